//! Moved to another version: what is new in it is taken by the grants, what one had goes on.

use super::world::{World, named, person, refused, written};
use crate::{
    definition::{Change, PublishVersion},
    enrolment::{Enrolment, MoveToVersion},
};
use ground::{Fault, Who};
use lexicon::{AgreementId, CourseId, IntakeId, facts::agreements::GrantRight};

/// A programme of one course; another institution opens seats.
async fn of_one_course(quota: i64) -> (World, AgreementId, IntakeId) {
    let w = World::new().await;
    let own = w.course("ours", "A").await;
    w.course("theirs", "B").await;
    let agreement = w.granted(GrantRight::OpenSeats, Some(quota)).await;
    w.programme("0", "", &[written(&own, true, "")]).await;
    let intake = w.intake("open", "2026-10-01T09:00", "").await;
    (w, agreement, intake)
}

/// The next version, with a change.
async fn changed(w: &World, change: Change) -> i64 {
    w.edits(change).await;
    w.acts(PublishVersion(named())).await
}

fn with_foreign(mandatory: bool) -> Change {
    Change::AddCourse { number: 1, written: written("THEIRS+B", mandatory, "") }
}

async fn moves(w: &World, who: &Who, version: i64) -> Result<(), Fault> {
    w.site.act(&w.lead, MoveToVersion { programme: named(), person: person(who), version }).await
}

async fn mine(w: &World, who: &Who) -> Enrolment {
    w.stands(who).await.standing.enrolment
}

async fn foreign_of(w: &World, who: &Who) -> CourseId {
    let definition = w.stands(who).await.standing.definition;
    let mut courses = definition.modules.iter().flat_map(|module| &module.courses);
    courses.find(|course| course.key == "THEIRS+B").expect("it has the course").course
}

#[tokio::test]
async fn a_course_that_is_new_takes_a_seat_and_one_that_goes_gives_it_back() {
    let (w, _, intake) = of_one_course(1).await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    w.enrols(&awa, intake).await.expect("enrolled");
    w.enrols(&omar, intake).await.expect("enrolled");
    let with = changed(&w, with_foreign(true)).await;
    moves(&w, &awa, with).await.expect("moved");
    moves(&w, &awa, with).await.expect("twice changes nothing");
    assert_eq!((w.used().await, mine(&w, &awa).await.seats.len()), (1, 1));
    assert_eq!(refused(moves(&w, &omar, with).await), "programmes.seats-used");

    // Without the course again, before the intake begins: the seat is free.
    let course = foreign_of(&w, &awa).await;
    let without = changed(&w, Change::RemoveCourse { course }).await;
    moves(&w, &awa, without).await.expect("moved");
    assert_eq!((w.used().await, mine(&w, &awa).await.seats.len()), (0, 0));
    moves(&w, &omar, with).await.expect("the seat is free");

    // Once it has begun, the seat is used, whatever version they follow.
    w.at("2026-10-02T09:00:00Z");
    moves(&w, &omar, without).await.expect("moved");
    assert_eq!((w.used().await, mine(&w, &omar).await.seats.len()), (1, 1));
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);
}

#[tokio::test]
async fn a_course_that_nobody_needs_is_closed_where_no_seat_is_left() {
    let (w, _, intake) = of_one_course(1).await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    w.enrols(&awa, intake).await.expect("enrolled");
    w.enrols(&omar, intake).await.expect("enrolled");
    let with = changed(&w, with_foreign(false)).await;
    moves(&w, &awa, with).await.expect("moved");
    moves(&w, &omar, with).await.expect("moved, without it");
    let (of_awa, of_omar) = (mine(&w, &awa).await, mine(&w, &omar).await);
    assert_eq!((of_awa.without.len(), of_awa.seats.len()), (0, 1));
    assert_eq!((of_omar.without.len(), of_omar.seats.len(), w.used().await), (1, 0, 1));
}

#[tokio::test]
async fn what_one_had_goes_on_when_its_agreement_does_not() {
    let (w, agreement, intake) = of_one_course(2).await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    let with = changed(&w, with_foreign(true)).await;
    w.enrols(&awa, intake).await.expect("enrolled");
    let next = changed(&w, Change::AddModule(Default::default())).await;
    assert!(next > with);
    w.suspends(agreement, true).await;
    moves(&w, &awa, next).await.expect("moved");
    let of_awa = mine(&w, &awa).await;
    assert_eq!((of_awa.version, of_awa.without.len(), of_awa.seats.len()), (next, 0, 1));
    assert_eq!(refused(w.enrols(&omar, intake).await), "programmes.course-closed");
    assert_eq!(w.used().await, 1);
}
