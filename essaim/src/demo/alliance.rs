//! What the portal of IMT Grand Est shows: a course of each of the six schools whose seats are for the students of the others,
//! and the modules of the specialised master that three of them build together. That courses are shared is known; which ones is
//! not, so that titles say that they are for show, by the field of each school.

use super::{agreements::leader, seats::begin};
use courses::{
    CourseKey, RunKey,
    description::{Cost, Description, Level, Subject, describe_course},
    run::ChangeRunTerms,
};
use ground::{Fault, Place, Who};
use lexicon::facts::courses::{EnrolmentMode, RunTerms};
use portals::{
    curation::{Curate, CuratedLine, TheCuration},
    portal::PortalName,
};
use web::House;
use words::dates;

const PORTAL: &str = "imt-grand-est";

struct Shared {
    school: &'static str,
    /// Where it has to begin.
    title: Option<&'static str>,
    course: &'static str,
    run: &'static str,
    subjects: &'static [Subject],
    /// French, English, Arabic.
    short: [&'static str; 3],
    enrolment: EnrolmentMode,
    dates: (&'static str, &'static str),
    /// Its place among those that come first.
    first: Option<i64>,
}

/// A seat is for a student of another school of the alliance.
const AUTUMN: (&str, &str) = ("2026-10-05T06:00:00Z", "2027-01-29T17:00:00Z");
const SPRING: (&str, &str) = ("2027-02-08T07:00:00Z", "2027-06-18T16:00:00Z");

const SHARED: [Shared; 9] = [
    Shared {
        school: "insic",
        title: None,
        course: "INSIC+DEMO1",
        run: "INSIC+DEMO1+2026",
        subjects: &[Subject::Making, Subject::Engineering],
        short: [
            "Un cours de l’InSIC ouvert aux étudiants des cinq autres écoles : leçons par vidéo, puis les ateliers.",
            "A course of InSIC open to students of the five other schools: lectures by video, then the labs.",
            "مقرر من InSIC مفتوح لطلبة المدارس الخمس الأخرى: دروس بالفيديو ثم الورشات.",
        ],
        enrolment: EnrolmentMode::Seat,
        dates: AUTUMN,
        first: Some(1),
    },
    Shared {
        school: "telecom-nancy",
        title: None,
        course: "TN+DEMO1",
        run: "TN+DEMO1+2026",
        subjects: &[Subject::Networks, Subject::Computing],
        short: [
            "Un cours de Télécom Nancy ouvert aux étudiants des cinq autres écoles : leçons par vidéo, un jour de rencontre.",
            "A course of Télécom Nancy open to students of the five other schools: lectures by video, one day together.",
            "مقرر من Télécom Nancy مفتوح لطلبة المدارس الخمس الأخرى: دروس بالفيديو ويوم للقاء.",
        ],
        enrolment: EnrolmentMode::Seat,
        dates: AUTUMN,
        first: Some(2),
    },
    Shared {
        school: "mines-nancy",
        title: Some("Matériaux (cours de démonstration)"),
        course: "MN+DEMO1",
        run: "MN+DEMO1+2027",
        subjects: &[Subject::Engineering, Subject::Sciences],
        short: [
            "Un cours de Mines Nancy ouvert aux étudiants des cinq autres écoles, avec ses ateliers.",
            "A course of Mines Nancy open to students of the five other schools, with its labs.",
            "مقرر من Mines Nancy مفتوح لطلبة المدارس الخمس الأخرى، مع ورشاتها.",
        ],
        enrolment: EnrolmentMode::Seat,
        dates: SPRING,
        first: None,
    },
    Shared {
        school: "ensg",
        title: Some("Géologie (cours de démonstration)"),
        course: "ENSG+DEMO1",
        run: "ENSG+DEMO1+2027",
        subjects: &[Subject::Sciences, Subject::Environment],
        short: [
            "Un cours de l’ENSG ouvert aux étudiants des cinq autres écoles.",
            "A course of ENSG open to students of the five other schools.",
            "مقرر من ENSG مفتوح لطلبة المدارس الخمس الأخرى.",
        ],
        enrolment: EnrolmentMode::Seat,
        dates: SPRING,
        first: None,
    },
    Shared {
        school: "telecom-physique-strasbourg",
        title: Some("Photonique (cours de démonstration)"),
        course: "TPS+DEMO1",
        run: "TPS+DEMO1+2027",
        subjects: &[Subject::Sciences, Subject::Electronics],
        short: [
            "Un cours de Télécom Physique Strasbourg ouvert aux étudiants des cinq autres écoles : leçons par vidéo.",
            "A course of Télécom Physique Strasbourg open to students of the five other schools: lectures by video.",
            "مقرر من Télécom Physique Strasbourg مفتوح لطلبة المدارس الخمس الأخرى: دروس بالفيديو.",
        ],
        enrolment: EnrolmentMode::Seat,
        dates: SPRING,
        first: None,
    },
    Shared {
        school: "eost",
        title: Some("Sismologie (cours de démonstration)"),
        course: "EOST+DEMO1",
        run: "EOST+DEMO1+2027",
        subjects: &[Subject::Sciences],
        short: [
            "Un cours de l’EOST ouvert aux étudiants des cinq autres écoles : leçons par vidéo.",
            "A course of EOST open to students of the five other schools: lectures by video.",
            "مقرر من EOST مفتوح لطلبة المدارس الخمس الأخرى: دروس بالفيديو.",
        ],
        enrolment: EnrolmentMode::Seat,
        dates: SPRING,
        first: None,
    },
    master("mines-nancy", "MINESNANCY+FA1", "MINESNANCY+FA1+2027"),
    master("insic", "INSIC+FA2", "INSIC+FA2+2027"),
    master("telecom-nancy", "TELECOMNANCY+FA3", "TELECOMNANCY+FA3+2027"),
];

/// A module of the specialised master, which begins with the programmes.
const fn master(school: &'static str, course: &'static str, run: &'static str) -> Shared {
    Shared {
        school,
        title: None,
        course,
        run,
        subjects: &[Subject::Making, Subject::Engineering],
        short: [
            "Un module du mastère spécialisé en fabrication additive, que trois écoles de l’alliance construisent ensemble.",
            "A module of the specialised master in additive manufacturing, which three schools of the alliance build together.",
            "وحدة من الماستر المتخصص في التصنيع بالإضافة، الذي تبنيه ثلاث مدارس من الاتحاد معًا.",
        ],
        enrolment: EnrolmentMode::Approval,
        dates: SPRING,
        first: None,
    }
}

/// Begins what is missing, says what each is, and lists it; then puts two of them first on the portal.
pub(super) async fn share(house: &House, operator: &Who) -> Result<(), Fault> {
    for one in &SHARED {
        if let Some((organisation, title)) = one.course.split('+').next().zip(one.title) {
            begin(house, operator, one.school, organisation, "2027", title).await?;
        }
        describe(house, operator, one).await?;
        list(house, operator, one).await?;
    }
    put_first(house).await
}

async fn describe(house: &House, who: &Who, one: &Shared) -> Result<(), Fault> {
    let description = Description {
        subjects: one.subjects.to_vec(),
        level: Some(Level::Advanced),
        cost: Some(Cost::Free),
        short: one.short.map(str::to_owned),
        ..Description::default()
    };
    describe_course(&house.site, who, CourseKey(one.course.to_owned()), description).await
}

async fn list(house: &House, who: &Who, one: &Shared) -> Result<(), Fault> {
    let key = RunKey(one.run.to_owned());
    let named = key.clone();
    let found = house.site.look(move |view| courses::Run::find(view, &named)).await?;
    let day = |text: &str| dates::parse(text).ok_or_else(|| Fault::bug(format!("{text} is no moment")));
    let terms = RunTerms {
        listed: true,
        enrolment: one.enrolment,
        start: Some(day(one.dates.0)?),
        end: Some(day(one.dates.1)?),
        ..found.ok_or(Fault::NotFound)?.terms
    };
    house.site.act(who, ChangeRunTerms { run: key, terms }).await
}

async fn put_first(house: &House) -> Result<(), Fault> {
    let (site, who) = (&house.site, leader(&house.site, PORTAL).await?);
    let portal = || PortalName::new(PORTAL, site.now());
    let seen = site.ask(&who, TheCuration(portal())).await?;
    let lines = SHARED.iter().filter_map(|one| {
        let course = seen.courses.iter().find(|course| course.key == one.course)?.course;
        Some(CuratedLine { course, position: Some(one.first?), highlighted: true, hidden: false })
    });
    site.act(&who, Curate { portal: portal(), lines: lines.collect() }).await
}
