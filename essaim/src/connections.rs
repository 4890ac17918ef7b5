//! Connections: how many at once, how long one may dawdle, how they end. A proxy in front may be stricter; a node
//! of a workshop that is reached directly has no other guard.

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tower::ServiceExt;

/// What connections may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// At once. Further ones wait in the system's queue until one ends.
    pub most: usize,
    /// For the head of a request, also when the connection was idle before.
    pub head: Duration,
    /// For the answers under way when the program is asked to stop.
    pub last_answers: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { most: 4_096, head: Duration::from_secs(60), last_answers: Duration::from_secs(30) }
    }
}

/// Answers what comes in until `stop`, then finishes what it began.
pub async fn answer(listener: TcpListener, app: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let (places, open) = (Arc::new(Semaphore::new(limits.most)), GracefulShutdown::new());
    tokio::pin!(stop);
    loop {
        let next = async { (places.clone().acquire_owned().await, accept(&listener).await) };
        let (place, (stream, peer)) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        let connection = open.watch(connection(stream, peer, app.clone(), limits.head));
        tokio::spawn(async move {
            // A browser that went away, or dawdled, is no news.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.last_answers, open.shutdown()).await.is_err() {
        tracing::warn!("some answers took too long and were left unfinished");
    }
}

/// The next connection. When the system has no more files to give, waiting helps: some connection ends.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    head: Duration,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection keeps its delay");
    }
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        app.clone().oneshot(request)
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .serve_connection(TokioIo::new(stream), service)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::{Notify, oneshot},
    };

    const WHOLE: &[u8] = b"GET / HTTP/1.1\r\nhost: essaim.example\r\nconnection: close\r\n\r\n";

    struct Running {
        address: SocketAddr,
        /// Somebody asked for the page.
        asked: Arc<Notify>,
        stop: oneshot::Sender<()>,
        end: tokio::task::JoinHandle<()>,
    }

    /// A site whose page takes 100 ms.
    async fn site(limits: Limits) -> Running {
        let asked = Arc::new(Notify::new());
        let tell = asked.clone();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let page = get(move || async move {
            tell.notify_one();
            tokio::time::sleep(Duration::from_millis(100)).await;
            "a page"
        });
        let (stop, stopped) = oneshot::channel();
        let app = Router::new().route("/", page);
        let end = tokio::spawn(answer(listener, app, limits, async { stopped.await.unwrap_or_default() }));
        Running { address, asked, stop, end }
    }

    async fn send(address: SocketAddr, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.expect("connects");
        stream.write_all(bytes).await.expect("sends");
        stream
    }

    async fn rest(mut stream: TcpStream) -> String {
        let mut said = Vec::new();
        let read = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut said)).await;
        read.expect("it ends").expect("it reads");
        String::from_utf8_lossy(&said).into_owned()
    }

    #[tokio::test]
    async fn whoever_dawdles_is_cut_off_and_makes_room() {
        let limits = Limits { most: 1, head: Duration::from_millis(300), ..Limits::default() };
        let site = site(limits).await;
        let dawdler = send(site.address, b"GET / HTTP/1.1\r\nhost: ess").await;
        let patient = send(site.address, WHOLE).await;
        assert!(rest(patient).await.ends_with("a page"));
        assert!(!rest(dawdler).await.contains("a page"));
    }

    #[tokio::test]
    async fn what_was_begun_is_answered_before_the_end() {
        let site = site(Limits::default()).await;
        let begun = send(site.address, WHOLE).await;
        site.asked.notified().await;
        site.stop.send(()).expect("it listens");
        assert!(rest(begun).await.ends_with("a page"));
        site.end.await.expect("it ends");
        assert!(TcpStream::connect(site.address).await.is_err());
    }
}
