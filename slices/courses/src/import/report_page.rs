//! A report, as people read it.

use super::{LossGroup, Mention, Places, Report, meaning};
use crate::say;
use lexicon::Lang;
use maud::{Markup, html};
use web::components::{
    layout::section,
    notice::notice,
    pill::pill,
    stats::{Tile, tiles},
    table::{Column, Row, Table, table},
    tone::Tone,
};
use words::numbers::{bytes, count, number};

/// What is in the archive, how its problems will run, what came through otherwise, and what some learners would miss.
pub(crate) fn shown(lang: Lang, report: &Report) -> Markup {
    let say = say(lang);
    html! {
        (section(&say.msg_report_contents(), None, contents(lang, report)))
        @if report.problems.total > 0 { (section(&say.msg_report_problems(), None, problems(lang, report))) }
        (section(&say.msg_report_changes(), None, changes(lang, report)))
        (section(&say.msg_report_access(), None, access(lang, report)))
    }
}

fn figure(lang: Lang, figure: usize) -> String {
    count(lang, i64::try_from(figure).unwrap_or(i64::MAX))
}

fn contents(lang: Lang, report: &Report) -> Markup {
    let say = say(lang);
    let figures = [
        (say.msg_chapters(), figure(lang, report.chapters), String::new()),
        (say.msg_subsections(), figure(lang, report.subsections), String::new()),
        (say.msg_units(), figure(lang, report.units), String::new()),
        (say.msg_blocks(), figure(lang, report.blocks), String::new()),
        (say.msg_files(), figure(lang, report.files), bytes(lang, report.bytes)),
    ];
    let list: Vec<Tile<'_>> =
        figures.iter().map(|(name, value, note)| Tile { name, value, href: "", note }).collect();
    html! {
        (tiles(&list))
        details {
            summary { (say.msg_by_kind()) }
            (kinds(lang, &say.msg_by_kind(), &report.by_kind))
        }
    }
}

fn kinds(lang: Lang, caption: &str, by_kind: &std::collections::BTreeMap<String, usize>) -> Markup {
    let say = say(lang);
    let (kind, how_many) = (say.msg_column_kind(), say.msg_column_count());
    let rows: Vec<Row> = by_kind
        .iter()
        .map(|(kind, count)| Row {
            cells: vec![html! { code dir="ltr" { (kind) } }, html! { (figure(lang, *count)) }],
        })
        .collect();
    let columns = [
        Column { name: &kind, ..Column::default() },
        Column { name: &how_many, numeric: true, ..Column::default() },
    ];
    table(&Table { caption, caption_hidden: true, columns: &columns, rows: &rows })
}

fn problems(lang: Lang, report: &Report) -> Markup {
    let say = say(lang);
    let problems = &report.problems;
    let figures = [
        (say.msg_problems_natively(), problems.natively, say.msg_problems_natively_note()),
        (say.msg_problems_by_hand(), problems.by_hand, say.msg_problems_by_hand_note()),
        (say.msg_problems_as_notice(), problems.as_notice, say.msg_problems_as_notice_note()),
        (say.msg_problems_without_question(), problems.without_question, String::new()),
    ];
    let values: Vec<String> = figures.iter().map(|(_, value, _)| figure(lang, *value)).collect();
    let list: Vec<Tile<'_>> = figures
        .iter()
        .zip(&values)
        .map(|((name, _, note), value)| Tile { name, value, href: "", note })
        .collect();
    html! {
        (tiles(&list))
        p { (say.msg_points(problems.points, number(lang, problems.points, 2))) }
    }
}

fn changes(lang: Lang, report: &Report) -> Markup {
    let say = say(lang);
    let (lost, changed, kept) = report.totals();
    html! {
        @if report.groups.is_empty() {
            (notice(Tone::Good, "", html! { p { (say.msg_all_came_through()) } }))
        } @else {
            p {
                (severities(lang, lost, changed, kept))
            }
            p { (say.msg_severities()) }
        }
        @if report.secrets() > 0 {
            (notice(Tone::Warn, "", html! { p { (say.msg_secrets_removed(report.secrets() as i64)) } }))
        }
        @for group in &report.groups { (one_group(lang, group)) }
        @if !report.notices.is_empty() {
            h3 { (say.msg_notices()) }
            p { (say.msg_notices_text()) }
            (kinds(lang, &say.msg_notices(), &report.notices))
        }
    }
}

/// What became of how many; what happened to none is not told.
fn severities(lang: Lang, lost: usize, changed: usize, kept: usize) -> Markup {
    let say = say(lang);
    html! {
        @if lost > 0 { (pill(Tone::Bad, &say.msg_lost(figure(lang, lost)))) " " }
        @if changed > 0 { (pill(Tone::Warn, &say.msg_changed(figure(lang, changed)))) " " }
        @if kept > 0 { (pill(Tone::Plain, &say.msg_kept(figure(lang, kept)))) }
    }
}

fn one_group(lang: Lang, group: &LossGroup) -> Markup {
    let say = say(lang);
    let (title, text) = meaning(lang, &group.code);
    html! {
        h3 { (title) }
        p {
            (severities(lang, group.lost, group.changed, group.kept))
        }
        p { (text) }
        (places(lang, &say.msg_where_of(&title), &group.places, group.count()))
    }
}

fn access(lang: Lang, report: &Report) -> Markup {
    let say = say(lang);
    let Report { images_without_alt: images, videos_without_transcript: videos, .. } = report;
    let warning = |places: &Places, sentence: String| {
        html! {
            @if places.count > 0 {
                (notice(Tone::Warn, "", html! { p { (sentence) } }))
                (self::places(lang, &say.msg_where(), &places.first, places.count))
            }
        }
    };
    html! {
        @if images.count + videos.count == 0 { (notice(Tone::Good, "", html! { p { (say.msg_access_fine()) } })) }
        (warning(images, say.msg_images_without_alt(images.count as i64)))
        (warning(videos, say.msg_videos_without_transcript(videos.count as i64)))
    }
}

/// The first places, folded away. What readers wrote down is in English.
fn places(lang: Lang, title: &str, first: &[Mention], all: usize) -> Markup {
    let say = say(lang);
    html! {
        details {
            summary { (title) }
            @if lang != Lang::En { p class="small" { (say.msg_details_in_english()) } }
            ul {
                @for one in first {
                    li { code dir="ltr" { bdi { (one.at) } } " – " span lang="en" dir="ltr" { (one.detail) } }
                }
            }
            @if all > first.len() { p { (say.msg_and_more((all - first.len()) as i64)) } }
        }
    }
}
