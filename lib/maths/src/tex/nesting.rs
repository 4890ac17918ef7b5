//! How deep a converter will have to go, counted before it goes.
//!
//! LaTeX nests without braces too: `\sqrt\sqrt\sqrt x` is three deep. The count follows groups,
//! commands that wait for an argument, and switches that last until their group ends. It may say
//! one level too many, never too few.

use crate::{DEEPEST_NESTING, Unreadable};

pub(super) fn within_bounds(src: &str) -> Result<(), Unreadable> {
    let mut levels = Levels::default();
    let mut chars = src.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                let mut name = String::new();
                while let Some(letter) = chars.next_if(char::is_ascii_alphabetic) {
                    name.push(letter);
                }
                let symbol = if name.is_empty() { chars.next() } else { None };
                levels.command(&name, symbol);
            }
            '{' | '[' => levels.open(c),
            '}' | ']' => levels.close(c),
            '^' | '_' => levels.wait_for(1),
            '&' => levels.new_cell(),
            c if c.is_whitespace() => {}
            _ => levels.atom(),
        }
        if levels.depth() > DEEPEST_NESTING {
            return Err(Unreadable::TooDeep);
        }
    }
    Ok(())
}

#[derive(Default)]
struct Levels(Vec<Level>);

#[derive(PartialEq)]
enum Level {
    Group(char),
    /// A command that still waits for this many arguments.
    Waiting(u8),
    /// `\displaystyle`, `\color{red}`: the rest of the group lies inside it.
    Switch,
}

impl Levels {
    fn depth(&self) -> usize {
        self.0.len()
    }

    fn command(&mut self, name: &str, symbol: Option<char>) {
        match name {
            "" if symbol == Some('\\') => self.new_cell(),
            "" => self.atom(),
            "left" | "begin" => self.0.push(Level::Group('\\')),
            "right" | "end" => self.close('\\'),
            "color" | "displaystyle" | "textstyle" | "scriptstyle" | "scriptscriptstyle" => {
                self.0.push(Level::Switch)
            }
            "frac" | "dfrac" | "tfrac" | "cfrac" | "binom" | "dbinom" | "tbinom" | "overset" | "underset"
            | "stackrel" => self.wait_for(2),
            "sideset" | "prescript" => self.wait_for(3),
            "genfrac" => self.wait_for(6),
            // Most commands are symbols without an argument; counting one keeps the count an upper bound.
            _ => self.wait_for(1),
        }
    }

    fn open(&mut self, bracket: char) {
        // A square bracket is a group only as the option of a command; elsewhere it is an interval,
        // which people close with either bracket.
        if bracket == '{' || matches!(self.0.last(), Some(Level::Waiting(_))) {
            self.0.push(Level::Group(bracket));
        }
    }

    fn close(&mut self, bracket: char) {
        let opening = match bracket {
            '}' => '{',
            ']' => '[',
            other => other,
        };
        let Some(at) = self.0.iter().rposition(|level| matches!(level, Level::Group(_))) else { return };
        if self.0[at] == Level::Group(opening) {
            self.0.truncate(at);
            // The option in `\sqrt[3]{x}` is not the argument waited for.
            if opening != '[' {
                self.atom();
            }
        }
    }

    fn wait_for(&mut self, arguments: u8) {
        self.0.push(Level::Waiting(arguments));
    }

    /// Something whole was read: it fills the arguments waited for, from the inside out.
    fn atom(&mut self) {
        while let Some(Level::Waiting(arguments)) = self.0.last_mut() {
            *arguments -= 1;
            if *arguments > 0 {
                return;
            }
            self.0.pop();
        }
    }

    fn new_cell(&mut self) {
        let keep = self.0.iter().rposition(|level| matches!(level, Level::Group(_))).map_or(0, |at| at + 1);
        self.0.truncate(keep);
    }
}
