//! Errand: the PDF of a version that all have signed.

use super::paper;
use crate::agreement::store;
use ::store::{Blobs, StoreError};
use errands::{Done, Errand};
use ground::Site;
use lexicon::{AgreementId, facts::agreements::AgreementSealed};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SealAgreement {
    pub agreement: AgreementId,
    pub version: i64,
    /// The public address of the site: where the document is verified.
    pub public_url: String,
}

impl Errand for SealAgreement {
    const KIND: &'static str = "agreements.seal";
}

/// Makes the document and says its hash. Doing it twice gives the same bytes, unless somebody who signed was renamed in
/// between: then the first one stays.
pub async fn seal(site: Site, errand: SealAgreement) -> Done {
    done(&site, errand).await.map_err(|error| error.to_string().into())
}

async fn done(site: &Site, errand: SealAgreement) -> Result<(), StoreError> {
    let SealAgreement { agreement, version, public_url } = errand;
    let read = move |view: &::store::View<'_>| {
        let whole = store::load(view, agreement)?.zip(store::version(view, agreement, version)?);
        Ok((whole, network::institution::all(view)?))
    };
    let (found, institutions) = site.look(read).await?;
    let Some((whole, signed)) = found.filter(|(_, signed)| signed.document.is_none()) else { return Ok(()) };
    let blobs = site.shelf().get::<Blobs>();
    let make = move || -> Result<String, StoreError> {
        let articles = crate::text::articles(&blobs, &signed.terms.articles)?;
        let pdf = paper::pdf(&whole, &signed, &articles, &institutions, &public_url);
        let pdf = pdf.map_err(|why| StoreError::Blob(std::io::Error::other(why.to_string())))?;
        Ok(blobs.put(&pdf)?.as_str().to_owned())
    };
    let made = tokio::task::spawn_blocking(make).await;
    let document = made.map_err(|why| StoreError::Blob(std::io::Error::other(why.to_string())))??;
    // No person does this: it follows from the last signature.
    site.say_as_operator(AgreementSealed { agreement, version, document }).await
}
