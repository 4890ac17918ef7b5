//! Institutions: founded, moved in their tree, described, known to whom.

use super::*;

#[tokio::test]
async fn only_the_administrator_founds_and_every_mistake_is_said_at_once() {
    let w = world().await;
    let found = |slug: &str, name: &str, kind: &str, parent: Option<&str>| FoundInstitution {
        slug: slug.to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        parent: parent.map(str::to_owned),
    };
    let refused = w.site.act(&w.awa, found("esp", "ESP", "school", None)).await;
    assert!(matches!(refused, Err(Fault::Forbidden(_))));
    let nobody = w.site.act(&Who::nobody(Lang::Fr), found("esp", "ESP", "school", None)).await;
    assert!(matches!(nobody, Err(Fault::SignIn)));
    let wrong = w.site.act(&w.chloe, found("É", "", "circus", Some("nowhere"))).await.expect_err("wrong");
    assert_eq!(codes(wrong), ["network.slug", "network.name", "network.kind", "network.parent"]);
    let taken = w.site.act(&w.chloe, found("imt", "Other", "school", None)).await.expect_err("taken");
    assert_eq!(codes(taken), ["network.slug-taken"]);

    w.site
        .act(&w.chloe, found("atlantique", "IMT Atlantique", "school", Some("imt")))
        .await
        .expect("founded");
    let deeper = found("lab", "Lab of Brest", "lab-host", Some("atlantique"));
    w.site.act(&w.chloe, deeper).await.expect("founded");
    w.site.act(&w.chloe, found("bench", "A bench", "lab-host", Some("lab"))).await.expect("founded");
    let deepest = w.site.act(&w.chloe, found("drawer", "A drawer", "lab-host", Some("bench"))).await;
    assert_eq!(codes(deepest.expect_err("too deep")), ["network.parent-deep"]);
    let lowest = w.site.ask(&w.awa, TeamOf(InstitutionName::Slug("bench".to_owned()))).await;
    assert!(lowest.is_ok(), "however deep");
    let below = w.site.ask(&w.awa, TeamOf(InstitutionName::Slug("atlantique".to_owned()))).await;
    assert!(below.is_ok(), "whoever leads the whole sees its parts");
}

async fn found(w: &World, slug: &str, parent: &str) -> Result<crate::Institution, Fault> {
    let (slug, name) = (slug.to_owned(), slug.to_uppercase());
    let act = FoundInstitution { slug, name, kind: "school".to_owned(), parent: Some(parent.to_owned()) };
    w.site.act(&w.chloe, act).await
}

async fn moves(w: &World, who: &Who, slug: &str, parent: &str) -> Result<(), Fault> {
    let institution = InstitutionName::Slug(slug.to_owned());
    w.site.act(who, MoveInstitution { institution, parent: parent.to_owned() }).await
}

/// What each institution is inside of, nearest first.
async fn above(w: &World, slug: &str) -> Vec<String> {
    let slug = slug.to_owned();
    let read = w.site.look(move |view| {
        let of = by_slug(view, &slug)?.expect("there");
        let mut words = Vec::new();
        for id in of.above {
            words.push(crate::institution::by_id(view, id)?.expect("there").slug);
        }
        Ok(words)
    });
    read.await.expect("read")
}

