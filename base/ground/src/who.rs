//! Who asks.

use lexicon::{Instant, Lang, PersonId, PortalId, SessionId};

/// The person behind a request, or nobody known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    pub person: Option<PersonId>,
    pub session: Option<SessionId>,
    /// When the person last proved who they are, for acts that want it to be recent.
    pub proved_at: Option<Instant>,
    pub lang: Lang,
    /// The portal they came by; none on the installation's own host, from the command line and in errands.
    pub portal: Option<PortalId>,
    /// Whose accounts open doors there: a portal's own; those of the installation without.
    pub realm: Option<PortalId>,
}

impl Who {
    pub fn nobody(lang: Lang) -> Self {
        Self { lang, ..Self::default() }
    }

    /// Somebody known, without a browser session: the command line, an errand, a test.
    pub fn person(person: PersonId, lang: Lang) -> Self {
        Self { person: Some(person), lang, ..Self::default() }
    }
}
