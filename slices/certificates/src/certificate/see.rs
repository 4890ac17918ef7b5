//! Ask: a certificate by its code, as anybody may who has the code.

use super::Certificate;
use crate::{
    Code,
    keys::{self, Listed},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::Role;
use network::{Institution, institution};

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
    /// Those who award it too, with their keys.
    pub jointly: Vec<(Institution, Vec<Listed>)>,
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
        let mut jointly = Vec::with_capacity(found.jointly.len());
        for id in &found.jointly {
            if let Some(one) = institution::by_id(view, *id)? {
                jointly.push((one, keys::listed(view, *id)?));
            }
        }
        Ok(Seen {
            jointly,
            keys: keys::listed(view, found.about.institution)?,
            is_mine: found.who().person == Some(found.person),
            may_revoke: found.roles().iter().any(|role| matches!(role, Role::Lead | Role::Administrator)),
            certificate: found.into_place(),
        })
    }
}
