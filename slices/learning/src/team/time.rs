//! Page: more time for learners and groups, given and taken back.

use super::{
    hub::{SeenRun, TeamRun},
    learners::ByAddress,
    look::{Done, Frame, Saying, TeamTab},
    time_told::{as_json, field_of, held, history},
};
use crate::{
    more_time::{
        GiveTime, GivenTime, LONGEST_DAYS, TakeTimeBack, TimeGivenIn, give_time, take_time_back, whom_key,
        whom_of,
    },
    named::subsection_title,
    refusals as wrong,
    rights::GiveMoreTime,
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use lexicon::facts::learning::{MoreTime, Whom};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, SelectOption, Width, form, select_field, text_field},
        layout::{section, stack},
    },
    paths::team as at,
};
use words::dates;

/// `GET /runs/{run}/team/time`
pub async fn page(
    at: at::MoreTime,
    State(house): State<House>,
    visitor: Visitor,
    Query(done): Query<Done>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.run, &done, &TimeForm::default(), &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct TimeForm {
    /// `group:P:G`, `school:ID` or `person:ID`; nothing for a learner by their address.
    #[serde(default)]
    whom: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    subsection: String,
    #[serde(default)]
    days: String,
    /// Wall time of the run.
    #[serde(default)]
    until: String,
    #[serde(default)]
    reason: String,
    /// Not of this form: the field of a reason for taking back that could not be taken.
    #[serde(skip)]
    about: String,
}

/// `POST /runs/{run}/team/time`
pub async fn give(
    at: at::MoreTime,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<TimeForm>,
) -> Result<Response, Wrong> {
    match given_now(&house, &visitor, &at.run, &given).await {
        Ok(()) => finished(&visitor, &at, "given"),
        Err(fault) => again(&house, &visitor, &at.run, &given, fault).await,
    }
}

/// `POST /runs/{run}/team/time/take-back`
pub async fn take_back(
    at: at::TakeTimeBack,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<TimeForm>,
) -> Result<Response, Wrong> {
    let whom = whom_of(&given.whom).ok_or(Fault::NotFound)?;
    let subsection = Some(given.subsection.clone()).filter(|key| !key.is_empty());
    let act = TakeTimeBack::new(RunKey(at.run.clone()), whom, subsection, given.reason.clone());
    match take_time_back(&house, &visitor, act).await {
        Ok(()) => finished(&visitor, &at::MoreTime { run: at.run }, "taken"),
        Err(fault) => {
            let about = field_of(whom, &given.subsection);
            again(&house, &visitor, &at.run, &TimeForm { about, ..TimeForm::default() }, fault).await
        }
    }
}

fn finished(visitor: &Visitor, page: &at::MoreTime, done: &str) -> Result<Response, Wrong> {
    Ok(match visitor.wants {
        Wants::Json => Json(json!({ "done": done })).into_response(),
        _ => Redirect::to(&format!("{page}?done={done}")).into_response(),
    })
}

async fn again(
    house: &House,
    visitor: &Visitor,
    run: &str,
    given: &TimeForm,
    fault: Fault,
) -> Result<Response, Wrong> {
    if visitor.wants == Wants::Json {
        return Err(fault.into());
    }
    let refusals = Refusals::or_wrong(fault, visitor.lang())?;
    show(house, visitor, run, &Done::default(), given, &refusals).await
}

async fn given_now(house: &House, visitor: &Visitor, run: &str, given: &TimeForm) -> Result<(), Fault> {
    let key = || RunKey(run.to_owned());
    let SeenRun { run, .. } = house.site.ask(&visitor.who, TeamRun { run: key() }).await?;
    let time = time_of(given, &run.terms.zone)?;
    let whom = match whom_of(&given.whom) {
        Some(whom) => whom,
        None => {
            let ask = ByAddress { run: key(), email: given.email.clone() };
            Whom::Person(house.site.ask(&visitor.who, ask).await?)
        }
    };
    let subsection = Some(given.subsection.clone()).filter(|key| !key.is_empty());
    let act = GiveTime::new(key(), whom, subsection, time, given.reason.clone());
    match give_time(house, visitor, act).await {
        Err(Fault::NotFound) => Err(wrong::no_learner_at(1, &given.email).at("email").into()),
        done => done,
    }
}

/// Days or a date: one of the two.
fn time_of(given: &TimeForm, zone: &str) -> Result<MoreTime, Fault> {
    match (given.days.trim(), given.until.trim()) {
        (days, "") if !days.is_empty() => {
            let days = days.parse().map_err(|_| wrong::days_wrong(LONGEST_DAYS).at("days"))?;
            Ok(MoreTime::Days(days))
        }
        ("", until) if !until.is_empty() => {
            let until = dates::parse_wall(until, zone).ok_or_else(|| wrong::until_wrong().at("until"))?;
            Ok(MoreTime::Until(until))
        }
        _ => Err(wrong::days_or_until().at("days").into()),
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    run: &str,
    done: &Done,
    given: &TimeForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let key = RunKey(run.to_owned());
    let seen = house.site.ask(&visitor.who, TimeGivenIn { run: key.clone() }).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(run, &seen));
    }
    let SeenRun { run, roles } = house.site.ask(&visitor.who, TeamRun { run: key }).await?;
    let frame = Frame { house, visitor, run: &run, roles: &roles, tab: TeamTab::Learners };
    let say = say(frame.lang());
    let toast = match done.done.as_str() {
        "given" => say.msg_time_is_given(),
        "taken" => say.msg_time_is_taken(),
        _ => String::new(),
    };
    let (title, lead) = (say.msg_time_title(), say.msg_time_lead());
    let reason = if given.about.is_empty() { "reason" } else { &given.about };
    let ids = [("reason", reason)];
    let saying = Saying {
        title: &title,
        lead: &lead,
        toast: &toast,
        refusals: Some(refusals),
        ids: &ids,
        ..Saying::default()
    };
    let content = stack(html! {
        (section(&say.msg_time_held(), None, held(&frame, &seen, &given.about, refusals)))
        @if frame.may::<GiveMoreTime>() { (section(&say.msg_time_give_title(), None, give_form(&frame, &seen, given, refusals))) }
        @if !seen.said.is_empty() { (section(&say.msg_time_history(), None, history(&frame, &seen))) }
    });
    Ok(frame.render(saying, content))
}

