//! Act: somebody is moved to another version. Courses that are new to them are taken by the grants, as by whoever comes;
//! what they had goes on.

use super::{Enrolment, acts::reached, leave::given_back, store};
use crate::{
    Programme, ProgrammeName, intake,
    opened::{Holding, Opened},
    programme, refusals,
    rights::DecideInProgramme,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    CourseId, PersonId,
    facts::programmes::{ProgrammeDefinition, ProgrammeMoved, ProgrammeSeat},
};

/// Moves somebody to another version.
pub struct MoveToVersion {
    pub programme: ProgrammeName,
    pub person: PersonId,
    pub version: i64,
}

impl Act for MoveToVersion {
    const NAME: &'static str = "programmes.move-to-version";
    type Right = DecideInProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<DecideInProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let mine = store::current(tx, of.id, self.person)?.ok_or(Fault::NotFound)?;
        let Some(definition) = programme::definition(tx, of.id, self.version)? else {
            return Err(
                refusals::at("programmes.no-version", "version", |say| say.msg_refused_no_version()).into()
            );
        };
        if mine.version == self.version {
            return Ok(Decision::of(()));
        }
        let before = programme::definition(tx, of.id, mine.version)?;
        let courses = before.map(|before| had(&before, &mine)).unwrap_or_default();
        let has_begun = intake::store::of(tx, of.id, mine.intake)?.is_none_or(|one| one.has_begun(cx.now));
        let (kept, back) = parted(&mine, &definition, has_begun);
        let holding = Holding { seats: &kept, courses: &courses, back: &back };
        let Opened { closed, uses, seats, .. } =
            reached(tx, &of, &definition, holding, cx.now).map_err(at_version)?;
        let moved = ProgrammeMoved {
            programme: of.id,
            person: self.person,
            version: self.version,
            without: closed,
            seats,
        };
        let done = Decision::of(()).fact(moved).facts(uses);
        given_back((tx, cx), &of, back.iter(), None, done)
    }
}

fn courses_of(definition: &ProgrammeDefinition) -> impl Iterator<Item = CourseId> {
    definition.modules.iter().flat_map(|module| &module.courses).map(|course| course.course)
}

/// The courses of the version they leave that were open to them.
fn had(before: &ProgrammeDefinition, mine: &Enrolment) -> Vec<CourseId> {
    courses_of(before).filter(|course| !mine.without.contains(course)).collect()
}

/// Their seats: those they keep, and those that the version has no course for, which come back unless they were used.
fn parted(
    mine: &Enrolment,
    definition: &ProgrammeDefinition,
    has_begun: bool,
) -> (Vec<ProgrammeSeat>, Vec<ProgrammeSeat>) {
    let seats = mine.seats.iter().map(|seat| ProgrammeSeat { used: seat.used || has_begun, ..*seat });
    seats.partition(|seat| seat.used || courses_of(definition).any(|course| course == seat.course))
}

/// Said at the field of the version.
fn at_version(fault: Fault) -> Fault {
    match fault {
        Fault::Refused(all) => Fault::Refused(all.into_iter().map(|one| one.at("version")).collect()),
        other => other,
    }
}
