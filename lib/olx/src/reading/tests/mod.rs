//! Small courses, and what must be read in them.

mod faults;
mod libraries;
mod whole;

use std::sync::Arc;

use crate::{Block, Kind, Package, Reading, read};

pub(super) fn package(files: &[(&str, &str)]) -> Package {
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    package_of(&bytes)
}

pub(super) fn package_of(files: &[(&str, &[u8])]) -> Package {
    let has = |name: &str| files.iter().any(|(path, _)| *path == name);
    let kind = if has("course.xml") {
        Kind::Course
    } else if has("library.xml") {
        Kind::LibraryV1
    } else {
        Kind::LibraryV2
    };
    let files = files.iter().map(|(path, bytes)| ((*path).to_owned(), Arc::from(*bytes))).collect();
    Package { kind, folder: "folder".to_owned(), files }
}

/// The tree as text: kind, name, and what became of it.
pub(super) fn tree(block: &Block) -> String {
    let children: Vec<String> = block.children.iter().map(tree).collect();
    let mark = if block.is_broken() { "!" } else { "" };
    let inside = if children.is_empty() { String::new() } else { format!("({})", children.join(" ")) };
    format!("{}:{}{mark}{inside}", block.kind, block.id)
}

pub(super) fn codes(reading: &Reading) -> Vec<(&'static str, &str)> {
    reading.losses.iter().map(|loss| (loss.code.as_str(), loss.at.as_str())).collect()
}

pub(super) fn block<'r>(reading: &'r Reading, key: &str) -> &'r Block {
    reading.course.root.walk().find(|block| block.key() == key).unwrap_or_else(|| panic!("no {key}"))
}

/// A Studio export: a file per block.
pub(super) fn studio() -> Vec<(&'static str, &'static str)> {
    vec![
        ("course.xml", r#"<course url_name="R1" org="Org" course="C1"/>"#),
        (
            "course/R1.xml",
            r#"<course display_name="Old name" cert_html_view_enabled="true"><chapter url_name="ch"/><wiki slug="W"/></course>"#,
        ),
        (
            "chapter/ch.xml",
            r#"<chapter display_name="Chapter" visible_to_staff_only="true"><sequential url_name="s:1"/></chapter>"#,
        ),
        (
            "sequential/s/1.xml",
            r#"<sequential display_name="" format="Lab" graded="true"><vertical url_name="v"/></sequential>"#,
        ),
        (
            "vertical/v.xml",
            r#"<vertical><html url_name="h"/><problem url_name="p"/><video url_name="vid"/><done url_name="d" xblock-family="xblock.v1" align="right"/><done url_name="bare"/></vertical>"#,
        ),
        ("html/h.xml", r#"<html filename="h" display_name="Text" editor="raw"/>"#),
        (
            "html/h.html",
            "<p>Never <br> closed <img src=\"/static/a b.png\"> <a href=\"/jump_to_id/p\"> <a href='/jump_to_id/gone'> <img src='/static/none.png'>",
        ),
        (
            "problem/p.xml",
            "<problem display_name=\"P\" markdown=\"null\" max_attempts=\"null\" custom=\"x\">\n<!-- why --><customresponse cfn=\"f\"><textline points=\"2\"/></customresponse><script type=\"loncapa/python\">f=1</script></problem>",
        ),
        ("video/vid.xml", r#"<video url_name="vid" sub="abc" youtube="1.00:abc"/>"#),
        ("about/overview.html", "<p>About</p>"),
        ("about/R1/overview.html", "<p>About this run</p>"),
        ("info/updates.items.json", r#"[{"id": 1, "date": "May 1", "content": "Hi", "status": "visible"}]"#),
        ("info/handouts.html", "<ol/>"),
        ("tabs/page.html", "<p>Page</p>"),
        (
            "policies/R1/policy.json",
            r#"{"course/R1": {"display_name": "New name", "start": "2026-01-01T00:00:00Z", "language": "fr", "lti_passports": ["a:b:c"], "tabs": [{"type": "static_tab", "name": "Page", "url_slug": "page"}], "user_partitions": [{"id": 100, "name": "P", "scheme": "cohort", "version": 3, "groups": [{"id": 1, "name": "G", "version": 1}]}]}}"#,
        ),
        (
            "policies/R1/grading_policy.json",
            r#"{"GRADER": [{"type": "Lab", "short_label": "L", "min_count": 1, "drop_count": 0, "weight": 1.0}], "GRADE_CUTOFFS": {"B": 0.5, "A": 0.9}}"#,
        ),
        ("policies/assets.json", r#"{"a_b.png": {"locked": true}}"#),
        ("static/a b.png", "png"),
        ("problem/lost.xml", "<problem/>"),
    ]
}

/// A course whose only unit holds what is given.
pub(super) fn unit(inside: &str, more: &[(&str, &[u8])]) -> Reading {
    let course = format!(
        "<course url_name='r' org='o' course='c'><chapter url_name='ch'><sequential url_name='s'><vertical url_name='v'>{inside}</vertical></sequential></chapter></course>"
    );
    let mut files: Vec<(&str, &[u8])> = vec![("course.xml", course.as_bytes())];
    files.extend(more);
    read(&package_of(&files))
}

pub(super) fn inside(reading: &Reading) -> String {
    let unit = &reading.course.root.children[0].children[0].children[0];
    unit.children.iter().map(tree).collect::<Vec<_>>().join(" ")
}
