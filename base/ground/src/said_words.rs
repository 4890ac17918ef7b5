//! Words a person writes in an act: a reason, a free answer. They are kept as a blob before the door; the fact carries
//! its hash, and whoever applies the fact reads the words, or none once they were erased.

use crate::{Act, Fault, Heard, Shelf, Site, Who};
use std::sync::Arc;
use store::{BlobHash, Blobs, StoreError};

impl Site {
    /// As [`act`](Site::act), with words that must not stand in the journal: the act is made of the hash of their
    /// blob. When the act comes to nothing the blob goes again.
    pub async fn act_with_words<A: Act>(
        &self,
        who: &Who,
        words: Option<&str>,
        act: impl FnOnce(Option<String>) -> A,
    ) -> Result<A::Outcome, Fault> {
        let Some(words) = words else { return self.act(who, act(None)).await };
        let (blobs, words, chance) = (self.shelf().get::<Blobs>(), words.to_owned(), self.cx(who).bytes());
        let hash = aside(blobs.clone(), move |blobs| blobs.put_words(&words, chance)).await?;
        let done = self.act_and_tell(who, act(Some(hash.as_str().to_owned()))).await;
        let in_vain = match &done {
            Ok((_, said)) => !said,
            // Nobody knows whether a broken commit was written: the words stay.
            Err(Fault::Broken(_)) => false,
            Err(_) => true,
        };
        if in_vain {
            aside(blobs, move |blobs| blobs.erase(&hash)).await?;
        }
        done.map(|(outcome, _)| outcome)
    }
}

/// Disks are waited for off the async threads.
async fn aside<T: Send + 'static>(
    blobs: Arc<Blobs>,
    work: impl FnOnce(&Blobs) -> std::io::Result<T> + Send + 'static,
) -> Result<T, Fault> {
    let done = tokio::task::spawn_blocking(move || work(&blobs)).await.map_err(Fault::broken)?;
    Ok(done.map_err(StoreError::from)?)
}

impl<F> Heard<'_, F> {
    /// The words of a blob a fact names; `None` once they were erased.
    pub fn words(&self, hash: Option<&str>) -> Result<Option<String>, StoreError> {
        let Some(hash) = hash.and_then(BlobHash::from_stored) else { return Ok(None) };
        Ok(self.shelf.get::<Blobs>().words(&hash)?)
    }
}

/// Erases words by the hash a table kept.
pub fn erase_words(shelf: &Shelf, hash: &str) -> Result<(), StoreError> {
    match BlobHash::from_stored(hash) {
        Some(hash) => Ok(shelf.get::<Blobs>().erase(&hash)?),
        None => Ok(()),
    }
}
