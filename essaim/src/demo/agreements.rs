//! The agreements of the demo, written, proposed and signed by the same acts as everybody's.
//!
//! Parties, kinds, days and purposes are public facts; where a day or a number is not known, the articles say that it is an
//! example. Each institution has an account that leads it, named by its role.

use super::email;
use crate::operator;
use agreements::{
    agreement::PartyName,
    draft::{AddGrant, BeginDraft, Written, WrittenGrant},
    steps::{self, ShowAgreement, SignAgreement},
};
use ground::{Fault, Site, Who};
use lexicon::{AgreementId, Lang, PlaceRef, Role};
use network::institution::by_slug;
use people::NewPerson;
use std::collections::BTreeSet;
use store::StoreError;
use web::House;

pub(super) const GRAND_EST: [&str; 6] =
    ["mines-nancy", "telecom-nancy", "ensg", "telecom-physique-strasbourg", "insic", "eost"];

/// A grant of everything of that right: who gives, and a name where one is needed.
struct Granting(&'static str, &'static str, &'static str);

struct Agreed {
    kind: &'static str,
    title: &'static str,
    /// The title of its framework.
    framework: Option<&'static str>,
    parties: &'static [&'static str],
    from: &'static str,
    zone: &'static str,
    grants: &'static [Granting],
    articles: &'static str,
    public: bool,
}

const FRAMEWORK: &str = "Accord-cadre entre l’Institut Mines-Télécom et l’ESP de Dakar";

