//! What a form or a program sent: urlencoded or JSON, the same fields.

use axum::{
    Form, Json,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::de::DeserializeOwned;

pub(crate) struct Sent<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + 'static> FromRequest<S> for Sent<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        if kind.starts_with("application/json") {
            let Json(it) = Json::from_request(request, state).await.map_err(IntoResponse::into_response)?;
            return Ok(Self(it));
        }
        if kind.is_empty() || kind.starts_with("application/x-www-form-urlencoded") {
            let Form(it) = Form::from_request(request, state).await.map_err(IntoResponse::into_response)?;
            return Ok(Self(it));
        }
        Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response())
    }
}
