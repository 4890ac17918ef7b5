//! Act: a person changes their name, language or zone.

use super::store;
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted, Holders, Oneself, Refusal};
use lexicon::{Lang, PersonId};

ground::right!(
    /// Changes one's own profile.
    ChangeOwnProfile = "people.change-own-profile",
    Holders::Oneself
);

/// Longer names than the longest people have.
const LONGEST_NAME: usize = 120;

/// Saves the profile.
pub struct SaveProfile {
    pub person: PersonId,
    pub name: String,
    pub lang: Lang,
    pub zone: String,
}

impl Act for SaveProfile {
    const NAME: &'static str = "people.save-profile";
    type Right = ChangeOwnProfile;
    type Over = Oneself;
    type Outcome = ();

    fn over(&self) -> PersonId {
        self.person
    }

    fn decide(
        &self,
        _: Granted<ChangeOwnProfile, Oneself>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let name = read_name(&self.name)?;
        if words::zones::find(&self.zone).is_none() {
            let unknown = |lang| crate::say(lang).msg_zone_unknown();
            return Err(Refusal::new("people.unknown-zone", unknown).at("zone").into());
        }
        store::set_profile(tx, self.person, &name, self.lang, &self.zone)?;
        Ok(Decision::of(()))
    }
}

/// A name as it is kept: one line, single spaces. Or what is wrong with it, at the field `name`.
pub fn read_name(name: &str) -> Result<String, Fault> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name = words.join(" ");
    let wrong = |code, say: fn(Lang) -> String| Fault::from(Refusal::new(code, say).at("name"));
    if name.is_empty() {
        return Err(wrong("people.no-name", |lang| crate::say(lang).msg_name_missing()));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(wrong("people.long-name", |lang| crate::say(lang).msg_name_too_long()));
    }
    // Invisible marks that turn the order of letters round make one name look like another.
    let hides = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if name.chars().any(hides) || name.contains(['<', '>']) || name.contains("://") {
        return Err(wrong("people.strange-name", |lang| crate::say(lang).msg_name_strange()));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_tidied_or_refused() {
        assert_eq!(read_name("  Awa \t Diop ").ok().as_deref(), Some("Awa Diop"));
        assert_eq!(read_name("فاطمة الزهراء").ok().as_deref(), Some("فاطمة الزهراء"));
        for bad in ["", "   ", "a\u{202e}b", "<b>", "see https://x.y", &"a".repeat(121)] {
            assert!(read_name(bad).is_err(), "{bad:?}");
        }
    }
}
