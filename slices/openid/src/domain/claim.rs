//! Acts: an institution says that a domain is its own, and a letter goes to the domain's postmaster (RFC 5321 §4.5.1: every
//! domain with mail has one); or it says so no longer.

use super::store;
use crate::{look::Sender, provider::ChangeProviders, say, secret};
use ::store::Tx;
use errands::Mail;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::facts::openid::DomainDropped;
use network::{Institution, InstitutionName};
use web::paths::openid as at;

/// Domains an institution may have.
const MOST: usize = 50;

/// Claiming a domain again sends another letter; the link of the one before stops working.
pub struct ClaimDomain {
    pub institution: InstitutionName,
    pub domain: String,
    pub address: Option<String>,
    pub sender: Sender,
}

impl Act for ClaimDomain {
    const NAME: &'static str = "openid.claim-domain";
    type Right = ChangeProviders;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ChangeProviders, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let postmaster = postmaster(&self.domain)?;
        let domain = postmaster.trim_start_matches("postmaster@");
        let known = store::of_institution(tx, institution.id)?;
        if known.iter().any(|one| one.name == domain && one.proven_at.is_some()) {
            return Ok(Decision::of(()));
        }
        if known.len() >= MOST && !known.iter().any(|one| one.name == domain) {
            return Err(Refusal::new("openid.too-many-domains", |lang| say(lang).msg_too_many_domains())
                .at("domain")
                .into());
        }
        people::count_letter(tx, &postmaster, self.address.as_deref(), cx.now)?;
        let token = secret::fresh(cx);
        store::claim(tx, institution.id, domain, &secret::hash(&token), cx.now)?;
        let (say, site) = (say(cx.lang()), &self.sender.site);
        let link = format!("{}{}", self.sender.url, at::ProveDomain { token });
        let subject = say.msg_letter_domain_subject(site, domain);
        let text = say.msg_letter_domain(&institution.name, site, domain, &link);
        let body = format!("{text}\n\n{site}\n{}\n", self.sender.url);
        errands::soon(tx, cx, &Mail::new(postmaster, cx.lang(), subject, body))?;
        Ok(Decision::of(()))
    }
}

fn postmaster(domain: &str) -> Result<String, Fault> {
    let wrong = || Refusal::new("openid.domain", |lang| say(lang).msg_domain_wrong()).at("domain");
    let domain = domain.trim().trim_start_matches('@');
    let read = people::read_email(&format!("postmaster@{domain}"));
    // Another address may be hidden in what was typed: one sign only.
    read.ok().filter(|address| address.matches('@').count() == 1).ok_or_else(|| wrong().into())
}

pub struct DropDomain {
    pub institution: InstitutionName,
    pub domain: String,
}

impl Act for DropDomain {
    const NAME: &'static str = "openid.drop-domain";
    type Right = ChangeProviders;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ChangeProviders, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        if !store::drop_it(tx, institution.id, &self.domain)? {
            return Err(Fault::NotFound);
        }
        Ok(Decision::of(()).fact(DomainDropped { institution: institution.id, domain: self.domain.clone() }))
    }
}
