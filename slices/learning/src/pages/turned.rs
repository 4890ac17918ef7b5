//! When a page is not shown: a fault, or a better place to go.

use axum::response::{IntoResponse, Redirect, Response};
use ground::Fault;
use web::{Visitor, Wants, Wrong, paths};

/// Why a handler has no page of its own.
pub(super) enum Turned {
    Wrong(Wrong),
    To(String),
}

impl<E: Into<Fault>> From<E> for Turned {
    fn from(error: E) -> Self {
        Turned::Wrong(Wrong(error.into()))
    }
}

impl IntoResponse for Turned {
    fn into_response(self) -> Response {
        match self {
            Turned::Wrong(wrong) => wrong.into_response(),
            Turned::To(place) => Redirect::to(&place).into_response(),
        }
    }
}

/// Whoever may not read the run yet is shown its page, where one enrols in a click; programs get the refusal.
pub(super) fn to_the_door(fault: Fault, visitor: &Visitor, run: &str) -> Turned {
    match fault {
        Fault::Forbidden(_) if visitor.wants == Wants::Page => {
            Turned::To(paths::courses::Run { run: run.to_owned() }.to_string())
        }
        other => other.into(),
    }
}
