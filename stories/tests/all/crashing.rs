//! What the program acknowledged survives its death.

use store::DatabasePlace;
use stories::{
    Engine, World,
    crash::{Client, Crashing, Program, binary},
};

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
