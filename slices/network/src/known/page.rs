//! `GET /account/institutions`

use super::{KnownHere, WhoKnowsMe};
use crate::{
    api,
    look::{Done, zone_of},
    roles::{Spell, last_day},
    say,
};
use axum::{
    extract::{Query, State},
    http::{HeaderValue, header},
    response::Response,
};
use ground::Fault;
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        layout::{narrow_page, section},
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        toast::toast,
    },
    paths::{self, network as at},
};
use words::dates;

pub async fn page(
    _: at::KnownBy,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let known = house.site.ask(&visitor.who, WhoKnowsMe { person }).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::known(&known));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let (title, zone) = (say.msg_known_title(), zone_of(&house, &visitor));
    let (account, account_word) = (paths::people::Account.to_string(), say.msg_known_account());
    let trail = [Crumb { href: &account, label: &account_word, ..Crumb::default() }];
    let toasted = match done.as_str() {
        "accepted" => say.msg_accepted(),
        "joined" => say.msg_joined(),
        _ => String::new(),
    };
    let body = html! {
        (page_header(&PageHeader {
            title: &title, lead: &say.msg_known_lead(), breadcrumb: breadcrumb(&say.msg_you_are_here(), &trail),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            @if known.is_empty() { p { (say.msg_known_nobody()) } }
            @for one in &known { (section(&one.name, None, institution(lang, zone, one))) }
            p { a href=(paths::people::MyData) download="essaim.json" { (say.msg_known_all()) } }
        }))
    };
    let mut response = Page::new(&title).body(body).render(&house, &visitor);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn institution(lang: Lang, zone: &str, one: &KnownHere) -> Markup {
    let say = say(lang);
    let at = at::Institution { institution: one.slug.clone() };
    let day = |at: Instant| dates::short_day(lang, at, zone);
    html! {
        @if !one.held.is_empty() || !one.ended.is_empty() {
            h3 { (say.msg_known_roles()) }
            ul {
                @for spell in one.held.iter().chain(&one.ended) { li { (role(lang, zone, spell)) } }
            }
        }
        @if !one.following.is_empty() {
            h3 { (say.msg_known_runs()) }
            p { (say.msg_known_runs_note()) }
            ul {
                @for (key, title, since) in &one.following {
                    li { a href=(paths::courses::Run { run: key.clone() }) { bdi { (title) } } " – " (say.msg_since_day(day(*since))) }
                }
            }
        }
        @if !one.invited.is_empty() {
            h3 { (say.msg_known_invited()) }
            ul {
                @for (role, until) in &one.invited { li { (words::base::role(lang, *role)) " – " (say.msg_until_day(day(*until))) } }
            }
        }
        @for part in super::KNOWN_PARTS {
            @let facts: Vec<_> = one.more.iter().filter(|fact| fact.part == part.name).collect();
            @if !facts.is_empty() {
                h3 { ((part.title)(lang)) }
                ul { @for fact in facts { li { ((part.label)(lang, &fact.name)) " – " bdi { (fact.value) } } } }
            }
        }
        @if !one.looked_up.is_empty() {
            h3 { (say.msg_known_looked_up()) }
            ul { @for at in &one.looked_up { li { time datetime=(dates::machine(*at)) { (dates::moment(lang, *at, zone)) } } } }
        }
        @if !one.held.is_empty() { p { a href=(at) { (say.msg_known_page()) } } }
    }
}

/// "tutor – S’initier – since 1 September 2026 – until 30 June 2027"
fn role(lang: Lang, zone: &str, spell: &Spell) -> Markup {
    let say = say(lang);
    let day = |at: Instant| dates::short_day(lang, at, zone);
    let ended = spell.ended.as_ref().map(|end| end.at).or(spell.period.until.map(last_day));
    html! {
        (words::base::role(lang, spell.role)) " – " bdi { (spell.title) } " – " (say.msg_since_day(day(spell.begins())))
        @if let Some(at) = ended { " – " (say.msg_until_day(day(at))) }
        @if let Some(by) = spell.given_by.as_deref().filter(|by| !by.is_empty()) { " " small { (say.msg_by(by)) } }
        @if let Some(reason) = spell.ended.as_ref().and_then(|end| end.reason.as_deref()) { " " small { "(" bdi { (reason) } ")" } }
    }
}
