//! Lowest to highest: sum, product, parallel, power, atom (olx.md §9.5). A number may carry its own sign, so
//! `2^-3` holds while `-5^2` is −25.

use super::expression::{Expression, Sign};
use super::{Fault, MAX_DEPTH, Number};

pub fn parse(formula: &str) -> Result<Expression, Fault> {
    let mut parser = Parser { text: formula, at: 0, depth: 0 };
    let expression = parser.sum()?;
    parser.space();
    if parser.at == formula.len() { Ok(expression) } else { Err(Fault::Syntax) }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\n', '\t', '\r']).len();
    }

    fn take(&mut self, literal: &str) -> bool {
        self.space();
        let found = self.rest().starts_with(literal);
        if found {
            self.at += literal.len();
        }
        found
    }

    fn run(&mut self, accepts: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !accepts(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn sum(&mut self) -> Result<Expression, Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::TooLong);
        }
        let first = if self.take("-") {
            Sign::Minus
        } else {
            self.take("+");
            Sign::Plus
        };
        let mut terms = vec![(first, self.product()?)];
        loop {
            if self.take("+") {
                terms.push((Sign::Plus, self.product()?));
            } else if self.take("-") {
                terms.push((Sign::Minus, self.product()?));
            } else {
                break;
            }
        }
        self.depth -= 1;
        Ok(Expression::Sum(terms))
    }

    fn product(&mut self) -> Result<Expression, Fault> {
        let mut factors = vec![(Sign::Plus, self.parallel()?)];
        loop {
            if self.take("*") {
                factors.push((Sign::Plus, self.parallel()?));
            } else if self.take("/") {
                factors.push((Sign::Minus, self.parallel()?));
            } else {
                return Ok(Expression::Product(factors));
            }
        }
    }

    fn parallel(&mut self) -> Result<Expression, Fault> {
        let mut branches = vec![self.power()?];
        while self.take("||") {
            branches.push(self.power()?);
        }
        Ok(Expression::Parallel(branches))
    }

    fn power(&mut self) -> Result<Expression, Fault> {
        let mut atoms = vec![self.atom()?];
        while self.take("^") {
            atoms.push(self.atom()?);
        }
        Ok(Expression::Power(atoms))
    }

    fn atom(&mut self) -> Result<Expression, Fault> {
        self.space();
        let start = self.at;
        if let Some(number) = self.number() {
            return Ok(Expression::Number(number));
        }
        self.at = start;
        if self.rest().starts_with(|c: char| c.is_ascii_alphabetic()) {
            return self.name();
        }
        if self.take("(") {
            let inside = self.sum()?;
            return if self.take(")") { Ok(inside) } else { Err(Fault::Syntax) };
        }
        Err(Fault::Syntax)
    }

    fn number(&mut self) -> Option<Number> {
        let mut text = String::new();
        if self.take("-") {
            text.push('-');
        } else {
            self.take("+");
        }
        self.space();
        let whole = self.run(|c| c.is_ascii_digit());
        text.push_str(whole);
        let mut is_whole = true;
        if self.rest().starts_with('.') {
            self.at += 1;
            let fraction = self.run(|c| c.is_ascii_digit());
            if whole.is_empty() && fraction.is_empty() {
                return None;
            }
            is_whole = false;
            text.push_str(&format!(".{fraction}"));
        } else if whole.is_empty() {
            return None;
        }
        if let Some(exponent) = self.exponent() {
            is_whole = false;
            text.push_str(&exponent);
        }
        if self.take("%") {
            return Some(Number::real(python_float(&text) * 0.01));
        }
        match text.parse::<i128>() {
            Ok(value) if is_whole => Some(Number::Whole(value)),
            _ => Some(Number::real(python_float(&text))),
        }
    }

    /// `e` belongs to the number only when digits follow; otherwise it is left for what comes next.
    fn exponent(&mut self) -> Option<String> {
        let start = self.at;
        if self.take("e") || self.take("E") {
            let sign = if self.take("-") {
                "-"
            } else {
                self.take("+");
                ""
            };
            self.space();
            let digits = self.run(|c| c.is_ascii_digit());
            if !digits.is_empty() {
                return Some(format!("e{sign}{digits}"));
            }
        }
        self.at = start;
        None
    }

    fn name(&mut self) -> Result<Expression, Fault> {
        let start = self.at;
        let name = self.plain_name();
        let after = self.at;
        if self.take("(") {
            let argument = self.sum()?;
            return if self.take(")") {
                Ok(Expression::Call(name.to_owned(), Box::new(argument)))
            } else {
                Err(Fault::Syntax)
            };
        }
        self.at = start;
        if !self.tensor() {
            self.at = after;
        }
        Ok(Expression::Variable(self.text[start..self.at].to_owned()))
    }

    fn plain_name(&mut self) -> &'a str {
        let start = self.at;
        self.run(|c| c.is_ascii_alphanumeric() || c == '_');
        self.run(|c| c == '\'');
        &self.text[start..self.at]
    }

    /// `x_{ab}`, `x^{ab}`, `x_{ab}^{cd}`, each with primes.
    fn tensor(&mut self) -> bool {
        self.run(|c| c.is_ascii_alphanumeric());
        let lower = self.indices("_{");
        let upper = self.indices("^{");
        self.run(|c| c == '\'');
        lower || upper
    }

    fn indices(&mut self, open: &str) -> bool {
        let start = self.at;
        if self.rest().starts_with(open) {
            self.at += open.len();
            if !self.run(|c| c.is_ascii_alphanumeric()).is_empty() && self.rest().starts_with('}') {
                self.at += 1;
                return true;
            }
        }
        self.at = start;
        false
    }
}

fn python_float(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}
