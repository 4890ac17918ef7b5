//! The noun: a portal. Its settings are no history: acts write them directly, and the last hands are remembered.

mod close;
pub(crate) mod closed;
mod colours;
mod hosts;
mod looks;
mod open;
mod place;
mod rules;
mod see;
mod settings;
pub(crate) mod store;
mod texts;

pub use close::{Ceasing, ClosePortal, ClosePortals, OwnPortal, WhatCeases};
pub use closed::ClosedHost;
pub use colours::Colours;
pub use hosts::{AddHost, RemoveHost};
pub use looks::ChangeLooks;
pub use open::OpenPortal;
pub use place::{ForPortals, ManagePortals, PortalName, PortalOf};
pub(crate) use rules::without_port;
pub use rules::{host_of_url, read_host};
pub use see::{Change, PortalSeen, PortalsListed, PortalsOf, ThePortal};
pub use settings::{ChangeSettings, GivenSettings};
pub use store::{all, all_hosts, by_id, by_slug, hosts_of, note, of_institution, text};
pub use texts::ChangeTexts;

use lexicon::{InstitutionId, KeptPicture, Lang, PortalId};
use web::LegalPage;

/// A site of an institution, with its own name, hosts and looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portal {
    pub id: PortalId,
    pub institution: InstitutionId,
    /// Its word in addresses and on the command line: `mun`.
    pub slug: String,
    pub names: Texts,
    pub colours: Colours,
    /// Never empty; the first is what it speaks to those who ask for none of them.
    pub languages: Vec<Lang>,
    pub blocks: Vec<Block>,
    /// A mail address, or empty.
    pub contact: String,
    pub indexed: bool,
    /// Whether only accounts made here open it, and open nothing else.
    pub own_accounts: bool,
    pub logo: Option<KeptPicture>,
}

impl Portal {
    /// Its name for somebody who reads `lang`, or as it is called in its first language.
    pub fn name(&self, lang: Lang) -> &str {
        let mut tried = std::iter::once(lang).chain(self.languages.iter().copied()).chain(Lang::ALL);
        let found = tried.find(|lang| !self.names.of(*lang).is_empty());
        found.map_or(self.slug.as_str(), |lang| self.names.of(lang))
    }
}

/// The same text in each language, in the order of [`Lang::ALL`]; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub [String; 3]);

impl Texts {
    pub fn of(&self, lang: Lang) -> &str {
        &self.0[lang.index()]
    }

    /// The text for somebody who reads `lang`, and the language it is in: another where there is none in theirs.
    pub fn nearest(&self, lang: Lang) -> Option<(Lang, &str)> {
        let mut tried = std::iter::once(lang).chain(Lang::ALL).map(|lang| (lang, self.of(lang)));
        tried.find(|(_, text)| !text.is_empty())
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }
}

/// What its front page shows beneath the search, in the order the team gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// The text of the portal.
    Text,
    Highlights,
    Figures,
    Partners,
}

impl Block {
    pub const ALL: [Block; 4] = [Block::Text, Block::Highlights, Block::Figures, Block::Partners];

    pub fn word(self) -> &'static str {
        match self {
            Block::Text => "text",
            Block::Highlights => "highlights",
            Block::Figures => "figures",
            Block::Partners => "partners",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|block| block.word() == word)
    }
}

/// What a portal says in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Name,
    /// One sentence at the top of the front page.
    Promise,
    /// The text of the front page (Markdown).
    Front,
    /// A legal page (Markdown).
    Legal(LegalPage),
}

impl What {
    /// Those that have a page of their own to be written on.
    pub const WRITTEN: [What; 5] = [
        What::Front,
        What::Legal(LegalPage::Notice),
        What::Legal(LegalPage::Privacy),
        What::Legal(LegalPage::Terms),
        What::Legal(LegalPage::Accessibility),
    ];

    pub fn word(self) -> &'static str {
        match self {
            What::Name => "name",
            What::Promise => "promise",
            What::Front => "front",
            What::Legal(page) => page.word(),
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::WRITTEN.into_iter().find(|what| what.word() == word)
    }
}
