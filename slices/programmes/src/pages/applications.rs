//! The jury's page: applications, and one decision for one or several.

use super::{
    Given, Pairs,
    apply::{called, served, state_name},
    parts::{TeamTab, holds, refused, team_head},
};
use crate::{
    ProgrammeName, api,
    application::{ApplicationState, Decide, Jury, JuryFile, JuryPage, Line},
    rights::DecideInProgramme,
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Instant, Lang, facts::programmes::JuryDecision};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        empty_state::{EmptyState, empty_state},
        form::{
            ChoiceOption, Choices, Field, InputKind, SelectOption, Width, form, radio_fieldset, select_field,
            text_area, text_field,
        },
        layout::page,
        pagination::{Pagination, pagination},
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths::programmes as at,
};
use words::dates;

fn wanted(path: &at::Applications, query: &Given) -> Jury {
    Jury {
        programme: ProgrammeName(path.programme.clone()),
        intake: query.get("intake").parse().ok(),
        state: ApplicationState::ALL.into_iter().find(|state| state.name() == query.get("state")),
        after: query.get("after").parse().ok(),
    }
}

pub async fn show(
    path: at::Applications,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    shown(&house, &visitor, &path, &Given(query), &Given::default(), &Refusals::none()).await
}

pub async fn post(
    path: at::Applications,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let reason = given.get("reason").trim().to_owned();
    let words = (!reason.is_empty() && reason.chars().count() <= 8_000).then(|| reason.clone());
    let decide = |words: Option<String>| Decide {
        programme: ProgrammeName(path.programme.clone()),
        applications: given.all("application").iter().filter_map(|id| id.parse().ok()).collect(),
        decision: JuryDecision::of_name(given.get("decision")),
        words,
        reason: reason.clone(),
        confirm_day: given.text("confirm_day"),
        public_url: house.settings.public_url.clone(),
    };
    match house.site.act_with_words(&visitor.who, words.as_deref(), decide).await {
        Ok(count) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "decided": count })).into_response())
        }
        Ok(_) => Ok(Redirect::to(&format!("{path}?done=decided")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            shown(&house, &visitor, &path, &Given::default(), &given, &refusals).await
        }
    }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: &at::Applications,
    query: &Given,
    given: &Given,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, wanted(path, query)).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::applications(&seen)).into_response());
    }
    let say = say(lang);
    let title = say.msg_tab_applications();
    let next = seen.after.map(|after| {
        format!("{path}?intake={}&state={}&after={after}", query.get("intake"), query.get("state"))
    });
    let more = say.msg_next_page();
    let body = html! {
        @if query.get("done") == "decided" { (toast(&say.msg_done_decided(), html! {})) }
        (team_head(lang, &seen.programme, seen.definition.as_ref(), &seen.mine, &title, TeamTab::Applications))
        (page(html! {
            (wrong_summary(lang, refusals))
            (filters(lang, path, query, &seen))
            @if seen.lines.is_empty() {
                (empty_state(&EmptyState {
                    id: "comb-empty", machine: Machine::Bench, title: &say.msg_applications_none(), text: &say.msg_applications_none_text(), action: html! {},
                }))
            } @else if holds::<DecideInProgramme>(&seen.mine) {
                (form(&path.to_string(), "", html! {}, html! {
                    (lines(lang, &seen, given, true))
                    (decision(lang, given, refusals))
                }))
            } @else { (lines(lang, &seen, given, false)) }
            (pagination(&Pagination {
                label: &say.msg_pages(), previous: None, next: next.as_deref().map(|href| (href, more.as_str())), shown: "",
            }))
        }))
    };
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

fn filters(lang: Lang, path: &at::Applications, query: &Given, seen: &JuryPage) -> Markup {
    let say = say(lang);
    let ids: Vec<(String, &str)> =
        seen.intakes.iter().map(|(intake, _)| (intake.id.to_string(), intake.terms.name.as_str())).collect();
    let intakes: Vec<SelectOption<'_>> =
        ids.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let names: Vec<(&str, String)> =
        ApplicationState::ALL.iter().map(|state| (state.name(), state_name(lang, *state))).collect();
    let states: Vec<SelectOption<'_>> =
        names.iter().map(|(value, label)| SelectOption { value, label }).collect();
    html! {
        form class="form filters" method="get" action=(path) {
            (select_field(&Field { id: "intake", name: "intake", label: &say.msg_column_intake(), value: query.get("intake"), ..Field::default() }, &say.msg_all(), &intakes))
            (select_field(&Field { id: "state", name: "state", label: &say.msg_column_state(), value: query.get("state"), ..Field::default() }, &say.msg_all(), &states))
            (button(Look::Plain, "", "", html! { (say.msg_filter()) }))
        }
    }
}

