//! Institutions, and the roles people hold in them.

mod api;
pub mod help;
pub mod institution;
pub mod invitations;
pub mod known;
pub mod look;
pub mod people_list;
pub mod roles;
pub mod students;
mod tabs;

pub use institution::{Institution, InstitutionName, KINDS, PublicFace, kind_name, place_titles};
pub use tabs::{InstitutionTab, institution_tabs};

#[doc(hidden)]
pub use linkme;

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use errands::Runner;
use ground::{Hearing, Shelf};
use web::House;

words::speak!();

/// The tables of this slice.
pub const MIGRATIONS: &[store::Migration] = &[
    store::migration!("network", "0001-network"),
    store::migration!("network", "0002-reasons"),
    store::migration!("network", "0003-tree"),
    store::migration!("network", "0004-dates-and-invitations"),
    store::migration!("network", "0005-students"),
];

/// Who hears which fact here.
pub fn hears(hearing: Hearing) -> Hearing {
    hearing
        .rebuilds(help::store::CLEAR_LOOK_UPS)
        .rebuilds(roles::store::CLEAR_SPELLS)
        .rebuilds(institution::profile::CLEAR_PROFILES)
        .rebuilds(institution::store::CLEAR_PLACES)
        .rebuilds(institution::store::CLEAR_INSTITUTIONS)
        .rebuilds(roles::store::CLEAR_ROLES)
        .on(institution::store::founded)
        .on(institution::store::renamed)
        .on(institution::store::moved)
        .on(institution::store::logo_changed)
        .on(institution::profile::described)
        .on(institution::store::course_created)
        .on(institution::store::version_committed)
        .on(institution::store::run_opened)
        .on(institution::store::run_terms_changed)
        .on(institution::store::programme_created)
        .on(institution::store::programme_published)
        .on(roles::store::given)
        .on(roles::store::dated)
        .on(roles::store::ended_now)
        .on(roles::store::forgotten)
        .on(invitations::store::forgotten)
        .on(help::store::looked_up)
}

/// What this slice keeps on the shelf.
pub fn shelved(shelf: Shelf) -> Shelf {
    shelf
}

/// Who does which errand here.
pub fn errands(runner: Runner) -> Runner {
    runner.on(people_list::forget).on(invitations::forget)
}

/// The pages and API of this slice.
pub fn routes() -> Router<House> {
    let logo = Router::new()
        .typed_post(institution::logo_page::change)
        .layer(DefaultBodyLimit::max(web::pictures::LARGEST_FORM));
    Router::new()
        .typed_get(institution::pages::list)
        .typed_post(institution::pages::found)
        .typed_get(institution::settings_page::settings)
        .typed_post(institution::settings_page::change)
        .typed_post(institution::settings_page::move_it)
        .typed_get(institution::logo_page::show)
        .merge(logo)
        .typed_get(roles::pages::team)
        .typed_post(roles::pages::give)
        .typed_post(roles::pages::end)
        .typed_get(students::pages::list)
        .typed_post(students::pages::end)
        .typed_get(invitations::pages::list)
        .typed_post(invitations::pages::invite)
        .typed_post(invitations::pages::withdraw)
        .typed_get(invitations::open)
        .typed_post(invitations::take_up)
        .typed_get(people_list::pages::form_page)
        .typed_post(people_list::pages::bring)
        .typed_get(people_list::preview_page::preview)
        .typed_post(people_list::preview_page::confirm)
        .typed_post(people_list::preview_page::drop_it)
        .typed_get(known::page)
        .typed_get(help::pages::ask)
        .typed_post(help::pages::answer)
}

#[cfg(test)]
mod tests;
