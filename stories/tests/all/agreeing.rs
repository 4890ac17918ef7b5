//! Institutions agree, use what they agreed, and part.

mod asking;
mod leaving;
mod wrong_moves;

use asking::the_answer_says_of_what_it_is_true;
use ground::Fault;
use leaving::what_stops_is_told_before_and_what_stopped_after;
use lexicon::{PlaceRef, Role, facts::agreements::GrantRight, time::Millis};
use pretty_assertions::assert_eq;
use serde_json::Value;
use stories::{Actor, World, story};
use web::paths::{agreements as at, network, people};
use wrong_moves::every_wrong_move_is_told;

story! {
    two_parties_agree_the_grant_holds_and_it_ends,
    another_text_has_to_be_signed_again,
    two_signatures_at_once,
    every_wrong_move_is_told,
    an_annex_holds_while_its_framework_does,
    the_public_reads_what_all_parties_show,
    the_demo_has_its_agreements,
    the_answer_says_of_what_it_is_true,
    what_stops_is_told_before_and_what_stopped_after,
}

/// Leads of FUN, of MUN, and of a third institution.
struct Cast {
    fun: Actor,
    mun: Actor,
    stranger: Actor,
}

fn cast(w: &mut World) -> Cast {
    w.at("1 September 2026, 10:00");
    let lead = |slug: &str, name: &str| {
        let actor = w.person(name);
        w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
        actor
    };
    Cast {
        fun: lead("fun", "Lead of FUN"),
        mun: lead("mun", "Lead of MUN"),
        stranger: lead("esp", "Lead of ESP"),
    }
}

/// Time passes, and they sign in again.
fn later(w: &mut World, span: Millis, actors: [&mut Actor; 2]) {
    w.later(span);
    for actor in actors {
        *actor = w.signs_in(actor.id(), &actor.name.clone(), lexicon::Lang::Fr);
    }
}

const ARTICLES: &str =
    "# Article 1\n\nFUN et MUN montrent leurs cours.\n\n<script>alert(1)</script>\n\n- un\n- deux";

/// FUN writes a text with one grant, and proposes it; its id.
fn proposed(fun: &mut Actor, kind: &str, until: &str) -> String {
    fun.opens(at::NewAgreement { institution: "fun".into() })
        .expect(200)
        .fills("title", "Convention de septembre")
        .chooses("kind", kind)
        .chooses("party", "mun")
        .fills("from", "2026-09-01")
        .fills("until", until)
        .fills("articles", ARTICLES)
        .presses("Enregistrer")
        .expect(200);
    let id = fun.page().path.split('/').nth(4).expect("an id").to_owned();
    fun.opens(at::DraftGrants { institution: "fun".into(), agreement: id.clone() })
        .expect(200)
        .chooses("right", "list-course")
        .chooses("from", "fun")
        .presses("Ajouter")
        .expect(200)
        .sees("Afficher un cours sur le portail")
        .follows("Relire et proposer")
        .expect(200)
        .sees("Toutes les parties voient ce texte")
        .presses("Proposer ce texte")
        .expect(200)
        .sees("Le texte est proposé");
    id
}

fn step(slug: &str, id: &str, step: &str) -> at::Step {
    at::Step { institution: slug.into(), agreement: id.into(), step: step.into() }
}

fn page(slug: &str, id: &str) -> at::Agreement {
    at::Agreement { institution: slug.into(), agreement: id.into() }
}

fn signs(actor: &mut Actor, slug: &str, id: &str) {
    actor.opens(step(slug, id, "sign")).expect(200).ticks("confirm", true).presses("Signer").expect(200);
}

fn agreed(w: &mut World, cast: &mut Cast, until: &str) -> String {
    let id = proposed(&mut cast.fun, "convention", until);
    signs(&mut cast.fun, "fun", &id);
    signs(&mut cast.mun, "mun", &id);
    w.errands_are_done();
    id
}

/// What the page of reasons answers a program.
fn why(
    actor: &mut Actor,
    giver: &str,
    receiver: &str,
    right: GrantRight,
    subject: &str,
) -> (bool, Vec<String>) {
    let path =
        format!("{}?giver={giver}&receiver={receiver}&right={}&subject={subject}", at::Why, right.name());
    let told: Value = serde_json::from_slice(&actor.reads_json(path).expect(200).page().body).expect("JSON");
    let reasons = told["reasons"].as_array().expect("reasons").iter();
    (told["may"] == true, reasons.map(|one| one["code"].as_str().unwrap_or_default().to_owned()).collect())
}

const LIST: GrantRight = GrantRight::ListCourse;

