//! Acts of who applies: keep what is written, send it, withdraw it, confirm an admission.

use super::{
    Application, ApplicationState,
    files::{MOST_FILES, MOST_SENT, too_many, too_many_sent},
    store,
};
use crate::{
    Programme, ProgrammeName,
    enrolment::{self, enrolling},
    intake::{self, Intake},
    refusals,
    rights::ApplyForProgramme,
};
use ::store::{Tx, View};
use ground::{Act, Ask, Cx, Decision, Fault, Granted};
use lexicon::{
    IntakeId, PersonId,
    facts::{
        learning::HandedFile,
        programmes::{Admission, ApplicationSubmitted, ApplicationWithdrawn},
    },
};

/// Longest motivation, in characters.
pub(crate) const LONGEST: usize = 8_000;
const SHORTEST: usize = 20;

/// Keeps a motivation that is not sent yet, with its files. No history.
pub struct KeepMotivation {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
    pub words: String,
    /// Files that come to it, and hashes of those that go.
    pub files: Vec<HandedFile>,
    pub without: Vec<String>,
}

impl Act for KeepMotivation {
    const NAME: &'static str = "programmes.keep-motivation";
    type Right = ApplyForProgramme;
    type Over = Programme;
    /// The hashes of files that go: what nothing names any more is erased.
    type Outcome = Vec<String>;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<ApplyForProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Vec<String>>, Fault> {
        let person = of.person()?;
        let intake = to_write(tx, cx, &of, self.intake, person)?;
        if self.words.chars().count() > LONGEST {
            return Err(refusals::at("programmes.motivation", "words", |say| say.msg_wrong_long()).into());
        }
        let before = store::files_now(tx, intake.id, person)?;
        let (gone, mut files): (Vec<HandedFile>, Vec<HandedFile>) =
            before.into_iter().partition(|file| self.without.contains(&file.blob));
        for file in &self.files {
            if files.iter().all(|known| known.blob != file.blob) {
                files.push(file.clone());
            }
        }
        if files.len() > MOST_FILES {
            return Err(too_many().into());
        }
        let sent = store::ever_sent(tx, intake.id, person)?;
        let fresh = files.iter().filter(|file| sent.iter().all(|known| known.blob != file.blob)).count();
        if !self.files.is_empty() && sent.len() + fresh > MOST_SENT {
            return Err(too_many_sent().into());
        }
        store::keep_draft(tx, intake.id, person, (self.words.trim(), &files), cx.now)?;
        Ok(Decision::of(hashes(gone)))
    }
}

/// Sends an application, for the first time or again. `words` is the hash of its blob, `length` its characters.
pub struct Submit {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
    pub words: Option<String>,
    pub length: usize,
}

impl Act for Submit {
    const NAME: &'static str = "programmes.submit-application";
    type Right = ApplyForProgramme;
    type Over = Programme;
    /// The hashes of files that were sent before and go no longer with it: they are erased.
    type Outcome = Vec<String>;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<ApplyForProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Vec<String>>, Fault> {
        let person = of.person()?;
        let intake = to_write(tx, cx, &of, self.intake, person)?;
        if self.length < SHORTEST {
            return Err(refusals::at("programmes.motivation", "words", |say| say.msg_wrong_short()).into());
        }
        if self.length > LONGEST {
            return Err(refusals::at("programmes.motivation", "words", |say| say.msg_wrong_long()).into());
        }
        let before = store::of(tx, intake.id, person)?;
        let files = store::files_now(tx, intake.id, person)?;
        store::drop_draft(tx, intake.id, person)?;
        let mut gone = before.as_ref().map(|before| before.files.clone()).unwrap_or_default();
        gone.retain(|file| files.iter().all(|kept| kept.blob != file.blob));
        Ok(Decision::of(hashes(gone)).fact(ApplicationSubmitted {
            application: before.map_or_else(|| cx.id(), |before| before.id),
            programme: of.id,
            intake: intake.id,
            person,
            words: self.words.clone(),
            files,
        }))
    }
}

