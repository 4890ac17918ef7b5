use super::{
    archives::{package, packed},
    world::{World, codes, esp, imt},
};
use crate::{
    CourseKey,
    course::TheCourse,
    export,
    import::{Archive, CommitImport, run},
};
use axum::http::StatusCode;
use ground::{Fault, Who};
use lexicon::Lang;
use store::Blobs;

#[tokio::test]
async fn an_archive_becomes_a_course_a_version_and_a_run_once() {
    let w = World::new().await;
    let bytes = packed(&package("FAB101", "2027", &[]));
    let first = w.import(&w.brahim, imt(), &bytes).await.expect("imported");
    let done = first.committed.clone().expect("committed");
    assert!(done.new_version && done.new_run && !done.run_stays);
    assert_eq!((done.course_key.as_str(), done.run_key.as_deref()), ("IMT+FAB101", Some("IMT+FAB101+2027")));
    let lines = w.lines().await;

    let again = w.import(&w.brahim, imt(), &bytes).await.expect("imported").committed.expect("committed");
    assert!(!again.new_version && !again.new_run && !again.run_stays);
    assert_eq!(w.lines().await, lines, "nothing happened");

    let changed = packed(&package("FAB101", "2027", &[("html/h1.html", "<p>Autre</p>")]));
    let newer = w.import(&w.brahim, imt(), &changed).await.expect("imported").committed.expect("committed");
    assert!(newer.new_version && !newer.new_run && newer.run_stays);

    let json = first.to_json();
    assert_eq!((json["dry_run"].as_bool(), json["new_run"].as_bool()), (Some(false), Some(true)));
    assert!(!json.to_string().contains("hush"), "a secret is never told");
}

#[tokio::test]
async fn a_dry_run_foresees_everything_and_writes_nothing() {
    let w = World::new().await;
    let bytes = packed(&package("FAB101", "2027", &[]));
    let before = (w.blobs(), w.lines().await);
    let archive = Archive::Bytes(bytes.clone());
    let dry = run(&w.site, &w.brahim, imt(), archive, "Europe/Paris", true).await.expect("read");
    assert!(dry.committed.is_none());
    assert_eq!((w.blobs(), w.lines().await), before);
    let real = w.import(&w.brahim, imt(), &bytes).await.expect("imported");
    assert_eq!(dry.prepared, real.prepared);
}

#[tokio::test]
async fn the_report_says_how_problems_run_and_what_learners_would_miss() {
    let w = World::new().await;
    let outcome =
        w.import(&w.brahim, imt(), &packed(&package("FAB101", "2027", &[]))).await.expect("imported");
    let report = outcome.report;
    let problems = report.problems;
    assert_eq!((problems.total, problems.natively, problems.by_hand), (2, 1, 1));
    assert_eq!(problems.points, 2.0);
    let codes: Vec<&str> = report.groups.iter().map(|group| group.code.as_str()).collect();
    for code in ["OLX-SECRET", "OLX-RESPONSE-PYTHON", "OLX-STATIC-MISSING", "OLX-BLOCK-UNSUPPORTED"] {
        assert!(codes.contains(&code), "{code} in {codes:?}");
    }
    let python = report.groups.iter().find(|group| group.code == "OLX-RESPONSE-PYTHON").expect("there");
    assert_eq!(python.count(), 1, "told once, whichever reader saw it");
    assert_eq!((report.images_without_alt.count, report.videos_without_transcript.count), (1, 1));
    assert_eq!(report.secrets(), 1);
    assert_eq!(report.notices.get("scorm"), Some(&1));
}

#[tokio::test]
async fn what_runs_here_is_no_notice() {
    let w = World::new().await;
    let unit = "<vertical><practice url_name=\"a\"/><staffgradedxblock url_name=\"b\"/></vertical>";
    let bytes = packed(&package("FAB101", "2027", &[("vertical/v1.xml", unit)]));
    let report = w.import(&w.brahim, imt(), &bytes).await.expect("imported").report;
    assert!(report.notices.is_empty(), "{:?}", report.notices);
}

