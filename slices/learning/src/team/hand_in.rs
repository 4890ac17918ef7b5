//! Page: one piece of work. What was asked, what the learner gave, and the grid to judge it by; then the next one.

use super::{
    hand_in_form::grading_form,
    hand_ins::{address, address_of, title_of},
    hub::SeenRun,
    learner::override_page,
    look::{Frame, Saying, TeamTab, moment, name_of, zone_of},
    store::{self, Queued},
};
use crate::{
    answers::Problems,
    hand_ins::{Assignment, Handed, OneHandIn, grade_hand_in, handed_text},
    pages::handed_file,
    render::{self, Reader, Rendered, Scene, Tallies},
    rights::{GradeWork, OverrideGrade, SeeLearners},
    say,
    state::{States, state_of},
};
use ::store::{Blobs, View};
use axum::{
    Form,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::{Content, Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{HandInId, Instant};
use maud::{Markup, html};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, link_button},
        facts::{Fact, facts},
        icons::Icon,
        layout::{beside, section},
        notice::notice,
        pagination::{Pagination, pagination},
        tone::Tone,
    },
    paths::team as at,
};
use words::numbers;

/// What grading a piece of work starts from.
pub(super) struct WorkDesk {
    pub run: RunKey,
    pub handed: Handed,
    /// The queue it was reached from.
    pub block: String,
}

/// A piece of work and what is around it.
pub(super) struct Work {
    pub seen: SeenRun,
    pub content: Arc<Content>,
    pub handed: Handed,
    pub name: String,
    pub grader: Option<String>,
    pub assignment: Option<Assignment>,
    /// The learner's answers, where the work is a problem.
    pub states: States,
    pub before: Option<Queued>,
    pub next: Option<Queued>,
    pub now: Instant,
    pub is_own: bool,
}

impl Ask for WorkDesk {
    const NAME: &'static str = "learning.work-desk";
    type Right = GradeWork;
    type Over = Run;
    type Outcome = Work;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<GradeWork, Run>, view: &View<'_>, cx: &Cx) -> Result<Work, Fault> {
        let handed = &self.handed;
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let block = content.find(&handed.block);
        let problem = handed.block.starts_with("problem@");
        let state = if problem { state_of(view, run.id, handed.person, &handed.block)? } else { None };
        Ok(Work {
            name: people::name(view, handed.person)?.unwrap_or_default(),
            grader: match handed.graded_by {
                Some(person) => people::name(view, person)?,
                None => None,
            },
            assignment: block.and_then(|id| Assignment::of(&content, &cx.shelf.get::<Problems>(), id)),
            states: state.map(|state| (handed.block.clone(), state)).into_iter().collect(),
            before: store::queued_before(view, run.id, &self.block, handed.id)?,
            next: store::queue(view, run.id, &self.block, Some(handed.id), 1)?.into_iter().next(),
            now: cx.now,
            is_own: run.person()? == handed.person,
            handed: handed.clone(),
            content,
            seen: SeenRun { roles: run.roles().to_vec(), run: run.into_place() },
        })
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct From {
    /// The queue it was reached from.
    #[serde(default)]
    block: String,
    #[serde(default)]
    done: String,
}

/// `GET /runs/{run}/team/hand-ins/{hand_in}`
pub async fn page(
    at: at::HandInPage,
    State(house): State<House>,
    visitor: Visitor,
    Query(from): Query<From>,
) -> Result<Response, Wrong> {
    let work = work(&house, &visitor, &at, &from.block).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&work));
    }
    show(&house, &visitor, &at, &work, &from, &BTreeMap::new(), &Refusals::none()).await
}

/// `POST /runs/{run}/team/hand-ins/{hand_in}`: grades it, and goes on to the next.
pub async fn grade(
    at: at::HandInPage,
    State(house): State<House>,
    visitor: Visitor,
    Query(from): Query<From>,
    Form(given): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let id = id_of(&at)?;
    match grade_hand_in(&house, &visitor, &at.run, id, &given).await {
        Ok(()) => Ok(Redirect::to(&after_grading(&house, &visitor, &at, &from.block).await?).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let work = work(&house, &visitor, &at, &from.block).await?;
            let given: BTreeMap<String, String> = given.into_iter().collect();
            show(&house, &visitor, &at, &work, &from, &given, &refusals).await
        }
    }
}

fn id_of(at: &at::HandInPage) -> Result<HandInId, Fault> {
    at.hand_in.parse().map_err(|_| Fault::NotFound)
}

