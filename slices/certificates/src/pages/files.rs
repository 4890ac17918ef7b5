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
use lexicon::{KeptPicture, Lang};
use people::Address;
use serde::Deserialize;
use store::Blobs;
use web::{House, Visitor, Wrong, paths, pictures};

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
    let blobs = house.site.shelf().get::<Blobs>();
    let make = move || {
        let (said, logos) = (&document.statement, document::logos(&document.statement, &blobs)?);
        document::pdf(said, lang, &links, revoked.as_ref(), badge.as_bytes(), &logos).map_err(Fault::broken)
    };
    let pdf = tokio::task::spawn_blocking(make).await.map_err(Fault::broken)??;
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
    let (blobs, said) = (house.site.shelf().get::<Blobs>(), statement.clone());
    let read = tokio::task::spawn_blocking(move || document::logos(&said, &blobs)).await;
    let logos = read.map_err(Fault::broken)??;
    let (course, language) = (&statement.course, &statement.course_language);
    let drawn = document::picture(course, &statement.awarders(), language, &label, &logos);
    let baked = credential::bake_svg(&drawn, &badge).into_bytes();
    Ok(([OPEN], file("image/svg+xml", &file_name(&proof, ".svg"), baked)).into_response())
}

/// The logo of one who awards it: whoever has the code may see it, as it was on the day of issue.
pub async fn logo(
    path: paths::certificates::Logo,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
) -> Result<Response, Wrong> {
    let Some(seen) = look_up(&house, &visitor, &address, &path.code).await? else {
        return Ok(unknown(&house, &visitor, &path.code));
    };
    let (_, Document { statement, .. }) = with_document(check(&house, seen).await?)?;
    let found = statement.logos().into_iter().find(|(_, logo)| logo.hash == path.hash);
    let logo = found.map(|(_, logo)| logo.clone()).ok_or(Fault::NotFound)?;
    Ok(([OPEN], pictures::serve(&house, logo, false).await?).into_response())
}

/// The picture of a run's badge, the same for everybody.
pub async fn run_picture(
    path: paths::certificates::RunBadge,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let (run, logo) = house.site.ask(&visitor.who, Pictured { run: RunKey(path.run) }).await?;
    let (title, institution) = (&run.terms.title, &run.institution_name);
    let label = say(visitor.lang()).msg_picture_label(title, institution);
    let (blobs, name) = (house.site.shelf().get::<Blobs>(), institution.clone());
    let read = move || logo.map_or(Ok(None), |kept| document::Logo::read(&blobs, &name, &kept));
    let logo = tokio::task::spawn_blocking(read).await.map_err(Fault::broken)??;
    let drawn = document::picture(title, &[institution], &run.terms.language, &label, logo.as_slice());
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
    type Outcome = (Run, Option<KeptPicture>);

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<SeeRunBadge, Run>,
        view: &store::View<'_>,
        _: &Cx,
    ) -> Result<(Run, Option<KeptPicture>), Fault> {
        let logo = network::institution::by_id(view, run.institution)?.and_then(|of| of.logo);
        Ok((run.into_place(), logo))
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
