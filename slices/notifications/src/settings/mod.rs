//! How somebody wants to be written to: how often a digest comes, which kinds at once, no letters of some courses.

pub(crate) mod pages;
pub(crate) mod store;

use crate::{
    kind::{Kind, Rhythm, Way},
    say,
};
use ::store::{Tx, View};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Holders, Oneself, Reach, Refusal};
use lexicon::{PersonId, RunId};
use std::collections::{BTreeMap, BTreeSet};

ground::right!(
    /// Chooses which letters one gets.
    ChooseOwnLetters = "notifications.choose-own-letters",
    Holders::Oneself
);

/// What somebody chose; what they did not choose is as everybody begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub rhythm: Rhythm,
    pub ways: BTreeMap<Kind, Way>,
    pub muted: BTreeSet<RunId>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { rhythm: Rhythm::Daily, ways: BTreeMap::new(), muted: BTreeSet::new() }
    }
}

impl Settings {
    pub fn way(&self, kind: Kind) -> Way {
        self.ways.get(&kind).copied().unwrap_or(kind.way())
    }
}

/// What I chose, and the runs I follow.
pub struct MySettings {
    pub person: PersonId,
}

/// A run that can be muted.
#[derive(Clone, Debug)]
pub struct Course {
    pub run: RunId,
    pub key: String,
    pub title: String,
}

impl Ask for MySettings {
    const NAME: &'static str = "notifications.my-settings";
    type Right = ChooseOwnLetters;
    type Over = Oneself;
    type Outcome = (Settings, Vec<Course>);

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(
        &self,
        _: Granted<ChooseOwnLetters, Oneself>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let runs = ::courses::run::followed_by(view, self.person)?;
        let course = |run: ::courses::Run| Course { run: run.id, key: run.key, title: run.terms.title };
        Ok((store::of(view, self.person)?, runs.into_iter().map(course).collect()))
    }
}

/// Saves what was chosen.
pub struct SaveSettings {
    pub person: PersonId,
    /// As a form gives it; so are ways, by kind, and the keys of muted runs.
    pub rhythm: String,
    pub ways: BTreeMap<String, String>,
    pub muted: BTreeSet<String>,
}

impl Act for SaveSettings {
    const NAME: &'static str = "notifications.save-settings";
    const REACH: Reach = Reach::Oneself;
    type Right = ChooseOwnLetters;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChooseOwnLetters, Oneself>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let mut refusals = Vec::new();
        let rhythm = Rhythm::of_name(&self.rhythm);
        if rhythm.is_none() {
            refusals.push(unknown().at("digest"));
        }
        let mut ways = BTreeMap::new();
        for (kind, way) in &self.ways {
            match (Kind::of_name(kind), Way::of_name(way)) {
                (Some(kind), Some(way)) => drop(ways.insert(kind, way)),
                _ => refusals.push(unknown().at(format!("way-{kind}"))),
            }
        }
        let (Some(rhythm), true) = (rhythm, refusals.is_empty()) else {
            return Err(Fault::Refused(refusals));
        };
        // Of runs one no longer follows what was chosen stays: one may come back.
        let followed = ::courses::run::followed_by(tx, self.person)?;
        for run in followed {
            store::mute(tx, self.person, run.id, self.muted.contains(&run.key))?;
        }
        store::set_rhythm(tx, self.person, rhythm)?;
        for (kind, way) in ways {
            store::choose(tx, self.person, kind, way)?;
        }
        Ok(Decision::of(()))
    }
}

fn unknown() -> Refusal {
    Refusal::new("notifications.unknown-choice", |lang| say(lang).msg_unknown_choice())
}
