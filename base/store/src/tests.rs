use crate::{Blobs, DatabasePlace, Migration, Store, StoreError, sql};
use lexicon::Instant;

const SCHEMA: &[Migration] = &[Migration {
    name: "store/0001-notes",
    sql: "create table notes (seq {sequence}, said text not null, at bigint, kept boolean not null, weight double precision, bytes bytea, extra jsontext);",
}];

fn open(folder: &tempfile::TempDir) -> Store {
    Store::open(&DatabasePlace::File(folder.path().join("t.db")), SCHEMA, 2).expect("opens")
}

#[tokio::test]
async fn what_is_written_is_read_and_what_fails_is_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(&folder);
    store
        .write(|tx| -> Result<(), StoreError> {
            tx.run(
                sql!(
                    "insert into notes (said, at, kept, weight, bytes, extra) values (?1, ?2, ?3, ?4, ?5, ?6)"
                ),
                &[&"0123", &Instant::from_millis(5), &true, &1.5, &[1u8, 2].as_slice(), &"{\"a\":1}"],
            )?;
            Ok(())
        })
        .await
        .expect("written");
    let undone: Result<(), StoreError> = store
        .write(|tx| {
            tx.run(sql!("delete from notes"), &[])?;
            Err(StoreError::Stopped)
        })
        .await;
    assert!(undone.is_err());
    let row = store
        .read(|view| {
            view.first(sql!("select said, at, kept, weight, bytes from notes"), &[], |row| {
                Ok::<_, StoreError>((
                    row.get::<String>(0)?,
                    row.get::<Option<Instant>>(1)?,
                    row.get::<bool>(2)?,
                    row.get::<f64>(3)?,
                    row.get::<Vec<u8>>(4)?,
                ))
            })
        })
        .await
        .expect("read");
    assert_eq!(row, Some(("0123".to_owned(), Some(Instant::from_millis(5)), true, 1.5, vec![1, 2])));
}

#[tokio::test]
async fn an_act_that_panics_leaves_the_writer_alive() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(&folder);
    let panicked: Result<(), StoreError> = store.write(|_| panic!("on purpose")).await;
    assert!(matches!(panicked, Err(StoreError::Stopped)));
    let after: Result<u64, StoreError> =
        store.write(|tx| tx.run(sql!("insert into notes (said, kept) values ('a', true)"), &[])).await;
    assert_eq!(after.expect("the writer lives"), 1);
}

/// What an act of a group does with its note.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    Write,
    RefuseFirst,
    WriteAndFail,
    WriteAndPanic,
}

async fn noting(store: &Store, said: &'static str, does: Does) -> Result<(), StoreError> {
    let work = move |tx: &crate::Tx<'_>| {
        if does == Does::RefuseFirst {
            return Err(StoreError::Stopped);
        }
        tx.run(sql!("insert into notes (said, kept) values (?1, true)"), &[&said])?;
        match does {
            Does::WriteAndFail => Err(StoreError::Stopped),
            Does::WriteAndPanic => panic!("on purpose"),
            _ => Ok(()),
        }
    };
    store.write(work).await
}

