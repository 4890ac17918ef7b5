//! What a form or a program sent.

use crate::answers::Given;
use axum::{
    Form, Json,
    extract::{FromRequest, Request},
    http::header,
    response::{IntoResponse, Response},
};
use ground::{Fault, Refusal};
use serde_json::{Map, Value};
use web::Wrong;

/// The fields of a form in order, or an object of JSON.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    pub fields: Vec<(String, String)>,
    pub json: Option<Map<String, Value>>,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let kind = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default();
        if !kind.starts_with("application/json") {
            let Form(fields) =
                Form::from_request(request, state).await.map_err(IntoResponse::into_response)?;
            return Ok(Self { fields, json: None });
        }
        match Json::from_request(request, state).await {
            Ok(Json(Value::Object(json))) => Ok(Self { fields: Vec::new(), json: Some(json) }),
            _ => Err(Wrong(not_an_object()).into_response()),
        }
    }
}

fn not_an_object() -> Fault {
    Refusal::new("learning.not-an-object", |lang| crate::say(lang).msg_not_an_object()).into()
}

impl Sent {
    /// As answers to a problem. A point of a picture comes as two fields, `input_2_1.x` and `.y`, and is one answer.
    pub fn given(self) -> Given {
        if let Some(json) = self.json {
            return Given::Json(json.get("answers").and_then(Value::as_object).cloned().unwrap_or(json));
        }
        let mut fields = self.fields;
        let points: Vec<(String, String)> =
            fields.iter().filter_map(|(name, x)| point(&fields, name, x)).collect();
        fields.extend(points);
        Given::Form(fields)
    }

    /// The fields, whichever way they came: an object's values become text, lists several fields.
    pub fn pairs(self) -> Vec<(String, String)> {
        let Some(json) = self.json else { return self.fields };
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        json.iter()
            .flat_map(|(key, value)| match value {
                Value::Array(list) => list.iter().map(|value| (key.clone(), text(value))).collect::<Vec<_>>(),
                value => vec![(key.clone(), text(value))],
            })
            .collect()
    }

    pub fn get(&self, name: &str) -> Option<String> {
        let of_form = self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        of_form.or_else(|| {
            let value = self.json.as_ref()?.get(name)?;
            Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        })
    }
}

fn point(fields: &[(String, String)], name: &str, x: &str) -> Option<(String, String)> {
    let input = name.strip_suffix(".x")?;
    let beside = format!("{input}.y");
    let (_, y) = fields.iter().find(|(name, _)| *name == beside)?;
    let is_there = !x.trim().is_empty() && !y.trim().is_empty();
    is_there.then(|| (input.to_owned(), format!("[{},{}]", x.trim(), y.trim())))
}
