//! What is in the way of a seat: every reason, in words, with who can help. One rule for asking, approving and bringing.

use crate::{open::question, request::store as requests, say, terms};
use ::store::{StoreError, View};
use agreements::{Answer, GrantInForce, Hindrance, Known, Names};
use courses::Run;
use ground::Refusal;
use lexicon::{Instant, InstitutionId, Lang, PersonId, facts::agreements::GrantTerms};
use network::Institution;
use std::sync::Arc;
use words::dates;

/// A student, the school they study at, and a run of another.
#[derive(Clone, Copy)]
pub struct Wish<'a> {
    pub run: &'a Run,
    pub home: &'a Institution,
    pub person: PersonId,
    /// Their own request, which is not in the way of itself.
    pub decided: bool,
}

/// Something in the way.
#[derive(Clone, Debug, PartialEq)]
pub enum Obstacle {
    NotStudent,
    /// The run is of the student's own school.
    OwnSchool,
    /// No agreement allows it: why not.
    NotGranted(Vec<Hindrance>),
    Closed {
        opens: Option<Instant>,
        closed: Option<Instant>,
    },
    AlreadyEnrolled,
    AlreadyAsked,
    /// Courses to pass before: key and title.
    Missing(Vec<(String, String)>),
}

/// A wish, weighed.
#[derive(Clone, Debug)]
pub struct Weighed {
    pub obstacles: Vec<Obstacle>,
    /// What the agreements allow.
    pub seats: Seats,
}

/// What the agreements say of seats.
#[derive(Clone, Debug, PartialEq)]
pub enum Seats {
    /// One is left of this grant.
    Left(Box<GrantInForce>),
    /// All of this grant are taken.
    Used(Box<GrantInForce>),
    None,
}

impl Seats {
    pub fn grant(&self) -> Option<&GrantInForce> {
        match self {
            Seats::Left(grant) | Seats::Used(grant) => Some(grant),
            Seats::None => None,
        }
    }

    pub fn terms(&self) -> Option<&GrantTerms> {
        self.grant().map(|one| &one.grant)
    }
}

/// Weighs a wish on the transaction that decides about it.
pub fn weigh(view: &View<'_>, known: &Known, wish: Wish<'_>, now: Instant) -> Result<Weighed, StoreError> {
    let Wish { run, home, person, decided } = wish;
    // Of whoever does not study there, the school learns nothing else.
    if !network::students::is_student(view, home.id, person, now)? {
        return Ok(Weighed { obstacles: vec![Obstacle::NotStudent], seats: Seats::None });
    }
    let mut obstacles = Vec::new();
    let mut seats = Seats::None;
    if run.institution == home.id {
        obstacles.push(Obstacle::OwnSchool);
    } else {
        match seats_of(known, run, home.id, now) {
            Ok(found) => seats = found,
            Err(why) => obstacles.push(Obstacle::NotGranted(why)),
        }
    }
    if !run.takes_enrolments(now) {
        let opens = run.terms.enrolment_start.filter(|opens| now < *opens);
        let closed = run.terms.enrolment_end.filter(|end| now >= *end).or(run.terms.end);
        obstacles.push(Obstacle::Closed { opens, closed: closed.filter(|_| opens.is_none()) });
    }
    if learning::enrolment::current(view, run.id, person)?.is_some() {
        obstacles.push(Obstacle::AlreadyEnrolled);
    } else if !decided && requests::live(view, run.id, person)?.is_some() {
        obstacles.push(Obstacle::AlreadyAsked);
    }
    let missing = terms::missing(view, run, person)?;
    if !missing.is_empty() {
        obstacles.push(Obstacle::Missing(missing));
    }
    Ok(Weighed { obstacles, seats })
}

