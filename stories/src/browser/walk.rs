//! Pages, looked at in every size, language and light.

use super::{Browser, Light, Weight};
use lexicon::Lang;

/// Phone and desk, in CSS pixels.
const SIZES: [(u32, u32); 2] = [(360, 780), (1280, 900)];

/// What a page may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    pub first_bytes: u64,
    pub first_requests: u64,
    pub second_bytes: u64,
    pub css: u64,
    pub scripts: u64,
}

impl Budget {
    /// Of every page of ours: it opens on a phone far from a town.
    pub const OURS: Self = Self {
        first_bytes: 60 << 10,
        first_requests: 5,
        second_bytes: 15 << 10,
        css: 20 << 10,
        scripts: 15 << 10,
    };
}

/// A page on the walk.
#[derive(Clone, Debug)]
pub struct PageToWalk {
    pub path: String,
    /// The beginning of its pictures' names.
    pub name: String,
    /// `None` for a page that carries a course's own pictures.
    pub budget: Option<Budget>,
    /// The status it answers: 200, or that of the refusal it shows.
    pub status: u16,
    /// In how many ways it is looked at.
    pub looks: Looks,
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Six ways in which each two of size, language and light meet once at least.
    All,
    /// French on a phone by day, Arabic on a desk by night: what differs most.
    Two,
}

impl Looks {
    fn ways(self) -> Vec<(Lang, (u32, u32), Light)> {
        if self == Looks::Two {
            return vec![(Lang::Fr, SIZES[0], Light::Light), (Lang::Ar, SIZES[1], Light::Dark)];
        }
        let lights = [Light::Light, Light::Dark];
        let ways = Lang::ALL.into_iter().enumerate().flat_map(|(at, lang)| {
            SIZES.into_iter().enumerate().map(move |(wide, size)| (lang, size, lights[(at + wide) % 2]))
        });
        ways.collect()
    }
}

impl PageToWalk {
    /// A page within our budget.
    pub fn new(path: impl ToString, name: &str) -> Self {
        Self {
            path: path.to_string(),
            name: name.to_owned(),
            budget: Some(Budget::OURS),
            status: 200,
            looks: Looks::All,
        }
    }

    pub fn of_any_weight(mut self) -> Self {
        self.budget = None;
        self
    }

    /// In two ways only, for pages of which there are many.
    pub fn briefly(mut self) -> Self {
        self.looks = Looks::Two;
        self
    }

