//! Coming in: enrolling in an open intake; applying for one with a jury, and what became of it.

use super::{
    Given,
    parts::{address, intake_dates, name_of, refused, way},
    public,
    sent::Sent,
};
use crate::{
    ProgrammeName, api,
    application::{
        Application, ApplicationOf, ApplicationState, Confirm, KeepMotivation, LARGEST_FILE, MOST_FILES,
        MayWrite, MyApplication, MyFile, Submit, Withdraw, files,
    },
    enrolment::EnrolInProgramme,
    intake::IntakeState,
    look::tongue,
    say,
};
use axum::{
    Json,
    extract::{Request, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Instant, IntakeId, Lang, facts::learning::HandedFile};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, buttons, link_button},
        form::{ChoiceOption, Choices, Field, checkbox_fieldset, file_input, form, hidden, text_area},
        layout::{narrow_page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::programmes as at,
};
use words::{dates, numbers};

pub(super) fn id(text: &str) -> Result<IntakeId, Wrong> {
    text.parse().map_err(|_| Fault::NotFound.into())
}

/// `POST /programmes/{programme}/intakes/{intake}/enrolment`
pub async fn enrol(
    path: at::EnrolInProgramme,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let programme = ProgrammeName(path.programme.clone());
    let act = EnrolInProgramme { programme, intake: id(&path.intake)? };
    match house.site.act(&visitor.who, act).await {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "enrolled": true })).into_response())
        }
        Ok(()) => {
            let mine = at::MyProgramme { programme: path.programme };
            Ok(Redirect::to(&format!("{mine}?done=enrolled")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            public::shown(&house, &visitor, at::Programme { programme: path.programme }, &refusals, false)
                .await
        }
    }
}

/// `GET /programmes/{programme}/intakes/{intake}/application`
pub async fn show(path: at::Apply, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    shown(&house, &visitor, &path, None, &Refusals::none()).await
}

/// `POST`: `do` is `keep`, `send`, `withdraw` or `confirm`.
pub async fn post(
    path: at::Apply,
    State(house): State<House>,
    visitor: Visitor,
    request: Request,
) -> Result<Response, Wrong> {
    let (programme, intake) = (ProgrammeName(path.programme.clone()), id(&path.intake)?);
    // Nothing of the form is read for somebody who may not know of the intake; nothing of a file, for who may not write.
    house.site.ask(&visitor.who, MyApplication { programme: programme.clone(), intake }).await?;
    let may = house.site.ask(&visitor.who, MayWrite { programme: programme.clone(), intake }).await;
    let (given, done) = match Sent::read(request, may).await {
        Ok(Sent { given, files }) => {
            let done = does(&house, &visitor, &programme, intake, &given, files).await;
            (given, done)
        }
        Err(fault) => (Given::default(), Err(fault)),
    };
    match done {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "done": true })).into_response())
        }
        Ok(()) if given.get("do") == "confirm" => {
            let mine = at::MyProgramme { programme: path.programme };
            Ok(Redirect::to(&format!("{mine}?done=enrolled")).into_response())
        }
        Ok(()) => Ok(Redirect::to(&path.to_string()).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let typed = given.0.iter().any(|(name, _)| name == "words").then(|| given.get("words"));
            shown(&house, &visitor, &path, typed, &refusals).await
        }
    }
}

async fn does(
    house: &House,
    visitor: &Visitor,
    programme: &ProgrammeName,
    intake: IntakeId,
    given: &Given,
    files: Vec<Vec<u8>>,
) -> Result<(), Fault> {
    let (site, who, programme) = (&house.site, &visitor.who, programme.clone());
    let words = given.get("words").trim().to_owned();
    match given.get("do") {
        "withdraw" => {
            let gone = site.act(who, Withdraw { programme, intake }).await?;
            return files::let_go(house, gone).await;
        }
        "confirm" => return site.act(who, Confirm { programme, intake }).await,
        "keep" => return keeps(house, visitor, programme, intake, given, files).await,
        _ => {}
    }
    if !files.is_empty() || !given.all("without").is_empty() {
        keeps(house, visitor, programme.clone(), intake, given, files).await?;
    }
    let length = words.chars().count();
    let kept = (length <= crate::application::LONGEST).then_some(words.as_str());
    let gone =
        site.act_with_words(who, kept, move |words| Submit { programme, intake, words, length }).await?;
    files::let_go(house, gone).await
}

