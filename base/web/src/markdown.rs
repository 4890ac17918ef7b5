//! Markdown (CommonMark) as people write it in forms, shown as HTML that can do no harm: HTML inside of it is shown as
//! the text it is, pictures become their words, links lead to the web, to mail or to pages of ours.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

/// Text as HTML. Its headings are of level 3 and below: they stand under those of the page.
pub fn html(text: &str) -> Markup {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    // A link that leads nowhere good keeps its words only; links don't stand in links.
    let mut is_dropped = false;
    let events = Parser::new(text).filter_map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            is_dropped = !leads_somewhere_good(dest_url);
            (!is_dropped).then_some(event)
        }
        Event::End(TagEnd::Link) => (!std::mem::take(&mut is_dropped)).then_some(event),
        Event::Start(Tag::Heading { level, .. }) => Some(Event::Start(Tag::Heading {
            level: beneath(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        })),
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(beneath(level)))),
        other => Some(other),
    });
    pulldown_cmark::html::push_html(&mut out, events);
    PreEscaped(out)
}

fn leads_somewhere_good(to: &CowStr<'_>) -> bool {
    let ours = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\');
    ours || ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| to.to_ascii_lowercase().starts_with(scheme))
}

fn beneath(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_paragraphs_lists_and_links() {
        let page =
            html("# Us\n\nWe *make* **things**.\n\n- [site](https://imt.fr)\n- [ours](/institutions)").0;
        assert!(
            page.contains("<h3>Us</h3>") && page.contains("<em>make</em> <strong>things</strong>"),
            "{page}"
        );
        assert!(page.contains("<a href=\"https://imt.fr\">site</a>"), "{page}");
        assert!(page.contains("<a href=\"/institutions\">ours</a>"), "{page}");
    }

    #[test]
    fn nothing_of_it_is_run_or_loaded() {
        let bad = [
            "<script>alert(1)</script>",
            "text <img src=x onerror=alert(1)> text",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html;base64,AAAA)",
            "[x](//evil.example/a)",
            "![x](https://evil.example/pixel.png)",
            "[![x](https://evil.example/p.png)](javascript:alert(1))",
            "<div onclick=\"x\">\n\n*a*\n\n</div>",
            "[x]: javascript:alert(1)\n\n[x]",
            "<javascript:alert(1)>",
        ];
        for text in bad {
            let page = html(text).0;
            let tags: Vec<&str> = page.split('<').skip(1).collect();
            let fine = |tag: &&str| {
                ["p>", "/p>", "em>", "/em>", "a href=\"http", "/a>"].iter().any(|good| tag.starts_with(good))
            };
            assert!(tags.iter().all(fine), "{text} became {page}");
            assert!(!page.contains("href=\"javascript"), "{text} became {page}");
        }
    }

    #[test]
    fn however_deep_it_is_it_ends() {
        let page = html(&"> ".repeat(1_400)).0;
        assert!(page.len() < 200_000);
        html(&"[".repeat(3_000));
        html(&"*a ".repeat(1_000));
    }
}
