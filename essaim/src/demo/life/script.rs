//! Who did what in the first course of the demo, and when (UTC).

use super::super::PEOPLE;

/// Something a learner did, or that happened to their work.
pub(super) enum Did {
    Enrols,
    Leaves,
    Opens(&'static [&'static str]),
    /// A problem, and the fields of its form.
    Answers(&'static str, &'static [(&'static str, &'static str)]),
    Ticks(&'static str),
    Says(&'static str, &'static [&'static str]),
    HandsIn {
        block: &'static str,
        text: &'static str,
        drawing: &'static str,
    },
    /// The instructor grades what was handed in.
    IsGraded(&'static [(&'static str, &'static str)]),
    Claims,
}

/// A moment, and what was done from it on.
type Sitting = (&'static str, &'static [Did]);

pub(super) struct Learner {
    pub key: &'static str,
    pub name: &'static str,
    pub did: &'static [Sitting],
}

/// Everything, in the order in which it happened.
pub(super) fn in_order() -> Vec<(&'static str, &'static str, &'static Did)> {
    let mut all: Vec<(&str, &str, &Did)> = Vec::new();
    for learner in LEARNERS {
        for (at, did) in learner.did {
            all.extend(did.iter().map(|did| (*at, learner.key, did)));
        }
    }
    all.sort_by_key(|(at, _, _)| *at);
    all
}

const WEEK_1: Did =
    Did::Opens(&["vertical@u-bienvenue", "vertical@u-fablab", "vertical@u-film", "vertical@u-quiz-1"]);
const WEEK_2: Did =
    Did::Opens(&["vertical@u-vecteur", "vertical@u-saignee", "vertical@u-securite", "vertical@u-quiz-2"]);
const WEEK_3: Did = Did::Opens(&[
    "vertical@u-engrenages",
    "vertical@u-documenter",
    "vertical@u-quiz-3",
    "vertical@u-atelier",
]);

const CLOUD: &str = "word_cloud@nuage-atelier";
const CHARTER: Did = Did::Ticks("done@fait-charte");

const QUIZ_1: Did = Did::Answers(
    "problem@quiz-lieu",
    &[
        ("input_2_1", "choice_demander"),
        ("input_3_1", "choice_0"),
        ("input_3_1", "choice_1"),
        ("input_4_1", "un tracé vectoriel"),
    ],
);
const QUIZ_1_HALF: Did = Did::Answers(
    "problem@quiz-lieu",
    &[
        ("input_2_1", "choice_demander"),
        ("input_3_1", "choice_0"),
        ("input_3_1", "choice_2"),
        ("input_4_1", "une photographie"),
    ],
);
const QUIZ_1_WRONG: Did = Did::Answers(
    "problem@quiz-lieu",
    &[("input_2_1", "choice_seul"), ("input_3_1", "choice_2"), ("input_4_1", "un fichier texte")],
);
const FORMAT: Did = Did::Answers("problem@format-dessin", &[("input_2_1", "SVG")]);
const FORMAT_WRONG: Did = Did::Answers("problem@format-dessin", &[("input_2_1", "png")]);
const KERF: Did = Did::Answers("problem@calcul-saignee", &[("input_2_1", "19.8"), ("input_3_1", "0.15")]);
const SLOT: Did = Did::Answers("problem@formule-encoche", &[("input_2_1", "ep-k")]);
const SLOT_WRONG: Did = Did::Answers("problem@formule-encoche", &[("input_2_1", "ep+k")]);
const PARTS: Did = Did::Answers("problem@organes", &[("input_2_1", "[548,282]"), ("input_3_1", "[290,190]")]);
const MATERIAL: Did = Did::Answers("problem@materiau-inconnu", &[("input_2_1", "choice_0")]);
const MATERIAL_WRONG: Did = Did::Answers("problem@materiau-inconnu", &[("input_2_1", "choice_1")]);
const TUNING: Did = Did::Answers(
    "problem@reglage",
    &[
        ("input_2_1", "plus lente"),
        ("input_3_1", "la lentille"),
        ("input_4_1", "choice_0"),
        ("input_4_1", "choice_1"),
        ("input_4_1", "choice_2"),
    ],
);
const TUNING_HALF: Did = Did::Answers(
    "problem@reglage",
    &[("input_2_1", "plus rapide"), ("input_3_1", "la lentille"), ("input_4_1", "choice_0")],
);
const WHEELS: Did = Did::Answers("problem@quiz-roues", &[("input_2_1", "30"), ("input_3_1", "choice_0")]);
const WHEELS_HALF: Did =
    Did::Answers("problem@quiz-roues", &[("input_2_1", "30"), ("input_3_1", "choice_3")]);

const LAB: &str = "practice@atelier-pot";
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 100\" width=\"80mm\" height=\"100mm\">\
     <path d=\"M0 0h80v20h-2.8v20H80v20h-2.8v20H80v20H0z\" fill=\"none\" stroke=\"red\" stroke-width=\"0.1\"/></svg>\n";

/// The learner of the one-click sign-in is in the middle of the course.
pub(super) const LEARNERS: &[Learner] = &[
    Learner {
        key: PEOPLE[0].key,
        name: PEOPLE[0].name,
        did: &[
            (
                "2026-10-06T18:20:00Z",
                &[Did::Enrols, Did::Opens(&["vertical@u-bienvenue", "vertical@u-fablab"])],
            ),
            ("2026-10-06T18:41:00Z", &[Did::Says(CLOUD, &["bois", "bruit", "entraide"])]),
            ("2026-10-17T09:05:00Z", &[Did::Opens(&["vertical@u-film", "vertical@u-quiz-1"]), QUIZ_1_HALF]),
            ("2026-10-17T09:19:00Z", &[QUIZ_1]),
            ("2026-10-29T19:02:00Z", &[Did::Opens(&["vertical@u-vecteur"]), FORMAT_WRONG, FORMAT]),
            ("2026-11-03T18:47:00Z", &[Did::Opens(&["vertical@u-saignee"]), KERF, SLOT_WRONG]),
            ("2026-11-07T10:30:00Z", &[Did::Opens(&["vertical@u-securite"]), CHARTER]),
            ("2026-11-07T10:52:00Z", &[Did::Opens(&["vertical@u-quiz-2"]), MATERIAL, TUNING_HALF]),
            ("2026-11-19T18:15:00Z", &[Did::Opens(&["vertical@u-engrenages"])]),
        ],
    },
    Learner {
        key: "moussa",
        name: "Moussa",
        did: &[
            (
                "2026-10-05T08:40:00Z",
                &[Did::Enrols, WEEK_1, Did::Says(CLOUD, &["machines", "bois", "partage"])],
            ),
            ("2026-10-08T20:10:00Z", &[QUIZ_1]),
            ("2026-10-16T19:30:00Z", &[WEEK_2, FORMAT, KERF, SLOT, PARTS, CHARTER]),
            ("2026-10-17T08:05:00Z", &[MATERIAL, TUNING]),
            ("2026-10-24T14:00:00Z", &[WEEK_3, WHEELS]),
            (
                "2026-11-02T17:25:00Z",
                &[Did::HandsIn {
                    block: LAB,
                    text: "Contreplaqué de peuplier de 3 mm, 80 % de puissance, 12 mm/s, un passage.\n\nDix bandes \
                           serrées : 98,1 mm, soit une saignée de 0,19 mm.\n\nLa prochaine fois, je ferais les dents \
                           plus larges : deux ont cassé au premier essai.",
                    drawing: DRAWING,
                }],
            ),
            (
                "2026-11-05T09:40:00Z",
                &[Did::IsGraded(&[
                    ("criterion_0", "Autonome"),
                    ("criterion_1", "Soigné"),
                    ("criterion_2", "Soigné"),
                    ("criterion_3", "Complète"),
                    (
                        "comment",
                        "Très beau travail : la saignée est mesurée, et on pourrait refaire le pot demain.",
                    ),
                ])],
            ),
            ("2026-11-05T19:12:00Z", &[Did::Claims]),
        ],
    },
    Learner {
        key: "salma",
        name: "Salma",
        did: &[
            ("2026-10-05T12:15:00Z", &[Did::Enrols, WEEK_1, QUIZ_1]),
            ("2026-10-21T18:50:00Z", &[WEEK_2, FORMAT, KERF, CHARTER, MATERIAL, TUNING]),
            ("2026-11-10T20:20:00Z", &[WEEK_3, WHEELS_HALF]),
            (
                "2026-11-18T16:45:00Z",
                &[Did::HandsIn {
                    block: LAB,
                    text: "Peuplier 3 mm, 75 %, 10 mm/s. Saignée mesurée : 0,2 mm.\n\nLe pot tient sans colle. Je \
                           changerais le fond, un peu trop juste.",
                    drawing: DRAWING,
                }],
            ),
        ],
    },
    Learner {
        key: "karim",
        name: "Karim",
        did: &[
            ("2026-10-07T21:30:00Z", &[Did::Enrols, WEEK_1, QUIZ_1_HALF, QUIZ_1]),
            ("2026-11-01T15:10:00Z", &[WEEK_2, FORMAT_WRONG, FORMAT, KERF, SLOT, MATERIAL_WRONG, TUNING]),
            ("2026-11-14T10:00:00Z", &[WEEK_3, WHEELS]),
            (
                "2026-11-20T18:05:00Z",
                &[Did::HandsIn {
                    block: LAB,
                    text: "MDF 3 mm, 90 %, 8 mm/s : bords un peu brûlés.\n\nJe n’avais pas corrigé la saignée, il y a \
                           du jeu. À refaire avec 0,1 mm de moins par bord.",
                    drawing: DRAWING,
                }],
            ),
        ],
    },
    Learner {
        key: "lea",
        name: "Léa",
        did: &[
            (
                "2026-10-12T07:55:00Z",
                &[Did::Enrols, WEEK_1, Did::Says(CLOUD, &["essais", "bois", "patience"])],
            ),
            ("2026-10-24T11:20:00Z", &[QUIZ_1_HALF]),
            ("2026-11-08T17:40:00Z", &[WEEK_2, FORMAT, MATERIAL, TUNING_HALF, TUNING]),
            (
                "2026-11-21T13:35:00Z",
                &[
                    Did::Opens(&["vertical@u-atelier"]),
                    Did::HandsIn {
                        block: LAB,
                        text: "Réglages de l’atelier : 80 %, 11 mm/s.\n\nJe changerais la hauteur du pot.",
                        drawing: DRAWING,
                    },
                ],
            ),
        ],
    },
    Learner {
        key: "binta",
        name: "Binta",
        did: &[
            ("2026-11-02T19:00:00Z", &[Did::Enrols, WEEK_1]),
            ("2026-11-08T20:45:00Z", &[WEEK_2, FORMAT, KERF, MATERIAL, TUNING]),
            ("2026-11-20T19:30:00Z", &[WEEK_3, WHEELS_HALF, WHEELS]),
        ],
    },
    Learner {
        key: "tomas",
        name: "Tomás",
        did: &[
            (
                "2026-10-05T10:05:00Z",
                &[Did::Enrols, Did::Opens(&["vertical@u-bienvenue", "vertical@u-fablab"])],
            ),
            ("2026-10-08T22:10:00Z", &[Did::Opens(&["vertical@u-quiz-1"]), QUIZ_1_WRONG]),
        ],
    },
    Learner {
        key: "helene",
        name: "Hélène",
        did: &[
            ("2026-10-13T09:00:00Z", &[Did::Enrols, Did::Opens(&["vertical@u-bienvenue"])]),
            ("2026-10-20T09:30:00Z", &[Did::Leaves]),
        ],
    },
    Learner {
        key: "youssef",
        name: "Youssef",
        did: &[("2026-11-21T08:25:00Z", &[Did::Enrols, Did::Opens(&["vertical@u-bienvenue"])])],
    },
];
