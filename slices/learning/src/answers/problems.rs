//! Problems, read once per version and kept in memory.

use courses::{Content, NodeId};
use problem::{Problem, Settings, policy};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Versions whose problems are kept; as many as contents are.
const KEPT: usize = 64;

/// A problem, ready to be shown and graded.
pub struct Prepared {
    pub problem: Problem,
    /// The block's own attributes, then what it inherits.
    pub settings: Settings,
    /// What it is worth, weighted.
    pub possible: f64,
}

impl Prepared {
    /// Answers are kept, never graded (`max_attempts` 0).
    pub fn is_survey(&self) -> bool {
        self.settings.max_attempts == Some(0)
    }
}

type OfVersion = HashMap<String, Option<Arc<Prepared>>>;

/// The problems in memory. On the shelf.
#[derive(Default)]
pub struct Problems {
    kept: Mutex<HashMap<String, OfVersion>>,
}

impl Problems {
    /// The problem of a block; `None` if it is no problem or can't be read.
    pub fn of(&self, content: &Content, id: NodeId) -> Option<Arc<Prepared>> {
        let node = content.node(id);
        if node.block.kind != "problem" {
            return None;
        }
        if let Some(known) = self.lookup(&content.version, &node.key) {
            return known;
        }
        let prepared = prepare(&node.block).map(Arc::new);
        self.keep(&content.version, &node.key, prepared.clone());
        prepared
    }

    fn lookup(&self, version: &str, key: &str) -> Option<Option<Arc<Prepared>>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(version)?.get(key).cloned()
    }

    fn keep(&self, version: &str, key: &str, prepared: Option<Arc<Prepared>>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT && !kept.contains_key(version) {
            kept.clear();
        }
        kept.entry(version.to_owned()).or_default().insert(key.to_owned(), prepared);
    }
}

fn prepare(block: &olx::Block) -> Option<Prepared> {
    let problem = problem::parse(block.source()?).ok()?;
    let settings = settings(block);
    let (_, possible) = policy::weighted(0.0, problem.max_points(), settings.weight);
    Some(Prepared { problem, settings, possible })
}

/// What a block says itself goes first; what it inherits has been resolved by the reader of the course.
fn settings(block: &olx::Block) -> Settings {
    let effective = &block.effective;
    let max_attempts = effective.max_attempts.map(|max| max.to_string());
    let reset_button = effective.show_reset_button.then_some("true");
    Settings::from_attributes(|name| match name {
        "showanswer" => Some(effective.showanswer.as_str()),
        "show_correctness" => Some(effective.show_correctness.as_str()),
        "rerandomize" => Some(effective.rerandomize.as_str()),
        "max_attempts" => max_attempts.as_deref(),
        "show_reset_button" => reset_button,
        own => block.attribute(own),
    })
}
