//! Whom the team brings: by a list, by letters.

use super::*;

const SHEET: &str = "Adresse e-mail;Mode\nawa@example.org;\nbrahim@example.org;hybride\ncecile@example.org;\n\
    nouveau@example.org;\n";

pub fn a_list_is_done_whole_and_undone_as_far_as_nothing_happened(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| {
        terms.capacity = Some(3);
        terms.waiting_list = true;
    });
    let [mut awa, mut brahim, cecile] = ["Awa", "Brahim", "Cecile"].map(|name| w.person(name));
    let _fatou = learner(w, &run, "Fatou");
    let mut claire = of_the_team(w, "Claire", Role::LocalLead);
    let lists = team::EnrolmentLists { run: run.clone() };
    let bring = |claire: &mut Actor, sheet: &str| {
        let bytes = sheet.as_bytes().to_vec();
        let file = Part::File { filename: "liste.csv".to_owned(), mime: "text/csv".to_owned(), bytes };
        claire.posts_parts(&lists, &[("file".to_owned(), file)]).expect(200);
    };

    // One wrong line, and nothing can be done.
    bring(&mut claire, &format!("{SHEET}=1+1;\nawa@example.org;\n"));
    claire.sees("2 lignes ne vont pas").sees("déjà à la ligne 2").sees_no("Tout faire");
    claire.presses("Oublier cette liste").expect(200).sees("La liste est oubliée");

    bring(&mut claire, SHEET);
    claire.sees("Inscription").sees("Liste d’attente").sees("Invitation par lettre");
    let facts = w.facts().len();
    claire.presses("Tout faire").expect(200).sees("Inscriptions : 2 · en liste d’attente : 1 · lettres : 1");
    assert_eq!(w.facts().len() - facts, 4, "one for the list, one for each person");
    w.letter_to("awa@example.org").sees("a fait votre inscription");
    w.letter_to("nouveau@example.org").sees("invite à suivre");

    // Bringing it again does nothing.
    bring(&mut claire, SHEET);
    claire.sees("Tout est déjà ainsi").presses("Oublier cette liste");

    // Awa has begun: she is left alone. Undoing frees a place that nobody waits for any more.
    awa.opens(at::Unit { run: run.clone(), unit: atelier::HOMEWORK.to_owned() }).expect(200);
    let json = claire.reads_json(&lists).expect(200).page().json();
    let undo = json["lists"][0]["undo"].as_str().expect("a list").to_owned();
    claire.opens(&undo).expect(200).sees("Brahim").sees("Cecile").sees("Awa").presses("Annuler cette liste");
    claire.expect(200).sees("terminées : 2 · laissées : 1");
    brahim.opens(at::Outline { run: run.clone() }).expect(200).is_at(page(&run));
    awa.opens(at::Outline { run: run.clone() }).expect(200).is_at(at::Outline { run: run.clone() });
    claire.posts(&undo, &[]).expect(422);
    let run_seen = the_run(w, &run);
    let counted = w.wait(w.site().look(move |view| room(view, &run_seen))).expect("a store");
    assert_eq!((counted.taken, counted.waiting), (2, 0));
    assert!(cecile.id() != awa.id());

    // After two weeks it is too late.
    let pasted = [("emails".to_owned(), Part::Text("brahim@example.org, cecile@example.org".to_owned()))];
    claire.posts_parts(&lists, &pasted).expect(200).presses("Tout faire").expect(200);
    let json = claire.reads_json(&lists).expect(200).page().json();
    let undo = json["lists"][0]["undo"].as_str().expect("a list").to_owned();
    w.later(Millis::days(15));
    let mut claire = back(w, &claire);
    claire.posts(&undo, &[]).expect(422);
    w.errands_are_done();
}

pub fn a_letter_enrols_once(w: &mut World) {
    let run = has_the_run(w);
    has_terms(w, &run, |terms| {
        terms.enrolment = EnrolmentMode::Private;
        terms.listed = false;
    });
    let mut claire = of_the_team(w, "Claire", Role::Instructor);
    let places = team::Places { run: run.clone() };
    claire.posts(&places, &[("emails", "personne")]).expect(422).sees("n’est pas une adresse");
    let both = [("emails", "mehdi@example.org\nawa@example.org"), ("language", "fr")];
    claire.posts(&places, &both).expect(200).sees("mehdi@example.org");
    claire.posts(&places, &both).expect(422).sees("vient de partir");
    let mut awa = w.person("Awa");
    awa.opens(page(&run)).expect(404);

    let letter = w.letter_to("mehdi@example.org");
    let invites = format!("{} vous invite à suivre", the_run(w, &run).institution_name);
    awa.opens(letter.link()).expect(200).sees("mehdi@example.org").sees(&invites);
    let mut mehdi = w.visitor().called("Mehdi").reading(Lang::Fr);
    mehdi.opens(letter.link()).expect(200).fills("Votre nom", "Mehdi Ba");
    mehdi.presses("Créer mon compte et entrer").expect(200).is_at(at::Outline { run: run.clone() });
    awa.opens(letter.link()).expect(404).sees("ne vaut plus");

    // Hers is for her alone; taken back, it opens nothing.
    let hers = w.letter_to("awa@example.org");
    let mut dia = w.person("Dia");
    dia.opens(hers.link()).expect(200).sees("une autre personne");
    dia.posts(hers.link(), &[]).expect(422);
    let json = claire.reads_json(&places).expect(200).page().json();
    let id = json["invitations"][0]["invitation"].as_str().expect("hers").to_owned();
    claire.posts(team::WithdrawRunInvitation { run: run.clone(), run_invitation: id }, &[]).expect(200);
    awa.opens(hers.link()).expect(404);
    w.later(Millis::days(60));
    w.errands_are_done();
}
