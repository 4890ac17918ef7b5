//! Pages of agreements.

pub(crate) mod edit;
pub(crate) mod grants;
pub(crate) mod list;
pub(crate) mod made;
pub(crate) mod one;
pub(crate) mod parts;
pub(crate) mod public;
pub(crate) mod step;
pub(crate) mod stops;
pub(crate) mod verify;
pub(crate) mod why;

/// What a form was given, by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given(pub Vec<(String, String)>);

impl Given {
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value)
    }

    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(given, _)| given == name).map(|(_, value)| value.clone()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(given, _)| given == name)
    }
}

/// Pairs of a form or a query, in their order.
pub(crate) type Pairs = Vec<(String, String)>;
