//! Letters to students about their requests, in their language.

use crate::say;
use ::store::{StoreError, Tx};
use certificates::document::Links;
use errands::Mail;
use ground::Cx;
use learning::enrolment::Letterhead;
use lexicon::PersonId;
use web::{House, paths::seats as at};

pub(crate) enum Letter<'a> {
    Asked {
        run: &'a str,
        host: &'a str,
        home: &'a str,
    },
    Approved {
        run: &'a str,
        host: &'a str,
    },
    /// The run is full: they wait for a place in it.
    Full {
        run: &'a str,
        host: &'a str,
    },
    /// No seat is left: they are the one of that number.
    Waits {
        run: &'a str,
        host: &'a str,
        place: i64,
    },
    Refused {
        run: &'a str,
        host: &'a str,
        home: &'a str,
        reason: &'a str,
    },
    Result {
        run: &'a str,
        host: &'a str,
        home: &'a str,
    },
}

/// Where letters lead to.
pub(crate) fn sender(house: &House) -> Links {
    Links::of(&house.settings)
}

/// The same, for what any act of any slice may bring about.
pub(crate) fn links(cx: &Cx) -> Links {
    Links::new(&cx.shelf.get::<Letterhead>().url)
}

/// Writes to the student, if an address of theirs is known and confirmed.
pub(crate) fn send(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    sender: &Links,
    letter: &Letter<'_>,
) -> Result<(), StoreError> {
    let Some(person) = people::person(tx, person)? else { return Ok(()) };
    let Some(to) = person.email.clone().filter(|_| person.is_confirmed()) else { return Ok(()) };
    let say = say(person.lang);
    let (subject, content) = match letter {
        Letter::Asked { run, host, home } => {
            (say.msg_letter_asked_subject(run), say.msg_letter_asked(run, host, home))
        }
        Letter::Approved { run, host } => {
            (say.msg_letter_approved_subject(run), say.msg_letter_approved(run, host))
        }
        Letter::Full { run, host } => (say.msg_letter_full_subject(run), say.msg_letter_full(run, host)),
        Letter::Waits { run, host, place } => {
            (say.msg_letter_waits_subject(run), say.msg_letter_waits(*place, run, host))
        }
        Letter::Refused { run, host, home, reason } => {
            (say.msg_letter_refused_subject(run), say.msg_letter_refused(home, run, host, reason))
        }
        Letter::Result { run, host, home } => {
            (say.msg_letter_result_subject(run), say.msg_letter_result(host, home, run))
        }
    };
    let link = sender.absolute(at::Seats);
    let hello = say.msg_letter_hello(&person.name);
    let body = format!("{hello}\n\n{content}\n\n{link}\n\n{}\n", sender.public_url());
    errands::soon(tx, cx, &Mail::new(to, person.lang, subject, body).about(person.id, "enrolment", None))
}
