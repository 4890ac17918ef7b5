use crate::*;
use ::store::{DatabasePlace, Store, sql};
use ground::{Clock, Hearing, Shelf, Who};
use lexicon::time::Millis;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};

struct Hands(Arc<AtomicI64>);

impl Clock for Hands {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::Relaxed))
    }
}

struct World {
    site: ground::Site,
    clock: Arc<AtomicI64>,
    _folder: tempfile::TempDir,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let migrations = [ground::MIGRATIONS, MIGRATIONS].concat();
        let place = DatabasePlace::File(folder.path().join("t.db"));
        let store = Store::open(&place, &migrations, 1).expect("opens");
        let clock = Arc::new(AtomicI64::new(1_800_000_000_000));
        let hands = Arc::new(Hands(clock.clone()));
        let site = ground::Site::new(store, Hearing::default(), hands, Shelf::default(), [7; 32]);
        Self { site, clock, _folder: folder }
    }

    fn wait(&self, span: Millis) {
        self.clock.fetch_add(span.0, Ordering::Relaxed);
    }

    async fn post(&self, to: &str) {
        let mail = Mail::new(to, lexicon::Lang::Fr, "Bonjour", "Awa");
        let cx = self.site.cx(&Who::default());
        self.site.upkeep(move |tx| soon(tx, &cx, &mail)).await.expect("posted");
    }

    /// What went wrong with each letter that still waits.
    async fn waiting(&self) -> Vec<Option<String>> {
        let read = self.site.look(|view| {
            view.rows(sql!("select last_error from errands order by id"), &[], |row| row.get(0))
        });
        read.await.expect("read")
    }
}

/// A mail server that takes every command but refuses every recipient with this answer, in its own words.
async fn refusing(answer: &'static str) -> Runner {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                let mut said = write.write_all(b"220 mail.example\r\n").await;
                while let (Ok(()), Ok(Some(line))) = (said, lines.next_line().await) {
                    let reply = match line.get(..4) {
                        Some("RCPT") => format!("{answer}: {line}\r\n"),
                        Some("QUIT") => "221 bye\r\n".to_owned(),
                        _ => "250 fine\r\n".to_owned(),
                    };
                    said = write.write_all(reply.as_bytes()).await;
                }
            });
        }
    });
    let settings = SmtpSettings::parse(&format!("smtp://127.0.0.1:{port}"), "a@b.example").expect("read");
    sending(&settings)
}

/// A mail server that takes every letter and hands it on as it came.
async fn taking() -> (Runner, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (hand_on, letters) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let hand_on = hand_on.clone();
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                let mut said = write.write_all(b"220 mail.example\r\n").await;
                while let (Ok(()), Ok(Some(line))) = (said, lines.next_line().await) {
                    if line != "DATA" {
                        said = write.write_all(b"250 fine\r\n").await;
                        continue;
                    }
                    said = write.write_all(b"354 go on\r\n").await;
                    let mut letter = String::new();
                    while let Ok(Some(line)) = lines.next_line().await {
                        if line == "." {
                            break;
                        }
                        letter.push_str(&line);
                        letter.push('\n');
                    }
                    said = said.and(write.write_all(b"250 taken\r\n").await);
                    let _ = hand_on.send(letter);
                }
            });
        }
    });
    let settings = SmtpSettings::parse(&format!("smtp://127.0.0.1:{port}"), "a@b.example").expect("read");
    (sending(&settings), letters)
}

