//! Intakes of a programme: the list, one more, the terms of one.

use super::{
    Given, Pairs,
    apply::id,
    parts::{TeamTab, holds, intake_dates, intake_pill, refused, team_head},
};
use crate::{
    ProgrammeName, api,
    intake::{Intake, SetIntake, WrittenIntake},
    programme::{ForTeam, TeamSeen},
    rights::KeepProgramme,
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal, Right};
use lexicon::{IntakeId, Lang, facts::programmes::Admission};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{
            ChoiceOption, Choices, Field, InputKind, Width, fieldset, form, radio_fieldset, text_area,
            text_field, zone_field,
        },
        layout::{page, section},
        table::{Column, Row, Table, table},
        toast::toast,
    },
    paths::programmes as at,
};

pub async fn list(
    path: at::Intakes,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let saved = Given(query).get("done") == "saved";
    shown(&house, &visitor, &path.programme, None, None, &Refusals::none(), saved).await
}

pub async fn open(
    path: at::Intakes,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    set(&house, &visitor, path.programme, None, &Given(pairs)).await
}

pub async fn show(path: at::Intake, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    let intake = id(&path.intake)?;
    shown(&house, &visitor, &path.programme, Some(intake), None, &Refusals::none(), false).await
}

pub async fn post(
    path: at::Intake,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let intake = id(&path.intake)?;
    set(&house, &visitor, path.programme, Some(intake), &Given(pairs)).await
}

async fn set(
    house: &House,
    visitor: &Visitor,
    programme: String,
    intake: Option<IntakeId>,
    given: &Given,
) -> Result<Response, Wrong> {
    let text = |name: &str| given.text(name);
    let written = WrittenIntake {
        name: text("name"),
        zone: text("zone"),
        admission: text("admission"),
        opens: text("opens"),
        closes: text("closes"),
        start: text("start"),
        end: text("end"),
        capacity: text("capacity"),
        runs: text("runs"),
    };
    let act = SetIntake { programme: ProgrammeName(programme.clone()), intake, written: written.clone() };
    match house.site.act(&visitor.who, act).await {
        Ok(id) if visitor.wants == Wants::Json => Ok(Json(serde_json::json!({ "id": id })).into_response()),
        Ok(_) => Ok(Redirect::to(&format!("{}?done=saved", at::Intakes { programme })).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            shown(house, visitor, &programme, intake, Some(written), &refusals, false).await
        }
    }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    programme: &str,
    intake: Option<IntakeId>,
    typed: Option<WrittenIntake>,
    refusals: &Refusals,
    saved: bool,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, ForTeam(ProgrammeName(programme.to_owned()))).await?;
    let (lang, now) = (visitor.lang(), house.site.now());
    let known = match intake {
        Some(id) => {
            let place = seen.intakes.iter().position(|(one, _)| one.id == id);
            Some(place.ok_or(Fault::NotFound)?)
        }
        None => None,
    };
    if visitor.wants == Wants::Json {
        return Ok(Json(api::intakes(&seen, now)).into_response());
    }
    let say = say(lang);
    let keeps = holds::<KeepProgramme>(&seen.mine);
    let one: Option<&Intake> = known.map(|place| &seen.intakes[place].0);
    if one.is_some() && !keeps {
        return Err(Fault::Forbidden(Refusal::new(KeepProgramme::NAME, |lang| {
            words::base::forbidden(
                lang,
                &[lexicon::Role::Lead, lexicon::Role::ElearningHead, lexicon::Role::Coordinator],
            )
        }))
        .into());
    }
    let title = one.map_or_else(|| say.msg_tab_intakes(), |one| one.terms.name.clone());
    let fresh = || WrittenIntake {
        zone: house.settings.zone.clone(),
        admission: "open".to_owned(),
        ..WrittenIntake::default()
    };
    let written = typed.unwrap_or_else(|| match known {
        Some(place) => WrittenIntake::of(&seen.intakes[place].0.terms, &seen.runs[place]),
        None => fresh(),
    });
    let action = match one {
        Some(one) => at::Intake { programme: programme.to_owned(), intake: one.id.to_string() }.to_string(),
        None => at::Intakes { programme: programme.to_owned() }.to_string(),
    };
    let body = html! {
        @if saved { (toast(&say.msg_done_saved(), html! {})) }
        (team_head(lang, &seen.programme, seen.definition.as_ref(), &seen.mine, &title, TeamTab::Intakes))
        (page(html! {
            (wrong_summary(lang, refusals))
            @if one.is_none() { (rows(lang, now, &seen)) }
            @if keeps {
                @let heading = if one.is_some() { say.msg_intake_terms() } else { say.msg_new_intake() };
                (section(&heading, None, intake_form(lang, &action, &written, refusals)))
            }
        }))
    };
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

