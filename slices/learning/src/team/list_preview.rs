//! Pages: what a list would do, line by line, and the button that does it; what undoing it would do.

use super::{
    hub::{SeenRun, TeamRun},
    lists::above,
    look::{Frame, Saying, TeamTab, name_of},
};
use crate::{
    enrolment::{HYBRID, Room},
    lists::{
        ConfirmEnrolments, DropEnrolments, EnrolPlan, EnrolPlanOf, ListDone, Step, UndoEnrolments, UndoPlan,
        UndoPlanOf, What,
    },
    say,
};
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use lexicon::{Lang, PersonId};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form},
        form::{form, hidden},
        layout::{section, stack},
        notice::notice,
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::team as at,
};
use words::dates;

/// `GET /runs/{run}/team/lists/{enrolment_list}`
pub async fn preview(
    at: at::EnrolmentList,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at, &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct ConfirmForm {
    #[serde(default)]
    shown: String,
}

/// `POST /runs/{run}/team/lists/{enrolment_list}`
pub async fn confirm(
    at: at::EnrolmentList,
    State(house): State<House>,
    visitor: Visitor,
    Form(ConfirmForm { shown }): Form<ConfirmForm>,
) -> Result<Response, Wrong> {
    let (run, list) = (RunKey(at.run.clone()), at.enrolment_list.clone());
    match house.site.act(&visitor.who, ConfirmEnrolments { run, list, shown }).await {
        Ok(done) if visitor.wants == Wants::Json => Ok(Json(json!({
            "enrolled": done.enrolled, "waiting": done.waiting, "invited": done.invited, "changed": done.changed,
            "left": done.left,
        }))
        .into_response()),
        Ok(done) => {
            let lists = at::EnrolmentLists { run: at.run };
            let counts = format!("{}-{}-{}", done.enrolled + done.changed, done.waiting, done.invited);
            Ok(Redirect::to(&format!("{lists}?done=done-{counts}")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at, &refusals).await
        }
    }
}

/// `POST /runs/{run}/team/lists/{enrolment_list}/drop`
pub async fn drop_it(
    at: at::DropEnrolmentList,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let act = DropEnrolments { run: RunKey(at.run.clone()), list: at.enrolment_list };
    house.site.act(&visitor.who, act).await?;
    let lists = at::EnrolmentLists { run: at.run };
    Ok(Redirect::to(&format!("{lists}?done=dropped")).into_response())
}

async fn show(
    house: &House,
    visitor: &Visitor,
    at: &at::EnrolmentList,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let key = || RunKey(at.run.clone());
    let ask = EnrolPlanOf { run: key(), list: at.enrolment_list.clone() };
    let plan = house.site.ask(&visitor.who, ask).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(at, &plan, visitor.lang()));
    }
    let SeenRun { run, roles } = house.site.ask(&visitor.who, TeamRun { run: key() }).await?;
    let frame = Frame { house, visitor, run: &run, roles: &roles, tab: TeamTab::Places };
    let say = say(frame.lang());
    let (title, lead) = (say.msg_bulk_preview_title(), say.msg_bulk_preview_lead());
    let saying = Saying {
        title: &title,
        lead: &lead,
        above: &above(&frame),
        refusals: Some(refusals),
        ..Saying::default()
    };
    Ok(frame.render(saying, stack(html! { (decision(&frame, at, &plan)) (steps(&frame, &plan)) })))
}

fn as_json(at: &at::EnrolmentList, plan: &EnrolPlan, lang: Lang) -> Response {
    let step = |step: &Step| {
        let problems: Vec<_> = match &step.what {
            What::Wrong(why) => why
                .iter()
                .map(|one| json!({ "code": one.code, "field": one.field, "sentence": one.sentence(lang) }))
                .collect(),
            _ => Vec::new(),
        };
        json!({
            "line": step.line.number, "email": step.line.email, "mode": step.mode, "what": step.what.name(),
            "problems": problems,
        })
    };
    let Room { capacity, taken, waiting } = plan.room;
    Json(json!({
        "run": at.run, "list": plan.list, "shown": plan.digest(),
        "steps": plan.steps.iter().map(step).collect::<Vec<_>>(), "wrong": plan.wrong(), "changes": plan.changes(),
        "afterwards": { "capacity": capacity, "taken": taken, "waiting": waiting },
    }))
    .into_response()
}

/// The counts, and the buttons.
fn decision(frame: &Frame<'_>, at: &at::EnrolmentList, plan: &EnrolPlan) -> Markup {
    let say = say(frame.lang());
    let drop_it =
        at::DropEnrolmentList { run: at.run.clone(), enrolment_list: at.enrolment_list.clone() }.to_string();
    let dropping = button_form(Look::Plain, &drop_it, html! { (say.msg_bulk_drop()) }, html! {});
    if plan.wrong() > 0 {
        let text = say.msg_bulk_wrong_lines(plan.wrong());
        return html! { (notice(Tone::Bad, "", html! { p { (text) } })) (dropping) };
    }
    if plan.changes() == 0 {
        return html! { (notice(Tone::Info, "", html! { p { (say.msg_bulk_nothing()) } })) (dropping) };
    }
    let count = |name: &str| plan.count(name) as i64;
    html! {
        (notice(Tone::Info, "", html! {
            p { (say.msg_bulk_counts(count("enrol") + count("mode"), count("wait"), count("invite"), count("nothing"))) }
        }))
        (form(&at.to_string(), "", hidden("shown", &plan.digest()), button(Look::Primary, "", "", html! { (say.msg_bulk_confirm()) })))
        (dropping)
    }
}

