//! Page: the learners of a run, found by name. The team also enrols somebody here.

use super::{
    hub::{SeenRun, TeamRun, active_since},
    look::{Done, Frame, Saying, TeamTab, day, name_of, zone_of},
    store::{self, ListedLearner, Wanted},
};
use crate::{
    enrolment::{Admitted, EnrolLearner, HYBRID, ONLINE},
    rights::{KeepEnrolments, SeeLearners},
    say,
};
use ::store::View;
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted, Refusal};
use lexicon::{Lang, PersonId};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        empty_state::{EmptyState, empty_state},
        form::{Field, InputKind, SelectOption, form, select_field, text_field},
        layout::stack,
        pagination::{Pagination, pagination},
        pictograms::Machine,
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::{in_query, team as at},
};
use words::{dates, numbers};

/// Learners on a page.
const PAGE: i64 = 50;
/// Longest name looked for, in characters.
const LONGEST_NAME: usize = 100;
/// The lists there are.
const SHOWS: [&str; 5] = ["all", "active", "quiet", "passed", "left"];

/// Learners of a run by name.
pub struct TeamLearners {
    pub run: RunKey,
    pub name: String,
    /// `all`, `active`, `quiet`, `passed`, `left`
    pub show: String,
    pub after: Option<PersonId>,
}

/// A page of learners.
pub struct LearnerList {
    pub learners: Vec<ListedLearner>,
    /// Where the next page begins, if there is one.
    pub next: Option<PersonId>,
}

impl Ask for TeamLearners {
    const NAME: &'static str = "learning.learners";
    type Right = SeeLearners;
    type Over = Run;
    type Outcome = LearnerList;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeLearners, Run>, view: &View<'_>, cx: &Cx) -> Result<LearnerList, Fault> {
        let name: String = self.name.chars().take(LONGEST_NAME).collect();
        let (since, after) = (active_since(cx.now), self.after);
        let wanted = Wanted { name: &name, show: &self.show, since, after, limit: PAGE + 1 };
        let mut learners = store::learners(view, run.id, &wanted)?;
        let more = learners.len() as i64 > PAGE;
        learners.truncate(PAGE as usize);
        let next = learners.last().filter(|_| more).map(|last| last.person);
        Ok(LearnerList { learners, next })
    }
}

/// What is looked for, in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Sought {
    #[serde(default)]
    q: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

impl Sought {
    fn show(&self) -> &str {
        SHOWS.into_iter().find(|show| *show == self.show).unwrap_or("all")
    }

    fn address(&self, run: &str, after: Option<PersonId>) -> String {
        let page = at::Learners { run: run.to_owned() };
        let after = after.map(|person| format!("&after={person}")).unwrap_or_default();
        format!("{page}?show={}&q={}{after}", self.show(), in_query(&self.q))
    }
}

/// `GET /runs/{run}/team/learners`
pub async fn page(
    at: at::Learners,
    State(house): State<House>,
    visitor: Visitor,
    Query(sought): Query<Sought>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.run, &sought, &EnrolForm::default(), &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct EnrolForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    mode: String,
}

/// `POST /runs/{run}/team/learners`: the team enrols somebody.
pub async fn enrol(
    at: at::Learners,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<EnrolForm>,
) -> Result<Response, Wrong> {
    match enrolled(&house, &visitor, &at.run, &given).await {
        Ok(outcome) if visitor.wants == Wants::Json => {
            let (enrolled, waiting) = (outcome == Admitted::Enrolled, outcome == Admitted::Waiting);
            Ok(Json(json!({ "enrolled": enrolled, "waiting": waiting })).into_response())
        }
        Ok(Admitted::Enrolled) => Ok(Redirect::to(&format!("{at}?done=enrolled")).into_response()),
        Ok(Admitted::Waiting) => Ok(Redirect::to(&format!("{at}?done=waiting")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at.run, &Sought::default(), &given, &refusals).await
        }
    }
}

async fn enrolled(house: &House, visitor: &Visitor, run: &str, given: &EnrolForm) -> Result<Admitted, Fault> {
    let run = RunKey(run.to_owned());
    let person =
        house.site.ask(&visitor.who, ByAddress { run: run.clone(), email: given.email.clone() }).await?;
    let mode = if given.mode.is_empty() { ONLINE.to_owned() } else { given.mode.clone() };
    house.site.act(&visitor.who, EnrolLearner { run, person, mode }).await
}

