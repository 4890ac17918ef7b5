//! Ask: what running again would give, date by date, before anything is opened.

use super::Shift;
use crate::{
    Run, RunKey,
    content::{Contents, of_version},
    course::{self, Course},
    run::OpenRuns,
};
use ground::{Ask, Cx, Fault, Granted, rights::held};
use lexicon::{Instant, PlaceRef, Role, facts::courses::RunTerms};
use network::Institution;
use store::View;

/// Dates of the content that are shown.
const MOST_DATES: usize = 200;

/// A date of the content, as it was and as it will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Title of the subsection.
    pub title: String,
    pub was: Instant,
    pub will_be: Instant,
}

/// A run and what it would be again.
#[derive(Clone, Debug)]
pub struct Again {
    pub run: Run,
    pub course: Course,
    pub institution: Institution,
    pub weeks: i64,
    pub terms: RunTerms,
    /// Due dates of the content, in its order.
    pub dates: Vec<Dated>,
    /// How many hold a role in the run.
    pub team: usize,
    /// The visitor may give roles, so the team may come along.
    pub may_give_roles: bool,
}

/// Asks for the preview.
pub struct AgainOf {
    pub run: RunKey,
    /// When it is wanted to begin; in a year without it.
    pub wanted: Option<Instant>,
}

impl Ask for AgainOf {
    const NAME: &'static str = "courses.run-again";
    type Right = OpenRuns;
    type Over = Run;
    type Outcome = Again;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<OpenRuns, Run>, view: &View<'_>, cx: &Cx) -> Result<Again, Fault> {
        let content = of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let shift = Shift::of(&run, self.wanted);
        let terms = shift.of_terms(&run.terms, self.wanted);
        let after = Run { terms: terms.clone(), ..Run::clone(&run) };
        let started = content.written_start();
        let due = |written: &str| words::dates::parse(written);
        let subsections = content.nodes().filter(|(_, node)| node.block.kind == "sequential");
        let dates = subsections.filter_map(|(_, node)| {
            let written = due(node.block.effective.due.as_deref()?)?;
            let (was, will_be) = (run.date(written, started), after.date(written, started));
            Some(Dated { title: node.title(), was, will_be })
        });
        let dates = if run.terms.self_paced { Vec::new() } else { dates.take(MOST_DATES).collect() };
        Ok(Again {
            course: course::by_id(view, run.course)?.ok_or(Fault::NotFound)?,
            institution: network::institution::by_id(view, run.institution)?.ok_or(Fault::NotFound)?,
            weeks: shift.weeks,
            terms,
            dates,
            team: held::team(view, &PlaceRef::run(run.id), cx.now)?.len(),
            may_give_roles: may_give_roles(run.roles()),
            run: run.into_place(),
        })
    }
}

/// As `network.give-role` holds it.
pub(super) fn may_give_roles(roles: &[Role]) -> bool {
    roles.iter().any(|role| matches!(role, Role::Lead | Role::Administrator))
}
