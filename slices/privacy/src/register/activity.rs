//! What is done with whose data: one function over an institution and its agreements.

use agreements::agreement::{Agreement, State as AgreementState, Use};
use lexicon::{
    AgreementId, Instant, InstitutionId,
    facts::agreements::{GrantRight, ResultDetail},
};

/// A line of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    pub what: What,
    pub part: Part,
    pub data: &'static [Data],
    /// Who else has a part in it.
    pub with: Vec<InstitutionId>,
    /// What it rests on, where it is an agreement: its id and title, and from which day to which.
    pub agreement: Option<(AgreementId, String)>,
    pub first_day: Option<String>,
    pub last_day: Option<String>,
    pub state: State,
    /// How often it happened under the grant, and when last.
    pub times: i64,
    pub last: Option<Instant>,
}

/// What is done, and what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Accounts and signing in.
    Accounts,
    /// Courses followed, work and results.
    Learning,
    Certificates,
    /// Who works here, and finding people to help them.
    Team,
    /// Roles offered by mail.
    Invitations,
    /// What people agreed to.
    Consents,
    /// Seats in runs of others, and the results that come back.
    Seats,
    /// Results of one's own people in runs of others, person by person.
    Results,
    /// Places somebody pays for.
    Funding,
    /// Certificates of two institutions.
    JointAwards,
    /// Practice in another's lab.
    Labs,
    /// A portal operated for somebody.
    Portal,
}

/// The part this institution has in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It decides by itself why and how (art. 4, 7).
    Controller,
    /// It tells another, who decides for itself.
    Gives,
    /// It is told by another.
    Receives,
    /// Both decide together (art. 26).
    Jointly,
    /// Another acts for it (art. 28).
    HasProcessor,
    /// It acts for another (art. 28).
    Processor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    Identity,
    Address,
    Sessions,
    Enrolments,
    Work,
    Results,
    Roles,
    LookUps,
    Answers,
    Presence,
    Authorisations,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Now,
    /// Agreed, and its day has not come; or suspended.
    NotNow,
    /// Over: nothing new crosses.
    Over,
}

/// The lines of an institution: what the program always does in its name, then what its agreements allow, by title.
pub fn activities(of: InstitutionId, agreements: &[Agreement], uses: &[Use], now: Instant) -> Vec<Activity> {
    let mut lines: Vec<Activity> = OWN.iter().map(|(what, data)| own(*what, data)).collect();
    let mut granted: Vec<Activity> =
        agreements.iter().flat_map(|agreement| once(of_agreement(of, agreement, uses, now))).collect();
    let title = |line: &Activity| line.agreement.as_ref().map(|(_, title)| title.clone());
    granted.sort_by_key(|line| (line.state == State::Over, title(line)));
    lines.append(&mut granted);
    lines
}

const OWN: [(What, &[Data]); 6] = [
    (What::Accounts, &[Data::Identity, Data::Address, Data::Sessions]),
    (What::Learning, &[Data::Identity, Data::Enrolments, Data::Work, Data::Results]),
    (What::Certificates, &[Data::Identity, Data::Results]),
    (What::Team, &[Data::Identity, Data::Roles, Data::LookUps]),
    (What::Invitations, &[Data::Address, Data::Roles]),
    (What::Consents, &[Data::Identity, Data::Answers]),
];

fn own(what: What, data: &'static [Data]) -> Activity {
    Activity {
        what,
        part: Part::Controller,
        data,
        with: Vec::new(),
        agreement: None,
        first_day: None,
        last_day: None,
        state: State::Now,
        times: 0,
        last: None,
    }
}

impl Activity {
    /// Whether the same crosses between the same, at the same time.
    fn is_like(&self, other: &Self) -> bool {
        (self.what, self.part, self.state) == (other.what, other.part, other.state)
            && (&self.with, &self.first_day, &self.last_day)
                == (&other.with, &other.first_day, &other.last_day)
    }
}

