//! One SQL text, two engines.
//!
//! The store knows nothing of acts or rights: it runs plain functions on a [`View`] (reading) or a
//! [`Tx`] (reading and writing), on database threads, and answers when what was written is on disk.
//!
//! - [`value`]: what goes into and comes out of a column;
//! - [`view`], [`tx`]: the two things SQL is said to;
//! - [`sqlite`], [`postgres`]: the engines, each with its threads; `turns`: who writes when, on the second;
//! - [`migrate`]: the schema, forward only;
//! - [`blobs`]: long content, by hash.

pub mod blobs;
mod error;
pub mod migrate;
mod postgres;
mod postgres_tls;
mod session;
mod sqlite;
mod statements;
mod store;
mod turns;
mod tx;
pub mod value;
mod view;

pub use blobs::{BlobHash, Blobs};
pub use error::{MayConflict, StoreError};
pub use migrate::Migration;
pub use statements::{STATEMENTS, Statement};
pub use store::{Place as DatabasePlace, Store};
pub use tx::{Turn, Tx};
pub use value::{Column, Json, Param};
pub use view::{Row, View};

#[doc(hidden)]
pub use linkme;

#[cfg(test)]
mod tests;
