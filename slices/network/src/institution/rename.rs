//! Act: an institution gets another name or kind. Its word in addresses stays: links must not break.

use super::rules::{self, kept};
use crate::{Institution, InstitutionName};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders};
use lexicon::{Role, facts::network::InstitutionRenamed};

ground::right!(
    /// Changes the name and kind of an institution.
    ChangeInstitution = "network.change-institution",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

pub struct RenameInstitution {
    pub institution: InstitutionName,
    pub name: String,
    pub kind: String,
}

impl Act for RenameInstitution {
    const NAME: &'static str = "network.rename-institution";
    type Right = ChangeInstitution;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<ChangeInstitution, Institution>,
        _: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let mut refusals = Vec::new();
        let name = kept(rules::name(&self.name), &mut refusals);
        let kind = kept(rules::kind(&self.kind), &mut refusals);
        let (Some(name), Some(kind)) = (name, kind) else { return Err(Fault::Refused(refusals)) };
        let done = Decision::of(());
        if (&name, &kind) == (&institution.name, &institution.kind) {
            return Ok(done);
        }
        Ok(done.fact(InstitutionRenamed { institution: institution.id, name, kind }))
    }
}
