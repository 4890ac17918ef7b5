//! From a problem back to Studio's short source, when it can say everything.

use super::to_xml;
use crate::model::{
    Choices, Correct, Hint, Input, InputKind, Kind, Numerical, NumericalAnswer, Problem, Response, TextRule,
};
use crate::view::{Piece, Shown};
use crate::xml::{Element, Mark, Node, inner_html, outer_xml};

/// The source, or `None` when the problem has something the short way cannot say. What is given back reads as the
/// same problem: the same rules, the same choices, the same text.
pub fn from_xml(problem: &Problem) -> Option<String> {
    if problem.responses.is_empty() || problem.script.is_some() {
        return None;
    }
    let mut writing = Writing { problem, sections: vec![String::new()] };
    writing.inside(&problem.body)?;
    let mut source = writing.sections.join("\n---\n");
    for hint in &problem.demand_hints {
        source.push_str(&format!("\n||{}||\n", one_line(hint)));
    }
    let again = crate::parse(&to_xml(&source)).ok()?;
    (essence(&again) == essence(problem)).then(|| source.trim_start().to_owned())
}

/// What must not change: rules and choices, and all the words a learner reads.
fn essence(problem: &Problem) -> (Vec<String>, Vec<String>, Vec<String>) {
    let rules = problem.responses.iter().map(|response| {
        let inputs: Vec<String> = response
            .inputs
            .iter()
            .filter(|input| !matches!(input.kind, InputKind::Line { .. }))
            .map(|input| format!("{:?}", input.kind))
            .collect();
        format!(
            "{:?} {:?} {:?} {:?} {}",
            response.kind,
            inputs,
            response.partial,
            response.descriptions,
            response.legacy_hints.is_some()
        )
    });
    let shown = Shown { solutions: true, ..Shown::default() };
    let words = problem.view(1, &shown).into_iter().map(|piece| match piece {
        Piece::Html(html) | Piece::Solution(html) => html,
        Piece::Question { label, .. } => label,
        _ => String::new(),
    });
    let mut words: Vec<String> = words
        .flat_map(|html| {
            html.replace('<', " <")
                .replace('>', "> ")
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|word| !word.contains(['<', '>', '=']))
        .collect();
    words.sort();
    (rules.collect(), words, problem.demand_hints.iter().map(|hint| one_line(hint)).collect())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Writing<'a> {
    problem: &'a Problem,
    sections: Vec<String>,
}

impl Writing<'_> {
    fn push(&mut self, line: &str) {
        if let Some(section) = self.sections.last_mut() {
            section.push_str(line);
            section.push('\n');
        }
    }

    fn inside(&mut self, element: &Element) -> Option<()> {
        for node in &element.children {
            match node {
                Node::Text(text) if !text.trim().is_empty() => {
                    self.paragraph(&crate::xml::escape_text(text))?
                }
                Node::Text(_) => {}
                Node::Element(child) => self.element(child)?,
            }
        }
        Some(())
    }

    fn element(&mut self, element: &Element) -> Option<()> {
        match element.mark {
            Some(Mark::Response(index)) => {
                if index > 0 {
                    self.begin_section();
                }
                return self.inside(element);
            }
            Some(Mark::Input(response, 0)) => {
                let text = response_text(&self.problem.responses[response])?;
                self.push(&text);
                return Some(());
            }
            Some(Mark::Input(..) | Mark::TargetedFeedback(_)) => return None,
            Some(Mark::Solutions(_)) | None => {}
        }
        match element.name.as_str() {
            "p" => self.paragraph(&inner_html(element))?,
            "h3" => self.push(&format!("{}\n====", one_line(&inner_html(element)))),
            "solution" => self.solution(element)?,
            "pre" | "script" => return None,
            "demandhint" | "additional_answer" | "correcthint" | "responseparam" | "stringequalhint" => {}
            "regexphint" | "hintgroup" | "solutionset" => return None,
            _ => self.push(&one_line(&outer_xml(element))),
        }
        Some(())
    }

    /// Text before a later response belongs to its question: it moves with it.
    fn begin_section(&mut self) {
        self.sections.push(String::new());
    }

    /// A paragraph that would be read as something else cannot be written.
    fn paragraph(&mut self, html: &str) -> Option<()> {
        let line = one_line(html);
        let ambiguous =
            line.starts_with(['(', '[', '=', '{', '|', '>', '<']) || line.starts_with("s=") || line == "---";
        if ambiguous {
            return None;
        }
        self.push(&format!("{line}\n"));
        Some(())
    }

    fn solution(&mut self, element: &Element) -> Option<()> {
        let inner = match element.child("div") {
            Some(div) if element.elements().count() == 1 => div,
            _ => element,
        };
        let mut lines = Vec::new();
        for node in &inner.children {
            match node {
                Node::Text(text) => lines.push(one_line(text)),
                Node::Element(child) if child.name == "p" => lines.push(one_line(&inner_html(child))),
                Node::Element(child) => lines.push(one_line(&outer_xml(child))),
            }
        }
        lines.retain(|line| !line.is_empty());
        if lines.first().is_some_and(|line| line == "Explanation") {
            lines.remove(0);
        }
        self.push(&format!("[explanation]\n{}\n[explanation]", lines.join("\n\n")));
        Some(())
    }
}

