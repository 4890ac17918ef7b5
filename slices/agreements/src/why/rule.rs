//! The rule itself.
//!
//! A grant holds while its agreement is in force for giver and receiver, its framework too, and its own term has begun
//! and is not over. Of several grants that allow the same, the more precise wins: a run before a version, a version
//! before a course, a course before everything; then one with a term of its own; then the younger agreement. The winner
//! decides alone: where its quota is used up, no other grant steps in, or the quota agreed for a course would bound nothing.
//! Who is told that it is used up is told so too.
//!
//! Asked of nothing in particular, the answer says of what it is true: [`broadly`](super::broadly()).

use super::Hindrance;
use crate::{
    agreement::{Agreement, State, Use},
    days,
};
use lexicon::{
    AgreementId, CourseId, Instant, InstitutionId, RunId,
    facts::agreements::{AgreementTerms, GrantRight, GrantTerms},
};

/// What somebody wants to do with a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Who has it, and who wants to use it.
    pub giver: InstitutionId,
    /// What the giver is a part of: an institution gives what its parts have, as a portal shows it.
    pub above: Vec<InstitutionId>,
    pub receiver: InstitutionId,
    pub right: GrantRight,
    pub course: CourseId,
    /// One run of it, or one version; without, whatever of it there is.
    pub run: Option<RunId>,
    pub version: Option<String>,
}

/// Who wants to do what with what another has, of nothing in particular.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    pub giver: InstitutionId,
    pub receiver: InstitutionId,
    pub right: GrantRight,
}

impl Question {
    pub fn between(&self) -> Between {
        Between { giver: self.giver, receiver: self.receiver, right: self.right }
    }

    /// With each who may give it: who has it, then those above.
    fn givers(&self) -> impl Iterator<Item = Between> {
        let givers = std::iter::once(self.giver).chain(self.above.iter().copied());
        givers.map(|giver| Between { giver, ..self.between() })
    }
}

impl Between {
    pub fn wanted(&self) -> Wanted {
        Wanted { giver: Some(self.giver), receiver: Some(self.receiver), right: Some(self.right) }
    }
}

/// Which grants one looks for; nothing said matches all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub giver: Option<InstitutionId>,
    pub receiver: Option<InstitutionId>,
    pub right: Option<GrantRight>,
}

/// A grant that holds now, with what was used of it.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantInForce {
    pub agreement: AgreementId,
    pub title: String,
    pub grant: GrantTerms,
    pub receivers: Vec<InstitutionId>,
    pub used: i64,
    /// The last day it says, or its agreement; in the agreement's zone.
    pub last_day: Option<String>,
    pub zone: String,
    /// Since when the agreement is proposed: of two alike, the younger wins.
    since: Instant,
}

impl GrantInForce {
    /// How many are left of its quota; nothing where it has none.
    pub fn left(&self) -> Option<i64> {
        self.grant.quota.map(|quota| (quota - self.used).max(0))
    }

    /// Whether nothing is left of its quota.
    pub fn is_used_up(&self) -> bool {
        self.left() == Some(0)
    }

    pub(super) fn precision(&self) -> (u8, u8, bool) {
        let about = match &self.grant.subject {
            Some(subject) if subject.run.is_some() => 3,
            Some(subject) if subject.version.is_some() => 2,
            Some(_) => 1,
            None => 0,
        };
        let term = u8::from(self.grant.first_day.is_some()) + u8::from(self.grant.last_day.is_some());
        (about, term, !self.grant.to.is_empty())
    }
}

/// Why the grant that allows it goes before the others that would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wins {
    Alone,
    /// It is about less.
    MorePrecise,
    /// It has a shorter term, or names its receiver.
    Narrower,
    Younger,
}

