//! What other institutions open to a programme: a course of theirs enters only with a grant in force, and those who come
//! later have it only while one is.
//!
//! A grant of seats, of delivery or of listing opens a course: the programme sends people into it, gives it, or shows it.
//! They are tried in this order; seats are counted when somebody enrols, and those of whoever leaves before the intake
//! begins are the quota's again.

use crate::Programme;
use ::store::{StoreError, View};
use agreements::{Answer, GrantInForce, Hindrance, Question, Wanted, grants_in_force, may, use_of};
use ground::Who;
use lexicon::{
    AgreementId, CourseId, GrantId, Instant, InstitutionId,
    facts::{
        agreements::{GrantRight, GrantUsed},
        programmes::{ProgrammeCourse, ProgrammeDefinition, ProgrammeSeat},
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

/// The grant that opens a course of another institution; perhaps one whose seats are used up.
pub fn grant(
    view: &View<'_>,
    programme: &Institution,
    owner: InstitutionId,
    course: CourseId,
    at: Instant,
) -> Result<Option<GrantInForce>, StoreError> {
    let above = institution::by_id(view, owner)?.map(|owner| owner.above).unwrap_or_default();
    for right in OPENING {
        let (giver, above, receiver) = (owner, above.clone(), programme.id);
        let question = Question { giver, above, receiver, right, course, run: None, version: None };
        match may(view, at, &question)? {
            Answer::Yes { grant, .. } => return Ok(Some(*grant)),
            Answer::No(why) => {
                let used_up = why.iter().find_map(|one| match one {
                    Hindrance::QuotaUsed { agreement, grant, .. } => Some((*agreement, *grant)),
                    _ => None,
                });
                // Where the seats are used up, no wider grant steps in, as the rule of agreements has it: this one still
                // opens the course, and whoever would take a seat waits for one of it.
                if let Some(used_up) = used_up {
                    return in_force(view, programme.id, right, used_up, at);
                }
            }
        }
    }
    Ok(None)
}

/// What is open of a definition now: courses that are not, and the uses to say for those of others that are.
pub struct Opened {
    pub closed: Vec<CourseId>,
    pub uses: Vec<GrantUsed>,
    /// The seats that somebody has with it: those they kept, and those they take.
    pub seats: Vec<ProgrammeSeat>,
    /// Some of what is closed is so because no seat is left.
    pub used_up: bool,
    /// They keep a seat in some of what is closed, and its grant is not in force.
    pub seat_waits: bool,
}

/// For what it is opened.
#[derive(Clone, Copy)]
pub enum Taking<'a> {
    /// To be published: courses are put in, and nobody takes a place.
    Courses,
    /// Somebody takes a place in each course, except where they have one since before.
    Seats(Holding<'a>),
}

/// What somebody has before they take more.
#[derive(Clone, Copy, Debug, Default)]
pub struct Holding<'a> {
    /// The seats they keep.
    pub seats: &'a [ProgrammeSeat],
    /// Courses that were open to them before: what a grant made possible goes on when it ends.
    pub courses: &'a [CourseId],
    /// Seats that come back by the same act: others of their grants are free in their place.
    pub back: &'a [ProgrammeSeat],
}

pub fn opened(
    view: &View<'_>,
    programme: &Programme,
    definition: &ProgrammeDefinition,
    taking: Taking<'_>,
    at: Instant,
) -> Result<Opened, StoreError> {
    let seats = match taking {
        Taking::Seats(holding) => holding.seats.to_vec(),
        Taking::Courses => Vec::new(),
    };
    let mut opened =
        Opened { closed: Vec::new(), uses: Vec::new(), seats, used_up: false, seat_waits: false };
    let mut own: BTreeMap<InstitutionId, bool> = BTreeMap::new();
    for course in definition.modules.iter().flat_map(|module| &module.courses) {
        let is_own = match own.get(&course.institution) {
            Some(known) => *known,
            None => is_own(view, &programme.institution, course.institution)?,
        };
        own.insert(course.institution, is_own);
        if !is_own {
            open(view, programme, course, taking, at, &mut opened)?;
        }
    }
    Ok(opened)
}

fn open(
    view: &View<'_>,
    programme: &Programme,
    course: &ProgrammeCourse,
    taking: Taking<'_>,
    at: Instant,
    opened: &mut Opened,
) -> Result<(), StoreError> {
    let receiver = programme.institution.id;
    let (takes_seats, holding) = match taking {
        Taking::Seats(holding) => (true, holding),
        Taking::Courses => (false, Holding::default()),
    };
    if holding.courses.contains(&course.course) {
        return Ok(());
    }
    let mut keeps_seat = false;
    for seat in holding.seats.iter().filter(|seat| seat.course == course.course) {
        let named = (seat.agreement, seat.grant);
        let holds = in_force(view, receiver, GrantRight::OpenSeats, named, at)?;
        if holds.is_some() {
            return Ok(());
        }
        keeps_seat = true;
    }
    let found = grant(view, &programme.institution, course.institution, course.course, at)?;
    // Courses of one grant share its seats, also those this very act takes and gives back.
    let has_seat = |grant: &GrantInForce| {
        let taken = opened.uses.iter().filter(|one| one.grant == grant.grant.grant).map(|one| one.amount);
        let back = holding.back.iter().filter(|one| one.grant == grant.grant.grant).count() as i64;
        let taken = taken.sum::<i64>() - back;
        !takes_seats || grant.left().is_none_or(|left| left > taken)
    };
    let is_open = found.is_some();
    let Some(grant) = found.filter(has_seat) else {
        opened.used_up |= is_open;
        opened.seat_waits |= keeps_seat;
        opened.closed.push(course.course);
        return Ok(());
    };
    let is_seat = takes_seats && grant.grant.right == GrantRight::OpenSeats;
    if is_seat {
        let (agreement, grant) = (grant.agreement, grant.grant.grant);
        opened.seats.push(ProgrammeSeat { course: course.course, agreement, grant, used: false });
    }
    let place = lexicon::PlaceRef::programme(programme.id);
    opened.uses.push(use_of(&grant, receiver, place, i64::from(is_seat)));
    Ok(())
}

/// One grant, if it holds, however much of it is used.
fn in_force(
    view: &View<'_>,
    receiver: InstitutionId,
    right: GrantRight,
    (agreement, grant): (AgreementId, GrantId),
    at: Instant,
) -> Result<Option<GrantInForce>, StoreError> {
    let wanted = Wanted { giver: None, receiver: Some(receiver), right: Some(right) };
    let all = grants_in_force(view, at, &wanted)?;
    Ok(all.into_iter().find(|one| one.agreement == agreement && one.grant.grant == grant))
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
