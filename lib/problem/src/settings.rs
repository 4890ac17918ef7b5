//! The attributes of `<problem>` (olx.md §8).

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Settings {
    pub display_name: Option<String>,
    /// `None` is unlimited; 0 is a survey: answers are kept, never graded.
    pub max_attempts: Option<u32>,
    /// What the problem is worth; `None` is its raw points.
    pub weight: Option<f64>,
    pub showanswer: ShowAnswer,
    /// Graded submissions before [`ShowAnswer::AfterAttempts`] shows the answer; never more than there are.
    pub attempts_before_showanswer: u32,
    pub show_correctness: ShowCorrectness,
    pub rerandomize: Rerandomize,
    pub show_reset_button: bool,
    pub force_save_button: bool,
    pub submission_wait_seconds: u32,
    pub grading_method: GradingMethod,
    /// Studio's source of the problem. The XML wins over it.
    pub markdown: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShowAnswer {
    Always,
    Answered,
    Attempted,
    AttemptedNoPastDue,
    Closed,
    #[default]
    Finished,
    CorrectOrPastDue,
    PastDue,
    /// `after_attempts`, or in full as Studio calls it, `after_some_number_of_attempts`.
    AfterAttempts,
    AfterAllAttempts,
    AfterAllAttemptsOrCorrect,
    Never,
}

impl ShowAnswer {
    /// Empty and unknown values (such as the old `due`) show nothing.
    pub fn read(value: &str) -> ShowAnswer {
        ShowAnswer::known(value).unwrap_or(ShowAnswer::Never)
    }

    pub(crate) fn known(value: &str) -> Option<ShowAnswer> {
        Some(match value {
            "always" => ShowAnswer::Always,
            "answered" => ShowAnswer::Answered,
            "attempted" => ShowAnswer::Attempted,
            "attempted_no_past_due" => ShowAnswer::AttemptedNoPastDue,
            "closed" => ShowAnswer::Closed,
            "finished" => ShowAnswer::Finished,
            "correct_or_past_due" => ShowAnswer::CorrectOrPastDue,
            "past_due" => ShowAnswer::PastDue,
            "after_attempts" | "after_some_number_of_attempts" => ShowAnswer::AfterAttempts,
            "after_all_attempts" => ShowAnswer::AfterAllAttempts,
            "after_all_attempts_or_correct" => ShowAnswer::AfterAllAttemptsOrCorrect,
            "never" => ShowAnswer::Never,
            _ => return None,
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShowCorrectness {
    #[default]
    Always,
    Never,
    PastDue,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rerandomize {
    Always,
    OnReset,
    #[default]
    Never,
    PerStudent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GradingMethod {
    #[default]
    LastScore,
    FirstScore,
    HighestScore,
    AverageScore,
}

impl Settings {
    /// Reads each attribute through `own`, which gives the explicit value, else the inherited one.
    ///
    /// Values may be JSON as well as plain text: `"always"`, `3`, `3.0`, `null`.
    pub fn from_attributes<'a>(own: impl Fn(&str) -> Option<&'a str>) -> Settings {
        let text = |name: &str| own(name).map(plain);
        let flag =
            |name: &str| text(name).is_some_and(|value| value.eq_ignore_ascii_case("true") || value == "1");
        let count = |name: &str| {
            text(name).and_then(|value| value.parse::<f64>().ok()).filter(|n| n.is_finite() && *n >= 0.0)
        };
        Settings {
            display_name: own("display_name").map(str::to_owned),
            max_attempts: count("max_attempts").map(|n| n as u32),
            weight: count("weight"),
            showanswer: text("showanswer").map_or(ShowAnswer::default(), ShowAnswer::read),
            attempts_before_showanswer: count("attempts_before_showanswer_button").map_or(0, |n| n as u32),
            show_correctness: match text("show_correctness") {
                Some("never") => ShowCorrectness::Never,
                Some("past_due") => ShowCorrectness::PastDue,
                _ => ShowCorrectness::Always,
            },
            rerandomize: match text("rerandomize") {
                Some("always" | "true" | "True" | "") => Rerandomize::Always,
                Some("onreset") => Rerandomize::OnReset,
                Some("per_student" | "false" | "False") => Rerandomize::PerStudent,
                _ => Rerandomize::Never,
            },
            show_reset_button: flag("show_reset_button"),
            force_save_button: flag("force_save_button"),
            submission_wait_seconds: count("submission_wait_seconds").map_or(0, |n| n as u32),
            grading_method: match text("grading_method") {
                Some("first_score") => GradingMethod::FirstScore,
                Some("highest_score") => GradingMethod::HighestScore,
                Some("average_score") => GradingMethod::AverageScore,
                _ => GradingMethod::LastScore,
            },
            markdown: own("markdown")
                .filter(|source| !source.is_empty() && *source != "null")
                .map(str::to_owned),
        }
    }
}

/// Old archives write `"always"` with its JSON quotes, sometimes as entities.
fn plain(value: &str) -> &str {
    let value = value.trim();
    value.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_archives_write_them() {
        let read = |pairs: &'static [(&str, &str)]| {
            Settings::from_attributes(move |name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
            })
        };
        let none = read(&[]);
        assert_eq!(
            (none.max_attempts, none.showanswer, none.rerandomize),
            (None, ShowAnswer::Finished, Rerandomize::Never)
        );
        let some = read(&[
            ("max_attempts", "0"),
            ("showanswer", "due"),
            ("rerandomize", ""),
            ("weight", "2.5"),
            ("show_reset_button", "True"),
        ]);
        assert_eq!(
            (some.max_attempts, some.showanswer, some.rerandomize),
            (Some(0), ShowAnswer::Never, Rerandomize::Always)
        );
        assert_eq!((some.weight, some.show_reset_button), (Some(2.5), true));
        let json = read(&[
            ("max_attempts", ""),
            ("showanswer", "\"always\""),
            ("rerandomize", "false"),
            ("weight", "null"),
        ]);
        assert_eq!(
            (json.max_attempts, json.showanswer, json.rerandomize, json.weight),
            (None, ShowAnswer::Always, Rerandomize::PerStudent, None)
        );
    }
}
