//! What is shown now against what was told before.

use super::{Entry, Found, Snapshot, Told};
use announce::{Course, Organisation, Second, schema_org};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The catalogue to tell now, and the lines to write for it: none where nothing changed.
pub(crate) fn compare(found: Vec<Found>, told: Vec<Told>, now: Second) -> (Snapshot, Vec<Told>) {
    let is_first = told.is_empty();
    let mut before: HashMap<_, Told> = told.into_iter().map(|line| (line.id, line)).collect();
    let (mut entries, mut lines) = (Vec::new(), Vec::new());
    for Found { id, mut course, sets } in found {
        let old = before.remove(&id);
        let digest = digest(&course);
        let runs = since(&course, old.as_ref(), is_first, now);
        for run in &mut course.runs {
            run.announced = Second(runs.get(&run.key).copied().unwrap_or(now.0));
        }
        let line = Told { id, key: course.key.clone(), sets, digest, changed: now, gone: false, runs };
        let line = match old {
            Some(old) if old == (Told { changed: old.changed, ..line.clone() }) => old,
            _ => {
                lines.push(line.clone());
                line
            }
        };
        entries.push(Entry { key: line.key, changed: line.changed, sets: line.sets, course: Some(course) });
    }
    for mut line in before.into_values() {
        if !line.gone {
            (line.gone, line.changed) = (true, now);
            lines.push(line.clone());
        }
        entries.push(Entry { key: line.key, changed: line.changed, sets: line.sets, course: None });
    }
    entries.sort_by(|one, other| (one.changed, &one.key).cmp(&(other.changed, &other.key)));
    let tag = tag(&entries);
    (Snapshot { entries, tag }, lines)
}

/// Since when each run is told. When a portal tells for the first time, its runs are as old as they are.
fn since(
    course: &Course,
    old: Option<&Told>,
    is_first: bool,
    now: Second,
) -> std::collections::BTreeMap<String, i64> {
    let since = |run: &announce::Run| {
        let known = old.and_then(|old| old.runs.get(&run.key).copied());
        known.unwrap_or(if is_first { run.announced.0.min(now.0) } else { now.0 })
    };
    course.runs.iter().map(|run| (run.key.clone(), since(run))).collect()
}

/// Of all that is told of a course, but not of when it was first told.
fn digest(course: &Course) -> String {
    let shape = schema_org::course(course, &Organisation::default()).to_string();
    let more =
        course.runs.iter().map(|run| run.key.as_str()).chain(course.subject_codes.iter().map(String::as_str));
    let whole = more.fold(shape, |whole, word| whole + "\n" + word);
    hex::encode(Sha256::digest(whole))
}

fn tag(entries: &[Entry]) -> String {
    let mut hash = Sha256::new();
    for entry in entries {
        hash.update(format!("{} {} {}\n", entry.changed.0, entry.key, entry.course.is_some()));
    }
    hex::encode(&hash.finalize()[..12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use announce::Run;
    use lexicon::{CourseId, Instant, ids::Id};

    fn found(number: u8, title: &str) -> Found {
        let run = Run { key: format!("C{number}+1"), announced: Second(5), ..Run::default() };
        let course =
            Course { key: format!("C{number}"), title: title.into(), runs: vec![run], ..Course::default() };
        Found { id: id(number), course, sets: vec!["institution:imt".into()] }
    }

    fn id(number: u8) -> CourseId {
        CourseId::new(Instant::from_millis(0), [number; 10])
    }

    fn seen(snapshot: &Snapshot) -> Vec<(String, i64, bool)> {
        let line = |entry: &Entry| (entry.key.clone(), entry.changed.0, entry.course.is_some());
        snapshot.entries.iter().map(line).collect()
    }

    fn kept(before: Vec<Told>, written: Vec<Told>) -> Vec<Told> {
        let mut all: HashMap<CourseId, Told> = before.into_iter().map(|line| (line.id, line)).collect();
        all.extend(written.into_iter().map(|line| (line.id, line)));
        all.into_values().collect()
    }

    #[test]
    fn a_datestamp_is_when_something_was_found_to_be_another() {
        let (first, lines) = compare(vec![found(1, "a"), found(2, "b")], Vec::new(), Second(10));
        assert_eq!(seen(&first), [("C1".into(), 10, true), ("C2".into(), 10, true)]);
        assert_eq!(first.entries[0].course.as_ref().expect("a course").runs[0].announced, Second(5));

        // Nothing changed: nothing to write.
        let told = kept(Vec::new(), lines);
        let (same, none) = compare(vec![found(1, "a"), found(2, "b")], told.clone(), Second(20));
        assert_eq!((seen(&same), &same.tag, none), (seen(&first), &first.tag, Vec::new()));

        // One has another title, one is gone, one is new.
        let (next, lines) = compare(vec![found(1, "a!"), found(3, "c")], told.clone(), Second(30));
        assert_eq!(seen(&next), [("C1".into(), 30, true), ("C2".into(), 30, false), ("C3".into(), 30, true)]);
        assert_ne!(next.tag, first.tag);
        assert_eq!(next.entries[2].course.as_ref().expect("a course").runs[0].announced, Second(30));
        assert_eq!(lines.len(), 3);

        // Gone stays gone with its moment, until it comes back.
        let told = kept(told, lines);
        let (still, none) = compare(vec![found(1, "a!"), found(3, "c")], told.clone(), Second(40));
        assert_eq!((seen(&still), none), (seen(&next), Vec::new()));
        let (back, _) = compare(vec![found(1, "a!"), found(2, "b"), found(3, "c")], told, Second(50));
        assert_eq!(seen(&back).last(), Some(&("C2".into(), 50, true)));
    }
}
