//! Told of learning: enrolled by the team, work graded, grades changed.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ground::{Heard, Hearing};
use lexicon::{
    PlaceRef, RunId,
    facts::learning::{
        AskingEnd, AskingEnded, Enrolled, GradeOverridden, HandInGraded, TimeGiven, TimeTaken, Unenrolled,
        WaitingLeft, Way, Whom,
    },
};
use serde_json::json;
use store::{StoreError, View};

pub(super) fn told(hearing: Hearing) -> Hearing {
    let hearing = told_by::<Unenrolled>(told_by::<Enrolled>(hearing));
    let hearing = told_by::<AskingEnded>(told_by::<WaitingLeft>(hearing));
    let hearing = told_by::<TimeTaken>(told_by::<TimeGiven>(hearing));
    told_by::<GradeOverridden>(told_by::<HandInGraded>(hearing))
}

impl Told for Enrolled {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let Enrolled { run, person, way, waited, list, .. } = heard.fact;
        // A seat that is taken is told by its own fact, which names the school.
        if *way == Way::Seat && !waited {
            return Ok(Vec::new());
        }
        let asked = *waited || list.is_some() || matches!(way, Way::Approved | Way::Transfer | Way::Seat);
        let what = if asked { What::PlaceGiven } else { What::Enrolled };
        Ok(vec![Telling::person(what, *person, PlaceRef::run(*run))])
    }
}

impl Told for Unenrolled {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let Unenrolled { run, person, moved } = heard.fact;
        // Where they go on is told instead.
        let told = (!moved).then(|| Telling::person(What::Unenrolled, *person, PlaceRef::run(*run)));
        Ok(Vec::from_iter(told))
    }
}

/// The points are read on the page: results may be kept back.
impl Told for HandInGraded {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let HandInGraded { run, person, block, subsection, .. } = heard.fact;
        let detail = json!({ "block": block, "subsection": subsection });
        Ok(vec![Telling::person(What::WorkGraded, *person, PlaceRef::run(*run)).detail(detail)])
    }
}

impl Told for GradeOverridden {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let GradeOverridden { run, person, subsection, .. } = heard.fact;
        let detail = json!({ "subsection": subsection });
        Ok(vec![Telling::person(What::GradeChanged, *person, PlaceRef::run(*run)).detail(detail)])
    }
}

/// Accepted, they have a place, or wait for one: another fact says so.
impl Told for AskingEnded {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let AskingEnded { run, person, how, .. } = heard.fact;
        let refused = Telling::person(What::PlaceRefused, *person, PlaceRef::run(*run));
        Ok((*how == AskingEnd::Refused).then_some(refused).into_iter().collect())
    }
}

impl Told for WaitingLeft {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let WaitingLeft { run, person, .. } = heard.fact;
        Ok(vec![Telling::person(What::WaitingEnded, *person, PlaceRef::run(*run))])
    }
}

/// Each of a group is told, as it was then; who joins later reads it with their dates.
impl Told for TimeGiven {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let TimeGiven { run, whom, subsection, .. } = heard.fact;
        Ok(vec![of_time(What::TimeGiven, *run, *whom, subsection.as_deref())])
    }
}

/// Whoever is in the group now counted on it.
impl Told for TimeTaken {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let TimeTaken { run, whom, subsection, .. } = heard.fact;
        Ok(vec![of_time(What::TimeTaken, *run, *whom, subsection.as_deref())])
    }
}

fn of_time(what: What, run: RunId, whom: Whom, subsection: Option<&str>) -> Telling {
    let about = PlaceRef::run(run);
    let telling = match whom {
        Whom::Person(person) => Telling::person(what, person, about),
        Whom::Group { partition, group } => Telling::group(what, run, (partition, group)),
        Whom::School(school) => Telling::school(what, run, school),
    };
    telling.detail(json!({ "subsection": subsection }))
}
