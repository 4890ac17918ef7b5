//! Pages: which institution, and by which of its providers.

use super::{Next, with_next};
use crate::{
    api, look,
    provider::{ListInstitutions, WaysOf},
    say,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use maud::html;
use network::{Institution, InstitutionName};
use serde::Deserialize;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{Field, InputKind, hidden, text_field},
        notice::notice,
        tone::Tone,
    },
    paths::{openid as at, people},
};

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
    #[serde(default)]
    next: String,
}

/// Beyond so many, one searches.
const SHOWN: usize = 100;

/// `GET /sign-in/institution`
pub async fn institutions(
    _: at::ChooseInstitution,
    State(house): State<House>,
    visitor: Visitor,
    Query(Search { q, next }): Query<Search>,
) -> Result<Response, Wrong> {
    let all = house.site.ask(&visitor.who, ListInstitutions).await?;
    let there_are_some = !all.is_empty();
    let wanted = folded(&q);
    let mut found: Vec<Institution> =
        all.into_iter().filter(|one| folded(&one.name).contains(&wanted)).collect();
    let more = found.len() > SHOWN;
    found.truncate(SHOWN);
    if visitor.wants == Wants::Json {
        return Ok(api::institutions(&found));
    }
    let say = say(visitor.lang());
    let field = Field {
        id: "q",
        name: "q",
        label: &say.msg_choose_search(),
        value: &q,
        optional: &say.msg_optional(),
        ..Field::default()
    };
    let body = html! {
        @if there_are_some {
            form class="form" method="get" action=(at::ChooseInstitution) role="search" {
                @if ::people::is_ours(&next) { (hidden("next", &next)) }
                (text_field(InputKind::Search, &field))
                (button(Look::Plain, "", "", html! { (say.msg_choose_button()) }))
            }
            @if found.is_empty() { (notice(Tone::Info, "", html! { p { (say.msg_choose_nothing()) } })) }
            ul {
                @for one in &found {
                    @let way = at::SignInBy { institution: one.slug.clone() };
                    li { a href=(with_next(way, &next)) { bdi { (one.name) } } }
                }
            }
            @if more { p { (say.msg_choose_more()) } }
        } @else {
            (notice(Tone::Info, "", html! { p { (say.msg_choose_none()) } }))
        }
        @if !visitor.is_signed_in() { p { a href=(with_next(people::SignIn, &next)) { (say.msg_problem_otherwise()) } } }
    };
    Ok(look::decision(&house, &visitor, (&say.msg_choose_title(), &say.msg_choose_lead()), body))
}

/// Without accents and capitals, so that "ecole" finds "École".
fn folded(text: &str) -> String {
    text.trim().nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
}

/// `GET /sign-in/{institution}`
pub async fn providers(
    at: at::SignInBy,
    State(house): State<House>,
    visitor: Visitor,
    Query(Next { next }): Query<Next>,
) -> Result<Response, Wrong> {
    let ways = house.site.ask(&visitor.who, WaysOf(InstitutionName::Slug(at.institution.clone()))).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::ways(&ways));
    }
    let (lang, name) = (visitor.lang(), ways.institution.name.as_str());
    let say = say(lang);
    let body = html! {
        @if ways.providers.is_empty() {
            (notice(Tone::Info, "", html! { p { (say.msg_ways_none(name)) } }))
        } @else {
            (buttons(html! {
                @for (position, one) in ways.providers.iter().enumerate() {
                    @let go = at::Begin { institution: at.institution.clone(), provider: one.id.clone() };
                    @let look = if position == 0 { Look::Primary } else { Look::Plain };
                    (link_button(look, &with_next(go, &next), html! { bdi { (one.label(lang, name)) } }))
                }
            }))
            p { (say.msg_ways_taken(name, &house.settings.name)) }
            @if visitor.is_signed_in() { p { (say.msg_ways_signed_in()) } }
        }
        p { a href=(with_next(at::ChooseInstitution, &next)) { (say.msg_ways_another()) } }
        @if !visitor.is_signed_in() { p { a href=(with_next(people::SignIn, &next)) { (say.msg_problem_otherwise()) } } }
    };
    Ok(look::decision(&house, &visitor, (&say.msg_ways_title(name), ""), body))
}
