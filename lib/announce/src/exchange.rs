//! The feed that another catalogue takes up: pages of courses in the words of schema.org, and of what is gone.
//!
//! A page is a JSON object; whoever publishes it signs it whole (the member `proof`, which is not this module's matter).

use crate::{Course, Organisation, Second, schema_org};
use serde_json::{Value, json};

/// The shape is told by this number; it only grows within one.
pub const VERSION: i64 = 1;
/// Items on a page.
pub const PAGE: usize = 100;
/// A page larger than this is not read.
pub const LARGEST: usize = 4 << 20;

const KIND: &str = "CatalogueFeed";
/// The most characters kept of a text, and of a short text or an address.
const LONGEST_TEXT: usize = 4_000;
const LONGEST_LINE: usize = 500;
/// The most subjects kept of a course.
const MOST_SUBJECTS: usize = 10;

/// A page to be written.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// Where the feed begins: what names it.
    pub source: String,
    /// The address this page was asked by: a page that answers one question is not taken for the answer to another.
    pub address: String,
    pub publisher: Organisation,
    /// The public key in use (Multikey), and the address of the document that lists it.
    pub key: String,
    pub keys_at: String,
    pub at: Second,
    pub updated_since: Option<Second>,
    /// How many items there are on all pages.
    pub total: usize,
    pub next: Option<String>,
    pub items: Vec<Item<'a>>,
}

/// A course, or that it is gone.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The address of its page.
    pub id: &'a str,
    pub changed: Second,
    pub course: Option<&'a Course>,
}

/// The page, before it is signed.
pub fn write(page: &Page<'_>) -> Value {
    let items: Vec<Value> = page.items.iter().map(|item| one(item, &page.publisher)).collect();
    json!({
        "type": KIND,
        "version": VERSION,
        "source": page.source,
        "self": page.address,
        "publisher": schema_org::organisation(&page.publisher),
        "key": page.key,
        "keys": page.keys_at,
        "at": page.at.to_string(),
        "updated_since": page.updated_since.map(|at| at.to_string()),
        "total": page.total,
        "next": page.next,
        "items": items,
    })
}

fn one(item: &Item<'_>, publisher: &Organisation) -> Value {
    let mut shape = json!({ "id": item.id, "changed": item.changed.to_string() });
    match item.course {
        Some(course) => shape["course"] = schema_org::course(course, publisher),
        None => shape["deleted"] = json!(true),
    }
    shape
}

/// A page as it was read: what a catalogue keeps of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub source: String,
    /// The address it says it was asked by.
    pub address: String,
    pub publisher: String,
    pub key: String,
    pub at: Second,
    pub next: Option<String>,
    pub items: Vec<TakenItem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenItem {
    pub id: String,
    pub changed: Second,
    /// None: it is gone.
    pub course: Option<TakenCourse>,
}

/// What is kept of a course of elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenCourse {
    pub key: String,
    pub title: String,
    pub description: String,
    /// BCP 47 tag, or empty.
    pub language: String,
    pub provider: String,
    /// Names of what it is about, in whatever language the feed speaks.
    pub subjects: Vec<String>,
}

/// Why a page is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("this is no catalogue feed: \"type\" is not \"CatalogueFeed\"")]
    NotAFeed,
    #[error("the feed speaks version {0}, and this program reads version {VERSION}")]
    Version(i64),
    #[error("{0} is missing, or is not of the expected form")]
    Missing(&'static str),
    #[error("item {0} of the page is not of the expected form")]
    Item(usize),
    #[error("the page has more than {PAGE} items")]
    TooMany,
}

/// Reads a page whose signature was checked.
///
/// # Errors
/// [`Unreadable`] says what is not as it should be. Nothing of such a page is to be used.
pub fn read(page: &Value) -> Result<Taken, Unreadable> {
    if page["type"] != KIND {
        return Err(Unreadable::NotAFeed);
    }
    match page["version"].as_i64() {
        Some(VERSION) => {}
        other => return Err(Unreadable::Version(other.unwrap_or(0))),
    }
    let items = page["items"].as_array().ok_or(Unreadable::Missing("items"))?;
    if items.len() > PAGE {
        return Err(Unreadable::TooMany);
    }
    let items = items.iter().enumerate().map(|(index, item)| taken(item).ok_or(Unreadable::Item(index)));
    Ok(Taken {
        source: line(&page["source"]).ok_or(Unreadable::Missing("source"))?,
        address: line(&page["self"]).ok_or(Unreadable::Missing("self"))?,
        publisher: line(&page["publisher"]["name"]).ok_or(Unreadable::Missing("publisher.name"))?,
        key: line(&page["key"]).ok_or(Unreadable::Missing("key"))?,
        at: page["at"].as_str().and_then(Second::parse).ok_or(Unreadable::Missing("at"))?,
        next: match &page["next"] {
            Value::Null => None,
            next => Some(line(next).ok_or(Unreadable::Missing("next"))?),
        },
        items: items.collect::<Result<_, _>>()?,
    })
}

