//! The calendar of an institution: teaching slots and closed days.

mod acts;
pub(crate) mod pages;
pub(crate) mod read;
pub(crate) mod store;

pub use acts::{KeepEntries, RemoveEntry};
pub use read::typed_slot;

use crate::rules;
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{
    Role,
    facts::calendars::{ClosedTerms, SlotTerms},
};
use network::{Institution, InstitutionName};

ground::right!(
    /// Keeps the teaching slots and closed days of an institution.
    KeepCalendar = "calendars.keep-calendar",
    Holders::Roles(KEEPERS)
);

ground::right!(
    /// Sees when an institution teaches: its team and its students.
    SeeCalendar = "calendars.see-calendar",
    Holders::Roles(&[
        Role::Lead,
        Role::Registrar,
        Role::ElearningHead,
        Role::LocalLead,
        Role::Coordinator,
        Role::Author,
        Role::Instructor,
        Role::Tutor,
        Role::Viewer,
        Role::Student,
        Role::Administrator,
    ])
);

/// Who keeps it.
pub(crate) const KEEPERS: &[Role] = &[Role::Lead, Role::Registrar, Role::ElearningHead, Role::Administrator];

/// Entries of each sort that an institution may have.
pub(crate) const MOST: usize = 200;

/// An entry, with its name for taking it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<T> {
    pub id: String,
    pub terms: T,
}

/// The calendar of an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub institution: Institution,
    /// The zone its days and times are in, or empty: the house's.
    pub zone: String,
    pub slots: Vec<Entry<SlotTerms>>,
    pub closed: Vec<Entry<ClosedTerms>>,
    /// My roles there.
    pub mine: Vec<Role>,
}

impl Calendar {
    /// The zone, or the house's.
    pub fn zone_or<'c>(&'c self, house: &'c str) -> &'c str {
        if self.zone.is_empty() { house } else { &self.zone }
    }

    /// As rules ask for it.
    pub fn school(&self, house: &str) -> rules::School {
        rules::School {
            zone: self.zone_or(house).to_owned(),
            slots: self.slots.iter().filter_map(|entry| read::slot(&entry.terms)).collect(),
            closed: self.closed.iter().filter_map(|entry| read::closed(&entry.terms)).collect(),
        }
    }
}

/// The calendar of an institution.
pub struct TheCalendar(pub InstitutionName);

impl Ask for TheCalendar {
    const NAME: &'static str = "calendars.calendar";
    type Right = SeeCalendar;
    type Over = Institution;
    type Outcome = Calendar;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeCalendar, Institution>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Calendar, Fault> {
        let mine = institution.roles().to_vec();
        Ok(Calendar { mine, ..store::of(view, institution.into_place())? })
    }
}
