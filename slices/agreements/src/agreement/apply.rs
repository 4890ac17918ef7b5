//! The SQL of agreements: applying facts.

use crate::days;
use ::store::{Json, StoreError, Tx, sql};
use ground::Heard;
use lexicon::{
    AgreementId, InstitutionId, PersonId,
    facts::{
        agreements::{
            AgreementDeclined, AgreementLeft, AgreementProposed, AgreementResumed, AgreementSealed,
            AgreementShown, AgreementSigned, AgreementSuspended, AgreementTerms, GrantUsed,
        },
        people::PersonErased,
    },
};

pub(crate) const CLEAR: [&str; 7] = [
    sql!("delete from grant_totals"),
    sql!("delete from grant_uses"),
    sql!("delete from agreement_steps"),
    sql!("delete from agreement_signatures"),
    sql!("delete from agreement_parties"),
    sql!("delete from agreement_versions"),
    sql!("delete from agreements"),
];

pub(crate) fn proposed(tx: &Tx<'_>, heard: &Heard<'_, AgreementProposed>) -> Result<(), StoreError> {
    let AgreementProposed { agreement, version, by, terms, digest } = heard.fact;
    tx.run(
        sql!(
            "insert into agreements (id, latest, in_force, proposed_at) values (?1, ?2, null, ?3)
             on conflict (id) do update set latest = excluded.latest"
        ),
        &[agreement, version, &heard.at],
    )?;
    tx.run(
        sql!("update agreement_versions set state = 'superseded' where agreement_id = ?1 and state = 'proposed'"),
        &[agreement],
    )?;
    tx.run(
        sql!(
            "insert into agreement_versions (agreement_id, version, state, terms, digest, proposed_by, proposed_at)
             values (?1, ?2, 'proposed', ?3, ?4, ?5, ?6)"
        ),
        &[agreement, version, &Json(terms.clone()), digest, by, &heard.at],
    )?;
    for party in &terms.parties {
        tx.run(
            sql!(
                "insert into agreement_parties (agreement_id, institution_id, public) values (?1, ?2, false)
                 on conflict (agreement_id, institution_id) do nothing"
            ),
            &[agreement, party],
        )?;
    }
    let said = Said { what: "proposed", version: Some(*version), ..Said::of(*agreement, *by) };
    note(tx, heard.seq, heard, said)
}

