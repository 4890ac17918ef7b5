//! From the front page to a certificate that anybody can check, without JavaScript.

use credential::{PublicKey, Verified, verify, verify_status_list};
use lexicon::{Lang, PlaceRef, Role};
use pretty_assertions::assert_eq;
use serde_json::Value;
use stories::{Actor, World, courses::petit, story};
use web::paths::{self, certificates as at};

story! {
    a_visitor_learns_and_gets_a_certificate_that_anybody_can_check,
}

/// How the institution is called in what it signs; the site of stories is `http://essaim.test`.
const DID: &str = "did:web:essaim.test:institutions:imt";

fn a_visitor_learns_and_gets_a_certificate_that_anybody_can_check(w: &mut World) {
    w.at("7 September 2026, 18:30");
    let run = w.has_the_course("petit", "imt");
    let mut awa = w.visitor().called("Awa");
    finds_the_course_and_enrols(w, &mut awa, &run);
    answers_until_it_is_right(w, &mut awa, &run);
    let code = claims(&mut awa, &run);
    anybody_verifies(w, &code);
    let badge = the_badge_holds(w, &code);
    assert_eq!(is_revoked(w, &badge), Some(false));

    w.at("3 October 2026, 11:00");
    the_lead_revokes(w, &code);
    assert_eq!(is_revoked(w, &badge), Some(true));
    assert_eq!(the_badge_holds(w, &code), badge);
    let mut awa = w.somebody_at("awa@example.org");
    awa.opens(at::Claim { run })
        .sees("Votre attestation a été révoquée le samedi 3 octobre 2026")
        .sees_no("Obtenir mon attestation");
}

fn finds_the_course_and_enrols(w: &World, awa: &mut Actor, run: &str) {
    let (key, _) = run.rsplit_once('+').expect("the key of a run");
    let course = paths::courses::Course { course: key.to_owned() };
    awa.opens(paths::Home).expect(200).sees("Petit cours").follows("Petit cours").is_at(&course);
    awa.sees("Le plan du cours").sees("Semaine 1");
    // Enrolling wants an account first, and who made one comes back enrolled.
    awa.presses("S’inscrire").is_at(paths::people::SignUp);
    awa.fills("Votre nom", "Awa Ndiaye").fills("Adresse e-mail", "awa@example.org");
    awa.fills("Mot de passe", "tournevis lagune mandarine")
        .presses("Créer mon compte")
        .expect(200)
        .is_at(paths::learning::Outline { run: run.to_owned() })
        .sees("Votre inscription à ce cours est faite.");
    let letter = w.letter_to("awa@example.org").link();
    awa.opens(letter).presses("C’est bien mon adresse").expect(200);
    assert!(w.facts().contains(&"learning.enrolled".to_owned()));
    awa.opens(paths::My).sees("Petit cours");
}

fn answers_until_it_is_right(w: &World, awa: &mut Actor, run: &str) {
    awa.opens(paths::courses::Run { run: run.to_owned() }).follows("Continuer le cours").expect(200);
    awa.sees("Une découpeuse laser suit un tracé vectoriel").follows("Répondre").expect(200);
    let asking = paths::learning::Unit { run: run.to_owned(), unit: petit::ASKING.to_owned() };
    awa.is_at(&asking).sees("Il reste 3 essais sur 3");

    awa.chooses("Que suit une découpeuse laser ?", "Une photographie").presses("Valider");
    awa.expect(200).is_at(&asking).sees("Faux").sees("0 sur 1").sees("Il reste 2 essais sur 3");
    progress(awa, run)
        .sees("L’attestation demande 60 %. Il manque 60 %")
        .sees("Moyenne 0 % × poids 100 % = 0 %");
    awa.opens(at::Claim { run: run.to_owned() }).sees("Ce qu’il reste à faire").sees("vous en êtes à 0 %");
    // Pressing a button that is not there changes nothing.
    awa.posts(at::Claim { run: run.to_owned() }, &[]).expect(422).sees("n’est pas encore atteint");
    assert!(!w.facts().contains(&"certificates.issued".to_owned()));

    awa.opens(&asking).chooses("Que suit une découpeuse laser ?", "Un tracé vectoriel").presses("Valider");
    awa.expect(200).sees("Juste").sees("1 sur 1");
    progress(awa, run).sees("L’attestation demande 60 % : c’est atteint").sees("1 / 1");
    awa.sees("Moyenne 100 % × poids 100 % = 100 %").sees("Total, arrondi : 100 %");
}

fn progress<'a>(awa: &'a mut Actor, run: &str) -> &'a mut Actor {
    awa.opens(paths::learning::Progress { run: run.to_owned() }).expect(200)
}

