//! One's own calendar as a file that calendar programs fetch: the deadlines of all runs one follows, by a private address.

pub(crate) mod pages;

use ::store::{StoreError, Tx, View, sql};
use courses::{Contents, content};
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted, Heard, Holders, Oneself, Reach};
use lexicon::{Instant, Lang, PersonId, facts::people::PersonErased};

ground::right!(
    /// Sees the private address of one's calendar, and has another made.
    KeepOwnFeed = "calendars.keep-own-feed",
    Holders::Oneself
);

ground::right!(
    /// Reads the calendar of an address: whoever has it.
    ReadFeed = "calendars.read-feed",
    Holders::Anyone
);

/// The token of my address, if I have one.
pub struct MyFeed(pub PersonId);

impl Ask for MyFeed {
    const NAME: &'static str = "calendars.my-feed";
    type Right = KeepOwnFeed;
    type Over = Oneself;
    type Outcome = Option<String>;

    fn over(&self) -> PersonId {
        self.0
    }

    fn answer(
        &self,
        _: Granted<KeepOwnFeed, Oneself>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Option<String>, Fault> {
        Ok(token_of(view, self.0)?)
    }
}

/// Makes an address; the one before works no more.
pub struct RenewFeed {
    pub person: PersonId,
    pub token: String,
}

impl Act for RenewFeed {
    const NAME: &'static str = "calendars.renew-feed";
    const REACH: Reach = Reach::Nobody;
    type Right = KeepOwnFeed;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(&self, _: Granted<KeepOwnFeed, Oneself>, tx: &Tx<'_>, _: &Cx) -> Result<Decision<()>, Fault> {
        tx.run(
            sql!(
                "insert into calendar_feeds (person_id, token) values (?1, ?2)
                 on conflict (person_id) do update set token = excluded.token"
            ),
            &[&self.person, &self.token],
        )?;
        Ok(Decision::of(()))
    }
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub run: String,
    pub course: String,
    pub block: String,
    pub title: String,
    pub at: Instant,
}

/// What is due for whoever the address is of, in their language.
pub struct ReadTheFeed {
    pub token: String,
}

impl Ask for ReadTheFeed {
    const NAME: &'static str = "calendars.feed";
    type Right = ReadFeed;
    type Over = Everything;
    type Outcome = (Lang, Vec<Due>);

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<ReadFeed, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let person = by_token(view, &self.token)?.ok_or(Fault::NotFound)?;
        let lang = people::person(view, person)?.ok_or(Fault::NotFound)?.lang;
        let (contents, mut all) = (cx.shelf.get::<Contents>(), Vec::new());
        for mine in ::learning::enrolment::of_person(view, person)? {
            let Some(run) = courses::run::by_id(view, mine.run)? else { continue };
            let content = content::of_version(view, &contents, &run.version)?;
            for (key, at) in ::learning::all_due_for(view, &cx.shelf, &run, person)? {
                let Some(id) = content.find(&key) else { continue };
                let title = ::learning::subsection_title(lang, &content, id);
                let (block, course) = (content.node(id).block.id.clone(), run.terms.title.clone());
                all.push(Due { run: run.key.clone(), course, block, title, at });
            }
        }
        Ok((lang, all))
    }
}

fn token_of(view: &View<'_>, person: PersonId) -> Result<Option<String>, StoreError> {
    view.first(sql!("select token from calendar_feeds where person_id = ?1"), &[&person], |row| row.get(0))
}

fn by_token(view: &View<'_>, token: &str) -> Result<Option<PersonId>, StoreError> {
    view.first(sql!("select person_id from calendar_feeds where token = ?1"), &[&token], |row| row.get(0))
}

pub(crate) fn erased(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    tx.run(sql!("delete from calendar_feeds where person_id = ?1"), &[&heard.fact.person])?;
    Ok(())
}

people::data_part!("calendars", known);

fn known(view: &View<'_>, person: PersonId) -> Result<serde_json::Value, StoreError> {
    Ok(serde_json::json!({ "has_private_address": token_of(view, person)?.is_some() }))
}
