use super::*;

#[tokio::test]
async fn every_open_page_speaks_three_languages_and_has_one_title() {
    let world = World::new();
    let pages =
        ["/sign-up", "/sign-in", "/sign-in/code", "/password/forgotten", "/privacy", "/accessibility"];
    for page in pages {
        for (lang, dir) in [("fr", "ltr"), ("en", "ltr"), ("ar", "rtl")] {
            let answer = world.browser().get(&format!("{page}?lang={lang}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(answer.body.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{page}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{page} {lang}");
            assert!(!answer.body.contains(" style="), "{page}: no inline style");
        }
    }
}

#[tokio::test]
async fn no_id_is_used_twice_on_a_page() {
    let world = World::new();
    world.person("Awa Diop", "awa@example.sn").await;
    let mut awa = world.browser();
    let mut pages = vec![awa.get("/sign-in").await, awa.get("/sign-up").await];
    awa.sign_in("awa@example.sn", PASSWORD).await;
    for path in ["/account", "/account/sessions", "/account/passkeys", "/account/prove", "/account/erase"] {
        pages.push(awa.get(path).await);
    }
    for page in pages {
        let mut ids: Vec<&str> =
            page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{ids:?}");
        let labels: Vec<&str> =
            page.body.split(" for=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(labels.iter().all(|label| ids.contains(label)), "{labels:?}");
    }
}
