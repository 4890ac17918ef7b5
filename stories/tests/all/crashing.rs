//! What the program acknowledged survives its death.

use stories::crash::{Client, Crashing};

/// A hundred times the program is killed while people sign in; everyone who was told that they are signed in still is.
#[test]
fn a_session_that_was_acknowledged_is_never_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let crashing = Crashing {
        data: &data,
        command: "demo",
        rounds: 100,
        clients: 4,
        people: &|url| vec![Client::of(url)],
        post: &|client, _, _| {
            client.cookies.clear();
            let reply = client.get("/demo/sign-in/learner")?;
            (reply.status == 303 && !client.cookies.is_empty()).then(|| client.cookies.clone())
        },
        missing: &|client, sessions| {
            let lost = sessions.iter().filter(|cookies| {
                client.cookies.clone_from(cookies);
                !client.get("/no-such-page").is_some_and(|page| page.body.contains("Awa"))
            });
            lost.map(|cookies| format!("{cookies:?}")).collect()
        },
    };
    let acknowledged = crashing.run();
    assert!(acknowledged > 100, "only {acknowledged} sessions were begun: nothing was tried");
    eprintln!("{acknowledged} sessions acknowledged, none lost");
}
