//! Letters at once: what is personal, and what somebody wants so.

use super::{
    digest::still_so,
    letter::{self, Reader, Sender},
    store,
};
use crate::{
    notice::{entitle, store as notices},
    settings::store as settings,
};
use ::store::{StoreError, Tx};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::{Cx, Site, Who};
use lexicon::Instant;

/// People written to in one transaction.
const A_BATCH: i64 = 50;

/// Writes what waits, up to a batch; how much was looked through.
pub(super) async fn post(site: &Site, sender: &Sender, since: Option<Instant>) -> Result<usize, StoreError> {
    let now = site.now();
    if site.look(move |view| store::waiting(view, since, now)).await?.is_empty() {
        return Ok(0);
    }
    let (cx, sender) = (site.cx(&Who::default()), sender.clone());
    site.upkeep_unseen(move |tx| {
        let waiting = store::waiting(tx, since, cx.now)?;
        for (notice, reached) in &waiting {
            write(tx, &cx, &sender, notice, reached)?;
        }
        Ok(waiting.len())
    })
    .await
}

fn write(tx: &Tx<'_>, cx: &Cx, sender: &Sender, notice: &str, reached: &str) -> Result<(), StoreError> {
    let readers = store::at_once(tx, notice, reached, cx.now, A_BATCH)?;
    for reader in &readers {
        write_to(tx, cx, sender, notice, reader)?;
    }
    let done = readers.len() < A_BATCH as usize;
    store::posted(tx, notice, readers.last().map(|last| last.person), done, cx.now)
}

fn write_to(tx: &Tx<'_>, cx: &Cx, sender: &Sender, id: &str, to: &Reader) -> Result<(), StoreError> {
    let Some(mut notice) = notices::one(tx, to.person, id)?.filter(|one| one.unread) else { return Ok(()) };
    if notice.what.has_its_own_letter() {
        return Ok(());
    }
    entitle(tx, &cx.shelf, to.lang, std::slice::from_mut(&mut notice))?;
    let Some(notice) = still_so(tx, cx, to, notice)? else { return Ok(()) };
    let token = settings::token(tx, to.person, &fresh(cx))?;
    errands::soon(tx, cx, &letter::at_once(sender, to, &token, &notice))
}

/// A secret of 256 bits, as it may stand in an address.
pub(super) fn fresh(cx: &Cx) -> String {
    URL_SAFE_NO_PAD.encode(cx.bytes::<32>())
}
