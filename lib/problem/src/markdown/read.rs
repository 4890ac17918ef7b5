//! From Studio's short source to XML.

use super::answers::{self, Response};
use super::blocks::{Block, cut};

/// The problem the source stands for. Questions are separated by a line `---`.
pub fn to_xml(source: &str) -> String {
    let source = source.replace("\r\n", "\n");
    let mut demand_hints = Vec::new();
    let questions: Vec<String> = questions(&source)
        .iter()
        .map(|question| to_question(question, &mut demand_hints))
        .filter(|xml| !xml.trim().is_empty())
        .collect();
    let hints: String = demand_hints.iter().map(|hint| format!("  <hint>{hint}</hint>\n")).collect();
    let hints = if hints.is_empty() { hints } else { format!("\n<demandhint>\n{hints}</demandhint>") };
    format!("<problem>\n{}{hints}\n</problem>", questions.join("\n\n"))
}

fn questions(source: &str) -> Vec<String> {
    let mut questions = vec![String::new()];
    for line in source.lines() {
        match questions.last_mut() {
            Some(_) if line.trim() == "---" => questions.push(String::new()),
            Some(question) => {
                question.push_str(line);
                question.push('\n');
            }
            None => {}
        }
    }
    questions
}

enum Part {
    Html(String),
    Response(Response),
}

/// With a single response, everything around it goes inside it: what comes before stays before its input.
fn to_question(source: &str, demand_hints: &mut Vec<String>) -> String {
    let mut parts = Vec::new();
    for block in cut(source) {
        match block {
            Block::DemandHint(hint) => demand_hints.push(hint),
            Block::Text(text) => parts.push(Part::Html(paragraphs(&text))),
            Block::Heading(text) => {
                parts.push(Part::Html(format!("<h3 class=\"hd hd-2 problem-header\">{text}</h3>\n")))
            }
            Block::Question(text, help) => {
                let help =
                    if help.is_empty() { help } else { format!("<description>{help}</description>\n") };
                parts.push(Part::Html(format!("<label>{text}</label>\n{help}")));
            }
            Block::Explanation(text) => {
                let body = paragraphs(&format!("Explanation\n\n{}", text.trim()));
                parts.push(Part::Html(format!(
                    "<solution>\n<div class=\"detailed-solution\">\n{body}</div>\n</solution>\n"
                )));
            }
            Block::Code(text) => parts.push(Part::Html(format!(
                "<pre><code>{}</code></pre>\n",
                text.replace("&", "&amp;").replace('<', "&lt;")
            ))),
            Block::Dropdown(text) => parts.push(Part::Response(answers::dropdown(&text))),
            Block::Choices(lines) => parts.push(Part::Response(answers::choices(&lines))),
            Block::Ticks(lines) => parts.push(Part::Response(answers::ticks(&lines))),
            Block::Typed(lines) => parts.push(Part::Response(answers::typed(&lines))),
        }
    }
    let responses = parts.iter().filter(|part| matches!(part, Part::Response(_))).count();
    if responses == 1 { wrapped(&parts) } else { parts.iter().map(sequence).collect() }
}

fn wrapped(parts: &[Part]) -> String {
    let at = parts.iter().position(|part| matches!(part, Part::Response(_))).unwrap_or(0);
    let html = |parts: &[Part]| -> String { parts.iter().map(sequence).collect() };
    match &parts[at] {
        Part::Response(Response { tag, attributes, inside }) => {
            format!("<{tag}{attributes}>\n{}{inside}{}</{tag}>\n", html(&parts[..at]), html(&parts[at + 1..]))
        }
        Part::Html(text) => text.clone(),
    }
}

fn sequence(part: &Part) -> String {
    match part {
        Part::Html(text) => text.clone(),
        Part::Response(Response { tag, attributes, inside }) => {
            format!("<{tag}{attributes}>\n{inside}</{tag}>\n")
        }
    }
}

/// Each line that is not HTML already becomes a paragraph; nothing is touched inside `pre` and `script`.
fn paragraphs(text: &str) -> String {
    let mut out = String::new();
    let mut verbatim = false;
    for line in text.lines() {
        let opens = line.contains("<pre") || line.contains("<script");
        verbatim |= opens;
        if verbatim || line.trim_start().starts_with('<') {
            out.push_str(&format!("{line}\n"));
        } else if !line.trim().is_empty() {
            out.push_str(&format!("<p>{}</p>\n", line.trim()));
        }
        if line.contains("</pre") || line.contains("</script") {
            verbatim = false;
        }
    }
    out
}
