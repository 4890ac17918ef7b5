//! Told of certificates: awarded, revoked.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ::store::{Json, StoreError, View, sql};
use ground::{Heard, Hearing};
use lexicon::{
    Fact, PersonId, PlaceRef,
    facts::certificates::{CertificateIssued, CertificateRevoked},
};
use serde_json::{Value, json};

pub(super) fn told(hearing: Hearing) -> Hearing {
    told_by::<CertificateRevoked>(told_by::<CertificateIssued>(hearing))
}

impl Told for CertificateIssued {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let CertificateIssued { certificate, person, code, .. } = heard.fact;
        let issued = Telling::person(What::CertificateIssued, *person, heard.fact.place());
        Ok(vec![issued.subject(certificate).detail(json!({ "code": code }))])
    }
}

/// Whose it is and of which run was told when it was awarded.
impl Told for CertificateRevoked {
    fn tellings(heard: &Heard<'_, Self>, view: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let certificate = heard.fact.certificate;
        let told: Vec<(PersonId, PlaceRef, Value)> = view.rows(
            sql!(
                "select reader, about, detail from notices
                 where subject = ?1 and what = 'certificate-issued' and reader is not null order by id"
            ),
            &[&certificate.to_string()],
            |row| {
                let Json(detail) = row.get(2)?;
                Ok((row.get(0)?, PlaceRef::from_stored(row.get(1)?), detail))
            },
        )?;
        let tellings = told.into_iter().map(|(holder, run, detail)| {
            Telling::person(What::CertificateRevoked, holder, run).subject(certificate).detail(detail)
        });
        Ok(tellings.collect())
    }
}
