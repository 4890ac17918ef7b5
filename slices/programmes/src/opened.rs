//! What other institutions open to a programme: a course of theirs enters only with a grant in force, and those who come
//! later have it only while one is.
//!
//! A grant of seats, of delivery or of listing opens a course: the programme sends people into it, gives it, or shows it.
//! They are tried in this order; seats are counted when somebody enrols.

use crate::Programme;
use ::store::{StoreError, View};
use agreements::{Answer, GrantInForce, Hindrance, Question, may, use_of};
use ground::Who;
use lexicon::{
    CourseId, Instant, InstitutionId,
    facts::{
        agreements::{GrantRight, GrantUsed},
        programmes::{ProgrammeCourse, ProgrammeDefinition},
    },
};
use network::{Institution, institution};
use std::collections::BTreeMap;

const OPENING: [GrantRight; 3] = [GrantRight::OpenSeats, GrantRight::DeliverCourse, GrantRight::ListCourse];

/// Whether an institution has a course itself: its own, or of what is inside it.
pub fn is_own(view: &View<'_>, programme: &Institution, owner: InstitutionId) -> Result<bool, StoreError> {
    if owner == programme.id {
        return Ok(true);
    }
    Ok(institution::by_id(view, owner)?.is_some_and(|owner| owner.above.contains(&programme.id)))
}

/// The grant that opens a course of another institution.
pub fn grant(
    view: &View<'_>,
    programme: &Institution,
    owner: InstitutionId,
    course: CourseId,
    at: Instant,
) -> Result<Option<GrantInForce>, StoreError> {
    for right in OPENING {
        let question = Question {
            giver: owner,
            receiver: programme.id,
            right,
            course: Some(course),
            run: None,
            version: None,
        };
        match may(view, at, &question)? {
            Answer::Yes { grant, .. } => return Ok(Some(*grant)),
            // Where the seats are used up, a wider grant does not step in.
            Answer::No(why) if why.iter().any(|one| matches!(one, Hindrance::QuotaUsed { .. })) => {
                return Ok(None);
            }
            Answer::No(_) => {}
        }
    }
    Ok(None)
}

/// What is open of a definition now: courses that are not, and the uses to say for those of others that are.
pub struct Opened {
    pub closed: Vec<CourseId>,
    pub uses: Vec<GrantUsed>,
}

/// `seats`: somebody takes a place in each course.
pub fn opened(
    view: &View<'_>,
    programme: &Programme,
    definition: &ProgrammeDefinition,
    seats: bool,
    at: Instant,
) -> Result<Opened, StoreError> {
    let mut opened = Opened { closed: Vec::new(), uses: Vec::new() };
    let mut own: BTreeMap<InstitutionId, bool> = BTreeMap::new();
    for course in definition.modules.iter().flat_map(|module| &module.courses) {
        let is_own = match own.get(&course.institution) {
            Some(known) => *known,
            None => is_own(view, &programme.institution, course.institution)?,
        };
        own.insert(course.institution, is_own);
        if !is_own {
            open(view, programme, course, seats, at, &mut opened)?;
        }
    }
    Ok(opened)
}

fn open(
    view: &View<'_>,
    programme: &Programme,
    course: &ProgrammeCourse,
    seats: bool,
    at: Instant,
    opened: &mut Opened,
) -> Result<(), StoreError> {
    let found = grant(view, &programme.institution, course.institution, course.course, at)?;
    // Courses of one grant share its seats, also those this very act takes.
    let has_seat = |grant: &GrantInForce| {
        let same = opened.uses.iter().filter(|one| one.grant == grant.grant.grant);
        let taken: i64 = same.map(|one| one.amount).sum();
        !seats || grant.left().is_none_or(|left| left > taken)
    };
    let Some(grant) = found.filter(has_seat) else {
        opened.closed.push(course.course);
        return Ok(());
    };
    let amount = i64::from(seats && grant.grant.right == GrantRight::OpenSeats);
    let place = lexicon::PlaceRef::programme(programme.id);
    opened.uses.push(use_of(&grant, programme.institution.id, place, amount));
    Ok(())
}

/// The institutions a definition names, as far as whoever asks may know of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schools(BTreeMap<InstitutionId, (String, String)>);

impl Schools {
    pub fn of(
        view: &View<'_>,
        programme: &Programme,
        definition: &ProgrammeDefinition,
        who: &Who,
        now: Instant,
    ) -> Result<Self, StoreError> {
        let all = institution::all(view)?;
        let named = |id: InstitutionId| {
            id == programme.institution.id
                || definition.partners.contains(&id)
                || definition.modules.iter().any(|module| {
                    module.school == Some(id) || module.courses.iter().any(|course| course.institution == id)
                })
        };
        let mut schools = BTreeMap::new();
        for one in all.into_iter().filter(|one| named(one.id)) {
            // Who stands on a programme's page was put there by its team: a portal hides no partner of it.
            let known = one.is_public || institution::is_known_to(view, &one, who, now)?;
            if known {
                schools.insert(one.id, (one.slug, one.name));
            }
        }
        Ok(Self(schools))
    }

    pub fn name(&self, id: InstitutionId) -> Option<&str> {
        self.0.get(&id).map(|(_, name)| name.as_str())
    }

    pub fn slug(&self, id: InstitutionId) -> Option<&str> {
        self.0.get(&id).map(|(slug, _)| slug.as_str())
    }
}
