//! What makes an answer right, per kind of response (olx.md §9.4).

use super::Reading;
use super::inputs::hint;
use crate::calc;
use crate::model::{
    CompoundHint, Condition, Formula, Hint, Input, InputKind, Kind, LegacyHints, Numerical, NumericalAnswer,
    Samples, TextRule,
};
use crate::tolerance::Tolerance;
use crate::xml::{Element, inner_html};
use crate::{python, regex};

/// Points drawn for one formula.
const MAX_SAMPLES: usize = 1_000;

pub(super) fn kind(element: &Element, inputs: &[Input]) -> Result<Kind, String> {
    match element.name.as_str() {
        "multiplechoiceresponse" => check_choices(inputs).map(|()| Kind::MultipleChoice),
        "truefalseresponse" => Ok(Kind::TrueFalse),
        "choiceresponse" => Ok(Kind::Checkboxes { compound: compound_hints(element) }),
        "optionresponse" => check_dropdowns(inputs).map(|()| Kind::Dropdown),
        "numericalresponse" => numerical(element).map(Kind::Numerical),
        "stringresponse" => text(element).map(Kind::Text),
        "formularesponse" => formula(element).map(Kind::Formula),
        "imageresponse" => Ok(Kind::Image),
        "choicetextresponse" => check_text_choices(inputs).map(|()| Kind::ChoiceText),
        _ => Ok(Kind::Annotation),
    }
}

fn check_choices(inputs: &[Input]) -> Result<(), String> {
    use crate::model::Correct;
    let Some(InputKind::Choices(choices)) = inputs.first().map(|input| &input.kind) else {
        return Ok(());
    };
    if choices.pool.is_none() {
        return Ok(());
    }
    if choices.shuffle {
        return Err("shuffle and answer-pool are not used together.".into());
    }
    let right = choices.list.iter().filter(|choice| choice.correct == Correct::Yes).count();
    if right == 0 || right == choices.list.len() {
        return Err("An answer pool needs a right choice and a wrong one.".into());
    }
    Ok(())
}

/// Only options marked one by one can contradict each other; an old list names one text.
fn check_dropdowns(inputs: &[Input]) -> Result<(), String> {
    let several = inputs.iter().any(|input| match &input.kind {
        InputKind::Dropdown { options, correct, .. } => options
            .iter()
            .filter(|option| option.correct)
            .any(|option| Some(&option.text) != correct.as_ref()),
        _ => false,
    });
    if several { Err("A dropdown has one right option only.".into()) } else { Ok(()) }
}

fn check_text_choices(inputs: &[Input]) -> Result<(), String> {
    use crate::model::ChoicePart;
    let Some(InputKind::ChoiceText { choices, .. }) = inputs.first().map(|input| &input.kind) else {
        return Ok(());
    };
    let unanswered = choices
        .iter()
        .filter(|choice| choice.correct)
        .flat_map(|choice| &choice.parts)
        .any(|part| matches!(part, ChoicePart::Number { answer: None, .. }));
    if unanswered { Err("A number of a right choice has no answer.".into()) } else { Ok(()) }
}

fn compound_hints(element: &Element) -> Vec<CompoundHint> {
    element
        .descendants_named("compoundhint")
        .into_iter()
        .filter_map(|child| {
            let letters = child
                .get("value")
                .unwrap_or("")
                .to_uppercase()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            hint(child).map(|hint| CompoundHint { letters, hint })
        })
        .collect()
}

fn tolerance(element: &Element) -> Result<Tolerance, String> {
    let written = element
        .descendants_named("responseparam")
        .into_iter()
        .filter(|parameter| parameter.get("type") == Some("tolerance"))
        .find_map(|parameter| parameter.get("default"));
    match written {
        Some(text) => Tolerance::read(text).ok_or_else(|| format!("The tolerance {text} is not a number.")),
        None => Ok(Tolerance::default()),
    }
}

