//! A run is graded: by its rules, by its team, and in a spreadsheet.

use ::learning::gradebook::read_csv;
use lexicon::{PlaceRef, Role};
use pretty_assertions::assert_eq;
use stories::{
    Actor, World,
    courses::{atelier, petit},
    forms::Part,
    story,
};
use web::paths::{self, learning, team as at};

story! {
    a_problem_keeps_its_rules,
    nothing_is_taken_after_the_due_date,
    staff_set_a_grade_and_the_learner_reads_why,
    work_is_handed_in_and_graded_by_its_grid,
    grades_go_through_a_spreadsheet_and_back,
    a_run_is_closed_to_those_who_are_not_of_its_team,
}

const GRAVITY: &str = "De combien de mètres par seconde, chaque seconde ?";
const COLOUR: &str = "Quelle couleur de trait la machine découpe-t-elle ?";

fn has_the_workshop(w: &mut World) -> String {
    w.at("7 September 2026, 10:00");
    w.has_the_course("atelier", "imt")
}

fn learner(w: &World, run: &str, name: &str) -> Actor {
    let mut actor = w.person(name);
    actor.opens(paths::courses::Run { run: run.to_owned() }).presses("S’inscrire").expect(200);
    actor
}

fn staff(w: &World, name: &str, role: Role) -> Actor {
    let actor = w.person(name);
    w.gives(&actor, role, PlaceRef::institution(w.institution("imt")));
    actor
}

fn homework(run: &str) -> learning::Unit {
    learning::Unit { run: run.to_owned(), unit: atelier::HOMEWORK.to_owned() }
}

/// The part of the page that is the problem.
const GRAVITY_FRAME: &str = "form[action$='problem@pesanteur/answer']";
const COLOUR_FRAME: &str = "form[action$='problem@couleur/answer']";

fn a_problem_keeps_its_rules(w: &mut World) {
    let run = has_the_workshop(w);
    let mut awa = learner(w, &run, "Awa");
    let presses = |awa: &mut Actor, typed: &str, button: &str| {
        awa.within(GRAVITY_FRAME).fills(GRAVITY, typed).presses(button);
    };
    awa.opens(homework(&run)).expect(200).sees("Il reste 3 essais sur 3").sees("Il reste 1 essai sur 1");

    // A button pressed too early uses no attempt.
    awa.within(COLOUR_FRAME)
        .presses("Valider")
        .expect(422)
        .sees("Répondez d’abord")
        .sees("Il reste 1 essai sur 1");

    // What can't be read says so, keeps what was typed, and uses no attempt.
    presses(&mut awa, "dix", "Valider");
    awa.expect(422)
        .sees("« dix » n’est pas un nombre")
        .sees("Il reste 3 essais sur 3")
        .finds("input[value=dix]");

    awa.within(GRAVITY_FRAME)
        .presses("Un indice")
        .expect(200)
        .sees("Indice 1 sur 2")
        .sees("C’est presque dix.");
    awa.sees_no("Un peu plus de 9,8.");
    presses(&mut awa, "9.7", "Enregistrer");
    awa.expect(200).sees("Réponses enregistrées, pas encore validées").sees("Il reste 3 essais sur 3");
    awa.opens(homework(&run)).finds("input[value='9.7']");

    presses(&mut awa, "12", "Valider");
    awa.expect(200).sees("Faux").sees("Il reste 2 essais sur 3");
    awa.within(GRAVITY_FRAME)
        .presses("Recommencer")
        .expect(200)
        .sees_no("Faux")
        .sees("Il reste 2 essais sur 3");
    presses(&mut awa, "9,8", "Valider");
    awa.expect(422)
        .sees("écrivez les décimales avec un point, comme « 9.8 »")
        .sees("Il reste 2 essais sur 3");
    presses(&mut awa, "9.8", "Valider");
    awa.expect(200).sees("Juste").sees("2 sur 2").sees("Il reste 1 essai sur 3");
    presses(&mut awa, "9.81", "Valider");
    awa.expect(200).sees("Plus aucun essai").sees("Voir la réponse");

    // The button is gone; whoever sends the form all the same is told.
    let facts = w.facts().len();
    let answer = learning::Answer { run: run.clone(), block: atelier::GRAVITY.to_owned() };
    awa.posts(&answer, &[("input_2_1", "9.81")]).expect(422).sees("Vous avez utilisé toutes vos tentatives");
    let told = awa
        .posts_json(&answer, &serde_json::json!({ "answers": { "input_2_1": "9.81" } }))
        .expect(422)
        .page()
        .json();
    assert!(told.to_string().contains("tentatives"), "{told}");
    assert_eq!(w.facts().len(), facts);

    awa.opens(homework(&run))
        .within(COLOUR_FRAME)
        .chooses(COLOUR, "Le bleu")
        .presses("Valider")
        .expect(200)
        .sees("Faux");
    awa.opens(learning::Progress { run }).sees("2 / 3").sees("67 %").sees("Total, arrondi : 40 %");
}

