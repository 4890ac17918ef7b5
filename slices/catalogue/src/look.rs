//! How courses look in a list.

use crate::{
    beside::Others,
    entry::Shown,
    find::{COURSE, DATES, Facet, HYBRID, ONLINE, OPEN, OVER, OWN_PACE, RUNNING, SOON, YES},
    programme::Programmes,
    say,
};
use courses::description::{Level, Subject};
use elsewhere::ShownCourse;
use lexicon::{Instant, Lang, facts::programmes::ProgrammeKind};
use maud::{Markup, html};
use programmes::{Intake, IntakeState, ListedProgramme, credits, kind_name, machine_of as machine_of_kind};
use web::{
    components::{
        card::{Card, Cover, card, card_grid},
        icons::{Icon, icon},
        layout::section,
        pictograms::Machine,
        pill::pill,
        tone::Tone,
    },
    paths,
};
use words::{dates, numbers};

/// A course as a card that leads to its page. `comb` keeps the ids of two cards of one course apart.
pub(crate) fn course_card(lang: Lang, now: Instant, shown: &Shown, pictures: bool, comb: &str) -> Markup {
    let entry = &shown.entry;
    let (run, _) = shown.proposed();
    let href = paths::courses::Course { course: entry.key.clone() }.to_string();
    let picture = paths::courses::Picture { run: run.key.clone() }.to_string();
    let comb = format!("{comb}-{}", entry.course);
    let cover = match shown.said().has_picture && pictures {
        true => Cover::Picture { src: &picture },
        false => Cover::Machine { id: &comb, machine: machine_of(shown) },
    };
    // The sentence has its own language, which may be another one than the title's.
    let (short, tongue) = shown.short(lang);
    let (tag, dir) = learning::render::tongue_of(lang, &run.terms.language);
    let (text_tag, text_dir) = learning::render::tongue_of(lang, tongue);
    let (text, text_in) = (beginning(short), Some((text_tag, text_dir)));
    let foot = html! {
        (learning::pill_of(lang, run, now))
        @if shown.is_hybrid() { (pill(Tone::Plain, &say(lang).msg_hybrid_short())) }
    };
    // The date is in the reader's language, the names perhaps not: each keeps its own direction.
    let giver = shown.giver().map(|giver| giver.name.clone());
    let start = run.terms.start.map(|start| dates::short_day(lang, start, &run.terms.zone));
    let over = [Some(entry.institution.name.clone()), giver, start];
    let over: Vec<String> =
        over.into_iter().flatten().map(|part| format!("\u{2068}{part}\u{2069}")).collect();
    let over = over.join(" · ");
    let title = shown.title();
    let card_of =
        Card { href: &href, title, lang: tag, dir, over: &over, text: &text, text_in, cover, foot, rel: "" };
    card(3, &card_of)
}

/// A course of another site as a card that leads there, and says so.
pub(crate) fn other_card(lang: Lang, shown: &ShownCourse) -> Markup {
    let (course, host) = (&shown.course, &shown.host);
    let (tag, dir) = learning::render::tongue_of(lang, &course.language);
    let foot = html! { p class="small" { (icon(Icon::External)) " " (say(lang).msg_others_on(format!("\u{2068}{host}\u{2069}"))) } };
    card(
        3,
        &Card {
            href: &course.url,
            title: &course.title,
            lang: tag,
            dir,
            // Search engines are told that nobody here vouches for it.
            rel: "external nofollow noopener",
            over: &course.provider,
            text: &beginning(course.text.lines().next().unwrap_or_default()),
            foot,
            ..Card::default()
        },
    )
}

/// The courses of other sites that a portal follows, beneath its own; nothing where there are none.
pub(crate) fn others(lang: Lang, others: &Others, more: Option<(&str, &str)>) -> Markup {
    let say = say(lang);
    if others.total == 0 {
        return Markup::default();
    }
    let cards: Vec<Markup> = others.shown.iter().map(|one| other_card(lang, one)).collect();
    let (shown, total) = (others.shown.len(), others.total);
    let content = html! {
        p { (say.msg_others_lead(total as i64)) }
        (card_grid(&cards))
        @if shown < total && more.is_none() { p class="small" { (say.msg_others_more(shown as i64, numbers::count(lang, total as i64))) } }
    };
    html! { div id="elsewhere" { (section(&say.msg_others(), more, content)) } }
}

/// A programme as a card that leads to its page. `level` of its heading: 2 or 3.
pub(crate) fn programme_card(
    lang: Lang,
    now: Instant,
    level: u8,
    one: &ListedProgramme,
    comb: &str,
) -> Markup {
    let say = say(lang);
    let (of, kind) = (&one.programme, one.definition.kind);
    let href = paths::programmes::Programme { programme: of.slug.clone() }.to_string();
    let comb = format!("{comb}-{}", of.id);
    let ((title_in, title), (text_in, text)) = (one.title(lang), one.text(lang));
    let (tag, dir) = learning::render::tongue_of(lang, title_in.tag());
    let (courses, tenths) = (one.courses().count(), one.credits());
    let foot = html! {
        @if let Some((intake, state)) = one.intake(now) { (intake_pill(lang, intake, state)) }
        (pill(Tone::Plain, &say.msg_courses_count(courses as i64)))
        @if tenths > 0 { (pill(Tone::Plain, &say.msg_ects(credits(lang, tenths)))) }
    };
    let over = format!("{} · \u{2068}{}\u{2069}", kind_name(lang, kind), of.institution.name);
    card(
        level,
        &Card {
            href: &href,
            title,
            lang: tag,
            dir,
            over: &over,
            text: &beginning(text),
            text_in: Some(learning::render::tongue_of(lang, text_in.tag())),
            cover: Cover::Machine { id: &comb, machine: machine_of_kind(kind) },
            foot,
            rel: "",
        },
    )
}

