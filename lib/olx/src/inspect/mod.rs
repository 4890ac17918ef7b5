//! A course in numbers, to be compared with what another reader counted.

mod counts;
mod drafts;
mod files;
mod outline;
mod problems;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::reading::Unreadable;
use crate::{GradingPolicy, Kind, Loss, Package, Reading, value};
pub use counts::{Counts, Duplicate};
pub use drafts::Drafts;
pub use files::{Links, StaticFiles};
pub use outline::OutlineChapter;

/// Everything that can be counted about a course. Serialises to one JSON object; what each key means is in this crate's README.
#[derive(Debug, Clone, Serialize)]
pub struct Inspection {
    /// `course`, `library`, or `library-v2`.
    pub kind: &'static str,
    pub org: String,
    pub course: String,
    pub run: String,
    pub root_is_pointer: bool,
    pub policy_file: Option<String>,
    pub grading_policy_file: Option<String>,
    /// Left out when the package has no grading policy; the course then has Open edX's default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grading_policy: Option<GradingPolicy>,
    pub display_name: Option<String>,
    pub language_setting: Option<String>,
    pub license_setting: Option<String>,
    /// As written.
    pub start: Option<String>,
    pub end: Option<String>,
    pub advanced_modules: Option<Value>,
    pub tabs: Vec<InspectedTab>,
    pub lti_passports: usize,
    pub textbooks: usize,
    pub pdf_textbooks: usize,
    pub pages: Pages,
    pub course_image: Option<String>,
    pub counts: Counts,
    pub problems: BTreeMap<&'static str, Value>,
    pub responses: BTreeMap<String, usize>,
    pub inputs: BTreeMap<String, usize>,
    pub responses_graded: BTreeMap<String, usize>,
    pub inputs_graded: BTreeMap<String, usize>,
    #[serde(rename = "static")]
    pub static_files: StaticFiles,
    pub links: Links,
    pub duplicates: BTreeMap<String, Duplicate>,
    pub drafts: Drafts,
    pub policy_keys: usize,
    pub policy_keys_without_block: Vec<String>,
    pub errors: Vec<Unreadable>,
    /// By folder, block files that nothing points to.
    pub unreached_definition_files: BTreeMap<String, usize>,
    pub outline: Vec<OutlineChapter>,
    pub losses: Vec<Loss>,
}

#[derive(Debug, Clone, Serialize)]
pub struct InspectedTab {
    #[serde(rename = "type")]
    pub type_: String,
    pub name: Option<String>,
    pub url_slug: Option<String>,
}

/// Paths of pages beside the course.
#[derive(Debug, Clone, Serialize)]
pub struct Pages {
    pub about: Vec<String>,
    pub info: Vec<String>,
    pub tabs: Vec<String>,
}

/// Counts what was read.
pub fn inspect(package: &Package, reading: &Reading) -> Inspection {
    let (course, facts) = (&reading.course, &reading.facts);
    let setting = |name: &str| course.settings.get(name).filter(|value| !value.is_null());
    let text = |name: &str| setting(name).map(value::written).filter(|text| !text.is_empty());
    let length = |name: &str| setting(name).and_then(Value::as_array).map_or(0, Vec::len);
    let problems = problems::count(course);
    let pages = |folder: &str| package.below(folder).map(|(path, _)| path.to_owned()).collect();
    Inspection {
        kind: match package.kind {
            Kind::Course => "course",
            Kind::LibraryV1 => "library",
            Kind::LibraryV2 => "library-v2",
        },
        org: course.org.clone(),
        course: course.course.clone(),
        run: course.run.clone(),
        root_is_pointer: facts.root_is_pointer,
        policy_file: facts.policy_file.clone(),
        grading_policy_file: facts.grading_policy_file.clone(),
        grading_policy: facts.grading_policy_file.as_ref().map(|_| course.grading.clone()),
        display_name: course.display_name.clone(),
        language_setting: text("language"),
        license_setting: text("license"),
        start: text("start"),
        end: text("end"),
        advanced_modules: setting("advanced_modules").cloned(),
        tabs: course
            .tabs
            .iter()
            .map(|tab| InspectedTab {
                type_: tab.type_.clone(),
                name: tab.name.clone(),
                url_slug: tab.url_slug.clone(),
            })
            .collect(),
        lti_passports: length("lti_passports"),
        textbooks: course.textbooks.iter().filter(|book| book.kind == crate::TextbookKind::Images).count(),
        pdf_textbooks: length("pdf_textbooks"),
        pages: Pages { about: pages("about"), info: pages("info"), tabs: pages("tabs") },
        course_image: text("course_image"),
        counts: counts::count(course),
        problems: problems.totals,
        responses: problems.responses,
        inputs: problems.inputs,
        responses_graded: problems.responses_graded,
        inputs_graded: problems.inputs_graded,
        static_files: files::count(package, course),
        links: files::links(package, course),
        duplicates: counts::duplicates(course),
        drafts: drafts::count(package, course),
        policy_keys: facts.policy_keys.len(),
        policy_keys_without_block: policy_keys_without_block(reading),
        errors: facts.unreadable.clone(),
        unreached_definition_files: by_folder(&facts.unreached),
        outline: outline::outline(course),
        losses: reading.losses.clone(),
    }
}

fn policy_keys_without_block(reading: &Reading) -> Vec<String> {
    let keys: std::collections::HashSet<String> = reading.course.root.walk().map(crate::Block::key).collect();
    let mut without: Vec<String> =
        reading.facts.policy_keys.iter().filter(|key| !keys.contains(*key)).cloned().collect();
    without.sort();
    without
}

fn by_folder(paths: &[String]) -> BTreeMap<String, usize> {
    let mut folders = BTreeMap::new();
    for folder in paths.iter().filter_map(|path| path.split('/').next()) {
        *folders.entry(folder.to_owned()).or_default() += 1;
    }
    folders
}
