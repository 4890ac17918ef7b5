//! The slices, put together: the only place that knows them all.

use crate::demo;
use crate::{
    ops::{self, Figures, count_requests},
    standing::{StandingPages, pages_stand},
};
use axum::{
    Router,
    http::{Extensions, HeaderMap, StatusCode, Version, header},
    middleware,
    routing::get,
};
use axum_extra::routing::RouterExt;
use errands::{Mail, Mailer, Runner};
use ground::{Clock, Hearing, Shelf, Site};
use outside::Outside;
use secrets::MasterKey;
use std::{path::PathBuf, sync::Arc, time::Duration};
use store::{Blobs, DatabasePlace, Migration, Store, StoreError};
use tower_http::{
    compression::{CompressionLayer, Predicate, predicate::DefaultPredicate},
    timeout::RequestBodyTimeoutLayer,
};
use web::{House, HouseSettings, guard};

/// Between two pieces of a form or an archive that somebody sends: poor lines pause, but not longer.
const LONGEST_SILENCE: Duration = Duration::from_secs(60);

/// What a site is made of.
pub struct Parts {
    pub database: DatabasePlace,
    pub blobs: Blobs,
    /// The data folder: keys live there, outside the database.
    pub data: PathBuf,
    /// Threads that read (on PostgreSQL: connections).
    pub threads: usize,
    pub clock: Arc<dyn Clock>,
    /// Chance: from the system, or a test's.
    pub seed: [u8; 32],
    pub mailer: Mailer,
    pub settings: HouseSettings,
    /// Where what the site calls may be: providers of institution sign-in, catalogues that portals follow.
    pub reach: outside::Reach,
}

/// A site, ready to serve.
#[derive(Clone)]
pub struct Essaim {
    pub house: House,
    pub errands: Runner,
}

/// All migrations, lower levels first.
pub fn migrations() -> Vec<Migration> {
    [
        ground::MIGRATIONS,
        errands::MIGRATIONS,
        people::MIGRATIONS,
        network::MIGRATIONS,
        openid::MIGRATIONS,
        agreements::MIGRATIONS,
        privacy::MIGRATIONS,
        portals::MIGRATIONS,
        courses::MIGRATIONS,
        learning::MIGRATIONS,
        programmes::MIGRATIONS,
        elsewhere::MIGRATIONS,
        catalogue::MIGRATIONS,
        certificates::MIGRATIONS,
        seats::MIGRATIONS,
        feeds::MIGRATIONS,
        calendars::MIGRATIONS,
        notifications::MIGRATIONS,
    ]
    .concat()
}

/// Opens the store and puts the slices together.
pub fn wire(parts: Parts) -> Result<Essaim, StoreError> {
    let store = Store::open(&parts.database, &migrations(), parts.threads)?;
    // Of the system's own chance: a secret must not follow from the seed that everything else is drawn from.
    let master = MasterKey::in_folder(&parts.data, rand::random())?;
    let shelf = Shelf::default()
        .with(parts.blobs)
        .with(master)
        .with(Figures::default())
        .with(StandingPages::default());
    let outside = Outside::new(parts.reach);
    let shelf = openid::shelved(shelf, &outside).with(outside);
    // Lower levels first, as in `migrations`.
    let shelved = [
        people::shelved,
        network::shelved,
        agreements::shelved,
        privacy::shelved,
        portals::shelved,
        courses::shelved,
        learning::shelved,
        programmes::shelved,
        elsewhere::shelved,
        catalogue::shelved,
        certificates::shelved,
        seats::shelved,
        feeds::shelved,
        calendars::shelved,
        notifications::shelved,
    ];
    let shelf = shelved.into_iter().fold(shelf, |shelf, slice| slice(shelf));
    let shelf = shelf.with(learning::enrolment::Letterhead::of(&parts.settings));
    let hears = [
        people::hears,
        network::hears,
        openid::hears,
        agreements::hears,
        privacy::hears,
        portals::hears,
        courses::hears,
        learning::hears,
        programmes::hears,
        elsewhere::hears,
        catalogue::hears,
        certificates::hears,
        seats::hears,
        feeds::hears,
        calendars::hears,
        // After all others: it tells of what is in their tables.
        notifications::hears,
    ];
    let hearing = hears.into_iter().fold(Hearing::default(), |hearing, slice| slice(hearing));
    let errands = [
        people::errands,
        network::errands,
        agreements::errands,
        privacy::errands,
        portals::errands,
        courses::errands,
        learning::errands,
        programmes::errands,
        elsewhere::errands,
        catalogue::errands,
        certificates::errands,
        seats::errands,
        feeds::errands,
        calendars::errands,
    ];
    let (mailer, sender) = (parts.mailer, notifications::Sender::of(&parts.settings));
    let postman = sender.clone();
    let send = move |site, mail: Mail| notifications::send(mailer.clone(), postman.clone(), site, mail);
    let post = notifications::errands(Runner::default().on(send), sender);
    let errands = errands.into_iter().fold(post, |runner, slice| slice(runner));
    let site = Site::new(store, hearing, parts.clock, shelf, parts.seed);
    Ok(Essaim { house: House::new(site, parts.settings), errands })
}

impl Essaim {
    /// All pages, inside the layers every request goes through (the last added is the outermost).
    pub fn router(&self) -> Router {
        let house = self.house.clone();
        let origin = guard::Origin(house.settings.public_url.clone());
        let https = guard::Https(house.settings.is_https());
        Router::new()
            .merge(people::routes())
            .merge(network::routes())
            .merge(openid::routes())
            .merge(agreements::routes())
            .merge(privacy::routes())
            .merge(portals::routes())
            .merge(courses::routes())
            .merge(learning::routes())
            .merge(programmes::routes())
            .merge(elsewhere::routes())
            .merge(catalogue::routes())
            .merge(certificates::routes())
            .merge(seats::routes())
            .merge(feeds::routes())
            .merge(calendars::routes())
            .merge(notifications::routes())
            .typed_get(demo::sign_in)
            .typed_get(demo::outbox)
            .typed_get(ops::health)
            .typed_get(ops::metrics)
            .route("/assets/{hash}/{*name}", get(web::assets::serve))
            .route_layer(middleware::from_fn_with_state(house.clone(), count_requests))
            .layer(middleware::from_fn_with_state(origin, guard::same_origin))
            .layer(middleware::from_fn(web::etag::pages_have_etags))
            .layer(middleware::from_fn_with_state(house.clone(), web::faults_become_pages))
            .layer(middleware::from_fn_with_state(house.clone(), notifications::count_unread))
            .layer(middleware::from_fn_with_state(house.clone(), people::recognise))
            .layer(middleware::from_fn_with_state(house.clone(), portals::by_host))
            .layer(middleware::from_fn(web::welcome))
            .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(may_be_packed)))
            .layer(RequestBodyTimeoutLayer::new(LONGEST_SILENCE))
            .layer(middleware::from_fn_with_state(https, guard::security_headers))
            .layer(middleware::from_fn_with_state(house.clone(), pages_stand))
            .with_state(house)
    }
}

/// Films and archives say `no-transform`: they are packed already, and asked for in ranges.
fn may_be_packed(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let control = headers.get(header::CACHE_CONTROL).and_then(|value| value.to_str().ok());
    !control.is_some_and(|control| control.contains("no-transform"))
}
