//! Told of programmes: an application to those who decide about it; what they decided to whoever applied.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ::store::{Json, StoreError, Tx, View, sql};
use ground::{Heard, Hearing};
use lexicon::{
    Fact, Instant, IntakeId, PersonId, PlaceRef,
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
        let jury = jury(view, &place, heard.at)?;
        let tell = |who| Telling::person(What::Applied, who, place.clone()).speaking_of(heard.fact.person);
        Ok(jury.into_iter().map(tell).collect())
    }
}

/// Most that are told of an application.
const MOST: i64 = 50;

/// Who decides about applications, in the institution that leads the programme.
fn jury(view: &View<'_>, programme: &PlaceRef, at: Instant) -> Result<Vec<PersonId>, StoreError> {
    view.rows(
        sql!(
            "select distinct r.person_id from roles r join told_programmes g on g.place = ?1
             where r.place = 'institution:' || g.institution_id and r.role in ('lead', 'registrar', 'coordinator')
             and r.ended_at is null and r.from_at <= ?2 and (r.until_at is null or r.until_at > ?2)
             order by r.person_id limit ?3"
        ),
        &[programme, &at, &MOST],
        |row| row.get(0),
    )
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