pub(crate) fn signed(tx: &Tx<'_>, heard: &Heard<'_, AgreementSigned>) -> Result<(), StoreError> {
    let AgreementSigned { agreement, version, by, role, digest } = heard.fact;
    tx.run(
        sql!(
            "insert into agreement_signatures (agreement_id, version, institution_id, person_id, role, digest, at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ),
        &[agreement, version, by, &heard.actor, role, digest, &heard.at],
    )?;
    let said = Said { what: "signed", version: Some(*version), ..Said::of(*agreement, *by) };
    note(tx, heard.seq, heard, said)?;
    let Some(terms) = signed_by_all(tx, *agreement, *version)? else { return Ok(()) };
    tx.run(
        sql!("update agreement_versions set state = 'signed' where agreement_id = ?1 and version = ?2"),
        &[agreement, version],
    )?;
    tx.run(sql!("update agreements set in_force = ?2 where id = ?1"), &[agreement, version])?;
    for (party, left) in parties(tx, *agreement)? {
        match terms.parties.contains(&party) {
            true => tx.run(
                sql!(
                    "update agreement_parties set left_at = null, last_day = null
                     where agreement_id = ?1 and institution_id = ?2"
                ),
                &[agreement, &party],
            )?,
            // Whoever is no party of the text that holds now has left with the one before.
            false if !left => tx.run(
                sql!("update agreement_parties set left_at = ?3 where agreement_id = ?1 and institution_id = ?2"),
                &[agreement, &party, &heard.at],
            )?,
            false => 0,
        };
    }
    Ok(())
}

/// The terms of a version that all its parties signed.
fn signed_by_all(
    tx: &Tx<'_>,
    agreement: AgreementId,
    version: i64,
) -> Result<Option<AgreementTerms>, StoreError> {
    let terms: Option<Json<AgreementTerms>> = tx.first(
        sql!("select terms from agreement_versions where agreement_id = ?1 and version = ?2"),
        &[&agreement, &version],
        |row| row.get(0),
    )?;
    let signers: Vec<InstitutionId> = tx.rows(
        sql!("select institution_id from agreement_signatures where agreement_id = ?1 and version = ?2"),
        &[&agreement, &version],
        |row| row.get(0),
    )?;
    Ok(terms.map(|terms| terms.0).filter(|terms| terms.parties.iter().all(|party| signers.contains(party))))
}

fn parties(tx: &Tx<'_>, agreement: AgreementId) -> Result<Vec<(InstitutionId, bool)>, StoreError> {
    tx.rows(
        sql!(
            "select institution_id, left_at is not null from agreement_parties
             where agreement_id = ?1 order by institution_id"
        ),
        &[&agreement],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn declined(tx: &Tx<'_>, heard: &Heard<'_, AgreementDeclined>) -> Result<(), StoreError> {
    let AgreementDeclined { agreement, version, by, words } = heard.fact;
    tx.run(
        sql!("update agreement_versions set state = 'declined' where agreement_id = ?1 and version = ?2"),
        &[agreement, version],
    )?;
    let words = words.as_deref();
    note(
        tx,
        heard.seq,
        heard,
        Said { what: "declined", version: Some(*version), words, ..Said::of(*agreement, *by) },
    )
}

pub(crate) fn sealed(tx: &Tx<'_>, heard: &Heard<'_, AgreementSealed>) -> Result<(), StoreError> {
    let AgreementSealed { agreement, version, document } = heard.fact;
    tx.run(
        sql!("update agreement_versions set document = ?3 where agreement_id = ?1 and version = ?2"),
        &[agreement, version, document],
    )?;
    Ok(())
}

pub(crate) fn suspended(tx: &Tx<'_>, heard: &Heard<'_, AgreementSuspended>) -> Result<(), StoreError> {
    let AgreementSuspended { agreement, by, words } = heard.fact;
    tx.run(
        sql!(
            "update agreement_parties set suspended_at = ?3 where agreement_id = ?1 and institution_id = ?2"
        ),
        &[agreement, by, &heard.at],
    )?;
    let words = words.as_deref();
    note(tx, heard.seq, heard, Said { what: "suspended", words, ..Said::of(*agreement, *by) })
}

pub(crate) fn resumed(tx: &Tx<'_>, heard: &Heard<'_, AgreementResumed>) -> Result<(), StoreError> {
    let AgreementResumed { agreement, by } = heard.fact;
    tx.run(
        sql!(
            "update agreement_parties set suspended_at = null where agreement_id = ?1 and institution_id = ?2"
        ),
        &[agreement, by],
    )?;
    note(tx, heard.seq, heard, Said { what: "resumed", ..Said::of(*agreement, *by) })
}

pub(crate) fn left(tx: &Tx<'_>, heard: &Heard<'_, AgreementLeft>) -> Result<(), StoreError> {
    let AgreementLeft { agreement, by, last_day, words } = heard.fact;
    let zone: Option<String> = tx.first(
        sql!(
            "select v.terms ->> 'zone' from agreements a join agreement_versions v
             on v.agreement_id = a.id and v.version = coalesce(a.in_force, a.latest) where a.id = ?1"
        ),
        &[agreement],
        |row| row.get(0),
    )?;
    let over = last_day.as_deref().zip(zone.as_deref()).and_then(|(day, zone)| days::is_over(day, zone));
    tx.run(
        sql!(
            "update agreement_parties set left_at = ?3, last_day = ?4
             where agreement_id = ?1 and institution_id = ?2"
        ),
        &[agreement, by, &over.unwrap_or(heard.at), last_day],
    )?;
    let said = Said {
        what: "left",
        words: words.as_deref(),
        last_day: last_day.as_deref(),
        ..Said::of(*agreement, *by)
    };
    note(tx, heard.seq, heard, said)
}

pub(crate) fn shown(tx: &Tx<'_>, heard: &Heard<'_, AgreementShown>) -> Result<(), StoreError> {
    let AgreementShown { agreement, by, public } = heard.fact;
    tx.run(
        sql!("update agreement_parties set public = ?3 where agreement_id = ?1 and institution_id = ?2"),
        &[agreement, by, public],
    )?;
    let what = if *public { "shown" } else { "hidden" };
    note(tx, heard.seq, heard, Said { what, ..Said::of(*agreement, *by) })
}

pub(crate) fn used(tx: &Tx<'_>, heard: &Heard<'_, GrantUsed>) -> Result<(), StoreError> {
    let GrantUsed { agreement, grant, by, place, amount } = heard.fact;
    tx.run(
        sql!(
            "insert into grant_uses (seq, agreement_id, grant_id, institution_id, place, amount, at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ),
        &[&heard.seq, agreement, grant, by, place, amount, &heard.at],
    )?;
    tx.run(
        sql!(
            "insert into grant_totals (grant_id, institution_id, agreement_id, amount, times, last_at)
             values (?1, ?2, ?3, ?4, 1, ?5)
             on conflict (grant_id, institution_id) do update set amount = grant_totals.amount + excluded.amount,
             times = grant_totals.times + 1, last_at = excluded.last_at"
        ),
        &[grant, by, agreement, amount, &heard.at],
    )?;
    Ok(())
}

/// Why a person who is erased did something goes; that it was done, and their signature's line, stay.
pub(crate) fn forgotten(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let person: PersonId = heard.fact.person;
    let reasons: Vec<String> = tx.rows(
        sql!("select words from agreement_steps where person_id = ?1 and words is not null order by seq"),
        &[&person],
        |row| row.get(0),
    )?;
    for hash in reasons {
        ground::erase_words(heard.shelf, &hash)?;
    }
    tx.run(sql!("update agreement_steps set reason = null, words = null where person_id = ?1"), &[&person])?;
    Ok(())
}

/// A line of an agreement's history.
struct Said<'a> {
    agreement: AgreementId,
    by: InstitutionId,
    what: &'static str,
    version: Option<i64>,
    last_day: Option<&'a str>,
    words: Option<&'a str>,
}

impl Said<'_> {
    fn of(agreement: AgreementId, by: InstitutionId) -> Self {
        Self { agreement, by, what: "", version: None, last_day: None, words: None }
    }
}

fn note<F>(tx: &Tx<'_>, seq: i64, heard: &Heard<'_, F>, said: Said<'_>) -> Result<(), StoreError> {
    let Said { agreement, by, what, version, last_day, words } = said;
    let reason = heard.words(words)?;
    tx.run(
        sql!(
            "insert into agreement_steps (seq, agreement_id, at, what, version, institution_id, person_id, last_day,
                                          reason, words)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        ),
        &[&seq, &agreement, &heard.at, &what, &version, &by, &heard.actor, &last_day, &reason, &words],
    )?;
    Ok(())
}
