//! Asks: a programme; the programmes of an institution.

use super::{Programme, ProgrammeName, store};
use crate::{
    SeeProgramme, SeeProgrammePeople, application, enrolment,
    intake::{self, Intake, IntakeState},
    opened::Schools,
    rights::{SeeProgrammeTeam, SeeProgrammes, holds},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{CourseId, Instant, Role, facts::programmes::ProgrammeDefinition};
use network::{Institution, InstitutionName};
use portals::Showing;
use std::collections::{BTreeMap, BTreeSet};

/// A programme as it is for those who come now.
pub struct TheProgramme(pub ProgrammeName);

pub struct Seen {
    pub programme: Programme,
    pub definition: Option<ProgrammeDefinition>,
    pub texts: [String; 3],
    /// Those that start last first, with how many are in each.
    pub intakes: Vec<(Intake, i64)>,
    pub schools: Schools,
    /// My roles there.
    pub mine: Vec<Role>,
    pub is_in: bool,
    /// Courses of it that have a page of their own here.
    pub pages: BTreeSet<CourseId>,
    /// How many hours those take that say so.
    pub efforts: BTreeMap<CourseId, i64>,
}

impl Seen {
    /// The hours it takes: of its modules where they say so, or else of their courses. The second says whether all did.
    pub fn hours(&self) -> (i64, bool) {
        let (mut hours, mut is_whole) = (0, true);
        for module in self.definition.iter().flat_map(|definition| &definition.modules) {
            if let Some(said) = module.hours {
                hours += said;
                continue;
            }
            for course in &module.courses {
                match self.efforts.get(&course.course) {
                    Some(said) => hours += said,
                    None => is_whole = false,
                }
            }
        }
        (hours, is_whole)
    }

    /// The intakes that are not over, those that start first first; those without a first day last.
    pub fn next_intakes(&self, now: Instant) -> Vec<&(Intake, i64)> {
        let mut next: Vec<_> =
            self.intakes.iter().filter(|(one, _)| one.state(now) != IntakeState::Over).collect();
        next.sort_by_key(|(one, _)| (one.terms.start.map_or(i64::MAX, Instant::as_millis), one.id));
        next
    }
}

impl Ask for TheProgramme {
    const NAME: &'static str = "programmes.programme";
    type Right = SeeProgramme;
    type Over = Programme;
    type Outcome = Seen;

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn answer(&self, of: Granted<SeeProgramme, Programme>, view: &View<'_>, cx: &Cx) -> Result<Seen, Fault> {
        let definition = store::definition(view, of.id, of.version)?;
        let is_in = match cx.who.person {
            Some(person) => enrolment::store::current(view, of.id, person)?.is_some(),
            None => false,
        };
        let schools = match &definition {
            Some(definition) => Schools::of(view, &of, definition, &cx.who, cx.now)?,
            None => Schools::default(),
        };
        let pages =
            store::shown_courses(view, of.id, of.version, &Showing::of(view, cx.who.portal, cx.now)?)?;
        let mut efforts = store::efforts(view, of.id, of.version)?;
        // Of a course that is not shown here nothing is said but its name.
        efforts.retain(|course, _| pages.contains(course));
        Ok(Seen {
            efforts,
            pages,
            texts: store::texts(view, of.id)?,
            intakes: intake::store::of_programme(view, of.id)?,
            mine: of.roles().to_vec(),
            programme: of.into_place(),
            definition,
            schools,
            is_in,
        })
    }
}

/// The programmes of an institution.
pub struct ProgrammesOf(pub InstitutionName);

pub struct OfInstitution {
    pub institution: Institution,
    pub mine: Vec<Role>,
    /// Newest first; those that are not shown for its team only.
    pub programmes: Vec<(Programme, Option<ProgrammeDefinition>)>,
}

impl Ask for ProgrammesOf {
    const NAME: &'static str = "programmes.of-institution";
    type Right = SeeProgrammes;
    type Over = Institution;
    type Outcome = OfInstitution;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeProgrammes, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<OfInstitution, Fault> {
        let mine = institution.roles().to_vec();
        let team = mine.iter().any(|role| role.is_of_team());
        let showing = Showing::of(view, cx.who.portal, cx.now)?;
        let mut programmes = store::of_institution(view, institution.id)?;
        programmes.retain(|(one, _)| team || one.is_shown_to_all() && one.is_shown_by(&showing));
        Ok(OfInstitution { institution: institution.into_place(), mine, programmes })
    }
}

/// A programme as its team sees it.
pub struct ForTeam(pub ProgrammeName);

pub struct TeamSeen {
    pub programme: Programme,
    pub mine: Vec<Role>,
    /// The version there is, or the draft before the first.
    pub definition: Option<ProgrammeDefinition>,
    pub is_draft: bool,
    /// Number, when it was published, how many follow it now; newest first.
    pub versions: Vec<(i64, Instant, i64)>,
    pub intakes: Vec<(Intake, i64)>,
    /// Applications that wait for the jury; none for who may not see them.
    pub waiting: i64,
    /// Keys of the runs each intake chose, in the order of the intakes.
    pub runs: Vec<Vec<String>>,
}

impl Ask for ForTeam {
    const NAME: &'static str = "programmes.team";
    type Right = SeeProgrammeTeam;
    type Over = Programme;
    type Outcome = TeamSeen;

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<SeeProgrammeTeam, Programme>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<TeamSeen, Fault> {
        let draft = crate::definition::store::draft(view, of.id)?;
        let is_draft = draft.is_some();
        let definition = store::definition(view, of.id, of.version)?.or(draft);
        let intakes = intake::store::of_programme(view, of.id)?;
        let keys = store::run_keys(view, of.id)?;
        let sees = holds::<SeeProgrammePeople>(of.roles());
        let runs = intakes
            .iter()
            .map(|(intake, _)| {
                let chosen = intake.terms.runs.iter().filter_map(|(_, run)| keys.get(run).cloned());
                chosen.collect()
            })
            .collect();
        Ok(TeamSeen {
            versions: store::versions(view, of.id)?,
            waiting: if sees { application::store::waiting(view, of.id)? } else { 0 },
            mine: of.roles().to_vec(),
            programme: of.into_place(),
            definition,
            is_draft,
            intakes,
            runs,
        })
    }
}
