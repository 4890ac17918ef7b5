//! Decimals made of the shortest text of a double, compared without rounding: `0.3 - 0.1` is exactly `0.2` here.

use std::cmp::Ordering;

/// Whether `|a − b| ≤ tolerance`, each read as the shortest decimal that names the double. All finite.
pub fn within(a: f64, b: f64, tolerance: f64) -> bool {
    let (a, b, tolerance) = (Decimal::of(a), Decimal::of(b), Decimal::of(tolerance));
    if tolerance.negative && !tolerance.is_zero() {
        return false;
    }
    let exponent = a.exponent.min(b.exponent).min(tolerance.exponent);
    let (x, y) = (a.digits_at(exponent), b.digits_at(exponent));
    let distance = if a.negative == b.negative { difference(&x, &y) } else { sum(&x, &y) };
    compare(&distance, &tolerance.digits_at(exponent)) != Ordering::Greater
}

struct Decimal {
    negative: bool,
    /// Most significant first.
    digits: Vec<u8>,
    exponent: i32,
}

impl Decimal {
    fn of(value: f64) -> Decimal {
        let text = format!("{value:e}");
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let fraction = mantissa.split_once('.').map_or(0, |(_, digits)| digits.len() as i32);
        Decimal {
            negative: mantissa.starts_with('-'),
            digits: mantissa.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect(),
            exponent: exponent.parse::<i32>().unwrap_or(0) - fraction,
        }
    }

    fn is_zero(&self) -> bool {
        self.digits.iter().all(|digit| *digit == 0)
    }

    /// The digits once the last one counts `10^exponent`; `exponent` is not above one's own.
    fn digits_at(&self, exponent: i32) -> Vec<u8> {
        if self.is_zero() {
            return vec![0];
        }
        let mut digits = self.digits.clone();
        digits.resize(digits.len() + (self.exponent - exponent).max(0) as usize, 0);
        digits
    }
}

fn compare(a: &[u8], b: &[u8]) -> Ordering {
    let a: &[u8] = &a[a.iter().take_while(|digit| **digit == 0).count()..];
    let b: &[u8] = &b[b.iter().take_while(|digit| **digit == 0).count()..];
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

fn sum(a: &[u8], b: &[u8]) -> Vec<u8> {
    let mut total = Vec::new();
    let mut carry = 0;
    for index in 0..=a.len().max(b.len()) {
        let digit = |digits: &[u8]| digits.len().checked_sub(index + 1).map_or(0, |at| digits[at]);
        let column = digit(a) + digit(b) + carry;
        total.push(column % 10);
        carry = column / 10;
    }
    total.reverse();
    total
}

fn difference(a: &[u8], b: &[u8]) -> Vec<u8> {
    let (large, small) = if compare(a, b) == Ordering::Less { (b, a) } else { (a, b) };
    let mut total = Vec::new();
    let mut borrow = 0;
    for index in 0..large.len().max(small.len()) {
        let digit = |digits: &[u8]| digits.len().checked_sub(index + 1).map_or(0, |at| digits[at] as i8);
        let column = digit(large) - digit(small) - borrow;
        borrow = i8::from(column < 0);
        total.push((column + 10 * borrow) as u8);
    }
    total.reverse();
    total
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn bounds_are_exact_in_decimal() {
        for (a, b, tolerance, expected) in [
            (0.3, 0.1, 0.2, true),
            (1.1, 1.0, 0.1, true),
            (1.1, 1.0, 0.09999, false),
            (-0.5, 0.5, 1.0, true),
            (-0.5, 0.5, 0.9999999, false),
            (1e300, 1e-300, 1e300, true),
            (1e300, -1e-300, 1e300, false),
            (0.0, -0.0, 0.0, true),
            (5.0, 5.0, -1.0, false),
            (1.9e24, 1.9000000000000003e24, 1e19, true),
        ] {
            assert_eq!(within(a, b, tolerance), expected, "{a} {b} {tolerance}");
        }
    }
}
