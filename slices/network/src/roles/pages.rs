//! Page: the people of an institution, what they may do, giving and ending roles.

use super::{
    Days, EndRole, GiveRole, Spell, Team, TeamOf, end_role,
    forms::{end_form, give_form},
    last_day,
};
use crate::{
    InstitutionName, InstitutionTab, api, institution_tabs,
    look::{Done, trail, wrong_summary},
    say,
};
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::{Instant, Lang, PersonId, Role};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        empty_state::{EmptyState, empty_state},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths,
};
use words::dates;

/// What a form that came back had been given.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    give: GiveForm,
    /// The role whose end was refused.
    pub(super) end: Option<EndForm>,
}

/// `GET /institutions/{institution}/people`
pub async fn team(
    at: paths::network::InstitutionTeam,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.institution, &Given::default(), &Refusals::none(), &done).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct GiveForm {
    #[serde(default)]
    pub(super) email: String,
    #[serde(default)]
    pub(super) role: String,
    #[serde(default)]
    pub(super) place: String,
    #[serde(default)]
    pub(super) from: String,
    #[serde(default)]
    pub(super) until: String,
}

/// `POST /institutions/{institution}/people`
pub async fn give(
    at: paths::network::InstitutionTeam,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<GiveForm>,
) -> Result<Response, Wrong> {
    let place = if given.place.is_empty() { at.institution.clone() } else { given.place.clone() };
    let institution = InstitutionName::Slug(at.institution.clone());
    let days = Days { from: given.from.clone(), until: given.until.clone() };
    let (email, role) = (given.email.clone(), given.role.parse().ok());
    let act = GiveRole { institution, email, role, place, days, zone: house.settings.zone.clone() };
    match house.site.act(&visitor.who, act).await {
        Ok(_) => Ok(Redirect::to(&format!("{at}?done=given")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let given = Given { give: given, end: None };
            show(&house, &visitor, &at.institution, &given, &refusals, "").await
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct EndForm {
    pub(super) person: PersonId,
    pub(super) role: Role,
    pub(super) place: String,
    #[serde(default)]
    pub(super) reason: String,
}

/// `POST /institutions/{institution}/people/end`
pub async fn end(
    at: paths::network::EndRole,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<EndForm>,
) -> Result<Response, Wrong> {
    let EndForm { person, role, place, reason } = given.clone();
    let institution = InstitutionName::Slug(at.institution.clone());
    match end_role(&house.site, &visitor.who, EndRole::new(institution, person, role, place, reason)).await {
        Ok(()) => {
            // Whoever ended their own last role here may not see this page any more.
            let team = paths::network::InstitutionTeam { institution: at.institution.clone() };
            let sees =
                house.site.ask(&visitor.who, TeamOf(InstitutionName::Slug(at.institution.clone()))).await;
            let next = if sees.is_ok() {
                format!("{team}?done=ended")
            } else {
                paths::network::Institutions.to_string()
            };
            Ok(Redirect::to(&next).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let given = Given { give: GiveForm::default(), end: Some(given) };
            show(&house, &visitor, &at.institution, &given, &refusals, "").await
        }
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    given: &Given,
    refusals: &Refusals,
    done: &str,
) -> Result<Response, Wrong> {
    let team = house.site.ask(&visitor.who, TeamOf(InstitutionName::Slug(slug.to_owned()))).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::team(&team));
    }
    let lang = visitor.lang();
    let zone = super::zone_of(&team.profile, &house.settings.zone);
    let say = say(lang);
    let title = say.msg_team_title();
    let toasted = match done {
        "given" => say.msg_role_given(),
        "ended" => say.msg_role_ended(),
        "founded" => say.msg_founded(),
        other => list_done(lang, other).unwrap_or_default(),
    };
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &team.institution.name, lead: &say.msg_team_lead(),
            breadcrumb: trail(lang, Some(&team.institution), &[]), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &team.institution, &team.mine, InstitutionTab::People))
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            (wrong_summary(lang, refusals))
            (section(&say.msg_team_now(), None, held(lang, zone, &team, given, refusals)))
            @if team.may_give() { (section(&say.msg_give_title(), None, give_form(lang, zone, &team, &given.give, refusals))) }
            @if team.may_give() { p { (say.msg_give_otherwise()) " " a href=(paths::network::Invitations { institution: team.institution.slug.clone() }) { (say.msg_invite_title()) } } }
            @if !team.ended.is_empty() {
                details {
                    summary { (say.msg_team_ended(team.ended.len() as i64)) }
                    (past(lang, zone, &team.ended))
                }
            }
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", team.institution.name)).wide().body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// What a list did: `list-{invited}-{given}-{dated}`.
fn list_done(lang: Lang, done: &str) -> Option<String> {
    let mut figures = done.strip_prefix("list-")?.splitn(3, '-').map(|figure| figure.parse::<i64>().ok());
    let (invited, given, dated) = (figures.next()??, figures.next()??, figures.next()??);
    Some(say(lang).msg_list_done(invited, given, dated))
}

fn held(lang: Lang, zone: &str, team: &Team, given: &Given, refusals: &Refusals) -> Markup {
    let say = say(lang);
    if team.held.is_empty() {
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Bench,
            title: &say.msg_team_none(),
            text: &say.msg_team_none_text(),
            action: html! {},
        });
    }
    let (person, role, place, since, until, end) = (
        say.msg_column_person(),
        say.msg_column_role(),
        say.msg_column_place(),
        say.msg_column_since(),
        say.msg_column_until(),
        say.msg_column_end(),
    );
    let mut columns = vec![named(&person), named(&role), named(&place), named(&since), named(&until)];
    if team.may_give() {
        columns.push(Column { name: &end, name_hidden: true, ..Column::default() });
    }
    let rows: Vec<Row> = team
        .held
        .iter()
        .enumerate()
        .map(|(index, spell)| {
            let mut cells = vec![
                name(lang, &spell.name),
                html! { (words::base::role(lang, spell.role)) },
                html! { bdi { (spell.title) } " " small { bdi { (spell.key) } } },
                html! {
                    @if spell.begins() > team.now { (pill(Tone::Info, &say.msg_not_yet())) " " }
                    (since_cell(lang, zone, spell.begins(), spell.given_by.as_deref()))
                },
                until_cell(lang, zone, spell),
            ];
            if team.may_give() {
                cells.push(end_form(lang, team, index, spell, given, refusals));
            }
            Row { cells }
        })
        .collect();
    table(&Table { caption: &say.msg_team_now(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn named(name: &str) -> Column<'_> {
    Column { name, ..Column::default() }
}

fn name(lang: Lang, name: &str) -> Markup {
    html! { @if name.is_empty() { (say(lang).msg_erased()) } @else { bdi { (name) } } }
}

fn since_cell(lang: Lang, zone: &str, at: Instant, by: Option<&str>) -> Markup {
    html! {
        time datetime=(dates::machine(at)) { (dates::short_day(lang, at, zone)) }
        @if let Some(by) = by.filter(|by| !by.is_empty()) { " " small { (say(lang).msg_by(by)) } }
    }
}

/// The last day of a role, if it has one.
fn until_cell(lang: Lang, zone: &str, spell: &Spell) -> Markup {
    html! {
        @match spell.period.until {
            Some(until) => time datetime=(dates::machine(until)) { (dates::short_day(lang, last_day(until), zone)) },
            None => (say(lang).msg_no_end()),
        }
    }
}

fn past(lang: Lang, zone: &str, spells: &[Spell]) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_person(),
        say.msg_column_role(),
        say.msg_column_place(),
        say.msg_column_since(),
        say.msg_column_until(),
        say.msg_column_reason(),
    ];
    let columns: Vec<Column<'_>> = names.iter().map(|name| named(name)).collect();
    let rows: Vec<Row> = spells
        .iter()
        .map(|spell| {
            let ended = spell.ended.as_ref();
            Row {
                cells: vec![
                    name(lang, &spell.name),
                    html! { (words::base::role(lang, spell.role)) },
                    html! { bdi { (spell.key) } },
                    since_cell(lang, zone, spell.begins(), spell.given_by.as_deref()),
                    html! {
                        @if let Some(end) = ended { (since_cell(lang, zone, end.at, end.by.as_deref())) }
                        @else { (until_cell(lang, zone, spell)) }
                    },
                    html! { bdi { (ended.and_then(|end| end.reason.as_deref()).unwrap_or_default()) } },
                ],
            }
        })
        .collect();
    table(&Table {
        caption: &say.msg_team_ended(spells.len() as i64),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}
