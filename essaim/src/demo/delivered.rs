//! What the ESP of Dakar gives of a course of Institut Mines-Télécom, by the annex about the path "Réseau & Télécom": a run of
//! its own. Like the course, which nothing was imported for, it is empty and not listed.

use super::agreements::leader;
use courses::{CourseKey, deliver::DeliverCourse};
use ground::Fault;
use lexicon::facts::courses::{EnrolmentMode, RunTerms};
use network::InstitutionName;
use web::House;
use words::dates;

pub(super) async fn deliver(house: &House) -> Result<(), Fault> {
    let who = leader(&house.site, "esp-dakar").await?;
    let terms = RunTerms {
        title: "Principes des réseaux de données".to_owned(),
        language: "fr".to_owned(),
        zone: "Africa/Dakar".to_owned(),
        start: dates::parse("2027-01-11T08:00:00Z"),
        end: dates::parse("2027-03-26T18:00:00Z"),
        enrolment: EnrolmentMode::Approval,
        ..RunTerms::default()
    };
    let act = DeliverCourse {
        institution: InstitutionName::Slug("esp-dakar".to_owned()),
        course: CourseKey("IMT+RES101".to_owned()),
        run: "2027".to_owned(),
        version: String::new(),
        terms,
    };
    house.site.act(&who, act).await.map(drop)
}
