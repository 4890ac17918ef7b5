//! A programme as catalogues show it.

use super::{Programme, store};
use crate::{
    intake::{self, Intake, IntakeState},
    look::titled,
    progress::credits_offered,
};
use ::store::{StoreError, View};
use lexicon::{
    Instant, Lang, ProgrammeId,
    facts::programmes::{ProgrammeCourse, ProgrammeDefinition},
};
use portals::Showing;
use std::collections::HashMap;
use web::markdown;

/// A programme that everybody may know of where it is shown: the same for all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedProgramme {
    pub programme: Programme,
    /// What it is made of, for those who come now.
    pub definition: ProgrammeDefinition,
    /// What it says of itself, without markup, in the order of [`Lang::ALL`]; empty where there is none.
    pub texts: [String; 3],
    /// Those that start first first; those without a first day last.
    pub intakes: Vec<Intake>,
}

impl ListedProgramme {
    /// Whether it is shown to everybody there, as its page is.
    pub fn is_shown_by(&self, showing: &Showing) -> bool {
        self.programme.is_shown_to_all() && self.programme.is_shown_by(showing)
    }

    /// Its title for a reader, and the language that is in.
    pub fn title(&self, lang: Lang) -> (Lang, &str) {
        titled(&self.definition.titles, lang)
    }

    /// Its text for a reader, and the language that is in; perhaps empty.
    pub fn text(&self, lang: Lang) -> (Lang, &str) {
        titled(&self.texts, lang)
    }

    pub fn courses(&self) -> impl Iterator<Item = &ProgrammeCourse> {
        self.definition.modules.iter().flat_map(|module| &module.courses)
    }

    /// Tenths of an ECTS credit.
    pub fn credits(&self) -> i64 {
        credits_offered(&self.definition)
    }

    /// The intake to propose: the next one that takes people, or else the next that will. Nothing when none is announced.
    pub fn intake(&self, now: Instant) -> Option<(&Intake, IntakeState)> {
        let in_state = |wanted: IntakeState| {
            self.intakes.iter().find(|one| one.state(now) == wanted).map(|one| (one, wanted))
        };
        in_state(IntakeState::Open).or_else(|| in_state(IntakeState::ToCome))
    }
}

/// Letters of a text that are kept.
const LONGEST_TEXT: usize = 2_000;

/// Every programme that everybody may know of somewhere, by two statements; what is shown where is asked of each.
pub fn listed(view: &View<'_>) -> Result<Vec<ListedProgramme>, StoreError> {
    let mut intakes: HashMap<ProgrammeId, Vec<Intake>> = HashMap::new();
    for intake in intake::store::of_published(view)? {
        intakes.entry(intake.programme).or_default().push(intake);
    }
    let all = store::published_all(view)?.into_iter().map(|(programme, definition, texts)| ListedProgramme {
        intakes: intakes.remove(&programme.id).unwrap_or_default(),
        texts: texts.map(|text| plain(&text)),
        programme,
        definition,
    });
    Ok(all.collect())
}

fn plain(text: &str) -> String {
    let shown = learning::render::plain_text(&markdown::html(text).0);
    shown.chars().take(LONGEST_TEXT).collect()
}
