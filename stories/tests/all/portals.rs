//! One installation, several portals: each shows what its institution has and what agreements list on it, and nothing else.

mod accounts;
mod closing;
mod composed;
mod looks;
mod one_run;

use accounts::{
    a_portal_may_have_accounts_of_its_own, letters_lead_where_people_came_from,
    no_portal_takes_forms_of_another,
};
use closing::a_portal_is_closed_and_who_is_inside_goes_on;
use composed::{
    a_programme_is_found_where_it_is_shown_and_nowhere_else, what_a_programme_becomes_is_found_at_once,
};
use lexicon::{PlaceRef, Role};
use looks::a_portal_looks_and_speaks_as_its_team_says;
use one_run::a_grant_of_one_run_tells_of_that_run_alone;
use portals::portal::{AddHost, PortalName};
use pretty_assertions::assert_eq;
use serde_json::Value;
use stories::{Actor, World, courses::atelier, story};
use web::paths::{
    self, agreements as agreed, courses, learning, network, people,
    portals::{self as at},
};

story! {
    what_is_not_granted_is_not_there_and_what_ends_goes_on_for_those_inside,
    a_grant_of_one_run_tells_of_that_run_alone,
    a_programme_is_found_where_it_is_shown_and_nowhere_else,
    what_a_programme_becomes_is_found_at_once,
    the_team_orders_highlights_and_hides,
    one_host_leads_to_one_portal,
    a_portal_may_have_accounts_of_its_own,
    no_portal_takes_forms_of_another,
    a_portal_looks_and_speaks_as_its_team_says,
    who_operates_a_portal_for_another_does_so_by_a_grant,
    letters_lead_where_people_came_from,
    a_portal_is_closed_and_who_is_inside_goes_on,
    the_demo_has_its_portals,
}

fn lead(w: &World, slug: &str) -> Actor {
    let actor = w.person(&format!("Lead of {slug}"));
    w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
    actor
}

/// Opens a portal by its page.
fn opens_portal(actor: &mut Actor, slug: &str, host: &str) {
    actor
        .opens(at::Portals { institution: slug.to_owned() })
        .expect(200)
        .fills("name", &slug.to_uppercase())
        .fills("slug", slug)
        .fills("host", host)
        .presses("Ouvrir ce portail")
        .expect(200)
        .sees("enregistré");
}

/// The first agrees with the second about grants of everything; the agreement's id.
fn agree(w: &World, first: &mut Actor, second: &mut Actor, slugs: [&str; 2], rights: &[&str]) -> String {
    let fields = [
        ("title", "Convention de diffusion"),
        ("kind", "convention"),
        ("party", slugs[0]),
        ("party", slugs[1]),
        ("from", "2026-09-01"),
        ("until", "2027-08-31"),
        ("zone", "Europe/Paris"),
        ("articles", "# Article 1"),
    ];
    first.posts(agreed::NewAgreement { institution: slugs[0].into() }, &fields).expect(200);
    let id = first.page().path.split('/').nth(4).unwrap_or_default().to_owned();
    for right in rights {
        let grants = agreed::DraftGrants { institution: slugs[0].into(), agreement: id.clone() };
        first.posts(grants, &[("right", *right), ("from", slugs[0]), ("named", "Portail")]).expect(200);
    }
    let step = |slug: &str, step: &str| agreed::Step {
        institution: slug.to_owned(),
        agreement: id.clone(),
        step: step.to_owned(),
    };
    first.posts(step(slugs[0], "propose"), &[]).expect(200);
    for (actor, slug) in [first, second].into_iter().zip(slugs) {
        actor.opens(step(slug, "sign")).expect(200).ticks("confirm", true).presses("Signer").expect(200);
    }
    w.errands_are_done();
    id
}

fn leaves(actor: &mut Actor, slug: &str, id: &str) {
    let leave = agreed::Step { institution: slug.to_owned(), agreement: id.to_owned(), step: "leave".into() };
    actor.posts(leave, &[("reason", "La convention est arrivée à son but."), ("confirm", "yes")]).expect(200);
}

