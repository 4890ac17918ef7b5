//! What authors write out of habit, put in the dialect the converter reads.
//!
//! The list comes from real courses: sizes that mean nothing on a screen, environments of old
//! LaTeX, numbers and labels that a formula alone cannot keep.

/// Commands with the meaning we give them. Each uses its argument at most once, so a formula
/// cannot grow by more than a constant for each command it holds.
pub(super) const MACROS: &[(&str, &str)] = &[
    ("boxed", r"{#1}"),
    ("LaTeX", r"\mathrm{LaTeX}"),
    ("TeX", r"\mathrm{TeX}"),
    ("argmax", r"\operatorname{argmax}"),
    ("argmin", r"\operatorname{argmin}"),
    ("sgn", r"\operatorname{sgn}"),
    ("R", r"\mathbb{R}"),
    ("N", r"\mathbb{N}"),
    ("Z", r"\mathbb{Z}"),
    ("Q", r"\mathbb{Q}"),
    ("C", r"\mathbb{C}"),
];

/// Commands that are another by another name.
const RENAMED: &[(&str, &str)] =
    &[("mbox", "text"), ("hbox", "text"), ("textup", "text"), ("textnormal", "text"), ("widetilde", "tilde")];

/// Sizes and numbering: they say nothing about the mathematics.
const DROPPED: &[&str] = &[
    "tiny",
    "scriptsize",
    "footnotesize",
    "small",
    "normalsize",
    "large",
    "Large",
    "LARGE",
    "huge",
    "Huge",
    "nonumber",
    "notag",
    "allowbreak",
    "nobreak",
    "hfill",
    "hfil",
    "strut",
];

/// Commands dropped with their one argument.
const DROPPED_WITH_ARGUMENT: &[&str] = &["label", "require"];

/// Environments and the ones we read them as. Automatic numbers are dropped: on a page of separate
/// formulas every one would be number one.
const ENVIRONMENTS: &[(&str, &str)] = &[
    ("equation", "equation*"),
    ("align", "align*"),
    ("gather", "gather*"),
    ("flalign", "align*"),
    ("flalign*", "align*"),
    ("split", "aligned"),
    ("multline", "gather*"),
    ("multline*", "gather*"),
    ("smallmatrix", "matrix"),
    ("displaymath", "equation*"),
];

/// Rewrites `src` in one pass over its commands.
pub(super) fn rewrite(src: &str) -> String {
    let mut out = String::with_capacity(src.len() + 16);
    let mut cells = Cells::default();
    let mut rest = src;
    while let Some(at) = rest.find('\\') {
        cells.push_text(&rest[..at], &mut out);
        rest = &rest[at + 1..];
        let name = command_name(rest);
        if name.is_empty() {
            let symbol = rest.chars().next().map_or(0, char::len_utf8);
            if &rest[..symbol] == "\\" {
                cells.end_cell(&mut out);
            }
            out.push('\\');
            out.push_str(&rest[..symbol]);
            rest = &rest[symbol..];
        } else {
            cells.before_command(name, &mut out);
            rest = command(name, &rest[name.len()..], &mut out);
        }
    }
    cells.push_text(rest, &mut out);
    without_trailing_line_break(out)
}

/// Style switches in the cells of tables, which last until the cell ends: `\displaystyle a & b` is
/// written `{\displaystyle a}& b`, the only form the converter can cut into cells.
#[derive(Default)]
struct Cells(Vec<Inside>);

enum Inside {
    Group,
    /// A table, with the groups opened in its current cell.
    Table {
        opened: usize,
    },
}

impl Cells {
    fn push_text(&mut self, text: &str, out: &mut String) {
        for c in text.chars() {
            match c {
                '{' => self.0.push(Inside::Group),
                '}' if matches!(self.0.last(), Some(Inside::Group)) => drop(self.0.pop()),
                '&' => self.end_cell(out),
                _ => {}
            }
            out.push(c);
        }
    }

    fn before_command(&mut self, name: &str, out: &mut String) {
        match name {
            "begin" => self.0.push(Inside::Table { opened: 0 }),
            "end" => {
                self.end_cell(out);
                if matches!(self.0.last(), Some(Inside::Table { .. })) {
                    self.0.pop();
                }
            }
            "displaystyle" | "textstyle" | "scriptstyle" | "scriptscriptstyle" | "color" => {
                if let Some(Inside::Table { opened }) = self.0.last_mut() {
                    *opened += 1;
                    out.push('{');
                }
            }
            _ => {}
        }
    }

    fn end_cell(&mut self, out: &mut String) {
        if let Some(Inside::Table { opened }) = self.0.last_mut() {
            (0..std::mem::take(opened)).for_each(|_| out.push('}'));
        }
    }
}

fn command_name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    &text[..end]
}

/// Writes one command, and says where to go on reading.
fn command<'a>(name: &str, after: &'a str, out: &mut String) -> &'a str {
    match name {
        _ if DROPPED.contains(&name) => {
            out.push(' ');
            after
        }
        _ if DROPPED_WITH_ARGUMENT.contains(&name) => argument(after).map_or(after, |(_, rest)| rest),
        "begin" | "end" => environment(name, after, out),
        "tag" => match argument(after.strip_prefix('*').unwrap_or(after)) {
            Some((number, rest)) => {
                let (open, close) = if after.starts_with('*') { ("", "") } else { ("(", ")") };
                *out += &format!(r"\qquad\text{{{open}{number}{close}}}");
                rest
            }
            None => after,
        },
        "substack" => match argument(after) {
            Some((lines, rest)) => {
                *out += &format!(r"{{\begin{{subarray}}{{c}}{lines}\end{{subarray}}}}");
                rest
            }
            None => after,
        },
        "textcolor" => match argument(after) {
            Some((colour, rest)) => match argument(rest) {
                Some((what, rest)) => {
                    *out += &format!(r"{{\color{{{colour}}}{}}}", rewrite(what));
                    rest
                }
                None => after,
            },
            None => after,
        },
        _ => {
            let renamed = RENAMED.iter().find(|(theirs, _)| *theirs == name);
            out.push('\\');
            out.push_str(renamed.map_or(name, |(_, ours)| ours));
            after
        }
    }
}

fn environment<'a>(name: &str, after: &'a str, out: &mut String) -> &'a str {
    let Some((environment, rest)) = argument(after) else {
        out.push('\\');
        out.push_str(name);
        return after;
    };
    if environment.trim_end_matches('*') == "eqnarray" {
        out.push_str(if name == "begin" { r"\begin{darray}{rcl}" } else { r"\end{darray}" });
    } else {
        let known = ENVIRONMENTS.iter().find(|(theirs, _)| *theirs == environment);
        *out += &format!(r"\{name}{{{}}}", known.map_or(environment, |(_, ours)| ours));
    }
    rest
}

/// The group at the start of `text` without its braces, and what follows it.
fn argument(text: &str) -> Option<(&str, &str)> {
    let inside = text.trim_start().strip_prefix('{')?;
    let mut open = 1;
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some((&inside[..at], &inside[at + 1..]));
        }
    }
    None
}

/// Authors end a lone formula with `\\`; there is no line after it.
fn without_trailing_line_break(mut text: String) -> String {
    while text.trim_end().ends_with(r"\\") {
        text.truncate(text.trim_end().len() - 2);
    }
    text
}
