//! Act: an intake is opened, or its terms change.

use super::store;
use crate::{KeepProgramme, Programme, ProgrammeName, enrolment, programme, refusals};
use ::store::{Tx, View};
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Place, Refusal};
use lexicon::{
    CourseId, Instant, IntakeId, RunId,
    facts::programmes::{Admission, IntakeSet, IntakeTerms},
};
use words::{dates, zones};

const LONGEST_NAME: usize = 120;
const MOST_PLACES: i64 = 100_000;

/// As typed: days and hours are wall time in `zone`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenIntake {
    pub name: String,
    pub zone: String,
    pub admission: String,
    pub opens: String,
    pub closes: String,
    pub start: String,
    pub end: String,
    pub capacity: String,
    /// Keys of runs, one for a course at most; separated by spaces, commas or lines.
    pub runs: String,
}

impl WrittenIntake {
    pub fn of(terms: &IntakeTerms, keys: &[String]) -> Self {
        let wall = |at: Option<Instant>| at.map(|at| dates::wall(at, &terms.zone)).unwrap_or_default();
        Self {
            name: terms.name.clone(),
            zone: terms.zone.clone(),
            admission: terms.admission.name().to_owned(),
            opens: wall(terms.opens),
            closes: wall(terms.closes),
            start: wall(terms.start),
            end: wall(terms.end),
            capacity: terms.capacity.map(|most| most.to_string()).unwrap_or_default(),
            runs: keys.join("\n"),
        }
    }
}

/// Opens an intake (without an id), or changes one.
pub struct SetIntake {
    pub programme: ProgrammeName,
    pub intake: Option<IntakeId>,
    pub written: WrittenIntake,
}

impl Act for SetIntake {
    const NAME: &'static str = "programmes.set-intake";
    type Right = KeepProgramme;
    type Over = Programme;
    type Outcome = IntakeId;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<KeepProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<IntakeId>, Fault> {
        let before = match self.intake {
            Some(id) => Some(store::of(tx, of.id, id)?.ok_or(Fault::NotFound)?),
            None => None,
        };
        let mut wrong = Vec::new();
        let terms = read(tx, &of, &self.written, &mut wrong)?;
        if let (Some(capacity), Some(known)) = (terms.capacity, &before)
            && enrolment::store::count(tx, known.id)? > capacity
        {
            wrong.push(refusals::at("programmes.capacity", "capacity", |say| say.msg_wrong_capacity_taken()));
        }
        if !wrong.is_empty() {
            return Err(Fault::Refused(wrong));
        }
        let intake = before.as_ref().map_or_else(|| cx.id(), |known| known.id);
        let changed = before.is_none_or(|known| known.terms != terms);
        let fact = IntakeSet { intake, programme: of.id, terms };
        Ok(Decision::of(intake).facts(changed.then_some(fact)))
    }
}

fn read(
    view: &View<'_>,
    of: &Programme,
    written: &WrittenIntake,
    wrong: &mut Vec<Refusal>,
) -> Result<IntakeTerms, Fault> {
    let zone = written.zone.trim().to_owned();
    if zones::find(&zone).is_none() {
        wrong.push(refusals::at("programmes.zone", "zone", |say| say.msg_wrong_zone()));
    }
    let name = written.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        wrong.push(refusals::at("programmes.intake-name", "name", |say| say.msg_wrong_intake_name()));
    }
    let mut date = |text: &str, field: &'static str| {
        let text = text.trim();
        let read = dates::parse_wall(text, &zone);
        if !text.is_empty() && read.is_none() && zones::find(&zone).is_some() {
            wrong.push(refusals::at("programmes.date", field, |say| say.msg_wrong_date()));
        }
        read
    };
    let (opens, closes) = (date(&written.opens, "opens"), date(&written.closes, "closes"));
    let (start, end) = (date(&written.start, "start"), date(&written.end, "end"));
    let crosses = |later: Option<Instant>, earlier: Option<Instant>| {
        later.zip(earlier).is_some_and(|(later, earlier)| later <= earlier)
    };
    if crosses(closes, opens) {
        wrong.push(refusals::at("programmes.dates-cross", "closes", |say| say.msg_wrong_closes()));
    }
    if crosses(end, start) || crosses(end, opens) {
        wrong.push(refusals::at("programmes.dates-cross", "end", |say| say.msg_wrong_end()));
    }
    let admission = Admission::of_name(&written.admission);
    if admission.is_none() {
        wrong.push(refusals::at("programmes.admission", "admission", |say| say.msg_wrong_choice()));
    }
    let capacity = match written.capacity.trim() {
        "" => None,
        text => {
            let read = text.parse().ok().filter(|most| (1..=MOST_PLACES).contains(most));
            if read.is_none() {
                wrong.push(refusals::at("programmes.capacity", "capacity", |say| say.msg_wrong_capacity()));
            }
            read
        }
    };
    let runs = runs(view, of, &written.runs, wrong)?;
    let admission = admission.unwrap_or(Admission::Open);
    Ok(IntakeTerms { name, zone, admission, opens, closes, start, end, capacity, runs })
}

/// The runs of an intake: each of a course of the version for those who come now, one for a course.
fn runs(
    view: &View<'_>,
    of: &Programme,
    text: &str,
    wrong: &mut Vec<Refusal>,
) -> Result<Vec<(CourseId, RunId)>, Fault> {
    let mut runs: Vec<(CourseId, RunId)> = Vec::new();
    let definition = programme::definition(view, of.id, of.version)?;
    let is_of = |run: &Run| {
        let courses = definition.iter().flat_map(|one| &one.modules).flat_map(|module| &module.courses);
        courses.into_iter().any(|course| course.course == run.course)
    };
    let keys = text.split([' ', ',', ';', '\n', '\r', '\t']).filter(|key| !key.is_empty());
    for key in keys.take(100) {
        let run = Run::find(view, &RunKey(key.to_owned()))?.filter(is_of);
        match run {
            Some(run) if runs.iter().all(|(course, _)| *course != run.course) => {
                runs.push((run.course, run.id))
            }
            _ => {
                let key: String = key.chars().take(120).collect();
                let sentence = move |lang| crate::say(lang).msg_wrong_run(&key);
                wrong.push(Refusal::new("programmes.run", sentence).at("runs"));
            }
        }
    }
    Ok(runs)
}
