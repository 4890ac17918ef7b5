//! The archive of a course that begins: one chapter, one subsection, one unit with a text (olx.md §§1–3).

use super::Beginning;
use crate::say;
use lexicon::Lang;
use olx::{Kind, Package};
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

/// The course as Studio would export it. Its own words are in its own language, if that is one of ours.
pub(super) fn package(beginning: &Beginning) -> Package {
    let Beginning { organisation, number, run, title, language } = beginning;
    let say = say(Lang::of_tag(language).unwrap_or_default());
    let policy = json!({ format!("course/{run}"): {
        "display_name": title, "language": language, "catalog_visibility": "none", "cert_html_view_enabled": true,
    }});
    let grading = json!({
        "GRADER": [{ "type": say.msg_begin_graded(), "short_label": "", "min_count": 1, "drop_count": 0, "weight": 1.0 }],
        "GRADE_CUTOFFS": { "Pass": 0.5 },
    });
    let files = [
        (
            "course.xml".to_owned(),
            element("course", &[("url_name", run), ("org", organisation), ("course", number)], ""),
        ),
        (
            format!("course/{run}.xml"),
            element(
                "course",
                &[("display_name", title), ("language", language), ("catalog_visibility", "none")],
                &element("chapter", &[("url_name", "chapter-1")], ""),
            ),
        ),
        (
            "chapter/chapter-1.xml".to_owned(),
            titled("chapter", &say.msg_begin_chapter(), "sequential", "section-1"),
        ),
        (
            "sequential/section-1.xml".to_owned(),
            titled("sequential", &say.msg_begin_section(), "vertical", "unit-1"),
        ),
        ("vertical/unit-1.xml".to_owned(), titled("vertical", &say.msg_begin_unit(), "html", "text-1")),
        (
            "html/text-1.xml".to_owned(),
            element("html", &[("filename", "text-1"), ("display_name", &say.msg_begin_unit())], ""),
        ),
        ("html/text-1.html".to_owned(), format!("<p>{}</p>\n", olx::escape(&say.msg_begin_text()))),
        ("about/overview.html".to_owned(), format!("<p>{}</p>\n", olx::escape(title))),
        (format!("policies/{run}/policy.json"), format!("{policy:#}\n")),
        (format!("policies/{run}/grading_policy.json"), format!("{grading:#}\n")),
    ];
    let files: BTreeMap<String, Arc<[u8]>> =
        files.into_iter().map(|(path, text)| (path, Arc::from(text.into_bytes()))).collect();
    Package { kind: Kind::Course, folder: "course".to_owned(), files }
}

/// A block with a title and a pointer to its one child.
fn titled(kind: &str, title: &str, child: &str, name: &str) -> String {
    element(kind, &[("display_name", title)], &element(child, &[("url_name", name)], ""))
}

fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let attributes: String =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", quoted(value))).collect();
    match inside {
        "" => format!("<{name}{attributes}/>\n"),
        inside => format!("<{name}{attributes}>\n  {inside}</{name}>\n"),
    }
}

fn quoted(value: &str) -> String {
    olx::escape(value).replace('"', "&quot;")
}
