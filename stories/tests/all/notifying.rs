//! People are told what happens: in the house, by a letter at once, in the morning's digest, or not at all.

use ::learning::enrolment::EnrolLearner;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use courses::RunKey;
use lexicon::{Lang, PlaceRef, Role, time::Millis};
use stories::{Actor, World, courses::atelier, forms::Part, story};
use tower::ServiceExt;
use web::paths::{self, agreements, learning, network, notifications as at, team};

story! {
    news_of_a_course_come_at_seven_where_each_lives,
    work_is_graded_and_its_learner_written_to_at_once,
    letters_are_stopped_by_one_post,
    a_muted_course_is_silent,
    a_digest_may_be_weekly,
    institutions_are_told_what_others_did,
    what_was_chosen_goes_with_the_account,
}

pub fn has_the_workshop(w: &mut World) -> String {
    w.at("7 September 2026, 10:00");
    w.has_the_course("atelier", "imt")
}

pub fn learner(w: &World, run: &str, name: &str) -> Actor {
    let mut actor = w.person(name);
    actor.opens(paths::courses::Run { run: run.to_owned() }).presses("S’inscrire").expect(200);
    actor
}

pub fn staff(w: &World, name: &str, role: Role) -> Actor {
    let actor = w.person(name);
    w.gives(&actor, role, PlaceRef::institution(w.institution("imt")));
    actor
}

pub fn letters_to(w: &World, name: &str) -> Vec<errands::Sent> {
    w.letters().into_iter().filter(|letter| letter.to.starts_with(name)).collect()
}

fn moves_to_dakar(actor: &mut Actor, name: &str) {
    let fields = [("name", name), ("language", "fr"), ("zone", "Africa/Dakar")];
    actor.posts(paths::people::Account, &fields).expect(200);
}

fn chooses(actor: &mut Actor, fields: &[(&str, &str)]) {
    actor.posts(at::Settings, fields).expect(200).sees("Vos choix sont enregistrés");
}

/// Hands work in, or hands it in again; the address where it is graded.
fn hands_in(learner: &mut Actor, tutor: &mut Actor, run: &str) -> String {
    let text = [("text".to_owned(), Part::Text("J’ai découpé une boîte.".to_owned()))];
    let door = learning::HandIn { run: run.to_owned(), block: atelier::STORY.to_owned() };
    learner.posts_parts(door, &text).expect(200);
    let list = tutor.opens(team::HandIns { run: run.to_owned() }).expect(200).page().source();
    let found = list.split("/team/hand-ins/").nth(1).and_then(|rest| rest.split(['"', '?']).next());
    let hand_in = found.expect("the work waits").to_owned();
    team::HandInPage { run: run.to_owned(), hand_in }.to_string()
}

fn grades(tutor: &mut Actor, work: &str) {
    tutor.posts(work, &[("criterion_0", "Bien"), ("criterion_1", "Oui")]).expect(200);
}

