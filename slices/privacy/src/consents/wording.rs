//! What a text says: a title and a text in each language.

use crate::say;
use ground::Refusal;
use lexicon::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// By language tag; French is always there.
    pub titles: BTreeMap<String, String>,
    /// Markdown, by language tag, for the languages that have a title.
    pub texts: BTreeMap<String, String>,
}

const LONGEST_TITLE: usize = 120;
const LONGEST_TEXT: usize = 4_000;

impl Wording {
    pub fn title(&self, lang: Lang) -> &str {
        self.titles.get(lang.tag()).map(String::as_str).unwrap_or_default()
    }

    pub fn text(&self, lang: Lang) -> &str {
        self.texts.get(lang.tag()).map(String::as_str).unwrap_or_default()
    }

    /// The language it is shown in to somebody who reads `lang`: theirs, or another it is written in.
    pub fn tongue(&self, lang: Lang) -> Lang {
        let mut tried = std::iter::once(lang).chain(Lang::ALL);
        tried.find(|lang| !self.title(*lang).is_empty()).unwrap_or(lang)
    }

    /// As it was typed, put in order; or everything that is wrong. Title and text go together in each language.
    pub fn read(typed: impl Fn(Lang) -> (String, String)) -> Result<Self, Vec<Refusal>> {
        let (mut wording, mut refusals) = (Self::default(), Vec::new());
        for lang in Lang::ALL {
            let (title, text) = typed(lang);
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
            let mut wrong = |code, field: &str, sentence: fn(Lang) -> String| {
                refusals.push(Refusal::new(code, sentence).at(format!("{field}-{}", lang.tag())));
            };
            let needed = lang == Lang::Fr;
            if title.is_empty() && (needed || !text.is_empty()) {
                wrong("privacy.consent-title", "title", |lang| say(lang).msg_consent_title_missing());
            }
            if text.is_empty() && (needed || !title.is_empty()) {
                wrong("privacy.consent-text", "text", |lang| say(lang).msg_consent_text_missing());
            }
            if title.chars().count() > LONGEST_TITLE {
                wrong("privacy.consent-title-long", "title", |lang| {
                    say(lang).msg_consent_title_long(LONGEST_TITLE as i64)
                });
            }
            if text.chars().count() > LONGEST_TEXT {
                wrong("privacy.consent-text-long", "text", |lang| {
                    say(lang).msg_consent_text_long(LONGEST_TEXT as i64)
                });
            }
            if !title.is_empty() && !text.is_empty() {
                wording.titles.insert(lang.tag().to_owned(), title);
                wording.texts.insert(lang.tag().to_owned(), text);
            }
        }
        if refusals.is_empty() { Ok(wording) } else { Err(refusals) }
    }

    /// As its blob holds it; maps of text always serialise.
    pub(super) fn as_words(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(super) fn from_words(words: Option<&str>) -> Self {
        words.and_then(|words| serde_json::from_str(words).ok()).unwrap_or_default()
    }
}
