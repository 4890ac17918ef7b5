//! Signing in by one's institution, at a provider that says what the story wants.

mod refused;

use lexicon::{Lang, PersonId, PlaceRef, Role, time::Millis};
use refused::{
    keys_are_read_again_once_they_changed, nothing_is_done_when_anything_is_wrong,
    what_comes_back_counts_once_and_in_its_browser_alone,
};
use serde_json::{Value, json};
use stories::{
    Actor, World,
    issuer::{Asked, CLIENT, Issuer, SECRET, Signed},
    story,
};
use web::paths::{self, openid as at};

story! {
    a_school_says_who_its_people_are,
    an_account_is_opened_only_if_its_person_agrees,
    nothing_is_done_when_anything_is_wrong,
    what_comes_back_counts_once_and_in_its_browser_alone,
    keys_are_read_again_once_they_changed,
    who_alone_opens_an_account_keeps_doing_so,
    only_those_who_lead_set_up_providers,
}

const SCHOOL: &str = "imt";

fn school() -> String {
    SCHOOL.to_owned()
}

fn settings() -> at::SignInSettings {
    at::SignInSettings { institution: school() }
}

/// Nadia leads the school.
fn nadia(w: &mut World) -> Actor {
    w.at("7 September 2026, 10:00");
    let nadia = w.person("Nadia");
    w.gives(&nadia, Role::Lead, PlaceRef::institution(w.institution(SCHOOL)));
    nadia
}

/// She sets the provider up, tries it, and switches it on.
fn set_up(nadia: &mut Actor, issuer: &Issuer) {
    nadia.opens(settings()).expect(200).sees("Aucun service").follows("Ajouter un service de connexion");
    nadia.expect(200).sees("http://essaim.test/openid/return");
    nadia.fills("issuer", &issuer.url).fills("client_id", CLIENT).fills("secret", SECRET);
    nadia.fills("label-fr", "Compte de l’école").fills("reference_claim", "student_number");
    nadia.fills("claim-0", "affiliation").fills("value-0", "student").chooses("role-0", "student");
    nadia.fills("claim-1", "affiliation").fills("value-1", "faculty").chooses("role-1", "instructor");
    nadia.presses("Enregistrer").expect(200).sees("Testez le service").sees("désactivé");
    nadia.presses("Tester Compte de l’école").expect(200).sees("Le service répond").sees(&issuer.url);
    nadia.opens(settings()).presses("Activer Compte de l’école").expect(200).sees("Le service est activé");
}

/// The postmaster of `example.org` says that the domain is the school's.
fn prove_domain(w: &World, nadia: &mut Actor) {
    nadia.opens(settings()).fills("domain", "example.org").presses("Écrire au postmaster").expect(200);
    nadia.sees("attend");
    let letter = w.letter_to("postmaster@example.org");
    letter.sees("le domaine de courrier example.org est le sien");
    let mut postmaster = w.visitor();
    postmaster
        .opens(letter.link())
        .expect(200)
        .sees("IMT")
        .presses("Oui, ce domaine appartient à IMT")
        .expect(200)
        .sees("C’est noté");
    postmaster.opens(letter.link()).expect(422);
    nadia.opens(settings()).sees("prouvé le 7 septembre 2026");
}

/// Goes to the provider; what it was asked.
fn goes(actor: &mut Actor) -> Asked {
    actor.opens(format!("/sign-in/{SCHOOL}")).expect(200);
    let source = actor.page().source();
    let link = source.split("href=\"").find(|rest| rest.starts_with(&format!("/sign-in/{SCHOOL}/")));
    let link = link.and_then(|rest| rest.split('"').next()).expect("a way to the provider").to_owned();
    let answer = actor.looks_where_it_is_sent(&link);
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.source());
    Asked::of(answer.header("location").expect("somewhere else"))
}

fn said(issuer: &Issuer, w: &World, asked: &Asked, subject: &str, more: Value) -> Value {
    let mut claims = issuer.says(w, asked, subject);
    for (name, value) in more.as_object().into_iter().flatten() {
        claims[name] = value.clone();
    }
    claims
}