const AGREED: &[Agreed] = &[
    Agreed {
        kind: "convention",
        title: "Convention du 15 juillet 2016 sur une plateforme en marque blanche",
        framework: None,
        parties: &["fun", "mun"],
        from: "2016-07-15",
        zone: "Africa/Casablanca",
        grants: &[Granting("operate-portal", "fun", "MUN")],
        articles: "# Article 1 – Objet\n\nMUN est une plateforme en marque blanche, opérée avec FUN.\n\n# Article 2 – Durée\n\nLa convention prend effet le 15 juillet 2016.",
        public: true,
    },
    Agreed {
        kind: "intergovernmental",
        title: "Accord intergouvernemental du 16 novembre 2017",
        framework: None,
        parties: &["fun", "mun"],
        from: "2017-11-16",
        zone: "Africa/Casablanca",
        grants: &[Granting("list-course", "fun", ""), Granting("deliver-course", "fun", "")],
        articles: "# Article 1 – Objet\n\nL’accord entre les deux gouvernements porte sur des cours ouverts à tous (MOOC) et des cours privés en petit groupe (SPOC). FUN et MUN le mettent en œuvre.\n\n# Article 2 – MOOC\n\nLes cours ouverts à tous (MOOC) de FUN peuvent être montrés sur le portail de MUN.\n\n# Article 3 – SPOC\n\nMUN peut ouvrir ses propres sessions privées en petit groupe (SPOC) avec les cours de FUN.",
        public: true,
    },
    Agreed {
        kind: "framework",
        title: FRAMEWORK,
        framework: None,
        parties: &["imt", "esp-dakar"],
        from: "2018-03-01",
        zone: "Africa/Dakar",
        grants: &[],
        articles: "# Article 1 – Objet\n\nLes parties conviennent de former ensemble. Chaque formation fait l’objet d’une annexe.\n\n# Article 2 – Annexes\n\n1. Un mastère spécialisé « Technologie du Web et cybersécurité ».\n2. Un mastère spécialisé sur le montage et le financement de projets d’économie verte.\n3. Un master en calcul haute performance et jeux vidéo.\n4. Des parcours certifiants faits de la collection de MOOC « Réseau & Télécom ».\n\n# Article 3 – Durée\n\nLe jour de la signature n’est pas public : dans cette démonstration, l’accord court depuis mars 2018, mois de sa première formation.",
        public: true,
    },
    Agreed {
        kind: "annex",
        title: "Annexe : mastère spécialisé « Technologie du Web et cybersécurité »",
        framework: Some(FRAMEWORK),
        parties: &["imt-atlantique", "esp-dakar"],
        from: "2018-09-01",
        zone: "Africa/Dakar",
        grants: &[
            Granting("award-jointly", "imt-atlantique", "Technologie du Web et cybersécurité"),
            Granting("award-jointly", "esp-dakar", "Technologie du Web et cybersécurité"),
        ],
        articles: "# Article unique\n\nIMT Atlantique et l’ESP ouvrent ce mastère spécialisé en septembre 2018.",
        public: false,
    },
    Agreed {
        kind: "annex",
        title: "Annexe : mastère spécialisé sur les projets d’économie verte",
        framework: Some(FRAMEWORK),
        parties: &["mines-saint-etienne", "esp-dakar"],
        from: "2019-01-01",
        zone: "Africa/Dakar",
        grants: &[
            Granting(
                "award-jointly",
                "mines-saint-etienne",
                "Montage et financement de projets d’économie verte",
            ),
            Granting("award-jointly", "esp-dakar", "Montage et financement de projets d’économie verte"),
        ],
        articles: "# Article unique\n\nMines Saint-Étienne et l’ESP ouvrent en 2019 un mastère spécialisé sur le montage et le financement de projets d’économie verte.",
        public: false,
    },
    Agreed {
        kind: "annex",
        title: "Annexe : master en calcul haute performance et jeux vidéo",
        framework: Some(FRAMEWORK),
        parties: &["ensiie", "esp-dakar"],
        from: "2018-03-01",
        zone: "Africa/Dakar",
        grants: &[
            Granting("award-jointly", "ensiie", "Calcul haute performance et jeux vidéo"),
            Granting("award-jointly", "esp-dakar", "Calcul haute performance et jeux vidéo"),
        ],
        articles: "# Article unique\n\nL’ENSIIE et l’ESP ouvrent ce master en mars 2018.",
        public: false,
    },
    Agreed {
        kind: "annex",
        title: "Annexe : parcours certifiant « Réseau & Télécom »",
        framework: Some(FRAMEWORK),
        parties: &["esp-dakar", "imt"],
        from: "2018-03-01",
        zone: "Africa/Dakar",
        grants: &[
            Granting("deliver-course", "imt", ""),
            Granting("award-jointly", "imt", "Réseau & Télécom"),
        ],
        articles: "# Article unique\n\nL’ESP donne des parcours certifiants faits de la collection de MOOC « Réseau & Télécom ».\n\nLe jour où l’annexe prend effet n’est pas public : celui de l’accord-cadre en tient lieu.",
        public: false,
    },
    Agreed {
        kind: "protocol",
        title: "Protocole du 12 avril 2018",
        framework: None,
        parties: &["arts-et-metiers", "fimme"],
        from: "2018-04-12",
        zone: "Africa/Casablanca",
        grants: &[Granting("open-seats", "arts-et-metiers", "")],
        articles: "# Article 1 – Objet\n\nFormer ensemble techniciens et cadres dans trois domaines :\n\n- la métallurgie ;\n- la mécanique ;\n- l’électromécanique.\n\n# Article 2 – Étude\n\nLes parties étudient un centre de formation commun.\n\n# Article 3 – Places (exemple de la démonstration)\n\nArts et Métiers ouvre des places de ses cours aux techniciens et aux cadres que la fédération présente.",
        public: true,
    },
    Agreed {
        kind: "convention",
        title: "Alliance IMT Grand Est",
        framework: None,
        parties: &GRAND_EST,
        from: "2018-09-01",
        zone: "Europe/Paris",
        grants: &[
            Granting("open-seats", "mines-nancy", ""),
            Granting("open-seats", "telecom-nancy", ""),
            Granting("open-seats", "ensg", ""),
            Granting("open-seats", "telecom-physique-strasbourg", ""),
            Granting("open-seats", "insic", ""),
            Granting("open-seats", "eost", ""),
            Granting("read-results", "mines-nancy", ""),
            Granting("read-results", "telecom-nancy", ""),
            Granting("read-results", "ensg", ""),
            Granting("read-results", "telecom-physique-strasbourg", ""),
            Granting("read-results", "insic", ""),
            Granting("read-results", "eost", ""),
            Granting("share-lab", "mines-nancy", "Ateliers de Mines Nancy"),
            Granting("share-lab", "insic", "Ateliers de l’InSIC"),
        ],
        articles: "# Article 1 – Cours partagés\n\nLes étudiants de chaque école suivent des cours des autres. Les emplois du temps sont aménagés pour qu’ils puissent se rencontrer ; des leçons sont données par vidéo.\n\n# Article 2 – Ateliers\n\nLes ateliers sont ouverts à tous.\n\n# Article 3 – Projets\n\nDes groupes de travail préparent des projets communs.\n\n# Article 4 – Résultats\n\nChaque école lit, personne par personne, les résultats de ses propres étudiants dans les cours des autres.\n\n# Article 5 – Exemples\n\nLe jour de l’accord, les ateliers nommés et le nombre de places sont des exemples de la démonstration.",
        public: true,
    },
    Agreed {
        kind: "convention",
        title: "Diffusion des MOOC de l’Institut Mines-Télécom",
        framework: None,
        parties: &["imt", "fun", "mun"],
        from: "2017-01-01",
        zone: "Europe/Paris",
        grants: &[Granting("list-course", "imt", "")],
        articles: "# Article unique\n\nLes cours ouverts à tous (MOOC) de l’Institut Mines-Télécom peuvent être montrés sur les portails de FUN et de MUN.\n\nEn 2017, le parcours « La fabrication numérique » est sur FUN. Le jour et la lettre de l’accord ne sont pas publics : ce texte est un exemple de la démonstration.",
        public: true,
    },
    Agreed {
        kind: "convention",
        title: "Portail de l’alliance IMT Grand Est",
        framework: None,
        parties: &[
            "imt-grand-est",
            "mines-nancy",
            "telecom-nancy",
            "ensg",
            "telecom-physique-strasbourg",
            "insic",
            "eost",
        ],
        from: "2018-09-01",
        zone: "Europe/Paris",
        grants: &[
            Granting("list-course", "mines-nancy", ""),
            Granting("list-course", "telecom-nancy", ""),
            Granting("list-course", "ensg", ""),
            Granting("list-course", "telecom-physique-strasbourg", ""),
            Granting("list-course", "insic", ""),
            Granting("list-course", "eost", ""),
        ],
        articles: "# Article unique\n\nLes cours des six écoles peuvent être montrés sur le portail de l’alliance. Le jour de l’accord est un exemple de la démonstration.",
        public: true,
    },
];

