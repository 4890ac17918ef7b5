use super::world::{RUN, Team, World, team};
use crate::{Code, Outcome};
use axum::http::{Method, StatusCode, header};
use ground::{Fault, Who};
use lexicon::{Lang, facts::people::PersonErased};
use web::Wants;

fn refusal_codes(fault: Fault) -> Vec<&'static str> {
    let Fault::Refused(refusals) = fault else { panic!("{fault:?}") };
    refusals.iter().map(|one| one.code).collect()
}

#[tokio::test]
async fn a_learner_takes_their_certificate_once_the_rule_is_met() {
    let w = World::new().await;
    let awa = w.learner("Awa Ndiaye", Some("awa@example.sn")).await;
    let claim = format!("/runs/{RUN}/certificate");

    assert_eq!(refusal_codes(w.claims(&awa).await.expect_err("nothing done")), ["certificates.rule-not-met"]);
    w.answers(&awa, 1, true).await;
    let page = w.get(&awa, &claim).await.text();
    assert!(page.contains("Ce qu’il reste à faire") && page.contains("60\u{202f}%"), "{page}");
    assert!(!page.contains("Obtenir mon attestation"), "{page}");
    assert_eq!(w.post(&awa, &claim, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);

    w.answers(&awa, 2, true).await;
    let page = w.get(&awa, &claim).await.text();
    assert!(page.contains("Obtenir mon attestation") && page.contains("Awa Ndiaye"), "{page}");
    let taken = w.post(&awa, &claim, "").await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let address = taken.header(header::LOCATION).to_owned();
    let again = w.post(&awa, &claim, "").await;
    assert_eq!(again.header(header::LOCATION), address, "taking it twice gives the same one");
    assert_eq!(w.certificates().await.len(), 1);

    let page = w.get(&Who::nobody(Lang::Fr), &address).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    for said in [
        "Awa Ndiaye",
        "Université Cheikh-Anta-Diop",
        "S’initier à la fabrication numérique",
        "100\u{202f}%",
        "Attestation authentique et valable",
        "Découper au laser",
        "vendredi 12 juin 2026",
        "noindex",
    ] {
        assert!(text.contains(said), "{said} is not on {text}");
    }
    assert!(!text.contains("linkedin"), "only the holder is offered that");
    assert!(w.get(&awa, &address).await.text().contains("certId="));
    assert!(w.get(&awa, &claim).await.text().contains("Vous avez votre attestation"));
}

#[tokio::test]
async fn two_claims_at_once_make_one_certificate_and_leave_nothing_behind() {
    let w = World::new().await;
    let awa = w.graduate("Awa Ndiaye", None).await;
    let before = w.blobs();
    let (one, two) = tokio::join!(w.claims(&awa), w.claims(&awa));
    let (one, two) = (one.expect("claimed"), two.expect("claimed"));
    assert_eq!(one.code(), two.code());
    assert_ne!(one, two, "one issues, the other finds");
    assert_eq!(w.certificates().await.len(), 1);
    assert_eq!(w.blobs(), before + 1, "the document that was not issued is gone");
}

#[tokio::test]
async fn units_may_be_asked_for_as_well() {
    let w = World::new().await;
    let awa = w.graduate("Awa Ndiaye", None).await;
    let rule = format!("/runs/{RUN}/team/certificates");
    let wrong = w.post(&team(Team::Instructor), &rule, "minimum=120&units=x&hours=21").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = wrong.text();
    assert!(text.contains("id=\"minimum-error\"") && text.contains("id=\"units-error\""), "{text}");
    assert!(
        text.contains("value=\"120\"") && text.contains("value=\"21\""),
        "what was typed is kept: {text}"
    );

    let form = "minimum=75&units=80&hours=21&signatory=Fatou+Sow&title=Directrice&language=ar";
    assert_eq!(w.post(&team(Team::Instructor), &rule, form).await.status, StatusCode::SEE_OTHER);
    // Sofia opened both units and answered in one of them: opening is not enough.
    let sofia = w.learner("Sofia Diop", None).await;
    w.answers(&sofia, 1, true).await;
    w.opens(&sofia, 1).await;
    w.opens(&sofia, 2).await;
    let claim = w.get(&sofia, &format!("/runs/{RUN}/certificate")).await.text();
    assert!(claim.contains("1 sur 2") && claim.contains("Une unité est terminée quand"), "{claim}");
    w.opens(&awa, 1).await;
    assert_eq!(
        refusal_codes(w.claims(&awa).await.expect_err("a unit is missing")),
        ["certificates.rule-not-met"]
    );
    w.opens(&awa, 2).await;
    let code = w.certified(&awa).await;
    let page = w.get(&Who::nobody(Lang::Ar), &format!("/v/{code}")).await.text();
    assert!(
        page.contains("21 ساعة") && page.contains("Fatou Sow · Directrice") && page.contains("dir=\"rtl\""),
        "{page}"
    );
}

#[tokio::test]
async fn rights_are_what_they_say() {
    let w = World::new().await;
    let awa = w.graduate("Awa Ndiaye", None).await;
    let code = w.certified(&awa).await;
    let stranger = Who::person(lexicon::ids::Id::new(w.house.site.now(), [9; 10]), Lang::Fr);
    assert!(matches!(w.claims(&stranger).await, Err(Fault::Forbidden(_))));
    assert!(matches!(w.claims(&Who::nobody(Lang::Fr)).await, Err(Fault::SignIn)));
    let list = format!("/runs/{RUN}/team/certificates");
    let revoke = format!("/v/{code}/revoke");
    let cases = [
        (awa.clone(), list.as_str(), StatusCode::FORBIDDEN),
        (team(Team::Viewer), &list, StatusCode::FORBIDDEN),
        (team(Team::Instructor), &list, StatusCode::OK),
        (awa, &revoke, StatusCode::NOT_FOUND),
        (team(Team::Instructor), &revoke, StatusCode::NOT_FOUND),
        (team(Team::Lead), &revoke, StatusCode::OK),
    ];
    for (who, address, expected) in cases {
        assert_eq!(w.get(&who, address).await.status, expected, "{address} by {:?}", who.person);
    }
    let form = "reason=Erreur&confirmed=yes";
    let links = w.links();
    let by_instructor = crate::Revoke::new(code, "Erreur".into(), true, links);
    let refused = crate::withdraw(&w.house.site, &team(Team::Instructor), by_instructor).await;
    assert!(matches!(refused, Err(Fault::Forbidden(_))));
    let by_viewer = w.post(&team(Team::Viewer), &list, "minimum=0").await;
    assert_eq!(by_viewer.status, StatusCode::FORBIDDEN);
    assert_eq!(
        w.post(&team(Team::Viewer), &format!("{list}/issue"), form).await.status,
        StatusCode::FORBIDDEN
    );

    assert_eq!(w.post(&team(Team::Instructor), &list, "minimum=0").await.status, StatusCode::SEE_OTHER);
    let outsider = team(Team::Viewer).person.expect("somebody");
    let given = w.post(&team(Team::Instructor), &format!("{list}/{outsider}/issue"), "").await;
    assert_eq!(given.status, StatusCode::NOT_FOUND, "who never enrolled gets none, whatever the rule");
}

#[tokio::test]
async fn the_team_gives_everybody_theirs_in_one_go() {
    let w = World::new().await;
    w.graduate("Awa Ndiaye", Some("awa@example.sn")).await;
    w.graduate("ليلى الطرابلسي", None).await;
    w.graduate("王小明", None).await;
    w.learner("Binta Fall", None).await;
    let asked = w.post(&team(Team::Instructor), &format!("/runs/{RUN}/team/certificates/issue"), "").await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    while w.errands.run_due(&w.house.site).await > 0 {}
    assert_eq!(
        w.certificates().await.len(),
        2,
        "not who has not earned it, nor whose name cannot be printed"
    );
    let letters = w.house.site.look(|view| errands::latest_sent(view, 10)).await.expect("read");
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, "awa@example.sn");
    assert!(letters[0].body.contains("https://essaim.example/v/"), "{}", letters[0].body);

    let page = w.get(&team(Team::Lead), &format!("/runs/{RUN}/team/certificates")).await.text();
    assert!(
        page.contains("Awa Ndiaye") && page.contains("ليلى الطرابلسي") && !page.contains("Binta"),
        "{page}"
    );
    let viewed = w.get(&team(Team::Viewer), &format!("/runs/{RUN}/team/certificates")).await;
    assert_eq!(
        viewed.status,
        StatusCode::FORBIDDEN,
        "who does not see learners does not see what they were given"
    );
    assert!(!viewed.text().contains("Awa"));
}

