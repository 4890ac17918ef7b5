//! Work handed in and graded by a person: `openassessment`, `edx_sga`, `practice`.

use super::{Scene, anchor, aside_note::for_team, machines::machines, scene::plain_text};
use crate::{
    hand_ins::{Assignment, Need, Practice},
    named::title_of,
    pages::handed_file,
    say,
    state::HandInState,
};
use courses::NodeId;
use lexicon::{Lang, facts::learning::HandedFile};
use maud::{Markup, html};
use olx::{
    Code,
    blocks::{Assessment, Criterion, OpenAssessment, StaffGraded},
};
use web::{
    components::{
        button::{Look, button, disabled_button},
        form::{Field, FieldError, error_summary, file_input, text_area},
        pill::pill,
        problem::{Verdict, solution, verdict},
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths,
};
use words::{dates, numbers};

/// What is asked for, whatever the kind of the block.
struct Asked {
    title: String,
    /// Author HTML.
    prompts: Vec<String>,
    criteria: Vec<Criterion>,
    worth: Option<f64>,
    text: Need,
    file: Need,
    most_files: usize,
    accept: String,
    /// What is done in a lab.
    practice: Option<Practice>,
    /// Shown once it was graded.
    solution: Option<String>,
    /// Steps of the original that a person of the team does here instead.
    replaced: bool,
}

pub(super) fn draw(scene: &Scene<'_>, id: NodeId) -> Markup {
    let (node, say) = (scene.node(id), say(scene.lang));
    let asked = Asked::of(scene, id);
    let state = scene.state(id);
    let title_id = format!("{}-title", anchor(&node.key));
    html! {
        section class="block problem" id=(anchor(&node.key)) aria-labelledby=(title_id) {
            div class="problem-head" {
                h2 class="flush" id=(title_id) { (scene.words(&asked.title)) }
                p class="problem-points" { (super::problem::points(scene, &state, asked.worth)) }
            }
            @for prompt in &asked.prompts { (scene.prose(scene.author(prompt, 3))) }
            @if let Some(practice) = &asked.practice { (lab(scene, practice)) }
            (rubric(scene, &asked, state.hand_in()))
            @let takes_more = asked.takes_anything() && scene.may_act(id) && state.hand_in().is_none_or(|work| !work.graded);
            @if !takes_more { (refused(scene, id)) }
            @match state.hand_in() {
                Some(work) => {
                    (handed_in(scene, &asked, &state, work))
                    @if takes_more { details open[scene.said_of(id).is_some()] { summary { (say.msg_hand_in_again()) } (form(scene, id, &asked)) } }
                }
                None if !asked.takes_anything() => { p { (say.msg_team_gives_points()) } }
                None if scene.may_act(id) => (form(scene, id, &asked)),
                None => (cannot(scene, id)),
            }
            @if asked.replaced { (for_team(scene, Code::BlockUnsupported.as_str(), &say.msg_staff_grades_instead())) }
        }
    }
}

/// What was asked, without a form or what anybody handed in: for who grades.
pub fn asked(scene: &Scene<'_>, id: NodeId) -> Markup {
    let asked = Asked::of(scene, id);
    let (lang, dir) = scene.tongue();
    html! {
        div lang=[(!lang.is_empty()).then_some(lang)] dir=[(!dir.is_empty()).then_some(dir)] {
            @for prompt in &asked.prompts { div class="prose" { (scene.author(prompt, 3)) } }
        }
        @if let Some(practice) = &asked.practice { (lab(scene, practice)) }
    }
}

impl Asked {
    fn of(scene: &Scene<'_>, id: NodeId) -> Self {
        let block = &scene.node(id).block;
        let wanted = Assignment::of(scene.content, scene.problems, id);
        let endings = wanted.iter().flat_map(|wanted| &wanted.endings).map(|ending| format!(".{ending}"));
        let open = OpenAssessment::from_block(block);
        let graded = StaffGraded::from_block(block);
        let by_others = |one: &Assessment| !matches!(one, Assessment::Staff { .. });
        Self {
            title: title_of(scene.lang, scene.node(id)),
            prompts: open.as_ref().map(prompts).unwrap_or_default(),
            practice: Practice::from_block(block),
            replaced: open.is_some_and(|open| open.assessments.iter().any(by_others) || open.is_for_teams),
            text: wanted.as_ref().map_or(Need::No, |wanted| wanted.text),
            file: wanted.as_ref().map_or(Need::No, |wanted| wanted.file),
            most_files: wanted.as_ref().map_or(1, |wanted| wanted.most_files),
            accept: endings.collect::<Vec<_>>().join(","),
            worth: wanted.as_ref().map(|wanted| wanted.possible),
            criteria: wanted.map(|wanted| wanted.criteria).unwrap_or_default(),
            solution: graded.and_then(|graded| graded.solution),
        }
    }
}

impl Asked {
    /// Where the team gives points by itself, nothing is handed in.
    fn takes_anything(&self) -> bool {
        (self.text, self.file) != (Need::No, Need::No)
    }

    /// The mention beside a field that may stay empty because the other one may not.
    fn mention(lang: Lang, own: Need, other: Need) -> String {
        if (own, other) == (Need::May, Need::Must) { say(lang).msg_optional() } else { String::new() }
    }
}

fn prompts(open: &OpenAssessment) -> Vec<String> {
    open.prompts
        .iter()
        .map(|prompt| if open.prompts_are_html { prompt.clone() } else { lines(prompt) })
        .collect()
}

/// The session in a lab: how long, with what, what to do there and what to bring back.
fn lab(scene: &Scene<'_>, practice: &Practice) -> Markup {
    let say = say(scene.lang);
    let (lang, dir) = scene.tongue_of_content();
    html! {
        p class="cluster" {
            (pill(Tone::Info, &say.msg_in_a_lab()))
            @if let Some(hours) = practice.hours { span { (say.msg_hours(hours, numbers::number(scene.lang, hours, 1))) } }
            @if !practice.machine_classes.is_empty() { span { (machines(scene.lang, &practice.machine_classes)) } }
        }
        @if !practice.instructions.trim().is_empty() { (scene.prose(scene.author(&practice.instructions, 3))) }
        @if !practice.evidence.is_empty() {
            h3 { (say.msg_bring_back()) }
            ul lang=[lang] dir=[dir] { @for one in &practice.evidence { li { (one.asked) @if one.count > 1 { " (× " (one.count) ")" } } } }
        }
    }
}

/// Plain text of an author as paragraphs.
fn lines(text: &str) -> String {
    let safe = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraphs: Vec<String> =
        safe.split("\n\n").map(|part| format!("<p>{}</p>", part.trim().replace('\n', "<br>"))).collect();
    paragraphs.concat()
}

/// How it is judged, and once it was: what was chosen.
fn rubric(scene: &Scene<'_>, asked: &Asked, work: Option<&HandInState>) -> Markup {
    let say = say(scene.lang);
    if asked.criteria.is_empty() {
        return Markup::default();
    }
    let graded = work.filter(|work| work.graded);
    let rows: Vec<Row> =
        asked.criteria.iter().map(|criterion| criterion_row(scene, criterion, graded)).collect();
    let (criterion, options) = (say.msg_criterion(), say.msg_what_it_is_worth());
    let columns = [&criterion, &options].map(|name| Column { name, numeric: false, name_hidden: false });
    let caption = say.msg_how_it_is_judged();
    let list = table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows });
    html! { details class="hint" open[graded.is_some()] { summary { b { (caption) } } (list) } }
}

