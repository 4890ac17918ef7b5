//! A site to measure: the demo's courses, and as many learners as wanted.

use courses::{
    RunKey,
    import::{self, Archive},
};
use essaim::{
    demo,
    serving::{self, CannotServe},
    settings::Settings,
    wiring::Essaim,
};
use ground::{Site, Who};
use learning::enrolment::Enrol;
use lexicon::{Lang, PersonId};
use network::InstitutionName;
use people::NewPerson;
use std::path::Path;
use web::Visitor;

/// A run of the demo.
pub const RUN: &str = "IMT+FAB101+2026";
/// The run of the course in `bench/course`.
pub const ENDLESS: &str = "BENCH+ENDLESS+2026";

/// Opens the demo's site in a folder.
pub async fn open(folder: &Path) -> Result<Essaim, CannotServe> {
    let settings = Settings::read(&[
        ("ESSAIM_DATA", Some(folder.display().to_string())),
        ("DATABASE_URL", Some(String::new())),
        ("ESSAIM_SMTP", Some(String::new())),
        ("ESSAIM_URL", Some("http://bench.example".to_owned())),
        ("ESSAIM_THREADS", Some("2".to_owned())),
    ]);
    let essaim = serving::open(&settings, true, "bench.example")?;
    demo::furnish(&essaim).await?;
    Ok(essaim)
}

/// Brings in the course of [`ENDLESS`].
pub async fn open_endless(essaim: &Essaim) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let site = &essaim.house.site;
    let folder = Archive::Path(Path::new(env!("CARGO_MANIFEST_DIR")).join("course"));
    let institution = InstitutionName::Slug("imt".to_owned());
    let zone = essaim.house.settings.zone.as_str();
    let operator = essaim::operator::appear(site, zone).await?;
    let brought = import::run(site, &operator, institution, folder, zone, false).await;
    brought.map(drop).map_err(|fault| fault.to_string().into())
}

/// Makes learners and enrols them.
pub async fn enrol(
    essaim: &Essaim,
    run: &str,
    count: usize,
) -> Result<Vec<PersonId>, Box<dyn std::error::Error + Send + Sync>> {
    let site = &essaim.house.site;
    let mut people = Vec::with_capacity(count);
    for number in 0..count {
        let person = make(site, number).await?;
        let enrol = Enrol { run: RunKey(run.to_owned()) };
        site.act(&Who::person(person, Lang::Fr), enrol).await.map_err(|fault| fault.to_string())?;
        people.push(person);
    }
    Ok(people)
}

async fn make(site: &Site, number: usize) -> Result<PersonId, store::StoreError> {
    let maker = site.clone();
    let new = NewPerson {
        name: format!("Learner {number}"),
        email: Some(format!("learner{number}@bench.example")),
        confirmed: true,
        password_hash: None,
        lang: Lang::Fr,
        zone: "Europe/Paris".to_owned(),
    };
    site.upkeep(move |tx| people::create(tx, &maker.cx(&Who::default()), new.clone())).await
}

/// A visitor as the pages see them.
pub fn visitor(person: PersonId) -> Visitor {
    Visitor { who: Who::person(person, Lang::Fr), zone: "Europe/Paris".to_owned(), ..Visitor::default() }
}