#[tokio::test]
async fn the_list_of_the_team_takes_as_many_queries_for_one_as_for_three() {
    let w = World::new().await;
    let mut counts = Vec::new();
    for name in ["Awa", "Binta", "Coumba"] {
        let who = w.graduate(name, None).await;
        w.certified(&who).await;
        let before = w.house.site.store().queries();
        w.get(&team(Team::Lead), &format!("/runs/{RUN}/team/certificates")).await;
        counts.push(w.house.site.store().queries() - before);
    }
    assert_eq!(counts[0], counts[2], "{counts:?}");
}

#[tokio::test]
async fn a_wrong_code_is_explained_and_codes_cannot_be_tried_one_after_another() {
    let w = World::new().await;
    let (nobody, from) = (Who::nobody(Lang::En), Some("203.0.113.9"));
    let code = w.certified(&w.graduate("Awa Ndiaye", None).await).await;
    let typed = w.get(&nobody, &format!("/v?code={}", code.grouped().to_lowercase())).await;
    assert_eq!(typed.header(header::LOCATION), format!("/v/{code}"));
    let moved = w.get(&nobody, &format!("/v/{}", code.grouped())).await;
    assert_eq!(
        (moved.status, moved.header(header::LOCATION)),
        (StatusCode::PERMANENT_REDIRECT, format!("/v/{code}").as_str())
    );
    let not_a_code = w.get(&nobody, "/v?code=hello").await;
    assert_eq!(not_a_code.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(not_a_code.text().contains("id=\"code-error\""));

    let wrong = w.get(&nobody, "/v/0000000000").await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    let text = wrong.text();
    assert!(text.contains("No certificate has this code") && text.contains("7K3QX-9TB4M"), "{text}");
    assert!(
        text.contains("name=\"code\"")
            && text.contains("value=\"0000000000\"")
            && text.contains("Whom to ask"),
        "{text}"
    );
    let problem = w.get_json(&nobody, "/v/0000000000").await;
    assert_eq!(problem.json()["errors"][0]["code"], "certificates.unknown-code");

    for n in 0..15 {
        let tried = w.asks(&nobody, Method::GET, &format!("/v/00000000{n:02}"), Wants::Page, "", from).await;
        assert_eq!(tried.status, StatusCode::NOT_FOUND);
    }
    for address in [format!("/v/{code}"), "/v/1111111111".to_owned(), format!("/v/{code}/badge.json")] {
        let tried = w.asks(&nobody, Method::GET, &address, Wants::Page, "", from).await;
        assert_eq!(tried.status, StatusCode::TOO_MANY_REQUESTS, "{address}");
    }
    let other =
        w.asks(&nobody, Method::GET, &format!("/v/{code}"), Wants::Page, "", Some("203.0.113.10")).await;
    assert_eq!(other.status, StatusCode::OK);
    w.at("2026-06-12T09:40:00Z");
    let later = w.asks(&nobody, Method::GET, &format!("/v/{code}"), Wants::Page, "", from).await;
    assert_eq!(later.status, StatusCode::OK);
}

#[tokio::test]
async fn a_forgotten_holder_is_named_nowhere_and_the_certificate_stays() {
    let w = World::new().await;
    let awa = w.graduate("Awa Ndiaye", Some("awa@example.sn")).await;
    let code = w.certified(&awa).await;
    let before = w.blobs();
    let person = awa.person.expect("somebody");
    w.house.site.say_as_operator(PersonErased { person, keep_certificates: false }).await.expect("erased");
    assert_eq!(w.blobs(), before - 1);
    let page = w.get(&Who::nobody(Lang::En), &format!("/v/{code}")).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    assert!(text.contains("holder not named") && text.contains("fabrication numérique"), "{text}");
    assert!(!text.contains("Awa") && !text.contains("100%"), "{text}");
    assert_eq!(w.get_json(&Who::nobody(Lang::En), &format!("/v/{code}")).await.json()["status"], "forgotten");
    for file in ["certificate.pdf", "badge.json", "badge.svg"] {
        assert_eq!(
            w.get(&Who::nobody(Lang::En), &format!("/v/{code}/{file}")).await.status,
            StatusCode::NOT_FOUND
        );
    }
    let list = w.get(&team(Team::Lead), &format!("/runs/{RUN}/team/certificates")).await.text();
    assert!(list.contains("Erased account") && !list.contains("Awa"), "{list}");
}

#[tokio::test]
async fn a_holder_who_leaves_may_keep_their_certificate_verifiable() {
    let w = World::new().await;
    let awa = w.graduate("Awa Ndiaye", Some("awa@example.sn")).await;
    let code = w.certified(&awa).await;
    let (before, person) = (w.blobs(), awa.person.expect("somebody"));
    w.house.site.say_as_operator(PersonErased { person, keep_certificates: true }).await.expect("erased");
    assert_eq!(w.blobs(), before);
    let nobody = Who::nobody(Lang::En);
    let page = w.get(&nobody, &format!("/v/{code}")).await.text();
    assert!(page.contains("Awa Ndiaye") && !page.contains("holder not named"), "{page}");
    assert_eq!(w.get_json(&nobody, &format!("/v/{code}")).await.json()["status"], "valid");
    for file in ["certificate.pdf", "badge.json", "badge.svg"] {
        assert_eq!(w.get(&nobody, &format!("/v/{code}/{file}")).await.status, StatusCode::OK, "{file}");
    }
    let known = w.house.site.look(move |view| people::person(view, person)).await.expect("read");
    assert_eq!(known, None, "no account is behind it");
    let rows = w.certificates().await;
    w.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.certificates().await, rows);
}

