//! What becomes of archives that nobody commits.

use super::{
    archives::{package, packed},
    world::{World, imt},
};
use crate::{
    content::Manifest,
    import::{Archive, CancelImport, CommitImport, CommitVersion, SeeImport, analyse, run},
};
use lexicon::ImportId;
use olx::Limits;
use store::{BlobHash, Blobs};

const PAGE: &str = "/institutions/imt/import";

/// Brings an archive by the page; its draft.
async fn bring(w: &World, bytes: &[u8]) -> ImportId {
    let report = w.upload(&w.brahim, PAGE, "fab.tar.gz", bytes).await.leads_to();
    report.rsplit('/').next().expect("an id").parse().expect("an id")
}

fn other(text: &str) -> Vec<u8> {
    packed(&package("FAB101", "2027", &[("html/h1.html", text), ("static/page.html", text)]))
}

/// Every file of a manifest is there.
fn is_whole(w: &World, manifest: &str) -> bool {
    let blobs = w.site.shelf().get::<Blobs>();
    let Ok(files) = Manifest::read(manifest, &blobs) else { return false };
    files.iter().all(|(_, file)| blobs.path(&BlobHash::from_stored(&file.blob).expect("a hash")).exists())
}

#[tokio::test]
async fn what_nobody_commits_in_a_week_is_forgotten_with_its_files_alone() {
    let w = World::new().await;
    let committed = w.import(&w.brahim, imt(), &packed(&package("FAB101", "2027", &[]))).await.expect("in");
    let kept = w.blobs();
    let id = bring(&w, &other("<p>Jamais</p>")).await;
    assert!(w.blobs() > kept, "its own files wait");
    assert_eq!(w.days_go_by(6).await, 0, "a week is not over");
    assert!(w.site.ask(&w.brahim, SeeImport(id)).await.is_ok());

    assert_eq!(w.days_go_by(1).await, 1);
    assert!(w.site.ask(&w.brahim, SeeImport(id)).await.is_err(), "the draft is gone");
    assert_eq!(w.blobs(), kept, "and its files, but none of the course they were shared with");
    assert!(is_whole(&w, &committed.prepared.manifest));
}

#[tokio::test]
async fn a_cancelled_archive_goes_too_and_a_committed_one_stays() {
    let w = World::new().await;
    let (one, two) = (other("<p>Non</p>"), other("<p>Oui</p>"));
    let (cancelled, committed) = (bring(&w, &one).await, bring(&w, &two).await);
    let whole = w.blobs();
    w.site.act(&w.brahim, CancelImport(cancelled)).await.expect("cancelled");
    w.site.act(&w.brahim, CommitImport(committed)).await.expect("committed");
    assert_eq!(w.days_go_by(8).await, 2);
    assert_eq!(w.blobs(), whole - 2, "the page that only the cancelled one had, and its list");
    let prepared = analyse(&two, &Limits::default()).expect("read").foresee("Europe/Paris");
    assert!(is_whole(&w, &prepared.manifest));
}

#[tokio::test]
async fn what_another_draft_or_the_journal_names_stays() {
    let w = World::new().await;
    let before = w.blobs();
    let bytes = other("<p>Deux fois</p>");
    bring(&w, &bytes).await;
    w.days_go_by(4).await;
    let later = bring(&w, &bytes).await;
    let whole = w.blobs();
    assert_eq!(w.days_go_by(4).await, 1, "the first one is over");
    assert_eq!(w.blobs(), whole, "the second one still waits, with all files");
    let standing = w.site.ask(&w.brahim, SeeImport(later)).await.expect("it waits");
    assert!(is_whole(&w, &standing.draft.prepared.manifest));

    // Somebody's hand-in, say, has the very bytes of one of its pages: the journal names them.
    let page = BlobHash::of("<p>Deux fois</p>".as_bytes());
    let fact = lexicon::facts::courses::CourseCreated {
        course: w.site.cx(&w.brahim).id(),
        institution: standing.draft.institution.id,
        key: "IMT+ELSE".to_owned(),
        title: format!("{page}"),
    };
    w.site.say_as_operator(fact).await.expect("said");
    w.days_go_by(4).await;
    assert_eq!(w.blobs(), before + 1);
    assert!(w.site.shelf().get::<Blobs>().get(&page).expect("read").is_some());
}

#[tokio::test]
async fn a_commit_on_its_way_keeps_its_files() {
    let w = World::new().await;
    let bytes = other("<p>Juste à temps</p>");
    bring(&w, &bytes).await;
    w.days_go_by(6).await;
    // Somebody reads the same archive at the command line: the files are kept, the act is still to come.
    let blobs = w.site.shelf().get::<Blobs>();
    w.watch_goes_on(2);
    let analysis = analyse(&bytes, &Limits::default()).expect("read");
    let prepared = analysis.prepare(&blobs, "Europe/Paris").expect("kept");
    assert_eq!(w.errands_are_done().await, 1, "meanwhile the draft is forgotten");
    let manifest = prepared.manifest.clone();
    w.site.act(&w.brahim, CommitVersion { institution: imt(), prepared }).await.expect("committed");
    assert!(is_whole(&w, &manifest));
}

#[tokio::test]
async fn commits_and_forgetting_at_once_leave_a_course_whole() {
    let w = World::new().await;
    for round in 0..12 {
        let bytes =
            packed(&package(&format!("FAB{round}"), "2027", &[("html/h1.html", &format!("{round}"))]));
        let id = bring(&w, &bytes).await;
        w.watch_goes_on(8);
        w.blobs_are_old();
        let brahim = w.brahim.clone();
        let (commit, _) = tokio::join!(w.site.act(&brahim, CommitImport(id)), w.errands_are_done());
        let manifest = analyse(&bytes, &Limits::default()).expect("read").foresee("Europe/Paris").manifest;
        assert_eq!(is_whole(&w, &manifest), commit.is_ok(), "round {round}: {commit:?}");
    }
}

#[tokio::test]
async fn files_of_a_refused_archive_go_too() {
    let w = World::new().await;
    let before = w.blobs();
    let archive = Archive::Bytes(other("<p>Étranger</p>"));
    run(&w.site, &w.emma, imt(), archive, "Europe/Paris", false).await.expect_err("not hers to bring");
    assert!(w.blobs() > before);
    assert_eq!(w.days_go_by(7).await, 1);
    assert_eq!(w.blobs(), before);
}
