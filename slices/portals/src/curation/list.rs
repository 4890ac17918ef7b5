//! Ask: the courses a portal may show, each with why it is there and what its team decided.

use crate::{
    portal::{ManagePortals, Portal, PortalName, PortalOf},
    showing::{Because, Curated, ListedBy, Showing},
};
use ::store::{StoreError, View};
use agreements::CourseOf;
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{CourseId, Instant, InstitutionId};
use network::Institution;
use std::collections::HashMap;

/// A course a portal may show.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownCourse {
    pub course: CourseId,
    pub key: String,
    pub title: String,
    /// Whose it is.
    pub of: String,
    /// The grant that lists it; its own without.
    pub by: Option<ListedBy>,
    /// Whether a run of it is listed: until then nobody finds it here.
    pub is_listed: bool,
    pub curated: Curated,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CurationSeen {
    pub portal: Portal,
    pub institution: Institution,
    /// Those with a place first, in their order; then by title.
    pub courses: Vec<ShownCourse>,
}

pub struct TheCuration(pub PortalName);

impl Ask for TheCuration {
    const NAME: &'static str = "portals.curation";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = CurationSeen;

    fn over(&self) -> PortalName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<CurationSeen, Fault> {
        let courses = shown(view, &of.portal, cx.now)?;
        let PortalOf { portal, of } = of.into_place();
        Ok(CurationSeen { portal, institution: of.institution, courses })
    }
}

/// The courses a portal may show at a moment, hidden ones too.
pub(crate) fn shown(view: &View<'_>, portal: &Portal, at: Instant) -> Result<Vec<ShownCourse>, StoreError> {
    let showing = Showing::of(view, Some(portal.id), at)?;
    let all: HashMap<InstitutionId, Institution> =
        network::institution::all(view)?.into_iter().map(|one| (one.id, one)).collect();
    let mut courses: Vec<ShownCourse> = agreements::courses(view)?
        .into_iter()
        .filter_map(|CourseOf { course, institution, key, title, is_listed }| {
            let of = all.get(&institution)?;
            let by = match showing.why(institution, &of.above, course, None)? {
                Because::Listed(by) => Some(by.clone()),
                Because::All | Because::Own => None,
            };
            let (of, curated) = (of.name.clone(), showing.rank(course));
            Some(ShownCourse { course, key, title, of, by, is_listed, curated })
        })
        .collect();
    // Of a course that several give, its own goes before what grants list.
    courses.sort_by_key(|one| (one.course, one.by.is_some()));
    courses.dedup_by_key(|one| one.course);
    courses.sort_by_key(|one| (one.curated.position.unwrap_or(i64::MAX), one.title.to_lowercase()));
    Ok(courses)
}
