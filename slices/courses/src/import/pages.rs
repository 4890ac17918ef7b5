//! Pages: bring an archive, read its report, commit or cancel.

use super::{
    CancelImport, CommitImport, ImportCourse, ImportDesk, ImportDraft, KeepImport, Prepared, Report,
    SeeImport, Standing, act_on_kept, report_page,
    run::read,
    upload::{LARGEST, receive},
};
use crate::{CourseKey, api, course::TheCourse, say};
use axum::{
    Form,
    extract::{Multipart, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{ImportId, Lang, Role};
use maud::{Markup, html};
use network::{
    Institution, InstitutionName, InstitutionTab, institution_tabs,
    look::{trail, wrong_summary},
};
use serde::Deserialize;
use store::{Blobs, View};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, buttons},
        form::{Field, file_input, form, hidden},
        layout::{narrow_page, page},
        notice::notice,
        page_header::{PageHeader, page_header},
        stepper::{Step, StepState, stepper},
        tone::Tone,
    },
    paths,
};

/// May this person bring courses here? Asked before a byte of an archive is taken.
struct MayImport(InstitutionName);

impl Ask for MayImport {
    const NAME: &'static str = "courses.may-import";
    type Right = ImportCourse;
    type Over = Institution;
    type Outcome = (Institution, Vec<Role>);

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<ImportCourse, Institution>,
        _: &View<'_>,
        _: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let roles = institution.roles().to_vec();
        Ok((institution.into_place(), roles))
    }
}

pub(crate) async fn may_import(
    house: &House,
    visitor: &Visitor,
    slug: &str,
) -> Result<(Institution, Vec<Role>), Wrong> {
    Ok(house.site.ask(&visitor.who, MayImport(InstitutionName::Slug(slug.to_owned()))).await?)
}

/// `GET /institutions/{institution}/import`
pub async fn ask(
    at: paths::courses::Import,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let (institution, roles) = may_import(&house, &visitor, &at.institution).await?;
    Ok(upload_page(&house, &visitor, &institution, &roles, &Refusals::none()))
}

/// `POST /institutions/{institution}/import`: analyses the archive and shows its report. Nothing is committed.
pub async fn upload(
    at: paths::courses::Import,
    State(house): State<House>,
    visitor: Visitor,
    archive: Multipart,
) -> Result<Response, Wrong> {
    let (institution, roles) = may_import(&house, &visitor, &at.institution).await?;
    let kept = keep(&house, &visitor, &institution, archive).await;
    match kept {
        Ok(id) => {
            let report = paths::courses::ImportReport { import: id.to_string() };
            if visitor.wants == Wants::Json {
                let standing = house.site.ask(&visitor.who, SeeImport(id)).await?;
                return Ok((StatusCode::CREATED, api::import(&standing)).into_response());
            }
            Ok(Redirect::to(&report.to_string()).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(upload_page(&house, &visitor, &institution, &roles, &refusals))
        }
    }
}

async fn keep(
    house: &House,
    visitor: &Visitor,
    institution: &Institution,
    archive: Multipart,
) -> Result<ImportId, Fault> {
    let uploaded = receive(archive).await?;
    let _place = house.site.shelf().get::<ImportDesk>().place().await;
    let blobs = house.site.shelf().get::<Blobs>();
    let (zone, name) = (house.settings.zone.clone(), uploaded.name.clone());
    let analysed = tokio::task::spawn_blocking(move || -> Result<(Prepared, Report), Fault> {
        let archive = super::Archive::Path(uploaded.file.path().to_owned());
        let (analysis, prepared) = read(&archive, Some(&*blobs), &zone)?;
        Ok((prepared, Report::of(&analysis)))
    });
    let (prepared, report) = analysed.await.map_err(Fault::broken)??;
    let institution = InstitutionName::Id(institution.id);
    let manifest = prepared.manifest.clone();
    let keep = KeepImport { institution, name, prepared, report };
    act_on_kept(&house.site, &visitor.who, &manifest, keep).await
}

fn steps(lang: Lang, analysed: bool) -> Markup {
    let say = say(lang);
    let (first, second) = match analysed {
        false => (StepState::Current, StepState::Later),
        true => (StepState::Done, StepState::Current),
    };
    let (bring, check, commit) = (say.msg_step_bring(), say.msg_step_check(), say.msg_step_commit());
    stepper(
        &say.msg_steps(),
        &say.msg_step_done(),
        &[
            Step { name: &bring, state: first, note: "" },
            Step { name: &check, state: second, note: "" },
            Step { name: &commit, state: StepState::Later, note: "" },
        ],
    )
}

fn upload_page(
    house: &House,
    visitor: &Visitor,
    institution: &Institution,
    roles: &[Role],
    refusals: &Refusals,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_import_title();
    let action = paths::courses::Import { institution: institution.slug.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &institution.name, lead: &say.msg_import_lead(),
            breadcrumb: trail(lang, Some(institution), &[]), ..PageHeader::default()
        }))
        (page(institution_tabs(lang, institution, roles, InstitutionTab::Import)))
        (narrow_page(html! {
            (steps(lang, false))
            (wrong_summary(lang, refusals))
            (form(&action, "multipart/form-data", html! {}, html! {
                (file_input(".tar.gz,.tgz,.tar,.zip,application/gzip,application/zip", false, &Field {
                    id: "archive", name: "archive", label: &say.msg_archive(),
                    hint: &say.msg_archive_hint(words::numbers::bytes(lang, LARGEST)),
                    error: refusals.at("archive").unwrap_or_default(), ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_analyse()) }))
            }))
            p { a href=(paths::courses::BeginCourse { institution: institution.slug.clone() }) { (say.msg_begin_instead()) } }
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", institution.name)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn id(text: &str) -> Result<ImportId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// `GET /imports/{import}`
pub async fn report(
    at: paths::courses::ImportReport,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let standing = house.site.ask(&visitor.who, SeeImport(id(&at.import)?)).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::import(&standing));
    }
    Ok(draft_page(&house, &visitor, &standing, &Refusals::none()))
}

