//! Links in content, and the names of course files (olx.md §4).

/// What a quoted path in content means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link<'a> {
    /// A course file, by the name after `/static/` or the asset name of a full address; no query, no fragment.
    Static(&'a str),
    /// A page of the course, by the path after `/course/`.
    Course(&'a str),
    /// A block, by its name.
    JumpTo(&'a str),
}

/// The name that identifies a course file: `/` and characters that no asset key may hold become `_`.
pub fn normalise_asset(name: &str) -> String {
    let name = name.strip_prefix("/static/").unwrap_or(name).trim_start_matches('/');
    name.chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '_' | '.' | '%' | '-') { c } else { '_' })
        .collect()
}

/// Replaces the links of a text. Only quoted strings are looked at, whatever the quotes (`"`, `'`, escaped by a backslash or as an entity);
/// query and fragment stay; a query value that is itself a `/static/` path is replaced too; a path that ends in `?raw` is left alone.
/// Where `resolve` gives nothing, the text stays as it is.
pub fn rewrite_links(html: &str, resolve: &mut dyn FnMut(Link) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut done = 0;
    for quoted in quoted_paths(html) {
        if let Some(target) = target(quoted.content, resolve) {
            out.push_str(&html[done..quoted.start]);
            out.push_str(&target);
            done = quoted.start + quoted.content.len();
        }
    }
    out.push_str(&html[done..]);
    out
}

fn target(path: &str, resolve: &mut dyn FnMut(Link) -> Option<String>) -> Option<String> {
    if path.ends_with("?raw") {
        return None;
    }
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let (plain, rest) = path.split_at(end);
    let resolved = resolve(link(plain)?)?;
    // A target that has a fragment of its own keeps it; two make no address.
    let rest = if resolved.contains('#') { rest.split('#').next().unwrap_or_default() } else { rest };
    Some(format!("{resolved}{}", rewritten_query(rest, resolve)))
}

fn link(path: &str) -> Option<Link<'_>> {
    let found = if let Some(name) = path.strip_prefix("/static/") {
        Link::Static(name)
    } else if let Some(name) = path.strip_prefix("/jump_to_id/") {
        Link::JumpTo(name)
    } else if let Some(name) = path.strip_prefix("/course/") {
        return Some(Link::Course(name));
    } else if path.starts_with("/c4x/") {
        Link::Static(path.split_once("/asset/")?.1)
    } else if path.starts_with("/asset-v1:") {
        let (_, name) = path.split_once("type@asset+block")?;
        Link::Static(name.trim_start_matches(['@', '/']))
    } else if path.starts_with("/courses/") {
        let (_, key) = path.split_once("/jump_to/")?;
        Link::JumpTo(key.rsplit(['@', '/']).next()?)
    } else {
        return None;
    };
    match found {
        Link::Static("") | Link::JumpTo("") => None,
        link => Some(link),
    }
}

fn rewritten_query(rest: &str, resolve: &mut dyn FnMut(Link) -> Option<String>) -> String {
    if !rest.contains("=/static/") {
        return rest.to_owned();
    }
    let mut out = String::new();
    for (index, part) in rest.split("=/static/").enumerate() {
        if index == 0 {
            out.push_str(part);
            continue;
        }
        let end = part.find(['&', '#']).unwrap_or(part.len());
        out.push('=');
        out.push_str(
            &resolve(Link::Static(&part[..end])).unwrap_or_else(|| format!("/static/{}", &part[..end])),
        );
        out.push_str(&part[end..]);
    }
    out
}

/// A quoted string that begins with a slash.
pub(crate) struct Quoted<'t> {
    /// Where the slash is.
    pub start: usize,
    /// Between the quotes.
    pub content: &'t str,
}

/// Longer than any path; an opening quote whose partner is further away is an apostrophe.
const LONGEST_PATH: usize = 4096;

/// Two-character and entity quotes first: each ends as it began.
const QUOTES: &[&str] = &["\\\"", "\\'", "\"", "'", "&quot;", "&#34;", "&#39;", "&apos;"];

/// The quoted paths of a text, in order and apart from each other.
pub(crate) fn quoted_paths(text: &str) -> impl Iterator<Item = Quoted<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(found) = text[from..].find('/') {
            let start = from + found;
            from = start + 1;
            let before = &text[..start];
            let Some(quote) = QUOTES.iter().find(|quote| before.ends_with(**quote)) else {
                continue;
            };
            let rest = &text[start..];
            let window = &rest[..rest.floor_char_boundary(LONGEST_PATH)];
            let line = window.split('\n').next().unwrap_or(window);
            let Some(length) = line.find(quote) else {
                continue;
            };
            from = start + length;
            return Some(Quoted { start, content: &rest[..length] });
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn one_file_has_one_name() {
        for name in ["images/a b.png", "images_a_b.png", "/static/images/a b.png", "images/a@b.png"] {
            assert_eq!(normalise_asset(name), "images_a_b.png", "{name}");
        }
        assert_eq!(normalise_asset("Größe(1).pdf"), "Größe_1_.pdf");
    }

    #[test]
    fn links_are_replaced_between_quotes_only() {
        let cases = [
            (r#"<img src="/static/a.png">"#, r#"<img src="[S a.png]">"#),
            ("<a href='/jump_to_id/b1#part'>", "<a href='[J b1]#part'>"),
            (r#""/course/discussion/forum""#, r#""[C discussion/forum]""#),
            (r#"{\"src\": \"/static/a.png\"}"#, r#"{\"src\": \"[S a.png]\"}"#),
            ("&quot;/static/a.png&quot;", "&quot;[S a.png]&quot;"),
            ("\"/static/f.html?img=/static/a.png&x=1\"", "\"[S f.html]?img=[S a.png]&x=1\""),
            ("\"/static/a.png?raw\"", "\"/static/a.png?raw\""),
            ("url(/static/a.png)", "url(/static/a.png)"),
            ("\"/c4x/O/C/asset/a.png\"", "\"[S a.png]\""),
            ("\"/asset-v1:O+C+R+type@asset+block@a.png\"", "\"[S a.png]\""),
            ("'/courses/course-v1:O+C+R/jump_to/block-v1:O+C+R+type@html+block@b1'", "'[J b1]'"),
            ("\"/static/none\" \"/elsewhere\" \"/static/\"", "\"/static/none\" \"/elsewhere\" \"/static/\""),
            ("\"/static/a.png' it's", "\"/static/a.png' it's"),
        ];
        for (html, expected) in cases {
            let rewritten = rewrite_links(html, &mut |link| match link {
                Link::Static("none") => None,
                Link::Static(name) => Some(format!("[S {name}]")),
                Link::Course(path) => Some(format!("[C {path}]")),
                Link::JumpTo(name) => Some(format!("[J {name}]")),
            });
            assert_eq!(rewritten, expected);
        }
    }

    #[test]
    fn a_text_of_opening_quotes_takes_no_time_to_speak_of() {
        let hostile = "\"/".repeat(200_000);
        assert_eq!(rewrite_links(&hostile, &mut |_| None), hostile);
    }
}
