//! Sitemaps (sitemaps.org 0.9): all pages that anybody may find, in parts where there are many.

use crate::{Second, xml::Writer};

/// One page, and the same page in other languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub url: String,
    pub changed: Option<Second>,
    /// `("fr", "https://…?lang=fr")`.
    pub languages: Vec<(&'static str, String)>,
}

/// The most addresses one file may have, and its largest size in bytes (sitemaps.org, "Sitemap index files").
pub const MOST: usize = 50_000;
pub const LARGEST: usize = 50 << 20;

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

pub const MEDIA_TYPE: &str = "application/xml; charset=utf-8";

/// The places, cut where a file would have too many or be too large.
pub fn parts(places: &[Place]) -> Vec<&[Place]> {
    let mut parts = Vec::new();
    let (mut begin, mut bytes) = (0, 0);
    for (index, place) in places.iter().enumerate() {
        let size = size(place);
        if index > begin && (index - begin == MOST || bytes + size > LARGEST) {
            parts.push(&places[begin..index]);
            (begin, bytes) = (index, 0);
        }
        bytes += size;
    }
    if begin < places.len() || parts.is_empty() {
        parts.push(&places[begin..]);
    }
    parts
}

/// No less than what it takes when written: every character may be five times as long.
fn size(place: &Place) -> usize {
    let languages = place.languages.iter().map(|(_, url)| 80 + 6 * url.len()).sum::<usize>();
    200 + 12 * place.url.len() + languages
}

/// One file.
pub fn write(places: &[Place]) -> String {
    let mut xml = Writer::new();
    xml.open("urlset", &[("xmlns", SITEMAP), ("xmlns:xhtml", XHTML)]);
    for place in places {
        xml.open("url", &[]).text("loc", &[], &place.url);
        if let Some(changed) = place.changed {
            xml.text("lastmod", &[], &changed.to_string());
        }
        for (language, url) in &place.languages {
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", url)]);
        }
        if !place.languages.is_empty() {
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", "x-default"), ("href", &place.url)]);
        }
        xml.close();
    }
    xml.end()
}

/// The file that names the parts: their addresses, and when something in each last changed.
pub fn index(parts: &[(String, Option<Second>)]) -> String {
    let mut xml = Writer::new();
    xml.open("sitemapindex", &[("xmlns", SITEMAP)]);
    for (url, changed) in parts {
        xml.open("sitemap", &[]).text("loc", &[], url);
        if let Some(changed) = changed {
            xml.text("lastmod", &[], &changed.to_string());
        }
        xml.close();
    }
    xml.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(count: usize, length: usize) -> Vec<Place> {
        let place =
            |number| Place { url: format!("https://a.example/{number:0>length$}"), ..Place::default() };
        (0..count).map(place).collect()
    }

    #[test]
    fn many_pages_come_in_parts_that_are_small_enough() {
        for (count, length, expected) in
            [(0, 5, vec![0]), (1, 5, vec![1]), (MOST, 5, vec![MOST]), (MOST + 1, 5, vec![MOST, 1])]
        {
            let all = places(count, length);
            let found: Vec<usize> = parts(&all).iter().map(|part| part.len()).collect();
            assert_eq!(found, expected);
        }
        let long = places(6_000, 2_000);
        let cut = parts(&long);
        assert!(cut.len() > 1);
        assert_eq!(cut.iter().map(|part| part.len()).sum::<usize>(), long.len());
        assert!(cut.iter().all(|part| write(part).len() <= LARGEST));
    }

    #[test]
    fn a_page_names_its_other_languages() {
        let place = Place {
            url: "https://a.example/?q=a&b".into(),
            changed: Some(Second(0)),
            languages: vec![("fr", "https://a.example/?lang=fr".into())],
        };
        let text = write(&[place]);
        let document = roxmltree::Document::parse(&text).expect("XML");
        let links: Vec<_> = document.descendants().filter_map(|node| node.attribute("hreflang")).collect();
        assert_eq!(links, ["fr", "x-default"]);
        let loc = document.descendants().find(|node| node.has_tag_name("loc")).and_then(|node| node.text());
        assert_eq!(loc, Some("https://a.example/?q=a&b"));
        let index = index(&[("https://a.example/sitemap-1.xml".into(), Some(Second(0)))]);
        assert!(roxmltree::Document::parse(&index).is_ok());
    }
}
