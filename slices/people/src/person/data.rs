//! Ask: all that is known of a person, for that person (GDPR art. 15 and 20; law 09-08 art. 7).

use super::store;
use crate::{passkeys, passwords, sessions};
use ::store::{StoreError, View};
use ground::{Ask, Cx, Fault, Granted, Holders, Oneself};
use lexicon::{Instant, PersonId};
use linkme::distributed_slice;
use serde_json::{Map, Value, json};

ground::right!(
    /// Sees all that is known of oneself.
    SeeOwnData = "people.see-own-data",
    Holders::Oneself
);

/// What another slice knows of a person, under its own name in the answer.
pub struct DataPart {
    pub name: &'static str,
    pub read: fn(&View<'_>, PersonId) -> Result<Value, StoreError>,
}

/// Every slice that keeps something of people has a part here; [`data_part!`](crate::data_part) enters it.
#[allow(unsafe_code)]
#[distributed_slice]
pub static DATA_PARTS: [DataPart];

/// Enters what a slice knows of a person: `people::data_part!("learning", read_all_of);`
#[macro_export]
macro_rules! data_part {
    ($name:literal, $read:path) => {
        const _: () = {
            // A linker section is how the parts of all crates come together.
            #[allow(unsafe_code)]
            #[$crate::linkme::distributed_slice($crate::DATA_PARTS)]
            #[linkme(crate = $crate::linkme)]
            static PART: $crate::DataPart = $crate::DataPart { name: $name, read: $read };
        };
    };
}

/// All that is known of oneself.
pub struct MyData {
    pub person: PersonId,
}

impl Ask for MyData {
    const NAME: &'static str = "people.my-data";
    type Right = SeeOwnData;
    type Over = Oneself;
    type Outcome = Value;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(&self, _: Granted<SeeOwnData, Oneself>, view: &View<'_>, cx: &Cx) -> Result<Value, Fault> {
        known_of(view, self.person, cx.now)?.ok_or(Fault::NotFound)
    }
}

/// The same, for who answers a request made on paper; `None` when there is no such person (any more).
pub fn known_of(view: &View<'_>, id: PersonId, now: Instant) -> Result<Option<Value>, StoreError> {
    let Some(person) = store::person(view, id)? else { return Ok(None) };
    let date = |at: Instant| words::dates::machine(at);
    let sessions = sessions::store::of_person(view, id, now)?;
    let keys = passkeys::store::of_person(view, id)?;
    let roles = ground::rights::held::all_of(view, id, now)?;
    let mut all = Map::new();
    all.insert("written_at".to_owned(), json!(date(now)));
    all.insert(
        "person".to_owned(),
        json!({
            "id": person.id, "name": person.name, "email": person.email,
            "email_confirmed_at": person.email_confirmed_at.map(date),
            "language": person.lang.tag(), "zone": person.zone, "created_at": date(person.created_at),
            "password_changed_at": passwords::store::changed_at(view, id)?.map(date),
        }),
    );
    let sessions = sessions.iter().map(
        |one| json!({ "browser": one.label, "since": date(one.created_at), "last_seen": date(one.seen_at) }),
    );
    all.insert("sessions".to_owned(), sessions.collect());
    let keys = keys.iter().map(|one| {
        json!({ "label": one.label, "since": date(one.created_at), "last_used": one.used_at.map(date) })
    });
    all.insert("passkeys".to_owned(), keys.collect());
    let roles = roles.iter().map(|(role, place)| json!({ "role": role, "place": place }));
    all.insert("roles".to_owned(), roles.collect());
    for part in DATA_PARTS {
        all.insert(part.name.to_owned(), (part.read)(view, id)?);
    }
    Ok(Some(Value::Object(all)))
}
