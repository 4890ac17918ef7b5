//! Page: find a person to help them. By POST, so that nobody's address or name stands in an address bar or a log.

use super::{Found, FoundPeople, LookUp};
use crate::{
    InstitutionName, InstitutionTab, api, institution_tabs,
    look::{trail, wrong_summary},
    roles::{Team, TeamOf},
    say,
};
use axum::{Form, extract::State, http::StatusCode, response::Response};
use ground::{Fault, Refusal};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, form, text_field},
        layout::{page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths,
};
use words::numbers;

/// `GET /institutions/{institution}/people/find`
pub async fn ask(
    at: paths::network::FindPeople,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let team = helper(&house, &visitor, &at.institution).await?;
    Ok(show(&house, &visitor, &team, "", None, &Refusals::none()))
}

#[derive(Clone, Debug, Deserialize)]
pub struct FindForm {
    #[serde(default)]
    q: String,
}

/// `POST /institutions/{institution}/people/find`
pub async fn answer(
    at: paths::network::FindPeople,
    State(house): State<House>,
    visitor: Visitor,
    Form(FindForm { q }): Form<FindForm>,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(at.institution.clone());
    let found = house.site.act(&visitor.who, LookUp { institution, query: q.clone() }).await;
    if visitor.wants == Wants::Json {
        return Ok(api::found(&found?));
    }
    let (found, refusals) = match found {
        Ok(found) => (Some(found), Refusals::none()),
        Err(fault) => (None, Refusals::or_wrong(fault, visitor.lang())?),
    };
    let team = helper(&house, &visitor, &at.institution).await?;
    Ok(show(&house, &visitor, &team, &q, found.as_ref(), &refusals))
}

/// The form is for those who may look somebody up; the act itself asks for the right again.
async fn helper(house: &House, visitor: &Visitor, slug: &str) -> Result<Team, Wrong> {
    const MAY: &[Role] = &[Role::Lead, Role::LocalLead, Role::Registrar, Role::Administrator];
    let team = house.site.ask(&visitor.who, TeamOf(InstitutionName::Slug(slug.to_owned()))).await?;
    if team.mine.iter().any(|role| MAY.contains(role)) {
        return Ok(team);
    }
    Err(Fault::Forbidden(Refusal::new("network.see-people", |lang| words::base::forbidden(lang, MAY))).into())
}

fn show(
    house: &House,
    visitor: &Visitor,
    team: &Team,
    query: &str,
    found: Option<&FoundPeople>,
    refusals: &Refusals,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_find_title();
    let action = paths::network::FindPeople { institution: team.institution.slug.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &team.institution.name, breadcrumb: trail(lang, Some(&team.institution), &[]),
            ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &team.institution, &team.mine, InstitutionTab::Find))
            (wrong_summary(lang, refusals))
            (notice(Tone::Info, "", html! { p { (say.msg_find_recorded()) } }))
            (form(&action, "", html! {}, html! {
                (text_field(InputKind::Search, &Field {
                    id: "q", name: "q", label: &say.msg_query(), hint: &say.msg_query_hint(), value: query,
                    error: refusals.at("q").unwrap_or_default(), autocomplete: "off", ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_find_button()) }))
            }))
            @if let Some(found) = found { (section(&say.msg_found_people(found.people.len() as i64), None, people(lang, found))) }
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", team.institution.name)).wide().body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn people(lang: Lang, found: &FoundPeople) -> Markup {
    let say = say(lang);
    if found.people.is_empty() {
        return html! { p { (say.msg_found_nobody()) } };
    }
    let names =
        [say.msg_column_person(), say.msg_email(), say.msg_column_roles(), say.msg_column_enrolments()];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 3, ..Column::default() })
        .collect();
    let rows: Vec<Row> = found.people.iter().map(|one| row(lang, one)).collect();
    html! {
        (table(&Table { caption: &say.msg_find_title(), caption_hidden: true, columns: &columns, rows: &rows }))
        @if found.more { p { (say.msg_found_more()) } }
    }
}

fn row(lang: Lang, one: &Found) -> Row {
    let roles = html! {
        @for (index, (role, key, _)) in one.roles.iter().enumerate() {
            @if index > 0 { ", " }
            (words::base::role(lang, *role)) " (" bdi { (key) } ")"
        }
        @if one.roles.is_empty() { "–" }
    };
    Row {
        cells: vec![
            html! { bdi { (one.name) } },
            html! { @if let Some(email) = &one.email { bdi { (email) } } @else { (say(lang).msg_email_unconfirmed()) } },
            roles,
            html! { (numbers::count(lang, one.enrolments)) },
        ],
    }
}
