//! Page: how an institution's people sign in; and the letter to a domain's postmaster.

use crate::{
    api,
    domain::{ClaimDomain, Domain, DropDomain, LetterOf, ProveDomain},
    look::{self, Sender},
    provider::{Provider, ProvidersOf, SeenProviders},
    say,
};
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::Lang;
use maud::{Markup, html};
use network::{
    InstitutionName, InstitutionTab, institution_tabs,
    look::{Done, trail, zone_of},
};
use people::Address;
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, link_button},
        form::{Field, InputKind, form, hidden, text_field},
        layout::{page as whole, section},
        page_header::{PageHeader, page_header},
        pill::pill,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths::openid as at,
};
use words::dates;

/// `GET /institutions/{institution}/sign-in`
pub async fn page(
    at: at::SignInSettings,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.institution, ("", &done), &Refusals::none()).await
}

async fn show(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    (domain, done): (&str, &str),
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, ProvidersOf(InstitutionName::Slug(slug.to_owned()))).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::providers(&seen, &visitor.absolute(house, at::Return)));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let (title, of) = (say.msg_settings_title(), &seen.institution);
    let toasted = match done {
        "kept" => say.msg_done_kept(),
        "on" => say.msg_done_on(),
        "off" => say.msg_done_off(),
        "asked" => say.msg_done_asked(),
        "dropped" => say.msg_done_dropped(),
        _ => String::new(),
    };
    let new = at::Provider { institution: slug.to_owned(), provider: "new".to_owned() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &of.name, lead: &say.msg_settings_lead(), breadcrumb: trail(lang, Some(of), &[]),
            ..PageHeader::default()
        }))
        (whole(html! {
            (institution_tabs(lang, of, &seen.mine, InstitutionTab::SignIn))
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            (look::wrong_summary(lang, refusals))
            @if !of.is_public { p { (say.msg_settings_secluded()) } }
            (section(&say.msg_providers_title(), None, html! {
                (providers(lang, &seen))
                (link_button(Look::Primary, &new, html! { (say.msg_provider_new()) }))
            }))
            (section(&say.msg_domains_title(), None, html! {
                p { (say.msg_domains_lead()) }
                (domains(house, visitor, slug, &seen.domains))
                (form(&at::Domains { institution: slug.to_owned() }.to_string(), "", html! {}, html! {
                    (text_field(InputKind::Text, &Field {
                        id: "domain", name: "domain", label: &say.msg_domain_field(), hint: &say.msg_domain_hint(), value: domain,
                        error: refusals.at("domain").unwrap_or_default(), ..Field::default()
                    }))
                    (button(Look::Plain, "", "", html! { (say.msg_domain_button()) }))
                }))
            }))
            (section(&say.msg_events_title(), None, events(house, visitor, &seen)))
        }))
    };
    let response = Page::new(&format!("{title} · {}", of.name)).body(body).render(house, visitor);
    Ok(look::not_kept(if refusals.is_empty() { response } else { look::refused(response) }))
}

