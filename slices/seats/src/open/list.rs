//! Asks: the runs that others open to the schools a person studies at; one of them, with all that is in the way.

use super::OpenRun;
use crate::{
    request::{SeatRequest, State, store as requests},
    results::{self, Record},
    terms::{self, SeatTerms},
    weigh::{Around, Seats, Weighed, Wish, seats_of, weigh},
};
use ::store::{StoreError, View};
use agreements::{Known, Wanted};
use courses::{Run, RunKey};
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};
use lexicon::{Instant, InstitutionId, facts::agreements::GrantRight};
use network::Institution;
use std::collections::HashMap;

ground::right!(
    /// Sees the seats that other institutions open to the schools one studies at, and what one asked for.
    SeeSeats = "seats.see-open-seats",
    Holders::SignedIn
);

ground::right!(
    /// Sees what a run asks of students of other schools, and asks for a seat in it.
    SeeSeat = "seats.ask-seat",
    Holders::SignedIn
);

/// Runs on a page.
const PAGE: usize = 50;

/// What others open to my schools.
pub struct SeatsOpenToMe {
    /// Part of a title, a key or a host's name.
    pub sought: String,
    /// Key of the last run of the page before.
    pub after: String,
}

/// A run with seats for one of my schools.
#[derive(Clone, Debug)]
pub struct OpenSeat {
    pub run: Run,
    pub home: Institution,
    pub seats: Seats,
    pub terms: SeatTerms,
    /// Titles of the courses it asks for.
    pub needs: Vec<String>,
    /// My own request for it.
    pub mine: Option<State>,
}

/// A request of mine, with what came of it.
#[derive(Clone, Debug)]
pub struct MyRequest {
    pub request: SeatRequest,
    pub home: String,
    pub host: String,
    /// When the run begins: until then the seat can be given back.
    pub start: Option<Instant>,
    pub record: Option<Record>,
}

#[derive(Clone, Debug)]
pub struct SeatsSeen {
    pub schools: Vec<Institution>,
    pub open: Vec<OpenSeat>,
    /// Key of the last one, if there are more.
    pub next: Option<String>,
    pub requests: Vec<MyRequest>,
    pub now: Instant,
}

impl Ask for SeatsOpenToMe {
    const NAME: &'static str = "seats.open-to-me";
    type Right = SeeSeats;
    type Over = Everything;
    type Outcome = SeatsSeen;

    fn over(&self) {}

