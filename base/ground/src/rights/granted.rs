//! The proof of a right.

use super::{
    Holders, Place, Right,
    proofs::{Proof, Proving},
};
use crate::{Fault, Who};
use lexicon::{PersonId, PlaceRef, Role};
use std::{marker::PhantomData, ops::Deref, sync::Arc};
use store::{Turn, View};

/// `who` may do `R` over this `P`. It reads like the place itself.
pub struct Granted<R, P: Place> {
    who: Who,
    proof: Arc<Proof<P>>,
    /// Taken before what was asked for with it was read; `None` where nobody can tell later whether it holds, as of what an
    /// act read in the middle of its group.
    read: Option<Turn>,
    still: bool,
    right: PhantomData<fn() -> R>,
}

impl<R: Right, P: Place> Granted<R, P> {
    /// The only way to have one. No role at all there: as if it did not exist. Too little: the reason, and who
    /// can help. Whoever has not signed in is asked to before it is told whether there is such a place, or this answer
    /// would tell it.
    pub(crate) fn prove(view: &View<'_>, id: &P::Id, proving: &Proving<'_>) -> Result<Self, Fault> {
        let who = proving.who.clone();
        let proof = match proving.proof::<P>(view, id) {
            Err(Fault::NotFound) if R::HOLDERS != Holders::Anyone && who.person.is_none() => {
                return Err(Fault::SignIn);
            }
            proof => proof?,
        };
        check::<R, P>(&who, &proof)?;
        Ok(Self {
            who,
            proof,
            read: proving.turn.filter(|_| proving.committed),
            still: false,
            right: PhantomData,
        })
    }

    /// The same for an act that was prepared with it, if nothing changed since that could change it, or what was read
    /// with it.
    pub(crate) fn again(&self, id: &P::Id, proving: &Proving<'_>) -> Option<Self> {
        let (before, who) = (&self.who, proving.who);
        let same = self.proof.id == *id && before.person == who.person && before.portal == who.portal;
        let still = same && self.proof.stands(proving.now) && proving.holds(self.read?);
        still.then(|| Self { still, who: proving.who.clone(), ..self.clone() })
    }

    /// Whether an act was prepared with this proof, and nothing of what the ask before it read has changed since: the
    /// act need not read it again. See [`Act::prepared`](crate::Act::prepared).
    pub fn holds_still(&self) -> bool {
        self.still
    }

    /// The person who acts, where the right needs one.
    pub fn person(&self) -> Result<PersonId, Fault> {
        self.who.person.ok_or(Fault::SignIn)
    }

    /// The roles this person holds here: for showing more to some, never for deciding a right.
    pub fn roles(&self) -> &[Role] {
        &self.proof.roles
    }

    pub fn who(&self) -> &Who {
        &self.who
    }

    pub fn into_place(self) -> P
    where
        P: Clone,
    {
        Arc::try_unwrap(self.proof).map_or_else(|shared| shared.place.clone(), |proof| proof.place)
    }
}

/// The same proof: for an act that is prepared with it.
impl<R, P: Place> Clone for Granted<R, P> {
    fn clone(&self) -> Self {
        let Self { who, proof, read, still, right } = self;
        Self { who: who.clone(), proof: proof.clone(), read: *read, still: *still, right: *right }
    }
}

impl<R, P: Place> Deref for Granted<R, P> {
    type Target = P;
    fn deref(&self) -> &P {
        &self.proof.place
    }
}

fn check<R: Right, P: Place>(who: &Who, proof: &Proof<P>) -> Result<(), Fault> {
    let (roles, place) = (&proof.roles, &proof.place);
    // Who studies at an institution has no say in its places: what is kept from the public there is kept from them.
    let known = proof.shown || roles.iter().any(|role| *role != Role::Student);
    let team = roles.iter().any(|role| role.is_of_team());
    match R::HOLDERS {
        Holders::Anyone if known => Ok(()),
        Holders::Anyone => Err(Fault::NotFound),
        _ if who.person.is_none() => Err(Fault::SignIn),
        Holders::SignedIn if known => Ok(()),
        Holders::SignedIn => Err(Fault::NotFound),
        Holders::Oneself if who.person.map(PlaceRef::person).as_ref() == place.path().first() => Ok(()),
        Holders::Oneself if known => Err(Fault::not_yours()),
        Holders::Oneself => Err(Fault::NotFound),
        Holders::Roles(wanted) if wanted.iter().any(|role| roles.contains(role)) => Ok(()),
        Holders::Roles(wanted) if !team && roles.contains(&Role::Learner) => Err(Fault::team_only(wanted)),
        Holders::Roles(wanted) if known => Err(Fault::needs_role(wanted)),
        Holders::Roles(_) => Err(Fault::NotFound),
    }
}
