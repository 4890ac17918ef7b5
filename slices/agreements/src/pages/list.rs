//! `GET /institutions/{institution}/agreements`

use super::parts::one;
use crate::{
    agreement::{Agreement, ListAgreements, Listing, State},
    api,
    look::{Names, joined, kind_name, period, state_pill},
    say,
};
use axum::{
    Json,
    extract::State as Given,
    response::{IntoResponse, Response},
};
use lexicon::{Instant, Lang, Role};
use maud::{Markup, html};
use network::{InstitutionTab, institution_tabs, look::trail};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, link_button},
        empty_state::{EmptyState, empty_state},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        table::{Column, Row, Table, table},
    },
    paths::agreements as at,
};

pub async fn show(
    path: at::Agreements,
    Given(house): Given<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let listing = house.site.ask(&visitor.who, ListAgreements(path.institution)).await?;
    let now = house.site.now();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::listing(&listing, now)).into_response());
    }
    let lang = visitor.lang();
    let say = say(lang);
    let (title, institution) = (say.msg_agreements(), &listing.institution);
    let writes = [Role::Lead, Role::Registrar].iter().any(|role| listing.mine.contains(role));
    let new = at::NewAgreement { institution: institution.slug.clone() }.to_string();
    let button =
        html! { @if writes { (link_button(Look::Primary, &new, html! { (say.msg_new_agreement()) })) } };
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &institution.name, lead: &say.msg_agreements_lead(),
            breadcrumb: trail(lang, Some(institution), &[]),
            actions: html! { (button) (link_button(Look::Quiet, &at::Why.to_string(), html! { (say.msg_why_title()) })) },
            ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, institution, &listing.mine, InstitutionTab::Agreements))
            @if listing.agreements.is_empty() && listing.drafts.is_empty() {
                (empty_state(&EmptyState {
                    id: "comb-empty", machine: Machine::Bench, title: &say.msg_agreements_none(),
                    text: &say.msg_agreements_none_text(), action: button,
                }))
            }
            (groups(lang, &listing, now))
            @if !listing.drafts.is_empty() {
                (section(&say.msg_drafts(), None, html! {
                    p { (say.msg_drafts_text()) }
                    ul { @for draft in &listing.drafts {
                        li { a href=(one(institution, draft.agreement)) { bdi { (draft.title) } } }
                    } }
                }))
            }
        }))
    };
    let title = format!("{title} · {}", institution.name);
    Ok(Page::new(&title).wide().body(body).render(&house, &visitor))
}

/// What waits for us, what runs, what is over.
fn groups(lang: Lang, listing: &Listing, now: Instant) -> Markup {
    let say = say(lang);
    let ours = listing.institution.id;
    let (waiting, others): (Vec<&Agreement>, Vec<&Agreement>) =
        listing.agreements.iter().partition(|one| one.missing().contains(&ours));
    let is_over = |one: &&Agreement| {
        matches!(one.state(now), State::Ended | State::Declined) || one.has_left(ours, now)
    };
    let (over, running): (Vec<&Agreement>, Vec<&Agreement>) = others.into_iter().partition(is_over);
    let groups = [
        (say.msg_agreements_to_sign(), waiting),
        (say.msg_agreements_running(), running),
        (say.msg_agreements_over(), over),
    ];
    html! {
        @for (title, agreements) in &groups {
            @if !agreements.is_empty() { (section(title, None, rows(lang, title, listing, agreements, now))) }
        }
    }
}

fn rows(lang: Lang, caption: &str, listing: &Listing, agreements: &[&Agreement], now: Instant) -> Markup {
    let say = say(lang);
    let names = Names(&listing.institutions);
    let titles =
        [say.msg_column_agreement(), say.msg_column_parties(), say.msg_column_days(), say.msg_column_state()];
    let columns: Vec<Column<'_>> = titles.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = agreements
        .iter()
        .map(|agreement| {
            let terms = agreement.terms();
            let others = terms.parties.iter().filter(|party| **party != listing.institution.id);
            let waiting = agreement.missing().len() as i64;
            Row {
                cells: vec![
                    html! {
                        a href=(one(&listing.institution, agreement.id)) { bdi { (terms.title) } }
                        " " small { (kind_name(lang, terms.kind)) }
                    },
                    html! { (joined(lang, others.map(|party| names.of(*party)))) },
                    html! { (period(lang, terms)) },
                    html! {
                        (state_pill(lang, agreement, now))
                        @if agreement.in_force.is_some() && waiting > 0 { " " small { (say.msg_also_to_sign(waiting)) } }
                    },
                ],
            }
        })
        .collect();
    table(&Table { caption, caption_hidden: true, columns: &columns, rows: &rows })
}
