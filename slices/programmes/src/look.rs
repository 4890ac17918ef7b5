//! What the pages have in common: titles, kinds, credits.

use crate::say;
use lexicon::{
    Lang,
    facts::programmes::{ProgrammeDefinition, ProgrammeKind},
};
use web::components::pictograms::Machine;

/// The text for somebody who reads `lang`, and the language it is in: another where there is none in theirs.
pub fn titled(texts: &[String; 3], lang: Lang) -> (Lang, &str) {
    let mut tried = std::iter::once(lang).chain(Lang::ALL).map(|lang| (lang, texts[lang.index()].as_str()));
    tried.find(|(_, text)| !text.is_empty()).unwrap_or((lang, ""))
}

/// The title of a programme for somebody who reads `lang`.
pub fn title_of(definition: &ProgrammeDefinition, lang: Lang) -> &str {
    titled(&definition.titles, lang).1
}

pub fn kind_name(lang: Lang, kind: ProgrammeKind) -> String {
    let say = say(lang);
    match kind {
        ProgrammeKind::Parcours => say.msg_kind_parcours(),
        ProgrammeKind::CertifyingPath => say.msg_kind_certifying_path(),
        ProgrammeKind::Degree => say.msg_kind_degree(),
    }
}

/// A drawing for a programme.
pub fn machine_of(kind: ProgrammeKind) -> Machine {
    match kind {
        ProgrammeKind::Parcours => Machine::Arduino,
        ProgrammeKind::CertifyingPath => Machine::Cnc,
        ProgrammeKind::Degree => Machine::Bench,
    }
}

/// Tenths of a credit as a figure: `6`, `2,5`.
pub fn credits(lang: Lang, tenths: i64) -> String {
    words::numbers::number(lang, tenths as f64 / 10.0, usize::from(tenths % 10 != 0))
}

pub fn percent(lang: Lang, hundredths: i64) -> String {
    words::numbers::percent(lang, hundredths as f64 / 10_000.0)
}

/// The language and direction of a text where they are not the page's; or empty.
pub fn tongue(page: Lang, text: Lang) -> (&'static str, &'static str) {
    if page == text { ("", "") } else { (text.tag(), text.dir()) }
}