#[tokio::test]
async fn the_tree_moves_and_stays_a_tree() {
    let w = world().await;
    for (slug, parent) in
        [("ucad", ""), ("esp", "ucad"), ("genie", "esp"), ("un", ""), ("deux", "un"), ("trois", "deux")]
    {
        found(&w, slug, parent).await.expect("founded");
    }
    assert!(
        matches!(moves(&w, &w.awa, "imt", "ucad").await, Err(Fault::Forbidden(_))),
        "no lead moves their own"
    );
    for (slug, parent, code) in [
        ("ucad", "ucad", "network.parent-circle"),
        ("ucad", "esp", "network.parent-circle"),
        ("ucad", "genie", "network.parent-circle"),
        ("un", "esp", "network.parent-deep"),
        ("deux", "genie", "network.parent-deep"),
        ("un", "nowhere", "network.parent"),
    ] {
        let refused = moves(&w, &w.chloe, slug, parent).await.expect_err(slug);
        assert_eq!(codes(refused), [code], "{slug} into {parent}");
    }
    moves(&w, &w.chloe, "trois", "genie").await.expect("moved");
    assert_eq!(above(&w, "trois").await, ["genie", "esp", "ucad"]);
    moves(&w, &w.chloe, "trois", "").await.expect("moved");
    moves(&w, &w.chloe, "esp", "imt").await.expect("moved");
    assert_eq!(
        (above(&w, "trois").await.len(), above(&w, "genie").await),
        (0, vec!["esp".to_owned(), "imt".to_owned()])
    );
    // Whoever leads the whole leads what came into it.
    let genie = || InstitutionName::Slug("genie".to_owned());
    assert!(w.site.ask(&w.awa, TeamOf(genie())).await.is_ok());
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(above(&w, "genie").await, ["esp", "imt"]);
    moves(&w, &w.chloe, "esp", "").await.expect("moved");
    assert!(matches!(w.site.ask(&w.awa, TeamOf(genie())).await, Err(Fault::Forbidden(_))));
}

#[tokio::test]
async fn what_an_institution_says_of_itself_is_read_again() {
    let w = world().await;
    let profile = || async {
        w.site
            .look(|view| {
                let of = by_slug(view, "imt")?.expect("there");
                Ok((of.name.clone(), crate::institution::profile(view, of.id)?, of.is_public))
            })
            .await
            .expect("read")
    };
    keep_settings(&w.site, &w.awa, imt(), said("IMT")).await.expect("kept");
    let lines = w.site.look(ground::journal::all).await.expect("read").len();
    keep_settings(&w.site, &w.awa, imt(), said("IMT")).await.expect("kept");
    assert_eq!(w.site.look(ground::journal::all).await.expect("read").len(), lines, "nothing changed");
    let stands = profile().await;
    assert_eq!(stands, ("IMT".to_owned(), said("IMT").profile, true));
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(profile().await, stands);

    let mut wrong = said("");
    wrong.kind = "circus".to_owned();
    wrong.profile.texts[Lang::Ar.index()] = "x".repeat(3_001);
    wrong.profile.website = "http://imt.fr".to_owned();
    wrong.profile.zone = "Mars/Olympus".to_owned();
    let kept = blobs(&w);
    let all = keep_settings(&w.site, &w.awa, imt(), wrong).await.expect_err("wrong");
    assert_eq!(
        codes(all),
        ["network.name", "network.kind", "network.text", "network.website", "network.zone"]
    );
    assert!(matches!(keep_settings(&w.site, &w.brahim, imt(), said("Mine")).await, Err(Fault::Forbidden(_))));
    assert_eq!((profile().await, blobs(&w)), (stands, kept), "what was refused left nothing behind");
}

#[tokio::test]
async fn what_is_not_public_is_known_to_its_people_only() {
    let w = world().await;
    found(&w, "brest", "imt").await.expect("founded");
    let brest = || InstitutionName::Slug("brest".to_owned());
    let hidden = Given { is_public: false, ..said("Lab of Brest") };
    keep_settings(&w.site, &w.awa, brest(), hidden).await.expect("kept");
    let sees = async |who: &Who| {
        let (listed, _) = w.site.ask(who, ListInstitutions).await.expect("listed");
        let of = w.site.look(|view| by_slug(view, "imt")).await.expect("read").expect("there").id;
        let (who, now) = (who.clone(), w.site.now());
        let inside = w.site.look(move |view| crate::institution::visible_inside(view, of, &who, now)).await;
        let (listed, inside) = (listed.len(), inside.expect("read").len());
        assert_eq!(listed, inside + 1);
        inside == 1
    };
    for (who, known) in
        [(&w.awa, true), (&w.brahim, true), (&w.chloe, true), (&w.david, false), (&Who::default(), false)]
    {
        assert_eq!(sees(who).await, known, "{:?}", who.person);
    }
    assert!(matches!(w.site.ask(&w.david, TeamOf(brest())).await, Err(Fault::NotFound)));
    let page = router(&w.site, &w.david, Wants::Page);
    let (_, list) = send(page, "GET", "/institutions", "").await;
    assert!(!list.contains("Brest"), "{list}");
}
