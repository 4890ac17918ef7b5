//! What a portal shows of other sites, beside its own courses: found by the same words, never among them. It is in no feed,
//! no sitemap and no other answer than those of that portal's front page and results.

use crate::{
    find::{Asked, COURSE, Facet},
    index::{Document, Segment, matching},
    text::fold,
};
use courses::description::Subject;
use elsewhere::ShownCourse;
use lexicon::{Lang, PortalId};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::{StoreError, View};

/// Portals whose others are kept in memory at most.
const MOST_PORTALS: usize = 64;

/// Courses of other sites, the first of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Others {
    pub shown: Vec<ShownCourse>,
    /// How many there are in all.
    pub total: usize,
}

/// The courses of other sites in memory, portal by portal. On the shelf.
#[derive(Default)]
pub(crate) struct Beside(Mutex<HashMap<PortalId, Arc<Made>>>);

/// Those of a portal, as they were at one number of changes; by title.
struct Made {
    number: i64,
    courses: Vec<ShownCourse>,
    /// What each is about, as far as its words are ours.
    subjects: Vec<Vec<Subject>>,
    segment: Segment,
}

impl Beside {
    /// What matches a search, on its first page. Of the questions that results are narrowed by, another site's catalogue
    /// answers two: what a course is about, and its language; and all of it is courses. Who asks another one is shown nothing of it.
    pub fn find(
        &self,
        view: &View<'_>,
        portal: Option<PortalId>,
        asked: &Asked,
        most: usize,
    ) -> Result<Others, StoreError> {
        let is_answered =
            asked.chosen.keys().all(|one| matches!(one, Facet::Kind | Facet::Subject | Facet::Language));
        let Some(portal) = portal.filter(|_| is_answered && asked.page == 0) else {
            return Ok(Others::default());
        };
        Ok(self.fresh(view, portal)?.find(asked, most))
    }

    fn fresh(&self, view: &View<'_>, portal: PortalId) -> Result<Arc<Made>, StoreError> {
        let number = elsewhere::number(view, portal)?;
        if let Some(made) = self.kept().get(&portal).filter(|made| made.number >= number) {
            return Ok(made.clone());
        }
        let made = Arc::new(Made::of(number, elsewhere::shown(view, portal)?));
        let mut kept = self.kept();
        if kept.len() >= MOST_PORTALS {
            kept.clear();
        }
        kept.insert(portal, made.clone());
        Ok(made)
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<PortalId, Arc<Made>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Made {
    fn of(number: i64, mut courses: Vec<ShownCourse>) -> Self {
        courses.sort_by_cached_key(|one| (fold(&one.course.title), one.course.url.clone()));
        let names: HashMap<String, Subject> =
            Subject::ALL.iter().flat_map(|one| Lang::ALL.map(|lang| (fold(&one.name(lang)), *one))).collect();
        let subjects = courses.iter().map(|one| {
            one.course.subjects.iter().filter_map(|name| names.get(&fold(name)).copied()).collect()
        });
        let (subjects, segment) = (subjects.collect(), Segment::of(courses.iter().map(document)));
        Self { number, courses, subjects, segment }
    }

    fn find(&self, asked: &Asked, most: usize) -> Others {
        let is_narrowed_to = |at: usize| self.gives(at, asked);
        let mut found: Vec<usize> = (0..self.courses.len()).filter(|at| is_narrowed_to(*at)).collect();
        if !asked.words.is_empty() {
            let matched = matching(&[&self.segment], &asked.words, &|_, at| is_narrowed_to(at));
            let mut matches = matched.matches;
            matches.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.at.cmp(&b.at)));
            // Beneath one's own results, what has only some of the words is noise.
            found = if matched.is_partial { Vec::new() } else { matches.iter().map(|one| one.at).collect() };
        }
        let total = found.len();
        found.truncate(most);
        Others { shown: found.into_iter().map(|at| self.courses[at].clone()).collect(), total }
    }

    fn gives(&self, at: usize, asked: &Asked) -> bool {
        let (course, subjects) = (&self.courses[at].course, &self.subjects[at]);
        let primary = course.language.split('-').next().unwrap_or_default();
        asked.chosen.iter().all(|(facet, wanted)| {
            wanted.iter().any(|wanted| match facet {
                Facet::Kind => wanted == COURSE,
                Facet::Subject => subjects.iter().any(|one| one.word() == wanted),
                Facet::Language => primary.eq_ignore_ascii_case(wanted),
                _ => false,
            })
        })
    }
}

/// The title, who gives it and what it is about, the text: as for our own.
fn document(shown: &ShownCourse) -> Document {
    let course = &shown.course;
    let mut texts = vec![(10.0, course.title.clone()), (5.0, course.provider.clone())];
    texts.extend(course.subjects.iter().map(|name| (4.0, name.clone())));
    texts.push((3.0, shown.publisher.clone()));
    texts.push((3.0, course.text.clone()));
    Document { texts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use elsewhere::Course;

    fn made() -> Made {
        let course = |title: &str, provider: &str, language: &str, subject: &str| ShownCourse {
            course: Course {
                url: format!("https://fun.example/courses/{title}"),
                title: title.to_owned(),
                text: "Souder et mesurer.".to_owned(),
                language: language.to_owned(),
                provider: provider.to_owned(),
                subjects: vec![subject.to_owned()],
            },
            publisher: "FUN".to_owned(),
            host: "fun.example".to_owned(),
        };
        Made::of(
            1,
            vec![
                course("Électronique pratique", "Mines Nancy", "fr", &Subject::Electronics.name(Lang::Fr)),
                course("Batteries", "ESP Dakar", "en-GB", &Subject::Engineering.name(Lang::En)),
                course("Zymurgie", "IMT", "", "Zymurgie"),
            ],
        )
    }

    fn found(pairs: &[(&str, &str)]) -> Vec<String> {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let others = made().find(&Asked::of(&pairs), 10);
        assert_eq!(others.total, others.shown.len());
        others.shown.into_iter().map(|one| one.course.title).collect()
    }

    #[test]
    fn others_are_found_by_the_same_words() {
        // What is asked, and the titles found.
        type Case<'c> = (&'c [(&'c str, &'c str)], &'c [&'c str]);
        let cases: [Case<'_>; 10] = [
            (&[], &["Batteries", "Électronique pratique", "Zymurgie"]),
            (&[("q", "electronique")], &["Électronique pratique"]),
            (&[("q", "baterries")], &["Batteries"]),
            (&[("q", "dakar")], &["Batteries"]),
            (&[("q", "souder batteries")], &["Batteries"]),
            (&[("q", "batteries introuvable")], &[]),
            (&[("language", "en")], &["Batteries"]),
            (
                &[("subject", "electronics"), ("subject", "engineering")],
                &["Batteries", "Électronique pratique"],
            ),
            (&[("subject", "electronics"), ("language", "en")], &[]),
            (&[("q", "souder"), ("subject", "electronics")], &["Électronique pratique"]),
        ];
        for (pairs, expected) in cases {
            assert_eq!(found(pairs), expected, "{pairs:?}");
        }
        let first = made().find(&Asked::default(), 2);
        assert_eq!((first.total, first.shown.len()), (3, 2));
    }
}
