//! Problems, and what they ask.

use std::collections::BTreeMap;

use serde_json::Value;

use super::counts::read_blocks;
use crate::reading::checks::block_questions;
use crate::video::Video;
use crate::{Course, Family, family, value};

pub(super) struct Problems {
    pub totals: BTreeMap<&'static str, Value>,
    pub responses: BTreeMap<String, usize>,
    pub inputs: BTreeMap<String, usize>,
    pub responses_graded: BTreeMap<String, usize>,
    pub inputs_graded: BTreeMap<String, usize>,
}

/// Totals that are told even when they are nothing; the others appear with the first thing they count.
const ALWAYS: [&str; 6] = [
    "max_points",
    "max_points_graded",
    "problems",
    "problems_graded",
    "problems_with_response",
    "problems_graded_with_response",
];

pub(super) fn count(course: &Course) -> Problems {
    let mut totals: BTreeMap<&'static str, f64> = ALWAYS.map(|name| (name, 0.0)).into();
    let mut lists: [BTreeMap<String, usize>; 4] = Default::default();
    let mut add = |name: &'static str, amount: f64| *totals.entry(name).or_default() += amount;
    for block in read_blocks(course) {
        if block.attribute("visible_to_staff_only").is_some_and(value::is_true) {
            add("staff_only_blocks", 1.0);
        }
        match family(&block.kind) {
            Family::Video => add(
                "videos_with_transcripts",
                f64::from(u8::from(!Video::from_block(block).named_transcripts().is_empty())),
            ),
            Family::Problem => {}
            _ => continue,
        }
        let Some(questions) = block_questions(block).filter(|_| family(&block.kind) == Family::Problem)
        else {
            continue;
        };
        let graded = block.effective.graded;
        add("problems", 1.0);
        add("max_points", questions.max_points);
        if graded {
            add("problems_graded", 1.0);
            add("max_points_graded", questions.max_points);
        }
        if !questions.responses.is_empty() {
            add("problems_with_response", 1.0);
            add("problems_graded_with_response", f64::from(u8::from(graded)));
        }
        let features = [
            ("problems_multi_response", questions.responses.len() > 1),
            ("problems_python", questions.has_python),
            ("problems_javascript", questions.has_javascript),
        ];
        for (name, _) in features.into_iter().filter(|(_, has)| *has) {
            add(name, 1.0);
        }
        for (index, tags) in [questions.responses, questions.inputs].into_iter().enumerate() {
            for tag in tags {
                if graded {
                    *lists[index + 2].entry(tag.clone()).or_default() += 1;
                }
                *lists[index].entry(tag).or_default() += 1;
            }
        }
    }
    let nested = nested_verticals(course);
    if nested > 0 {
        add("nested_verticals", nested as f64);
    }
    let [responses, inputs, responses_graded, inputs_graded] = lists;
    let totals = totals.into_iter().map(|(name, total)| (name, plain(total))).collect();
    Problems { totals, responses, inputs, responses_graded, inputs_graded }
}

/// Whole numbers as such: everybody writes `3`, not `3.0`.
fn plain(total: f64) -> Value {
    if total.fract() == 0.0 && total.abs() < 9e15 { Value::from(total as i64) } else { Value::from(total) }
}

/// Units inside something that is not a subsection, such as the branches of an experiment.
fn nested_verticals(course: &Course) -> usize {
    let parents = read_blocks(course).filter(|block| block.kind != "sequential");
    parents
        .flat_map(|parent| &parent.children)
        .filter(|child| child.kind == "vertical" && !child.is_broken())
        .count()
}
