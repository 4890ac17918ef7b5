//! `/institutions/{institution}/consents`: what is asked, and asking for something else.

use super::{
    Wording,
    asks::{Texts, TextsOf},
    publish as publish_text,
};
use crate::{api, say};
use axum::{
    Form, Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Lang, Role};
use maud::{Markup, html};
use network::{
    InstitutionTab, institution_tabs,
    look::{trail, wrong_summary},
};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, fieldset, form, text_area, text_field},
        layout::{narrow_page, page, section},
        page_header::{PageHeader, page_header},
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::privacy as at,
};
use words::numbers;

pub async fn show(
    at: at::ConsentTexts,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let texts = house.site.ask(&visitor.who, TextsOf(at.institution)).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::texts(&texts));
    }
    Ok(draw(&house, &visitor, &texts, &TextForm::default(), &Refusals::none()))
}

/// A title and a text in each language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TextForm {
    #[serde(rename = "title-fr")]
    title_fr: String,
    #[serde(rename = "title-en")]
    title_en: String,
    #[serde(rename = "title-ar")]
    title_ar: String,
    #[serde(rename = "text-fr")]
    text_fr: String,
    #[serde(rename = "text-en")]
    text_en: String,
    #[serde(rename = "text-ar")]
    text_ar: String,
}

impl TextForm {
    pub fn of(wording: &Wording) -> Self {
        let [title_fr, title_en, title_ar] =
            [Lang::Fr, Lang::En, Lang::Ar].map(|lang| wording.title(lang).to_owned());
        let [text_fr, text_en, text_ar] =
            [Lang::Fr, Lang::En, Lang::Ar].map(|lang| wording.text(lang).to_owned());
        Self { title_fr, title_en, title_ar, text_fr, text_en, text_ar }
    }

    fn typed(&self, lang: Lang) -> (&str, &str) {
        match lang {
            Lang::Fr => (&self.title_fr, &self.text_fr),
            Lang::En => (&self.title_en, &self.text_en),
            Lang::Ar => (&self.title_ar, &self.text_ar),
        }
    }

    pub fn read(&self) -> Result<Wording, Fault> {
        let typed = |lang| {
            let (title, text) = self.typed(lang);
            (title.to_owned(), text.to_owned())
        };
        Wording::read(typed).map_err(Fault::Refused)
    }

    pub fn fields(&self, lang: Lang, refusals: &Refusals) -> Markup {
        let say = say(lang);
        let at = |field: &str| refusals.at(field).unwrap_or_default().to_owned();
        html! {
            @for tongue in Lang::ALL {
                @let (title, text) = self.typed(tongue);
                @let (title_id, text_id) = (format!("title-{}", tongue.tag()), format!("text-{}", tongue.tag()));
                @let optional = if tongue == Lang::Fr { String::new() } else { say.msg_optional() };
                (fieldset(tongue.own_name(), html! {
                    (text_field(InputKind::Text, &Field {
                        id: &title_id, name: &title_id, label: &say.msg_consent_title(), optional: &optional, value: title,
                        error: &at(&title_id), ..Field::default()
                    }))
                    (text_area(6, &Field {
                        id: &text_id, name: &text_id, label: &say.msg_consent_text(), optional: &optional, value: text,
                        hint: &say.msg_consent_text_hint(), error: &at(&text_id), ..Field::default()
                    }))
                }))
            }
        }
    }
}

pub async fn publish(
    at: at::ConsentTexts,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<TextForm>,
) -> Result<Response, Wrong> {
    let done = match given.read() {
        Ok(wording) => publish_text(&house.site, &visitor.who, at.institution.clone(), None, &wording).await,
        Err(fault) => Err(fault),
    };
    match done {
        Ok(text) => {
            let address = at::ConsentText { institution: at.institution, consent_text: text.to_string() };
            Ok(match visitor.wants {
                Wants::Json => {
                    (StatusCode::CREATED, Json(json!({ "text": text, "url": address.to_string() })))
                        .into_response()
                }
                _ => Redirect::to(&format!("{address}?done=published")).into_response(),
            })
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let texts = house.site.ask(&visitor.who, TextsOf(at.institution)).await?;
            Ok(draw(&house, &visitor, &texts, &given, &refusals))
        }
    }
}

fn draw(house: &House, visitor: &Visitor, seen: &Texts, given: &TextForm, refusals: &Refusals) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let of = &seen.institution;
    let title = say.msg_consents_title();
    let may = [Role::Lead, Role::Administrator].iter().any(|role| seen.mine.contains(role));
    let register = at::Register { institution: of.slug.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &of.name, lead: &say.msg_consents_lead(),
            breadcrumb: trail(lang, Some(of), &[(register, say.msg_register_title())]), ..PageHeader::default()
        }))
        (page(institution_tabs(lang, of, &seen.mine, InstitutionTab::Privacy)))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            @if seen.texts.is_empty() { p { (say.msg_consents_none()) } } @else { (list(lang, seen)) }
            @if may {
                (section(&say.msg_consent_new(), None, form(&at::ConsentTexts { institution: of.slug.clone() }.to_string(), "", html! {}, html! {
                    p { (say.msg_consent_new_lead()) }
                    (given.fields(lang, refusals))
                    (button(Look::Primary, "", "", html! { (say.msg_consent_publish()) }))
                })))
            }
        }))
    };
    let mut response = Page::new(&format!("{title} · {}", of.name)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn list(lang: Lang, seen: &Texts) -> Markup {
    let say = say(lang);
    let names =
        [say.msg_consent_title(), say.msg_column_version(), say.msg_column_agree(), say.msg_column_state()];
    let columns = [
        Column { name: &names[0], ..Column::default() },
        Column { name: &names[1], numeric: true, ..Column::default() },
        Column { name: &names[2], numeric: true, ..Column::default() },
        Column { name: &names[3], ..Column::default() },
    ];
    let rows: Vec<Row> = seen
        .texts
        .iter()
        .map(|(text, agree)| {
            let at = at::ConsentText {
                institution: seen.institution.slug.clone(),
                consent_text: text.id.to_string(),
            };
            let state = match text.retired {
                true => pill(Tone::Plain, &say.msg_consent_over()),
                false => pill(Tone::Good, &say.msg_consent_asked()),
            };
            Row {
                cells: vec![
                    html! { a href=(at) { bdi { (text.wording.title(text.wording.tongue(lang))) } } },
                    html! { (numbers::count(lang, text.version)) },
                    html! { (numbers::count(lang, *agree)) },
                    state,
                ],
            }
        })
        .collect();
    table(&Table { caption: &say.msg_consents_title(), caption_hidden: true, columns: &columns, rows: &rows })
}
