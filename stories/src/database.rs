//! A database for one story, of either engine, gone when the story ends.

use crate::environment;
use postgres::{Client, NoTls};
use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};
use store::DatabasePlace;
use tempfile::TempDir;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A fresh database, and a folder for files beside it.
pub struct Database {
    pub place: DatabasePlace,
    folder: TempDir,
    /// Held so that it goes when the story ends.
    _on_server: Option<OnServer>,
}

struct OnServer {
    server: String,
    name: String,
}

impl Database {
    /// An empty database; `None` if this engine is left out on purpose.
    pub fn fresh(engine: Engine) -> Option<Self> {
        let folder =
            tempfile::Builder::new().prefix("essaim-story-").tempdir().expect("a folder for the story");
        match engine {
            Engine::Sqlite => {
                let place = DatabasePlace::File(folder.path().join("essaim.db"));
                Some(Self { place, folder, _on_server: None })
            }
            Engine::Postgres => {
                let (url, on_server) = OnServer::make(environment::postgres()?);
                Some(Self { place: DatabasePlace::Postgres(url), folder, _on_server: Some(on_server) })
            }
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn blobs(&self) -> PathBuf {
        self.folder.path().join("blobs")
    }
}

impl OnServer {
    fn make(server: String) -> (String, Self) {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("story_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let mut admin =
            Client::connect(&server, NoTls).unwrap_or_else(|why| panic!("PostgreSQL at {server}: {why}"));
        // A database of that name can only be left over from a process of the same number that was killed.
        admin
            .batch_execute(&format!("drop database if exists {name} with (force)"))
            .expect("an old database goes");
        admin.batch_execute(&format!("create database {name}")).expect("a database is made");
        (beside(&server, &name), Self { server, name })
    }
}

impl Drop for OnServer {
    fn drop(&mut self) {
        let dropped = Client::connect(&self.server, NoTls)
            .and_then(|mut admin| admin.batch_execute(&format!("drop database {} with (force)", self.name)));
        if let Err(why) = dropped {
            eprintln!("the database {} stays: {why}", self.name);
        }
    }
}

/// The address of another database of the same server.
fn beside(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let host_at = address.find("://").map_or(0, |at| at + 3);
    let end = address[host_at..].find('/').map_or(address.len(), |slash| host_at + slash);
    let question = if query.is_empty() { "" } else { "?" };
    format!("{}/{name}{question}{query}", &address[..end])
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_database_beside_another() {
        assert_eq!(beside("postgres://me@host:5/postgres", "s"), "postgres://me@host:5/s");
        assert_eq!(beside("postgres://me@host", "s"), "postgres://me@host/s");
        assert_eq!(beside("postgres://me@h/a?sslmode=disable", "s"), "postgres://me@h/s?sslmode=disable");
    }
}