/// Keeps what is written; the files that nothing names after it are erased.
async fn keeps(
    house: &House,
    visitor: &Visitor,
    programme: ProgrammeName,
    intake: IntakeId,
    given: &Given,
    sent: Vec<Vec<u8>>,
) -> Result<(), Fault> {
    let files = files::keep(house, sent).await?;
    let mut come: Vec<String> = files.iter().map(|file| file.blob.clone()).collect();
    let (words, without) = (given.get("words").trim().to_owned(), given.all("without"));
    let done =
        house.site.act(&visitor.who, KeepMotivation { programme, intake, words, files, without }).await;
    match done {
        Ok(gone) => files::let_go(house, gone).await,
        Err(fault) => {
            files::let_go(house, std::mem::take(&mut come)).await?;
            Err(fault)
        }
    }
}

/// `GET …/application/files/{attachment}`
pub async fn file(
    path: at::MyApplicationFile,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let number = path.attachment.parse().map_err(|_| Fault::NotFound)?;
    let ask = MyFile { programme: ProgrammeName(path.programme), intake: id(&path.intake)?, number };
    let found = house.site.ask(&visitor.who, ask).await?;
    served(&house, &found, number).await
}

/// A file of an application. Always a download: it comes from anybody.
pub(super) async fn served(house: &House, found: &HandedFile, number: usize) -> Result<Response, Wrong> {
    let bytes = files::read(house, found).await?;
    let name = format!("attachment; filename=\"application-{number}.{}\"", files::ending(&found.mime));
    let headers = [
        (header::CONTENT_TYPE, found.mime.clone()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// What a file is called, since its own name is not kept: what it is, and how large.
pub(super) fn called(lang: Lang, number: usize, file: &HandedFile) -> String {
    let size = numbers::bytes(lang, u64::try_from(file.bytes).unwrap_or(0));
    say(lang).msg_file_called(number as i64, files::ending(&file.mime).to_uppercase(), size)
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: &at::Apply,
    typed: Option<&str>,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let ask = MyApplication { programme: ProgrammeName(path.programme.clone()), intake: id(&path.intake)? };
    let seen = house.site.ask(&visitor.who, ask).await?;
    let (lang, now) = (visitor.lang(), house.site.now());
    if visitor.wants == Wants::Json {
        return Ok(Json(api::application(&seen, now)).into_response());
    }
    let say = say(lang);
    let (text_lang, name) = name_of(&seen.programme, seen.definition.as_ref(), lang);
    let (tag, _) = tongue(lang, text_lang);
    let title = say.msg_application_title();
    let state = seen.application.as_ref().map(|one| one.state(now));
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.intake.terms.name,
            breadcrumb: way(lang, &seen.programme, &[(address(&seen.programme), name.to_owned())]), ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            p { strong lang=[(!tag.is_empty()).then_some(tag)] { bdi { (name) } } }
            @for line in intake_dates(lang, &seen.intake, now) { p { (line) } }
            @if let Some(application) = &seen.application { (what_became(lang, now, path, &seen, application)) }
            @if seen.is_in {
                (link_button(Look::Primary, &at::MyProgramme { programme: path.programme.clone() }.to_string(), html! { (say.msg_to_my_progress()) }))
            } @else if may_write(&seen, state, now) {
                (to_write(lang, path, &seen, typed, refusals))
            } @else if state.is_none() {
                (notice(Tone::Info, "", html! { p { (closed(lang, &seen, now)) } }))
            }
        }))
    };
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

fn closed(lang: Lang, seen: &ApplicationOf, now: Instant) -> String {
    match seen.intake.state(now) {
        IntakeState::ToCome => say(lang).msg_refused_not_yet(),
        _ => say(lang).msg_refused_closed(),
    }
}

fn may_write(seen: &ApplicationOf, state: Option<ApplicationState>, now: Instant) -> bool {
    let open = seen.intake.state(now) == IntakeState::Open;
    match state {
        Some(ApplicationState::ToComplete) => true,
        None | Some(ApplicationState::Withdrawn | ApplicationState::Enrolled) => open,
        Some(_) => false,
    }
}

fn to_write(
    lang: Lang,
    path: &at::Apply,
    seen: &ApplicationOf,
    typed: Option<&str>,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let limits = say.msg_files_hint(MOST_FILES as i64, numbers::bytes(lang, LARGEST_FILE as u64));
    form(
        &path.to_string(),
        "multipart/form-data",
        html! {},
        html! {
            (text_area(12, &Field {
                id: "words", name: "words", label: &say.msg_motivation(), hint: &say.msg_motivation_hint(),
                value: typed.unwrap_or(&seen.words), error: refusals.at("words").unwrap_or_default(), ..Field::default()
            }))
            (files_kept(lang, path, &seen.files))
            (file_input("application/pdf,image/png,image/jpeg,image/webp", true, &Field {
                id: "file", name: "file", label: &say.msg_files_add(), hint: &limits, optional: &say.msg_optional(),
                error: refusals.at("file").unwrap_or_default(), ..Field::default()
            }))
            (buttons(html! {
                (button(Look::Primary, "do", "send", html! { (say.msg_send_application()) }))
                (button(Look::Plain, "do", "keep", html! { (say.msg_keep_draft()) }))
            }))
        },
    )
}

