//! The schema and the statements, on both engines.

use pretty_assertions::assert_eq;
use stories::{Engine, World, statements, story};

story! {
    every_statement_is_understood,
    migrations_run_twice,
}

fn every_statement_is_understood(w: &mut World) {
    let wrong = statements::not_understood(w);
    assert!(wrong.is_empty(), "{} statements are not understood:\n{}", wrong.len(), wrong.join("\n"));
}

/// Opening a database again changes nothing, and keeps what is in it.
fn migrations_run_twice(w: &mut World) {
    let place = w.stage().place().clone();
    let before = stories::dump::all_tables(&place);
    assert!(before["migrations"].len() >= 3, "{:?}", before["migrations"]);
    let again = store::Store::open(&place, &essaim::wiring::migrations(), 1);
    again.unwrap_or_else(|why| panic!("opened again: {why}"));
    assert_eq!(stories::dump::all_tables(&place), before);
}

/// No statement of the source escapes the test above.
#[test]
fn every_statement_is_linked() {
    let (written, linked) = statements::files_with_statements();
    assert!(!written.is_empty());
    assert_eq!(linked, written);
}

/// The two engines have the same tables, with the same columns.
#[test]
fn both_engines_have_the_same_tables() {
    let (Some(sqlite), Some(postgres)) = (World::on(Engine::Sqlite), World::on(Engine::Postgres)) else {
        eprintln!("left out on purpose: PostgreSQL");
        return;
    };
    let columns = |w: &World| stories::dump::columns(w.stage().place());
    assert_eq!(columns(&sqlite), columns(&postgres));
}
