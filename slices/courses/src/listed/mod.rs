//! What grants to list courses make possible: which courses they show on which portals, and which leave them without.

mod store;

use crate::say;
use ::store::{StoreError, View};
use agreements::{Effects, GrantInForce, Told};
use lexicon::{CourseId, GrantId, Instant, InstitutionId, RunId, facts::agreements::GrantRight};
use network::{Institution, institution};
use portals::{Portal, Showing, portal};
use std::collections::{BTreeMap, BTreeSet};

agreements::effects!(Effects { now, ending });

/// Courses that are told by name.
const NAMED: usize = 100;

/// A run that anybody finds where its institution is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRun {
    pub run: RunId,
    pub course: CourseId,
    pub institution: InstitutionId,
    /// Of the course.
    pub title: String,
    pub end: Option<Instant>,
}

/// What leaves a portal when some grants end.
#[derive(Clone, Debug)]
pub struct Leaving {
    pub portal: Portal,
    pub runs: Vec<ListedRun>,
}

/// A portal of a receiver, and what it shows at the moment.
struct Shown {
    portal: Portal,
    showing: Showing,
}

/// The runs of all givers, what their institutions are inside of, and the portals of all receivers.
struct Around {
    runs: Vec<ListedRun>,
    institutions: BTreeMap<InstitutionId, Institution>,
    portals: BTreeMap<InstitutionId, Vec<Shown>>,
}

impl Around {
    fn of(view: &View<'_>, grants: &[&GrantInForce], at: Instant) -> Result<Self, StoreError> {
        let all = institution::all(view)?;
        let givers: BTreeSet<InstitutionId> = grants.iter().map(|one| one.grant.from).collect();
        let gives =
            |one: &&Institution| givers.contains(&one.id) || one.above.iter().any(|id| givers.contains(id));
        let inside: Vec<InstitutionId> = all.iter().filter(gives).map(|one| one.id).collect();
        let mut portals = BTreeMap::new();
        for receiver in grants.iter().flat_map(|one| &one.receivers).collect::<BTreeSet<_>>() {
            let mut theirs = Vec::new();
            for portal in portal::of_institution(view, *receiver)? {
                theirs.push(Shown { showing: Showing::of(view, Some(portal.id), at)?, portal });
            }
            portals.insert(*receiver, theirs);
        }
        let runs = store::listed_of(view, &inside)?;
        Ok(Self { runs, institutions: all.into_iter().map(|one| (one.id, one)).collect(), portals })
    }

    fn above(&self, run: &ListedRun) -> &[InstitutionId] {
        self.institutions.get(&run.institution).map_or(&[], |one| &one.above)
    }

    fn is_shown(&self, showing: &Showing, run: &ListedRun) -> bool {
        showing.shows(run.institution, self.above(run), run.course, Some(run.run))
    }

    /// The courses a grant shows there, by title.
    fn by(&self, shown: &Shown, grant: GrantId) -> Vec<String> {
        let Some(by) = shown.showing.listed().iter().find(|one| one.grant == grant) else {
            return Vec::new();
        };
        let lists = |run: &&ListedRun| {
            by.lists(run.institution, self.above(run), run.course, Some(run.run))
                && self.is_shown(&shown.showing, run)
        };
        titles(self.runs.iter().filter(lists))
    }
}

fn titles<'r>(runs: impl Iterator<Item = &'r ListedRun>) -> Vec<String> {
    let courses: BTreeMap<CourseId, &str> = runs.map(|run| (run.course, run.title.as_str())).collect();
    let mut titles: Vec<String> = courses.into_values().map(str::to_owned).collect();
    titles.sort();
    titles
}

fn of_listing(grants: &[GrantInForce]) -> Vec<&GrantInForce> {
    grants.iter().filter(|one| one.grant.right == GrantRight::ListCourse).collect()
}

fn now(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<(GrantId, Told)>, StoreError> {
    let grants = of_listing(grants);
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let around = Around::of(view, &grants, at)?;
    let mut told = Vec::new();
    for grant in grants {
        for receiver in &grant.receivers {
            let portals = around.portals.get(receiver).map_or(&[][..], Vec::as_slice);
            if portals.is_empty() {
                let name = around.institutions.get(receiver).map(|one| one.name.clone()).unwrap_or_default();
                told.push((
                    grant.grant.grant,
                    Told::new(move |lang| say(lang).msg_shown_nowhere(name.clone())),
                ));
            }
            for shown in portals {
                let (portal, names) = (shown.portal.clone(), around.by(shown, grant.grant.grant));
                let count = names.len() as i64;
                let says = move |lang| match count {
                    0 => say(lang).msg_shown_none(portal.name(lang)),
                    _ => say(lang).msg_shown_on(count, portal.name(lang)),
                };
                // The one course of a grant stands in its row.
                let names = if grant.grant.subject.is_some() { Vec::new() } else { names };
                told.push((grant.grant.grant, Told::new(says).naming(bounded(names))));
            }
        }
    }
    Ok(told)
}

fn bounded(mut names: Vec<String>) -> Vec<String> {
    names.truncate(NAMED);
    names
}

/// What leaves the portals of the receivers when all of these grants end: what no other grant lists there.
pub fn leaving(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<Leaving>, StoreError> {
    let grants = of_listing(grants);
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let around = Around::of(view, &grants, at)?;
    let mut all = Vec::new();
    for (receiver, portals) in &around.portals {
        // A grant may end for one of its receivers, and go on for the others.
        let theirs = grants.iter().filter(|one| one.receivers.contains(receiver));
        let ended: Vec<GrantId> = theirs.map(|one| one.grant.grant).collect();
        for shown in portals {
            let without = shown.showing.without(&ended);
            let leaves =
                |run: &&ListedRun| around.is_shown(&shown.showing, run) && !around.is_shown(&without, run);
            let runs = around.runs.iter().filter(leaves).cloned().collect();
            all.push(Leaving { portal: shown.portal.clone(), runs });
        }
    }
    Ok(all)
}

fn ending(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<Told>, StoreError> {
    let gone = leaving(view, grants, at)?.into_iter().filter(|one| !one.runs.is_empty());
    Ok(gone
        .map(|Leaving { portal, runs }| {
            // A course of which another run stays is still found there.
            let names = titles(runs.iter());
            let count = names.len() as i64;
            Told::new(move |lang| say(lang).msg_leaves_portal(count, portal.name(lang)))
                .naming(bounded(names))
        })
        .collect())
}
