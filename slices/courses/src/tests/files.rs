use super::{
    archives::{package, packed},
    world::{World, imt},
};
use crate::{RunKey, run::ChangeRunTerms};
use axum::http::StatusCode;
use ground::{Place, Who};
use lexicon::{Lang, facts::courses::RunTerms};

const RUN: &str = "/runs/IMT+FAB101+2027";

async fn world() -> World {
    let w = World::new().await;
    w.import(&w.brahim, imt(), &packed(&package("FAB101", "2027", &[]))).await.expect("imported");
    w
}

fn at(name: &str) -> String {
    format!("{RUN}/static/{name}")
}

fn nobody() -> Who {
    Who::nobody(Lang::En)
}

#[tokio::test]
async fn a_video_comes_whole_in_parts_or_not_again() {
    let w = world().await;
    let film = at("film.mp4");
    let whole = w.get(&nobody(), &film).await;
    assert_eq!((whole.status, whole.text().as_str()), (StatusCode::OK, "0123456789"));
    assert_eq!(whole.header("content-type"), "video/mp4");
    assert_eq!(whole.header("accept-ranges"), "bytes");
    assert_eq!(whole.header("cache-control"), "public, no-cache, no-transform");
    let tag = whole.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.len() == 66);

    let cases = [
        ("bytes=2-4", StatusCode::PARTIAL_CONTENT, "234", "bytes 2-4/10"),
        ("bytes=-3", StatusCode::PARTIAL_CONTENT, "789", "bytes 7-9/10"),
        ("bytes=8-", StatusCode::PARTIAL_CONTENT, "89", "bytes 8-9/10"),
        ("bytes=10-", StatusCode::RANGE_NOT_SATISFIABLE, "", "bytes */10"),
        ("bytes=1-2,4-5", StatusCode::OK, "0123456789", ""),
    ];
    for (range, status, body, says) in cases {
        let part = w.get_with(&nobody(), &film, &[("range", range)]).await;
        assert_eq!(
            (part.status, part.text().as_str(), part.header("content-range")),
            (status, body, says),
            "{range}"
        );
    }
    let same = w.get_with(&nobody(), &film, &[("range", "bytes=0-0"), ("if-range", &tag)]).await;
    assert_eq!(same.status, StatusCode::PARTIAL_CONTENT);
    let other = w.get_with(&nobody(), &film, &[("range", "bytes=0-0"), ("if-range", "\"other\"")]).await;
    assert_eq!(other.status, StatusCode::OK);
    let known = w.get_with(&nobody(), &film, &[("if-none-match", &tag)]).await;
    assert_eq!((known.status, known.bytes.len()), (StatusCode::NOT_MODIFIED, 0));

    let named = w.get(&nobody(), &format!("{film}?v={}", &tag[1..13])).await;
    assert_eq!(named.header("cache-control"), "public, max-age=31536000, immutable, no-transform");
    let wrong = w.get(&nobody(), &format!("{film}?v=000000000000")).await;
    assert_eq!(wrong.header("cache-control"), "public, no-cache, no-transform");
}

#[tokio::test]
async fn what_an_author_brought_runs_nothing_on_our_pages() {
    let w = world().await;
    let page = w.get(&nobody(), &at("page.html")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.header("content-security-policy").starts_with("sandbox; default-src 'none'"));
    assert!(page.header("content-disposition").starts_with("attachment"));
    let plan = w.get(&nobody(), &at("plan.svg")).await;
    assert_eq!(plan.header("content-type"), "image/svg+xml");
    assert_eq!(
        plan.header("content-security-policy"),
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    );
    assert_eq!(plan.header("content-disposition"), "");
    for answer in [&page, &plan] {
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
    let zipped = w.get_with(&nobody(), &at("plan.svg"), &[("accept-encoding", "gzip")]).await;
    assert!(zipped.header("etag").starts_with("W/\""), "its bytes may be compressed on the way");
}

#[tokio::test]
async fn a_name_leads_to_files_of_the_course_and_nowhere_else() {
    let w = world().await;
    for name in [
        "../course.xml",
        "..%2fcourse.xml",
        "%2e%2e/policies/assets.json",
        "/etc/passwd",
        "missing.png",
        "film.mp4/x",
    ] {
        assert_eq!(w.get(&nobody(), &at(name)).await.status, StatusCode::NOT_FOUND, "{name}");
    }
    assert_eq!(w.get(&nobody(), "/runs/NO+SUCH+RUN/static/film.mp4").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_locked_file_is_for_those_who_follow_the_run() {
    let w = world().await;
    let paper = at("sujet%20examen.pdf");
    assert_eq!(w.get(&nobody(), &paper).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(w.get(&w.david, &paper).await.status, StatusCode::FORBIDDEN);
    w.enrol(&w.david, "IMT+FAB101+2027").await;
    let mine = w.get(&w.david, &paper).await;
    assert_eq!((mine.status, mine.header("content-type")), (StatusCode::OK, "application/pdf"));
    assert!(mine.header("cache-control").starts_with("private"));
    assert_eq!(w.get(&w.brahim, &paper).await.status, StatusCode::OK);
    assert_eq!(
        w.get(&w.david, &at("sujet_examen.pdf")).await.status,
        StatusCode::OK,
        "by its asset name too"
    );
}

#[tokio::test]
async fn the_files_of_an_unlisted_run_are_for_people_with_a_role_there() {
    let w = world().await;
    let picture = format!("{RUN}/picture");
    let shown = w.get(&nobody(), &picture).await;
    assert_eq!((shown.status, shown.header("content-type")), (StatusCode::OK, "image/png"));
    let key = RunKey("IMT+FAB101+2027".to_owned());
    let asked = key.clone();
    let run = w.site.look(move |view| crate::Run::find(view, &asked)).await.expect("read").expect("a run");
    let terms = RunTerms { listed: false, ..run.terms };
    w.site.act(&w.awa, ChangeRunTerms { run: key, terms }).await.expect("changed");
    for path in [picture, at("film.mp4")] {
        for stranger in [&nobody(), &w.emma] {
            assert_eq!(w.get(stranger, &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let ours = w.get(&w.brahim, &path).await;
        assert_eq!(ours.status, StatusCode::OK);
        assert!(ours.header("cache-control").starts_with("private"));
    }
}