fn give_form(frame: &Frame<'_>, seen: &GivenTime, given: &TimeForm, refusals: &Refusals) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let at = |field| refusals.at(field).unwrap_or_default();
    let groups: Vec<(String, String)> = seen
        .partitions
        .iter()
        .flat_map(|partition| partition.groups.iter().map(move |group| (partition, group)))
        .map(|(partition, group)| {
            let whom = Whom::Group { partition: partition.id, group: group.id };
            (whom_key(whom), format!("{} – {}", partition.name, group.name))
        })
        .chain(
            seen.schools
                .iter()
                .map(|(id, name)| (whom_key(Whom::School(*id)), say.msg_time_students_of(name))),
        )
        .collect();
    let one = say.msg_time_one_learner();
    let whom: Vec<SelectOption<'_>> = std::iter::once(SelectOption { value: "", label: &one })
        .chain(groups.iter().map(|(value, label)| SelectOption { value, label }))
        .collect();
    let parts: Vec<(String, String)> = seen
        .content
        .nodes()
        .filter(|(_, node)| node.block.kind == "sequential")
        .map(|(id, node)| (node.key.clone(), subsection_title(lang, &seen.content, id)))
        .collect();
    let everything = say.msg_time_everything();
    let which: Vec<SelectOption<'_>> = std::iter::once(SelectOption { value: "", label: &everything })
        .chain(parts.iter().map(|(value, label)| SelectOption { value, label }))
        .collect();
    let optional = say.msg_team_optional();
    let action = at::MoreTime { run: frame.key() }.to_string();
    form(
        &action,
        "",
        html! {},
        html! {
            @if !groups.is_empty() {
                (select_field(&Field {
                    id: "whom", name: "whom", label: &say.msg_time_whom(), hint: &say.msg_time_whom_hint(), value: &given.whom,
                    error: at("whom"), ..Field::default()
                }, "", &whom))
            }
            (text_field(InputKind::Email, &Field {
                id: "email", name: "email", label: &say.msg_time_email(), value: &given.email, error: at("email"),
                optional: if groups.is_empty() { "" } else { &optional }, autocomplete: "off", ..Field::default()
            }))
            (select_field(&Field {
                id: "subsection", name: "subsection", label: &say.msg_time_which(), value: &given.subsection,
                error: at("subsection"), ..Field::default()
            }, "", &which))
            (text_field(InputKind::Digits, &Field {
                id: "days", name: "days", label: &say.msg_time_days(), hint: &say.msg_time_days_hint(LONGEST_DAYS),
                optional: &optional, value: &given.days, error: at("days"), width: Width::Tiny, ..Field::default()
            }))
            (text_field(InputKind::DateTime, &Field {
                id: "until", name: "until", label: &say.msg_time_until(), hint: &say.msg_time_until_hint(),
                optional: &optional, value: &given.until, error: at("until"), ..Field::default()
            }))
            (text_field(InputKind::Text, &Field {
                id: "reason", name: "reason", label: &say.msg_time_reason(), hint: &say.msg_time_reason_hint(),
                value: &given.reason, error: if given.about.is_empty() { at("reason") } else { "" }, autocomplete: "off", ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_time_give()) }))
        },
    )
}
