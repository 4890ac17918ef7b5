//! Courses as their authors wrote them: whole archives brought in, every unit opened.

use courses::content::{Contents, of_version};
use courses::import::{Analysis, CommitVersion};
use ground::Place;
use lexicon::{PlaceRef, Role};
use network::InstitutionName;
use olx::{Limits, Package};
use std::path::Path;
use store::Blobs;
use stories::{Actor, Engine, World, archives, environment};
use web::paths::{self, learning as at};

/// Every unit of every real course opens for its team; where no real archive was fetched, those of our own courses.
#[test]
fn every_unit_of_every_real_course_opens() {
    let world = World::on(Engine::Sqlite).expect("SQLite is never left out");
    let mut claire = world.person("Claire");
    world.gives(&claire, Role::Instructor, PlaceRef::institution(world.institution("imt")));
    let mut archives = archives::open_ones();
    if archives.is_empty() {
        eprintln!("no real archive is here (../shared/olx/open): our own courses are opened instead");
        archives = ["petit", "atelier", "sans-fin"]
            .map(|name| environment::root().join("stories/courses").join(name))
            .into();
    }
    let mut broken = Vec::new();
    let mut units = 0;
    for archive in &archives {
        let Some(run) = brings(&world, archive) else { continue };
        let found = opens_all(&world, &mut claire, &run);
        eprintln!("{}: {} units", archive.display(), found.0);
        units += found.0;
        broken.extend(found.1);
    }
    assert!(units >= 5, "only {units} units were opened: nothing was tried");
    assert!(broken.is_empty(), "{} pages break:\n{}", broken.len(), broken.join("\n"));
}

/// Its run; a library has none.
fn brings(w: &World, archive: &Path) -> Option<String> {
    let package = Package::open(archive, &Limits::default());
    let package = package.unwrap_or_else(|why| panic!("{}: {why}", archive.display()));
    let blobs = w.site().shelf().get::<Blobs>();
    let prepared =
        Analysis::of(package).prepare(&blobs, stories::calendar::ZONE).expect("its files are kept");
    let institution = InstitutionName::Slug("imt".to_owned());
    let done = w.try_act(&w.operator(), CommitVersion { institution, prepared });
    done.unwrap_or_else(|why| panic!("{}: {why:?}", archive.display())).run_key
}

/// How many units there are, and the pages that break.
fn opens_all(w: &World, actor: &mut Actor, run: &str) -> (usize, Vec<String>) {
    let key = courses::RunKey(run.to_owned());
    let contents = w.site().shelf().get::<Contents>();
    let content = w.wait(w.site().look(move |view| {
        let run = courses::Run::find(view, &key)?.expect("the run is there");
        of_version(view, &contents, &run.version)
    }));
    let content = content.expect("the course is read");
    let about = [
        paths::courses::Run { run: run.to_owned() }.to_string(),
        at::Outline { run: run.to_owned() }.to_string(),
        at::Progress { run: run.to_owned() }.to_string(),
        at::Updates { run: run.to_owned() }.to_string(),
        paths::team::Team { run: run.to_owned() }.to_string(),
        paths::team::Gradebook { run: run.to_owned() }.to_string(),
        paths::team::Notices { run: run.to_owned() }.to_string(),
    ];
    let keys = content.units().iter().map(|id| content.node(*id).key.clone());
    let units = keys.map(|unit| at::Unit { run: run.to_owned(), unit }.to_string());
    let pages: Vec<String> = about.into_iter().chain(units).collect();
    let mut broken = Vec::new();
    for page in &pages {
        let answer = actor.opens(page).page();
        if answer.status != 200 {
            broken.push(format!("{page} answers {}", answer.status));
        }
    }
    (content.units().len(), broken)
}
