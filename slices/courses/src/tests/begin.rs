use super::world::{World, codes, imt};
use crate::{
    CourseKey, Run, RunKey,
    course::{Beginning, TheCourse, begin_course},
    export,
};
use ground::{Fault, Place, Who};
use olx::Limits;
use store::Blobs;

fn beginning(title: &str) -> Beginning {
    Beginning {
        organisation: "IMT".to_owned(),
        number: "NEW1".to_owned(),
        run: "2027".to_owned(),
        title: title.to_owned(),
        language: "fr".to_owned(),
    }
}

async fn begin(w: &World, who: &Who, given: Beginning) -> Result<crate::import::Committed, Fault> {
    begin_course(&w.site, who, imt(), given, "Europe/Paris").await
}

#[tokio::test]
async fn a_course_begins_and_leaves_like_every_other() {
    let w = World::new().await;
    assert!(matches!(begin(&w, &w.emma, beginning("Le cuir")).await, Err(Fault::Forbidden(_))));
    let done = begin(&w, &w.brahim, beginning("Le \"cuir\" & le feutre")).await.expect("begun");
    assert_eq!((done.course_key.as_str(), done.run_key.as_deref()), ("IMT+NEW1", Some("IMT+NEW1+2027")));

    let key = RunKey("IMT+NEW1+2027".to_owned());
    let run = w.site.look(move |view| Run::find(view, &key)).await.expect("read").expect("the run");
    assert_eq!(run.terms.title, "Le \"cuir\" & le feutre");
    assert!(!run.terms.listed, "nobody sees it before its team decides");

    // What leaves is a course of Open edX, and nothing in it is lost.
    let blobs = w.site.shelf().get::<Blobs>();
    let package = w.site.look(move |view| export::package(view, &blobs, "IMT+NEW1")).await;
    let package = package.expect("read").expect("the course");
    let mut bytes = std::io::Cursor::new(Vec::new());
    export::write(&package, &mut bytes).expect("written");
    let again = crate::import::analyse(bytes.get_ref(), &Limits::default()).expect("a course");
    assert_eq!(again.inspection.counts.verticals, 1);
    let losses = &again.inspection.losses;
    assert!(losses.iter().all(|loss| loss.severity == olx::Severity::Kept), "{losses:?}");
    assert_eq!(again.package.digest(), run.version);
}

#[tokio::test]
async fn what_is_wrong_with_a_new_course_is_told_at_its_field() {
    let w = World::new().await;
    let wrong = Beginning { number: "FAB 101".to_owned(), language: "?".to_owned(), ..beginning("") };
    let refused = begin(&w, &w.brahim, wrong).await.expect_err("refused");
    assert_eq!(codes(refused), ["courses.key-part", "courses.run-title", "courses.run-language"]);

    begin(&w, &w.brahim, beginning("Le cuir")).await.expect("begun");
    let refused = begin(&w, &w.brahim, beginning("Le feutre")).await.expect_err("taken");
    assert_eq!(codes(refused), ["courses.course-exists"]);
    let course = w.site.ask(&w.brahim, TheCourse(CourseKey("IMT+NEW1".to_owned()))).await.expect("seen");
    assert_eq!((course.course.title.as_str(), course.versions.len()), ("Le cuir", 1));
}