impl Wins {
    pub fn name(self) -> &'static str {
        match self {
            Wins::Alone => "alone",
            Wins::MorePrecise => "more-precise",
            Wins::Narrower => "narrower",
            Wins::Younger => "younger",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The grant that allows it, why it goes before others, and those others.
    Yes { grant: Box<GrantInForce>, wins: Wins, others: Vec<GrantInForce> },
    /// Nearest to a yes first; never empty.
    No(Vec<Hindrance>),
}

impl Answer {
    pub fn is_yes(&self) -> bool {
        matches!(self, Answer::Yes { .. })
    }
}

/// The grants in force at a moment, of agreements given whole.
pub fn in_force(agreements: &[Agreement], uses: &[Use], wanted: &Wanted, at: Instant) -> Vec<GrantInForce> {
    let mut found = Vec::new();
    for agreement in agreements.iter().filter(|one| holds(one, at).is_none()) {
        let terms = agreement.terms();
        for grant in &terms.grants {
            let takes_part = |party: &InstitutionId| agreement.takes_part(*party, at);
            let receivers: Vec<InstitutionId> =
                Agreement::receivers(terms, grant).into_iter().filter(takes_part).collect();
            let fits = wanted.right.is_none_or(|right| right == grant.right)
                && wanted.giver.is_none_or(|giver| giver == grant.from)
                && wanted.receiver.is_none_or(|receiver| receivers.contains(&receiver));
            if fits && takes_part(&grant.from) && !receivers.is_empty() && term(terms, grant, at).is_none() {
                found.push(granted(agreement, grant, receivers, uses));
            }
        }
    }
    found
}

/// May they? `agreements` are all that giver or receiver is a party of.
pub fn answer(question: &Question, agreements: &[Agreement], uses: &[Use], at: Instant) -> Answer {
    let given = |between: Between| in_force(agreements, uses, &between.wanted(), at);
    let mut allowing: Vec<GrantInForce> = question.givers().flat_map(given).collect();
    allowing.retain(|one| covers(&one.grant, question));
    sort(&mut allowing);
    if allowing.is_empty() {
        let covers = |grant: &GrantTerms| covers(grant, question);
        let why = question.givers().flat_map(|between| hindrances(between, covers, agreements, at));
        return Answer::No(nearest_first(why.collect()));
    }
    let (grant, others) = (allowing.remove(0), allowing);
    match used_up(&grant, &others) {
        Some(used_up) => Answer::No(vec![used_up]),
        None => Answer::Yes { wins: wins(&grant, &others), grant: Box::new(grant), others },
    }
}

/// The one that decides first.
pub(super) fn sort(grants: &mut [GrantInForce]) {
    grants.sort_by_key(|one| std::cmp::Reverse((one.precision(), one.since, one.grant.grant)));
}

/// That nothing is left of the grant that decides, whatever is of the others.
pub(super) fn used_up(grant: &GrantInForce, others: &[GrantInForce]) -> Option<Hindrance> {
    let quota = grant.grant.quota.filter(|_| grant.is_used_up())?;
    let beside = others.iter().find(|one| !one.is_used_up()).map(|one| one.title.clone());
    let (agreement, title, grant) = (grant.agreement, grant.title.clone(), grant.grant.grant);
    Some(Hindrance::QuotaUsed { agreement, grant, title, quota, beside })
}

/// Why it goes before the others, the nearest of which comes first.
pub(super) fn wins(grant: &GrantInForce, others: &[GrantInForce]) -> Wins {
    match others.first().map(|second| (second.precision(), grant.precision())) {
        None => Wins::Alone,
        Some((second, first)) if second.0 < first.0 => Wins::MorePrecise,
        Some((second, first)) if second < first => Wins::Narrower,
        Some(_) => Wins::Younger,
    }
}

fn granted(
    agreement: &Agreement,
    grant: &GrantTerms,
    receivers: Vec<InstitutionId>,
    uses: &[Use],
) -> GrantInForce {
    GrantInForce {
        agreement: agreement.id,
        title: agreement.terms().title.clone(),
        grant: grant.clone(),
        last_day: grant.last_day.iter().chain(&agreement.terms().until).min().cloned(),
        zone: agreement.terms().zone.clone(),
        receivers,
        used: uses.iter().filter(|one| one.grant == grant.grant).map(|one| one.amount).sum(),
        since: agreement.in_force.as_ref().map_or(agreement.latest.proposed_at, |one| one.proposed_at),
    }
}

/// A grant about a course covers its runs and versions; one about a run or version, that alone.
fn covers(grant: &GrantTerms, question: &Question) -> bool {
    let Some(subject) = &grant.subject else { return is_about_all(grant) };
    subject.course == question.course
        && (subject.run.is_none() || subject.run == question.run)
        && (subject.version.is_none() || subject.version == question.version)
}

/// Whether a grant is about whatever its giver has or will have: about no course, and no programme.
pub fn is_about_all(grant: &GrantTerms) -> bool {
    let is_of_programme = grant.right == GrantRight::AwardJointly && !grant.named.is_empty();
    grant.subject.is_none() && !is_of_programme
}

/// What keeps each agreement of the two from allowing it, the nearest to a yes first.
pub(super) fn hindrances(
    between: Between,
    covers: impl Fn(&GrantTerms) -> bool,
    agreements: &[Agreement],
    at: Instant,
) -> Vec<Hindrance> {
    let found = agreements
        .iter()
        .filter(|one| {
            let parties = &one.terms().parties;
            parties.contains(&between.giver) && parties.contains(&between.receiver)
        })
        .map(|one| hindrance(between, &covers, one, at))
        .collect();
    nearest_first(found)
}

/// At least one, at most what somebody reads.
fn nearest_first(mut found: Vec<Hindrance>) -> Vec<Hindrance> {
    found.sort_by_key(Hindrance::distance);
    found.dedup();
    // Who already has a framework need not be told of everything that is long over.
    found.truncate(8);
    if found.len() > 1 {
        found.retain(|one| *one != Hindrance::NoAgreement);
    }
    if found.is_empty() {
        found.push(Hindrance::NoAgreement);
    }
    found
}

/// What keeps this agreement from allowing it: what its grants lack before what the whole does.
fn hindrance(
    between: Between,
    covers: impl Fn(&GrantTerms) -> bool,
    one: &Agreement,
    at: Instant,
) -> Hindrance {
    let (agreement, title) = (one.id, one.terms().title.clone());
    let terms = one.terms();
    let to = |grant: &&GrantTerms, giver, receiver| {
        grant.right == between.right
            && grant.from == giver
            && Agreement::receivers(terms, grant).contains(&receiver)
    };
    let (giver, receiver) = (between.giver, between.receiver);
    let directed: Vec<&GrantTerms> = terms.grants.iter().filter(|grant| to(grant, giver, receiver)).collect();
    if directed.is_empty() {
        return match terms.grants.iter().any(|grant| to(&grant, receiver, giver)) {
            true => Hindrance::OtherDirection { agreement, title },
            false => Hindrance::OtherRight { agreement, title },
        };
    }
    let Some(grant) = directed.into_iter().find(|grant| covers(grant)) else {
        return Hindrance::OtherSubject { agreement, title };
    };
    if let Some(held) = holds(one, at) {
        return held;
    }
    if let Some(who) = [giver, receiver].into_iter().find(|who| one.has_left(*who, at)) {
        return Hindrance::Left { agreement, title, who };
    }
    let out: Vec<InstitutionId> =
        [giver, receiver].into_iter().filter(|who| !one.takes_part(*who, at)).collect();
    if !out.is_empty() {
        return Hindrance::Suspended { agreement, title, by: out };
    }
    match term(terms, grant, at) {
        Some(true) => {
            let until = grant.last_day.clone().unwrap_or_default();
            Hindrance::TermOver { agreement, title, until }
        }
        _ => Hindrance::TermNotYet { agreement, title, from: grant.first_day.clone().unwrap_or_default() },
    }
}

/// Where one grant of an agreement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Holds,
    /// It waits for signatures, or for its first day.
    NotYet,
    Suspended,
    /// Its agreement or its own term is over, or who gives it is gone, or all who receive it.
    Over,
}