/// Whether a one-click sign-in is that of the account that leads an institution.
pub(crate) fn is_lead(key: &str) -> bool {
    let slug = key.strip_prefix("lead-").unwrap_or_default();
    led().any(|led| led == slug)
}

/// The parties of all agreements, once each; the lead of IMT is one of the people of the demo.
fn led() -> impl Iterator<Item = &'static str> {
    let parties: BTreeSet<&str> = AGREED.iter().flat_map(|agreed| agreed.parties).copied().collect();
    parties.into_iter().filter(|slug| *slug != "imt")
}

/// Gives each party an account that leads it, and lets them agree.
pub(super) async fn agree(house: &House) -> Result<(), Fault> {
    for slug in led() {
        lead(house, slug).await?;
    }
    super::programmes::begin_all(house).await?;
    let mut frameworks: Vec<(&str, AgreementId)> = Vec::new();
    for agreed in AGREED {
        let parent = agreed.framework.and_then(|title| frameworks.iter().find(|one| one.0 == title));
        let id = conclude(house, agreed, parent.map(|one| one.1)).await?;
        frameworks.push((agreed.title, id));
    }
    Ok(())
}

/// An account that leads an institution, named by its role.
async fn lead(house: &House, slug: &'static str) -> Result<(), StoreError> {
    let found = house.site.look(move |view| by_slug(view, slug)).await?;
    let Some(institution) = found else { return Ok(()) };
    let new = NewPerson {
        name: format!("Responsable – {}", institution.name),
        email: Some(email(&format!("lead-{slug}"))),
        confirmed: true,
        password_hash: None,
        lang: Lang::Fr,
        zone: house.settings.zone.clone(),
    };
    let id = operator::make(&house.site, new).await?;
    operator::appoint(&house.site, id, Role::Lead, PlaceRef::institution(institution.id)).await
}

pub(super) async fn leader(site: &Site, slug: &str) -> Result<Who, Fault> {
    let key = if slug == "imt" { "lead".to_owned() } else { format!("lead-{slug}") };
    let found = site.look(move |view| people::by_email(view, &email(&key))).await?;
    Ok(Who::person(found.ok_or(Fault::NotFound)?.id, Lang::Fr))
}

async fn conclude(house: &House, agreed: &Agreed, parent: Option<AgreementId>) -> Result<AgreementId, Fault> {
    let (site, first) = (&house.site, agreed.parties[0]);
    let who = leader(site, first).await?;
    let written = Written {
        kind: agreed.kind.to_owned(),
        parent: parent.map(|parent| parent.to_string()).unwrap_or_default(),
        title: agreed.title.to_owned(),
        language: "fr".to_owned(),
        parties: agreed.parties.iter().map(|party| (*party).to_owned()).collect(),
        articles: agreed.articles.to_owned(),
        from: agreed.from.to_owned(),
        until: String::new(),
        zone: agreed.zone.to_owned(),
    };
    let id = site.act(&who, BeginDraft { institution: first.to_owned(), written }).await?;
    let party = |slug: &str| PartyName { institution: slug.to_owned(), agreement: Some(id) };
    for Granting(right, from, named) in agreed.grants {
        let (right, from, named) = ((*right).to_owned(), (*from).to_owned(), (*named).to_owned());
        // The alliance counts its seats: so many of each school, for the demo.
        let quota = if right == "open-seats" && agreed.parties.len() == GRAND_EST.len() { "30" } else { "" };
        // A school knows its students: results are read person by person.
        let detail = if right == "read-results" { "named" } else { "" };
        let (quota, detail) = (quota.to_owned(), detail.to_owned());
        let grant = WrittenGrant { right, from, named, quota, detail, ..WrittenGrant::default() };
        site.act(&who, AddGrant { party: party(first), grant }).await?;
    }
    steps::propose(site, &who, party(first)).await?;
    for slug in agreed.parties {
        let who = leader(site, slug).await?;
        let seen = site.ask(&who, agreements::agreement::TheAgreement(party(slug))).await?;
        let digest = seen.agreement.map(|one| one.latest.digest).unwrap_or_default();
        let public_url = house.settings.public_url.clone();
        site.act(&who, SignAgreement { party: party(slug), digest, public_url, confirmed: true }).await?;
    }
    for slug in agreed.parties.iter().filter(|_| agreed.public) {
        site.act(&leader(site, slug).await?, ShowAgreement { party: party(slug), public: true }).await?;
    }
    Ok(id)
}
