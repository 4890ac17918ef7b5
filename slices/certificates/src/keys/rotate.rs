//! Act: an institution signs with a new key from now on. The old one stays listed, so what it signed stays valid.

use super::{signing::Fresh, store};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders};
use lexicon::Role;
use network::{Institution, InstitutionName};
use secrets::MasterKey;

ground::right!(
    /// Makes a new signing key for an institution.
    RotateKeys = "certificates.rotate-keys",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// A new key, after a leak or as a habit. Its outcome is the key's name.
pub struct RotateKey {
    pub institution: InstitutionName,
}

impl Act for RotateKey {
    const NAME: &'static str = "certificates.rotate-key";
    type Right = RotateKeys;
    type Over = Institution;
    type Outcome = String;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<RotateKeys, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<String>, Fault> {
        let fresh = Fresh { seed: cx.bytes(), nonce: cx.bytes() };
        let name = format!("key-{}", store::count(tx, institution.id)? + 1);
        let sealed = fresh.sealed(&cx.shelf.get::<MasterKey>(), institution.id, &name)?;
        store::retire_all(tx, institution.id, cx.now)?;
        store::insert(tx, institution.id, &name, &fresh.public(), &sealed, cx.now)?;
        Ok(Decision::of(name))
    }
}
