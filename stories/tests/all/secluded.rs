//! An institution that is kept from the public: nobody finds it, nor learns of it by asking.

use lexicon::{PlaceRef, Role};
use stories::{Actor, World, story};
use web::paths::{agreements as at, certificates, network, people as sign_in};

story! {
    an_institution_kept_from_the_public_is_named_by_nobody_else,
}

const NAME: &str = "MUN";

fn an_institution_kept_from_the_public_is_named_by_nobody_else(w: &mut World) {
    w.at("1 September 2026, 10:00");
    let lead = |slug: &str, name: &str| {
        let actor = w.person(name);
        w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
        actor
    };
    let (mut fun, mut mun) = (lead("fun", "Lead of FUN"), lead("mun", "Lead of the other"));
    fun.opens(at::NewAgreement { institution: "fun".into() }).expect(200).sees(NAME);

    let settings = network::InstitutionSettings { institution: "mun".into() };
    mun.opens(settings).expect(200).ticks("public", false).presses("Enregistrer").expect(200);
    fun.opens(network::Institutions).expect(200).sees_no(NAME);
    fun.opens(network::Institution { institution: "mun".into() }).expect(404);
    // It has signed nothing that anybody could want to verify.
    let issuer = certificates::Issuer { institution: "mun".into() };
    fun.opens(issuer.clone()).expect(404);
    mun.opens(issuer).expect(200).sees(NAME);
    // Whoever has not signed in is asked to, whether there is such an institution or not.
    for slug in ["mun", "nowhere"] {
        let settings = network::InstitutionSettings { institution: slug.into() };
        w.visitor().opens(settings).expect(200).is_at(sign_in::SignIn);
    }

    // By choosing, by naming it all the same, by asking why.
    fun.opens(at::NewAgreement { institution: "fun".into() }).expect(200).sees_no(NAME);
    let names = |party: &'static str| {
        [
            ("title", "Convention"),
            ("kind", "convention"),
            ("party", "fun"),
            ("party", party),
            ("from", "2026-09-01"),
            ("zone", "Europe/Paris"),
            ("articles", "x"),
        ]
    };
    let refused = |fun: &mut Actor, party: &'static str| {
        let new = at::NewAgreement { institution: "fun".into() };
        fun.posts(new, &names(party)).expect(422).sees("n’est pas un établissement connu").sees_no(NAME);
    };
    refused(&mut fun, "mun");
    refused(&mut fun, "nowhere");
    for slug in ["mun", "nowhere"] {
        fun.opens(format!("{}?giver=fun&receiver={slug}&right=list-course", at::Why))
            .expect(422)
            .sees("L’un des deux doit être")
            .sees_no(NAME);
    }

    // It may come forward by itself; who is party to a text with it knows it.
    mun.posts(at::NewAgreement { institution: "mun".into() }, &names("mun")).expect(200).sees("Convention");
}
