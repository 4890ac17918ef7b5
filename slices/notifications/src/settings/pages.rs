//! Page: which letters I want.

use super::{Course, MySettings, SaveSettings, Settings};
use crate::{
    kind::{Kind, Rhythm, Way},
    notice::pages::kind_name,
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{
            ChoiceOption, Choices, Field, FieldError, SelectOption, checkbox_fieldset, error_summary,
            fieldset, form, radio_fieldset, select_field,
        },
        layout::narrow_page,
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::notifications as at,
};

#[derive(Deserialize, Default)]
pub(crate) struct Done {
    saved: Option<String>,
}

/// `GET /account/notifications`
pub(crate) async fn page(
    _: at::Settings,
    State(house): State<House>,
    visitor: Visitor,
    Query(done): Query<Done>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let (settings, courses) = house.site.ask(&visitor.who, MySettings { person }).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(as_json(&settings, &courses)).into_response());
    }
    let shown = Shown { settings: &settings, courses: &courses, saved: done.saved.is_some() };
    Ok(shown.page(&house, &visitor, &Refusals::none()))
}

/// `POST /account/notifications`
pub(crate) async fn save(
    _: at::Settings,
    State(house): State<House>,
    visitor: Visitor,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let mut act =
        SaveSettings { person, rhythm: String::new(), ways: Default::default(), muted: Default::default() };
    for (name, value) in sent {
        match name.strip_prefix("way-") {
            Some(kind) => drop(act.ways.insert(kind.to_owned(), value)),
            None if name == "digest" => act.rhythm = value,
            None if name == "mute" => drop(act.muted.insert(value)),
            None => {}
        }
    }
    let Err(fault) = house.site.act(&visitor.who, act).await else {
        return Ok(match visitor.wants {
            Wants::Json => StatusCode::NO_CONTENT.into_response(),
            _ => Redirect::to(&format!("{}?saved=yes", at::Settings)).into_response(),
        });
    };
    if visitor.wants == Wants::Json {
        return Err(fault.into());
    }
    let refusals = Refusals::or_wrong(fault, visitor.lang())?;
    let (settings, courses) = house.site.ask(&visitor.who, MySettings { person }).await?;
    let shown = Shown { settings: &settings, courses: &courses, saved: false };
    let mut response = shown.page(&house, &visitor, &refusals);
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

fn as_json(settings: &Settings, courses: &[Course]) -> serde_json::Value {
    let ways: serde_json::Map<String, serde_json::Value> =
        Kind::ALL.iter().map(|kind| (kind.name().to_owned(), json!(settings.way(*kind).name()))).collect();
    let courses = courses
        .iter()
        .map(|one| json!({ "run": one.key, "title": one.title, "muted": settings.muted.contains(&one.run) }));
    json!({ "digest": settings.rhythm.name(), "ways": ways, "courses": courses.collect::<Vec<_>>() })
}

struct Shown<'s> {
    settings: &'s Settings,
    courses: &'s [Course],
    saved: bool,
}

impl Shown<'_> {
    fn page(&self, house: &House, visitor: &Visitor, refusals: &Refusals) -> Response {
        let lang = visitor.lang();
        let say = say(lang);
        let title = say.msg_settings_title();
        let errors: Vec<FieldError<'_>> = refusals
            .all()
            .map(|(field, sentence)| FieldError { field: field.unwrap_or_default(), sentence })
            .collect();
        let lead = say.msg_settings_lead();
        let body = html! {
            (page_header(&PageHeader { title: &title, lead: &lead, ..PageHeader::default() }))
            (narrow_page(html! {
                @if !refusals.is_empty() { (error_summary(&say.msg_form_wrong(), &errors)) }
                @if self.saved { (notice(Tone::Good, "", html! { p { (say.msg_saved()) } })) }
                (form(&at::Settings.to_string(), "", html! {}, html! {
                    (self.rhythms(lang, refusals))
                    (fieldset(&say.msg_ways(), html! { @for kind in Kind::ALL { (self.way(lang, *kind, refusals)) } }))
                    (self.mutes(lang))
                    p { (say.msg_settings_account()) }
                    (button(Look::Primary, "", "", html! { (say.msg_save()) }))
                }))
                p { a href=(at::Notifications) { (say.msg_title()) } }
            }))
        };
        Page::new(&title).body(body).render(house, visitor)
    }

    fn rhythms(&self, lang: Lang, refusals: &Refusals) -> Markup {
        let say = say(lang);
        let labels = [say.msg_rhythm_daily(), say.msg_rhythm_weekly(), say.msg_rhythm_never()];
        let options: Vec<ChoiceOption<'_>> = Rhythm::ALL
            .iter()
            .zip(&labels)
            .map(|(rhythm, label)| ChoiceOption {
                value: rhythm.name(),
                label,
                chosen: *rhythm == self.settings.rhythm,
                ..ChoiceOption::default()
            })
            .collect();
        radio_fieldset(&Choices {
            id: "digest",
            name: "digest",
            legend: &say.msg_rhythm(),
            hint: &say.msg_rhythm_hint(),
            error: refusals.at("digest").unwrap_or_default(),
            options: &options,
        })
    }

    fn way(&self, lang: Lang, kind: Kind, refusals: &Refusals) -> Markup {
        let say = say(lang);
        let name = format!("way-{}", kind.name());
        let labels = [say.msg_way_now(), say.msg_way_digest(), say.msg_way_here()];
        let options: Vec<SelectOption<'_>> = Way::ALL
            .iter()
            .zip(&labels)
            .map(|(way, label)| SelectOption { value: way.name(), label })
            .collect();
        let label = kind_name(lang, kind);
        let field = Field {
            id: &name,
            name: &name,
            label: &label,
            value: self.settings.way(kind).name(),
            error: refusals.at(&name).unwrap_or_default(),
            ..Field::default()
        };
        select_field(&field, "", &options)
    }

    fn mutes(&self, lang: Lang) -> Markup {
        let say = say(lang);
        if self.courses.is_empty() {
            return Markup::default();
        }
        let options: Vec<ChoiceOption<'_>> = self
            .courses
            .iter()
            .map(|course| ChoiceOption {
                value: &course.key,
                label: &course.title,
                note: &course.key,
                chosen: self.settings.muted.contains(&course.run),
                ..ChoiceOption::default()
            })
            .collect();
        checkbox_fieldset(&Choices {
            id: "mute",
            name: "mute",
            legend: &say.msg_mutes(),
            hint: &say.msg_mutes_hint(),
            error: "",
            options: &options,
        })
    }
}
