//! When a problem may be submitted, reset, saved, and when its answers are shown (olx.md §8). Pure.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::settings::{GradingMethod, Rerandomize, Settings, ShowAnswer, ShowCorrectness};

/// What is known of a learner's work on a problem.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attempts {
    /// Graded submissions.
    pub used: u32,
    pub last_submitted_ms: Option<i64>,
    /// Raw points.
    pub score: f64,
    pub max: f64,
    /// Submitted since the last reset.
    pub done: bool,
}

impl Attempts {
    /// Full points. A problem worth nothing is right once done.
    pub fn is_right(&self) -> bool {
        self.done && self.score >= self.max
    }
}

/// Who asks, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    pub now_ms: i64,
    /// The due date and its grace are over, or the course has ended.
    pub past_due: bool,
    pub staff: bool,
}

/// Why a submission is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    #[error("The problem is closed.")]
    Closed,
    #[error("The problem must be reset before it is submitted again.")]
    MustReset,
    #[error("You must wait at least {seconds} seconds between submissions.")]
    TooSoon { seconds: u32 },
}

/// The buttons a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Buttons {
    pub submit: bool,
    pub save: bool,
    pub reset: bool,
    pub show_answer: bool,
}

fn attempts_are_used_up(settings: &Settings, attempts: &Attempts) -> bool {
    settings.max_attempts.is_some_and(|max| attempts.used >= max)
}

fn is_survey(settings: &Settings) -> bool {
    settings.max_attempts == Some(0)
}

/// Attempts used up, or past the close date.
pub fn is_closed(settings: &Settings, attempts: &Attempts, moment: Moment) -> bool {
    attempts_are_used_up(settings, attempts) || moment.past_due
}

/// A submitted problem that draws anew each time must be reset first.
pub fn must_reset(settings: &Settings, attempts: &Attempts) -> bool {
    settings.rerandomize == Rerandomize::Always && attempts.done
}

pub fn may_submit(settings: &Settings, attempts: &Attempts, moment: Moment) -> Result<(), Refusal> {
    if is_closed(settings, attempts, moment) {
        return Err(Refusal::Closed);
    }
    if must_reset(settings, attempts) {
        return Err(Refusal::MustReset);
    }
    let wait_ms = i64::from(settings.submission_wait_seconds) * 1000;
    match attempts.last_submitted_ms.map(|last| moment.now_ms - last) {
        Some(elapsed) if elapsed < wait_ms => {
            Err(Refusal::TooSoon { seconds: settings.submission_wait_seconds })
        }
        _ => Ok(()),
    }
}

/// Whether the reset button is there.
pub fn may_reset(settings: &Settings, attempts: &Attempts, moment: Moment) -> bool {
    if is_closed(settings, attempts, moment) && !is_survey(settings) {
        return false;
    }
    if matches!(settings.rerandomize, Rerandomize::Always | Rerandomize::OnReset) {
        return attempts.done;
    }
    !attempts.is_right() && settings.show_reset_button
}

/// Whether answers may be kept without being graded.
pub fn may_save(settings: &Settings, attempts: &Attempts, moment: Moment) -> bool {
    let closed = is_closed(settings, attempts, moment);
    if settings.force_save_button {
        return !closed;
    }
    let is_useful = settings.max_attempts.is_some() || settings.rerandomize == Rerandomize::Always;
    is_useful && (!closed || is_survey(settings)) && !must_reset(settings, attempts)
}

/// Ticks, messages, score and answers are hidden; staff see them.
pub fn is_correctness_withheld(settings: &Settings, moment: Moment) -> bool {
    match settings.show_correctness {
        _ if moment.staff => false,
        ShowCorrectness::Always => false,
        ShowCorrectness::Never => true,
        ShowCorrectness::PastDue => !moment.past_due,
    }
}

