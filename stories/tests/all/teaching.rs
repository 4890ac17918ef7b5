//! A course is brought in, and people come.

use lexicon::{PlaceRef, Role};
use pretty_assertions::assert_eq;
use stories::{World, story};

story! {
    a_course_is_brought_in_once,
}

/// What a course team does first; bringing the same archive again changes nothing.
fn a_course_is_brought_in_once(w: &mut World) {
    let instructor = w.person("Claire");
    let run = w.has_the_course("petit", "imt");
    w.gives(&instructor, Role::Instructor, PlaceRef::institution(w.institution("imt")));
    assert_eq!(run, "IMT+PETIT+2026");
    let facts = w.facts();
    assert_eq!(w.has_the_course("petit", "imt"), run);
    assert_eq!(w.facts(), facts);
    let name = |fact: &str| facts.iter().filter(|one| *one == fact).count();
    assert_eq!((name("network.institution-founded"), name("courses.run-opened")), (1, 1), "{facts:?}");
}
