//! Page: set the points of a subsection, with a reason, or take back what was set.

use super::{
    hub::TeamRun,
    learner::{history_table, person_of},
    look::{Frame, Saying, TeamTab, name_of, needs},
    store,
};
use crate::{
    answers::Problems,
    branches, enrolment,
    grades::{self, OverrideSubsection, Shapes, SubsectionGrade, Told, override_subsection},
    rights::OverrideGrade,
    say,
};
use ::store::View;
use axum::{
    Form,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::{Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted, Refusal};
use lexicon::{PersonId, Role};
use maud::html;
use serde::Deserialize;
use std::collections::BTreeMap;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        facts::{Fact, facts},
        form::{Field, InputKind, Width, form, hidden, text_area, text_field},
        icons::Icon,
        layout::section,
    },
    paths::team as at,
};
use words::numbers;

/// What setting the points of a subsection starts from.
struct OverrideDesk {
    run: RunKey,
    person: PersonId,
    subsection: String,
}

struct Standing {
    run: Run,
    roles: Vec<Role>,
    name: String,
    title: String,
    possible: f64,
    grade: SubsectionGrade,
    told: Vec<Told>,
    names: BTreeMap<PersonId, String>,
}

impl Ask for OverrideDesk {
    const NAME: &'static str = "learning.override-desk";
    type Right = OverrideGrade;
    type Over = Run;
    type Outcome = Standing;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<OverrideGrade, Run>, view: &View<'_>, cx: &Cx) -> Result<Standing, Fault> {
        enrolment::of(view, run.id, self.person)?.ok_or(Fault::NotFound)?;
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let shape = cx.shelf.get::<Shapes>().of(&content, &cx.shelf.get::<Problems>());
        let part = shape.subsection(&self.subsection).filter(|part| part.graded).ok_or(Fault::NotFound)?;
        let possible = part.possible(&content, &branches::store::of(view, run.id, self.person)?);
        let grade = grades::of(view, run.id, self.person)?;
        let grade = grade.and_then(|grade| grade.subsections.get(&self.subsection).cloned());
        let told = grades::history(view, run.id, self.person)?;
        Ok(Standing {
            roles: run.roles().to_vec(),
            name: people::name(view, self.person)?.unwrap_or_default(),
            title: crate::named::subsection_title(cx.lang(), &content, part.id),
            possible,
            grade: grade.unwrap_or_default(),
            told: told.into_iter().filter(|told| told.subsection == self.subsection).collect(),
            names: store::names_of_setters(view, run.id, self.person)?.into_iter().collect(),
            run: run.into_place(),
        })
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct Which {
    #[serde(default)]
    subsection: String,
}

/// `GET /runs/{run}/team/learners/{person}/override?subsection=…`
pub async fn page(
    at: at::Override,
    State(house): State<House>,
    visitor: Visitor,
    Query(Which { subsection }): Query<Which>,
) -> Result<Response, Wrong> {
    if subsection.is_empty() {
        // Which subsection is chosen on the page of the learner.
        let seen = house.site.ask(&visitor.who, TeamRun { run: RunKey(at.run.clone()) }).await?;
        needs::<OverrideGrade>(&seen.roles)?;
        return Ok(Redirect::to(&at::Learner { run: at.run, person: at.person }.to_string()).into_response());
    }
    let given = OverrideForm { subsection, ..OverrideForm::default() };
    show(&house, &visitor, &at, &given, &Refusals::none()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct OverrideForm {
    #[serde(default)]
    subsection: String,
    #[serde(default)]
    earned: String,
    #[serde(default)]
    reason: String,
    /// Which button: `take-back`, or else the points are set.
    #[serde(default)]
    what: String,
}

/// `POST /runs/{run}/team/learners/{person}/override`
pub async fn set(
    at: at::Override,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<OverrideForm>,
) -> Result<Response, Wrong> {
    let takes_back = given.what == "take-back";
    match set_points(&house, &visitor, &at, &given, takes_back).await {
        Ok(()) => {
            let learner = at::Learner { run: at.run, person: at.person };
            let done = if takes_back { "taken-back" } else { "overridden" };
            Ok(Redirect::to(&format!("{learner}?done={done}")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at, &given, &refusals).await
        }
    }
}

async fn set_points(
    house: &House,
    visitor: &Visitor,
    at: &at::Override,
    given: &OverrideForm,
    takes_back: bool,
) -> Result<(), Fault> {
    let earned = match takes_back {
        true => None,
        false => Some(points_of(&given.earned)?),
    };
    let (run, person) = (RunKey(at.run.clone()), person_of(&at.person)?);
    let change = OverrideSubsection::new(run, person, given.subsection.clone(), earned, given.reason.clone());
    override_subsection(house, visitor, change).await
}

fn points_of(text: &str) -> Result<f64, Refusal> {
    let read = text.trim().replace(',', ".").parse::<f64>().ok().filter(|points| points.is_finite());
    read.ok_or_else(|| {
        Refusal::new("learning.points-unreadable", |lang| say(lang).msg_team_points_unreadable()).at("earned")
    })
}

async fn show(
    house: &House,
    visitor: &Visitor,
    at: &at::Override,
    given: &OverrideForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let (run, person) = (RunKey(at.run.clone()), person_of(&at.person)?);
    let desk = OverrideDesk { run, person, subsection: given.subsection.clone() };
    let standing = house.site.ask(&visitor.who, desk).await?;
    let frame = Frame { house, visitor, run: &standing.run, roles: &standing.roles, tab: TeamTab::Learners };
    let (words, lang) = (say(frame.lang()), frame.lang());
    let name = name_of(lang, &standing.name);
    let learner = at::Learner { run: at.run.clone(), person: at.person.clone() }.to_string();
    let learners = at::Learners { run: at.run.clone() }.to_string();
    let saying = Saying {
        title: &words.msg_team_override_title(&standing.title),
        lead: &words.msg_team_override_lead(),
        above: &[(learners, words.msg_team_tab_learners()), (learner.clone(), name.clone())],
        refusals: Some(refusals),
        ..Saying::default()
    };
    let points = |value: f64| numbers::number(lang, value, 2);
    let set = standing.grade.overridden.as_ref();
    let earned = words.msg_team_of(points(standing.grade.earned), points(standing.possible));
    let list = [
        Fact {
            icon: Icon::People,
            name: &words.msg_team_column_learner(),
            value: html! { bdi { (name) } },
            note: "",
        },
        Fact {
            icon: Icon::Gauge,
            name: &words.msg_team_earned_by_work(),
            value: html! { (earned) },
            note: "",
        },
        Fact {
            icon: Icon::Pencil,
            name: &words.msg_team_set_by_staff(),
            value: html! { (set.map_or_else(|| words.msg_team_nothing_set(), |set| words.msg_team_of(points(set.earned), points(set.possible)))) },
            note: set.map_or("", |set| set.reason.as_str()),
        },
    ];
    let value = if given.earned.is_empty() && refusals.is_empty() {
        set.map(|set| points(set.earned)).unwrap_or_default()
    } else {
        given.earned.clone()
    };
    let content = html! {
        (facts(&list))
        (form(&at.to_string(), "", hidden("subsection", &given.subsection), html! {
            (text_field(InputKind::Decimal, &Field {
                id: "earned", name: "earned", label: &words.msg_team_points(), hint: &words.msg_team_points_hint(points(standing.possible)),
                value: &value, error: refusals.at("earned").unwrap_or_default(), width: Width::Tiny, autocomplete: "off", ..Field::default()
            }))
            (text_area(3, &Field {
                id: "reason", name: "reason", label: &words.msg_team_reason(), hint: &words.msg_team_reason_hint(),
                value: &given.reason, error: refusals.at("reason").unwrap_or_default(), ..Field::default()
            }))
            (buttons(html! {
                (button(Look::Primary, "", "", html! { (words.msg_team_set_points()) }))
                @if set.is_some() { (button(Look::Plain, "what", "take-back", html! { (words.msg_team_take_back()) })) }
                (link_button(Look::Quiet, &learner, html! { (words.msg_team_not_now()) }))
            }))
        }))
        @if !standing.told.is_empty() {
            (section(&words.msg_team_history(), None, history_table(&frame, &standing.told, |_| None, &standing.names)))
        }
    };
    Ok(frame.render(saying, content))
}
