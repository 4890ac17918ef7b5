//! What is shown now against what was told before.

use super::{Entry, Found, Snapshot, Told};
use announce::{Course, Organisation, Second, schema_org};
use lexicon::CourseId;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What there is to tell now.
pub(crate) struct Compared {
    pub snapshot: Snapshot,
    /// What is told from now on, and of which courses it is another than before.
    pub told: Vec<Told>,
    pub changed: BTreeSet<CourseId>,
}

/// `origin` is how addresses begin where it was asked: a portal of two hosts tells the same at both.
pub(crate) fn compare(found: Vec<Found>, told: Vec<Told>, origin: &str, now: Second) -> Compared {
    let is_first = told.is_empty();
    let mut before: HashMap<_, Told> = told.into_iter().map(|line| (line.id, line)).collect();
    let (mut entries, mut lines, mut changed) = (Vec::new(), Vec::new(), BTreeSet::new());
    for Found { id, mut course, sets } in found {
        let old = before.remove(&id);
        let digest = digest(&course, origin);
        let runs = since(&course, old.as_ref(), is_first, now);
        for run in &mut course.runs {
            run.announced = Second(runs.get(&run.key).copied().unwrap_or(now.0));
        }
        let line = Told { id, key: course.key.clone(), sets, digest, changed: now, gone: false, runs };
        let line = match old {
            Some(old) if old == (Told { changed: old.changed, ..line.clone() }) => old,
            _ => {
                changed.insert(id);
                line
            }
        };
        entries.push(entry(&line, Some(course)));
        lines.push(line);
    }
    for mut line in before.into_values() {
        if !line.gone {
            (line.gone, line.changed) = (true, now);
            changed.insert(line.id);
        }
        entries.push(entry(&line, None));
        lines.push(line);
    }
    entries.sort_by(|one, other| (one.changed, &one.key).cmp(&(other.changed, &other.key)));
    let tag = tag(&entries);
    Compared { snapshot: Snapshot { entries, tag, ..Snapshot::default() }, told: lines, changed }
}

fn entry(line: &Told, course: Option<Course>) -> Entry {
    Entry { key: line.key.clone(), changed: line.changed, sets: line.sets.clone(), course }
}

/// Since when each run is told. When a portal tells for the first time, its runs are as old as they are.
fn since(course: &Course, old: Option<&Told>, is_first: bool, now: Second) -> BTreeMap<String, i64> {
    let since = |run: &announce::Run| {
        let known = old.and_then(|old| old.runs.get(&run.key).copied());
        known.unwrap_or(if is_first { run.announced.0.min(now.0) } else { now.0 })
    };
    course.runs.iter().map(|run| (run.key.clone(), since(run))).collect()
}

/// Of all that is told of a course, but not of when it was first told, nor of the host by which somebody came.
fn digest(course: &Course, origin: &str) -> String {
    let shape = schema_org::course(course, &Organisation::default()).to_string();
    let shape = if origin.is_empty() { shape } else { shape.replace(origin, "") };
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

    const ORIGIN: &str = "https://mun.example";

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

    #[test]
    fn a_datestamp_is_when_something_was_found_to_be_another() {
        let first = compare(vec![found(1, "a"), found(2, "b")], Vec::new(), ORIGIN, Second(10));
        assert_eq!(seen(&first.snapshot), [("C1".into(), 10, true), ("C2".into(), 10, true)]);
        assert_eq!(first.changed, BTreeSet::from([id(1), id(2)]));
        let run = |of: &Compared, entry: usize| {
            of.snapshot.entries[entry].course.as_ref().expect("a course").runs[0].announced
        };
        assert_eq!(run(&first, 0), Second(5));

        // Nothing changed: nothing to write.
        let same = compare(vec![found(1, "a"), found(2, "b")], first.told.clone(), ORIGIN, Second(20));
        assert_eq!((seen(&same.snapshot), &same.snapshot.tag), (seen(&first.snapshot), &first.snapshot.tag));
        assert!(same.changed.is_empty());

        // One has another title, one is gone, one is new.
        let next = compare(vec![found(1, "a!"), found(3, "c")], first.told, ORIGIN, Second(30));
        let expected = [("C1".into(), 30, true), ("C2".into(), 30, false), ("C3".into(), 30, true)];
        assert_eq!(seen(&next.snapshot), expected);
        assert_ne!(next.snapshot.tag, first.snapshot.tag);
        assert_eq!((run(&next, 0), run(&next, 2)), (Second(5), Second(30)));

        // Gone stays gone with its moment, until it comes back.
        let still = compare(vec![found(1, "a!"), found(3, "c")], next.told.clone(), ORIGIN, Second(40));
        assert_eq!((seen(&still.snapshot), still.changed), (seen(&next.snapshot), BTreeSet::new()));
        let back =
            compare(vec![found(1, "a!"), found(2, "b"), found(3, "c")], still.told, ORIGIN, Second(50));
        assert_eq!(seen(&back.snapshot).last(), Some(&("C2".into(), 50, true)));
    }

    #[test]
    fn a_portal_of_two_hosts_tells_the_same_at_both() {
        let at = |origin: &str| {
            let mut one = found(1, "a");
            one.course.url = format!("{origin}/courses/C1");
            vec![one]
        };
        let first = compare(at(ORIGIN), Vec::new(), ORIGIN, Second(10));
        let other = "https://www.mun.example";
        let second = compare(at(other), first.told.clone(), other, Second(20));
        assert_eq!((second.changed, second.told), (BTreeSet::new(), first.told));
    }
}
