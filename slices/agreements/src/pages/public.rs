//! `GET /agreements/{agreement}`: for everybody, without the names of those who signed.

use super::{
    one::{articles_of, read_articles},
    parts::grants_table,
};
use crate::{
    agreement::ThePublicAgreement,
    api,
    look::{Names, joined, kind_name, period, state_pill},
    say,
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use maud::html;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        layout::{page, section},
        page_header::{PageHeader, page_header},
    },
    paths::{agreements as at, network::Institution},
};

pub async fn show(
    path: at::PublicAgreement,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let (agreement, institutions, shown) =
        house.site.ask(&visitor.who, ThePublicAgreement(path.agreement)).await?;
    let (names, now) = (Names(&institutions), house.site.now());
    if visitor.wants == Wants::Json {
        return Ok(Json(api::public(&agreement, &names, now)).into_response());
    }
    let lang = visitor.lang();
    let say = say(lang);
    let terms = agreement.terms();
    let articles = read_articles(&house, terms).await?;
    let lead = say.msg_public_lead();
    let body = html! {
        (page_header(&PageHeader {
            title: &terms.title, lang: terms.language.tag(), dir: terms.language.dir(), over: &kind_name(lang, terms.kind),
            actions: html! { (state_pill(lang, &agreement, now)) span { (period(lang, terms)) } },
            ..PageHeader::default()
        }))
        (page(html! {
            p { (lead) }
            (section(&say.msg_column_parties(), None, html! {
                ul { @for party in terms.parties.iter().filter_map(|party| names.find(*party)) {
                    li {
                        @if shown.contains(&party.id) {
                            a href=(Institution { institution: party.slug.clone() }) { bdi { (party.name) } }
                        } @else { bdi { (party.name) } }
                    }
                } }
            }))
            (section(&say.msg_grants(), None, grants_table(lang, terms, &names, None, None)))
            (section(&say.msg_articles(), None, articles_of(lang, terms, &articles)))
        }))
    };
    let about = joined(lang, terms.parties.iter().map(|party| names.of(*party)));
    Ok(Page::new(&terms.title).description(&about).wide().body(body).render(&house, &visitor))
}
