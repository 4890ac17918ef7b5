//! Told of programmes: an application to those who decide about it; what they decided to whoever applied.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ::store::{Json, StoreError, Tx, View, sql};
use ground::{Heard, Hearing};
use lexicon::{
    Fact, InstitutionId, IntakeId, PersonId,
    facts::programmes::{
        ApplicationDecided, ApplicationSubmitted, JuryDecision, ProgrammeCreated, ProgrammeVersionPublished,
    },
};
use serde_json::json;

pub(super) const CLEAR: &str = sql!("delete from told_programmes");
pub(super) const CLEAR_APPLICATIONS: &str = sql!("delete from told_applications");

pub(super) fn told(hearing: Hearing) -> Hearing {
    let hearing = hearing.on(created).on(published);
    told_by::<ApplicationDecided>(told_by::<ApplicationSubmitted>(hearing.on(submitted)))
}

fn created(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeCreated>) -> Result<(), StoreError> {
    let ProgrammeCreated { institution, slug, .. } = heard.fact;
    tx.run(
        sql!("insert into told_programmes (place, institution_id, slug, titles) values (?1, ?2, ?3, ?4)"),
        &[&heard.fact.place(), institution, slug, &Json(&<[String; 3]>::default())],
    )?;
    Ok(())
}

fn published(tx: &Tx<'_>, heard: &Heard<'_, ProgrammeVersionPublished>) -> Result<(), StoreError> {
    tx.run(
        sql!("update told_programmes set titles = ?2 where place = ?1"),
        &[&heard.fact.place(), &Json(&heard.fact.definition.titles)],
    )?;
    Ok(())
}

fn submitted(tx: &Tx<'_>, heard: &Heard<'_, ApplicationSubmitted>) -> Result<(), StoreError> {
    let ApplicationSubmitted { application, person, intake, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into told_applications (application_id, person_id, intake_id) values (?1, ?2, ?3)
             on conflict (application_id) do nothing"
        ),
        &[application, person, intake],
    )?;
    Ok(())
}

/// Whoever decides is told once, whatever roles they hold.
impl Told for ApplicationSubmitted {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let place = heard.fact.place();
        let lead: Option<InstitutionId> = view.first(
            sql!("select institution_id from told_programmes where place = ?1"),
            &[&place],
            |row| row.get(0),
        )?;
        let tell = |lead| Telling::jury(What::Applied, lead, place).speaking_of(heard.fact.person);
        Ok(Vec::from_iter(lead.map(tell)))
    }
}

impl Told for ApplicationDecided {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let ApplicationDecided { application, decision, .. } = heard.fact;
        let known: Option<(PersonId, IntakeId)> = view.first(
            sql!("select person_id, intake_id from told_applications where application_id = ?1"),
            &[application],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let what = match decision {
            JuryDecision::ToComplete => What::ApplicationToComplete,
            JuryDecision::Admitted => What::ApplicationAdmitted,
            JuryDecision::Waiting => What::ApplicationWaiting,
            JuryDecision::Refused => What::ApplicationRefused,
        };
        let telling = known.map(|(person, intake)| {
            Telling::person(what, person, heard.fact.place()).detail(json!({ "intake": intake }))
        });
        Ok(Vec::from_iter(telling))
    }
}