/// The seats of a run for a school: those of the grant that decides. When its quota is used up, that grant is told.
pub fn seats_of(
    known: &Known,
    run: &Run,
    home: InstitutionId,
    now: Instant,
) -> Result<Seats, Vec<Hindrance>> {
    match known.may(now, &question(run, home)) {
        Answer::Yes { grant, .. } => Ok(Seats::Left(grant)),
        Answer::No(why) => match used_up(known, run, home, now, &why) {
            Some(grant) => Ok(Seats::Used(Box::new(grant))),
            None => Err(why),
        },
    }
}

/// The grant whose quota is used up: the rule names its agreement and its quota.
fn used_up(
    known: &Known,
    run: &Run,
    home: InstitutionId,
    now: Instant,
    why: &[Hindrance],
) -> Option<GrantInForce> {
    let used = why.iter().find_map(|one| match one {
        Hindrance::QuotaUsed { grant, .. } => Some(*grant),
        _ => None,
    })?;
    let asked = question(run, home);
    let wanted = agreements::Wanted { giver: None, receiver: Some(asked.receiver), right: Some(asked.right) };
    known.grants_in_force(now, &wanted).into_iter().find(|one| one.grant.grant == used)
}

impl Obstacle {
    /// Stable, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Obstacle::NotStudent => "seats.not-a-student",
            Obstacle::OwnSchool => "seats.own-school",
            Obstacle::NotGranted(_) => "seats.no-agreement",
            Obstacle::Closed { .. } => "seats.enrolment-closed",
            Obstacle::AlreadyEnrolled => "seats.already-enrolled",
            Obstacle::AlreadyAsked => "seats.already-asked",
            Obstacle::Missing(_) => "seats.prerequisite-missing",
        }
    }

    /// What is in the way, and who can help.
    pub fn sentence(&self, lang: Lang, around: &Around) -> String {
        let say = say(lang);
        let (home, host) = (around.home.as_str(), around.host.as_str());
        let day = |at: Instant| dates::short_day(lang, at, &around.zone);
        match self {
            Obstacle::NotStudent => say.msg_no_student(home),
            Obstacle::OwnSchool => say.msg_no_own_school(host),
            Obstacle::NotGranted(why) => {
                let names = Names(&around.institutions);
                let why: Vec<String> =
                    why.iter().take(3).map(|one| agreements::hindrance_in_words(lang, one, &names)).collect();
                say.msg_no_agreement(host, home, why.join(" "))
            }
            Obstacle::Closed { opens: Some(opens), .. } => say.msg_no_opens_later(day(*opens)),
            Obstacle::Closed { closed: Some(closed), .. } => say.msg_no_closed(day(*closed), host),
            Obstacle::Closed { .. } => say.msg_no_closed_now(host),
            Obstacle::AlreadyEnrolled => say.msg_no_enrolled(),
            Obstacle::AlreadyAsked => say.msg_no_asked(),
            Obstacle::Missing(courses) => {
                let comma = if lang == Lang::Ar { "، " } else { ", " };
                let titles: Vec<String> =
                    courses.iter().map(|(_, title)| format!("\u{2068}{title}\u{2069}")).collect();
                say.msg_no_prerequisite(courses.len() as i64, titles.join(comma), host)
            }
        }
    }
}

/// The names a reason needs.
#[derive(Clone, Debug)]
pub struct Around {
    pub home: String,
    pub host: String,
    /// Where the run's days begin.
    pub zone: String,
    pub institutions: Arc<Vec<Institution>>,
}

impl Around {
    pub fn of(view: &View<'_>, run: &Run, home: &Institution) -> Result<Self, StoreError> {
        Ok(Self {
            home: home.name.clone(),
            host: run.institution_name.clone(),
            zone: run.terms.zone.clone(),
            institutions: Arc::new(network::institution::all(view)?),
        })
    }
}

/// Each reason as a sentence of its own.
pub fn refusals(obstacles: Vec<Obstacle>, around: &Around) -> Vec<Refusal> {
    let each = |obstacle: Obstacle| {
        let (code, around) = (obstacle.code(), around.clone());
        Refusal::new(code, move |lang| obstacle.sentence(lang, &around))
    };
    obstacles.into_iter().map(each).collect()
}
