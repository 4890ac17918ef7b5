//! Several files of evidence in one piece of work.

use super::*;
use crate::{
    team::tests::staff,
    tests::{
        story::{codes, enrolled, run},
        world::{Happens, RUN, World, fields, learner, team, visit},
    },
};
use ::store::{BlobHash, Blobs};
use lexicon::facts::people::PersonErased;

fn files(sizes: &[(&str, usize)]) -> Work {
    let file = |(at, (name, bytes)): (usize, &(&str, usize))| WorkFile {
        name: (*name).to_owned(),
        bytes: vec![u8::try_from(at).expect("few"); *bytes],
    };
    Work { text: "5,4 mm".to_owned(), files: sizes.iter().enumerate().map(file).collect() }
}

#[tokio::test]
async fn files_are_bounded_in_number_and_together() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let eleven: Vec<(&str, usize)> = vec![("a.jpg", 1); MAX_FILES + 1];
    let large = MAX_FILE;
    for (block, sizes, expected) in [
        ("practice@nest", &[("a.jpg", 1), ("b.mp4", 2)][..], ""),
        ("practice@nest", &eleven[..MAX_FILES], ""),
        ("practice@nest", &eleven, "learning.too-many-files"),
        ("practice@nest", &[("a.jpg", large), ("b.jpg", large)], ""),
        (
            "practice@nest",
            &[("a.jpg", large), ("b.jpg", large), ("c.jpg", large)],
            "learning.files-too-large",
        ),
        ("practice@nest", &[("a.jpg", 1), ("b.jpg", large + 1)], "learning.file-too-large"),
        ("practice@nest", &[("a.jpg", 1), ("b.exe", 1)], "learning.file-kind"),
        ("practice@nest", &[("a.jpg", 1), ("b.jpg", 0)], "learning.file-too-large"),
        ("openassessment@ora", &[("a.pdf", 1)], ""),
        ("openassessment@ora", &[("a.pdf", 1), ("b.pdf", 1)], "learning.too-many-files"),
    ] {
        let before = world.tables().await;
        let done = codes(hand_in(&world.house, &awa, RUN, block, files(sizes)).await);
        let at_file = (!expected.is_empty()).then(|| (expected, Some("file".to_owned())));
        assert_eq!(done, Vec::from_iter(at_file), "{block} {sizes:?}");
        assert_eq!(world.tables().await == before, !expected.is_empty(), "{block} {sizes:?}");
    }
}

