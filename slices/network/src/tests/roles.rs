//! Who holds which role, from when to when, and who may say so.

use super::*;

#[tokio::test]
async fn roles_are_given_once_ended_with_a_reason_and_kept() {
    let w = world().await;
    let before = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen").held.len();
    give(&w.site, &w.awa, " BRAHIM@example.org", Role::Author).await.expect("again");
    assert_eq!(w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen").held.len(), before);

    assert!(matches!(
        give(&w.site, &w.brahim, "david@example.org", Role::Tutor).await,
        Err(Fault::Forbidden(_))
    ));
    assert!(matches!(
        give(&w.site, &w.david, "david@example.org", Role::Lead).await,
        Err(Fault::Forbidden(_))
    ));
    let wrong = GiveRole {
        institution: imt(),
        email: "nobody@example.org".to_owned(),
        role: Some(Role::Administrator),
        place: "esp".to_owned(),
        ..always()
    };
    let wrong = w.site.act(&w.awa, wrong).await.expect_err("wrong");
    assert_eq!(codes(wrong), ["network.unknown-address", "network.role", "network.unknown-place"]);

    let mute = end(&w.site, &w.awa, &w.brahim, Role::Author, " ").await.expect_err("no reason");
    assert_eq!(codes(mute), ["network.reason"]);
    end(&w.site, &w.awa, &w.brahim, Role::Author, "Left for another school").await.expect("ended");
    let twice = end(&w.site, &w.awa, &w.brahim, Role::Author, "Twice").await.expect_err("nothing to end");
    assert_eq!(codes(twice), ["network.role-not-held"]);
    let never =
        end(&w.site, &w.awa, &w.david, Role::Administrator, "Never").await.expect_err("not given here");
    assert_eq!(codes(never), ["network.role-not-held"]);
    let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert!(team.held.iter().all(|spell| Some(spell.person) != w.brahim.person));
    let [ended] = team.ended.as_slice() else { panic!("{:?}", team.ended) };
    let end = ended.ended.clone().expect("an end");
    assert_eq!(
        (end.reason.as_deref(), end.by.as_deref()),
        (Some("Left for another school"), Some("Awa Élan"))
    );
    assert!(matches!(w.site.ask(&w.brahim, TeamOf(imt())).await, Err(Fault::Forbidden(_))));
}

#[tokio::test]
async fn the_last_lead_stays_until_another_leads() {
    let w = world().await;
    let alone = end(&w.site, &w.awa, &w.awa, Role::Lead, "I go").await.expect_err("alone");
    assert_eq!(codes(alone), ["network.last-lead"]);
    give(&w.site, &w.awa, "brahim@example.org", Role::Lead).await.expect("given");
    end(&w.site, &w.awa, &w.awa, Role::Lead, "I go").await.expect("ended");
    end(&w.site, &w.chloe, &w.brahim, Role::Lead, "The administrator may").await.expect("ended");
}

#[tokio::test]
async fn a_role_may_be_held_in_one_course_alone() {
    let w = world().await;
    let institution = w.site.look(|view| by_slug(view, "imt")).await.expect("read").expect("there").id;
    let course: CourseId = w.site.cx(&w.awa).id();
    let (key, title) = ("IMT+FAB101".to_owned(), "S’initier".to_owned());
    w.site.say_as_operator(CourseCreated { course, institution, key, title }).await.expect("said");
    let act = GiveRole {
        institution: imt(),
        email: "david@example.org".to_owned(),
        role: Some(Role::Tutor),
        place: "IMT+FAB101".to_owned(),
        ..always()
    };
    w.site.act(&w.awa, act).await.expect("given");
    assert!(matches!(w.site.ask(&w.david, TeamOf(imt())).await, Err(Fault::Forbidden(_))));
    let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert!(team.held.iter().any(|spell| spell.key == "IMT+FAB101" && spell.role == Role::Tutor));
    let (listed, _) = w.site.ask(&w.david, ListInstitutions).await.expect("listed");
    assert_eq!(listed[0].mine, [Role::Tutor]);
}

#[tokio::test]
async fn why_a_role_ended_is_no_line_of_the_journal_and_goes_with_the_person() {
    let w = world().await;
    end(&w.site, &w.awa, &w.brahim, Role::Tutor, "He held no such role").await.expect_err("nothing to end");
    end(&w.site, &w.awa, &w.brahim, Role::Author, "x").await.expect_err("too short");
    assert_eq!(blobs(&w), 0, "what came to nothing is not kept");
    end(&w.site, &w.awa, &w.brahim, Role::Author, "Gone to Brest for his family").await.expect("ended");
    let lines = w.site.look(ground::journal::all).await.expect("read");
    assert!(lines.iter().all(|line| !line.body.contains("Brest")));
    let reason = || async {
        let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
        team.ended[0].ended.as_ref().and_then(|end| end.reason.clone())
    };
    assert_eq!(reason().await.as_deref(), Some("Gone to Brest for his family"));
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(reason().await.as_deref(), Some("Gone to Brest for his family"));

    let erased = PersonErased { person: id(&w.brahim), keep_certificates: true };
    w.site.say_as_operator(erased).await.expect("erased");
    assert_eq!((reason().await, blobs(&w)), (None, 0));
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(reason().await, None);
    let old = format!(
        "{{\"person\":\"{}\",\"role\":\"author\",\"place\":\"site\",\"reason\":\"Left\"}}",
        id(&w.awa)
    );
    let old: RoleEnded = serde_json::from_str(&old).expect("an old line");
    assert_eq!(old.reason.as_deref(), Some("Left"));
}

#[tokio::test]
async fn a_role_is_held_between_its_days_only() {
    let w = world().await;
    let days = |from: &str, until: &str| Days { from: from.to_owned(), until: until.to_owned() };
    let gives = async |days: Days| {
        let act = GiveRole {
            email: "david@example.org".to_owned(),
            role: Some(Role::Coordinator),
            place: "imt".to_owned(),
            days,
            ..always()
        };
        w.site.act(&w.awa, act).await
    };
    let may = async || w.site.ask(&w.david, TeamOf(imt())).await.is_ok();
    let spells = async || {
        let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
        let of = |all: Vec<crate::roles::Spell>| {
            all.iter().filter(|one| Some(one.person) == w.david.person).count()
        };
        (of(team.held), of(team.ended))
    };
    w.clock.to("2027-01-20T12:00:00Z");
    for (wrong, code) in [
        (days("2027-03-02", "2027-03-01"), "network.days-cross"),
        (days("", "2027-01-19"), "network.day-past"),
        (days("2027-02-30", ""), "network.day"),
    ] {
        assert_eq!(codes(gives(wrong).await.expect_err(code)), [code]);
    }
    gives(days("2027-02-01", "2027-02-28")).await.expect("given");
    assert_eq!((may().await, spells().await), (false, (1, 0)), "a role to come is listed, and not held");
    w.clock.to("2027-01-31T23:59:59Z");
    assert!(!may().await);
    w.clock.to("2027-02-01T00:00:00Z");
    assert!(may().await);
    gives(days("2027-02-01", "2027-02-28")).await.expect("the same again");
    assert_eq!(codes(gives(days("2027-02-02", "")).await.expect_err("begun")), ["network.has-begun"]);
    gives(days("", "2027-03-15")).await.expect("longer");
    w.clock.to("2027-03-01T10:00:00Z");
    assert!(may().await);
    w.site.rebuild().await.expect("rebuilt");
    assert!(may().await);
    w.clock.to("2027-03-15T23:59:59Z");
    assert!(may().await);
    w.clock.to("2027-03-16T00:00:00Z");
    assert_eq!((may().await, spells().await), (false, (0, 1)));
    let over = end(&w.site, &w.awa, &w.david, Role::Coordinator, "Too late").await.expect_err("over");
    assert_eq!(codes(over), ["network.role-not-held"]);
    gives(days("", "")).await.expect("given again");
    assert_eq!((may().await, spells().await), (true, (1, 1)));
    let before = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    w.site.rebuild().await.expect("rebuilt");
    let after = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert_eq!((before.held, before.ended), (after.held, after.ended));
}

#[tokio::test]
async fn whoever_leads_alone_sets_no_last_day_of_their_own() {
    let w = world().await;
    let until = |email: &str| GiveRole {
        email: email.to_owned(),
        role: Some(Role::Lead),
        place: "imt".to_owned(),
        days: Days { until: "2030-06-30".to_owned(), ..Days::default() },
        ..always()
    };
    let alone = w.site.act(&w.awa, until("awa@example.org")).await.expect_err("alone");
    assert_eq!(codes(alone), ["network.last-lead"]);
    w.site.act(&w.awa, until("brahim@example.org")).await.expect("given");
    let alone = w.site.act(&w.awa, until("awa@example.org")).await.expect_err("the other one stops too");
    assert_eq!(codes(alone), ["network.last-lead"]);
    w.site.act(&w.chloe, until("awa@example.org")).await.expect("the administrator may");
}
