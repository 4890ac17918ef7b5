//! How near a number must be (olx.md §9.4, numericalresponse).

use num_complex::Complex64;

use crate::calc::{self, Number};
use crate::decimal;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// A share of the larger of the two magnitudes: the default, 0.001 %.
    OfEither(f64),
    /// Percent of the magnitude of the expected answer.
    Percent(f64),
    Absolute(f64),
}

/// The default, and also what is meant when an author writes exactly this.
pub const DEFAULT: &str = "0.001%";

impl Default for Tolerance {
    fn default() -> Self {
        Tolerance::OfEither(0.001 * 0.01)
    }
}

impl Tolerance {
    /// `5%`, `0.01`, or an expression. `None` when the text has no real value.
    pub fn read(text: &str) -> Option<Tolerance> {
        let text = text.trim();
        if text.is_empty() || text == DEFAULT {
            return Some(Tolerance::default());
        }
        let real = |text: &str| {
            calc::value(text).ok().filter(|value| !value.is_complex()).map(|value| value.to_complex().re)
        };
        match text.strip_suffix('%') {
            Some(percent) => real(percent).map(Tolerance::Percent),
            None => real(text).map(Tolerance::Absolute),
        }
    }

    /// The tolerance of a near miss, `factor` times as wide.
    pub fn widened(self, factor: f64) -> Tolerance {
        match self {
            // The original multiplies the text of the percentage, which then is no longer the default.
            Tolerance::OfEither(share) if share == 0.001 * 0.01 => match factor {
                1.0 => self,
                _ => Tolerance::Percent(0.001 * factor),
            },
            Tolerance::OfEither(share) => Tolerance::OfEither(share * factor),
            Tolerance::Percent(percent) => Tolerance::Percent(percent * factor),
            Tolerance::Absolute(distance) => Tolerance::Absolute(distance * factor),
        }
    }

    /// Infinities by equality, not-a-number never, reals as decimals, complex numbers by modulus.
    pub fn accepts(self, given: Number, expected: Number) -> bool {
        let (given, expected) = (given.to_complex(), expected.to_complex());
        let tolerance = match self {
            Tolerance::OfEither(share) => share * f64::max(given.norm(), expected.norm()),
            Tolerance::Percent(percent) => percent * 0.01 * expected.norm(),
            Tolerance::Absolute(distance) => distance,
        };
        if is_infinite(given) || is_infinite(expected) {
            return given == expected;
        }
        if given.im != 0.0 || expected.im != 0.0 {
            return (given - expected).norm() <= tolerance;
        }
        if given.re.is_nan() || expected.re.is_nan() || tolerance.is_nan() {
            return false;
        }
        tolerance == f64::INFINITY
            || (tolerance.is_finite() && decimal::within(given.re, expected.re, tolerance))
    }
}

fn is_infinite(value: Complex64) -> bool {
    value.re.is_infinite() || value.im.is_infinite()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_golden_bounds() {
        let near = |tolerance: &str, given: f64, expected: f64| {
            Tolerance::read(tolerance).unwrap().accepts(Number::real(given), Number::real(expected))
        };
        for (tolerance, given, expected, right) in [
            ("0.001%", 0.0, 0.0, true),
            ("0.001%", 1e-300, 0.0, false),
            ("0.001%", 1.9e24, 1.9e24 + 268435456.0, true),
            ("0.001%", 100.001, 100.0, true),
            ("0.001%", 100.0011, 100.0, false),
            ("5%", 105.0, 100.0, true),
            ("5%", 105.0000001, 100.0, false),
            ("5%", -95.0, -100.0, true),
            ("0.1", 1.1, 1.0, true),
            ("0", 1.0, 1.0, true),
            ("2*3", 10.0, 4.0, true),
            ("1", f64::INFINITY, f64::INFINITY, true),
            ("1", f64::INFINITY, 1.0, false),
            ("1", f64::NAN, f64::NAN, false),
        ] {
            assert_eq!(near(tolerance, given, expected), right, "{tolerance} {given} {expected}");
        }
        assert_eq!(Tolerance::read("about"), None);
    }
}