/// Every door to a run, tried by somebody who is not in it.
fn finds_no_door(actor: &mut Actor, run: &str, title: &str) {
    let run = || run.to_owned();
    let doors = [
        courses::Run { run: run() }.to_string(),
        courses::Picture { run: run() }.to_string(),
        courses::StaticFile { run: run(), name: "plan.svg".into() }.to_string(),
        learning::Outline { run: run() }.to_string(),
        learning::Unit { run: run(), unit: atelier::HOMEWORK.into() }.to_string(),
        learning::Progress { run: run() }.to_string(),
    ];
    for door in doors {
        // Who is not signed in may be asked to, everywhere alike; nobody is told that it is there.
        for json in [false, true] {
            if json {
                actor.reads_json(&door)
            } else {
                actor.opens(&door)
            };
            match actor.page().status.as_u16() {
                404 | 401 => {}
                status => {
                    assert!(status == 200 && actor.page().path.starts_with("/sign-in"), "{door}: {status}")
                }
            }
            actor.sees_no(title);
        }
    }
    actor.opens(courses::Run { run: run() }).expect(404);
    actor.opens(courses::Picture { run: run() }).expect(404);
    actor.opens(paths::Home).expect(200).sees_no(title);
    actor.opens(format!("{}?q=atelier", paths::Home)).expect(200).sees_no(title);
    let told = actor.reads_json(paths::Home).expect(200).page().text();
    assert!(!told.contains(&run()), "{told}");
}

const MUN: &str = "mun.test";
const FUN: &str = "fun.test";

fn title_of(w: &World, run: &str) -> String {
    w.run(run).terms.title
}

fn what_is_not_granted_is_not_there_and_what_ends_goes_on_for_those_inside(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let (run, own) = (w.has_the_course("atelier", "imt"), w.has_the_course("petit", "mun"));
    let (title, own_title) = (title_of(w, &run), title_of(w, &own));
    let (mut imt, mut mun, mut fun) = (lead(w, "imt"), lead(w, "mun"), lead(w, "fun"));
    opens_portal(&mut mun, "mun", MUN);
    opens_portal(&mut fun, "fun", FUN);

    // The installation's own host shows all; each portal its own.
    let mut visitor = w.visitor();
    visitor.opens(paths::Home).expect(200).sees(&title).sees(&own_title);
    visitor.comes_by(MUN).opens(paths::Home).expect(200).sees(&own_title).sees_no(&title);
    visitor.opens(courses::Run { run: own.clone() }).expect(200);
    finds_no_door(&mut visitor, &run, &title);
    visitor.opens(network::Institutions).expect(200).sees("MUN").sees_no("IMT").sees_no("FUN");
    visitor.opens(network::Institution { institution: "imt".into() }).expect(404);
    visitor.opens(network::Institution { institution: "mun".into() }).expect(200);
    visitor.comes_by(FUN).opens(paths::Home).expect(200).sees_no(&title).sees_no(&own_title);

    // Nor for somebody who is signed in, by whatever door.
    let mut awa = w.person("Awa");
    awa.comes_by(MUN);
    w.signs_in_here(&mut awa);
    finds_no_door(&mut awa, &run, &title);
    awa.posts(learning::Enrol { run: run.clone() }, &[]).expect(404);
    let answer = learning::Answer { run: run.clone(), block: atelier::GRAVITY.into() };
    awa.posts(answer.clone(), &[("input_2_1", "9.81")]).expect(404);

    // Granted, it is there at once; the curation says why and until when.
    let id = agree(w, &mut imt, &mut mun, ["imt", "mun"], &["list-course"]);
    visitor.comes_by(MUN).opens(paths::Home).expect(200).sees(&title).sees(&own_title);
    visitor.opens(courses::Run { run: run.clone() }).expect(200).sees(&title);
    visitor.opens(network::Institutions).expect(200).sees("IMT");
    visitor.opens(network::Institution { institution: "imt".into() }).expect(200).sees(&title);
    visitor.comes_by(FUN).opens(courses::Run { run: run.clone() }).expect(404);
    mun.opens(at::Curation { portal: "mun".into() })
        .expect(200)
        .sees("Convention de diffusion")
        .sees("31 août 2027");
    awa.posts(learning::Enrol { run: run.clone() }, &[]).expect(200);
    awa.opens(learning::Unit { run: run.clone(), unit: atelier::HOMEWORK.into() }).expect(200);

    // Ended, it is gone for newcomers; who is enrolled goes on, here too.
    leaves(&mut imt, "imt", &id);
    let mut newcomer = w.person("Idriss");
    newcomer.comes_by(MUN);
    w.signs_in_here(&mut newcomer);
    visitor.comes_by(MUN);
    for somebody in [&mut visitor, &mut newcomer] {
        finds_no_door(somebody, &run, &title);
    }
    newcomer.posts(learning::Enrol { run: run.clone() }, &[]).expect(404);
    awa.opens(courses::Run { run: run.clone() }).expect(200);
    awa.opens(learning::Unit { run: run.clone(), unit: atelier::HOMEWORK.into() }).expect(200);
    awa.posts(answer, &[("input_2_1", "9.81")]).expect(200);
    awa.opens(learning::Progress { run: run.clone() }).expect(200);
    awa.opens(paths::My).expect(200).sees(&title);
    // On the installation's own host nothing changed for anybody.
    w.visitor().opens(courses::Run { run }).expect(200);
}

