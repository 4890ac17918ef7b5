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
use ground::{Fault, Refusal};

/// Most bytes of a form: all the files, and its words.
pub const LARGEST_FORM: usize = MOST_FILES * LARGEST_FILE + 256 * 1024;

/// The fields of a form, and its files that were chosen.
#[derive(Default)]
pub struct Sent {
    pub given: Given,
    pub files: Vec<Vec<u8>>,
}

impl Sent {
    /// What can't be read is refused; what was read of it is left. A file is read only of who may write, `may`.
    pub async fn read(request: Request, may: Result<(), Fault>) -> Result<Self, Fault> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let parts = Multipart::from_request(request, &()).await.map_err(|_| unreadable())?;
            return Self::of_parts(parts, may).await;
        }
        let Form(pairs) = Form::<Pairs>::from_request(request, &()).await.map_err(|_| unreadable())?;
        Ok(Self { given: Given(pairs), files: Vec::new() })
    }

    async fn of_parts(mut parts: Multipart, may: Result<(), Fault>) -> Result<Self, Fault> {
        let mut sent = Self::default();
        let mut refused = may.err();
        while let Some(part) = parts.next_field().await.map_err(|error| cut_short(&error))? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" {
                if let Some(fault) = refused.take() {
                    return Err(fault);
                }
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

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn cut_in_its_file(first: &str) -> Request {
        let part = |name: &str, rest: &str| {
            format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{rest}\r\n\r\n")
        };
        let body = format!("{}{first}\r\n{}%PDF-", part("do", ""), part("file", "; filename=\"a.pdf\""));
        let request = Request::post("/").header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        request.body(Body::from(body)).expect("a request")
    }

    /// The file of this form never ends: whoever reads it finds that out.
    #[tokio::test]
    async fn no_file_is_read_of_who_may_not_write() {
        let closed = || refusals::of("programmes.closed", |say| say.msg_refused_closed());
        let code = |done: Result<Sent, Fault>| match done {
            Err(Fault::Refused(refusals)) => refusals[0].code,
            _ => "none",
        };
        let read = Sent::read(cut_in_its_file("keep"), Err(closed().into())).await;
        assert_eq!(code(read), "programmes.closed");
        assert_eq!(code(Sent::read(cut_in_its_file("keep"), Ok(())).await), "programmes.form-unreadable");

        // A form without files is read all the same: it may take an application back.
        let plain = Request::post("/").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let plain = plain.body(Body::from("do=withdraw")).expect("a request");
        let sent = Sent::read(plain, Err(closed().into())).await.expect("read");
        assert_eq!(sent.given.get("do"), "withdraw");
    }
}
