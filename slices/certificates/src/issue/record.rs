//! What both doors share: a draft is checked, then recorded.

use super::{draft::Draft, jointly, material};
use crate::{Certificate, Code, certificate, rule, say};
use ::store::Tx;
use courses::Run;
use ground::{Cx, Decision, Fault, Refusal};
use lexicon::facts::{agreements::GrantUsed, certificates::CertificateIssued};

/// What became of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Issued(Code),
    /// The learner has a valid certificate already: this one.
    Already(Code),
    /// What the draft was made of has changed, or chance drew what is taken: make another.
    Stale,
}

/// Whether a draft may be issued. `again` allows one after a revoked one.
pub(super) fn check(
    draft: &Draft,
    run: &Run,
    again: bool,
    tx: &Tx<'_>,
    cx: &Cx,
) -> Result<(Outcome, Vec<GrantUsed>), Fault> {
    if let Some(before) = certificate::of_learner(tx, run, draft.person)? {
        match before.revoked {
            None => return Ok((Outcome::Already(before.code), Vec::new())),
            Some(_) if !again => return Err(was_revoked().into()),
            Some(_) => {}
        }
    }
    if draft.run != Some(run.id) || draft.institution != run.institution {
        return Ok((Outcome::Stale, Vec::new()));
    }
    material::needs_enrolment(tx, run, draft.person)?;
    // The grade may have moved since the draft was made; what is signed must be what is true now.
    let content = material::of_run(tx, cx, run)?;
    let standing = rule::standing(tx, &content, run, &rule::of_run(tx, run)?, draft.person)?;
    if !standing.meets() {
        return Err(not_met().into());
    }
    let free = certificate::is_free(tx, &draft.code, draft.institution, draft.status.0)?;
    // So may have an agreement: who signs is who has agreed to it now.
    let jointly = jointly::of_run(tx, run, cx.now)?;
    if standing.grade != draft.grade || !free || jointly.ids() != draft.jointly {
        return Ok((Outcome::Stale, Vec::new()));
    }
    Ok((Outcome::Issued(draft.code.clone()), jointly.uses))
}

/// The outcome, the fact that makes it so, and the grants by which others award it too.
pub(super) fn decided(outcome: Outcome, draft: &Draft, uses: Vec<GrantUsed>) -> Decision<Outcome> {
    let issued = matches!(outcome, Outcome::Issued(_));
    Decision::of(outcome).facts(issued.then(|| fact(draft))).facts(uses)
}

fn fact(draft: &Draft) -> CertificateIssued {
    CertificateIssued {
        certificate: draft.certificate,
        person: draft.person,
        run: draft.run,
        programme: draft.programme,
        institution: draft.institution,
        code: draft.code.to_string(),
        status_index: draft.status.0,
        grade: draft.grade,
        document: draft.document.clone(),
        jointly: draft.jointly.clone(),
    }
}

/// What stands in the way before a draft is made, so that no signature is spent on it.
pub(super) fn in_the_way(before: Option<&Certificate>, again: bool, meets: bool) -> Option<Refusal> {
    match before {
        Some(before) if before.revoked.is_none() => None,
        Some(_) if !again => Some(was_revoked()),
        _ if !meets => Some(not_met()),
        _ => None,
    }
}

pub(super) fn was_revoked() -> Refusal {
    Refusal::new("certificates.was-revoked", |lang| say(lang).msg_refused_revoked())
}

pub(super) fn not_met() -> Refusal {
    Refusal::new("certificates.rule-not-met", |lang| say(lang).msg_refused_not_met())
}
