//! The proof of a right.

use super::{Holders, Place, Right, held};
use crate::{Changes, Fault, Who, changes::Mark};
use lexicon::{PersonId, PlaceRef, Role};
use std::{marker::PhantomData, ops::Deref, sync::Arc};
use store::{Tx, View};

/// `who` may do `R` over this `P`. It reads like the place itself.
pub struct Granted<R, P: Place> {
    proof: Arc<Proof<P>>,
    still: bool,
    right: PhantomData<fn() -> R>,
}

struct Proof<P: Place> {
    place: P,
    id: P::Id,
    who: Who,
    roles: Vec<Role>,
    /// When that was; `None` where nobody can tell later whether it holds.
    mark: Option<Mark>,
}

impl<R: Right, P: Place> Granted<R, P> {
    /// The only way to have one. No role at all there: as if it did not exist. Too little: the reason, and who
    /// can help.
    pub(crate) fn prove(view: &View<'_>, who: &Who, id: &P::Id, mark: Option<Mark>) -> Result<Self, Fault> {
        let place = P::find(view, id)?.ok_or(Fault::NotFound)?;
        let path = place.path();
        let roles = match who.person {
            Some(person) => held::over(view, person, &path)?,
            None => Vec::new(),
        };
        check::<R>(who, &path, &roles, place.is_public())?;
        let proof = Proof { place, id: id.clone(), who: who.clone(), roles, mark };
        Ok(Self { proof: Arc::new(proof), still: false, right: PhantomData })
    }

    /// The same proof for the act that was prepared with it, if nothing changed since that could change it.
    pub(crate) fn again(&self, tx: &Tx<'_>, who: &Who, id: &P::Id, changes: &Changes) -> Option<Self> {
        let Proof { id: proved, who: before, mark, .. } = &*self.proof;
        let holds = proved == id && before.person == who.person && mark.as_ref()?.holds(tx, changes, who.person);
        holds.then(|| Self { proof: self.proof.clone(), still: true, right: PhantomData })
    }

    /// Whether an act was prepared with this proof, and nothing of what the ask before it read has changed since: the
    /// act need not read it again. See [`Act::prepared`](crate::Act::prepared).
    pub fn holds_still(&self) -> bool {
        self.still
    }

    /// The person who acts, where the right needs one.
    pub fn person(&self) -> Result<PersonId, Fault> {
        self.proof.who.person.ok_or(Fault::SignIn)
    }

    /// The roles this person holds here: for showing more to some, never for deciding a right.
    pub fn roles(&self) -> &[Role] {
        &self.proof.roles
    }

    pub fn who(&self) -> &Who {
        &self.proof.who
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
        Self { proof: self.proof.clone(), still: self.still, right: PhantomData }
    }
}

impl<R, P: Place> Deref for Granted<R, P> {
    type Target = P;
    fn deref(&self) -> &P {
        &self.proof.place
    }
}

fn check<R: Right>(who: &Who, path: &[PlaceRef], roles: &[Role], public: bool) -> Result<(), Fault> {
    let known = public || !roles.is_empty();
    match R::HOLDERS {
        Holders::Anyone if known => Ok(()),
        Holders::Anyone => Err(Fault::NotFound),
        _ if who.person.is_none() => Err(Fault::SignIn),
        Holders::SignedIn if known => Ok(()),
        Holders::SignedIn => Err(Fault::NotFound),
        Holders::Oneself if who.person.map(PlaceRef::person).as_ref() == path.first() => Ok(()),
        Holders::Oneself if known => Err(Fault::not_yours()),
        Holders::Oneself => Err(Fault::NotFound),
        Holders::Roles(wanted) if wanted.iter().any(|role| roles.contains(role)) => Ok(()),
        Holders::Roles(wanted) if roles == [Role::Learner] => Err(Fault::team_only(wanted)),
        Holders::Roles(wanted) if known => Err(Fault::needs_role(wanted)),
        Holders::Roles(_) => Err(Fault::NotFound),
    }
}
