//! One installation, several portals: each shows what its institution has and what agreements list on it, and nothing else.

mod one_run;

use lexicon::{PlaceRef, Role};
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
    the_team_orders_highlights_and_hides,
    one_host_leads_to_one_portal,
    a_portal_may_have_accounts_of_its_own,
    no_portal_takes_forms_of_another,
    a_portal_looks_and_speaks_as_its_team_says,
    who_operates_a_portal_for_another_does_so_by_a_grant,
    letters_lead_where_people_came_from,
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

fn signs_up(actor: &mut Actor, email: &str) {
    actor
        .opens(people::SignUp)
        .expect(200)
        .fills("name", "Salma")
        .fills("email", email)
        .fills("password", PASSWORD)
        .presses("Créer mon compte")
        .expect(200);
}

fn signs_in(actor: &mut Actor, email: &str) -> u16 {
    actor.opens(people::SignIn).expect(200);
    actor.posts(people::SignIn, &[("email", email), ("password", PASSWORD)]).page().status.as_u16()
}

fn a_portal_may_have_accounts_of_its_own(w: &mut World) {
    let (mut mun, mut fun) = (lead(w, "mun"), lead(w, "fun"));
    opens_portal(&mut mun, "mun", MUN);
    opens_portal(&mut fun, "fun", FUN);
    mun.opens(at::Portal { portal: "mun".into() })
        .expect(200)
        .ticks("own_accounts", true)
        .presses("Enregistrer")
        .expect(200);

    // The same account opens all portals that share accounts, and the installation.
    let mut salma = w.visitor();
    signs_up(&mut salma, "salma@example.org");
    let mut there = w.visitor();
    assert_eq!(signs_in(there.comes_by(FUN), "salma@example.org"), 200);

    // It is unknown to a portal with accounts of its own, which tells everybody the same.
    there.comes_by(MUN).opens(people::SignIn).expect(200).sees("ses propres comptes");
    let known = signs_in(&mut there, "salma@example.org");
    let told = there.page().text();
    assert_eq!((known, signs_in(&mut there, "nobody@example.org")), (422, 422));
    assert_eq!(told.replace("salma@", "nobody@"), there.page().text());

    // The same address makes another account there, which opens nothing else.
    let mut own = w.visitor();
    signs_up(own.comes_by(MUN), "salma@example.org");
    own.opens(people::Account).expect(200);
    let cookies = own.cookies().clone();
    for host in ["essaim.test", FUN] {
        own.comes_by(host);
        for (name, value) in &cookies {
            own.keeps_cookie(name, value);
        }
        own.opens(people::Account).is_at(people::SignIn);
    }
    // Nor does a session of the installation open that portal.
    let session = salma.cookies().clone();
    salma.comes_by(MUN);
    for (name, value) in &session {
        salma.keeps_cookie(name, value);
    }
    salma.opens(people::Account).is_at(people::SignIn);

    // What was said of accounts stays, once there are some.
    mun.opens(at::Portal { portal: "mun".into() })
        .expect(200)
        .ticks("own_accounts", false)
        .presses("Enregistrer")
        .expect(422)
        .sees("Des comptes ont été créés sur ce portail");
}

fn no_portal_takes_forms_of_another(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("petit", "mun");
    let (mut mun, mut fun) = (lead(w, "mun"), lead(w, "fun"));
    opens_portal(&mut mun, "mun", MUN);
    opens_portal(&mut fun, "fun", FUN);
    let mut awa = w.person("Awa");
    awa.comes_by(MUN);
    w.signs_in_here(&mut awa);
    let door = || learning::Enrol { run: run.clone() };
    for origin in ["http://fun.test", "http://essaim.test", "http://evil.test", "null"] {
        awa.is_lured_by(origin).posts(door(), &[]).expect(403);
    }
    awa.is_lured_by("http://mun.test").posts(door(), &[]).expect(200);
    // The installation's own host takes none of a portal's either.
    let mut idriss = w.person("Idriss");
    idriss.is_lured_by("http://mun.test").posts(door(), &[]).expect(403);
}

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";

