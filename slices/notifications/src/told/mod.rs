//! What facts tell, and to whom: one [`Told`] for each fact, in the file of the slice that says it.

mod agreements;
mod certificates;
mod courses;
mod erased;
mod learning;
mod network;
mod programmes;
mod seats;

use crate::kind::What;
use ::store::{Json, StoreError, Tx, View, sql};
use ground::{Heard, Hearing};
use lexicon::{Fact, InstitutionId, PersonId, PlaceRef, Role, RunId};
use serde_json::{Value, json};
use std::fmt::Display;

/// A fact that people are told of.
pub trait Told: Fact + Sized {
    /// Whom it is told to. It runs when the fact is applied, also when the tables are rebuilt: it may read tables of facts
    /// only, and everything in them is as the fact left it.
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError>;
}

/// Hears a fact, and tells it.
pub fn told_by<F: Told>(hearing: Hearing) -> Hearing {
    hearing.on(tell::<F>)
}

/// Everything that is told.
pub(crate) fn all(hearing: Hearing) -> Hearing {
    let clears = [
        CLEAR,
        agreements::CLEAR,
        courses::CLEAR,
        seats::CLEAR,
        programmes::CLEAR,
        programmes::CLEAR_APPLICATIONS,
    ];
    let hearing = clears.into_iter().fold(hearing, Hearing::rebuilds);
    let hearing = programmes::told(seats::told(hearing));
    let hearing = learning::told(courses::told(hearing));
    let hearing = certificates::told(network::told(hearing));
    agreements::told(hearing).on(erased::apply)
}

/// Reminders are no history: they stay.
const CLEAR: &str = sql!("delete from notices where line is not null");

/// Something told: to one person, or to whoever holds a role in a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    pub(crate) what: What,
    pub(crate) to: To,
    pub(crate) about: PlaceRef,
    pub(crate) party: Option<PlaceRef>,
    pub(crate) other: Option<PersonId>,
    pub(crate) subject: Option<String>,
    pub(crate) detail: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum To {
    Person(PersonId),
    Holders(PlaceRef, Role),
    /// Those who decide about applications in an institution: once each, whatever roles they hold.
    Jury(PlaceRef),
    /// Each who is in a group of a run when it is told: partition and group.
    Group(RunId, (i64, i64)),
    /// Each who has a seat of an institution in a run when it is told.
    School(RunId, InstitutionId),
}

/// What stands for a role where it is several: the view `told` says which.
const JURY: &str = "jury";

impl Telling {
    fn new(what: What, to: To, about: PlaceRef) -> Self {
        Self { what, to, about, party: None, other: None, subject: None, detail: json!({}) }
    }

    /// To one person.
    pub fn person(what: What, person: PersonId, about: PlaceRef) -> Self {
        Self::new(what, To::Person(person), about)
    }

    /// To everybody who follows a run now, and still does when it is read.
    pub fn learners(what: What, run: RunId) -> Self {
        Self::new(what, To::Holders(PlaceRef::run(run), Role::Learner), PlaceRef::run(run))
    }

    /// To each who is in a group of a run now; who joins it later is not told.
    pub(crate) fn group(what: What, run: RunId, group: (i64, i64)) -> Self {
        Self::new(what, To::Group(run, group), PlaceRef::run(run))
    }

    /// To each who has a seat of an institution in a run now.
    pub(crate) fn school(what: What, run: RunId, school: InstitutionId) -> Self {
        Self::new(what, To::School(run, school), PlaceRef::run(run))
    }

    /// To whoever holds a role in a place, of another place.
    pub(crate) fn holders(what: What, (place, role): (PlaceRef, Role), about: PlaceRef) -> Self {
        Self::new(what, To::Holders(place, role), about)
    }

    /// To those who decide about applications for the programmes of an institution.
    pub(crate) fn jury(what: What, institution: InstitutionId, about: PlaceRef) -> Self {
        Self::new(what, To::Jury(PlaceRef::institution(institution)), about)
    }

    /// To the leads of an institution.
    pub fn leads(what: What, institution: InstitutionId) -> Self {
        let place = PlaceRef::institution(institution);
        Self::new(what, To::Holders(place.clone(), Role::Lead), place)
    }

    /// The institution that acted.
    #[must_use]
    pub fn by(self, institution: InstitutionId) -> Self {
        Self { party: Some(PlaceRef::institution(institution)), ..self }
    }

    /// The person it speaks of, whose name is read with it: never kept.
    #[must_use]
    pub fn speaking_of(self, other: PersonId) -> Self {
        Self { other: Some(other), ..self }
    }