fn nothing_is_taken_after_the_due_date(w: &mut World) {
    let run = has_the_workshop(w);
    let mut awa = learner(w, &run, "Awa");
    awa.opens(homework(&run)).sees("À rendre").sees("21 septembre 2026");
    w.at("20 September 2026, 23:59");
    awa.within(GRAVITY_FRAME).fills(GRAVITY, "12").presses("Valider").expect(200).sees("Faux");
    let facts = w.facts();

    w.at("21 September 2026, 00:01");
    awa.opens(homework(&run)).sees("Délai passé").sees("Le délai est passé depuis");
    let answer = learning::Answer { run: run.clone(), block: atelier::GRAVITY.to_owned() };
    awa.posts(answer, &[("input_2_1", "9.81")]).expect(422).sees("les réponses ne sont plus acceptées");
    let save = learning::Save { run: run.clone(), block: atelier::GRAVITY.to_owned() };
    awa.posts(save, &[("input_2_1", "9.81")]).expect(422);
    let reset = learning::Reset { run, block: atelier::GRAVITY.to_owned() };
    awa.posts(reset, &[]).expect(422);
    assert_eq!(w.facts(), facts);
}

fn staff_set_a_grade_and_the_learner_reads_why(w: &mut World) {
    let run = has_the_workshop(w);
    let mut awa = learner(w, &run, "Awa");
    let mut claire = staff(w, "Claire", Role::Instructor);
    claire.opens(at::Team { run: run.clone() }).expect(200).follows("Apprenants").follows("Awa").expect(200);
    claire
        .sees("Cette consultation est notée")
        .follows("Fixer la note – D")
        .expect(200)
        .sees("Fixer la note : Devoir");
    claire.fills("Points", "4").fills("Raison", "Refait à l’oral.").presses("Fixer ces points").expect(422);
    claire.sees("entre 0 et 3").finds("input[name=earned][value='4']");
    claire
        .fills("Points", "2,5")
        .fills("Raison", "")
        .presses("Fixer ces points")
        .expect(422)
        .sees("Donnez la raison");
    claire
        .fills("Raison", "Refait à l’oral.")
        .presses("Fixer ces points")
        .expect(200)
        .sees("Les points sont fixés");
    claire.sees("Fixé par l’équipe").sees("Refait à l’oral.").sees("2,5 sur 3");

    // The learner reads the grade and why; and who looked at their page is in their data.
    awa.opens(learning::Progress { run: run.clone() }).expect(200).sees("2,5 / 3").sees("Refait à l’oral.");
    let data = awa.opens(paths::people::MyData).expect(200).page().json();
    assert_eq!(data["learning_looks"][0]["run"], run, "{data}");

    claire.opens(at::Learner { run: run.clone(), person: awa.id().to_string() }).follows("Fixer la note – D");
    claire.fills("Raison", "Erreur de personne.").presses("Revenir aux points gagnés").expect(200);
    claire.sees("Les points gagnés comptent de nouveau").sees("Erreur de personne.").sees("Refait à l’oral.");
    awa.opens(learning::Progress { run }).sees("0 / 3").sees_no("Refait à l’oral.");
}

