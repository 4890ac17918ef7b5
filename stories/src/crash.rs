//! The program, killed at random while people use it: what it acknowledged must be there afterwards.
//!
//! The real program runs as a process on a folder of data. Several clients post at once; each notes what was
//! acknowledged. At a random moment the process is killed (no signal it could hear), started again, and asked.

use std::{
    fs,
    io::{BufRead, BufReader, Seek, SeekFrom},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};

/// A client over HTTP that follows no redirect and keeps its cookies.
pub struct Client {
    agent: ureq::Agent,
    url: String,
    pub cookies: Vec<(String, String)>,
}

/// What the program answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    pub location: String,
    pub body: String,
}

impl Client {
    pub fn of(url: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(20)));
        Self { agent: config.build().into(), url: url.to_owned(), cookies: Vec::new() }
    }

    /// The same person on another connection, perhaps to the program started again.
    pub fn again_at(&self, url: &str) -> Self {
        Self { cookies: self.cookies.clone(), ..Self::of(url) }
    }

    /// `None` if the program went away before it had answered whole.
    pub fn get(&mut self, path: &str) -> Option<Reply> {
        let request = self.agent.get(format!("{}{path}", self.url));
        let response = request.header("cookie", self.cookie()).header("accept", "text/html").call().ok()?;
        self.read(response)
    }

    /// Posts a form; `None` if the program went away before it had answered whole.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Reply> {
        let request = self.agent.post(format!("{}{path}", self.url));
        let request = request.header("cookie", self.cookie()).header("accept", "text/html");
        let response = request.header("origin", &self.url).send_form(fields.iter().copied()).ok()?;
        self.read(response)
    }

    fn cookie(&self) -> String {
        let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    fn read(&mut self, mut response: ureq::http::Response<ureq::Body>) -> Option<Reply> {
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.retain(|(known, _)| known != name);
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let location =
            response.headers().get("location").and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
        let status = response.status().as_u16();
        let body = response.body_mut().read_to_string().ok()?;
        Some(Reply { status, location, body })
    }
}

/// The program, running.
pub struct Program {
    child: Child,
    pub url: String,
}

impl Program {
    /// Starts `essaim serve` (or `demo`) on a folder of data and a free port, and waits until it is well.
    ///
    /// # Panics
    /// If it does not get well within 30 seconds, with what it said.
    pub fn start(binary: &Path, command: &str, data: &Path) -> Self {
        Self::start_on(binary, command, data, None)
    }

    /// The same, with its database on a server.
    pub fn start_on(binary: &Path, command: &str, data: &Path, database: Option<&str>) -> Self {
        let log = data.with_extension("log");
        let mut said = fs::File::options().create(true).append(true).open(&log).expect("a log");
        let begun = said.seek(SeekFrom::End(0)).expect("the end of the log");
        let child = Command::new(binary)
            .env_remove("DATABASE_URL")
            .envs(database.map(|url| ("DATABASE_URL", url)))
            .arg(command)
            .args(["--data", &data.display().to_string(), "--listen", "127.0.0.1:0"])
            .stdin(Stdio::null())
            .stdout(said.try_clone().expect("a log"))
            .stderr(said)
            .spawn()
            .unwrap_or_else(|why| panic!("{} starts: {why}", binary.display()));
        let mut program = Self { child, url: String::new() };
        let until = Instant::now() + Duration::from_secs(30);
        while !program.is_well() {
            let over = program.child.try_wait().ok().flatten().is_some() || Instant::now() > until;
            assert!(!over, "the program does not serve:\n{}", last_lines(&log, 30));
            thread::sleep(Duration::from_millis(20));
            program.url = told_address(&log, begun).unwrap_or_default();
        }
        program
    }

