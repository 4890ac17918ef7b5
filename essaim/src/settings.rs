//! Settings: the one place where the environment is read. `essaim settings` prints what is in force and from where.

use errands::{MailProblem, Mailer, SmtpSettings};
use std::{collections::BTreeMap, path::PathBuf};
use store::DatabasePlace;

/// One setting: its variable, its default, and what it means.
struct Known {
    variable: &'static str,
    default: &'static str,
    says: &'static str,
    secret: bool,
}

const KNOWN: &[Known] = &[
    known("ESSAIM_LISTEN", "127.0.0.1:8080", "address and port to listen on"),
    known("ESSAIM_DATA", "./data", "folder of the database, files and keys"),
    known(
        "ESSAIM_URL",
        "",
        "address people reach the site by (https://…); empty: http:// and the listening address",
    ),
    Known {
        secret: true,
        ..known("DATABASE_URL", "", "postgres://… to use PostgreSQL; empty: SQLite in the data folder")
    },
    known("ESSAIM_NAME", "Essaim", "name of the site, shown in the header"),
    known(
        "ESSAIM_ZONE",
        "Europe/Paris",
        "time zone of people who have not said theirs, and of imported courses",
    ),
    Known {
        secret: true,
        ..known(
            "ESSAIM_SMTP",
            "",
            "smtp://, smtps:// or smtp+starttls:// [user:password@]host[:port]; empty: mail is kept, not sent",
        )
    },
    known("ESSAIM_MAIL_FROM", "Essaim <essaim@localhost>", "sender of mail"),
    known(
        "ESSAIM_PROVIDERS",
        "public",
        "where providers of institution sign-in may be: public, or private (inner networks; http on this machine)",
    ),
    known("ESSAIM_THREADS", "4", "database threads (PostgreSQL: connections)"),
    known("ESSAIM_LOG", "info", "what is logged: error, warn, info, debug, or per module"),
    known("ESSAIM_LOG_FORMAT", "text", "text or json"),
];

const fn known(variable: &'static str, default: &'static str, says: &'static str) -> Known {
    Known { variable, default, says, secret: false }
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Default,
    Environment,
    CommandLine,
}