fn draft_page(house: &House, visitor: &Visitor, standing: &Standing, refusals: &Refusals) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let ImportDraft { institution, prepared, report, name, .. } = &standing.draft;
    let back = paths::courses::Import { institution: institution.slug.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &prepared.title, over: &say.msg_report_over(name), lead: &say.msg_report_lead(),
            breadcrumb: trail(lang, Some(institution), &[(back, say.msg_import_title())]), ..PageHeader::default()
        }))
        (page(html! {
            (steps(lang, true))
            (wrong_summary(lang, refusals))
            (what_happens(lang, standing))
            (decision(lang, standing))
            (report_page::shown(lang, report))
            (decision(lang, standing))
        }))
    };
    let title = format!("{} · {}", prepared.title, say.msg_import_title());
    let mut response = Page::new(&title).wide().body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// What committing would do, in sentences.
fn what_happens(lang: Lang, standing: &Standing) -> Markup {
    let say = say(lang);
    let Prepared { key, run_key, .. } = &standing.draft.prepared;
    if let Some(owner) = &standing.elsewhere {
        return notice(Tone::Bad, &say.msg_cannot_commit(), html! { p { (say.msg_key_taken(key, owner)) } });
    }
    if standing.changes_nothing() {
        return notice(
            Tone::Good,
            &say.msg_nothing_changes(),
            html! { p { (say.msg_nothing_changes_text(key)) } },
        );
    }
    let course = match (standing.new_course, standing.new_version) {
        (true, _) => say.msg_will_create_course(key),
        (false, true) => say.msg_will_add_version(key),
        (false, false) => say.msg_version_known(key),
    };
    let run = match (&standing.run, run_key) {
        (Some(run), _) if run.version != standing.draft.prepared.version => {
            say.msg_run_stays(standing.learners, &run.key)
        }
        (Some(run), _) => say.msg_run_unchanged(&run.key),
        (None, Some(key)) => say.msg_will_open_run(key),
        (None, None) => String::new(),
    };
    let listed = standing.run.is_none() && run_key.is_some() && standing.draft.prepared.terms.listed;
    notice(
        Tone::Info,
        &say.msg_what_happens(),
        html! {
            p { (course) }
            @if !run.is_empty() { p { (run) } }
            @if listed { p { (say.msg_will_be_listed()) } }
        },
    )
}

fn decision(lang: Lang, standing: &Standing) -> Markup {
    let say = say(lang);
    let draft = &standing.draft;
    let commit = paths::courses::ImportCommit { import: draft.id.to_string() }.to_string();
    let cancel = paths::courses::ImportCancel { import: draft.id.to_string() }.to_string();
    buttons(html! {
        @if standing.elsewhere.is_none() && !standing.changes_nothing() {
            (button_form(Look::Primary, &commit, html! { (say.msg_commit()) }, html! {
                (hidden("course", &draft.prepared.key)) (hidden("version", &draft.prepared.version))
            }))
        }
        (button_form(Look::Quiet, &cancel, html! { (say.msg_cancel_import()) }, html! {}))
    })
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct CommitForm {
    #[serde(default)]
    course: String,
    #[serde(default)]
    version: String,
}

/// `POST /imports/{import}/commit`
pub async fn commit(
    at: paths::courses::ImportCommit,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<CommitForm>,
) -> Result<Response, Wrong> {
    let import = id(&at.import)?;
    match house.site.act(&visitor.who, CommitImport(import)).await {
        Ok(done) if visitor.wants == Wants::Json => Ok(api::committed(&done)),
        Ok(done) => {
            let course = paths::courses::CourseTeam { course: done.course_key.clone() };
            let said = if done.run_stays { "run-stays" } else { "committed" };
            Ok(Redirect::to(&format!("{course}?done={said}")).into_response())
        }
        // The button was pressed twice, or two people pressed it: the first commit did all.
        Err(Fault::NotFound) => match committed_before(&house, &visitor, &given).await {
            Some(course) => Ok(Redirect::to(&format!("{course}?done=committed")).into_response()),
            None => Err(Fault::NotFound.into()),
        },
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let standing = house.site.ask(&visitor.who, SeeImport(import)).await?;
            Ok(draft_page(&house, &visitor, &standing, &refusals))
        }
    }
}

/// The course, if what the form was about is in it already and this person may see it.
async fn committed_before(
    house: &House,
    visitor: &Visitor,
    given: &CommitForm,
) -> Option<paths::courses::CourseTeam> {
    let course = house.site.ask(&visitor.who, TheCourse(CourseKey(given.course.clone()))).await.ok()?;
    let known = course.versions.iter().any(|version| version.version == given.version);
    known.then(|| paths::courses::CourseTeam { course: given.course.clone() })
}

/// `POST /imports/{import}/cancel`
pub async fn cancel(
    at: paths::courses::ImportCancel,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let institution = house.site.act(&visitor.who, CancelImport(id(&at.import)?)).await?;
    Ok(Redirect::to(&paths::courses::Import { institution }.to_string()).into_response())
}
