//! A consent text as a place: rights over it are those over its institution.

use super::{Text, store};
use ::store::{StoreError, View};
use ground::Place;
use lexicon::{ConsentTextId, PlaceRef};
use network::{Institution, InstitutionName};

/// A text, and the institution that asks.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsentText {
    pub text: Text,
    pub institution: Institution,
}

/// How it is named: by the word of its institution and its id, as addresses have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextName {
    pub institution: String,
    pub text: String,
}

impl Place for ConsentText {
    type Id = TextName;

    fn find(view: &View<'_>, name: &TextName) -> Result<Option<Self>, StoreError> {
        let Ok(id) = name.text.parse::<ConsentTextId>() else { return Ok(None) };
        let slug = InstitutionName::Slug(name.institution.clone());
        let Some(institution) = Institution::find(view, &slug)? else { return Ok(None) };
        let text = store::text(view, id)?.filter(|text| text.institution == institution.id);
        Ok(text.map(|text| Self { text, institution }))
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.institution.path()
    }
}