fn the_team_orders_highlights_and_hides(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let (first, second) = (w.has_the_course("atelier", "mun"), w.has_the_course("petit", "mun"));
    let (title, other) = (title_of(w, &first), title_of(w, &second));
    let mut mun = lead(w, "mun");
    opens_portal(&mut mun, "mun", MUN);
    let page = at::Curation { portal: "mun".into() };
    let body = mun.reads_json(page.clone()).expect(200).page().body.clone();
    let told: Value = serde_json::from_slice(&body).expect("JSON");
    let id = |wanted: &str| {
        let found = told["courses"].as_array().expect("courses").iter().find(|one| one["title"] == wanted);
        found.expect("the course")["course"].as_str().expect("an id").to_owned()
    };
    let (id, other_id) = (id(&title), id(&other));
    let field = |name: &str| format!("{name}-{id}");
    mun.posts(page.clone(), &[("course", &id), (&field("position"), "douze")])
        .expect(422)
        .sees("Écrivez un rang");
    mun.posts(page.clone(), &[("course", "0199aaaa-0000-7000-8000-000000000000")]).expect(422);
    mun.posts(page.clone(), &[("course", &id), (&field("highlight"), "yes"), (&field("position"), "1")])
        .expect(200);

    let mut visitor = w.visitor();
    visitor.comes_by(MUN).opens(paths::Home).expect(200).sees("À la une").within("#catalogue").sees(&title);
    let shown = visitor.page().text();
    assert!(shown.rfind(&title) < shown.rfind(&other), "the one with a place comes first: {shown}");

    let hide = format!("hide-{other_id}");
    mun.posts(page, &[("course", &other_id), (&hide, "yes")]).expect(200).sees("enregistré");
    visitor.opens(paths::Home).expect(200).sees_no(&other);
    visitor.opens(courses::Run { run: second.clone() }).expect(404);
    // Its own team knows it, here too; and it is no secret elsewhere.
    mun.comes_by(MUN);
    w.signs_in_here(&mut mun);
    mun.opens(courses::Run { run: second.clone() }).expect(200);
    w.visitor().opens(courses::Run { run: second }).expect(200);
}

fn one_host_leads_to_one_portal(w: &mut World) {
    let (mut mun, mut fun) = (lead(w, "mun"), lead(w, "fun"));
    opens_portal(&mut mun, "mun", MUN);
    opens_portal(&mut fun, "fun", FUN);
    let hosts = at::Hosts { portal: "fun".into() };
    for (typed, sentence) in [
        ("MUN.test.", "mun.test mène déjà à un autre portail"),
        ("essaim.test", "l’adresse de l’installation elle-même"),
        ("https://x.test/cours", "le nom d’hôte seul"),
        ("x.test:8080", "le nom d’hôte seul"),
        ("x y", "Ce n’est pas un nom d’hôte"),
        ("127.0.0.1", "Ce n’est pas un nom d’hôte"),
    ] {
        fun.opens(hosts.clone())
            .expect(200)
            .fills("host", typed)
            .presses("Ajouter une adresse")
            .expect(422)
            .sees(sentence);
    }
    mun.posts(hosts.clone(), &[("host", "stolen.test")]).expect(404);
    fun.opens(hosts)
        .expect(200)
        .fills("host", "Fûn.test")
        .presses("Ajouter une adresse")
        .expect(200)
        .sees("xn--fn-uka.test");

    // Two at once: one gets it.
    let site = w.site().clone();
    let add = |portal: &str| AddHost {
        portal: PortalName::new(portal, site.now()),
        host: "both.test".to_owned(),
        own_host: "essaim.test".to_owned(),
    };
    let tries: Vec<_> =
        (0..6).map(|n| if n % 2 == 0 { (fun.who(), add("fun")) } else { (mun.who(), add("mun")) }).collect();
    let results = w.wait(async {
        let doing: Vec<_> = tries
            .into_iter()
            .map(|(who, act)| {
                let (site, portal) = (site.clone(), act.portal.slug.clone());
                tokio::spawn(async move { (portal, site.act(&who, act).await) })
            })
            .collect();
        let mut results = Vec::new();
        for one in doing {
            results.push(one.await.expect("no panic"));
        }
        results
    });
    let winners: std::collections::BTreeSet<_> =
        results.iter().filter(|(_, done)| done.is_ok()).map(|(portal, _)| portal.clone()).collect();
    assert_eq!(winners.len(), 1, "{winners:?}");
    let lost = results.iter().filter_map(|(_, done)| done.as_ref().err()).collect::<Vec<_>>();
    assert_eq!(lost.len(), 3);
    assert!(lost.iter().all(|why| why.to_string().contains("both.test")), "{lost:?}");

    // A host that is taken away leads to the installation's own site, as one of nobody does.
    fun.posts(at::RemoveHost { portal: "fun".into() }, &[("host", FUN)]).expect(200);
    let mut visitor = w.visitor();
    visitor.comes_by(FUN).opens(paths::Home).expect(200);
    assert!(visitor.page().source().contains("<title>") && visitor.page().text().contains("Essaim"));
}