/// The certificate's code.
fn claims(awa: &mut Actor, run: &str) -> String {
    awa.opens(paths::My).sees("Unités terminées").sees("2 sur 2").follows("Obtenir mon attestation");
    awa.is_at(at::Claim { run: run.to_owned() });
    progress(awa, run).follows("Obtenir mon attestation").is_at(at::Claim { run: run.to_owned() });
    awa.sees("Tout y est").sees("Awa Ndiaye").presses("Obtenir mon attestation").expect(200);
    awa.sees("Attestation authentique et valable").sees("C’est votre attestation");
    let code = awa.page().path.rsplit('/').next().unwrap_or_default().to_owned();
    progress(awa, run).sees("Voir mon attestation").sees_no("Obtenir mon attestation");
    awa.opens(paths::My).sees("Voir mon attestation").sees_no("Obtenir mon attestation");
    // Asking again gives the same one.
    awa.posts(at::Claim { run: run.to_owned() }, &[]).is_at(at::Verified { code: code.clone() });
    code
}

fn anybody_verifies(w: &World, code: &str) {
    let cases = [
        (Lang::Fr, "Attestation authentique et valable", "Petit cours"),
        (Lang::En, "Genuine and valid certificate", "has successfully completed the course"),
        (Lang::Ar, "شهادة أصلية وصالحة", "أتمّ بنجاح مقرّر"),
    ];
    for (lang, verdict, sentence) in cases {
        let mut reader = w.visitor().reading(lang);
        reader
            .opens(at::Verified { code: code.to_owned() })
            .expect(200)
            .sees(verdict)
            .sees(sentence)
            .sees("Awa Ndiaye");
        reader.finds(&format!("html[lang={}][dir={}]", lang.tag(), lang.dir())).sees_no("awa@example.org");
        reader.opens(format!("{}?in={}", at::Pdf { code: code.to_owned() }, lang.tag())).expect(200);
        let paper = reader.page();
        assert_eq!(paper.header("content-type"), Some("application/pdf"));
        assert!(paper.body.starts_with(b"%PDF-") && paper.body.len() > 5_000, "{} bytes", paper.body.len());
    }
    // Typed from the paper, in small letters and with a dash.
    let mut reader = w.visitor();
    let typed = format!("{}-{}", &code[..5], &code[5..]).to_lowercase();
    reader.opens(at::Verify).fills("Code de l’attestation", &typed).presses("Vérifier").expect(200);
    reader.is_at(at::Verified { code: code.to_owned() }).sees("Attestation authentique et valable");
    reader
        .opens(at::Verified { code: "7K3QX9TB4M".to_owned() })
        .expect(404)
        .sees("Aucune attestation ne porte ce code");
}

/// The badge, as any program that reads Open Badges checks it: with the documents we serve.
fn the_badge_holds(w: &World, code: &str) -> Verified {
    let badge = w.visitor().opens(at::Badge { code: code.to_owned() }).expect(200).page().json();
    let read = verify(&badge, &|method| key(w, method))
        .unwrap_or_else(|why| panic!("the badge is not believed: {why}"));
    assert_eq!((read.issuer.as_str(), read.achievement.as_str()), (DID, "Petit cours"));
    assert!(read.hashed_emails[0].hides("awa@example.org") && !badge.to_string().contains("awa@"));
    let mut forged = badge;
    forged["credentialSubject"]["achievement"]["name"] = Value::from("Grand cours");
    assert!(verify(&forged, &|method| key(w, method)).is_err());
    read
}

fn key(w: &World, method: &str) -> Option<PublicKey> {
    let did = at::Did { institution: "imt".to_owned() };
    let document = w.visitor().opens(did).expect(200).page().json();
    let found = document["verificationMethod"].as_array()?.iter().find(|one| one["id"] == method)?.clone();
    PublicKey::from_multikey(found["publicKeyMultibase"].as_str()?).ok()
}

/// What the signed list says that the badge names.
fn is_revoked(w: &World, badge: &Verified) -> Option<bool> {
    let status = &badge.statuses[0];
    let path = status.list.strip_prefix("https://essaim.test").expect("the list is ours");
    let list = w.visitor().opens(path).expect(200).page().json();
    let list =
        verify_status_list(&list, &status.list, DID, &|method| key(w, method)).expect("the list is signed");
    list.is_set(status.index)
}

fn the_lead_revokes(w: &World, code: &str) {
    let page = at::Verified { code: code.to_owned() };
    let mut stranger = w.person("Idriss");
    stranger.opens(&page).expect(200).sees_no("Révoquer");
    stranger.posts(at::Revoke { code: code.to_owned() }, &[("reason", "Jalousie"), ("confirmed", "yes")]);
    assert!(!w.facts().contains(&"certificates.revoked".to_owned()));

    let mut nadia = w.person("Nadia");
    w.gives(&nadia, Role::Lead, PlaceRef::institution(w.institution("imt")));
    nadia.opens(&page).follows("Révoquer").expect(200).presses("Révoquer l’attestation").expect(422);
    nadia.sees("Écrivez le motif de la révocation").sees("Cochez la case pour confirmer");
    nadia
        .fills("Motif", "Le travail était celui d’une autre personne.")
        .ticks("Je sais que la révocation est définitive", true);
    nadia.presses("Révoquer l’attestation").expect(200).is_at(&page);

    let mut reader = w.visitor();
    reader.opens(&page).expect(200).sees("Attestation révoquée").sees("le samedi 3 octobre 2026");
    reader.sees("Le travail était celui d’une autre personne.").sees_no("authentique et valable");
    w.letter_to("awa@example.org").sees("Le travail était celui d’une autre personne.");
}
