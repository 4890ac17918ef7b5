//! `GET /institutions/{institution}/register`, and the same as a sheet.

use super::{Activity, Register, State, TheRegister, wording};
use crate::{api, say};
use axum::{extract::State as Given, response::Response};
use lexicon::Lang;
use maud::{Markup, html};
use network::{InstitutionName, InstitutionTab, institution_tabs, look::trail};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, link_button},
        layout::{page, panel, section, stack},
        page_header::{PageHeader, page_header},
        pill::pill,
        tone::Tone,
    },
    paths::{agreements::Agreement, privacy as at},
};
use words::{dates, numbers};

async fn register(house: &House, visitor: &Visitor, slug: String) -> Result<Register, Wrong> {
    Ok(house.site.ask(&visitor.who, TheRegister(InstitutionName::Slug(slug))).await?)
}

pub async fn show(
    at::Register { institution }: at::Register,
    Given(house): Given<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let register = register(&house, &visitor, institution).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(api::register(lang, &register));
    }
    let (say, of) = (say(lang), &register.institution);
    let title = say.msg_register_title();
    let csv = at::RegisterSheet { institution: of.slug.clone() }.to_string();
    let consents = at::ConsentTexts { institution: of.slug.clone() }.to_string();
    let own = register.activities.iter().filter(|one| one.agreement.is_none());
    let granted: Vec<&Activity> = register.activities.iter().filter(|one| one.agreement.is_some()).collect();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &of.name, lead: &say.msg_register_lead(), breadcrumb: trail(lang, Some(of), &[]),
            actions: html! {
                (link_button(Look::Plain, &csv, html! { (say.msg_register_sheet()) }))
                (link_button(Look::Quiet, &consents, html! { (say.msg_consents_title()) }))
            },
            ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, of, &register.mine, InstitutionTab::Privacy))
            (section(&say.msg_register_granted(), None, html! {
                p { (say.msg_register_granted_text()) }
                @if granted.is_empty() { p { (say.msg_register_granted_none()) } }
                (stack(html! { @for one in &granted { (activity(lang, &register, one)) } }))
            }))
            (section(&say.msg_register_own(), None, stack(html! { @for one in own { (activity(lang, &register, one)) } })))
        }))
    };
    Ok(Page::new(&format!("{title} · {}", of.name)).body(body).render(&house, &visitor))
}

fn activity(lang: Lang, register: &Register, one: &Activity) -> Markup {
    let (say, line) = (say(lang), wording::line(lang, register, one));
    let tone = match one.state {
        State::Now => Tone::Good,
        State::NotNow => Tone::Warn,
        State::Over => Tone::Plain,
    };
    let fact = |label: String, value: Markup| (label, value);
    let mut all = vec![
        fact(say.msg_column_purpose(), html! { (line.purpose) }),
        fact(say.msg_column_part(), html! { (line.part) }),
    ];
    if !line.with.is_empty() {
        all.push(fact(say.msg_column_with(), html! { (line.with) }));
    }
    all.push(fact(say.msg_column_data(), html! { (line.data) }));
    all.push(fact(say.msg_column_basis(), html! { (line.basis) }));
    all.push(fact(say.msg_column_kept(), html! { (line.kept) }));
    if let Some((id, title)) = &one.agreement {
        let institution = register.institution.slug.clone();
        let address = Agreement { institution, agreement: id.to_string() };
        all.push(fact(
            say.msg_column_agreement(),
            html! { a href=(address) { bdi { (title) } } " – " (line.period) },
        ));
        let used = match one.last {
            Some(at) => {
                say.msg_register_used(numbers::count(lang, one.times), dates::short_day(lang, at, "UTC"))
            }
            None => say.msg_register_unused(),
        };
        all.push(fact(say.msg_column_used(), html! { (used) }));
    }
    if !line.abroad.is_empty() {
        all.push(fact(say.msg_column_abroad(), html! { (line.abroad) }));
    }
    panel(html! {
        h3 { (line.what) " " (pill(tone, &line.state)) }
        dl class="pairs" { @for (label, value) in &all { div { dt { (label) } dd { (value) } } } }
    })
}

pub async fn sheet(
    at::RegisterSheet { institution }: at::RegisterSheet,
    Given(house): Given<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let register = register(&house, &visitor, institution).await?;
    let name = format!("register-{}", register.institution.slug);
    Ok(web::csv::download(&name, &wording::sheet(visitor.lang(), &register)))
}
