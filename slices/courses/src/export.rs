//! Giving a course back as it came.

use crate::{
    content::Manifest,
    course::{self, Course, CourseKey},
    run::{Run, RunKey},
};
use ground::Place;
use olx::Package;
use store::{Blobs, StoreError, View};

/// The package of `ORG+NUMBER` (its newest version) or `ORG+NUMBER+RUN` (the version the run is pinned to).
/// An unedited course is exported from its original bytes, so importing it again changes nothing.
pub fn package(view: &View<'_>, blobs: &Blobs, key: &str) -> Result<Option<Package>, StoreError> {
    let manifest = match Run::find(view, &RunKey(key.to_owned()))? {
        Some(run) => course::manifest(view, &run.version)?,
        None => match Course::find(view, &CourseKey(key.to_owned()))? {
            Some(course) => course::versions(view, course.id)?.into_iter().next().map(|newest| newest.manifest),
            None => None,
        },
    };
    let Some(manifest) = manifest else { return Ok(None) };
    Ok(Some(Manifest::read(&manifest, blobs)?.package(blobs)?))
}