/// The whole way, with what an honest provider says.
fn signs_in<'a>(
    w: &World,
    issuer: &Issuer,
    actor: &'a mut Actor,
    subject: &str,
    more: Value,
) -> &'a mut Actor {
    let asked = goes(actor);
    let claims = said(issuer, w, &asked, subject, more);
    let back = issuer.lets_in(&asked, &claims, Signed::Well);
    actor.opens(back)
}

/// The roles somebody holds in the school.
fn roles(w: &World, person: PersonId) -> Vec<Role> {
    let now = w.site().now();
    let all = w.wait(w.site().look(move |view| ground::rights::held::all_of(view, person, now)));
    all.expect("roles are read").into_iter().map(|(role, _)| role).collect()
}

fn person_at(w: &World, email: &str) -> Option<PersonId> {
    let email = email.to_owned();
    let found = w.wait(w.site().look(move |view| people::by_email(view, &email)));
    found.expect("people are read").map(|person| person.id)
}

/// What there is of accounts, sessions, identities and roles: to be the same afterwards.
fn counted(w: &World) -> Vec<i64> {
    let counts = w.wait(w.site().look(|view| {
        let all = [
            "select count(*) from people",
            "select count(*) from sessions",
            "select count(*) from openid_identities",
            "select count(*) from openid_pending",
            "select count(*) from roles",
            "select count(*) from journal",
        ];
        all.into_iter().map(|sql| view.one::<i64>(sql, &[])).collect::<Result<Vec<_>, _>>()
    }));
    counts.expect("they are counted")
}

fn a_school_says_who_its_people_are(w: &mut World) {
    let mut nadia = nadia(w);
    let issuer = Issuer::start(w);
    set_up(&mut nadia, &issuer);
    prove_domain(w, &mut nadia);

    // From the sign-in page, by the search, to the school.
    let mut awa = w.visitor().called("Awa").reading(Lang::Fr);
    awa.opens(paths::people::SignIn).expect(200).follows("Se connecter avec mon établissement").expect(200);
    awa.fills("q", "ímt")
        .presses("Chercher")
        .expect(200)
        .follows("IMT")
        .expect(200)
        .sees("Compte de l’école");
    awa.opens(format!("{}?q=nowhere", at::ChooseInstitution))
        .expect(200)
        .sees("Aucun établissement de ce nom");
    let student = json!({
        "name": "Awa Diop", "email": "Awa@example.org", "email_verified": true, "student_number": 4711,
        "affiliation": ["member", "student"], "income": "not taken",
    });
    signs_in(w, &issuer, &mut awa, "awa", student.clone()).expect(200).is_at(paths::My);
    awa.opens(at::Identities).expect(200).sees("IMT").sees("4711").sees("étudiant").sees_no("not taken");
    awa.opens(paths::network::KnownBy).expect(200).sees("4711").sees("Transmis par sa connexion");
    let id = person_at(w, "awa@example.org").expect("her address is confirmed");
    assert_eq!(roles(w, id), [Role::Student]);
    let data = awa.reads_json(paths::people::MyData).expect(200).page().source();
    assert!(data.contains("4711") && data.contains("\"subject\"") && !data.contains("not taken"), "{data}");

    // The journal names nobody of elsewhere.
    let journal: String = w.journal().iter().map(|line| line.body.clone()).collect();
    assert!(!journal.contains("4711") && !journal.contains("awa"), "{journal}");
    assert_eq!(w.facts().iter().filter(|name| *name == "openid.identity-linked").count(), 1);

    // In another browser, a year of terms later: the same account, the same role, held on.
    w.later(Millis::days(100));
    let mut again = w.visitor().called("Awa").reading(Lang::Fr);
    signs_in(w, &issuer, &mut again, "awa", student).expect(200).is_at(paths::My);
    w.later(Millis::days(100));
    assert_eq!(roles(w, id), [Role::Student], "renewed for 180 days by the second time");

    // She teaches now, and studies no longer.
    let mut teacher = w.visitor().called("Awa").reading(Lang::Fr);
    signs_in(w, &issuer, &mut teacher, "awa", json!({ "affiliation": "faculty" })).expect(200);
    assert_eq!(roles(w, id), [Role::Instructor]);
    w.later(Millis::days(181));
    assert_eq!(roles(w, id), []);

    // A role given by hand is nobody's to end but a hand's.
    let mut nadia = w.signs_in(nadia.id(), "Nadia", Lang::Fr);
    let team = paths::network::InstitutionTeam { institution: school() };
    nadia
        .opens(&team)
        .fills("email", "awa@example.org")
        .chooses("role", "student")
        .presses("Donner le rôle")
        .expect(200);
    let mut awa = w.visitor().called("Awa").reading(Lang::Fr);
    signs_in(w, &issuer, &mut awa, "awa", json!({})).expect(200);
    assert_eq!(roles(w, id), [Role::Student]);

    // Unlinked, what it said of her is gone; she still has her address.
    awa.opens(at::Identities)
        .presses("Ne plus me connecter par IMT")
        .expect(200)
        .sees("retirée")
        .sees("encore par aucun");
    assert_eq!(roles(w, id), [Role::Student]);
}

