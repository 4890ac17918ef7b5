//! The list of what author HTML may hold. What is not on it is dropped; its text is kept, but for scripts and styles.

use ammonia::{Builder, Url};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// In front of every id and class of an author, so that none is one of ours.
pub(super) const PREFIX: &str = "c-";

const TAGS: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "iframe",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "object",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

const ANYWHERE: &[&str] = &["class", "dir", "id", "lang", "title"];

/// Frames and objects keep their address only so that a link can be made of it.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "hreflang", "name"]),
    ("audio", &["src"]),
    ("blockquote", &["cite"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("del", &["datetime"]),
    ("details", &["open"]),
    ("embed", &["src"]),
    ("iframe", &["src"]),
    ("img", &["alt", "height", "src", "width"]),
    ("ins", &["datetime"]),
    ("li", &["value"]),
    ("object", &["data"]),
    ("ol", &["reversed", "start", "type"]),
    ("source", &["src", "type"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
    ("track", &["kind", "label", "src", "srclang"]),
    ("video", &["height", "poster", "src", "width"]),
];

/// Their content goes with them.
const EMPTIED: &[&str] =
    &["script", "style", "svg", "math", "template", "noembed", "noframes", "title", "select", "textarea"];

const SCHEMES: &[&str] = &["http", "https", "mailto", "tel", "data", "essaim-drawing"];

const PICTURES: &[&str] = &["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp"];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let set = |names: &'static [&'static str]| names.iter().copied().collect::<HashSet<_>>();
    let attributes: HashMap<_, _> = ATTRIBUTES.iter().map(|(tag, names)| (*tag, set(names))).collect();
    let mut builder = Builder::empty();
    builder
        .tags(set(TAGS))
        .generic_attributes(set(ANYWHERE))
        .tag_attributes(attributes)
        .clean_content_tags(set(EMPTIED))
        .url_schemes(set(SCHEMES))
        .link_rel(None)
        .attribute_filter(attribute);
    builder
});

pub(super) fn keep_allowed(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

fn attribute<'v>(tag: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (tag, name) {
        (_, "id") | ("a", "name") => prefixed(value),
        (_, "class") => classes(value),
        (_, "dir") => matches!(value, "ltr" | "rtl" | "auto").then_some(Cow::Borrowed(value)),
        (_, "src" | "data" | "poster" | "href" | "cite") => address(tag, name, value),
        (_, "width" | "height" | "colspan" | "rowspan" | "span" | "start" | "value") => whole(value),
        _ => Some(Cow::Borrowed(value)),
    }
}

fn prefixed(value: &str) -> Option<Cow<'_, str>> {
    let value = value.trim();
    (!value.is_empty() && value.len() <= 200)
        .then(|| Cow::Owned(format!("{PREFIX}{}", value.replace(char::is_whitespace, "-"))))
}

fn classes(value: &str) -> Option<Cow<'_, str>> {
    let named: Vec<String> = value.split_whitespace().take(8).map(|name| format!("{PREFIX}{name}")).collect();
    (!named.is_empty()).then(|| Cow::Owned(named.join(" ")))
}

/// Data may be a small picture and nothing else.
fn address<'v>(tag: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let scheme = Url::parse(value).map(|url| url.scheme().to_owned()).unwrap_or_default();
    let is_picture = || {
        let rest = value.trim_start().get(5..).unwrap_or_default().to_ascii_lowercase();
        PICTURES.iter().any(|kind| rest.starts_with(kind))
    };
    match (scheme.as_str(), tag, name) {
        ("data", "img", "src") => is_picture().then_some(Cow::Borrowed(value)),
        ("data", ..) => None,
        ("essaim-drawing", "img", "src") => Some(Cow::Borrowed(value)),
        ("essaim-drawing", ..) => None,
        _ => Some(Cow::Borrowed(value)),
    }
}

/// `100` and `100px`; `50%` says nothing about a picture's shape.
fn whole(value: &str) -> Option<Cow<'_, str>> {
    let digits = value.trim().trim_end_matches("px");
    let number: u32 = digits.parse().ok().filter(|number| *number <= 10_000)?;
    Some(Cow::Owned(number.to_string()))
}
