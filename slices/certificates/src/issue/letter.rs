//! Letters to holders: their certificate is there, or was withdrawn.

use crate::{Code, document::Links, say};
use ::store::{StoreError, Tx};
use errands::Mail;
use ground::Cx;
use lexicon::PersonId;

pub(crate) enum Letter<'a> {
    Issued { course: &'a str, code: &'a Code },
    Revoked { course: &'a str, code: &'a Code, reason: &'a str },
}

/// Writes to the holder in their language, if an address of theirs is known and confirmed.
pub(crate) fn send(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    links: &Links,
    letter: &Letter<'_>,
) -> Result<(), StoreError> {
    let Some(person) = people::person(tx, person)? else { return Ok(()) };
    let Some(to) = person.email.clone().filter(|_| person.is_confirmed()) else { return Ok(()) };
    let say = say(person.lang);
    let (subject, content) = match letter {
        Letter::Issued { course, code } => (
            say.msg_letter_issued_subject(course),
            say.msg_letter_issued(&person.name, course, links.page(code)),
        ),
        Letter::Revoked { course, code, reason } => (
            say.msg_letter_revoked_subject(course),
            say.msg_letter_revoked(&person.name, course, reason, links.page(code)),
        ),
    };
    let body = format!("{content}\n\n{}\n", links.public_url());
    // Whoever gets it may choose not to: the certificate stands in the house as well.
    errands::soon(tx, cx, &Mail::new(to, person.lang, subject, body).about(person.id, "certificate", None))
}
