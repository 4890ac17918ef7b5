//! Ask: the requests of a school's students, with the seats that are left for each.

use super::{SeatRequest, State, store};
use crate::weigh::{Seats, seats_of};
use ::store::View;
use agreements::Known;
use courses::Run;
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{Instant, Role, RunId};
use network::{Institution, InstitutionName};
use std::collections::HashMap;

ground::right!(
    /// Sees what an institution's students ask for elsewhere, and the results that came back.
    SeeRequests = "seats.see-requests",
    Holders::Roles(&[Role::Registrar, Role::Lead, Role::LocalLead, Role::ElearningHead, Role::Coordinator, Role::Administrator])
);

/// Requests on a page.
const PAGE: i64 = 50;
/// Longest name looked for, in characters.
const LONGEST_NAME: usize = 100;

/// Which requests.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// A state; `open` for those to decide; empty for all.
    pub state: String,
    /// Key of a run.
    pub run: String,
    /// The beginning of a student's name.
    pub name: String,
    pub after: i64,
}

pub struct HomeSeats {
    pub institution: InstitutionName,
    pub sought: Sought,
}

/// A page of requests.
#[derive(Clone, Debug)]
pub struct RequestList {
    pub institution: Institution,
    pub mine: Vec<Role>,
    pub requests: Vec<SeatRequest>,
    /// The seats of the runs of this page that somebody still decides about.
    pub seats: HashMap<RunId, Seats>,
    pub counts: Vec<(State, i64)>,
    pub institutions: Vec<Institution>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
    pub now: Instant,
}

impl Ask for HomeSeats {
    const NAME: &'static str = "seats.requests";
    type Right = SeeRequests;
    type Over = Institution;
    type Outcome = RequestList;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        home: Granted<SeeRequests, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<RequestList, Fault> {
        let Sought { state, run, name, after } = &self.sought;
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let wanted = store::Wanted { state, run, name: &name, after: *after, limit: PAGE + 1 };
        let mut requests = store::of_home(view, home.id, &wanted)?;
        let more = requests.len() as i64 > PAGE;
        requests.truncate(PAGE as usize);
        let next = requests.last().filter(|_| more).map(|last| last.seq);
        let open = || requests.iter().filter(|one| one.state.is_open());
        let mut hosts: Vec<_> = open().map(|one| one.host).collect();
        hosts.sort();
        hosts.dedup();
        let mut seats = HashMap::new();
        if !hosts.is_empty() {
            let known = Known::of(view, home.id)?;
            let runs: HashMap<RunId, Run> = courses::run::of_institutions(view, &hosts, cx.now)?
                .into_iter()
                .map(|run| (run.id, run))
                .collect();
            for request in open() {
                if let Some(run) = runs.get(&request.run).filter(|run| !seats.contains_key(&run.id)) {
                    seats.insert(run.id, seats_of(&known, run, home.id, cx.now).unwrap_or(Seats::None));
                }
            }
        }
        Ok(RequestList {
            seats,
            next,
            counts: store::counts(view, home.id)?,
            institutions: network::institution::all(view)?,
            mine: home.roles().to_vec(),
            now: cx.now,
            institution: home.into_place(),
            requests,
        })
    }
}
