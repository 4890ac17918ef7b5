//! Seats of a grant: taken by who comes, the quota's again once they leave before the intake begins.

use super::world::{World, named, refused, written};
use crate::enrolment::LeaveProgramme;
use ground::Who;
use lexicon::facts::agreements::GrantRight;

async fn with_seats(quota: i64) -> World {
    let w = World::new().await;
    let (own, foreign) = (w.course("ours", "A").await, w.course("theirs", "B").await);
    w.granted(GrantRight::OpenSeats, Some(quota)).await;
    w.programme("0", "", &[written(&own, true, ""), written(&foreign, true, "")]).await;
    w
}

async fn leaves(w: &World, who: &Who) {
    w.site.act(who, LeaveProgramme(named())).await.expect("left");
}

#[tokio::test]
async fn a_seat_left_before_the_intake_begins_is_free_again() {
    let w = with_seats(1).await;
    let intake = w.intake("open", "2026-10-01T09:00", "").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    w.enrols(&awa, intake).await.expect("enrolled");
    w.enrols(&awa, intake).await.expect("twice changes nothing");
    assert_eq!(w.used().await, 1);
    assert_eq!(refused(w.enrols(&omar, intake).await), "programmes.seats-used");

    leaves(&w, &awa).await;
    assert_eq!(w.used().await, 0);
    w.enrols(&omar, intake).await.expect("the seat is free");
    assert_eq!((w.used().await, refused(w.enrols(&awa, intake).await)), (1, "programmes.seats-used"));
    leaves(&w, &omar).await;
    w.enrols(&awa, intake).await.expect("it takes one again");
    assert_eq!((w.used().await, w.stands(&awa).await.standing.enrolment.seats.len()), (1, 1));
    assert!(!w.stands(&awa).await.has_begun);
}

#[tokio::test]
async fn an_account_that_is_erased_keeps_no_place() {
    let w = with_seats(1).await;
    let intake = w.intake("open", "2026-10-01T09:00", "1").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    w.enrols(&awa, intake).await.expect("enrolled");
    w.enrols(&omar, intake).await.expect_err("full");
    w.erases(&awa).await;
    assert_eq!(w.used().await, 0);
    w.enrols(&omar, intake).await.expect("place and seat are free");
}

#[tokio::test]
async fn a_seat_left_later_stays_used_and_is_found_again() {
    let w = with_seats(1).await;
    let intake = w.intake("open", "2026-10-01T09:00", "").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    w.enrols(&awa, intake).await.expect("enrolled");
    w.at("2026-10-01T09:00:00Z");
    assert!(w.stands(&awa).await.has_begun);
    leaves(&w, &awa).await;
    assert_eq!((w.used().await, refused(w.enrols(&omar, intake).await)), (1, "programmes.seats-used"));
    w.enrols(&awa, intake).await.expect("the seat is still theirs, although none is left");
    assert_eq!(w.used().await, 1);

    // Whoever comes into an intake that has no first day has begun by coming.
    leaves(&w, &awa).await;
    let without = w.intake("open", "", "").await;
    w.enrols(&awa, without).await.expect("the same seat");
    leaves(&w, &awa).await;
    assert_eq!(w.used().await, 1);
}

#[tokio::test]
async fn of_several_at_once_one_has_the_last_seat() {
    let w = with_seats(1).await;
    let intake = w.intake("open", "2026-10-01T09:00", "").await;
    let mut doing = Vec::new();
    for number in 0..6 {
        let (who, site) = (w.person(&format!("P{number}")).await, w.site.clone());
        doing.push(tokio::spawn(async move {
            let programme = named();
            site.act(&who, crate::enrolment::EnrolInProgramme { programme, intake }).await
        }));
    }
    let mut lost = Vec::new();
    for one in doing {
        lost.extend(one.await.expect("no panic").err().map(super::world::code));
    }
    assert_eq!((lost, w.used().await), (vec!["programmes.seats-used"; 5], 1));
}

#[tokio::test]
async fn a_version_is_published_also_when_all_seats_are_taken() {
    let w = with_seats(1).await;
    let intake = w.intake("open", "", "").await;
    w.enrols(&w.person("Awa").await, intake).await.expect("enrolled");
    let change = crate::definition::Change::AddModule(Default::default());
    let programme = named();
    w.site.act(&w.lead, crate::definition::EditDefinition { programme, change }).await.expect("edited");
    let version = w.site.act(&w.lead, crate::definition::PublishVersion(named())).await.expect("published");
    assert_eq!((version, w.used().await), (2, 1));
}

#[tokio::test]
async fn a_seat_that_was_used_does_not_come_back_through_a_later_intake() {
    let w = with_seats(1).await;
    let first = w.intake("open", "2026-10-01T09:00", "").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    w.enrols(&awa, first).await.expect("enrolled");
    assert!(w.stands(&awa).await.seats_come_back());
    w.at("2026-10-02T09:00:00Z");
    leaves(&w, &awa).await;

    let later = w.intake("open", "2026-11-01T09:00", "").await;
    w.enrols(&awa, later).await.expect("with the seat of before");
    assert!(!w.stands(&awa).await.seats_come_back());
    leaves(&w, &awa).await;
    assert_eq!((w.used().await, refused(w.enrols(&omar, later).await)), (1, "programmes.seats-used"));
    w.enrols(&awa, later).await.expect("and it is theirs still");
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);
}

#[tokio::test]
async fn a_seat_that_is_kept_is_not_lost_while_its_agreement_is_suspended() {
    for mandatory in [true, false] {
        let w = World::new().await;
        let (own, foreign) = (w.course("ours", "A").await, w.course("theirs", "B").await);
        let agreement = w.granted(GrantRight::OpenSeats, Some(1)).await;
        w.programme("0", "", &[written(&own, true, ""), written(&foreign, mandatory, "")]).await;
        let intake = w.intake("open", "2026-10-01T09:00", "").await;
        let awa = w.person("Awa").await;
        w.enrols(&awa, intake).await.expect("enrolled");
        w.at("2026-10-02T09:00:00Z");
        leaves(&w, &awa).await;

        w.suspends(agreement, true).await;
        let back = w.enrols(&awa, intake).await;
        if mandatory {
            assert_eq!(refused(back), "programmes.seat-waits");
        } else {
            back.expect("without that course");
            let mine = w.stands(&awa).await.standing.enrolment;
            assert_eq!((mine.without.len(), mine.seats.len()), (1, 1));
            leaves(&w, &awa).await;
        }
        w.suspends(agreement, false).await;
        w.enrols(&awa, intake).await.expect("with the seat they kept");
        let mine = w.stands(&awa).await.standing.enrolment;
        assert_eq!((w.used().await, mine.without.len(), mine.seats.len()), (1, 0, 1), "{mandatory}");
    }
}
