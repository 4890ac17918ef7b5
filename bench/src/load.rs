//! A small HTTP client that keeps connections open, to load a server on this machine.

use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What a load gave.
pub struct Answered {
    pub per_second: f64,
    pub p99: Duration,
    /// Bytes of one answer's body.
    pub bytes: usize,
}

/// What is asked for again and again.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub path: &'a str,
    /// Each time under another address, so that nothing that was made before can be sent.
    pub afresh: bool,
}

/// Asks on `connections` at once for `span`.
pub async fn get(
    address: std::net::SocketAddr,
    asked: Asked<'_>,
    cookies: &[String],
    connections: usize,
    span: Duration,
) -> Result<Answered, Box<dyn std::error::Error + Send + Sync>> {
    let begun = Instant::now();
    let mut clients = Vec::new();
    for number in 0..connections {
        let cookie = cookies.get(number % cookies.len().max(1)).cloned().unwrap_or_default();
        let path = asked.path.to_owned();
        let request = move |count: usize| {
            let query = if asked.afresh { format!("?count={count}") } else { String::new() };
            format!(
                "GET {path}{query} HTTP/1.1\r\nhost: bench.example\r\naccept: text/html\r\ncookie: {cookie}\r\n\r\n"
            )
        };
        clients.push(tokio::spawn(client(address, request, begun + span)));
    }
    let mut times = Vec::new();
    let mut bytes = 0;
    for one in clients {
        let (mut spent, length) = one.await??;
        times.append(&mut spent);
        bytes = length;
    }
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    if times.is_empty() {
        return Err("nothing was answered".into());
    }
    let per_second = times.len() as f64 / begun.elapsed().as_secs_f64();
    Ok(Answered { per_second, p99: at(0.99), bytes })
}

async fn client(
    address: std::net::SocketAddr,
    request: impl Fn(usize) -> String,
    until: Instant,
) -> Result<(Vec<Duration>, usize), Box<dyn std::error::Error + Send + Sync>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut times = Vec::new();
    let mut buffer = vec![0; 1 << 20];
    let mut length = 0;
    while Instant::now() < until {
        let asked = Instant::now();
        stream.write_all(request(times.len()).as_bytes()).await?;
        length = answer(&mut stream, &mut buffer).await?;
        times.push(asked.elapsed());
    }
    Ok((times, length))
}

/// Reads one answer whole; the length of its body.
async fn answer(
    stream: &mut TcpStream,
    buffer: &mut [u8],
) -> Result<usize, Box<dyn std::error::Error + Send + Sync>> {
    let mut filled = 0;
    loop {
        let read = stream.read(&mut buffer[filled..]).await?;
        if read == 0 {
            return Err("the server hung up".into());
        }
        filled += read;
        let Some(head) = buffer[..filled].windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = String::from_utf8_lossy(&buffer[..head]).to_lowercase();
        if !text.starts_with("http/1.1 200") {
            return Err(text.into());
        }
        let length = text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
        let length: usize = length.ok_or("no content-length")?.trim().parse()?;
        while filled < head + 4 + length {
            filled += stream.read(&mut buffer[filled..]).await?;
        }
        return Ok(length);
    }
}
