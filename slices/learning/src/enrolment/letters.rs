//! Letters to those who waited, asked, or whom the team enrolled. Each is committed with the act that causes it.

use crate::say;
use ::store::{StoreError, Tx};
use courses::Run;
use errands::Mail;
use ground::Cx;
use lexicon::{Lang, PersonId};
use web::{HouseSettings, paths};

/// Whose letters these are, and where their links lead. On the shelf, since a place may be freed by any act.
#[derive(Clone, Debug, Default)]
pub struct Letterhead {
    pub site: String,
    pub url: String,
}

impl Letterhead {
    pub fn of(settings: &HouseSettings) -> Self {
        Self { site: settings.name.clone(), url: settings.public_url.clone() }
    }
}

/// What there is to tell.
pub(crate) enum Letter {
    /// A place was freed, and it is theirs.
    Promoted,
    /// The team took them off the waiting list.
    TakenOff { reason: String },
    /// Their request was accepted.
    Accepted,
    /// Accepted, but the run is full: they wait.
    AcceptedToWait,
    /// Their request was refused.
    Refused { reason: String },
    /// The team enrolled them with a list.
    Enrolled,
    /// They go on in this run.
    Transferred { from: String },
}

/// Writes to somebody, in their language. Whoever has no confirmed address reads it on the page of the run.
pub(crate) fn tell(
    tx: &Tx<'_>,
    cx: &Cx,
    run: &Run,
    person: PersonId,
    letter: &Letter,
) -> Result<(), StoreError> {
    let Some(known) = people::person(tx, person)?.filter(people::Person::is_confirmed) else { return Ok(()) };
    let Some(to) = known.email else { return Ok(()) };
    let head = cx.shelf.get::<Letterhead>();
    let page = format!("{}{}", head.url, paths::courses::Run { run: run.key.clone() });
    let (subject, text) = written(known.lang, run, letter, &page);
    let end = say(known.lang).msg_enrol_letter_end(&head.site);
    let body = format!("{text}\n\n{end}\n{}\n", head.url);
    errands::soon(tx, cx, &Mail::new(to, known.lang, subject, body).about(person, "enrolment", Some(run.id)))
}

fn written(lang: Lang, run: &Run, letter: &Letter, page: &str) -> (String, String) {
    let (say, title) = (say(lang), &run.terms.title);
    match letter {
        Letter::Promoted => {
            (say.msg_enrol_letter_promoted_subject(title), say.msg_enrol_letter_promoted(title, page))
        }
        Letter::TakenOff { reason } => {
            (say.msg_enrol_letter_off_subject(title), say.msg_enrol_letter_off(title, reason, page))
        }
        Letter::Accepted => {
            (say.msg_enrol_letter_accepted_subject(title), say.msg_enrol_letter_accepted(title, page))
        }
        Letter::AcceptedToWait => {
            (say.msg_enrol_letter_accepted_subject(title), say.msg_enrol_letter_accepted_waits(title, page))
        }
        Letter::Refused { reason } => {
            (say.msg_enrol_letter_refused_subject(title), say.msg_enrol_letter_refused(title, reason, page))
        }
        Letter::Enrolled => {
            (say.msg_enrol_letter_enrolled_subject(title), say.msg_enrol_letter_enrolled(title, page))
        }
        Letter::Transferred { from } => {
            (say.msg_enrol_letter_moved_subject(title), say.msg_enrol_letter_moved(from, title, page))
        }
    }
}