#[tokio::test]
async fn a_letter_comes_in_two_forms_and_says_how_to_stop_it() {
    let (world, (runner, mut letters)) = (World::new(), taking().await);
    let stop = format!("https://essaim.example/unsubscribe/{}/digest", "x".repeat(43));
    let mail = Mail::new(
        "awa@example.sn",
        lexicon::Lang::Ar,
        "أخبارك",
        "مرحبًا\n\nhttps://essaim.example/notifications\n",
    );
    for mail in [mail.clone().stopped_by(stop.clone()), mail] {
        let cx = world.site.cx(&Who::default());
        world.site.upkeep(move |tx| soon(tx, &cx, &mail)).await.expect("posted");
    }
    assert_eq!(runner.run_due(&world.site).await, 2);
    let both = [letters.recv().await.expect("one"), letters.recv().await.expect("another")];
    for letter in &both {
        assert!(letter.contains("Content-Type: multipart/alternative;"), "{letter}");
        assert!(letter.contains("Content-Type: text/plain; charset=utf-8"), "{letter}");
        assert!(letter.contains("Content-Type: text/html; charset=utf-8"), "{letter}");
        assert!(letter.contains("Auto-Submitted: auto-generated\n"), "{letter}");
    }
    let (can, cannot): (Vec<_>, Vec<_>) = both.iter().partition(|letter| letter.contains("List-Unsubscribe"));
    assert_eq!((can.len(), cannot.len()), (1, 1), "{both:?}");
    assert!(can[0].contains(&format!("List-Unsubscribe: <{stop}>\n")), "{}", can[0]);
    assert!(can[0].contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n"), "{}", can[0]);
}

fn sending(settings: &SmtpSettings) -> Runner {
    let mailer = Mailer::smtp(settings).expect("a mailer");
    Runner::default().on(move |site, mail: Mail| mailer.clone().send(site, mail))
}

#[tokio::test]
async fn a_letter_refused_for_good_is_given_up_and_nobody_is_named() {
    let cases = [("550 5.1.1 no such user", "awa@example.sn"), ("250 fine", "not an address of Awa")];
    for (answer, to) in cases {
        let (world, runner) = (World::new(), refusing(answer).await);
        world.post(to).await;
        for tried in 1..=3 {
            assert_eq!(runner.run_due(&world.site).await, 0, "{to}");
            let waiting = world.waiting().await;
            assert_eq!(waiting.len(), usize::from(tried < 3), "{to}: {waiting:?}");
            let told: String = waiting.into_iter().flatten().collect();
            assert!(!told.contains("awa") && !told.contains("Awa"), "{told}");
            world.wait(Millis::hours(6));
        }
    }
}

#[tokio::test]
async fn a_letter_refused_for_now_waits_and_nobody_is_named() {
    let world = World::new();
    let runner = refusing("451 try later").await;
    world.post("awa@example.sn").await;
    for _ in 0..5 {
        runner.run_due(&world.site).await;
        world.wait(Millis::hours(6));
    }
    assert_eq!(world.waiting().await, [Some("the mail server answered 451".to_owned())]);
    // A port that was free a moment ago: nobody listens.
    let port =
        TcpListener::bind("127.0.0.1:0").await.and_then(|one| one.local_addr()).expect("an address").port();
    let settings = SmtpSettings::parse(&format!("smtp://127.0.0.1:{port}"), "a@b.example").expect("read");
    sending(&settings).run_due(&world.site).await;
    assert_eq!(
        world.waiting().await,
        [Some("no connection to the mail server: connection refused".to_owned())]
    );
}

#[tokio::test]
async fn letters_that_are_kept_are_forgotten_after_a_week() {
    let world = World::new();
    let runner = Runner::default().on(|site, mail: Mail| Mailer::Outbox.send(site, mail));
    world.post("awa@example.sn").await;
    runner.run_due(&world.site).await;
    world.wait(Millis::days(4));
    world.post("binta@example.sn").await;
    runner.run_due(&world.site).await;
    for (days, left) in [(3, 2), (1, 1), (4, 0)] {
        world.wait(Millis::days(days));
        let now = world.site.now();
        world.site.upkeep(move |tx| forget_old_letters(tx, now)).await.expect("forgotten");
        let kept = world.site.look(|view| latest_sent(view, 10)).await.expect("read");
        assert_eq!(kept.len(), left, "{kept:?}");
    }
}