fn two_parties_agree_the_grant_holds_and_it_ends(w: &mut World) {
    let mut cast = cast(w);
    assert_eq!(why(&mut cast.mun, "fun", "mun", LIST, ""), (false, vec!["no-agreement".to_owned()]));
    let id = proposed(&mut cast.fun, "convention", "");
    assert_eq!(why(&mut cast.mun, "fun", "mun", LIST, ""), (false, vec!["unsigned".to_owned()]));

    // A third institution sees nothing of it, by whatever address.
    let Cast { fun, mun, stranger } = &mut cast;
    for slug in ["fun", "mun", "esp"] {
        stranger.opens(page(slug, &id)).expect(404).sees_no("Convention de septembre");
        stranger.opens(step(slug, &id, "sign")).expect(404);
        stranger.posts(step(slug, &id, "sign"), &[("confirm", "yes"), ("digest", "x")]).expect(404);
        stranger.posts(step(slug, &id, "leave"), &[("reason", "none of my business")]).expect(404);
        stranger.reads_json(page(slug, &id)).expect(404);
    }
    stranger.opens(at::Agreements { institution: "fun".into() }).expect(404);
    // Who may ask is told, and nothing of what there is.
    let asks = format!("{}?giver=fun&receiver=mun&right=list-course", at::Why);
    stranger
        .opens(&asks)
        .expect(422)
        .sees("L’un des deux doit être un établissement")
        .sees_no("Convention de sept");
    stranger.reads_json(&asks).expect(422);
    stranger.opens(at::PublicAgreement { agreement: id.clone() }).expect(404);

    mun.opens(at::Agreements { institution: "mun".into() })
        .expect(200)
        .sees("À signer par vous")
        .follows("Convention de septembre");
    mun.expect(200).sees("FUN et MUN montrent leurs cours.").sees("<script>").follows("Signer");
    mun.expect(200)
        .sees("D’autres parties doivent encore signer")
        .presses("Signer")
        .expect(422)
        .sees("Cochez la case");
    signs(mun, "mun", &id);
    fun.opens(step("fun", &id, "sign")).expect(200).sees("Votre signature est la dernière");
    // What is signed can be read where it is signed.
    fun.sees("FUN et MUN montrent leurs cours.");
    signs(fun, "fun", &id);
    fun.sees("En vigueur").sees("a signé le").sees("Lead of MUN");
    w.errands_are_done();
    assert_eq!(why(mun, "fun", "mun", LIST, ""), (true, vec![]));
    assert_eq!(why(mun, "mun", "fun", LIST, ""), (false, vec!["other-direction".to_owned()]));
    assert_eq!(why(mun, "fun", "mun", GrantRight::OpenSeats, ""), (false, vec!["other-right".to_owned()]));

    // The sealed document, and whether it is the one.
    fun.opens(at::Document { institution: "fun".into(), agreement: id.clone() }).expect(200);
    let pdf = fun.page().body.clone();
    assert!(pdf.starts_with(b"%PDF"));
    let mut anybody = w.visitor();
    let sent = |anybody: &mut Actor, bytes: &[u8]| {
        anybody
            .opens(at::VerifyDocument)
            .expect(200)
            .attaches("file", "convention.pdf", "application/pdf", bytes)
            .presses("Vérifier")
            .expect(200);
    };
    sent(&mut anybody, &pdf);
    anybody.sees("C’est le document signé").sees("En vigueur").sees_no("Lead of MUN");
    let mut altered = pdf.clone();
    altered.push(b'\n');
    sent(&mut anybody, &altered);
    anybody.sees("Ce n’est pas un document d’ici");

    // It ends: no new uses, and the page said so before.
    later(w, Millis::days(30), [fun, mun]);
    mun.opens(step("mun", &id, "leave"))
        .expect(200)
        .sees("Les sessions en cours se terminent")
        .sees("Afficher un cours");
    mun.fills("reason", "x").presses("Mettre fin à l’accord").expect(422).sees("Dites pourquoi");
    mun.fills("reason", "Le portail ferme")
        .presses("Mettre fin à l’accord")
        .expect(200)
        .sees("Terminé")
        .sees("Le portail ferme");
    assert_eq!(why(mun, "fun", "mun", LIST, ""), (false, vec!["ended".to_owned()]));
    mun.opens(step("mun", &id, "leave")).expect(200).sees("L’accord n’est pas en cours");
    // Programs read that it is the document, and that it holds no longer.
    let one = at::Agreement { institution: "mun".into(), agreement: id.clone() };
    let digest = mun.reads_json(one).page().json()["agreement"]["digest"].as_str().expect("one").to_owned();
    let told =
        anybody.reads_json(format!("{}?digest={digest}", at::VerifyDocument)).expect(200).page().json();
    assert_eq!(
        (&told["known"], &told["state"], &told["in_force"]),
        (&true.into(), &"ended".into(), &false.into())
    );
    let said = w.facts().into_iter().filter(|name| name.starts_with("agreements.")).collect::<Vec<_>>();
    let expected =
        ["proposed", "signed", "signed", "sealed", "left"].map(|name| format!("agreements.{name}"));
    assert_eq!(said, expected);
    assert!(
        w.journal().iter().all(|line| !line.body.contains("portail ferme") && !line.body.contains("Lead of"))
    );
}

