//! Accounts of a portal alone, and what leads back to the portal people came by.

use super::*;
use pretty_assertions::assert_eq;

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

pub fn a_portal_may_have_accounts_of_its_own(w: &mut World) {
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

pub fn no_portal_takes_forms_of_another(w: &mut World) {
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

pub fn letters_lead_where_people_came_from(w: &mut World) {
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