    /// The thing it is about, to find it again by a later fact.
    #[must_use]
    pub fn subject(self, subject: impl Display) -> Self {
        Self { subject: Some(subject.to_string()), ..self }
    }

    /// What its sentence needs besides: ids, keys, dates; nothing personal.
    #[must_use]
    pub fn detail(self, detail: Value) -> Self {
        Self { detail, ..self }
    }
}

fn tell<F: Told>(tx: &Tx<'_>, heard: &Heard<'_, F>) -> Result<(), StoreError> {
    for (nth, telling) in F::tellings(heard, tx)?.into_iter().enumerate() {
        let id = format!("{}.{nth}", heard.seq);
        keep(tx, &id, (Some(heard.seq), heard.at, heard.actor), &telling)?;
    }
    Ok(())
}

fn keep(
    tx: &Tx<'_>,
    id: &str,
    (line, at, actor): (Option<i64>, lexicon::Instant, Option<PersonId>),
    telling: &Telling,
) -> Result<(), StoreError> {
    let Telling { what, to, about, party, other, subject, detail } = telling;
    let (reader, place, role) = match to {
        // Who did it knows.
        To::Person(person) if actor == Some(*person) => return Ok(()),
        To::Person(person) => (Some(person), None, None),
        To::Holders(place, role) => (None, Some(place), Some(role.name())),
        To::Jury(place) => (None, Some(place), Some(JURY)),
        To::Group(run, group) => return keep_for_group(tx, id, (line, at, actor), telling, (*run, *group)),
        To::School(run, school) => {
            return keep_for_school(tx, id, (line, at, actor), telling, (*run, *school));
        }
    };
    let run = about.id_of("run");
    tx.run(
        sql!(
            "insert into notices (id, line, at, what, kind, way, reader, place, role, actor, about, run_id, party, other_id,
             subject, detail) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
        ),
        &[
            &id, &line, &at, &what.name(), &what.kind().name(), &what.kind().way().name(), &reader, &place, &role, &actor,
            about, &run, party, other, subject, &Json(detail),
        ],
    )?;
    Ok(())
}

/// A row for each of a group, in one statement however many they are.
fn keep_for_group(
    tx: &Tx<'_>,
    id: &str,
    (line, at, actor): (Option<i64>, lexicon::Instant, Option<PersonId>),
    Telling { what, about, detail, .. }: &Telling,
    (run, (partition, group)): (RunId, (i64, i64)),
) -> Result<(), StoreError> {
    let (block, children) = ::learning::groups::as_given(partition, group);
    tx.run(
        sql!(
            "insert into notices (id, line, at, what, kind, way, reader, actor, about, run_id, detail)
             select cast(?1 as text) || '.' || b.person_id, cast(?2 as bigint), cast(?3 as bigint), cast(?4 as text),
                cast(?5 as text), cast(?6 as text), b.person_id, cast(?7 as text), cast(?8 as text), b.run_id,
                cast(?9 as jsontext)
             from branches b join enrolments e on e.run_id = b.run_id and e.person_id = b.person_id and e.left_at is null
             where b.run_id = ?10 and b.block = ?11 and b.children = ?12 and b.person_id <> coalesce(cast(?7 as text), '')"
        ),
        &[
            &id, &line, &at, &what.name(), &what.kind().name(), &what.kind().way().name(), &actor, about, &Json(detail), &run,
            &block, &Json(children),
        ],
    )?;
    Ok(())
}

/// As [`keep_for_group`], for those who have a seat of an institution.
fn keep_for_school(
    tx: &Tx<'_>,
    id: &str,
    (line, at, actor): (Option<i64>, lexicon::Instant, Option<PersonId>),
    Telling { what, about, detail, .. }: &Telling,
    (run, school): (RunId, InstitutionId),
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into notices (id, line, at, what, kind, way, reader, actor, about, run_id, detail)
             select cast(?1 as text) || '.' || e.person_id, cast(?2 as bigint), cast(?3 as bigint), cast(?4 as text),
                cast(?5 as text), cast(?6 as text), e.person_id, cast(?7 as text), cast(?8 as text), e.run_id,
                cast(?9 as jsontext)
             from enrolments e
             where e.run_id = ?10 and e.seat_institution = ?11 and e.left_at is null
                and e.person_id <> coalesce(cast(?7 as text), '')"
        ),
        &[
            &id, &line, &at, &what.name(), &what.kind().name(), &what.kind().way().name(), &actor, about, &Json(detail), &run,
            &school,
        ],
    )?;
    Ok(())
}
