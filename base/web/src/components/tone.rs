//! How a message sounds. A tone is never alone: an icon and words always say the same.

use super::icons::Icon;

/// The feeling of a pill, a notice, a mark or a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// No judgement: a plain state.
    #[default]
    Plain,
    /// Something to know.
    Info,
    /// It worked, it is right, it is valid.
    Good,
    /// It needs attention, or is partly right.
    Warn,
    /// It failed, it is wrong, it is withdrawn.
    Bad,
}

impl Tone {
    /// The class that carries the tone's colours.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Plain => "tone-plain",
            Tone::Info => "tone-info",
            Tone::Good => "tone-good",
            Tone::Warn => "tone-warn",
            Tone::Bad => "tone-bad",
        }
    }

    /// The icon that says the tone to those who do not see its colour.
    pub fn icon(self) -> Icon {
        match self {
            Tone::Plain => Icon::Dot,
            Tone::Info => Icon::Info,
            Tone::Good => Icon::CheckCircle,
            Tone::Warn => Icon::Warning,
            Tone::Bad => Icon::CrossCircle,
        }
    }
}
