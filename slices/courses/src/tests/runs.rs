use super::{
    archives::{package, packed},
    world::{World, codes, imt},
};
use crate::{
    CourseKey, Run, RunKey,
    course::TheCourse,
    run::{ChangeRunTerms, MoveRunToVersion, OpenRun},
};
use axum::http::StatusCode;
use ground::{Fault, Place, Who};
use lexicon::{Lang, facts::courses::RunTerms};
use words::dates::{machine, parse, parse_wall};

async fn world() -> World {
    let w = World::new().await;
    w.import(&w.brahim, imt(), &packed(&package("FAB101", "2027", &[]))).await.expect("imported");
    w
}

fn key() -> RunKey {
    RunKey("IMT+FAB101+2027".to_owned())
}

async fn run(w: &World, key: RunKey) -> Run {
    w.site.look(move |view| Run::find(view, &key)).await.expect("read").expect("a run")
}

fn open(run: &str, terms: RunTerms) -> OpenRun {
    OpenRun { course: CourseKey("IMT+FAB101".to_owned()), run: run.to_owned(), version: String::new(), terms }
}

#[tokio::test]
async fn a_further_run_opens_with_terms_of_its_own() {
    let w = world().await;
    let terms = run(&w, key()).await.terms;
    let summer = RunTerms { start: parse_wall("2027-07-06T09:00", "Europe/Paris"), ..terms.clone() };
    assert!(matches!(w.site.act(&w.david, open("ete", summer.clone())).await, Err(Fault::NotFound)));
    assert!(matches!(w.site.act(&w.emma, open("ete", summer.clone())).await, Err(Fault::NotFound)));
    let opened = w.site.act(&w.brahim, open("ete", summer.clone())).await.expect("opened");
    assert_eq!(opened, "IMT+FAB101+ete");
    let wrong = RunTerms { title: String::new(), end: summer.start, ..summer.clone() };
    let refused = w.site.act(&w.brahim, OpenRun { version: "0".to_owned(), ..open("ete", wrong) }).await;
    let expected = ["courses.run-title", "courses.run-end", "courses.unknown-version", "courses.run-taken"];
    assert_eq!(codes(refused.expect_err("refused")), expected);

    // The course was written for 5 January 09:00 in Paris; a deadline of its week two stays at 23:59 there.
    let opened = run(&w, RunKey(opened)).await;
    let written = parse("2027-01-12T22:59:00Z").expect("an instant");
    let start = parse("2027-01-05T08:00:00Z");
    assert_eq!(machine(opened.date(written, start)), "2027-07-13T21:59:00Z");
    assert_eq!(opened.date(written, None), written);
}

#[tokio::test]
async fn the_terms_of_a_run_change_by_its_form() {
    let w = world().await;
    let page = "/runs/IMT+FAB101+2027/team/settings";
    let shown = w.get(&w.awa, page).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.text().contains("value=\"2027-01-05T09:00\""), "wall time in Paris");
    let form =
        |more: &str| format!("title=S%E2%80%99initier&language=fr&zone=Africa%2FDakar&listed=yes{more}");
    let wrong = w.post(&w.awa, page, &form("&start=2027-02-01T09%3A00&end=2027-01-01T09%3A00")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = wrong.text();
    assert!(text.contains("id=\"end-error\"") && text.contains("value=\"2027-02-01T09:00\""));
    let unreadable = w.post(&w.awa, page, &form("&start=tomorrow")).await;
    assert!(unreadable.text().contains("id=\"start-error\""));
    w.post(&w.awa, page, &form("&start=2027-02-01T09%3A00")).await.leads_to();
    let terms = run(&w, key()).await.terms;
    assert_eq!(terms.start.map(machine).as_deref(), Some("2027-02-01T09:00:00Z"));
    assert_eq!((terms.zone.as_str(), terms.self_paced, terms.listed), ("Africa/Dakar", false, true));
    let lines = w.lines().await;
    w.post(&w.awa, page, &form("&start=2027-02-01T09%3A00")).await.leads_to();
    assert_eq!(w.lines().await, lines, "the same terms change nothing");

    assert_eq!(w.get(&w.brahim, page).await.status, StatusCode::FORBIDDEN, "an author is no instructor");
    let act = ChangeRunTerms { run: key(), terms };
    assert!(matches!(w.site.act(&w.david, act).await, Err(Fault::Forbidden(_))));
}

