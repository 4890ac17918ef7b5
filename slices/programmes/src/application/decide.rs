//! Act: the jury decides about one application or several, and each gets a letter.

use super::{letter, store};
use crate::{
    Programme, ProgrammeName, enrolment,
    intake::{self, Intake},
    programme, refusals,
    rights::DecideInProgramme,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::{
    ApplicationId, Instant, IntakeId,
    facts::programmes::{ApplicationDecided, JuryDecision},
};
use std::collections::{BTreeMap, BTreeSet};

/// As many at once.
const MOST: usize = 200;

/// Decides the same about several applications.
pub struct Decide {
    pub programme: ProgrammeName,
    pub applications: Vec<ApplicationId>,
    pub decision: Option<JuryDecision>,
    /// Hash of the blob of the reason, and the reason for the letter.
    pub words: Option<String>,
    pub reason: String,
    /// The last day to confirm, `2027-06-30`, in the zone of the intake.
    pub confirm_day: String,
    /// How addresses in letters begin.
    pub public_url: String,
}

impl Act for Decide {
    const NAME: &'static str = "programmes.decide-applications";
    type Right = DecideInProgramme;
    type Over = Programme;
    type Outcome = usize;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<DecideInProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<usize>, Fault> {
        let decision = self.check()?;
        let definition = programme::definition(tx, of.id, of.version)?;
        let chosen: BTreeSet<ApplicationId> = self.applications.iter().copied().collect();
        let mut intakes: BTreeMap<IntakeId, (Intake, Option<i64>)> = BTreeMap::new();
        let mut facts = Vec::new();
        for id in chosen {
            let found = store::by_id(tx, id)?.filter(|one| one.programme == of.id).ok_or(Fault::NotFound)?;
            if !found.state(cx.now).is_to_decide() {
                return Err(refusals::at("programmes.decided", "application", |say| {
                    say.msg_refused_decided()
                })
                .into());
            }
            let (intake, left) = match intakes.entry(found.intake) {
                std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::btree_map::Entry::Vacant(place) => {
                    place.insert(places(tx, cx, &of, found.intake)?)
                }
            };
            let confirm_before = match decision {
                JuryDecision::Admitted => Some(self.until(intake, cx.now)?),
                _ => None,
            };
            // The button was pressed twice, or two people pressed it: nobody gets the same letter again.
            if found.is_just_so(decision, &self.reason, confirm_before, cx.now) {
                continue;
            }
            let had_one = found.state(cx.now) == super::ApplicationState::Admitted;
            if decision == JuryDecision::Admitted && !had_one {
                take(left)?;
            }
            letter::send(
                tx,
                cx,
                &letter::Told {
                    application: &found,
                    programme: &of,
                    definition: definition.as_ref(),
                    intake,
                    decision,
                    reason: &self.reason,
                    confirm_before,
                    public_url: &self.public_url,
                },
            )?;
            let words = self.words.clone();
            facts.push(ApplicationDecided {
                application: id,
                programme: of.id,
                decision,
                words,
                confirm_before,
            });
        }
        Ok(Decision::of(facts.len()).facts(facts))
    }
}

impl Decide {
    fn check(&self) -> Result<JuryDecision, Fault> {
        let mut wrong: Vec<Refusal> = Vec::new();
        if self.applications.is_empty() || self.applications.len() > MOST {
            wrong.push(refusals::at("programmes.none-chosen", "application", |say| {
                say.msg_wrong_none_chosen()
            }));
        }
        if self.decision.is_none() {
            wrong.push(refusals::at("programmes.no-decision", "decision", |say| say.msg_wrong_choice()));
        }
        let asks_reason = matches!(self.decision, Some(JuryDecision::Refused | JuryDecision::ToComplete));
        if asks_reason && self.reason.trim().chars().count() < 3 {
            wrong.push(refusals::at("programmes.reason", "reason", |say| say.msg_wrong_reason()));
        }
        match self.decision {
            Some(decision) if wrong.is_empty() => Ok(decision),
            _ => Err(Fault::Refused(wrong)),
        }
    }

    fn until(&self, intake: &Intake, now: Instant) -> Result<Instant, Fault> {
        let until = words::dates::day_ends(self.confirm_day.trim(), &intake.terms.zone);
        let until = until.filter(|until| *until > now);
        Ok(until.ok_or_else(|| {
            refusals::at("programmes.confirm-day", "confirm_day", |say| say.msg_wrong_confirm_day())
        })?)
    }
}

/// An intake, and how many places are left in it.
fn places(tx: &Tx<'_>, cx: &Cx, of: &Programme, id: IntakeId) -> Result<(Intake, Option<i64>), Fault> {
    let intake = intake::store::of(tx, of.id, id)?.ok_or(Fault::NotFound)?;
    let taken = enrolment::store::count(tx, id)? + store::kept(tx, id, cx.now)?;
    let left = intake.terms.capacity.map(|capacity| capacity - taken);
    Ok((intake, left))
}

fn take(left: &mut Option<i64>) -> Result<(), Fault> {
    match left {
        Some(left) if *left <= 0 => {
            Err(refusals::at("programmes.no-place", "application", |say| say.msg_refused_no_place()).into())
        }
        Some(left) => {
            *left -= 1;
            Ok(())
        }
        None => Ok(()),
    }
}
