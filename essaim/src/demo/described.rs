//! What the demo's courses say of themselves to whoever looks for one. Their contents say the rest.

use courses::{
    CourseKey,
    description::{Cost, Description, Level, Licence, Subject, describe_course},
};
use ground::{Fault, Site, Who};
use network::institution::by_slug;

struct Described {
    institution: &'static str,
    course: &'static str,
    subjects: &'static [Subject],
    level: Level,
    hours: i64,
    /// French, English, Arabic.
    short: [&'static str; 3],
    before: [&'static str; 3],
}

const DESCRIBED: [Described; 4] = [
    Described {
        institution: "imt",
        course: "IMT+FAB101",
        subjects: &[Subject::Making],
        level: Level::Beginner,
        hours: 12,
        short: [
            "Entrer dans un fablab, dessiner une pièce, la découper au laser et l’assembler : le premier pas de « La fabrication numérique ».",
            "Walk into a fablab, draw a part, cut it with a laser and put it together: the first step of “La fabrication numérique”.",
            "ادخل مختبر تصنيع، وارسم قطعة، واقطعها بالليزر ثم ركّبها: الخطوة الأولى في مسار التصنيع الرقمي.",
        ],
        before: [
            "Rien. Savoir utiliser un navigateur et enregistrer un fichier suffit.",
            "Nothing. Using a browser and saving a file is enough.",
            "لا شيء. يكفي استعمال متصفح وحفظ ملف.",
        ],
    },
    Described {
        institution: "imt",
        course: "IMT+FAB102",
        subjects: &[Subject::Making, Subject::Engineering],
        level: Level::Beginner,
        hours: 12,
        short: [
            "Comprendre une imprimante 3D, préparer un modèle, l’imprimer et corriger ses défauts.",
            "Understand a 3D printer, prepare a model, print it and put its flaws right.",
            "افهم الطابعة ثلاثية الأبعاد، وحضّر نموذجًا، واطبعه وصحّح عيوبه.",
        ],
        before: [
            "Rien d’obligatoire. Avoir suivi « S’initier à la fabrication numérique » aide à se sentir chez soi dans un atelier.",
            "Nothing is required. Having followed “S’initier à la fabrication numérique” helps to feel at home in a lab.",
            "لا شيء إلزامي. ومن تابع مدخل التصنيع الرقمي يجد نفسه في الورشة كأنه في بيته.",
        ],
    },
    Described {
        institution: "imt",
        course: "IMT+FAB103",
        subjects: &[Subject::Electronics, Subject::Computing, Subject::Making],
        level: Level::Beginner,
        hours: 21,
        short: [
            "Allumer, mesurer, décider : programmez votre premier objet et construisez une station météo.",
            "Light, measure, decide: program your first object and build a weather station.",
            "أشعل وقِس وقرّر: برمج أول جهاز لك بالأردوينو وابنِ محطة أرصاد.",
        ],
        before: [
            "Aucune connaissance en programmation ni en électronique.",
            "No knowledge of programming or electronics.",
            "لا حاجة إلى معرفة بالبرمجة ولا بالإلكترونيات.",
        ],
    },
    Described {
        institution: "mun",
        course: "MUN+ELM101",
        subjects: &[Subject::Engineering, Subject::Sciences],
        level: Level::Beginner,
        hours: 6,
        short: [
            "Lire la plaque d’un moteur asynchrone, calculer sa vitesse et son glissement, choisir son couplage : un premier pas en électromécanique.",
            "Read the plate of an induction motor, work out its speed and slip, choose how to connect it: a first step in electromechanics.",
            "اقرأ لوحة المحرك اللاتزامني، واحسب سرعته وانزلاقه، واختر طريقة ربطه: خطوة أولى في الإلكتروميكانيك.",
        ],
        before: [
            "Savoir lire une formule et diviser. Quelques notions d’électricité aident.",
            "Reading a formula and dividing. Some notions of electricity help.",
            "يكفي فهم صيغة حسابية والقسمة. وتساعد بعض مبادئ الكهرباء.",
        ],
    },
];

/// Describes them. Practice is in the labs of the institution itself: agreements by which others share theirs come later.
pub(super) async fn describe(site: &Site, who: &Who) -> Result<(), Fault> {
    for one in DESCRIBED {
        let own = site.look(move |view| by_slug(view, one.institution)).await?;
        // What stands in no lab has no host.
        let own = own.filter(|_| one.subjects.contains(&Subject::Making));
        let description = Description {
            subjects: one.subjects.to_vec(),
            level: Some(one.level),
            effort_hours: Some(one.hours),
            licence: Some(Licence::BySa),
            cost: Some(Cost::Free),
            hosts: own.iter().map(|of| of.id).collect(),
            short: one.short.map(str::to_owned),
            before: one.before.map(str::to_owned),
        };
        describe_course(site, who, CourseKey(one.course.to_owned()), description).await?;
    }
    Ok(())
}
