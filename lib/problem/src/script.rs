//! What an author's Python does, as far as it can be told without running it (olx.md §9.8).

use std::collections::{BTreeMap, BTreeSet};

use crate::xml::{Element, Node};

#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    pub source: String,
    /// The `$name`s that the problem uses and the script knows, sorted.
    pub variables_used: Vec<String>,
    pub class: ScriptClass,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScriptClass {
    /// Computes values that an author can freeze; with chance in it, one set of values per seed.
    VariablesOnly { randomised: bool },
    /// Decides who is right.
    Grader,
}

/// The scripts of the problem put together, JavaScript and Perl left out.
pub fn source_of(root: &Element) -> Option<String> {
    let scripts: Vec<String> = root
        .descendants_named("script")
        .into_iter()
        .filter(|script| {
            !script.get("type").is_some_and(|kind| kind.contains("javascript") || kind.contains("perl"))
        })
        .map(Element::all_text)
        .collect();
    let source = scripts.join("\n");
    (!source.trim().is_empty()).then_some(source)
}

pub(crate) fn analyse(root: &Element, source: String, grades: bool) -> Script {
    let words: BTreeSet<&str> =
        source.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
    let mut used = BTreeSet::new();
    visit_text(root, &mut |text| used.extend(names_in(text, &words)));
    let randomised = words.iter().any(|word| *word == "seed" || word.contains("random") || *word == "choice");
    let class = if grades { ScriptClass::Grader } else { ScriptClass::VariablesOnly { randomised } };
    Script { variables_used: used.into_iter().collect(), class, source }
}

/// Whether the text holds one of the variables.
pub(crate) fn mentions(text: &str, variables: &[String]) -> bool {
    variables.iter().any(|name| text.contains(&format!("${name}")))
}

/// Every text and attribute outside scripts.
fn visit_text(element: &Element, visit: &mut impl FnMut(&str)) {
    if element.name == "script" {
        return;
    }
    element.attributes.iter().for_each(|(_, value)| visit(value));
    for child in &element.children {
        match child {
            Node::Text(text) => visit(text),
            Node::Element(child) => visit_text(child, visit),
        }
    }
}

/// After each `$`, the longest beginning of the word that the script knows.
fn names_in(text: &str, words: &BTreeSet<&str>) -> Vec<String> {
    text.split('$')
        .skip(1)
        .filter_map(|after| {
            let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(after.len());
            (1..=end).rev().map(|end| &after[..end]).find(|name| {
                words.contains(name) && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            })
        })
        .map(str::to_owned)
        .collect()
}

/// Puts the values in the place of `$name`, longest name first, in attributes and text outside scripts, and removes
/// the scripts. The text of the problem is otherwise left as it stands.
pub fn substitute(xml: &str, values: &BTreeMap<String, String>) -> String {
    let mut names: Vec<&String> = values.keys().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let fill = |text: &str| {
        names.iter().fold(text.to_owned(), |text, name| {
            let written = format!("${name}");
            if text.contains(&written) {
                text.replace(&written, &crate::xml::escape_attribute(&values[*name]))
            } else {
                text
            }
        })
    };
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((start, end)) = next_script(rest) {
        out.push_str(&fill(&rest[..start]));
        rest = &rest[end..];
    }
    out.push_str(&fill(rest));
    out
}

/// The next author's script: from `<script` to `</script>`. JavaScript stays in place.
fn next_script(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = text[from..].find("<script") {
        let start = from + found;
        let tag_end = start + text[start..].find('>')? + 1;
        let is_empty = text[..tag_end].ends_with("/>");
        let end =
            if is_empty { tag_end } else { tag_end + text[tag_end..].find("</script>")? + "</script>".len() };
        if !text[start..tag_end].contains("javascript") {
            return Some((start, end));
        }
        from = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_is_replaced_first_and_the_script_goes() {
        let values =
            BTreeMap::from([("a".to_owned(), "1".to_owned()), ("ab".to_owned(), "2 < 3".to_owned())]);
        let xml = r#"<problem><script type="loncapa/python">a=1 # $a</script><p>$ab and $a, $c</p><x y="$a"/></problem>"#;
        assert_eq!(substitute(xml, &values), r#"<problem><p>2 &lt; 3 and 1, $c</p><x y="1"/></problem>"#);
    }

    #[test]
    fn what_a_script_knows_and_the_problem_uses() {
        let root = crate::xml::read("<problem><script>import random\nx1 = random.randint(1,2)\nname='n'</script><p>$x1m costs $5 $name</p></problem>").unwrap();
        let script = analyse(&root, source_of(&root).unwrap(), false);
        assert_eq!(script.variables_used, ["name", "x1"]);
        assert_eq!(script.class, ScriptClass::VariablesOnly { randomised: true });
    }
}