/// Grants that let the same cross between the same, as those that go both ways, are one line.
fn once(lines: Vec<Activity>) -> Vec<Activity> {
    let mut told: Vec<Activity> = Vec::new();
    for line in lines {
        match told.iter_mut().find(|one| one.is_like(&line)) {
            Some(one) => {
                one.times += line.times;
                one.last = one.last.max(line.last);
            }
            None => told.push(line),
        }
    }
    told
}

/// Texts that nobody ever signed let nothing cross: they are in no register.
fn of_agreement(of: InstitutionId, agreement: &Agreement, uses: &[Use], now: Instant) -> Vec<Activity> {
    if agreement.in_force.is_none() {
        return Vec::new();
    }
    let terms = agreement.terms();
    let lines = terms.grants.iter().filter_map(|grant| {
        let receivers = Agreement::receivers(terms, grant);
        let gives = grant.from == of;
        if !gives && !receivers.contains(&of) {
            return None;
        }
        let (what, part, data) = crossing(grant.right, grant.detail, gives)?;
        let used: Vec<&Use> = uses.iter().filter(|one| one.grant == grant.grant).collect();
        let with = if gives { receivers } else { vec![grant.from] };
        Some(Activity {
            what,
            part,
            data,
            state: state(agreement, of, &with, now),
            with,
            agreement: Some((agreement.id, terms.title.clone())),
            first_day: grant.first_day.clone().or_else(|| Some(terms.from.clone())),
            last_day: grant.last_day.clone().or_else(|| terms.until.clone()),
            times: used.iter().map(|one| one.times).sum(),
            last: used.iter().map(|one| one.last).max(),
        })
    });
    lines.collect()
}

/// What crosses under a grant, seen from its giver or its receiver; nothing where no personal data does.
fn crossing(
    right: GrantRight,
    detail: Option<ResultDetail>,
    gives: bool,
) -> Option<(What, Part, &'static [Data])> {
    let told = |gives| if gives { Part::Gives } else { Part::Receives };
    match right {
        // A course is shown or run; who follows it is told to nobody.
        GrantRight::ListCourse | GrantRight::DeliverCourse => None,
        // The school says who its students are; the host, what became of them.
        GrantRight::OpenSeats => {
            Some((What::Seats, Part::Jointly, &[Data::Identity, Data::Enrolments, Data::Results]))
        }
        // Counts of five people and more are about nobody.
        GrantRight::ReadResults if detail != Some(ResultDetail::Named) => None,
        GrantRight::ReadResults => {
            Some((What::Results, told(gives), &[Data::Identity, Data::Enrolments, Data::Results]))
        }
        // Who pays is told of the places it pays for.
        GrantRight::FundPlaces => Some((What::Funding, told(!gives), &[Data::Identity, Data::Presence])),
        GrantRight::AwardJointly => {
            Some((What::JointAwards, Part::Jointly, &[Data::Identity, Data::Results]))
        }
        GrantRight::ShareLab => {
            Some((What::Labs, told(!gives), &[Data::Identity, Data::Authorisations, Data::Presence]))
        }
        GrantRight::OperatePortal => {
            let part = if gives { Part::Processor } else { Part::HasProcessor };
            Some((
                What::Portal,
                part,
                &[Data::Identity, Data::Address, Data::Sessions, Data::Enrolments, Data::Work, Data::Results],
            ))
        }
    }
}

fn state(agreement: &Agreement, of: InstitutionId, with: &[InstitutionId], now: Instant) -> State {
    let is_out = |one: &InstitutionId| agreement.has_left(*one, now);
    match agreement.state(now) {
        AgreementState::Ended | AgreementState::Declined => State::Over,
        _ if is_out(&of) || with.iter().all(is_out) => State::Over,
        AgreementState::InForce if agreement.takes_part(of, now) => State::Now,
        _ => State::NotNow,
    }
}
