//! What would load from another site becomes a link: nobody's visit is told to anybody by opening a page.

use super::tags::escape;
use crate::say;
use lexicon::Lang;
use web::components::icons::{Icon, icon};

/// The site of an address that is not ours; `None` for ours.
pub(in crate::render) fn host(address: &str) -> Option<&str> {
    let address = address.trim();
    let rest = address.strip_prefix("//").or_else(|| {
        address.split_once("://").filter(|(scheme, _)| scheme.len() <= 5).map(|(_, rest)| rest)
    })?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    Some(host.rsplit('@').next().unwrap_or(host).trim_start_matches("www."))
}

/// "Open on youtube.com": the link that stands for a frame.
pub(super) fn frame_link(address: &str, title: &str, lang: Lang) -> String {
    let page = watch_page(address);
    let words = match (host(&page), title.trim()) {
        (Some(host), "") => say(lang).msg_open_on(host),
        (Some(host), title) => say(lang).msg_open_titled_on(title, host),
        (None, "") => say(lang).msg_open_file(file_name(&page)),
        (None, title) => say(lang).msg_open_file(title),
    };
    link(&page, &words)
}

/// The link that stands for a picture of another site.
pub(in crate::render) fn picture_link(address: &str, alt: &str, lang: Lang) -> String {
    let host = host(address).unwrap_or_default();
    let words = match alt.trim() {
        "" => say(lang).msg_open_picture_on(host),
        alt => say(lang).msg_open_picture_titled_on(alt, host),
    };
    link(address, &words)
}

fn link(address: &str, words: &str) -> String {
    let external = if host(address).is_some() { icon(Icon::External).0 } else { icon(Icon::Document).0 };
    format!(
        "<a class=\"outside\" href=\"{}\" rel=\"noopener noreferrer\">{external}{}</a>",
        escape(address),
        escape(words)
    )
}

/// The last part of a path.
fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').find(|part| !part.is_empty()).unwrap_or(path)
}

/// A clip's own page instead of its frame.
pub(crate) fn watch_page(address: &str) -> String {
    let whole = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
    let clip = |from: &str| {
        let rest = whole.split_once(from)?.1;
        let id: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        (!id.is_empty()).then_some(id)
    };
    let of_youtube = clip("youtube.com/embed/").or_else(|| clip("youtube-nocookie.com/embed/"));
    if let Some(id) = of_youtube.filter(|id| id != "videoseries") {
        return format!("https://www.youtube.com/watch?v={id}");
    }
    match clip("player.vimeo.com/video/") {
        Some(id) => format!("https://vimeo.com/{id}"),
        None => whole,
    }
}