fn lines(lang: Lang, seen: &JuryPage, given: &Given, decides: bool) -> Markup {
    let say = say(lang);
    let names =
        [say.msg_column_name(), say.msg_column_intake(), say.msg_column_state(), say.msg_motivation()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let chosen = given.all("application");
    let rows: Vec<Row> = seen.lines.iter().map(|line| row(lang, seen, line, &chosen, decides)).collect();
    table(&Table {
        caption: &say.msg_tab_applications(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}

fn row(lang: Lang, seen: &JuryPage, line: &Line, chosen: &[String], decides: bool) -> Row {
    let say = say(lang);
    let one = &line.application;
    let intake =
        seen.intakes.iter().find(|(intake, _)| intake.id == one.intake).map(|(intake, _)| &intake.terms);
    let zone = intake.map_or("UTC", |terms| terms.zone.as_str());
    let day = |at: Instant| dates::short_day(lang, at, zone);
    let name = if line.name.is_empty() { say.msg_erased() } else { line.name.clone() };
    let id = one.id.to_string();
    let tone = match line.state {
        ApplicationState::Submitted => Tone::Info,
        ApplicationState::Admitted | ApplicationState::Enrolled => Tone::Good,
        ApplicationState::ToComplete => Tone::Warn,
        ApplicationState::Refused | ApplicationState::Lapsed => Tone::Bad,
        ApplicationState::Waiting | ApplicationState::Withdrawn => Tone::Plain,
    };
    let cells = vec![
        html! {
            @if decides && line.state.is_to_decide() {
                label class="check" { input type="checkbox" name="application" value=(id) checked[chosen.contains(&id)]; " " bdi { (name) } }
            } @else { bdi { (name) } }
            " " small { (day(one.submitted_at)) }
        },
        html! { bdi { (intake.map_or("", |terms| terms.name.as_str())) } },
        html! {
            (pill(tone, &state_name(lang, line.state)))
            @if let Some(until) = one.confirm_before { " " small { (say.msg_until(dates::moment(lang, until, zone))) } }
            @if !one.reason.is_empty() { " " small { bdi { (one.reason) } } }
        },
        html! {
            @if one.motivation.is_empty() { "–" } @else {
                details { summary { (say.msg_read()) span class="visually-hidden" { " – " (name) } } p class="said" dir="auto" { (one.motivation) } }
            }
            @if decides && !one.files.is_empty() { ul { @for (nth, file) in one.files.iter().enumerate() {
                li { a href=(file_of(seen, line, nth + 1)) download { (called(lang, nth + 1, file)) span class="visually-hidden" { " – " (name) } } }
            } } }
        },
    ];
    Row { cells }
}

fn file_of(seen: &JuryPage, line: &Line, number: usize) -> String {
    at::ApplicationFile {
        programme: seen.programme.slug.clone(),
        application: line.application.id.to_string(),
        attachment: number.to_string(),
    }
    .to_string()
}

/// `GET …/team/applications/{application}/files/{attachment}`
pub async fn file(
    path: at::ApplicationFile,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let number = path.attachment.parse().map_err(|_| Fault::NotFound)?;
    let application = path.application.parse().map_err(|_| Fault::NotFound)?;
    let ask = JuryFile { programme: ProgrammeName(path.programme), application, number };
    let found = house.site.ask(&visitor.who, ask).await?;
    served(&house, &found, number).await
}

fn decision(lang: Lang, given: &Given, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |name: &str| refusals.at(name).unwrap_or_default();
    let options = [
        (JuryDecision::Admitted, say.msg_decide_admitted()),
        (JuryDecision::Waiting, say.msg_decide_waiting()),
        (JuryDecision::ToComplete, say.msg_decide_to_complete()),
        (JuryDecision::Refused, say.msg_decide_refused()),
    ];
    let options: Vec<ChoiceOption<'_>> = options
        .iter()
        .map(|(value, label)| ChoiceOption {
            value: value.name(),
            label,
            chosen: value.name() == given.get("decision"),
            ..ChoiceOption::default()
        })
        .collect();
    html! {
        h2 { (say.msg_decide_title()) }
        (radio_fieldset(&Choices { id: "decision", name: "decision", legend: &say.msg_decision(), error: at("decision"), options: &options, ..Choices::default() }))
        (text_area(3, &Field {
            id: "reason", name: "reason", label: &say.msg_reason(), hint: &say.msg_reason_hint(), value: given.get("reason"), error: at("reason"), ..Field::default()
        }))
        (text_field(InputKind::Date, &Field {
            id: "confirm_day", name: "confirm_day", label: &say.msg_confirm_day(), hint: &say.msg_confirm_day_hint(), optional: &say.msg_optional(),
            value: given.get("confirm_day"), error: at("confirm_day"), width: Width::Short, ..Field::default()
        }))
        (button(Look::Primary, "", "", html! { (say.msg_decide()) }))
    }
}
