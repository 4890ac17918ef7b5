//! What several pages show: the way here, tabs of the team, titles, conditions.

use crate::{
    Programme,
    intake::{Intake, IntakeState},
    look::{credits, kind_name, percent, titled},
    opened::Schools,
    progress::{CourseState, How},
    rights, say,
};
use axum::{http::StatusCode, response::Response};
use lexicon::{
    Instant, Lang, Role,
    facts::programmes::{CompletionRule, ProgrammeDefinition},
};
use maud::{Markup, html};
use network::look::trail;
use web::{
    Refusals,
    components::{
        form::{Field, InputKind, text_area, text_field},
        layout::page as box_of,
        page_header::{PageHeader, page_header},
        pill::pill,
        tabs::{Tab, tabs},
        tone::Tone,
    },
    paths::programmes as at,
};
use words::dates;

pub(super) use crate::rights::holds;

/// From all institutions by this one to its programmes, and further.
pub fn way(lang: Lang, of: &Programme, further: &[(String, String)]) -> Markup {
    let list = at::Programmes { institution: of.institution.slug.clone() }.to_string();
    let mut pages = vec![(list, say(lang).msg_programmes())];
    pages.extend(further.iter().cloned());
    trail(lang, Some(&of.institution), &pages)
}

pub fn address(of: &Programme) -> String {
    at::Programme { programme: of.slug.clone() }.to_string()
}

