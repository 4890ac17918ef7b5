//! What a version of a course says of itself, in short: read once from its content, then kept in a table.

use courses::{Content, Contents, content};
use learning::{hand_ins::Practice, render::plain_text};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, sync::Arc};
use store::{Json, StoreError, Tx, View, sql};

/// Texts are without markup.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// One sentence.
    pub short: String,
    /// The beginning of its overview.
    pub about: String,
    /// What one should know before.
    pub before: String,
    pub effort: String,
    pub duration: String,
    /// Titles, in order.
    pub chapters: Vec<String>,
    pub practices: Vec<PracticeTold>,
    pub has_picture: bool,
    /// The share of points from which a certificate is given.
    pub pass_mark: Option<f64>,
}

/// A session in a lab.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PracticeTold {
    pub title: String,
    pub hours: Option<f64>,
    /// Machine classes, such as `imprimante-3d`.
    pub machines: Vec<String>,
}

const LONGEST_TEXT: usize = 2_000;
const MOST_CHAPTERS: usize = 40;
const MOST_PRACTICES: usize = 20;

impl Summary {
    pub fn of(content: &Content) -> Self {
        let about = &content.course.about;
        let text = |name: &str| about.get(name).map(|html| bounded(&plain_text(html))).unwrap_or_default();
        let short = match text("short_description") {
            empty if empty.is_empty() => text("subtitle"),
            short => short,
        };
        let chapters = content.children(content.root()).filter(|(_, node)| is_open(node));
        let practices = content.nodes().filter(|(_, node)| node.block.kind == "practice" && is_open(node));
        Self {
            short,
            about: text("overview"),
            before: text("prerequisites"),
            effort: text("effort"),
            duration: text("duration"),
            chapters: chapters.take(MOST_CHAPTERS).map(|(_, node)| bounded(&node.title())).collect(),
            practices: practices
                .filter_map(|(_, node)| {
                    let practice = Practice::from_block(&node.block)?;
                    let machines = practice.machine_classes;
                    Some(PracticeTold { title: bounded(&node.title()), hours: practice.hours, machines })
                })
                .take(MOST_PRACTICES)
                .collect(),
            has_picture: content.has_picture(),
            pass_mark: content.pass_mark(),
        }
    }
}

fn is_open(node: &courses::Node) -> bool {
    !node.block.effective.visible_to_staff_only
}

/// As much of a text as is kept; PostgreSQL has no place for a null character.
fn bounded(text: &str) -> String {
    text.chars().filter(|c| *c != '\0').take(LONGEST_TEXT).collect()
}

/// The summaries that were kept, by version.
pub(super) fn every(view: &View<'_>) -> Result<HashMap<String, Arc<Summary>>, StoreError> {
    let rows = view.rows(sql!("select version, summary from catalogue_summaries"), &[], |row| {
        let Json(summary) = row.get(1)?;
        Ok((row.get(0)?, Arc::new(summary)))
    })?;
    Ok(rows.into_iter().collect())
}

pub(super) fn kept(view: &View<'_>, version: &str) -> Result<Option<Arc<Summary>>, StoreError> {
    view.first(sql!("select summary from catalogue_summaries where version = ?1"), &[&version], |row| {
        let Json(summary) = row.get(0)?;
        Ok(Arc::new(summary))
    })
}

/// Read from the content. A version whose files can't be read has nothing to say; the course is found by its title.
pub(super) fn read(view: &View<'_>, contents: &Contents, version: &str) -> Arc<Summary> {
    match content::of_version(view, contents, version) {
        Ok(content) => Arc::new(Summary::of(&content)),
        Err(_) => Arc::default(),
    }
}

/// Keeps what was read of a version, where nothing is kept of it yet.
pub fn keep(tx: &Tx<'_>, version: &str, summary: &Summary) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into catalogue_summaries (version, summary) values (?1, ?2)
             on conflict (version) do nothing"
        ),
        &[&version, &Json(summary)],
    )?;
    Ok(())
}
