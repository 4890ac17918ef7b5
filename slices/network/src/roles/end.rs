//! Act: a role ends. That it was held stays.

use super::{GiveRoles, give::unknown_place, store};
use crate::{Institution, InstitutionName, institution::store as places, say};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site, Who};
use lexicon::{PersonId, PlaceRef, Role, facts::network::RoleEnded};

/// Ends a role, with a reason. Ending one that is not held is refused.
pub struct EndRole {
    pub institution: InstitutionName,
    pub person: PersonId,
    pub role: Role,
    /// Key of the place, as in [`GiveRole`](super::GiveRole).
    pub place: String,
    /// 3 to 300 characters, kept until the person is erased.
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    words: Option<String>,
}

impl EndRole {
    pub fn new(
        institution: InstitutionName,
        person: PersonId,
        role: Role,
        place: String,
        reason: String,
    ) -> Self {
        Self { institution, person, role, place, reason, words: None }
    }
}

/// Ends a role.
pub async fn end_role(site: &Site, who: &Who, end: EndRole) -> Result<(), Fault> {
    let reason = reason(&end.reason).ok();
    site.act_with_words(who, reason.as_deref(), |words| EndRole { words, ..end }).await
}

impl Act for EndRole {
    const NAME: &'static str = "network.end-role";
    type Right = GiveRoles;
    type Over = Institution;
    type Outcome = ();

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<GiveRoles, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let place = places::place_inside(tx, institution.id, &self.place)?.ok_or_else(unknown_place)?.place;
        let EndRole { person, role, .. } = *self;
        if !Role::GIVEN.contains(&role) || store::current(tx, person, role, &place, cx.now)?.is_none() {
            return Err(not_held().into());
        }
        reason(&self.reason)?;
        let leads_here = role == Role::Lead && place == PlaceRef::institution(institution.id);
        let leaves = leads_here && institution.who().person == Some(person);
        if leaves && !store::is_shared(tx, person, role, &place, cx.now)? {
            return Err(last_lead().into());
        }
        Ok(Decision::of(()).fact(RoleEnded { person, role, place, words: self.words.clone(), reason: None }))
    }
}

pub(super) fn last_lead() -> Refusal {
    Refusal::new("network.last-lead", |lang| say(lang).msg_last_lead())
}

/// Somebody else may have ended it since the page was made.
fn not_held() -> Refusal {
    Refusal::new("network.role-not-held", |lang| say(lang).msg_role_not_held())
}

fn reason(text: &str) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match (3..=300).contains(&text.chars().count()) {
        true => Ok(text),
        false => Err(Refusal::new("network.reason", |lang| say(lang).msg_reason_wrong()).at("reason")),
    }
}
