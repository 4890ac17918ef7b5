//! A running site with content to try: the three courses of the path "La fabrication numérique", one of MUN, and one person
//! for each role. The courses go through the same importer as everybody's, and what happened in the first of them
//! through the same acts.

mod agreements;
mod alliance;
mod calendars;
mod consents;
mod delivered;
mod described;
mod drawn;
mod furnish;
mod joint;
mod life;
mod logos;
mod places;
mod portals;
mod programmes;
mod schools;
mod seats;
mod sign_in;

pub use furnish::furnish;
pub use life::live;
pub use sign_in::{cookie, outbox, sign_in};

use web::{House, paths};

/// A person of the demo.
pub(crate) struct Person {
    /// The word in the one-click address.
    pub key: &'static str,
    pub name: &'static str,
    pub role: Option<lexicon::Role>,
    /// What this sign-in shows.
    pub says: &'static str,
}

pub(crate) const PEOPLE: &[Person] = &[
    Person {
        key: "learner",
        name: "Awa",
        role: None,
        says: "apprenante : suivre un cours, répondre, obtenir l’attestation",
    },
    Person { key: "newcomer", name: "Idriss", role: None, says: "vient de créer son compte" },
    Person {
        key: "instructor",
        name: "Claire",
        role: Some(lexicon::Role::Instructor),
        says: "enseignante : carnet de notes, travaux à noter",
    },
    Person {
        key: "author",
        name: "Mehdi",
        role: Some(lexicon::Role::Author),
        says: "auteur : importer une archive Open edX",
    },
    Person {
        key: "lead",
        name: "Nadia",
        role: Some(lexicon::Role::Lead),
        says: "responsable d’établissement : rôles, cours, sessions",
    },
    Person {
        key: "administrator",
        name: "Fatou",
        role: Some(lexicon::Role::Administrator),
        says: "administratrice de la plateforme",
    },
];

/// The address of a person of the demo; example domains reach nobody (RFC 2606).
pub(crate) fn email(key: &str) -> String {
    format!("{key}@demo.example")
}

/// What the terminal says once the demo runs.
pub fn welcome(house: &House) -> String {
    let at = |path: String| house.settings.absolute(path);
    let mut text = format!("\nEssaim — démonstration\n\n  {}\n\n", at(paths::Home.to_string()));
    text.push_str("Ses portails (les mêmes connexions en un clic y servent) :\n\n");
    for (host, name) in portals::hosts() {
        let at = ::portals::arrival::origin(&house.settings.public_url, host);
        text.push_str(&format!("  {:<50} {name}\n", format!("{at}/")));
    }
    text.push_str("\nSe connecter en un clic (en démonstration seulement) :\n\n");
    for person in PEOPLE {
        let path = paths::DemoSignIn { who: person.key.to_owned() }.to_string();
        text.push_str(&format!("  {:<50} {}, {}\n", at(path), person.name, person.says));
    }
    for (who, says) in [
        ("lead-fun", "responsable de FUN : ses accords"),
        ("lead-mun", "responsable de MUN, l’autre partie"),
        ("student-mines-nancy", "étudiante de Mines Nancy : places dans les autres écoles"),
        ("student-esp-dakar", "étudiante de l’ESP de Dakar : une attestation de deux établissements"),
        ("registrar-mines-nancy", "scolarité de Mines Nancy : accorder ou refuser des places"),
    ] {
        let path = paths::DemoSignIn { who: who.to_owned() }.to_string();
        text.push_str(&format!("  {:<50} {says}\n", at(path)));
    }
    text.push_str(&format!(
        "\n  {:<50} le courrier que le site aurait envoyé\n\nCtrl-C pour arrêter.\n\n",
        at(paths::Outbox.to_string())
    ));
    text
}
