//! When institutions teach.

use axum_extra::routing::TypedPath;
use serde::Deserialize;

/// The teaching slots and closed days of an institution (GET), and one more (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/calendar")]
pub struct Calendar {
    pub institution: String,
}

/// Take an entry out (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/calendar/{entry}/remove")]
pub struct RemoveEntry {
    pub institution: String,
    pub entry: String,
}

/// Bring an iCalendar file (GET form), see what becomes of it (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/calendar/import")]
pub struct Import {
    pub institution: String,
}

/// Do what was shown (POST).
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/calendar/import/confirm")]
pub struct ConfirmImport {
    pub institution: String,
}

/// The same as an iCalendar file.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/calendar.ics")]
pub struct Export {
    pub institution: String,
}

/// Slots free for all parties of an agreement.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/institutions/{institution}/agreements/{agreement}/slots")]
pub struct CommonSlots {
    pub institution: String,
    pub agreement: String,
}

/// The private address of my calendar (GET), and another one (POST).
#[derive(TypedPath, Clone, Copy, Debug, Deserialize)]
#[typed_path("/account/calendar")]
pub struct MyFeed;

/// My deadlines, for a program that has the address.
#[derive(TypedPath, Clone, Debug, Deserialize)]
#[typed_path("/feeds/{token}/calendar.ics")]
pub struct Feed {
    pub token: String,
}
