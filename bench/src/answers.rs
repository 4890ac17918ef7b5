//! Answers acknowledged on disk, against SQLite writing the same rows in groups of the same size.

use crate::{Ran, line, school};
use essaim::wiring::Essaim;
use learning::answers::{Given, submit};
use lexicon::PersonId;
use rusqlite::Connection;
use serde_json::json;
use std::{
    path::Path,
    time::{Duration, Instant},
};
use tokio::runtime::Builder;

const LEARNERS: usize = 256;
const SPAN: Duration = Duration::from_secs(8);

pub fn run() -> Ran {
    Builder::new_multi_thread().worker_threads(2).enable_all().build()?.block_on(measure())
}

async fn measure() -> Ran {
    let folder = tempfile::tempdir()?;
    let essaim = school::open(folder.path()).await?;
    let people = school::enrol(&essaim, LEARNERS).await?;
    let problem = endless_problem(&essaim).await?;

    let groups = essaim.house.site.store().groups();
    let statements = essaim.house.site.store().queries();
    let begun = Instant::now();
    let mut learners = Vec::new();
    for person in people {
        let (house, problem) = (essaim.house.clone(), problem.clone());
        learners.push(tokio::spawn(async move { answer(&house, person, &problem, begun + SPAN).await }));
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
async fn answer(
    house: &web::House,
    person: PersonId,
    problem: &str,
    until: Instant,
) -> Result<usize, String> {
    let visitor = school::visitor(person);
    let mut answered = 0;
    while Instant::now() < until {
        let choice = format!("choice_{}", answered % 3);
        let given = Given::Json(json!({ "1": choice }).as_object().cloned().unwrap_or_default());
        submit(house, &visitor, school::RUN, problem, given).await.map_err(|fault| fault.to_string())?;
        answered += 1;
    }
    Ok(answered)
}

/// A problem of one multiple choice that may be answered as often as one likes, so that the load never ends by itself.
async fn endless_problem(essaim: &Essaim) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
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
    let found = content.nodes().find(|(id, node)| {
        node.block.kind == "problem"
            && node.block.effective.max_attempts.is_none()
            && !node.block.effective.visible_to_staff_only
            && node.block.source().is_some_and(|xml| {
                xml.matches("<multiplechoiceresponse").count() == 1 && xml.matches("response>").count() == 1
            })
            && content.ancestors(*id).all(|(_, above)| olx::family(&above.block.kind) != olx::Family::Branch)
    });
    let (_, node) = found.ok_or("the course has a multiple choice without a limit of attempts")?;
    Ok(node.key.clone())
}

/// SQLite itself, in this folder: the rows an answer leaves (journal line, block state, grade), in groups of `size`.
fn floor(written: &Path, size: usize) -> Result<f64, Box<dyn std::error::Error + Send + Sync>> {
    let ours = Connection::open(written)?;
    let line: (String, String, String, String) = ours.query_row(
        "select actor, place, body, link from journal where name = 'learning.answered' order by seq desc limit 1",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let detail: String =
        ours.query_row("select detail from block_states order by updated_at desc limit 1", [], |row| {
            row.get(0)
        })?;
    let file = written.with_file_name("floor.db");
    let conn = Connection::open(&file)?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.execute_batch(
        "create table journal (seq integer primary key autoincrement, at bigint, actor text, name text, place text, body text, link text);
         create table states (person text, run text, block text, detail text, earned real, primary key (person, run, block));
         create index states_by_block on states (person, run);
         create table grades (run text, person text, percent bigint, primary key (run, person));",
    )?;
    let begun = Instant::now();
    let mut rows = 0;
    while begun.elapsed() < SPAN / 2 {
        conn.execute_batch("begin immediate")?;
        for number in 0..size {
            let person = format!("{}{number}", &line.0[..30]);
            conn.prepare_cached("insert into journal (at, actor, name, place, body, link) values (?1, ?2, 'learning.answered', ?3, ?4, ?5)")?
                .execute((rows as i64, &person, &line.1, &line.2, &line.3))?;
            conn.prepare_cached("insert into states values (?1, ?2, 'problem@x', ?3, 1.0) on conflict (person, run, block) do update set detail = excluded.detail, earned = excluded.earned")?
                .execute((&person, &line.1, &detail))?;
            conn.prepare_cached("insert into grades values (?1, ?2, ?3) on conflict (run, person) do update set percent = excluded.percent")?
                .execute((&line.1, &person, (rows % 100) as i64))?;
            rows += 1;
        }
        conn.execute_batch("commit")?;
    }
    Ok(rows as f64 / begun.elapsed().as_secs_f64())
}
