//! One call: looked up, checked, connected to that very address, asked, read.

use super::{Outside, OutsideProblem, address::Target};
use axum::{
    body::{Body, to_bytes},
    http::{Request, Response, header},
};
use hyper::{body::Incoming, client::conn::http1};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
};
use tokio_rustls::TlsConnector;

/// For all of a call.
pub const PATIENCE: Duration = Duration::from_secs(8);
/// Bytes of an answer, where the question says no other number.
const LARGEST: usize = 256 * 1024;
/// A longer tag is not kept.
const LONGEST_TAG: usize = 200;

/// What is asked besides the address.
#[derive(Clone, Debug)]
pub struct Question {
    /// The `Authorization` header.
    pub authorization: Option<String>,
    /// Posted as a form; without one, the address is read.
    pub form: Option<String>,
    /// The tag of what is known already (RFC 9110 §13.1.2): an answer may then be that it still holds.
    pub known: Option<String>,
    /// A longer answer is not read.
    pub largest: usize,
}

impl Default for Question {
    fn default() -> Self {
        Self { authorization: None, form: None, known: None, largest: LARGEST }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// With its `ETag`, where it has one.
    Found { bytes: Vec<u8>, tag: Option<String> },
    /// What is known still holds (304); only to a question that says what is known.
    Unchanged,
}

impl Outside {
    /// What an address answers, if that is 200 and not too large.
    pub async fn call(&self, url: &str, question: Question) -> Result<Vec<u8>, OutsideProblem> {
        match self.ask(url, Question { known: None, ..question }).await? {
            Answer::Found { bytes, .. } => Ok(bytes),
            Answer::Unchanged => Err(OutsideProblem::Status(304)),
        }
    }

    /// As [`call`](Self::call), with the tag; or that what is known still holds.
    pub async fn ask(&self, url: &str, question: Question) -> Result<Answer, OutsideProblem> {
        let called = tokio::time::timeout(PATIENCE, self.ask_patiently(url, question)).await;
        called.unwrap_or(Err(OutsideProblem::Slow(PATIENCE)))
    }

    pub async fn read(&self, url: &str) -> Result<Vec<u8>, OutsideProblem> {
        self.call(url, Question::default()).await
    }

    async fn ask_patiently(&self, url: &str, question: Question) -> Result<Answer, OutsideProblem> {
        let refused = || OutsideProblem::Address(url.chars().take(200).collect());
        let target = self.reach().target(url).ok_or_else(refused)?;
        let stream = self.connect(&target).await?.ok_or_else(refused)?;
        let (largest, may_be_known) = (question.largest, question.known.is_some());
        let request = request(&target, question)?;
        let response = if target.is_https {
            let host = target.host.trim_start_matches('[').trim_end_matches(']').to_owned();
            let name = ServerName::try_from(host).map_err(|_| refused())?;
            let connector = TlsConnector::from(Arc::clone(&self.tls));
            let encrypted = connector.connect(name, stream).await;
            ask(encrypted.map_err(|why| OutsideProblem::Unreachable(why.to_string()))?, request).await?
        } else {
            ask(stream, request).await?
        };
        match response.status().as_u16() {
            200 => {}
            304 if may_be_known => return Ok(Answer::Unchanged),
            status => return Err(OutsideProblem::Status(status)),
        }
        let tag = response.headers().get(header::ETAG).and_then(|tag| tag.to_str().ok());
        let tag = tag.filter(|tag| tag.len() <= LONGEST_TAG).map(str::to_owned);
        let bytes = to_bytes(Body::new(response.into_body()), largest).await;
        let bytes = bytes.map_err(|_| OutsideProblem::Large)?.to_vec();
        Ok(Answer::Found { bytes, tag })
    }

    /// A connection to the first address of the host that may be called; `None` when none may.
    async fn connect(&self, target: &Target) -> Result<Option<TcpStream>, OutsideProblem> {
        let unreachable = |why: std::io::Error| OutsideProblem::Unreachable(why.kind().to_string());
        let host = if target.is_this_machine() { "localhost" } else { &target.host };
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let found = lookup_host((host, target.port)).await.map_err(unreachable)?;
        let mut last = None;
        for address in found.filter(|one| self.reach().allows(one.ip(), target.is_https)).take(4) {
            match TcpStream::connect(address).await {
                Ok(stream) => return Ok(Some(stream)),
                Err(why) => last = Some(why),
            }
        }
        last.map_or(Ok(None), |why| Err(unreachable(why)))
    }
}

fn request(target: &Target, question: Question) -> Result<Request<Body>, OutsideProblem> {
    let Question { authorization, form, known, .. } = question;
    let mut builder = Request::builder()
        .method(if form.is_some() { "POST" } else { "GET" })
        .uri(target.path.as_str())
        .header(header::HOST, target.authority())
        .header(header::ACCEPT, "application/json")
        .header(header::USER_AGENT, "Essaim")
        .header(header::CONNECTION, "close");
    if let Some(authorization) = authorization {
        builder = builder.header(header::AUTHORIZATION, authorization);
    }
    if let Some(known) = known {
        builder = builder.header(header::IF_NONE_MATCH, known);
    }
    if form.is_some() {
        builder = builder.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    let body = form.map_or_else(Body::empty, Body::from);
    builder.body(body).map_err(|why| OutsideProblem::Unreadable(why.to_string()))
}

async fn ask(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Body>,
) -> Result<Response<Incoming>, OutsideProblem> {
    let failed = |why: hyper::Error| OutsideProblem::Unreachable(why.to_string());
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(failed)?;
    // The connection ends by itself once the answer is read or dropped.
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection to the outside ended badly");
        }
    });
    sender.send_request(request).await.map_err(failed)
}
