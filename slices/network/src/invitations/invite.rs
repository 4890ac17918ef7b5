//! Act: a role is offered by mail.

use super::{
    Invitation, LASTS,
    forget::{ForgetInvitation, REMEMBERED},
    hash,
    letter::{self, Sender},
    store,
};
use crate::{
    Institution, InstitutionName,
    institution::{PlaceInside, profile, store as places},
    roles::{self, Days},
    say,
};
use ::store::Tx;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Refusal, rights::held::Period};
use lexicon::{Lang, Role, time::Millis};

ground::right!(
    /// Invites people to a role by mail, one by one or by a list, and takes invitations back.
    InvitePeople = "network.invite-people",
    Holders::Roles(&[Role::Lead, Role::Administrator])
);

/// Between two letters with the same offer.
const PAUSE: Millis = Millis::minutes(5);
/// Invitations an institution may have waiting.
const MOST: i64 = 5_000;

/// Offers a role. Offering it again replaces the link: the old one stops working.
pub struct InvitePerson {
    pub institution: InstitutionName,
    pub email: String,
    /// In which language the letter is, for somebody without an account.
    pub lang: Lang,
    pub role: Option<Role>,
    /// Key of the place, as in [`GiveRole`](crate::roles::GiveRole).
    pub place: String,
    pub days: Days,
    /// The house's zone, for an institution that has none of its own.
    pub zone: String,
    pub sender: Sender,
}

impl Act for InvitePerson {
    const NAME: &'static str = "network.invite-person";
    type Right = InvitePeople;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<InvitePeople, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let mut refusals = Vec::new();
        let email = match people::read_email(&self.email) {
            Err(Fault::Refused(wrong)) => {
                refusals.extend(wrong);
                None
            }
            other => Some(other?),
        };
        let role = self.role.filter(|role| Role::GIVEN.contains(role));
        let place = places::place_inside(tx, institution.id, &self.place)?;
        refusals.extend(role.is_none().then(roles::unknown_role));
        refusals.extend(place.is_none().then(roles::unknown_place));
        let said = profile(tx, institution.id)?;
        let period = self.days.read(roles::zone_of(&said, &self.zone), cx.now);
        let period = period.map_err(|wrong| refusals.extend(wrong)).ok();
        let (Some(email), Some(role), Some(place), Some(period), true) =
            (email, role, place, period, refusals.is_empty())
        else {
            return Err(Fault::Refused(refusals));
        };
        let guest = Guest { email: &email, name: "", lang: self.lang, role, place: &place, period };
        refuse_needless(tx, cx, &institution, &guest)?;
        offer_by_mail(tx, cx, &institution, &guest, &self.sender)?;
        Ok(Decision::of(()))
    }
}

/// Somebody to be written to.
pub(crate) struct Guest<'a> {
    /// In lower case.
    pub email: &'a str,
    pub name: &'a str,
    pub lang: Lang,
    pub role: Role,
    pub place: &'a PlaceInside,
    pub period: Period,
}

fn refuse_needless(tx: &Tx<'_>, cx: &Cx, institution: &Institution, guest: &Guest<'_>) -> Result<(), Fault> {
    let place = &guest.place.place;
    if let Some(person) = people::by_email(tx, guest.email)?
        && roles::store::current(tx, person.id, guest.role, place, cx.now)?.is_some()
    {
        let held = Refusal::new("network.already-held", |lang| say(lang).msg_already_held());
        return Err(held.at("email").into());
    }
    let before = store::offer(tx, institution.id, guest.email, guest.role, place)?;
    if before.is_some_and(|before| cx.now.since(before.invited_at) < PAUSE) {
        let just = Refusal::new("network.just-invited", |lang| say(lang).msg_just_invited());
        return Err(just.at("email").into());
    }
    if store::waiting(tx, institution.id, cx.now)? >= MOST {
        let many = |lang| say(lang).msg_too_many_invitations(MOST);
        return Err(Refusal::new("network.too-many-invitations", many).into());
    }
    Ok(())
}

/// Keeps the invitation and sends its letter with this transaction.
pub(crate) fn offer_by_mail(
    tx: &Tx<'_>,
    cx: &Cx,
    institution: &Institution,
    guest: &Guest<'_>,
    sender: &Sender,
) -> Result<(), Fault> {
    let known = people::by_email(tx, guest.email)?;
    let invitation = Invitation {
        id: URL_SAFE_NO_PAD.encode(cx.bytes::<12>()),
        institution: institution.id,
        place: guest.place.place.clone(),
        role: guest.role,
        email: guest.email.to_owned(),
        name: guest.name.to_owned(),
        lang: known.as_ref().map_or(guest.lang, |person| person.lang),
        period: guest.period,
        invited_by: cx.who.person,
        invited_at: cx.now,
        expires_at: cx.now.plus(LASTS),
    };
    let secret = URL_SAFE_NO_PAD.encode(cx.bytes::<32>());
    store::keep(tx, &invitation, &hash(&secret), known.map(|person| person.id))?;
    let forget = ForgetInvitation { id: invitation.id.clone() };
    errands::at(tx, cx, invitation.expires_at.plus(REMEMBERED), &forget)?;
    letter::send(tx, cx, sender, institution, &invitation, guest.place, &secret)?;
    Ok(())
}
