//! Act: a certificate is withdrawn, with a reason. It stays listed; its page and its badge say so from then on.

use crate::{
    Certificate, Code,
    document::Links,
    issue::{Letter, send},
    say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal, Site, Who};
use lexicon::{Role, facts::certificates::CertificateRevoked};

ground::right!(
    /// Withdraws a certificate, with a reason.
    RevokeCertificate = "certificates.revoke-certificate",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// A reason is a sentence or two: everybody who verifies reads it.
const LONGEST_REASON: usize = 300;

/// Withdraws a certificate.
pub struct Revoke {
    pub code: Code,
    pub reason: String,
    /// The person ticked that they know it cannot be undone.
    pub confirmed: bool,
    pub links: Links,
    /// Hash of the blob of the reason, once it is on disk.
    words: Option<String>,
}

impl Revoke {
    pub fn new(code: Code, reason: String, confirmed: bool, links: Links) -> Self {
        Self { code, reason, confirmed, links, words: None }
    }
}

/// Withdraws a certificate.
pub async fn withdraw(site: &Site, who: &Who, revoke: Revoke) -> Result<(), Fault> {
    let reason = revoke.reason().ok();
    site.act_with_words(who, reason.as_deref(), |words| Revoke { words, ..revoke }).await
}

impl Act for Revoke {
    const NAME: &'static str = "certificates.revoke";
    type Right = RevokeCertificate;
    type Over = Certificate;
    type Outcome = ();

    fn over(&self) -> Code {
        self.code.clone()
    }

    fn decide(
        &self,
        certificate: Granted<RevokeCertificate, Certificate>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        if certificate.revoked.is_some() {
            return Err(
                Refusal::new("certificates.revoked-already", |lang| say(lang).msg_revoke_already()).into()
            );
        }
        let reason = self.reason()?;
        let (course, code) = (certificate.about.title.as_str(), &certificate.code);
        let letter = Letter::Revoked { course, code, reason: &reason };
        send(tx, cx, certificate.person, &self.links, &letter)?;
        let (certificate, institution) = (certificate.id, certificate.about.institution);
        let words = self.words.clone();
        Ok(Decision::of(()).fact(CertificateRevoked {
            certificate,
            institution,
            words,
            reason: String::new(),
        }))
    }
}

impl Revoke {
    fn reason(&self) -> Result<String, Fault> {
        let reason = self.reason.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut refusals = Vec::new();
        match reason.chars().count() {
            0 => refusals.push(
                Refusal::new("certificates.no-reason", |lang| say(lang).msg_revoke_no_reason()).at("reason"),
            ),
            long if long > LONGEST_REASON => refusals.push(
                Refusal::new("certificates.long-reason", |lang| say(lang).msg_revoke_long_reason())
                    .at("reason"),
            ),
            _ => {}
        }
        if !self.confirmed {
            refusals.push(
                Refusal::new("certificates.not-confirmed", |lang| say(lang).msg_revoke_not_confirmed())
                    .at("confirmed"),
            );
        }
        if refusals.is_empty() { Ok(reason) } else { Err(Fault::Refused(refusals)) }
    }
}
