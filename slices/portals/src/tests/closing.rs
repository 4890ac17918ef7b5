//! A portal is closed.

use super::*;
use crate::portal::{ClosePortal, WhatCeases, closed};
use lexicon::facts::portals::PortalClosed;
use people::NewPerson;

fn closing(w: &World, slug: &str, confirmed: bool) -> ClosePortal {
    ClosePortal { portal: w.named(slug), confirmed }
}

async fn closed_hosts(w: &World) -> Vec<(String, String)> {
    let found = w.site.look(closed::hosts).await.expect("read");
    found.into_iter().map(|one| (one.host, one.names.of(Lang::Fr).to_owned())).collect()
}

#[tokio::test]
async fn its_own_lead_closes_a_portal_and_its_hosts_are_free() {
    let w = World::new().await;
    let lead = w.person("mun", Some((Role::Lead, w.mun))).await;
    let head = w.person("head", Some((Role::ElearningHead, w.mun))).await;
    let operator = w.person("fun", Some((Role::Lead, w.fun))).await;
    w.granted(w.fun, w.mun, GrantRight::OperatePortal, None).await;
    let id = w.opened(&lead, "mun").await.expect("opened");
    w.course(w.mun, "MUN+A").await;
    for other in [&head, &operator] {
        let seen = w.site.ask(other, ThePortal { portal: w.named("mun"), what: None }).await.expect("seen");
        assert!(!seen.may_close, "both change it, and close it not");
        // Whoever operates it holds nothing in the institution: for them there is no such page.
        let refused = w.site.act(other, closing(&w, "mun", true)).await;
        assert!(matches!(refused, Err(Fault::Forbidden(_) | Fault::NotFound)), "{refused:?}");
        assert!(w.site.ask(other, WhatCeases(w.named("mun"))).await.is_err());
    }
    let ceasing = w.site.ask(&lead, WhatCeases(w.named("mun"))).await.expect("told");
    assert_eq!((ceasing.hosts, ceasing.courses, ceasing.accounts), (vec!["mun.example".to_owned()], 1, 0));
    let unread = w.site.act(&lead, closing(&w, "mun", false)).await.expect_err("not confirmed");
    assert_eq!(codes(unread), ["portals.close-unconfirmed"]);
    w.site.act(&lead, closing(&w, "mun", true)).await.expect("closed");

    let there = w.site.look(move |view| portals::by_id(view, id)).await.expect("read");
    assert_eq!(there, None);
    assert!(matches!(w.site.act(&lead, closing(&w, "mun", true)).await, Err(Fault::NotFound)));
    let said = ("mun.example".to_owned(), "MUN".to_owned());
    assert_eq!(closed_hosts(&w).await, std::slice::from_ref(&said));
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(closed_hosts(&w).await, [said]);
    let lines = w.site.look(ground::journal::all).await.expect("read");
    assert_eq!(lines.iter().filter(|line| line.name == <PortalClosed as lexicon::Fact>::NAME).count(), 1);

    // Its word and its host may be had again: then nothing is said of the old one.
    w.opened(&lead, "mun").await.expect("opened again");
    assert_eq!(closed_hosts(&w).await, []);
}

#[tokio::test]
async fn accounts_that_opened_it_alone_open_the_house() {
    let w = World::new().await;
    let lead = w.person("mun", Some((Role::Lead, w.mun))).await;
    let id = w.opened(&lead, "mun").await.expect("opened");
    w.person("known", None).await;
    let realm = Who { realm: Some(id), portal: Some(id), ..Who::default() };
    let mut made = Vec::new();
    for name in ["known", "alone"] {
        let new = NewPerson {
            name: name.to_owned(),
            email: Some(format!("{name}@example.org")),
            confirmed: true,
            password_hash: None,
            lang: Lang::En,
            zone: "UTC".to_owned(),
        };
        let cx = w.site.cx(&realm);
        let person = w.site.upkeep(move |tx| people::create(tx, &cx, new.clone())).await.expect("made");
        made.push(person);
    }
    let ceasing = w.site.ask(&lead, WhatCeases(w.named("mun"))).await.expect("told");
    assert_eq!(ceasing.accounts, 2);
    w.site.act(&lead, closing(&w, "mun", true)).await.expect("closed");
    let both = made.clone();
    let find =
        move |view: &View<'_>| both.iter().map(|id| people::person(view, *id)).collect::<Result<Vec<_>, _>>();
    let found: Vec<_> = w.site.look(find).await.expect("read").into_iter().flatten().collect();
    let told: Vec<_> = found.iter().map(|one| (one.realm, one.is_confirmed())).collect();
    assert_eq!(
        told,
        [(None, false), (None, true)],
        "an address that is confirmed stays with who has it in the house"
    );
}