fn another_text_has_to_be_signed_again(w: &mut World) {
    let mut cast = cast(w);
    let id = agreed(w, &mut cast, "2026-12-31");
    let Cast { fun, mun, .. } = &mut cast;
    // MUN wants seats too: another text, which changes nothing before both have signed it.
    mun.opens(at::DraftGrants { institution: "mun".into(), agreement: id.clone() })
        .expect(200)
        .chooses("right", "open-seats")
        .chooses("from", "fun")
        .fills("quota", "30")
        .presses("Ajouter")
        .expect(200);
    fun.opens(page("fun", &id)).expect(200).sees_no("30 au plus");
    let digest = |actor: &mut Actor| {
        let page: Value =
            serde_json::from_slice(&actor.reads_json(page("fun", &id)).page().body).expect("JSON");
        page["agreement"]["digest"].as_str().expect("a digest").to_owned()
    };
    let old = digest(fun);
    mun.opens(step("mun", &id, "propose")).presses("Proposer ce texte").expect(200);
    assert_eq!(why(mun, "fun", "mun", GrantRight::OpenSeats, ""), (false, vec!["other-right".to_owned()]));
    assert_eq!(why(mun, "fun", "mun", LIST, ""), (true, vec![]));
    // Who signs the text they read before signs nothing.
    fun.posts(step("fun", &id, "sign"), &[("confirm", "yes"), ("digest", &old)])
        .expect(422)
        .sees("Le texte a changé");
    signs(fun, "fun", &id);
    signs(mun, "mun", &id);
    w.errands_are_done();
    assert_eq!(why(mun, "fun", "mun", GrantRight::OpenSeats, ""), (true, vec![]));
    assert_ne!(old, digest(fun));

    // Renewed before it ends; until both have signed it runs to its present end.
    fun.opens(step("fun", &id, "renew"))
        .fills("until", "2026-10-01")
        .presses("Renouveler")
        .expect(422)
        .sees("après celui");
    fun.fills("until", "2027-12-31").presses("Renouveler").expect(200);
    signs(fun, "fun", &id);
    later(w, Millis::days(150), [fun, mun]);
    assert_eq!(why(mun, "fun", "mun", LIST, ""), (false, vec!["ended".to_owned()]));
    signs(mun, "mun", &id);
    w.errands_are_done();
    assert_eq!(why(mun, "fun", "mun", LIST, ""), (true, vec![]));

    // Suspended by one, taken up again by the same.
    mun.opens(step("mun", &id, "suspend"))
        .fills("reason", "Travaux")
        .presses("Suspendre")
        .expect(200)
        .sees("Suspendu");
    assert_eq!(why(fun, "fun", "mun", LIST, ""), (false, vec!["suspended".to_owned()]));
    fun.posts(step("fun", &id, "resume"), &[]).expect(422);
    mun.opens(step("mun", &id, "resume")).presses("Reprendre").expect(200).sees("En vigueur");
    assert_eq!(why(fun, "fun", "mun", LIST, ""), (true, vec![]));
}

fn two_signatures_at_once(w: &mut World) {
    use agreements::{
        agreement::{PartyName, TheAgreement},
        steps::SignAgreement,
    };
    let mut cast = cast(w);
    let id = proposed(&mut cast.fun, "convention", "");
    let party = |slug: &str| PartyName::of(slug, &id);
    let seen = w.ask(&cast.fun.who(), TheAgreement(party("fun")));
    let digest = seen.agreement.expect("proposed").latest.digest;
    let act = |slug: &str| SignAgreement {
        party: party(slug),
        digest: digest.clone(),
        public_url: "http://essaim.test".to_owned(),
        confirmed: true,
    };
    let site = w.site().clone();
    let (fun, mun) = (cast.fun.who(), cast.mun.who());
    let tries = vec![
        (fun.clone(), act("fun")),
        (fun.clone(), act("fun")),
        (mun.clone(), act("mun")),
        (mun, act("mun")),
    ];
    let results: Vec<Result<bool, Fault>> = w.wait(async {
        let doing: Vec<_> = tries
            .into_iter()
            .map(|(who, act)| {
                let site = site.clone();
                tokio::spawn(async move { site.act(&who, act).await })
            })
            .collect();
        let mut results = Vec::new();
        for one in doing {
            results.push(one.await.expect("no panic"));
        }
        results
    });
    let last: Vec<bool> = results.iter().flatten().copied().collect();
    assert_eq!((last.len(), last.iter().filter(|last| **last).count()), (2, 1), "{results:?}");
    assert!(
        results.iter().filter_map(|one| one.as_ref().err()).all(|fault| matches!(fault, Fault::Refused(_)))
    );
    w.errands_are_done();
    assert_eq!(why(&mut cast.mun, "fun", "mun", LIST, ""), (true, vec![]));
    assert_eq!(w.facts().iter().filter(|name| *name == "agreements.sealed").count(), 1);
}

