//! How many archives are read at once: each is held in memory while it is read.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// On the shelf.
pub struct ImportDesk {
    places: Arc<Semaphore>,
}

impl Default for ImportDesk {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(2)) }
    }
}

impl ImportDesk {
    /// Waits for a place. The desk is never closed, so there is always one in the end.
    pub(crate) async fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.places.clone().acquire_owned().await.ok()
    }
}
