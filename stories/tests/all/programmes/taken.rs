//! Seats of other institutions, taken and left with a programme.

use super::*;
use pretty_assertions::assert_eq;
use programmes::{ProgrammeName, enrolment::EnrolInProgramme};

pub fn a_seat_that_is_left_is_the_next_ones(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let atelier = w.has_the_course("atelier", "imt");
    let foreign = w.has_the_course("petit", "fun");
    let mut leads = vec![("imt", lead(w, "imt")), ("fun", lead(w, "fun"))];
    agree(w, &mut leads, &[("right", "open-seats"), ("quota", "1")], "");
    let nadia = &mut leads[0].1;
    begins(nadia, "imt", PATH, "À deux écoles", "parcours");
    adds_module(nadia, PATH, &[]);
    for key in [course_of(&atelier), course_of(&foreign)] {
        adds_course(nadia, PATH, "1", &key, &[("mandatory", "yes")]);
        nadia.expect(200);
    }
    publishes(nadia, PATH);
    let intake = opens_intake(nadia, PATH, "open", &[("start", "2026-10-01T09:00")]);
    let id = intake.parse().expect("an id");

    // One seat, six who want it at the same moment.
    let mut people: Vec<Actor> = (1..=6).map(|number| w.person(&format!("Candidat {number}"))).collect();
    let site = w.site().clone();
    let tries: Vec<_> = people.iter().map(Actor::who).collect();
    let done = w.wait(async {
        let doing: Vec<_> = tries
            .into_iter()
            .map(|who| {
                let site = site.clone();
                let act = EnrolInProgramme { programme: ProgrammeName(PATH.to_owned()), intake: id };
                tokio::spawn(async move { site.act(&who, act).await.is_ok() })
            })
            .collect();
        let mut done = Vec::new();
        for one in doing {
            done.push(one.await.expect("no panic"));
        }
        done
    });
    assert_eq!(done.iter().filter(|is_in| **is_in).count(), 1, "{done:?}");
    let first = done.iter().position(|is_in| *is_in).expect("one of them");
    let mut has_it = people.remove(first);
    let mut next = people.remove(0);

    // Left before the intake begins, it is the next one's; and who left finds none.
    let door = at::EnrolInProgramme { programme: PATH.into(), intake };
    next.posts(door.clone(), &[]).expect(422).sees("Toutes les places");
    has_it
        .opens(mine(PATH))
        .expect(200)
        .sees("vos places dans les cours des autres établissements se libèrent");
    has_it.posts(at::LeaveProgramme { programme: PATH.into() }, &[]).expect(200);
    next.posts(door.clone(), &[]).expect(200).is_at(mine(PATH));
    has_it.posts(door.clone(), &[]).expect(422).sees("Toutes les places");

    // Left once it has begun, it stays counted, and is there for whoever comes back.
    w.at("1 October 2026, 10:00");
    let mut next = w.signs_in(next.id(), "Suivante", Lang::Fr);
    let mut has_it = w.signs_in(has_it.id(), "Première", Lang::Fr);
    next.opens(mine(PATH)).expect(200).sees("restent comptées");
    next.posts(at::LeaveProgramme { programme: PATH.into() }, &[]).expect(200);
    has_it.posts(door.clone(), &[]).expect(422).sees("Toutes les places");
    next.posts(door, &[]).expect(200).is_at(mine(PATH));
}