fn an_annex_holds_while_its_framework_does(w: &mut World) {
    let mut cast = cast(w);
    let framework = {
        let new = at::NewAgreement { institution: "fun".into() };
        let fields = [
            ("title", "Cadre"),
            ("kind", "framework"),
            ("party", "fun"),
            ("party", "mun"),
            ("from", "2026-09-01"),
            ("zone", "Europe/Paris"),
            ("articles", "Le cadre."),
        ];
        cast.fun.posts(new, &fields).expect(200);
        let id = cast.fun.page().path.split('/').nth(4).expect("an id").to_owned();
        cast.fun.posts(step("fun", &id, "propose"), &[]).expect(200);
        signs(&mut cast.fun, "fun", &id);
        signs(&mut cast.mun, "mun", &id);
        id
    };
    cast.fun
        .opens(at::NewAgreement { institution: "fun".into() })
        .fills("title", "Annexe un")
        .chooses("kind", "annex")
        .chooses("parent", "Cadre")
        .chooses("party", "mun")
        .fills("from", "2026-09-01")
        .fills("articles", "L’annexe.")
        .presses("Enregistrer")
        .expect(200);
    let annex = cast.fun.page().path.split('/').nth(4).expect("an id").to_owned();
    let grants = at::DraftGrants { institution: "fun".into(), agreement: annex.clone() };
    cast.fun.posts(grants, &[("right", "list-course"), ("from", "fun")]).expect(200);
    cast.fun.posts(step("fun", &annex, "propose"), &[]).expect(200);
    signs(&mut cast.fun, "fun", &annex);
    signs(&mut cast.mun, "mun", &annex);
    w.errands_are_done();
    assert_eq!(why(&mut cast.mun, "fun", "mun", LIST, ""), (true, vec![]));
    cast.mun
        .opens(step("mun", &framework, "leave"))
        .expect(200)
        .sees("Ses annexes cessent")
        .sees("Annexe un");
    cast.mun.fills("reason", "Le cadre est fini").presses("Mettre fin à l’accord").expect(200);
    let (may, reasons) = why(&mut cast.mun, "fun", "mun", LIST, "");
    assert_eq!((may, reasons[0].as_str()), (false, "framework-not-in-force"));
}

fn the_public_reads_what_all_parties_show(w: &mut World) {
    let mut cast = cast(w);
    let id = agreed(w, &mut cast, "");
    let public = at::PublicAgreement { agreement: id.clone() };
    let mut anybody = w.visitor();
    anybody.opens(public.clone()).expect(404);
    cast.fun.opens(step("fun", &id, "show")).presses("Le montrer à tous").expect(200);
    anybody.opens(public.clone()).expect(404);
    cast.mun.opens(step("mun", &id, "show")).presses("Le montrer à tous").expect(200);
    anybody.opens(public.clone()).expect(200).sees("FUN et MUN montrent").sees_no("Lead of");
    anybody.reads_json(public.clone()).expect(200);
    let told = String::from_utf8_lossy(&anybody.page().body).into_owned();
    assert!(told.contains("in-force") && !told.contains("Lead of"), "{told}");
    cast.mun.opens(step("mun", &id, "hide")).presses("Ne plus le montrer à tous").expect(200);
    anybody.opens(public).expect(404);
}

fn the_demo_has_its_agreements(w: &mut World) {
    w.at("1 September 2026, 10:00");
    w.is_furnished_as_the_demo();
    let mut lead = w.somebody_at("lead-mun@demo.example");
    lead.opens(network::Institution { institution: "mun".into() }).expect(200).follows("Réseau");
    lead.expect(200)
        .sees("Convention du 15 juillet 2016")
        .sees("Accord intergouvernemental du 16 novembre 2017");
    assert_eq!(why(&mut lead, "fun", "mun", GrantRight::OperatePortal, ""), (true, vec![]));
    let mut nadia = w.somebody_at("lead@demo.example");
    nadia
        .opens(at::Agreements { institution: "imt".into() })
        .expect(200)
        .sees("Accord-cadre entre l’Institut Mines-Télécom");
    nadia.opens(at::Agreements { institution: "imt-atlantique".into() }).expect(200).sees("cybersécurité");
}
