//! Students of one school take seats in the courses of others, and the results come back.

pub mod alliance;
mod erased;
mod results;
mod season;

use alliance::{Alliance, Sharing};
use erased::whoever_is_gone_holds_no_seat;
use ground::Fault;
use lexicon::{Lang, PlaceRef, Role, facts::agreements::GrantRight};
use pretty_assertions::assert_eq;
use results::{a_school_sees_its_own_people_elsewhere, the_result_comes_back_signed};
use serde_json::Value;
use stories::{Actor, World, story};
use web::paths::{learning, seats as at};

story! {
    a_season_gives_no_seat_too_many,
    a_student_asks_in_french,
    every_reason_is_told,
    the_last_seat_at_once,
    a_seat_that_comes_back_goes_to_who_waits,
    whoever_is_gone_holds_no_seat,
    the_result_comes_back_signed,
    a_school_sees_its_own_people_elsewhere,
    a_school_brings_a_group,
}

fn a_season_gives_no_seat_too_many(w: &mut World) {
    season::season(w);
}

const HOST: &str = "telecom-nancy";
const HOME: &str = "mines-nancy";

/// A course of Télécom Nancy, open to students of Mines Nancy with so many seats; a student and their registrar.
struct Cast {
    alliance: Alliance,
    run: String,
    student: Actor,
    registrar: Actor,
}

fn cast(w: &mut World, quota: i64) -> Cast {
    w.at("15 August 2026, 10:00");
    let run = w.has_the_course("atelier", HOST);
    let mut alliance = Alliance::of(w, &[HOST, HOME]);
    alliance.agree(
        w,
        "Alliance",
        &[Sharing { quota: Some(quota), ..Sharing::of(HOST, GrantRight::OpenSeats) }],
    );
    let student = studies(w, "Étudiante de Mines Nancy", HOME);
    let registrar = w.person("Scolarité de Mines Nancy");
    w.gives(&registrar, Role::Registrar, PlaceRef::institution(w.institution(HOME)));
    w.errands_are_done();
    Cast { alliance, run, student, registrar }
}

fn studies(w: &World, name: &str, school: &str) -> Actor {
    let actor = w.person(name);
    w.gives(&actor, Role::Student, PlaceRef::institution(w.institution(school)));
    actor
}

/// One of the letters to that address says so.
fn told(w: &World, address: &str, subject: &str) {
    let letters = w.letters();
    let there = letters.iter().any(|one| one.to.contains(address) && one.subject.contains(subject));
    assert!(there, "no letter {subject:?} to {address}");
}

fn asks(actor: &mut Actor, run: &str) {
    actor.posts(at::AskSeat { run: run.to_owned() }, &[]).expect(200).sees("La demande est envoyée");
}

fn json(actor: &mut Actor, path: impl ToString) -> Value {
    serde_json::from_slice(&actor.reads_json(path).expect(200).page().body).expect("JSON")
}

/// The ids of the requests that wait for a decision, oldest first.
fn open(registrar: &mut Actor, home: &str) -> Vec<String> {
    let list = json(registrar, at::Requests { institution: home.to_owned() });
    let ids = list["requests"].as_array().expect("requests").iter().rev();
    ids.map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
}

fn approves<'a>(registrar: &'a mut Actor, home: &str, requests: &[String]) -> &'a mut Actor {
    let mut fields = vec![("do", "approve")];
    fields.extend(requests.iter().map(|id| ("request", id.as_str())));
    registrar.posts(at::Decide { institution: home.to_owned() }, &fields)
}

