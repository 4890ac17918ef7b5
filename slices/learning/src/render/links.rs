//! Links of a course become links of ours (olx.md §4), and the words authors leave for the platform are filled in.

use super::Scene;
use olx::rewrite::{Link, rewrite_links};
use std::borrow::Cow;
use web::paths;

pub(super) fn rewrite(scene: &Scene<'_>, source: &str) -> String {
    rewrite_links(source, &mut |link| resolve(scene, link))
}

fn resolve(scene: &Scene<'_>, link: Link<'_>) -> Option<String> {
    let run = || scene.run.key.clone();
    Some(match link {
        Link::Static(name) => static_file(&scene.run.key, name),
        Link::JumpTo(id) => paths::learning::JumpTo { run: run(), id: id.to_owned() }.to_string(),
        Link::Course(path) => page_of(scene, path),
    })
}

/// The page of ours that is nearest to a page of the course.
fn page_of(scene: &Scene<'_>, path: &str) -> String {
    let run = scene.run.key.clone();
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    match first {
        "progress" => paths::learning::Progress { run }.to_string(),
        "info" | "course_info" | "updates" => paths::learning::Updates { run }.to_string(),
        "about" => paths::courses::Run { run }.to_string(),
        "courseware" => match parts.next_back().filter(|id| scene.content.find_by_id(id).is_some()) {
            Some(id) => paths::learning::JumpTo { run, id: id.to_owned() }.to_string(),
            None => paths::learning::Outline { run }.to_string(),
        },
        slug if scene.content.course.static_tabs.iter().any(|tab| tab.slug == slug) => {
            paths::learning::StaticTab { run, slug: slug.to_owned() }.to_string()
        }
        _ => paths::learning::Outline { run }.to_string(),
    }
}

pub(super) fn static_file(run: &str, name: &str) -> String {
    paths::courses::StaticFile { run: run.to_owned(), name: name.to_owned() }.to_string()
}

/// One address of a field: ours when it is a file of the course, else as written, if a browser may go there.
pub(super) fn address(scene: &Scene<'_>, written: &str) -> String {
    let quoted = rewrite(scene, &format!("\"{}\"", written.trim().replace('"', "%22")));
    let address = quoted.trim_matches('"').to_owned();
    let is_fine =
        address.starts_with('/') || address.starts_with("https://") || address.starts_with("http://");
    if is_fine { address } else { static_file(&scene.run.key, address.trim_start_matches("static/")) }
}

/// `%%USER_ID%%` and its kin (olx.md §4). The person is known outside by the opaque id alone; their address is not
/// given away.
pub(super) fn fill_keywords<'h>(scene: &Scene<'_>, html: &'h str) -> Cow<'h, str> {
    if !html.contains("%%") {
        return Cow::Borrowed(html);
    }
    let escaped = |text: &str| {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
    };
    let date = |at: Option<lexicon::Instant>| {
        at.map(|at| words::dates::day(scene.lang, at, &scene.run.terms.zone)).unwrap_or_default()
    };
    let person = scene.reader.person.map(|person| person.to_string()).unwrap_or_default();
    let filled = html
        .replace("%%USER_ID%%", &person)
        .replace("%%USER_EMAIL%%", "")
        .replace("%%USER_FULLNAME%%", &escaped(scene.reader.name.as_deref().unwrap_or_default()))
        .replace("%%COURSE_DISPLAY_NAME%%", &escaped(&scene.run.terms.title))
        .replace("%%COURSE_ID%%", &escaped(&scene.run.key))
        .replace("%%COURSE_START_DATE%%", &escaped(&date(scene.run.terms.start)))
        .replace("%%COURSE_END_DATE%%", &escaped(&date(scene.run.terms.end)));
    Cow::Owned(filled)
}
