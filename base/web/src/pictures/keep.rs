//! A picture on disk, and on its way to a browser.

use super::{Kinds, PictureRefused, read};
use crate::{House, Wrong};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use ground::{Fault, Refusal, Site, Who};
use lexicon::KeptPicture;
use store::{BlobHash, Blobs};

/// A picture opened by itself is a picture, and nothing else.
const STILL: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Puts a picture on disk, if it is one; `check` may refuse it for more reasons. It has a hash of its own: the same bytes in a
/// course are other content, and forgetting those leaves this alone.
pub async fn keep(
    site: &Site,
    who: &Who,
    kinds: Kinds,
    bytes: Vec<u8>,
    check: fn(&[u8]) -> Result<(), PictureRefused>,
) -> Result<KeptPicture, Fault> {
    let (blobs, chance) = (site.shelf().get::<Blobs>(), site.cx(who).bytes());
    let work = move || {
        let refused = |why: PictureRefused| Fault::from(Refusal::from(why));
        let picture = read(kinds, bytes).map_err(refused)?;
        check(&picture.bytes).map_err(refused)?;
        let hash = blobs.put_own(&picture.bytes, chance).map_err(Fault::broken)?;
        Ok(KeptPicture { hash: hash.as_str().to_owned(), mime: picture.mime.to_owned() })
    };
    tokio::task::spawn_blocking(work).await.map_err(Fault::broken)?
}

/// A picture that was kept, and that no act named in the end.
pub fn drop_kept(site: &Site, picture: Option<&KeptPicture>) {
    let Some(hash) = picture.and_then(|picture| BlobHash::from_stored(&picture.hash)) else { return };
    if let Err(error) = site.shelf().get::<Blobs>().erase(&hash) {
        tracing::warn!(%error, "a picture that was not taken could not be erased");
    }
}

/// The bytes of a picture; `None` when they are gone. Reads a file: not on an async thread.
pub fn bytes_of(blobs: &Blobs, picture: &KeptPicture) -> Result<Option<Vec<u8>>, Fault> {
    let Some(hash) = BlobHash::from_stored(&picture.hash) else { return Ok(None) };
    blobs.own(&hash).map_err(Fault::broken)
}

/// A picture as a browser gets it. It never changes at its address; caches that people share keep it only if it is `public`.
pub async fn serve(house: &House, picture: KeptPicture, public: bool) -> Result<Response, Wrong> {
    let (blobs, mime) = (house.site.shelf().get::<Blobs>(), picture.mime.clone());
    let read = tokio::task::spawn_blocking(move || bytes_of(&blobs, &picture)).await;
    let bytes = read.map_err(Fault::broken)??.ok_or(Fault::NotFound)?;
    let kept = if public { "public" } else { "private" };
    let headers = [
        (header::CONTENT_TYPE, mime),
        (header::CACHE_CONTROL, format!("{kept}, max-age=31536000, immutable")),
        (header::CONTENT_SECURITY_POLICY, STILL.to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
