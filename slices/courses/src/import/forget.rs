//! Errand: an archive that was analysed and that nobody committed is forgotten, with the files only it had.
//!
//! A file stays when anything may want it: a version, another archive that waits, a line of the journal (work handed
//! in, a certificate: content is named by its bytes, so theirs may be the same), or somebody who kept it again within
//! the last day and is about to say so.

use super::draft::{self, KEPT};
use crate::content::Manifest;
use errands::{Done, Errand};
use ground::{Act, Fault, Site, Who, journal};
use lexicon::ImportId;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, io, time::Duration};
use store::{BlobHash, Blobs, StoreError};

/// Between keeping a file and the act that names it there is less than this.
const QUIET: Duration = Duration::from_secs(24 * 3_600);

/// Lines of the journal read at a time.
const PAGE: i64 = 1_000;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ForgetImport {
    /// None when the archive never became a draft.
    pub import: Option<ImportId>,
    /// Hash of the blob that lists the files.
    pub manifest: String,
}

impl Errand for ForgetImport {
    const KIND: &'static str = "courses.forget-import";
}

/// Does an act for which the files of an archive were kept. When it is refused nobody names them, and they go later.
pub async fn act_on_kept<A: Act>(
    site: &Site,
    who: &Who,
    manifest: &str,
    act: A,
) -> Result<A::Outcome, Fault> {
    let done = site.act(who, act).await;
    if done.is_err() {
        let (cx, errand) = (site.cx(who), ForgetImport { import: None, manifest: manifest.to_owned() });
        site.upkeep(move |tx| errands::at(tx, &cx, cx.now.plus(KEPT), &errand)).await?;
    }
    done
}

pub(crate) async fn forget(site: Site, errand: ForgetImport) -> Done {
    forgotten(&site, errand).await.map_err(|why| why.to_string().into())
}

async fn forgotten(site: &Site, ForgetImport { import, manifest }: ForgetImport) -> Result<(), StoreError> {
    if let Some(id) = import {
        site.upkeep(move |tx| draft::forget(tx, id)).await?;
    }
    let Some(files) = listed(site, &manifest).await? else { return Ok(()) };
    // From here on no draft names them any more; whoever commits them keeps them first, which makes them young.
    let idle = idle(site, files).await?;
    let blobs = site.shelf().get::<Blobs>();
    let erased = tokio::task::spawn_blocking(move || -> io::Result<()> {
        // The list goes last: should this break off, it says what is left to do.
        let list = BlobHash::from_stored(&manifest);
        for hash in idle.iter().filter(|hash| Some(*hash) != list.as_ref()) {
            blobs.erase_quiet(hash, QUIET)?;
        }
        if let Some(list) = list.filter(|list| idle.contains(list)) {
            blobs.erase_quiet(&list, QUIET)?;
        }
        Ok(())
    });
    Ok(erased.await.map_err(|_| StoreError::Stopped)??)
}

/// The blobs of a manifest and itself; `None` if it is not there (any more).
async fn listed(site: &Site, manifest: &str) -> Result<Option<BTreeSet<BlobHash>>, StoreError> {
    let (blobs, manifest) = (site.shelf().get::<Blobs>(), manifest.to_owned());
    let read = move || match Manifest::read(&manifest, &blobs) {
        Ok(files) => {
            let named = files.iter().map(|(_, file)| file.blob.as_str()).chain([manifest.as_str()]);
            Ok(Some(named.filter_map(BlobHash::from_stored).collect()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    };
    Ok(tokio::task::spawn_blocking(read).await.map_err(|_| StoreError::Stopped)??)
}

/// Those that nothing names.
async fn idle(site: &Site, mut files: BTreeSet<BlobHash>) -> Result<BTreeSet<BlobHash>, StoreError> {
    let (committed, waiting) =
        site.look(|view| Ok((crate::course::manifests(view)?, draft::manifests(view)?))).await?;
    for manifest in committed.into_iter().chain(waiting) {
        if files.is_empty() {
            return Ok(files);
        }
        for used in listed(site, &manifest).await?.unwrap_or_default() {
            files.remove(&used);
        }
    }
    let mut before = None;
    while !files.is_empty() {
        let lines = site.look(move |view| journal::latest(view, before, PAGE)).await?;
        let Some(last) = lines.last() else { break };
        before = Some(last.seq);
        for word in lines.iter().flat_map(|line| line.body.split(|c: char| !c.is_ascii_hexdigit())) {
            if let Some(named) = BlobHash::from_stored(word) {
                files.remove(&named);
            }
        }
    }
    Ok(files)
}
