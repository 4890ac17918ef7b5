//! Ask: what a list would do, line by line.

use super::{
    columns::{self, Typed},
    store::{self, Draft},
};
use crate::{
    enrolment::{Admission, Admitted, Coming, Room, Way, admit, current, refuse_over, room},
    invited,
    rights::KeepEnrolments,
    waiting,
};
use ::store::View;
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted, Refusal};
use lexicon::PersonId;
use sha2::{Digest, Sha256};

/// A line, and what comes of it.
#[derive(Clone, Debug)]
pub struct Step {
    pub line: Typed,
    /// As they would be enrolled.
    pub mode: String,
    pub what: What,
}

#[derive(Clone, Debug)]
pub enum What {
    /// They have a place.
    Enrol(PersonId, Admission),
    /// The run is full: they wait.
    Wait(PersonId, Admission),
    /// They are in it, in another mode.
    Mode(PersonId, Admission),
    /// Nobody has this address: a letter invites them.
    Invite,
    /// It is so already.
    Nothing,
    Wrong(Vec<Refusal>),
}

impl What {
    /// A word for programs.
    pub fn name(&self) -> &'static str {
        match self {
            What::Enrol(..) => "enrol",
            What::Wait(..) => "wait",
            What::Mode(..) => "mode",
            What::Invite => "invite",
            What::Nothing => "nothing",
            What::Wrong(_) => "wrong",
        }
    }
}

/// All steps of a list.
#[derive(Clone, Debug)]
pub struct EnrolPlan {
    pub list: String,
    pub steps: Vec<Step>,
    /// As it would be afterwards.
    pub room: Room,
}

impl EnrolPlan {
    pub fn count(&self, name: &str) -> usize {
        self.steps.iter().filter(|step| step.what.name() == name).count()
    }

    pub fn wrong(&self) -> usize {
        self.count("wrong")
    }

    /// How many lines change something.
    pub fn changes(&self) -> usize {
        self.steps.len() - self.wrong() - self.count("nothing")
    }

    /// Of what was shown: whoever confirms a list confirms this, and nothing that came to it since.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for Step { line, mode, what } in &self.steps {
            hash.update(format!("{:?}\n", (line.number, &line.email, mode, what.name())));
        }
        hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Asks what a list would do now.
pub struct EnrolPlanOf {
    pub run: RunKey,
    pub list: String,
}

impl Ask for EnrolPlanOf {
    const NAME: &'static str = "learning.enrolment-list";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = EnrolPlan;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<KeepEnrolments, Run>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<EnrolPlan, Fault> {
        weigh(view, cx, &run, &self.list)
    }
}

/// Weighs each line against what is.
pub(super) fn weigh(view: &View<'_>, cx: &Cx, run: &Run, list: &str) -> Result<EnrolPlan, Fault> {
    refuse_over(run, cx.now)?;
    let Draft { id, mode, content } = store::draft(view, run.id, list)?.ok_or(Fault::NotFound)?;
    let mut room = room(view, run)?;
    let mut steps = Vec::new();
    for mut line in columns::read(&content)? {
        let mode = line.mode.unwrap_or(&mode).to_owned();
        let wrong = std::mem::take(&mut line.wrong);
        let what = match wrong.is_empty() {
            true => step(view, cx, run, &mut room, &id, &line.email, &mode)?,
            false => What::Wrong(wrong),
        };
        steps.push(Step { line, mode, what });
    }
    Ok(EnrolPlan { list: id, steps, room })
}

fn step(
    view: &View<'_>,
    cx: &Cx,
    run: &Run,
    room: &mut Room,
    list: &str,
    email: &str,
    mode: &str,
) -> Result<What, Fault> {
    let Some(person) = people::by_email(view, email)?.map(|known| known.id) else {
        let waits = invited::is_invited(view, run.id, email, cx.now)?;
        return Ok(if waits { What::Nothing } else { What::Invite });
    };
    let is_in = current(view, run.id, person)?.is_some();
    // Whoever waits by themselves keeps their turn, and the way they came.
    if !is_in && room.is_full() && waiting::turn_of(view, run.id, person)?.is_some() {
        return Ok(What::Nothing);
    }
    let coming = Coming { list: Some(list.to_owned()), ..Coming::by(person, mode, Way::Team) };
    Ok(match admit(view, run, room, coming) {
        Ok(admission) if !admission.is_new() => What::Nothing,
        Ok(admission) if is_in => What::Mode(person, of_no_list(admission)),
        Ok(admission) if admission.outcome == Admitted::Enrolled => What::Enrol(person, admission),
        Ok(admission) => What::Wait(person, admission),
        Err(Fault::Refused(why)) => What::Wrong(why),
        Err(broken) => return Err(broken),
    })
}

/// Undoing a list never ends an enrolment that was there before.
fn of_no_list(mut admission: Admission) -> Admission {
    if let Some(enrolled) = &mut admission.enrolled {
        enrolled.list = None;
    }
    admission
}
