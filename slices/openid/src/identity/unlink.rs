//! Act: a person no longer signs in by an institution. The roles it said they have end; nobody loses their last way in.

use super::store;
use crate::{provider, say};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Oneself, Refusal};
use lexicon::{PersonId, facts::openid::IdentityUnlinked};
use network::roles::attested;

ground::right!(
    /// Sees and ends the ways in which one signs in by institutions.
    ChangeOwnIdentities = "openid.change-own-identities",
    Holders::Oneself
);

pub struct UnlinkIdentity {
    pub person: PersonId,
    pub identity: String,
}

impl Act for UnlinkIdentity {
    const NAME: &'static str = "openid.unlink-identity";
    type Right = ChangeOwnIdentities;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnIdentities, Oneself>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let mine = store::of_person(tx, self.person)?;
        let identity = mine.iter().find(|one| one.id == self.identity).ok_or(Fault::NotFound)?;
        people::needs_recent_proof(cx)?;
        if mine.len() == 1 && !people::signs_in_without_others(tx, self.person)? {
            return Err(Refusal::new("openid.last-way-in", |lang| say(lang).msg_last_way_in()).into());
        }
        let mut done = Decision::of(());
        for known in store::known_of(tx, self.person)?.iter().filter(|known| known.identity == identity.id) {
            let Some(provider) = provider::store::by_id(tx, &known.provider)? else { continue };
            let before = store::attested(tx, &identity.id, &provider.id)?;
            let whose = (self.person, provider.institution);
            done = attested(tx, cx, whose, (&[], cx.now), &before)?.said_by(done);
            let (institution, provider) = (provider.institution, provider.id);
            done = done.fact(IdentityUnlinked { institution, provider, person: self.person });
        }
        store::remove(tx, &identity.id)?;
        Ok(done)
    }
}
