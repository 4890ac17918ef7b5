//! Results as files: a sheet for the school, paper and credential for whoever has the code.

use super::{
    paper,
    see::HomeResults,
    verify::{Proof, check},
};
use crate::look::institution_name;
use axum::{
    extract::{Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use certificates::document::Links;
use ground::Fault;
use lexicon::Lang;
use network::InstitutionName;
use people::Address;
use serde::Deserialize;
use web::{House, Visitor, Wrong, paths::seats as at};
use words::dates;

/// Hundredths as a spreadsheet reads them.
pub(crate) fn figure(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    run: String,
}

/// `GET /institutions/{institution}/seats/results.csv`
pub async fn sheet(
    at: at::ResultsCsv,
    State(house): State<House>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Wrong> {
    let (institution, run) = (InstitutionName::Slug(at.institution.clone()), asked.run.trim().to_owned());
    let list = house.site.ask(&visitor.who, HomeResults { institution, run, after: 0, whole: true }).await?;
    let heading = [
        "person",
        "name",
        "host",
        "course",
        "run",
        "title",
        "percent",
        "passed",
        "ects",
        "returned_at",
        "code",
    ];
    let mut rows = vec![heading.map(str::to_owned).to_vec()];
    rows.extend(list.records.iter().map(|one| {
        vec![
            one.person.to_string(),
            one.name.clone(),
            institution_name(&list.institutions, one.host),
            one.course_key.clone(),
            one.run_key.clone(),
            one.run_title.clone(),
            one.grade.map(figure).unwrap_or_default(),
            one.passed.to_string(),
            one.credits.map(figure).unwrap_or_default(),
            dates::machine(one.returned_at),
            one.code.to_string(),
        ]
    }));
    Ok(web::csv::download(&format!("{}-results", at.institution), &rows))
}

#[derive(Deserialize)]
pub struct InLanguage {
    /// The language of the paper alone: unlike `lang`, it leaves the pages in theirs.
    #[serde(rename = "in")]
    language: Option<String>,
}

/// `GET /r/{code}/result.pdf`
pub async fn paper(
    at: at::RecordPdf,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
    Query(InLanguage { language }): Query<InLanguage>,
) -> Result<Response, Wrong> {
    let Some(proof) = check(&house, &visitor, &address, &at.code).await? else {
        return Ok(super::pages::unknown(&house, &visitor));
    };
    let Proof { seen, document, .. } = proof;
    let document = document.ok_or(Fault::NotFound)?;
    let lang = language.as_deref().and_then(Lang::of_tag).unwrap_or(visitor.lang());
    let code = seen.record.code;
    let link = Links::of(&house.settings).absolute(at::Record { code: code.to_string() });
    let make = move || paper::pdf(&document.statement, lang, &link, seen.record.replaced);
    let pdf = tokio::task::spawn_blocking(make).await.map_err(Fault::broken)?.map_err(Fault::broken)?;
    Ok(file("application/pdf", &format!("result-{code}-{}.pdf", lang.tag()), pdf))
}

/// `GET /r/{code}/result.json`
pub async fn credential(
    at: at::RecordJson,
    State(house): State<House>,
    visitor: Visitor,
    address: Address,
) -> Result<Response, Wrong> {
    let Some(proof) = check(&house, &visitor, &address, &at.code).await? else {
        return Ok(super::pages::unknown(&house, &visitor));
    };
    let document = proof.document.ok_or(Fault::NotFound)?;
    let body = format!("{:#}", document.credential).into_bytes();
    Ok(file("application/vc+ld+json", &format!("result-{}.json", proof.seen.record.code), body))
}

/// A file with a name; never kept by caches that people share, since it holds one.
fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        (header::HeaderName::from_static("x-robots-tag"), "noindex".to_owned()),
    ];
    (StatusCode::OK, headers, bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn hundredths_are_figures() {
        assert_eq!([figure(0), figure(7_250), figure(305)], ["0.00", "72.50", "3.05"]);
    }
}
