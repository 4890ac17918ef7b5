//! What is personal stands where it can be erased, and can be taken away.

use super::{
    story::{answer, codes, desk, enrolled, percent, run},
    world::*,
};
use crate::{blocks, gradebook, grades, hand_ins};
use ground::Who;
use lexicon::{
    Lang,
    facts::{
        learning::{AnswersSaved, GradeOverridden},
        people::PersonErased,
    },
};
use serde_json::json;
use store::{BlobHash, Blobs};

async fn erase(world: &World, n: u8) {
    let erased = Happens(PersonErased { person: learner(n), keep_certificates: true });
    world.house.site.act(&Who::nobody(Lang::En), erased).await.expect("erased");
}

async fn rebuilds_the_same(world: &World) {
    let before = world.tables().await;
    world.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(world.tables().await, before);
}

#[tokio::test]
async fn free_words_are_no_line_of_the_journal_and_go_with_the_person() {
    let world = World::new().await;
    let house = &world.house;
    let (awa, ben, boss) = (enrolled(&world, 1).await, enrolled(&world, 2).await, visit(team(2)));
    let before = world.blobs();
    answer(&world, &awa, "problem@gravity", "9.8").await.expect("graded");
    assert_eq!(world.blobs(), before, "a figure needs no blob");
    for (who, saying) in [(&awa, "Mon secret"), (&ben, "Un autre secret")] {
        let kept = answer(&world, who, "problem@survey", saying).await.expect("kept").problem.state;
        assert_eq!(desk(&world, who).await.states["problem@survey"], kept);
        answer(&world, who, "problem@byhand", saying).await.expect("handed in");
        let cloud = fields(&[("word", saying), ("word", "ruche")]);
        blocks::say_words(house, who, RUN, "word_cloud@cloud", &cloud).await.expect("given");
        let again = blocks::say_words(house, who, RUN, "word_cloud@cloud", &cloud).await;
        assert_eq!(codes(again), [("learning.words-given-already", None)]);
    }
    // The survey, the answer to grade and its text on the pile, the cloud: of each; and nothing of what was refused.
    assert_eq!(world.blobs(), before + 8);
    for n in 1..3 {
        let set = grades::OverrideSubsection::new(
            run(),
            learner(n),
            "sequential@essay".to_owned(),
            Some(9.0),
            format!("Secret de {n}"),
        );
        grades::override_subsection(house, &boss, set.clone()).await.expect("set");
        grades::override_subsection(house, &boss, set).await.expect("set already");
    }
    assert_eq!(world.blobs(), before + 10);
    let lines = house.site.look(ground::journal::all).await.expect("read");
    assert!(lines.iter().all(|line| !line.body.to_lowercase().contains("secret")), "words in the journal");
    assert!(world.tables().await.concat().contains("Mon secret"));
    rebuilds_the_same(&world).await;

    erase(&world, 1).await;
    let left = world.tables().await.concat();
    assert!(!left.to_lowercase().contains("mon secret") && !left.contains("Secret de 1"), "{left}");
    assert!(
        left.contains("Un autre secret") && left.contains("Secret de 2") && left.contains("9.8"),
        "{left}"
    );
    assert_eq!(world.blobs(), before + 5);
    let tallies = house.site.ask(&ben.who, blocks::Tallies { run: run() }).await.expect("tallies");
    assert_eq!(tallies.1["word_cloud@cloud"], [("ruche".to_owned(), 1), ("un autre secret".to_owned(), 1)]);
    assert_eq!(percent(&world, &ben).await, 2_700, "the points stay");
    rebuilds_the_same(&world).await;
}

#[tokio::test]
async fn the_reason_of_a_sheet_stays_for_the_others() {
    let world = World::new().await;
    let (awa, boss) = (enrolled(&world, 1).await, visit(team(2)));
    enrolled(&world, 2).await;
    let change = |n| gradebook::Change {
        person: learner(n),
        subsection: "sequential@essay".to_owned(),
        before: None,
        after: Some(5.0),
    };
    let before = world.blobs();
    let sheet = vec![change(1), change(2)];
    let set = gradebook::import_grades(&world.house, &boss, run(), sheet, "Oral du 3 mars").await;
    assert_eq!((set.expect("set"), world.blobs()), (2, before + 1));
    erase(&world, 1).await;
    let reason = |n: u8| grade_reason(&world, n);
    assert_eq!((reason(1).await, reason(2).await), (String::new(), "Oral du 3 mars".to_owned()));
    rebuilds_the_same(&world).await;
    erase(&world, 2).await;
    assert_eq!((reason(2).await, world.blobs()), (String::new(), before));
    rebuilds_the_same(&world).await;
    assert_eq!(percent(&world, &awa).await, 1_500);
}

async fn grade_reason(world: &World, n: u8) -> String {
    let run = desk(world, &visit(team(2))).await.run.id;
    let told = world.house.site.look(move |view| grades::history(view, run, learner(n))).await.expect("read");
    told.into_iter().map(|one| one.reason).collect()
}

