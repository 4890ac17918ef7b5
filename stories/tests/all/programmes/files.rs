//! What goes with an application, and who reads it.

use super::*;
use pretty_assertions::assert_eq;

pub fn files_go_with_an_application(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let petit = w.has_the_course("petit", "imt");
    let mut nadia = lead(w, "imt");
    begins(&mut nadia, "imt", PATH, "Fabriquer", "degree");
    adds_module(&mut nadia, PATH, &[]);
    adds_course(&mut nadia, PATH, "1", &course_of(&petit), &[("mandatory", "yes")]);
    publishes(&mut nadia, PATH);
    let intake = opens_intake(&mut nadia, PATH, "application", &[]);
    let apply = at::Apply { programme: PATH.into(), intake: intake.clone() };
    let mine = |number: &str| at::MyApplicationFile {
        programme: PATH.into(),
        intake: intake.clone(),
        attachment: number.into(),
    };
    let words = "J’imprime des pièces depuis deux ans, je veux comprendre la matière.";
    let mut awa = w.person("Awa");

    // A page that calls itself a PDF is none; what was typed stays.
    awa.opens(apply.clone())
        .expect(200)
        .fills("words", words)
        .attaches("file", "diplome.pdf", "application/pdf", b"<script>alert(1)</script>")
        .presses("Garder sans envoyer")
        .expect(422)
        .sees("ni un PDF ni une image")
        .sees("comprendre la matière");
    let large = [b"%PDF-1.7".as_slice(), &vec![0; 5_000_000]].concat();
    awa.attaches("file", "lourd.pdf", "application/pdf", &large)
        .presses("Garder sans envoyer")
        .expect(422)
        .sees("trop lourd");
    awa.attaches("file", "Diplôme d’Awa.pdf", "text/html", b"%PDF-1.7 le diplome")
        .presses("Garder sans envoyer")
        .expect(200)
        .sees("Pièce 1 (PDF")
        .sees_no("Diplôme d’Awa");
    awa.attaches("file", "photo.png", "image/png", b"\x89PNG\r\n\x1a\n photo")
        .presses("Envoyer ma candidature")
        .expect(200)
        .sees("Le jury la lira")
        .sees("Pièce 2 (PNG");
    awa.opens(mine("1")).expect(200);
    assert_eq!(awa.page().body, b"%PDF-1.7 le diplome");
    assert_eq!(awa.page().header("content-type"), Some("application/pdf"));
    assert!(awa.page().header("content-disposition").is_some_and(|how| how.starts_with("attachment")));

    // The jury reads them from its list; others don't.
    let jury = at::Applications { programme: PATH.into() };
    let told = json(&mut nadia, jury.clone());
    let url = told["applications"][0]["files"][1]["url"].as_str().expect("an address").to_owned();
    nadia.opens(jury.clone()).expect(200).sees("Pièce 2 (PNG").finds(&format!("a[href='{url}']"));
    nadia.opens(&url).expect(200);
    assert_eq!(nadia.page().header("content-type"), Some("image/png"));
    let mut omar = w.person("Omar");
    omar.opens(&url).expect(403);
    omar.opens(mine("1")).expect(404);
    let mut head = w.person("Head");
    w.gives(&head, Role::ElearningHead, PlaceRef::institution(w.institution("imt")));
    head.opens(jury.clone()).expect(200).sees_no("Pièce 2");
    head.opens(&url).expect(403);

    // To be completed: one goes, another comes.
    let id = told["applications"][0]["id"].as_str().expect("an id").to_owned();
    let decided =
        [("decision", "to-complete"), ("application", id.as_str()), ("reason", "Le diplôme est illisible.")];
    nadia.posts(jury.clone(), &decided).expect(200);
    awa.opens(apply.clone()).expect(200).ticks("Retirer : Pièce 1", true);
    awa.attaches("file", "mieux.pdf", "application/pdf", b"%PDF-1.7 lisible")
        .presses("Envoyer ma candidature")
        .expect(200);
    let told = json(&mut nadia, jury.clone());
    let types: Vec<&str> = told["applications"][0]["files"]
        .as_array()
        .expect("files")
        .iter()
        .filter_map(|one| one["type"].as_str())
        .collect();
    assert_eq!(types, ["image/png", "application/pdf"]);
    let many: Vec<(String, stories::forms::Part)> = (0..6)
        .map(|nth| {
            let bytes = format!("%PDF-1.7 {nth}").into_bytes();
            let part = stories::forms::Part::File {
                filename: "x.pdf".into(),
                mime: "application/pdf".into(),
                bytes,
            };
            ("file".to_owned(), part)
        })
        .collect();
    omar.posts_parts(apply, &many).expect(422).sees("trop de fichiers");
}
