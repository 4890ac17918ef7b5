//! What goes into a parameter and comes out of a column, the same for both engines.

use crate::StoreError;
use lexicon::{Instant, PlaceRef, Role, ids::Id};
use std::borrow::Cow;

/// A parameter on its way into a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(Cow<'a, str>),
    /// The text of an id, written where it stands: there are several in every statement.
    Id([u8; 36]),
    Bytes(&'a [u8]),
}

/// What may be passed as a parameter.
pub trait Param {
    fn value(&self) -> Value<'_>;
}

/// A cell on its way out of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl Cell<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Cell::Null => "null",
            Cell::Bool(_) => "boolean",
            Cell::Int(_) => "bigint",
            Cell::Real(_) => "double precision",
            Cell::Text(_) => "text",
            Cell::Bytes(_) => "bytea",
        }
    }
}

/// What may be read from a column.
pub trait Column: Sized {
    const EXPECTED: &'static str;
    /// `None` when the cell is of another kind; `Some(Err(why))` when it is of the kind and unreadable.
    fn of(cell: Cell<'_>) -> Option<Result<Self, String>>;
}

pub(crate) fn read<T: Column>(cell: Cell<'_>, column: usize) -> Result<T, StoreError> {
    match T::of(cell) {
        Some(Ok(value)) => Ok(value),
        Some(Err(reason)) => Err(StoreError::Unreadable { column, reason }),
        None => Err(StoreError::Unexpected { column, expected: T::EXPECTED, found: cell.kind() }),
    }
}

macro_rules! plain {
    ($type:ty, $expected:literal, |$it:ident| $value:expr, $($cell:pat => $read:expr),+) => {
        impl Param for $type {
            fn value(&self) -> Value<'_> { let $it = self; $value }
        }
        impl Column for $type {
            const EXPECTED: &'static str = $expected;
            fn of(cell: Cell<'_>) -> Option<Result<Self, String>> {
                match cell { $($cell => Some(Ok($read)),)+ _ => None }
            }
        }
    };
}

plain!(bool, "boolean", |it| Value::Bool(*it), Cell::Bool(b) => b, Cell::Int(n) => n != 0);
plain!(i64, "bigint", |it| Value::Int(*it), Cell::Int(n) => n);
plain!(f64, "double precision", |it| Value::Real(*it), Cell::Real(x) => x, Cell::Int(n) => n as f64);
plain!(String, "text", |it| Value::Text(Cow::Borrowed(it)), Cell::Text(text) => text.to_owned());
plain!(Vec<u8>, "bytea", |it| Value::Bytes(it), Cell::Bytes(bytes) => bytes.to_vec());
plain!(Instant, "bigint (milliseconds)", |it| Value::Int(it.as_millis()), Cell::Int(n) => Instant::from_millis(n));
plain!(PlaceRef, "text (place)", |it| Value::Text(Cow::Borrowed(it.as_str())),
    Cell::Text(text) => PlaceRef::from_stored(text.to_owned()));

impl Param for str {
    fn value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}

impl Param for [u8] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}

impl<P: Param + ?Sized> Param for &P {
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}

impl<P: Param> Param for Option<P> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Param::value)
    }
}

impl<C: Column> Column for Option<C> {
    const EXPECTED: &'static str = C::EXPECTED;
    fn of(cell: Cell<'_>) -> Option<Result<Self, String>> {
        if cell == Cell::Null { Some(Ok(None)) } else { C::of(cell).map(|read| read.map(Some)) }
    }
}

/// Types read from their text.
macro_rules! from_text {
    ($type:ty) => {
        impl Column for $type {
            const EXPECTED: &'static str = concat!("text (", stringify!($type), ")");
            fn of(cell: Cell<'_>) -> Option<Result<Self, String>> {
                match cell {
                    Cell::Text(text) => Some(text.parse().map_err(|why| format!("{why}"))),
                    _ => None,
                }
            }
        }
    };
}

impl Param for Role {
    fn value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self.name()))
    }
}
from_text!(Role);

/// Ids, written as their text of 36 characters.
macro_rules! ids {
    ($($type:ty),+ $(,)?) => {$(
        impl Param for $type {
            fn value(&self) -> Value<'_> { Value::Id(self.text()) }
        }
        from_text!($type);
    )+};
}

ids!(
    lexicon::PersonId,
    lexicon::SessionId,
    lexicon::InstitutionId,
    lexicon::CourseId,
    lexicon::RunId,
    lexicon::RoleId,
    lexicon::CertificateId,
    lexicon::HandInId,
    lexicon::ErrandId,
    lexicon::ImportId,
    lexicon::PasskeyId,
    lexicon::AgreementId,
    lexicon::GrantId,
    lexicon::SeatRequestId,
    lexicon::SeatRecordId,
    lexicon::PortalId,
    lexicon::ConsentTextId,
    lexicon::ProgrammeId,
    lexicon::IntakeId,
    lexicon::ApplicationId,
    lexicon::RecognitionId,
    lexicon::FollowedFeedId,
);

/// A serialisable value in a `jsontext` column.
#[derive(Clone, Debug, PartialEq)]
pub struct Json<T>(pub T);

impl<T: serde::Serialize> Param for Json<T> {
    fn value(&self) -> Value<'_> {
        // Our own types serialise: a failure here is a bug of the type, seen by its first test.
        Value::Text(Cow::Owned(serde_json::to_string(&self.0).unwrap_or_else(|_| "null".to_owned())))
    }
}

impl<T: serde::de::DeserializeOwned> Column for Json<T> {
    const EXPECTED: &'static str = "jsontext";
    fn of(cell: Cell<'_>) -> Option<Result<Self, String>> {
        match cell {
            Cell::Text(text) => Some(serde_json::from_str(text).map(Json).map_err(|why| why.to_string())),
            _ => None,
        }
    }
}
