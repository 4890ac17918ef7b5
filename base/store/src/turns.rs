//! Whose turn it is to write on PostgreSQL. Who waits for it has no thread and no connection: a long act, and those
//! that meet it, never keep a reader waiting.

use crate::StoreError;
use std::sync::Arc;
use tokio::sync::{OwnedRwLockReadGuard, OwnedRwLockWriteGuard, OwnedSemaphorePermit, RwLock, Semaphore};

/// Who else may write while an act is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Company {
    /// Other acts, at the same time.
    Others,
    /// No act of this program: those that are under way end first, those that come wait.
    Alone,
}

/// The turns of one pool of connections.
pub(crate) struct Turns {
    at_once: Arc<Semaphore>,
    writing: Arc<RwLock<()>>,
}

/// Leave to be one of the acts that are tried; kept from the first try of an act to its last, so that whoever was
/// unlucky does not go to the end of the queue. Given back when it is dropped.
pub(crate) struct Leave(#[allow(dead_code, reason = "it is held, never looked at")] OwnedSemaphorePermit);

/// The turn for one try; it ends when it is dropped.
pub(crate) enum Beside {
    Others(#[allow(dead_code, reason = "it is held, never looked at")] OwnedRwLockReadGuard<()>),
    Nobody(#[allow(dead_code, reason = "it is held, never looked at")] OwnedRwLockWriteGuard<()>),
}

impl Turns {
    /// So many acts are tried at once, at most.
    pub fn of(at_once: usize) -> Self {
        Self { at_once: Arc::new(Semaphore::new(at_once.max(1))), writing: Arc::default() }
    }

    /// Waits until there is room for one act more; first come, first served.
    pub async fn leave(&self) -> Result<Leave, StoreError> {
        let permit = self.at_once.clone().acquire_owned().await;
        permit.map(Leave).map_err(|_| StoreError::Stopped)
    }

    /// Waits for the turn of one try. Only who has leave asks, so that whoever waits to be alone waits for few.
    pub async fn turn(&self, _: &Leave, company: Company) -> Beside {
        let writing = self.writing.clone();
        match company {
            Company::Others => Beside::Others(writing.read_owned().await),
            Company::Alone => Beside::Nobody(writing.write_owned().await),
        }
    }
}
