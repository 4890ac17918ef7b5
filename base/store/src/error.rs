//! What can go wrong below an act.

/// A breakage of the store. Never shown to a person as it is.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    #[error("PostgreSQL: {}", postgres_words(.0))]
    Postgres(#[from] ::postgres::Error),
    /// Two acts touched the same rows at once (PostgreSQL's serialisation failure); the act may be tried again.
    #[error("two acts met on the same rows")]
    Conflict,
    #[error("column {column}: expected {expected}, found {found}")]
    Unexpected { column: usize, expected: &'static str, found: &'static str },
    #[error("column {column}: {reason}")]
    Unreadable { column: usize, reason: String },
    #[error("blob: {0}")]
    Blob(#[from] std::io::Error),
    #[error("the address of the database: {0}")]
    Address(String),
    #[error("the database is newer than this program: migration {0} is unknown to it")]
    Newer(String),
    #[error("migration {name} was changed after it had been applied")]
    MigrationChanged { name: String },
    #[error("migration {name}: {source}")]
    Migration { name: String, source: Box<StoreError> },
    #[error("the commit failed: {0}")]
    Commit(String),
    #[error("the store has stopped, or the work on it panicked")]
    Stopped,
}

fn postgres_words(error: &::postgres::Error) -> String {
    match error.as_db_error() {
        Some(db) => format!("{} ({})", db.message(), db.code().code()),
        None => with_causes(error),
    }
}

/// "error performing TLS handshake" alone helps nobody.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let said = next.to_string();
        if !words.contains(&said) {
            words = format!("{words}: {said}");
        }
        cause = next.source();
    }
    words
}

impl StoreError {
    /// PostgreSQL's codes for "try this transaction again": serialization_failure, deadlock_detected.
    pub(crate) fn of_postgres(error: ::postgres::Error) -> Self {
        match error.code().map(|code| code.code()) {
            Some("40001" | "40P01") => StoreError::Conflict,
            _ => StoreError::Postgres(error),
        }
    }
}

/// Errors that can say whether they come from a conflict, after which the work is tried again.
pub trait MayConflict: From<StoreError> {
    fn is_conflict(&self) -> bool;
}

impl MayConflict for StoreError {
    fn is_conflict(&self) -> bool {
        matches!(self, StoreError::Conflict)
    }
}
