//! More time for one learner, one group or the students of a school: for a subsection, or for everything in the run. The dates of everybody stay; what
//! was given and taken back is history.
//!
//! What a learner has is read with their enrolment, in one statement; where nothing is over yet, no answer reads it.

mod give;
mod list;
mod store;
mod take_back;

pub use give::{GiveTime, LONGEST_DAYS, give_time};
pub use list::{Given, GivenTime, Said, TimeGivenIn};
pub(crate) use store::{CLEAR, CLEAR_SAID, current, erased, given, of_learner, of_person, taken};
pub use store::{everybody_with_more, runs_with_more};
pub use take_back::{TakeTimeBack, take_time_back};

use lexicon::facts::learning::Whom;

/// Whom as the tables, addresses and forms name them: `person:ID`, `group:PARTITION:GROUP`, `school:ID`.
pub fn whom_key(whom: Whom) -> String {
    match whom {
        Whom::Person(person) => format!("person:{person}"),
        Whom::Group { partition, group } => format!("group:{partition}:{group}"),
        Whom::School(institution) => format!("school:{institution}"),
    }
}

/// Back from [`whom_key`].
pub fn whom_of(key: &str) -> Option<Whom> {
    let (kind, rest) = key.split_once(':')?;
    match kind {
        "person" => Some(Whom::Person(rest.parse().ok()?)),
        "school" => Some(Whom::School(rest.parse().ok()?)),
        "group" => {
            let (partition, group) = rest.split_once(':')?;
            Some(Whom::Group { partition: partition.parse().ok()?, group: group.parse().ok()? })
        }
        _ => None,
    }
}
