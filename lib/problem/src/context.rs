//! The values that stand behind `$name` even without a script: `$seed` and `$anonymous_student_id`.

use std::borrow::Cow;

#[derive(Clone, Debug, Default)]
pub struct Context {
    pub seed: u64,
    pub anonymous_student_id: String,
}

impl Context {
    pub fn new(seed: u64) -> Context {
        Context { seed, anonymous_student_id: String::new() }
    }

    /// Longest name first.
    pub fn fill<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if !text.contains('$') {
            return Cow::Borrowed(text);
        }
        Cow::Owned(
            text.replace("$anonymous_student_id", &self.anonymous_student_id)
                .replace("$seed", &self.seed.to_string()),
        )
    }
}