fn numerical(element: &Element) -> Result<Numerical, String> {
    let written = element.filled("answer").ok_or("There is no answer.")?;
    let answer = interval(written).unwrap_or_else(|| NumericalAnswer::Value(written.to_owned()));
    let parameter = |name: &str| {
        element.children_named("responseparam").find_map(|parameter| parameter.get(name).map(str::to_owned))
    };
    Ok(Numerical {
        answer,
        tolerance: tolerance(element)?,
        additional: element
            .children_named("additional_answer")
            .map(|child| {
                let answer = child
                    .filled("answer")
                    .map_or_else(|| child.leading_text().trim().to_owned(), str::to_owned);
                (answer, child.child("correcthint").and_then(hint))
            })
            .filter(|(answer, _)| !answer.is_empty())
            .collect(),
        hint: element.child("correcthint").and_then(hint),
        partial_answers: parameter("partial_answers")
            .map_or_else(Vec::new, |list| list.split(',').map(|word| word.trim().to_owned()).collect()),
        partial_range: parameter("partial_range").and_then(|range| range.trim().parse().ok()).unwrap_or(2.0),
    })
}

/// `[3,7)`: the brackets decide whether a bound belongs to the interval.
fn interval(written: &str) -> Option<NumericalAnswer> {
    let low_included = written.starts_with('[');
    let high_included = written.ends_with(']');
    let inside = written.strip_prefix(['[', '('])?.strip_suffix([']', ')'])?;
    let mut bounds = inside.split(',');
    let (low, high) = (bounds.next()?.to_owned(), bounds.next()?.to_owned());
    Some(NumericalAnswer::Interval { low, high, low_included, high_included })
}

/// The number an author wrote: as Python's `complex()` reads it, else as a formula.
pub(crate) fn staff_number(text: &str) -> Option<calc::Number> {
    python::complex(text).or_else(|| calc::value(text).ok())
}

fn text(element: &Element) -> Result<TextRule, String> {
    let main = element.filled("answer").ok_or("There is no answer.")?.to_owned();
    let modes: Vec<String> =
        element.get("type").unwrap_or("").to_lowercase().split_whitespace().map(str::to_owned).collect();
    let old_or = main.to_lowercase().contains("_or_");
    let additional: Vec<(String, Option<Hint>)> = element
        .children_named("additional_answer")
        .map(|child| {
            let answer = child.filled("answer").map_or_else(|| child.leading_text(), str::to_owned);
            (answer.trim().to_owned(), child.child("correcthint").and_then(hint))
        })
        .collect();
    let answers = if old_or {
        main.split("_or_").map(|answer| answer.trim().to_owned()).collect()
    } else {
        std::iter::once(main.trim().to_owned())
            .chain(additional.iter().map(|(answer, _)| answer.clone()))
            .collect()
    };
    let wrong = |name: &str| {
        element
            .children_named(name)
            .filter_map(|child| Some((child.get("answer").unwrap_or("").trim().to_owned(), hint(child)?)))
            .filter(|(answer, _)| !answer.is_empty())
            .collect()
    };
    Ok(TextRule {
        answers,
        ignore_case: modes.iter().any(|mode| mode == "ci"),
        regexp: modes.iter().any(|mode| mode == "regexp"),
        old_or,
        hint: element.child("correcthint").and_then(hint),
        additional_hints: additional,
        equal_hints: wrong("stringequalhint"),
        regexp_hints: wrong("regexphint"),
        main,
    })
}

impl TextRule {
    /// Several answers make one pattern in which the anchors bind only the first and the last: the original's way.
    pub(crate) fn pattern(answers: &[&str]) -> String {
        format!("^{}$", answers.join("|"))
    }
}

/// What the author gave as a number and is none: learners get the original's complaint, and no attempt is used.
pub(super) fn unreadable_numbers(kind: &Kind) -> Vec<String> {
    let Kind::Numerical(rule) = kind else {
        return Vec::new();
    };
    let written = match &rule.answer {
        NumericalAnswer::Value(value) => vec![value],
        NumericalAnswer::Interval { low, high, .. } => vec![low, high],
    };
    let is_broken =
        |text: &&&String| text.trim().is_empty() || (!text.contains('$') && staff_number(text).is_none());
    written.iter().filter(is_broken).map(|text| (*text).clone()).collect()
}

