//! Act: what a list was shown to do is done, all of it, or nothing.

use super::{
    plan::{self, What},
    store,
};
use crate::{
    Institution, InstitutionName,
    invitations::{Guest, InvitePeople, Sender, offer_by_mail},
    roles::Offer,
    say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};

/// Does what [`Plan`](super::Plan) showed.
pub struct ConfirmList {
    pub institution: InstitutionName,
    pub list: String,
    /// [`Plan::digest`](super::Plan::digest) of what was shown.
    pub shown: String,
    /// The house's zone, for an institution that has none of its own.
    pub zone: String,
    pub sender: Sender,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    pub invited: usize,
    pub given: usize,
    pub dated: usize,
    /// As it was.
    pub left: usize,
}

impl Act for ConfirmList {
    const NAME: &'static str = "network.confirm-people-list";
    type Right = InvitePeople;
    type Over = Institution;
    type Outcome = Confirmed;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        institution: Granted<InvitePeople, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Confirmed>, Fault> {
        let plan = plan::weigh(tx, cx, &institution, &self.list, &self.zone)?;
        if plan.wrong() > 0 {
            return Err(plan::problems().into());
        }
        if plan.digest() != self.shown {
            return Err(Refusal::new("network.list-changed", |lang| say(lang).msg_list_changed()).into());
        }
        let (mut done, mut given, mut dated) = (Confirmed::default(), Vec::new(), Vec::new());
        for step in &plan.steps {
            let (Some(role), Some(place)) = (step.line.role, &step.place) else { continue };
            let (period, at) = (step.period, &place.place);
            match &step.what {
                What::Give(person) => {
                    given.push(Offer { person: *person, role, place: at, period }.given(cx, None))
                }
                What::Date(person) => dated.push(Offer { person: *person, role, place: at, period }.dated()),
                What::Invite | What::InviteAgain => {
                    let (email, name) = (step.line.email.as_str(), step.line.name.as_str());
                    let lang = step.line.lang.unwrap_or(cx.lang());
                    let guest = Guest { email, name, lang, role, place, period };
                    offer_by_mail(tx, cx, &institution, &guest, &self.sender)?;
                    done.invited += 1;
                }
                What::Nothing | What::Wrong(_) => done.left += 1,
            }
        }
        (done.given, done.dated) = (given.len(), dated.len());
        store::forget(tx, &self.list)?;
        Ok(Decision::of(done).facts(given).facts(dated))
    }
}
