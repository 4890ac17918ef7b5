//! What programs are told: shapes that only grow.

use crate::feed::{Feed, FollowedSeen};
use serde_json::{Value, json};
use words::dates::machine;

pub(crate) fn followed(seen: &FollowedSeen) -> Value {
    let feeds = seen.feeds.iter().map(|(one, courses)| feed(one, *courses));
    json!({ "portal": seen.portal().slug, "feeds": feeds.collect::<Vec<_>>() })
}

fn feed(of: &Feed, courses: i64) -> Value {
    let failing = of.failing.map(|failing| {
        json!({ "since": machine(failing.since), "times": failing.times, "problem": failing.problem.word() })
    });
    json!({
        "id": of.id, "address": of.address.url, "publisher": of.publisher, "courses": courses, "paused": of.paused,
        "key": of.key.multikey, "key_name": of.key.name, "key_offered": of.offered.as_ref().map(|key| &key.multikey),
        "read_at": of.read_at.map(machine), "due_at": machine(of.due_at), "failing": failing,
        "followed_at": machine(of.followed_at),
    })
}
