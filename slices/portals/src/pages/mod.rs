//! Pages of portals.

pub(crate) mod close;
pub(crate) mod curation;
pub(crate) mod frame;
pub(crate) mod hosts;
pub(crate) mod list;
pub(crate) mod looks;
pub(crate) mod public;
pub(crate) mod settings;
pub(crate) mod texts;

/// What a form was given, by name.
#[derive(Clone, Debug, Default)]
struct Given(Pairs);

/// Pairs of a form or a query, in their order.
type Pairs = Vec<(String, String)>;

impl Given {
    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value)
    }

    fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(given, _)| given == name).map(|(_, value)| value.clone()).collect()
    }

    fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// A text in each language: `name-fr`, `name-en`, `name-ar`.
    fn texts(&self, name: &str) -> crate::portal::Texts {
        crate::portal::Texts(
            lexicon::Lang::ALL.map(|lang| self.get(&format!("{name}-{}", lang.tag())).to_owned()),
        )
    }
}
