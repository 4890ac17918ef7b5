//! From start to first page on an existing data folder, memory at rest, size of the program.

use crate::{Ran, line, school};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::runtime::Builder;

pub fn run() -> Ran {
    let folder = tempfile::tempdir()?;
    Builder::new_multi_thread().enable_all().build()?.block_on(school::open(folder.path()))?;
    let program = program()?;
    let mut best = Duration::MAX;
    let mut memory = 0.0;
    for _ in 0..5 {
        let begun = Instant::now();
        let mut served = Served::start(&program, folder.path())?;
        served.first_page()?;
        best = best.min(begun.elapsed());
        std::thread::sleep(Duration::from_secs(1));
        memory = served.resident_megabytes()?;
    }
    line::alone("start-to-first-page", best.as_secs_f64() * 1e3, "ms");
    line::alone("memory-at-rest", memory, "MB resident");
    line::alone("program-size", std::fs::metadata(&program)?.len() as f64 / 1e6, "MB, stripped");
    Ok(())
}

/// The program beside this one, built by `cargo xtask bench`.
fn program() -> Result<PathBuf, Box<dyn std::error::Error + Send + Sync>> {
    let path = std::env::current_exe()?.with_file_name("essaim");
    if path.is_file() { Ok(path) } else { Err("build it first: cargo build --release -p essaim".into()) }
}

struct Served {
    child: Child,
    address: String,
}

impl Served {
    fn start(program: &Path, data: &Path) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mut child = Command::new(program)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let out = child.stdout.take().ok_or("no output")?;
        let mut said = String::new();
        BufReader::new(out).read_line(&mut said)?;
        let address = said.trim().rsplit("http://").next().unwrap_or_default().to_owned();
        Ok(Self { child, address })
    }

    fn first_page(&mut self) -> Ran {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.write_all(
            b"GET / HTTP/1.1\r\nhost: bench.example\r\naccept: text/html\r\nconnection: close\r\n\r\n",
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        if answer.starts_with("HTTP/1.1 200") { Ok(()) } else { Err(answer.into()) }
    }

    fn resident_megabytes(&self) -> Result<f64, Box<dyn std::error::Error + Send + Sync>> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
        let kilobytes: f64 = line.split_whitespace().nth(1).ok_or("no figure")?.parse()?;
        Ok(kilobytes / 1e3)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // The measure is taken; how the program ends no longer matters.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
