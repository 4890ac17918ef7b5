//! Where a story plays: the wired site, its router, its clock and its database.

use crate::{
    calendar::{SetClock, ZONE},
    database::Database,
};
use axum::Router;
use errands::Mailer;
use essaim::wiring::{Essaim, Parts, wire};
use lexicon::Instant;
use std::{cell::RefCell, future::Future, sync::Arc};
use store::{Blobs, DatabasePlace};
use tokio::runtime::{Builder, Runtime};
use web::HouseSettings;

/// Everything a story's people share. Its parts go away in this order: first who uses the database, then it.
pub struct Stage {
    pub essaim: Essaim,
    pub router: Router,
    pub clock: Arc<SetClock>,
    pub public_url: String,
    pub(crate) visits: RefCell<Vec<Visit>>,
    runtime: Runtime,
    database: Database,
}

/// A page somebody opened, and what it cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub method: String,
    pub path: String,
    pub status: u16,
    pub queries: u64,
}

impl Stage {
    /// A wired site on a fresh database, at 1 September 2026.
    pub fn set(database: Database, public_url: &str) -> Self {
        let clock = Arc::new(SetClock::at("1 September 2026, 09:00"));
        let parts = Parts {
            database: database.place.clone(),
            data: database.folder().to_owned(),
            blobs: Blobs::in_folder(database.blobs()).expect("a folder of blobs"),
            threads: 2,
            clock: clock.clone(),
            seed: [42; 32],
            mailer: Mailer::Outbox,
            settings: HouseSettings {
                name: "Essaim".to_owned(),
                public_url: public_url.to_owned(),
                demo: false,
                zone: ZONE.to_owned(),
            },
            // Providers and catalogues of stories are on this machine.
            reach: outside::Reach::Private,
        };
        let essaim = wire(parts).unwrap_or_else(|why| panic!("the site is wired: {why}"));
        let router = essaim.router();
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
        let public_url = public_url.to_owned();
        Self { essaim, router, clock, public_url, visits: RefCell::default(), runtime, database }
    }

    /// Waits for what the site does.
    pub fn wait<F: Future>(&self, work: F) -> F::Output {
        self.runtime.block_on(work)
    }

    /// Lets something go on beside the story, until it ends.
    pub fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.runtime.spawn(work);
    }

    pub fn now(&self) -> Instant {
        self.essaim.house.site.now()
    }

    pub fn place(&self) -> &DatabasePlace {
        &self.database.place
    }

    pub fn folder(&self) -> &std::path::Path {
        self.database.folder()
    }
}
