//! What has to hold whatever happened in a season.

use super::Season;
use lexicon::{Instant, facts::agreements::GrantRight};
use pretty_assertions::assert_eq;
use serde_json::Value;
use std::collections::HashMap;
use stories::{World, dump::number};

/// No grant over its quota, no run over its capacity, every request where it may be.
pub(super) fn holds(w: &World, season: &Season) {
    let count = |sql: &str| number(w.stage().place(), sql);
    for (_, id) in &season.alliance.schools {
        let (id, now) = (*id, w.stage().now());
        let wanted =
            agreements::Wanted { giver: Some(id), receiver: None, right: Some(GrantRight::OpenSeats) };
        let grants = w.wait(w.site().look(move |view| agreements::grants_in_force(view, now, &wanted)));
        let grants = grants.expect("grants are read");
        assert!(!grants.is_empty());
        for one in grants {
            let quota = one.grant.quota.expect("each has a quota");
            assert!((0..=quota).contains(&one.used), "{} of {quota} seats are used", one.used);
        }
    }
    let over = count(
        "select count(*) from (select g.grant_id, sum(g.amount) as used,
           (select count(*) from seat_requests q where q.grant_id = g.grant_id and q.state in ('approved', 'completed')) as seated
         from grant_uses g group by g.grant_id) as all_grants where used <> seated
         or used <> (select sum(t.amount) from grant_totals t where t.grant_id = all_grants.grant_id)",
    );
    // All of this happens before the runs begin: every seat that was left has come back.
    assert_eq!(over, 0, "a grant is used by as many as have a seat of it");
    let runs = count(
        "select count(*) from runs r where cast(r.terms ->> 'capacity' as bigint) <
           (select count(*) from enrolments e where e.run_id = r.id and e.left_at is null)",
    );
    assert_eq!(runs, 0, "no run has more learners than places");
    let lost = count(
        "select count(*) from seat_requests q where q.state = 'approved'
         and not exists (select 1 from enrolments e where e.run_id = q.run_id and e.person_id = q.person_id and e.left_at is null)
         and not exists (select 1 from waiting t where t.run_id = q.run_id and t.person_id = q.person_id)",
    );
    assert_eq!(lost, 0, "whoever has a seat is in the run, or waits for a place in it");
    let twice = count(
        "select count(*) from (select person_id, run_id from seat_requests where state in ('asked', 'waiting', 'approved')
         group by person_id, run_id having count(*) > 1) as twice",
    );
    assert_eq!((twice, count("select count(*) from seat_requests where owed")), (0, 0));
    legal(w);
}

/// What may follow what.
fn legal(w: &World) {
    let mut states: HashMap<String, &'static str> = HashMap::new();
    let mut last = Instant::from_millis(0);
    for line in w.journal().iter().filter(|line| line.name.starts_with("seats.")) {
        let body: Value = serde_json::from_str(&line.body).expect("a fact");
        let Some(request) = body["request"].as_str() else { continue };
        let before = states.get(request).copied().unwrap_or("none");
        let after = match (line.name.as_str(), before) {
            ("seats.asked", "none") => "asked",
            ("seats.awaited", "asked" | "waiting") => "waiting",
            ("seats.taken", "asked" | "waiting") => "taken",
            ("seats.refused", "asked" | "waiting") => "refused",
            ("seats.withdrawn", "asked" | "waiting" | "taken") => "withdrawn",
            ("seats.given-back", "taken") => "given-back",
            (fact, before) => panic!("{fact} after {before}: {}", line.body),
        };
        states.insert(request.to_owned(), after);
        assert!(line.at >= last);
        last = line.at;
    }
    assert!(states.values().filter(|state| **state == "taken").count() > 100);
}
