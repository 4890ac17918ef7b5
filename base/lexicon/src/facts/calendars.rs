//! When institutions teach, and when they are closed. Days (`2026-09-07`) and times (`08:00`) are those of the
//! institution's zone.

use super::fact;
use crate::{InstitutionId, PlaceRef};
use serde::{Deserialize, Serialize};

/// A slot of a week, usable for courses that several institutions share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SlotTerms {
    /// 1 is Monday.
    pub weekday: i64,
    pub starts: String,
    pub ends: String,
    pub first_day: String,
    pub last_day: String,
}

/// Days on which nothing is taught.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClosedTerms {
    pub name: String,
    pub first_day: String,
    pub last_day: String,
}

/// Entries were added to the calendar of an institution.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EntriesKept {
    pub institution: InstitutionId,
    pub slots: Vec<SlotTerms>,
    pub closed: Vec<ClosedTerms>,
}
fact!("calendars.entries-kept", EntriesKept, |it| PlaceRef::institution(it.institution));

/// An entry was taken out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EntryRemoved {
    pub institution: InstitutionId,
    /// As [`EntriesKept`] named it: the number of its line and of the entry in it.
    pub entry: String,
}
fact!("calendars.entry-removed", EntryRemoved, |it| PlaceRef::institution(it.institution));
