//! The form of a run's terms: dates as wall time in the run's own zone.

use super::rules::refusal;
use crate::say;
use ground::Refusal;
use lexicon::{Instant, Lang, facts::courses::RunTerms};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    Refusals,
    components::form::{Field, InputKind, Width, checkbox, fieldset, text_field, zone_field},
};
use words::{dates, zones};

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct TermsForm {
    #[serde(default)]
    title: String,
    #[serde(default)]
    language: String,
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
        };
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
            (checkbox("listed", "listed", &say.msg_listed(), &say.msg_listed_note(), self.listed == "yes", ""))
        }
    }
}
