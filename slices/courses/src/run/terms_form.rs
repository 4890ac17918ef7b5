//! The form of a run's terms: dates as wall time in the run's own zone.

use super::rules::{MOST_PLACES, refusal};
use crate::say;
use ground::Refusal;
use lexicon::{
    Instant, Lang,
    facts::courses::{EnrolmentMode, RunTerms},
};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    Refusals,
    components::form::{
        Field, InputKind, SelectOption, Width, checkbox, fieldset, select_field, text_field, zone_field,
    },
};
use words::{dates, zones};

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct TermsForm {
    #[serde(default)]
    title: String,
    #[serde(default)]
    pub(crate) language: String,
    #[serde(default)]
    zone: String,
    #[serde(default)]
    start: String,
    #[serde(default)]
    end: String,
    #[serde(default)]
    enrolment_start: String,
    #[serde(default)]
    enrolment_end: String,
    #[serde(default)]
    self_paced: String,
    #[serde(default)]
    listed: String,
    #[serde(default)]
    enrolment: String,
    #[serde(default)]
    capacity: String,
    #[serde(default)]
    waiting_list: String,
    #[serde(default)]
    closed_after_end: String,
}

impl TermsForm {
    pub fn of(terms: &RunTerms) -> Self {
        let wall = |at: Option<Instant>| at.map(|at| dates::wall(at, &terms.zone)).unwrap_or_default();
        let box_of = |ticked: bool| if ticked { "yes".to_owned() } else { String::new() };
        Self {
            title: terms.title.clone(),
            language: terms.language.clone(),
            zone: terms.zone.clone(),
            start: wall(terms.start),
            end: wall(terms.end),
            enrolment_start: wall(terms.enrolment_start),
            enrolment_end: wall(terms.enrolment_end),
            self_paced: box_of(terms.self_paced),
            listed: box_of(terms.listed),
            enrolment: terms.enrolment.name().to_owned(),
            capacity: terms.capacity.map(|places| places.to_string()).unwrap_or_default(),
            waiting_list: box_of(terms.waiting_list),
            closed_after_end: box_of(terms.closed_after_end),
        }
    }

    /// The terms of a run that follows another: the same, but for the dates.
    pub fn following(terms: &RunTerms) -> Self {
        let undated =
            RunTerms { start: None, end: None, enrolment_start: None, enrolment_end: None, ..terms.clone() };
        Self::of(&undated)
    }

