//! The report: what an importer should say about a course that was read (olx.md §12).

use std::collections::{BTreeMap, BTreeSet};

use super::Reader;
use super::attributes::is_known;
use super::problems::{Questions, is_known_scheme, questions};
use crate::package::is_secret;
use crate::references::{References, asset_paths, references_of};
use crate::video::Video;
use crate::{Block, Code, Course, Family, Severity, family, is_native, xml};

/// Folders of a package that hold no block definitions.
const NOT_DEFINITIONS: &[&str] = &[
    "static",
    "policies",
    "drafts",
    "about",
    "info",
    "tabs",
    "assets",
    "custom_tags",
    "entities",
    "collections",
    "essaim",
];

/// Words `showanswer` may have (olx.md §8).
const SHOWANSWER: &[&str] = &[
    "always",
    "answered",
    "attempted",
    "attempted_no_past_due",
    "closed",
    "finished",
    "correct_or_past_due",
    "past_due",
    "never",
    "after_attempts",
    "after_all_attempts",
    "after_all_attempts_or_correct",
    "after_some_number_of_attempts",
    "",
];

impl Reader<'_> {
    pub(super) fn check(&mut self, course: &Course) {
        self.check_course(course);
        let drafts = course.drafts.iter().map(|draft| &draft.block);
        for block in std::iter::once(&course.root).chain(drafts).flat_map(Block::walk) {
            self.check_block(block, course);
        }
        self.check_graders(course);
        self.check_references(course);
        self.check_orphans();
        self.check_attributes(course);
    }

    fn check_course(&mut self, course: &Course) {
        for (name, _) in course.settings.iter().filter(|(name, value)| is_secret(name, value)) {
            self.lose(
                Code::Secret,
                Severity::Kept,
                &course.root.key(),
                &format!("{name} holds keys; they can be left out of exports"),
            );
        }
        if course.partitions.iter().any(|partition| partition.scheme == "cohort") {
            self.lose(Code::NotInArchive, Severity::Lost, &course.root.key(), "who is in which cohort");
        }
        self.check_unused(course);
        if course
            .settings
            .get("enable_subsection_gating")
            .is_some_and(|gating| gating.as_bool() == Some(true))
        {
            self.lose(
                Code::NotInArchive,
                Severity::Lost,
                &course.root.key(),
                "which subsection must be done before another",
            );
        }
    }

    /// Books, and clocks over exams: read, kept, and without effect (olx.md §2.2, §7).
    fn check_unused(&mut self, course: &Course) {
        let key = course.root.key();
        for book in &course.textbooks {
            self.lose(
                Code::NotUsed,
                Severity::Kept,
                &key,
                &format!("the textbook {:?} is not shown", book.title),
            );
        }
        let clocks = ["is_time_limited", "is_proctored_enabled", "is_proctored_exam", "is_practice_exam"];
        let is_timed = |block: &&Block| {
            clocks.iter().any(|name| block.attributes.get(*name).is_some_and(|value| value == "true"))
        };
        let timed: Vec<String> = course.root.walk().filter(is_timed).map(Block::key).collect();
        for key in timed {
            self.lose(Code::NotUsed, Severity::Kept, &key, "no time limit, and nobody watches");
        }
    }

    fn check_block(&mut self, block: &Block, course: &Course) {
        let key = block.key();
        if block.kind == "scorm" {
            self.lose(Code::NotInArchive, Severity::Lost, &key, "the SCORM package itself");
        }
        let is_template = course.custom_tags.contains_key(&block.kind);
        if !is_native(&block.kind) && !is_template && !block.is_broken() {
            self.lose(
                Code::BlockUnsupported,
                Severity::Kept,
                &key,
                &format!("blocks of type {} are kept, not shown", block.kind),
            );
        }
        if block.kind == "customtag"
            && !block.is_broken()
            && crate::blocks::expand(block, &course.custom_tags).is_none()
        {
            self.lose(Code::LinkDangling, Severity::Kept, &key, "its template is not in custom_tags");
        }
        if let Some(word) =
            block.attribute("showanswer").map(|word| crate::value::text(word).unwrap_or_default())
            && !SHOWANSWER.contains(&word.as_str())
        {
            self.lose(
                Code::ShowanswerUnknown,
                Severity::Kept,
                &key,
                &format!("showanswer={word} never shows the answer"),
            );
        }
        if block.kind != "course" && block.kind != "library" {
            for (name, value) in &block.attributes {
                if is_secret(name, &serde_json::Value::String(value.clone())) {
                    self.lose(
                        Code::Secret,
                        Severity::Kept,
                        &key,
                        &format!("{name} is a key; it can be left out of exports"),
                    );
                }
            }
        }
        match family(&block.kind) {
            Family::Problem => self.check_problem(block, &key),
            Family::Video => self.check_video(block, &key),
            _ => {}
        }
    }

    fn check_problem(&mut self, block: &Block, key: &str) {
        let Some(questions) = block_questions(block) else {
            return;
        };
        let named = |names: &[&str]| -> Vec<String> {
            let set: BTreeSet<&String> =
                questions.responses.iter().filter(|tag| names.contains(&tag.as_str())).collect();
            set.into_iter().cloned().collect()
        };
        let python = named(&["customresponse", "symbolicresponse", "schematicresponse"]);
        let external = named(&["coderesponse", "externalresponse", "javascriptresponse"]);
        if !python.is_empty() {
            self.lose(Code::ResponsePython, Severity::Kept, key, &python.join(", "));
        } else if questions.has_python {
            self.lose(Code::ScriptVariables, Severity::Kept, key, "its values are computed by a script");
        }
        if !external.is_empty() {
            self.lose(Code::ResponseExternal, Severity::Kept, key, &external.join(", "));
        }
        if questions.has_python_hints {
            self.lose(Code::HintPython, Severity::Kept, key, "its hints are chosen by code");
        }
        for (response, scheme) in
            questions.partial_credit.iter().filter(|(response, scheme)| !is_known_scheme(response, scheme))
        {
            self.lose(
                Code::PartialInvalid,
                Severity::Kept,
                key,
                &format!("{response} knows no partial credit by {scheme}"),
            );
        }
    }

    fn check_video(&mut self, block: &Block, key: &str) {
        let video = Video::from_block(block);
        for wanted in
            video.transcripts(self.package).into_iter().filter(|transcript| transcript.path.is_none())
        {
            let detail =
                format!("the transcript for {} ({}) is not in the package", wanted.language, wanted.named);
            self.lose(Code::TranscriptMissing, Severity::Lost, key, &detail);
        }
    }

    fn check_graders(&mut self, course: &Course) {
        if self.facts.grading_policy_file.is_none()
            && course.root.walk().all(|block| block.attribute("format").is_none())
        {
            return;
        }
        let types: BTreeSet<&str> =
            course.grading.graders.iter().map(|grader| grader.type_.as_str()).collect();
        let mut used = BTreeSet::new();
        for block in course
            .root
            .walk()
            .filter(|block| family(&block.kind) == Family::Sequential && block.effective.graded)
        {
            let Some(format) = block.effective.format.as_deref() else {
                continue;
            };
            used.insert(format);
            if !types.contains(format) {
                self.lose(
                    Code::GraderUnmatched,
                    Severity::Kept,
                    &block.key(),
                    &format!("it is graded as {format}, which no grader counts"),
                );
            }
        }
        let idle: Vec<&&str> = types.difference(&used).collect();
        let path = self.facts.grading_policy_file.clone().unwrap_or_else(|| course.root.key());
        for type_ in idle {
            self.lose(
                Code::GraderUnmatched,
                Severity::Kept,
                &path,
                &format!("no graded subsection is of the type {type_}"),
            );
        }
    }

    /// Files and blocks that content names and that are not there: once per file and name.
    fn check_references(&mut self, course: &Course) {
        let assets = asset_paths(self.package);
        let names: BTreeSet<&str> = course.root.walk().map(|block| block.id.as_str()).collect();
        let mut lost: Vec<(Code, String, String)> = Vec::new();
        for (path, bytes) in self.package.files.iter().filter(|(path, _)| holds_content(path)) {
            let text = xml::decode(bytes).text;
            let References { files, blocks, .. } = references_of(&text);
            for name in files.iter().filter(|name| assets.find(name, path).is_none()) {
                lost.push((
                    Code::StaticMissing,
                    path.clone(),
                    format!("/static/{name} is not in the package"),
                ));
            }
            let dangling = blocks
                .iter()
                .map(|name| name.split('&').next().unwrap_or(name))
                .filter(|name| !name.is_empty() && !names.contains(name));
            for name in dangling.collect::<BTreeSet<_>>() {
                lost.push((
                    Code::LinkDangling,
                    path.clone(),
                    format!("/jump_to_id/{name} leads to no block of the course"),
                ));
            }
        }
        for (code, path, detail) in lost {
            self.lose(code, Severity::Lost, &path, &detail);
        }
    }

    fn check_orphans(&mut self) {
        let mut unreached = Vec::new();
        for path in self
            .package
            .files
            .keys()
            .filter(|path| path.ends_with(".xml") && !crate::package::is_litter(path))
        {
            let Some((folder, _)) = path.split_once('/') else {
                continue;
            };
            if !NOT_DEFINITIONS.contains(&folder) && !self.reached.contains(path) {
                unreached.push(path.clone());
            }
        }
        for path in &unreached {
            self.lose(Code::Orphan, Severity::Kept, path, "nothing in the course points to it");
        }
        self.facts.unreached = unreached;
    }

    /// Each unknown attribute of a kind is told of once, with how many blocks have it.
    fn check_attributes(&mut self, course: &Course) {
        let mut unknown: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for block in course.root.walk() {
            for name in block.attributes.keys().filter(|name| !is_known(&block.kind, name)) {
                *unknown.entry((&block.kind, name)).or_default() += 1;
            }
        }
        let told: Vec<(String, String)> = unknown
            .into_iter()
            .map(|((kind, name), count)| {
                (kind.to_owned(), format!("{name} on {count} of them is kept without being understood"))
            })
            .collect();
        for (kind, detail) in told {
            self.lose(Code::AttrUnknown, Severity::Kept, &kind, &detail);
        }
    }
}

/// The files whose text may refer to other files and blocks.
pub(crate) fn holds_content(path: &str) -> bool {
    (path.ends_with(".xml") || path.ends_with(".html"))
        && !path.starts_with("static/")
        && !path.starts_with("drafts/")
        && !crate::package::is_litter(path)
}

/// The questions of a problem block; `None` when it holds no XML.
pub(crate) fn block_questions(block: &Block) -> Option<Questions> {
    let source = block.source()?;
    xml::parse(source).ok().map(|document| questions(&document))
}
