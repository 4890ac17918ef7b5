//! What a portal shows, on a real store; and who may change it.

mod closing;
mod world;

use crate::{
    Showing,
    curation::{Curate, CuratedLine},
    portal::{
        AddHost, ChangeLooks, ChangeSettings, ChangeTexts, GivenSettings, OpenPortal, Texts, ThePortal, What,
        store as portals,
    },
};
use ::store::View;
use ground::{Fault, Who};
use lexicon::{
    Lang, Role,
    facts::agreements::{AgreementLeft, GrantRight},
};
use std::sync::atomic::Ordering;
use world::*;

#[tokio::test]
async fn a_portal_shows_its_own_and_what_is_listed_on_it() {
    let w = World::new().await;
    let lead = w.person("mun", Some((Role::Lead, w.mun))).await;
    let portal = w.opened(&lead, "mun").await.expect("opened");
    let (own, whole) = (w.course(w.mun, "MUN+A").await, w.course(w.imt, "IMT+A").await);
    let inside = w.course(w.atlantique, "ATL+A").await;
    let foreign = w.course(w.fun, "FUN+A").await;
    let above = [w.imt];
    let asked = |showing: &Showing| {
        [
            showing.shows(w.mun, &[], own.0, Some(own.1)),
            showing.shows(w.imt, &[], whole.0, Some(whole.1)),
            showing.shows(w.atlantique, &above, inside.0, Some(inside.1)),
            showing.shows(w.fun, &[], foreign.0, Some(foreign.1)),
        ]
    };
    assert_eq!(asked(&w.showing(None).await), [true; 4]);
    assert_eq!(asked(&w.showing(Some(w.id())).await), [false; 4], "a portal that there is not shows nothing");
    assert_eq!(asked(&w.showing(Some(portal)).await), [true, false, false, false]);

    // Everything of IMT, its parts too; of FUN one run, which is not another's to give.
    let agreement = w.granted(w.imt, w.mun, GrantRight::ListCourse, None).await;
    w.granted(w.fun, w.mun, GrantRight::ListCourse, subject(foreign.0, Some(foreign.1))).await;
    w.granted(w.fun, w.mun, GrantRight::DeliverCourse, None).await;
    let showing = w.showing(Some(portal)).await;
    assert_eq!(asked(&showing), [true; 4]);
    assert!(
        showing.shows(w.fun, &[], foreign.0, None) && !showing.shows(w.fun, &[], foreign.0, Some(w.id()))
    );
    assert!(!showing.shows(w.fun, &[], w.id(), None));
    let other = w.course(w.imt, "IMT+B").await;
    assert!(!showing.shows(w.fun, &[], other.0, None), "nobody lists what is somebody else's");
    assert_eq!(showing.listed()[0].last_day.as_deref(), Some("2026-12-31"));

    // Left, it is gone; so it is once the last day is over.
    w.site
        .say_as_operator(AgreementLeft { agreement, by: w.imt, last_day: None, words: None })
        .await
        .expect("left");
    assert_eq!(asked(&w.showing(Some(portal)).await), [true, false, false, true]);
    let later = words::dates::parse("2027-01-01T00:00:01Z").expect("a date");
    w.clock.0.store(later.as_millis(), Ordering::SeqCst);
    assert_eq!(asked(&w.showing(Some(portal)).await), [true, false, false, false]);
}

#[tokio::test]
async fn the_number_of_statements_is_known() {
    let w = World::new().await;
    let lead = w.person("mun", Some((Role::Lead, w.mun))).await;
    let portal = w.opened(&lead, "mun").await.expect("opened");
    let count = |before: u64| w.site.store().queries() - before;
    let before = w.site.store().queries();
    w.showing(None).await;
    assert_eq!(count(before), 0);
    for agreements in 0..3 {
        let before = w.site.store().queries();
        w.showing(Some(portal)).await;
        assert_eq!(count(before), 6, "with {agreements} agreements");
        w.granted(w.imt, w.mun, GrantRight::ListCourse, None).await;
    }
}

