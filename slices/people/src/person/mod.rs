//! The noun: a person. Other slices name people by id and ask here for the rest.

mod data;
mod erase;
pub(crate) mod profile;
pub(crate) mod store;

pub use data::{DATA_PARTS, DataPart, MyData, SeeOwnData, known_of};
pub(crate) use erase::apply as apply_erasure;
pub use erase::needs_recent_proof;
pub use erase::{ENDINGS, Ending, EraseMyself};
pub use profile::read_name;
pub use store::{Person, any_made_on, by_email, by_email_in, count_of_realm, leave_realm, name, person};

use crate::passwords;
use ::store::{StoreError, Tx};
use ground::Cx;
use lexicon::{Lang, PersonId};

/// An account to be made without the sign-up page: the command line, a demo, a test, a list from a school.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub name: String,
    pub email: Option<String>,
    /// Whether the address is known to be theirs. At most one account may have it confirmed.
    pub confirmed: bool,
    /// From [`passwords::hash_password`](crate::hash_password); without one, the person signs in by mail.
    pub password_hash: Option<String>,
    pub lang: Lang,
    /// IANA name.
    pub zone: String,
}

/// Makes an account. A confirmed address that is taken already is an error of the store; mere claims of others to it end.
pub fn create(tx: &Tx<'_>, cx: &Cx, new: NewPerson) -> Result<PersonId, StoreError> {
    let id: PersonId = cx.id();
    let email = new.email.map(|email| crate::email::normal(&email));
    let person = Person {
        id,
        name: new.name,
        email: email.clone().filter(|_| !new.confirmed),
        email_confirmed_at: None,
        lang: new.lang,
        zone: new.zone,
        created_at: cx.now,
        realm: cx.who.realm,
    };
    store::insert(tx, &person, cx.who.portal)?;
    if let Some(email) = email.filter(|_| new.confirmed) {
        store::confirm(tx, id, &email, cx.now)?;
    }
    if let Some(hash) = new.password_hash {
        passwords::store::set(tx, id, &hash, cx.now)?;
    }
    Ok(id)
}