/// All settings, in force.
#[derive(Clone, Debug)]
pub struct Settings {
    values: BTreeMap<&'static str, (String, Source)>,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingProblem {
    #[error("ESSAIM_ZONE: no time zone is called {0:?}; use a name such as Africa/Dakar")]
    Zone(String),
    #[error("ESSAIM_URL: {0:?} is not an address; write https://host or http://host:port")]
    Url(String),
    #[error("ESSAIM_LOG: {0:?} is not understood; write error, warn, info, debug, or module=level,…")]
    Log(String),
    #[error("ESSAIM_THREADS: {0:?} is not a whole number from 1 to 64")]
    Threads(String),
    #[error("ESSAIM_PROVIDERS: {0:?}: write public or private")]
    Providers(String),
    #[error("ESSAIM_SMTP: {0}")]
    Smtp(#[from] MailProblem),
    #[error("ESSAIM_LOG_FORMAT: {0:?}: write text or json")]
    LogFormat(String),
}

impl Settings {
    /// Reads the environment; `overrides` (from the command line) win.
    pub fn read(overrides: &[(&'static str, Option<String>)]) -> Self {
        let mut values = BTreeMap::new();
        for one in KNOWN {
            let given = overrides.iter().find(|(name, _)| *name == one.variable).and_then(|(_, v)| v.clone());
            let value = match (given, from_environment(one.variable)) {
                (Some(value), _) => (value, Source::CommandLine),
                (None, Some(value)) => (value, Source::Environment),
                (None, None) => (one.default.to_owned(), Source::Default),
            };
            values.insert(one.variable, value);
        }
        Self { values }
    }

    fn get(&self, variable: &str) -> &str {
        self.values.get(variable).map_or("", |(value, _)| value)
    }

    pub fn listen(&self) -> &str {
        self.get("ESSAIM_LISTEN")
    }

    pub fn data(&self) -> PathBuf {
        PathBuf::from(self.get("ESSAIM_DATA"))
    }

    pub fn name(&self) -> &str {
        self.get("ESSAIM_NAME")
    }

    pub fn log(&self) -> &str {
        self.get("ESSAIM_LOG")
    }

    pub fn logs_json(&self) -> Result<bool, SettingProblem> {
        match self.get("ESSAIM_LOG_FORMAT") {
            "text" => Ok(false),
            "json" => Ok(true),
            other => Err(SettingProblem::LogFormat(other.to_owned())),
        }
    }

    pub fn zone(&self) -> Result<&str, SettingProblem> {
        let zone = self.get("ESSAIM_ZONE");
        words::zones::find(zone).map(|_| zone).ok_or_else(|| SettingProblem::Zone(zone.to_owned()))
    }

    /// The public address, without a slash at the end; `listening` is the fallback.
    pub fn url(&self, listening: &str) -> Result<String, SettingProblem> {
        let url = self.get("ESSAIM_URL").trim_end_matches('/');
        match url {
            "" => Ok(format!("http://{listening}")),
            url if url.starts_with("https://") || url.starts_with("http://") => Ok(url.to_owned()),
            other => Err(SettingProblem::Url(other.to_owned())),
        }
    }

    pub fn threads(&self) -> Result<usize, SettingProblem> {
        let text = self.get("ESSAIM_THREADS");
        let number = text.parse().ok().filter(|n| (1..=64).contains(n));
        number.ok_or_else(|| SettingProblem::Threads(text.to_owned()))
    }

    pub fn reach(&self) -> Result<outside::Reach, SettingProblem> {
        match self.get("ESSAIM_PROVIDERS") {
            "public" => Ok(outside::Reach::Public),
            "private" => Ok(outside::Reach::Private),
            other => Err(SettingProblem::Providers(other.to_owned())),
        }
    }

    pub fn database(&self) -> DatabasePlace {
        match self.get("DATABASE_URL") {
            "" => DatabasePlace::File(self.data().join("essaim.db")),
            url => DatabasePlace::Postgres(url.to_owned()),
        }
    }

    pub fn mailer(&self) -> Result<Mailer, SettingProblem> {
        match self.get("ESSAIM_SMTP") {
            "" => Ok(Mailer::Outbox),
            url => Ok(Mailer::smtp(&SmtpSettings::parse(url, self.get("ESSAIM_MAIL_FROM"))?)?),
        }
    }

    /// What an operator should know before people rely on the site; said once, at the start.
    pub fn warning(&self) -> Option<&'static str> {
        let keeps_mail = self.get("ESSAIM_SMTP").is_empty();
        keeps_mail.then_some("ESSAIM_SMTP is empty: mail is kept in the database for a week, not sent")
    }

    /// A line a setting: name, value, where it comes from, meaning. Secrets are not shown.
    pub fn table(&self) -> String {
        let mut table = String::new();
        for one in KNOWN {
            let (value, source) = &self.values[one.variable];
            let shown = match value.as_str() {
                "" => "(empty)",
                _ if one.secret => "(set, not shown)",
                value => value,
            };
            let source = match source {
                Source::Default => "default",
                Source::Environment => "environment",
                Source::CommandLine => "command line",
            };
            table.push_str(&format!("{:<18} {shown:<28} {source:<13} {}\n", one.variable, one.says));
        }
        table
    }
}

#[allow(clippy::disallowed_methods)] // This is where the environment comes in.
fn from_environment(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_wins_and_secrets_stay_hidden() {
        let given = Some("postgres://me:secret@db/essaim".to_owned());
        let settings =
            Settings::read(&[("DATABASE_URL", given), ("ESSAIM_ZONE", Some("Mars/Base".to_owned()))]);
        assert!(!settings.table().contains("secret@"));
        assert!(settings.table().contains("command line"));
        assert!(matches!(settings.zone(), Err(SettingProblem::Zone(_))));
        assert_eq!(settings.url("127.0.0.1:1").expect("an address"), "http://127.0.0.1:1");
    }

    #[test]
    fn a_site_that_sends_no_mail_says_so() {
        let of = |smtp: &str| Settings::read(&[("ESSAIM_SMTP", Some(smtp.to_owned()))]).warning();
        assert!(of("").is_some_and(|words| words.contains("not sent")));
        assert_eq!(of("smtp://localhost"), None);
    }
}