fn news_of_a_course_come_at_seven_where_each_lives(w: &mut World) {
    let run = has_the_workshop(w);
    let (mut awa, mut moussa) = (learner(w, &run, "Awa"), learner(w, &run, "Moussa"));
    moves_to_dakar(&mut moussa, "Moussa");
    awa.opens(at::Notifications).expect(200).sees("Rien pour l’instant").sees("Tout est lu");
    w.errands_are_done();
    w.at("8 September 2026, 10:00");
    w.has_news("atelier", "imt", &run, "La séance de jeudi est en salle B.");
    let told = "Du nouveau dans le cours « L’atelier »".replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    for learner in [&mut awa, &mut moussa] {
        learner.opens(paths::My).expect(200).sees("une non lue");
        learner
            .opens(at::Notifications)
            .expect(200)
            .sees(&told)
            .sees("mardi 8 septembre 2026")
            .sees("Non lue");
    }
    // Who comes later is not told what was before.
    w.later(Millis::minutes(1));
    let mut late = learner(w, &run, "Late");
    late.opens(at::Notifications).expect(200).sees_no(&told);

    for (time, of_awa, of_moussa) in [
        ("9 September 2026, 06:59", 0, 0),
        ("9 September 2026, 07:00", 1, 0),
        ("9 September 2026, 08:59", 1, 0),
        ("9 September 2026, 09:00", 1, 1),
        ("9 September 2026, 23:00", 1, 1),
        ("10 September 2026, 12:00", 1, 1),
    ] {
        w.at(time);
        let counts = (letters_to(w, "awa").len(), letters_to(w, "moussa").len());
        assert_eq!(counts, (of_awa, of_moussa), "{time}");
    }
    assert_eq!(letters_to(w, "late").len(), 0);
    // Nothing is written again after the tables are made anew.
    w.wait(w.site().rebuild()).expect("rebuilt");
    w.later(Millis::hours(2));
    assert_eq!(letters_to(w, "awa").len(), 1);
    let letter = w.letter_to("moussa@example.org");
    letter.sees(&told).sees("/runs/IMT+ATELIER+2026/updates").sees("Ne plus recevoir de résumé");
    assert!(letter.sent.unsubscribe.as_ref().is_some_and(|stop| stop.ends_with("/digest")), "{letter:?}");

    // Read, one by one and all at once; what a page did not show stays unread.
    awa.opens(at::Notifications)
        .presses("Tout marquer comme lu")
        .expect(200)
        .sees("Tout est lu")
        .sees_no("Non lue");
    let json = moussa.reads_json(at::Notifications).expect(200).page().json();
    let notice = json["notifications"][0]["id"].as_str().expect("an id").to_owned();
    moussa.posts(at::ReadOne { notice }, &[]).expect(200).sees("Tout est lu").sees(&told);
    let json = moussa.reads_json(at::Notifications).expect(200).page().json();
    assert_eq!(
        (&json["unread"], &json["notifications"][0]["what"]),
        (&0.into(), &"course-updated".into()),
        "{json}"
    );
}

fn work_is_graded_and_its_learner_written_to_at_once(w: &mut World) {
    let run = has_the_workshop(w);
    let (mut awa, mut omar) = (learner(w, &run, "Awa"), staff(w, "Omar", Role::Tutor));
    let work = hands_in(&mut awa, &mut omar, &run);
    assert_eq!(letters_to(w, "awa").len(), 0);
    grades(&mut omar, &work);
    let letter = w.letter_to("awa@example.org");
    letter
        .sees("Dossier")
        .sees("a été évalué")
        .sees("/runs/IMT+ATELIER+2026/jump/recit")
        .sees("Travaux et notes");
    assert_eq!(letters_to(w, "awa").len(), 1, "once");
    awa.opens(at::Notifications).expect(200).sees("a été évalué").follows("Votre travail").expect(200);
    // Who graded is told nothing.
    omar.opens(at::Notifications).expect(200).sees_no("a été évalué");

    // By the team: enrolled, and no more.
    let claire = staff(w, "Claire", Role::Instructor);
    let brahim = w.person("Brahim");
    let enrol = EnrolLearner { run: RunKey(run.clone()), person: brahim.id(), mode: "online".to_owned() };
    w.act(&claire.who(), enrol);
    w.letter_to("brahim@example.org").sees("a enregistré votre inscription").sees("L’atelier");
    // In the language of who is written to.
    let mut sara = w.person_reading("Sara", Lang::Ar);
    let enrol = EnrolLearner { run: RunKey(run.clone()), person: sara.id(), mode: "online".to_owned() };
    w.act(&claire.who(), enrol);
    w.letter_to("sara@example.org").sees("سجّلك الفريق");
    sara.opens(at::Notifications).expect(200).sees("سجّلك الفريق");
}

/// As a mail reader posts: no cookie, no origin, from nowhere.
fn one_click(w: &World, path: &str) -> StatusCode {
    let request = Request::post(path)
        .header("host", "essaim.test")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("List-Unsubscribe=One-Click"))
        .expect("a request");
    let router = w.stage().router.clone();
    w.wait(async move { router.oneshot(request).await.expect("an answer").status() })
}

