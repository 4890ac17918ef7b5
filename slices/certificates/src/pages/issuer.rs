//! Who issues: profile, DID document, status lists.

use super::{files::CREDENTIAL, told::OPEN};
use crate::{
    document::Links,
    issuer::{Documents, IssuerDocuments, signed_list},
    keys::RotateKey,
    say,
};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use network::InstitutionName;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form},
        layout::{page as page_box, section},
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        table::{Column, Row, Table, table},
    },
    paths,
};

/// The issuer, as a page for people and as a profile for programs.
pub async fn profile(
    path: paths::certificates::Issuer,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let documents = find(&house, &visitor, path.institution).await?;
    let links = Links::of(&house.settings);
    if visitor.wants == Wants::Json {
        let body = documents.profile(&links).to_string();
        return Ok(([(header::CONTENT_TYPE, "application/ld+json"), OPEN], body).into_response());
    }
    Ok(page(&house, &visitor, &documents, &links))
}

/// The DID document (did:web): the keys, the old ones too.
pub async fn did(
    path: paths::certificates::Did,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let documents = find(&house, &visitor, path.institution).await?;
    let did = documents.did(&Links::of(&house.settings)).ok_or(Fault::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "application/did+ld+json"),
        (header::CACHE_CONTROL, "public, max-age=900"),
        OPEN,
    ];
    Ok((headers, did.to_string()).into_response())
}

/// The signed list of what was revoked. A revocation reaches those who kept it after a quarter of an hour.
pub async fn status_list(
    path: paths::certificates::StatusList,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let list: i64 = path.list.parse().map_err(|_| Fault::NotFound)?;
    let (institution, links) = (InstitutionName::Slug(path.institution), Links::of(&house.settings));
    let body = signed_list(&house.site, &visitor.who, &links, institution, list).await?;
    let headers = [(header::CONTENT_TYPE, CREDENTIAL), (header::CACHE_CONTROL, "public, max-age=900"), OPEN];
    Ok((headers, body.to_string()).into_response())
}

/// A new key from now on.
pub async fn rotate(
    path: paths::certificates::RotateKey,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(path.institution.clone());
    house.site.act(&visitor.who, RotateKey { institution }).await?;
    let page = paths::certificates::Issuer { institution: path.institution };
    Ok(Redirect::to(&page.to_string()).into_response())
}

async fn find(house: &House, visitor: &Visitor, slug: String) -> Result<Documents, Fault> {
    house.site.ask(&visitor.who, IssuerDocuments { institution: InstitutionName::Slug(slug) }).await
}

fn page(house: &House, visitor: &Visitor, documents: &Documents, links: &Links) -> Response {
    let (lang, institution) = (visitor.lang(), &documents.institution);
    let say = say(lang);
    let title = say.msg_issuer_title(&institution.name);
    let home = paths::network::Institution { institution: institution.slug.clone() }.to_string();
    let crumbs = [Crumb { href: &home, label: &institution.name, ..Crumb::default() }];
    let body = html! {
        (page_header(&PageHeader {
            title: &title, lead: &say.msg_issuer_lead(documents.issued),
            breadcrumb: breadcrumb(&say.msg_where(), &crumbs), ..PageHeader::default()
        }))
        (page_box(html! {
            (section(&say.msg_issuer_identity(), None, html! {
                p { (say.msg_issuer_did()) " " code dir="ltr" { (links.did(&institution.slug)) } }
                @if !documents.keys.is_empty() {
                    p { a href=(paths::certificates::Did { institution: institution.slug.clone() }) { (say.msg_issuer_did_link()) } }
                }
            }))
            (section(&say.msg_issuer_keys(), None, html! {
                (keys(lang, documents, &house.settings.zone))
                @if documents.may_rotate && !documents.keys.is_empty() {
                    p { (say.msg_issuer_rotate_text()) }
                    (button_form(Look::Plain, &paths::certificates::RotateKey { institution: institution.slug.clone() }.to_string(), html! { (say.msg_issuer_rotate()) }, html! {}))
                }
            }))
        }))
    };
    Page::new(&title).body(body).render(house, visitor)
}

fn keys(lang: Lang, documents: &Documents, zone: &str) -> Markup {
    let say = say(lang);
    if documents.keys.is_empty() {
        return html! { p { (say.msg_issuer_no_key()) } };
    }
    let (name, key, since, until) = (
        say.msg_issuer_key_name(),
        say.msg_issuer_key(),
        say.msg_issuer_key_since(),
        say.msg_issuer_key_until(),
    );
    let columns = [&name, &key, &since, &until].map(|name| Column { name, ..Column::default() });
    let day = |at| words::dates::short_day(lang, at, zone);
    let rows: Vec<Row> = documents
        .keys
        .iter()
        .map(|one| Row {
            cells: vec![
                html! { bdi dir="ltr" { (one.name) } },
                html! { code dir="ltr" { (one.public.to_multikey()) } },
                html! { (day(one.created_at)) },
                html! { @match one.retired_at { Some(at) => { (day(at)) } None => { (say.msg_issuer_key_in_use()) } } },
            ],
        })
        .collect();
    table(&Table { caption: &say.msg_issuer_keys(), caption_hidden: true, columns: &columns, rows: &rows })
}
