//! Page: my progress. The grade in one sentence, then the arithmetic: rows, drops, averages, weights, total.

use super::{
    due,
    outline::{RunTab, run_tabs},
    room::Room,
    turned::{Turned, to_the_door},
};
use crate::{
    awards,
    grades::{BlockScore, Breakdown, GraderPart, MyProgress, Progress, Row as GradeRow},
    named::subsection_title,
    say,
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use courses::{NodeId, RunKey};
use lexicon::Lang;
use maud::{Markup, html};
use serde_json::json;
use web::{
    House, Page, Visitor, Wants,
    components::{
        button::{Look, link_button},
        layout::{page as box_of, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        pill::pill,
        progress::{Percent, progress_bar},
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths,
};
use words::numbers;

pub(super) async fn page(
    paths::learning::Progress { run }: paths::learning::Progress,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let asked = house.site.ask(&visitor.who, MyProgress { run: RunKey(run.clone()) }).await;
    let progress = asked.map_err(|fault| to_the_door(fault, &visitor, &run))?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&progress.breakdown));
    }
    let room = Room::of(&house, &visitor, progress.desk.clone());
    let title = say(room.lang).msg_my_progress();
    let whole = format!("{title} · {}", room.desk.run.terms.title);
    let body = html! {
        (page_header(&PageHeader { title: &title, over: &room.desk.run.terms.title, ..PageHeader::default() }))
        (page_body(&room, &progress))
    };
    Ok(Page::new(&whole).body(body).render(&house, &visitor))
}

fn page_body(room: &Room, progress: &Progress) -> Markup {
    let say = say(room.lang);
    box_of(html! {
        (run_tabs(room, RunTab::Progress))
        @if room.desk.is_preview { (notice(Tone::Info, "", html! { p { (say.msg_preview()) } })) }
        (standing(room, progress))
        @if !progress.withheld.is_empty() { (notice(Tone::Info, "", html! { p { (say.msg_results_withheld()) } })) }
        @if progress.breakdown.graders.iter().any(|part| !part.rows.is_empty()) {
            (section(&say.msg_how_grade_is_made(), None, arithmetic(room.lang, progress)))
        }
        (section(&say.msg_points_by_part(), None, by_subsection(room, progress)))
    })
}

/// Where I stand, in a sentence: the grade, the mark to reach, and what remains.
fn standing(room: &Room, progress: &Progress) -> Markup {
    let (lang, say, breakdown) = (room.lang, say(room.lang), &progress.breakdown);
    let shown = numbers::percent(lang, breakdown.percent);
    let share = Percent::new((breakdown.percent * 100.0).round().max(0.0) as u32);
    let Some(mark) = breakdown.pass_mark() else {
        return html! { (progress_bar(&say.msg_my_grade(), share, &shown, &say.msg_nothing_to_pass())) };
    };
    let mark_shown = numbers::percent(lang, mark);
    let claim = paths::certificates::Claim { run: room.desk.run.key.clone() }.to_string();
    let reachable = reachable(room, progress);
    let remains = if breakdown.passed {
        say.msg_mark_reached(&mark_shown)
    } else if reachable + 0.005 < mark {
        say.msg_mark_out_of_reach(&mark_shown, numbers::percent(lang, reachable))
    } else {
        say.msg_mark_to_reach(&mark_shown, numbers::percent(lang, mark - breakdown.percent))
    };
    html! {
        (progress_bar(&say.msg_my_grade(), share, &shown, &remains))
        @if breakdown.passed || progress.has_certificate {
            @let passed = if breakdown.passed { say.msg_passed() } else { String::new() };
            (notice(Tone::Good, &passed, html! { p { (link_button(Look::Primary, &claim, html! { (awards::link_words(lang, progress.has_certificate)) })) } }))
        }
        @if breakdown.cutoffs.len() > 1 {
            p class="small" { (say.msg_letters()) " " @for (position, (letter, share)) in breakdown.cutoffs.iter().enumerate() { @if position > 0 { " · " } b { (letter) } " " (numbers::percent(lang, *share)) } }
        }
    }
}

/// The grade if everything still open were done without a fault.
fn reachable(room: &Room, progress: &Progress) -> f64 {
    let breakdown = &progress.breakdown;
    let calendar = room.desk.calendar();
    // What is kept back may be a full mark: nothing is said to be out of reach for it.
    let is_open = |key: &str| {
        let id = room.desk.content.find(key);
        id.is_some_and(|id| !calendar.is_past_due(id, room.desk.now) || progress.withholds(id))
    };
    let best = |row: &GradeRow| match &row.subsection {
        Some((key, _)) if is_open(key) => 1.0,
        _ => row.percent,
    };
    let of = |part: &GraderPart| {
        let kept = part.rows.iter().filter(|row| !row.dropped).count().max(1);
        let mut shares: Vec<f64> = part.rows.iter().map(best).collect();
        shares.sort_by(|one, other| other.total_cmp(one));
        part.weight * shares.iter().take(kept).sum::<f64>() / kept as f64
    };
    breakdown.graders.iter().map(of).sum::<f64>().min(1.0)
}

/// Every row that makes the grade, each type ending with its average and what it gives.
fn arithmetic(lang: Lang, progress: &Progress) -> Markup {
    let (say, breakdown) = (say(lang), &progress.breakdown);
    let names = [say.msg_column_work(), say.msg_column_points(), say.msg_column_share()];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(at, name)| Column { name, numeric: at > 0, name_hidden: false })
        .collect();
    html! {
        @for part in &breakdown.graders {
            @let rows: Vec<Row> = part.rows.iter().map(|row| work_row(lang, progress, row)).collect();
            (table(&Table { caption: &part.name, caption_hidden: false, columns: &columns, rows: &rows }))
            p class="sum" {
                (say.msg_average_times_weight(numbers::percent(lang, round(part.average)), numbers::percent(lang, part.weight)))
                " " b { bdi { (numbers::percent(lang, round(part.contribution))) } }
            }
        }
        p class="sum sum-total" { (say.msg_total()) " " b { bdi { (numbers::percent(lang, breakdown.percent)) } } }
    }
}

