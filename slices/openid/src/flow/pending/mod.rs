//! An identity that waits for the person of an account to say that it is theirs: by being signed in to that account, or by
//! the link of a letter to its confirmed address; both in the browser that came back from the provider. So neither a
//! provider that says anything of anybody nor a browser that was sent around gets an account.

mod agree;
mod see;

pub use agree::{Agree, AgreeByLetter};
pub use see::{SeenPending, Waiting};

use super::{Taken, store};
use crate::{look::Sender, provider::Provider, say, secret};
use ::store::Tx;
use errands::Mail;
use ground::{Cx, Fault};
use lexicon::{PersonId, time::Millis};
use people::Person;
use web::paths::openid as at;

/// How long it waits.
const LASTS: Millis = Millis::hours(1);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    pub provider: String,
    /// Of the account.
    pub person: PersonId,
    pub issuer: String,
    pub subject: String,
    pub taken: Taken,
    /// A page of ours, or empty.
    pub next: String,
}

/// To whom a letter goes, because of which provider; whose letter it is; and from which network address it was asked for.
type Letter<'a> = ((&'a Person, &'a Provider), &'a Sender, Option<&'a str>);

pub(super) fn wait(
    tx: &Tx<'_>,
    cx: &Cx,
    pending: &Pending,
    browser: &str,
    letter: Option<Letter<'_>>,
) -> Result<(), Fault> {
    let mut token_hash = None;
    if let Some(((owner, provider), sender, address)) = letter
        && let Some(email) = &owner.email
    {
        people::count_letter(tx, email, address, cx.now)?;
        let token = secret::fresh(cx);
        token_hash = Some(secret::hash(&token));
        let institution = network::institution::by_id(tx, provider.institution)?;
        let institution = institution.map(|of| of.name).unwrap_or_default();
        let (say, site) = (say(owner.lang), sender.site.as_str());
        let link = format!("{}{}", sender.url, at::ConnectOpened { token });
        let subject = say.msg_letter_connect_subject(&institution, site);
        let text = say.msg_letter_connect(&owner.name, site, &institution, &link);
        let body = format!("{text}\n\n{site}\n{}\n", sender.url);
        errands::soon(tx, cx, &Mail::new(email.clone(), owner.lang, subject, body))?;
    }
    store::wait(tx, (&secret::hash(browser), token_hash.as_deref()), pending, cx.now.plus(LASTS))?;
    Ok(())
}
