//! Pages beside the course: about, news, handouts, static pages, templates (olx.md §1.1, §3).

use std::collections::BTreeMap;

use serde_json::Value;

use super::Reader;
use crate::xml::{Source, decode, elements, inner_source, inner_text};
use crate::{StaticTab, Tab, Update, value};

impl Reader<'_> {
    /// A page of a folder; the one in the folder named after the run wins.
    pub(super) fn page(&mut self, folder: &str, run: &str, name: &str) -> Option<String> {
        let candidates = [format!("{folder}/{run}/{name}"), format!("{folder}/{name}")];
        let path = candidates.into_iter().find(|path| self.package.files.contains_key(path))?;
        Some(self.text_file(&path))
    }

    fn text_file(&self, path: &str) -> String {
        decode(self.package.file(path).unwrap_or_default()).text.into_owned()
    }

    /// The `.html` files of a folder by their name without ending.
    fn pages(&self, folder: &str, run: &str) -> BTreeMap<String, String> {
        let mut pages = BTreeMap::new();
        for folder in [folder.to_owned(), format!("{folder}/{run}")] {
            for (path, _) in self.package.below(&folder) {
                let name = path
                    .strip_prefix(&folder)
                    .map(|name| name.trim_start_matches('/'))
                    .and_then(|name| name.strip_suffix(".html"));
                if let Some(name) = name.filter(|name| !name.contains('/')) {
                    pages.insert(name.to_owned(), self.text_file(path));
                }
            }
        }
        pages
    }

    pub(super) fn about(&self, run: &str) -> BTreeMap<String, String> {
        self.pages("about", run)
    }

    pub(super) fn static_tabs(&self, run: &str, tabs: &[Tab]) -> Vec<StaticTab> {
        let mut pages = self.pages("tabs", run);
        let mut static_tabs = Vec::new();
        for tab in tabs.iter().filter(|tab| tab.type_ == "static_tab") {
            let Some((slug, html)) = tab.url_slug.as_ref().and_then(|slug| pages.remove_entry(slug)) else {
                continue;
            };
            static_tabs.push(StaticTab {
                slug,
                name: tab.name.clone(),
                html,
                is_hidden: tab.is_hidden,
                staff_only: tab.staff_only,
            });
        }
        let unlisted = pages.into_iter().map(|(slug, html)| StaticTab {
            slug,
            name: None,
            html,
            is_hidden: true,
            staff_only: false,
        });
        static_tabs.extend(unlisted);
        static_tabs
    }

    /// News, from the list if there is one, else from the page it replaced.
    pub(super) fn updates(&mut self, run: &str) -> Vec<Update> {
        let list = [format!("info/{run}/updates.items.json"), "info/updates.items.json".to_owned()];
        if let Some(path) = list.into_iter().find(|path| self.package.files.contains_key(path))
            && let Some(Value::Array(items)) = self.json(&path)
        {
            return items.iter().map(update).collect();
        }
        self.page("info", run, "updates.html").map(|html| dated_items(&html)).unwrap_or_default()
    }

    pub(super) fn custom_tags(&self) -> BTreeMap<String, String> {
        let templates = self.package.below("custom_tags");
        templates
            .map(|(path, bytes)| (path["custom_tags/".len()..].to_owned(), decode(bytes).text.into_owned()))
            .collect()
    }
}

fn update(item: &Value) -> Update {
    let text =
        |name: &str| item.get(name).filter(|value| !value.is_null()).map(value::written).unwrap_or_default();
    Update {
        id: item.get("id").and_then(Value::as_i64).unwrap_or(0),
        date: text("date"),
        content: text("content"),
        status: Some(text("status"))
            .filter(|status| !status.is_empty())
            .unwrap_or_else(|| "visible".to_owned()),
    }
}

/// The old form: a list whose items begin with a heading that is the date. A page of another form is one item, whole.
fn dated_items(html: &str) -> Vec<Update> {
    let whole = |content: &str| Update {
        id: 1,
        date: String::new(),
        content: content.to_owned(),
        status: "visible".to_owned(),
    };
    let wrapped = format!("<updates>{html}</updates>");
    let source = Source::of(wrapped.as_bytes());
    let items: Vec<Update> = match source.document(crate::xml::DEPTH) {
        Ok(document) => {
            let list =
                document.descendants().find(|node| matches!(node.tag_name().name(), "ol" | "ul" | "section"));
            list.into_iter()
                .flat_map(elements)
                .filter_map(|item| {
                    let heading = elements(item).find(|child| child.has_tag_name("h2"))?;
                    let content = inner_source(item);
                    let after = heading.range().end - item.first_child()?.range().start;
                    Some((inner_text(heading), content.get(after..)?.trim().to_owned()))
                })
                .zip(1..)
                .map(|((date, content), id)| Update { id, date: date.trim().to_owned(), ..whole(&content) })
                .collect()
        }
        Err(_) => Vec::new(),
    };
    let says_nothing =
        html.trim().is_empty() || matches!(html.trim(), "<ol></ol>" | "<ol/>" | "<section></section>");
    match (items.is_empty(), says_nothing) {
        (false, _) => items,
        (true, true) => Vec::new(),
        (true, false) => vec![whole(html)],
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn old_news_are_cut_at_their_dates() {
        let items = dated_items("<ol><li><h2>May 2</h2><p>Two&nbsp;</p></li><li><h2>May 1</h2>One</li></ol>");
        let told: Vec<(&str, &str)> =
            items.iter().map(|item| (item.date.as_str(), item.content.as_str())).collect();
        assert_eq!(told, [("May 2", "<p>Two\u{A0}</p>"), ("May 1", "One")]);
        assert_eq!(dated_items("<p>Not a list").len(), 1);
        assert_eq!(dated_items(" <ol></ol>\n"), []);
    }
}