    fn is_well(&self) -> bool {
        !self.url.is_empty() && Client::of(&self.url).get("/health").is_some_and(|reply| reply.status == 200)
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Kills it so that it hears nothing of it (SIGKILL).
    pub fn kill(&mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Already gone is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What people do while the program is killed.
pub struct Crashing<'c, Known> {
    pub data: &'c Path,
    /// `serve`, or `demo` for its people and courses.
    pub command: &'c str,
    pub rounds: u32,
    /// How many post at once.
    pub clients: u32,
    /// Posts the act of that number, as that client; what must be found later if it was acknowledged.
    pub post: &'c (dyn Fn(&mut Client, u32, u64) -> Option<Known> + Sync),
    /// Those of the acknowledged that can't be found: asked for those of a round after it, and for all at the end.
    pub missing: &'c dyn Fn(&mut Client, &[Known]) -> Vec<String>,
    /// Who the clients are (their cookies), signed in on the running program once.
    pub people: &'c dyn Fn(&str) -> Vec<Client>,
}

impl<Known: Send> Crashing<'_, Known> {
    /// Kills the program so many times; how many acts were acknowledged in all.
    ///
    /// # Panics
    /// If an act that was acknowledged is lost.
    pub fn run(&self) -> usize {
        let binary = binary();
        let mut program = Program::start(&binary, self.command, self.data);
        let people = (self.people)(&program.url);
        let numbers = AtomicU64::new(0);
        let mut acknowledged: Vec<Known> = Vec::new();
        let mut chance = u64::from(std::process::id()) << 20 | 1;
        for round in 0..self.rounds {
            let pause = Duration::from_millis(5 + next(&mut chance) % 150);
            let url = program.url.clone();
            let fresh = self.posts_until_killed(&mut program, &url, &people, &numbers, pause);
            program = Program::start(&binary, self.command, self.data);
            let lost = (self.missing)(&mut people[0].again_at(&program.url), &fresh);
            assert!(
                lost.is_empty(),
                "round {round}, killed after {pause:?}: acknowledged and lost: {lost:?}"
            );
            acknowledged.extend(fresh);
        }
        let lost = (self.missing)(&mut people[0].again_at(&program.url), &acknowledged);
        assert!(lost.is_empty(), "at the end: acknowledged and lost: {lost:?}");
        acknowledged.len()
    }

    fn posts_until_killed(
        &self,
        program: &mut Program,
        url: &str,
        people: &[Client],
        numbers: &AtomicU64,
        pause: Duration,
    ) -> Vec<Known> {
        let over = AtomicBool::new(false);
        thread::scope(|scope| {
            let posting: Vec<_> = (0..self.clients)
                .map(|at| {
                    let mut client = people[at as usize % people.len()].again_at(url);
                    let (post, over) = (self.post, &over);
                    scope.spawn(move || {
                        let mut known = Vec::new();
                        while !over.load(Ordering::SeqCst) {
                            known.extend(post(&mut client, at, numbers.fetch_add(1, Ordering::SeqCst)));
                        }
                        known
                    })
                })
                .collect();
            thread::sleep(pause);
            program.kill();
            over.store(true, Ordering::SeqCst);
            posting.into_iter().flat_map(|thread| thread.join().expect("a client ends")).collect()
        })
    }
}

/// The program beside this test: `target/debug/essaim`.
///
/// # Panics
/// If it was not built.
pub fn binary() -> PathBuf {
    let test = std::env::current_exe().expect("this test has a path");
    let folder = test.parent().and_then(Path::parent).expect("target/debug");
    let binary = folder.join("essaim");
    assert!(
        binary.exists(),
        "{} is not built: `cargo build --bin essaim`, or `cargo xtask test`",
        binary.display()
    );
    binary
}

/// The address the program said it listens on, somewhere after `from` in its log. It chose a free port by itself: one
/// chosen for it might be another's by the time it listens.
fn told_address(log: &Path, from: u64) -> Option<String> {
    let said = fs::read(log).ok()?;
    let said = String::from_utf8_lossy(said.get(from as usize..)?).into_owned();
    let (_, rest) = said.split_once("http://127.0.0.1:")?;
    // Digits, and something after them: a port that is being written is not one yet.
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    Some(format!("http://127.0.0.1:{}", &rest[..end]))
}

/// xorshift64: which moment matters little, that it varies does.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

fn last_lines(file: &Path, count: usize) -> String {
    let Ok(file) = fs::File::open(file) else { return String::new() };
    let lines: Vec<String> = BufReader::new(file).lines().map_while(Result::ok).collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}
