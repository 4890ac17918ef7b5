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

/// Letters of a presentation, in each language.
const LONGEST_TEXT: usize = 3_000;
const LONGEST_ADDRESS: usize = 200;

/// Text of several lines as it is kept: line ends are one character, and nothing hangs at either end.
pub(super) fn tidy(text: &str) -> String {
    let tidied = text.replace("\r\n", "\n").replace('\r', "\n");
    tidied.trim().chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

pub(super) fn texts(texts: &[String; 3]) -> Result<(), Refusal> {
    let long = Lang::ALL.into_iter().find(|lang| texts[lang.index()].chars().count() > LONGEST_TEXT);
    let wrong = |lang| say(lang).msg_text_long(LONGEST_TEXT as i64);
    long.map_or(Ok(()), |lang| Err(Refusal::new("network.text", wrong).at(format!("text-{}", lang.tag()))))
}

/// `https://` and a host with a dot in it, perhaps a port and a path; no name or password. Or nothing.
pub(super) fn website(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() || is_website(text) {
        return Ok(text.to_owned());
    }
    Err(Refusal::new("network.website", |lang| say(lang).msg_website_wrong()).at("website"))
}

fn is_website(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").filter(|_| text.len() <= LONGEST_ADDRESS) else {
        return false;
    };
    let (host, port) = rest
        .split(['/', '?', '#'])
        .next()
        .map_or((rest, ""), |authority| authority.split_once(':').unwrap_or((authority, "443")));
    let label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let named = host.contains('.') && host.split('.').all(label);
    let unsafe_marks =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '@');
    named && port.parse::<u16>().is_ok_and(|port| port > 0) && !text.contains(unsafe_marks)
}

/// A city or a country: one line of at most 80 characters, or nothing.
pub(super) fn somewhere(text: &str, field: &'static str) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() <= 80 && !text.chars().any(char::is_control) {
        true => Ok(text),
        false => Err(Refusal::new("network.somewhere", |lang| say(lang).msg_somewhere_wrong()).at(field)),
    }
}

/// A zone by its IANA name, or nothing: the house's.
pub(super) fn zone(text: &str) -> Result<String, Refusal> {
    match text.is_empty() || words::zones::find(text).is_some() {
        true => Ok(text.to_owned()),
        false => Err(Refusal::new("network.zone", |lang| say(lang).msg_zone_wrong()).at("zone")),
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
    fn a_website_is_https_and_elsewhere() {
        for good in [
            "",
            " https://imt.fr ",
            "https://www.imt.fr/en/?a=b#c",
            "https://esp.sn:8443/x",
            "https://école.fr/é",
        ] {
            assert_eq!(website(good).ok().as_deref(), Some(good.trim()), "{good}");
        }
        let long = format!("https://imt.fr/{}", "a".repeat(200));
        let bad = [
            "http://imt.fr",
            "imt.fr",
            "javascript:alert(1)",
            "https://",
            "https://localhost",
            "https://imt",
            "HTTPS://imt.fr",
            "https://me:secret@imt.fr",
            "https://imt.fr:0",
            "https://imt.fr:99999",
            "https://imt.fr:x/",
            "https://a b.fr",
            "https://imt..fr",
            "https://-imt.fr",
            "https://imt.fr/\"onclick",
            "https://imt.fr\\@evil.fr",
            "//imt.fr",
            long.as_str(),
        ];
        for bad in bad {
            assert!(website(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn texts_are_tidied_and_bounded() {
        assert_eq!(tidy("  One\r\n\r\ntwo\u{0}\t! \n"), "One\n\ntwo\t!");
        let of = |text: &str| texts(&[String::new(), text.to_owned(), String::new()]);
        assert!(of(&"é".repeat(3_000)).is_ok());
        let tag = Lang::ALL[1].tag();
        assert_eq!(of(&"é".repeat(3_001)).expect_err("long").field, Some(format!("text-{tag}")));
        assert!(somewhere(&"x".repeat(81), "city").is_err() && zone("Mars/Olympus").is_err());
        assert_eq!(
            (somewhere(" Saint -\n Louis", "city").ok(), zone("").ok()),
            (Some("Saint - Louis".to_owned()), Some(String::new()))
        );
    }

    #[test]
    fn every_kind_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            assert!(KINDS.iter().all(|kind| kind_name(lang, kind) != *kind || lang == Lang::En));
        }
        assert!(kind("circus").is_err());
    }
}
