//! Whoever has their account erased holds no seat, and waits for none.

use super::*;
use pretty_assertions::assert_eq;

fn erases(actor: &mut Actor) {
    actor.opens(web::paths::people::Erase).expect(200).presses("Effacer mon compte").expect(200);
}

fn said(w: &World, fact: &str) -> usize {
    w.facts().iter().filter(|name| *name == fact).count()
}

pub fn whoever_is_gone_holds_no_seat(w: &mut World) {
    let Cast { alliance, run, mut student, mut registrar } = cast(w, 1);
    let mut others: Vec<Actor> =
        (1..=4).map(|number| studies(w, &format!("Attente {number}"), HOME)).collect();
    asks(&mut student, &run);
    for other in &mut others[..3] {
        asks(other, &run);
    }
    let requests = open(&mut registrar, HOME);
    approves(&mut registrar, HOME, &requests).expect(200).sees("Plus de place libre : 3 demandes attendent");
    asks(&mut others[3], &run);
    w.errands_are_done();
    let letters = w.letters().len();

    // One who waits first, and one nobody decided about: there is nothing left to decide, and nobody is told of them.
    erases(&mut others[0]);
    erases(&mut others[3]);
    assert_eq!(said(w, "seats.withdrawn"), 2);
    let left = open(&mut registrar, HOME);
    assert_eq!(left, requests[2..], "those of the two who are still there");
    approves(&mut registrar, HOME, &requests[1..2]).expect(422).sees("n’attend plus de décision");
    let bell = registrar.opens(web::paths::notifications::Notifications).expect(200).page().source();
    assert!(!bell.contains("Attente 4") && !bell.contains("compte est effacé"), "{bell}");

    // The one who has the seat: it is the next one's by the same act, and who is told is there.
    erases(&mut student);
    assert_eq!((said(w, "seats.withdrawn"), said(w, "seats.given-back")), (3, 0));
    assert_eq!(alliance.used(w), [(1, Some(1))]);
    others[1].opens(at::Seats).expect(200).sees("Accordée");
    others[2].opens(at::Seats).expect(200).sees("En attente d’une place");
    w.errands_are_done();
    told(w, "attente.2", "Votre place est accordée");
    let granted = w.letters().split_off(letters).into_iter().filter(|one| one.subject.contains("place"));
    assert!(granted.into_iter().all(|one| one.to.contains("attente.2")), "nobody else is told of a seat");

    // Nothing is owed, and nothing is given back twice.
    others[1].opens(at::Seats).expect(200);
    w.errands_are_done();
    assert_eq!(alliance.used(w), [(1, Some(1))]);
    assert_eq!(said(w, "learning.unenrolled"), 1);
}
