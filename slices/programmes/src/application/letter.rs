//! The letter that tells somebody what the jury decided.

use super::Application;
use crate::{Programme, intake::Intake, say, title_of};
use ::store::{StoreError, Tx};
use errands::Mail;
use ground::Cx;
use lexicon::{
    Instant,
    facts::programmes::{JuryDecision, ProgrammeDefinition},
};
use web::paths::programmes as at;

pub(super) struct Told<'t> {
    pub application: &'t Application,
    pub programme: &'t Programme,
    pub definition: Option<&'t ProgrammeDefinition>,
    pub intake: &'t Intake,
    pub decision: JuryDecision,
    pub reason: &'t str,
    pub confirm_before: Option<Instant>,
    pub public_url: &'t str,
}

/// Writes in the person's language, if an address of theirs is known and confirmed.
pub(super) fn send(tx: &Tx<'_>, cx: &Cx, told: &Told<'_>) -> Result<(), StoreError> {
    let Some(person) = people::person(tx, told.application.person)? else { return Ok(()) };
    let Some(to) = person.email.clone().filter(|_| person.is_confirmed()) else { return Ok(()) };
    let (lang, intake) = (person.lang, &told.intake.terms);
    let say = say(lang);
    let title = told.definition.map_or("", |definition| title_of(definition, lang));
    let until = told.confirm_before.map(|until| words::dates::moment_in_zone(lang, until, &intake.zone));
    let sentence = match told.decision {
        JuryDecision::Admitted => say.msg_letter_admitted(until.unwrap_or_default()),
        JuryDecision::Waiting => say.msg_letter_waiting(),
        JuryDecision::Refused => say.msg_letter_refused(),
        JuryDecision::ToComplete => say.msg_letter_to_complete(),
    };
    let page = at::Apply { programme: told.programme.slug.clone(), intake: told.intake.id.to_string() };
    let address = format!("{}{page}", told.public_url.trim_end_matches('/'));
    let mut body = say.msg_letter_opening(&person.name, title, &intake.name);
    body.push_str("\n\n");
    body.push_str(&sentence);
    if !told.reason.trim().is_empty() {
        body.push_str("\n\n");
        body.push_str(&say.msg_letter_reason(told.reason.trim()));
    }
    body.push_str(&format!("\n\n{}\n{address}\n", say.msg_letter_page()));
    errands::soon(
        tx,
        cx,
        &Mail::new(to, lang, say.msg_letter_subject(title), body).about(person.id, "enrolment", None),
    )
}
