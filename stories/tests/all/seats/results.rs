//! What comes back of seats: signed results, and what a school may know of its own people elsewhere.

use super::*;
use lexicon::{facts::agreements::ResultDetail, time::Millis};
use pretty_assertions::assert_eq;
use stories::courses::atelier;
use web::paths::{courses, team};

pub fn the_result_comes_back_signed(w: &mut World) {
    let Cast { run, mut student, mut registrar, .. } = cast(w, 3);
    let mut teacher = w.person("Enseignante de Télécom Nancy");
    w.gives(&teacher, Role::Instructor, PlaceRef::institution(w.institution(HOST)));
    teacher.posts(at::RunSeats { run: run.clone() }, &[("credits", "3"), ("scope", "course")]).expect(200);
    teacher.posts(at::SendResults { run: run.clone() }, &[]).expect(422).sees("Personne n’a de place");
    // Whoever has no school here reads what to do, whether there is such a run or not.
    let mut other = w.person("Personne sans école");
    other.opens(at::AskSeat { run: "NO+SUCH+RUN".into() }).expect(404).sees("se demandent par son école");
    asks(&mut student, &run);
    let mut idle = studies(w, "Étudiant sans travail noté", HOME);
    asks(&mut idle, &run);
    let requests = open(&mut registrar, HOME);
    approves(&mut registrar, HOME, &requests).expect(200);

    w.at("7 September 2026, 10:00");
    let [mut student, mut registrar, mut teacher] =
        [&student, &registrar, &teacher].map(|actor| w.signs_in(actor.id(), &actor.name.clone(), Lang::Fr));
    for (block, answer) in [(atelier::GRAVITY, "9.81"), (atelier::COLOUR, "choice_0")] {
        let door = learning::Answer { run: run.clone(), block: block.to_owned() };
        student.posts(door, &[("input_2_1", answer)]).expect(200);
    }
    teacher.opens(at::RunSeats { run: run.clone() }).expect(200).sees("Mines Nancy");
    // Whose results go is asked; who has no graded work is left out unless they are ticked on purpose.
    teacher
        .opens(at::SendResults { run: run.clone() })
        .expect(200)
        .sees("Aucun travail noté")
        .sees("Mines Nancy");
    let to_send = |teacher: &mut Actor| json(teacher, at::SendResults { run: run.clone() })["people"].clone();
    let before = to_send(&mut teacher);
    let of = |people: &Value, idle: bool| {
        let is_meant = |one: &&Value| one["percent"].is_null() == idle;
        people.as_array().expect("people").iter().find(is_meant).cloned().expect("somebody")
    };
    assert_eq!(
        (of(&before, false)["ticked"].clone(), of(&before, true)["ticked"].clone()),
        (true.into(), false.into())
    );
    teacher.posts(at::SendResults { run: run.clone() }, &[]).expect(422).sees("Cochez au moins une ligne");
    let request =
        |people: &Value, idle: bool| of(people, idle)["request"].as_str().expect("an id").to_owned();
    let (graded, without) = (request(&before, false), request(&before, true));
    teacher.posts(at::SendResults { run: run.clone() }, &[("request", &graded)]).expect(200);
    w.errands_are_done();
    w.letter_to("tudiante.de.mines.nancy").sees("Votre résultat est transmis");
    registrar
        .opens(at::Results { institution: HOME.into() })
        .expect(200)
        .sees("Étudiante de Mines Nancy")
        .sees("Réussi")
        .sees("3 ECTS");
    let list = json(&mut registrar, at::Results { institution: HOME.into() });
    let code = list["results"][0]["code"].as_str().expect("a code").to_owned();
    let mut anybody = w.visitor();
    anybody
        .opens(at::Record { code: code.to_lowercase() })
        .expect(200)
        .sees("La signature est valable")
        .sees("Étudiante de Mines Nancy")
        .sees("3 ECTS");
    let proof = json(&mut anybody, at::Record { code: code.clone() });
    assert_eq!((proof["genuine"].clone(), proof["result"]["passed"].clone()), (true.into(), true.into()));
    let credential: Value =
        serde_json::from_slice(&anybody.opens(at::RecordJson { code: code.clone() }).expect(200).page().body)
            .expect("JSON");
    assert_eq!(credential["issuer"]["id"], "did:web:essaim.test:institutions:telecom-nancy");
    let pdf = anybody.opens(format!("{}?in=ar", at::RecordPdf { code: code.clone() })).expect(200).page();
    assert!(pdf.body.starts_with(b"%PDF"));
    let sheet = registrar.opens(at::ResultsCsv { institution: HOME.into() }).expect(200).page().source();
    assert!(sheet.contains("Étudiante de Mines Nancy") && sheet.contains("3.00"), "{sheet}");
    anybody.opens(at::Record { code: "0000000000".into() }).expect(404).sees("Aucun résultat n’a ce code");
    // Sent again, nothing is sent twice: only a result that changed.
    assert_eq!(of(&to_send(&mut teacher), false)["sent"], true);
    teacher.posts(at::SendResults { run: run.clone() }, &[("request", &graded)]).expect(200);
    w.errands_are_done();
    let returned = |w: &World| w.facts().into_iter().filter(|name| name == "seats.result-returned").count();
    assert_eq!(returned(w), 1);
    // At the end of the run, the errand that waited sends what was not: without a grade where there is none.
    w.at("1 March 2028, 10:00");
    w.errands_are_done();
    assert_eq!(returned(w), 2);
    let mut registrar = w.signs_in(registrar.id(), "Scolarité", Lang::Fr);
    let list = json(&mut registrar, at::Results { institution: HOME.into() });
    let last = &list["results"][0];
    assert_eq!((last["percent"].clone(), last["passed"].clone()), (Value::Null, false.into()));
    let code = last["code"].as_str().expect("a code").to_owned();
    let mut anybody = w.visitor();
    anybody
        .opens(at::Record { code: code.clone() })
        .expect(200)
        .sees("La signature est valable")
        .sees("Aucun travail noté");
    anybody.sees_no("Non validé").sees_no("0 %");
    let credential = json(&mut anybody, at::RecordJson { code });
    let results = credential["credentialSubject"]["result"].as_array().expect("results").clone();
    assert_eq!(results.iter().map(|one| one["value"].clone()).collect::<Vec<_>>(), ["Enrolled"]);
    let mut teacher = w.signs_in(teacher.id(), &teacher.name.clone(), Lang::Fr);
    teacher.opens(at::SendResults { run: run.clone() }).expect(200).sees("Tout est déjà transmis");
    teacher.posts(at::SendResults { run: run.clone() }, &[("request", &without)]).expect(200);
    w.errands_are_done();
    assert_eq!(returned(w), 2);
    student.opens(courses::Run { run }).page();
}