fn a_student_asks_in_french(w: &mut World) {
    let Cast { run, mut student, mut registrar, .. } = cast(w, 2);
    student
        .opens(at::Seats)
        .expect(200)
        .sees("Ouvert à mon école")
        .sees("L’atelier")
        .sees("2 places libres sur 2")
        .sees("Gratuit")
        .follows("Demander une place");
    student
        .expect(200)
        .sees("Une place rendue avant le début du cours revient à l’accord")
        .fills("word", "Pour mon projet de <station> météo")
        .presses("Demander cette place")
        .expect(200)
        .sees("La demande est envoyée à votre école.")
        .sees("À décider");
    w.letter_to("tudiante.de.mines.nancy").sees("Votre demande de place");
    registrar
        .opens(web::paths::notifications::Notifications)
        .expect(200)
        .sees("Étudiante de Mines Nancy demande une place dans le cours")
        .finds("a[href='/institutions/mines-nancy/seats']");
    // Twice is once.
    student.posts(at::AskSeat { run: run.clone() }, &[]).expect(422).sees("déjà demandé");

    registrar
        .opens(at::Requests { institution: HOME.into() })
        .expect(200)
        .sees("Étudiante de Mines Nancy")
        .sees("Pour mon projet de <station> météo")
        .sees("2 places libres sur 2")
        .presses("Accorder ce qui est coché")
        .expect(422)
        .sees("Cochez au moins une ligne");
    let request = open(&mut registrar, HOME).remove(0);
    registrar
        .posts(
            at::Decide { institution: HOME.into() },
            &[("do", "refuse"), ("request", &request), ("reason", "x")],
        )
        .expect(422)
        .sees("Écrivez pourquoi");
    approves(&mut registrar, HOME, std::slice::from_ref(&request))
        .expect(200)
        .sees("Une place est prise : l’étudiant est inscrit.");
    told(w, "tudiante.de.mines.nancy", "Votre place est accordée");
    student.opens(at::Seats).expect(200).sees("Accordée").sees("1 place libre sur 2");
    // Told once in the house, and once by letter.
    w.errands_are_done();
    let told = json(&mut student, web::paths::notifications::Notifications);
    let whats: Vec<&str> = told["notifications"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["what"].as_str())
        .collect();
    assert_eq!(whats, ["seat-taken", "role-given"]);
    student
        .opens(web::paths::notifications::Notifications)
        .sees("MINES-NANCY a accepté votre demande : vous avez une place");
    let letters = w.letters();
    let of_student = |one: &&errands::Sent| one.to.contains("tudiante.de.mines.nancy");
    assert_eq!(letters.iter().filter(of_student).count(), 2, "asked, and granted");
    student.opens(learning::Outline { run: run.clone() }).expect(200);
    // Decided is decided.
    approves(&mut registrar, HOME, &[request]).expect(422).sees("n’attend plus de décision");
    // Nothing anybody wrote is in the journal.
    assert!(w.journal().iter().all(|line| !line.body.contains("météo")));
    let facts: Vec<String> = w.facts().into_iter().filter(|name| name.starts_with("seats.")).collect();
    assert_eq!(facts, ["seats.asked", "seats.taken"]);
}

