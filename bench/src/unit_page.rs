//! A unit page for a signed-in learner, against a bare handler that sends the same bytes: asked for again by the same
//! learner, and made afresh each time.

use crate::{
    Ran, line,
    load::{self, Answered, Asked},
    school,
};
use axum::{Router, routing::get};
use essaim::{
    connections::{self, Limits},
    wiring::Essaim,
};
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, runtime::Builder};
use web::paths;

const CONNECTIONS: usize = 64;
const SPAN: Duration = Duration::from_secs(4);

pub fn run() -> Ran {
    Builder::new_multi_thread().enable_all().build()?.block_on(measure())
}

async fn measure() -> Ran {
    let folder = tempfile::tempdir()?;
    let essaim = school::open(folder.path()).await?;
    let people = school::enrol(&essaim, school::RUN, CONNECTIONS).await?;
    let mut cookies = Vec::new();
    for person in &people {
        let cookie = people::sign_in_as(&essaim.house, *person, "bench").await?;
        cookies.push(format!("{}={}", cookie.name(), cookie.value()));
    }
    let unit = first_unit(&essaim).await?;
    let path = paths::learning::Unit { run: school::RUN.to_owned(), unit }.to_string();

    let ours = serve(essaim.router()).await?;
    let again = Asked { path: &path, afresh: false };
    let warm = load::get(ours, again, &cookies, CONNECTIONS, Duration::from_secs(1)).await?;
    let body = "x".repeat(warm.bytes);
    let bare =
        serve(Router::new().route("/", get(move || std::future::ready(axum::response::Html(body.clone())))))
            .await?;

    let queries = || essaim.house.site.store().queries();
    let (mut floor, mut shown_again, mut afresh) = (Best::default(), Best::default(), Best::default());
    // In turn, so that all meet the same machine.
    for _ in 0..3 {
        floor.of(load::get(bare, Asked { path: "/", afresh: false }, &cookies, CONNECTIONS, SPAN).await?, 0);
        for (best, afresh) in [(&mut shown_again, false), (&mut afresh, true)] {
            let before = queries();
            let load = load::get(ours, Asked { path: &path, afresh }, &cookies, CONNECTIONS, SPAN).await?;
            best.of(load, queries() - before);
        }
    }
    line::measure("unit-page", shown_again.per_second, floor.per_second, "requests/s at 64 connections");
    line::alone("unit-page-p99", shown_again.p99_ms(), "ms");
    line::measure("unit-page-afresh", afresh.per_second, floor.per_second, "requests/s, none shown before");
    line::alone("unit-page-afresh-p99", afresh.p99_ms(), "ms");
    line::alone("unit-page-bytes", warm.bytes as f64, "bytes, uncompressed");
    line::alone("unit-page-statements", afresh.statements, "SQL statements to make a page");
    Ok(())
}

/// The best of several loads.
#[derive(Default)]
struct Best {
    per_second: f64,
    p99: Option<Duration>,
    /// A page.
    statements: f64,
}

impl Best {
    fn of(&mut self, load: Answered, queries: u64) {
        let asked = load.per_second * SPAN.as_secs_f64();
        self.per_second = self.per_second.max(load.per_second);
        self.p99 = Some(self.p99.map_or(load.p99, |before| before.min(load.p99)));
        self.statements = queries as f64 / asked.max(1.0);
    }

    fn p99_ms(&self) -> f64 {
        self.p99.unwrap_or_default().as_secs_f64() * 1e3
    }
}

pub async fn serve(router: Router) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        connections::answer(listener, router, Limits::default(), std::future::pending()).await
    });
    Ok(address)
}

/// The first unit of the run that a learner may open.
async fn first_unit(essaim: &Essaim) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let contents = essaim.house.site.shelf().get::<courses::Contents>();
    let key = courses::RunKey(school::RUN.to_owned());
    let content = essaim
        .house
        .site
        .look(move |view| {
            let run = <courses::Run as ground::Place>::find(view, &key)?;
            run.map(|run| courses::content::of_version(view, &contents, &run.version)).transpose()
        })
        .await?
        .ok_or("the demo has its first course")?;
    let unit = content.units().first().ok_or("the course has units")?;
    Ok(content.node(*unit).key.clone())
}
