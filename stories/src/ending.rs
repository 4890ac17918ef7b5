//! What must hold when a story ends.

use crate::{
    World,
    dump::{Dump, all_tables, number},
};
use ground::journal;
use std::collections::BTreeSet;

/// No page reads more than so many statements, whatever it shows: lists are read in one.
const STATEMENTS_A_PAGE: u64 = 40;

/// Looks at what a story left behind.
pub fn holds(w: &World) {
    no_errand_is_left(w);
    every_fact_is_heard(w);
    the_journal_is_linked(w);
    the_journal_gives_the_same_tables(w);
    no_page_asks_too_much(w);
}

/// All that is due is done, and nothing failed. What is due later may stay.
fn no_errand_is_left(w: &World) {
    w.errands_are_done();
    let now = w.stage().now().as_millis();
    let place = w.stage().place();
    let due = number(place, &format!("select count(*) from errands where due_at <= {now}"));
    let failed = number(place, "select count(*) from errands where last_error is not null");
    let errands = || all_tables(place).remove("errands").unwrap_or_default().join("\n");
    assert_eq!((due, failed), (0, 0), "errands left undone (due, failed):\n{}", errands());
}

fn every_fact_is_heard(w: &World) {
    let heard: BTreeSet<&str> = w.site().hearing().names().collect();
    let said: BTreeSet<String> = w.facts().into_iter().collect();
    let unheard: Vec<_> = said.iter().filter(|name| !heard.contains(name.as_str())).collect();
    assert!(unheard.is_empty(), "nobody hears {unheard:?}");
}

fn the_journal_is_linked(w: &World) {
    // On PostgreSQL lines are linked after the fact, by an errand of the program's own.
    while w.wait(w.site().upkeep(journal::link)).expect("lines are linked") > 0 {}
    let lines = w.journal();
    assert!(lines.iter().all(|line| line.link.is_some()), "a line of the journal has no link");
    assert_eq!(journal::first_broken_link(&lines), None, "a link of the journal is broken");
}

/// Rebuilding changes no row of any table: not of those that are rebuilt, and not of the others.
fn the_journal_gives_the_same_tables(w: &World) {
    let before = all_tables(w.stage().place());
    let rebuilt = w.wait(w.site().rebuild()).unwrap_or_else(|why| panic!("the tables are rebuilt: {why}"));
    assert_eq!(rebuilt, before.get("journal").map_or(0, Vec::len));
    let after = all_tables(w.stage().place());
    let differences = differences(&before, &after);
    assert!(
        differences.is_empty(),
        "rebuilding from the journal gives other rows:\n{}",
        differences.join("\n")
    );
}

fn differences(before: &Dump, after: &Dump) -> Vec<String> {
    let mut found = Vec::new();
    for (table, rows) in before {
        let (was, is) = (rows.iter().collect::<BTreeSet<_>>(), after[table].iter().collect::<BTreeSet<_>>());
        found.extend(was.difference(&is).map(|row| format!("{table}: lost    {row}")));
        found.extend(is.difference(&was).map(|row| format!("{table}: new     {row}")));
        if was == is && rows.len() != after[table].len() {
            found.push(format!("{table}: {} rows became {}", rows.len(), after[table].len()));
        }
    }
    found
}

fn no_page_asks_too_much(w: &World) {
    // Who takes all of their data along asks every slice, about every run they follow.
    let is_page = |path: &str| !path.starts_with("/account/data");
    for visit in w.visits().iter().filter(|visit| visit.method == "GET" && is_page(&visit.path)) {
        let enough = visit.queries <= STATEMENTS_A_PAGE;
        assert!(enough, "{} runs {} statements", visit.path, visit.queries);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_its_table_and_row() {
        let dump =
            |rows: &[&str]| Dump::from([("t".to_owned(), rows.iter().map(|r| (*r).to_owned()).collect())]);
        assert!(differences(&dump(&["a"]), &dump(&["a"])).is_empty());
        assert_eq!(differences(&dump(&["a", "b"]), &dump(&["a", "c"])), ["t: lost    b", "t: new     c"]);
        assert_eq!(differences(&dump(&["a"]), &dump(&["a", "a"])), ["t: 1 rows became 2"]);
    }
}