/// Whoever confirmed an address, for those who may enrol them.
pub(super) struct ByAddress {
    pub run: RunKey,
    pub email: String,
}

impl Ask for ByAddress {
    const NAME: &'static str = "learning.person-by-address";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = PersonId;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, _: Granted<KeepEnrolments, Run>, view: &View<'_>, _: &Cx) -> Result<PersonId, Fault> {
        let known = people::by_email(view, self.email.trim())?;
        let unknown =
            || Refusal::new("learning.address-unknown", |lang| say(lang).msg_team_address_unknown());
        Ok(known.ok_or_else(|| unknown().at("email"))?.id)
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    run: &str,
    sought: &Sought,
    given: &EnrolForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let key = RunKey(run.to_owned());
    let (name, after) = (sought.q.clone(), sought.after.parse().ok());
    let list = TeamLearners { run: key.clone(), name, show: sought.show().to_owned(), after };
    let list = house.site.ask(&visitor.who, list).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(run, sought, &list));
    }
    let SeenRun { run, roles } = house.site.ask(&visitor.who, TeamRun { run: key }).await?;
    let frame = Frame { house, visitor, run: &run, roles: &roles, tab: TeamTab::Learners };
    let words = say(frame.lang());
    let toast = match sought.done.as_str() {
        "enrolled" => words.msg_team_is_enrolled(),
        "waiting" => words.msg_team_is_waiting(),
        _ => String::new(),
    };
    let saying = Saying {
        title: &words.msg_team_tab_learners(),
        toast: &toast,
        refusals: Some(refusals),
        ..Saying::default()
    };
    let content = stack(html! {
        (search(&frame, sought))
        (found(&frame, sought, &list))
        (pages(&frame, sought, &list))
        @if frame.may::<KeepEnrolments>() { (enrol_form(&frame, given, refusals)) }
    });
    Ok(frame.render(saying, content))
}

fn as_json(run: &str, sought: &Sought, list: &LearnerList) -> Response {
    let learner = |one: &ListedLearner| {
        let url = at::Learner { run: run.to_owned(), person: one.person.to_string() }.to_string();
        json!({
            "person": one.person, "name": one.name, "mode": one.mode, "url": url,
            "enrolled_at": dates::machine(one.enrolled_at), "left_at": one.left_at.map(dates::machine),
            "percent": one.percent.map(|percent| percent as f64 / 100.0), "letter": one.letter,
            "passed": one.passed, "seen_at": one.seen_at.map(dates::machine),
        })
    };
    let learners: Vec<_> = list.learners.iter().map(learner).collect();
    let next = list.next.map(|next| sought.address(run, Some(next)));
    Json(json!({ "run": run, "learners": learners, "next": next })).into_response()
}

fn show_name(lang: Lang, show: &str) -> String {
    let say = say(lang);
    match show {
        "active" => say.msg_team_active(),
        "quiet" => say.msg_team_quiet(),
        "passed" => say.msg_team_passed(),
        "left" => say.msg_team_left(),
        _ => say.msg_team_all_learners(),
    }
}

/// A form by GET, so that a list can be kept as a bookmark.
fn search(frame: &Frame<'_>, sought: &Sought) -> Markup {
    let say = say(frame.lang());
    let names: Vec<String> = SHOWS.iter().map(|show| show_name(frame.lang(), show)).collect();
    let options: Vec<SelectOption<'_>> =
        SHOWS.iter().zip(&names).map(|(value, label)| SelectOption { value, label }).collect();
    let action = at::Learners { run: frame.key() }.to_string();
    html! {
        form class="form filters" method="get" action=(action) role="search" {
            (text_field(InputKind::Search, &Field {
                id: "q", name: "q", label: &say.msg_team_find_by_name(), optional: &say.msg_team_optional(),
                hint: &say.msg_team_find_hint(), value: &sought.q, autocomplete: "off", ..Field::default()
            }))
            (select_field(&Field {
                id: "show", name: "show", label: &say.msg_team_which(), value: sought.show(), ..Field::default()
            }, "", &options))
            (button(Look::Plain, "", "", html! { (say.msg_team_find()) }))
        }
    }
}