/// Whether one can come in now, and until when; or from when on.
fn intake_pill(lang: Lang, intake: &Intake, state: IntakeState) -> Markup {
    let (say, terms) = (say(lang), &intake.terms);
    let day = |at: Instant| dates::short_day(lang, at, &terms.zone);
    match (state, terms.opens, terms.closes) {
        (IntakeState::Open, _, Some(closes)) => pill(Tone::Good, &say.msg_intake_until(day(closes))),
        (IntakeState::Open, ..) => pill(Tone::Good, &say.msg_intake_open()),
        (_, Some(opens), _) => pill(Tone::Plain, &say.msg_intake_opens(day(opens))),
        _ => Markup::default(),
    }
}

/// The programmes among what is found; nothing where there are none. `more` is the address of all of them.
pub(crate) fn programmes_part(lang: Lang, now: Instant, found: &Programmes, more: &str) -> Markup {
    let say = say(lang);
    if found.shown.is_empty() {
        return Markup::default();
    }
    let cards: Vec<Markup> =
        found.shown.iter().map(|one| programme_card(lang, now, 3, one, "composed")).collect();
    let label = say.msg_programmes_see_all(found.total as i64);
    let more = (found.total > found.shown.len()).then_some((more, label.as_str()));
    html! { div id="programmes" { (section(&say.msg_programmes(), more, card_grid(&cards))) } }
}

/// A drawing for a course without a picture: of its first subject.
fn machine_of(shown: &Shown) -> Machine {
    match shown.entry.description.subjects.first() {
        Some(Subject::Making) => Machine::LaserCutter,
        Some(Subject::Engineering) => Machine::Cnc,
        Some(Subject::Electronics) => Machine::Soldering,
        Some(Subject::Computing | Subject::Networks) => Machine::Computer,
        Some(Subject::Arts) => Machine::Sewing,
        _ => Machine::Bench,
    }
}

/// As much as stands on a card.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 180;
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => {
            let cut = text[..end].rfind(char::is_whitespace).unwrap_or(end);
            format!("{}…", text[..cut].trim_end_matches(|c: char| !c.is_alphanumeric()))
        }
    }
}

pub(crate) fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// What a facet asks.
pub(crate) fn question(lang: Lang, facet: Facet) -> String {
    let say = say(lang);
    match facet {
        Facet::Kind => say.msg_facet_kind(),
        Facet::When => say.msg_facet_when(),
        Facet::Subject => say.msg_facet_subject(),
        Facet::Level => say.msg_facet_level(),
        Facet::Language => say.msg_facet_language(),
        Facet::Format => say.msg_facet_format(),
        Facet::Place => say.msg_facet_place(),
        Facet::Pace => say.msg_facet_pace(),
        Facet::Institution => say.msg_facet_institution(),
        Facet::Certificate => say.msg_facet_certificate(),
    }
}

/// An answer as people read it. `name` is that of an institution; any other answer that is in no list stays as it is.
pub(crate) fn answer(lang: Lang, facet: Facet, answer: &str, name: Option<&str>) -> String {
    let say = say(lang);
    let known = match (facet, answer) {
        (Facet::Kind, COURSE) => Some(say.msg_kind_course()),
        (Facet::Kind, word) => {
            let kind = ProgrammeKind::ALL.iter().find(|one| one.name() == word);
            kind.map(|kind| kind_name(lang, *kind))
        }
        (Facet::When, OPEN) => Some(say.msg_when_open()),
        (Facet::When, SOON) => Some(say.msg_when_soon()),
        (Facet::When, RUNNING) => Some(say.msg_when_running()),
        (Facet::When, OVER) => Some(say.msg_when_over()),
        (Facet::Subject, word) => Subject::of_word(word).map(|one| one.name(lang)),
        (Facet::Level, word) => Level::of_word(word).map(|one| one.name(lang)),
        (Facet::Language, tag) => Lang::of_tag(tag).map(|one| one.own_name().to_owned()),
        (Facet::Format, HYBRID) => Some(say.msg_format_hybrid()),
        (Facet::Format, ONLINE) => Some(say.msg_format_online()),
        (Facet::Pace, OWN_PACE) => Some(say.msg_pace_self()),
        (Facet::Pace, DATES) => Some(say.msg_pace_dates()),
        (Facet::Certificate, YES) => Some(say.msg_certificate_yes()),
        _ => None,
    };
    known.or(name.map(str::to_owned)).unwrap_or_else(|| answer.to_owned())
}
