//! Mail: an errand like others, sent by SMTP or kept in the outbox of a demo or a test.

use crate::{
    Done, Errand, Failure,
    headers::{AutoSubmitted, ListUnsubscribe, OneClick},
    html_of, outbox,
};
use ground::Site;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart},
    transport::smtp::authentication::Credentials,
};
use lexicon::{Lang, PersonId, RunId};
use serde::{Deserialize, Serialize};

/// A letter. It is written in plain text, which every mail reader, line and budget can take; the same is sent beside it as
/// HTML ([`html_of`]), for those who read that.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub body: String,
    /// The language it is written in.
    #[serde(default)]
    pub lang: Lang,
    /// The address by which whoever gets it stops such letters with one POST (RFC 8058). None in what they need for
    /// their account: that can't be stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsubscribe: Option<String>,
    /// What its reader may have chosen about such letters, looked at when it is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
}

/// Of which kind a letter is, for whom, about which run: who may stop it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub person: PersonId,
    pub kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<RunId>,
}

impl Mail {
    /// A letter that can't be stopped: for an account, or asked for.
    pub fn new(
        to: impl Into<String>,
        lang: Lang,
        subject: impl Into<String>,
        body: impl Into<String>,
    ) -> Self {
        let (to, subject, body) = (to.into(), subject.into(), body.into());
        Self { to, subject, body, lang, unsubscribe: None, about: None }
    }

    /// A letter of a kind that its reader may stop.
    #[must_use]
    pub fn about(self, person: PersonId, kind: &str, run: Option<RunId>) -> Self {
        Self { about: Some(About { person, kind: kind.to_owned(), run }), ..self }
    }

    /// With the address that stops such letters.
    #[must_use]
    pub fn stopped_by(self, address: impl Into<String>) -> Self {
        Self { unsubscribe: Some(address.into()), ..self }
    }
}

impl Errand for Mail {
    const KIND: &'static str = "errands.send-mail";
}

/// Where to hand mail over.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    /// TLS from the first byte (`smtps`), or only if the server offers it, or never (a relay on this machine).
    pub tls: Tls,
    pub user: Option<(String, String)>,
    pub from: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    Always,
    StartTls,
    Never,
}

#[derive(Debug, thiserror::Error)]
pub enum MailProblem {
    #[error("SMTP: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    #[error("the sender's address is unreadable: {0}")]
    From(#[from] lettre::address::AddressError),
    #[error("unknown scheme {0:?}: use smtp://, smtps:// or smtp+starttls://")]
    Scheme(String),
    #[error("{0:?} names no host")]
    Host(String),
}

impl SmtpSettings {
    /// `smtp://[user:password@]host[:port]`, `smtps://…` or `smtp+starttls://…`.
    pub fn parse(url: &str, from: &str) -> Result<Self, MailProblem> {
        let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
        let (tls, port) = match scheme {
            "smtp" => (Tls::Never, 25),
            "smtps" => (Tls::Always, 465),
            "smtp+starttls" => (Tls::StartTls, 587),
            other => return Err(MailProblem::Scheme(other.to_owned())),
        };
        let (user, place) = match rest.rsplit_once('@') {
            Some((user, place)) => {
                let (name, password) = user.split_once(':').unwrap_or((user, ""));
                (Some((name.to_owned(), password.to_owned())), place)
            }
            None => (None, rest),
        };
        let place = place.trim_end_matches('/');
        let (host, port) = match place.rsplit_once(':') {
            Some((host, digits)) => (host, digits.parse().unwrap_or(port)),
            None => (place, port),
        };
        if host.is_empty() {
            return Err(MailProblem::Host(url.to_owned()));
        }
        Ok(Self { host: host.to_owned(), port, tls, user, from: from.to_owned() })
    }
}

/// A mail server, and in whose name we write.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// How mail leaves.
#[derive(Clone)]
pub enum Mailer {
    Smtp(Box<Smtp>),
    /// Kept in a table, shown on a page: demo and tests.
    Outbox,
}

impl Mailer {
    pub fn smtp(settings: &SmtpSettings) -> Result<Self, MailProblem> {
        type Transport = AsyncSmtpTransport<Tokio1Executor>;
        let builder = match settings.tls {
            Tls::Always => Transport::relay(&settings.host)?,
            Tls::StartTls => Transport::starttls_relay(&settings.host)?,
            Tls::Never => Transport::builder_dangerous(&settings.host),
        };
        let mut builder = builder.port(settings.port);
        if let Some((name, password)) = &settings.user {
            builder = builder.credentials(Credentials::new(name.clone(), password.clone()));
        }
        Ok(Mailer::Smtp(Box::new(Smtp { transport: builder.build(), from: settings.from.parse()? })))
    }

    /// Sends one letter. What it says of a failure names nobody: it goes to the log.
    pub async fn send(self, site: Site, mail: Mail) -> Done {
        match self {
            Mailer::Outbox => {
                let at = site.now();
                let kept = site.upkeep_unseen(move |tx| outbox::keep(tx, at, &mail)).await;
                kept.map_err(|error| error.to_string().into())
            }
            Mailer::Smtp(smtp) => {
                let Smtp { transport, from } = *smtp;
                let message = message(from, mail)?;
                transport.send(message).await.map(drop).map_err(|error| failure(&error))
            }
        }
    }
}

fn message(from: Mailbox, mail: Mail) -> Result<Message, Failure> {
    let to = mail.to.parse().map_err(|_| Failure::for_good("the recipient's address can't be read"))?;
    let mut builder = Message::builder().from(from).to(to).header(AutoSubmitted);
    if let Some(address) = mail.unsubscribe {
        builder = builder.header(ListUnsubscribe(address)).header(OneClick);
    }
    let html = html_of(mail.lang, &mail.subject, &mail.body);
    let built = builder.subject(mail.subject).multipart(MultiPart::alternative_plain_html(mail.body, html));
    built.map_err(|_| Failure::for_good("no letter can be made of this"))
}

/// The class and the code (RFC 5321 §4.2) of what went wrong. Never the words of the mail server: they often repeat
/// the recipient's address.
fn failure(error: &lettre::transport::smtp::Error) -> Failure {
    let why = match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
        None if error.is_tls() => "no encrypted connection to the mail server".to_owned(),
        None if error.is_client() => "the letter can't be handed over to this mail server".to_owned(),
        None => match io_error(error) {
            Some(kind) => format!("no connection to the mail server: {kind}"),
            None => "no connection to the mail server".to_owned(),
        },
    };
    Failure { why, for_good: error.is_permanent() }
}

/// The kind of the input or output error beneath: "connection refused".
fn io_error(error: &(dyn std::error::Error + 'static)) -> Option<std::io::ErrorKind> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<std::io::Error>() {
            return Some(found.kind());
        }
        next = error.source();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smtp_addresses_are_read() {
        let settings = SmtpSettings::parse("smtps://me:secret@mail.example:2465", "a@b.c").expect("read");
        assert_eq!(
            (settings.host.as_str(), settings.port, settings.tls),
            ("mail.example", 2465, Tls::Always)
        );
        assert_eq!(settings.user, Some(("me".to_owned(), "secret".to_owned())));
        let plain = SmtpSettings::parse("smtp://localhost", "a@b.c").expect("read");
        assert_eq!((plain.port, plain.tls, plain.user), (25, Tls::Never, None));
        assert!(matches!(SmtpSettings::parse("http://x", "a@b.c"), Err(MailProblem::Scheme(_))));
        assert!(matches!(SmtpSettings::parse("smtp://", "a@b.c"), Err(MailProblem::Host(_))));
    }
}
