//! What the people of the demo did before it was opened: a run in its seventh week. Everything goes through the acts
//! that pages use, at the moment it is told to have happened.

mod acts;
mod script;

use self::{acts::Stage, script::LEARNERS};
use super::{email, furnish::furnish};
use crate::{operator, serving::CannotServe, wiring::Essaim};
use ground::{Fault, Site, Who};
use lexicon::{Instant, Lang};
use people::NewPerson;
use std::io;
use store::StoreError;

/// The run where things happened.
const RUN: &str = "IMT+FAB101+2026";
/// When the site was furnished: its first run opens for enrolment.
const FURNISHED: &str = "2026-08-24T08:00:00Z";

/// Furnishes an empty site and tells what happened in it since; `turn` turns the site's clock. A demo that is started
/// again on its folder stays as it was left.
pub async fn live(essaim: &Essaim, turn: impl Fn(Instant)) -> Result<(), CannotServe> {
    let site = &essaim.house.site;
    if site.look(|view| network::institution::by_slug(view, "imt")).await?.is_some() {
        return Ok(());
    }
    turn(moment(FURNISHED)?);
    furnish(essaim).await?;
    let mut stage = Stage::of(&essaim.house, who_is(site, "instructor").await?);
    for learner in LEARNERS {
        settle(site, learner.key, learner.name, &essaim.house.settings.zone).await?;
        stage.knows(learner.key, who_is(site, learner.key).await?);
    }
    for (at, who, did) in script::in_order() {
        turn(moment(at)?);
        let done = stage.plays(who, did).await;
        done.map_err(|fault| io::Error::other(format!("{who}, {at}: {fault}")))?;
    }
    Ok(())
}

fn moment(written: &str) -> io::Result<Instant> {
    words::dates::parse(written).ok_or_else(|| io::Error::other(format!("{written} is no moment")))
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
