//! A site that a browser can reach.

use super::Browser;
use crate::{Engine, World, ending, environment};
use std::net::SocketAddr;

/// Tells a story in a real browser, on SQLite, and looks at what it leaves behind.
///
/// # Panics
/// If no browser can be had and nobody said to leave these stories out.
pub fn tell(story: impl FnOnce(&mut World, &mut Browser)) {
    let Some(tools) = environment::browser() else {
        eprintln!("left out on purpose: the browser");
        return;
    };
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = listener.local_addr().expect("its address").port();
    // By this name browsers trust a site as they trust HTTPS, which passkeys need.
    let site = format!("http://localhost:{port}");
    let mut world = World::reached_by(Engine::Sqlite, &site).expect("SQLite is never left out");
    serve(&world, listener);
    let mut browser = Browser::start(tools, &site);
    story(&mut world, &mut browser);
    drop(browser);
    ending::holds(&world);
}

pub(crate) fn serve(world: &World, listener: std::net::TcpListener) {
    let router = world.stage().router.clone().into_make_service_with_connect_info::<SocketAddr>();
    world.stage().spawn(async move {
        listener.set_nonblocking(true).expect("a socket of the runtime");
        let listener = tokio::net::TcpListener::from_std(listener).expect("a socket of the runtime");
        axum::serve(listener, router).await.expect("the site is served");
    });
}
