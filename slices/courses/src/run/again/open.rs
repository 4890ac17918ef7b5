//! Act: the run again.

use super::{Shift, preview::may_give_roles};
use crate::{
    Run, RunKey, course, deliver,
    run::{OpenRuns, open::taken, rules},
};
use agreements::use_of;
use ground::{Act, Cx, Decision, Fault, Granted, Place, Refusal, rights::held};
use lexicon::{
    Instant, PlaceRef, RunId,
    facts::{courses::RunOpened, network::RoleGiven},
};
use store::Tx;

/// Opens the same run again, pinned to the same version. Its key is the course's with `word` after it.
pub struct RunAgain {
    pub run: RunKey,
    /// `2027-automne`
    pub word: String,
    /// When it is wanted to begin: it does so in the nearest whole number of weeks. In a year without it.
    pub wanted: Option<Instant>,
    /// Whoever holds a role in the run holds it in the new one: for who may give roles.
    pub with_team: bool,
}

impl Act for RunAgain {
    const NAME: &'static str = "courses.run-again";
    type Right = OpenRuns;
    type Over = Run;
    /// The key of the new run.
    type Outcome = String;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<OpenRuns, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<String>, Fault> {
        let course = course::by_id(tx, run.course)?.ok_or(Fault::NotFound)?;
        let terms = Shift::of(&run, self.wanted).of_terms(&run.terms, self.wanted);
        let mut refused = rules::check(&terms);
        let grant = match &run.author {
            None => None,
            Some(_) => Some(deliver::granted(tx, &course, run.institution, &run.version, cx.now)?),
        };
        let key = match word(&run, &self.word) {
            Ok(word) => format!("{}+{word}", course.key),
            Err(refusal) => {
                refused.push(refusal);
                String::new()
            }
        };
        if Run::find(tx, &RunKey(key.clone()))?.is_some() {
            refused.push(taken(&key).at("word"));
        }
        if self.with_team && !may_give_roles(run.roles()) {
            refused
                .push(rules::refusal("courses.team-not-yours", "with_team", |say| say.msg_again_no_team()));
        }
        if !refused.is_empty() {
            return Err(Fault::Refused(refused));
        }
        let id: RunId = cx.id();
        let opened = RunOpened {
            run: id,
            course: run.course,
            key: key.clone(),
            version: run.version.clone(),
            terms,
            institution: run.author.as_ref().map(|_| run.institution),
        };
        let used = grant.map(|grant| use_of(&grant, run.institution, PlaceRef::run(id), 1));
        let team = match self.with_team {
            true => held::team(tx, &PlaceRef::run(run.id), cx.now)?,
            false => Vec::new(),
        };
        let given = team
            .into_iter()
            .map(|(person, role, _)| RoleGiven::now(cx.id(), person, role, PlaceRef::run(id)))
            .collect::<Vec<_>>();
        Ok(Decision::of(key).fact(opened).facts(used).facts(given))
    }
}

/// The last part of its key: of another's course it begins with the word of who gives it.
fn word(run: &Run, text: &str) -> Result<String, Refusal> {
    match &run.author {
        None => rules::key_part(text, "word"),
        Some(_) => deliver::word(&run.institution_slug, text, "word"),
    }
}
