//! `GET`, `POST /portals/{portal}/hosts`: where the portal is reached.

use super::{
    Given, Pairs,
    frame::{self, Frame, On},
};
use crate::{
    api,
    arrival::{acting, origin},
    portal::{AddHost, PortalName, PortalSeen, RemoveHost, ThePortal, host_of_url},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use maud::html;
use network::look::Done;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form},
        form::{Field, InputKind, form, hidden, text_field},
        layout::{narrow_page, section},
        table::{Column, Row, Table, table},
    },
    paths::portals as at,
};

pub async fn show(
    path: at::Hosts,
    State(house): State<House>,
    Query(Done { done }): Query<Done>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    shown(&house, &visitor, &path.portal, "", &Refusals::none(), &done).await
}

pub async fn add(
    path: at::Hosts,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let host = Given(pairs).get("host").to_owned();
    let portal = PortalName::new(&path.portal, house.site.now());
    let own_host = host_of_url(&house.settings.public_url).to_owned();
    match acting(&house.site, &visitor.who, AddHost { portal, host: host.clone(), own_host }).await {
        Ok(_) => Ok(frame::saved(&visitor, path)),
        Err(fault) => {
            let refusals = frame::refusals(&visitor, fault)?;
            shown(&house, &visitor, &path.portal, &host, &refusals, "").await
        }
    }
}

pub async fn remove(
    path: at::RemoveHost,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let host = Given(pairs).get("host").to_owned();
    let portal = PortalName::new(&path.portal, house.site.now());
    acting(&house.site, &visitor.who, RemoveHost { portal, host }).await?;
    Ok(frame::saved(&visitor, at::Hosts { portal: path.portal }))
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    typed: &str,
    refusals: &Refusals,
    done: &str,
) -> Result<Response, Wrong> {
    let portal = PortalName::new(slug, house.site.now());
    let seen = house.site.ask(&visitor.who, ThePortal { portal, what: None }).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::seen(&seen)).into_response());
    }
    let PortalSeen { portal, institution, hosts, .. } = &seen;
    let say = say(visitor.lang());
    let remove = at::RemoveHost { portal: slug.to_owned() }.to_string();
    let rows: Vec<Row> = hosts
        .iter()
        .map(|host| Row {
            cells: vec![
                html! { a href=(origin(&house.settings.public_url, host)) dir="ltr" { (host) } },
                button_form(
                    Look::Quiet,
                    &remove,
                    html! { (say.msg_host_remove()) span class="visually-hidden" { " " (host) } },
                    hidden("host", host),
                ),
            ],
        })
        .collect();
    let (name, action) = (say.msg_host(), say.msg_column_action());
    let columns = [
        Column { name: &name, ..Column::default() },
        Column { name: &action, name_hidden: true, ..Column::default() },
    ];
    let frame = Frame { portal, institution, on: On::Hosts, refusals, done, head: html! {} };
    let content = narrow_page(html! {
        p { (say.msg_hosts_lead()) }
        @if hosts.is_empty() { p { (say.msg_no_host()) } }
        @else { (table(&Table { caption: &say.msg_hosts(), caption_hidden: true, columns: &columns, rows: &rows })) }
        (section(&say.msg_host_add(), None, form(&at::Hosts { portal: slug.to_owned() }.to_string(), "", html! {}, html! {
            (text_field(InputKind::Text, &Field {
                id: "host", name: "host", label: &say.msg_host(), hint: &say.msg_host_hint(), value: typed,
                error: refusals.at("host").unwrap_or_default(), autocomplete: "off", ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_host_add()) }))
        })))
    });
    Ok(frame.render(house, visitor, content))
}