fn hashes(files: Vec<HandedFile>) -> Vec<String> {
    files.into_iter().map(|file| file.blob).collect()
}

/// Whether I may write an application for an intake now: asked before a file is read.
pub struct MayWrite {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
}

impl Ask for MayWrite {
    const NAME: &'static str = "programmes.may-write-application";
    type Right = ApplyForProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn answer(
        &self,
        of: Granted<ApplyForProgramme, Programme>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<(), Fault> {
        to_write(view, cx, &of, self.intake, of.person()?).map(drop)
    }
}

/// The intake, if this person may write an application for it now.
fn to_write(
    view: &View<'_>,
    cx: &Cx,
    of: &Programme,
    intake: IntakeId,
    person: PersonId,
) -> Result<Intake, Fault> {
    let intake = intake::store::of(view, of.id, intake)?.ok_or(Fault::NotFound)?;
    if intake.terms.admission != Admission::Application {
        return Err(Fault::NotFound);
    }
    if enrolment::store::current(view, of.id, person)?.is_some() {
        return Err(refusals::of("programmes.already-in", |say| say.msg_refused_already_in()).into());
    }
    let before = store::of(view, intake.id, person)?.map(|before| before.state(cx.now));
    match before {
        // What the jury asked to be completed may be sent after the dates: they asked for it in time.
        Some(ApplicationState::ToComplete) => {}
        // Enrolled once and left since: they may ask again.
        None | Some(ApplicationState::Withdrawn | ApplicationState::Enrolled) => intake.takes(cx.now)?,
        Some(_) => {
            return Err(refusals::of("programmes.already-sent", |say| say.msg_refused_already_sent()).into());
        }
    }
    Ok(intake)
}

/// Takes an application back, or declines the place that was offered. Nobody reads its files any more.
pub struct Withdraw {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
}

impl Act for Withdraw {
    const NAME: &'static str = "programmes.withdraw-application";
    type Right = ApplyForProgramme;
    type Over = Programme;
    /// The hashes of its files, and of those of its draft: they are erased.
    type Outcome = Vec<String>;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<ApplyForProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Vec<String>>, Fault> {
        let person = of.person()?;
        let found = mine(tx, &of, self.intake, person)?;
        if !found.state(cx.now).is_to_decide() {
            return Ok(Decision::of(Vec::new()));
        }
        let mut files = store::files_now(tx, self.intake, person)?;
        files.extend(found.files);
        store::drop_draft(tx, self.intake, person)?;
        let fact = ApplicationWithdrawn { application: found.id, programme: of.id };
        Ok(Decision::of(hashes(files)).fact(fact))
    }
}

/// Confirms an admission: the place is theirs.
pub struct Confirm {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
}

impl Act for Confirm {
    const NAME: &'static str = "programmes.confirm-admission";
    type Right = ApplyForProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<ApplyForProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let person = of.person()?;
        let found = mine(tx, &of, self.intake, person)?;
        match found.state(cx.now) {
            ApplicationState::Admitted => {}
            ApplicationState::Enrolled => return Ok(Decision::of(())),
            ApplicationState::Lapsed => {
                return Err(refusals::of("programmes.lapsed", |say| say.msg_refused_lapsed()).into());
            }
            _ => {
                return Err(
                    refusals::of("programmes.not-admitted", |say| say.msg_refused_not_admitted()).into()
                );
            }
        }
        let intake = intake::store::of(tx, of.id, self.intake)?.ok_or(Fault::NotFound)?;
        let (fact, uses) = enrolling(tx, cx, &of, &intake, person)?;
        Ok(Decision::of(()).fact(fact).facts(uses))
    }
}

fn mine(view: &View<'_>, of: &Programme, intake: IntakeId, person: PersonId) -> Result<Application, Fault> {
    store::of(view, intake, person)?.filter(|found| found.programme == of.id).ok_or(Fault::NotFound)
}
