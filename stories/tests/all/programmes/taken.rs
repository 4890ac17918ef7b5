//! Seats of other institutions, taken and left with a programme.

use super::*;
use pretty_assertions::assert_eq;
use programmes::{ProgrammeName, enrolment::EnrolInProgramme};
use web::paths::seats;

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

pub fn a_seat_left_with_a_programme_goes_to_who_waits(w: &mut World) {
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
    let mut awa = w.person("Awa");
    awa.posts(at::EnrolInProgramme { programme: PATH.into(), intake }, &[]).expect(200);

    // The seat is taken with the programme: whoever asks for one in the course itself waits.
    let mut waiting = ["Omar", "Binta"].map(|name| {
        let mut student = w.person(name);
        w.gives(&student, Role::Student, PlaceRef::institution(w.institution("imt")));
        student.posts(seats::AskSeat { run: foreign.clone() }, &[]).expect(200);
        student
    });
    let requests = seats::Requests { institution: "imt".into() };
    let told = json(nadia, requests.clone());
    let ids = told["requests"].as_array().expect("requests").iter().rev();
    let ids: Vec<&str> = ids.filter_map(|one| one["id"].as_str()).collect();
    let both = [("do", "approve"), ("request", ids[0]), ("request", ids[1])];
    nadia.posts(seats::Decide { institution: "imt".into() }, &both).expect(200).sees("2 demandes attendent");

    // Left before it begins, the seat is that of whoever waits first, by the same act.
    awa.posts(at::LeaveProgramme { programme: PATH.into() }, &[]).expect(200);
    waiting[0].opens(seats::Seats).expect(200).sees("Accordée");
    waiting[1].opens(seats::Seats).expect(200).sees("En attente d’une place");
    waiting[0].opens(learning::Outline { run: foreign.clone() }).expect(200);
    w.errands_are_done();
    let letters = w.letters();
    assert!(letters.iter().any(|one| one.to == stories::people::address_of("Omar")
        && one.subject.contains("Votre place est accordée")));
    let left = json(nadia, requests);
    assert_eq!(left["requests"].as_array().map(Vec::len), Some(1));
}
