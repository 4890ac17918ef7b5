//! What is asked, as it stands in an address.

use super::Facet;
use std::collections::BTreeMap;
use web::paths;

/// Results of a page.
pub const PAGE: usize = 20;
/// Letters of a search.
const LONGEST: usize = 100;
/// Letters of an answer to a facet.
const LONGEST_ANSWER: usize = 80;
/// Answers in all: an address stays short.
const MOST_ANSWERS: usize = 24;
/// Nobody turns so many pages; programs take the feed.
const LAST_PAGE: usize = 500;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What matches best; without words, what one can follow now.
    #[default]
    Best,
    /// What begins next.
    Start,
    /// What was added last.
    Newest,
    Title,
}

impl Order {
    pub const ALL: [Order; 4] = [Order::Best, Order::Start, Order::Newest, Order::Title];

    pub fn word(self) -> &'static str {
        match self {
            Order::Best => "best",
            Order::Start => "start",
            Order::Newest => "newest",
            Order::Title => "title",
        }
    }
}

/// A search, what it is narrowed by, its order and its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub words: String,
    pub chosen: BTreeMap<Facet, Vec<String>>,
    pub order: Order,
    /// From 0.
    pub page: usize,
}

impl Asked {
    /// Of the pairs of a query string. What is not understood is left out: a link of yesterday still leads somewhere.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut asked = Self::default();
        let mut room = MOST_ANSWERS;
        for (name, value) in pairs {
            match name.as_str() {
                "q" => asked.words = value.trim().chars().filter(|c| !c.is_control()).take(LONGEST).collect(),
                "sort" => {
                    asked.order = Order::ALL.into_iter().find(|one| one.word() == value).unwrap_or_default()
                }
                "page" => asked.page = value.parse::<usize>().unwrap_or(1).clamp(1, LAST_PAGE) - 1,
                name => {
                    let Some(facet) = Facet::of_word(name) else { continue };
                    let fits = !value.is_empty() && value.chars().count() <= LONGEST_ANSWER && room > 0;
                    let answers = asked.chosen.entry(facet).or_default();
                    if fits && !answers.contains(value) {
                        answers.push(value.clone());
                        room -= 1;
                    }
                }
            }
        }
        asked.chosen.retain(|_, answers| !answers.is_empty());
        asked
    }

    pub fn has(&self, facet: Facet, answer: &str) -> bool {
        self.chosen.get(&facet).is_some_and(|answers| answers.iter().any(|one| one == answer))
    }

    /// Whether anything at all is asked.
    pub fn is_narrowed(&self) -> bool {
        !self.words.is_empty() || !self.chosen.is_empty()
    }

    /// The same without one answer, from the first page.
    pub fn without(&self, facet: Facet, answer: &str) -> Self {
        let mut asked = Self { page: 0, ..self.clone() };
        if let Some(answers) = asked.chosen.get_mut(&facet) {
            answers.retain(|one| one != answer);
        }
        asked.chosen.retain(|_, answers| !answers.is_empty());
        asked
    }

    /// The same words and no facet.
    pub fn words_alone(&self) -> Self {
        Self { words: self.words.clone(), order: self.order, ..Self::default() }
    }

    pub fn with_words(&self, words: String) -> Self {
        Self { words, page: 0, ..self.clone() }
    }

    pub fn at_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// The address of its results.
    pub fn address(&self) -> String {
        self.address_at(&paths::courses::Courses.to_string())
    }

    /// The same on another page that is asked alike.
    pub fn address_at(&self, path: &str) -> String {
        let mut pairs = Vec::new();
        if !self.words.is_empty() {
            pairs.push(("q", self.words.clone()));
        }
        for (facet, answers) in &self.chosen {
            pairs.extend(answers.iter().map(|answer| (facet.word(), answer.clone())));
        }
        if self.order != Order::Best {
            pairs.push(("sort", self.order.word().to_owned()));
        }
        if self.page > 0 {
            pairs.push(("page", (self.page + 1).to_string()));
        }
        let query: Vec<String> =
            pairs.into_iter().map(|(name, value)| format!("{name}={}", paths::in_query(&value))).collect();
        match query.is_empty() {
            true => path.to_owned(),
            false => format!("{path}?{}", query.join("&")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&str, &str)]) -> Asked {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Asked::of(&pairs)
    }

    #[test]
    fn an_address_says_what_is_asked_and_no_more() {
        let cases = [
            (asked(&[]), "/courses"),
            (asked(&[("q", " impression 3D ")]), "/courses?q=impression%203D"),
            (
                asked(&[
                    ("subject", "making"),
                    ("q", "é"),
                    ("subject", "arts"),
                    ("subject", "arts"),
                    ("page", "2"),
                ]),
                "/courses?q=%C3%A9&subject=making&subject=arts&page=2",
            ),
            (asked(&[("nothing", "x"), ("level", ""), ("sort", "backwards"), ("page", "-1")]), "/courses"),
            (
                asked(&[("sort", "title"), ("place", "Dakar, Sénégal")]),
                "/courses?place=Dakar%2C%20S%C3%A9n%C3%A9gal&sort=title",
            ),
        ];
        for (asked, expected) in cases {
            assert_eq!(asked.address(), expected);
        }
        let many: Vec<(String, String)> = (0..1_000)
            .map(|n| ("subject".to_owned(), format!("{n}")))
            .chain([("q".to_owned(), "x".repeat(9_000))])
            .collect();
        assert!(Asked::of(&many).address().len() < 1_000);
        let two = asked(&[("level", "beginner"), ("level", "advanced"), ("page", "3")]);
        assert_eq!(two.without(Facet::Level, "beginner").address(), "/courses?level=advanced");
    }
}
