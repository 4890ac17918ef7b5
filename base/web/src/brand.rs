//! The portal a request came by, as every page needs it.

use lexicon::{Lang, PortalId};

/// Name, looks, languages and legal pages of a portal. Read once for many requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    pub portal: PortalId,
    /// In the order of [`Lang::ALL`]; empty where there is none.
    pub names: [String; 3],
    /// What it offers, never empty; the first is for those who ask for none of them.
    pub languages: Vec<Lang>,
    /// `https://mun.example`, without a slash at the end: where it is reached.
    pub origin: String,
    /// The address of its logo; the house's mark without.
    pub logo: Option<String>,
    /// The address of the style sheet of its colours.
    pub style: String,
    /// A mail address, or empty.
    pub contact: String,
    /// The legal pages it has words for.
    pub legal: Vec<LegalPage>,
    /// Whether search engines may list its pages.
    pub indexed: bool,
}

impl Brand {
    /// Its name for somebody who reads `lang`, or as it is called in its first language.
    pub fn name(&self, lang: Lang) -> &str {
        let mut tried = std::iter::once(lang).chain(self.languages.iter().copied()).chain(Lang::ALL);
        let found = tried.find(|lang| !self.names[lang.index()].is_empty());
        found.map_or("", |lang| self.names[lang.index()].as_str())
    }

    pub fn offers(&self, lang: Lang) -> bool {
        self.languages.contains(&lang)
    }

    /// The language for somebody who would read `lang`.
    pub fn nearest(&self, lang: Lang) -> Lang {
        if self.offers(lang) { lang } else { self.languages.first().copied().unwrap_or(lang) }
    }
}

/// What the law, or fairness, asks a site to say of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalPage {
    /// Who publishes and hosts it (in France: *mentions légales*, LCEN art. 1-1).
    Notice,
    Privacy,
    Terms,
    Accessibility,
}

impl LegalPage {
    pub const ALL: [LegalPage; 4] =
        [LegalPage::Notice, LegalPage::Privacy, LegalPage::Terms, LegalPage::Accessibility];

    /// Its word in addresses and tables.
    pub fn word(self) -> &'static str {
        match self {
            LegalPage::Notice => "notice",
            LegalPage::Privacy => "privacy",
            LegalPage::Terms => "terms",
            LegalPage::Accessibility => "accessibility",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.word() == word)
    }
}
