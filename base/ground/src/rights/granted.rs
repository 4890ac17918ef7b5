//! The proof of a right.

use super::{Holders, Place, Right, held};
use crate::{Fault, Who};
use lexicon::{PersonId, PlaceRef, Role};
use std::{marker::PhantomData, ops::Deref};
use store::View;

/// `who` may do `R` over this `P`. It reads like the place itself.
pub struct Granted<R, P> {
    place: P,
    who: Who,
    roles: Vec<Role>,
    right: PhantomData<R>,
}

impl<R: Right, P: Place> Granted<R, P> {
    /// The only way to have one. No role at all there: as if it did not exist. Too little: the reason, and who
    /// can help.
    pub(crate) fn prove(view: &View<'_>, who: &Who, id: &P::Id) -> Result<Self, Fault> {
        let place = P::find(view, id)?.ok_or(Fault::NotFound)?;
        let path = place.path();
        let roles = match who.person {
            Some(person) => held::over(view, person, &path)?,
            None => Vec::new(),
        };
        check::<R>(who, &path, &roles, place.is_public())?;
        Ok(Self { place, who: who.clone(), roles, right: PhantomData })
    }

    /// The person who acts, where the right needs one.
    pub fn person(&self) -> Result<PersonId, Fault> {
        self.who.person.ok_or(Fault::SignIn)
    }

    /// The roles this person holds here: for showing more to some, never for deciding a right.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    pub fn who(&self) -> &Who {
        &self.who
    }

    pub fn into_place(self) -> P {
        self.place
    }
}

impl<R, P> Deref for Granted<R, P> {
    type Target = P;
    fn deref(&self) -> &P {
        &self.place
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
