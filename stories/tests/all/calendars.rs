//! When schools teach: each keeps its calendar, an alliance finds the slots free for all, and learners subscribe.

use lexicon::{PlaceRef, Role};
use stories::{Actor, World, forms::Part, story};
use web::paths::{self, agreements, calendars as at};

story! {
    a_school_keeps_its_calendar,
    a_file_is_shown_before_it_is_done,
    an_alliance_finds_its_common_slots,
    deadlines_are_read_by_a_private_address,
}

fn lead(w: &World, slug: &str) -> Actor {
    let actor = w.person(&format!("Lead {slug}"));
    w.gives(&actor, Role::Lead, PlaceRef::institution(w.institution(slug)));
    actor
}

fn calendar(slug: &str) -> at::Calendar {
    at::Calendar { institution: slug.to_owned() }
}

fn adds(actor: &mut Actor, slug: &str, weekday: &str, (starts, ends): (&str, &str)) {
    let fields = [
        ("what", "slot"),
        ("weekday", weekday),
        ("starts", starts),
        ("ends", ends),
        ("first_day", "2026-09-07"),
        ("last_day", "2026-12-18"),
    ];
    actor.posts(calendar(slug), &fields).expect(200);
}

fn a_school_keeps_its_calendar(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let mut nadia = lead(w, "imt");
    nadia.opens(calendar("imt")).expect(200).sees("Aucun créneau");
    nadia
        .fills("starts", "08:00")
        .fills("ends", "07:00")
        .fills("first_day", "2026-09-07")
        .fills("last_day", "2026-12-18");
    nadia
        .chooses("weekday", "1")
        .presses("Ajouter le créneau")
        .expect(422)
        .sees("La fin doit suivre le début");
    nadia.fills("ends", "10:00").presses("Ajouter le créneau").expect(200).sees("08:00–10:00").sees("lundi");
    nadia
        .fills("name", "Semaine d’interruption")
        .fills("closed_from", "2026-10-26")
        .fills("closed_until", "2026-10-31");
    nadia.presses("Ajouter la fermeture").expect(200).sees("Semaine d’interruption").sees("31 octobre 2026");
    // The same again is nothing new.
    let facts = w.facts().len();
    adds(&mut nadia, "imt", "1", ("08:00", "10:00"));
    assert_eq!(w.facts().len(), facts);

    // A student of the school reads it, and keeps nothing; others find nothing there.
    let mut salma = w.person("Salma");
    w.gives(&salma, Role::Student, PlaceRef::institution(w.institution("imt")));
    salma.opens(calendar("imt")).expect(200).sees("08:00–10:00").sees_no("Retirer");
    salma
        .posts(calendar("imt"), &[("what", "closed"), ("name", "Fête"), ("closed_from", "2026-10-01")])
        .expect(403);
    salma.opens(at::Import { institution: "imt".to_owned() }).expect(403);
    w.person("Idriss").opens(calendar("imt")).expect(403);

    // What another program reads is what stands there; bringing it back changes nothing.
    let text = nadia.opens(at::Export { institution: "imt".to_owned() }).expect(200).page().source();
    assert!(text.contains("RRULE:FREQ=WEEKLY;UNTIL=20261214T225959Z;BYDAY=MO"), "{text}");
    assert!(text.contains("DTSTART;TZID=Europe/Paris:20260907T080000"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20261026\r\nDTEND;VALUE=DATE:20261101"), "{text}");
    brings(&mut nadia, &text)
        .expect(200)
        .sees("Créneaux\u{a0}: 1")
        .presses("Enregistrer tout cela")
        .expect(200);
    assert_eq!(w.facts().len(), facts + 1, "but for the student's role");

    nadia.reads_json(calendar("imt")).expect(200);
    let slot = nadia.page().json()["closed"][0]["id"].as_str().expect("an id").to_owned();
    let remove = |entry: &str| at::RemoveEntry { institution: "imt".to_owned(), entry: entry.to_owned() };
    salma.posts(remove(&slot), &[]).expect(403);
    nadia.posts(remove(&slot), &[]).expect(200).sees("C’est retiré").sees_no("Semaine d’interruption");
    nadia.posts(remove(&slot), &[]).expect(404);
}

fn brings<'a>(actor: &'a mut Actor, text: &str) -> &'a mut Actor {
    let file = Part::File {
        filename: "horaires.ics".to_owned(),
        mime: "text/calendar".to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    actor.posts_parts(at::Import { institution: "imt".to_owned() }, &[("file".to_owned(), file)])
}

const FILE: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Fabrication\r\n \u{20}numérique\r\n\
    DTSTART;TZID=Europe/Paris:20260908T140000\r\nDTEND;TZID=Europe/Paris:20260908T160000\r\n\
    RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;TZID=Europe/Paris:20260922T140000\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Pause\r\nDTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Tous les mois\r\nDTSTART:20260908T140000\r\nDTEND:20260908T150000\r\n\
    RRULE:FREQ=MONTHLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn a_file_is_shown_before_it_is_done(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let mut nadia = lead(w, "imt");
    let facts = w.facts().len();
    brings(&mut nadia, "<html>").expect(422).sees("Ce n’est pas un fichier iCalendar");
    brings(&mut nadia, &FILE.replace("END:VEVENT", "")).expect(422).sees("n’a pas de fin");
    brings(&mut nadia, FILE)
        .expect(200)
        .sees("Fermetures\u{a0}: 1")
        .sees("Fabrication numérique")
        .sees("Pause");
    nadia.sees("la ligne 19 n’est pas comprise (FREQ=MONTHLY)");
    assert_eq!(w.facts().len(), facts, "nothing is written yet");
    nadia.presses("Enregistrer tout cela").expect(200).is_at(calendar("imt"));
    nadia.sees("14:00–16:00").sees("Pause").sees_no("Tous les mois");
    assert_eq!(w.facts().len(), facts + 1, "whole, and in one");
}

fn an_alliance_finds_its_common_slots(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let (mut nadia, mut fatou) = (lead(w, "imt"), lead(w, "esp-dakar"));
    let fields = [
        ("title", "Alliance"),
        ("kind", "convention"),
        ("party", "imt"),
        ("party", "esp-dakar"),
        ("from", "2026-09-01"),
        ("zone", "Europe/Paris"),
        ("articles", "# Article 1"),
    ];
    nadia.posts(agreements::NewAgreement { institution: "imt".to_owned() }, &fields).expect(200);
    let agreement = nadia.page().path.split('/').nth(4).unwrap_or_default().to_owned();
    let step = |institution: &str, step: &str| agreements::Step {
        institution: institution.to_owned(),
        agreement: agreement.clone(),
        step: step.to_owned(),
    };
    let grants = agreements::DraftGrants { institution: "imt".to_owned(), agreement: agreement.clone() };
    nadia.posts(grants, &[("right", "open-seats"), ("from", "imt"), ("quota", "30")]).expect(200);
    nadia.posts(step("imt", "propose"), &[]).expect(200);
    adds(&mut nadia, "imt", "1", ("08:00", "12:00"));
    adds(&mut fatou, "esp-dakar", "1", ("10:00", "14:00"));
    let slots = |slug: &str| {
        let at = at::CommonSlots { institution: slug.to_owned(), agreement: agreement.clone() };
        format!("{at}?from=2026-10-19&until=2026-11-02")
    };
    // Before it is in force nobody sees the other's hours.
    nadia.opens(slots("imt")).expect(200).sees("pas en vigueur").sees_no("10:00–12:00");
    for (slug, actor) in [("imt", &mut nadia), ("esp-dakar", &mut fatou)] {
        actor.opens(step(slug, "sign")).ticks("confirm", true).presses("Signer").expect(200);
    }
    w.errands_are_done();
    nadia.opens(slots("imt")).expect(200).sees("10:00–12:00").sees("Semaine du 19 octobre 2026");
    let json = nadia.reads_json(slots("imt")).expect(200).page().json();
    let found: Vec<&str> =
        json["slots"].as_array().expect("slots").iter().filter_map(|one| one["from"].as_str()).collect();
    assert_eq!(found, ["2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z", "2026-11-02T09:00:00Z"], "{json}");
    // A closed week of one is closed for all.
    let closed = [
        ("what", "closed"),
        ("name", "Pause"),
        ("closed_from", "2026-10-26"),
        ("closed_until", "2026-10-30"),
    ];
    fatou.posts(calendar("esp-dakar"), &closed).expect(200);
    fatou
        .opens(slots("esp-dakar"))
        .expect(200)
        .sees_no("Semaine du 26 octobre")
        .sees("Semaine du 2 novembre");
    // One school alone.
    fatou.opens(format!("{}&school=esp-dakar", slots("esp-dakar"))).expect(200).sees("10:00–14:00");
    // Who is of neither finds nothing.
    let mut stranger = lead(w, "fun");
    stranger.opens(slots("imt")).expect(404);
    stranger.opens(slots("fun")).expect(404);
}

fn deadlines_are_read_by_a_private_address(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("atelier", "imt");
    let mut awa = w.person("Awa");
    awa.opens(paths::courses::Run { run }).presses("S’inscrire").expect(200);
    awa.opens(at::MyFeed)
        .expect(200)
        .presses("Créer l’adresse")
        .expect(200)
        .sees("Qui connaît cette adresse");
    let address = |awa: &mut Actor| {
        let json = awa.reads_json(at::MyFeed).expect(200).page().json();
        let address = json["address"].as_str().expect("an address").to_owned();
        address.strip_prefix("http://essaim.test").expect("ours").to_owned()
    };
    let first = address(&mut awa);
    let file = w.visitor().opens(&first).expect(200).page().source();
    assert!(file.contains("DTSTART:20260920T220000Z"), "{file}");
    assert!(file.contains("SUMMARY:À rendre\u{a0}: Devoir\\, L’atelier"), "{file}");
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"), "{file}");
    awa.opens(at::MyFeed).presses("Changer d’adresse").expect(200);
    w.visitor().opens(&first).expect(404);
    let second = address(&mut awa);
    w.visitor().opens(&second).expect(200);
    awa.opens(paths::people::Erase).expect(200).presses("Effacer mon compte").expect(200);
    w.visitor().opens(&second).expect(404);
}
