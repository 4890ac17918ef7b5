//! Reading a page as its reader would: text, links, labels.

use scraper::{ElementRef, Html, Selector, node::Node};

/// A selector of ours.
///
/// # Panics
/// If it is not one.
pub fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|why| panic!("{selector:?} is no selector: {why}"))
}

/// One space where there is any space: line breaks, no-break and thin spaces.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text a reader sees in an element.
pub fn visible_text(element: ElementRef<'_>) -> String {
    let mut out = String::new();
    gather(element, &mut out);
    plain(&out)
}

fn gather(element: ElementRef<'_>, out: &mut String) {
    if matches!(element.value().name(), "script" | "style" | "template" | "head" | "noscript") {
        return;
    }
    // A block begins a new word even if no space stands before it.
    let inline = matches!(
        element.value().name(),
        "a" | "abbr"
            | "b"
            | "bdi"
            | "code"
            | "em"
            | "i"
            | "mark"
            | "q"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
            | "wbr"
    );
    if !inline {
        out.push(' ');
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(_) => ElementRef::wrap(child).into_iter().for_each(|child| gather(child, out)),
            _ => {}
        }
    }
    if !inline {
        out.push(' ');
    }
}

/// What an element is called: its text, or the name given to those who don't see it.
pub fn accessible_name(element: ElementRef<'_>) -> String {
    if let Some(label) = element.value().attr("aria-label") {
        return plain(label);
    }
    let text = visible_text(element);
    if !text.is_empty() {
        return text;
    }
    let named = element.value().attr("value").or(element.value().attr("title"));
    let picture = || element.select(&css("img[alt]")).find_map(|img| img.value().attr("alt"));
    named.or_else(picture).map(plain).unwrap_or_default()
}

/// The links of a page: (name, address).
pub fn links(page: &Html) -> Vec<(String, String)> {
    let anchors = css("a[href]");
    let named = |link: ElementRef<'_>| {
        (accessible_name(link), link.value().attr("href").unwrap_or_default().to_owned())
    };
    page.select(&anchors).map(named).collect()
}

/// Where `href` leads from a page at `here`.
pub fn resolve(here: &str, public_url: &str, href: &str) -> String {
    let href = href.strip_prefix(public_url).unwrap_or(href);
    let without_fragment = href.split('#').next().unwrap_or_default();
    let path = here.split('?').next().unwrap_or_default();
    match without_fragment {
        "" => here.to_owned(),
        query if query.starts_with('?') => format!("{path}{query}"),
        absolute if absolute.starts_with('/') || absolute.contains("://") => absolute.to_owned(),
        relative => {
            let folder = path.rfind('/').map_or("/", |slash| &path[..=slash]);
            format!("{folder}{relative}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_what_a_reader_sees() {
        let page = Html::parse_document(
            "<head><title>t</title></head><p>Score : <b>3</b>/4</p><p>next</p><script>no</script>",
        );
        assert_eq!(visible_text(page.root_element()), "Score : 3/4 next");
    }

    #[test]
    fn links_lead_where_a_browser_would_go() {
        let cases = [
            ("/a/b?x=1", "/c", "/c"),
            ("/a/b?x=1", "?y=2", "/a/b?y=2"),
            ("/a/b?x=1", "c", "/a/c"),
            ("/a/b?x=1", "", "/a/b?x=1"),
            ("/a/b", "http://essaim.test/d#e", "/d"),
            ("/a/b", "https://elsewhere.example/", "https://elsewhere.example/"),
        ];
        for (here, href, expected) in cases {
            assert_eq!(resolve(here, "http://essaim.test", href), expected, "{here} {href}");
        }
    }
}
