//! A rule as it is typed in a form, and what may be wrong with it.

use super::{Rule, Signatory};
use crate::say;
use ground::{Fault, Refusal};
use lexicon::Lang;
use serde::Deserialize;

/// Longest name and title that fit under a certificate.
const LONGEST_NAME: usize = 80;
const LONGEST_TITLE: usize = 120;

/// More hours than any course takes.
const MOST_HOURS: i64 = 10_000;

/// The fields of the form. Empty means: what the course says, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedRule {
    /// Percent, with a comma or a point.
    pub minimum: String,
    pub units: String,
    pub hours: String,
    pub signatory: String,
    pub title: String,
    pub language: String,
}

impl TypedRule {
    /// What the form shows of a rule.
    pub fn of(rule: &Rule, lang: Lang) -> Self {
        let shown = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
        let percent = |hundredths: i64| words::numbers::number(lang, hundredths as f64 / 100.0, 2);
        let (signatory, title) = match &rule.signatory {
            Some(one) => (one.name.clone(), one.title.clone()),
            None => Default::default(),
        };
        Self {
            minimum: rule.minimum_grade.map(percent).unwrap_or_default(),
            units: shown(rule.units_percent),
            hours: shown(rule.hours),
            signatory,
            title,
            language: rule.language.tag().to_owned(),
        }
    }

    /// The rule, or every sentence about what is wrong, each at its field.
    pub fn read(&self) -> Result<Rule, Fault> {
        let mut refusals = Vec::new();
        let mut keep = |read: Result<Option<i64>, Refusal>| {
            read.unwrap_or_else(|refusal| {
                refusals.push(refusal);
                None
            })
        };
        let rule = Rule {
            minimum_grade: keep(hundredths(&self.minimum)),
            units_percent: keep(whole(&self.units, 0, 100).ok_or_else(wrong_units)),
            hours: keep(whole(&self.hours, 1, MOST_HOURS).ok_or_else(wrong_hours)),
            signatory: signatory(&self.signatory, &self.title).unwrap_or_else(|refusal| {
                refusals.push(refusal);
                None
            }),
            language: Lang::of_tag(&self.language).unwrap_or_default(),
        };
        if refusals.is_empty() { Ok(rule) } else { Err(Fault::Refused(refusals)) }
    }
}

/// "62,5" → 6250.
fn hundredths(typed: &str) -> Result<Option<i64>, Refusal> {
    let wrong =
        || Refusal::new("certificates.wrong-grade", |lang| say(lang).msg_rule_grade_wrong()).at("minimum");
    let bare: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
    if bare.is_empty() {
        return Ok(None);
    }
    let share: f64 = bare.replace(',', ".").parse().map_err(|_| wrong())?;
    if !(0.0..=100.0).contains(&share) {
        return Err(wrong());
    }
    Ok(Some((share * 100.0).round() as i64))
}

/// `Some(None)` when nothing was typed, `None` when it is no whole number from `least` to `most`.
fn whole(typed: &str, least: i64, most: i64) -> Option<Option<i64>> {
    match typed.trim() {
        "" => Some(None),
        typed => typed.parse().ok().filter(|number| (least..=most).contains(number)).map(Some),
    }
}

fn wrong_units() -> Refusal {
    Refusal::new("certificates.wrong-units", |lang| say(lang).msg_rule_units_wrong()).at("units")
}

fn wrong_hours() -> Refusal {
    Refusal::new("certificates.wrong-hours", |lang| say(lang).msg_rule_hours_wrong()).at("hours")
}

fn signatory(name: &str, title: &str) -> Result<Option<Signatory>, Refusal> {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (name, title) = (tidy(name), tidy(title));
    if name.is_empty() && !title.is_empty() {
        let nobody = |lang| say(lang).msg_rule_signatory_missing();
        return Err(Refusal::new("certificates.no-signatory", nobody).at("signatory"));
    }
    if name.chars().count() > LONGEST_NAME || title.chars().count() > LONGEST_TITLE {
        let long = |lang| say(lang).msg_rule_signatory_long();
        return Err(Refusal::new("certificates.long-signatory", long).at("signatory"));
    }
    Ok((!name.is_empty()).then_some(Signatory { name, title }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(minimum: &str, units: &str, hours: &str) -> TypedRule {
        TypedRule {
            minimum: minimum.into(),
            units: units.into(),
            hours: hours.into(),
            ..TypedRule::default()
        }
    }

    #[test]
    fn figures_are_read_or_refused_at_their_field() {
        let read = typed(" 62,5 % ", "80", "21").read().expect("a rule");
        assert_eq!((read.minimum_grade, read.units_percent, read.hours), (Some(6250), Some(80), Some(21)));
        let empty = typed("", "", "").read().expect("a rule");
        assert_eq!((empty.minimum_grade, empty.units_percent, empty.hours), (None, None, None));
        let cases = [
            (typed("101", "", ""), vec!["minimum"]),
            (typed("NaN", "", ""), vec!["minimum"]),
            (typed("-1", "101", "0"), vec!["minimum", "units", "hours"]),
            (TypedRule { title: "Directrice".into(), ..TypedRule::default() }, vec!["signatory"]),
        ];
        for (typed, expected) in cases {
            let Err(Fault::Refused(refusals)) = typed.read() else { panic!("{typed:?} was read") };
            let fields: Vec<_> = refusals.iter().filter_map(|one| one.field.as_deref()).collect();
            assert_eq!(fields, expected, "{typed:?}");
        }
    }

    #[test]
    fn a_form_shows_what_it_read() {
        let rule = typed("62.5", "80", "21").read().expect("a rule");
        for lang in Lang::ALL {
            let shown = TypedRule::of(&rule, lang);
            assert_eq!(shown.read().expect("reads").minimum_grade, Some(6250), "{shown:?}");
        }
    }
}
