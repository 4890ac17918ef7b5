//! Told of learning: enrolled by the team, work graded, grades changed.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ground::{Heard, Hearing};
use lexicon::{
    PlaceRef,
    facts::learning::{Enrolled, GradeOverridden, HandInGraded, Unenrolled},
};
use serde_json::json;
use store::{StoreError, View};

pub(super) fn told(hearing: Hearing) -> Hearing {
    let hearing = told_by::<Unenrolled>(told_by::<Enrolled>(hearing));
    told_by::<GradeOverridden>(told_by::<HandInGraded>(hearing))
}

impl Told for Enrolled {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let Enrolled { run, person, .. } = heard.fact;
        Ok(vec![Telling::person(What::Enrolled, *person, PlaceRef::run(*run))])
    }
}

impl Told for Unenrolled {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let Unenrolled { run, person } = heard.fact;
        Ok(vec![Telling::person(What::Unenrolled, *person, PlaceRef::run(*run))])
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
