//! Page: what a version holds, read again from its files.

use super::{Course, CourseKey, SeeCourse, Version, versions};
use crate::{
    content::Manifest,
    course::page::{short, version_cell},
    import::{Analysis, ImportDesk, Report, report_page},
    say,
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use ground::{Ask, Cx, Fault, Granted};
use maud::html;
use network::{
    Institution,
    look::{trail, zone_of},
};
use store::{Blobs, View};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        layout::page,
        page_header::{PageHeader, page_header},
    },
    paths,
};

struct VersionOf {
    course: CourseKey,
    version: String,
}

impl Ask for VersionOf {
    const NAME: &'static str = "courses.version";
    type Right = SeeCourse;
    type Over = Course;
    type Outcome = (Course, Institution, Version);

    fn over(&self) -> CourseKey {
        self.course.clone()
    }

    fn answer(
        &self,
        course: Granted<SeeCourse, Course>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let institution = network::institution::by_id(view, course.institution)?.ok_or(Fault::NotFound)?;
        let all = versions(view, course.id)?;
        let version = all.into_iter().find(|one| one.version == self.version).ok_or(Fault::NotFound)?;
        Ok((course.into_place(), institution, version))
    }
}

/// `GET /courses/{course}/versions/{version}`
pub async fn show(
    at: paths::courses::VersionReport,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let ask = VersionOf { course: CourseKey(at.course), version: at.version };
    let (course, institution, version) = house.site.ask(&visitor.who, ask).await?;
    let _place = house.site.shelf().get::<ImportDesk>().place().await;
    let (blobs, manifest) = (house.site.shelf().get::<Blobs>(), version.manifest.clone());
    let read = tokio::task::spawn_blocking(move || {
        let package = Manifest::read(&manifest, &blobs)?.package(&blobs)?;
        std::io::Result::Ok(Report::of(&Analysis::of(package)))
    });
    let report = read.await.map_err(Fault::broken)?.map_err(Fault::broken)?;
    if visitor.wants == Wants::Json {
        let shape = serde_json::json!({ "course": course.key, "version": version.version, "report": report });
        return Ok(Json(shape).into_response());
    }
    let lang = visitor.lang();
    let title = say(lang).msg_version_report(short(&version.version));
    let back = paths::courses::CourseTeam { course: course.key.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &course.title, lead: &version_cell(lang, zone_of(&house, &visitor), &version),
            breadcrumb: trail(lang, Some(&institution), &[(back, course.title.clone())]), ..PageHeader::default()
        }))
        (page(report_page::shown(lang, &report)))
    };
    Ok(Page::new(&format!("{title} · {}", course.title)).wide().body(body).render(&house, &visitor))
}
