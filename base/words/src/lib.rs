//! Words: every text a person reads, in French, English and Arabic.
//!
//! A crate that speaks has a folder `words/<lang>/*.ftl`, the same `build.rs` as this one, and the line
//! `words::speak!();`. Then `say(lang).msg_hello("Awa")` is a function: a message that is missing in one
//! language does not compile.
//!
//! - [`dates`] and [`zones`]: instants as people read them, with current tzdata of our own;
//! - [`numbers`]: figures, percentages and sizes.

pub mod dates;
pub mod numbers;
pub mod zones;

#[doc(hidden)]
pub use fluent_typed;

/// Makes `say(lang)`, which gives the messages of this crate in a language.
#[macro_export]
macro_rules! speak {
    () => {
        #[allow(clippy::all, unused_imports, dead_code)]
        mod messages {
            include!(concat!(env!("OUT_DIR"), "/words.rs"));
        }

        /// The messages of this crate in `lang`.
        #[allow(dead_code)]
        pub(crate) fn say(lang: lexicon::Lang) -> &'static messages::L10nLanguage {
            static ALL: std::sync::LazyLock<[messages::L10nLanguage; 3]> = std::sync::LazyLock::new(|| {
                [messages::L10n::Fr.load(), messages::L10n::En.load(), messages::L10n::Ar.load()]
            });
            &ALL[lang.index()]
        }
    };
}

speak!();

/// The words of the house that several slices use.
pub mod base {
    use crate::say;
    use lexicon::{Lang, Role};

    /// A role as people call it.
    pub fn role(lang: Lang, role: Role) -> String {
        let say = say(lang);
        match role {
            Role::Administrator => say.msg_role_administrator(),
            Role::Lead => say.msg_role_lead(),
            Role::Registrar => say.msg_role_registrar(),
            Role::ElearningHead => say.msg_role_elearning_head(),
            Role::LocalLead => say.msg_role_local_lead(),
            Role::Coordinator => say.msg_role_coordinator(),
            Role::Author => say.msg_role_author(),
            Role::Instructor => say.msg_role_instructor(),
            Role::Tutor => say.msg_role_tutor(),
            Role::Viewer => say.msg_role_viewer(),
            Role::Learner => say.msg_role_learner(),
            Role::Student => say.msg_role_student(),
        }
    }

    /// Several things in one sentence: "a, b ou c".
    pub fn one_of(lang: Lang, things: &[String]) -> String {
        let (last, before) = match things.split_last() {
            None => return String::new(),
            Some((only, [])) => return only.clone(),
            Some(split) => split,
        };
        let comma = if lang == Lang::Ar { "، " } else { ", " };
        say(lang).msg_or(before.join(comma), last)
    }

    /// Why somebody may not do what they asked, and who can help.
    pub fn forbidden(lang: Lang, roles: &[Role]) -> String {
        let names: Vec<String> = roles.iter().map(|held| role(lang, *held)).collect();
        say(lang).msg_forbidden(one_of(lang, &names))
    }

    /// Said before [`forbidden`] to who follows a course.
    pub fn team_only(lang: Lang) -> String {
        say(lang).msg_team_only()
    }

    pub fn sign_in_first(lang: Lang) -> String {
        say(lang).msg_sign_in_first()
    }

    pub fn not_yours(lang: Lang) -> String {
        say(lang).msg_not_yours()
    }
}
