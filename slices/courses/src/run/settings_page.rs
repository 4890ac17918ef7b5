//! Page: dates, terms and version of a run.

use super::{ChangeRunTerms, MoveRunToVersion, RunKey, RunSettings, RunSettingsOf, terms_form::TermsForm};
use crate::{api, course::page::version_cell, say};
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use network::look::{Done, trail, wrong_summary, zone_of};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{ChoiceOption, Choices, form, radio_fieldset},
        layout::{narrow_page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        toast::toast,
        tone::Tone,
    },
    paths,
};

/// `GET /runs/{run}/team/settings`
pub async fn show(
    at: paths::courses::RunSettings,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let settings = house.site.ask(&visitor.who, RunSettingsOf(RunKey(at.run))).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::run_settings(&settings, house.site.now()));
    }
    let given = TermsForm::of(&settings.run.terms);
    Ok(page(&house, &visitor, &settings, &given, &Refusals::none(), &done))
}

/// `POST /runs/{run}/team/settings`
pub async fn change(
    at: paths::courses::RunSettings,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<TermsForm>,
) -> Result<Response, Wrong> {
    let run = RunKey(at.run.clone());
    let settings = house.site.ask(&visitor.who, RunSettingsOf(run.clone())).await?;
    let changed = match given.read(Some(&settings.run.terms)) {
        Ok(terms) => house.site.act(&visitor.who, ChangeRunTerms { run, terms }).await,
        Err(refusals) => Err(Fault::Refused(refusals)),
    };
    match changed {
        Ok(()) => Ok(Redirect::to(&format!("{at}?done=saved")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(page(&house, &visitor, &settings, &given, &refusals, ""))
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct MoveForm {
    #[serde(default)]
    version: String,
}

/// `POST /runs/{run}/team/version`
pub async fn move_to(
    at: paths::courses::MoveToVersion,
    State(house): State<House>,
    visitor: Visitor,
    Form(MoveForm { version }): Form<MoveForm>,
) -> Result<Response, Wrong> {
    let run = RunKey(at.run.clone());
    match house.site.act(&visitor.who, MoveRunToVersion { run: run.clone(), version }).await {
        Ok(()) => {
            let settings = paths::courses::RunSettings { run: at.run };
            Ok(Redirect::to(&format!("{settings}?done=moved")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let settings = house.site.ask(&visitor.who, RunSettingsOf(run)).await?;
            let given = TermsForm::of(&settings.run.terms);
            Ok(page(&house, &visitor, &settings, &given, &refusals, ""))
        }
    }
}

fn page(
    house: &House,
    visitor: &Visitor,
    settings: &RunSettings,
    given: &TermsForm,
    refusals: &Refusals,
    done: &str,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let RunSettings { run, institution, .. } = settings;
    let title = say.msg_run_settings();
    let action = paths::courses::RunSettings { run: run.key.clone() }.to_string();
    let here = paths::courses::Run { run: run.key.clone() }.to_string();
    let toasted = match done {
        "saved" => say.msg_saved(),
        "moved" => say.msg_run_moved(),
        _ => String::new(),
    };
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &run.terms.title, lead: &run.key,
            breadcrumb: trail(lang, Some(institution), &[(here, run.terms.title.clone())]), ..PageHeader::default()
        }))
        (narrow_page(html! {
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            (wrong_summary(lang, refusals))
            @if let Some(author) = &run.author { p { (say.msg_delivered_of(&author.name)) } }
            (section(&say.msg_terms(), None, form(&action, "", html! {}, html! {
                (given.fields(lang, refusals))
                (button(Look::Primary, "", "", html! { (say.msg_save()) }))
            })))
            (section(&say.msg_version_title(), None, versions(lang, zone_of(house, visitor), settings, refusals)))
        }))
    };
    let mut response = Page::new(&format!("{title} · {}", run.terms.title)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn versions(lang: Lang, zone: &str, settings: &RunSettings, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let RunSettings { run, versions, learners, .. } = settings;
    if versions.len() < 2 {
        let why = if run.author.is_some() { say.msg_delivered_one_version() } else { say.msg_one_version() };
        return html! { p { (why) } };
    }
    let labels: Vec<(String, String)> = versions
        .iter()
        .map(|one| {
            let note = if one.version == run.version { say.msg_version_in_use() } else { String::new() };
            (version_cell(lang, zone, one), note)
        })
        .collect();
    let options: Vec<ChoiceOption<'_>> = versions
        .iter()
        .zip(&labels)
        .map(|(one, (label, note))| ChoiceOption {
            value: &one.version,
            label,
            note,
            chosen: one.version == run.version,
            disabled: false,
        })
        .collect();
    let action = paths::courses::MoveToVersion { run: run.key.clone() }.to_string();
    html! {
        (notice(Tone::Warn, "", html! { p { (say.msg_moving_concerns(*learners)) } }))
        (form(&action, "", html! {}, html! {
            (radio_fieldset(&Choices {
                id: "version", name: "version", legend: &say.msg_version_choose(),
                error: refusals.at("version").unwrap_or_default(), options: &options, ..Choices::default()
            }))
            (button(Look::Plain, "", "", html! { (say.msg_move_run()) }))
        }))
    }
}