fn taken(item: &Value) -> Option<TakenItem> {
    let id = line(&item["id"]).filter(|id| is_address(id))?;
    let changed = Second::parse(item["changed"].as_str()?)?;
    let is_gone = item["deleted"] == true;
    let course = match (&item["course"], is_gone) {
        (Value::Null, true) => None,
        (course, false) => Some(course_of(course)?),
        _ => return None,
    };
    Some(TakenItem { id, changed, course })
}

fn course_of(course: &Value) -> Option<TakenCourse> {
    let language = match &course["inLanguage"] {
        Value::Array(all) => all.first().and_then(line).unwrap_or_default(),
        one => line(one).unwrap_or_default(),
    };
    Some(TakenCourse {
        key: line(&course["courseCode"])?,
        title: line(&course["name"])?,
        description: course["description"].as_str().unwrap_or_default().chars().take(LONGEST_TEXT).collect(),
        language,
        provider: line(&course["provider"]["name"])?,
        subjects: subjects(&course["about"]),
    })
}

/// As many as a course may be about.
fn subjects(about: &Value) -> Vec<String> {
    let all = about.as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().filter_map(|one| line(&one["name"])).take(MOST_SUBJECTS).collect()
}

/// A page of the web: nothing else is ever linked to.
fn is_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace)
}

/// A text of one line that is not empty, nor longer than one.
fn line(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    let is_line =
        !text.is_empty() && text.chars().count() <= LONGEST_LINE && !text.contains(char::is_control);
    is_line.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use proptest::prelude::*;

    fn page(course: &Course) -> Value {
        write(&Page {
            source: "https://fun.example/feeds/catalogue.json".into(),
            address: "https://fun.example/feeds/catalogue.json?after=x".into(),
            publisher: samples::fun(),
            key: "z6Mk".into(),
            keys_at: "https://fun.example/institutions/fun/did.json".into(),
            at: Second(100),
            updated_since: None,
            total: 2,
            next: None,
            items: vec![
                Item { id: &course.url, changed: Second(50), course: Some(course) },
                Item { id: "https://fun.example/courses/gone", changed: Second(60), course: None },
            ],
        })
    }

    #[test]
    fn a_page_is_read_as_it_was_written() {
        let course = samples::course();
        let taken = read(&page(&course)).expect("a page");
        assert_eq!((taken.publisher.as_str(), taken.at, taken.next), ("FUN", Second(100), None));
        assert_eq!(taken.address, "https://fun.example/feeds/catalogue.json?after=x");
        let kept = taken.items[0].course.as_ref().expect("a course");
        assert_eq!((kept.key.as_str(), kept.language.as_str()), ("IMT+FAB101", "fr"));
        assert_eq!(kept.provider, "Institut Mines-Télécom");
        assert_eq!(kept.subjects, ["Fabrication numérique"]);
        assert_eq!(
            (taken.items[1].id.as_str(), &taken.items[1].course),
            ("https://fun.example/courses/gone", &None)
        );
        assert!(page(&course)["items"][1].get("course").is_none());
    }

    #[test]
    fn a_page_that_is_not_right_is_not_taken() {
        let good = page(&samples::course());
        let with = |change: fn(&mut Value)| {
            let mut page = good.clone();
            change(&mut page);
            read(&page).expect_err("refused")
        };
        assert_eq!(read(&json!({})), Err(Unreadable::NotAFeed));
        assert_eq!(with(|page| page["version"] = json!(2)), Unreadable::Version(2));
        assert_eq!(with(|page| page["at"] = json!("today")), Unreadable::Missing("at"));
        assert_eq!(with(|page| page["next"] = json!(5)), Unreadable::Missing("next"));
        assert_eq!(with(|page| page["items"][0]["id"] = json!("javascript:alert(1)")), Unreadable::Item(0));
        assert_eq!(with(|page| page["items"][1]["course"] = json!({})), Unreadable::Item(1));
        assert_eq!(with(|page| page["items"][0]["course"]["name"] = json!("")), Unreadable::Item(0));
        assert_eq!(with(|page| page["items"][0]["changed"] = json!("x")), Unreadable::Item(0));
        assert_eq!(with(|page| page["items"] = json!(vec![0; PAGE + 1])), Unreadable::TooMany);
    }

    proptest! {
        #[test]
        fn foreign_words_do_no_harm(name in any::<String>(), value in any::<String>()) {
            let mut foreign = page(&samples::course());
            foreign["items"][0]["course"][name.as_str()] = json!(value);
            foreign[name.as_str()] = json!(value);
            let _ = read(&foreign);
        }
    }
}
