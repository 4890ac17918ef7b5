//! Ask: what a list would do, line by line.

use super::{
    columns::{self, Typed},
    store::{self, Draft},
};
use crate::{
    Institution, InstitutionName,
    institution::{PlaceInside, profile, store as places},
    invitations::{self, Invitation, InvitePeople},
    roles::{self, Offer, Was},
    say,
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Refusal, rights::held::Period};
use lexicon::{PersonId, Role};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// A line, and what comes of it.
#[derive(Clone, Debug)]
pub struct Step {
    pub line: Typed,
    pub place: Option<PlaceInside>,
    pub period: Period,
    pub what: What,
}

#[derive(Clone, Debug)]
pub enum What {
    /// A letter goes to somebody without an account.
    Invite,
    /// Somebody with an account gets the role.
    Give(PersonId),
    /// A role that is held, or offered already, gets other dates.
    Date(PersonId),
    InviteAgain,
    /// It is so already, or offered already.
    Nothing,
    Wrong(Vec<Refusal>),
}

/// All steps of a list.
#[derive(Clone, Debug)]
pub struct Plan {
    pub institution: Institution,
    pub mine: Vec<Role>,
    pub zone: String,
    pub draft: Draft,
    pub steps: Vec<Step>,
    pub ignored: Vec<String>,
}

impl Plan {
    pub fn wrong(&self) -> usize {
        self.steps.iter().filter(|step| matches!(step.what, What::Wrong(_))).count()
    }

    /// How many lines change something.
    pub fn changes(&self) -> usize {
        let idle = |what: &What| matches!(what, What::Nothing | What::Wrong(_));
        self.steps.iter().filter(|step| !idle(&step.what)).count()
    }

    /// Of what was shown: whoever confirms a list confirms this, and nothing that came to it since.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for step in &self.steps {
            let (what, whom) = match &step.what {
                What::Invite => ("invite", None),
                What::Give(person) => ("give", Some(person)),
                What::Date(person) => ("date", Some(person)),
                What::InviteAgain => ("again", None),
                What::Nothing => ("nothing", None),
                What::Wrong(_) => ("wrong", None),
            };
            let said = (
                step.line.number,
                &step.line.email,
                what,
                whom,
                step.line.role,
                &step.line.place,
                step.period,
            );
            hash.update(format!("{said:?}\n"));
        }
        hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Asks what a list would do now.
pub struct PlanOf {
    pub institution: InstitutionName,
    pub list: String,
    /// The house's zone, for an institution that has none of its own.
    pub zone: String,
}

impl Ask for PlanOf {
    const NAME: &'static str = "network.people-list";
    type Right = InvitePeople;
    type Over = Institution;
    type Outcome = Plan;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        institution: Granted<InvitePeople, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Plan, Fault> {
        weigh(view, cx, &institution, &self.list, &self.zone)
    }
}

/// Weighs each line against what is.
pub(super) fn weigh(
    view: &View<'_>,
    cx: &Cx,
    institution: &Granted<InvitePeople, Institution>,
    list: &str,
    zone: &str,
) -> Result<Plan, Fault> {
    let draft = store::draft(view, institution.id, list)?.ok_or(Fault::NotFound)?;
    let typed = columns::read(&draft.content)?;
    let said = profile(view, institution.id)?;
    let zone = roles::zone_of(&said, zone).to_owned();
    let mut places: HashMap<String, Option<PlaceInside>> = HashMap::new();
    let offered: HashMap<_, _> = invitations::store::of_institution(view, institution.id)?
        .into_iter()
        .map(|one| one.invitation)
        .map(|one| ((one.email.clone(), one.role, one.place.clone()), one))
        .collect();
    let mut steps = Vec::with_capacity(typed.lines.len());
    for mut line in typed.lines {
        let mut wrong = std::mem::take(&mut line.wrong);
        let key = if line.place.is_empty() { &institution.slug } else { &line.place };
        let place = match places.get(key) {
            Some(known) => known.clone(),
            None => {
                let found = places::place_inside(view, institution.id, key)?;
                places.insert(key.clone(), found.clone());
                found
            }
        };
        if place.is_none() {
            wrong.push(roles::unknown_place());
        }
        let period = match line.days.read(&zone, cx.now) {
            Ok(period) => period,
            Err(why) => {
                wrong.extend(why);
                Period::default()
            }
        };
        let what = match (&place, line.role) {
            (Some(place), Some(role)) if wrong.is_empty() => {
                let known = people::by_email(view, &line.email)?.map(|person| person.id);
                match known {
                    Some(person) => {
                        let offer = Offer { person, role, place: &place.place, period };
                        given(offer.weigh(view, institution.id, cx.who.person, cx.now), person)?
                    }
                    None => {
                        invited(offered.get(&(line.email.clone(), role, place.place.clone())), period, cx)
                    }
                }
            }
            _ => What::Wrong(wrong),
        };
        steps.push(Step { line, place, period, what });
    }
    let (mine, of) = (institution.roles().to_vec(), Institution::clone(institution));
    Ok(Plan { institution: of, mine, zone, draft, steps, ignored: typed.ignored })
}

fn given(weighed: Result<Was, Fault>, person: PersonId) -> Result<What, Fault> {
    Ok(match weighed {
        Ok(Was::Held) => What::Nothing,
        Ok(Was::New) => What::Give(person),
        Ok(Was::Other) => What::Date(person),
        Err(Fault::Refused(why)) => What::Wrong(why),
        Err(broken) => return Err(broken),
    })
}

fn invited(before: Option<&Invitation>, period: Period, cx: &Cx) -> What {
    match before {
        Some(before) if before.expires_at > cx.now && before.period == period => What::Nothing,
        Some(before) if before.expires_at > cx.now => What::InviteAgain,
        _ => What::Invite,
    }
}

pub(super) fn problems() -> Refusal {
    Refusal::new("network.list-problems", |lang| say(lang).msg_list_problems())
}