fn an_account_is_opened_only_if_its_person_agrees(w: &mut World) {
    let mut nadia = nadia(w);
    let issuer = Issuer::start(w);
    set_up(&mut nadia, &issuer);
    prove_domain(w, &mut nadia);
    let brahim = w.person("Brahim");
    let claims = json!({ "email": "brahim@example.org", "email_verified": true, "affiliation": "student" });

    // Whoever the provider says is Brahim does not get his account by that.
    let mut thief = w.visitor().called("a thief").reading(Lang::Fr);
    signs_in(w, &issuer, &mut thief, "not-brahim", claims.clone())
        .expect(200)
        .is_at(at::Connect)
        .sees("Un compte existe déjà");
    thief.posts(at::Connect, &[]).expect(200).is_at(paths::people::SignIn);
    thief.opens(paths::people::Account).is_at(paths::people::SignIn);
    let letter = w.letter_to("brahim@example.org");
    letter.sees("ne faites rien");
    // Brahim's letter, opened in Brahim's browser, connects nothing to him.
    let mut his = w.signs_in(brahim.id(), "Brahim", Lang::Fr);
    his.opens(letter.link()).expect(422).sees("autre navigateur");
    his.posts(letter.link(), &[]).expect(422);
    assert_eq!(roles(w, brahim.id()), []);
    // Nor does somebody else who is signed in where the thief began.
    let mut nadia_there = w.signs_in(nadia.id(), "Nadia", Lang::Fr);
    for (name, value) in thief.cookies().clone() {
        nadia_there.keeps_cookie(&name, &value);
    }
    nadia_there.posts(at::Connect, &[]).expect(422);

    // Brahim himself, by the letter in the browser that began.
    w.later(Millis::hours(2));
    let mut brahim_new = w.visitor().called("Brahim").reading(Lang::Fr);
    signs_in(w, &issuer, &mut brahim_new, "brahim", claims.clone()).expect(200).is_at(at::Connect);
    let letter = w.letter_to("brahim@example.org");
    brahim_new.opens(letter.link()).expect(200).sees("Brahim").presses("Relier à mon compte").expect(200);
    brahim_new.is_at(at::Identities).sees("reliée");
    assert_eq!(roles(w, brahim.id()), [Role::Student]);
    brahim_new.opens(letter.link()).expect(422);
    let mut later = w.visitor().called("Brahim").reading(Lang::Fr);
    signs_in(w, &issuer, &mut later, "brahim", claims).expect(200).is_at(paths::My);

    // Claire is signed in: she adds the school to her account by saying so.
    let mut claire = w.person("Claire");
    let asked = goes(&mut claire);
    assert_eq!(asked.get("max_age"), "600");
    let told =
        said(&issuer, w, &asked, "claire", json!({ "email": "other@example.org", "email_verified": false }));
    claire.opens(issuer.lets_in(&asked, &told, Signed::Well)).expect(200).is_at(at::Connect).sees("Claire");
    assert_eq!(w.facts().iter().filter(|name| *name == "openid.identity-linked").count(), 1);
    claire.presses("Relier à mon compte").expect(200).is_at(at::Identities).sees("reliée");
    // Hers is not for another account.
    let mut other = w.person("Omar");
    signs_in(w, &issuer, &mut other, "claire", json!({})).expect(422).sees("un autre compte");
    // What she is elsewhere goes with her account.
    let mut claire = w.signs_in(claire.id(), "Claire", Lang::Fr);
    let before = counted(w)[2];
    claire.posts(paths::people::Erase, &[("certificates", "keep")]).expect(200);
    assert_eq!(counted(w)[2], before - 1);
}

