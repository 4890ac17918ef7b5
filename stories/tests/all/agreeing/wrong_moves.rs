//! What cannot be done with an agreement, and what is said of it.

use super::*;
use pretty_assertions::assert_eq;

pub fn every_wrong_move_is_told(w: &mut World) {
    let mut cast = cast(w);
    let new = at::NewAgreement { institution: "fun".into() };
    let sound = [
        ("title", "Convention"),
        ("kind", "convention"),
        ("party", "fun"),
        ("party", "mun"),
        ("from", "2026-09-01"),
        ("zone", "Europe/Paris"),
        ("articles", "x"),
    ];
    let with = |name: &str, value: &str| -> Vec<(&str, &str)> {
        let mut fields = sound.to_vec();
        let at = fields.iter().rposition(|field| field.0 == name);
        let field = (
            sound.iter().find(|field| field.0 == name).map_or("until", |field| field.0),
            Box::leak(value.to_owned().into_boxed_str()) as &str,
        );
        match at {
            Some(at) => fields[at] = field,
            None => fields.push(field),
        }
        fields
    };
    let cases = [
        ("until", "2026-08-31", "Le dernier jour vient avant le premier"),
        ("until", "demain", "Écrivez un jour"),
        ("from", "2026-02-30", "Écrivez le premier jour"),
        ("party", "fun", "Un établissement est nommé deux fois"),
        ("party", "nowhere", "n’est pas un établissement connu"),
        ("kind", "treaty", "Choisissez une nature"),
        ("kind", "annex", "Une annexe se rattache"),
        ("title", "", "Écrivez un titre"),
        ("zone", "Mars/Olympus", "Choisissez un fuseau"),
        ("articles", "", "Écrivez les articles"),
    ];
    for (field, value, sentence) in cases {
        cast.fun.posts(new.clone(), &with(field, value)).expect(422).sees(sentence);
    }
    let without_us: Vec<(&str, &str)> = sound.iter().copied().filter(|field| field.1 != "fun").collect();
    cast.fun.posts(new.clone(), &without_us).expect(422).sees("doit être l’une des parties");
    cast.fun.posts(new, &sound).expect(200);
    let id = cast.fun.page().path.split('/').nth(4).expect("an id").to_owned();
    // Another party's draft is not there for the others.
    cast.mun.opens(page("mun", &id)).expect(404);
    cast.mun.opens(page("fun", &id)).expect(404);
    let grants = at::DraftGrants { institution: "fun".into(), agreement: id.clone() };
    let wrong = [
        (vec![("right", "fly"), ("from", "fun")], "Choisissez un droit"),
        (vec![("right", "list-course"), ("from", "esp")], "Choisissez qui donne"),
        (vec![("right", "list-course"), ("from", "fun"), ("to", "fun")], "Choisissez qui reçoit"),
        (vec![("right", "list-course"), ("from", "fun"), ("subject", "NO+COURSE")], "n’a pas de cours"),
        (vec![("right", "open-seats"), ("from", "fun"), ("quota", "-3")], "Écrivez un nombre entier"),
        (vec![("right", "open-seats"), ("from", "fun"), ("price", "cher")], "Écrivez un montant"),
        (vec![("right", "read-results"), ("from", "fun")], "Dites si les résultats"),
        (vec![("right", "share-lab"), ("from", "fun")], "Écrivez ce nom"),
        (
            vec![
                ("right", "open-seats"),
                ("from", "fun"),
                ("first_day", "2026-12-01"),
                ("last_day", "2026-10-01"),
            ],
            "Le dernier jour vient avant",
        ),
    ];
    for (fields, sentence) in wrong {
        cast.fun.posts(grants.clone(), &fields).expect(422).sees(sentence);
    }
    cast.fun.posts(step("fun", &id, "propose"), &[]).expect(422).sees("ne permet encore rien");
    cast.fun.posts(step("fun", &id, "sign"), &[("confirm", "yes")]).expect(404);
    // A registrar writes; only a lead commits the institution.
    let mut registrar = w.person("Registrar of FUN");
    w.gives(&registrar, Role::Registrar, PlaceRef::institution(w.institution("fun")));
    registrar.posts(grants, &[("right", "list-course"), ("from", "fun")]).expect(200);
    registrar.posts(step("fun", &id, "propose"), &[]).expect(403);
    registrar.opens(step("fun", &id, "propose")).expect(403);
    cast.fun.posts(step("fun", &id, "propose"), &[]).expect(200);
    cast.mun
        .opens(step("mun", &id, "decline"))
        .fills("reason", "Trop tôt")
        .presses("Décliner")
        .expect(200)
        .sees("Décliné");
    cast.fun.posts(step("fun", &id, "sign"), &[("confirm", "yes")]).expect(422).sees("Aucun texte n’attend");
    assert_eq!(why(&mut cast.fun, "fun", "mun", LIST, ""), (false, vec!["declined".to_owned()]));
    cast.fun.opens(format!("{}?giver=fun&receiver=fun&right=list-course", at::Why)).expect(422);
    // The reason goes with the account of who wrote it.
    cast.mun.opens(page("mun", &id)).sees("Trop tôt");
    let erased = lexicon::facts::people::PersonErased { person: cast.mun.id(), keep_certificates: true };
    w.wait(w.site().say_as_operator(erased)).expect("erased");
    cast.fun.opens(page("fun", &id)).expect(200).sees_no("Trop tôt").sees("Décliné");
    cast.fun.opens(people::Account).expect(200);
}
