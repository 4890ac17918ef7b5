//! Act: somebody tries a password. The try is counted before the password is looked at, so that many tries at once
//! are many tries.

use crate::{email, passwords, person::store, throttles};
use ::store::{StoreError, Tx, View};
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Holders};
use lexicon::{PersonId, PortalId};

ground::right!(
    /// Signs in.
    MaySignIn = "people.sign-in",
    Holders::Anyone
);

/// Whose password it is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of whoever has this address, as typed.
    Email(String),
    /// Of somebody known, who proves it again.
    Person(PersonId),
}

impl Whose {
    /// Under what the tries are counted.
    pub(super) fn subject(&self) -> String {
        match self {
            Whose::Email(email) => email::normal(email),
            Whose::Person(person) => person.to_string(),
        }
    }

    fn people(&self, view: &View<'_>, realm: Option<PortalId>) -> Result<Vec<PersonId>, StoreError> {
        match self {
            Whose::Person(person) => Ok(vec![*person]),
            Whose::Email(email) => {
                let claims = store::claiming(view, &email::normal(email), realm)?;
                Ok(claims.into_iter().map(|person| person.id).collect())
            }
        }
    }
}

/// Counts a try; the hashes with which the password is to be compared, outside.
pub struct TryPassword {
    pub whose: Whose,
    pub address: Option<String>,
}

/// An account that the password may be of.
#[derive(Clone)]
pub struct Candidate {
    pub(crate) person: PersonId,
    pub(crate) hash: String,
}

impl Act for TryPassword {
    const NAME: &'static str = "people.try-password";
    type Right = MaySignIn;
    type Over = Everything;
    type Outcome = Vec<Candidate>;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<MaySignIn, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Vec<Candidate>>, Fault> {
        throttles::attempt_from(tx, throttles::ADDRESS, self.address.as_deref(), cx.now)?;
        throttles::attempt(tx, throttles::ACCOUNT, &self.whose.subject(), cx.now)?;
        let mut candidates = Vec::new();
        for person in self.whose.people(tx, cx.who.realm)? {
            let hash = passwords::store::hash_of(tx, person)?;
            candidates.extend(hash.map(|hash| Candidate { person, hash }));
        }
        Ok(Decision::of(candidates))
    }
}
