//! The closed lists a description chooses from.

use crate::say;
use lexicon::Lang;

/// A list of words: how facts and addresses write each, and how people read it.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($term:ident = $word:literal => $message:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($term),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$term),+];

            /// As facts and addresses write it.
            pub fn word(self) -> &'static str {
                match self { $($name::$term => $word),+ }
            }

            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }

            /// As people read it.
            pub fn name(self, lang: Lang) -> String {
                let say = say(lang);
                match self { $($name::$term => say.$message()),+ }
            }
        }
    };
}

terms!(
    /// What a course is about. The broad fields of ISCED-F 2013 (Unesco), of which those that this network teaches most
    /// are told apart: see [`Subject::broad_field`].
    Subject {
        Making = "making" => msg_subject_making,
        Engineering = "engineering" => msg_subject_engineering,
        Electronics = "electronics" => msg_subject_electronics,
        Computing = "computing" => msg_subject_computing,
        Networks = "networks" => msg_subject_networks,
        Sciences = "sciences" => msg_subject_sciences,
        Environment = "environment" => msg_subject_environment,
        Agriculture = "agriculture" => msg_subject_agriculture,
        Health = "health" => msg_subject_health,
        Business = "business" => msg_subject_business,
        Law = "law" => msg_subject_law,
        Society = "society" => msg_subject_society,
        Arts = "arts" => msg_subject_arts,
        Languages = "languages" => msg_subject_languages,
        Education = "education" => msg_subject_education,
        Services = "services" => msg_subject_services,
        Skills = "skills" => msg_subject_skills,
    }
);

terms!(
    /// How much one should know already.
    Level {
        Beginner = "beginner" => msg_level_beginner,
        Intermediate = "intermediate" => msg_level_intermediate,
        Advanced = "advanced" => msg_level_advanced,
    }
);

terms!(
    /// What others may do with the content.
    Licence {
        Zero = "cc0" => msg_licence_cc0,
        By = "cc-by" => msg_licence_cc_by,
        BySa = "cc-by-sa" => msg_licence_cc_by_sa,
        ByNc = "cc-by-nc" => msg_licence_cc_by_nc,
        ByNcSa = "cc-by-nc-sa" => msg_licence_cc_by_nc_sa,
        ByNd = "cc-by-nd" => msg_licence_cc_by_nd,
        ByNcNd = "cc-by-nc-nd" => msg_licence_cc_by_nc_nd,
        Reserved = "reserved" => msg_licence_reserved,
    }
);

terms!(
    /// What it costs a learner.
    Cost {
        Free = "free" => msg_cost_free,
        Certificate = "certificate" => msg_cost_certificate,
        Paid = "paid" => msg_cost_paid,
    }
);

impl Subject {
    /// The two figures of its broad field in ISCED-F 2013.
    pub fn broad_field(self) -> &'static str {
        match self {
            Subject::Skills => "00",
            Subject::Education => "01",
            Subject::Arts | Subject::Languages => "02",
            Subject::Society => "03",
            Subject::Business | Subject::Law => "04",
            Subject::Sciences | Subject::Environment => "05",
            Subject::Computing | Subject::Networks => "06",
            Subject::Making | Subject::Engineering | Subject::Electronics => "07",
            Subject::Agriculture => "08",
            Subject::Health => "09",
            Subject::Services => "10",
        }
    }
}

impl Licence {
    /// Where its text stands; nothing when all rights are reserved.
    pub fn address(self) -> Option<String> {
        match self {
            Licence::Reserved => None,
            Licence::Zero => Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned()),
            other => {
                let kind = other.word().trim_start_matches("cc-");
                Some(format!("https://creativecommons.org/licenses/{kind}/4.0/"))
            }
        }
    }
}