pub fn may_show_answer(settings: &Settings, attempts: &Attempts, moment: Moment) -> bool {
    if is_correctness_withheld(settings, moment) || settings.showanswer == ShowAnswer::Never {
        return false;
    }
    let used_up = attempts_are_used_up(settings, attempts);
    let closed = is_closed(settings, attempts, moment);
    let right = attempts.is_right();
    moment.staff
        || match settings.showanswer {
            ShowAnswer::Always => true,
            ShowAnswer::Answered => right,
            ShowAnswer::Attempted => attempts.used > 0 || moment.past_due,
            ShowAnswer::AttemptedNoPastDue => attempts.used > 0,
            ShowAnswer::Closed => closed,
            ShowAnswer::Finished => closed || right,
            ShowAnswer::CorrectOrPastDue => right || moment.past_due,
            ShowAnswer::PastDue => moment.past_due,
            ShowAnswer::AfterAttempts => attempts.used >= attempts_asked(settings),
            ShowAnswer::AfterAllAttempts => used_up,
            ShowAnswer::AfterAllAttemptsOrCorrect => used_up || right,
            ShowAnswer::Never => false,
        }
}

/// The submissions after which the answer is shown: never more than a learner has. A survey, whose limit is zero, has
/// no such limit.
fn attempts_asked(settings: &Settings) -> u32 {
    let asked = settings.attempts_before_showanswer;
    settings.max_attempts.filter(|max| *max > 0).map_or(asked, |max| max.min(asked))
}

pub fn buttons(settings: &Settings, attempts: &Attempts, moment: Moment) -> Buttons {
    Buttons {
        submit: may_submit(settings, attempts, moment) != Err(Refusal::Closed),
        save: may_save(settings, attempts, moment),
        reset: may_reset(settings, attempts, moment),
        show_answer: may_show_answer(settings, attempts, moment),
    }
}

/// The seed of a learner's variant. `draw` is chance, used where each reset draws anew.
///
/// `per_student` hashes the user's id and the usage key in Python's bytes notation, `7b'block-v1:…'`: the `b'…'` is
/// really part of the hashed text.
pub fn seed_for(rerandomize: Rerandomize, user_id: &str, usage_key: &str, draw: u64) -> u64 {
    match rerandomize {
        Rerandomize::Never => 1,
        Rerandomize::PerStudent => {
            let digest = hex_of(&Sha256::digest(format!("{user_id}b'{usage_key}'")));
            u64::from_str_radix(&digest[..7], 16).unwrap_or(0) % 20
        }
        Rerandomize::Always | Rerandomize::OnReset => draw % 1000,
    }
}

fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The score that counts, of all the graded submissions in order. `None` when there is none.
pub fn combined(method: GradingMethod, scores: &[f64]) -> Option<f64> {
    match method {
        GradingMethod::LastScore => scores.last().copied(),
        GradingMethod::FirstScore => scores.first().copied(),
        GradingMethod::HighestScore => scores.iter().copied().reduce(f64::max),
        GradingMethod::AverageScore if scores.is_empty() => None,
        GradingMethod::AverageScore => Some(scores.iter().sum::<f64>() / scores.len() as f64),
    }
}

/// The scores worth keeping once there is another one: [`combined`] gives the same of them as of all. Only an average
/// needs every one.
pub fn kept(method: GradingMethod, mut scores: Vec<f64>, score: f64) -> Vec<f64> {
    scores.push(score);
    match method {
        GradingMethod::AverageScore => scores,
        _ => combined(method, &scores).into_iter().collect(),
    }
}

/// Earned and possible once the problem's weight is applied.
pub fn weighted(score: f64, max: f64, weight: Option<f64>) -> (f64, f64) {
    match weight {
        Some(weight) if max != 0.0 => (score * weight / max, weight),
        _ => (score, max),
    }
}

/// `submitted` while correctness is withheld, else the word of the result.
pub fn result_word(settings: &Settings, moment: Moment, word: &'static str) -> &'static str {
    if is_correctness_withheld(settings, moment) { "submitted" } else { word }
}

#[cfg(test)]
mod tests;