pub fn standing(one: &Agreement, grant: &GrantTerms, at: Instant) -> Standing {
    let of_state = |state| match state {
        State::Proposed | State::Signed => Standing::NotYet,
        State::Suspended => Standing::Suspended,
        State::Declined | State::Ended => Standing::Over,
        State::InForce => Standing::Holds,
    };
    let whole = of_state(one.state(at));
    let framework = one.framework.as_ref().map_or(Standing::Holds, |one| of_state(one.state(at)));
    let receivers = Agreement::receivers(one.terms(), grant);
    let gone = one.has_left(grant.from, at) || receivers.iter().all(|party| one.has_left(*party, at));
    let takes_part = |party: &InstitutionId| one.takes_part(*party, at);
    let term = term(one.terms(), grant, at);
    let all = [whole, framework];
    if all.contains(&Standing::Over) || gone || term == Some(true) {
        Standing::Over
    } else if all.contains(&Standing::NotYet) || term == Some(false) {
        Standing::NotYet
    } else if all.contains(&Standing::Suspended)
        || !takes_part(&grant.from)
        || !receivers.iter().any(takes_part)
    {
        Standing::Suspended
    } else {
        Standing::Holds
    }
}

/// What keeps an agreement from being in force at all.
fn holds(one: &Agreement, at: Instant) -> Option<Hindrance> {
    let (agreement, title) = (one.id, one.terms().title.clone());
    let terms = one.terms();
    match one.state(at) {
        State::Proposed => Some(Hindrance::Unsigned { agreement, title, missing: one.missing() }),
        State::Declined => Some(Hindrance::Declined { agreement, title }),
        State::Signed => Some(Hindrance::NotYet { agreement, title, from: terms.from.clone() }),
        State::Ended => Some(Hindrance::Ended { agreement, title }),
        State::Suspended => {
            let out = |party: &&InstitutionId| !one.takes_part(**party, at) && !one.has_left(**party, at);
            let by = terms.parties.iter().filter(out).copied().collect();
            Some(Hindrance::Suspended { agreement, title, by })
        }
        State::InForce => {
            let framework =
                one.framework.as_ref().filter(|framework| framework.state(at) != State::InForce)?;
            let framework = framework.terms().title.clone();
            Some(Hindrance::FrameworkNotInForce { agreement, title, framework })
        }
    }
}

/// Outside the grant's own term: `true` when it is over, `false` when it has not begun.
fn term(terms: &AgreementTerms, grant: &GrantTerms, at: Instant) -> Option<bool> {
    let begin = grant.first_day.as_deref().and_then(|day| days::begins(day, &terms.zone));
    let end = grant.last_day.as_deref().and_then(|day| days::is_over(day, &terms.zone));
    if begin.is_some_and(|begin| at < begin) {
        return Some(false);
    }
    end.is_some_and(|end| end <= at).then_some(true)
}