fn steps(frame: &Frame<'_>, plan: &EnrolPlan) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let heads = [
        say.msg_bulk_column_line(),
        say.msg_places_column_address(),
        say.msg_team_mode(),
        say.msg_bulk_column_what(),
    ];
    let columns: Vec<Column<'_>> = heads
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 0, ..Column::default() })
        .collect();
    let row = |step: &Step| {
        let mode = if step.mode == HYBRID { say.msg_team_mode_hybrid() } else { say.msg_team_mode_online() };
        Row {
            cells: vec![
                html! { (step.line.number) },
                html! { bdi { (step.line.email) } },
                html! { (mode) },
                what(lang, &step.what),
            ],
        }
    };
    let rows: Vec<Row> = plan.steps.iter().map(row).collect();
    table(&Table {
        caption: &say.msg_bulk_preview_title(),
        caption_hidden: true,
        columns: &columns,
        rows: &rows,
    })
}

fn what(lang: Lang, what: &What) -> Markup {
    let say = say(lang);
    match what {
        What::Enrol(..) => pill(Tone::Good, &say.msg_bulk_what_enrol()),
        What::Wait(..) => pill(Tone::Warn, &say.msg_bulk_what_wait()),
        What::Mode(..) => pill(Tone::Good, &say.msg_bulk_what_mode()),
        What::Invite => pill(Tone::Info, &say.msg_bulk_what_invite()),
        What::Nothing => pill(Tone::Plain, &say.msg_bulk_what_nothing()),
        What::Wrong(why) => html! {
            (pill(Tone::Bad, &say.msg_bulk_what_wrong()))
            @for sentence in network::people_list::once(lang, why) { p { (sentence) } }
        },
    }
}

/// `GET /runs/{run}/team/lists/{enrolment_list}/undo`
pub async fn undo_page(
    at: at::UndoEnrolmentList,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    show_undo(&house, &visitor, &at).await
}

/// `POST /runs/{run}/team/lists/{enrolment_list}/undo`
pub async fn undo(
    at: at::UndoEnrolmentList,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let act = UndoEnrolments { run: RunKey(at.run.clone()), list: at.enrolment_list.clone() };
    let undone = house.site.act(&visitor.who, act).await?;
    if visitor.wants == Wants::Json {
        let shape = json!({
            "ended": undone.ended, "off": undone.off, "kept": undone.kept, "invitations": undone.invitations,
        });
        return Ok(Json(shape).into_response());
    }
    let lists = at::EnrolmentLists { run: at.run };
    let counts = format!("{}-{}", undone.ended + undone.off, undone.kept);
    Ok(Redirect::to(&format!("{lists}?done=undone-{counts}")).into_response())
}

async fn show_undo(house: &House, visitor: &Visitor, at: &at::UndoEnrolmentList) -> Result<Response, Wrong> {
    let key = || RunKey(at.run.clone());
    let ask = UndoPlanOf { run: key(), list: at.enrolment_list.clone() };
    let (done, plan): (ListDone, UndoPlan) = house.site.ask(&visitor.who, ask).await?;
    if visitor.wants == Wants::Json {
        let people = |list: &[(PersonId, String)]| {
            list.iter().map(|(person, name)| json!({ "person": person, "name": name })).collect::<Vec<_>>()
        };
        let shape = json!({
            "list": done.id, "at": dates::machine(done.at), "ends": people(&plan.ends), "off": people(&plan.off),
            "kept": people(&plan.kept), "invitations": plan.invitations,
        });
        return Ok(Json(shape).into_response());
    }
    let seen = house.site.ask(&visitor.who, TeamRun { run: key() }).await?;
    let frame = Frame { house, visitor, run: &seen.run, roles: &seen.roles, tab: TeamTab::Places };
    let say = say(frame.lang());
    let (title, lead) = (say.msg_bulk_undo_title(), say.msg_bulk_undo_lead());
    let saying = Saying { title: &title, lead: &lead, above: &above(&frame), ..Saying::default() };
    let content = stack(html! {
        (names(&frame, &say.msg_bulk_ends(), &plan.ends))
        (names(&frame, &say.msg_bulk_off(), &plan.off))
        (names(&frame, &say.msg_bulk_kept(), &plan.kept))
        @if plan.invitations > 0 { p { (say.msg_bulk_invitations(plan.invitations)) } }
        (button_form(Look::Danger, &at.to_string(), html! { (say.msg_bulk_undo_button()) }, html! {}))
    });
    Ok(frame.render(saying, content))
}

fn names(frame: &Frame<'_>, title: &str, people: &[(PersonId, String)]) -> Markup {
    if people.is_empty() {
        return Markup::default();
    }
    section(
        title,
        None,
        html! { ul { @for (_, name) in people { li { bdi { (name_of(frame.lang(), name)) } } } } },
    )
}
