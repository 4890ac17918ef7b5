use super::staff::*;
use crate::tests::world::{World, team, visit};
use axum::http::StatusCode;
use ground::Who;
use lexicon::{
    InstitutionId, Lang, PersonId, PlaceRef, Role,
    facts::courses::{RunTerms, RunTermsChanged},
};
use web::Visitor;

const OK: u16 = 200;
const SIGN_IN: u16 = 401;
const FORBIDDEN: u16 = 403;

/// Every page by GET, and what instructor, tutor, author and viewer get.
const PAGES: [(&str, [u16; 4]); 10] = [
    ("", [OK, OK, OK, OK]),
    ("/learners", [OK, OK, FORBIDDEN, FORBIDDEN]),
    ("/learners/{awa}", [OK, OK, FORBIDDEN, FORBIDDEN]),
    ("/learners/{awa}/override?subsection=sequential%40hw", [OK, FORBIDDEN, FORBIDDEN, FORBIDDEN]),
    ("/groups", [OK, OK, FORBIDDEN, FORBIDDEN]),
    ("/gradebook", [OK, OK, FORBIDDEN, FORBIDDEN]),
    ("/gradebook.csv", [OK, OK, FORBIDDEN, FORBIDDEN]),
    ("/gradebook/import", [OK, FORBIDDEN, FORBIDDEN, FORBIDDEN]),
    ("/hand-ins", [OK, OK, FORBIDDEN, FORBIDDEN]),
    ("/notices", [OK, OK, OK, OK]),
];

async fn unlisted(world: &World) {
    let run = the_run(world).await;
    let terms = RunTerms { listed: false, ..run.terms.clone() };
    world.house.site.say_as_operator(RunTermsChanged { run: run.id, terms }).await.expect("changed");
}

#[tokio::test]
async fn without_a_subsection_one_is_chosen_on_the_page_of_the_learner() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let page = path(&format!("/learners/{awa}/override"));
    let to_choose = get(&world, &instructor(), &page).await;
    assert_eq!((to_choose.status.as_u16(), to_choose.location()), (303, &*path(&format!("/learners/{awa}"))));
    for other in [tutor(), visit(awa)] {
        assert_eq!(get(&world, &other, &page).await.status, FORBIDDEN);
    }
}

#[tokio::test]
async fn each_page_opens_for_those_it_is_for() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let viewer = person(&world, "Vera").await;
    let run = the_run(&world).await;
    give(&world, viewer, Role::Viewer, PlaceRef::run(run.id)).await;
    let elsewhere = person(&world, "Otto").await;
    let other: InstitutionId = world.house.site.cx(&Who::nobody(Lang::En)).id();
    give(&world, elsewhere, Role::Instructor, PlaceRef::institution(other)).await;

    let team = [instructor(), tutor(), visit(team(1)), visit(viewer)];
    for (page, expected) in PAGES {
        let page = path(&page.replace("{awa}", &awa.to_string()));
        for (visitor, expected) in team.iter().zip(expected) {
            assert_eq!(get(&world, visitor, &page).await.status, expected, "{page}");
        }
        // The run is listed, so that it is there is no secret; what its team sees is.
        for outsider in [awa, elsewhere] {
            assert_eq!(get(&world, &visit(outsider), &page).await.status, FORBIDDEN, "{page}");
        }
        let nobody = Visitor { who: Who::nobody(Lang::Fr), ..Visitor::default() };
        assert_eq!(get(&world, &nobody, &page).await.status, SIGN_IN, "{page}");
    }
    unlisted(&world).await;
    for (page, _) in PAGES {
        let page = path(&page.replace("{awa}", &awa.to_string()));
        assert_eq!(get(&world, &visit(elsewhere), &page).await.status, StatusCode::NOT_FOUND, "{page}");
        assert_eq!(get(&world, &visit(awa), &page).await.status, FORBIDDEN, "{page}");
    }
}

#[tokio::test]
async fn what_changes_something_asks_for_its_own_right() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let work = hand_in(&world, awa, "Voici.").await;
    let posts = [
        (format!("/learners/{awa}/override"), "subsection=sequential%40hw&earned=1&reason=x"),
        (format!("/learners/{awa}/end"), ""),
        (format!("/learners/{awa}/enrol"), ""),
        ("/gradebook/import/commit".to_owned(), "changes=&reason=x"),
        (format!("/hand-ins/{work}"), "criterion_0=Bien&criterion_1=Oui"),
        ("/learners".to_owned(), "email=vera%40example.org"),
        ("/groups".to_owned(), "group=100%3A0&emails=awa%40example.org"),
    ];
    // The author may do none of these; the tutor grades work and nothing else; the learner nothing.
    for (post_to, form) in &posts {
        let to = path(post_to);
        assert_eq!(post(&world, &visit(team(1)), &to, form).await.status, FORBIDDEN, "{to}");
        assert_eq!(post(&world, &visit(awa), &to, form).await.status, FORBIDDEN, "{to}");
        let graded = to.contains("/hand-ins/");
        let expected = if graded { StatusCode::SEE_OTHER.as_u16() } else { FORBIDDEN };
        assert_eq!(post(&world, &tutor(), &to, form).await.status, expected, "{to}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let stranger = person(&world, "Sofia").await;
    let missing = [
        format!("/learners/{stranger}"),
        "/learners/nobody".to_owned(),
        format!("/learners/{stranger}/override?subsection=sequential%40hw"),
        format!("/learners/{awa}/override?subsection=sequential%40free"),
        format!("/learners/{awa}/override?subsection=nothing"),
        format!("/hand-ins/{}", PersonId::to_string(&stranger)),
        "/hand-ins/nothing".to_owned(),
    ];
    for page in missing {
        assert_eq!(get(&world, &instructor(), &path(&page)).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    let wrong =
        post(&world, &instructor(), &path("/gradebook/import/commit"), "changes=nonsense&reason=x").await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_page_speaks_three_languages_with_one_heading() {
    let world = World::new().await;
    let awa = learner(&world, "Awa Élan").await;
    let work = hand_in(&world, awa, "Voici.").await;
    let pages = PAGES.iter().map(|(page, _)| page.replace("{awa}", &awa.to_string()));
    let pages: Vec<String> =
        pages.filter(|page| !page.ends_with(".csv")).chain([format!("/hand-ins/{work}")]).collect();
    for lang in Lang::ALL {
        let visitor = Visitor { who: Who::person(team(2), lang), ..Visitor::default() };
        for page in &pages {
            let answer = get(&world, &visitor, &path(page)).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{page}");
            assert!(answer.body.contains(&format!("dir=\"{}\"", lang.dir())), "{page}");
            assert!(!answer.body.contains(" style=") && !answer.body.contains("onclick"), "{page}");
        }
    }
}
