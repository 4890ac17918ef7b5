//! Act: one of the team looks at a learner's progress. Every look is written down, and the learner can see that.

use super::store;
use crate::{
    answers::Problems,
    desk::Desk,
    grades::{self, Progress, Shapes, Told, progress_of},
    hand_ins::{self, Handed},
    more_time,
    rights::SeeLearners,
    state::states_of,
    units,
};
use ::store::{StoreError, Tx, View};
use courses::{Contents, Run, RunKey, content};
use ground::{Act, Cx, Decision, Fault, Granted, Heard};
use lexicon::{Instant, PersonId, Role, facts::learning::LearnerLookedAt, time::Millis};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Coming back to the page within this time is the same look.
const SAME_LOOK: Millis = Millis::hours(1);

/// One of the team looks at a learner's progress.
pub struct LookAtLearner {
    pub run: RunKey,
    pub person: PersonId,
}

/// A learner as the team sees them.
pub struct SeenLearner {
    pub roles: Vec<Role>,
    /// Empty once the account was erased.
    pub name: String,
    /// In words that the learner's own progress page uses too.
    pub progress: Progress,
    /// What staff set, newest first.
    pub told: Vec<Told>,
    /// Who did.
    pub names: BTreeMap<PersonId, String>,
    pub handed: Vec<Handed>,
    /// Whether the visitor is this learner.
    pub is_oneself: bool,
}

impl Act for LookAtLearner {
    const NAME: &'static str = "learning.look-at-learner";
    type Right = SeeLearners;
    type Over = Run;
    type Outcome = SeenLearner;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<SeeLearners, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<SeenLearner>, Fault> {
        let by = run.person()?;
        let roles = run.roles().to_vec();
        let run = run.into_place();
        let since = Instant::from_millis(cx.now.as_millis() - SAME_LOOK.0);
        let is_known = by == self.person || store::looked_since(tx, run.id, self.person, by, since)?;
        let look = LearnerLookedAt { run: run.id, person: self.person };
        let seen = SeenLearner {
            roles,
            name: people::name(tx, self.person)?.unwrap_or_default(),
            told: grades::history(tx, run.id, self.person)?,
            names: store::names_of_setters(tx, run.id, self.person)?.into_iter().collect(),
            handed: hand_ins::of_person(tx, run.id, self.person)?,
            is_oneself: by == self.person,
            progress: progress_of(desk(tx, cx, run, self.person)?),
        };
        Ok(Decision::of(seen).facts((!is_known).then_some(look)))
    }
}

/// The learner's own desk; nobody who was never in the run has one.
fn desk(view: &View<'_>, cx: &Cx, run: Run, person: PersonId) -> Result<Desk, Fault> {
    let (enrolment, own) = more_time::of_learner(view, run.id, person)?;
    let enrolment = enrolment.ok_or(Fault::NotFound)?;
    let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
    Ok(Desk {
        shape: cx.shelf.get::<Shapes>().of(&content, &cx.shelf.get::<Problems>()),
        content,
        person,
        is_preview: false,
        is_team: false,
        states: states_of(view, run.id, person)?,
        opened: units::opened(view, run.id, person)?,
        last_unit: units::last_of(view, run.id, person)?,
        grade: grades::of(view, run.id, person)?,
        enrolment: Some(enrolment),
        own,
        now: cx.now,
        run,
    })
}

pub(crate) fn looked_at(tx: &Tx<'_>, heard: &Heard<'_, LearnerLookedAt>) -> Result<(), StoreError> {
    let LearnerLookedAt { run, person } = heard.fact;
    store::keep_look(tx, heard.seq, *run, *person, heard.actor, heard.at)
}

/// For the person's own data: when the team of which run looked at their progress.
fn about(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let looks = store::looks_at(view, person)?;
    let looks: Vec<Value> =
        looks.into_iter().map(|(at, run)| json!({ "at": words::dates::machine(at), "run": run })).collect();
    Ok(json!(looks))
}

people::data_part!("learning_looks", about);