#[tokio::test]
async fn a_run_changes_version_only_when_somebody_decides_it() {
    let w = world().await;
    let first = run(&w, key()).await.version;
    let changed = packed(&package("FAB101", "2027", &[("html/h1.html", "<p>Autre</p>")]));
    let second = w.import(&w.brahim, imt(), &changed).await.expect("imported").prepared.version;
    assert_eq!(run(&w, key()).await.version, first);
    w.enrol(&w.david, "IMT+FAB101+2027").await;
    let page = w.get(&w.awa, "/runs/IMT+FAB101+2027/team/settings").await.text();
    assert!(page.contains("One learner follows this run"));

    let to = |version: &str| MoveRunToVersion { run: key(), version: version.to_owned() };
    assert!(matches!(w.site.act(&w.david, to(&second)).await, Err(Fault::Forbidden(_))));
    assert_eq!(codes(w.site.act(&w.awa, to("0")).await.expect_err("unknown")), ["courses.unknown-version"]);
    let moved = w.post(&w.awa, "/runs/IMT+FAB101+2027/team/version", &format!("version={second}")).await;
    assert!(moved.leads_to().ends_with("?done=moved"));
    assert_eq!(run(&w, key()).await.version, second);
}

#[tokio::test]
async fn pages_of_courses_and_institutions_show_each_what_they_may_see() {
    let w = world().await;
    let nobody = Who::nobody(Lang::En);
    let terms = run(&w, key()).await.terms;
    w.site.act(&w.brahim, open("secret", RunTerms { listed: false, ..terms })).await.expect("opened");

    let public = w.get(&nobody, "/institutions/imt").await;
    assert_eq!(public.status, StatusCode::OK);
    let text = public.text();
    assert!(
        text.contains("/runs/IMT+FAB101+2027") && !text.contains("+secret") && !text.contains("/courses/IMT")
    );
    let team = w.get(&w.brahim, "/institutions/imt").await.text();
    assert!(team.contains("+secret") && team.contains("/courses/IMT+FAB101"));
    let json = w.json(&nobody, "/institutions/imt").await;
    assert_eq!(json["runs"].as_array().map(Vec::len), Some(1));
    assert_eq!(json["runs"][0]["state"], "running");

    let (course, team) = ("/courses/IMT+FAB101", "/courses/IMT+FAB101/team");
    assert_eq!(w.get(&nobody, team).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(w.get(&w.david, team).await.status, StatusCode::NOT_FOUND);
    let seen = w.get(&w.brahim, team).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.text().contains("Brahim"), "who committed it");
    let json = w.json(&w.brahim, team).await;
    assert_eq!(
        (json["runs"].as_array().map(Vec::len), json["versions"].as_array().map(Vec::len)),
        (Some(2), Some(1))
    );
    let version = json["versions"][0]["version"].as_str().expect("a version").to_owned();
    let report = w.get(&w.brahim, &format!("{course}/versions/{version}")).await;
    assert_eq!(report.status, StatusCode::OK);
    assert!(report.text().contains("problem/p2"));
    assert_eq!(w.get(&w.brahim, &format!("{course}/versions/0")).await.status, StatusCode::NOT_FOUND);

    let form = w.get(&w.brahim, &format!("{course}/runs")).await;
    assert_eq!(form.status, StatusCode::OK);
    let taken = "run=2027&title=T&language=fr&zone=Europe%2FParis";
    let taken = w.post(&w.brahim, &format!("{course}/runs"), taken).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.text().contains("id=\"run-error\""));
    let good = "run=2028&title=T&language=fr&zone=Europe%2FParis&start=2028-01-03T09%3A00";
    assert_eq!(
        w.post(&w.brahim, &format!("{course}/runs"), good).await.leads_to(),
        format!("{course}/team?done=opened")
    );
}

#[tokio::test]
async fn the_journal_gives_the_same_courses_again() {
    let w = world().await;
    let terms = run(&w, key()).await.terms;
    w.site.act(&w.brahim, open("ete", terms.clone())).await.expect("opened");
    let changed = packed(&package("FAB101", "2027", &[("html/h1.html", "<p>Autre</p>")]));
    let newer = w.import(&w.brahim, imt(), &changed).await.expect("imported").prepared.version;
    w.site.act(&w.awa, MoveRunToVersion { run: key(), version: newer }).await.expect("moved");
    let terms = RunTerms { title: "Autrement".to_owned(), ..terms };
    w.site.act(&w.awa, ChangeRunTerms { run: key(), terms }).await.expect("changed");
    let see = || TheCourse(CourseKey("IMT+FAB101".to_owned()));
    let before = w.site.ask(&w.awa, see()).await.expect("seen");
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.site.ask(&w.awa, see()).await.expect("seen"), before);
}
