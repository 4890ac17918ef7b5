//! The noun: something a person was told.

pub(crate) mod bell;
mod mark;
pub(crate) mod pages;
mod sentence;
pub(crate) mod store;

pub use bell::{Unread, count_unread};
pub use mark::{ReadEverything, ReadNotice};
pub(crate) use sentence::{link, sentence};

use crate::kind::What;
use ::courses::{Contents, content};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders, Oneself, Shelf};
use lexicon::{Instant, Lang, PersonId, PlaceRef, RunId, time::Millis};
use serde_json::Value;

ground::right!(
    /// Reads what one was told, and says so.
    ReadOwnNotices = "notifications.read-own-notices",
    Holders::Oneself
);

/// Something a person was told, with what its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub id: String,
    pub at: Instant,
    pub what: What,
    pub about: PlaceRef,
    /// The key and title of the place it is about.
    pub key: String,
    pub title: String,
    /// Of a programme, by language; empty where there is none in one.
    pub titles: Option<[String; 3]>,
    pub run: Option<RunId>,
    /// The version the run is at now.
    pub version: Option<String>,
    /// The word in addresses and the title of the institution that acted.
    pub party_key: String,
    pub party: String,
    /// The name of the person it speaks of; empty once erased.
    pub other: String,
    pub detail: Value,
    /// When its reader began the run.
    pub began: Option<Instant>,
    pub unread: bool,
    /// The title of the part of the course it is about, in its reader's language.
    pub part: String,
}

impl Notice {
    /// The title of what it is about, for somebody who reads `lang`.
    pub fn title_in(&self, lang: Lang) -> &str {
        let Some(titles) = &self.titles else { return &self.title };
        let mut tried = std::iter::once(lang).chain(Lang::ALL).map(|lang| titles[lang.index()].as_str());
        tried.find(|title| !title.is_empty()).unwrap_or(&self.key)
    }

    /// A word of the detail.
    pub fn word(&self, name: &str) -> &str {
        self.detail[name].as_str().unwrap_or_default()
    }

    /// It is due for its reader on a date of their own.
    pub(crate) fn is_due(&mut self, at: Instant) {
        self.detail["due"] = at.as_millis().into();
        if let Some(detail) = self.detail.as_object_mut() {
            detail.remove("weeks");
        }
    }

    /// When the work is due, for its reader.
    pub fn due(&self) -> Option<Instant> {
        match self.detail["weeks"].as_i64() {
            Some(weeks) => Some(self.began?.plus(Millis::days(weeks * 7))),
            None => self.detail["due"].as_i64().map(Instant::from_millis),
        }
    }
}

/// Gives parts of courses their titles. Contents are in memory, most of the time.
pub(crate) fn entitle(
    view: &View<'_>,
    shelf: &Shelf,
    lang: Lang,
    notices: &mut [Notice],
) -> Result<(), ::store::StoreError> {
    let contents = shelf.get::<Contents>();
    for notice in notices {
        let subsection = notice.word("subsection").to_owned();
        let Some(version) = notice.version.as_ref().filter(|_| !subsection.is_empty()) else { continue };
        let content = content::of_version(view, &contents, version)?;
        // Gone with another version: the course is named all the same.
        if let Some(id) = content.find(&subsection) {
            notice.part = ::learning::subsection_title(lang, &content, id);
        }
    }
    Ok(())
}

/// A deadline is told with its reader's own date, where they were given time in the run, or had been when they were told. One statement more where there is a
/// deadline, and a few for each such run.
fn own_dates(
    view: &View<'_>,
    shelf: &Shelf,
    person: PersonId,
    notices: &mut [Notice],
) -> Result<(), ::store::StoreError> {
    if notices.iter().all(|one| one.what != What::Due) {
        return Ok(());
    }
    let given = ::learning::more_time::runs_with_more(view, person)?;
    for notice in notices.iter_mut().filter(|one| one.what == What::Due) {
        let had_more = notice.detail["own"] == true;
        let Some(run) = notice.run.filter(|run| had_more || given.contains(run)) else { continue };
        let Some(run) = ::courses::run::by_id(view, run)? else { continue };
        if let Some(at) = ::learning::due_at(view, shelf, &run, person, notice.word("subsection"))? {
            notice.is_due(at);
        }
    }
    Ok(())
}

/// Shown on a page.
pub(crate) const A_PAGE: usize = 30;

/// A page of what I was told, the newest first.
pub struct MyNotices {
    pub person: PersonId,
    /// The last one of the page before.
    pub before: Option<(Instant, String)>,
}

/// What is on a page.
#[derive(Clone, Debug)]
pub struct Told {
    pub notices: Vec<Notice>,
    pub unread: i64,
    /// The key of the next page.
    pub next: Option<(Instant, String)>,
}

impl Ask for MyNotices {
    const NAME: &'static str = "notifications.my-notices";
    type Right = ReadOwnNotices;
    type Over = Oneself;
    type Outcome = Told;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(&self, _: Granted<ReadOwnNotices, Oneself>, view: &View<'_>, cx: &Cx) -> Result<Told, Fault> {
        let mut notices = store::page(view, self.person, cx.now, self.before.as_ref(), A_PAGE + 1)?;
        let more = notices.len() > A_PAGE;
        notices.truncate(A_PAGE);
        entitle(view, &cx.shelf, cx.lang(), &mut notices)?;
        own_dates(view, &cx.shelf, self.person, &mut notices)?;
        let next = notices.last().filter(|_| more).map(|last| (last.at, last.id.clone()));
        Ok(Told { unread: store::unread(view, self.person, cx.now)?, notices, next })
    }
}
