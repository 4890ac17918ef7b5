//! Ask: by which institutions I sign in, and what they said of me.

use super::{ChangeOwnIdentities, Identity, store};
use crate::flow::Taken;
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Oneself};
use lexicon::{Instant, PersonId};
use network::Institution;

/// One identity, and where it was used.
#[derive(Clone, Debug)]
pub struct Linked {
    pub identity: Identity,
    /// The last use first.
    pub seen: Vec<SeenAt>,
}

#[derive(Clone, Debug)]
pub struct SeenAt {
    pub institution: Institution,
    pub taken: Taken,
    pub at: Instant,
}

pub struct MyIdentities {
    pub person: PersonId,
}

impl Ask for MyIdentities {
    const NAME: &'static str = "openid.my-identities";
    type Right = ChangeOwnIdentities;
    type Over = Oneself;
    type Outcome = Vec<Linked>;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(
        &self,
        _: Granted<ChangeOwnIdentities, Oneself>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let identities = store::of_person(view, self.person)?;
        let mut linked: Vec<Linked> =
            identities.into_iter().map(|identity| Linked { identity, seen: Vec::new() }).collect();
        if linked.is_empty() {
            return Ok(linked);
        }
        let known = store::known_of(view, self.person)?;
        let institutions = network::institution::all(view)?;
        for one in known {
            let institution = institutions.iter().find(|of| of.id == one.institution).cloned();
            let Some(of) = linked.iter_mut().find(|linked| linked.identity.id == one.identity) else {
                continue;
            };
            of.seen.extend(institution.map(|institution| SeenAt {
                institution,
                taken: one.taken,
                at: one.seen_at,
            }));
        }
        Ok(linked)
    }
}