fn providers(lang: Lang, seen: &SeenProviders) -> Markup {
    let say = say(lang);
    if seen.providers.is_empty() {
        return html! { p { (say.msg_providers_none()) } };
    }
    let (name, state, actions) =
        (say.msg_column_provider(), say.msg_column_state(), say.msg_column_actions());
    let columns = [
        Column { name: &name, ..Column::default() },
        Column { name: &state, ..Column::default() },
        Column { name: &actions, name_hidden: true, ..Column::default() },
    ];
    let slug = &seen.institution.slug;
    let rows: Vec<Row> =
        seen.providers.iter().map(|one| provider_row(lang, slug, &seen.institution.name, one)).collect();
    table(&Table {
        caption: &say.msg_providers_title(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}

fn provider_row(lang: Lang, slug: &str, institution: &str, one: &Provider) -> Row {
    let say = say(lang);
    let at = |provider: &str| at::Provider { institution: slug.to_owned(), provider: provider.to_owned() };
    let switch = at::SwitchProvider { institution: slug.to_owned(), provider: one.id.clone() }.to_string();
    let test = at::TestProvider { institution: slug.to_owned(), provider: one.id.clone() }.to_string();
    let label = one.label(lang, institution);
    let (tone, state) =
        if one.is_enabled { (Tone::Good, say.msg_state_on()) } else { (Tone::Plain, say.msg_state_off()) };
    let (to, word) =
        if one.is_enabled { ("off", say.msg_switch_off(label)) } else { ("on", say.msg_switch_on(label)) };
    Row {
        cells: vec![
            html! { a href=(at(&one.id)) { bdi { (label) } } br; small { bdi { (one.issuer) } } },
            pill(tone, &state),
            html! {
                div class="cluster" {
                    (button_form(Look::Plain, &test, html! { (say.msg_test_button(label)) }, html! {}))
                    (button_form(Look::Plain, &switch, html! { (word) }, hidden("to", to)))
                }
            },
        ],
    }
}

fn domains(house: &House, visitor: &Visitor, slug: &str, all: &[Domain]) -> Markup {
    let (lang, zone) = (visitor.lang(), zone_of(house, visitor));
    let say = say(lang);
    if all.is_empty() {
        return html! { p { (say.msg_domains_none()) } };
    }
    let (name, state, actions) = (say.msg_domain_field(), say.msg_column_state(), say.msg_column_actions());
    let columns = [
        Column { name: &name, ..Column::default() },
        Column { name: &state, ..Column::default() },
        Column { name: &actions, name_hidden: true, ..Column::default() },
    ];
    let row = |one: &Domain| {
        let drop = at::DropDomain { institution: slug.to_owned(), domain: one.name.clone() }.to_string();
        let day = |at| dates::short_day(lang, at, zone);
        Row {
            cells: vec![
                html! { bdi { (one.name) } },
                match one.proven_at {
                    Some(at) => pill(Tone::Good, &say.msg_domain_proven(day(at))),
                    None => pill(
                        Tone::Warn,
                        &say.msg_domain_waits(day(one.asked_at), format!("postmaster@{}", one.name)),
                    ),
                },
                button_form(Look::Quiet, &drop, html! { (say.msg_domain_drop(&one.name)) }, html! {}),
            ],
        }
    };
    let rows: Vec<Row> = all.iter().map(row).collect();
    table(&Table { caption: &say.msg_domains_title(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn events(house: &House, visitor: &Visitor, seen: &SeenProviders) -> Markup {
    let (lang, zone) = (visitor.lang(), zone_of(house, visitor));
    let say = say(lang);
    let what = |what: &str| match what {
        "provider-on" => say.msg_event_on(),
        "provider-off" => say.msg_event_off(),
        "domain-proven" => say.msg_event_proven(),
        _ => say.msg_event_dropped(),
    };
    html! {
        @if seen.events.is_empty() { p { (say.msg_events_none()) } }
        ul class="break-anywhere" {
            @for one in &seen.events {
                li {
                    time datetime=(dates::machine(one.at)) { (dates::moment(lang, one.at, zone)) } " – " (what(&one.what)) " – " bdi { (one.about) }
                    @if let Some(by) = &one.by { " " small { (say.msg_event_by(by)) } }
                }
            }
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct DomainForm {
    #[serde(default)]
    domain: String,
}

/// `POST /institutions/{institution}/sign-in/domains`
pub async fn claim_domain(
    at: at::Domains,
    State(house): State<House>,
    visitor: Visitor,
    Address(address): Address,
    Form(DomainForm { domain }): Form<DomainForm>,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(at.institution.clone());
    let act = ClaimDomain { institution, domain: domain.clone(), address, sender: Sender::of(&house) };
    match house.site.act(&visitor.who, act).await {
        Ok(()) => Ok(done(&visitor, at.institution, "asked")),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at.institution, (&domain, ""), &refusals).await
        }
    }
}

/// Back to the page, which says what was done.
pub(super) fn done(visitor: &Visitor, institution: String, what: &str) -> Response {
    match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&format!("{}?done={what}", at::SignInSettings { institution })).into_response(),
    }
}

/// `POST /institutions/{institution}/sign-in/domains/{domain}/drop`
pub async fn drop_domain(
    at: at::DropDomain,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(at.institution.clone());
    house.site.act(&visitor.who, DropDomain { institution, domain: at.domain }).await?;
    Ok(done(&visitor, at.institution, "dropped"))
}

fn over() -> Fault {
    Refusal::new("openid.letter-over", |lang| say(lang).msg_letter_over()).into()
}

/// `GET /openid/domain/{token}`
pub async fn letter_opened(
    at: at::ProveDomain,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let Some(seen) = house.site.ask(&visitor.who, LetterOf { token: at.token.clone() }).await? else {
        return Err(over().into());
    };
    let say = say(visitor.lang());
    let body = html! {
        p { (say.msg_prove_what(&seen.institution.name, &seen.domain)) }
        (form(&at.to_string(), "", html! {}, button(Look::Primary, "", "", html! { (say.msg_prove_button(&seen.institution.name)) })))
    };
    Ok(look::decision(&house, &visitor, (&say.msg_prove_title(&seen.domain), ""), body))
}

/// `POST /openid/domain/{token}`
pub async fn letter_pressed(
    at: at::ProveDomain,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = house.site.act(&visitor.who, ProveDomain { token: at.token }).await?;
    let say = say(visitor.lang());
    let body = html! { p { (say.msg_prove_done(&seen.domain, &seen.institution.name)) } };
    Ok(look::decision(&house, &visitor, (&say.msg_prove_title(&seen.domain), ""), body))
}