#[tokio::test]
async fn acts_that_fail_in_a_group_are_undone_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(&folder);
    let epoch = store.turn().expect("one writer").epoch;
    // The writer is held, alone in its group, until all that follow wait behind it.
    let (go, held) = std::sync::mpsc::channel::<()>();
    let (begun, mut begins) = tokio::sync::mpsc::unbounded_channel();
    let held = std::sync::Mutex::new(held);
    let holder = store.clone();
    let holding = tokio::spawn(async move {
        let hold = move |_: &crate::Tx<'_>| {
            let _ = begun.send(());
            let _ = held.lock().expect("alone").recv();
            Ok::<(), StoreError>(())
        };
        holder.write(hold).await
    });
    begins.recv().await.expect("begun");
    let acts = [
        ("a", Does::Write),
        ("b", Does::WriteAndFail),
        ("c", Does::RefuseFirst),
        ("d", Does::WriteAndPanic),
        ("e", Does::Write),
    ];
    let groups = store.groups();
    let release = async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        go.send(()).expect("held");
    };
    let (held, outcomes, ()) = tokio::join!(holding, all_at_once(&store, &acts), release);
    held.expect("runs").expect("let go");
    assert_eq!(outcomes, [true, false, false, false, true]);
    assert_eq!(store.groups() - groups, 2);
    let said = store
        .read(|view| view.rows(sql!("select said from notes order by seq"), &[], |row| row.get::<String>(0)))
        .await
        .expect("read");
    assert_eq!(said, ["a", "e"]);

    let undone = store.turn().expect("one writer").epoch;
    assert!(undone > epoch, "what was learnt of what is undone no longer holds");
    assert!(noting(&store, "f", Does::RefuseFirst).await.is_err());
    noting(&store, "g", Does::Write).await.expect("written");
    assert_eq!(store.turn().expect("one writer").epoch, undone, "a refusal undoes nothing");
}

/// Sixteen at once count one row up, on PostgreSQL too: whoever loses a meeting waits, and is not refused.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn acts_that_meet_on_one_row_all_succeed() {
    const ACTS: i64 = 160;
    let Some(store) = on_postgres("meet", 16) else { return };
    noting(&store, "0", Does::Write).await.expect("written");
    let adding = (0..ACTS).map(|_| {
        let store = store.clone();
        tokio::spawn(async move {
            store
                .write(|tx| {
                    let said = tx.first(sql!("select said from notes"), &[], |row| row.get::<String>(0))?;
                    let next = said.and_then(|said| said.parse::<i64>().ok()).unwrap_or(0) + 1;
                    // Long enough for others to have read the same.
                    std::thread::sleep(std::time::Duration::from_millis(2));
                    tx.run(sql!("update notes set said = ?1"), &[&next.to_string()])
                })
                .await
        })
    });
    for one in adding.collect::<Vec<_>>() {
        one.await.expect("it ends").expect("nobody is refused");
    }
    let said = store.read(|view| view.first(sql!("select said from notes"), &[], |row| row.get::<String>(0)));
    assert_eq!(said.await.expect("read"), Some(ACTS.to_string()));
}

/// One act is under way as long as the test likes; others meet it on its row, or were unlucky so often that they wait to
/// be alone. With as many of each as there are connections, what is read is answered meanwhile.
#[tokio::test]
async fn readers_are_answered_while_acts_wait_for_each_other() {
    const THREADS: usize = 3;
    let Some(store) = on_postgres("readers", THREADS) else { return };
    noting(&store, "0", Does::Write).await.expect("written");
    for unlucky in [false, true] {
        let (go, held) = std::sync::mpsc::channel::<()>();
        let (begun, mut begins) = tokio::sync::mpsc::unbounded_channel();
        let held = std::sync::Mutex::new(held);
        let holder = store.clone();
        let holding = tokio::spawn(async move {
            let hold = move |tx: &crate::Tx<'_>| {
                tx.run(sql!("update notes set said = said || '1'"), &[])?;
                let _ = begun.send(());
                let _ = held.lock().expect("alone").recv();
                Ok::<(), StoreError>(())
            };
            holder.write(hold).await
        });
        begins.recv().await.expect("begun");
        let (unlucky_thrice, mut tried_thrice) = tokio::sync::mpsc::unbounded_channel();
        let meeting: Vec<_> = (0..2 * THREADS)
            .map(|_| {
                let (store, said_so, mut tries) = (store.clone(), unlucky_thrice.clone(), 0);
                let act = move |tx: &crate::Tx<'_>| {
                    tries += 1;
                    if unlucky && tries <= 3 {
                        let _ = (tries == 3).then(|| said_so.send(()));
                        return Err(StoreError::Conflict);
                    }
                    tx.run(sql!("update notes set said = said || '1'"), &[])
                };
                tokio::spawn(async move { store.write(act).await })
            })
            .collect();
        match unlucky {
            // As many as may be tried beside the one that is held.
            true => {
                for _ in 0..THREADS - 2 {
                    tried_thrice.recv().await.expect("tried");
                }
            }
            // Each act has been handed over: tasks of one thread run in their order.
            false => tokio::task::yield_now().await,
        }
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        let read = store.read(|view| view.one::<i64>(sql!("select count(*) from notes"), &[]));
        let read = tokio::time::timeout(std::time::Duration::from_secs(20), read).await;
        go.send(()).expect("held");
        assert_eq!(read.expect("answered while the acts wait").expect("read"), 1);
        holding.await.expect("runs").expect("written");
        for one in meeting {
            one.await.expect("it ends").expect("nobody is refused");
        }
    }
    let said = store.read(|view| view.first(sql!("select said from notes"), &[], |row| row.get::<String>(0)));
    assert_eq!(said.await.expect("read").map(|said| said.len()), Some(1 + 2 * (1 + 2 * THREADS)));
}

