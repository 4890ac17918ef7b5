//! The noun: a result that went back to a student's school, signed by the host.

pub(crate) mod files;
mod give;
pub(crate) mod pages;
mod paper;
mod see;
mod see_sendable;
mod statement;
mod store;
mod verify;

pub use give::{ReturnResults, SendResults, give_back_results, remember};
pub use see::{HomeResults, RecordSeen, ResultList, SeeRecord, SeeRecordOf};
pub use see_sendable::{ResultsToSend, Sendable, ToSend};
pub use statement::{Document, Statement};
pub(crate) use store::{CLEAR, forgotten, returned};
pub use store::{Record, Standing, of_person, of_run};
pub use verify::{Proof, check};
