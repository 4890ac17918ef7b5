//! Writes elements back: as XML (kept verbatim elsewhere), and as HTML for a page.

use super::{Element, Node};

const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

pub fn escape_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

pub fn escape_attribute(text: &str) -> String {
    escape_text(text).replace('"', "&quot;")
}

/// The element and everything in it, as XML.
pub fn outer_xml(element: &Element) -> String {
    let mut out = String::new();
    write_xml(element, &mut out);
    out
}

fn write_xml(element: &Element, out: &mut String) {
    open_tag(&element.name, element, out);
    if element.children.is_empty() {
        out.pop();
        out.push_str("/>");
        return;
    }
    for child in &element.children {
        match child {
            Node::Text(text) => out.push_str(&escape_text(text)),
            Node::Element(child) => write_xml(child, out),
        }
    }
    out.push_str(&format!("</{}>", element.name));
}

pub(crate) fn open_tag(name: &str, element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(name);
    for (key, value) in &element.attributes {
        out.push_str(&format!(" {key}=\"{}\"", escape_attribute(value)));
    }
    out.push('>');
}

/// What stands inside the element, as HTML, without the elements that a page never shows.
pub fn inner_html(element: &Element) -> String {
    let mut out = String::new();
    for child in &element.children {
        match child {
            Node::Text(text) => out.push_str(&escape_text(text)),
            Node::Element(child) => out.push_str(&html_of(child)),
        }
    }
    out
}

/// The element as HTML: empty elements get a closing tag, LON-CAPA's own tags become spans.
pub fn html_of(element: &Element) -> String {
    if is_silent(element) {
        return String::new();
    }
    if element.name == "math" && element.elements().next().is_none() {
        return format!("<span>{}</span>", escape_text(&dollars_to_mathjax(&element.all_text())));
    }
    let mut out = String::new();
    open_html(element, &mut out);
    if VOID.contains(&element.name.as_str()) {
        return out;
    }
    out.push_str(&inner_html(element));
    close_html(element, &mut out);
    out
}

/// Opens the tag under its HTML name. Spans made of LON-CAPA tags carry no attributes.
pub(crate) fn open_html(element: &Element, out: &mut String) {
    match html_name(&element.name) {
        "span" if element.name == "clarification" => {
            out.push_str("<span class=\"clarification\" role=\"note\">")
        }
        "span" if element.name != "span" => out.push_str("<span>"),
        name => open_tag(name, element, out),
    }
}

pub(crate) fn close_html(element: &Element, out: &mut String) {
    out.push_str(&format!("</{}>", html_name(&element.name)));
}

fn html_name(name: &str) -> &str {
    match name {
        "text" | "clarification" | "startouttext" | "endouttext" => "span",
        "problem" => "div",
        "label" | "description" => "p",
        other => other,
    }
}

/// Read by the engine, never shown: answers, parameters, scripts of the author, hints.
pub(crate) fn is_silent(element: &Element) -> bool {
    match element.name.as_str() {
        "additional_answer" | "codeparam" | "responseparam" | "answer" | "hintgroup" | "openendedparam"
        | "openendedrubric" | "demandhint" | "choicehint" | "optionhint" | "correcthint" | "compoundhint"
        | "stringequalhint" | "regexphint" | "stringhint" | "formulahint" | "numericalhint" | "hintpart"
        | "include" => true,
        "script" => !element.get("type").is_some_and(|kind| kind.contains("javascript")),
        _ => false,
    }
}

fn dollars_to_mathjax(text: &str) -> String {
    let trimmed = text.trim();
    match trimmed.strip_prefix('$').and_then(|inner| inner.strip_suffix('$')) {
        Some(inner) if trimmed.contains("\\displaystyle") => {
            format!("[mathjax]{}[/mathjax]", inner.replace("\\displaystyle", ""))
        }
        Some(inner) => format!("[mathjaxinline]{inner}[/mathjaxinline]"),
        None => text.to_owned(),
    }
}
