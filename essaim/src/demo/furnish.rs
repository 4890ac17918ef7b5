//! What stands in the demo.

use super::{PEOPLE, Person, email};
use crate::{operator, serving::CannotServe, wiring::Essaim};
use courses::import::{Analysis, CommitVersion};
use ground::{Fault, Site, Who};
use lexicon::{InstitutionId, Lang, PlaceRef, Role};
use network::InstitutionName;
use olx::{Limits, Package};
use people::NewPerson;
use std::io;
use store::{Blobs, StoreError};

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
    for person in PEOPLE {
        settle(site, person, imt, zone).await?;
    }
    for (name, archive) in COURSES {
        import(site, &operator, archive, zone)
            .await
            .map_err(|fault| io::Error::other(format!("{name}: {fault}")))?;
    }
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

async fn import(site: &Site, who: &Who, archive: &[u8], zone: &str) -> Result<(), Fault> {
    let package = Package::from_bytes(archive, &Limits::default()).map_err(Fault::broken)?;
    let blobs = site.shelf().get::<Blobs>();
    let prepared = Analysis::of(package).prepare(&blobs, zone).map_err(Fault::broken)?;
    let institution = InstitutionName::Slug("imt".to_owned());
    site.act(who, CommitVersion { institution, prepared }).await.map(drop)
}
