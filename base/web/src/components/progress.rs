//! How far one is: a bar with its sentence, and a ring for cards.

use maud::{Markup, html};

/// A share of a whole, in hundredths from 0 to 100. More is 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Percent(u8);

impl Percent {
    pub fn new(hundredths: u32) -> Percent {
        Percent(hundredths.min(100) as u8)
    }

    /// `done` of `all`, rounded down so that 100 means everything; nothing to do counts as nothing done.
    pub fn of(done: u64, all: u64) -> Percent {
        let share = u128::from(done) * 100 / u128::from(all.max(1));
        Percent(if all == 0 { 0 } else { share.min(100) as u8 })
    }

    pub fn value(self) -> u8 {
        self.0
    }
}

/// A bar under its own sentence. `shown` is the figure as a person reads it ("58 %"); `note` says what it means, or is empty.
pub fn progress_bar(label: &str, share: Percent, shown: &str, note: &str) -> Markup {
    html! {
        div class="progress" {
            p class="progress-text flush" aria-hidden="true" { span { (label) } b { (shown) } }
            progress max="100" value=(share.value()) aria-label={ (label) } aria-valuetext=(shown) { (shown) }
            @if !note.is_empty() { p class="progress-note" { (note) } }
        }
    }
}

/// The outline of one cell of the comb, begun at its top so that progress turns like a clock.
const CELL: &str = "M50 6 88.1 28v44L50 94 11.9 72V28z";

/// A ring for a card: a cell whose outline fills. `label` may be empty when the text beside says it; `shown` is drawn inside.
pub fn progress_ring(label: &str, share: Percent, shown: &str) -> Markup {
    html! {
        div class="ring" {
            svg viewBox="0 0 100 100" width="83" height="83" role="img" aria-label={ (label) " " (shown) } {
                path class="ring-track" d=(CELL) {}
                @if share.value() > 0 { path class="ring-value" d=(CELL) pathLength="100" stroke-dasharray={ (share.value()) " 100" } {} }
                text class="ring-text" x="50" y="51" { (shown) }
            }
            @if !label.is_empty() { span class="ring-label" aria-hidden="true" { (label) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Percent;

    #[test]
    fn a_share_is_rounded_down_and_never_beyond_the_whole() {
        let cases = [
            (0, 0, 0),
            (0, 7, 0),
            (6, 7, 85),
            (7, 7, 100),
            (9, 7, 100),
            (u64::MAX, u64::MAX, 100),
            (999, 1000, 99),
        ];
        for (done, all, expected) in cases {
            assert_eq!(Percent::of(done, all).value(), expected, "{done} of {all}");
        }
    }
}
