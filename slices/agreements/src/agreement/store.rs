//! The SQL of agreements: reading.

use super::{Agreement, PartyState, Signature, Step, Use, Version, VersionState};
use ::store::{Json, Row, StoreError, View, sql};
use lexicon::{AgreementId, GrantId, Instant, InstitutionId, facts::agreements::AgreementTerms};
use std::collections::HashMap;

/// One agreement, with its framework where it is an annex.
pub fn load(view: &View<'_>, id: AgreementId) -> Result<Option<Agreement>, StoreError> {
    let versions = view.rows(
        sql!(
            "select v.agreement_id, a.latest, a.in_force, v.version, v.state, v.terms, v.digest, v.proposed_by,
                    v.proposed_at, v.document
             from agreements a join agreement_versions v on v.agreement_id = a.id
              and (v.version = a.latest or v.version = a.in_force)
             where a.id = ?1 or a.id in (select v.terms ->> 'parent' from agreement_versions v where v.agreement_id = ?1)
             order by v.agreement_id, v.version"
        ),
        &[&id],
        read_version,
    )?;
    let parties = view.rows(
        sql!(
            "select agreement_id, institution_id, suspended_at, left_at, last_day, public from agreement_parties
             where agreement_id = ?1
                or agreement_id in (select v.terms ->> 'parent' from agreement_versions v where v.agreement_id = ?1)
             order by agreement_id, institution_id"
        ),
        &[&id],
        read_party,
    )?;
    let signatures = view.rows(
        sql!(
            "select s.agreement_id, s.version, s.institution_id, s.person_id, n.name, s.role, s.digest, s.at
             from agreement_signatures s left join people_names n on n.id = s.person_id
             where s.agreement_id = ?1 order by s.version, s.at, s.institution_id"
        ),
        &[&id],
        read_signature,
    )?;
    let mut all = put_together(versions, parties, signatures);
    Ok(all.iter().position(|one| one.id == id).map(|at| all.swap_remove(at)))
}

