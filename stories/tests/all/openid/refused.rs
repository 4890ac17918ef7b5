//! What a provider says that does not hold, and what comes back twice.

use super::*;

pub fn nothing_is_done_when_anything_is_wrong(w: &mut World) {
    let mut nadia = nadia(w);
    let issuer = Issuer::start(w);
    set_up(&mut nadia, &issuer);
    prove_domain(w, &mut nadia);
    let now = w.site().now().as_millis() / 1_000;
    let cases: [(&str, Value, Signed, &str); 12] = [
        ("stale", json!({ "iat": now - 700, "exp": now + 300 }), Signed::Well, "périmée"),
        ("over", json!({ "exp": now - 61 }), Signed::Well, "périmée"),
        ("not yet", json!({ "iat": now + 61 }), Signed::Well, "périmée"),
        ("for another", json!({ "aud": "somebody-else" }), Signed::Well, "destinée à un autre site"),
        (
            "asked by another",
            json!({ "aud": [CLIENT, "x"], "azp": "x" }),
            Signed::Well,
            "destinée à un autre site",
        ),
        ("of another", json!({ "iss": "https://evil.example" }), Signed::Well, "vient d’un autre service"),
        ("another nonce", json!({ "nonce": "another" }), Signed::Well, "ne correspond pas"),
        ("badly signed", json!({}), Signed::Badly, "n’est pas signée"),
        ("not signed", json!({}), Signed::Not, "n’est pas signée"),
        ("signed by another", json!({}), Signed::ByAnother, "n’est pas signée"),
        ("nobody", json!({ "sub": "" }), Signed::Well, "ne pouvons pas utiliser"),
        (
            "mail",
            json!({ "email": "awa@example.org", "email_verified": false }),
            Signed::Well,
            "pas vérifié votre adresse",
        ),
    ];
    for (name, more, signed, sentence) in cases {
        let mut awa = w.visitor().called(name).reading(Lang::Fr);
        let asked = goes(&mut awa);
        let before = counted(w);
        let claims = said(&issuer, w, &asked, "awa", more);
        awa.opens(issuer.lets_in(&asked, &claims, signed))
            .expect(422)
            .sees(sentence)
            .sees("Rien n’a été changé");
        assert_eq!(counted(w), before, "{name}");
        awa.opens(paths::people::Account).is_at(paths::people::SignIn);
    }
    // The person said no; the provider did; it does not say who it is.
    for (query, sentence) in [
        ("error=access_denied", "Vous avez refusé"),
        ("error=server_error", "a refusé la demande"),
        ("code=x&iss=https%3A%2F%2Fevil.example", "vient d’un autre service"),
        ("code=made-up", "n’est plus valable"),
    ] {
        let mut awa = w.visitor().called(query).reading(Lang::Fr);
        let asked = goes(&mut awa);
        let before = counted(w);
        awa.opens(format!("{}?state={}&{query}", at::Return, asked.get("state"))).expect(422).sees(sentence);
        assert_eq!(counted(w), before, "{query}");
    }
    // An address of a domain that nobody proved confirms nothing.
    let mut awa = w.visitor().called("Awa").reading(Lang::Fr);
    let claims = json!({ "name": "Awa", "email": "nadia@elsewhere.example", "email_verified": true });
    signs_in(w, &issuer, &mut awa, "awa", claims).expect(200).is_at(paths::My);
    assert_eq!(person_at(w, "nadia@elsewhere.example"), None);
    awa.opens(paths::people::Account).expect(200).sees_no("elsewhere.example");
    // Who is signed in has to have proved it there lately: a provider that doesn't say when proves nothing.
    let long_ago = w.site().now().as_millis() / 1_000 - 700;
    for (when, sentence) in [(json!(null), "ne dit pas quand"), (json!(long_ago), "pas vérifié à nouveau")]
    {
        let asked = goes(&mut awa);
        let claims = said(&issuer, w, &asked, "awa", json!({ "auth_time": when }));
        awa.opens(issuer.lets_in(&asked, &claims, Signed::Well)).expect(422).sees(sentence);
    }
    // Nobody answers any more.
    let mut form = nadia;
    form.opens(settings())
        .follows("Compte de l’école")
        .fills("issuer", "http://127.0.0.1:9")
        .presses("Enregistrer")
        .expect(200);
    let mut late = w.visitor().reading(Lang::Fr);
    late.opens(format!("/sign-in/{SCHOOL}"))
        .expect(200)
        .follows("Compte de l’école")
        .expect(422)
        .sees("ne répond pas");
}

