//! A certificate of the demo that two institutions award together: somebody, named by what they are, followed ESP Dakar's path
//! "Réseau & Télécom", whose courses IMT recognised by what they brought.

use super::{agreements::leader, email};
use crate::operator;
use certificates::{Issuer, document::Links, issue_programme};
use courses::CourseKey;
use ground::{Fault, Place, Who};
use lexicon::{IntakeId, Lang};
use people::NewPerson;
use programmes::{ProgrammeName, enrolment::EnrolInProgramme, recognition::Recognise};
use web::House;

const PATH: &str = "reseau-telecom";
/// The word in the one-click address.
const WHO: &str = "student-esp-dakar";
/// The mandatory one, and one of those to choose from.
const RECOGNISED: [&str; 2] = ["IMT+RES101", "IMT+RES201"];

/// Whether a one-click sign-in is theirs.
pub(crate) fn is_they(key: &str) -> bool {
    key == WHO
}

pub(super) async fn award(house: &House, intake: IntakeId) -> Result<(), Fault> {
    let (site, programme) = (&house.site, || ProgrammeName(PATH.to_owned()));
    let new = NewPerson {
        name: "Étudiante de l’ESP de Dakar".to_owned(),
        email: Some(email(WHO)),
        confirmed: true,
        password_hash: None,
        lang: Lang::Fr,
        zone: "Africa/Dakar".to_owned(),
    };
    let person = operator::make(site, new).await?;
    let (who, lead) = (Who::person(person, Lang::Fr), leader(site, "esp-dakar").await?);
    site.act(&who, EnrolInProgramme { programme: programme(), intake }).await?;
    for key in RECOGNISED {
        let found = site.look(move |view| courses::Course::find(view, &CourseKey(key.to_owned()))).await?;
        let course = found.ok_or(Fault::NotFound)?.id;
        let reason = "Attestation du MOOC, apportée (démonstration).";
        let act = |words| Recognise {
            programme: programme(),
            person,
            course: Some(course),
            mark: String::new(),
            words,
            length: reason.chars().count(),
        };
        site.act_with_words(&lead, Some(reason), act).await?;
    }
    let issuer = Issuer { site: site.clone(), who, links: Links::of(&house.settings) };
    issue_programme(&issuer, &programme()).await.map(drop)
}
