//! People come to an institution: by a letter, and by a list.

use lexicon::{Lang, PlaceRef, Role};
use stories::{World, story};
use web::paths::{self, network as at};

story! {
    a_school_invites_its_people_and_each_sees_what_it_knows,
    a_role_begins_and_ends_on_its_day,
}

fn imt() -> String {
    "imt".to_owned()
}

const LIST: &str = "Adresse e-mail;Nom;Rôle;Au\n\
    brahim@example.org;Brahim;tuteur;30/06/2027\n\
    elise@example.org;Élise;scolarité;\n";

fn a_school_invites_its_people_and_each_sees_what_it_knows(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let mut nadia = w.person("Nadia");
    w.gives(&nadia, Role::Lead, PlaceRef::institution(w.institution("imt")));

    // Somebody who has no account yet.
    let list = at::Invitations { institution: imt() };
    nadia.opens(&list).expect(200).fills("Adresse e-mail", "mehdi@example.org").chooses("role", "author");
    nadia.presses("Envoyer l’invitation").expect(200).sees("mehdi@example.org");
    let letter = w.letter_to("mehdi@example.org");
    letter.sees("auteur");
    let mut mehdi = w.visitor().called("Mehdi").reading(Lang::Fr);
    mehdi.opens(letter.link()).expect(200).sees("auteur").fills("Votre nom", "Mehdi Ba");
    mehdi
        .presses("Créer mon compte sur Essaim et accepter")
        .expect(200)
        .is_at(at::KnownBy)
        .sees("IMT")
        .sees("auteur")
        .sees("Nadia");
    mehdi.opens(at::InstitutionTeam { institution: imt() }).expect(200).sees("Mehdi Ba");
    mehdi.opens(&list).expect(403);
    mehdi.opens(letter.link()).expect(404).sees("ne fonctionne plus");
    nadia.opens(&list).expect(200).sees_no("mehdi@example.org");

    // A list: one with an account, one without. A line that is wrong, and nothing is done.
    let brahim = w.person("Brahim");
    let bring = at::PeopleLists { institution: imt() };
    let wrong = LIST.replace("scolarité", "=1+1");
    nadia.opens(&bring).attaches("Fichier CSV", "wrong.csv", "text/csv", wrong.as_bytes());
    nadia.presses("Voir ce qui changerait").expect(200).sees("tableur").sees_no("Faire tout cela");
    let facts = w.facts().len();
    nadia.opens(&bring).attaches("Fichier CSV", "people.csv", "text/csv", LIST.as_bytes());
    nadia
        .presses("Voir ce qui changerait")
        .expect(200)
        .sees("reçoit le rôle")
        .sees("invitation par courrier");
    assert_eq!(w.facts().len(), facts);
    nadia
        .presses("Faire tout cela")
        .expect(200)
        .is_at(at::InstitutionTeam { institution: imt() })
        .sees("Brahim");
    assert_eq!(w.facts().len(), facts + 1);
    nadia.opens(&bring).attaches("Fichier CSV", "people.csv", "text/csv", LIST.as_bytes());
    nadia.presses("Voir ce qui changerait").expect(200).sees("déjà fait").sees_no("Faire tout cela");

    // Somebody with an account takes up what was sent to an address that is nobody's.
    let letter = w.letter_to("elise@example.org");
    let mut brahim = w.signs_in(brahim.id(), "Brahim", Lang::Fr);
    brahim.opens(letter.link()).expect(200).sees("Brahim").presses("Accepter").expect(200).is_at(at::KnownBy);
    brahim.sees("scolarité").sees("tuteur");
    brahim.opens(paths::people::Account).expect(200).sees("Ce que les établissements savent de moi");
}

fn a_role_begins_and_ends_on_its_day(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let mut nadia = w.person("Nadia");
    w.gives(&nadia, Role::Lead, PlaceRef::institution(w.institution("imt")));
    let claire = w.person("Claire");
    let team = at::InstitutionTeam { institution: imt() };
    nadia.opens(&team).fills("email", "claire@example.org").chooses("role", "viewer");
    nadia.fills("from", "2026-10-01").fills("until", "2026-10-25").presses("Donner le rôle").expect(200);
    nadia.sees("à venir").sees("25 octobre 2026");
    // Each time in a fresh browser: sessions don't last that long.
    let answered = |w: &World, status: u16| {
        w.signs_in(claire.id(), "Claire", Lang::Fr).opens(&team).expect(status);
    };
    answered(w, 403);
    w.at("30 September 2026, 23:59");
    answered(w, 403);
    w.at("1 October 2026, 00:00");
    answered(w, 200);
    // The clocks go back that night: the day is an hour longer.
    w.at("25 October 2026, 23:59");
    answered(w, 200);
    w.at("26 October 2026, 00:00");
    answered(w, 403);
    let mut nadia = w.signs_in(nadia.id(), "Nadia", Lang::Fr);
    nadia.opens(&team).expect(200).sees("Un rôle terminé");
}
