//! Told of agreements: what the other parties did, to the leads of each.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ::store::{Json, StoreError, Tx, View, sql};
use ground::{Heard, Hearing};
use lexicon::{
    AgreementId, InstitutionId,
    facts::agreements::{
        AgreementDeclined, AgreementLeft, AgreementProposed, AgreementResumed, AgreementSigned,
        AgreementSuspended,
    },
};
use serde_json::json;

pub(super) const CLEAR: &str = sql!("delete from told_agreements");

pub(super) fn told(hearing: Hearing) -> Hearing {
    let hearing = told_by::<AgreementProposed>(hearing.on(proposed));
    let hearing = told_by::<AgreementDeclined>(told_by::<AgreementSigned>(hearing));
    let hearing = told_by::<AgreementResumed>(told_by::<AgreementSuspended>(hearing));
    told_by::<AgreementLeft>(hearing)
}

fn proposed(tx: &Tx<'_>, heard: &Heard<'_, AgreementProposed>) -> Result<(), StoreError> {
    let AgreementProposed { agreement, terms, .. } = heard.fact;
    tx.run(
        sql!(
            "insert into told_agreements (agreement_id, title, parties) values (?1, ?2, ?3)
             on conflict (agreement_id) do update set title = excluded.title, parties = excluded.parties"
        ),
        &[agreement, &terms.title, &Json(&terms.parties)],
    )?;
    Ok(())
}

/// Tells every party but the one that acted.
fn others(
    view: &View<'_>,
    what: What,
    agreement: AgreementId,
    by: InstitutionId,
) -> Result<Vec<Telling>, StoreError> {
    let known: Option<(String, Vec<InstitutionId>)> = view.first(
        sql!("select title, parties from told_agreements where agreement_id = ?1"),
        &[&agreement],
        |row| {
            let Json(parties) = row.get(1)?;
            Ok((row.get(0)?, parties))
        },
    )?;
    let Some((title, parties)) = known else { return Ok(Vec::new()) };
    let detail = json!({ "agreement": agreement, "title": title });
    let others = parties.into_iter().filter(|party| *party != by);
    let tell = |party| Telling::leads(what, party).by(by).subject(agreement).detail(detail.clone());
    Ok(others.map(tell).collect())
}

macro_rules! to_the_others {
    ($($fact:ident => $what:ident),+ $(,)?) => {$(
        impl Told for $fact {
            fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
                others(view, What::$what, heard.fact.agreement, heard.fact.by)
            }
        }
    )+};
}

to_the_others! {
    AgreementProposed => AgreementProposed,
    AgreementSigned => AgreementSigned,
    AgreementDeclined => AgreementDeclined,
    AgreementSuspended => AgreementSuspended,
    AgreementResumed => AgreementResumed,
    AgreementLeft => AgreementLeft,
}