    /// The terms, or every date that can't be read. A date left as it was is left to the millisecond, also when the
    /// form shows less of it.
    pub fn read(&self, before: Option<&RunTerms>) -> Result<RunTerms, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let mut date = |text: &str, field: &'static str, was: Option<Instant>| {
            if text.trim().is_empty() {
                return None;
            }
            let same_zone = before.is_some_and(|before| before.zone == self.zone);
            if let Some(was) = was.filter(|was| same_zone && dates::wall(*was, &self.zone) == text.trim()) {
                return Some(was);
            }
            let read = dates::parse_wall(text, &self.zone);
            if read.is_none() && zones::find(&self.zone).is_some() {
                refusals.push(refusal("courses.date", field, |say| say.msg_date_wrong()));
            }
            read
        };
        let enrolment = match self.enrolment.as_str() {
            // Said by nobody, as in what programs wrote before there were modes.
            "" => Some(before.map(|was| was.enrolment).unwrap_or_default()),
            word => EnrolmentMode::of_name(word),
        };
        let capacity = places(&self.capacity);
        let terms = RunTerms {
            title: self.title.trim().to_owned(),
            language: self.language.trim().to_owned(),
            zone: self.zone.trim().to_owned(),
            start: date(&self.start, "start", before.and_then(|was| was.start)),
            end: date(&self.end, "end", before.and_then(|was| was.end)),
            enrolment_start: date(
                &self.enrolment_start,
                "enrolment_start",
                before.and_then(|was| was.enrolment_start),
            ),
            enrolment_end: date(
                &self.enrolment_end,
                "enrolment_end",
                before.and_then(|was| was.enrolment_end),
            ),
            self_paced: self.self_paced == "yes",
            listed: self.listed == "yes",
            capacity: capacity.unwrap_or_default(),
            waiting_list: self.waiting_list == "yes",
            enrolment: enrolment.unwrap_or_default(),
            closed_after_end: self.closed_after_end == "yes",
        };
        if enrolment.is_none() {
            refusals
                .push(refusal("courses.run-enrolment", "enrolment", |say| say.msg_enrolment_mode_wrong()));
        }
        if capacity.is_err() {
            refusals
                .push(refusal("courses.run-capacity", "capacity", |say| say.msg_capacity_wrong(MOST_PLACES)));
        }
        if refusals.is_empty() { Ok(terms) } else { Err(refusals) }
    }

    pub fn fields(&self, lang: Lang, refusals: &Refusals) -> Markup {
        let say = say(lang);
        let at = |field| refusals.at(field).unwrap_or_default();
        let optional = say.msg_optional();
        let date = |id: &'static str, label: String, value: &str| {
            text_field(
                InputKind::DateTime,
                &Field {
                    id,
                    name: id,
                    label: &label,
                    optional: &optional,
                    value,
                    error: at(id),
                    ..Field::default()
                },
            )
        };
        let labels: Vec<String> = EnrolmentMode::ALL.iter().map(|mode| mode_label(lang, *mode)).collect();
        let modes: Vec<SelectOption<'_>> = EnrolmentMode::ALL
            .iter()
            .zip(&labels)
            .map(|(mode, label)| SelectOption { value: mode.name(), label })
            .collect();
        html! {
            (text_field(InputKind::Text, &Field {
                id: "title", name: "title", label: &say.msg_run_title(), value: &self.title, error: at("title"),
                ..Field::default()
            }))
            (text_field(InputKind::Text, &Field {
                id: "language", name: "language", label: &say.msg_language(), hint: &say.msg_language_hint(),
                value: &self.language, error: at("language"), width: Width::Tiny, ..Field::default()
            }))
            (zone_field(lang, &Field {
                id: "zone", name: "zone", label: &say.msg_zone(), value: &self.zone, error: at("zone"),
                ..Field::default()
            }))
            (fieldset(&say.msg_dates_legend(), html! {
                (date("start", say.msg_start(), &self.start))
                (date("end", say.msg_end(), &self.end))
                (date("enrolment_start", say.msg_enrolment_start(), &self.enrolment_start))
                (date("enrolment_end", say.msg_enrolment_end(), &self.enrolment_end))
            }))
            (checkbox("self_paced", "self_paced", &say.msg_self_paced(), &say.msg_self_paced_note(), self.self_paced == "yes", ""))
            (checkbox("closed_after_end", "closed_after_end", &say.msg_closed_after_end(), &say.msg_closed_after_end_note(), self.closed_after_end == "yes", ""))
            (fieldset(&say.msg_enrolment_legend(), html! {
                (select_field(&Field {
                    id: "enrolment", name: "enrolment", label: &say.msg_enrolment_mode(), value: &self.enrolment,
                    error: at("enrolment"), ..Field::default()
                }, "", &modes))
                (text_field(InputKind::Digits, &Field {
                    id: "capacity", name: "capacity", label: &say.msg_capacity(), hint: &say.msg_capacity_hint(),
                    optional: &optional, value: &self.capacity, error: at("capacity"), width: Width::Tiny,
                    ..Field::default()
                }))
                (checkbox("waiting_list", "waiting_list", &say.msg_waiting_list(), &say.msg_waiting_list_note(), self.waiting_list == "yes", at("waiting_list")))
                (checkbox("listed", "listed", &say.msg_listed(), &say.msg_listed_note(), self.listed == "yes", at("listed")))
            }))
        }
    }
}

/// Who gets a place, as the form and the page of a run say it.
pub(crate) fn mode_label(lang: Lang, mode: EnrolmentMode) -> String {
    let say = say(lang);
    match mode {
        EnrolmentMode::Open => say.msg_mode_open(),
        EnrolmentMode::Approval => say.msg_mode_approval(),
        EnrolmentMode::Seat => say.msg_mode_seat(),
        EnrolmentMode::Invitation => say.msg_mode_invitation(),
        EnrolmentMode::Private => say.msg_mode_private(),
    }
}

/// A number of places as typed, in any digits; nothing for no bound.
fn places(text: &str) -> Result<Option<i64>, ()> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(latin_digit).collect();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse::<i64>().map(Some).map_err(drop)
}

fn latin_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}