#[tokio::test]
async fn old_lines_with_words_in_them_are_still_read() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    let run = desk(&world, &awa).await.run.id;
    let common = json!({ "run": run, "person": learner(1), "block": "problem@survey" });
    let with = |more: serde_json::Value| {
        let mut fact = common.clone();
        let all = fact.as_object_mut().expect("a map");
        all.extend(more.as_object().expect("a map").clone());
        fact
    };
    let saved: AnswersSaved =
        serde_json::from_value(with(json!({ "answers": { "2_1": "Bonjour" }, "seed": 1, "done": true })))
            .expect("read");
    let set: GradeOverridden = serde_json::from_value(with(json!({
        "subsection": "sequential@essay", "earned": 5.0, "possible": 10.0, "reason": "Oral", "at": 1,
    })))
    .expect("read");
    let nobody = Who::nobody(Lang::En);
    world.house.site.act(&nobody, Happens(saved)).await.expect("heard");
    world.house.site.act(&nobody, Happens(set)).await.expect("heard");
    let state = desk(&world, &awa).await.states["problem@survey"].problem();
    assert_eq!(serde_json::to_value(state.answers()).expect("JSON"), json!({ "2_1": "Bonjour" }));
    assert_eq!(grade_reason(&world, 1).await, "Oral");
    rebuilds_the_same(&world).await;
}

#[tokio::test]
async fn a_person_takes_away_what_they_did() {
    let world = World::new().await;
    let awa = enrolled(&world, 1).await;
    enrolled(&world, 2).await;
    answer(&world, &awa, "problem@gravity", "9.8").await.expect("graded");
    answer(&world, &awa, "problem@survey", "En deux mots").await.expect("kept");
    let file = hand_ins::WorkFile { name: "Nid d’Awa.JPG".to_owned(), bytes: vec![255, 216] };
    let work = hand_ins::Work { text: "5,4 mm".to_owned(), files: vec![file] };
    hand_ins::hand_in(&world.house, &awa, RUN, "practice@nest", work).await.expect("handed in");
    let site = &world.house.site;
    let part = people::DATA_PARTS.iter().find(|part| part.name == "learning").expect("a part");
    let known = site.look(move |view| (part.read)(view, learner(1))).await.expect("read");
    let mine = &known[0];
    assert_eq!((known.as_array().map(Vec::len), mine["run"].as_str()), (Some(1), Some(RUN)));
    assert_eq!(mine["grade"]["percent"], 25.0);
    let block =
        |key: &str| mine["blocks"].as_array().and_then(|all| all.iter().find(|one| one["block"] == key));
    assert_eq!(block("problem@gravity").expect("there")["given"], json!({ "2_1": "9.8" }));
    assert_eq!(block("problem@survey").expect("there")["given"], json!({ "2_1": "En deux mots" }));
    let handed = &mine["handed_in"][0];
    assert_eq!(
        (handed["block"].as_str(), handed["files"][0]["type"].as_str()),
        (Some("practice@nest"), Some("image/jpeg"))
    );
    assert!(handed["files"][0]["address"].as_str().is_some_and(|at| at.starts_with("/runs/")));
    let others = site.look(move |view| (part.read)(view, team(2))).await.expect("read");
    assert_eq!(others, json!([]));
}

#[tokio::test]
async fn a_person_erased_leaves_no_words() {
    let world = World::new().await;
    let house = &world.house;
    let (awa, ben) = (enrolled(&world, 1).await, enrolled(&world, 2).await);
    let work = |text: &str| hand_ins::Work { text: text.to_owned(), files: Vec::new() };
    let ora = "openassessment@ora";
    let before = world.blobs();
    hand_ins::hand_in(house, &awa, RUN, ora, work("Mon histoire")).await.expect("handed in");
    hand_ins::hand_in(house, &awa, RUN, ora, work("Pareil")).await.expect("handed in");
    hand_ins::hand_in(house, &ben, RUN, ora, work("Pareil")).await.expect("handed in");
    let content = desk(&world, &awa).await.content;
    let of_the_course = content.files.iter().next().expect("a file").1.blob.clone();
    let of_the_course = BlobHash::from_stored(&of_the_course).expect("a hash");
    let blobs = house.site.shelf().get::<Blobs>();
    let bytes = blobs.get(&of_the_course).expect("read").expect("there");
    let copied = hand_ins::WorkFile { name: "copie.jpg".to_owned(), bytes };
    let copied = hand_ins::Work { text: "Voir la copie".to_owned(), files: vec![copied] };
    hand_ins::hand_in(house, &awa, RUN, "practice@nest", copied).await.expect("handed in");
    erase(&world, 1).await;

    // Of the three pieces nothing is left, and the other's is there.
    assert_eq!(world.blobs(), before + 1);
    assert!(blobs.get(&of_the_course).expect("read").is_some(), "the course keeps its file");
    rebuilds_the_same(&world).await;
    assert_eq!(world.blobs(), before + 1);
}
