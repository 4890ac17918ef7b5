//! A fault on its way to the visitor.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use ground::Fault;
use std::sync::Arc;

/// What a handler returns when it has no page: [`faults_become_pages`](crate::faults_become_pages) makes it one,
/// in the visitor's language.
pub struct Wrong(pub Fault);

impl<E: Into<Fault>> From<E> for Wrong {
    fn from(error: E) -> Self {
        Wrong(error.into())
    }
}

/// The fault inside a bare response, for the layer that knows the visitor.
#[derive(Clone)]
pub(crate) struct Carried(pub Arc<Fault>);

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        response.extensions_mut().insert(Carried(Arc::new(self.0)));
        response
    }
}

pub(crate) fn status(fault: &Fault) -> StatusCode {
    match fault {
        Fault::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Fault::NotFound => StatusCode::NOT_FOUND,
        Fault::SignIn => StatusCode::UNAUTHORIZED,
        Fault::Forbidden(_) => StatusCode::FORBIDDEN,
        Fault::TooOften { .. } => StatusCode::TOO_MANY_REQUESTS,
        Fault::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
