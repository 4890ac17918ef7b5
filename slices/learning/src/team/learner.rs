//! Page: one learner, as they see their own progress, and what the team can do for them.

use super::{
    hand_ins,
    learners::{grade, toast_of},
    look::{Done, Frame, Saying, TeamTab, day, moment, name_of},
    looks::{LookAtLearner, SeenLearner},
};
use crate::{
    enrolment::{Admitted, EndEnrolment, EnrolLearner, HYBRID, ONLINE},
    grades::{Breakdown, Told},
    named::title_of,
    reached::UnitReach,
    rights::{GradeWork, KeepEnrolments, OverrideGrade},
    say,
};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::{NodeId, RunKey};
use ground::Fault;
use lexicon::{Lang, PersonId};
use maud::{Markup, html};
use serde_json::json;
use web::{
    House, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form},
        facts::{Fact, facts},
        icons::Icon,
        layout::section,
        notice::notice,
        pill::pill,
        progress::{Percent, progress_bar},
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::team as at,
};
use words::{dates, numbers};

/// The person an address names.
pub(super) fn person_of(text: &str) -> Result<PersonId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// `GET /runs/{run}/team/learners/{person}`
pub async fn page(
    at: at::Learner,
    State(house): State<House>,
    visitor: Visitor,
    Query(done): Query<Done>,
) -> Result<Response, Wrong> {
    let person = person_of(&at.person)?;
    let look = LookAtLearner { run: RunKey(at.run), person };
    let seen = house.site.act(&visitor.who, look).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&seen));
    }
    Ok(show(&house, &visitor, &seen, &toast_of(visitor.lang(), &done)))
}

/// `POST /runs/{run}/team/learners/{person}/end`
pub async fn end(
    at: at::EndEnrolment,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = person_of(&at.person)?;
    house.site.act(&visitor.who, EndEnrolment { run: RunKey(at.run.clone()), person }).await?;
    Ok(Redirect::to(&format!("{}?done=ended", at::Learner { run: at.run, person: at.person }))
        .into_response())
}

/// `POST /runs/{run}/team/learners/{person}/enrol`: again, after they left.
pub async fn enrol(
    at: at::EnrolAgain,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = person_of(&at.person)?;
    let act = EnrolLearner { run: RunKey(at.run.clone()), person, mode: ONLINE.to_owned() };
    let done = match house.site.act(&visitor.who, act).await? {
        Admitted::Enrolled => "enrolled",
        Admitted::Waiting => "waiting",
    };
    Ok(Redirect::to(&format!("{}?done={done}", at::Learner { run: at.run, person: at.person }))
        .into_response())
}

fn as_json(seen: &SeenLearner) -> Response {
    let (progress, desk) = (&seen.progress, &seen.progress.desk);
    let parts = progress.breakdown.graders.iter().flat_map(|grader| &grader.rows).filter_map(|row| {
        let (key, title) = row.subsection.as_ref()?;
        Some(json!({ "subsection": key, "title": title, "label": row.label, "earned": row.earned,
            "possible": row.possible, "dropped": row.dropped }))
    });
    Json(json!({
        "run": desk.run.key, "person": desk.person, "name": seen.name,
        "percent": progress.breakdown.percent * 100.0, "letter": progress.breakdown.letter,
        "passed": progress.breakdown.passed, "subsections": parts.collect::<Vec<_>>(),
        "overrides": seen.told.iter().map(|told| json!({
            "subsection": told.subsection, "earned": told.earned, "possible": told.possible, "reason": told.reason,
            "by": told.by, "at": dates::machine(told.at),
        })).collect::<Vec<_>>(),
    }))
    .into_response()
}

fn show(house: &House, visitor: &Visitor, seen: &SeenLearner, toast: &str) -> Response {
    let desk = &seen.progress.desk;
    let frame = Frame { house, visitor, run: &desk.run, roles: &seen.roles, tab: TeamTab::Learners };
    let words = say(frame.lang());
    let learners = at::Learners { run: frame.key() }.to_string();
    let name = name_of(frame.lang(), &seen.name);
    let saying = Saying {
        title: &name,
        lead: &words.msg_team_look_recorded(),
        above: &[(learners, words.msg_team_tab_learners())],
        toast,
        ..Saying::default()
    };
    let content = html! {
        (standing(&frame, seen))
        (section(&words.msg_team_grades(), None, graded(&frame, seen)))
        @if !seen.handed.is_empty() { (section(&words.msg_team_handed_in(), None, handed(&frame, seen))) }
        @if !seen.told.is_empty() { (section(&words.msg_team_history(), None, history(&frame, seen))) }
        (section(&words.msg_team_units(), None, units(&frame, seen)))
        @if frame.may::<KeepEnrolments>() { (section(&words.msg_team_enrolment(), None, enrolment(&frame, seen))) }
    };
    frame.render(saying, content)
}

