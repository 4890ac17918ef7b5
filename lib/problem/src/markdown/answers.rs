//! Each kind of answer block, as the response it stands for.

use super::blocks::marker;
use super::hint::{attribute, split};

/// A response: its opening tag, what stands inside, its name.
#[derive(Debug, PartialEq)]
pub struct Response {
    pub tag: &'static str,
    pub attributes: String,
    pub inside: String,
}

fn response(tag: &'static str, attributes: String, inside: String) -> Response {
    Response { tag, attributes, inside }
}

/// `a, (b), c` on one line, or one per line with hints.
pub fn dropdown(source: &str) -> Response {
    if !source.contains('\n') {
        let options: Vec<&str> = source.split(',').map(str::trim).collect();
        let bare = |option: &str| {
            option.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).map(str::to_owned)
        };
        let correct = options.iter().find_map(|option| bare(option)).unwrap_or_default();
        let quoted: Vec<String> = options
            .iter()
            .map(|option| {
                format!("'{}'", bare(option).unwrap_or_else(|| (*option).to_owned()).replace('\'', "\\'"))
            })
            .collect();
        let inside = format!(
            "  <optioninput options=\"({})\" correct=\"{}\"/>\n",
            attribute(&quoted.join(",")),
            attribute(&correct)
        );
        return response("optionresponse", String::new(), inside);
    }
    let mut inside = String::from("  <optioninput>\n");
    for line in source.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let hinted = split(line);
        let text = hinted.text.trim();
        let right = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
        let correct = if right.is_some() { "True" } else { "False" };
        inside.push_str(&format!(
            "    <option correct=\"{correct}\">{}{}</option>\n",
            right.unwrap_or(text),
            hinted.element("optionhint")
        ));
    }
    response("optionresponse", String::new(), inside + "  </optioninput>\n")
}

pub fn choices(lines: &[String]) -> Response {
    let mut shuffle = "";
    let mut list = String::new();
    for line in lines {
        let Some((mark, text)) = marker(line, '(', ')', 3) else {
            continue;
        };
        if mark.contains('!') {
            shuffle = " shuffle=\"true\"";
        }
        let fixed = if mark.contains('@') { " fixed=\"true\"" } else { "" };
        let hinted = split(text);
        list.push_str(&format!(
            "    <choice correct=\"{}\"{fixed}>{}{}</choice>\n",
            mark.contains(['x', 'X']),
            hinted.text,
            hinted.element("choicehint")
        ));
    }
    let inside = format!("  <choicegroup type=\"MultipleChoice\"{shuffle}>\n{list}  </choicegroup>\n");
    response("multiplechoiceresponse", String::new(), inside)
}

pub fn ticks(lines: &[String]) -> Response {
    let (mut list, mut compound) = (String::new(), String::new());
    for line in lines {
        if let Some((letters, hint)) = compound_hint(line) {
            compound.push_str(&format!(
                "    <compoundhint value=\"{}\">{hint}</compoundhint>\n",
                attribute(&letters)
            ));
        } else if let Some((mark, text)) = marker(line, '[', ']', 1) {
            let (text, hints) = tick_hints(text);
            list.push_str(&format!(
                "    <choice correct=\"{}\">{text}{hints}</choice>\n",
                mark.eq_ignore_ascii_case("x")
            ));
        }
    }
    response(
        "choiceresponse",
        String::new(),
        format!("  <checkboxgroup>\n{list}{compound}  </checkboxgroup>\n"),
    )
}

/// `{{ ((A B)) hint }}`.
fn compound_hint(line: &str) -> Option<(String, String)> {
    let inside = line.strip_prefix("{{")?.trim_start().strip_prefix("((")?;
    let (letters, rest) = inside.split_once("))")?;
    let hint = rest.split_once("}}")?.0;
    Some((letters.trim().to_owned(), hint.trim().to_owned()))
}

