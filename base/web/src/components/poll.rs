//! What people answered to a poll: a bar per answer, with its figure in words. A poll has no right answer.

use maud::{Markup, html};

use super::progress::Percent;

pub struct PollResult<'a> {
    pub answer: &'a str,
    pub share: Percent,
    /// "42 % (118)".
    pub shown: &'a str,
    /// The reader's own answer.
    pub mine: bool,
}

/// `mine` is the words beside the reader's own answer ("your answer").
pub fn poll_results(mine: &str, results: &[PollResult<'_>]) -> Markup {
    html! {
        ul class="poll" role="list" {
            @for result in results {
                li class=[result.mine.then_some("poll-mine")] {
                    span class="poll-line" { span { bdi { (result.answer) } @if result.mine { " (" (mine) ")" } } b { bdi { (result.shown) } } }
                    (bar(result.share))
                }
            }
        }
    }
}

/// A flat bar; the figure is said beside it, so it is hidden from screen readers.
fn bar(share: Percent) -> Markup {
    html! {
        svg class="poll-bar" width="100%" height="14" aria-hidden="true" focusable="false" {
            rect class="poll-track" width="100%" height="100%" rx="4" {}
            rect class="poll-fill" width={ (share.value()) "%" } height="100%" rx="4" {}
        }
    }
}