fn work_is_handed_in_and_graded_by_its_grid(w: &mut World) {
    let run = has_the_workshop(w);
    let mut awa = learner(w, &run, "Awa");
    let unit = learning::Unit { run: run.clone(), unit: atelier::HANDING_IN.to_owned() };
    awa.opens(&unit)
        .sees("Racontez comment vous l’avez fait.")
        .presses("Rendre")
        .expect(422)
        .sees("Écrivez votre réponse");
    awa.fills("Votre texte", "J’ai découpé une boîte.\n\nElle ferme bien.");
    awa.attaches("Votre fichier", "virus.exe", "application/x-msdownload", b"MZ")
        .presses("Rendre")
        .expect(422);
    awa.sees("Ce type de fichier n’est pas accepté")
        .finds("textarea[name=text]")
        .sees("J’ai découpé une boîte.");
    awa.fills("Votre texte", "J’ai découpé une boîte.\n\nElle ferme bien.");
    awa.attaches("Votre fichier", "boîte.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    awa.presses("Rendre").expect(200).is_at(&unit).sees("Rendu").sees("Elle ferme bien.");

    let mut claire = staff(w, "Claire", Role::Instructor);
    claire
        .opens(at::Team { run: run.clone() })
        .sees("Un travail attend sa correction")
        .follows("Corriger")
        .expect(200);
    claire
        .sees("Awa")
        .follows("Votre objet")
        .expect(200)
        .sees("Elle ferme bien.")
        .follows("Télécharger le fichier")
        .expect(200);
    let file = claire.page();
    assert!(file.body.starts_with(b"<svg"), "{}", file.source());
    // A file of a stranger is never a page of ours.
    assert!(
        file.header("content-disposition").is_some_and(|it| it.starts_with("attachment")),
        "{:?}",
        file.headers
    );

    claire
        .opens(at::HandIns { run: run.clone() })
        .follows("Corriger le plus ancien")
        .presses("Noter et passer au suivant")
        .expect(422);
    claire.sees("Choisissez un niveau pour « Idées »").sees("Choisissez un niveau pour « Forme »");
    claire.chooses("Idées", "Bien").chooses("Forme", "Non").fills("Commentaire", "Soignez la mise en page.");
    claire.presses("Noter et passer au suivant").expect(200).sees("Plus rien n’attend");

    awa.opens(&unit)
        .sees("Noté")
        .sees("4 sur 5")
        .sees("Soignez la mise en page.")
        .sees_no("Rendre une autre version");
    awa.opens(learning::Progress { run: run.clone() }).sees("4 / 5").sees("Total, arrondi : 32 %");
    let more = [("text".to_owned(), Part::Text("Encore un mot.".to_owned()))];
    awa.posts_parts(learning::HandIn { run: run.clone(), block: atelier::STORY.to_owned() }, &more)
        .expect(422);
    awa.sees("Ce travail est déjà noté");

    // Another learner can't fetch the file, nor see who graded what.
    let mut binta = learner(w, &run, "Binta");
    let place = claire.opens(at::Learner { run: run.clone(), person: awa.id().to_string() }).page().source();
    let id = place
        .split("/team/hand-ins/")
        .nth(1)
        .and_then(|rest| rest.split(['"', '?']).next())
        .expect("a hand-in")
        .to_owned();
    awa.opens(learning::HandedFile { run: run.clone(), hand_in: id.clone() }).expect(200);
    binta.opens(learning::HandedFile { run: run.clone(), hand_in: id.clone() });
    closed(&binta);
    binta.opens(at::HandInPage { run, hand_in: id });
    closed(&binta);
}

fn grades_go_through_a_spreadsheet_and_back(w: &mut World) {
    let run = has_the_workshop(w);
    let (awa, binta) = (learner(w, &run, "Awa"), learner(w, &run, "=Binta()"));
    let mut claire = staff(w, "Claire", Role::Instructor);
    claire
        .opens(at::Gradebook { run: run.clone() })
        .expect(200)
        .sees("Awa")
        .sees("Devoir")
        .follows("Télécharger (CSV)")
        .expect(200);
    let sheet = claire.page().source();
    assert!(claire.page().header("content-type").is_some_and(|kind| kind.starts_with("text/csv")));
    let rows = table(&sheet);
    let column = |name: &str| {
        rows[0].iter().position(|head| head.contains(name)).unwrap_or_else(|| panic!("{name} in {sheet}"))
    };
    let (person, name, work) = (column("person"), column("name"), column("[sequential@devoir]"));
    assert_eq!(rows.len(), 3, "{sheet}");
    assert!(rows.iter().any(|row| row[name] == "'=Binta()"), "a name is never a formula: {sheet}");

    // What the same sheet would change: nothing.
    let brings = |claire: &mut Actor, sheet: &str| {
        claire.opens(at::GradebookImport { run: run.clone() }).expect(200);
        claire
            .attaches("Fichier CSV", "notes.csv", "text/csv", sheet.as_bytes())
            .presses("Voir ce qui changerait");
    };
    let facts = w.facts();
    brings(&mut claire, &sheet);
    claire.expect(200).sees("Ce fichier ne change aucune note");

    // Two mistakes: nothing is written.
    let changed = |points: &[(&str, &str)]| {
        let mut rows = rows.clone();
        for row in rows.iter_mut().skip(1) {
            if let Some((_, points)) = points.iter().find(|(who, _)| row[person] == *who) {
                row[work] = (*points).to_owned();
            }
        }
        web::csv::written(&rows)
    };
    let (awa_id, binta_id) = (awa.id().to_string(), binta.id().to_string());
    brings(&mut claire, &changed(&[(&awa_id, "beaucoup"), (&binta_id, "300")]));
    claire
        .sees("2 problèmes dans ce fichier")
        .sees("« beaucoup » n’est pas un nombre de points")
        .sees("« 300 » n’est pas entre 0 et 3 points")
        .sees("Ligne 2")
        .sees("Ligne 3");
    assert_eq!(w.facts(), facts);

    // A change is shown before it is written.
    brings(&mut claire, &changed(&[(&awa_id, "3"), (&binta_id, "1.5")]));
    claire.expect(200).sees("2 notes changeraient").sees("Awa").sees("1,5");
    assert_eq!(w.facts(), facts);
    claire.presses("Écrire ces 2 changements").expect(422).sees("Donnez la raison");
    claire
        .fills("Raison", "Examen en salle")
        .presses("Écrire ces 2 changements")
        .expect(200)
        .sees("2 notes sont fixées");
    let set = w.facts().iter().filter(|name| *name == "learning.grade-overridden").count();
    assert_eq!(set, 2);
    claire.opens(at::GradebookCsv { run: run.clone() });
    let after = table(&claire.page().source());
    let points = |who: &str| after.iter().find(|row| row[person] == who).map(|row| row[work].clone());
    assert_eq!((points(&awa_id).as_deref(), points(&binta_id).as_deref()), (Some("3"), Some("1.5")));
}

fn a_run_is_closed_to_those_who_are_not_of_its_team(w: &mut World) {
    let run = has_the_workshop(w);
    let hidden = w.has_the_course("sans-fin", "imt");
    is_not_listed(w, &hidden);
    let other = w.has_the_course("petit", "esp-dakar");
    let mut awa = learner(w, &run, "Awa");
    let mut lead = w.person("Moussa");
    w.gives(&lead, Role::Lead, PlaceRef::institution(w.institution("esp-dakar")));
    lead.opens(at::Gradebook { run: other }).expect(200);
    let person = awa.id().to_string();
    let pages = |run: String| {
        [
            at::Team { run: run.clone() }.to_string(),
            at::Learners { run: run.clone() }.to_string(),
            at::Learner { run: run.clone(), person: person.clone() }.to_string(),
            at::Gradebook { run: run.clone() }.to_string(),
            at::GradebookCsv { run: run.clone() }.to_string(),
            at::GradebookImport { run: run.clone() }.to_string(),
            at::HandIns { run: run.clone() }.to_string(),
            at::Notices { run }.to_string(),
        ]
    };
    // That a listed run exists is no secret; who may see its team's pages is said.
    for page in pages(run.clone()) {
        awa.opens(&page)
            .expect(403)
            .sees("Cette page est réservée à l’équipe du cours. Cette action demande");
        awa.sees("Retour au cours");
        lead.opens(&page).expect(403).sees("Cette action demande l’un de ces rôles");
    }
    // A run that is not listed does not exist for those who have no role in it.
    for page in pages(hidden) {
        awa.opens(&page).expect(404);
        lead.opens(&page).expect(404);
    }
    // Nor may they read its content, or answer in it.
    lead.opens(homework(&run));
    assert_ne!(lead.page().path, homework(&run).to_string(), "{}", lead.page().source());
    lead.posts(learning::Answer { run, block: petit::QUESTION.to_owned() }, &[]);
    closed(&lead);
}

fn is_not_listed(w: &World, run: &str) {
    let mut nadia = staff(w, "Nadia", Role::Lead);
    nadia
        .opens(paths::courses::RunSettings { run: run.to_owned() })
        .ticks("listed", false)
        .presses("Enregistrer")
        .expect(200);
}

fn table(sheet: &str) -> Vec<Vec<String>> {
    read_csv(sheet).expect("a sheet is read")
}

fn closed(actor: &Actor) {
    let (status, path) = (actor.page().status.as_u16(), &actor.page().path);
    assert!(matches!(status, 403 | 404), "{path} answers {status} to {}", actor.name);
}