    fn answer(
        &self,
        me: Granted<SeeSeats, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<SeatsSeen, Fault> {
        let person = me.person()?;
        let schools = network::students::schools_of(view, person, cx.now)?;
        let asked = requests::of_person(view, person)?;
        let mut found: Vec<(Run, Seats, &Institution)> = Vec::new();
        for home in &schools {
            let known = Known::of(view, home.id)?;
            let open = runs_open_to(view, &known, home.id, cx.now)?;
            found.extend(open.into_iter().map(|(run, seats)| (run, seats, home)));
        }
        let sought = self.sought.trim().to_lowercase();
        found.retain(|(run, _, _)| {
            let within = |text: &str| text.to_lowercase().contains(&sought);
            sought.is_empty() || within(&run.terms.title) || within(&run.key) || within(&run.institution_name)
        });
        found.sort_by(|one, other| {
            (&one.0.terms.title, &one.0.key).cmp(&(&other.0.terms.title, &other.0.key))
        });
        let begin = match self.after.as_str() {
            "" => 0,
            after => found.iter().position(|(run, _, _)| run.key == after).map_or(0, |at| at + 1),
        };
        let mut page: Vec<_> = found.into_iter().skip(begin).take(PAGE + 1).collect();
        let more = page.len() > PAGE;
        page.truncate(PAGE);
        let next = page.last().filter(|_| more).map(|(run, _, _)| run.key.clone());
        let said = terms::all(view)?;
        let mut titles: HashMap<lexicon::CourseId, String> = HashMap::new();
        let mut open = Vec::with_capacity(page.len());
        for (run, seats, home) in page {
            let terms = said.of(&run);
            let mut needs = Vec::new();
            for course in &terms.needs {
                if !titles.contains_key(course) && titles.len() < 20 {
                    titles.insert(*course, terms::title(view, *course)?.1);
                }
                needs.extend(titles.get(course).cloned());
            }
            let mine = asked.iter().find(|one| one.run == run.id && one.state.is_live()).map(|one| one.state);
            open.push(OpenSeat { run, home: home.clone(), seats, terms, needs, mine });
        }
        let requests = mine(view, asked)?;
        Ok(SeatsSeen { schools, open, next, requests, now: cx.now })
    }
}

fn mine(view: &View<'_>, asked: Vec<SeatRequest>) -> Result<Vec<MyRequest>, Fault> {
    let Some(person) = asked.first().map(|one| one.person) else { return Ok(Vec::new()) };
    let institutions = network::institution::all(view)?;
    let mut records = results::of_person(view, person)?;
    let mut starts: HashMap<lexicon::RunId, Option<Instant>> = requests::starts_of_person(view, person)?;
    let name = |id: InstitutionId| institutions.iter().find(|one| one.id == id).map(|one| one.name.clone());
    let each = asked.into_iter().map(|request| {
        let at = records.iter().position(|one| one.request == request.id && !one.replaced);
        MyRequest {
            home: name(request.home).unwrap_or_default(),
            host: name(request.host).unwrap_or_default(),
            start: starts.remove(&request.run).flatten(),
            record: at.map(|at| records.swap_remove(at)),
            request,
        }
    });
    Ok(each.collect())
}

/// The runs not over yet that agreements open to a school, with their seats.
pub fn runs_open_to(
    view: &View<'_>,
    known: &Known,
    home: InstitutionId,
    now: Instant,
) -> Result<Vec<(Run, Seats)>, StoreError> {
    let wanted = Wanted { giver: None, receiver: Some(home), right: Some(GrantRight::OpenSeats) };
    let mut hosts: Vec<InstitutionId> =
        known.grants_in_force(now, &wanted).into_iter().map(|one| one.grant.from).collect();
    hosts.sort();
    hosts.dedup();
    // What is inside of a giver opens its runs too.
    let all = network::institution::all(view)?;
    let inside = all.iter().filter(|one| one.above.iter().any(|of| hosts.contains(of)));
    let inside: Vec<InstitutionId> = inside.map(|one| one.id).collect();
    hosts.extend(inside);
    hosts.sort();
    hosts.dedup();
    hosts.retain(|host| *host != home);
    let runs = courses::run::of_institutions(view, &hosts, now)?;
    let open = runs.into_iter().filter_map(|run| {
        let seats = seats_of(known, &run, home, now).ok()?;
        Some((run, seats))
    });
    Ok(open.collect())
}

/// One run, as it is for me.
pub struct SeatOf {
    pub run: RunKey,
    /// The word of the school, for whoever studies at several.
    pub home: String,
}

#[derive(Clone, Debug)]
pub struct SeatSeen {
    pub run: Run,
    /// Those the person could ask: all they study at but the host.
    pub schools: Vec<Institution>,
    /// The one this is told of.
    pub home: Option<Institution>,
    pub weighed: Option<Weighed>,
    pub around: Option<Around>,
    pub terms: SeatTerms,
    pub needs: Vec<String>,
    /// How many wait for a seat already.
    pub waiting: i64,
    pub mine: Option<SeatRequest>,
    pub now: Instant,
}

impl Ask for SeatOf {
    const NAME: &'static str = "seats.open-seat";
    type Right = SeeSeat;
    type Over = OpenRun;
    type Outcome = SeatSeen;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, open: Granted<SeeSeat, OpenRun>, view: &View<'_>, cx: &Cx) -> Result<SeatSeen, Fault> {
        let person = open.person()?;
        let run = open.0.clone();
        let mut schools = network::students::schools_of(view, person, cx.now)?;
        schools.retain(|one| one.id != run.institution);
        let home = schools.iter().find(|one| one.slug == self.home).or(schools.first()).cloned();
        let (mut weighed, mut around, mut waiting) = (None, None, 0);
        if let Some(home) = &home {
            let known = Known::of(view, home.id)?;
            let wish = Wish { run: &run, home, person, decided: false };
            let found = weigh(view, &known, wish, cx.now)?;
            if let Seats::Used(grant) = &found.seats {
                waiting = requests::how_many_wait(view, grant.grant.grant)?;
            }
            weighed = Some(found);
            around = Some(Around::of(view, &run, home)?);
        }
        let terms = terms::of_run(view, &run)?;
        let needs: Result<Vec<String>, StoreError> =
            terms.needs.iter().map(|course| Ok(terms::title(view, *course)?.1)).collect();
        let mine = requests::live(view, run.id, person)?;
        let now = cx.now;
        Ok(SeatSeen { run, schools, home, weighed, around, needs: needs?, terms, waiting, mine, now })
    }
}
