//! Act: a party leaves, at once or after a day. With fewer than two parties the agreement is over.

use super::{CommitInstitution, may_leave, reason};
use crate::{
    agreement::{Party, PartyName},
    days, say,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site, Who};
use lexicon::facts::agreements::AgreementLeft;

pub struct LeaveAgreement {
    party: PartyName,
    last_day: String,
    reason: String,
    words: Option<String>,
}

/// Leaves with a reason; `last_day` is empty for at once.
pub async fn leave(
    site: &Site,
    who: &Who,
    party: PartyName,
    last_day: String,
    why: String,
) -> Result<(), Fault> {
    let kept = reason(&why).ok();
    let act = |words| LeaveAgreement { party, last_day, reason: why, words };
    site.act_with_words(who, kept.as_deref(), act).await
}

impl Act for LeaveAgreement {
    const NAME: &'static str = "agreements.leave";
    type Right = CommitInstitution;
    type Over = Party;
    type Outcome = ();

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<CommitInstitution, Party>,
        _: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let (agreement, by) = (party.proposed()?, party.institution.id);
        may_leave(agreement, by, cx.now)?;
        let day = self.last_day.trim();
        let today = days::today(cx.now, &agreement.terms().zone);
        let mut wrong: Vec<Refusal> = reason(&self.reason).err().into_iter().collect();
        if !day.is_empty() && (!days::is_day(day) || day < today.as_str()) {
            wrong.push(
                Refusal::new("agreements.last-day", |lang| say(lang).msg_last_day_wrong()).at("last_day"),
            );
        }
        if !wrong.is_empty() {
            return Err(Fault::Refused(wrong));
        }
        let last_day = Some(day.to_owned()).filter(|day| !day.is_empty());
        let fact = AgreementLeft { agreement: party.id, by, last_day, words: self.words.clone() };
        Ok(Decision::of(()).fact(fact))
    }
}
