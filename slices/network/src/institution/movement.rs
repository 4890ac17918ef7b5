//! Act: an institution becomes part of another, or stands by itself.

use super::tree;
use crate::{Institution, InstitutionName, say};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal};
use lexicon::{Role, facts::network::InstitutionMoved};

ground::right!(
    /// Puts an institution inside of another: whoever leads the whole then leads it too.
    MoveInstitutions = "network.move-institution",
    Holders::Roles(&[Role::Administrator])
);

pub struct MoveInstitution {
    pub institution: InstitutionName,
    /// The word of what it becomes a part of; empty: nothing.
    pub parent: String,
}

impl Act for MoveInstitution {
    const NAME: &'static str = "network.move-institution";
    type Right = MoveInstitutions;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<MoveInstitutions, Institution>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let parent = tree::parent(tx, self.parent.trim())??;
        if let Some(parent) = &parent {
            if parent.id == institution.id || parent.above.contains(&institution.id) {
                return Err(circle(&parent.name).into());
            }
            tree::fits(parent, tree::height(tx, &institution)?)?;
        }
        let parent = parent.map(|parent| parent.id);
        let done = Decision::of(());
        if parent == institution.parent {
            return Ok(done);
        }
        Ok(done.fact(InstitutionMoved { institution: institution.id, parent }))
    }
}

fn circle(parent: &str) -> Refusal {
    let parent = parent.to_owned();
    Refusal::new("network.parent-circle", move |lang| say(lang).msg_parent_circle(&parent)).at("parent")
}