fn every_reason_is_told(w: &mut World) {
    let Cast { alliance, run, mut student, mut registrar } = cast(w, 1);
    let ask = || at::AskSeat { run: run.clone() };
    let reasons = |actor: &mut Actor| -> Vec<String> {
        let told = json(actor, ask());
        let each = told["reasons"].as_array().expect("reasons").iter();
        each.map(|one| one["code"].as_str().unwrap_or_default().to_owned()).collect()
    };
    // Whoever studies nowhere, or at the host, or where no agreement reaches.
    let mut nobody = w.person("Personne");
    nobody.opens(at::Seats).expect(200).sees("Vous n’êtes étudiant d’aucune école ici");
    nobody.posts(ask(), &[]).expect(422).sees("demandez à sa scolarité");
    let mut own = studies(w, "Étudiant de Télécom Nancy", HOST);
    own.posts(ask(), &[]).expect(422);
    let mut far = studies(w, "Étudiante d’ailleurs", "ensg");
    assert_eq!(reasons(&mut far), ["seats.no-agreement"]);
    far.posts(ask(), &[]).expect(422).sees("Aucun accord n’ouvre ce cours");
    w.visitor().opens(at::Seats).sees_no("Ouvert à mon école");

    // A course to have passed before.
    let mut teacher = w.person("Enseignante de Télécom Nancy");
    w.gives(&teacher, Role::Instructor, PlaceRef::institution(w.institution(HOST)));
    let other = w.has_the_course("petit", HOST);
    let other_course = other.rsplit_once('+').expect("a key").0.to_owned();
    let terms = at::RunSeats { run: run.clone() };
    teacher
        .posts(&terms, &[("needs", "IMT+RIEN"), ("credits", "cent")])
        .expect(422)
        .sees("IMT+RIEN")
        .sees("0 à 120");
    teacher
        .opens(&terms)
        .expect(200)
        .fills("needs", &other_course)
        .fills("credits", "2,5")
        .presses("Enregistrer")
        .expect(200)
        .sees("Les conditions sont enregistrées");
    assert_eq!(reasons(&mut student), ["seats.prerequisite-missing"]);
    student.posts(ask(), &[]).expect(422).sees("Il faut d’abord avoir réussi ce cours");
    teacher.posts(&terms, &[("needs", ""), ("credits", "2.5"), ("scope", "course")]).expect(200);
    assert_eq!(reasons(&mut student), Vec::<String>::new());

    // All seats taken: one may ask, and waits.
    asks(&mut student, &run);
    let first = open(&mut registrar, HOME);
    approves(&mut registrar, HOME, &first).expect(200);
    let mut second = studies(w, "Deuxième étudiant", HOME);
    second.opens(ask()).expect(200).sees("Aucune place n’est libre en ce moment").sees("vous serez en tête");
    asks(&mut second, &run);
    let waiting = open(&mut registrar, HOME);
    approves(&mut registrar, HOME, &waiting).expect(200).sees("Plus de place libre : une demande attend");
    w.letter_to("deuxi.me").sees("en tête de la liste d’attente");
    assert_eq!(reasons(&mut student), ["seats.already-enrolled"]);

    // The agreement is over; then enrolment is closed.
    let mut third = studies(w, "Troisième étudiante", HOME);
    alliance.suspends(w, HOST);
    assert_eq!(reasons(&mut third), ["seats.no-agreement"]);
    third.posts(ask(), &[]).expect(422).sees("est suspendu");
    alliance.resumes(w, HOST);
    alliance.closes_enrolment(w, &run);
    assert_eq!(reasons(&mut third), ["seats.enrolment-closed"]);
    // Other schools' registrars know nothing of it.
    let mut stranger = w.person("Scolarité de l’ENSG");
    w.gives(&stranger, Role::Registrar, PlaceRef::institution(w.institution("ensg")));
    stranger.opens(at::Requests { institution: HOME.into() }).expect(403);
    let foreign = at::Decide { institution: "ensg".into() };
    stranger.posts(foreign, &[("do", "approve"), ("request", &waiting[0])]).expect(404);
    student.opens(at::Requests { institution: HOME.into() }).expect(403);
}

/// Two registrars approve the last seat at the same moment, again and again: one gets it, the other is told.
fn the_last_seat_at_once(w: &mut World) {
    let Cast { alliance, run, mut student, mut registrar } = cast(w, 1);
    let mut other = studies(w, "Autre étudiant", HOME);
    asks(&mut student, &run);
    asks(&mut other, &run);
    let requests = open(&mut registrar, HOME);
    let colleague = w.person("Scolarité bis");
    w.gives(&colleague, Role::Registrar, PlaceRef::institution(w.institution(HOME)));
    let doors = [(&registrar, &requests[0]), (&colleague, &requests[1])].map(|(actor, request)| {
        let body = format!("do=approve&request={request}");
        alliance::Post::by(actor, at::Decide { institution: HOME.into() }, &body)
    });
    let answers = alliance::at_once(w, doors.into());
    let mut told: Vec<(i64, i64)> = answers
        .iter()
        .map(|(status, body)| {
            assert_eq!(*status, 200, "{body}");
            let told: Value = serde_json::from_str(body).expect("JSON");
            (told["enrolled"].as_i64().expect("a count"), told["wait_for_seat"].as_i64().expect("a count"))
        })
        .collect();
    told.sort();
    assert_eq!(told, [(0, 1), (1, 0)]);
    assert_eq!(alliance.used(w), [(1, Some(1))]);
}

