//! Page: a list of people is brought.

use super::{BringList, sheet::LARGEST};
use crate::{
    InstitutionName, InstitutionTab, institution_tabs,
    invitations::{Invitations, PendingInvitations},
    look::{trail, wrong_summary},
    say,
};
use axum::{
    Json,
    extract::{Multipart, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, file_input, form},
        layout::{narrow_page, page, section},
        page_header::{PageHeader, page_header},
        table::{Column, Row, Table, table},
    },
    paths::network as at,
};

/// `GET /institutions/{institution}/people/lists`
pub async fn form_page(
    at: at::PeopleLists,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = seen(&house, &visitor, &at.institution).await?;
    Ok(show(&house, &visitor, &seen, &Refusals::none()))
}

/// `POST /institutions/{institution}/people/lists`
pub async fn bring(
    at: at::PeopleLists,
    State(house): State<House>,
    visitor: Visitor,
    sent: Multipart,
) -> Result<Response, Wrong> {
    // Whoever may not invite is told so before a file is read.
    let seen = seen(&house, &visitor, &at.institution).await?;
    match brought(&house, &visitor, &at.institution, sent).await {
        Ok(list) => {
            let to = at::PeopleList { institution: at.institution, people_list: list.clone() }.to_string();
            Ok(match visitor.wants {
                Wants::Json => {
                    let shape = serde_json::json!({ "list": list, "url": to });
                    (StatusCode::CREATED, Json(shape)).into_response()
                }
                _ => Redirect::to(&to).into_response(),
            })
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(show(&house, &visitor, &seen, &refusals))
        }
    }
}

async fn brought(house: &House, visitor: &Visitor, slug: &str, sent: Multipart) -> Result<String, Fault> {
    let (name, bytes) = file(sent).await?;
    let institution = InstitutionName::Slug(slug.to_owned());
    let read = tokio::task::spawn_blocking(move || BringList::read(institution, &name, &bytes));
    house.site.act(&visitor.who, read.await.map_err(Fault::broken)??).await
}

/// The name and bytes of the form's `file`.
async fn file(mut sent: Multipart) -> Result<(String, Vec<u8>), Fault> {
    let large = || Refusal::new("network.list-large", |lang| say(lang).msg_list_large()).at("file");
    let missing = || Refusal::new("network.list-missing", |lang| say(lang).msg_list_missing()).at("file");
    while let Some(mut field) = sent.next_field().await.map_err(|_| large())? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| large())? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(large().into());
            }
            bytes.extend_from_slice(&chunk);
        }
        return if bytes.is_empty() { Err(missing().into()) } else { Ok((name, bytes)) };
    }
    Err(missing().into())
}

async fn seen(house: &House, visitor: &Visitor, slug: &str) -> Result<Invitations, Fault> {
    house.site.ask(&visitor.who, PendingInvitations(InstitutionName::Slug(slug.to_owned()))).await
}

fn show(house: &House, visitor: &Visitor, seen: &Invitations, refusals: &Refusals) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_list_title();
    let slug = || seen.institution.slug.clone();
    let further = [(at::Invitations { institution: slug() }.to_string(), say.msg_invite_title())];
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &say.msg_list_lead(),
            breadcrumb: trail(lang, Some(&seen.institution), &further), ..PageHeader::default()
        }))
        (page(institution_tabs(lang, &seen.institution, &seen.mine, InstitutionTab::Invite)))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (form(&at::PeopleLists { institution: slug() }.to_string(), "multipart/form-data", html! {}, html! {
                (file_input(".csv,text/csv,text/plain", false, &Field {
                    id: "file", name: "file", label: &say.msg_list_file(), hint: &say.msg_list_file_hint(),
                    error: refusals.at("file").unwrap_or_default(), ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_list_button()) }))
            }))
            (section(&say.msg_list_columns_title(), None, meanings(lang)))
        }))
    };
    let mut response =
        Page::new(&format!("{title} · {}", seen.institution.name)).body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// What the columns are called and mean.
fn meanings(lang: Lang) -> Markup {
    let say = say(lang);
    let roles: Vec<String> = Role::GIVEN.iter().map(|role| words::base::role(lang, *role)).collect();
    let rows = [
        (say.msg_list_email_column(), say.msg_list_email_means()),
        (say.msg_list_role_column(), say.msg_list_role_means(words::base::one_of(lang, &roles))),
        (say.msg_list_name_column(), say.msg_list_name_means()),
        (say.msg_list_place_column(), say.msg_list_place_means()),
        (say.msg_list_from_column(), say.msg_list_from_means()),
        (say.msg_list_until_column(), say.msg_list_until_means()),
        (say.msg_list_language_column(), say.msg_list_language_means()),
    ];
    let rows: Vec<Row> = rows
        .into_iter()
        .map(|(name, means)| Row { cells: vec![html! { code { (name) } }, html! { (means) }] })
        .collect();
    let (column, means) = (say.msg_column_column(), say.msg_column_means());
    let columns =
        [Column { name: &column, ..Column::default() }, Column { name: &means, ..Column::default() }];
    let caption = say.msg_list_columns_title();
    table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows })
}
