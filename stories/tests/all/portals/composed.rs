//! Programmes stand in the catalogue of the portals that show them, and leak by nothing where they are not shown.

use super::{MUN, lead, opens_portal};
use crate::{
    programmes::composed::{
        adds_course, adds_module, begins, course_of, head, json, opens_intake, publishes,
    },
    seats::alliance::{Alliance, Sharing, subject},
};
use courses::{CourseKey, description};
use lexicon::{Lang, facts::agreements::GrantRight, time::Millis};
use pretty_assertions::assert_eq;
use serde_json::Value;
use stories::{Actor, World};
use web::paths::{self, courses as courses_at, feeds, programmes as at};

const ZYMURGY: &str = "zymurgie";

/// A programme of one module, shown to all.
fn composes(lead: &mut Actor, (institution, slug, title, kind): (&str, &str, &str, &str), course: &str) {
    begins(lead, institution, slug, title, kind);
    head(lead, slug, title, kind, &[]);
    adds_module(lead, slug, &[]);
    adds_course(lead, slug, "1", course, &[("mandatory", "yes"), ("credits", "2,5")]);
    lead.expect(200);
    publishes(lead, slug);
}

fn page(slug: &str) -> at::Programme {
    at::Programme { programme: slug.to_owned() }
}

fn results(query: &str) -> String {
    format!("{}?{query}", courses_at::Courses)
}

/// The words of programmes among what is found.
fn composed(actor: &mut Actor, address: impl ToString) -> Vec<String> {
    slugs(&json(actor, address)["programmes"]["programmes"])
}

fn slugs(of: &Value) -> Vec<String> {
    let all = of.as_array().expect("programmes").iter();
    all.map(|one| one["programme"].as_str().expect("a word").to_owned()).collect()
}

