//! A portal is closed: its host says so, and is free; who is inside goes on in the house.

use super::*;
use pretty_assertions::assert_eq;
use web::paths::feeds;

pub fn a_portal_is_closed_and_who_is_inside_goes_on(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "mun");
    let title = title_of(w, &run);
    let (mut mun, mut fun, mut imt) = (lead(w, "mun"), lead(w, "fun"), lead(w, "imt"));
    opens_portal(&mut mun, "mun", MUN);
    agree(w, &mut fun, &mut mun, ["fun", "mun"], &["operate-portal"]);
    let mut awa = w.person("Awa");
    awa.comes_by(MUN);
    w.signs_in_here(&mut awa);
    awa.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);

    // Whoever operates it changes it and closes it not.
    let (settings, close) = (at::Portal { portal: "mun".into() }, at::Close { portal: "mun".into() });
    fun.opens(settings.clone()).expect(200).sees_no("Voir ce qui cesse");
    fun.opens(close.clone()).expect(404);
    fun.posts(close.clone(), &[("confirmed", "on")]).expect(404);
    imt.opens(close.clone()).expect(404);
    mun.opens(settings).expect(200).follows("Voir ce qui cesse").expect(200).sees(MUN);
    mun.sees("Le cours qu’il peut montrer ne l’est plus là").sees("Qui suit un cours continue");
    mun.presses("Fermer le portail").expect(422).sees("Cochez la case");
    let told = mun.reads_json(close.clone()).expect(200).page().json();
    assert_eq!((&told["hosts"][0], &told["courses"]), (&MUN.into(), &1.into()));
    mun.opens(close.clone()).ticks("confirmed", true).presses("Fermer le portail").expect(200);
    mun.sees("Le portail est fermé").opens(close).expect(404);

    // At its host there is one sentence, whatever one asks for; nothing is listed, nor for programs.
    let mut visitor = w.visitor();
    visitor
        .comes_by(MUN)
        .opens(paths::Home)
        .expect(410)
        .sees("« MUN » a été fermé le lundi 7 septembre 2026");
    visitor.finds("a[href=\"http://essaim.test/\"]").sees_no(&title);
    let doors = [
        courses::Run { run: run.clone() }.to_string(),
        courses::Courses.to_string(),
        feeds::Sitemap.to_string(),
        feeds::Runs.to_string(),
        feeds::Catalogue.to_string(),
        at::Robots.to_string(),
        people::SignIn.to_string(),
        "/api/nothing".to_owned(),
    ];
    for door in doors {
        visitor.opens(&door).expect(410).sees_no(&title);
        assert_eq!(visitor.page().header("x-robots-tag"), Some("noindex"), "{door}");
        let told = visitor.reads_json(&door).expect(410).page().json();
        assert_eq!(told["status"], 410, "{door}");
    }
    visitor.posts(people::SignIn, &[("email", "awa@example.org")]).expect(410);

    // Who was enrolled goes on in the house, and everything of the institution is there.
    let mut awa = w.signs_in(awa.id(), "Awa", lexicon::Lang::Fr);
    awa.opens(learning::Unit { run: run.clone(), unit: atelier::HOMEWORK.into() }).expect(200);
    w.visitor().opens(courses::Run { run }).expect(200).sees(&title);

    // The host may be another portal's.
    opens_portal(&mut imt, "imt", MUN);
    visitor.opens(paths::Home).expect(200).sees("IMT");
}
