//! What a feed says against what was taken up of it before: pure.

use super::{Item, MOST_COURSES};
use crate::{Course, Problem};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    pub put: Vec<Course>,
    pub gone: BTreeSet<String>,
}

impl Difference {
    pub fn is_nothing(&self) -> bool {
        self.put.is_empty() && self.gone.is_empty()
    }
}

/// Of everything (`is_whole`), what is not there is gone; of changes, what is told as gone. What is told twice is as it was
/// told last.
///
/// # Errors
/// [`Problem::TooMany`] when there would be more courses than a feed may have.
pub(super) fn compare(
    before: &HashMap<String, Course>,
    items: Vec<Item>,
    is_whole: bool,
) -> Result<Difference, Problem> {
    let told: BTreeMap<String, Option<Course>> =
        items.into_iter().map(|item| (item.url, item.course)).collect();
    let is_gone = |url: &&String| match told.get(*url) {
        Some(told) => told.is_none(),
        None => is_whole,
    };
    let gone: BTreeSet<String> = before.keys().filter(is_gone).cloned().collect();
    let fresh = told.iter().filter(|(url, told)| told.is_some() && !before.contains_key(*url)).count();
    if before.len() - gone.len() + fresh > MOST_COURSES {
        return Err(Problem::TooMany);
    }
    let put = told.into_values().flatten().filter(|course| before.get(&course.url) != Some(course));
    Ok(Difference { put: put.collect(), gone })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(url: &str, title: &str) -> Course {
        Course { url: url.to_owned(), title: title.to_owned(), ..Course::default() }
    }

    fn item(url: &str, title: Option<&str>) -> Item {
        Item { url: url.to_owned(), course: title.map(|title| course(url, title)) }
    }

    #[test]
    fn what_is_told_is_put_and_what_is_gone_is_taken_away() {
        let before: HashMap<_, _> = ["a", "b"].map(|url| (url.to_owned(), course(url, "as it was"))).into();
        // Items, whether they are everything; then what is put, and gone.
        type Case<'c> = (Vec<Item>, bool, &'c [(&'c str, &'c str)], &'c [&'c str]);
        let cases: [Case<'_>; 7] = [
            (vec![], false, &[], &[]),
            (vec![], true, &[], &["a", "b"]),
            (vec![item("a", Some("as it was"))], false, &[], &[]),
            (vec![item("a", Some("new")), item("b", None)], false, &[("a", "new")], &["b"]),
            (vec![item("c", Some("c")), item("a", Some("as it was"))], true, &[("c", "c")], &["b"]),
            (vec![item("x", None)], false, &[], &[]),
            (vec![item("a", None), item("a", Some("again"))], false, &[("a", "again")], &[]),
        ];
        for (items, is_whole, put, gone) in cases {
            let told = format!("{items:?} {is_whole}");
            let found = compare(&before, items, is_whole).expect("few");
            let found_put: Vec<_> =
                found.put.iter().map(|one| (one.url.as_str(), one.title.as_str())).collect();
            assert_eq!(found_put, put, "{told}");
            assert_eq!(found.gone.iter().map(String::as_str).collect::<Vec<_>>(), gone, "{told}");
        }
    }

    #[test]
    fn too_many_are_refused() {
        let many = |count: usize| (0..count).map(|n| item(&format!("n{n}"), Some("x"))).collect();
        let before: HashMap<_, _> = [("a".to_owned(), course("a", "a"))].into();
        assert_eq!(compare(&before, many(MOST_COURSES), false), Err(Problem::TooMany));
        assert_eq!(compare(&before, many(MOST_COURSES), true).expect("as many").gone.len(), 1);
    }
}
