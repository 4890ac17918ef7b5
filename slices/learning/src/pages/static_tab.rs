//! Page: a page of the course team's own.

use super::{
    outline::{RunTab, run_tabs},
    room::Room,
    turned::Turned,
};
use axum::{extract::State, response::Response};
use ground::Fault;
use maud::html;
use web::{
    House, Page, Visitor,
    components::{
        layout::page as box_of,
        page_header::{PageHeader, page_header},
    },
    paths::learning as at,
};

pub(super) async fn page(
    at::StaticTab { run, slug }: at::StaticTab,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let room = Room::enter(&house, &visitor, &run).await?;
    let tab = room.desk.content.course.static_tabs.iter().find(|tab| tab.slug == slug);
    let tab = tab.filter(|tab| !tab.staff_only || room.desk.is_team).cloned().ok_or(Fault::NotFound)?;
    let drawn = tokio::task::spawn_blocking(move || draw(&house, &visitor, &room, &tab)).await;
    Ok(drawn.map_err(Fault::broken)?)
}

fn draw(house: &House, visitor: &Visitor, room: &Room, tab: &olx::StaticTab) -> Response {
    let title = tab.name.clone().unwrap_or_else(|| tab.slug.replace(['_', '-'], " "));
    let scene = room.scene(None);
    let body = html! {
        (page_header(&PageHeader { title: &title, lang: scene.tongue().0, dir: scene.tongue().1, over: &room.desk.run.terms.title, ..PageHeader::default() }))
        (framed(room, tab, scene.page_text(&tab.html, 2)))
    };
    let whole = format!("{title} · {}", room.desk.run.terms.title);
    Page::new(&whole).body(body).render(house, visitor)
}

fn framed(room: &Room, tab: &olx::StaticTab, text: maud::Markup) -> maud::Markup {
    box_of(html! { (run_tabs(room, RunTab::Static(&tab.slug))) (text) })
}