/// The files there are, to look at; and to take out with the next press.
fn files_kept(lang: Lang, path: &at::Apply, kept: &[HandedFile]) -> Markup {
    let say = say(lang);
    let removes: Vec<String> =
        kept.iter().enumerate().map(|(nth, file)| say.msg_file_remove(called(lang, nth + 1, file))).collect();
    let options: Vec<ChoiceOption<'_>> = kept
        .iter()
        .zip(&removes)
        .map(|(file, label)| ChoiceOption { value: &file.blob, label, ..ChoiceOption::default() })
        .collect();
    html! { @if !kept.is_empty() {
        (files_list(lang, path, kept))
        (checkbox_fieldset(&Choices { id: "without", name: "without", legend: &say.msg_files_remove(), options: &options, ..Choices::default() }))
    } }
}

fn files_list(lang: Lang, path: &at::Apply, kept: &[HandedFile]) -> Markup {
    html! { @if !kept.is_empty() {
        p { strong { (say(lang).msg_files()) } }
        ul { @for (nth, file) in kept.iter().enumerate() {
            li { a href=(my_file(path, nth + 1)) download { (called(lang, nth + 1, file)) } }
        } }
    } }
}

fn my_file(path: &at::Apply, number: usize) -> String {
    let (programme, intake) = (path.programme.clone(), path.intake.clone());
    at::MyApplicationFile { programme, intake, attachment: number.to_string() }.to_string()
}

fn what_became(
    lang: Lang,
    now: Instant,
    path: &at::Apply,
    seen: &ApplicationOf,
    application: &Application,
) -> Markup {
    let say = say(lang);
    let moment = |at: Instant| dates::moment_in_zone(lang, at, &seen.intake.terms.zone);
    let until = application.confirm_before.map(moment).unwrap_or_default();
    let state = application.state(now);
    let (tone, sentence) = match state {
        ApplicationState::Submitted => {
            (Tone::Info, say.msg_state_submitted_text(moment(application.submitted_at)))
        }
        ApplicationState::ToComplete => (Tone::Warn, say.msg_state_to_complete_text()),
        ApplicationState::Admitted => (Tone::Good, say.msg_state_admitted_text(until)),
        ApplicationState::Lapsed => (Tone::Bad, say.msg_state_lapsed_text(until)),
        ApplicationState::Waiting => (Tone::Info, say.msg_state_waiting_text()),
        ApplicationState::Refused => (Tone::Bad, say.msg_state_refused_text()),
        ApplicationState::Withdrawn => (Tone::Info, say.msg_state_withdrawn_text()),
        ApplicationState::Enrolled => (Tone::Good, say.msg_state_enrolled_text()),
    };
    let way = |what: &'static str, look: Look, label: String| {
        button_form(look, &path.to_string(), html! { (label) }, hidden("do", what))
    };
    let sent = !state.may_be_sent() && !application.motivation.is_empty();
    html! {
        (notice(tone, &state_name(lang, state), html! {
            p { (sentence) }
            @if !application.reason.is_empty() { p { strong { (say.msg_reason_given()) } " " bdi { (application.reason) } } }
        }))
        @if state == ApplicationState::Admitted {
            (way("confirm", Look::Primary, say.msg_confirm()))
        }
        @if matches!(state, ApplicationState::Submitted | ApplicationState::Admitted | ApplicationState::Waiting | ApplicationState::ToComplete) {
            (way("withdraw", Look::Quiet, say.msg_withdraw()))
        }
        @if sent { (section(&say.msg_motivation(), None, html! {
            p class="said" dir="auto" { (application.motivation) }
            (files_list(lang, path, &application.files))
        })) }
    }
}

pub(super) fn state_name(lang: Lang, state: ApplicationState) -> String {
    let say = say(lang);
    match state {
        ApplicationState::Submitted => say.msg_state_submitted(),
        ApplicationState::ToComplete => say.msg_state_to_complete(),
        ApplicationState::Admitted => say.msg_state_admitted(),
        ApplicationState::Lapsed => say.msg_state_lapsed(),
        ApplicationState::Waiting => say.msg_state_waiting(),
        ApplicationState::Refused => say.msg_state_refused(),
        ApplicationState::Withdrawn => say.msg_state_withdrawn(),
        ApplicationState::Enrolled => say.msg_state_enrolled(),
    }
}
