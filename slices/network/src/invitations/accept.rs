//! Acts: the role is taken up, by whoever has the letter.

use super::{Invitation, hash, store};
use crate::{
    Institution,
    institution::by_id,
    roles::{self, Offer, Was},
    say,
};
use ::store::{StoreError, Tx, View};
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted, Holders, Refusal};
use lexicon::{Instant, InstitutionId, Lang, PersonId, SessionId};
use people::{NewPerson, SignedIn};

ground::right!(
    /// Takes up a role that was offered by mail: whoever has the letter.
    TakeUpInvitation = "network.take-up-invitation",
    Holders::Anyone
);

/// Ask: what a link offers, without using it up: programs open the links of letters.
pub struct LookAtInvitation {
    pub token: String,
}

/// What it offers.
#[derive(Clone, Debug)]
pub struct SeenInvitation {
    pub invitation: Invitation,
    pub institution: Institution,
    /// The title of the place, and whether it is the institution itself.
    pub place: String,
    pub is_whole: bool,
    pub zone: String,
    /// Who has the address confirmed.
    pub owner: Option<PersonId>,
}

impl Ask for LookAtInvitation {
    const NAME: &'static str = "network.invitation";
    type Right = TakeUpInvitation;
    type Over = Everything;
    /// `None` when the link is over, taken up, taken back or never was.
    type Outcome = Option<SeenInvitation>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<TakeUpInvitation, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let Some(invitation) = standing(view, &self.token, cx.now)? else { return Ok(None) };
        let Some(institution) = by_id(view, invitation.institution)? else { return Ok(None) };
        let place = crate::institution::store::place(view, &invitation.place)?;
        Ok(Some(SeenInvitation {
            place: place.map(|place| place.title).unwrap_or_default(),
            is_whole: invitation.place == lexicon::PlaceRef::institution(institution.id),
            zone: crate::institution::profile(view, institution.id)?.zone,
            owner: people::by_email_in(view, &invitation.email, cx.who.realm)?.map(|person| person.id),
            institution,
            invitation,
        }))
    }
}

/// The invitation of a link, unless it expired or its role would be over already.
fn standing(view: &View<'_>, token: &str, now: Instant) -> Result<Option<Invitation>, StoreError> {
    let found = store::by_token(view, &hash(token), now)?;
    Ok(found.filter(|one| one.period.until.is_none_or(|until| until > now)))
}

/// Takes the role up with the account one is signed in to.
pub struct AcceptInvitation {
    pub token: String,
}

impl Act for AcceptInvitation {
    const NAME: &'static str = "network.accept-invitation";
    type Right = TakeUpInvitation;
    type Over = Everything;
    type Outcome = InstitutionId;

    fn over(&self) {}

    fn decide(
        &self,
        granted: Granted<TakeUpInvitation, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<InstitutionId>, Fault> {
        let me = granted.person()?;
        let invitation = standing(tx, &self.token, cx.now)?.ok_or_else(over)?;
        // The address may be somebody else's: then it is for them alone.
        if people::by_email_in(tx, &invitation.email, cx.who.realm)?.is_some_and(|owner| owner.id != me) {
            return Err(
                Refusal::new("network.invited-another", |lang| say(lang).msg_invited_another()).into()
            );
        }
        let institution = invitation.institution;
        take_up(tx, cx, invitation, me, Decision::of(institution))
    }
}

/// Takes the role up with a new account. The letter proved its address.
pub struct JoinByInvitation {
    pub token: String,
    pub name: String,
    pub lang: Lang,
    pub zone: String,
    /// Of the browser that is signed in, and the session it had.
    pub label: String,
    pub before: Option<(PersonId, SessionId)>,
}

impl Act for JoinByInvitation {
    const NAME: &'static str = "network.join-by-invitation";
    type Right = TakeUpInvitation;
    type Over = Everything;
    type Outcome = SignedIn;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<TakeUpInvitation, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<SignedIn>, Fault> {
        let invitation = standing(tx, &self.token, cx.now)?.ok_or_else(over)?;
        let name = people::read_name(&self.name)?;
        if people::by_email_in(tx, &invitation.email, cx.who.realm)?.is_some() {
            return Err(Refusal::new("network.has-account", |lang| say(lang).msg_has_account()).into());
        }
        let new = NewPerson {
            name,
            email: Some(invitation.email.clone()),
            confirmed: true,
            password_hash: None,
            lang: self.lang,
            zone: self.zone.clone(),
        };
        let signed_in = people::welcome(tx, cx, new, self.before, &self.label)?;
        let person = signed_in.person;
        take_up(tx, cx, invitation, person, Decision::of(signed_in))
    }
}

/// The invitation is used up, and its role given; one that is held gets its last day.
fn take_up<T>(
    tx: &Tx<'_>,
    cx: &Cx,
    invitation: Invitation,
    person: PersonId,
    done: Decision<T>,
) -> Result<Decision<T>, Fault> {
    let Invitation { id, institution, place, role, mut period, invited_by, .. } = invitation;
    if !store::withdraw(tx, institution, &id)? {
        return Err(over().into());
    }
    if let Some(held) = roles::store::current(tx, person, role, &place, cx.now)? {
        period.from = period.from.filter(|_| held.from.is_some_and(|from| from > cx.now));
    }
    let offer = Offer { person, role, place: &place, period };
    Ok(match offer.weigh(tx, institution, Some(person), cx.now)? {
        Was::Held => done,
        Was::New => done.fact(offer.given(cx, invited_by)),
        Was::Other => done.fact(offer.dated()),
    })
}

fn over() -> Refusal {
    Refusal::new("network.invitation-over", |lang| say(lang).msg_invitation_over())
}
