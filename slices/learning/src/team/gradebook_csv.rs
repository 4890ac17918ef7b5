//! The gradebook as a sheet (RFC 4180), read and sent page after page.

use crate::{
    gradebook::{Gradebook, GradebookPage, GradebookRow, to_csv},
    team::stream::{Piece, body_of},
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use courses::RunKey;
use ground::{Fault, Site, Who};
use tokio::sync::mpsc;
use web::{House, Visitor, Wrong, paths::team as at};

/// Learners read at a time.
const PAGE: i64 = 500;
/// Pages waiting for a slow reader.
const AHEAD: usize = 2;
/// Without it, spreadsheets read UTF-8 as an older encoding and spoil every accent.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// `GET /runs/{run}/team/gradebook.csv`
pub async fn download(
    at: at::GradebookCsv,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let run = RunKey(at.run);
    // The first page also proves the right: what comes after is sent when the answer has begun.
    let first = GradebookPage { run: run.clone(), after: None, limit: PAGE };
    let first = house.site.ask(&visitor.who, first).await?;
    let name = file_name(&first.run.key);
    let (pieces, receiver) = mpsc::channel(AHEAD);
    tokio::spawn(send(house.site.clone(), visitor.who, run, first, pieces));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present")),
        (header::CONTENT_DISPOSITION, disposition(&name)),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, body_of(receiver)).into_response())
}

fn file_name(run: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    format!("{}.csv", run.chars().map(plain).collect::<String>())
}

fn disposition(name: &str) -> HeaderValue {
    let written = format!("attachment; filename=\"{name}\"");
    HeaderValue::from_str(&written).unwrap_or(HeaderValue::from_static("attachment"))
}

async fn send(site: Site, who: Who, run: RunKey, first: Gradebook, pieces: mpsc::Sender<Piece>) {
    let mut page = first;
    let mut is_first = true;
    loop {
        if pieces.send(Ok(sheet(&page, is_first).into_bytes())).await.is_err() {
            // The reader went away.
            return;
        }
        is_first = false;
        let Some(after) = page.next else { return };
        let next = GradebookPage { run: run.clone(), after: Some(after), limit: PAGE };
        page = match site.ask(&who, next).await {
            Ok(next) => next,
            Err(fault) => return give_up(&pieces, fault).await,
        };
    }
}

/// The download breaks off, so that nobody takes half a sheet for the whole.
async fn give_up(pieces: &mpsc::Sender<Piece>, fault: Fault) {
    let _ = pieces.send(Err(std::io::Error::other(fault.to_string()))).await;
}

fn sheet(page: &Gradebook, is_first: bool) -> String {
    let name = |row: &GradebookRow| page.names.get(&row.enrolment.person).cloned().unwrap_or_default();
    let mut table = to_csv(&page.columns, &page.rows, name);
    if is_first {
        return format!("{BYTE_ORDER_MARK}{}", web::csv::written(&table));
    }
    table.remove(0);
    web::csv::written(&table)
}
