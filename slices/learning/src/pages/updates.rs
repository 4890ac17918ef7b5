//! Page: news of the run and its handouts.

use super::{
    outline::{RunTab, run_tabs},
    room::Room,
    turned::Turned,
};
use crate::say;
use axum::{extract::State, response::Response};
use maud::{Markup, html};
use web::{
    House, Page, Visitor,
    components::{
        empty_state::{EmptyState, empty_state},
        layout::{page as box_of, section},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
    },
    paths::learning as at,
};

pub(super) async fn page(
    at::Updates { run }: at::Updates,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let room = Room::enter(&house, &visitor, &run).await?;
    let drawn = tokio::task::spawn_blocking(move || draw(&house, &visitor, &room)).await;
    Ok(drawn.map_err(ground::Fault::broken)?)
}

fn draw(house: &House, visitor: &Visitor, room: &Room) -> Response {
    let say = say(room.lang);
    let title = say.msg_updates();
    let body = html! {
        (page_header(&PageHeader { title: &title, over: &room.desk.run.terms.title, ..PageHeader::default() }))
        (page_body(room))
    };
    let whole = format!("{title} · {}", room.desk.run.terms.title);
    Page::new(&whole).body(body).render(house, visitor)
}

fn page_body(room: &Room) -> Markup {
    let say = say(room.lang);
    let course = &room.desk.content.course;
    let scene = room.scene(None);
    let updates: Vec<_> = course.updates.iter().filter(|update| update.status != "deleted").collect();
    let handouts = course.handouts.as_ref().filter(|html| !html.trim().is_empty());
    box_of(html! {
        (run_tabs(room, RunTab::Updates))
        @if updates.is_empty() && handouts.is_none() {
            (empty_state(&EmptyState { id: "comb-empty", machine: Machine::Bench, title: &say.msg_no_news(), text: &say.msg_no_news_text(), action: html! {} }))
        }
        @for update in updates { (section(&update.date, None, scene.page_text(&update.content, 3))) }
        @if let Some(handouts) = handouts { (section(&say.msg_handouts(), None, scene.page_text(handouts, 3))) }
    })
}
