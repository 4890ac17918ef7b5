//! What a portal shows: the runs of its institution and of what is inside it, and what grants in force list on it;
//! without what its team hides.

mod store;

pub use store::institutions;

use ::store::{StoreError, View};
use agreements::{GrantInForce, Wanted, grants_in_force};
use lexicon::{
    AgreementId, CourseId, GrantId, Instant, InstitutionId, PortalId, RunId, facts::agreements::GrantRight,
};
use std::collections::HashMap;

/// What a portal shows at a moment. Read once, by six statements however much it shows; asked many times.
#[derive(Clone, Debug, PartialEq)]
pub struct Showing {
    /// Nothing for the installation's own host, which shows all that is listed.
    portal: Option<OnPortal>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct OnPortal {
    /// Nothing for a portal that there is not: it shows nothing.
    own: Option<InstitutionId>,
    listed: Vec<ListedBy>,
    curated: HashMap<CourseId, Curated>,
}

/// A grant that lists courses on a portal.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedBy {
    pub agreement: AgreementId,
    pub grant: GrantId,
    /// Title of the agreement.
    pub title: String,
    pub giver: InstitutionId,
    /// The course it is about, and the one run of it; everything the giver has without.
    pub subject: Option<(CourseId, Option<RunId>)>,
    /// The last day it holds, where one is said, in the zone of its agreement.
    pub last_day: Option<String>,
    pub zone: String,
}

/// What a portal's team decided about a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Curated {
    pub highlighted: bool,
    /// Its place among those that have one, from 0.
    pub position: Option<i64>,
    pub hidden: bool,
}

/// Why a portal shows something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Because<'a> {
    /// It is the installation's own host.
    All,
    /// It is of the portal's institution, or of something inside it.
    Own,
    Listed(&'a ListedBy),
}

impl Showing {
    /// `None`: the installation's own host, which shows all that is listed.
    pub fn of(view: &View<'_>, portal: Option<PortalId>, at: Instant) -> Result<Showing, StoreError> {
        let Some(id) = portal else { return Ok(Showing { portal: None }) };
        let Some(own) = store::institution_of(view, id)? else {
            return Ok(Showing { portal: Some(OnPortal::default()) });
        };
        let wanted = Wanted { receiver: Some(own), right: Some(GrantRight::ListCourse), ..Wanted::default() };
        let listed = grants_in_force(view, at, &wanted)?.into_iter().map(ListedBy::from).collect();
        let curated = store::curated(view, id)?;
        Ok(Showing { portal: Some(OnPortal { own: Some(own), listed, curated }) })
    }

    /// Whether a run, or a course of which any run may be meant, is shown. `above` is what its institution is inside of.
    pub fn shows(
        &self,
        institution: InstitutionId,
        above: &[InstitutionId],
        course: CourseId,
        run: Option<RunId>,
    ) -> bool {
        !self.rank(course).hidden && self.why(institution, above, course, run).is_some()
    }

    /// What its team decided about a course it may show. Hidden ones are not shown.
    pub fn rank(&self, course: CourseId) -> Curated {
        let curated = self.portal.as_ref().and_then(|portal| portal.curated.get(&course));
        curated.copied().unwrap_or_default()
    }

    /// The institution whose portal it is.
    pub fn own(&self) -> Option<InstitutionId> {
        self.portal.as_ref()?.own
    }

    /// Why it may be shown, whether its team hides it or not; nothing where no grant lists it.
    pub fn why(
        &self,
        institution: InstitutionId,
        above: &[InstitutionId],
        course: CourseId,
        run: Option<RunId>,
    ) -> Option<Because<'_>> {
        let Some(portal) = &self.portal else { return Some(Because::All) };
        let is_of = |whole: InstitutionId| institution == whole || above.contains(&whole);
        if is_of(portal.own?) {
            return Some(Because::Own);
        }
        let found = portal.listed.iter().find(|one| one.lists(institution, above, course, run));
        found.map(Because::Listed)
    }

    /// Whether it is the installation's own host, which shows all that is listed.
    pub fn shows_all(&self) -> bool {
        self.portal.is_none()
    }

    /// What it would show without some of the grants.
    pub fn without(&self, grants: &[GrantId]) -> Showing {
        let mut rest = self.clone();
        if let Some(portal) = &mut rest.portal {
            portal.listed.retain(|one| !grants.contains(&one.grant));
        }
        rest
    }

    /// The grants by which it shows what others have.
    pub fn listed(&self) -> &[ListedBy] {
        self.portal.as_ref().map_or(&[], |portal| &portal.listed)
    }
}

impl ListedBy {
    /// Whether it lists this: whoever gives it, or what that is inside of, gave the grant.
    pub fn lists(
        &self,
        institution: InstitutionId,
        above: &[InstitutionId],
        course: CourseId,
        run: Option<RunId>,
    ) -> bool {
        (institution == self.giver || above.contains(&self.giver)) && self.is_about(course, run)
    }

    fn is_about(&self, course: CourseId, run: Option<RunId>) -> bool {
        match self.subject {
            None => true,
            Some((of, None)) => of == course,
            // A course is shown as soon as one run of it is.
            Some((of, only)) => of == course && (run.is_none() || run == only),
        }
    }
}

impl From<GrantInForce> for ListedBy {
    fn from(one: GrantInForce) -> Self {
        let GrantInForce { agreement, title, grant, last_day, zone, .. } = one;
        let subject = grant.subject.map(|subject| (subject.course, subject.run));
        Self { agreement, grant: grant.grant, title, giver: grant.from, subject, last_day, zone }
    }
}