fn rows(lang: Lang, now: lexicon::Instant, seen: &TeamSeen) -> Markup {
    let say = say(lang);
    if seen.intakes.is_empty() {
        return html! { p { (say.msg_intakes_none()) } };
    }
    let names =
        [say.msg_column_intake(), say.msg_column_state(), say.msg_column_dates(), say.msg_column_people()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = seen
        .intakes
        .iter()
        .map(|(intake, people)| {
            let href = at::Intake { programme: seen.programme.slug.clone(), intake: intake.id.to_string() };
            let count = words::numbers::count(lang, *people);
            Row {
                cells: vec![
                    html! { a href=(href) { bdi { (intake.terms.name) } } },
                    html! { (intake_pill(lang, intake, now)) },
                    html! {
                        @let dates = intake_dates(lang, intake, now);
                        @if dates.is_empty() { "–" }
                        @for line in dates { span { (line) } " " }
                    },
                    html! { @match intake.terms.capacity {
                        Some(most) => (say.msg_of_capacity(count, words::numbers::count(lang, most))),
                        None => (count),
                    } },
                ],
            }
        })
        .collect();
    table(&Table { caption: &say.msg_tab_intakes(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn intake_form(lang: Lang, action: &str, written: &WrittenIntake, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |name: &str| refusals.at(name).unwrap_or_default();
    let optional = say.msg_optional();
    let date = |name: &'static str, label: String, value: &str| {
        text_field(
            InputKind::DateTime,
            &Field {
                id: name,
                name,
                label: &label,
                optional: &optional,
                value,
                error: at(name),
                ..Field::default()
            },
        )
    };
    let ways = [
        (Admission::Open.name(), say.msg_admission_open(), say.msg_admission_open_text()),
        (
            Admission::Application.name(),
            say.msg_admission_application(),
            say.msg_admission_application_text(),
        ),
    ];
    let ways: Vec<ChoiceOption<'_>> = ways
        .iter()
        .map(|(value, label, note)| ChoiceOption {
            value,
            label,
            note,
            chosen: *value == written.admission,
            disabled: false,
        })
        .collect();
    form(
        action,
        "",
        html! {},
        html! {
            (text_field(InputKind::Text, &Field {
                id: "name", name: "name", label: &say.msg_intake_name(), hint: &say.msg_intake_name_hint(), value: &written.name, error: at("name"), ..Field::default()
            }))
            (radio_fieldset(&Choices { id: "admission", name: "admission", legend: &say.msg_admission(), error: at("admission"), options: &ways, ..Choices::default() }))
            (zone_field(lang, &Field { id: "zone", name: "zone", label: &say.msg_zone(), value: &written.zone, error: at("zone"), ..Field::default() }))
            (fieldset(&say.msg_dates(), html! {
                (date("opens", say.msg_opens(), &written.opens))
                (date("closes", say.msg_closes(), &written.closes))
                (date("start", say.msg_start(), &written.start))
                (date("end", say.msg_end(), &written.end))
            }))
            (text_field(InputKind::Digits, &Field {
                id: "capacity", name: "capacity", label: &say.msg_capacity(), hint: &say.msg_capacity_hint(), optional: &optional,
                value: &written.capacity, error: at("capacity"), width: Width::Tiny, ..Field::default()
            }))
            (text_area(4, &Field {
                id: "runs", name: "runs", label: &say.msg_runs(), hint: &say.msg_runs_hint(), optional: &optional, value: &written.runs,
                error: at("runs"), ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_save()) }))
        },
    )
}
