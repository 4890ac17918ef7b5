//! The programmes of the demo: the path "La fabrication numérique", ESP Dakar's certifying path of the collection "Réseau &
//! Télécom", and the specialised master in additive manufacturing that three schools of IMT Grand Est build together.
//!
//! That these exist is known; what is not (what each module is about, how many come in) is not made up; dates are examples around
//! the present. The courses of
//! the path are MOOCs of Institut Mines-Télécom by their public titles.
//!
//! They are written, published and shown by the same acts as everybody's. Courses that nothing was imported for begin
//! empty.

use super::email;
use courses::course::{Beginning, begin_course};
use ground::{Fault, Site, Who};
use lexicon::{IntakeId, Lang, time::Millis};
use network::InstitutionName;
use programmes::{
    ProgrammeName,
    definition::{Change, EditDefinition, PublishVersion, WrittenCourse, WrittenHead, WrittenModule},
    intake::{SetIntake, WrittenIntake},
    programme::{BeginProgramme, Begun, ShowProgramme},
};
use web::House;
use words::dates;

/// Key of a course, and what it is called where it has to begin; whether it is mandatory.
struct Part(&'static str, &'static str, bool);

/// Titles in French, English and Arabic; the school that teaches it; its courses.
struct Module([&'static str; 3], &'static str, &'static [Part]);

/// What each of the three schools brings to the specialised master: an example, as its page says; how many
/// credits it has is not public.
const SHARE: &str = "25";
/// Days after the site was furnished: the modules of the master are taught in spring.
const SPRING: (i64, i64) = (168, 301);

struct Composed {
    institution: &'static str,
    slug: &'static str,
    kind: &'static str,
    titles: [&'static str; 3],
    texts: [&'static str; 3],
    partners: &'static [&'static str],
    optional: &'static str,
    /// Of each module; none where they are not known.
    credits: &'static str,
    /// Credits that are asked for in all.
    asked: &'static str,
    modules: &'static [Module],
    intake: &'static str,
    zone: &'static str,
    admission: &'static str,
    /// Days from now to its beginning and its end; none goes on all the year.
    dates: Option<(i64, i64)>,
}

const COMPOSED: &[Composed] = &[
    Composed {
        institution: "imt",
        slug: "fabrication-numerique",
        kind: "parcours",
        titles: ["La fabrication numérique", "Digital fabrication", "التصنيع الرقمي"],
        texts: [
            "De la première découpe à l’objet qui réagit : trois MOOC à suivre à votre rythme, et des fablabs pour pratiquer.\n\n**Pour qui ?** Curieuses et curieux, enseignants, personnes en recherche d’emploi, futurs fabmanagers. Aucun prérequis.",
            "From a first cut to an object that reacts: three MOOCs to follow at your pace, and fablabs to practise in.\n\n**For whom?** The curious, teachers, job seekers, future fab managers. Nothing is required.",
            "من أول قطع إلى غرض يتفاعل: ثلاثة مقررات مفتوحة تتابعها بوتيرتك، ومختبرات تصنيع للممارسة.\n\n**لمن؟** للفضوليين والمدرّسين والباحثين عن عمل ومديري المختبرات المقبلين. لا شروط مسبقة.",
        ],
        partners: &[],
        optional: "",
        credits: "",
        asked: "",
        modules: &[Module(
            ["", "", ""],
            "",
            &[Part("IMT+FAB101", "", true), Part("IMT+FAB102", "", true), Part("IMT+FAB103", "", true)],
        )],
        intake: "Toute l’année",
        zone: "Europe/Paris",
        admission: "open",
        dates: None,
    },
    Composed {
        institution: "esp-dakar",
        slug: "reseau-telecom",
        kind: "certifying-path",
        titles: ["Réseau & Télécom", "Networks & telecoms", "الشبكات والاتصالات"],
        texts: [
            "L’ESP donne ce parcours certifiant, fait de la collection de MOOC « Réseau & Télécom » de l’Institut Mines-Télécom. Les deux établissements le délivrent ensemble.",
            "ESP gives this certifying path, made of the MOOC collection “Réseau & Télécom” of Institut Mines-Télécom. Both institutions award it together.",
            "تقدّم المدرسة العليا متعددة التقنيات هذا المسار المانح لشهادة، وهو من مجموعة المقررات المفتوحة «Réseau & Télécom» لمعهد Mines-Télécom. وتسلّمه المؤسستان معًا.",
        ],
        partners: &["imt"],
        optional: "1",
        credits: "",
        asked: "",
        modules: &[
            Module(
                ["Pour commencer", "To begin with", "للبدء"],
                "imt",
                &[Part("IMT+RES101", "Principes des réseaux de données", true)],
            ),
            Module(
                ["Au choix", "Of your choice", "من اختيارك"],
                "imt",
                &[
                    Part("IMT+RES201", "Introduction aux réseaux mobiles", false),
                    Part("IMT+RES202", "Objectif IPv6", false),
                ],
            ),
        ],
        intake: "Promotion de Dakar",
        zone: "Africa/Dakar",
        admission: "open",
        dates: Some((0, SPRING.1)),
    },
    Composed {
        institution: "mines-nancy",
        slug: "fabrication-additive",
        kind: "degree",
        titles: [
            "Mastère spécialisé en fabrication additive",
            "Specialised master in additive manufacturing",
            "ماستر متخصص في التصنيع بالإضافة",
        ],
        texts: [
            "Trois écoles d’IMT Grand Est réunissent leurs savoir-faire : les cours de chacune, les ateliers de toutes, des leçons par vidéo, des emplois du temps aménagés pour se rencontrer. Les crédits et les dates montrés ici sont un exemple.",
            "Three schools of IMT Grand Est bring their skills together: the courses of each, the labs of all, lectures by video, timetables arranged so that people meet. The credits and dates shown here are an example.",
            "ثلاث مدارس من IMT Grand Est تجمع خبراتها: مقررات كل منها، وورشات الجميع، ودروس بالفيديو، وجداول مرتّبة ليلتقي الطلاب. الأرصدة والتواريخ المعروضة هنا مثال.",
        ],
        partners: &["insic", "telecom-nancy"],
        optional: "",
        credits: SHARE,
        asked: "75",
        modules: &[
            Module(
                ["Ce que Mines Nancy apporte", "What Mines Nancy brings", "إسهام Mines Nancy"],
                "mines-nancy",
                &[Part("MINESNANCY+FA1", "Fabrication additive : le module de Mines Nancy", true)],
            ),
            Module(
                ["Ce que l’InSIC apporte", "What InSIC brings", "إسهام InSIC"],
                "insic",
                &[Part("INSIC+FA2", "Fabrication additive : le module de l’InSIC", true)],
            ),
            Module(
                ["Ce que Télécom Nancy apporte", "What Télécom Nancy brings", "إسهام Télécom Nancy"],
                "telecom-nancy",
                &[Part("TELECOMNANCY+FA3", "Fabrication additive : le module de Télécom Nancy", true)],
            ),
        ],
        intake: "Prochaine rentrée",
        zone: "Europe/Paris",
        admission: "application",
        dates: Some(SPRING),
    },
];

/// Begins them, before institutions agree to award them together: such an agreement names them.
pub(super) async fn begin_all(house: &House) -> Result<(), Fault> {
    for composed in COMPOSED {
        let who = leader(&house.site, composed.institution).await?;
        let begun = Begun {
            slug: composed.slug.to_owned(),
            title: composed.titles[0].to_owned(),
            kind: composed.kind.to_owned(),
            language: "fr".to_owned(),
        };
        let institution = composed.institution.to_owned();
        house.site.act(&who, BeginProgramme { institution, begun }).await?;
    }
    Ok(())
}

/// Composes what is missing, each by the lead of its institution. The intake of the path that two institutions award.
pub(super) async fn compose(house: &House) -> Result<IntakeId, Fault> {
    let mut awarded = None;
    for composed in COMPOSED {
        let who = leader(&house.site, composed.institution).await?;
        let intake = write(house, &who, composed).await?;
        awarded = awarded.or(Some(intake).filter(|_| composed.slug == "reseau-telecom"));
    }
    awarded.ok_or_else(|| Fault::bug("there is no path that two award"))
}

async fn leader(site: &Site, slug: &str) -> Result<Who, Fault> {
    let key = if slug == "imt" { "lead".to_owned() } else { format!("lead-{slug}") };
    let found = site.look(move |view| people::by_email(view, &email(&key))).await?;
    Ok(Who::person(found.ok_or(Fault::NotFound)?.id, Lang::Fr))
}

async fn write(house: &House, who: &Who, composed: &Composed) -> Result<IntakeId, Fault> {
    let (site, texts) = (&house.site, |all: [&str; 3]| all.map(str::to_owned));
    let programme = || ProgrammeName(composed.slug.to_owned());
    let head = WrittenHead {
        titles: texts(composed.titles),
        texts: texts(composed.texts),
        kind: composed.kind.to_owned(),
        language: "fr".to_owned(),
        partners: composed.partners.iter().map(|slug| (*slug).to_owned()).collect(),
        optional: composed.optional.to_owned(),
        credits: composed.asked.to_owned(),
        ..WrittenHead::default()
    };
    site.act(who, EditDefinition { programme: programme(), change: Change::Head(head) }).await?;
    for (index, Module(titles, school, parts)) in composed.modules.iter().enumerate() {
        let written = WrittenModule {
            titles: texts(*titles),
            school: (*school).to_owned(),
            credits: composed.credits.to_owned(),
            ..WrittenModule::default()
        };
        site.act(who, EditDefinition { programme: programme(), change: Change::AddModule(written) }).await?;
        let number = i64::try_from(index + 1).unwrap_or(1);
        for Part(key, title, mandatory) in *parts {
            let school = if school.is_empty() { composed.institution } else { *school };
            begin(house, school, key, title).await?;
            let written =
                WrittenCourse { key: (*key).to_owned(), mandatory: *mandatory, ..WrittenCourse::default() };
            let change = Change::AddCourse { number, written };
            site.act(who, EditDefinition { programme: programme(), change }).await?;
        }
    }
    site.act(who, PublishVersion(programme())).await?;
    site.act(who, ShowProgramme { programme: programme(), public: true }).await?;
    let wall = |days: i64| dates::wall(site.now().plus(Millis::days(days)), composed.zone);
    let (start, end) = composed.dates.map(|(from, to)| (wall(from), wall(to))).unwrap_or_default();
    // Whoever applies does so until four weeks before.
    let closes = composed.dates.filter(|(from, _)| *from > 28).map(|(from, _)| wall(from - 28));
    let written = WrittenIntake {
        name: composed.intake.to_owned(),
        zone: composed.zone.to_owned(),
        admission: composed.admission.to_owned(),
        closes: closes.unwrap_or_default(),
        start,
        end,
        ..WrittenIntake::default()
    };
    site.act(who, SetIntake { programme: programme(), intake: None, written }).await
}

/// An empty course of a school; those that were imported have no title here.
async fn begin(house: &House, school: &str, key: &str, title: &str) -> Result<(), Fault> {
    let Some((organisation, number)) = key.split_once('+').filter(|_| !title.is_empty()) else {
        return Ok(());
    };
    let beginning = Beginning {
        organisation: organisation.to_owned(),
        number: number.to_owned(),
        run: "2027".to_owned(),
        title: title.to_owned(),
        language: "fr".to_owned(),
    };
    let who = leader(&house.site, school).await?;
    let institution = InstitutionName::Slug(school.to_owned());
    begin_course(&house.site, &who, institution, beginning, "Europe/Paris").await.map(drop)
}
