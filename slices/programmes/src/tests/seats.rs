//! Seats of a grant: taken by who comes, the quota's again once they leave before the intake begins.

use super::world::{World, named, refused, written};
use crate::enrolment::LeaveProgramme;
use ground::Who;
use lexicon::facts::agreements::GrantRight;
use people::{EraseMyself, Sender};
use web::{House, HouseSettings, Visitor};

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
    let settings = HouseSettings {
        name: "Essaim".to_owned(),
        public_url: "http://127.0.0.1".to_owned(),
        demo: false,
        zone: "Europe/Paris".to_owned(),
    };
    let sender = Sender::of(&House::new(w.site.clone(), settings), &Visitor::default());
    let person = awa.person.expect("a person");
    let awa = Who { proved_at: Some(w.site.now()), ..awa };
    let erase = EraseMyself { person, keep_certificates: false, sender };
    w.site.act(&awa, erase).await.expect("erased");
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
