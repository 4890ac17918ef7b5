//! Pages of programmes.

mod applications;
mod apply;
mod definition;
mod intakes;
mod list;
mod my;
mod parts;
mod people;
mod person;
mod public;
mod sent;
mod team;

use axum::{Router, extract::DefaultBodyLimit};
use axum_extra::routing::RouterExt;
use web::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .typed_get(list::show)
        .typed_get(list::begin)
        .typed_post(list::begun)
        .typed_get(public::show)
        .typed_post(apply::enrol)
        .typed_get(apply::file)
        .merge(with_files())
        .typed_get(my::show)
        .typed_post(my::enrol)
        .typed_post(my::leave)
        .typed_get(team::show)
        .typed_post(team::post)
        .typed_get(definition::show)
        .typed_post(definition::post)
        .typed_get(intakes::list)
        .typed_post(intakes::open)
        .typed_get(intakes::show)
        .typed_post(intakes::post)
        .typed_get(applications::show)
        .typed_post(applications::post)
        .typed_get(applications::file)
        .typed_get(people::show)
        .typed_get(person::show)
        .typed_post(person::post)
}

/// A form that carries files.
fn with_files() -> Router<House> {
    Router::new()
        .typed_get(apply::show)
        .typed_post(apply::post)
        .layer(DefaultBodyLimit::max(sent::LARGEST_FORM))
}

/// What a form was given, by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given(pub Vec<(String, String)>);

impl Given {
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self, name: &str) -> String {
        self.get(name).to_owned()
    }

    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(given, _)| given == name).map(|(_, value)| value.clone()).collect()
    }

    pub fn in_languages(&self, name: &str) -> [String; 3] {
        lexicon::Lang::ALL.map(|lang| self.text(&format!("{name}-{}", lang.tag())))
    }
}

/// Pairs of a form or a query, in their order.
pub(crate) type Pairs = Vec<(String, String)>;
