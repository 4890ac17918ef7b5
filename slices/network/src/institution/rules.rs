//! What an institution may be called.

use crate::say;
use ground::Refusal;
use lexicon::Lang;

/// The kinds of institution, as facts write them.
pub const KINDS: [&str; 9] = [
    "school",
    "university",
    "lab-host",
    "federation",
    "company",
    "ministry",
    "funder",
    "association",
    "platform",
];

/// A kind as people call it; one that is unknown stays as it is.
pub fn kind_name(lang: Lang, kind: &str) -> String {
    let say = say(lang);
    match kind {
        "school" => say.msg_kind_school(),
        "university" => say.msg_kind_university(),
        "lab-host" => say.msg_kind_lab_host(),
        "federation" => say.msg_kind_federation(),
        "company" => say.msg_kind_company(),
        "ministry" => say.msg_kind_ministry(),
        "funder" => say.msg_kind_funder(),
        "association" => say.msg_kind_association(),
        "platform" => say.msg_kind_platform(),
        other => other.to_owned(),
    }
}

/// 2 to 40 characters of `a-z`, `0-9` and single hyphens inside, beginning with a letter: it stands in addresses and
/// is typed on command lines.
pub(super) fn slug(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
    let hyphens = !text.ends_with('-') && !text.contains("--");
    if plain && starts && hyphens && (2..=40).contains(&text.len()) {
        return Ok(text.to_owned());
    }
    Err(Refusal::new("network.slug", |lang| say(lang).msg_slug_wrong()).at("slug"))
}

/// 2 to 120 characters on one line.
pub(super) fn name(text: &str) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if (2..=120).contains(&length) && !text.chars().any(char::is_control) {
        return Ok(text);
    }
    Err(Refusal::new("network.name", |lang| say(lang).msg_name_wrong()).at("name"))
}

pub(super) fn kind(text: &str) -> Result<String, Refusal> {
    match KINDS.contains(&text) {
        true => Ok(text.to_owned()),
        false => Err(Refusal::new("network.kind", |lang| say(lang).msg_kind_wrong()).at("kind")),
    }
}

/// The value, or none with its refusal added to the others, so that a form says everything at once.
pub(super) fn kept<T>(result: Result<T, Refusal>, refusals: &mut Vec<Refusal>) -> Option<T> {
    result.map_err(|refusal| refusals.push(refusal)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_can_be_typed_and_linked() {
        for good in ["imt", "esp-dakar", "a1", " mun "] {
            assert_eq!(slug(good).ok().as_deref(), Some(good.trim()));
        }
        let long = "a".repeat(41);
        for bad in ["", "a", "IMT", "é-cole", "-imt", "imt-", "a--b", "1imt", "a b", "../x", long.as_str()] {
            assert!(slug(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(name("  École   de Dakar ").ok().as_deref(), Some("École de Dakar"));
        for bad in ["", "x", "\u{7}bell rings", &"é".repeat(121)] {
            assert!(name(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn every_kind_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            assert!(KINDS.iter().all(|kind| kind_name(lang, kind) != *kind || lang == Lang::En));
        }
        assert!(kind("circus").is_err());
    }
}
