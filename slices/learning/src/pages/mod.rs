//! The learner's pages: my learning, the page of a run, its outline and units, my progress.
//!
//! Every page is complete without JavaScript. An act answers with a redirect back to the block, with the unit again and
//! its sentences at the fields (422), with the block alone when our JavaScript asks for a fragment, or as JSON.

mod captions;
mod due;
mod enrol;
pub(crate) mod handed_file;
mod invited;
mod jump;
mod my;
mod outline;
mod progress;
mod replies;
mod room;
pub(crate) mod run;
mod sent;
mod static_tab;
mod tree;
mod turned;
mod unit;
mod updates;
mod work;

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use web::House;

/// Files handed in, and the form around them.
const LARGEST_FORM: usize = crate::hand_ins::MAX_FILES_TOGETHER + (1 << 20);

/// The routes of these pages.
pub fn routes() -> Router<House> {
    let handing_in = Router::new().typed_post(work::hand_in).layer(DefaultBodyLimit::max(LARGEST_FORM));
    Router::new()
        .typed_get(my::page)
        .typed_get(run::page)
        .typed_post(enrol::enrol)
        .typed_post(enrol::leave)
        .typed_post(enrol::ask)
        .typed_post(enrol::withdraw)
        .typed_post(enrol::stop_waiting)
        .typed_get(invited::open)
        .typed_post(invited::take_up)
        .typed_get(outline::page)
        .typed_get(jump::resume)
        .typed_get(jump::jump)
        .typed_get(jump::block)
        .typed_get(unit::page)
        .typed_get(progress::page)
        .typed_get(updates::page)
        .typed_get(static_tab::page)
        .typed_get(captions::captions)
        .typed_get(handed_file::file)
        .typed_post(work::answer)
        .typed_post(work::save)
        .typed_post(work::reset)
        .typed_post(work::draw_again)
        .typed_post(work::hint)
        .typed_post(work::done)
        .typed_post(work::vote)
        .typed_post(work::say_words)
        .typed_post(work::place)
        .merge(handing_in)
}

#[cfg(test)]
mod tests;