fn criterion_row(scene: &Scene<'_>, criterion: &Criterion, graded: Option<&HandInState>) -> Row {
    let chosen = graded.and_then(|work| work.choices.get(&criterion.name)?.as_str().map(str::to_owned));
    let options = html! {
        ul class="plain-list" {
            @for option in &criterion.options {
                @let is_chosen = chosen.as_deref() == Some(option.name.as_str());
                li {
                    @if is_chosen { (pill(Tone::Good, &option.label)) } @else { b { (scene.words(&option.label)) } }
                    " " (say(scene.lang).msg_points_short(option.points, numbers::number(scene.lang, option.points, 2)))
                    @if !option.explanation.is_empty() { " · " (scene.words(&plain_text(&option.explanation))) }
                }
            }
        }
    };
    let name = html! { (scene.words(&criterion.label)) @if !criterion.prompt.is_empty() { p class="small" { (scene.words(&plain_text(&criterion.prompt))) } } };
    Row { cells: vec![name, options] }
}

fn handed_in(
    scene: &Scene<'_>,
    asked: &Asked,
    state: &crate::state::BlockState,
    work: &HandInState,
) -> Markup {
    let say = say(scene.lang);
    let when = state.submitted_at.map(|at| dates::moment(scene.lang, at, scene.zone)).unwrap_or_default();
    let figure = |points: Option<f64>| numbers::number(scene.lang, points.unwrap_or(0.0), 2);
    let comment = work.comment.as_ref().and_then(|hash| scene.texts.get(hash));
    let files: Vec<&HandedFile> = work.file.iter().chain(&work.more).collect();
    html! {
        @if work.graded {
            (verdict(&Verdict {
                tone: Tone::Good,
                title: &say.msg_graded(),
                body: html! {
                    p { (say.msg_points_of(state.possible.unwrap_or(0.0), figure(state.earned), figure(state.possible))) }
                    @if let Some(comment) = comment { blockquote { @for line in comment.lines() { p { (line) } } } }
                },
            }))
            @if let Some(explained) = &asked.solution { (solution(&say.msg_show_answer(), scene.author(explained, 3))) }
        } @else {
            (verdict(&Verdict { tone: Tone::Info, title: &say.msg_handed_in(when), body: html! { p { (say.msg_person_will_read()) } } }))
        }
        details class="hint" {
            summary { b { (say.msg_what_you_handed_in()) } }
            @if let Some(text) = work.text.as_ref().and_then(|hash| scene.texts.get(hash)) { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } } }
            @for (at, file) in files.iter().enumerate() {
                @let label = if files.len() == 1 { say.msg_your_file() } else { say.msg_your_file_n(at + 1) };
                p { a href=(handed_file::address(&scene.run.key, &work.id.to_string(), at + 1)) { (label) } " (" (numbers::bytes(scene.lang, u64::try_from(file.bytes).unwrap_or(0))) ")" }
            }
        }
    }
}

