//! Rounding as Open edX rounds.

/// Half away from zero, to `digits` decimals: `floor(x × 10ᵈ + ½) / 10ᵈ`.
pub fn round_away(number: f64, digits: i32) -> f64 {
    let power = 10f64.powi(digits);
    if number >= 0.0 { (number * power + 0.5).floor() / power } else { (number * power - 0.5).ceil() / power }
}

/// Share of points, to two decimals; 0 where nothing can be earned.
pub(super) fn share(earned: f64, possible: f64) -> f64 {
    if possible > 0.0 { round_away(earned / possible, 2) } else { 0.0 }
}
