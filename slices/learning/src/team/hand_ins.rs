//! Page: the work that waits to be graded, the oldest first.

use super::{
    hub::SeenRun,
    look::{Done, Frame, Saying, TeamTab, moment, name_of},
    store::{self, Queued},
};
use crate::{rights::GradeWork, say};
use ::store::View;
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use courses::{Content, Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::{HandInId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        empty_state::{EmptyState, empty_state},
        form::{Field, SelectOption, select_field},
        layout::stack,
        pagination::{Pagination, pagination},
        pictograms::Machine,
        table::{Column, Row, Table, table},
    },
    paths::{in_query, team as at},
};
use words::dates;

/// Pieces of work on a page.
const PAGE: i64 = 50;

/// The work waiting in a run, in one block or in all.
pub struct WaitingWork {
    pub run: RunKey,
    /// Key of a block; empty for all.
    pub block: String,
    pub after: Option<HandInId>,
}

/// A page of the queue.
pub struct Queue {
    pub seen: SeenRun,
    pub content: Arc<Content>,
    pub work: Vec<Queued>,
    pub next: Option<HandInId>,
    /// How much waits in each block.
    pub blocks: Vec<(String, i64)>,
}

impl Ask for WaitingWork {
    const NAME: &'static str = "learning.waiting-work";
    type Right = GradeWork;
    type Over = Run;
    type Outcome = Queue;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<GradeWork, Run>, view: &View<'_>, cx: &Cx) -> Result<Queue, Fault> {
        let mut work = store::queue(view, run.id, &self.block, self.after, PAGE + 1)?;
        let more = work.len() as i64 > PAGE;
        work.truncate(PAGE as usize);
        Ok(Queue {
            next: work.last().filter(|_| more).map(|last| last.id),
            work,
            blocks: store::waiting_by_block(view, run.id)?,
            content: content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?,
            seen: SeenRun { roles: run.roles().to_vec(), run: run.into_place() },
        })
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    pub block: String,
    #[serde(default)]
    pub after: String,
}

/// The queue, of one block or of all.
pub(super) fn address(run: &str, block: &str, after: Option<HandInId>) -> String {
    let page = at::HandIns { run: run.to_owned() };
    let block = if block.is_empty() { String::new() } else { format!("&block={}", in_query(block)) };
    let after = after.map(|id| format!("&after={id}")).unwrap_or_default();
    let query = format!("{block}{after}");
    if query.is_empty() { page.to_string() } else { format!("{page}?{}", &query[1..]) }
}

/// One piece of work, reached from that queue.
pub(super) fn address_of(run: &str, id: HandInId, block: &str) -> String {
    let page = at::HandInPage { run: run.to_owned(), hand_in: id.to_string() };
    if block.is_empty() { page.to_string() } else { format!("{page}?block={}", in_query(block)) }
}

/// `GET /runs/{run}/team/hand-ins`
pub async fn page(
    at: at::HandIns,
    State(house): State<House>,
    visitor: Visitor,
    Query(filter): Query<Filter>,
    Query(done): Query<Done>,
) -> Result<Response, Wrong> {
    let ask =
        WaitingWork { run: RunKey(at.run), block: filter.block.clone(), after: filter.after.parse().ok() };
    let queue = house.site.ask(&visitor.who, ask).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(visitor.lang(), &queue, &filter));
    }
    let SeenRun { run, roles } = &queue.seen;
    let frame = Frame { house: &house, visitor: &visitor, run, roles, tab: TeamTab::HandIns };
    let words = say(frame.lang());
    let toast = if done.done == "graded" { words.msg_team_is_graded_all() } else { String::new() };
    let saying = Saying {
        title: &words.msg_team_tab_hand_ins(),
        lead: &words.msg_team_hand_ins_lead(),
        toast: &toast,
        ..Saying::default()
    };
    let content = stack(html! {
        @if queue.blocks.len() > 1 { (by_block(&frame, &queue, &filter)) }
        (listed(&frame, &queue, &filter))
        (pages(&frame, &queue, &filter))
    });
    Ok(frame.render(saying, content))
}

