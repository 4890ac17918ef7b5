//! What letters say: in the language of who gets them, why they get it, and how to stop it.

use crate::{
    kind::Kind,
    notice::{Notice, link, pages::kind_name, sentence},
    say,
};
use errands::Mail;
use lexicon::{Instant, Lang, PersonId};
use web::{HouseSettings, paths::notifications as at};
use words::dates;

/// Whose letters these are, and where their links lead.
#[derive(Clone, Debug)]
pub struct Sender {
    pub(super) site: String,
    pub(super) url: String,
    /// For people whose zone is unknown.
    pub(super) zone: String,
}

impl Sender {
    pub fn of(settings: &HouseSettings) -> Self {
        Self { site: settings.name.clone(), url: settings.public_url.clone(), zone: settings.zone.clone() }
    }

    fn address(&self, path: impl std::fmt::Display) -> String {
        format!("{}{path}", self.url)
    }

    /// The address that stops letters of a kind, or the digest.
    pub(super) fn stop(&self, token: &str, letters: &str) -> String {
        self.address(at::Unsubscribe { token: token.to_owned(), letters: letters.to_owned() })
    }

    /// Why somebody gets a letter of a kind, and how to stop it.
    pub(super) fn why(&self, lang: Lang, kind: Kind, stop: &str) -> String {
        say(lang).msg_why_kind(&self.site, kind_name(lang, kind), self.address(at::Settings), stop)
    }
}

/// Somebody who is written to.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    pub zone: String,
}

/// A letter about one thing.
pub(super) fn at_once(sender: &Sender, to: &Reader, token: &str, notice: &Notice) -> Mail {
    let (lang, kind) = (to.lang, notice.what.kind());
    let text = sentence(lang, &to.zone, notice);
    let stop = sender.stop(token, kind.name());
    let body = format!(
        "{}\n\n{text}.\n{}\n\n{}\n",
        say(lang).msg_hello(&to.name),
        sender.address(link(notice)),
        sender.why(lang, kind, &stop),
    );
    Mail::new(to.email.clone(), lang, text, body).stopped_by(stop)
}

/// Named in a digest; of more, the house says how many.
pub(super) const NAMED: usize = 40;

/// A digest of some things, the oldest first.
pub(super) fn digest(sender: &Sender, to: &Reader, token: &str, notices: &[Notice], until: Instant) -> Mail {
    let (say, lang) = (say(to.lang), to.lang);
    let count = notices.len() as i64;
    let (named, more) = (notices.iter().take(NAMED), count - (notices.len().min(NAMED) as i64));
    let mut body = format!("{}\n\n{}\n\n", say.msg_hello(&to.name), say.msg_digest_lead(count, &sender.site));
    for notice in named {
        let text = sentence(lang, &to.zone, notice);
        body.push_str(&format!("• {text}\n{}\n\n", sender.address(link(notice))));
    }
    if more > 0 {
        body.push_str(&format!("{}\n{}\n\n", say.msg_digest_more(more), sender.address(at::Notifications)));
    }
    let stop = sender.stop(token, super::unsubscribe::DIGEST);
    body.push_str(&format!(
        "{}\n",
        say.msg_why_digest(&sender.site, sender.address(at::Settings), stop.as_str())
    ));
    let subject = say.msg_digest_subject(&sender.site, dates::short_day(lang, until, &to.zone));
    Mail::new(to.email.clone(), lang, subject, body).stopped_by(stop)
}
