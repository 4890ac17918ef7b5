//! Coming in: enrolling in an open intake; applying for one with a jury, and what became of it.

use super::{
    Given, Pairs,
    parts::{address, intake_dates, name_of, refused, way},
    public,
};
use crate::{
    ProgrammeName, api,
    application::{
        Application, ApplicationOf, ApplicationState, Confirm, KeepMotivation, MyApplication, Submit,
        Withdraw,
    },
    enrolment::EnrolInProgramme,
    intake::IntakeState,
    look::tongue,
    say,
};
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Instant, IntakeId, Lang};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, buttons, link_button},
        form::{Field, form, hidden, text_area},
        layout::{narrow_page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::programmes as at,
};
use words::dates;

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
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let (programme, intake) = (ProgrammeName(path.programme.clone()), id(&path.intake)?);
    let (site, who) = (&house.site, &visitor.who);
    let words = given.get("words").trim().to_owned();
    let done = match given.get("do") {
        "keep" => site.act(who, KeepMotivation { programme, intake, words: words.clone() }).await,
        "withdraw" => site.act(who, Withdraw { programme, intake }).await,
        "confirm" => site.act(who, Confirm { programme, intake }).await,
        _ => {
            let length = words.chars().count();
            let kept = (length <= crate::application::LONGEST).then_some(words.as_str());
            site.act_with_words(who, kept, move |words| Submit { programme, intake, words, length }).await
        }
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
            shown(&house, &visitor, &path, Some(&words), &refusals).await
        }
    }
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
    form(
        &path.to_string(),
        "",
        html! {},
        html! {
            (text_area(12, &Field {
                id: "words", name: "words", label: &say.msg_motivation(), hint: &say.msg_motivation_hint(),
                value: typed.unwrap_or(&seen.words), error: refusals.at("words").unwrap_or_default(), ..Field::default()
            }))
            (buttons(html! {
                (button(Look::Primary, "do", "send", html! { (say.msg_send_application()) }))
                (button(Look::Plain, "do", "keep", html! { (say.msg_keep_draft()) }))
            }))
        },
    )
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
        @if sent { (section(&say.msg_motivation(), None, html! { p class="said" dir="auto" { (application.motivation) } })) }
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
