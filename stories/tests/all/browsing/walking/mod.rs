//! Every page of the demo, as each of its people sees it.
//!
//! What a browser downloads (archives, sheets, calendars, papers), what only another program reads (feeds, JSON, keys),
//! and addresses that lead elsewhere at once are no pages, and are not walked.

mod agreed;
mod leads;
mod letters;
mod people;
mod places;
mod privacy;
mod programmes;
mod seats;
mod units;

use serde_json::Value;
use stories::Actor;

fn imt() -> String {
    "imt".to_owned()
}

/// What a page tells a program.
fn json(actor: &mut Actor, path: impl ToString) -> Value {
    actor.reads_json(path).expect(200).page().json()
}

/// A word in it.
fn word(told: &Value, at: &str) -> String {
    let found = told.pointer(at).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("{at} is said in {told}")).to_owned()
}