#[tokio::test]
async fn strangers_bring_nothing_and_a_key_belongs_to_one_institution() {
    let w = World::new().await;
    let bytes = packed(&package("FAB101", "2027", &[]));
    assert!(matches!(w.import(&w.david, imt(), &bytes).await, Err(Fault::Forbidden(_))));
    assert!(matches!(w.import(&w.emma, imt(), &bytes).await, Err(Fault::Forbidden(_))));
    assert!(matches!(w.import(&Who::nobody(Lang::Fr), imt(), &bytes).await, Err(Fault::SignIn)));
    w.import(&w.brahim, imt(), &bytes).await.expect("imported");
    let taken = w.import(&w.emma, esp(), &bytes).await.expect_err("taken");
    assert_eq!(codes(taken), ["courses.key-taken"]);
    let hidden = w.site.ask(&w.emma, TheCourse(CourseKey("IMT+FAB101".to_owned()))).await;
    assert!(matches!(hidden, Err(Fault::NotFound)), "another institution's course is nobody's business");
}

#[tokio::test]
async fn two_commits_at_once_open_one_run() {
    let w = World::new().await;
    let bytes = packed(&package("FAB101", "2027", &[]));
    let (one, two) = tokio::join!(w.import(&w.brahim, imt(), &bytes), w.import(&w.awa, imt(), &bytes));
    let new = |outcome: Result<crate::import::Outcome, Fault>| {
        outcome.expect("imported").committed.expect("committed").new_run
    };
    assert_eq!(usize::from(new(one)) + usize::from(new(two)), 1);
    let seen = w.site.ask(&w.awa, TheCourse(CourseKey("IMT+FAB101".to_owned()))).await.expect("seen");
    assert_eq!((seen.versions.len(), seen.runs.len()), (1, 1));
}