/// `a {{ selected: yes }, {unselected: no}}`: the text and its hints; other braces stay in the text.
fn tick_hints(text: &str) -> (String, String) {
    let hinted = split(text);
    let braced = format!("{{{}}}", hinted.hint);
    let lower = braced.to_ascii_lowercase();
    let part = |words: [&str; 2]| {
        words.iter().find_map(|word| {
            let start = lower.match_indices(word).find(|(at, _)| lower[..*at].trim_end().ends_with('{'))?.0
                + word.len();
            braced[start..].split_once('}').map(|(hint, _)| hint.trim().to_owned())
        })
    };
    let hints: String = [(part(["selected:", "s:"]), "true"), (part(["unselected:", "u:"]), "false")]
        .into_iter()
        .filter_map(|(hint, selected)| {
            hint.map(|hint| format!("\n      <choicehint selected=\"{selected}\">{hint}</choicehint>"))
        })
        .collect();
    if hints.is_empty() { (text.to_owned(), hints) } else { (hinted.text, hints) }
}

/// A number when the first answer is one, else words.
pub fn typed(lines: &[String]) -> Response {
    let first = lines.first().map_or("", String::as_str);
    let number = first
        .strip_prefix('=')
        .map(str::trim)
        .map(split)
        .filter(|hinted| is_interval(hinted.text.trim()) || is_number(&hinted.text));
    match number {
        Some(hinted) => numerical(hinted.text.trim(), &hinted.element("correcthint"), &lines[1..]),
        None => words(first.trim_start_matches('s').trim_start_matches('=').trim(), &lines[1..]),
    }
}

fn is_interval(text: &str) -> bool {
    text.starts_with(['[', '(']) && text.ends_with([']', ')'])
}

/// It starts like a number and has no letter other than `e`.
fn is_number(text: &str) -> bool {
    let text = text.trim();
    let start = text.strip_prefix(['+', '-']).unwrap_or(text);
    let start = start.strip_prefix('.').unwrap_or(start);
    start.starts_with(|c: char| c.is_ascii_digit())
        && !text.chars().any(|c| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E'))
}

fn numerical(first: &str, correcthint: &str, others: &[String]) -> Response {
    let (answer, tolerance) = match first.split_once("+-") {
        _ if is_interval(first) => (first.to_owned(), None),
        Some((answer, tolerance)) => (tight(answer), Some(tolerance.trim())),
        None => (tight(first), None),
    };
    let mut inside = tolerance.map_or_else(String::new, |width| {
        format!("  <responseparam type=\"tolerance\" default=\"{}\"/>\n", attribute(width))
    });
    for line in others {
        let hinted = split(line);
        let Some(answer) = hinted.text.strip_prefix("or=").map(str::trim) else {
            continue;
        };
        if is_number(answer) && !is_interval(answer) && !answer.contains("+-") {
            inside.push_str(&format!(
                "  <additional_answer answer=\"{}\">{}</additional_answer>\n",
                attribute(answer),
                hinted.element("correcthint")
            ));
        }
    }
    inside.push_str("  <formulaequationinput/>\n");
    if !correcthint.is_empty() {
        inside.push_str(&format!("  {correcthint}\n"));
    }
    response("numericalresponse", format!(" answer=\"{}\"", attribute(&answer)), inside)
}

fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

fn words(first: &str, others: &[String]) -> Response {
    let hinted = split(first);
    let (answer, mode) = match hinted.text.trim().strip_prefix('|') {
        Some(pattern) => (pattern.trim(), "ci regexp"),
        None => (hinted.text.trim(), "ci"),
    };
    let mut inside = String::new();
    if !hinted.hint.is_empty() {
        inside.push_str(&format!("  {}\n", hinted.element("correcthint")));
    }
    for line in others {
        let other = split(line);
        if let Some(wrong) = other.text.strip_prefix("not=") {
            inside.push_str(&format!(
                "  <stringequalhint answer=\"{}\"{}>{}</stringequalhint>\n",
                attribute(wrong.trim()),
                other.label_attribute(),
                other.hint
            ));
        } else if let Some(also) = other.text.strip_prefix("or=") {
            inside.push_str(&format!(
                "  <additional_answer answer=\"{}\">{}</additional_answer>\n",
                attribute(also.trim()),
                other.element("correcthint")
            ));
        }
    }
    inside.push_str("  <textline size=\"20\"/>\n");
    response("stringresponse", format!(" answer=\"{}\" type=\"{mode}\"", attribute(answer)), inside)
}