#[tokio::test]
async fn the_team_hides_and_puts_in_order_what_it_shows_and_nothing_else() {
    let w = World::new().await;
    let (lead, stranger) =
        (w.person("mun", Some((Role::ElearningHead, w.mun))).await, w.person("x", None).await);
    let portal = w.opened(&lead, "mun").await.expect("opened");
    let (own, foreign) = (w.course(w.mun, "MUN+A").await, w.course(w.fun, "FUN+A").await);
    let line = |course| CuratedLine { course, position: Some(3), highlighted: true, hidden: true };
    let curate = |course| Curate { portal: w.named("mun"), lines: vec![line(course)] };
    assert!(matches!(w.site.act(&stranger, curate(own.0)).await, Err(Fault::NotFound)));
    assert_eq!(codes(w.site.act(&lead, curate(foreign.0)).await.expect_err("refused")), ["portals.course"]);
    w.site.act(&lead, curate(own.0)).await.expect("done");
    let showing = w.showing(Some(portal)).await;
    assert!(!showing.shows(w.mun, &[], own.0, Some(own.1)));
    assert_eq!(showing.rank(own.0).position, Some(3));
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field() {
    let w = World::new().await;
    let lead = w.person("mun", Some((Role::Lead, w.mun))).await;
    let fun = w.person("fun", Some((Role::Lead, w.fun))).await;
    w.opened(&lead, "mun").await.expect("opened");
    assert!(matches!(w.opened(&fun, "mun").await, Err(Fault::NotFound)));
    let wrong = OpenPortal {
        institution: w.named("mun"),
        slug: "mun".to_owned(),
        name: " ".to_owned(),
        language: "xx".to_owned(),
        host: "mun.example".to_owned(),
        own_host: "essaim.example".to_owned(),
    };
    let refused = codes(w.site.act(&lead, wrong).await.expect_err("refused"));
    assert_eq!(refused, ["portals.languages", "portals.name", "portals.slug-taken"]);
    let add = |host: &str| AddHost {
        portal: w.named("mun"),
        host: host.to_owned(),
        own_host: "essaim.example".to_owned(),
    };
    for (host, code) in
        [("Essaim.example", "portals.host-own"), ("a/b", "portals.host"), ("", "portals.host")]
    {
        assert_eq!(codes(w.site.act(&lead, add(host)).await.expect_err(host)), [code], "{host}");
    }
    // Its own host again changes nothing.
    assert_eq!(w.site.act(&lead, add("MUN.example")).await.expect("fine"), "mun.example");
    w.opened(&fun, "fun").await.expect("opened");
    let taken = AddHost { portal: w.named("fun"), ..add("mun.example") };
    assert_eq!(codes(w.site.act(&fun, taken).await.expect_err("taken")), ["portals.host-taken"]);

    let looks = |accent: &str| ChangeLooks {
        portal: w.named("mun"),
        accent: accent.to_owned(),
        second: "#e5a624".to_owned(),
        logo: None,
        without_logo: false,
    };
    assert_eq!(codes(w.site.act(&lead, looks("red")).await.expect_err("red")), ["portals.colour"]);
    w.site.act(&lead, looks("#112233")).await.expect("fine");
    let given = GivenSettings {
        names: Texts(["M".to_owned(), String::new(), "a".repeat(81)]),
        first: "fr".to_owned(),
        contact: "nobody".to_owned(),
        ..GivenSettings::default()
    };
    let change = ChangeSettings { portal: w.named("mun"), given };
    assert_eq!(
        codes(w.site.act(&lead, change).await.expect_err("refused")),
        ["portals.name", "portals.contact"]
    );
    let long = Texts(["a".repeat(40_001), String::new(), String::new()]);
    let text = ChangeTexts { portal: w.named("mun"), what: What::Front, texts: long };
    assert_eq!(codes(w.site.act(&lead, text).await.expect_err("long")), ["portals.text"]);

    let seen = w.site.ask(&lead, ThePortal { portal: w.named("mun"), what: None }).await.expect("seen");
    let done: Vec<_> = seen.changes.iter().map(|one| one.what.as_str()).collect();
    assert_eq!((done, seen.hosts.len()), (vec!["looks", "opened"], 1));
    assert_eq!(seen.portal.colours.accent.to_hex(), "#112233");
}

#[tokio::test]
async fn who_operates_does_so_while_the_grant_holds() {
    let w = World::new().await;
    let fun = w.person("fun", Some((Role::ElearningHead, w.fun))).await;
    assert!(matches!(w.opened(&fun, "mun").await, Err(Fault::NotFound)));
    let agreement = w.granted(w.fun, w.mun, GrantRight::OperatePortal, None).await;
    w.opened(&fun, "mun").await.expect("opened");
    let used = w.site.look(ground::journal::all).await.expect("read");
    assert_eq!(used.iter().filter(|line| line.name == "agreements.grant-used").count(), 1);
    let seen = || ThePortal { portal: w.named("mun"), what: None };
    let by = w.site.ask(&fun, seen()).await.expect("seen").operated_by;
    assert_eq!(by.as_deref(), Some("Convention"));
    w.site
        .say_as_operator(AgreementLeft { agreement, by: w.mun, last_day: None, words: None })
        .await
        .expect("left");
    assert!(matches!(w.site.ask(&fun, seen()).await, Err(Fault::NotFound)));
}

#[tokio::test]
async fn only_so_many_changes_are_remembered() {
    let w = World::new().await;
    let lead = w.person("mun", Some((Role::Lead, w.mun))).await;
    let id = w.opened(&lead, "mun").await.expect("opened");
    for step in 0..60 {
        let at = w.site.now().plus(lexicon::time::Millis::seconds(step + 1));
        w.site.upkeep(move |tx| portals::note(tx, id, None, "looks", at)).await.expect("noted");
    }
    let count = |view: &View<'_>| view.one::<i64>(::store::sql!("select count(*) from portal_changes"), &[]);
    assert_eq!(w.site.look(count).await.expect("counted"), 50);
}
