//! Answers acknowledged on disk, against SQLite writing the same rows in groups of the same size.

use crate::{Ran, line, school};
use learning::answers::{Given, submit};
use lexicon::PersonId;
use rusqlite::{Connection, params_from_iter, types::Value};
use serde_json::json;
use std::{
    path::Path,
    time::{Duration, Instant},
};
use tokio::runtime::Builder;

const LEARNERS: usize = 256;
const PROBLEM: &str = "problem@question";
const SPAN: Duration = Duration::from_secs(8);

pub fn run() -> Ran {
    Builder::new_multi_thread().worker_threads(2).enable_all().build()?.block_on(measure())
}

async fn measure() -> Ran {
    let folder = tempfile::tempdir()?;
    let essaim = school::open(folder.path()).await?;
    school::open_endless(&essaim).await?;
    let people = school::enrol(&essaim, school::ENDLESS, LEARNERS).await?;

    let groups = essaim.house.site.store().groups();
    let statements = essaim.house.site.store().queries();
    let begun = Instant::now();
    let mut learners = Vec::new();
    for person in people {
        let house = essaim.house.clone();
        learners.push(tokio::spawn(async move { answer(&house, person, begun + SPAN).await }));
    }
    let mut answered = 0;
    for learner in learners {
        answered += learner.await??;
    }
    let spent = begun.elapsed();
    let groups = essaim.house.site.store().groups() - groups;
    let statements = essaim.house.site.store().queries() - statements;
    let size = (answered / groups.max(1) as usize).max(1);
    let ours = answered as f64 / spent.as_secs_f64();
    let floor = floor(&folder.path().join("essaim.db"), size)?;
    line::measure("answers", ours, floor, "answers/s on disk, 256 learners");
    line::alone("answers-group", size as f64, "answers a commit");
    line::alone("answers-statements", statements as f64 / answered.max(1) as f64, "SQL statements an answer");
    Ok(())
}

/// One learner who answers again and again, now right, now wrong.
async fn answer(house: &web::House, person: PersonId, until: Instant) -> Result<usize, String> {
    let visitor = school::visitor(person);
    let mut answered = 0;
    while Instant::now() < until {
        let choice = format!("choice_{}", answered % 3);
        let given = Given::Json(json!({ "1": choice }).as_object().cloned().unwrap_or_default());
        submit(house, &visitor, school::ENDLESS, PROBLEM, given).await.map_err(|fault| fault.to_string())?;
        answered += 1;
    }
    Ok(answered)
}

const LINE: &str = "at, actor, name, place, body, link";
const JOURNAL: &str = "insert into journal (at, actor, name, place, body, link) values (?, ?, ?, ?, ?, ?)";
const STATE: &str = "insert into block_states (person_id, run_id, block, detail, earned, updated_at, attempts, graded, done)
    values (?, ?, ?, ?, ?, ?, 1, true, true) on conflict (person_id, run_id, block) do update
    set detail = excluded.detail, earned = excluded.earned, attempts = attempts + 1, updated_at = excluded.updated_at";
const GRADE: &str = "insert into grades (run_id, person_id, percent, subsections, updated_at, passed)
    values (?, ?, ?, ?, ?, true) on conflict (run_id, person_id) do update
    set percent = excluded.percent, subsections = excluded.subsections, updated_at = excluded.updated_at";

/// SQLite itself, with the same rows: the lines and rows of the last answers, written again by the same kind of
/// statements into the same tables with the same indexes, `size` to a commit, and synced as ours are.
fn floor(written: &Path, size: usize) -> Result<f64, Box<dyn std::error::Error + Send + Sync>> {
    let file = written.with_file_name("floor.db");
    Connection::open(written)?.execute("vacuum into ?1", [file.display().to_string()])?;
    let conn = Connection::open(&file)?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.pragma_update(None, "cache_size", -8_000)?;
    let lines =
        rows(&conn, &format!("select {LINE} from journal where name = 'learning.answered' limit 256"))?;
    let states = rows(
        &conn,
        "select person_id, run_id, block, detail, earned, updated_at from block_states limit 256",
    )?;
    let grades =
        rows(&conn, "select run_id, person_id, percent, subsections, updated_at from grades limit 256")?;
    let begun = Instant::now();
    let mut written = 0;
    while begun.elapsed() < SPAN / 2 {
        conn.execute_batch("begin immediate")?;
        for _ in 0..size {
            conn.prepare_cached(JOURNAL)?.execute(params_from_iter(&lines[written % lines.len()]))?;
            conn.prepare_cached(STATE)?.execute(params_from_iter(&states[written % states.len()]))?;
            conn.prepare_cached(GRADE)?.execute(params_from_iter(&grades[written % grades.len()]))?;
            written += 1;
        }
        conn.execute_batch("commit")?;
    }
    Ok(written as f64 / begun.elapsed().as_secs_f64())
}

fn rows(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<Vec<Value>>> {
    let mut statement = conn.prepare(sql)?;
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect())?;
    rows.collect()
}
