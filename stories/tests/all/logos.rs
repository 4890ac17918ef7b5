//! An institution has a logo: where it is shown, and where not.

use lexicon::{PlaceRef, Role};
use stories::{Actor, World, courses::atelier, story};
use web::paths::{certificates, courses, learning, network, portals};

story! {
    a_logo_is_shown_where_its_institution_is,
    a_certificate_keeps_the_logo_of_its_day,
}

/// A small picture, 60 × 24.
const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 60, 0, 0, 0, 24, 8, 6, 0, 0, 0,
    166, 193, 158, 82, 0, 0, 0, 68, 73, 68, 65, 84, 120, 218, 237, 209, 161, 21, 192, 32, 0, 67, 193, 128,
    102, 194, 90, 230, 194, 118, 194, 122, 170, 24, 2, 184, 175, 98, 239, 37, 209, 217, 149, 53, 218, 211,
    231, 201, 208, 239, 29, 37, 73, 234, 109, 15, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 75, 187,
    245, 3, 154, 100, 4, 40, 242, 170, 150, 103, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

fn lead(w: &World, slug: &str) -> Actor {
    let actor = w.person(&format!("Lead of {slug}"));
    w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
    actor
}

fn settings() -> network::InstitutionSettings {
    network::InstitutionSettings { institution: "imt".into() }
}

fn page() -> network::Institution {
    network::Institution { institution: "imt".into() }
}

fn gives_a_logo(imt: &mut Actor) {
    imt.opens(settings()).expect(200).attaches("logo", "logo.png", "image/png", PNG);
    imt.presses("Enregistrer le logo").expect(200).sees("enregistré").finds("img.logo-plate");
}

/// Its address, as programs are told.
fn address(actor: &mut Actor) -> Option<String> {
    let told = actor.reads_json(page()).expect(200).page().json();
    told["logo"].as_str().map(str::to_owned)
}

fn a_logo_is_shown_where_its_institution_is(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let course = run.rsplit_once('+').map_or(run.as_str(), |(course, _)| course).to_owned();
    let mut imt = lead(w, "imt");
    for (file, bytes, sentence) in [
        ("dessin.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "n’est pas une image"),
        ("lourd.png", vec![7; 1 << 20], "trop lourd"),
        ("coupe.png", PNG[..90].to_vec(), "ne s’imprimerait pas"),
    ] {
        imt.opens(settings()).attaches("logo", file, "image/png", &bytes);
        imt.presses("Enregistrer le logo").expect(422).sees(sentence);
    }
    let mut visitor = w.visitor();
    assert_eq!(address(&mut visitor), None);
    gives_a_logo(&mut imt);
    let logo = address(&mut visitor).expect("a logo");
    visitor.opens(page()).expect(200).finds(&format!("img[src=\"{logo}\"][alt]"));
    assert!(visitor.page().source().contains(&format!("\"logo\":\"http://essaim.test{logo}\"")));
    visitor.opens(courses::Course { course }).expect(200).finds(&format!("img[src=\"{logo}\"]"));
    assert!(visitor.page().source().contains(&format!("\"logo\":\"http://essaim.test{logo}\"")));
    assert_eq!(visitor.opens(&logo).expect(200).page().header("content-type"), Some("image/png"));

    // A portal that does not show the institution does not serve its logo either.
    let mut mun = lead(w, "mun");
    mun.opens(portals::Portals { institution: "mun".into() }).fills("name", "MUN").fills("slug", "mun");
    mun.fills("host", "mun.test").presses("Ouvrir ce portail").expect(200);
    visitor.comes_by("mun.test").opens(&logo).expect(404);
    // Nor does anybody who may not change it.
    let removal = network::InstitutionLogoSettings { institution: "imt".into() };
    mun.posts(removal, &[]).expect(403);

    imt.opens(settings()).ticks("without_logo", true).presses("Enregistrer le logo").expect(200);
    let mut visitor = w.visitor();
    assert_eq!(address(&mut visitor), None);
    visitor.opens(&logo).expect(404);
}

fn a_certificate_keeps_the_logo_of_its_day(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let (mut imt, mut awa) = (lead(w, "imt"), w.person("Awa"));
    gives_a_logo(&mut imt);
    awa.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);
    for (block, answer) in [(atelier::GRAVITY, "9.81"), (atelier::COLOUR, "choice_0")] {
        let door = learning::Answer { run: run.clone(), block: block.to_owned() };
        awa.posts(door, &[("input_2_1", answer)]).expect(200);
    }
    let page = awa.posts(certificates::Claim { run: run.clone() }, &[]).expect(200).page().path.clone();
    let told = awa.reads_json(&page).expect(200).page().json();
    let logo = told["issuer"]["logo"].as_str().expect("a logo").replace("http://essaim.test", "");
    imt.opens(settings()).ticks("without_logo", true).presses("Enregistrer le logo").expect(200);

    let mut visitor = w.visitor();
    visitor.opens(&page).expect(200).finds(&format!(".certificate img[src=\"{logo}\"]"));
    visitor.opens(&logo).expect(200);
    assert_eq!(visitor.page().body, PNG);
    visitor.opens(format!("{page}/certificate.pdf")).expect(200);
    let pdf = String::from_utf8_lossy(&visitor.page().body).into_owned();
    assert_eq!(pdf.matches("/S/Figure").count(), 2, "the logo, and the QR code");
    let picture = visitor.opens(format!("{page}/badge.svg")).expect(200).page().source();
    assert!(picture.contains("data:image/png;base64,"));
    // A code that is another's tells nothing.
    let other = logo.replace(&logo[3..6], "ZZZ");
    visitor.opens(other).expect(404);
}
