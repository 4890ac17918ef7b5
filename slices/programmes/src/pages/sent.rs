//! What a form sends, with files or without.

use super::{Given, Pairs};
use crate::{
    application::files::{LARGEST_FILE, MOST_FILES, too_large},
    refusals,
};
use axum::{
    Form,
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header},
};
use ground::Refusal;

/// Most bytes of a form: all the files, and its words.
pub const LARGEST_FORM: usize = MOST_FILES * LARGEST_FILE + 256 * 1024;

/// The fields of a form, and its files that were chosen.
#[derive(Default)]
pub struct Sent {
    pub given: Given,
    pub files: Vec<Vec<u8>>,
}

impl Sent {
    /// What can't be read is refused; what was read of it is left.
    pub async fn read(request: Request) -> Result<Self, Refusal> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let parts = Multipart::from_request(request, &()).await.map_err(|_| unreadable())?;
            return Self::of_parts(parts).await;
        }
        let Form(pairs) = Form::<Pairs>::from_request(request, &()).await.map_err(|_| unreadable())?;
        Ok(Self { given: Given(pairs), files: Vec::new() })
    }

    async fn of_parts(mut parts: Multipart) -> Result<Self, Refusal> {
        let mut sent = Self::default();
        while let Some(part) = parts.next_field().await.map_err(|error| cut_short(&error))? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" {
                let bytes = part.bytes().await.map_err(|error| cut_short(&error))?;
                // A field without a file is sent empty.
                if !bytes.is_empty() {
                    sent.files.push(bytes.to_vec());
                }
            } else {
                let text = part.text().await.map_err(|error| cut_short(&error))?;
                sent.given.0.push((name, text));
            }
        }
        Ok(sent)
    }
}

fn cut_short(error: &MultipartError) -> Refusal {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        _ => unreadable(),
    }
}

fn unreadable() -> Refusal {
    refusals::at("programmes.form-unreadable", "file", |say| say.msg_wrong_form_unreadable())
}