#[tokio::test]
async fn each_file_is_there_for_its_author_and_for_who_grades_until_they_are_erased() {
    let world = World::new().await;
    let (awa, sofia) = (enrolled(&world, 1).await, enrolled(&world, 2).await);
    let work = files(&[("a.jpg", 3), ("b.mp4", 4), ("c.png", 5)]);
    let id = hand_in(&world.house, &awa, RUN, "practice@nest", work).await.expect("handed in");
    let unit = staff::get(&world, &awa, &format!("/runs/{RUN}/units/vertical@u6")).await.body;
    let page = staff::get(&world, &staff::tutor(), &staff::path(&format!("/hand-ins/{id}"))).await.body;
    let address = |query: &str| format!("/runs/{RUN}/hand-ins/{id}/file{query}");
    for (query, kind) in [("", "image/jpeg"), ("?number=2", "video/mp4"), ("?number=3", "image/png")] {
        for reader in [&awa, &staff::tutor()] {
            let file = staff::get(&world, reader, &address(query)).await;
            assert_eq!(file.headers["content-type"], kind, "{query}");
        }
        assert_eq!(staff::get(&world, &sofia, &address(query)).await.status, 404, "{query}");
        let link = format!("href=\"{}\"", address(query));
        assert!(unit.contains(&link) && page.contains(&link), "{link} in {unit} {page}");
    }
    for nothing in ["?number=0", "?number=4"] {
        assert_eq!(staff::get(&world, &awa, &address(nothing)).await.status, 404, "{nothing}");
    }
    let before = world.tables().await;
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);

    // The same picture is in somebody else's work, under a hash of its own.
    let shared = Work { text: "Moi".to_owned(), files: files(&[("x.jpg", 1), ("b.mp4", 4)]).files };
    let theirs =
        hand_in(&world.house, &sofia, RUN, "practice@nest", shared.clone()).await.expect("handed in");
    let waiting = WaitingHandIns { run: run(), after: None, limit: 10 };
    let mine = world.house.site.ask(&visit(team(3)).who, waiting).await.expect("a pile");
    let mine = mine.into_iter().find(|handed| handed.id == id).expect("it waits");
    let hashes: Vec<BlobHash> = mine.files().filter_map(|file| BlobHash::from_stored(&file.blob)).collect();
    let blobs = world.house.site.shelf().get::<Blobs>();
    let there = |hash: &BlobHash| blobs.get(hash).expect("read").is_some();
    assert_eq!(hashes.iter().map(there).collect::<Vec<_>>(), [true, true, true]);
    for comment in ["Presque", "Bien mesuré"] {
        let form = fields(&[("criterion_0", "Autonome"), ("comment", comment)]);
        grade_hand_in(&world.house, &staff::tutor(), RUN, id, &form).await.expect("graded");
    }
    assert_eq!(said_to(&world).await, ["Presque", "Bien mesuré"].map(|said| Some(said.to_owned())));
    let who = ground::Who::nobody(lexicon::Lang::En);
    let erased = Happens(PersonErased { person: learner(1), keep_certificates: false });
    world.house.site.act(&who, erased).await.expect("erased");
    assert_eq!(hashes.iter().map(there).collect::<Vec<_>>(), [false, false, false]);
    // What was said of it goes too, also what was said first; no row names anything of it, and its page says so.
    assert_eq!(said_to(&world).await, [None, None]);
    let rows = world.tables().await.concat();
    assert!(hashes.iter().all(|hash| !rows.contains(hash.as_str())), "{rows}");
    let page = staff::get(&world, &staff::tutor(), &staff::path(&format!("/hand-ins/{id}"))).await;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains(&address("")), "{}", page.body);
    assert_eq!(staff::get(&world, &staff::tutor(), &address("")).await.status, 404);

    // The very same bytes, handed in after that: made anew from the journal, the tables erase nothing of them.
    let later = hand_in(&world.house, &sofia, RUN, "practice@nest", shared).await.expect("handed in again");
    let before = world.tables().await;
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);
    for id in [theirs, later] {
        let file = staff::get(&world, &sofia, &format!("/runs/{RUN}/hand-ins/{id}/file?number=2")).await;
        assert_eq!((file.status.as_u16(), file.body.len()), (200, 4));
    }
}

/// Comments on the work of [`learner`] 1, by what the journal has of them: whether they can still be read.
async fn said_to(world: &World) -> Vec<Option<String>> {
    let lines = world.house.site.look(ground::journal::all).await.expect("read");
    let graded = lines.iter().filter(|line| line.name == "learning.hand-in-graded");
    let blobs = world.house.site.shelf().get::<Blobs>();
    let comment = |body: &str| {
        let body: serde_json::Value = serde_json::from_str(body).expect("JSON");
        handed_text(&blobs, body["comment"].as_str()).expect("read")
    };
    graded.map(|line| comment(&line.body)).collect()
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_on_the_disk() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let work = || files(&[("a.jpg", 3)]);
    let id = hand_in(&world.house, &awa, RUN, "practice@nest", work()).await.expect("handed in");
    let form = fields(&[("criterion_0", "Nowhere in the grid"), ("comment", "Bien")]);
    let before = world.blobs();
    let graded = grade_hand_in(&world.house, &staff::tutor(), RUN, id, &form).await;
    assert_eq!(codes(graded).len(), 1);
    assert_eq!(world.blobs(), before);
}