fn standing(frame: &Frame<'_>, seen: &SeenLearner) -> Markup {
    let (say, lang, zone, desk) = (say(frame.lang()), frame.lang(), frame.zone(), &seen.progress.desk);
    let breakdown = &seen.progress.breakdown;
    let enrolled = desk.enrolment.as_ref();
    let (done, units) = desk.reached().units();
    let list = [
        Fact {
            icon: Icon::Gauge,
            name: &say.msg_team_column_grade(),
            value: grade(lang, Some(breakdown.hundredths()), breakdown.letter.as_deref()),
            note: &pass_note(lang, breakdown),
        },
        Fact {
            icon: Icon::Book,
            name: &say.msg_units_done_label(),
            value: html! { (say.msg_team_of(numbers::count(lang, done as i64), numbers::count(lang, units as i64))) },
            note: "",
        },
        Fact {
            icon: Icon::Clock,
            name: &say.msg_team_column_seen(),
            value: day(
                lang,
                desk.opened.values().max().copied().max(desk.grade.as_ref().map(|grade| grade.updated_at)),
                zone,
            ),
            note: "",
        },
        Fact {
            icon: Icon::People,
            name: &say.msg_team_column_enrolled(),
            value: day(lang, enrolled.map(|one| one.enrolled_at), zone),
            note: &match enrolled.map(|one| one.mode.as_str()) {
                Some(HYBRID) => say.msg_team_mode_hybrid(),
                _ => say.msg_team_mode_online(),
            },
        },
    ];
    let left = enrolled.and_then(|one| one.left_at);
    html! {
        @if let Some(left) = left { (notice(Tone::Warn, "", html! { p { (say.msg_team_left_on(dates::day(lang, left, zone))) } })) }
        (facts(&list))
    }
}

fn pass_note(lang: Lang, breakdown: &Breakdown) -> String {
    let say = say(lang);
    match (breakdown.passed, breakdown.pass_mark()) {
        (true, _) => say.msg_team_has_passed(),
        (false, Some(mark)) => say.msg_team_pass_from(numbers::percent(lang, mark)),
        (false, None) => String::new(),
    }
}

/// The arithmetic, assignment type by assignment type, each subsection with what staff may set.
fn graded(frame: &Frame<'_>, seen: &SeenLearner) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let breakdown = &seen.progress.breakdown;
    if breakdown.graders.is_empty() {
        return html! { p { (say.msg_team_nothing_graded()) } };
    }
    let may_set = frame.may::<OverrideGrade>() && !seen.is_oneself;
    let names = [
        say.msg_team_column_work(),
        say.msg_team_column_points(),
        say.msg_team_column_percent(),
        say.msg_team_column_counts(),
        say.msg_team_column_set(),
    ];
    let shown = if may_set { 5 } else { 4 };
    let columns: Vec<Column<'_>> = names[..shown]
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 1 || index == 2, name_hidden: index == 4 })
        .collect();
    html! {
        @for grader in &breakdown.graders {
            @let rows: Vec<Row> = grader.rows.iter().map(|row| graded_row(frame, seen, row, may_set)).collect();
            @let caption = say.msg_team_weighs(&grader.name, numbers::percent(lang, grader.weight));
            (table(&Table { caption: &caption, caption_hidden: false, columns: &columns, rows: &rows }))
        }
        (progress_bar(&say.msg_team_column_grade(), Percent::new((breakdown.percent * 100.0).max(0.0) as u32),
            &numbers::percent(lang, breakdown.percent), &pass_note(lang, breakdown)))
    }
}

fn graded_row(frame: &Frame<'_>, seen: &SeenLearner, row: &crate::grades::Row, may_set: bool) -> Row {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let Some((key, title)) = &row.subsection else {
        let mut cells = vec![
            html! { (row.label) " · " (say.msg_team_not_there_yet()) },
            html! { "–" },
            html! { "–" },
            html! { "–" },
        ];
        cells.extend(may_set.then(|| html! { "–" }));
        return Row { cells };
    };
    let kept = seen.progress.grade.as_ref().and_then(|grade| grade.subsections.get(key));
    let set = kept.and_then(|kept| kept.overridden.as_ref());
    let points = |value: f64| numbers::number(lang, value, 2);
    let href = override_page(&frame.key(), seen.progress.desk.person, key);
    let mut cells = vec![
        html! { (row.label) " · " bdi { (title) } },
        html! { (say.msg_team_of(points(row.earned), points(row.possible))) },
        html! { (numbers::percent(lang, row.percent)) },
        html! {
            @if row.dropped { (pill(Tone::Plain, &say.msg_team_is_dropped())) } @else { (say.msg_team_does_count()) }
            @if set.is_some() { " " (pill(Tone::Warn, &say.msg_team_set_by_staff())) }
        },
    ];
    cells.extend(may_set.then(|| {
        html! {
            a href=(href) { (say.msg_team_set_grade()) span class="visually-hidden" { " – " (row.label) } }
        }
    }));
    Row { cells }
}

/// Where the points of a subsection are set.
pub(super) fn override_page(run: &str, person: PersonId, subsection: &str) -> String {
    let page = at::Override { run: run.to_owned(), person: person.to_string() };
    format!("{page}?subsection={}", web::paths::in_query(subsection))
}

