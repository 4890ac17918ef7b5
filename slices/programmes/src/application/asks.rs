//! Asks: my application for an intake; the jury's list.

use super::{Application, ApplicationState, store};
use crate::{
    Programme, ProgrammeName, SeeProgrammePeople, enrolment,
    intake::{self, Intake},
    programme,
    rights::{ApplyForProgramme, DecideInProgramme, holds},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{
    ApplicationId, IntakeId, Role,
    facts::{
        learning::HandedFile,
        programmes::{Admission, ProgrammeDefinition},
    },
};

/// Applications on one page.
pub const A_PAGE: i64 = 50;

/// What the person who asks wrote for an intake, and what became of it.
pub struct MyApplication {
    pub programme: ProgrammeName,
    pub intake: IntakeId,
}

pub struct ApplicationOf {
    pub programme: Programme,
    pub definition: Option<ProgrammeDefinition>,
    pub intake: Intake,
    pub application: Option<Application>,
    /// What they are writing, or what they sent.
    pub words: String,
    /// The files that go with it.
    pub files: Vec<HandedFile>,
    /// They follow the programme.
    pub is_in: bool,
}

impl Ask for MyApplication {
    const NAME: &'static str = "programmes.my-application";
    type Right = ApplyForProgramme;
    type Over = Programme;
    type Outcome = ApplicationOf;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn answer(
        &self,
        of: Granted<ApplyForProgramme, Programme>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<ApplicationOf, Fault> {
        let person = of.person()?;
        let intake = intake::store::of(view, of.id, self.intake)?
            .filter(|intake| intake.terms.admission == Admission::Application)
            .ok_or(Fault::NotFound)?;
        let application = store::of(view, intake.id, person)?;
        let sent = application.as_ref().map(|one| one.motivation.clone()).unwrap_or_default();
        Ok(ApplicationOf {
            words: store::draft(view, intake.id, person)?.unwrap_or(sent),
            files: store::files_now(view, intake.id, person)?,
            is_in: enrolment::store::current(view, of.id, person)?.is_some(),
            definition: programme::definition(view, of.id, of.version)?,
            programme: of.into_place(),
            intake,
            application,
        })
    }
}

/// The applications for a programme, oldest first: those of an intake, in a state, after one.
pub struct Jury {
    pub programme: ProgrammeName,
    pub intake: Option<IntakeId>,
    pub state: Option<ApplicationState>,
    pub after: Option<ApplicationId>,
}

/// One line of the jury's list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub application: Application,
    pub state: ApplicationState,
    /// Empty once the account is erased.
    pub name: String,
}

pub struct JuryPage {
    pub programme: Programme,
    pub mine: Vec<Role>,
    pub definition: Option<ProgrammeDefinition>,
    pub intakes: Vec<(Intake, i64)>,
    pub lines: Vec<Line>,
    /// The last one read, where there are more.
    pub after: Option<ApplicationId>,
}

impl Ask for Jury {
    const NAME: &'static str = "programmes.applications";
    type Right = SeeProgrammePeople;
    type Over = Programme;
    type Outcome = JuryPage;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn answer(
        &self,
        of: Granted<SeeProgrammePeople, Programme>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<JuryPage, Fault> {
        let intake = self.intake.map(|id| id.to_string()).unwrap_or_default();
        let after = self.after.map(|id| id.to_string()).unwrap_or_default();
        let mut found = store::page(view, of.id, &intake, &after, A_PAGE + 1)?;
        let more = found.len() as i64 > A_PAGE;
        found.truncate(A_PAGE as usize);
        let after = found.last().map(|(one, _)| one.id).filter(|_| more);
        let mut lines = Vec::with_capacity(found.len());
        // Who may not read the files isn't told of them either.
        let reads = holds::<DecideInProgramme>(of.roles());
        for (mut application, name) in found {
            if !reads {
                application.files.clear();
            }
            let state = application.state(cx.now);
            if self.state.is_none_or(|wanted| wanted == state) {
                lines.push(Line { application, state, name });
            }
        }
        Ok(JuryPage {
            intakes: intake::store::of_programme(view, of.id)?,
            definition: programme::definition(view, of.id, of.version)?,
            mine: of.roles().to_vec(),
            programme: of.into_place(),
            lines,
            after,
        })
    }
}