/// The title of a programme for a reader; its word in addresses before it has one.
pub fn name_of<'n>(
    of: &'n Programme,
    definition: Option<&'n ProgrammeDefinition>,
    lang: Lang,
) -> (Lang, &'n str) {
    definition.map_or((lang, of.slug.as_str()), |definition| titled(&definition.titles, lang))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamTab {
    Overview,
    Definition,
    Intakes,
    Applications,
    People,
}

/// The head of a page of the team, with its tabs.
pub fn team_head(
    lang: Lang,
    of: &Programme,
    definition: Option<&ProgrammeDefinition>,
    mine: &[Role],
    title: &str,
    current: TeamTab,
) -> Markup {
    let say = say(lang);
    let slug = || of.slug.clone();
    let (_, name) = name_of(of, definition, lang);
    let keeps = holds::<rights::KeepProgramme>(mine);
    let sees = holds::<rights::SeeProgrammePeople>(mine);
    let all = [
        (
            TeamTab::Overview,
            true,
            at::ProgrammeTeam { programme: slug() }.to_string(),
            say.msg_tab_overview(),
        ),
        (
            TeamTab::Definition,
            keeps,
            at::Definition { programme: slug() }.to_string(),
            say.msg_tab_definition(),
        ),
        (TeamTab::Intakes, true, at::Intakes { programme: slug() }.to_string(), say.msg_tab_intakes()),
        (
            TeamTab::Applications,
            sees,
            at::Applications { programme: slug() }.to_string(),
            say.msg_tab_applications(),
        ),
        (TeamTab::People, sees, at::ProgrammePeople { programme: slug() }.to_string(), say.msg_tab_people()),
    ];
    let shown: Vec<Tab<'_>> = all
        .iter()
        .filter(|(_, may, ..)| *may)
        .map(|(tab, _, href, label)| Tab { href, label, count: "", current: *tab == current })
        .collect();
    html! {
        (page_header(&PageHeader {
            title, over: name, breadcrumb: way(lang, of, &[(address(of), name.to_owned())]), ..PageHeader::default()
        }))
        (box_of(tabs(&say.msg_tabs(name), &shown)))
    }
}

/// The status of a page whose form was refused.
pub fn refused(mut response: Response, refusals: &Refusals) -> Response {
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// One field for each language, of one line.
pub fn in_languages(
    lang: Lang,
    name: &str,
    label: impl Fn(&str) -> String,
    values: &[String; 3],
    error: &str,
) -> Markup {
    let optional = say(lang).msg_optional();
    html! {
        @for (index, of) in Lang::ALL.into_iter().enumerate() {
            @let id = format!("{name}-{}", of.tag());
            (text_field(InputKind::Text, &Field {
                id: &id, name: &id, label: &label(of.own_name()), value: &values[index],
                optional: if index > 0 { &optional } else { "" },
                error: if index == 0 { error } else { "" }, ..Field::default()
            }))
        }
    }
}

/// One area for each language.
pub fn texts_in_languages(
    lang: Lang,
    name: &str,
    label: impl Fn(&str) -> String,
    hint: &str,
    values: &[String; 3],
    error: &str,
) -> Markup {
    let optional = say(lang).msg_optional();
    html! {
        @for (index, of) in Lang::ALL.into_iter().enumerate() {
            @let id = format!("{name}-{}", of.tag());
            (text_area(6, &Field {
                id: &id, name: &id, label: &label(of.own_name()), value: &values[index], hint, optional: &optional,
                error: if index == 0 { error } else { "" }, ..Field::default()
            }))
        }
    }
}

/// What it asks, sentence by sentence.
pub fn rule_sentences(lang: Lang, definition: &ProgrammeDefinition) -> Vec<String> {
    let say = say(lang);
    let courses = || definition.modules.iter().flat_map(|module| &module.courses);
    let mandatory = courses().filter(|course| course.mandatory).count() as i64;
    let optional = courses().filter(|course| !course.mandatory).count() as i64;
    let CompletionRule { optional: asked, credits: wanted, compensation } = &definition.rule;
    let mut sentences = Vec::new();
    if optional == 0 {
        sentences.push(say.msg_rule_all(mandatory));
    } else {
        if mandatory > 0 {
            sentences.push(say.msg_rule_mandatory(mandatory));
        }
        if *asked > 0 {
            sentences.push(say.msg_rule_optional(*asked, words::numbers::count(lang, optional)));
        }
    }
    sentences.extend(wanted.map(|wanted| say.msg_rule_credits(credits(lang, wanted))));
    sentences.extend(
        compensation
            .map(|asks| say.msg_rule_compensation(percent(lang, asks.average), percent(lang, asks.floor))),
    );
    sentences
}

/// The small line of a module: school, credits, hours.
pub fn module_facts(
    lang: Lang,
    module: &lexicon::facts::programmes::ProgrammeModule,
    schools: &Schools,
) -> Vec<String> {
    let say = say(lang);
    let mut facts = Vec::new();
    facts.extend(module.school.and_then(|id| schools.name(id)).map(str::to_owned));
    if module.credits > 0 {
        facts.push(say.msg_credits(credits(lang, module.credits)));
    }
    facts.extend(module.hours.map(|hours| say.msg_hours(words::numbers::count(lang, hours))));
    facts
}

pub fn kind_and_language(lang: Lang, definition: &ProgrammeDefinition) -> String {
    kind_name(lang, definition.kind)
}

pub fn state_pill(lang: Lang, state: CourseState) -> Markup {
    let say = say(lang);
    match state {
        CourseState::Done { how: How::Passed, .. } => pill(Tone::Good, &say.msg_course_passed()),
        CourseState::Done { how: How::Recognised, .. } => pill(Tone::Good, &say.msg_course_recognised()),
        CourseState::Done { how: How::Compensated, .. } => pill(Tone::Good, &say.msg_course_compensated()),
        CourseState::Begun => pill(Tone::Info, &say.msg_course_begun()),
        CourseState::ToDo => pill(Tone::Plain, &say.msg_course_to_do()),
        CourseState::Closed => pill(Tone::Plain, &say.msg_course_closed()),
    }
}

pub fn intake_pill(lang: Lang, intake: &Intake, now: Instant) -> Markup {
    let say = say(lang);
    match intake.state(now) {
        IntakeState::ToCome => pill(Tone::Plain, &say.msg_intake_to_come()),
        IntakeState::Open => pill(Tone::Good, &say.msg_intake_open()),
        IntakeState::Closed => pill(Tone::Plain, &say.msg_intake_closed()),
        IntakeState::Over => pill(Tone::Plain, &say.msg_intake_over()),
    }
}

/// From when to when it is followed, and until when one may come in.
pub fn intake_dates(lang: Lang, intake: &Intake, now: Instant) -> Vec<String> {
    let (say, terms) = (say(lang), &intake.terms);
    let day = |at: Instant| dates::short_day(lang, at, &terms.zone);
    let mut lines = Vec::new();
    match (terms.start, terms.end) {
        (Some(start), Some(end)) => lines.push(say.msg_intake_from_to(day(start), day(end))),
        (Some(start), None) => lines.push(say.msg_intake_from(day(start))),
        (None, _) => {}
    }
    let moment = |at: Instant| dates::moment_in_zone(lang, at, &terms.zone);
    match intake.state(now) {
        IntakeState::ToCome => lines.extend(terms.opens.map(|at| say.msg_intake_opens(moment(at)))),
        IntakeState::Open => lines.extend(terms.closes.map(|at| say.msg_intake_closes(moment(at)))),
        IntakeState::Closed | IntakeState::Over => {}
    }
    lines
}