#[tokio::test]
async fn the_table_is_rebuilt_from_the_journal_to_the_letter() {
    let w = World::new().await;
    let (awa, binta) = (w.graduate("Awa", None).await, w.graduate("Binta", None).await);
    let (code, _) = (w.certified(&awa).await, w.certified(&binta).await);
    w.at("2026-07-03T10:00:00Z");
    let links = w.links();
    let revoke = crate::Revoke::new(code, "Fraude d’Awa".into(), true, links);
    crate::withdraw(&w.house.site, &team(Team::Lead), revoke).await.expect("revoked");
    let lines = w.house.site.look(ground::journal::all).await.expect("read");
    assert!(lines.iter().all(|line| !line.body.contains("Fraude")), "a reason is no line of the journal");
    assert!(w.certificates().await.iter().any(|row| row.contains("Fraude")));
    let person = binta.person.expect("somebody");
    w.house.site.say_as_operator(PersonErased { person, keep_certificates: false }).await.expect("erased");
    let before = w.certificates().await;
    w.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.certificates().await, before);
    assert_eq!(before.len(), 2);
    let (person, blobs) = (awa.person.expect("somebody"), w.blobs());
    w.house.site.say_as_operator(PersonErased { person, keep_certificates: false }).await.expect("erased");
    assert_eq!(w.blobs(), blobs - 2, "the document and the reason");
    let forgotten = w.certificates().await;
    assert!(forgotten.iter().all(|row| !row.contains("Fraude")), "{forgotten:?}");
    w.house.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.certificates().await, forgotten);
}

#[tokio::test]
async fn what_is_known_of_a_person_has_their_certificates() {
    let w = World::new().await;
    let awa = w.graduate("Awa", None).await;
    let code = w.certified(&awa).await;
    let (person, now) = (awa.person.expect("somebody"), w.house.site.now());
    let known = w.house.site.look(move |view| people::known_of(view, person, now)).await.expect("read");
    assert_eq!(known.expect("a person")["certificates"][0]["code"], code.grouped());
    assert_eq!(
        w.claims(&awa).await.expect("found"),
        Outcome::Already(Code::read(code.as_str()).expect("a code"))
    );
}
