//! The certificate as files: PDF, badge, picture.

use super::{
    proof::{Proof, check, look_up},
    told::OPEN,
    verify::unknown,
};
use crate::{
    document::{self, Document, Links},
    say,
};
use axum::{
    extract::{Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::Lang;
use people::Address;
use serde::Deserialize;
use web::{House, Visitor, Wrong, paths};

/// The media type of a credential in JSON-LD (standards of Open Badges 3.0, "Document Format").
pub const CREDENTIAL: &str = "application/vc+ld+json";

#[derive(Deserialize)]
pub struct InLanguage {
    /// The language of the paper alone: unlike `lang`, it leaves the pages in theirs.
    #[serde(rename = "in")]
    language: Option<String>,
}

/// The PDF, in the language asked for or else the visitor's.
pub async fn paper(
    path: paths::certificates::Pdf,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Result<Response, Wrong> {
    let Some(seen) = look_up(&house, &visitor, &address, &path.code).await? else {
        return Ok(unknown(&house, &visitor, &path.code));
    };
    let lang = language.as_deref().and_then(Lang::of_tag).unwrap_or(visitor.lang());
    let (proof, document) = with_document(check(&house, seen).await?)?;
    let name = file_name(&proof, &format!("-{}.pdf", lang.tag()));
    let (links, revoked) = (Links::of(&house.settings), proof.seen.certificate.revoked);
    let badge = document.badge.to_string();
    let make = move || document::pdf(&document.statement, lang, &links, revoked.as_ref(), badge.as_bytes());
    let pdf = tokio::task::spawn_blocking(make).await.map_err(Fault::broken)?.map_err(Fault::broken)?;
    Ok(file("application/pdf", &name, pdf))
}

/// The badge itself.
pub async fn badge(
    path: paths::certificates::Badge,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
) -> Result<Response, Wrong> {
    let Some(seen) = look_up(&house, &visitor, &address, &path.code).await? else {
        return Ok(unknown(&house, &visitor, &path.code));
    };
    let (proof, document) = with_document(check(&house, seen).await?)?;
    let name = file_name(&proof, ".json");
    let body = format!("{:#}", document.badge).into_bytes();
    Ok(([OPEN], file(CREDENTIAL, &name, body)).into_response())
}

/// The picture, with the credential inside.
pub async fn picture(
    path: paths::certificates::Picture,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
) -> Result<Response, Wrong> {
    let Some(seen) = look_up(&house, &visitor, &address, &path.code).await? else {
        return Ok(unknown(&house, &visitor, &path.code));
    };
    let (proof, Document { statement, badge }) = with_document(check(&house, seen).await?)?;
    let awarders = document::names(visitor.lang(), &statement.awarders());
    let label = say(visitor.lang()).msg_picture_label(&statement.course, awarders);
    let drawn =
        document::picture(&statement.course, &statement.awarders(), &statement.course_language, &label);
    let baked = credential::bake_svg(&drawn, &badge).into_bytes();
    Ok(([OPEN], file("image/svg+xml", &file_name(&proof, ".svg"), baked)).into_response())
}

/// The picture of a run's badge, the same for everybody.
pub async fn run_picture(
    path: paths::certificates::RunBadge,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let run = house.site.ask(&visitor.who, Pictured { run: RunKey(path.run) }).await?;
    let (title, institution) = (&run.terms.title, &run.institution_name);
    let label = say(visitor.lang()).msg_picture_label(title, institution);
    let drawn = document::picture(title, &[institution], &run.terms.language, &label);
    let headers =
        [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=3600"), OPEN];
    Ok((headers, drawn).into_response())
}

ground::right!(
    /// Sees the picture of a run's badge: it says no more than the badges themselves.
    SeeRunBadge = "certificates.see-run-badge",
    ground::Holders::Anyone
);

struct Pictured {
    run: RunKey,
}

impl Ask for Pictured {
    const NAME: &'static str = "certificates.run-badge";
    type Right = SeeRunBadge;
    type Over = Run;
    type Outcome = Run;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeRunBadge, Run>, _: &store::View<'_>, _: &Cx) -> Result<Run, Fault> {
        Ok(run.into_place())
    }
}

/// A certificate whose holder was forgotten has a page, and no files.
fn with_document(mut proof: Proof) -> Result<(Proof, Document), Fault> {
    let document = proof.document.take().ok_or(Fault::NotFound)?;
    Ok((proof, document))
}

fn file_name(proof: &Proof, end: &str) -> String {
    format!("certificate-{}{end}", proof.seen.certificate.code)
}

/// A file with a name; never kept by caches that people share, since it holds a name and may be revoked.
fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        (header::HeaderName::from_static("x-robots-tag"), "noindex".to_owned()),
    ];
    (StatusCode::OK, headers, bytes).into_response()
}
