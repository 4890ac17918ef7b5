//! A grant may list one run of a course and no other: then the portal tells what that run is, and nothing else.

use super::{MUN, lead, opens_portal};
use crate::seats::alliance::{Alliance, Say, Sharing, fresh};
use lexicon::facts::{
    agreements::{GrantRight, GrantSubject},
    courses::{RunOpened, RunTerms},
};
use pretty_assertions::assert_eq;
use serde_json::Value;
use stories::{Actor, World};
use web::paths::{self, courses};

fn found(actor: &mut Actor, words: &str) -> Value {
    let address = format!("{}?q={}", courses::Courses, paths::in_query(words));
    actor.reads_json(address).expect(200).page().json()
}

pub fn a_grant_of_one_run_tells_of_that_run_alone(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let key = w.has_the_course("atelier", "imt");
    w.institution("mun");
    opens_portal(&mut lead(w, "mun"), "mun", MUN);
    let mut alliance = Alliance::of(w, &["imt", "mun"]);
    let run = w.run(&key);

    // A younger run of the same course, of which the agreement says nothing: another title, another content.
    let terms = RunTerms { title: "Zymurgie appliquée".to_owned(), listed: true, ..run.terms.clone() };
    let course_key = key.rsplit_once('+').expect("a key").0.to_owned();
    let younger = RunOpened {
        run: fresh(w),
        course: run.course,
        key: format!("{course_key}+2027"),
        version: "0".repeat(64),
        terms,
        institution: None,
    };
    w.act(&alliance.administrator, Say("imt", vec![younger]));
    let subject = GrantSubject {
        course: run.course,
        run: Some(run.id),
        version: None,
        key: key.clone(),
        title: run.terms.title.clone(),
    };
    let listing = Sharing { subject: Some(subject), ..Sharing::of("imt", GrantRight::ListCourse) };
    alliance.agree(w, "Une session sur le portail", &[listing]);

    let mut visitor = w.visitor();
    assert_eq!(found(&mut visitor, "zymurgie")["total"], 1, "where all is shown, it is found");
    visitor.comes_by(MUN);
    let none = found(&mut visitor, "zymurgie");
    assert_eq!((&none["total"], &none["unknown"]), (&0.into(), &Value::from(vec!["zymurgie"])));
    let all = found(&mut visitor, "");
    let [one] = all["courses"].as_array().expect("courses").as_slice() else { panic!("{all}") };
    assert_eq!((&one["title"], &one["runs"][0]["key"]), (&run.terms.title.into(), &key.clone().into()));
    assert_eq!(one["runs"].as_array().map(Vec::len), Some(1));
    // What its content says is said; the page has nothing of the other.
    assert_eq!(one["certificate"], true);
    visitor.opens(courses::Course { course: course_key.clone() }).expect(200).sees_no("Zymurgie");
    visitor.opens(courses::Run { run: format!("{course_key}+2027") }).expect(404);
}
