//! A school brings a group of its students to a run: asked and approved by the same act, one student after another.

use super::{Approved, DecideRequests, SeatRequest, State};
use crate::{
    open::OpenRun,
    seat,
    weigh::{Around, Seats, Wish, refusals, seats_of, weigh},
};
use ::store::Tx;
use ::store::View;
use agreements::Known;
use certificates::document::Links;
use courses::{Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Place};
use learning::enrolment::Admitted;
use lexicon::{
    PersonId,
    facts::seats::{SeatAsked, SeatAwaited},
};
use network::{Institution, InstitutionName};

/// Those chosen on the page.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    pub run: String,
    pub people: Vec<PersonId>,
}

/// Brings one student.
pub struct Bring {
    pub institution: InstitutionName,
    pub run: RunKey,
    pub person: PersonId,
    pub sender: Links,
}

impl Act for Bring {
    const NAME: &'static str = "seats.bring-student";
    type Right = DecideRequests;
    type Over = Institution;
    type Outcome = Approved;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn decide(
        &self,
        home: Granted<DecideRequests, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Approved>, Fault> {
        let run = run_of(tx, &home, cx, &self.run)?;
        let known = Known::of(tx, home.id)?;
        let wish = Wish { run: &run, home: &home, person: self.person, decided: false };
        let weighed = weigh(tx, &known, wish, cx.now)?;
        if !weighed.obstacles.is_empty() {
            return Err(Fault::Refused(refusals(weighed.obstacles, &Around::of(tx, &run, &home)?)));
        }
        let request = fresh(cx, &run, &home, self.person);
        let asked = SeatAsked {
            request: request.id,
            person: self.person,
            home: home.id,
            host: run.institution,
            course: run.course,
            run: run.id,
            words: None,
        };
        let names = (run.terms.title.as_str(), run.institution_name.as_str());
        match weighed.seats {
            Seats::Left(grant) => {
                let (taken, admitted) = seat::take(tx, cx, &run, &request, &grant, 0, &self.sender)?;
                seat::tell(tx, cx, self.person, &self.sender, names, admitted)?;
                let outcome = match admitted {
                    Admitted::Enrolled => Approved::Enrolled,
                    Admitted::Waiting => Approved::WaitsForPlace,
                };
                Ok(taken.and(Decision::of(outcome).fact(asked)))
            }
            Seats::Used(grant) => {
                let (agreement, grant) = (grant.agreement, grant.grant.grant);
                let place = super::store::how_many_wait(tx, grant)? + 1;
                let awaited = SeatAwaited { request: request.id, home: home.id, agreement, grant };
                Ok(Decision::of(Approved::WaitsForSeat(place)).fact(asked).fact(awaited))
            }
            Seats::None => Err(Fault::NotFound),
        }
    }
}

fn fresh(cx: &Cx, run: &Run, home: &Institution, person: PersonId) -> SeatRequest {
    SeatRequest {
        id: cx.id(),
        person,
        name: String::new(),
        home: home.id,
        host: run.institution,
        course: run.course,
        run: run.id,
        run_key: run.key.clone(),
        run_title: run.terms.title.clone(),
        state: State::Asked,
        seq: 0,
        asked_at: cx.now,
        said: None,
        decided_at: None,
        reason: None,
        turn: None,
        grant: None,
        waits_for_place: false,
        ended_at: None,
    }
}

/// A run that an agreement opens to the school, or that it may know of as anybody.
fn run_of(view: &View<'_>, home: &Institution, cx: &Cx, key: &RunKey) -> Result<Run, Fault> {
    let OpenRun(run) = <OpenRun as Place>::find(view, key)?.ok_or(Fault::NotFound)?;
    let known = Known::of(view, home.id)?;
    let is_known =
        crate::open::is_open_to(&known, &run, home.id, cx.now) || run.is_shown(view, &cx.who, cx.now)?;
    if is_known { Ok(run) } else { Err(Fault::NotFound) }
}

/// What the page of groups shows of a run; without a key, the runs one may choose.
pub struct SeeGroup {
    pub institution: InstitutionName,
    pub run: String,
}

#[derive(Clone, Debug)]
pub struct GroupSeen {
    pub institution: Institution,
    pub mine: Vec<lexicon::Role>,
    /// The run of that key, if there is one for the school; and its seats.
    pub run: Option<(Run, Seats)>,
    /// The runs that agreements open to the school, by title; at most a hundred.
    pub open: Vec<Run>,
}

impl Ask for SeeGroup {
    const NAME: &'static str = "seats.group";
    type Right = DecideRequests;
    type Over = Institution;
    type Outcome = GroupSeen;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        home: Granted<DecideRequests, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<GroupSeen, Fault> {
        let known = Known::of(view, home.id)?;
        let run = match self.run.trim() {
            "" => None,
            key => match run_of(view, &home, cx, &RunKey(key.to_owned())) {
                Ok(run) => {
                    let seats = seats_of(&known, &run, home.id, cx.now).unwrap_or(Seats::None);
                    Some((run, seats))
                }
                Err(Fault::NotFound) => None,
                Err(other) => return Err(other),
            },
        };
        let open = crate::open::runs_open_to(view, &known, home.id, cx.now)?;
        let open = open.into_iter().map(|(run, _)| run).take(300).collect();
        Ok(GroupSeen { run, open, mine: home.roles().to_vec(), institution: home.into_place() })
    }
}