    pub fn answering(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    fn in_lang(&self, lang: Lang) -> String {
        let mark = if self.path.contains('?') { '&' } else { '?' };
        format!("{}{mark}lang={}", self.path, lang.tag())
    }
}

/// Visits each page on phone and desk, in all languages, by day and by night; keeps a picture of each; and asks that axe is
/// silent, nothing complains, nothing sticks out sideways, there is one `h1`, and the budget is kept.
///
/// # Panics
/// With everything that was wrong on any page.
pub fn walk(browser: &mut Browser, pages: &[PageToWalk]) {
    let mut wrong = Vec::new();
    for page in pages {
        if let Some(budget) = page.budget {
            browser.prefers(Light::Light).is_sized(SIZES[0].0, SIZES[0].1);
            wrong.extend(over_budget(browser, page, budget));
        }
        for (lang, (width, height), light) in page.looks.ways() {
            browser.is_sized(width, height).prefers(light);
            wrong.extend(look(browser, page, lang, width, light));
        }
    }
    browser.prefers(Light::Light).is_sized(1280, 900);
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn look(browser: &mut Browser, page: &PageToWalk, lang: Lang, width: u32, light: Light) -> Vec<String> {
    let shade = if light == Light::Dark { "dark" } else { "light" };
    let name = format!("{}-{}-{width}-{shade}", page.name, lang.tag());
    browser.complaints();
    browser.opens(page.in_lang(lang));
    let mut wrong = browser.axe();
    wrong.extend(complaints(browser, page, lang));
    wrong.extend(shape(browser, lang));
    browser.takes_picture(&name);
    wrong.into_iter().map(|what| format!("{name}: {what}")).collect()
}

/// What the console says, but for the refusal that the page itself is.
fn complaints(browser: &Browser, page: &PageToWalk, lang: Lang) -> Vec<String> {
    let itself = format!("{}{} - ", browser.site, page.in_lang(lang));
    let all = browser.complaints().into_iter();
    let mut wrong: Vec<String> =
        all.filter(|what| page.status == 200 || !what.starts_with(&itself)).collect();
    let status = browser.runs("return performance.getEntriesByType('navigation')[0].responseStatus");
    if status != page.status {
        wrong.push(format!("answers {status}, not {}", page.status));
    }
    wrong
}

/// What axe does not look at.
fn shape(browser: &Browser, lang: Lang) -> Vec<String> {
    let seen = browser.runs(
        "const root = document.documentElement;
         return { over: root.scrollWidth - root.clientWidth, titles: document.querySelectorAll('h1').length,
                  lang: root.lang, dir: getComputedStyle(root).direction, title: document.title }",
    );
    let direction = if lang == Lang::Ar { "rtl" } else { "ltr" };
    let mut wrong = Vec::new();
    if seen["over"].as_i64().unwrap_or(0) > 0 {
        wrong.push(format!("sticks out sideways by {} px", seen["over"]));
    }
    if seen["titles"] != 1 {
        wrong.push(format!("has {} h1", seen["titles"]));
    }
    if seen["lang"] != lang.tag() || seen["dir"] != direction {
        wrong.push(format!(
            "is in {} from {}, not {} from {direction}",
            seen["lang"],
            seen["dir"],
            lang.tag()
        ));
    }
    if seen["title"].as_str().unwrap_or_default().is_empty() {
        wrong.push("has no title".to_owned());
    }
    wrong
}

fn over_budget(browser: &mut Browser, page: &PageToWalk, budget: Budget) -> Vec<String> {
    browser.forgets_files();
    let first = browser.weighs(&page.path);
    browser.runs("return 1");
    let second = browser.weighs(&page.path);
    exceeded(first, second, budget).into_iter().map(|what| format!("{}: {what}", page.name)).collect()
}

fn exceeded(first: Weight, second: Weight, budget: Budget) -> Vec<String> {
    let limits = [
        ("first visit, bytes", first.bytes, budget.first_bytes),
        ("first visit, requests", first.requests, budget.first_requests),
        ("second visit, bytes", second.bytes, budget.second_bytes),
        ("style sheets, bytes", first.css, budget.css),
        ("scripts, bytes", first.scripts, budget.scripts),
    ];
    let mut wrong: Vec<String> = limits
        .into_iter()
        .filter(|(_, is, may)| is > may)
        .map(|(what, is, may)| format!("{what}: {is}, and it may be {may}"))
        .collect();
    if first.bytes == 0 {
        wrong.push("nothing came over the wire: the page was not weighed".to_owned());
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_two_of_size_language_and_light_meet() {
        let ways = Looks::All.ways();
        for lang in Lang::ALL {
            for size in SIZES {
                assert!(ways.iter().any(|way| (way.0, way.1) == (lang, size)), "{lang:?} {size:?}");
                for light in [Light::Light, Light::Dark] {
                    assert!(ways.iter().any(|way| (way.0, way.2) == (lang, light)), "{lang:?} {light:?}");
                    assert!(ways.iter().any(|way| (way.1, way.2) == (size, light)), "{size:?} {light:?}");
                }
            }
        }
    }

    #[test]
    fn a_heavy_page_says_by_how_much() {
        let first = Weight { bytes: 70_000, requests: 2, css: 10, scripts: 10 };
        let second = Weight { bytes: 100, requests: 1, css: 0, scripts: 0 };
        assert_eq!(exceeded(first, second, Budget::OURS), ["first visit, bytes: 70000, and it may be 61440"]);
        assert_eq!(exceeded(second, second, Budget::OURS), [""; 0]);
    }
}
