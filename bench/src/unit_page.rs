//! A unit page for a signed-in learner, against a bare handler that sends the same bytes.

use crate::{Ran, line, load, school};
use axum::{Router, routing::get};
use essaim::wiring::Essaim;
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
    let people = school::enrol(&essaim, CONNECTIONS).await?;
    let mut cookies = Vec::new();
    for person in &people {
        let cookie = people::sign_in_as(&essaim.house, *person, "bench").await?;
        cookies.push(format!("{}={}", cookie.name(), cookie.value()));
    }
    let unit = first_unit(&essaim).await?;
    let path = paths::learning::Unit { run: school::RUN.to_owned(), unit }.to_string();

    let ours = serve(essaim.router()).await?;
    let warm = load::get(ours, &path, &cookies, CONNECTIONS, Duration::from_secs(1)).await?;
    let body = "x".repeat(warm.bytes);
    let bare =
        serve(Router::new().route("/", get(move || std::future::ready(axum::response::Html(body.clone())))))
            .await?;

    // In turn, so that both meet the same machine.
    let (mut best_ours, mut best_floor) = (0.0_f64, 0.0_f64);
    let mut p99 = Duration::MAX;
    let before = essaim.house.site.store().queries();
    let mut asked = 0.0;
    for _ in 0..3 {
        let floor = load::get(bare, "/", &cookies, CONNECTIONS, SPAN).await?;
        let pages = load::get(ours, &path, &cookies, CONNECTIONS, SPAN).await?;
        asked += pages.per_second * SPAN.as_secs_f64();
        best_floor = best_floor.max(floor.per_second);
        best_ours = best_ours.max(pages.per_second);
        p99 = p99.min(pages.p99);
    }
    let queries = essaim.house.site.store().queries() - before;
    line::measure("unit-page", best_ours, best_floor, "requests/s at 64 connections");
    line::alone("unit-page-p99", p99.as_secs_f64() * 1e3, "ms");
    line::alone("unit-page-bytes", warm.bytes as f64, "bytes, uncompressed");
    line::alone("unit-page-statements", queries as f64 / asked.max(1.0), "SQL statements a page");
    Ok(())
}

async fn serve(router: Router) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service).await
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
