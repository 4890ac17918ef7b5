//! `GET /courses/{course}/export`: the archive, packed beside the request and streamed from disk.

use super::{file_name, manifest, write};
use crate::{Course, CourseKey, content::Manifest, files::stream::attachment, run::Run, run::RunKey};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use ground::{Ask, Cx, Fault, Granted, Holders, Place};
use lexicon::Role;
use std::{
    fs::File,
    io::{self, Seek},
};
use store::{Blobs, StoreError, View};
use tokio_util::io::ReaderStream;
use web::{House, Visitor, Wrong, paths::courses as at};

ground::right!(
    /// Takes a course out as an archive.
    ExportCourse = "courses.export-course",
    Holders::Roles(&[Role::Author, Role::Lead, Role::ElearningHead, Role::Administrator])
);

/// What is to be packed: the hash of its manifest.
struct ManifestOf {
    course: String,
    key: String,
}

impl Ask for ManifestOf {
    const NAME: &'static str = "courses.export";
    type Right = ExportCourse;
    type Over = Course;
    type Outcome = String;

    fn over(&self) -> CourseKey {
        CourseKey(self.course.clone())
    }

    fn answer(&self, _: Granted<ExportCourse, Course>, view: &View<'_>, _: &Cx) -> Result<String, Fault> {
        manifest(view, &self.key)?.ok_or(Fault::NotFound)
    }
}

pub async fn download(
    at::Export { course }: at::Export,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let key = super::plain_key(&course).to_owned();
    let wanted = key.clone();
    let course = house.site.look(move |view| course_of(view, &wanted)).await?;
    let manifest = house.site.ask(&visitor.who, ManifestOf { course, key: key.clone() }).await?;
    let blobs = house.site.shelf().get::<Blobs>();
    let packed =
        tokio::task::spawn_blocking(move || pack(&manifest, &blobs, &key)).await.map_err(Fault::broken)?;
    let (name, bytes, file) = packed.map_err(Fault::broken)?;
    let mime = if name.ends_with(".zip") { "application/zip" } else { "application/gzip" };
    let mut response = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file))).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store, no-transform"));
    if let Ok(value) = HeaderValue::from_str(&attachment(&name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// The course that a key of a course or of a run belongs to; a key nobody knows is asked for as it is, and refused there.
fn course_of(view: &View<'_>, key: &str) -> Result<String, StoreError> {
    match Run::find(view, &RunKey(key.to_owned()))? {
        None => Ok(key.to_owned()),
        Some(run) => {
            let course = crate::course::by_id(view, run.course)?;
            Ok(course.map_or_else(|| key.to_owned(), |course| course.key))
        }
    }
}

/// The archive in a file that is gone when it is closed, with its name and length.
fn pack(manifest: &str, blobs: &Blobs, key: &str) -> io::Result<(String, u64, File)> {
    let package = Manifest::read(manifest, blobs)?.package(blobs)?;
    let mut file = tempfile::tempfile()?;
    write(&package, &mut file)?;
    let length = file.seek(io::SeekFrom::End(0))?;
    file.rewind()?;
    Ok((file_name(&package, key), length, file))
}
