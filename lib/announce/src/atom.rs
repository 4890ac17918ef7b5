//! Atom 1.0 (RFC 4287): what is new.

use crate::{Second, xml::Writer};

/// A feed: newest entries first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// An address that never changes; also where the feed is.
    pub url: String,
    /// The page it tells of.
    pub page: String,
    pub title: String,
    pub subtitle: String,
    /// BCP 47 tag of the feed's own words.
    pub language: String,
    /// Who publishes.
    pub author: String,
    /// When anything in it last changed.
    pub updated: Second,
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// An address that never changes: the page's.
    pub url: String,
    pub title: String,
    /// BCP 47 tag of title and summary.
    pub language: String,
    pub author: String,
    pub summary: String,
    pub published: Second,
    pub updated: Second,
    pub categories: Vec<String>,
}

pub const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

/// The document.
pub fn write(feed: &Feed) -> String {
    let mut xml = Writer::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.language)])
        .text("id", &[], &feed.url)
        .text("title", &[], &feed.title);
    if !feed.subtitle.is_empty() {
        xml.text("subtitle", &[], &feed.subtitle);
    }
    xml.text("updated", &[], &feed.updated.to_string())
        .empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.url)])
        .empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.page)]);
    person(&mut xml, &feed.author);
    for entry in &feed.entries {
        one(&mut xml, entry);
    }
    xml.end()
}

fn one(xml: &mut Writer, entry: &Entry) {
    xml.open("entry", &[("xml:lang", &entry.language)])
        .text("id", &[], &entry.url)
        .text("title", &[], &entry.title)
        .empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)])
        .text("published", &[], &entry.published.to_string())
        .text("updated", &[], &entry.updated.to_string());
    person(xml, &entry.author);
    for category in &entry.categories {
        xml.empty("category", &[("term", category)]);
    }
    xml.text("summary", &[], &entry.summary).close();
}

fn person(xml: &mut Writer, name: &str) {
    xml.open("author", &[]).text("name", &[], name).close();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_has_all_that_the_standard_asks_for() {
        let entry = Entry {
            url: "https://a.example/runs/x".into(),
            title: "<Imprimer> & découper".into(),
            language: "fr".into(),
            author: "IMT".into(),
            published: Second(0),
            updated: Second(60),
            categories: vec!["Électronique".into()],
            ..Entry::default()
        };
        let feed = Feed {
            url: "https://a.example/feeds/runs.atom".into(),
            page: "https://a.example/".into(),
            title: "Nouvelles sessions".into(),
            language: "fr".into(),
            author: "FUN".into(),
            updated: Second(60),
            entries: vec![entry],
            ..Feed::default()
        };
        let text = write(&feed);
        let document = roxmltree::Document::parse(&text).expect("XML");
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
        let names = |node: roxmltree::Node<'_, '_>| -> Vec<String> {
            node.children()
                .filter(|child| child.is_element())
                .map(|child| child.tag_name().name().to_owned())
                .collect()
        };
        assert_eq!(names(root), ["id", "title", "updated", "link", "link", "author", "entry"]);
        let entry = root.children().find(|child| child.has_tag_name("entry")).expect("an entry");
        assert_eq!(
            names(entry),
            ["id", "title", "link", "published", "updated", "author", "category", "summary"]
        );
        let title = entry.children().find(|child| child.has_tag_name("title")).and_then(|node| node.text());
        assert_eq!(title, Some("<Imprimer> & découper"));
    }
}
