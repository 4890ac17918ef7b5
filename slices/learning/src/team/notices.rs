//! Page: what learners of this run see otherwise than in Open edX, and what they can't see at all.

use super::{
    findings::{Findings, Found, findings_of},
    hub::SeenRun,
    look::{Frame, Saying, TeamTab},
};
use crate::{render::clean::Dropped, rights::SeeRun, say};
use ::store::View;
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use courses::{Content, Contents, Run, RunKey, content, import::meaning};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::Lang;
use maud::{Markup, html};
use olx::Code;
use serde_json::json;
use std::sync::Arc;
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        layout::section,
        notice::notice,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::{courses as course_paths, learning},
};
use words::numbers;

/// Places listed of one kind; all are counted.
const LISTED: usize = 100;

/// The version of a run, for its team.
struct VersionForTeam {
    run: RunKey,
}

impl Ask for VersionForTeam {
    const NAME: &'static str = "learning.version-for-team";
    type Right = SeeRun;
    type Over = Run;
    type Outcome = (SeenRun, Arc<Content>);

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeRun, Run>, view: &View<'_>, cx: &Cx) -> Result<Self::Outcome, Fault> {
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        Ok((SeenRun { roles: run.roles().to_vec(), run: run.into_place() }, content))
    }
}

/// `GET /runs/{run}/team/notices`
pub async fn page(
    at: web::paths::team::Notices,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let (seen, content) = house.site.ask(&visitor.who, VersionForTeam { run: RunKey(at.run) }).await?;
    let findings = findings_of(&house, &content).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&seen.run, &findings));
    }
    let frame =
        Frame { house: &house, visitor: &visitor, run: &seen.run, roles: &seen.roles, tab: TeamTab::Notices };
    let words = say(frame.lang());
    let saying = Saying {
        title: &words.msg_team_tab_notices(),
        lead: &words.msg_team_notices_lead(),
        ..Saying::default()
    };
    let course = seen.run.key.rsplit_once('+').map_or(seen.run.key.as_str(), |(course, _)| course).to_owned();
    let report = course_paths::VersionReport { course, version: seen.run.version.clone() }.to_string();
    let body = html! {
        @if findings.groups.is_empty() && findings.changed.is_empty() {
            (notice(Tone::Good, "", html! { p { (words.msg_team_no_notices()) } }))
        }
        @for group in &findings.groups {
            (section(&title(frame.lang(), group.code, group.count), None, group_of(&frame, &content, group)))
        }
        @if !findings.changed.is_empty() {
            (section(&words.msg_team_texts_changed(findings.changed.len() as i64), None, changed(&frame, &content, &findings.changed)))
        }
        p { a href=(report) { (words.msg_team_whole_report()) } }
    };
    Ok(frame.render(saying, body))
}

fn as_json(run: &Run, findings: &Findings) -> Response {
    let groups = findings.groups.iter().map(|group| {
        let places: Vec<_> =
            group.places.iter().map(|(at, detail)| json!({ "where": at, "detail": detail })).collect();
        json!({ "code": group.code, "count": group.count, "places": places })
    });
    let changed =
        findings.changed.iter().map(|(block, dropped)| json!({ "block": block, "dropped": dropped }));
    Json(json!({
        "run": run.key, "version": run.version, "groups": groups.collect::<Vec<_>>(), "texts": changed.collect::<Vec<_>>(),
    }))
    .into_response()
}

/// Codes of the reader say themselves in the slice of courses; ours here.
fn title(lang: Lang, code: &str, count: usize) -> String {
    let say = say(lang);
    let title = match code {
        super::findings::NO_ALT => say.msg_team_no_alt(),
        super::findings::NO_TRANSCRIPT => say.msg_team_no_transcript(),
        code => meaning(lang, code).0,
    };
    say.msg_team_counted(title, numbers::count(lang, count as i64))
}

/// Whether its details come from the reading of the archive, which writes English.
fn is_of_the_reader(code: &str) -> bool {
    Code::ALL.iter().any(|known| known.as_str() == code)
}

fn explained(lang: Lang, code: &str) -> String {
    let say = say(lang);
    match code {
        super::findings::NO_ALT => say.msg_team_no_alt_text(),
        super::findings::NO_TRANSCRIPT => say.msg_team_no_transcript_text(),
        code if code == Code::BlockUnsupported.as_str() => say.msg_team_unsupported_text(),
        code => meaning(lang, code).1,
    }
}

fn group_of(frame: &Frame<'_>, content: &Content, group: &Found) -> Markup {
    let say = say(frame.lang());
    let (place, detail) = (say.msg_team_column_where(), say.msg_team_column_detail());
    let columns =
        [Column { name: &place, ..Column::default() }, Column { name: &detail, ..Column::default() }];
    let rows: Vec<Row> = group
        .places
        .iter()
        .take(LISTED)
        .map(|(at, detail)| Row {
            cells: vec![place_of(frame, content, at), html! { span lang="en" dir="ltr" { (detail) } }],
        })
        .collect();
    let caption = title(frame.lang(), group.code, group.count);
    html! {
        p { (explained(frame.lang(), group.code)) }
        @if frame.lang() != Lang::En && is_of_the_reader(group.code) { p class="small" { (say.msg_team_details_in_english()) } }
        (table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows }))
        @if group.count > rows.len() { p { (say.msg_team_and_more((group.count - rows.len()) as i64)) } }
    }
}

/// A link to the unit of a block; a file says only its path.
fn place_of(frame: &Frame<'_>, content: &Content, at: &str) -> Markup {
    let id = content
        .find(at)
        .or_else(|| at.split_once('/').and_then(|(kind, id)| content.find(&format!("{kind}@{id}"))));
    let Some(id) = id else { return html! { bdi { (at) } } };
    let title = crate::named::title_of(frame.lang(), content.node(id));
    let unit = content.unit_of(id).map(|unit| {
        let unit = content.node(unit).key.clone();
        let page = learning::Unit { run: frame.key(), unit };
        format!("{page}#{}", crate::render::anchor(&content.node(id).key))
    });
    html! { @if let Some(href) = unit { a href=(href) { bdi { (title) } } } @else { bdi { (title) } } " " small { bdi { (at) } } }
}

fn changed(frame: &Frame<'_>, content: &Content, texts: &[(String, Dropped)]) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let names = [
        say.msg_team_column_where(),
        say.msg_team_scripts(),
        say.msg_team_styles(),
        say.msg_team_forms(),
        say.msg_team_outside(),
        say.msg_team_links(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index > 0, ..Column::default() })
        .collect();
    let rows: Vec<Row> = texts
        .iter()
        .take(LISTED)
        .map(|(block, dropped)| {
            let counts = [dropped.scripts, dropped.styles, dropped.forms, dropped.outside, dropped.links];
            let mut cells = vec![place_of(frame, content, block)];
            cells.extend(counts.map(|count| html! { (numbers::count(lang, i64::from(count))) }));
            Row { cells }
        })
        .collect();
    let caption = say.msg_team_texts_changed(texts.len() as i64);
    html! {
        p { (say.msg_team_texts_changed_text()) }
        (table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows }))
        @if texts.len() > LISTED { p { (say.msg_team_and_more((texts.len() - LISTED) as i64)) } }
    }
}
