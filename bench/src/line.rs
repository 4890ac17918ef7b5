//! What is printed.

use std::io::Write;

/// NAME OURS FLOOR RATIO, with a unit.
pub fn measure(name: &str, ours: f64, floor: f64, unit: &str) {
    let ratio = ours / floor;
    print(&format!("{name:<28} {ours:>12.1} {floor:>12.1} {ratio:>7.2}  {unit}"));
}

/// A measure without a floor.
pub fn alone(name: &str, ours: f64, unit: &str) {
    print(&format!("{name:<28} {ours:>12.1} {:>12} {:>7}  {unit}", "-", "-"));
}

/// A sentence beside the figures.
pub fn note(sentence: &str) {
    print(&format!("# {sentence}"));
}

fn print(line: &str) {
    // A reader that went away is no failure.
    let _ = writeln!(std::io::stdout(), "{line}");
}