async fn work(house: &House, visitor: &Visitor, at: &at::HandInPage, block: &str) -> Result<Work, Fault> {
    let run = RunKey(at.run.clone());
    let handed = house.site.ask(&visitor.who, OneHandIn { run: run.clone(), id: id_of(at)? }).await?;
    house.site.ask(&visitor.who, WorkDesk { run, handed, block: block.to_owned() }).await
}

/// The next piece of work, or one that was passed over, or the empty queue.
async fn after_grading(
    house: &House,
    visitor: &Visitor,
    at: &at::HandInPage,
    block: &str,
) -> Result<String, Fault> {
    let work = work(house, visitor, at, block).await?;
    Ok(match work.next.or(work.before) {
        Some(next) => {
            let page = address_of(&at.run, next.id, block);
            format!("{page}{}done=graded", if block.is_empty() { '?' } else { '&' })
        }
        None => format!("{}?done=graded", address(&at.run, "", None)),
    })
}

fn as_json(work: &Work) -> Response {
    let handed = &work.handed;
    axum::Json(serde_json::json!({
        "id": handed.id, "run": work.seen.run.key, "person": handed.person, "name": work.name, "block": handed.block,
        "handed_at": words::dates::machine(handed.handed_at), "possible": handed.possible, "earned": handed.earned,
        "choices": handed.choices, "replaced": handed.replaced, "file": handed.file.is_some(), "files": handed.files().count(),
        "graded_at": handed.graded_at.map(words::dates::machine),
    }))
    .into_response()
}

/// Texts of blobs, read off the async threads.
struct Texts {
    given: Option<String>,
    comment: Option<String>,
}

async fn texts(house: &House, handed: &Handed) -> Result<Texts, Fault> {
    let blobs: Arc<Blobs> = house.site.shelf().get();
    let (text, comment) = (handed.text.clone(), handed.comment.clone());
    let read = move || {
        let given = handed_text(&blobs, text.as_deref())?;
        Ok(Texts { given, comment: handed_text(&blobs, comment.as_deref())? })
    };
    tokio::task::spawn_blocking(read).await.map_err(Fault::broken)?
}

async fn show(
    house: &House,
    visitor: &Visitor,
    at: &at::HandInPage,
    work: &Work,
    from: &From,
    given: &BTreeMap<String, String>,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let texts = texts(house, &work.handed).await?;
    let SeenRun { run, roles } = &work.seen;
    let frame = Frame { house, visitor, run, roles, tab: TeamTab::HandIns };
    let words = say(frame.lang());
    let queue = address(&at.run, &from.block, None);
    let toast = if from.done == "graded" { words.msg_team_is_graded() } else { String::new() };
    let title = title_of(frame.lang(), &work.content, &work.handed.block);
    let name = name_of(frame.lang(), &work.name);
    let saying = Saying {
        title: &words.msg_team_work_of(&title, &name),
        above: &[(queue, words.msg_team_tab_hand_ins())],
        toast: &toast,
        refusals: Some(refusals),
        ..Saying::default()
    };
    let action = address_of(&at.run, work.handed.id, &from.block);
    let content = html! {
        (about(&frame, work))
        (beside(html! {
            (section(&words.msg_team_what_was_given(), None, handed_over(&frame, work, texts.given.as_deref())))
            (section(&words.msg_team_what_was_asked(), None, asked(&frame, work)))
        }, section(&words.msg_team_grade_it(), None, form_or_why_not(&frame, work, &action, given, texts.comment.as_deref(), refusals))))
        (around(&frame, work, &from.block))
    };
    Ok(frame.render(saying, content))
}

fn about(frame: &Frame<'_>, work: &Work) -> Markup {
    let (say, lang, handed) = (say(frame.lang()), frame.lang(), &work.handed);
    let learner = at::Learner { run: frame.key(), person: handed.person.to_string() }.to_string();
    let name = name_of(lang, &work.name);
    let points = |value: f64| numbers::number(lang, value, 2);
    let (who, when, grade) =
        (say.msg_team_column_learner(), say.msg_team_column_handed(), say.msg_team_column_points());
    let by = work.grader.as_deref().map(|name| say.msg_team_by(name)).unwrap_or_default();
    let linked = html! { @if frame.may::<SeeLearners>() { a href=(learner) { bdi { (name) } } } @else { bdi { (name) } } };
    let mut list = vec![
        Fact { icon: Icon::People, name: &who, value: linked, note: "" },
        Fact {
            icon: Icon::Clock,
            name: &when,
            value: moment(lang, handed.handed_at, frame.zone()),
            note: "",
        },
    ];
    if let Some(earned) = handed.earned {
        let value = html! { (say.msg_team_of(points(earned), points(handed.possible))) };
        list.push(Fact { icon: Icon::Gauge, name: &grade, value, note: &by });
    }
    html! {
        (facts(&list))
        @if handed.replaced { (notice(Tone::Warn, "", html! { p { (say.msg_team_replaced_text()) } })) }
        @else if handed.graded_at.is_some() { (notice(Tone::Info, "", html! { p { (say.msg_team_graded_already()) } })) }
    }
}

