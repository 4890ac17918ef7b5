//! Ask: a certificate by its code, as anybody may who has the code.

use super::Certificate;
use crate::{
    Code,
    keys::{self, Listed},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::Role;

ground::right!(
    /// Sees a certificate whose code one has.
    SeeCertificate = "certificates.see-certificate",
    Holders::Anyone
);

/// A certificate, for whoever verifies it.
pub struct See {
    pub code: Code,
}

/// What is known of it.
pub struct Seen {
    pub certificate: Certificate,
    /// The keys of its institution, to check the signature with.
    pub keys: Vec<Listed>,
    /// The person who asks is its holder.
    pub is_mine: bool,
    pub may_revoke: bool,
}

impl Ask for See {
    const NAME: &'static str = "certificates.see";
    type Right = SeeCertificate;
    type Over = Certificate;
    type Outcome = Seen;

    fn over(&self) -> Code {
        self.code.clone()
    }

    fn answer(
        &self,
        found: Granted<SeeCertificate, Certificate>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Seen, Fault> {
        Ok(Seen {
            keys: keys::listed(view, found.about.institution)?,
            is_mine: found.who().person == Some(found.person),
            may_revoke: found.roles().iter().any(|role| matches!(role, Role::Lead | Role::Administrator)),
            certificate: found.into_place(),
        })
    }
}
