//! PostgreSQL: a pool of threads, each with its connection.
//!
//! Acts are `SERIALIZABLE`, so both engines give the same isolation; a conflict is tried again, a bounded
//! number of times, by [`Store::write`](crate::Store::write): beside others at first, then alone, when no other
//! act of this program can be in the way. An act waits for its turn ([`turns`](crate::turns)) before it has a
//! thread, and acts never have them all: whoever reads is answered.

use crate::{
    StoreError, postgres_tls, session,
    turns::Turns,
    tx::{Turn, Tx},
    value::{Cell, Param, Value},
    view::{self, View},
};
use ::postgres::{
    Client, Row,
    types::{FromSql, IsNull, Kind, ToSql, Type, to_sql_checked},
};
use std::{
    cell::RefCell,
    collections::HashMap,
    error::Error,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
};

/// A connection with its prepared statements.
pub(crate) struct Session {
    url: String,
    client: Client,
    prepared: HashMap<&'static str, ::postgres::Statement>,
}

pub(crate) enum Job {
    /// Is given what runs one try.
    Write(Box<dyn FnOnce(&Attempt<'_>) + Send>),
    Read(Box<dyn FnOnce(&View<'_>) + Send>),
}

/// Runs one try of an act in a transaction of its own.
pub(crate) type Attempt<'a> = dyn Fn(&mut TryAct<'_>) -> Ended + 'a;

/// One try of an act: it says whether what it wrote is to be kept.
pub(crate) type TryAct<'t> = dyn FnMut(&Tx<'_>) -> bool + 't;

/// How a try ended.
pub(crate) enum Ended {
    Committed,
    RolledBack,
    Conflict,
    Failed(StoreError),
}

pub(crate) struct Postgres {
    jobs: Sender<Job>,
    pub turns: Turns,
}

impl Postgres {
    pub fn open(url: &str, threads: usize, queries: Arc<AtomicU64>) -> Result<Self, StoreError> {
        let (sender, jobs) = channel();
        let jobs = Arc::new(Mutex::new(jobs));
        let threads = threads.max(2);
        for _ in 0..threads {
            let session = RefCell::new(Session::connect(url)?);
            let (jobs, queries) = (jobs.clone(), queries.clone());
            std::thread::Builder::new()
                .name("store-postgres".to_owned())
                .spawn(move || serve(&session, &jobs, &queries))
                .expect("the system can start a thread");
        }
        Ok(Self { jobs: sender, turns: Turns::of(threads - 1) })
    }

    pub fn send(&self, job: Job) -> Result<(), StoreError> {
        self.jobs.send(job).map_err(|_| StoreError::Stopped)
    }
}

fn serve(session: &RefCell<Session>, jobs: &Mutex<Receiver<Job>>, queries: &AtomicU64) {
    loop {
        let job = match jobs.lock() {
            Ok(jobs) => jobs.recv(),
            Err(_) => return,
        };
        let Ok(job) = job else { return };
        session.borrow_mut().mend();
        match job {
            Job::Write(work) => work(&|act| try_act(session, queries, act)),
            Job::Read(work) => read(session, queries, work),
        }
    }
}

fn try_act(session: &RefCell<Session>, queries: &AtomicU64, act: &mut TryAct<'_>) -> Ended {
    if let Err(error) = session.borrow_mut().batch("begin isolation level serializable") {
        return Ended::Failed(error);
    }
    let counted = Counted { session, queries };
    let tx = Tx { view: View { session: &counted } };
    let keep = catch_unwind(AssertUnwindSafe(|| act(&tx)));
    let mut session = session.borrow_mut();
    match keep {
        Ok(true) => match session.batch("commit") {
            Ok(()) => Ended::Committed,
            Err(StoreError::Conflict) => Ended::Conflict,
            Err(error) => Ended::Failed(error),
        },
        Ok(false) => match session.batch("rollback") {
            Ok(()) => Ended::RolledBack,
            Err(error) => Ended::Failed(error),
        },
        Err(_panic) => {
            tracing::error!("an act panicked and was undone");
            match session.batch("rollback") {
                Ok(()) => Ended::Failed(StoreError::Stopped),
                Err(error) => Ended::Failed(error),
            }
        }
    }
}

fn read(session: &RefCell<Session>, queries: &AtomicU64, work: Box<dyn FnOnce(&View<'_>) + Send>) {
    let begun = session.borrow_mut().batch("begin isolation level repeatable read read only");
    if let Err(error) = begun {
        tracing::error!(%error, "a reading transaction could not begin");
        return;
    }
    let counted = Counted { session, queries };
    let view = View { session: &counted };
    if catch_unwind(AssertUnwindSafe(|| work(&view))).is_err() {
        tracing::error!("a reading panicked");
    }
    if let Err(error) = session.borrow_mut().batch("commit") {
        tracing::error!(%error, "a reading transaction could not end");
    }
}

/// A session whose statements are counted.
struct Counted<'a> {
    session: &'a RefCell<Session>,
    queries: &'a AtomicU64,
}

impl session::Session for Counted<'_> {
    fn prepare(&self, sql: &'static str) -> Result<(), StoreError> {
        self.session.borrow_mut().prepared(sql).map(drop)
    }

    fn each(
        &self,
        sql: &'static str,
        params: &[&dyn Param],
        each: &mut session::Each<'_>,
    ) -> Result<(), StoreError> {
        self.queries.fetch_add(1, Ordering::Relaxed);
        let rows = self.session.borrow_mut().query(sql, params)?;
        for row in &rows {
            if !each(&view::Row::Postgres(row))? {
                break;
            }
        }
        Ok(())
    }

    fn run(&self, sql: &'static str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        self.queries.fetch_add(1, Ordering::Relaxed);
        self.session.borrow_mut().execute(sql, params)
    }

    fn turn(&self) -> Option<Turn> {
        None
    }
}

impl Session {
    pub fn connect(url: &str) -> Result<Self, StoreError> {
        Ok(Self { url: url.to_owned(), client: postgres_tls::connect(url)?, prepared: HashMap::new() })
    }