/// By nothing of the catalogue one notices that there is this programme.
fn notices_nothing(actor: &mut Actor) {
    let all = at::AllProgrammes.to_string();
    for address in [
        paths::Home.to_string(),
        courses_at::Courses.to_string(),
        results("q=zymurgie"),
        results("q=zymrugie"),
        results("q=zym"),
        results("type=degree"),
        results("institution=imt"),
        results("when=open"),
        all.clone(),
        format!("{all}?q=zymurgie"),
        format!("{all}?q=brasser"),
        format!("{all}?institution=imt"),
    ] {
        actor.opens(&address).expect(200).sees_no("Zymurgie appliquée");
        let told = actor.reads_json(&address).expect(200).page().source();
        assert!(!told.contains("Zymurgie appliquée") && !told.contains(r#""degree""#), "{address}: {told}");
    }
    for address in [feeds::Sitemap.to_string(), feeds::Runs.to_string(), feeds::Catalogue.to_string()] {
        let told = actor.opens(&address).expect(200).page().source();
        assert!(!told.contains(ZYMURGY) && !told.contains("Zymurgie"), "{address}: {told}");
    }
    actor.opens(page(ZYMURGY)).expect(404);
}

pub fn a_programme_is_found_where_it_is_shown_and_nowhere_else(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let (petit, atelier) = (w.has_the_course("petit", "imt"), w.has_the_course("atelier", "mun"));
    let (mut imt, mut mun) = (lead(w, "imt"), lead(w, "mun"));
    opens_portal(&mut mun, "mun", MUN);
    let mut visitor = w.visitor();
    // Nothing is composed yet: nothing is said of it.
    visitor.opens(paths::Home).expect(200).sees_no("Parcours et diplômes");
    visitor.opens(at::AllProgrammes).expect(200).sees("Aucun parcours pour l’instant");

    composes(&mut imt, ("imt", ZYMURGY, "Zymurgie appliquée", "degree"), &course_of(&petit));
    composes(&mut mun, ("mun", "atelier", "Tenir un atelier", "parcours"), &course_of(&atelier));
    opens_intake(&mut mun, "atelier", "open", &[]);

    // On the installation's own host: on the front page, what takes people first; in results; on a page of their own.
    visitor.opens(paths::Home).expect(200).sees("Parcours et diplômes").sees("Zymurgie appliquée");
    visitor.finds("#programmes .card-cover .honeycomb");
    visitor.sees("Ouvert aux inscriptions").sees("1 cours").sees("2,5 ECTS").sees("Pour qui veut fabriquer.");
    assert_eq!(composed(&mut visitor, paths::Home), ["atelier", ZYMURGY]);
    visitor.opens(at::AllProgrammes).expect(200).sees("Tenir un atelier").follows("Zymurgie appliquée");
    visitor.expect(200).is_at(page(ZYMURGY));

    // By its words, with a slip, by what its course is called; by kind, by moment, by institution.
    let course = w.run(&petit).terms.title;
    for query in [
        "q=zymurgie".to_owned(),
        "q=zymrugie".to_owned(),
        format!("q={}", paths::in_query(&course)),
        "q=imt%20dipl%C3%B4me".to_owned(),
        "type=degree".to_owned(),
        "type=degree&institution=imt".to_owned(),
    ] {
        assert_eq!(composed(&mut visitor, results(&query)), [ZYMURGY], "{query}");
    }
    for query in ["when=open", "type=parcours", "institution=mun", "q=tenir"] {
        assert_eq!(composed(&mut visitor, results(query)), ["atelier"], "{query}");
    }
    for query in ["type=course", "subject=making", "q=zymurgie%20introuvable", "type=certifying-path"] {
        assert!(composed(&mut visitor, results(query)).is_empty(), "{query}");
    }
    let told = json(&mut visitor, results("type=degree"));
    assert_eq!((&told["total"], &told["programmes"]["total"]), (&0.into(), &1.into()), "{told}");
    let kinds = told["facets"]["type"].as_array().expect("kinds").iter();
    let kinds: Vec<(&str, i64)> = kinds
        .map(|one| (one["answer"].as_str().unwrap_or_default(), one["count"].as_i64().unwrap_or(0)))
        .collect();
    assert_eq!(kinds, [("course", 2), ("parcours", 1), ("degree", 1)]);
    visitor
        .opens(results("type=degree"))
        .expect(200)
        .sees("1 parcours ou diplôme")
        .sees("Zymurgie appliquée");
    visitor.sees_no("Rien ne répond");
    let told = json(&mut visitor, format!("{}?q=zymurgie", at::AllProgrammes));
    let one = &told["programmes"][0];
    assert_eq!((&told["total"], &one["kind"], &one["credits"]), (&1.into(), &"degree".into(), &2.5.into()));
    assert_eq!(
        (&one["institution"]["slug"], &one["courses"], &one["intake"]),
        (&"imt".into(), &1.into(), &Value::Null)
    );
    let map = visitor.opens(feeds::Sitemap).expect(200).page().source();
    for path in [at::AllProgrammes.to_string(), page(ZYMURGY).to_string(), page("atelier").to_string()] {
        assert!(map.contains(&format!("{path}</loc>")), "{path}: {map}");
    }
    let mut reader = w.visitor().reading(Lang::Ar);
    reader.opens(at::AllProgrammes).expect(200).finds("html[lang=ar][dir=rtl]").sees("المسارات والشهادات");

    // On a portal: its own, and nothing of another's.
    visitor.comes_by(MUN);
    assert_eq!(composed(&mut visitor, paths::Home), ["atelier"]);
    notices_nothing(&mut visitor);

    // A grant about one course shows that course, not what is composed of it; one of everything shows both.
    let mut alliance = Alliance::of(w, &["imt", "mun"]);
    let run = w.run(&petit);
    let one = subject(run.course, &course_of(&petit));
    alliance.agree(
        w,
        "Un cours",
        &[Sharing { subject: Some(one), ..Sharing::of("imt", GrantRight::ListCourse) }],
    );
    visitor.opens(paths::Home).expect(200).sees(&course);
    notices_nothing(&mut visitor);
    let mut all = Alliance::of(w, &["imt", "mun"]);
    all.agree(w, "Tout", &[Sharing::of("imt", GrantRight::ListCourse)]);
    assert_eq!(composed(&mut visitor, paths::Home), ["atelier", ZYMURGY]);
    let map = visitor.opens(feeds::Sitemap).expect(200).page().source();
    assert!(map.contains(&format!("{}</loc>", page(ZYMURGY))), "{map}");
    visitor.opens(page(ZYMURGY)).expect(200).sees("Zymurgie appliquée");
    all.suspends(w, "imt");
    visitor.opens(paths::Home).expect(200).sees(&course);
    notices_nothing(&mut visitor);
}

pub fn what_a_programme_becomes_is_found_at_once(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let petit = w.has_the_course("petit", "imt");
    let course = course_of(&petit);
    let mut imt = lead(w, "imt");
    let mut visitor = w.visitor();
    // While it is written, and while its page is not shown, it is not there.
    begins(&mut imt, "imt", ZYMURGY, "Zymurgie appliquée", "degree");
    head(&mut imt, ZYMURGY, "Zymurgie appliquée", "degree", &[]);
    adds_module(&mut imt, ZYMURGY, &[]);
    adds_course(&mut imt, ZYMURGY, "1", &course, &[("mandatory", "yes")]);
    notices_nothing(&mut visitor);
    publishes(&mut imt, ZYMURGY);
    assert_eq!(composed(&mut visitor, results("q=zymurgie")), [ZYMURGY]);

    // Its text is another at once; its title with its next version.
    assert!(composed(&mut visitor, results("q=brasser")).is_empty());
    head(&mut imt, ZYMURGY, "Malterie", "degree", &[("text-en", "How to **brew**: brasser, fermenter.")]);
    assert_eq!(composed(&mut visitor, results("q=brasser")), [ZYMURGY]);
    assert!(composed(&mut visitor, results("q=malterie%20imt")).is_empty());
    publishes(&mut imt, ZYMURGY);
    assert_eq!(composed(&mut visitor, results("q=malterie%20imt")), [ZYMURGY]);
    assert!(w.journal().iter().all(|line| !line.body.contains("fermenter")));

    // An intake: to come, open, over, by the clock alone; its page says when, and how long it takes at least.
    assert!(composed(&mut visitor, results("when=open")).is_empty());
    let dates = [
        ("opens", "2026-09-08T09:00"),
        ("closes", "2026-09-20T09:00"),
        ("start", "2026-10-05T09:00"),
        ("end", "2026-10-30T18:00"),
    ];
    opens_intake(&mut imt, ZYMURGY, "open", &dates);
    assert_eq!(composed(&mut visitor, results("when=soon")), [ZYMURGY]);
    visitor.opens(paths::Home).expect(200).sees("Ouvre le");
    let said = description::Description { effort_hours: Some(12), ..description::Description::default() };
    let fatou = w.operator();
    let described = description::describe_course(w.site(), &fatou, CourseKey(course.clone()), said);
    w.wait(described).expect("it is described");
    visitor.opens(page(ZYMURGY)).expect(200).sees("Prochaine promotion").sees("12 h").sees("2026");
    assert_eq!(json(&mut visitor, page(ZYMURGY))["courses_here"][0], course.as_str());
    assert_eq!(json(&mut visitor, page(ZYMURGY))["hours"], 12);
    w.later(Millis::days(2));
    assert_eq!(composed(&mut visitor, results("when=open")), [ZYMURGY]);
    visitor.opens(paths::Home).expect(200).sees("Ouvert jusqu’au");
    w.later(Millis::days(60));
    assert!(composed(&mut visitor, results("when=open")).is_empty());

    // Taken off, it is gone everywhere.
    let mut imt = w.signs_in(imt.id(), &imt.name.clone(), Lang::Fr);
    imt.posts(at::ProgrammeTeam { programme: ZYMURGY.into() }, &[("do", "hide")]).expect(200);
    notices_nothing(&mut visitor);
}
