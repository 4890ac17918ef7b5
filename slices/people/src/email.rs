//! Addresses of e-mail, as far as they must be understood before somebody proves that one is theirs.

use ground::{Fault, Refusal};

/// RFC 5321 §4.5.3.1.
const LONGEST: usize = 254;
const LONGEST_LOCAL_PART: usize = 64;

/// The form in which addresses are kept and compared. Nearly no host distinguishes capitals, and people don't.
pub fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

/// An address that mail can go to, in its [`normal`] form; or what is wrong with it, at the field `email`.
pub fn read(email: &str) -> Result<String, Fault> {
    let email = normal(email);
    if looks_right(&email) {
        return Ok(email);
    }
    Err(Refusal::new("people.unreadable-email", |lang| crate::say(lang).msg_email_unreadable())
        .at("email")
        .into())
}

fn looks_right(email: &str) -> bool {
    let Some((local, host)) = email.rsplit_once('@') else { return false };
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    email.len() <= LONGEST
        && !local.is_empty()
        && local.len() <= LONGEST_LOCAL_PART
        && plain(local)
        && !local.contains(['@', '"', '(', ')', ',', ':', ';', '<', '>', '[', ']', '\\'])
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && host.contains('.')
        && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        let good = [" Awa.Diop@Example.SN ", "a+b@x-y.example", "o'neil@mail.example.org"];
        for email in good {
            assert_eq!(read(email).ok(), Some(email.trim().to_lowercase()), "{email}");
        }
        let bad = [
            "",
            "awa",
            "awa@",
            "@example.org",
            "awa@localhost",
            "a wa@example.org",
            "awa@exa mple.org",
            "awa@example..org",
            "awa@-a.org",
            "a,b@example.org",
            "awa@example.org\nBcc: x@y.z",
            "a..b@c.org",
            "é@example.org",
        ];
        for email in bad {
            assert!(read(email).is_err(), "{email:?}");
        }
        assert!(read(&format!("{}@example.org", "a".repeat(65))).is_err());
    }
}
