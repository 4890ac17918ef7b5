//! Seats of the alliance in the demo: a course of two of its schools, students and a registrar of Mines Nancy named by what
//! they are, and a request in each state that a beginning has. What the courses are called says that they are for show.

use super::email;
use crate::operator;
use certificates::document::Links;
use courses::{
    RunKey,
    course::{Beginning, begin_course},
};
use ground::{Fault, Who};
use lexicon::{Lang, PersonId, PlaceRef, Role};
use network::{InstitutionName, institution::by_slug};
use people::NewPerson;
use seats::request::{Approve, AskSeat, RefuseSeat, ask_seat, refuse};
use web::House;

const HOME: &str = "mines-nancy";

/// The word in the one-click address, a name, and what they are there.
const PEOPLE: [(&str, &str, Role); 4] = [
    ("student-mines-nancy", "Étudiante de Mines Nancy", Role::Student),
    ("student2-mines-nancy", "Étudiant de Mines Nancy", Role::Student),
    ("student3-mines-nancy", "Étudiante de Mines Nancy (double cursus)", Role::Student),
    ("registrar-mines-nancy", "Scolarité de Mines Nancy", Role::Registrar),
];

/// Whether a one-click sign-in is that of one of them.
pub(crate) fn is_one(key: &str) -> bool {
    PEOPLE.iter().any(|(known, ..)| *known == key)
}

/// Opens the courses, settles the people, and lets them ask and decide.
pub(super) async fn take(house: &House, operator: &Who) -> Result<(), Fault> {
    let networks =
        begin(house, operator, "telecom-nancy", "TN", "2026", "Réseaux (cours de démonstration)").await?;
    let title = "Fabrication additive (cours de démonstration)";
    let additive = begin(house, operator, "insic", "INSIC", "2026", title).await?;
    let mut settled = Vec::new();
    for (key, name, role) in PEOPLE {
        settled.push(Who::person(settle(house, key, name, role).await?, Lang::Fr));
    }
    let [first, second, third, registrar] = &settled[..] else { return Ok(()) };
    let links = Links::of(&house.settings);
    let ask = |run: &str| AskSeat::new(RunKey(run.to_owned()), String::new(), links.clone());
    let home = || InstitutionName::Slug(HOME.to_owned());
    let site = &house.site;
    let approved = ask_seat(site, first, "Pour mon projet de fin d’études.", ask(&networks)).await?;
    site.act(registrar, Approve { institution: home(), request: approved, sender: links.clone() }).await?;
    ask_seat(site, first, "", ask(&additive)).await?;
    ask_seat(site, second, "Ce cours manque à mon parcours.", ask(&additive)).await?;
    let refused = ask_seat(site, third, "", ask(&networks)).await?;
    let reason = "Ce cours tombe en même temps qu’un cours obligatoire.";
    refuse(site, registrar, RefuseSeat::new(home(), refused, reason, links.clone())).await
}

/// A course of a school, empty; the key of its run.
pub(super) async fn begin(
    house: &House,
    who: &Who,
    slug: &str,
    org: &str,
    run: &str,
    title: &str,
) -> Result<String, Fault> {
    let beginning = Beginning {
        organisation: org.to_owned(),
        number: "DEMO1".to_owned(),
        run: run.to_owned(),
        title: title.to_owned(),
        language: "fr".to_owned(),
    };
    let institution = InstitutionName::Slug(slug.to_owned());
    let begun = begin_course(&house.site, who, institution, beginning, &house.settings.zone).await?;
    begun.run_key.ok_or(Fault::NotFound)
}

async fn settle(house: &House, key: &str, name: &str, role: Role) -> Result<PersonId, Fault> {
    let home = house.site.look(|view| by_slug(view, HOME)).await?.ok_or(Fault::NotFound)?;
    let new = NewPerson {
        name: name.to_owned(),
        email: Some(email(key)),
        confirmed: true,
        password_hash: None,
        lang: Lang::Fr,
        zone: house.settings.zone.clone(),
    };
    let id = operator::make(&house.site, new).await?;
    operator::appoint(&house.site, id, role, PlaceRef::institution(home.id)).await?;
    Ok(id)
}
