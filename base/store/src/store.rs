//! The store itself: where the database is, and the two ways in.

use crate::{
    Migration, StoreError, Turn, Tx, View,
    error::MayConflict,
    migrate,
    postgres::{Ended, Job, Postgres},
    sqlite::{Counts, Sqlite, WriteJob},
    turns::{Beside, Company, Leave},
};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::oneshot;

/// How often an act that met another on PostgreSQL is tried again, in all.
const TRIES: u32 = 20;
/// So often beside other acts; then alone, so that whoever is unlucky waits for others and is never refused by them.
const TRIES_BESIDE_OTHERS: u32 = 3;

/// Where the database is.
#[derive(Clone, Debug)]
pub enum Place {
    /// One file of SQLite.
    File(PathBuf),
    /// `postgres://…`
    Postgres(String),
}

/// A database, of either engine. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    engine: Arc<Engine>,
    counts: Counts,
}

enum Engine {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

impl Store {
    /// Opens the database, brings its schema up to date, and starts its threads.
    pub fn open(place: &Place, migrations: &[Migration], threads: usize) -> Result<Self, StoreError> {
        let counts = Counts::default();
        let engine = match place {
            Place::File(file) => {
                migrate::sqlite(file, migrations)?;
                Engine::Sqlite(Sqlite::open(file, threads, counts.clone())?)
            }
            Place::Postgres(url) => {
                Engine::Postgres(open_postgres(url, migrations, threads, &counts.queries)?)
            }
        };
        Ok(Self { engine: Arc::new(engine), counts })
    }

    /// How many statements have been run since the store was opened; tests take differences of it.
    pub fn queries(&self) -> u64 {
        self.counts.queries.load(Ordering::Relaxed)
    }

    /// How many groups SQLite's writer has committed; each is one wait for the disk.
    pub fn groups(&self) -> u64 {
        self.counts.groups.load(Ordering::Relaxed)
    }

    /// How far the one writer is, for who is about to read; `None` where acts write at the same time.
    pub fn turn(&self) -> Option<Turn> {
        match &*self.engine {
            Engine::Sqlite(sqlite) => Some(sqlite.turn()),
            Engine::Postgres(_) => None,
        }
    }

    /// `sqlite` or `postgres`.
    pub fn engine(&self) -> &'static str {
        match *self.engine {
            Engine::Sqlite(_) => "sqlite",
            Engine::Postgres(_) => "postgres",
        }
    }

    /// Reads one consistent state of the database.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&View<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job = Box::new(move |view: &View<'_>| {
            // An asker who went away no longer wants the answer.
            let _ = answer.send(work(view));
        });
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.read(job)?,
            Engine::Postgres(postgres) => postgres.send(Job::Read(job))?,
        }
        answered.await.unwrap_or_else(|_| Err(StoreError::Stopped.into()))
    }

    /// Writes, all or nothing; answers once it is on disk. `work` may run several times (conflicts on
    /// PostgreSQL), each time on a fresh transaction; an `Err` undoes all it wrote.
    pub async fn write<T, E>(
        &self,
        work: impl FnMut(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: MayConflict + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(Box::new(Asked { work, result: None, answer }))?,
            Engine::Postgres(postgres) => return until_it_holds(postgres, work).await,
        }
        answered.await.unwrap_or_else(|_| Err(StoreError::Stopped.into()))
    }
}

/// On a thread of its own: connecting waits in a way that is not allowed on a thread that runs async tasks, and
/// nobody who opens a store should have to know.
fn open_postgres(
    url: &str,
    migrations: &[Migration],
    threads: usize,
    queries: &Arc<AtomicU64>,
) -> Result<Postgres, StoreError> {
    let open = || {
        migrate::postgres(url, migrations)?;
        Postgres::open(url, threads, queries.clone())
    };
    let opened = std::thread::scope(|scope| scope.spawn(open).join());
    opened.unwrap_or(Err(StoreError::Stopped))
}

/// A piece of writing somebody waits for.
struct Asked<W, T, E> {
    work: W,
    result: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<W, T, E> WriteJob for Asked<W, T, E>
where
    W: FnMut(&Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: MayConflict + Send,
{
    fn work(&mut self, tx: &Tx<'_>) -> bool {
        self.result = None;
        self.result.insert((self.work)(tx)).is_ok()
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let Self { result, answer, .. } = *self;
        // Without a result the work panicked: dropping the sender tells.
        if let Some(result) = result {
            let _ = answer.send(result.and_then(|done| committed.map(|()| done).map_err(E::from)));
        }
    }
}

/// Tries an act until it meets no other. Between two tries, and while it waits for its turn, it has no thread.
async fn until_it_holds<T, E>(
    postgres: &Postgres,
    work: impl FnMut(&Tx<'_>) -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: MayConflict + Send + 'static,
{
    let leave = postgres.turns.leave().await?;
    let mut held = Held { work, leave };
    for tried in 0..TRIES {
        let company = if tried < TRIES_BESIDE_OTHERS { Company::Others } else { Company::Alone };
        let turn = postgres.turns.turn(&held.leave, company).await;
        let (answer, answered) = oneshot::channel();
        postgres.send(one_try(held, turn, answer))?;
        // Without an answer the thread is gone.
        let (again, result) = answered.await.map_err(|_| StoreError::Stopped)?;
        match &result {
            Err(error) if error.is_conflict() => held = again,
            _ => return result,
        }
        tokio::time::sleep(Duration::from_millis(u64::from(tried))).await;
    }
    Err(StoreError::Conflict.into())
}

/// A piece of writing that may be tried again, with its leave: it goes with the try, so that who no longer waits for
/// the answer does not make room while it runs.
struct Held<W> {
    work: W,
    leave: Leave,
}

fn one_try<W, T, E>(mut held: Held<W>, turn: Beside, answer: oneshot::Sender<(Held<W>, Result<T, E>)>) -> Job
where
    W: FnMut(&Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: MayConflict + Send + 'static,
{
    Job::Write(Box::new(move |attempt| {
        let mut made = None;
        let ended = attempt(&mut |tx| {
            let outcome = (held.work)(tx);
            let keep = outcome.is_ok();
            made = Some(outcome);
            keep
        });
        let made = made.unwrap_or_else(|| Err(StoreError::Stopped.into()));
        let result = match (ended, made) {
            (Ended::Failed(error), _) => Err(error.into()),
            (Ended::Conflict, _) => Err(StoreError::Conflict.into()),
            (Ended::Committed | Ended::RolledBack, made) => made,
        };
        drop(turn);
        let _ = answer.send((held, result));
    }))
}
