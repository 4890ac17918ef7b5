//! Portals: for their teams, and what each shows of itself on its own host.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// The portals of an institution, and those it operates for others; open one (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/portals")]
pub struct Portals {
    pub institution: String,
}

/// Name, languages, front page, contact, accounts (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}")]
pub struct Portal {
    pub portal: String,
}

/// Colours and logo, with a preview (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/looks")]
pub struct Looks {
    pub portal: String,
}

/// Its hosts; add one (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/hosts")]
pub struct Hosts {
    pub portal: String,
}

/// Take a host away (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/hosts/remove")]
pub struct RemoveHost {
    pub portal: String,
}

/// The texts of its front page and its legal pages, by the word of each (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/texts/{text}")]
pub struct Text {
    pub portal: String,
    pub text: String,
}

/// Order, highlight and hide the courses it shows (GET, POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/courses")]
pub struct Curation {
    pub portal: String,
}

/// The catalogues of other sites that it follows; follow one (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/elsewhere")]
pub struct Elsewhere {
    pub portal: String,
}

/// Follows one no longer for now, or goes on (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/elsewhere/{feed}/pause")]
pub struct PauseFeed {
    pub portal: String,
    pub feed: String,
}

/// Follows one no longer (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/elsewhere/{feed}/stop")]
pub struct StopFeed {
    pub portal: String,
    pub feed: String,
}

/// Accepts the new key of one (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/elsewhere/{feed}/key")]
pub struct AcceptFeedKey {
    pub portal: String,
    pub feed: String,
}

/// Takes one up now (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/elsewhere/{feed}/now")]
pub struct TakeUpFeed {
    pub portal: String,
    pub feed: String,
}

/// What ceases with it; close it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/close")]
pub struct Close {
    pub portal: String,
}

/// Its logo, by the hash of its bytes.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/portals/{portal}/logo/{hash}")]
pub struct Logo {
    pub portal: String,
    pub hash: String,
}

/// The style sheet of two colours (`0c5a63-e5a624`), by the hash of what it says.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/looks/{colours}/{hash}")]
pub struct Style {
    pub colours: String,
    pub hash: String,
}

/// A legal page of the portal one is on: `notice`, `privacy`, `terms`, `accessibility`.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/legal/{page}")]
pub struct Legal {
    pub page: String,
}

/// What search engines may read, for each host.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/robots.txt")]
pub struct Robots;