fn letters_are_stopped_by_one_post(w: &mut World) {
    let run = has_the_workshop(w);
    let (mut awa, mut brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let mut omar = staff(w, "Omar", Role::Tutor);
    let work = hands_in(&mut awa, &mut omar, &run);
    grades(&mut omar, &work);
    let stop = w.letter_to("awa@example.org").sent.unsubscribe.expect("it can be stopped");
    let stop = stop.strip_prefix("http://essaim.test").expect("ours").to_owned();

    // Opening it changes nothing, however often.
    w.visitor().opens(&stop).expect(200).sees("Ne plus recevoir").sees("Travaux et notes");
    grades(&mut omar, &work);
    assert_eq!(letters_to(w, "awa").len(), 2);
    let of_nobody = stop.replacen(|letter: char| letter.is_ascii_lowercase(), "Z", 30);
    assert_eq!(one_click(w, &of_nobody), StatusCode::NOT_FOUND);
    w.visitor().opens(&of_nobody).expect(404);
    w.visitor().opens(stop.replace("/work", "/everything")).expect(404);

    assert_eq!(one_click(w, &stop), StatusCode::OK);
    assert_eq!(one_click(w, &stop), StatusCode::OK, "again");
    grades(&mut omar, &work);
    assert_eq!(letters_to(w, "awa").len(), 2, "no more");
    awa.opens(at::Notifications).expect(200).sees("a été évalué");
    awa.opens(at::Settings).expect(200).finds("select[name='way-work'] option[value=here][selected]");
    // It stopped hers, and nobody else's.
    let work = hands_in(&mut brahim, &mut omar, &run);
    grades(&mut omar, &work);
    assert_eq!(letters_to(w, "brahim").len(), 1);
    // By hand as well.
    let theirs = w.letter_to("brahim@example.org").sent.unsubscribe.expect("stoppable");
    let theirs = theirs.strip_prefix("http://essaim.test").expect("ours").to_owned();
    w.visitor().opens(theirs).presses("Ne plus recevoir").expect(200).sees("C’est fait");
    grades(&mut omar, &work);
    assert_eq!(letters_to(w, "brahim").len(), 1);

    // What an account needs can't be stopped.
    let mut visitor = w.visitor();
    visitor.posts(paths::people::MagicLink, &[("email", "awa@example.org")]);
    let letter = w.letter_to("awa@example.org");
    assert_eq!(letter.sent.unsubscribe, None, "{letter:?}");
}

fn a_muted_course_is_silent(w: &mut World) {
    let run = has_the_workshop(w);
    let mut awa = learner(w, &run, "Awa");
    awa.opens(at::Settings).expect(200).sees("L’atelier").ticks("L’atelier", true);
    awa.presses("Enregistrer")
        .expect(200)
        .sees("Vos choix sont enregistrés")
        .finds("input[name=mute][checked]");
    w.has_news("atelier", "imt", &run, "La séance de jeudi est en salle B.");
    awa.opens(paths::My).expect(200).sees_no("non lue");
    awa.opens(at::Notifications).expect(200).sees("Du nouveau dans le cours");
    w.at("8 September 2026, 12:00");
    assert_eq!(letters_to(w, "awa").len(), 0);
    awa.posts(at::Settings, &[("digest", "hourly"), ("way-work", "loudly")])
        .expect(422)
        .sees("Ce choix n’existe pas");
}

fn a_digest_may_be_weekly(w: &mut World) {
    let run = has_the_workshop(w);
    let (mut awa, mut brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let mut now = learner(w, &run, "Now");
    chooses(&mut awa, &[("digest", "weekly")]);
    chooses(&mut brahim, &[("digest", "never")]);
    chooses(&mut now, &[("digest", "never"), ("way-update", "now")]);
    w.at("8 September 2026, 10:00");
    w.has_news("atelier", "imt", &run, "La séance de jeudi est en salle B.");
    assert_eq!(letters_to(w, "now").len(), 1, "news at once, for who wants them so");
    for (time, expected) in [
        ("9 September 2026, 12:00", 0),
        // A Sunday, then a Monday.
        ("13 September 2026, 12:00", 0),
        ("14 September 2026, 06:59", 0),
        ("14 September 2026, 07:01", 1),
        ("15 September 2026, 07:01", 1),
    ] {
        w.at(time);
        assert_eq!(letters_to(w, "awa").len(), expected, "{time}");
    }
    assert_eq!((letters_to(w, "brahim").len(), letters_to(w, "now").len()), (0, 1));
}

fn institutions_are_told_what_others_did(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let mut leads = ["imt", "mun"].map(|slug| {
        let actor = w.person(&format!("Lead {slug}"));
        w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
        actor
    });
    let [imt, mun] = &mut leads;
    imt.opens(at::Notifications).expect(200).sees("Vous avez le rôle");
    let fields = [
        ("title", "Convention de portail"),
        ("kind", "convention"),
        ("party", "imt"),
        ("party", "mun"),
        ("from", "2026-09-01"),
        ("zone", "Europe/Paris"),
        ("articles", "# Article 1"),
    ];
    imt.posts(agreements::NewAgreement { institution: "imt".to_owned() }, &fields).expect(200);
    let agreement = imt.page().path.split('/').nth(4).unwrap_or_default().to_owned();
    let step = |institution: &str, step: &str| agreements::Step {
        institution: institution.to_owned(),
        agreement: agreement.clone(),
        step: step.to_owned(),
    };
    let grants = agreements::DraftGrants { institution: "imt".to_owned(), agreement: agreement.clone() };
    imt.posts(grants, &[("right", "open-seats"), ("from", "imt"), ("quota", "30")]).expect(200);
    imt.posts(step("imt", "propose"), &[]).expect(200);
    mun.opens(at::Notifications)
        .expect(200)
        .sees("vous propose un accord")
        .follows("vous propose un accord")
        .expect(200);
    imt.opens(step("imt", "sign")).ticks("confirm", true).presses("Signer").expect(200);
    mun.opens(at::Notifications).expect(200).sees("a signé l’accord");
    imt.opens(at::Notifications).expect(200).sees_no("a signé l’accord").sees_no("vous propose");
    w.errands_are_done();

    // Whoever invited is told that it was taken up.
    let list = network::Invitations { institution: "imt".to_owned() };
    imt.posts(&list, &[("email", "mehdi@example.org"), ("role", "author"), ("place", "imt")]);
    imt.opens(&list).expect(200);
    let letters = letters_to(w, "mehdi");
    let link = letters.first().map(|_| w.letter_to("mehdi@example.org").link()).expect("invited");
    let mut mehdi = w.visitor().called("Mehdi").reading(Lang::Fr);
    mehdi
        .opens(link)
        .fills("Votre nom", "Mehdi Ba")
        .presses("Créer mon compte sur Essaim et accepter")
        .expect(200);
    imt.opens(at::Notifications).expect(200).sees("Mehdi Ba a accepté votre invitation");
    mehdi.opens(at::Notifications).expect(200).sees_no("Vous avez le rôle");
    // Nobody reads what another was told.
    let notice = imt.reads_json(at::Notifications).page().json()["notifications"][0]["id"].clone();
    let notice = notice.as_str().expect("an id").to_owned();
    mehdi.posts(at::ReadOne { notice }, &[]).expect(404);
}

fn what_was_chosen_goes_with_the_account(w: &mut World) {
    let run = has_the_workshop(w);
    let mut awa = learner(w, &run, "Awa");
    let mut omar = staff(w, "Omar", Role::Tutor);
    let work = hands_in(&mut awa, &mut omar, &run);
    grades(&mut omar, &work);
    let stop = w.letter_to("awa@example.org").sent.unsubscribe.expect("it can be stopped");
    let stop = stop.strip_prefix("http://essaim.test").expect("ours").to_owned();
    chooses(&mut awa, &[("digest", "weekly"), ("way-work", "digest"), ("mute", &run)]);
    let data = awa.opens(paths::people::MyData).expect(200).page().json();
    let mine = &data["notifications"];
    assert_eq!(
        (&mine["digest"], &mine["told"][0]["what"]),
        (&"weekly".into(), &"work-graded".into()),
        "{data}"
    );
    assert_eq!(mine["muted"].as_array().map(Vec::len), Some(1), "{data}");
    awa.opens(paths::people::Erase).expect(200).presses("Effacer mon compte").expect(200);
    assert_eq!(one_click(w, &stop), StatusCode::NOT_FOUND);
    w.wait(w.site().rebuild()).expect("rebuilt");
    assert_eq!(one_click(w, &stop), StatusCode::NOT_FOUND);
}
