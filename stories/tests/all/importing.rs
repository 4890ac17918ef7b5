//! A course team brings a course in by the page, opens a run of it, and takes it out again.

use lexicon::{PlaceRef, Role};
use pretty_assertions::assert_eq;
use stories::{Actor, World, archives, dump::Dump, story};
use web::paths::courses as at;

story! {
    an_author_brings_a_course_in_and_takes_it_out,
    a_hostile_archive_is_refused_with_a_sentence,
    what_is_no_archive_is_refused_with_a_sentence,
    a_course_of_another_institution_stays_theirs,
    a_course_begins_without_an_archive,
}

fn author(w: &World) -> Actor {
    let mehdi = w.person("Mehdi");
    w.gives(&mehdi, Role::Author, PlaceRef::institution(w.institution("imt")));
    mehdi
}

fn import() -> at::Import {
    at::Import { institution: "imt".to_owned() }
}

/// All tables but that of archives which nobody decided about yet, and of the errands that will forget them.
fn committed(w: &World) -> Dump {
    let mut tables = stories::dump::all_tables(w.stage().place());
    for not_yet in ["imports", "errands"] {
        tables.remove(not_yet);
    }
    tables
}

fn brings<'a>(author: &'a mut Actor, name: &str, archive: &[u8]) -> &'a mut Actor {
    author.opens(import()).expect(200);
    author.attaches("Archive du cours", name, "application/gzip", archive).presses("Lire l’archive")
}

fn an_author_brings_a_course_in_and_takes_it_out(w: &mut World) {
    let mut mehdi = author(w);
    let archive = archives::of_story("petit");
    mehdi.opens(import()).expect(200);
    let before = committed(w);

    // The report comes before anything is written.
    brings(&mut mehdi, "petit.tar.gz", &archive)
        .expect(200)
        .sees("Petit cours")
        .sees("Rapport sur petit.tar.gz");
    mehdi.sees("Le cours IMT+PETIT est créé").sees("La session IMT+PETIT+2026 est ouverte avec elle");
    mehdi.sees("Elle sera montrée en page d’accueil");
    mehdi.sees("Tout est passé tel quel").sees("1 point à gagner en tout");
    assert_eq!(committed(w), before);

    mehdi.presses("Valider l’import").expect(200).is_at("/courses/IMT+PETIT/team");
    mehdi.sees("Le cours est là").sees("2026");
    let facts = w.facts();

    // The same archive again changes nothing, and the report says so.
    let before = committed(w);
    brings(&mut mehdi, "encore.tar.gz", &archive).expect(200).sees("Rien ne change");
    mehdi.sees_no("Elle sera montrée en page d’accueil");
    mehdi.presses("Annuler l’import").expect(200).is_at(import());
    assert_eq!((committed(w), w.facts()), (before, facts));

    // Another run of the same version.
    mehdi.opens("/courses/IMT+PETIT/team").follows("Ouvrir une session").expect(200);
    mehdi.fills("Nom de la session", "2027 printemps").presses("Ouvrir la session").expect(422);
    mehdi.sees("N’utilisez que des lettres").finds("input[name=run][value='2027 printemps']");
    mehdi.fills("Nom de la session", "2027-printemps").fills("start", "2027-03-01T09:00");
    mehdi
        .fills("end", "2027-02-01T09:00")
        .presses("Ouvrir la session")
        .expect(422)
        .sees("La fin doit venir après le début");
    mehdi
        .fills("end", "2027-05-31T18:00")
        .presses("Ouvrir la session")
        .expect(200)
        .sees("La session est ouverte");
    mehdi.sees("2027-printemps");

    // What comes out is what came in, of the course and of either run.
    for key in ["IMT+PETIT", "IMT+PETIT+2026", "IMT+PETIT+2027-printemps"] {
        mehdi.opens(at::Export { course: key.to_owned() }).expect(200);
        assert_eq!(archives::digest(&mehdi.page().body), archives::digest(&archive), "{key}");
    }
}

fn a_hostile_archive_is_refused_with_a_sentence(w: &mut World) {
    let mut mehdi = author(w);
    mehdi.opens(import()).expect(200);
    let before = stories::dump::all_tables(w.stage().place());
    let blobs = files_below(&w.stage().folder().join("blobs"));
    let cases = [
        ("climbing.tar.gz", archives::climbing(), "L’archive nomme un chemin qui sort de son dossier"),
        ("linking.tar.gz", archives::linking(), "L’archive contient un lien (course/static/secret.txt)"),
        ("bursting.tar.gz", archives::bursting(), "L’archive se décompresse en plus de 100 fois sa taille"),
    ];
    for (name, archive, sentence) in cases {
        brings(&mut mehdi, name, &archive).expect(422).sees(sentence).finds("#archive-error");
        assert_eq!(stories::dump::all_tables(w.stage().place()), before, "{name}");
        assert_eq!(files_below(&w.stage().folder().join("blobs")), blobs, "{name}");
    }
}

fn what_is_no_archive_is_refused_with_a_sentence(w: &mut World) {
    let mut mehdi = author(w);
    let cut = archives::of_story("petit");
    brings(&mut mehdi, "photo.jpg", b"\xff\xd8\xff\xe0 not an archive")
        .expect(422)
        .sees("ne peut pas être lue");
    brings(&mut mehdi, "cut.tar.gz", &cut[..cut.len() / 2]).expect(422).sees("ne peut pas être lue");
    mehdi.opens(import()).presses("Lire l’archive").expect(422).sees("Choisissez une archive");
}

fn a_course_of_another_institution_stays_theirs(w: &mut World) {
    let mut mehdi = author(w);
    let run = w.has_the_course("petit", "esp-dakar");
    brings(&mut mehdi, "petit.tar.gz", &archives::of_story("petit")).expect(200);
    mehdi.sees("Cette archive ne peut pas être validée ici").sees_no("Valider l’import");
    mehdi.opens(at::Import { institution: "esp-dakar".to_owned() });
    let closed = mehdi.page().status.as_u16();
    assert!(matches!(closed, 403 | 404), "{closed}");
    mehdi.opens(at::Export { course: run });
    let closed = mehdi.page().status.as_u16();
    assert!(matches!(closed, 403 | 404), "{closed}");
}

fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            path if path.is_dir() => found.extend(files_below(&path)),
            path => found.push(path),
        }
    }
    found.sort();
    found
}

fn a_course_begins_without_an_archive(w: &mut World) {
    let mut mehdi = author(w);
    mehdi.opens(import()).follows("Pas d’archive ? Créer un cours vide").expect(200);
    mehdi.fills("Titre du cours", "Le cuir au laser").fills("Numéro du cours", "CUIR 1");
    mehdi.presses("Créer le cours").expect(422).finds("input[value='Le cuir au laser']");
    mehdi.fills("Numéro du cours", "CUIR1").fills("Nom de la session", "2027").presses("Créer le cours");
    mehdi.expect(200).is_at("/courses/IMT+CUIR1/team").sees("Le cours est créé").sees("IMT+CUIR1+2027");
    // Nobody finds it yet; its team reads it.
    w.visitor().opens("/").expect(200).sees_no("Le cuir au laser");
    mehdi
        .opens("/runs/IMT+CUIR1+2027/outline")
        .expect(200)
        .follows("Bienvenue")
        .expect(200)
        .sees("Ce cours s’écrit.");
}