const PASSWORD: &str = "un cheval qui soude du bois";

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";

fn who_operates_a_portal_for_another_does_so_by_a_grant(w: &mut World) {
    let (mut mun, mut fun, mut stranger) = (lead(w, "mun"), lead(w, "fun"), lead(w, "esp"));
    let portals = || at::Portals { institution: "mun".into() };
    for actor in [&mut fun, &mut stranger] {
        actor.opens(portals()).expect(404);
        actor.posts(portals(), &[("name", "MUN"), ("slug", "mun"), ("language", "fr")]).expect(404);
    }
    let id = agree(w, &mut fun, &mut mun, ["fun", "mun"], &["operate-portal"]);
    fun.opens(at::Portals { institution: "fun".into() })
        .expect(200)
        .sees("Opérés pour MUN")
        .follows("Portails de MUN");
    fun.expect(200)
        .fills("name", "MUN")
        .fills("slug", "mun")
        .fills("host", MUN)
        .presses("Ouvrir ce portail")
        .expect(200);
    assert_eq!(w.facts().iter().filter(|name| *name == "agreements.grant-used").count(), 1);
    fun.opens(at::Portal { portal: "mun".into() }).expect(200).sees("Vous opérez ce portail pour MUN");
    mun.opens(at::Portal { portal: "mun".into() }).expect(200).sees("Lead of fun");
    stranger.opens(at::Portal { portal: "mun".into() }).expect(404);
    stranger.posts(at::Hosts { portal: "mun".into() }, &[("host", "evil.test")]).expect(404);

    // Ended, the portal goes on with its own people.
    leaves(&mut mun, "mun", &id);
    fun.opens(at::Portal { portal: "mun".into() }).expect(404);
    fun.posts(at::Hosts { portal: "mun".into() }, &[("host", "evil.test")]).expect(404);
    mun.opens(at::Portal { portal: "mun".into() }).expect(200);
    w.visitor().comes_by(MUN).opens(paths::Home).expect(200);
}

fn the_demo_has_its_portals(w: &mut World) {
    w.is_furnished_as_the_demo();
    let mut visitor = w.visitor();
    visitor
        .comes_by("fun.localhost")
        .opens(paths::Home)
        .expect(200)
        .sees("plateforme nationale")
        .sees("À la une");
    visitor.comes_by("mun.localhost").opens(paths::Home).expect(200).sees("marque blanche");
    visitor.opens(format!("{}?lang=ar", paths::Home)).expect(200).sees("المغرب الجامعة الرقمية");
    visitor
        .comes_by("imt-grand-est.localhost")
        .opens(paths::Home)
        .expect(200)
        .sees("Six écoles")
        .sees("Fabrication additive")
        .sees("mastère spécialisé")
        .sees_no("Arduino");
    let told = visitor.reads_json(courses::Courses).expect(200).page().text();
    for course in
        ["MN+DEMO1", "TN+DEMO1", "ENSG+DEMO1", "TPS+DEMO1", "INSIC+DEMO1", "EOST+DEMO1", "MINESNANCY+FA1"]
    {
        assert!(told.contains(course), "{course} is not shown: {told}");
    }
    for host in ["fun.localhost", "mun.localhost"] {
        visitor.comes_by(host).opens(paths::Home).expect(200).sees("Arduino");
        visitor.opens(at::Legal { page: "notice".into() }).expect(200);
    }
}
