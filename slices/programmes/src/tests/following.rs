//! Followed to its end: some of several courses, credits, what is recognised; and what a grant opens.

use super::world::{World, named, person, refused, written};
use crate::{
    enrolment::{LeaveProgramme, MoveToVersion},
    progress::{CourseState, How},
    recognition::{Recognise, RevokeRecognition},
};
use ground::{Fault, Who};
use lexicon::{
    CourseId,
    facts::agreements::{AgreementLeft, GrantRight},
};

/// One letter for each course: passed, recognised, begun, to do, closed.
async fn letters(w: &World, who: &Who) -> String {
    let progress = w.stands(who).await.standing.progress;
    let letter = |state| match state {
        CourseState::Done { how: How::Passed, .. } => 'P',
        CourseState::Done { how: How::Recognised, .. } => 'R',
        CourseState::Done { how: How::Compensated, .. } => 'C',
        CourseState::Begun => 'b',
        CourseState::ToDo => '-',
        CourseState::Closed => 'x',
    };
    progress.courses().map(|one| letter(one.state)).collect()
}

async fn recognises(w: &World, who: &Who, course: CourseId, reason: &str) -> Result<(), Fault> {
    let (length, person) = (reason.chars().count(), person(who));
    let act = |words| Recognise {
        programme: named(),
        person,
        course: Some(course),
        mark: "80".to_owned(),
        words,
        length,
    };
    w.site.act_with_words(&w.lead, Some(reason), act).await
}

#[tokio::test]
async fn one_of_two_more_and_the_credits_make_it_complete() {
    let w = World::new().await;
    let keys = [w.course("ours", "A").await, w.course("ours", "B").await, w.course("ours", "C").await];
    let courses =
        [written(&keys[0], true, "2,5"), written(&keys[1], false, "2"), written(&keys[2], false, "1")];
    w.programme("1", "4,5", &courses).await;
    let intake = w.intake("open", "", "1").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    // Passed before coming: it counts by itself.
    w.reaches(&awa, &keys[0], 1.0).await;
    w.enrols(&awa, intake).await.expect("enrolled");
    assert_eq!(refused(w.enrols(&omar, intake).await), "programmes.full");
    assert_eq!(letters(&w, &awa).await, "P--");

    // Under what the run asks, it is begun; the one of one credit is not enough of them.
    w.reaches(&awa, &keys[1], 0.4).await;
    w.reaches(&awa, &keys[2], 0.5).await;
    assert_eq!(letters(&w, &awa).await, "PbP");
    let progress = w.stands(&awa).await.standing.progress;
    assert_eq!((progress.mandatory_left, progress.optional_left, progress.credits_left), (0, 0, 10));
    assert_eq!((progress.credits, progress.complete), (35, None));

    let standing = w.stands(&awa).await.standing;
    let second = standing.definition.modules[0].courses[1].course;
    assert_eq!(refused(recognises(&w, &awa, second, "x").await), "programmes.reason");
    recognises(&w, &awa, second, "Passed at another school in June").await.expect("recognised");
    assert_eq!(refused(recognises(&w, &awa, second, "Once more").await), "programmes.recognised");
    let progress = w.stands(&awa).await.standing.progress;
    assert_eq!((letters(&w, &awa).await.as_str(), progress.credits, progress.credits_left), ("PRP", 55, 0));
    assert!(progress.complete.is_some());

    // Taken back, it is as before; and all of it can be told again from the journal.
    let recognition = w
        .site
        .look(|view| view.one::<lexicon::RecognitionId>("select id from programme_recognitions", &[]))
        .await
        .expect("one");
    let why = "Not the same course";
    let revoke = |words| RevokeRecognition {
        programme: named(),
        person: person(&awa),
        recognition,
        words,
        length: why.len(),
    };
    w.site.act_with_words(&w.lead, Some(why), revoke).await.expect("taken back");
    assert_eq!(letters(&w, &awa).await, "PbP");
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);
    assert_eq!(letters(&w, &awa).await, "PbP");
}

#[tokio::test]
async fn who_is_in_stays_on_their_version_until_they_are_moved() {
    let w = World::new().await;
    let keys = [w.course("ours", "A").await, w.course("ours", "B").await];
    w.programme("0", "", &[written(&keys[0], true, "")]).await;
    let intake = w.intake("open", "", "").await;
    let awa = w.person("Awa").await;
    w.enrols(&awa, intake).await.expect("enrolled");
    let change = crate::definition::Change::AddCourse { number: 1, written: written(&keys[1], true, "") };
    let edit = crate::definition::EditDefinition { programme: named(), change };
    w.site.act(&w.lead, edit).await.expect("edited");
    w.site.act(&w.lead, crate::definition::PublishVersion(named())).await.expect("published");
    assert_eq!(letters(&w, &awa).await, "-");
    let to = |version| MoveToVersion { programme: named(), person: person(&awa), version };
    assert_eq!(refused(w.site.act(&w.lead, to(9)).await), "programmes.no-version");
    assert!(matches!(w.site.act(&awa, to(2)).await, Err(Fault::Forbidden(_))));
    w.site.act(&w.lead, to(2)).await.expect("moved");
    assert_eq!(letters(&w, &awa).await, "--");
    w.site.act(&awa, LeaveProgramme(named())).await.expect("left");
    let left = w.site.ask(&awa, crate::progress::MyProgramme(named())).await;
    assert!(matches!(left, Err(Fault::Forbidden(_))));
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);
}

#[tokio::test]
async fn when_a_grant_ended_who_was_there_goes_on() {
    let w = World::new().await;
    let (own, foreign) = (w.course("ours", "A").await, w.course("theirs", "B").await);
    let agreement = w.granted(GrantRight::ListCourse, None).await;
    w.programme("0", "", &[written(&own, true, ""), written(&foreign, true, "")]).await;
    let intake = w.intake("open", "", "").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    w.enrols(&awa, intake).await.expect("enrolled");
    assert_eq!(w.used().await, 0, "a course that is listed takes no seat");
    let left = AgreementLeft { agreement, by: w.theirs, last_day: None, words: None };
    w.site.say_as_operator(left).await.expect("ended");
    assert_eq!(refused(w.enrols(&omar, intake).await), "programmes.course-closed");
    w.reaches(&awa, &own, 1.0).await;
    w.reaches(&awa, &foreign, 1.0).await;
    assert_eq!(letters(&w, &awa).await, "PP");
    assert!(w.stands(&awa).await.standing.progress.complete.is_some());
}
