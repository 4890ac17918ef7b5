//! The question to the agreements.

use crate::{Course, course::Version, run::rules, say};
use ::store::{StoreError, View};
use agreements::{Answer, GrantInForce, Hindrance, Known, Names, Question, hindrance_in_words};
use ground::{Fault, Refusal};
use lexicon::{Instant, InstitutionId, facts::agreements::GrantRight};

fn question(course: &Course, institution: InstitutionId, version: &str) -> Question {
    Question {
        giver: course.institution,
        above: course.above.clone(),
        receiver: institution,
        right: GrantRight::DeliverCourse,
        course: course.id,
        run: None,
        version: Some(version.to_owned()),
    }
}

/// The grant by which an institution gives this version of another's course it knows of, asked inside the act that uses it.
///
/// # Errors
/// Why not, at the field `version`.
pub(crate) fn granted(
    view: &View<'_>,
    course: &Course,
    institution: InstitutionId,
    version: &str,
    at: Instant,
) -> Result<GrantInForce, Fault> {
    match agreements::may(view, at, &question(course, institution, version))? {
        Answer::Yes { grant, .. } => Ok(*grant),
        Answer::No(why) => Err(refused(view, why.first())?),
    }
}

/// Those of its versions that an institution may give now.
///
/// # Errors
/// Where it may give none: [`Fault::NotFound`] if no agreement of theirs is about this course, for that it exists is not theirs
/// to know; else why not, at the field `version`.
pub(crate) fn covered(
    view: &View<'_>,
    course: &Course,
    versions: Vec<Version>,
    institution: InstitutionId,
    at: Instant,
) -> Result<(Vec<Version>, Option<GrantInForce>), Fault> {
    let known = Known::of(view, institution)?;
    let (mut open, mut by, mut why_not) = (Vec::new(), None, Vec::new());
    for one in versions {
        match known.may(at, &question(course, institution, &one.version)) {
            Answer::Yes { grant, .. } => {
                by.get_or_insert(*grant);
                open.push(one);
            }
            Answer::No(why) => why_not.extend(why),
        }
    }
    if open.is_empty() {
        return Err(match why_not.iter().find(|one| is_about_it(one)) {
            None => Fault::NotFound,
            nearest => refused(view, nearest)?,
        });
    }
    Ok((open, by))
}

/// Whether it tells of a grant about this very course.
fn is_about_it(one: &Hindrance) -> bool {
    use Hindrance as H;
    !matches!(one, H::NoAgreement | H::OtherRight { .. } | H::OtherDirection { .. } | H::OtherSubject { .. })
}

fn refused(view: &View<'_>, nearest: Option<&Hindrance>) -> Result<Fault, StoreError> {
    let nearest = nearest.cloned().unwrap_or(Hindrance::NoAgreement);
    let institutions = network::institution::all(view)?;
    let refusal = Refusal::new("courses.deliver-refused", move |lang| {
        let reason = hindrance_in_words(lang, &nearest, &Names(&institutions));
        say(lang).msg_deliver_refused(reason)
    });
    Ok(refusal.at("version").into())
}

/// What a run is called that another institution gives than the course's: its word begins with the institution's, so that
/// no word of the author's is ever taken.
pub(crate) fn word(slug: &str, text: &str, field: &'static str) -> Result<String, Refusal> {
    let word = rules::key_part(text, field)?;
    rules::key_part(&format!("{slug}-{word}"), field)
}