fn response_text(response: &Response) -> Option<String> {
    let mut text = String::new();
    if !response.label.is_empty() {
        let help =
            response.descriptions.first().map_or_else(String::new, |help| format!("||{}", one_line(help)));
        text.push_str(&format!(">>{}{help}<<\n\n", one_line(&response.label)));
    }
    let [input] = response.inputs.as_slice() else {
        return None;
    };
    text.push_str(&match (&response.kind, &input.kind) {
        (Kind::MultipleChoice, InputKind::Choices(choices)) => choice_lines(choices)?,
        (Kind::Checkboxes { compound }, InputKind::Choices(choices)) => {
            let mut lines = tick_lines(choices)?;
            for hint in compound {
                lines.push_str(&format!(
                    "{{{{ (({})) {} }}}}\n",
                    hint.letters.join(" "),
                    one_line(&hint.hint.html)
                ));
            }
            lines
        }
        (Kind::Dropdown, _) => dropdown_lines(input)?,
        (Kind::Numerical(rule), _) => number_lines(rule, response)?,
        (Kind::Text(rule), _) => word_lines(rule)?,
        _ => return None,
    });
    Some(text)
}

fn braces(hint: Option<&Hint>) -> String {
    match hint {
        None => String::new(),
        Some(Hint { label: Some(label), html }) => format!(" {{{{{label}:: {}}}}}", one_line(html)),
        Some(Hint { label: None, html }) => format!(" {{{{{}}}}}", one_line(html)),
    }
}

fn choice_lines(choices: &Choices) -> Option<String> {
    let mut lines = String::new();
    for (index, choice) in choices.list.iter().enumerate() {
        let right = match choice.correct {
            Correct::Yes => "x",
            Correct::No => "",
            _ => return None,
        };
        let mark = format!(
            "{right}{}{}",
            if choice.fixed { "@" } else { "" },
            if choices.shuffle && index == 0 { "!" } else { "" }
        );
        let mark = if mark.is_empty() { " ".to_owned() } else { mark };
        lines.push_str(&format!(
            "({mark}) {}{}\n",
            one_line(&choice.html),
            braces(choice.hints.first().map(|hint| &hint.hint))
        ));
    }
    Some(lines)
}

fn tick_lines(choices: &Choices) -> Option<String> {
    let mut lines = String::new();
    for choice in &choices.list {
        let mark = match choice.correct {
            Correct::Yes => "x",
            Correct::No => " ",
            _ => return None,
        };
        let hints: Vec<String> = choice
            .hints
            .iter()
            .map(|hint| {
                format!(
                    "{{ {}: {} }}",
                    if hint.selected == Some(true) { "selected" } else { "unselected" },
                    one_line(&hint.hint.html)
                )
            })
            .collect();
        let hints = if hints.is_empty() { String::new() } else { format!(" {{{}}}", hints.join(", ")) };
        lines.push_str(&format!("[{mark}] {}{hints}\n", one_line(&choice.html)));
    }
    Some(lines)
}

fn dropdown_lines(input: &Input) -> Option<String> {
    let InputKind::Dropdown { options, correct, .. } = &input.kind else {
        return None;
    };
    let mut lines = String::from("[[\n");
    for option in options {
        let is_right = correct.as_deref() == Some(&option.text);
        let text = if is_right { format!("({})", option.text) } else { option.text.clone() };
        lines.push_str(&format!("  {text}{}\n", braces(option.hint.as_ref())));
    }
    Some(lines + "]]\n")
}

fn number_lines(rule: &Numerical, response: &Response) -> Option<String> {
    if !response.partial.is_empty() || !rule.partial_answers.is_empty() {
        return None;
    }
    let answer = match &rule.answer {
        NumericalAnswer::Value(value) => value.clone(),
        NumericalAnswer::Interval { low, high, low_included, high_included } => {
            format!(
                "{}{low},{high}{}",
                if *low_included { '[' } else { '(' },
                if *high_included { ']' } else { ')' }
            )
        }
    };
    use crate::tolerance::Tolerance;
    let tolerance = match rule.tolerance {
        Tolerance::OfEither(_) => String::new(),
        Tolerance::Percent(percent) => format!(" +- {percent}%"),
        Tolerance::Absolute(distance) => format!(" +- {distance}"),
    };
    let mut lines = format!("= {answer}{tolerance}{}\n", braces(rule.hint.as_ref()));
    for (answer, hint) in &rule.additional {
        lines.push_str(&format!("or= {answer}{}\n", braces(hint.as_ref())));
    }
    Some(lines)
}

fn word_lines(rule: &TextRule) -> Option<String> {
    if !rule.ignore_case || rule.old_or || !rule.regexp_hints.is_empty() {
        return None;
    }
    let mark = if rule.regexp { "= |" } else { "s= " };
    let mut lines = format!("{mark}{}{}\n", rule.main.trim(), braces(rule.hint.as_ref()));
    for (answer, hint) in &rule.additional_hints {
        lines.push_str(&format!("or= {answer}{}\n", braces(hint.as_ref())));
    }
    for (answer, hint) in &rule.equal_hints {
        lines.push_str(&format!("not= {answer}{}\n", braces(Some(hint))));
    }
    Some(lines)
}
