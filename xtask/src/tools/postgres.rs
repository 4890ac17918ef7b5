//! A PostgreSQL server for the tests: a fresh cluster in a temporary folder, on a free port of this machine.

use super::debian;
use crate::steps::{run, say};
use std::{
    fs,
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// The oldest server whose SQL we speak.
const OLDEST: u32 = 15;

/// Keeps the server until nobody holds the other end of its input: whatever becomes of us, also a kill that
/// can't be heard, the server stops and its folder goes.
const KEEPER: &str = r#"
    trap : INT TERM
    "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 \
        -c shared_buffers=64MB -c max_pred_locks_per_transaction=256 >"$2/log" 2>&1 </dev/null &
    server=$!
    read -r nothing
    kill -INT $server 2>/dev/null
    wait $server
    rm -rf "$2"
"#;

/// A server that runs as long as this is held.
pub struct Running {
    pub url: String,
    keeper: Child,
    input: Option<ChildStdin>,
}

/// Finds or installs a server, makes a cluster, starts it.
pub fn start() -> Result<Running, String> {
    let programs = find()?;
    let user = unprivileged()?;
    let folder = make_folder(user)?;
    initdb(&programs, &folder, user).inspect_err(|_| clear(&folder))?;
    let port = free_port()?;
    say(&format!("{} in {} on port {port}", programs.display(), folder.display()));
    let mut command = Command::new("sh");
    command.args(["-c", KEEPER, "keeper"]).arg(&programs).arg(&folder).arg(port.to_string());
    as_user(&mut command, user, &folder);
    let mut keeper = command.stdin(Stdio::piped()).spawn().map_err(|why| format!("sh: {why}"))?;
    let input = keeper.stdin.take();
    let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
    let running = Running { url, keeper, input };
    until_ready(&programs, port, &folder)?;
    Ok(running)
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.input.take());
        if let Err(why) = self.keeper.wait() {
            say(&format!("PostgreSQL may still run: {why}"));
        }
    }
}

/// The folder of `initdb` and `postgres`.
fn find() -> Result<PathBuf, String> {
    if let Some(found) = look() {
        return Ok(found);
    }
    let missing =
        format!("no PostgreSQL {OLDEST} or newer (initdb, postgres) on the PATH or in /usr/lib/postgresql");
    say(&missing);
    debian::install(&["postgresql"]).map_err(|why| format!("{missing}: {why}"))?;
    look().ok_or(missing)
}

fn look() -> Option<PathBuf> {
    let packaged = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut packaged: Vec<PathBuf> = packaged.map(|version| version.path().join("bin")).collect();
    packaged.sort_by_key(|folder| std::cmp::Reverse(version_of(folder)));
    let on_path = debian::on_path("initdb").and_then(|file| fs::canonicalize(file).ok());
    let on_path = on_path.and_then(|file| file.parent().map(Path::to_owned));
    let whole =
        |folder: &PathBuf| ["initdb", "postgres"].iter().all(|name| debian::is_program(&folder.join(name)));
    on_path.into_iter().chain(packaged).find(|folder| whole(folder) && version_of(folder) >= OLDEST)
}

/// `postgres (PostgreSQL) 17.2 (Debian …)` → 17
fn version_of(folder: &Path) -> u32 {
    let said = Command::new(folder.join("postgres")).arg("--version").output();
    let said = said.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let number = said.split(' ').nth(2).unwrap_or_default();
    number.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

/// User and group under whom the server runs when we are root, which it refuses to be.
fn unprivileged() -> Result<Option<(u32, u32)>, String> {
    if !debian::is_root() {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd").map_err(|why| format!("/etc/passwd: {why}"))?;
    let ids = |name: &str| {
        let mut fields =
            users.lines().map(|line| line.split(':')).find(|line| line.clone().next() == Some(name))?;
        Some((fields.nth(2)?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    let found = ids("postgres").or_else(|| ids("nobody"));
    found
        .map(Some)
        .ok_or("PostgreSQL refuses root, and there is no user postgres or nobody to run it".to_owned())
}

fn make_folder(user: Option<(u32, u32)>) -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("essaim-postgres-{}", std::process::id()));
    let failed = |why: std::io::Error| format!("{}: {why}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed)?;
    }
    fs::create_dir_all(&folder).map_err(failed)?;
    if let Some((uid, gid)) = user {
        chown(&folder, Some(uid), Some(gid)).map_err(failed)?;
    }
    Ok(folder)
}

fn as_user(command: &mut Command, user: Option<(u32, u32)>, folder: &Path) {
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env("HOME", folder);
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
}

fn initdb(programs: &Path, folder: &Path, user: Option<(u32, u32)>) -> Result<(), String> {
    let mut command = Command::new(programs.join("initdb"));
    command.args([
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
        "-D",
    ]);
    command.arg(folder.join("data")).stdout(Stdio::null());
    as_user(&mut command, user, folder);
    run(&mut command)
}

fn free_port() -> Result<u16, String> {
    let bound = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    bound.map(|address| address.port()).map_err(|why| format!("no free port: {why}"))
}

/// PostgreSQL writes "ready" as a line of its own into `postmaster.pid` once it takes connections.
fn until_ready(programs: &Path, port: u16, folder: &Path) -> Result<(), String> {
    let until = Instant::now() + Duration::from_secs(60);
    while Instant::now() < until {
        let status = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap_or_default();
        if status.lines().any(|line| line.trim() == "ready") {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
    Err(format!("{} does not answer on port {port}:\n{log}", programs.join("postgres").display()))
}

fn clear(folder: &Path) {
    if let Err(why) = fs::remove_dir_all(folder) {
        say(&format!("{} stays: {why}", folder.display()));
    }
}
