//! Drawings in SVG: only those that do nothing.

use super::{Kinds, PictureRefused};

/// Elements of a drawing, at most.
const MOST_ELEMENTS: usize = 5_000;

/// What an SVG picture may be made of; nothing of it runs, nothing loads, nothing leads elsewhere.
const STILL: &[&str] = &[
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feBlend",
    "feColorMatrix",
    "feComposite",
    "feFlood",
    "feMerge",
    "feMergeNode",
    "style",
    "switch",
    "view",
];

/// That a text is a whole SVG picture which is still.
pub(super) fn still_svg(text: &str) -> Result<(), PictureRefused> {
    // Entities and their expansion are not read at all.
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
        return Err(PictureRefused::Active);
    }
    let document =
        roxmltree::Document::parse(text).map_err(|_| PictureRefused::Unknown(Kinds::WithDrawings))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some("http://www.w3.org/2000/svg") {
        return Err(PictureRefused::Unknown(Kinds::WithDrawings));
    }
    let mut elements = document.descendants().filter(roxmltree::Node::is_element);
    if document.descendants().any(|node| node.is_pi()) || elements.clone().count() > MOST_ELEMENTS {
        return Err(PictureRefused::Active);
    }
    if elements.all(|element| is_still(&element)) { Ok(()) } else { Err(PictureRefused::Active) }
}

fn is_still(element: &roxmltree::Node<'_, '_>) -> bool {
    let name = element.tag_name();
    // What drawing programs note of themselves (metadata, layers) is in namespaces of their own and draws nothing.
    let ours = matches!(name.namespace(), None | Some("http://www.w3.org/2000/svg"));
    if ours && !STILL.contains(&name.name()) || name.namespace() == Some("http://www.w3.org/1999/xhtml") {
        return false;
    }
    let css = |text: &str| {
        let text = text.to_ascii_lowercase();
        let inner = text.replace("url(#", "").replace("url('#", "").replace("url(\"#", "");
        !["url(", "@import", "javascript:", "expression(", "\\"].iter().any(|bad| inner.contains(bad))
    };
    let attributes = element.attributes().all(|attribute| {
        let (key, value) = (attribute.name().to_ascii_lowercase(), attribute.value().trim());
        match key.as_str() {
            "href" | "src" => value.starts_with('#'),
            _ => !key.starts_with("on") && css(value),
        }
    });
    attributes && (name.name() != "style" || element.text().is_none_or(css))
}

#[cfg(test)]
mod tests {
    use super::super::{Kinds, PictureRefused, read};

    #[test]
    fn a_drawing_that_would_do_something_is_refused() {
        let inside = |what: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{what}</svg>"
            )
        };
        for what in [
            "<script>alert(1)</script>",
            "<path d=\"M0 0\" onload=\"alert(1)\"/>",
            "<a href=\"https://evil.example\"><path d=\"M0 0\"/></a>",
            "<use xlink:href=\"https://evil.example/a.svg#x\"/>",
            "<image href=\"https://evil.example/pixel.png\"/>",
            "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
            "<style>@import url(https://evil.example/a.css);</style>",
            "<rect style=\"fill:url(https://evil.example/a)\"/>",
            "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
        ] {
            assert_eq!(
                read(Kinds::WithDrawings, inside(what).into_bytes()).map(|one| one.mime),
                Err(PictureRefused::Active),
                "{what}"
            );
        }
        let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>";
        assert_eq!(
            read(Kinds::WithDrawings, bomb.as_bytes().to_vec()).map(|one| one.mime),
            Err(PictureRefused::Active)
        );
    }
}
