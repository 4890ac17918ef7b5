//! Acts: a course is recognised, with a reason; and taken back, with another.

use super::store;
use crate::{
    Programme, ProgrammeName, definition::hundredths, enrolment, programme, refusals,
    rights::DecideInProgramme,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    CourseId, PersonId, RecognitionId,
    facts::programmes::{CourseRecognised, RecognitionRevoked},
};

/// Recognises a course of the version somebody follows.
pub struct Recognise {
    pub programme: ProgrammeName,
    pub person: PersonId,
    pub course: Option<CourseId>,
    /// Percent, as typed; empty to carry no mark over.
    pub mark: String,
    /// Hash of the blob of the reason and its evidence, and its length.
    pub words: Option<String>,
    pub length: usize,
}

impl Act for Recognise {
    const NAME: &'static str = "programmes.recognise-course";
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
        let enrolment = enrolment::store::current(tx, of.id, self.person)?.ok_or(Fault::NotFound)?;
        let definition = programme::definition(tx, of.id, enrolment.version)?.ok_or(Fault::NotFound)?;
        let mut wrong = Vec::new();
        let mut courses = definition.modules.iter().flat_map(|module| &module.courses);
        let course = courses.find(|course| Some(course.course) == self.course);
        if course.is_none() {
            wrong.push(refusals::at("programmes.course", "course", |say| say.msg_wrong_choice()));
        }
        if self.length < 3 || self.length > 4_000 {
            wrong.push(refusals::at("programmes.reason", "reason", |say| say.msg_wrong_reason()));
        }
        let mark = hundredths(&self.mark, "mark", &mut wrong);
        let Some(course) = course.filter(|_| wrong.is_empty()) else { return Err(Fault::Refused(wrong)) };
        if store::is_recognised(tx, of.id, self.person, course.course)? {
            return Err(
                refusals::at("programmes.recognised", "course", |say| say.msg_refused_recognised()).into()
            );
        }
        Ok(Decision::of(()).fact(CourseRecognised {
            recognition: cx.id(),
            programme: of.id,
            person: self.person,
            course: course.course,
            mark,
            words: self.words.clone(),
        }))
    }
}

/// Takes a recognition back.
pub struct RevokeRecognition {
    pub programme: ProgrammeName,
    pub person: PersonId,
    pub recognition: RecognitionId,
    pub words: Option<String>,
    pub length: usize,
}

impl Act for RevokeRecognition {
    const NAME: &'static str = "programmes.revoke-recognition";
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
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let found = store::valid(tx, self.recognition)?;
        if found != Some((of.id, self.person)) {
            return Err(Fault::NotFound);
        }
        if self.length < 3 || self.length > 4_000 {
            return Err(refusals::at("programmes.reason", "why", |say| say.msg_wrong_reason()).into());
        }
        let fact =
            RecognitionRevoked { recognition: self.recognition, programme: of.id, words: self.words.clone() };
        Ok(Decision::of(()).fact(fact))
    }
}
