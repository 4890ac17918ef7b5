//! Mail: an errand like others, sent by SMTP or kept in the outbox of a demo or a test.

use crate::{Errand, outbox};
use ground::Site;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::header::ContentType,
    transport::smtp::authentication::Credentials,
};
use serde::{Deserialize, Serialize};

/// A letter in plain text: every mail reader, line and budget can take it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub body: String,
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
    from: lettre::message::Mailbox,
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

    /// Sends one letter.
    pub async fn send(self, site: Site, mail: Mail) -> Result<(), String> {
        match self {
            Mailer::Outbox => {
                let at = site.now();
                let kept = site.upkeep(move |tx| outbox::keep(tx, at, &mail)).await;
                kept.map_err(|error| error.to_string())
            }
            Mailer::Smtp(smtp) => {
                let Smtp { transport, from } = *smtp;
                let to = mail.to.parse().map_err(|why| format!("{}: {why}", mail.to))?;
                let message = Message::builder()
                    .from(from)
                    .to(to)
                    .subject(mail.subject)
                    .header(ContentType::TEXT_PLAIN)
                    .body(mail.body)
                    .map_err(|error| error.to_string())?;
                transport.send(message).await.map(drop).map_err(|error| error.to_string())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smtp_addresses_are_read() {
        let settings = SmtpSettings::parse("smtps://me:secret@mail.example:2465", "a@b.c").expect("read");
        assert_eq!((settings.host.as_str(), settings.port, settings.tls), ("mail.example", 2465, Tls::Always));
        assert_eq!(settings.user, Some(("me".to_owned(), "secret".to_owned())));
        let plain = SmtpSettings::parse("smtp://localhost", "a@b.c").expect("read");
        assert_eq!((plain.port, plain.tls, plain.user), (25, Tls::Never, None));
        assert!(matches!(SmtpSettings::parse("http://x", "a@b.c"), Err(MailProblem::Scheme(_))));
        assert!(matches!(SmtpSettings::parse("smtp://", "a@b.c"), Err(MailProblem::Host(_))));
    }
}
