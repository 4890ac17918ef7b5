//! What a portal's settings must be.

use super::{Block, Colours, Texts};
use crate::say;
use ground::Refusal;
use lexicon::Lang;
use unicode_normalization::UnicodeNormalization;
use web::components::theme::Rgb;

/// Characters of a name, and of a promise.
const LONGEST_NAME: usize = 80;
const LONGEST_PROMISE: usize = 200;
/// Characters of a text in one language.
pub(crate) const LONGEST_TEXT: usize = 40_000;

/// Takes what is right, and keeps what is wrong for the form.
pub(crate) fn kept<T>(checked: Result<T, Refusal>, wrong: &mut Vec<Refusal>) -> Option<T> {
    checked.map_err(|refusal| wrong.push(refusal)).ok()
}

/// The word in addresses: small letters, digits and hyphens.
pub(crate) fn slug(text: &str) -> Result<String, Refusal> {
    let word = text.trim().to_lowercase();
    let sound = (2..=40).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !word.starts_with('-')
        && !word.ends_with('-');
    let refusal = || Refusal::new("portals.slug", |lang| say(lang).msg_slug_wrong()).at("slug");
    sound.then_some(word).ok_or_else(refusal)
}

/// A name in the first language at least.
pub(crate) fn names(given: &Texts, languages: &[Lang]) -> Result<Texts, Refusal> {
    let tidy = Texts(given.0.clone().map(|name| one_line(&name)));
    let first = languages.first().copied().unwrap_or_default();
    let wrong = Lang::ALL.into_iter().find(|lang| !is_line(tidy.of(*lang), LONGEST_NAME));
    let missing = tidy.of(first).is_empty().then_some(first);
    match wrong.or(missing) {
        None => Ok(tidy),
        Some(at) => Err(Refusal::new("portals.name", move |lang| {
            say(lang).msg_name_wrong(first.own_name(), LONGEST_NAME as i64)
        })
        .at(format!("name-{}", at.tag()))),
    }
}

pub(crate) fn promise(given: &Texts) -> Result<Texts, Refusal> {
    let tidy = Texts(given.0.clone().map(|text| one_line(&text)));
    match Lang::ALL.into_iter().find(|lang| !is_line(tidy.of(*lang), LONGEST_PROMISE)) {
        None => Ok(tidy),
        Some(at) => {
            Err(Refusal::new("portals.promise", |lang| say(lang).msg_promise_wrong(LONGEST_PROMISE as i64))
                .at(format!("promise-{}", at.tag())))
        }
    }
}

/// Markdown in each language.
pub(crate) fn texts(given: &Texts) -> Result<Texts, Refusal> {
    let tidy = Texts(given.0.clone().map(|text| text.replace("\r\n", "\n").trim().to_owned()));
    match Lang::ALL.into_iter().find(|lang| tidy.of(*lang).chars().count() > LONGEST_TEXT) {
        None => Ok(tidy),
        Some(at) => Err(Refusal::new("portals.text", |lang| say(lang).msg_text_long(LONGEST_TEXT as i64))
            .at(format!("text-{}", at.tag()))),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.chars().any(char::is_control)
}

/// Tags of ours, each once, the first one first.
pub(crate) fn languages(first: &str, offered: &[String]) -> Result<Vec<Lang>, Refusal> {
    let wrong = || Refusal::new("portals.languages", |lang| say(lang).msg_languages_wrong()).at("languages");
    let of = |tag: &str| Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    let first = of(first.trim()).ok_or_else(wrong)?;
    let mut all = vec![first];
    for tag in offered {
        let lang = of(tag.trim()).ok_or_else(wrong)?;
        if !all.contains(&lang) {
            all.push(lang);
        }
    }
    Ok(all)
}

/// Words of blocks in the order given, each once.
pub(crate) fn blocks(given: &[String]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for block in given.iter().filter_map(|word| Block::of_word(word.trim())) {
        if !blocks.contains(&block) {
            blocks.push(block);
        }
    }
    blocks
}

/// A mail address, or empty.
pub(crate) fn contact(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let wrong = || Refusal::new("portals.contact", |lang| say(lang).msg_contact_wrong()).at("contact");
    people::read_email(text).map_err(|_| wrong())
}

/// `#rrggbb`, both.
pub(crate) fn colours(accent: &str, second: &str) -> (Result<Rgb, Refusal>, Result<Rgb, Refusal>) {
    let read = |text: &str, field: &'static str| {
        let wrong = || Refusal::new("portals.colour", |lang| say(lang).msg_colour_wrong()).at(field);
        Rgb::from_hex(text.trim()).ok_or_else(wrong)
    };
    (read(accent, "accent"), read(second, "second"))
}

impl Colours {
    pub(crate) fn read(accent: &str, second: &str) -> Result<Colours, Vec<Refusal>> {
        let mut wrong = Vec::new();
        let (accent, second) = colours(accent, second);
        match (kept(accent, &mut wrong), kept(second, &mut wrong)) {
            (Some(accent), Some(second)) => Ok(Colours { accent, second }),
            _ => Err(wrong),
        }
    }
}

