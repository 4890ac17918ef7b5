//! The two colours of a portal, and the style sheet made of them.

use sha2::{Digest, Sha256};
use web::{
    components::theme::{Rgb, portal_css},
    paths::portals as at,
};

/// As they were chosen; what pages use is corrected where it could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    pub accent: Rgb,
    pub second: Rgb,
}

impl Default for Colours {
    /// Those of the house.
    fn default() -> Self {
        Self { accent: Rgb(0x0c, 0x5a, 0x63), second: Rgb(0xe5, 0xa6, 0x24) }
    }
}

impl Colours {
    pub fn css(self) -> String {
        portal_css(self.accent, self.second)
    }

    /// The address of the style sheet. It says the colours, so that it can be served without asking anybody, and the hash
    /// of what it answers, so that browsers may keep it for ever.
    pub fn style(self) -> String {
        let word = |colour: Rgb| colour.to_hex().trim_start_matches('#').to_owned();
        let colours = format!("{}-{}", word(self.accent), word(self.second));
        at::Style { colours, hash: format!("{}.css", short_hash(&self.css())) }.to_string()
    }

    /// The sheet behind an address of [`style`](Self::style); nothing for any other.
    pub fn sheet(colours: &str, hash: &str) -> Option<String> {
        let (accent, second) = colours.split_once('-')?;
        let read = |word: &str| Rgb::from_hex(word).filter(|rgb| rgb.to_hex()[1..] == *word);
        let css = Colours { accent: read(accent)?, second: read(second)? }.css();
        (hash.strip_suffix(".css")? == short_hash(&css)).then_some(css)
    }
}

fn short_hash(css: &str) -> String {
    hex::encode(&Sha256::digest(css.as_bytes())[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_found_at_its_own_address_only() {
        let colours = Colours::default();
        let style = colours.style();
        let mut parts = style.rsplit('/');
        let (hash, words) = (parts.next().expect("a hash"), parts.next().expect("colours"));
        assert_eq!(words, "0c5a63-e5a624");
        assert_eq!(Colours::sheet(words, hash), Some(colours.css()));
        for (colours, hash) in [
            ("0c5a63-e5a625", hash),
            ("0C5A63-e5a624", hash),
            ("0c5a63", hash),
            (words, "0000.css"),
            (words, "x"),
            ("red-blue", hash),
        ] {
            assert_eq!(Colours::sheet(colours, hash), None, "{colours} {hash}");
        }
    }
}
