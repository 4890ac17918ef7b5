//! The portals of the demo: names, colours and texts of their own, on hosts that lead to one's own machine. MUN's is opened
//! by who operates it. Public facts only.

use super::agreements::leader;
use ground::{Fault, Who};
use lexicon::Lang;
use portals::{
    curation::{Curate, CuratedLine, TheCuration},
    portal::{
        Block, ChangeLooks, ChangeSettings, ChangeTexts, GivenSettings, OpenPortal, PortalName, Texts, What,
        host_of_url,
    },
};
use web::{House, LegalPage};

struct Opened {
    slug: &'static str,
    /// Whose it is, and who opens it.
    institution: &'static str,
    by: &'static str,
    host: &'static str,
    /// French, English, Arabic; as everything below.
    names: [&'static str; 3],
    promise: [&'static str; 3],
    front: [&'static str; 3],
    accent: &'static str,
    second: &'static str,
    first: &'static str,
    /// Shown first and highlighted.
    highlighted: &'static str,
}

const OPENED: [Opened; 3] = [
    Opened {
        slug: "fun",
        institution: "fun",
        by: "fun",
        host: "fun.localhost",
        names: ["FUN", "FUN", "FUN"],
        promise: [
            "Apprendre avec les universités et les écoles",
            "Learn with universities and schools",
            "تعلّم مع الجامعات والمدارس",
        ],
        front: [
            "France Université Numérique est la **plateforme nationale** des MOOC.\n\nLe parcours *La fabrication numérique* de \
             l’Institut Mines-Télécom y a réuni 31 852 inscrits jusqu’à la fin de 2017.",
            "France Université Numérique is the **national platform** for MOOCs.\n\nThe path *La fabrication numérique* of Institut \
             Mines-Télécom had 31,852 enrolments there by the end of 2017.",
            "المنصة **الوطنية** الفرنسية للمقررات المفتوحة.\n\nبلغ عدد المسجلين في مسار التصنيع الرقمي لمعهد Mines-Télécom 31852 حتى \
             نهاية سنة 2017.",
        ],
        accent: "#2c4fa3",
        second: "#c8404f",
        first: "fr",
        highlighted: "IMT+FAB101",
    },
    Opened {
        slug: "mun",
        institution: "mun",
        by: "fun",
        host: "mun.localhost",
        names: ["Maroc Université Numérique", "Maroc Université Numérique", "المغرب الجامعة الرقمية"],
        promise: [
            "Les cours des universités marocaines, et de leurs partenaires",
            "The courses of Moroccan universities, and of their partners",
            "مقررات الجامعات المغربية وشركائها",
        ],
        front: [
            "Une plateforme en marque blanche, opérée avec FUN : convention du 15 juillet 2016, accord intergouvernemental du \
             16 novembre 2017.\n\nSon appel à projets de MOOC de mai 2017 a reçu 119 propositions et en a retenu 49.",
            "A white-label platform operated with FUN: agreement of 15 July 2016, intergovernmental agreement of 16 November \
             2017.\n\nIts call for MOOC projects of May 2017 received 119 submissions and retained 49.",
            "منصة تُشغَّل مع FUN: اتفاقية 15 يوليوز 2016، ثم الاتفاق بين الحكومتين في 16 نونبر 2017.\n\nتلقّت دعوتها لمشاريع \
             المقررات المفتوحة في ماي 2017 ما مجموعه 119 مقترحًا، واختير منها 49.",
        ],
        accent: "#0b6e4f",
        second: "#c1272d",
        first: "fr",
        highlighted: "",
    },
    Opened {
        slug: "imt-grand-est",
        institution: "imt-grand-est",
        by: "imt-grand-est",
        host: "imt-grand-est.localhost",
        names: ["IMT Grand Est", "IMT Grand Est", "IMT Grand Est"],
        promise: [
            "Six écoles, leurs cours ouverts aux étudiants de chacune",
            "Six schools, their courses open to each other’s students",
            "ست مدارس، مقررات كل منها مفتوحة لطلبة الأخريات",
        ],
        front: [
            "Mines Nancy, Télécom Nancy, l’ENSG, Télécom Physique Strasbourg, l’InSIC et l’EOST : **2 350 étudiants**. Leurs \
             ateliers sont ouverts à tous.\n\nTrois d’entre elles construisent ensemble le [mastère spécialisé en fabrication \
             additive](/programmes/fabrication-additive).",
            "Mines Nancy, Télécom Nancy, ENSG, Télécom Physique Strasbourg, InSIC and EOST: **2,350 students**. Their labs are open \
             to all.\n\nThree of them build the [specialised master in additive manufacturing](/programmes/fabrication-additive) \
             together.",
            "‏Mines Nancy وTélécom Nancy وENSG وTélécom Physique Strasbourg وInSIC وEOST: **2350 طالبًا**. ورشاتها مفتوحة \
             للجميع.\n\nثلاث منها تبني معًا [الماستر المتخصص في التصنيع بالإضافة](/programmes/fabrication-additive).",
        ],
        accent: "#00597b",
        second: "#5c8a1e",
        first: "fr",
        highlighted: "",
    },
];

const NOTICE: [&str; 3] = [
    "Ce portail fait partie d’une démonstration d’Essaim, sur cette machine. Personne n’y publie rien, et rien n’y engage \
     l’établissement dont il porte le nom.",
    "This portal is part of a demonstration of Essaim, on this machine. Nobody publishes anything here, and nothing here binds \
     the institution whose name it bears.",
    "هذه البوابة جزء من عرض تجريبي لبرنامج إيسّام على هذا الجهاز. لا ينشر فيها أحد شيئًا، ولا يُلزم ما فيها المؤسسة التي تحمل \
     اسمها.",
];

/// Host and name of each.
pub(super) fn hosts() -> impl Iterator<Item = (&'static str, &'static str)> {
    OPENED.iter().map(|one| (one.host, one.names[0]))
}

pub(super) async fn open_all(house: &House) -> Result<(), Fault> {
    for one in &OPENED {
        let who = leader(&house.site, one.by).await?;
        open(house, &who, one).await?;
    }
    Ok(())
}

fn texts(of: &[&'static str; 3]) -> Texts {
    Texts(of.map(str::to_owned))
}

async fn open(house: &House, who: &Who, one: &Opened) -> Result<(), Fault> {
    let site = &house.site;
    let named = |slug: &str| PortalName::new(slug, site.now());
    let act = OpenPortal {
        institution: named(one.institution),
        slug: one.slug.to_owned(),
        name: one.names[0].to_owned(),
        language: one.first.to_owned(),
        host: one.host.to_owned(),
        own_host: host_of_url(&house.settings.public_url).to_owned(),
    };
    site.act(who, act).await?;
    let given = GivenSettings {
        names: texts(&one.names),
        promise: texts(&one.promise),
        first: one.first.to_owned(),
        languages: Lang::ALL.map(|lang| lang.tag().to_owned()).to_vec(),
        blocks: Block::ALL.map(|block| block.word().to_owned()).to_vec(),
        contact: String::new(),
        indexed: true,
        own_accounts: false,
    };
    site.act(who, ChangeSettings { portal: named(one.slug), given }).await?;
    let (accent, second) = (one.accent.to_owned(), one.second.to_owned());
    let looks = ChangeLooks { portal: named(one.slug), accent, second, logo: None, without_logo: false };
    site.act(who, looks).await?;
    for (what, said) in [(What::Front, &one.front), (What::Legal(LegalPage::Notice), &NOTICE)] {
        site.act(who, ChangeTexts { portal: named(one.slug), what, texts: texts(said) }).await?;
    }
    let seen = site.ask(who, TheCuration(named(one.slug))).await?;
    let first = seen.courses.iter().find(|course| course.key == one.highlighted);
    let lines = first.map(|course| CuratedLine {
        course: course.course,
        position: Some(1),
        highlighted: true,
        hidden: false,
    });
    site.act(who, Curate { portal: named(one.slug), lines: lines.into_iter().collect() }).await
}
