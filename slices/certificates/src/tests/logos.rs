//! The logos of those who award: as they were on the day, on the page, the paper, the picture and in the badge.

use super::{
    joint::{agreed, other},
    world::{RUN, World},
};
use axum::http::{StatusCode, header};
use base64::{Engine, engine::general_purpose::STANDARD};
use ground::Who;
use lexicon::{InstitutionId, KeptPicture, Lang, facts::network::InstitutionLogoChanged};
use store::Blobs;

/// A small picture, 60 × 24.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAADwAAAAYCAYAAACmwZ5SAAAARElEQVR42u3RoRXAIABDwYBmwlrmwnbCeqoYArivYu8l0dmVNdrT58nQ7x0lSeptDwMDAwMDAwMDAwMDAwMDAwNLu/UDmmQEKPKqlmcAAAAASUVORK5CYII=";

async fn own(w: &World) -> InstitutionId {
    let run =
        |view: &store::View<'_>| <courses::Run as ground::Place>::find(view, &courses::RunKey(RUN.into()));
    w.house.site.look(run).await.expect("read").expect("the run").institution
}

/// Gives it a logo, or none.
async fn logo(w: &World, institution: InstitutionId, has: bool) -> String {
    let bytes = STANDARD.decode(PNG).expect("base 64");
    let site = &w.house.site;
    let hash = site.shelf().get::<Blobs>().put_own(&bytes, site.cx(&Who::default()).bytes()).expect("kept");
    let hash = hash.as_str().to_owned();
    let logo = has.then(|| KeptPicture { hash: hash.clone(), mime: "image/png".to_owned() });
    site.say_as_operator(InstitutionLogoChanged { institution, logo }).await.expect("changed");
    hash
}

fn nobody() -> Who {
    Who::nobody(Lang::En)
}

fn images(pdf: &[u8]) -> usize {
    String::from_utf8_lossy(pdf).matches("/S/Figure").count() - 1
}

#[tokio::test]
async fn both_logos_stand_on_what_both_award_and_stay_as_they_were() {
    let w = World::new().await;
    let with = other(&w).await;
    agreed(&w, with).await;
    let (ours, theirs) = (logo(&w, own(&w).await, true).await, logo(&w, with, true).await);
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let at = |hash: &str| format!("/v/{code}/logo/{hash}");

    let page = w.get(&nobody(), &format!("/v/{code}")).await.text();
    for (hash, name) in [(&ours, "Université Cheikh-Anta-Diop"), (&theirs, "INSIC")] {
        assert!(page.contains(&format!("src=\"{}\" alt=\"{name}\"", at(hash))), "{page}");
        let picture = w.get(&nobody(), &at(hash)).await;
        assert_eq!((picture.status, picture.header(header::CONTENT_TYPE)), (StatusCode::OK, "image/png"));
        assert_eq!(STANDARD.encode(&picture.bytes), PNG);
    }
    let told = w.get_json(&nobody(), &format!("/v/{code}")).await.json();
    assert_eq!(told["issuer"]["logo"], format!("https://essaim.example{}", at(&ours)));
    assert_eq!(told["jointly"][0]["logo"], format!("https://essaim.example{}", at(&theirs)));
    let badge = w.get(&nobody(), &format!("/v/{code}/badge.json")).await.json();
    assert_eq!(badge["issuer"]["image"]["id"], told["issuer"]["logo"]);
    let drawn = w.get(&nobody(), &format!("/v/{code}/badge.svg")).await.text();
    assert_eq!(drawn.matches("data:image/png;base64,").count(), 2);
    let paper = w.get(&nobody(), &format!("/v/{code}/certificate.pdf")).await;
    assert_eq!((paper.status, images(&paper.bytes)), (StatusCode::OK, 2));
    let issuer = w.get_json(&nobody(), "/institutions/ucad/issuer").await.json();
    assert_eq!(issuer["image"]["id"], format!("https://essaim.example/institutions/ucad/logo/{ours}"));

    // Another logo and none are for those to come: this one stays what its holder showed.
    let new = logo(&w, own(&w).await, true).await;
    logo(&w, with, false).await;
    let page = w.get(&nobody(), &format!("/v/{code}")).await.text();
    assert!(page.contains(&at(&ours)) && page.contains(&at(&theirs)));
    assert_eq!(w.get(&nobody(), &at(&ours)).await.status, StatusCode::OK);
    assert_eq!(w.get(&nobody(), &at(&new)).await.status, StatusCode::NOT_FOUND, "it is on another one");
    let again = w.get(&nobody(), &format!("/v/{code}/certificate.pdf")).await;
    assert_eq!(again.bytes, paper.bytes);
    let later = w.certified(&w.graduate("Binta Diop", None).await).await;
    let paper = w.get(&nobody(), &format!("/v/{later}/certificate.pdf")).await;
    assert_eq!(images(&paper.bytes), 1);
}

#[tokio::test]
async fn a_certificate_is_true_without_the_picture() {
    let w = World::new().await;
    let hash = logo(&w, own(&w).await, true).await;
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let blobs = w.house.site.shelf().get::<Blobs>();
    blobs.erase(&store::BlobHash::from_stored(&hash).expect("a hash")).expect("erased");
    let paper = w.get(&nobody(), &format!("/v/{code}/certificate.pdf")).await;
    assert_eq!((paper.status, images(&paper.bytes)), (StatusCode::OK, 0));
    assert_eq!(w.get(&nobody(), &format!("/v/{code}/logo/{hash}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(w.get(&nobody(), &format!("/v/{code}/badge.svg")).await.status, StatusCode::OK);
    assert_eq!(w.get(&nobody(), &format!("/runs/{RUN}/badge.svg")).await.status, StatusCode::OK);
}