pub(super) fn main_pattern_is_unreadable(kind: &Kind) -> bool {
    let Kind::Text(rule) = kind else { return false };
    let answers: Vec<&str> = rule.answers.iter().map(String::as_str).collect();
    rule.regexp && !rule.old_or && regex::compile(&TextRule::pattern(&answers), rule.ignore_case).is_none()
}

pub(super) fn unreadable_patterns(kind: &Kind) -> Vec<(String, &'static str)> {
    let Kind::Text(rule) = kind else {
        return Vec::new();
    };
    let broken = |answer: &&String| regex::compile(&TextRule::pattern(&[answer]), rule.ignore_case).is_none();
    rule.regexp_hints
        .iter()
        .map(|(answer, _)| answer)
        .filter(broken)
        .map(|answer| (answer.clone(), "a hint"))
        .collect()
}

fn formula(element: &Element) -> Result<Formula, String> {
    let answer = element.filled("answer").ok_or("There is no answer.")?.to_owned();
    let samples =
        samples(element.get("samples").unwrap_or("")).ok_or("The samples are not written x,y@1,2:5,6#10.")?;
    let modes: Vec<&str> = element.get("type").unwrap_or("").split(',').collect();
    Ok(Formula {
        answer,
        samples,
        tolerance: tolerance(element)?,
        case_sensitive: modes.contains(&"cs") && !modes.contains(&"ci"),
    })
}

/// `x,y@1,2:5,6#10`: names, lower bounds, upper bounds, how many points.
pub(super) fn samples(written: &str) -> Option<Samples> {
    let mut halves = written.split('@');
    let (names, rest) = (halves.next()?, halves.next()?);
    let mut parts = rest.split('#');
    let (bounds, count) = (parts.next()?, parts.next()?.trim().parse::<usize>().ok()?);
    let rows = bounds
        .split(':')
        .map(|row| {
            row.split(',').map(|number| number.trim().parse::<f64>().ok()).collect::<Option<Vec<f64>>>()
        })
        .collect::<Option<Vec<_>>>()?;
    let [low, high] = rows.as_slice() else {
        return None;
    };
    let variables = names
        .split(',')
        .zip(low.iter().zip(high))
        .map(|(name, (low, high))| (name.trim().to_owned(), *low, *high))
        .collect();
    Some(Samples { variables, count: count.min(MAX_SAMPLES) })
}

impl Reading {
    /// `<hintgroup>` with conditions; a hint function is Python and is not run.
    pub(super) fn legacy_hints(&mut self, element: &Element) -> Option<LegacyHints> {
        let group = element.child("hintgroup")?;
        if let Some(function) = group.get("hintfn") {
            self.note("OLX-HINT-PYTHON", format!("The hint function {function} is not run."));
            return Some(LegacyHints { conditions: Vec::new(), parts: Vec::new(), always: true });
        }
        let tag = match element.name.as_str() {
            "stringresponse" => "stringhint",
            "formularesponse" => "formulahint",
            _ => {
                if group.child("hintpart").is_some() {
                    self.note(
                        "OLX-HINT-PYTHON",
                        format!(
                            "The hints of <{}> on line {} have no condition that works.",
                            element.name, element.line
                        ),
                    );
                }
                return None;
            }
        };
        group.child(tag)?;
        let conditions = group
            .children_named(tag)
            .map(|child| Condition {
                name: child.get("name").unwrap_or("").to_owned(),
                answer: child.get("answer").unwrap_or("").to_owned(),
                samples: samples(child.get("samples").unwrap_or("")),
            })
            .collect();
        let parts = group
            .children_named("hintpart")
            .map(|part| {
                let html = part.child("text").map_or_else(|| inner_html(part), inner_html);
                (part.get("on").unwrap_or("").to_owned(), html.trim().to_owned())
            })
            .collect();
        Some(LegacyHints { conditions, parts, always: group.get("mode").unwrap_or("always") == "always" })
    }
}