fn round(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}

fn work_row(lang: Lang, progress: &Progress, row: &GradeRow) -> Row {
    let say = say(lang);
    let set = row
        .subsection
        .as_ref()
        .and_then(|(key, _)| progress.grade.as_ref()?.subsections.get(key)?.overridden.as_ref());
    let known = row.subsection.as_ref().and_then(|(key, _)| progress.desk.content.find(key));
    let is_withheld = set.is_none() && known.is_some_and(|id| progress.withholds(id));
    let name = html! {
        @match &row.subsection {
            Some((_, title)) => { (known.map_or_else(|| title.clone(), |id| subsection_title(lang, &progress.desk.content, id))) " " small { (row.label) } }
            None => { (row.label) " " small { (say.msg_not_published()) } }
        }
        @if row.dropped && !is_withheld { " " (pill(Tone::Plain, &say.msg_dropped())) }
        @if is_withheld { " " (pill(Tone::Plain, &say.msg_result_withheld())) }
        @if let Some(set) = set { " " (pill(Tone::Info, &say.msg_team_set_by_staff())) " " small { bdi { (set.reason) } } }
    };
    let points = match row.subsection {
        Some(_) if is_withheld => html! { "– / " (numbers::number(lang, row.possible, 2)) },
        Some(_) => {
            html! { (numbers::number(lang, row.earned, 2)) " / " (numbers::number(lang, row.possible, 2)) }
        }
        None => html! { "–" },
    };
    let share = html! { @if is_withheld { "–" } @else if row.dropped { s { bdi { (numbers::percent(lang, row.percent)) } } } @else { bdi { (numbers::percent(lang, row.percent)) } } };
    Row { cells: vec![name, html! { bdi { (points) } }, share] }
}

/// All subsections in which something can be earned, graded or not.
fn by_subsection(room: &Room, progress: &Progress) -> Markup {
    let say = say(room.lang);
    let names = [say.msg_column_part(), say.msg_column_points(), say.msg_column_due()];
    let columns = [
        Column { name: &names[0], ..Column::default() },
        Column { name: &names[1], numeric: true, ..Column::default() },
        Column { name: &names[2], ..Column::default() },
    ];
    let worth = |scores: &[BlockScore]| scores.iter().any(|score| score.possible > 0.0);
    let rows: Vec<Row> = progress
        .subsections
        .iter()
        .filter(|(_, scores)| worth(scores))
        .map(|(id, scores)| subsection_row(room, progress, *id, scores))
        .collect();
    if rows.is_empty() {
        return html! { p { (say.msg_nothing_graded()) } };
    }
    table(&Table { caption: &say.msg_points_by_part(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn subsection_row(room: &Room, progress: &Progress, id: NodeId, scores: &[BlockScore]) -> Row {
    let (lang, say) = (room.lang, say(room.lang));
    let node = room.desk.content.node(id);
    let jump = paths::learning::JumpTo { run: room.desk.run.key.clone(), id: node.block.id.clone() };
    let earned: f64 = scores.iter().filter_map(|score| score.earned).sum();
    let possible: f64 = scores.iter().map(|score| score.possible).sum();
    let each = scores.iter().filter(|score| score.possible > 0.0);
    let each: Vec<String> = each
        .map(|score| {
            let earned = score.earned.map_or("–".to_owned(), |earned| numbers::number(lang, earned, 2));
            format!("{earned}/{}", numbers::number(lang, score.possible, 2))
        })
        .collect();
    let counts = node.block.effective.graded;
    let is_withheld = progress.withholds(id);
    let name = html! {
        a href=(jump) { (subsection_title(lang, &room.desk.content, id)) }
        " " small { @if counts { (node.block.effective.format.as_deref().unwrap_or_default()) } @else { (say.msg_practice_only()) } }
        @if is_withheld { " " (pill(Tone::Plain, &say.msg_result_withheld())) }
    };
    let earned = if is_withheld { "–".to_owned() } else { numbers::number(lang, earned, 2) };
    let points = html! {
        bdi { (earned) " / " (numbers::number(lang, possible, 2)) }
        @if each.len() > 1 { br; small { bdi { (each.join(" · ")) } } }
    };
    let due = room.desk.calendar().due(id).map(|at| due::day(lang, at, &room.zone));
    let due = html! { @match due { Some(due) => { (due) " " (due::yours(room, id)) }, None => "–" } };
    Row { cells: vec![name, points, due] }
}

fn as_json(breakdown: &Breakdown) -> Response {
    let rows = |part: &GraderPart| -> Vec<serde_json::Value> {
        part.rows
            .iter()
            .map(|row| json!({
                "label": row.label, "subsection": row.subsection.as_ref().map(|(key, _)| key), "earned": row.earned,
                "possible": row.possible, "percent": row.percent, "dropped": row.dropped,
            }))
            .collect()
    };
    let graders: Vec<serde_json::Value> = breakdown
        .graders
        .iter()
        .map(|part| json!({ "type": part.name, "weight": part.weight, "average": part.average, "contribution": part.contribution, "rows": rows(part) }))
        .collect();
    let cutoffs: Vec<serde_json::Value> =
        breakdown.cutoffs.iter().map(|(letter, share)| json!({ "letter": letter, "share": share })).collect();
    Json(json!({ "percent": breakdown.percent, "letter": breakdown.letter, "passed": breakdown.passed, "graders": graders, "cutoffs": cutoffs })).into_response()
}