fn field_ids(scene: &Scene<'_>, id: NodeId) -> (String, String) {
    let anchor = anchor(&scene.node(id).key);
    (format!("{anchor}-text"), format!("{anchor}-file"))
}

/// Why the last act did nothing; also where there is no form any more.
fn refused(scene: &Scene<'_>, id: NodeId) -> Markup {
    let Some(said) = scene.said_of(id) else { return Markup::default() };
    let (text_id, file_id) = field_ids(scene, id);
    let at = |field| match field {
        Some("text") => text_id.as_str(),
        Some("file") => file_id.as_str(),
        _ => "",
    };
    let errors: Vec<FieldError<'_>> =
        said.refusals.all().map(|(field, sentence)| FieldError { field: at(field), sentence }).collect();
    error_summary(&say(scene.lang).msg_not_taken(), &errors)
}

fn form(scene: &Scene<'_>, id: NodeId, asked: &Asked) -> Markup {
    let (say, node) = (say(scene.lang), scene.node(id));
    let action = paths::learning::HandIn { run: scene.run.key.clone(), block: node.key.clone() };
    let said = scene.said_of(id);
    let at = |field: &str| said.and_then(|said| said.refusals.at(field)).unwrap_or_default().to_owned();
    let (text_id, file_id) = field_ids(scene, id);
    let text_mention = Asked::mention(scene.lang, asked.text, asked.file);
    let file_mention = Asked::mention(scene.lang, asked.file, asked.text);
    let (file_label, file_hint) = match asked.most_files {
        0 | 1 => (say.msg_your_file_to_hand_in(), say.msg_file_limits()),
        most => (say.msg_your_files_to_hand_in(), say.msg_files_limits(most)),
    };
    html! {
        form class="form" method="post" action=(action) enctype="multipart/form-data" novalidate {
            (refused(scene, id))
            @if (asked.text, asked.file) == (Need::May, Need::May) { p { (say.msg_text_file_or_both()) } }
            @if asked.text != Need::No {
                (text_area(8, &Field {
                    id: &text_id, name: "text", label: &say.msg_your_text(), optional: &text_mention, error: &at("text"),
                    value: said.map(|said| said.text.as_str()).unwrap_or_default(), ..Field::default()
                }))
            }
            @if asked.file != Need::No {
                (file_input(&asked.accept, asked.most_files > 1, &Field {
                    id: &file_id, name: "file", label: &file_label, optional: &file_mention,
                    hint: &file_hint, error: &at("file"), ..Field::default()
                }))
            }
            div class="problem-actions" { (button(Look::Primary, "", "", html! { (say.msg_hand_in()) })) }
        }
    }
}

fn cannot(scene: &Scene<'_>, id: NodeId) -> Markup {
    let say = say(scene.lang);
    let why = match (scene.reader.enrolled, scene.deadline(id).due) {
        (false, _) if scene.reader.team => say.msg_preview_nothing_kept(),
        (false, _) => say.msg_enrol_to_take_part(),
        (true, Some(due)) => say.msg_was_due(dates::moment_in_zone(scene.lang, due, scene.zone)),
        (true, None) => say.msg_run_is_over(),
    };
    html! { div class="problem-actions" { (disabled_button(Look::Primary, html! { (say.msg_hand_in()) })) p class="problem-attempts" { (why) } } }
}
