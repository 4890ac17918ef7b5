//! Seats in the runs of other institutions: a student asks, their school approves, the seat comes off the quota of the
//! agreement, and the result comes back signed.
//!
//! - [`open`]: what institutions open to each other's students;
//! - [`weigh`]: everything in the way of a seat, one rule for all doors;
//! - [`request`]: the noun: asked, approved, refused, waiting, withdrawn;
//! - [`terms`]: what the host asks and gives;
//! - [`results`]: what comes back, and its verification;
//! - [`elsewhere`]: a school's students in the runs of others.

mod api;
pub mod elsewhere;
mod known;
mod letters;
mod look;
pub mod open;
mod pages;
pub mod request;
pub mod results;
pub mod seat;
pub mod terms;
pub mod weigh;

use axum::Router;
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("seats", "0001-seats")];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(results::CLEAR)
        .rebuilds(request::CLEAR)
        .rebuilds(terms::CLEAR)
        .on(terms::applied)
        .on(request::asked)
        .on(request::awaited)
        .on(request::taken)
        .on(request::refused)
        .on(request::withdrawn)
        .on(request::moved)
        .on(request::left)
        .on(request::off)
        .on(request::enrolled)
        .on(request::given_back)
        .on(results::returned)
        .on(request::returned)
        .on(request::forgotten)
        .on(results::forgotten)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf.with(learning::SeatDoor(open::has_seats))
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner.on(results::give_back_results).on(request::give_all_back)
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    Router::new()
        .typed_get(pages::mine::show)
        .typed_get(pages::ask::form_page)
        .typed_post(pages::ask::ask)
        .typed_post(pages::mine::withdraw)
        .typed_get(pages::requests::show)
        .typed_post(pages::requests::decide)
        .typed_get(pages::group::show)
        .typed_post(pages::group::bring)
        .typed_get(results::pages::list)
        .typed_get(results::files::sheet)
        .typed_get(elsewhere::pages::list)
        .typed_get(elsewhere::pages::one)
        .typed_get(elsewhere::pages::sheet)
        .typed_get(terms::show)
        .typed_post(terms::save)
        .typed_get(pages::send::show)
        .typed_post(pages::send::send)
        .typed_get(results::pages::record)
        .typed_get(results::files::paper)
        .typed_get(results::files::credential)
}