fn a_seat_that_comes_back_goes_to_who_waits(w: &mut World) {
    let Cast { alliance, run, mut student, mut registrar } = cast(w, 1);
    let mut others: Vec<Actor> =
        (1..=3).map(|number| studies(w, &format!("Attente {number}"), HOME)).collect();
    asks(&mut student, &run);
    for other in &mut others {
        asks(other, &run);
    }
    let requests = open(&mut registrar, HOME);
    approves(&mut registrar, HOME, &requests).expect(200).sees("Plus de place libre : 3 demandes attendent");
    // The first gives the seat back before the course begins: the next has it at once.
    let mine = json(&mut student, at::Seats)["requests"][0]["id"].as_str().expect("an id").to_owned();
    student.posts(at::Withdraw { seat_request: mine.clone() }, &[]).expect(200).sees("C’est retiré");
    student.posts(at::Withdraw { seat_request: mine.clone() }, &[]).expect(422).sees("plus rien à retirer");
    others[0].posts(at::Withdraw { seat_request: mine }, &[]).expect(404);
    others[0].opens(at::Seats).sees("Accordée");
    told(w, "attente.1", "Votre place est accordée");
    // That one leaves by the door of the course: the seat is given back as soon as anybody looks.
    others[0].posts(learning::Leave { run: run.clone() }, &[]).expect(200);
    others[1].opens(at::Seats).expect(200);
    w.errands_are_done();
    others[1].opens(at::Seats).expect(200).sees("Accordée");
    assert_eq!(alliance.used(w), [(1, Some(1))]);
    // After the course has begun, a seat that is left stays counted.
    w.at("20 September 2026, 10:00");
    let mut second = w.signs_in(others[1].id(), "Attente 2", Lang::Fr);
    let mine = json(&mut second, at::Seats)["requests"][0]["id"].as_str().expect("an id").to_owned();
    second.posts(at::Withdraw { seat_request: mine }, &[]).expect(200);
    let mut third = w.signs_in(others[2].id(), "Attente 3", Lang::Fr);
    third.opens(at::Seats).expect(200).sees("En attente d’une place");
    assert_eq!(alliance.used(w), [(1, Some(1))]);
}

fn a_school_brings_a_group(w: &mut World) {
    let Cast { alliance, run, student, mut registrar } = cast(w, 2);
    let others: Vec<Actor> = (1..=2).map(|number| studies(w, &format!("Groupe {number}"), HOME)).collect();
    let stranger = w.person("Pas étudiant");
    registrar
        .opens(format!("{}?run={}", at::Group { institution: HOME.into() }, web::paths::in_query(&run)))
        .expect(200)
        .sees("Groupe 1")
        .sees("2 places libres sur 2")
        .sees_no("Pas étudiant");
    let people = [&student, &others[0], &others[1]].map(|actor| actor.id().to_string());
    let mut fields = vec![("run", run.as_str())];
    fields.extend(people.iter().map(|id| ("student", id.as_str())));
    registrar
        .posts(at::Group { institution: HOME.into() }, &fields)
        .expect(200)
        .sees("2 personnes ont une place");
    assert_eq!(alliance.used(w), [(2, Some(2))]);
    let id = stranger.id().to_string();
    registrar
        .posts(at::Group { institution: HOME.into() }, &[("run", &run), ("student", &id)])
        .expect(422)
        .sees("Pas étudiant :");
    let refused = w.try_act(
        &stranger.who(),
        ::seats::request::GiveBack {
            request: "0199aaaa-0000-7000-8000-000000000000".parse().expect("an id"),
        },
    );
    assert!(
        matches!(refused, Ok(())),
        "nothing is owed, nothing happens: {:?}",
        refused.err().map(|one: Fault| one.to_string())
    );
}