pub fn what_comes_back_counts_once_and_in_its_browser_alone(w: &mut World) {
    let mut nadia = nadia(w);
    let issuer = Issuer::start(w);
    set_up(&mut nadia, &issuer);
    let mut awa = w.visitor().called("Awa").reading(Lang::Fr);
    let asked = goes(&mut awa);
    let back = issuer.lets_in(&asked, &issuer.says(w, &asked, "awa"), Signed::Well);
    // Carried to another browser, it signs nobody in; nor does what was used by that attempt.
    let mut other = w.visitor().reading(Lang::Fr);
    other.opens(&back).expect(422).sees("pas été demandée par ce navigateur");
    goes(&mut other);
    other.opens(&back).expect(422);
    awa.opens(&back).expect(200).is_at(paths::My);
    awa.opens(&back).expect(422).sees("a déjà servi");
    // A code that was used, with a state that was not.
    let mut again = w.visitor().reading(Lang::Fr);
    let asked = goes(&mut again);
    let code = back.split("code=").nth(1).expect("a code");
    again
        .opens(format!("{}?state={}&code={code}", at::Return, asked.get("state")))
        .expect(422)
        .sees("n’est plus valable");
    // Ten minutes are enough.
    let mut slow = w.visitor().reading(Lang::Fr);
    let asked = goes(&mut slow);
    w.later(Millis::minutes(11));
    let back = issuer.lets_in(&asked, &issuer.says(w, &asked, "slow"), Signed::Well);
    slow.opens(back).expect(422);
    // Back to where one wanted to go, if that is a page of ours.
    let link = |source: &str| {
        let found = source.split("href=\"").find(|rest| rest.starts_with(&format!("/sign-in/{SCHOOL}/")));
        found.and_then(|rest| rest.split('"').next()).expect("a link").replace("&amp;", "&")
    };
    for (next, to) in [("/account/sessions", "/account/sessions"), ("https://evil.example", "/my")] {
        let mut awa = w.visitor().reading(Lang::Fr);
        awa.opens(format!("/sign-in/{SCHOOL}?next={}", paths::in_query(next)));
        let way = link(&awa.page().source());
        let answer = awa.looks_where_it_is_sent(&way);
        let asked = Asked::of(answer.header("location").expect("somewhere"));
        awa.opens(issuer.lets_in(&asked, &issuer.says(w, &asked, "awa"), Signed::Well)).expect(200).is_at(to);
    }
}

pub fn keys_are_read_again_once_they_changed(w: &mut World) {
    let mut nadia = nadia(w);
    let issuer = Issuer::start(w);
    set_up(&mut nadia, &issuer);
    let mut awa = w.visitor().reading(Lang::Fr);
    signs_in(w, &issuer, &mut awa, "awa", json!({})).expect(200);
    let before = issuer.key_reads();
    issuer.rotates();
    for _ in 0..2 {
        let mut again = w.visitor().reading(Lang::Fr);
        signs_in(w, &issuer, &mut again, "awa", json!({})).expect(200).is_at(paths::My);
    }
    assert_eq!(issuer.key_reads(), before + 1);
    // A key that nobody publishes costs one look.
    let mut thief = w.visitor().reading(Lang::Fr);
    let asked = goes(&mut thief);
    thief.opens(issuer.lets_in(&asked, &issuer.says(w, &asked, "awa"), Signed::ByAnother)).expect(422);
    assert_eq!(issuer.key_reads(), before + 2);
}
