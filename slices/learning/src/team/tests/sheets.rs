use super::staff::*;
use crate::{
    gradebook::read_csv,
    tests::world::{World, visit},
};
use axum::http::{StatusCode, header};

async fn download(world: &World) -> String {
    get(world, &instructor(), &path("/gradebook.csv")).await.body
}

/// The sheet with one cell changed: a learner by name, a column by its key.
fn changed(sheet: &str, name: &str, key: &str, points: &str) -> String {
    let mut table = read_csv(sheet).expect("a sheet");
    let column = table[0].iter().position(|cell| cell.contains(key)).expect("a column");
    let row = table.iter_mut().find(|row| row[1] == name).expect("a row");
    row[column] = points.to_owned();
    web::csv::written(&table)
}

/// The value of the hidden field, as the browser would send it.
fn carried(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"changes\" value=\"").expect("the changes");
    let value = rest.split_once('"').expect("its end").0.replace("&amp;", "&");
    value.replace('@', "%40").replace(' ', "+").replace('\n', "%0D%0A")
}

#[tokio::test]
async fn the_sheet_holds_everybody_and_runs_nothing() {
    let world = World::new().await;
    learner(&world, "=HYPERLINK(\"http://x\")").await;
    learner(&world, "Élan, Awa").await;
    for n in 0..510 {
        learner(&world, &format!("Learner {n:03}")).await;
    }
    let answer = get(&world, &tutor(), &path("/gradebook.csv")).await;
    let header = |name| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert!(header(header::CONTENT_TYPE).starts_with("text/csv; charset=utf-8"));
    assert_eq!(header(header::CONTENT_DISPOSITION), "attachment; filename=\"IMT-FAB1-2026.csv\"");
    assert!(answer.body.starts_with("\u{feff}person,name,"));
    assert!(answer.body.contains("'=HYPERLINK") && answer.body.contains("\"Élan, Awa\""));
    assert!(answer.body.lines().next().expect("a heading").contains("Devoir [sequential@hw]"));
    let table = read_csv(&answer.body).expect("a sheet");
    assert_eq!(table.len(), 513, "a heading and everybody");
    assert_eq!(table.iter().filter(|row| row[0] == "person").count(), 1);
}

#[tokio::test]
async fn a_sheet_is_shown_before_it_is_written_and_written_with_a_reason() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    learner(&world, "Brahim").await;
    let (to, commit) = (path("/gradebook/import"), path("/gradebook/import/commit"));
    let sheet = download(&world).await;
    let unchanged = upload(&world, &instructor(), &to, sheet.as_bytes()).await;
    assert!(unchanged.body.contains("changes no grade"), "{}", unchanged.body);

    // As a French spreadsheet saves it.
    let edited = changed(&sheet, "Awa Élan", "sequential@hw", "3,5").replace("\"3,5\"", "3.5");
    let edited = changed(&edited, "Brahim", "sequential@essay", "2");
    let preview = upload(&world, &instructor(), &to, edited.as_bytes()).await;
    assert_eq!(preview.status, StatusCode::OK);
    assert!(
        preview.body.contains("2 grades would change")
            && preview.body.contains("Awa Élan")
            && preview.body.contains("3.5")
    );
    let before = world.tables().await;
    let changes = carried(&preview.body);
    let mute = post(&world, &instructor(), &commit, &format!("changes={changes}&reason=+")).await;
    assert_eq!(mute.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(mute.body.contains("id=\"reason-error\"") && mute.body.contains("2 grades would change"));
    assert_eq!(world.tables().await, before, "nothing was written yet");

    let done = post(&world, &instructor(), &commit, &format!("changes={changes}&reason=Jury")).await;
    assert!(done.location().ends_with("?done=imported-2"), "{}", done.body);
    assert!(get(&world, &instructor(), done.location()).await.body.contains("2 grades are set"));
    let json = get(&world, &wanting_json(instructor()), &path(&format!("/learners/{awa}"))).await.json();
    assert_eq!(json["overrides"][0]["earned"], 3.5);

    // The same again: the preview is no longer true.
    let again = post(&world, &instructor(), &commit, &format!("changes={changes}&reason=Jury")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("changed in the meantime"));

    // An emptied cell takes back what was set.
    let emptied = changed(&download(&world).await, "Awa Élan", "sequential@hw", "");
    let preview = upload(&world, &instructor(), &to, emptied.as_bytes()).await;
    assert!(preview.body.contains("back to the points earned"));
    let changes = carried(&preview.body);
    post(&world, &instructor(), &commit, &format!("changes={changes}&reason=Mistake")).await;
    let json = get(&world, &wanting_json(instructor()), &path(&format!("/learners/{awa}"))).await.json();
    assert_eq!(json["percent"], 0.0);
}

#[tokio::test]
async fn one_wrong_change_and_nothing_is_written() {
    let world = World::new().await;
    let (awa, brahim) = (learner(&world, "Awa Élan").await, learner(&world, "Brahim").await);
    let before = world.tables().await;
    let changes = format!("{awa}+sequential%40hw+-+1%0D%0A{brahim}+sequential%40hw+-+99");
    let refused = post(
        &world,
        &instructor(),
        &path("/gradebook/import/commit"),
        &format!("changes={changes}&reason=x"),
    )
    .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.tables().await, before);
    let own = visit(awa);
    give(&world, awa, lexicon::Role::Instructor, lexicon::PlaceRef::run(run_id(&world).await)).await;
    let changes = format!("{awa}+sequential%40hw+-+1");
    let refused =
        post(&world, &own, &path("/gradebook/import/commit"), &format!("changes={changes}&reason=x")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_sheet_that_cannot_be_taken_says_why_by_line() {
    let world = World::new().await;
    learner(&world, "Awa Élan").await;
    let to = path("/gradebook/import");
    let sheet = download(&world).await;
    let wrong = changed(&sheet, "Awa Élan", "sequential@hw", "many");
    let wrong = format!("{}somebody,else\r\n", changed(&wrong, "Awa Élan", "sequential@lab", "400"));
    let preview = upload(&world, &instructor(), &to, wrong.as_bytes()).await.body;
    assert!(
        preview.contains("3 problems in this file") && preview.contains("“many” is not a number"),
        "{preview}"
    );
    assert!(preview.contains("“400” is not between 0 and") && preview.contains("“somebody” is nobody"));
    assert!(preview.contains(">Line 2<") && preview.contains(">Line 3<"), "{preview}");
    let half = changed(&wrong, "Awa Élan", "sequential@lab", "1");
    let half = upload(&world, &instructor(), &to, half.as_bytes()).await.body;
    for shown in [&preview, &half] {
        assert!(!shown.contains("name=\"changes\""), "nothing can be written from a wrong sheet");
        assert!(!shown.contains("grade would change"), "and nothing is announced: {shown}");
    }
    for (file, sentence) in [(&b""[..], "at least one line"), (b"a,b\r\n1,2\r\n", "no column “person”")] {
        let answer = upload(&world, &instructor(), &to, file).await;
        assert!(answer.body.contains(sentence), "{}", answer.body);
    }
    let empty = upload(&world, &instructor(), &to, b"").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("id=\"file-error\""));
    // Saved by an older spreadsheet: accents are spoiled, keys and points are not.
    let old: Vec<u8> =
        changed(&sheet, "Awa Élan", "sequential@hw", "1").chars().map(|c| c as u32 as u8).collect();
    let preview = upload(&world, &instructor(), &to, &old).await.body;
    assert!(preview.contains("One grade would change"), "{preview}");
}
