//! What the tests of this crate speak of.

use crate::{Cost, Course, Mode, Organisation, Run, Second};

pub fn imt() -> Organisation {
    Organisation {
        name: "Institut Mines-Télécom".into(),
        slug: "imt".into(),
        url: "https://fun.example/institutions/imt".into(),
        website: "https://www.imt.fr/".into(),
        city: "Palaiseau".into(),
        country: "France".into(),
        description: "Écoles d’ingénieurs & de management".into(),
        logo: "https://fun.example/institutions/imt/logo/1".into(),
    }
}

pub fn fun() -> Organisation {
    Organisation {
        name: "FUN".into(),
        slug: "fun".into(),
        url: "https://fun.example/".into(),
        ..Default::default()
    }
}

pub fn course() -> Course {
    Course {
        key: "IMT+FAB101".into(),
        url: "https://fun.example/courses/IMT+FAB101".into(),
        title: "S’initier à la fabrication numérique".into(),
        description: "Imprimer, découper, programmer: <b>tout</b> & le reste, en quatre semaines.".into(),
        languages: vec!["fr".into(), "ar".into()],
        subjects: vec!["Fabrication numérique".into()],
        subject_codes: vec!["digital-fabrication".into()],
        level: "Débutant".into(),
        teaches: vec!["Imprimer un objet".into()],
        prerequisites: "Aucun".into(),
        licence: "https://creativecommons.org/licenses/by/4.0/".into(),
        image: "https://fun.example/runs/IMT+FAB101+2026/picture".into(),
        certificate: true,
        hours: Some(12),
        cost: Cost::Free,
        provider: imt(),
        runs: vec![Run {
            key: "IMT+FAB101+2026".into(),
            url: "https://fun.example/runs/IMT+FAB101+2026".into(),
            title: "S’initier à la fabrication numérique".into(),
            language: "fr".into(),
            mode: Mode::Blended,
            start: Some(Second(1_788_249_600)),
            end: Some(Second(1_790_841_600)),
            enrolment_start: None,
            enrolment_end: Some(Second(1_790_000_000)),
            organizer: None,
            announced: Second(1_780_000_000),
        }],
    }
}
