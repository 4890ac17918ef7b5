//! Letters: plain text, in the language of who receives them.

use crate::{person::Person, say};
use errands::Mail;
use ground::Cx;
use lexicon::Lang;
use store::{StoreError, Tx};
use web::{House, Visitor, paths};

/// Whose letters these are, and where their links lead.
#[derive(Clone, Debug)]
pub struct Sender {
    site: String,
    url: String,
}

impl Sender {
    /// Those of the site as this visitor came by: a portal's letters have its name, and lead to it.
    pub fn of(house: &House, visitor: &Visitor) -> Self {
        Self { site: visitor.site_name(house).to_owned(), url: visitor.origin(house).to_owned() }
    }

    fn address(&self, path: impl std::fmt::Display) -> String {
        format!("{}{path}", self.url)
    }
}

/// One letter of this slice.
pub(crate) enum Letter<'a> {
    /// Somebody made an account with this address.
    Confirm {
        token: &'a str,
    },
    /// Somebody made an account with the address of an account.
    Already,
    /// Signing in without a password.
    Link {
        token: &'a str,
        code: &'a str,
    },
    Reset {
        token: &'a str,
    },
    PasswordChanged,
    PasskeyAdded {
        label: &'a str,
    },
    EmailChanged {
        to: &'a str,
    },
    Erased,
}

/// Sends a letter, with this transaction.
pub(crate) fn send(
    tx: &Tx<'_>,
    cx: &Cx,
    sender: &Sender,
    to: &str,
    (lang, name): (Lang, &str),
    letter: &Letter<'_>,
) -> Result<(), StoreError> {
    let (subject, content) = words_of(sender, lang, letter);
    let say = say(lang);
    // Whoever types a stranger's address must not be able to write to them by way of a name.
    let hello = match letter {
        Letter::Confirm { .. } | Letter::Already => say.msg_letter_hello_plain(),
        _ => say.msg_letter_hello(name),
    };
    let body = format!("{hello}\n\n{content}\n\n{}\n{}\n", say.msg_letter_end(&sender.site), sender.url);
    errands::soon(tx, cx, &Mail::new(to, lang, subject, body))
}

/// Tells somebody about something serious that was done to their account, if an address of theirs is known.
pub(crate) fn warn(
    tx: &Tx<'_>,
    cx: &Cx,
    sender: &Sender,
    person: &Person,
    letter: &Letter<'_>,
) -> Result<(), StoreError> {
    match person.email.as_deref().filter(|_| person.is_confirmed()) {
        Some(email) => send(tx, cx, sender, email, (person.lang, &person.name), letter),
        None => Ok(()),
    }
}

fn words_of(sender: &Sender, lang: Lang, letter: &Letter<'_>) -> (String, String) {
    let (say, site) = (say(lang), sender.site.as_str());
    let sign_in = sender.address(paths::people::SignIn);
    let forgotten = sender.address(paths::people::ForgottenPassword);
    match letter {
        Letter::Confirm { token } => {
            let link = sender.address(paths::people::ConfirmEmail { token: (*token).to_owned() });
            (say.msg_letter_confirm_subject(site), say.msg_letter_confirm(site, link))
        }
        Letter::Already => {
            (say.msg_letter_already_subject(site), say.msg_letter_already(site, sign_in, forgotten))
        }
        Letter::Link { token, code } => {
            let link = sender.address(paths::people::MagicLinkOpened { token: (*token).to_owned() });
            let digits = format!("{} {}", &code[..4], &code[4..]);
            (say.msg_letter_link_subject(site), say.msg_letter_link(site, link, digits))
        }
        Letter::Reset { token } => {
            let link = sender.address(paths::people::NewPassword { token: (*token).to_owned() });
            (say.msg_letter_reset_subject(site), say.msg_letter_reset(site, link))
        }
        Letter::PasswordChanged => {
            (say.msg_letter_password_subject(site), say.msg_letter_password(site, forgotten))
        }
        Letter::PasskeyAdded { label } => {
            let keys = sender.address(paths::people::Passkeys);
            (say.msg_letter_passkey_subject(site), say.msg_letter_passkey(site, *label, keys, forgotten))
        }
        Letter::EmailChanged { to } => (say.msg_letter_email_subject(site), say.msg_letter_email(site, *to)),
        Letter::Erased => (say.msg_letter_erased_subject(site), say.msg_letter_erased(site)),
    }
}