/// All agreements that an institution is or was a party of, the newest first; at most so many as anybody reads.
pub fn of_institution(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Agreement>, StoreError> {
    let versions = view.rows(
        sql!(
            "select v.agreement_id, a.latest, a.in_force, v.version, v.state, v.terms, v.digest, v.proposed_by,
                    v.proposed_at, v.document
             from agreements a join agreement_versions v on v.agreement_id = a.id
              and (v.version = a.latest or v.version = a.in_force)
             where a.id in (select agreement_id from agreement_parties where institution_id = ?1)
                or a.id in (select o.terms ->> 'parent' from agreement_versions o join agreement_parties p
                            on p.agreement_id = o.agreement_id where p.institution_id = ?1)
             order by v.agreement_id, v.version limit 4000"
        ),
        &[&institution],
        read_version,
    )?;
    let parties = view.rows(
        sql!(
            "select agreement_id, institution_id, suspended_at, left_at, last_day, public from agreement_parties
             where agreement_id in (select agreement_id from agreement_parties where institution_id = ?1)
                or agreement_id in (select o.terms ->> 'parent' from agreement_versions o join agreement_parties p
                                    on p.agreement_id = o.agreement_id where p.institution_id = ?1)
             order by agreement_id, institution_id"
        ),
        &[&institution],
        read_party,
    )?;
    let signatures = view.rows(
        sql!(
            "select s.agreement_id, s.version, s.institution_id, s.person_id, n.name, s.role, s.digest, s.at
             from agreement_signatures s left join people_names n on n.id = s.person_id
             where s.agreement_id in (select agreement_id from agreement_parties where institution_id = ?1)
             order by s.version, s.at, s.institution_id"
        ),
        &[&institution],
        read_signature,
    )?;
    let mut all = put_together(versions, parties, signatures);
    // A framework that came along for its annex only is not theirs.
    all.retain(|one| one.party(institution).is_some());
    all.reverse();
    Ok(all)
}

type Of<T> = (AgreementId, T);

fn put_together(
    versions: Vec<Of<(i64, Option<i64>, Version)>>,
    parties: Vec<Of<PartyState>>,
    signatures: Vec<Of<Signature>>,
) -> Vec<Agreement> {
    let (mut parties, mut signatures) = (grouped(parties), grouped(signatures));
    let mut all: Vec<Agreement> = Vec::new();
    for (id, (latest, in_force, version)) in versions {
        if all.last().is_none_or(|last| last.id != id) {
            let (parties, signatures) =
                (parties.remove(&id).unwrap_or_default(), signatures.remove(&id).unwrap_or_default());
            let latest = version.clone();
            all.push(Agreement { id, latest, in_force: None, parties, signatures, framework: None });
        }
        if let Some(one) = all.last_mut() {
            if in_force == Some(version.version) {
                one.in_force = Some(version.clone());
            }
            if latest == version.version {
                one.latest = version;
            }
        }
    }
    let known: HashMap<AgreementId, Agreement> = all.iter().map(|one| (one.id, one.clone())).collect();
    for one in &mut all {
        one.framework = one.terms().parent.and_then(|parent| known.get(&parent)).cloned().map(Box::new);
    }
    all
}

fn grouped<T>(rows: Vec<Of<T>>) -> HashMap<AgreementId, Vec<T>> {
    let mut groups: HashMap<AgreementId, Vec<T>> = HashMap::new();
    for (id, one) in rows {
        groups.entry(id).or_default().push(one);
    }
    groups
}

fn read_version(row: &Row<'_>) -> Result<Of<(i64, Option<i64>, Version)>, StoreError> {
    let state: String = row.get(4)?;
    let terms: Json<AgreementTerms> = row.get(5)?;
    let version = Version {
        version: row.get(3)?,
        state: match state.as_str() {
            "declined" => VersionState::Declined,
            "superseded" => VersionState::Superseded,
            "signed" => VersionState::Signed,
            _ => VersionState::Proposed,
        },
        terms: terms.0,
        digest: row.get(6)?,
        proposed_by: row.get(7)?,
        proposed_at: row.get(8)?,
        document: row.get(9)?,
    };
    Ok((row.get(0)?, (row.get(1)?, row.get(2)?, version)))
}

fn read_party(row: &Row<'_>) -> Result<Of<PartyState>, StoreError> {
    let party = PartyState {
        institution: row.get(1)?,
        suspended_at: row.get(2)?,
        left_at: row.get(3)?,
        last_day: row.get(4)?,
        public: row.get(5)?,
    };
    Ok((row.get(0)?, party))
}

fn read_signature(row: &Row<'_>) -> Result<Of<Signature>, StoreError> {
    let signature = Signature {
        version: row.get(1)?,
        institution: row.get(2)?,
        person: row.get(3)?,
        name: row.get::<Option<String>>(4)?.unwrap_or_default(),
        role: row.get(5)?,
        digest: row.get(6)?,
        at: row.get(7)?,
    };
    Ok((row.get(0)?, signature))
}

/// What happened to it, oldest first.
pub fn steps(view: &View<'_>, id: AgreementId) -> Result<Vec<Step>, StoreError> {
    view.rows(
        sql!(
            "select s.at, s.what, s.version, s.institution_id, n.name, s.last_day, s.reason
             from agreement_steps s left join people_names n on n.id = s.person_id
             where s.agreement_id = ?1 order by s.seq limit 1000"
        ),
        &[&id],
        |row| {
            Ok(Step {
                at: row.get(0)?,
                what: row.get(1)?,
                version: row.get(2)?,
                institution: row.get(3)?,
                name: row.get::<Option<String>>(4)?.unwrap_or_default(),
                last_day: row.get(5)?,
                reason: row.get(6)?,
            })
        },
    )
}

/// What its grants made possible, by grant and institution.
pub fn uses(view: &View<'_>, id: AgreementId) -> Result<Vec<Use>, StoreError> {
    view.rows(
        sql!(
            "select grant_id, institution_id, amount, times, last_at from grant_totals
             where agreement_id = ?1 order by grant_id, institution_id"
        ),
        &[&id],
        read_use,
    )
}

/// Places that a grant's seats are taken for with a programme: by grant and institution.
pub fn with_programmes(
    view: &View<'_>,
    id: AgreementId,
) -> Result<Vec<(GrantId, InstitutionId, i64)>, StoreError> {
    view.rows(
        sql!(
            "select grant_id, institution_id, cast(sum(amount) as bigint) from grant_uses
             where agreement_id = ?1 and place like 'programme:%' group by grant_id, institution_id
             order by grant_id, institution_id"
        ),
        &[&id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// What the grants of all agreements of an institution made possible.
pub fn uses_of_institution(view: &View<'_>, institution: InstitutionId) -> Result<Vec<Use>, StoreError> {
    view.rows(
        sql!(
            "select grant_id, institution_id, amount, times, last_at from grant_totals
             where agreement_id in (select agreement_id from agreement_parties where institution_id = ?1)
             order by grant_id, institution_id"
        ),
        &[&institution],
        read_use,
    )
}

fn read_use(row: &Row<'_>) -> Result<Use, StoreError> {
    Ok(Use {
        grant: row.get(0)?,
        institution: row.get(1)?,
        amount: row.get(2)?,
        times: row.get(3)?,
        last: row.get::<Instant>(4)?,
    })
}

/// A version that was once proposed.
pub fn version(view: &View<'_>, id: AgreementId, version: i64) -> Result<Option<Version>, StoreError> {
    view.first(
        sql!(
            "select agreement_id, version, version, version, state, terms, digest, proposed_by, proposed_at, document
             from agreement_versions where agreement_id = ?1 and version = ?2"
        ),
        &[&id, &version],
        |row| Ok(read_version(row)?.1.2),
    )
}
