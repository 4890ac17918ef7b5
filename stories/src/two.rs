//! Two installations: the first is served on this machine, and the second calls it; on the way, what it says may be changed.

use crate::{Engine, World, ending};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::header,
    middleware::{Next, from_fn_with_state},
    response::Response,
};
use std::{
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, PoisonError},
};

/// No answer of a story is larger.
const LARGEST: usize = 64 << 20;

/// Somebody between the two, who puts one text in the place of another.
#[derive(Clone, Default)]
pub struct Between(Arc<Mutex<Option<(String, String)>>>);

impl Between {
    pub fn changes(&self, text: &str, to: &str) {
        self.set(Some((text.to_owned(), to.to_owned())));
    }

    pub fn changes_nothing(&self) {
        self.set(None);
    }

    fn set(&self, change: Option<(String, String)>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = change;
    }

    fn change(&self) -> Option<(String, String)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Tells a story of two, and looks at what it leaves behind in both. The first is served where its public address says, as
/// are the hosts below `localhost` of its portals; the second is `http://essaim.test`.
pub fn tell(engine: Engine, story: fn(&mut World, &mut World, &Between)) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = listener.local_addr().expect("its address").port();
    let url = format!("http://127.0.0.1:{port}");
    let (Some(mut first), Some(mut second)) = (World::reached_by(engine, &url), World::on(engine)) else {
        eprintln!("left out on purpose: {engine:?}");
        return;
    };
    let between = Between::default();
    serve(&first, listener, &between);
    story(&mut first, &mut second, &between);
    ending::holds(&first);
    ending::holds(&second);
}

fn serve(world: &World, listener: TcpListener, between: &Between) {
    let router = world.stage().router.clone().layer(from_fn_with_state(between.clone(), passes));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    world.stage().spawn(async move {
        listener.set_nonblocking(true).expect("a socket of the runtime");
        let listener = tokio::net::TcpListener::from_std(listener).expect("a socket of the runtime");
        axum::serve(listener, service).await.expect("the site is served");
    });
}

async fn passes(State(between): State<Between>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let Some((text, to)) = between.change() else { return response };
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, LARGEST).await.expect("the body is read");
    let changed = String::from_utf8_lossy(&bytes).replace(&text, &to);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(changed))
}