fn handed(frame: &Frame<'_>, seen: &SeenLearner) -> Markup {
    let (say, lang, content) = (say(frame.lang()), frame.lang(), &seen.progress.desk.content);
    let names = [say.msg_team_column_work(), say.msg_team_column_handed(), say.msg_team_column_points()];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, numeric: index == 2, ..Column::default() })
        .collect();
    let rows: Vec<Row> = seen
        .handed
        .iter()
        .map(|one| {
            let title = hand_ins::title_of(lang, content, &one.block);
            let href = at::HandInPage { run: frame.key(), hand_in: one.id.to_string() };
            let points = |value: f64| numbers::number(lang, value, 2);
            Row { cells: vec![
                html! { @if frame.may::<GradeWork>() { a href=(href) { bdi { (title) } } } @else { bdi { (title) } } },
                moment(lang, one.handed_at, frame.zone()),
                html! {
                    @match (one.earned, one.replaced) {
                        (Some(earned), _) => (say.msg_team_of(points(earned), points(one.possible))),
                        (None, true) => (pill(Tone::Plain, &say.msg_team_is_replaced())),
                        (None, false) => (pill(Tone::Warn, &say.msg_team_to_be_graded())),
                    }
                },
            ] }
        })
        .collect();
    table(&Table { caption: &say.msg_team_handed_in(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn history(frame: &Frame<'_>, seen: &SeenLearner) -> Markup {
    let content = &seen.progress.desk.content;
    let titled = |told: &Told| hand_ins::title_of(frame.lang(), content, &told.subsection);
    history_table(frame, &seen.told, |told| Some(titled(told)), &seen.names)
}

/// What staff set and took back, newest first. Where all is about one subsection, `title` gives none.
pub(super) fn history_table(
    frame: &Frame<'_>,
    told: &[Told],
    title: impl Fn(&Told) -> Option<String>,
    names: &std::collections::BTreeMap<PersonId, String>,
) -> Markup {
    let (say, lang) = (say(frame.lang()), frame.lang());
    let points = |value: f64| numbers::number(lang, value, 2);
    let heads = [
        say.msg_team_column_when(),
        say.msg_team_column_set_to(),
        say.msg_team_column_reason(),
        say.msg_team_column_by(),
    ];
    let columns: Vec<Column<'_>> = heads.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = told
        .iter()
        .map(|one| Row { cells: vec![
            moment(lang, one.at, frame.zone()),
            html! {
                @if let Some(title) = title(one) { bdi { (title) } " · " }
                @match one.earned {
                    Some(earned) => (say.msg_team_of(points(earned), points(one.possible))),
                    None => (say.msg_team_taken_back()),
                }
            },
            html! { bdi { (one.reason) } },
            html! { bdi { (one.by.and_then(|by| names.get(&by)).map_or_else(|| "–".to_owned(), |name| name_of(lang, name))) } },
        ] })
        .collect();
    table(&Table { caption: &say.msg_team_history(), caption_hidden: true, columns: &columns, rows: &rows })
}

/// Which units are done, chapter by chapter.
fn units(frame: &Frame<'_>, seen: &SeenLearner) -> Markup {
    let (say, lang, desk) = (say(frame.lang()), frame.lang(), &seen.progress.desk);
    let content = &desk.content;
    let mut chapters: Vec<(NodeId, u64, u64)> = Vec::new();
    for unit in content.units() {
        let Some(chapter) = content.chapter_of(*unit) else { continue };
        let is_done = u64::from(desk.reached().unit(*unit) == UnitReach::Done);
        match chapters.last_mut().filter(|(last, _, _)| *last == chapter) {
            Some((_, done, all)) => (*done, *all) = (*done + is_done, *all + 1),
            None => chapters.push((chapter, is_done, 1)),
        }
    }
    html! {
        @for (chapter, done, all) in &chapters {
            @let shown = say.msg_team_of(numbers::count(lang, *done as i64), numbers::count(lang, *all as i64));
            (progress_bar(&title_of(lang, content.node(*chapter)), Percent::of(*done, *all), &shown, ""))
        }
    }
}

fn enrolment(frame: &Frame<'_>, seen: &SeenLearner) -> Markup {
    let (say, desk) = (say(frame.lang()), &seen.progress.desk);
    let (run, person) = (frame.key(), desk.person.to_string());
    let has_left = desk.enrolment.as_ref().is_none_or(|one| one.left_at.is_some());
    if has_left {
        let action = at::EnrolAgain { run, person }.to_string();
        return html! { p { (say.msg_team_enrol_again_text()) } (button_form(Look::Plain, &action, html! { (say.msg_team_enrol_again()) }, html! {})) };
    }
    let transfer = at::Transfer { run: run.clone(), person: person.clone() };
    let time = at::MoreTime { run: run.clone() };
    let action = at::EndEnrolment { run, person }.to_string();
    html! {
        p { a href=(transfer) { (say.msg_transfer_link()) } }
        p { a href=(time) { (say.msg_time_title()) } }
        details {
            summary { (say.msg_team_end_enrolment()) }
            p { (say.msg_team_end_enrolment_text()) }
            (button_form(Look::Danger, &action, html! { (say.msg_team_end_enrolment_now()) }, html! {}))
        }
    }
}
