//! The institutions of the demo: what is inside of what, and what they say of themselves. Public facts only.

use ground::{Fault, Site, Who};
use network::{
    InstitutionName,
    institution::{FoundInstitution, Given, MoveInstitution, Profile, keep_settings},
};

/// Slug, name, kind, and what it is inside of. ENSIIE stands under IMT for the demo alone: an annex is between the parties of its
/// framework, or parts of them.
const FOUNDED: &[(&str, &str, &str, &str)] = &[
    ("ucad", "Université Cheikh Anta Diop de Dakar", "university", ""),
    ("imt-atlantique", "IMT Atlantique", "school", "imt"),
    ("mines-saint-etienne", "Mines Saint-Étienne", "school", "imt"),
    ("ensiie", "ENSIIE", "school", "imt"),
    ("telecom-paris", "Télécom Paris", "school", "imt"),
    ("fun", "France Université Numérique", "platform", ""),
    ("mun", "Maroc Université Numérique", "platform", ""),
    ("arts-et-metiers", "Arts et Métiers", "school", ""),
    ("fimme", "Fédération des industries métallurgiques, mécaniques et électromécaniques", "federation", ""),
    ("imt-grand-est", "IMT Grand Est", "association", ""),
    ("mines-nancy", "Mines Nancy", "school", ""),
    ("telecom-nancy", "Télécom Nancy", "school", ""),
    ("ensg", "ENSG", "school", ""),
    ("telecom-physique-strasbourg", "Télécom Physique Strasbourg", "school", ""),
    ("insic", "InSIC", "school", ""),
    ("eost", "EOST", "school", ""),
];

struct About {
    slug: &'static str,
    name: &'static str,
    kind: &'static str,
    /// French, English, Arabic.
    texts: [&'static str; 3],
    website: &'static str,
    city: &'static str,
    country: &'static str,
    zone: &'static str,
}

const ABOUT: [About; 3] = [
    About {
        slug: "imt",
        name: "Institut Mines-Télécom",
        kind: "school",
        texts: [
            "Un groupe public de **grandes écoles** d’ingénieurs et de management.\n\nSon parcours *La fabrication numérique*, trois \
             MOOC et des ateliers, se suit en ligne et dans des fablabs partenaires.",
            "A public group of engineering and management **graduate schools**.\n\nIts path *La fabrication numérique*, three MOOCs \
             and workshops, is followed online and in partner fablabs.",
            "مجموعة عمومية من **المدارس العليا** للهندسة والتدبير.\n\nيُتابَع مسارها في التصنيع الرقمي، وهو ثلاثة مقررات وورشات، عبر \
             الإنترنت وفي مختبرات شريكة.",
        ],
        website: "https://www.imt.fr",
        city: "Palaiseau",
        country: "France",
        zone: "Europe/Paris",
    },
    About {
        slug: "esp-dakar",
        name: "École Supérieure Polytechnique de Dakar",
        kind: "school",
        texts: [
            "L’école d’ingénieurs de l’Université Cheikh Anta Diop. Début 2018, quinze fabmanagers de quatre pays y ont appris à \
             conduire eux-mêmes la formation dans leur atelier.",
            "The engineering school of Cheikh Anta Diop University. In early 2018 fifteen fab managers from four countries learnt \
             there to run the training in their own lab.",
            "مدرسة المهندسين التابعة لجامعة الشيخ أنتا ديوب. في مطلع سنة 2018 تعلّم فيها خمسة عشر من مديري مختبرات التصنيع من أربعة \
             بلدان كيف يقودون التكوين بأنفسهم في ورشاتهم.",
        ],
        website: "https://www.esp.sn",
        city: "Dakar",
        country: "Sénégal",
        zone: "Africa/Dakar",
    },
    About {
        slug: "mun",
        name: "Maroc Université Numérique",
        kind: "platform",
        texts: [
            "La plateforme nationale marocaine de cours en ligne, opérée avec FUN. Son appel à projets de MOOC de mai 2017 a reçu \
             119 propositions et en a retenu 49.",
            "The Moroccan national platform of online courses, operated with FUN. Its call for MOOC projects of May 2017 received \
             119 submissions and retained 49.",
            "المنصة الوطنية المغربية للمقررات عبر الإنترنت، تُشغَّل مع FUN. تلقّت دعوتها لمشاريع المقررات المفتوحة في ماي 2017 ما \
             مجموعه 119 مقترحًا، واختير منها 49.",
        ],
        website: "",
        city: "",
        country: "Maroc",
        zone: "Africa/Casablanca",
    },
];

/// Founds what is missing and tells what is public.
pub(super) async fn settle(site: &Site, who: &Who) -> Result<(), Fault> {
    for (slug, name, kind, parent) in FOUNDED {
        let [slug, name, kind, parent] = [*slug, *name, *kind, *parent].map(str::to_owned);
        site.act(who, FoundInstitution { slug, name, kind, parent: Some(parent) }).await?;
    }
    let institution = InstitutionName::Slug("esp-dakar".to_owned());
    site.act(who, MoveInstitution { institution, parent: "ucad".to_owned() }).await?;
    for about in ABOUT {
        let profile = Profile {
            texts: about.texts.map(str::to_owned),
            website: about.website.to_owned(),
            city: about.city.to_owned(),
            country: about.country.to_owned(),
            zone: about.zone.to_owned(),
        };
        let (name, kind) = (about.name.to_owned(), about.kind.to_owned());
        let given = Given { name, kind, profile, is_public: true };
        keep_settings(site, who, InstitutionName::Slug(about.slug.to_owned()), given).await?;
    }
    Ok(())
}