fn found(frame: &Frame<'_>, sought: &Sought, list: &LearnerList) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    if list.learners.is_empty() {
        let all = at::Learners { run: frame.key() }.to_string();
        let narrowed = !sought.q.is_empty() || sought.show() != "all";
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Bench,
            title: &say.msg_team_no_learners(),
            text: &if narrowed {
                say.msg_team_no_learners_narrowed()
            } else {
                say.msg_team_nobody_yet_text()
            },
            action: html! { @if narrowed { (link_button(Look::Plain, &all, html! { (say.msg_team_all_learners()) })) } },
        });
    }
    let names = [
        say.msg_team_column_learner(),
        say.msg_team_column_grade(),
        say.msg_team_column_seen(),
        say.msg_team_column_enrolled(),
        say.msg_team_column_state(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 1, ..Column::default() })
        .collect();
    let rows: Vec<Row> = list.learners.iter().map(|one| row(frame, one)).collect();
    table(&Table {
        caption: &show_name(lang, sought.show()),
        caption_hidden: false,
        columns: &columns,
        rows: &rows,
    })
}

fn row(frame: &Frame<'_>, one: &ListedLearner) -> Row {
    let (say, lang, zone) = (say(frame.lang()), frame.lang(), zone_of(frame.house, frame.visitor));
    let href = at::Learner { run: frame.key(), person: one.person.to_string() };
    let state = match (one.left_at, one.passed) {
        (Some(_), _) => pill(Tone::Plain, &say.msg_team_has_left()),
        (None, true) => pill(Tone::Good, &say.msg_team_has_passed()),
        (None, false) => pill(Tone::Info, &say.msg_team_is_learning()),
    };
    Row {
        cells: vec![
            html! { a href=(href) { bdi { (name_of(lang, &one.name)) } } },
            grade(lang, one.percent, one.letter.as_deref()),
            day(lang, one.seen_at, zone),
            html! { (day(lang, Some(one.enrolled_at), zone)) @if one.mode == HYBRID { " " small { (say.msg_team_hybrid()) } } },
            state,
        ],
    }
}

/// "72 % · B"; a dash before anything graded was done.
pub(super) fn grade(lang: Lang, percent: Option<i64>, letter: Option<&str>) -> Markup {
    html! {
        @match percent {
            Some(percent) => {
                (numbers::percent(lang, percent as f64 / 10_000.0))
                @if let Some(letter) = letter { " · " (letter) }
            }
            None => { "–" }
        }
    }
}

fn pages(frame: &Frame<'_>, sought: &Sought, list: &LearnerList) -> Markup {
    let say = say(frame.lang());
    let (start, next) =
        (sought.address(&frame.key(), None), list.next.map(|next| sought.address(&frame.key(), Some(next))));
    let (to_start, to_next) = (say.msg_team_to_start(), say.msg_team_next_page());
    pagination(&Pagination {
        label: &say.msg_team_pages(),
        previous: (!sought.after.is_empty()).then_some((start.as_str(), to_start.as_str())),
        next: next.as_deref().map(|next| (next, to_next.as_str())),
        shown: "",
    })
}

fn enrol_form(frame: &Frame<'_>, given: &EnrolForm, refusals: &Refusals) -> Markup {
    let say = say(frame.lang());
    let (online, hybrid) = (say.msg_team_mode_online(), say.msg_team_mode_hybrid());
    let modes =
        [SelectOption { value: ONLINE, label: &online }, SelectOption { value: HYBRID, label: &hybrid }];
    let action = at::Learners { run: frame.key() }.to_string();
    html! {
        details open[!refusals.is_empty()] {
            summary { (say.msg_team_enrol_somebody()) }
            (form(&action, "", html! {}, html! {
                (text_field(InputKind::Email, &Field {
                    id: "email", name: "email", label: &say.msg_team_email(), hint: &say.msg_team_email_hint(),
                    value: &given.email, error: refusals.at("email").unwrap_or_default(), autocomplete: "off", ..Field::default()
                }))
                (select_field(&Field {
                    id: "mode", name: "mode", label: &say.msg_team_mode(), value: &given.mode,
                    error: refusals.at("mode").unwrap_or_default(), ..Field::default()
                }, "", &modes))
                (button(Look::Primary, "", "", html! { (say.msg_team_enrol()) }))
            }))
        }
    }
}

/// What the page of one learner says of the act that led to it.
pub(super) fn toast_of(lang: Lang, done: &Done) -> String {
    let say = say(lang);
    match done.done.as_str() {
        "overridden" => say.msg_team_is_overridden(),
        "taken-back" => say.msg_team_is_taken_back(),
        "ended" => say.msg_team_is_ended(),
        "enrolled" => say.msg_team_is_enrolled(),
        "waiting" => say.msg_team_is_waiting(),
        "moved" => say.msg_transfer_is_moved(),
        _ => String::new(),
    }
}
