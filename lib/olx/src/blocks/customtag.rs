//! `customtag`: a template of the course, filled with the attributes of the tag.

use std::collections::BTreeMap;

use crate::{Block, xml};

/// The HTML of a custom tag: `<customtag impl="name" a="b"/>` is the template `name` with `${a}` and `$a` replaced by `b`. The older
/// form, `<customtag><impl>name</impl></customtag>`, and a tag that has the name of its template (`<slides file="x"/>`), are known too.
/// `None`: the block is no custom tag, or its template is not in the package.
pub fn expand(block: &Block, templates: &BTreeMap<String, String>) -> Option<String> {
    let inner = block.source().and_then(|source| xml::parse(source).ok()).and_then(|document| {
        let implementation = document.root_element().children().find(|child| child.has_tag_name("impl"))?;
        Some(xml::inner_text(implementation).trim().to_owned())
    });
    let name = match block.kind.as_str() {
        "customtag" => block.attribute("impl").map(str::to_owned).or(inner)?,
        tag => tag.to_owned(),
    };
    let mut html = templates.get(&name)?.clone();
    let mut names: Vec<&String> = block.attributes.keys().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names {
        let value = xml::escape(&block.attributes[name]);
        html = html.replace(&format!("${{{name}}}"), &value).replace(&format!("${name}"), &value);
    }
    Some(html)
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn templates_are_filled() {
        let templates = BTreeMap::from([(
            "book".to_owned(),
            "<a href=\"/book/${page}\">page $page of $pages</a>".to_owned(),
        )]);
        let expected = "<a href=\"/book/7\">page 7 of 9 &amp; more</a>";
        assert_eq!(
            expand(&block(r#"<customtag impl="book" page="7" pages="9 &amp; more"/>"#), &templates)
                .as_deref(),
            Some(expected)
        );
        assert_eq!(
            expand(
                &block(r#"<customtag page="7" pages="9 &amp; more"><impl>book</impl></customtag>"#),
                &templates
            )
            .as_deref(),
            Some(expected)
        );
        assert_eq!(
            expand(&block(r#"<book page="7" pages="9 &amp; more"/>"#), &templates).as_deref(),
            Some(expected)
        );
        assert_eq!(expand(&block(r#"<customtag impl="none"/>"#), &templates), None);
    }
}