fn a_portal_looks_and_speaks_as_its_team_says(w: &mut World) {
    let mut mun = lead(w, "mun");
    opens_portal(&mut mun, "mun", MUN);
    let looks = at::Looks { portal: "mun".into() };
    mun.opens(looks.clone())
        .expect(200)
        .fills("accent", "rouge")
        .presses("Enregistrer")
        .expect(422)
        .sees("pas une couleur");
    // A preview changes nothing, and says what is corrected to what.
    mun.opens(looks.clone())
        .expect(200)
        .fills("accent", "#ffee00")
        .presses("Aperçu")
        .expect(200)
        .sees("rien n’est encore enregistré");
    mun.sees("#ffee00").sees("se lirait mal").finds("link[href^=\"/looks/ffee00-\"]");
    mun.opens(looks.clone()).expect(200).finds("input[name=accent][value=\"#0c5a63\"]");
    for (file, bytes, sentence) in [
        ("lourd.png", vec![7; 5 << 20], "trop lourd"),
        ("faux.png", b"GIF89a".to_vec(), "n’est pas une image"),
        (
            "actif.svg",
            LOGO.replace("<path", "<script>alert(1)</script><path").into_bytes(),
            "contient un programme",
        ),
    ] {
        mun.opens(looks.clone())
            .attaches("logo", file, "image/png", &bytes)
            .presses("Enregistrer")
            .expect(422)
            .sees(sentence);
    }
    mun.opens(looks)
        .fills("accent", "#0b6e4f")
        .attaches("logo", "signe.svg", "image/svg+xml", LOGO.as_bytes())
        .presses("Enregistrer")
        .expect(200)
        .sees("enregistré");
    mun.opens(at::Portal { portal: "mun".into() })
        .fills("name-ar", "المغرب الجامعة الرقمية")
        .fills("promise-fr", "Les cours du Maroc")
        .fills("contact", "contact@mun.example")
        .ticks("languages", true)
        .posts(
            at::Portal { portal: "mun".into() },
            &[
                ("name-fr", "Maroc Université Numérique"),
                ("name-ar", "المغرب الجامعة الرقمية"),
                ("promise-fr", "Les cours du Maroc"),
                ("first", "ar"),
                ("languages", "fr"),
                ("block", "text"),
                ("contact", "contact@mun.example"),
            ],
        )
        .expect(200);
    for (text, french) in
        [("front", "Bienvenue **à tous**."), ("notice", "# Éditeur\n\n<script>alert(1)</script>")]
    {
        let page = at::Text { portal: "mun".into(), text: text.into() };
        mun.opens(page).expect(200).fills("text-fr", french).presses("Enregistrer").expect(200);
    }
    mun.opens(at::Text { portal: "mun".into(), text: "nothing".into() }).expect(404);

    let mut visitor = w.visitor().reading(lexicon::Lang::En);
    // English is not offered: its first language is.
    visitor
        .comes_by(MUN)
        .opens(paths::Home)
        .expect(200)
        .finds("html[lang=ar][dir=rtl]")
        .sees("المغرب الجامعة الرقمية");
    visitor.finds("link[href^=\"/looks/0b6e4f-\"]").finds("img.site-logo").finds("meta[name=robots]");
    visitor.finds("a[href=\"mailto:contact@mun.example\"]");
    assert!(!visitor.page().source().contains("lang=en"), "a language that is not offered");
    let address = |before: &str| {
        let source = visitor.page().source();
        let from = source.find(before).expect(before) + before.len();
        source[from..].split('"').next().unwrap_or_default().to_owned()
    };
    let (logo, style) = (address("class=\"site-logo\" src=\""), address("rel=\"stylesheet\" href=\"/looks"));
    let style = format!("/looks{style}");
    visitor.opens(&style).expect(200);
    assert_eq!(visitor.page().header("cache-control"), Some("public, max-age=31536000, immutable"));
    visitor.opens(&logo).expect(200);
    assert!(
        visitor.page().header("content-security-policy").is_some_and(|policy| policy.contains("sandbox"))
    );
    visitor.opens(style.replace("0b6e4f", "0b6e4e")).expect(404);
    visitor
        .opens(format!("{}?lang=fr", paths::Home))
        .expect(200)
        .sees("Les cours du Maroc")
        .finds(".prose strong");
    visitor
        .opens(at::Legal { page: "notice".into() })
        .expect(200)
        .sees("Éditeur")
        .sees("<script>alert(1)</script>");
    visitor.opens(at::Legal { page: "terms".into() }).expect(404);
    visitor.opens(at::Robots).expect(200).sees("Disallow: /");
    assert_eq!(visitor.page().header("x-robots-tag"), Some("noindex"));

    // Nothing of it on the installation's own host.
    let mut elsewhere = w.visitor();
    elsewhere.opens(paths::Home).expect(200).sees_no("Les cours du Maroc");
    elsewhere.opens(at::Legal { page: "notice".into() }).expect(404);
    assert_eq!(elsewhere.opens(at::Robots).expect(200).page().header("x-robots-tag"), None);
}

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

fn letters_lead_where_people_came_from(w: &mut World) {
    let mut mun = lead(w, "mun");
    opens_portal(&mut mun, "mun", MUN);
    let mut visitor = w.visitor();
    for (host, email, origin, name) in [
        (MUN, "salma@example.org", "http://mun.test/", "MUN"),
        ("evil.test", "idriss@example.org", "http://essaim.test/", "Essaim"),
    ] {
        visitor.comes_by(host);
        signs_up(&mut visitor, email);
        let letter = w.letter_to(email).sent;
        assert!(letter.body.contains(origin), "{host}: {}", letter.body);
        assert!(!letter.body.contains("evil.test") && letter.subject.contains(name), "{letter:?}");
    }
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
        .sees_no("Arduino");
    for host in ["fun.localhost", "mun.localhost"] {
        visitor.comes_by(host).opens(paths::Home).expect(200).sees("Arduino");
        visitor.opens(at::Legal { page: "notice".into() }).expect(200);
    }
}
