//! What content refers to: course files, other blocks, addresses of another platform.

use std::collections::{BTreeSet, HashMap};

use crate::Package;
use crate::rewrite::{normalise_asset, quoted_paths};

/// The references of one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct References {
    /// Names of course files, as written after `/static/`, without query and fragment.
    pub files: BTreeSet<String>,
    /// The same, where a variable of a script makes part of the name (`$name`).
    pub computed: BTreeSet<String>,
    /// Names of blocks, as written after `/jump_to_id/`, up to a quote, a space, a tag, a query or a fragment.
    pub blocks: BTreeSet<String>,
    /// How many addresses of assets on another platform there are (`asset-v1:…`, `/c4x/…`).
    pub asset_urls: usize,
}

/// Finds the references of a text. Files count only between quotes, for only those are ever rewritten (olx.md §4.2).
pub fn references_of(text: &str) -> References {
    let mut found = References::default();
    for quoted in quoted_paths(text) {
        let Some(name) = quoted.content.strip_prefix("/static/") else {
            continue;
        };
        let name = name.split(['?', '#']).next().unwrap_or_default();
        if name.contains('$') {
            found.computed.insert(name.to_owned());
        } else if !name.is_empty() {
            found.files.insert(name.to_owned());
        }
    }
    for name in
        tails(text, "/jump_to_id/", |c| c.is_whitespace() || matches!(c, '"' | '\'' | '#' | '?' | '\\' | '<'))
    {
        found.blocks.insert(name.to_owned());
    }
    let ends_url = |c: char| c.is_whitespace() || matches!(c, '"' | '\'');
    found.asset_urls = tails(text, "asset-v1:", ends_url).count() + tails(text, "/c4x/", ends_url).count();
    found
}

/// What follows each occurrence of a mark, up to a character that ends it; never empty.
fn tails<'t>(
    text: &'t str,
    mark: &'static str,
    ends: impl Fn(char) -> bool + Copy + 't,
) -> impl Iterator<Item = &'t str> {
    text.match_indices(mark).filter_map(move |(at, _)| {
        let rest = &text[at + mark.len()..];
        let tail = &rest[..rest.find(ends).unwrap_or(rest.len())];
        (!tail.is_empty()).then_some(tail)
    })
}

/// The course files of a package, by every name content may call them.
pub struct AssetPaths<'p> {
    package: &'p Package,
    by_name: HashMap<String, &'p str>,
}

/// Indexes the course files of a package.
pub fn asset_paths(package: &Package) -> AssetPaths<'_> {
    let by_name =
        package.below("static").map(|(path, _)| (normalise_asset(&path["static/".len()..]), path)).collect();
    AssetPaths { package, by_name }
}

impl AssetPaths<'_> {
    /// The path of the file a name means, in content of the file `from`: exactly that path, else the asset of that name (olx.md §4.1). In
    /// a library of the second kind every block has files of its own beside it.
    pub fn find(&self, name: &str, from: &str) -> Option<String> {
        let beside = from.rsplit_once('/').map(|(folder, _)| folder);
        for name in spellings(name) {
            let exact = format!("static/{name}");
            if self.package.files.contains_key(&exact) {
                return Some(exact);
            }
            let own = beside
                .map(|folder| format!("{folder}/static/{name}"))
                .filter(|own| self.package.files.contains_key(own));
            if own.is_some() {
                return own;
            }
            if let Some(path) = self.by_name.get(&normalise_asset(&name)) {
                return Some((*path).to_owned());
            }
        }
        None
    }
}

/// The name as written, and as it is meant when it was escaped for an address or for XML.
fn spellings(name: &str) -> Vec<String> {
    let plain = name.replace("&amp;", "&");
    let decoded = percent_decoded(&plain);
    let mut spellings = vec![name.to_owned(), plain, decoded];
    spellings.dedup();
    spellings
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = bytes
            .get(at + 1..at + 3)
            .filter(|_| bytes[at] == b'%')
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        match escaped {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use pretty_assertions::assert_eq;

    use super::*;
    use crate::Kind;

    #[test]
    fn references_are_found_between_quotes_only() {
        let text = r#"<img src="/static/a.png?x=1"> '/static/b.html#top' url(/static/c.css) {\"/static/d.js\"} &quot;/static/e.png&quot;
            "/static/$name.png" "/static/" <a href="/jump_to_id/abc#x">, /jump_to_id/def" '/c4x/O/C/asset/x.png' "/asset-v1:O+C+R+type@asset+block@y.png""#;
        let found = references_of(text);
        assert_eq!(
            found.files.iter().map(String::as_str).collect::<Vec<_>>(),
            ["a.png", "b.html", "d.js", "e.png"]
        );
        assert_eq!(found.computed.iter().map(String::as_str).collect::<Vec<_>>(), ["$name.png"]);
        assert_eq!(found.blocks.iter().map(String::as_str).collect::<Vec<_>>(), ["abc", "def"]);
        assert_eq!(found.asset_urls, 2);
    }

    #[test]
    fn a_file_answers_to_all_its_names() {
        let files =
            ["static/images/a b.png", "static/R&D.pdf"].map(|path| (path.to_owned(), Arc::from(&b""[..])));
        let package = Package { kind: Kind::Course, folder: String::new(), files: files.into() };
        let assets = asset_paths(&package);
        for name in ["images/a b.png", "images/a%20b.png", "images_a_b.png", "images/a_b.png"] {
            assert_eq!(assets.find(name, "html/x.html").as_deref(), Some("static/images/a b.png"), "{name}");
        }
        assert_eq!(assets.find("R&amp;D.pdf", "html/x.html").as_deref(), Some("static/R&D.pdf"));
        assert_eq!(assets.find("b.png", "html/x.html"), None);
    }
}
