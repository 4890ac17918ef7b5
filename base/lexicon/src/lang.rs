//! The languages every page speaks.

use serde::{Deserialize, Serialize};

/// French first: it is the language of the first users, and the fallback.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Fr,
    En,
    Ar,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::Fr, Lang::En, Lang::Ar];

    /// The BCP 47 tag for `lang="…"`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
            Lang::Ar => "ar",
        }
    }

    /// The direction for `dir="…"`.
    pub fn dir(self) -> &'static str {
        if self == Lang::Ar { "rtl" } else { "ltr" }
    }

    /// Its name in itself, for a language menu.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Fr => "Français",
            Lang::En => "English",
            Lang::Ar => "العربية",
        }
    }

    /// Its place in [`Lang::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// The language of a tag such as `fr-SN` or `ar_MA`, if it is one of ours.
    pub fn of_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().trim();
        Lang::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// The best of ours for an `Accept-Language` header (RFC 9110 §12.5.4).
    pub fn accepted(header: &str) -> Option<Lang> {
        Self::accepted_of(header, &Lang::ALL)
    }

    /// The same, of those that are offered.
    pub fn accepted_of(header: &str, offered: &[Lang]) -> Option<Lang> {
        let mut best: Option<(f32, Lang)> = None;
        for item in header.split(',') {
            let mut parts = item.split(';');
            let Some(lang) = parts.next().and_then(Lang::of_tag).filter(|lang| offered.contains(lang)) else {
                continue;
            };
            let weight = parts
                .filter_map(|part| part.trim().strip_prefix("q="))
                .find_map(|q| q.parse::<f32>().ok())
                .unwrap_or(1.0);
            if weight > 0.0 && best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_accepted_language_wins() {
        let cases = [
            ("fr-SN,fr;q=0.9,en;q=0.8", Some(Lang::Fr)),
            ("de,en;q=0.5,ar;q=0.7", Some(Lang::Ar)),
            ("ar_MA", Some(Lang::Ar)),
            ("de, it", None),
            ("en;q=0, fr;q=0.1", Some(Lang::Fr)),
            ("", None),
        ];
        for (header, expected) in cases {
            assert_eq!(Lang::accepted(header), expected, "{header}");
        }
    }
}
