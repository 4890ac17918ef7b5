//! What grants to give courses make possible: the runs of their receivers, which go on when the grants end.

use crate::{Run, RunState, run, say};
use ::store::{StoreError, View};
use agreements::{Effects, GrantInForce, Told};
use lexicon::{GrantId, Instant, InstitutionId, facts::agreements::GrantRight};
use network::{Institution, institution};
use std::collections::BTreeMap;

agreements::effects!(Effects { now, ending });

/// Runs that are told by name.
const NAMED: usize = 50;

/// The runs that receivers give of courses of others, by receiver; and who is inside of whom.
struct Given {
    runs: BTreeMap<InstitutionId, Vec<Run>>,
    institutions: Vec<Institution>,
}

impl Given {
    /// Nothing where none of them is about giving courses.
    fn of(view: &View<'_>, grants: &[&GrantInForce]) -> Result<Option<Self>, StoreError> {
        if grants.is_empty() {
            return Ok(None);
        }
        let mut runs = BTreeMap::new();
        for receiver in grants.iter().flat_map(|one| &one.receivers) {
            if !runs.contains_key(receiver) {
                let mut theirs = run::of_institution(view, *receiver)?;
                theirs.retain(|run| run.author.is_some());
                runs.insert(*receiver, theirs);
            }
        }
        Ok(Some(Self { runs, institutions: institution::all(view)? }))
    }

    /// Those that a grant is about.
    fn by<'g>(&'g self, grant: &'g GrantInForce) -> impl Iterator<Item = &'g Run> {
        let theirs = grant.receivers.iter().filter_map(|receiver| self.runs.get(receiver)).flatten();
        theirs.filter(move |run| self.is_about(grant, run))
    }

    fn is_about(&self, grant: &GrantInForce, run: &Run) -> bool {
        let Some(author) = &run.author else { return false };
        let above = self.institutions.iter().find(|one| one.id == author.id).map(|one| &one.above);
        let is_of =
            author.id == grant.grant.from || above.is_some_and(|above| above.contains(&grant.grant.from));
        is_of
            && grant.grant.subject.as_ref().is_none_or(|about| {
                about.course == run.course
                    && about.version.as_ref().is_none_or(|version| *version == run.version)
            })
    }
}

fn of_delivery(grants: &[GrantInForce]) -> Vec<&GrantInForce> {
    grants.iter().filter(|one| one.grant.right == GrantRight::DeliverCourse).collect()
}

fn now(view: &View<'_>, grants: &[GrantInForce], _: Instant) -> Result<Vec<(GrantId, Told)>, StoreError> {
    let grants = of_delivery(grants);
    let Some(given) = Given::of(view, &grants)? else { return Ok(Vec::new()) };
    let told = grants.into_iter().filter_map(|grant| {
        let runs: Vec<&Run> = given.by(grant).collect();
        let count = runs.len() as i64;
        let told = Told::new(move |lang| say(lang).msg_delivered_now(count)).naming(names(runs));
        (count > 0).then_some((grant.grant.grant, told))
    });
    Ok(told.collect())
}

fn ending(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<Told>, StoreError> {
    let grants = of_delivery(grants);
    let Some(given) = Given::of(view, &grants)? else { return Ok(Vec::new()) };
    let mut going: BTreeMap<&str, &Run> = BTreeMap::new();
    for run in grants.iter().flat_map(|grant| given.by(grant)) {
        if run.state(at) != RunState::Archived {
            going.insert(&run.key, run);
        }
    }
    let count = going.len() as i64;
    let told = Told::new(move |lang| say(lang).msg_delivered_ending(count));
    Ok(vec![told.naming(names(going.into_values().collect()))])
}

/// What each is called, and who gives it.
fn names(runs: Vec<&Run>) -> Vec<String> {
    let name =
        |run: &Run| format!("\u{2068}{}\u{2069} – \u{2068}{}\u{2069}", run.terms.title, run.institution_name);
    runs.into_iter().take(NAMED).map(name).collect()
}