fn who_alone_opens_an_account_keeps_doing_so(w: &mut World) {
    let mut nadia = nadia(w);
    let issuer = Issuer::start(w);
    set_up(&mut nadia, &issuer);
    let mut awa = w.visitor().called("Awa").reading(Lang::Fr);
    signs_in(w, &issuer, &mut awa, "awa", json!({ "name": "Awa", "affiliation": "student" })).expect(200);
    awa.opens(at::Identities).presses("Ne plus me connecter par IMT").expect(422).sees("votre seule façon");
    // Proved again there, the session is a new one.
    let before = awa.cookies().get("essaim").cloned();
    signs_in(w, &issuer, &mut awa, "awa", json!({ "name": "Awa" })).expect(200);
    assert_ne!(awa.cookies().get("essaim").cloned(), before);
    // Switched off, nobody comes in by it; who is in stays.
    nadia.opens(settings()).presses("Désactiver Compte de l’école").expect(200);
    awa.opens(at::Identities).expect(200);
    let mut late = w.visitor().reading(Lang::Fr);
    late.opens(format!("/sign-in/{SCHOOL}")).expect(200).sees("ne propose pas sa connexion");
    late.opens(at::ChooseInstitution).expect(200).sees("Aucun établissement ne propose");
}

fn only_those_who_lead_set_up_providers(w: &mut World) {
    let mut nadia = nadia(w);
    let issuer = Issuer::start(w);
    // All that is wrong, each at its field.
    let new = at::Provider { institution: school(), provider: "new".to_owned() };
    nadia.posts(&new, &[("issuer", "http://10.0.0.1/"), ("claim-0", "x"), ("role_days", "0")]).expect(422);
    nadia.sees("l’adresse https://").sees("Donnez un attribut, une valeur et un rôle").sees("de 1 à 366");
    nadia.posts(
        &new,
        &[
            ("issuer", &issuer.url),
            ("client_id", "a"),
            ("role_days", "9"),
            ("claim-0", "x"),
            ("value-0", "y"),
            ("role-0", "lead"),
        ],
    );
    nadia.expect(422).sees("Donnez un attribut");
    set_up(&mut nadia, &issuer);
    let seen = nadia.reads_json(settings()).expect(200).page().source();
    assert!(seen.contains("\"has_secret\":true") && !seen.contains(SECRET), "{seen}");
    // The secret is no text in the database, and does not go to another issuer.
    let kept = w.wait(w.site().look(|view| view.one::<Vec<u8>>("select secret from openid_providers", &[])));
    let kept = String::from_utf8_lossy(&kept.expect("a secret")).into_owned();
    assert!(!kept.contains("secret"), "{kept}");
    nadia
        .opens(settings())
        .follows("Compte de l’école")
        .fills("issuer", "http://127.0.0.1:9")
        .presses("Enregistrer")
        .expect(200);
    let seen = nadia.reads_json(settings()).expect(200).page().source();
    assert!(seen.contains("\"has_secret\":false"), "{seen}");
    let mut tutor = w.person("Omar");
    w.gives(&tutor, Role::Tutor, PlaceRef::institution(w.institution(SCHOOL)));
    tutor.opens(settings()).expect(403);
    tutor.opens(new).expect(403);
    // Domains that are none, and one that is dropped.
    for domain in ["", "école", "a@b.example", "localhost"] {
        nadia
            .opens(settings())
            .fills("domain", domain)
            .presses("Écrire au postmaster")
            .expect(422)
            .sees("nom de domaine");
    }
    prove_domain(w, &mut nadia);
    nadia.opens(settings()).presses("Retirer example.org").expect(200).sees("Aucun domaine");
}