fn as_json(lang: Lang, queue: &Queue, filter: &Filter) -> Response {
    let run = &queue.seen.run.key;
    let work = queue.work.iter().map(|one| {
        json!({
            "id": one.id, "person": one.person, "name": one.name, "block": one.block,
            "title": title_of(lang, &queue.content, &one.block), "handed_at": dates::machine(one.handed_at),
            "url": address_of(run, one.id, ""),
        })
    });
    let blocks = queue.blocks.iter().map(|(block, count)| json!({ "block": block, "waiting": count }));
    let next = queue.next.map(|next| address(run, &filter.block, Some(next)));
    Json(json!({
        "run": run, "hand_ins": work.collect::<Vec<_>>(), "blocks": blocks.collect::<Vec<_>>(), "next": next,
    }))
    .into_response()
}

/// The title of a block, or its key where the course no longer has it.
pub(super) fn title_of(lang: Lang, content: &Content, block: &str) -> String {
    content.find(block).map_or_else(|| block.to_owned(), |id| crate::named::title_of(lang, content.node(id)))
}

fn by_block(frame: &Frame<'_>, queue: &Queue, filter: &Filter) -> Markup {
    let say = say(frame.lang());
    let labels: Vec<String> = queue
        .blocks
        .iter()
        .map(|(block, count)| {
            say.msg_team_block_waiting(*count, title_of(frame.lang(), &queue.content, block))
        })
        .collect();
    let options: Vec<SelectOption<'_>> =
        queue.blocks.iter().zip(&labels).map(|((value, _), label)| SelectOption { value, label }).collect();
    let action = at::HandIns { run: frame.key() }.to_string();
    html! {
        form class="form filters" method="get" action=(action) {
            (select_field(&Field {
                id: "block", name: "block", label: &say.msg_team_which_work(), optional: &say.msg_team_optional(),
                value: &filter.block, ..Field::default()
            }, &say.msg_team_all_work(), &options))
            (button(Look::Plain, "", "", html! { (say.msg_team_show()) }))
        }
    }
}

fn listed(frame: &Frame<'_>, queue: &Queue, filter: &Filter) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    if queue.work.is_empty() {
        let learners = at::Learners { run: frame.key() }.to_string();
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Bench,
            title: &say.msg_team_all_graded(),
            text: &say.msg_team_all_graded_text(),
            action: link_button(Look::Plain, &learners, html! { (say.msg_team_all_learners()) }),
        });
    }
    let names = [say.msg_team_column_work(), say.msg_team_column_learner(), say.msg_team_column_handed()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = queue
        .work
        .iter()
        .map(|one| Row { cells: vec![
            html! { a href=(address_of(&frame.key(), one.id, &filter.block)) { bdi { (title_of(lang, &queue.content, &one.block)) } } },
            html! { bdi { (name_of(lang, &one.name)) } },
            moment(lang, one.handed_at, frame.zone()),
        ] })
        .collect();
    let first =
        queue.work.first().map(|one| address_of(&frame.key(), one.id, &filter.block)).unwrap_or_default();
    stack(html! {
        p { (link_button(Look::Primary, &first, html! { (say.msg_team_grade_oldest()) })) }
        (table(&Table { caption: &say.msg_team_tab_hand_ins(), caption_hidden: true, columns: &columns, rows: &rows }))
    })
}

fn pages(frame: &Frame<'_>, queue: &Queue, filter: &Filter) -> Markup {
    let say = say(frame.lang());
    let start = address(&frame.key(), &filter.block, None);
    let next = queue.next.map(|next| address(&frame.key(), &filter.block, Some(next)));
    let (to_start, to_next) = (say.msg_team_to_start(), say.msg_team_next_page());
    pagination(&Pagination {
        label: &say.msg_team_pages(),
        previous: (!filter.after.is_empty()).then_some((start.as_str(), to_start.as_str())),
        next: next.as_deref().map(|next| (next, to_next.as_str())),
        shown: "",
    })
}
