//! What an agreement says of itself: what it makes possible, what stops when one leaves, and what is no longer.

use super::*;
use crate::seats::alliance::{Alliance, Sharing};
use lexicon::facts::agreements::ResultDetail;
use web::paths::{network::Institution, seats};

const HOST: &str = "telecom-nancy";
const HOME: &str = "mines-nancy";
const THIRD: &str = "ensg";

/// Three schools: what the first gives, the others receive; a student of the second has a seat.
pub fn what_stops_is_told_before_and_what_stopped_after(w: &mut World) {
    w.at("15 August 2026, 10:00");
    let run = w.has_the_course("atelier", HOST);
    let mut all = Alliance::of(w, &[HOST, HOME, THIRD]);
    let named = Sharing { detail: Some(ResultDetail::Named), ..Sharing::of(HOST, GrantRight::ReadResults) };
    all.agree(
        w,
        "Alliance",
        &[
            Sharing { quota: Some(2), ..Sharing::of(HOST, GrantRight::OpenSeats) },
            named,
            Sharing::of(HOST, GrantRight::ListCourse),
            Sharing::of(HOST, GrantRight::FundPlaces),
            Sharing { quota: Some(7), ..Sharing::of(THIRD, GrantRight::OpenSeats) },
        ],
    );
    let id = all.agreements[0].to_string();
    let lead = |slug: &str| {
        let actor = w.person(&format!("Lead of {slug}"));
        w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
        actor
    };
    let (mut host, mut home, mut third) = (lead(HOST), lead(HOME), lead(THIRD));
    let mut student = w.person("Étudiante");
    w.gives(&student, Role::Student, PlaceRef::institution(w.institution(HOME)));
    student.posts(seats::AskSeat { run }, &[]).expect(200);
    let list = home.reads_json(seats::Requests { institution: HOME.into() }).expect(200).page().json();
    let request = list["requests"][0]["id"].as_str().expect("an id").to_owned();
    let decide = seats::Decide { institution: HOME.into() };
    home.posts(decide, &[("do", "approve"), ("request", &request)]).expect(200);

    // What takes effect without being counted is told too; and what nothing uses yet.
    third
        .opens(page(THIRD, &id))
        .expect(200)
        .sees("reste 1")
        .sees("lecture, personne par personne, des résultats des siens")
        .sees("ENSG n’a pas de portail ici")
        .sees("C’est écrit et scellé ; rien sur ce site ne s’en sert encore.")
        .sees_no("Ne permet plus rien");

    // Of three, only what the one that leaves gives and receives stops; who is inside by a seat finishes.
    home.opens(step(HOME, &id, "leave"))
        .expect(200)
        .sees("\u{2068}TELECOM-NANCY\u{2069} → \u{2068}MINES-NANCY\u{2069}")
        .sees("\u{2068}ENSG\u{2069} → \u{2068}MINES-NANCY\u{2069}")
        .sees("Une personne de MINES-NANCY suit un cours par une place de cet accord : elle le finit")
        .sees_no("toutes les autres parties")
        .sees_no("\u{2068}MINES-NANCY\u{2069}, \u{2068}ENSG\u{2069}");
    third
        .opens(step(THIRD, &id, "leave"))
        .expect(200)
        .sees("\u{2068}TELECOM-NANCY\u{2069} → \u{2068}ENSG\u{2069}")
        .sees("\u{2068}ENSG\u{2069} → \u{2068}TELECOM-NANCY\u{2069}, \u{2068}MINES-NANCY\u{2069}")
        .sees_no("Une personne de MINES-NANCY");
    host.opens(step(HOST, &id, "suspend"))
        .expect(200)
        .sees("\u{2068}TELECOM-NANCY\u{2069} → \u{2068}MINES-NANCY\u{2069}, \u{2068}ENSG\u{2069}");
    home.opens(step(HOME, &id, "leave"))
        .fills("reason", "Autre programme")
        .presses("Quitter l’accord")
        .expect(200);
    // It goes on between the others, and then no longer: nothing is left of what is over.
    third.opens(page(THIRD, &id)).expect(200).sees("reste 7").sees_no("Ne permet plus rien");
    third
        .opens(step(THIRD, &id, "leave"))
        .expect(200)
        .sees("\u{2068}ENSG\u{2069} → \u{2068}TELECOM-NANCY\u{2069}")
        .sees_no("Une personne de");
    third.fills("reason", "Autre programme").presses("Mettre fin à l’accord").expect(200).sees("Terminé");
    third.sees("Ne permet plus rien de nouveau · 1 usage, 1 en tout").sees("n’a pas servi");
    third.sees_no("reste 1").sees_no("reste 7").sees_no("Pas encore utilisé");
    student.opens(seats::Seats).expect(200).sees("Accordée");
    third.opens(Institution { institution: THIRD.into() }).expect(200);
}
