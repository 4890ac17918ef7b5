//! A parsed formula, the names it may use, and its value.

use std::collections::{BTreeMap, BTreeSet};

use super::functions;
use super::{Fault, Number, Unknown};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    Plus,
    Minus,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    Number(Number),
    Variable(String),
    Call(String, Box<Expression>),
    Sum(Vec<(Sign, Expression)>),
    /// `Minus` divides.
    Product(Vec<(Sign, Expression)>),
    Parallel(Vec<Expression>),
    Power(Vec<Expression>),
}

pub struct Scope {
    variables: BTreeMap<String, Number>,
    case_sensitive: bool,
}

impl Scope {
    pub fn new(own: &BTreeMap<String, Number>, case_sensitive: bool) -> Scope {
        let mut variables = BTreeMap::from([
            ("i".to_owned(), Number::complex(0.0, 1.0)),
            ("j".to_owned(), Number::complex(0.0, 1.0)),
            ("e".to_owned(), Number::real(std::f64::consts::E)),
            ("pi".to_owned(), Number::real(std::f64::consts::PI)),
        ]);
        for (name, value) in own {
            variables.insert(if case_sensitive { name.clone() } else { name.to_lowercase() }, *value);
        }
        Scope { variables, case_sensitive }
    }

    fn fold(&self, name: &str) -> String {
        if self.case_sensitive { name.to_owned() } else { name.to_lowercase() }
    }

    /// Every name must be known before anything is computed; variables are reported before functions.
    pub fn check(&self, expression: &Expression) -> Result<(), Fault> {
        let (mut variables, mut calls) = (BTreeSet::new(), BTreeSet::new());
        names(expression, &mut variables, &mut calls);
        let unknown: Vec<String> =
            variables.into_iter().filter(|name| !self.variables.contains_key(&self.fold(name))).collect();
        if !unknown.is_empty() {
            let better = self.better(&unknown, self.variables.keys().map(String::as_str));
            return Err(Fault::Unknown(Unknown {
                names: unknown,
                functions: false,
                forgotten_product: false,
                better,
            }));
        }
        let unknown: Vec<String> =
            calls.into_iter().filter(|name| !functions::NAMES.contains(&self.fold(name).as_str())).collect();
        if !unknown.is_empty() {
            let forgotten_product = unknown.iter().any(|name| self.variables.contains_key(&self.fold(name)));
            let better = self.better(&unknown, functions::NAMES.iter().copied());
            return Err(Fault::Unknown(Unknown {
                names: unknown,
                functions: true,
                forgotten_product,
                better,
            }));
        }
        Ok(())
    }

    fn better<'a>(&self, unknown: &[String], known: impl Iterator<Item = &'a str>) -> Vec<String> {
        if !self.case_sensitive {
            return Vec::new();
        }
        let same = |a: &str| unknown.iter().any(|name| name.to_lowercase() == a.to_lowercase());
        known.filter(|name| same(name)).map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect()
    }

    pub fn value(&self, expression: &Expression) -> Result<Number, Fault> {
        match expression {
            Expression::Number(number) => Ok(*number),
            Expression::Variable(name) => self.variables.get(&self.fold(name)).copied().ok_or(Fault::Syntax),
            Expression::Call(name, argument) => functions::call(&self.fold(name), self.value(argument)?),
            Expression::Sum(terms) => terms.iter().try_fold(Number::Whole(0), |total, (sign, term)| {
                let value = self.value(term)?;
                Ok(if *sign == Sign::Plus { total.plus(value) } else { total.minus(value) })
            }),
            Expression::Product(factors) => {
                factors.iter().try_fold(Number::Whole(1), |product, (sign, factor)| {
                    let value = self.value(factor)?;
                    if *sign == Sign::Plus { Ok(product.times(value)) } else { product.over(value) }
                })
            }
            Expression::Parallel(branches) => self.parallel(branches),
            Expression::Power(atoms) => {
                let values = atoms.iter().map(|atom| self.value(atom)).collect::<Result<Vec<_>, _>>()?;
                let mut values = values.into_iter().rev();
                let last = values.next().ok_or(Fault::Syntax)?;
                values.try_fold(last, |exponent, base| base.power(exponent))
            }
        }
    }

    /// Resistors side by side: `a||b = 1/(1/a + 1/b)`; a zero among them gives not-a-number.
    fn parallel(&self, branches: &[Expression]) -> Result<Number, Fault> {
        let values = branches.iter().map(|branch| self.value(branch)).collect::<Result<Vec<_>, _>>()?;
        if let [only] = values.as_slice() {
            return Ok(*only);
        }
        if values.iter().any(|value| value.is_zero()) {
            return Ok(Number::real(f64::NAN));
        }
        let one = Number::real(1.0);
        let sum = values
            .into_iter()
            .try_fold(Number::Whole(0), |sum, value| Ok::<_, Fault>(sum.plus(one.over(value)?)))?;
        one.over(sum)
    }
}

fn names(expression: &Expression, variables: &mut BTreeSet<String>, calls: &mut BTreeSet<String>) {
    match expression {
        Expression::Number(_) => {}
        Expression::Variable(name) => {
            variables.insert(name.clone());
        }
        Expression::Call(name, argument) => {
            calls.insert(name.clone());
            names(argument, variables, calls);
        }
        Expression::Sum(parts) | Expression::Product(parts) => {
            parts.iter().for_each(|(_, part)| names(part, variables, calls));
        }
        Expression::Parallel(parts) | Expression::Power(parts) => {
            parts.iter().for_each(|part| names(part, variables, calls));
        }
    }
}