#[tokio::test]
async fn from_the_page_a_course_comes_in_only_when_somebody_commits() {
    let w = World::new().await;
    let bytes = packed(&package("FAB101", "2027", &[]));
    let page = "/institutions/imt/import";
    assert_eq!(w.get(&w.brahim, page).await.status, StatusCode::OK);
    assert_eq!(w.get(&w.david, page).await.status, StatusCode::FORBIDDEN);
    assert_eq!(w.upload(&w.emma, page, "a.tar.gz", &bytes).await.status, StatusCode::FORBIDDEN);

    let lines = w.lines().await;
    let report = w.upload(&w.brahim, page, "fab.tar.gz", &bytes).await.leads_to();
    assert_eq!(w.lines().await, lines, "analysing is not committing");
    let shown = w.get(&w.brahim, &report).await;
    assert_eq!(shown.status, StatusCode::OK);
    let text = shown.text();
    for words in [
        "fab.tar.gz",
        "IMT+FAB101+2027",
        "Questions graded by their author’s Python",
        "problem/p2",
        "One picture has no description",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("hush"));
    for stranger in [&w.david, &w.emma] {
        assert_eq!(w.get(stranger, &report).await.status, StatusCode::NOT_FOUND);
        assert_eq!(w.post(stranger, &format!("{report}/commit"), "").await.status, StatusCode::NOT_FOUND);
    }
    let commit = format!("{report}/commit");
    let version = w.json(&w.brahim, &report).await["version"].as_str().expect("a version").to_owned();
    let form = format!("course=IMT%2BFAB101&version={version}");
    let (one, two) = tokio::join!(w.post(&w.brahim, &commit, &form), w.post(&w.awa, &commit, &form));
    assert_eq!(one.leads_to(), two.leads_to());
    assert_eq!(w.get(&w.brahim, &report).await.status, StatusCode::NOT_FOUND, "the draft is forgotten");
    assert_eq!(
        w.post(&w.brahim, &commit, "course=IMT%2BFAB101&version=other").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(w.get(&w.brahim, &one.leads_to()).await.status, StatusCode::OK);

    let again = w.upload(&w.awa, page, "fab.tar.gz", &bytes).await.leads_to();
    let text = w.get(&w.awa, &again).await.text();
    assert!(text.contains("Nothing changes") && !text.contains(&format!("{again}/commit")));
    let back = w.post(&w.awa, &format!("{again}/cancel"), "").await.leads_to();
    assert_eq!(back, page);
    assert_eq!(w.get(&w.awa, &again).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_course_of_another_institution_is_told_before_committing() {
    let w = World::new().await;
    let bytes = packed(&package("FAB101", "2027", &[]));
    w.import(&w.brahim, imt(), &bytes).await.expect("imported");
    let report = w.upload(&w.emma, "/institutions/esp/import", "fab.tar.gz", &bytes).await.leads_to();
    let text = w.get(&w.emma, &report).await.text();
    assert!(text.contains("already belongs to Institut Mines-Télécom"));
    let refused = w.post(&w.emma, &format!("{report}/commit"), "").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let id = report.rsplit('/').next().expect("an id").parse().expect("an id");
    assert_eq!(codes(w.site.act(&w.emma, CommitImport(id)).await.expect_err("taken")), ["courses.key-taken"]);
}

#[tokio::test]
async fn a_hostile_archive_is_refused_at_its_field_and_nothing_is_written() {
    let w = World::new().await;
    let mut outside = package("FAB101", "2027", &[]);
    outside.files.insert("../../evil".to_owned(), std::sync::Arc::from(&b"x"[..]));
    let zip = |package: &olx::Package| {
        let mut out = std::io::Cursor::new(Vec::new());
        package.write_zip(&mut out, "").expect("packed");
        out.into_inner()
    };
    let whole = packed(&package("FAB101", "2027", &[]));
    let cases: [(&str, Vec<u8>); 5] = [
        ("leaves its folder", zip(&outside)),
        (
            "This is not a course",
            packed(&olx::Package { files: Default::default(), ..package("A", "b", &[]) }),
        ),
        ("can’t be read", whole[..whole.len() / 2].to_vec()),
        ("can’t be read", vec![7; 4_000]),
        ("Choose an archive", Vec::new()),
    ];
    let before = (w.blobs(), w.lines().await);
    for (words, bytes) in cases {
        let answer = w.upload(&w.brahim, "/institutions/imt/import", "x", &bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        let text = answer.text();
        assert!(text.contains(words) && text.contains("id=\"archive-error\""), "{words} in {text}");
    }
    assert_eq!((w.blobs(), w.lines().await), before);
    let torn = w.post(&w.brahim, "/institutions/imt/import", "archive=x").await;
    assert!(torn.status.is_client_error());
}

#[tokio::test]
async fn an_export_comes_in_again_as_the_same_version() {
    let w = World::new().await;
    let first = w.import(&w.brahim, imt(), &packed(&package("FAB101", "2027", &[]))).await.expect("imported");
    let changed = packed(&package("FAB101", "2027", &[("html/h1.html", "<p>Autre</p>")]));
    let second = w.import(&w.brahim, imt(), &changed).await.expect("imported");
    let blobs = w.site.shelf().get::<Blobs>();
    let keys = [
        ("IMT+FAB101", Some(&second)),
        ("course-v1:IMT+FAB101", Some(&second)),
        ("IMT+FAB101+2027", Some(&first)),
        ("course-v1:IMT+FAB101+2027", Some(&first)),
        ("IMT+FAB999", None),
    ];
    for (key, expected) in keys {
        let (blobs, wanted) = (blobs.clone(), key.to_owned());
        let package = w.site.look(move |view| export::package(view, &blobs, &wanted)).await.expect("read");
        assert_eq!(
            package.map(|package| package.digest()),
            expected.map(|one| one.prepared.version.clone()),
            "{key}"
        );
    }

    let download = "/courses/IMT+FAB101/export";
    assert_eq!(w.get(&w.emma, download).await.status, StatusCode::NOT_FOUND);
    let answer = w.get(&w.brahim, download).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header("content-disposition").contains("IMT-FAB101.tar.gz"));
    let lines = w.lines().await;
    let again = w.import(&w.brahim, imt(), &answer.bytes).await.expect("imported");
    assert_eq!(again.prepared.version, second.prepared.version);
    assert_eq!(w.lines().await, lines);
}

#[tokio::test]
async fn an_archive_whose_files_multiply_is_refused_and_says_the_limit() {
    let w = World::new().await;
    let files: Vec<(String, String)> = (0..10)
        .map(|n| {
            let next = format!("<vertical url_name=\"n{}\"/>", n + 1).repeat(10);
            (format!("vertical/n{n}.xml"), format!("<vertical>{next}</vertical>"))
        })
        .chain([("vertical/n10.xml".to_owned(), "<vertical display_name=\"Leaf\"/>".to_owned())])
        .chain([(
            "vertical/v1.xml".to_owned(),
            "<vertical><vertical url_name=\"n0\"/></vertical>".to_owned(),
        )])
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let bytes = packed(&package("FAB101", "2027", &files));
    let before = (w.blobs(), w.lines().await);
    let answer = w.upload(&w.brahim, "/institutions/imt/import", "x", &bytes).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(
        text.contains("read again more than 5,000 times") && text.contains("id=\"archive-error\""),
        "{text}"
    );
    let refused = w.import(&w.brahim, imt(), &bytes).await.expect_err("too much");
    assert_eq!(codes(refused), ["courses.archive-refused"]);
    assert_eq!((w.blobs(), w.lines().await), before);
}
