//! What the program acknowledged survives its death.

use rusqlite::Connection;
use std::{collections::BTreeSet, path::Path, process::Command};
use store::DatabasePlace;
use stories::{
    Engine, World,
    courses::sans_fin,
    crash::{Client, Crashing, Program, binary},
    environment,
};
use web::paths::{learning, people};

/// A hundred times the program is killed while people sign in; everyone who was told that they are signed in still is.
#[test]
fn a_session_that_was_acknowledged_is_never_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let crashing = Crashing {
        data: &data,
        command: "demo",
        rounds: 100,
        clients: 4,
        people: &|url| vec![Client::of(url)],
        post: &|client, _, _| {
            client.cookies.clear();
            let reply = client.get("/demo/sign-in/learner")?;
            (reply.status == 303 && !client.cookies.is_empty()).then(|| client.cookies.clone())
        },
        missing: &|client, sessions| {
            let lost = sessions.iter().filter(|cookies| {
                client.cookies.clone_from(cookies);
                !client.get("/no-such-page").is_some_and(|page| page.body.contains("Awa"))
            });
            lost.map(|cookies| format!("{cookies:?}")).collect()
        },
    };
    let acknowledged = crashing.run();
    assert!(acknowledged > 100, "only {acknowledged} sessions were begun: nothing was tried");
    eprintln!("{acknowledged} sessions acknowledged, none lost");
}

/// A hundred times the program is killed while four learners answer; every answer whose reply came is in the journal,
/// and counts.
#[test]
fn an_answer_that_was_acknowledged_is_never_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    brings_in(&data, "sans-fin");
    let answer =
        learning::Answer { run: sans_fin::RUN.to_owned(), block: sans_fin::NUMBER.to_owned() }.to_string();
    let database = data.join("essaim.db");
    let crashing = Crashing {
        data: &data,
        command: "serve",
        rounds: 100,
        clients: 4,
        people: &|url| (1..=4).map(|n| learner(url, n)).collect(),
        post: &|client, _, number| {
            let typed = number.to_string();
            let reply = client.post(&answer, &[("input_2_1", &typed)])?;
            assert_eq!(reply.status, 303, "{}", reply.body);
            Some(typed)
        },
        missing: &|_, answers| {
            let there = answers_in_the_journal(&database);
            answers.iter().filter(|typed| !there.contains(*typed)).cloned().collect()
        },
    };
    let acknowledged = crashing.run();
    assert!(acknowledged > 100, "only {acknowledged} answers were given: nothing was tried");
    counts_agree(&database);
    eprintln!("{acknowledged} answers acknowledged, none lost");
}

fn brings_in(data: &Path, course: &str) {
    let place = environment::root().join("stories/courses").join(course);
    let done = Command::new(binary())
        .env_remove("DATABASE_URL")
        .args(["course", "import"])
        .arg(place)
        .args(["--institution", "imt", "--data"])
        .arg(data)
        .output()
        .expect("the program runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Somebody who made an account by the page and follows the run.
fn learner(url: &str, n: u32) -> Client {
    let mut client = Client::of(url);
    let email = format!("learner{n}@example.org");
    let account = [("name", "Awa Ndiaye"), ("email", &email), ("password", "tournevis lagune mandarine")];
    let made = client.post(&people::SignUp.to_string(), &account).expect("it answers");
    assert_eq!(made.status, 303, "{}", made.body);
    let enrolled =
        client.post(&learning::Enrol { run: sans_fin::RUN.to_owned() }.to_string(), &[]).expect("it answers");
    assert_eq!(enrolled.status, 303, "{}", enrolled.body);
    client
}

/// What was typed in every answer the journal knows.
fn answers_in_the_journal(database: &Path) -> BTreeSet<String> {
    let conn = Connection::open(database).expect("the database opens");
    let sql = "select json_extract(body, '$.answers.2_1') from journal where name = 'learning.answered'";
    let mut statement = conn.prepare(sql).expect("prepared");
    let typed = statement.query_map([], |row| row.get(0)).expect("answers are read");
    typed.collect::<Result<_, _>>().expect("answers are read")
}

/// The tables say of every learner what the journal says.
fn counts_agree(database: &Path) {
    let conn = Connection::open(database).expect("the database opens");
    let sql = "select count(*), coalesce(sum(s.attempts), 0),
                      (select count(*) from journal where name = 'learning.answered')
               from block_states s";
    let (learners, attempts, answers): (i64, i64, i64) =
        conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).expect("counts are read");
    assert_eq!((learners, attempts), (4, answers));
}

/// The program itself starts on PostgreSQL, stops by a kill, and starts again.
#[test]
fn the_program_serves_on_postgresql() {
    let Some(world) = World::on(Engine::Postgres) else {
        eprintln!("left out on purpose: PostgreSQL");
        return;
    };
    let DatabasePlace::Postgres(url) = world.stage().place().clone() else { panic!("this is PostgreSQL") };
    for _ in 0..2 {
        let data = world.stage().folder().join("data");
        let mut program = Program::start_on(&binary(), "serve", &data, Some(&url));
        let reply = Client::of(&program.url).get("/no-such-page").expect("it answers");
        assert_eq!(reply.status, 404);
        program.kill();
    }
}
