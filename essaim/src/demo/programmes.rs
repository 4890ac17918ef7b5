//! The programmes of the demo: the path "La fabrication numérique", a certifying path of the collection "Réseau & Télécom",
//! and the specialised master in additive manufacturing that three schools of IMT Grand Est build together.
//!
//! They are written, published and shown by the same acts as everybody's. Courses that nothing was imported for begin
//! empty.

use super::email;
use courses::course::{Beginning, begin_course};
use ground::{Fault, Site, Who};
use lexicon::Lang;
use network::InstitutionName;
use programmes::{
    ProgrammeName,
    definition::{Change, EditDefinition, PublishVersion, WrittenCourse, WrittenHead, WrittenModule},
    intake::{SetIntake, WrittenIntake},
    programme::{BeginProgramme, Begun, ShowProgramme},
};
use web::House;

/// Key of a course, and what it is called where it has to begin; whether it is mandatory; credits.
struct Part(&'static str, &'static str, bool, &'static str);

/// Titles in French, English and Arabic; the school that teaches it; credits; hours; its courses.
struct Module([&'static str; 3], &'static str, &'static str, &'static str, &'static [Part]);

struct Composed {
    institution: &'static str,
    slug: &'static str,
    kind: &'static str,
    titles: [&'static str; 3],
    texts: [&'static str; 3],
    partners: &'static [&'static str],
    optional: &'static str,
    average: &'static str,
    floor: &'static str,
    modules: &'static [Module],
    intake: &'static str,
    admission: &'static str,
    capacity: &'static str,
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
        average: "",
        floor: "",
        modules: &[Module(["", "", ""], "", "", "", &[
            Part("IMT+FAB101", "", true, ""),
            Part("IMT+FAB102", "", true, ""),
            Part("IMT+FAB103", "", true, ""),
        ])],
        intake: "Toute l’année",
        admission: "open",
        capacity: "",
    },
    Composed {
        institution: "imt",
        slug: "reseau-telecom",
        kind: "certifying-path",
        titles: ["Réseau & Télécom", "Networks & telecoms", "الشبكات والاتصالات"],
        texts: [
            "Un parcours certifiant fait de la collection de MOOC « Réseau & Télécom » : un socle, puis deux cours à choisir.",
            "A certifying path made of the MOOC collection “Réseau & Télécom”: a common ground, then two courses of your choice.",
            "مسار مانح لشهادة من مجموعة المقررات المفتوحة «Réseau & Télécom»: أساس مشترك ثم مقرران من اختيارك.",
        ],
        partners: &["esp-dakar"],
        optional: "2",
        average: "",
        floor: "",
        modules: &[
            Module(["Socle", "Common ground", "الأساس المشترك"], "imt", "", "", &[Part("IMT+RES101", "Réseau & Télécom : le socle", true, "")]),
            Module(["Au choix", "Of your choice", "من اختيارك"], "imt", "", "", &[
                Part("IMT+RES201", "Réseau & Télécom : réseaux mobiles", false, ""),
                Part("IMT+RES202", "Réseau & Télécom : routage", false, ""),
                Part("IMT+RES203", "Réseau & Télécom : objets connectés", false, ""),
            ]),
        ],
        intake: "Promotion Dakar",
        admission: "open",
        capacity: "",
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
            "Trois écoles d’IMT Grand Est réunissent leurs savoir-faire : les cours de chacune, les ateliers de toutes, des leçons par vidéo.\n\n**Pour qui ?** Des ingénieures et ingénieurs, et celles et ceux qui fabriquent déjà.",
            "Three schools of IMT Grand Est bring their skills together: the courses of each, the labs of all, lectures by video.\n\n**For whom?** Engineers, and those who make things already.",
            "ثلاث مدارس من IMT Grand Est تجمع خبراتها: مقررات كل منها، وورشات الجميع، ودروس بالفيديو.\n\n**لمن؟** للمهندسين ولمن يمارس التصنيع.",
        ],
        partners: &["insic", "telecom-nancy"],
        optional: "",
        average: "50",
        floor: "35",
        modules: &[
            Module(["Matériaux et procédés", "Materials and processes", "المواد والعمليات"], "mines-nancy", "", "", &[
                Part("MINESNANCY+FA101", "Matériaux de la fabrication additive", true, "10"),
                Part("MINESNANCY+FA102", "Procédés de la fabrication additive", true, "10"),
            ]),
            Module(["Concevoir et produire", "Designing and producing", "التصميم والإنتاج"], "insic", "", "", &[
                Part("INSIC+FA201", "Concevoir pour la fabrication additive", true, "20"),
            ]),
            Module(["Données et pilotage", "Data and control", "البيانات والتحكم"], "telecom-nancy", "", "", &[
                Part("TELECOMNANCY+FA301", "La chaîne numérique", true, "20"),
            ]),
        ],
        intake: "Prochaine rentrée",
        admission: "application",
        capacity: "24",
    },
];

/// Composes what is missing, each by the lead of its institution.
pub(super) async fn compose(house: &House) -> Result<(), Fault> {
    for composed in COMPOSED {
        let who = leader(&house.site, composed.institution).await?;
        write(house, &who, composed).await?;
    }
    Ok(())
}

async fn leader(site: &Site, slug: &str) -> Result<Who, Fault> {
    let key = if slug == "imt" { "lead".to_owned() } else { format!("lead-{slug}") };
    let found = site.look(move |view| people::by_email(view, &email(&key))).await?;
    Ok(Who::person(found.ok_or(Fault::NotFound)?.id, Lang::Fr))
}

async fn write(house: &House, who: &Who, composed: &Composed) -> Result<(), Fault> {
    let (site, texts) = (&house.site, |all: [&str; 3]| all.map(str::to_owned));
    let programme = || ProgrammeName(composed.slug.to_owned());
    let begun = Begun {
        slug: composed.slug.to_owned(),
        title: composed.titles[0].to_owned(),
        kind: composed.kind.to_owned(),
        language: "fr".to_owned(),
    };
    site.act(who, BeginProgramme { institution: composed.institution.to_owned(), begun }).await?;
    let head = WrittenHead {
        titles: texts(composed.titles),
        texts: texts(composed.texts),
        kind: composed.kind.to_owned(),
        language: "fr".to_owned(),
        partners: composed.partners.iter().map(|slug| (*slug).to_owned()).collect(),
        optional: composed.optional.to_owned(),
        credits: String::new(),
        average: composed.average.to_owned(),
        floor: composed.floor.to_owned(),
    };
    site.act(who, EditDefinition { programme: programme(), change: Change::Head(head) }).await?;
    for (index, Module(titles, school, credits, hours, parts)) in composed.modules.iter().enumerate() {
        let written = WrittenModule {
            titles: texts(*titles),
            school: (*school).to_owned(),
            credits: (*credits).to_owned(),
            hours: (*hours).to_owned(),
        };
        site.act(who, EditDefinition { programme: programme(), change: Change::AddModule(written) }).await?;
        let number = i64::try_from(index + 1).unwrap_or(1);
        for Part(key, title, mandatory, credits) in *parts {
            let school = if school.is_empty() { composed.institution } else { *school };
            begin(house, school, key, title).await?;
            let written = WrittenCourse {
                key: (*key).to_owned(),
                mandatory: *mandatory,
                credits: (*credits).to_owned(),
                minimum: String::new(),
            };
            let change = Change::AddCourse { number, written };
            site.act(who, EditDefinition { programme: programme(), change }).await?;
        }
    }
    site.act(who, PublishVersion(programme())).await?;
    site.act(who, ShowProgramme { programme: programme(), public: true }).await?;
    let written = WrittenIntake {
        name: composed.intake.to_owned(),
        zone: "Europe/Paris".to_owned(),
        admission: composed.admission.to_owned(),
        capacity: composed.capacity.to_owned(),
        ..WrittenIntake::default()
    };
    site.act(who, SetIntake { programme: programme(), intake: None, written }).await?;
    Ok(())
}

/// An empty course of a school; those that were imported have no title here.
async fn begin(house: &House, school: &str, key: &str, title: &str) -> Result<(), Fault> {
    let Some((organisation, number)) = key.split_once('+').filter(|_| !title.is_empty()) else { return Ok(()) };
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