pub fn a_school_sees_its_own_people_elsewhere(w: &mut World) {
    let Cast { mut alliance, run, mut student, registrar, .. } = cast(w, 30);
    student.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);
    let mut head = registrar;
    let page = || at::ElsewhereRun { institution: HOME.into(), run: run.clone() };
    let sheet = || at::ElsewhereCsv { institution: HOME.into(), run: run.clone() };
    let list = || at::Elsewhere { institution: HOME.into() };
    // Where she goes by herself is none of her school's business.
    head.opens(list()).expect(200).sees("Rien à voir ailleurs").sees_no("L’atelier");
    assert_eq!(json(&mut head, list())["runs"], Value::Array(Vec::new()));
    head.opens(page()).expect(404).sees_no("L’atelier");
    head.opens(sheet()).expect(404);
    // A seat that it approved is: it counts those who have one, and no others.
    let mut seated = studies(w, "Étudiant par une place", HOME);
    asks(&mut seated, &run);
    let requests = open(&mut head, HOME);
    approves(&mut head, HOME, &requests).expect(200);
    head.opens(list()).expect(200).sees("L’atelier").sees("Le nombre de places seulement");
    let told = json(&mut head, list())["runs"][0].clone();
    assert_eq!((told["students"].clone(), told["counted"].clone()), (1.into(), "seats".into()));
    head.opens(page()).expect(200).sees("Une personne a dans ce cours une place que votre établissement");
    head.sees("Aucun accord ne permet").sees_no("Étudiante de Mines Nancy").sees_no("par une place");
    head.opens(sheet()).expect(404);
    // In figures, from five on.
    let results = |detail| Sharing { detail: Some(detail), ..Sharing::of(HOST, GrantRight::ReadResults) };
    alliance.agree(w, "Résultats d’ensemble", &[results(ResultDetail::Aggregated)]);
    head.opens(page()).expect(200).sees("Trop peu de personnes");
    let told = json(&mut head, list())["runs"][0].clone();
    assert_eq!((told["students"].clone(), told["counted"].clone()), (2.into(), "students".into()));
    let mut others: Vec<Actor> = (1..=3).map(|number| studies(w, &format!("=cmd{number}"), HOME)).collect();
    for one in &mut others {
        one.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);
    }
    // Five follow it, and none has a grade yet: what is told of grades would be told of whoever has the first.
    head.opens(page()).expect(200).sees("5 personnes").sees("Les notes paraissent ici quand 5 personnes");
    head.sees_no("Répartition des notes").sees_no("Étudiante de Mines Nancy");
    let figures = json(&mut head, page())["figures"].clone();
    assert_eq!((figures["students"].clone(), figures["passed"].clone()), (5.into(), Value::Null));
    w.at("7 September 2026, 10:00");
    others.extend([student, seated]);
    for (number, one) in others.iter().enumerate() {
        let mut one = w.signs_in(one.id(), &one.name.clone(), Lang::Fr);
        let door = learning::Answer { run: run.clone(), block: atelier::GRAVITY.to_owned() };
        one.posts(door, &[("input_2_1", if number == 0 { "1" } else { "9.81" })]).expect(200);
    }
    let mut head = w.signs_in(head.id(), "Scolarité", Lang::Fr);
    head.opens(page()).expect(200).sees("Répartition des notes").sees_no("Étudiante de Mines Nancy");
    let quarters = json(&mut head, page())["figures"]["quarters"].clone();
    assert_eq!(quarters.as_array().expect("quarters").iter().filter_map(Value::as_i64).sum::<i64>(), 5);
    // Named, by a younger agreement.
    w.later(Millis::days(1));
    alliance.agree(w, "Résultats nommés", &[results(ResultDetail::Named)]);
    let mut head = w.signs_in(head.id(), "Scolarité", Lang::Fr);
    head.opens(page()).expect(200).sees("Étudiante de Mines Nancy").sees("Résultats nommés");
    let sheet = head.opens(sheet()).expect(200).page().source();
    assert!(sheet.contains("'=cmd1"), "a name that looks like a formula is none: {sheet}");
    // A run where none of ours is, is none of our business; nor is that of others.
    let other = w.has_the_course("petit", HOST);
    head.opens(at::ElsewhereRun { institution: HOME.into(), run: other }).expect(404);
    head.opens(list()).expect(200).sees("Personne par personne");
    head.opens(at::Elsewhere { institution: HOST.into() }).expect(403);
}

