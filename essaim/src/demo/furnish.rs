//! What stands in the demo.

use super::{
    PEOPLE, Person, agreements, alliance, calendars, consents, delivered, described, email, joint, logos,
    portals, programmes, schools, seats,
};
use crate::{operator, serving::CannotServe, wiring::Essaim};
use courses::import::{self, Archive};
use ground::{Fault, Site, Who};
use lexicon::{InstitutionId, Lang, PlaceRef, Role};
use network::InstitutionName;
use people::NewPerson;
use std::io;
use store::StoreError;

include!(concat!(env!("OUT_DIR"), "/courses.rs"));

/// Furnishes an empty site; a demo that is started again on its folder stays as it was left.
pub async fn furnish(essaim: &Essaim) -> Result<(), CannotServe> {
    let site = &essaim.house.site;
    if site.look(|view| network::institution::by_slug(view, "imt")).await?.is_some() {
        return Ok(());
    }
    let zone = essaim.house.settings.zone.as_str();
    let operator = operator::appear(site, zone).await?;
    let imt = operator::found_as(site, "imt", "Institut Mines-Télécom", "school").await?;
    operator::found_as(site, "esp-dakar", "École Supérieure Polytechnique de Dakar", "school").await?;
    schools::settle(site, &operator).await.map_err(|fault| io::Error::other(fault.to_string()))?;
    let given = logos::give(site, &operator).await;
    given.map_err(|fault| io::Error::other(format!("logos: {fault}")))?;
    consents::ask(site, &operator).await.map_err(|fault| io::Error::other(fault.to_string()))?;
    for person in PEOPLE {
        settle(site, person, imt, zone).await?;
    }
    for (name, archive) in COURSES {
        bring(site, &operator, whose(name), archive, zone)
            .await
            .map_err(|fault| io::Error::other(format!("{name}: {fault}")))?;
    }
    let told = described::describe(site, &operator).await;
    told.map_err(|fault| io::Error::other(format!("descriptions: {fault}")))?;
    let agreed = agreements::agree(&essaim.house).await;
    agreed.map_err(|fault| io::Error::other(format!("agreements: {fault}")))?;
    let kept = calendars::keep(&essaim.house.site).await;
    kept.map_err(|fault| io::Error::other(format!("calendars: {fault}")))?;
    let opened = portals::open_all(&essaim.house).await;
    opened.map_err(|fault| io::Error::other(format!("portals: {fault}")))?;
    let composed = programmes::compose(&essaim.house).await;
    let path = composed.map_err(|fault| io::Error::other(format!("programmes: {fault}")))?;
    let delivered = delivered::deliver(&essaim.house).await;
    delivered.map_err(|fault| io::Error::other(format!("a course of another: {fault}")))?;
    let taken = seats::take(&essaim.house, &operator).await;
    taken.map_err(|fault| io::Error::other(format!("seats: {fault}")))?;
    let shared = alliance::share(&essaim.house, &operator).await;
    shared.map_err(|fault| io::Error::other(format!("alliance: {fault}")))?;
    let awarded = joint::award(&essaim.house, path).await;
    awarded.map_err(|fault| io::Error::other(format!("joint certificate: {fault}")))?;
    catalogue::read_ahead(&essaim.house).await?;
    Ok(())
}

async fn settle(site: &Site, person: &Person, imt: InstitutionId, zone: &str) -> Result<(), StoreError> {
    let new = NewPerson {
        name: person.name.to_owned(),
        email: Some(email(person.key)),
        confirmed: true,
        password_hash: None,
        lang: Lang::Fr,
        zone: zone.to_owned(),
    };
    let id = operator::make(site, new).await?;
    let Some(role) = person.role else { return Ok(()) };
    let place = if role == Role::Administrator { PlaceRef::site() } else { PlaceRef::institution(imt) };
    operator::appoint(site, id, role, place).await
}

/// Whose course a folder of the demo holds.
fn whose(folder: &str) -> &'static str {
    if folder == "comprendre-moteur-asynchrone" { "mun" } else { "imt" }
}

async fn bring(site: &Site, who: &Who, slug: &str, archive: &[u8], zone: &str) -> Result<(), Fault> {
    let institution = InstitutionName::Slug(slug.to_owned());
    import::run(site, who, institution, Archive::Bytes(archive.to_vec()), zone, false).await.map(drop)
}