/// The name of a host as browsers send it: small letters, other scripts in their ASCII form (RFC 5891), no port.
///
/// # Errors
/// For an address with a path or a port, a number (which names no site), or what is no name at all.
pub fn read_host(text: &str) -> Result<String, Refusal> {
    let refuse = |sentence: fn(Lang) -> String| Refusal::new("portals.host", sentence).at("host");
    let typed = text.trim().trim_end_matches('.');
    if typed.contains(['/', ':', '?', '#', '@', '\\']) {
        return Err(refuse(|lang| say(lang).msg_host_only()));
    }
    let small: String = typed.to_lowercase().nfc().collect();
    let labels: Option<Vec<String>> = small.split('.').map(ascii_label).collect();
    let host = labels.map(|labels| labels.join("."));
    let sound = |host: &String| {
        let last = host.rsplit('.').next().unwrap_or_default();
        host.len() <= 253 && host.contains('.') && !last.bytes().all(|b| b.is_ascii_digit())
    };
    host.filter(sound).ok_or_else(|| refuse(|lang| say(lang).msg_host_wrong()))
}

/// The host of an address: `https://essaim.example:8443` → `essaim.example`.
pub fn host_of_url(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or_default();
    without_port(authority)
}

/// `mun.example:8080` → `mun.example`; the brackets of `[::1]:8080` stay.
pub(crate) fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) && !host.is_empty() => host,
        _ => authority,
    }
}

fn ascii_label(label: &str) -> Option<String> {
    let ascii = if label.is_ascii() { label.to_owned() } else { format!("xn--{}", punycode(label)?) };
    let sound = (1..=63).contains(&ascii.len())
        && ascii.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !ascii.starts_with('-')
        && !ascii.ends_with('-');
    (sound && label.chars().all(|c| c.is_ascii() || c.is_alphanumeric())).then_some(ascii)
}

/// RFC 3492, §6.3. Nothing where a number would not fit.
fn punycode(label: &str) -> Option<String> {
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(out.len()).ok()?;
    if basic > 0 {
        out.push('-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (128_u32, 0_u32, 72_u32, basic);
    let total = u32::try_from(label.chars().count()).ok()?;
    while handled < total {
        let next = label.chars().map(u32::from).filter(|point| *point >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for point in label.chars().map(u32::from) {
            if point < n {
                delta = delta.checked_add(1)?;
            }
            if point == n {
                digits(&mut out, delta, bias);
                bias = adapted(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n = n.checked_add(1)?;
    }
    Some(out)
}

/// One number as variable-length digits of base 36.
fn digits(out: &mut String, number: u32, bias: u32) {
    let mut rest = number;
    let mut k = 36;
    loop {
        let least = if k <= bias { 1 } else { (k - bias).clamp(1, 26) };
        if rest < least {
            out.push(letter(rest));
            break;
        }
        out.push(letter(least + (rest - least) % (36 - least)));
        rest = (rest - least) / (36 - least);
        k += 36;
    }
}

/// 0–25 are letters, 26–35 digits.
fn letter(value: u32) -> char {
    let value = u8::try_from(value).unwrap_or_default();
    char::from(if value < 26 { b'a' + value } else { b'0' + value - 26 })
}

fn adapted(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_names_alone() {
        let cases = [
            ("mun.example", Some("mun.example")),
            (" MUN.Example. ", Some("mun.example")),
            ("mun.localhost", Some("mun.localhost")),
            // RFC 3492 §7.1 and names in use.
            ("bücher.example", Some("xn--bcher-kva.example")),
            ("école.fr", Some("xn--cole-9oa.fr")),
            ("مثال.إختبار", Some("xn--mgbh0fb.xn--kgbechtv")),
            ("xn--bcher-kva.example", Some("xn--bcher-kva.example")),
            ("localhost", None),
            ("https://mun.example", None),
            ("mun.example/cours", None),
            ("mun.example:8080", None),
            ("user@mun.example", None),
            ("127.0.0.1", None),
            ("[::1]", None),
            ("mun..example", None),
            ("-mun.example", None),
            ("mun_x.example", None),
            ("a b.example", None),
            ("", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(read_host(typed).ok().as_deref(), expected, "{typed}");
        }
        assert!(read_host(&format!("{}.example", "a".repeat(64))).is_err());
        assert!(read_host(&"a.".repeat(200)).is_err());
    }

    #[test]
    fn an_address_has_a_host() {
        for (url, host) in [
            ("https://essaim.example", "essaim.example"),
            ("http://127.0.0.1:8080", "127.0.0.1"),
            ("http://[::1]:8080", "[::1]"),
            ("http://localhost:9000/", "localhost"),
        ] {
            assert_eq!(host_of_url(url), host);
        }
    }

    #[test]
    fn colours_are_six_digits() {
        assert!(Colours::read("#0c5a63", "E5A624").is_ok());
        let wrong = Colours::read("red", "#fff").expect_err("refused");
        let fields: Vec<_> = wrong.iter().map(|one| one.field.as_deref().unwrap_or_default()).collect();
        assert_eq!(fields, ["accent", "second"]);
    }

    #[test]
    fn languages_and_blocks_are_ours_each_once() {
        let words = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        let read = languages("ar", &words(&["fr", "ar", "fr"])).expect("fine");
        assert_eq!(read, [Lang::Ar, Lang::Fr]);
        assert!(languages("de", &[]).is_err() && languages("fr", &words(&["zz"])).is_err());
        assert_eq!(blocks(&words(&["figures", "x", "text", "figures"])), [Block::Figures, Block::Text]);
    }
}