/// The host's team moves a student to another run before it begins: the seat goes with them, and their result comes from there.
pub fn a_seat_goes_with_whoever_is_moved(w: &mut World) {
    let Cast { alliance, run, mut student, mut registrar } = cast(w, 1);
    asks(&mut student, &run);
    let requests = open(&mut registrar, HOME);
    approves(&mut registrar, HOME, &requests).expect(200);
    let mut lead = w.person("Responsable de Télécom Nancy");
    w.gives(&lead, Role::Lead, PlaceRef::institution(w.institution(HOST)));
    let again = courses::RunAgain { run: run.clone() };
    lead.posts(again, &[("word", "2027"), ("start", "2026-10-01T10:00")]).expect(200);
    let later = format!("{}+2027", run.rsplit_once('+').expect("a key").0);
    let transfer = team::Transfer { run: run.clone(), person: student.id().to_string() };
    lead.posts(&transfer, &[("to", &later), ("reason", "Emploi du temps.")]).expect(200);

    // It is theirs still: nobody else has it, and it comes back once they leave where they are now.
    w.errands_are_done();
    student.opens(at::Seats).expect(200).sees("Accordée");
    assert_eq!(alliance.used(w), [(1, Some(1))]);
    lead.opens(at::RunSeats { run: later.clone() }).expect(200).sees("Étudiante de Mines Nancy");
    lead.opens(at::RunSeats { run }).expect(200).sees_no("Étudiante de Mines Nancy");
    let mine = json(&mut student, at::Seats)["requests"][0]["id"].as_str().expect("an id").to_owned();
    student.posts(at::Withdraw { seat_request: mine }, &[]).expect(200);
    assert_eq!(alliance.used(w), [(0, Some(1))]);
}
