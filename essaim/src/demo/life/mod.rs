//! What the people of the demo did before it was opened: a run in its seventh week. Everything goes through the acts
//! that pages use, at the moment it is told to have happened.

mod acts;
mod news;
mod script;

use self::{acts::Stage, script::LEARNERS};
use super::{email, furnish::furnish, places};
use crate::{operator, serving::CannotServe, wiring::Essaim};
use courses::{RunKey, run::ChangeRunTerms};
use ground::{Fault, Site, Who};
use lexicon::{Instant, Lang, facts::courses::RunTerms, time::Millis};
use people::NewPerson;
use portals::Showing;
use std::io;
use store::{StoreError, View};
use words::dates;

/// The run where things happened.
const RUN: &str = "IMT+FAB101+2026";
/// When the site was furnished: its first run opens for enrolment.
const FURNISHED: &str = "2026-08-24T08:00:00Z";

/// The day the script was written for. Later the whole is told as many weeks later, so that a demo is always in the
/// middle of its run.
const WRITTEN_FOR: &str = "2026-11-22T06:00:00Z";

/// Furnishes an empty site and tells what happened in it since; `turn` turns the site's clock. A demo that is started
/// again on its folder stays as it was left.
pub async fn live(essaim: &Essaim, turn: impl Fn(Instant)) -> Result<(), CannotServe> {
    let site = &essaim.house.site;
    if site.look(|view| network::institution::by_slug(view, "imt")).await?.is_some() {
        return Ok(());
    }
    let zone = essaim.house.settings.zone.as_str();
    let written = moment(WRITTEN_FOR)?;
    let told = weeks_later(written, site.now(), zone);
    let later = |at: Instant| dates::moved(at, written, told, zone);
    turn(later(moment(FURNISHED)?));
    furnish(essaim).await?;
    move_runs(site, &operator::appear(site, zone).await?, later).await?;
    let mut stage = Stage::of(&essaim.house, who_is(site, "instructor").await?);
    for learner in LEARNERS {
        settle(site, learner.key, learner.name, &essaim.house.settings.zone).await?;
        stage.knows(learner.key, who_is(site, learner.key).await?);
    }
    for (at, who, did) in script::in_order() {
        turn(later(moment(at)?));
        let done = stage.plays(who, did).await;
        done.map_err(|fault| io::Error::other(format!("{who}, {at}: {fault}")))?;
    }
    if let [.., inside, waiting, asking] = LEARNERS {
        let people = [inside.key, waiting.key, asking.key];
        let opened = places::open(&essaim.house, &operator::appear(site, zone).await?, people).await;
        opened.map_err(|fault| io::Error::other(format!("places: {fault}")))?;
    }
    turn(later(news::published()?));
    let team = operator::appear(site, zone).await?;
    news::publish(site, &team, zone).await.map_err(|fault| io::Error::other(format!("news: {fault}")))?;
    catalogue::read_ahead(&essaim.house).await?;
    Ok(())
}

/// The last moment not after `now` that is whole weeks after `written`, at the same time on the clocks of the zone;
/// `written` itself before.
fn weeks_later(written: Instant, now: Instant, zone: &str) -> Instant {
    let weeks = now.since(written).0.div_euclid(Millis::days(7).0).max(0);
    let wall = |at: Instant| dates::wall(at, zone);
    let (day, time) = (wall(written.plus(Millis::days(7 * weeks))), wall(written));
    let same_time =
        day.split('T').next().zip(time.split('T').nth(1)).map(|(day, time)| format!("{day}T{time}"));
    same_time.and_then(|wall| dates::parse_wall(&wall, zone)).unwrap_or(written)
}

/// Every run begins and ends as much later as what happens in it.
async fn move_runs(site: &Site, who: &Who, later: impl Fn(Instant) -> Instant) -> Result<(), CannotServe> {
    let now = site.now();
    let all = move |view: &View<'_>| courses::run::listed(view, &Showing::of(view, None, now)?);
    for run in site.look(all).await? {
        let date = |at: Option<Instant>| at.map(&later);
        let terms = RunTerms {
            start: date(run.terms.start),
            end: date(run.terms.end),
            enrolment_start: date(run.terms.enrolment_start),
            enrolment_end: date(run.terms.enrolment_end),
            ..run.terms
        };
        let changed = site.act(who, ChangeRunTerms { run: RunKey(run.key), terms }).await;
        changed.map_err(|fault| io::Error::other(fault.to_string()))?;
    }
    Ok(())
}

fn moment(written: &str) -> io::Result<Instant> {
    dates::parse(written).ok_or_else(|| io::Error::other(format!("{written} is no moment")))
}

/// Makes an account for a learner who has none.
async fn settle(site: &Site, key: &str, name: &str, zone: &str) -> Result<(), StoreError> {
    let address = email(key);
    if site.look(move |view| people::by_email(view, &address)).await?.is_some() {
        return Ok(());
    }
    let new = NewPerson {
        name: name.to_owned(),
        email: Some(email(key)),
        confirmed: true,
        password_hash: None,
        lang: Lang::Fr,
        zone: zone.to_owned(),
    };
    operator::make(site, new).await.map(drop)
}

async fn who_is(site: &Site, key: &str) -> Result<Who, CannotServe> {
    let address = email(key);
    let found = site.look(move |view| people::by_email(view, &address)).await?;
    let person = found.ok_or_else(|| io::Error::other(Fault::NotFound.to_string()))?;
    Ok(Who::person(person.id, Lang::Fr))
}
