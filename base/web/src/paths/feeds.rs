//! What the catalogue of a host tells other programs.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// What there is to subscribe to, harvest or take up, in words.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/feeds")]
pub struct Feeds;

/// All pages that search engines may list, or the list of its parts.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sitemap.xml")]
pub struct Sitemap;

/// One part of a long sitemap, from 1.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/sitemaps/{part}")]
pub struct SitemapPart {
    pub part: usize,
}

/// New runs (Atom).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/feeds/runs.atom")]
pub struct Runs;

/// New runs of one institution (Atom).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/runs.atom")]
pub struct InstitutionRuns {
    pub institution: String,
}

/// OAI-PMH 2.0 (GET, POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/oai")]
pub struct Oai;

/// The catalogue, signed, for another catalogue to take up.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/feeds/catalogue.json")]
pub struct Catalogue;

/// Open runs in the shape of Richie's course run synchronisation.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/feeds/richie.json")]
pub struct Richie;

/// The keys that a host signs its feed with (did:web).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/.well-known/did.json")]
pub struct Did;