/// What was asked, as the learner read it; for a problem, with what they answered.
fn asked(frame: &Frame<'_>, work: &Work) -> Markup {
    let Some(id) = work.content.find(&work.handed.block) else {
        return html! { p { (say(frame.lang()).msg_team_block_is_gone()) } };
    };
    let shelf = frame.house.site.shelf();
    let (rendered, problems, blobs) =
        (shelf.get::<Rendered>(), shelf.get::<Problems>(), shelf.get::<Blobs>());
    let (tallies, texts) = (Tallies::default(), BTreeMap::new());
    let reader = Reader { person: Some(work.handed.person), team: true, ..Reader::default() };
    let scene = Scene {
        run: frame.run,
        content: &work.content,
        shelf: &rendered,
        problems: &problems,
        blobs: &blobs,
        lang: frame.lang(),
        zone: zone_of(frame.house, frame.visitor),
        now: work.now,
        reader: &reader,
        states: &work.states,
        tallies: &tallies,
        texts: &texts,
        said: None,
    };
    match work.content.node(id).block.kind.as_str() {
        "problem" => render::block(&scene, id),
        _ => render::asked(&scene, id),
    }
}

fn handed_over(frame: &Frame<'_>, work: &Work, text: Option<&str>) -> Markup {
    let (say, handed) = (say(frame.lang()), &work.handed);
    let several = handed.files().count() > 1;
    let label = |at: usize, size: String| match several {
        true => say.msg_team_download_file_n(at + 1, size),
        false => say.msg_team_download_file(size),
    };
    let bytes = |count: i64| numbers::bytes(frame.lang(), u64::try_from(count).unwrap_or(0));
    html! {
        @match (text, &handed.text) {
            (Some(text), _) => { div class="prose" dir="auto" { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } } } }
            (None, Some(_)) => { p { (say.msg_team_text_erased()) } }
            (None, None) => {}
        }
        @for (at, file) in handed.files().enumerate() {
            @let address = handed_file::address(&frame.key(), &handed.id.to_string(), at + 1);
            p { (link_button(Look::Plain, &address, html! { (web::components::icons::icon(Icon::Download)) (label(at, bytes(file.bytes))) })) }
        }
        @if handed.text.is_none() && handed.file.is_none() {
            // Of an erased account nothing is named any more.
            p { @if work.name.is_empty() { (say.msg_team_text_erased()) } @else { (say.msg_team_nothing_given()) } }
        }
    }
}

fn form_or_why_not(
    frame: &Frame<'_>,
    work: &Work,
    action: &str,
    given: &BTreeMap<String, String>,
    comment: Option<&str>,
    refusals: &Refusals,
) -> Markup {
    let (say, handed) = (say(frame.lang()), &work.handed);
    let overrule = override_page(&frame.key(), handed.person, &handed.subsection);
    match &work.assignment {
        _ if work.is_own => html! { p { (say.msg_team_own_work()) } },
        _ if handed.replaced => html! { p { (say.msg_team_replaced_text()) } },
        None => html! {
            p { (say.msg_team_cannot_be_graded()) }
            @if handed.counts && frame.may::<OverrideGrade>() { p { a href=(overrule) { (say.msg_team_set_grade()) } } }
        },
        Some(assignment) => grading_form(frame, handed, assignment, action, given, comment, refusals),
    }
}

/// The pieces of work before and after this one in the queue.
fn around(frame: &Frame<'_>, work: &Work, block: &str) -> Markup {
    let say = say(frame.lang());
    let link = |one: &Option<Queued>| one.as_ref().map(|one| address_of(&frame.key(), one.id, block));
    let (before, next) = (link(&work.before), link(&work.next));
    let (to_before, to_next) = (say.msg_team_work_before(), say.msg_team_work_next());
    pagination(&Pagination {
        label: &say.msg_team_queue(),
        previous: before.as_deref().map(|href| (href, to_before.as_str())),
        next: next.as_deref().map(|href| (href, to_next.as_str())),
        shown: "",
    })
}
