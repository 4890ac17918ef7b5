//! `GET /programmes/{programme}/team/definition`: the next version while it is written. One form for each thing, without
//! JavaScript; what comes back wrong comes back at its own form.

mod head;
mod held;
mod modules;

use super::{
    Given, Pairs,
    parts::{TeamTab, refused, team_head},
};
use crate::{
    ProgrammeName, api,
    definition::{Change, DraftSeen, EditDefinition, TheDraft, WrittenCourse, WrittenHead, WrittenModule},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use head::head_form;
use held::Held;
use lexicon::{Lang, Role};
use maud::{Markup, html};
use modules::{module_form, module_part};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, buttons},
        form::hidden,
        layout::{page, panel, section, stack},
        notice::notice,
        toast::toast,
        tone::Tone,
    },
    paths::programmes as at,
};

pub async fn show(
    path: at::Definition,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let saved = Given(query).get("done") == "saved";
    shown(&house, &visitor, &path, None, &Refusals::none(), saved).await
}

/// `POST`: `what` is the form (`head`, `add-module`, `module`, `add-course`, `course`), `do` what to do with it (`save`,
/// `up`, `down`, `remove`).
pub async fn post(
    path: at::Definition,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let change = change(&given).ok_or(Fault::NotFound)?;
    let act = EditDefinition { programme: ProgrammeName(path.programme.clone()), change };
    match house.site.act(&visitor.who, act).await {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "saved": true })).into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("{path}?done=saved")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            shown(&house, &visitor, &path, Some(&given), &refusals, false).await
        }
    }
}

fn change(given: &Given) -> Option<Change> {
    let what = given.get("do");
    Some(match given.get("what") {
        "head" => Change::Head(WrittenHead {
            titles: given.in_languages("title"),
            texts: given.in_languages("text"),
            kind: given.text("kind"),
            language: given.text("language"),
            partners: given.all("partner"),
            optional: given.text("optional"),
            credits: given.text("credits"),
            average: given.text("average"),
            floor: given.text("floor"),
        }),
        "add-module" => Change::AddModule(module_of(given)),
        "module" => {
            let number = given.get("number").parse().ok()?;
            match what {
                "up" => Change::MoveModule { number, up: true },
                "down" => Change::MoveModule { number, up: false },
                "remove" => Change::RemoveModule { number },
                _ => Change::Module { number, written: module_of(given) },
            }
        }
        "add-course" => {
            Change::AddCourse { number: given.get("number").parse().ok()?, written: course_of(given) }
        }
        "course" => {
            let course = given.get("course").parse().ok()?;
            match what {
                "up" => Change::MoveCourse { course, up: true },
                "down" => Change::MoveCourse { course, up: false },
                "remove" => Change::RemoveCourse { course },
                _ => Change::Course { course, written: course_of(given) },
            }
        }
        _ => return None,
    })
}

fn module_of(given: &Given) -> WrittenModule {
    WrittenModule {
        titles: given.in_languages("title"),
        school: given.text("school"),
        credits: given.text("credits"),
        hours: given.text("hours"),
    }
}

fn course_of(given: &Given) -> WrittenCourse {
    WrittenCourse {
        key: given.text("key"),
        mandatory: given.get("mandatory") == "yes",
        credits: given.text("credits"),
        minimum: given.text("minimum"),
    }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: &at::Definition,
    typed: Option<&Given>,
    refusals: &Refusals,
    saved: bool,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, TheDraft(ProgrammeName(path.programme.clone()))).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::draft(&seen)).into_response());
    }
    let say = say(lang);
    let title = say.msg_tab_definition();
    let held = |what: &str, key: &str, before: String| {
        let is_it = |given: &&Given| {
            given.get("what") == what
                && (key.is_empty() || given.get("number") == key || given.get("course") == key)
        };
        Held { lang, path, typed: typed.filter(is_it), refusals, before }
    };
    let modules = &seen.definition.modules;
    let last = modules.len();
    let body = html! {
        @if saved { (toast(&say.msg_done_saved(), html! {})) }
        (team_head(lang, &seen.programme, Some(&seen.definition), &[Role::Lead], &title, TeamTab::Definition))
        (page(html! {
            (wrong_summary(lang, refusals))
            (publish(lang, &seen))
            (section(&say.msg_head_title(), None, head_form(&held("head", "", String::new()), &seen)))
            (section(&say.msg_modules(), None, html! {
                p { (say.msg_modules_text()) }
                (stack(html! { @for (index, module) in modules.iter().enumerate() {
                    (panel(module_part(lang, &seen, module, index, last, &held)))
                } }))
                details open[typed.is_some_and(|given| given.get("what") == "add-module") || modules.is_empty()] {
                    summary { (say.msg_add_module()) }
                    @let of = held("add-module", "", "new-".to_owned());
                    (module_form(&of, None, &seen.institutions, "add-module"))
                }
            }))
            datalist id="courses" { @for course in &seen.courses { option value=(course.key) { (course.title) } } }
        }))
    };
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

/// What keeps it from being published, or the button that does it.
fn publish(lang: Lang, seen: &DraftSeen) -> Markup {
    let say = say(lang);
    let to = at::ProgrammeTeam { programme: seen.programme.slug.clone() }.to_string();
    if !seen.is_draft {
        return notice(Tone::Info, "", html! { p { (say.msg_no_draft_text(seen.programme.version)) } });
    }
    html! {
        @if seen.missing.is_empty() {
            (notice(Tone::Info, &say.msg_draft_title(), html! { p { (say.msg_publish_text(seen.programme.version + 1)) } }))
        } @else {
            (notice(Tone::Warn, &say.msg_missing_title(), html! {
                ul { @for one in &seen.missing { li { (one.sentence(lang)) } } }
            }))
        }
        (buttons(html! {
            @if seen.missing.is_empty() { (button_form(Look::Primary, &to, html! { (say.msg_publish()) }, hidden("do", "publish"))) }
            @if seen.programme.version > 0 { (button_form(Look::Quiet, &to, html! { (say.msg_discard()) }, hidden("do", "discard"))) }
        }))
    }
}