    /// A connection that was cut is made again before the next job.
    fn mend(&mut self) {
        if self.client.is_closed() {
            match Self::connect(&self.url) {
                Ok(fresh) => *self = fresh,
                Err(error) => tracing::error!(%error, "the database can't be reached"),
            }
        }
    }

    pub fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        self.client.batch_execute(sql).map_err(StoreError::of_postgres)
    }

    pub fn query(&mut self, sql: &'static str, params: &[&dyn Param]) -> Result<Vec<Row>, StoreError> {
        let statement = self.prepared(sql)?;
        let values: Vec<Value<'_>> = params.iter().map(|param| param.value()).collect();
        let refs: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        self.client.query(&statement, &refs).map_err(StoreError::of_postgres)
    }

    pub fn execute(&mut self, sql: &'static str, params: &[&dyn Param]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql)?;
        let values: Vec<Value<'_>> = params.iter().map(|param| param.value()).collect();
        let refs: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        self.client.execute(&statement, &refs).map_err(StoreError::of_postgres)
    }

    pub fn prepared(&mut self, sql: &'static str) -> Result<::postgres::Statement, StoreError> {
        if let Some(statement) = self.prepared.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(&numbered_by_dollar(sql)).map_err(StoreError::of_postgres)?;
        self.prepared.insert(sql, statement.clone());
        Ok(statement)
    }
}

/// `?1` is SQLite's way to number a parameter, `$1` PostgreSQL's.
fn numbered_by_dollar(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut chars = sql.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        quoted ^= c == '\'';
        let numbered = c == '?' && !quoted && chars.peek().is_some_and(char::is_ascii_digit);
        out.push(if numbered { '$' } else { c });
    }
    out
}

fn underlying(kind: &Type) -> &Type {
    match kind.kind() {
        Kind::Domain(inner) => underlying(inner),
        _ => kind,
    }
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut ::postgres::types::private::BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        let ty = underlying(ty);
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Bool(b) => b.to_sql(ty, out),
            Value::Int(n) if *ty == Type::INT4 => i32::try_from(*n)?.to_sql(ty, out),
            Value::Int(n) if *ty == Type::FLOAT8 => (*n as f64).to_sql(ty, out),
            Value::Int(n) => n.to_sql(ty, out),
            Value::Real(x) => x.to_sql(ty, out),
            Value::Text(text) if *ty == Type::JSONB => {
                // The binary form of jsonb is a version byte, 1, and the text.
                out.extend_from_slice(&[1]);
                out.extend_from_slice(text.as_bytes());
                Ok(IsNull::No)
            }
            Value::Text(text) => text.as_ref().to_sql(ty, out),
            Value::Id(text) => std::str::from_utf8(text)?.to_sql(ty, out),
            Value::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Cell<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *underlying(ty) {
            Type::BOOL => Cell::Bool(bool::from_sql(ty, raw)?),
            Type::INT8 => Cell::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Cell::Int(i32::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Cell::Real(f64::from_sql(ty, raw)?),
            Type::BYTEA => Cell::Bytes(raw),
            Type::JSONB => Cell::Text(std::str::from_utf8(raw.get(1..).unwrap_or_default())?),
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN => Cell::Text(std::str::from_utf8(raw)?),
            ref other => return Err(format!("a column of type {other} is not in the vocabulary").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Cell::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

pub(crate) fn cell_of(row: &Row, index: usize) -> Result<Cell<'_>, StoreError> {
    row.try_get(index).map_err(StoreError::Postgres)
}

#[cfg(test)]
mod tests {
    use super::numbered_by_dollar;

    #[test]
    fn parameters_are_renumbered_outside_quotes() {
        let sql = "select '?1' || ?1 from t where a = ?12 and b = '?'";
        assert_eq!(numbered_by_dollar(sql), "select '?1' || $1 from t where a = $12 and b = '?'");
    }
}