/// A store in a database of its own on the server that the tests are told of; none where they are to do without.
#[allow(clippy::disallowed_methods)] // Where the server is, is told by the environment.
fn on_postgres(of: &str, threads: usize) -> Option<Store> {
    let url = std::env::var("ESSAIM_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!(
            "ESSAIM_TEST_POSTGRES=postgres://user@host/postgres names a server; `cargo xtask test` starts one"
        )
    });
    if url == "skip" {
        return None;
    }
    let name = format!("store_{of}_{}", std::process::id());
    let server = std::thread::spawn(move || own_database(&url, &name)).join().expect("a database");
    Some(Store::open(&DatabasePlace::Postgres(server), SCHEMA, threads).expect("opens"))
}

/// A database of a test's own on the server at `url`.
fn own_database(url: &str, name: &str) -> String {
    let mut client = ::postgres::Client::connect(url, ::postgres::NoTls).expect("PostgreSQL");
    client.batch_execute(&format!("drop database if exists {name}")).expect("dropped");
    client.batch_execute(&format!("create database {name}")).expect("created");
    let (server, _) = url.rsplit_once('/').expect("an address with a database");
    format!("{server}/{name}")
}

/// All at once, in this order; which were written.
async fn all_at_once(store: &Store, acts: &[(&'static str, Does)]) -> Vec<bool> {
    let mut waiting = Vec::new();
    for (said, does) in acts.iter().copied() {
        let store = store.clone();
        waiting.push(tokio::spawn(async move { noting(&store, said, does).await.is_ok() }));
    }
    let mut written = Vec::new();
    for one in waiting {
        written.push(one.await.expect("runs"));
    }
    written
}

#[test]
fn a_changed_or_unknown_migration_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(open(&folder));
    let file = DatabasePlace::File(folder.path().join("t.db"));
    let changed = [Migration { name: "store/0001-notes", sql: "create table other (a text)" }];
    assert!(matches!(Store::open(&file, &changed, 1), Err(StoreError::MigrationChanged { .. })));
    assert!(matches!(Store::open(&file, &[], 1), Err(StoreError::Newer(_))));
}

#[test]
fn a_blob_is_kept_once_and_can_be_erased() {
    let folder = tempfile::tempdir().expect("a folder");
    let blobs = Blobs::in_folder(folder.path()).expect("opens");
    let hash = blobs.put(b"hello").expect("kept");
    assert_eq!(blobs.put(b"hello").expect("kept"), hash);
    assert_eq!(blobs.get(&hash).expect("read").as_deref(), Some(b"hello".as_slice()));
    blobs.erase(&hash).expect("erased");
    assert_eq!(blobs.get(&hash).expect("read"), None);
    assert!(crate::BlobHash::from_stored("../../etc/passwd").is_none());
}
