//! Page of the host's team: what a run asks and gives, who has a seat in it, the results that went back.

use super::{RunSeats, RunSeatsSeen, SetTerms, TermsScope};
use crate::{
    api,
    look::{credits, grade_name, institution_name, person_name, refused, state_pill},
    say,
};
use axum::{
    Form,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use lexicon::Lang;
use maud::{Markup, html};
use network::look::{Done, wrong_summary};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{Field, InputKind, SelectOption, Width, form, select_field, text_area, text_field},
        layout::{page, section},
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        table::{Column, Row, Table, table},
        toast::toast,
    },
    paths::{calendars::CommonSlots, network::Institution, seats as at, team::Team},
};
use words::numbers;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct TermsForm {
    #[serde(default)]
    scope: String,
    #[serde(default)]
    needs: String,
    #[serde(default)]
    credits: String,
}

/// `GET /runs/{run}/team/seats`
pub async fn show(
    at: at::RunSeats,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    draw(&house, &visitor, &at.run, None, &done, &Refusals::none()).await
}

/// `POST /runs/{run}/team/seats`
pub async fn save(
    at: at::RunSeats,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<TermsForm>,
) -> Result<Response, Wrong> {
    let scope = if given.scope == "course" { TermsScope::Course } else { TermsScope::Run };
    let (run, needs, credits) = (RunKey(at.run.clone()), given.needs.clone(), given.credits.clone());
    match house.site.act(&visitor.who, SetTerms { run, scope, needs, credits }).await {
        Ok(()) => Ok(Redirect::to(&format!("{at}?done=saved")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            draw(&house, &visitor, &at.run, Some(&given), "", &refusals).await
        }
    }
}

async fn draw(
    house: &House,
    visitor: &Visitor,
    run: &str,
    given: Option<&TermsForm>,
    done: &str,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, RunSeats { run: RunKey(run.to_owned()) }).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::run_seats(&seen));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_run_seats_title();
    let team = Team { run: run.to_owned() }.to_string();
    let institution = Institution { institution: seen.run.institution_slug.clone() }.to_string();
    let host = Crumb { href: &institution, label: &seen.run.institution_name, ..Crumb::default() };
    let trail = [host, Crumb { href: &team, label: &seen.run.terms.title, lang: &seen.run.terms.language }];
    let told = match done {
        "saved" => say.msg_terms_saved(),
        "sent" => say.msg_results_sent(),
        _ => String::new(),
    };
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.run.terms.title, lead: &say.msg_run_seats_lead(),
            breadcrumb: breadcrumb(&say.msg_you_are_here(), &trail), ..PageHeader::default()
        }))
        (page(html! {
            (learning::team::seats_tabs(lang, &seen.run, &seen.mine))
            @if !told.is_empty() { (toast(&told, html! {})) }
            (wrong_summary(lang, refusals))
            (section(&say.msg_seated_title(), None, seated(lang, &seen)))
            @if !seen.alliances.is_empty() { (section(&say.msg_slots_title(), None, slots(lang, &seen))) }
            (section(&say.msg_terms_title(), None, terms_form(lang, &seen, given, refusals)))
        }))
    };
    let title = format!("{title} · {}", seen.run.terms.title);
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

fn seated(lang: Lang, seen: &RunSeatsSeen) -> Markup {
    let say = say(lang);
    if seen.seated.is_empty() {
        return html! { p { (say.msg_nobody_seated()) } };
    }
    let names =
        [say.msg_column_student(), say.msg_column_school(), say.msg_column_state(), say.msg_column_result()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = seen
        .seated
        .iter()
        .map(|one| {
            let record = seen.records.iter().find(|record| record.request == one.id && !record.replaced);
            Row {
                cells: vec![
                    html! { bdi { (person_name(lang, &one.name)) } },
                    html! { bdi { (institution_name(&seen.institutions, one.home)) } },
                    html! { (state_pill(lang, one.state)) },
                    html! {
                        @match record {
                            Some(record) => {
                                a href=(at::Record { code: record.code.to_string() }) { (grade_name(lang, record.grade)) }
                                @if let Some(all) = record.credits { " · " (credits(lang, all)) }
                            },
                            None => { "–" }
                        }
                    },
                ],
            }
        })
        .collect();
    let action = at::SendResults { run: seen.run.key.clone() }.to_string();
    html! {
        (table(&Table { caption: &say.msg_seated_title(), caption_hidden: true, columns: &columns, rows: &rows }))
        p { (say.msg_send_text()) }
        (buttons(link_button(Look::Plain, &action, html! { (say.msg_send_button()) })))
    }
}

/// Where to look for hours that suit the schools of each agreement.
fn slots(lang: Lang, seen: &RunSeatsSeen) -> Markup {
    let institution = || seen.run.institution_slug.clone();
    html! {
        p { (say(lang).msg_slots_text()) }
        ul {
            @for (agreement, title) in &seen.alliances {
                @let slots = CommonSlots { institution: institution(), agreement: agreement.to_string() };
                li { a href=(slots) { bdi { (title) } } }
            }
        }
    }
}

fn terms_form(lang: Lang, seen: &RunSeatsSeen, given: Option<&TermsForm>, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let action = at::RunSeats { run: seen.run.key.clone() }.to_string();
    let written = TermsForm {
        scope: if seen.terms.of_run { "run".to_owned() } else { "course".to_owned() },
        needs: seen.needs.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join("\n"),
        credits: seen
            .terms
            .credits
            .map(|all| numbers::number(lang, all as f64 / 100.0, if all % 100 == 0 { 0 } else { 2 }))
            .unwrap_or_default(),
    };
    let shown = given.unwrap_or(&written);
    let (of_course, of_run) = (say.msg_scope_course(), say.msg_scope_run());
    let scopes =
        [SelectOption { value: "course", label: &of_course }, SelectOption { value: "run", label: &of_run }];
    form(
        &action,
        "",
        html! {},
        html! {
            (text_area(3, &Field {
                id: "needs", name: "needs", label: &say.msg_needs(), optional: &say.msg_optional(), hint: &say.msg_needs_hint(),
                value: &shown.needs, error: at("needs"), ..Field::default()
            }))
            @if !seen.needs.is_empty() { ul { @for (key, title) in &seen.needs { li { bdi { (title) } " " small { code dir="ltr" { (key) } } } } } }
            (text_field(InputKind::Decimal, &Field {
                id: "credits", name: "credits", label: &say.msg_fact_credits(), optional: &say.msg_optional(), hint: &say.msg_credits_hint(),
                value: &shown.credits, error: at("credits"), width: Width::Tiny, ..Field::default()
            }))
            (select_field(&Field { id: "scope", name: "scope", label: &say.msg_scope(), value: &shown.scope, error: at("scope"), ..Field::default() }, "", &scopes))
            (button(Look::Primary, "", "", html! { (say.msg_save()) }))
        },
    )
}
