//! The addresses of all pages. A slice serves its own; any slice may link to any of them, and a link to an address
//! that does not exist does not compile.
//!
//! Words in addresses are English, singular things by their key: `/runs/IMT+FAB101+2026/units/vertical@intro`.

pub mod agreements;
pub mod calendars;
pub mod certificates;
pub mod courses;
pub mod feeds;
pub mod learning;
pub mod network;
pub mod notifications;
pub mod openid;
pub mod people;
pub mod portals;
pub mod privacy;
pub mod programmes;
pub mod seats;
pub mod team;

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// The front page: what can I learn.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/")]
pub struct Home;

/// What I follow, what is due, what I earned.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/my")]
pub struct My;

/// Is the program alive, and can it reach its store.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/health")]
pub struct Health;

/// Figures for a monitoring system, in Prometheus' text form.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/metrics")]
pub struct Metrics;

/// The letters of a demo or a test.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/outbox")]
pub struct Outbox;

/// One-click sign-in of the demo, by role.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/demo/sign-in/{who}")]
pub struct DemoSignIn {
    pub who: String,
}

/// Which data we keep, why, how long; who answers.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/privacy")]
pub struct Privacy;

/// How accessible the pages are, and whom to tell about an obstacle.
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/accessibility")]
pub struct Accessibility;

/// `text` as it may stand in a query string.
pub fn in_query(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
