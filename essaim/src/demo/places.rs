//! Two runs of the demo with doors of their own: one has a single machine and a waiting list, in the other the team decides who
//! comes in.

use super::email;
use courses::{Run, RunKey, RunState, run::ChangeRunTerms};
use ground::{Fault, Who};
use learning::{
    asking::ask_for_place,
    enrolment::{EnrolLearner, ONLINE},
};
use lexicon::{
    Lang,
    facts::courses::{EnrolmentMode, RunTerms},
};
use people::Person;
use portals::Showing;
use store::View;
use web::{House, Visitor};

/// The run that has one place: somebody is in it, somebody else waits.
const ONE_PLACE: usize = 1;
/// The run that one asks to come into.
const ON_REQUEST: usize = 2;

/// Sets the terms, and lets people of the demo come to the doors.
pub async fn open(house: &House, operator: &Who, people: [&'static str; 3]) -> Result<(), Fault> {
    let [inside, waiting, asking] = people;
    let now = house.site.now();
    let all = move |view: &View<'_>| courses::run::listed(view, &Showing::of(view, None, now)?);
    let mut runs = house.site.look(all).await?;
    runs.retain(|run| run.key.starts_with("IMT+FAB"));
    runs.sort_by(|one, other| one.key.cmp(&other.key));
    if let Some(run) = runs.get(ONE_PLACE).filter(|run| run.state(house.site.now()) != RunState::Archived) {
        change(house, operator, run, |terms| {
            terms.capacity = Some(1);
            terms.waiting_list = true;
        })
        .await?;
        for key in [inside, waiting] {
            let (run, mode) = (RunKey(run.key.clone()), ONLINE.to_owned());
            let act = EnrolLearner { run, person: person(house, key).await?.id, mode };
            house.site.act(operator, act).await?;
        }
    }
    if let Some(run) = runs.get(ON_REQUEST) {
        change(house, operator, run, |terms| terms.enrolment = EnrolmentMode::Approval).await?;
        let words = "Je veux équiper notre atelier de capteurs, et les programmer avec les élèves.";
        if run.takes_enrolments(house.site.now()) {
            ask_for_place(house, &visitor(house, asking).await?, RunKey(run.key.clone()), words).await?;
        }
    }
    Ok(())
}

async fn change(
    house: &House,
    operator: &Who,
    run: &Run,
    change: impl FnOnce(&mut RunTerms),
) -> Result<(), Fault> {
    let mut terms = run.terms.clone();
    change(&mut terms);
    house.site.act(operator, ChangeRunTerms { run: RunKey(run.key.clone()), terms }).await
}

async fn person(house: &House, key: &'static str) -> Result<Person, Fault> {
    let address = email(key);
    let known = house.site.look(move |view| people::by_email(view, &address)).await?;
    known.ok_or(Fault::NotFound)
}

async fn visitor(house: &House, key: &'static str) -> Result<Visitor, Fault> {
    let who = Who::person(person(house, key).await?.id, Lang::Fr);
    Ok(Visitor { who, ..Visitor::default() })
}
