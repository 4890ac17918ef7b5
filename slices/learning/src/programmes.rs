//! Programmes, as far as "My learning" leads to them. A slice above this one has them, and puts on the shelf how to ask
//! it; a site without that slice has none.

use ground::Cx;
use lexicon::{Lang, PersonId};
use store::{StoreError, View};

/// A programme a person follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowedProgramme {
    pub title: String,
    /// The language of the title.
    pub tongue: Lang,
    pub institution: String,
    pub href: String,
    /// Courses done, and all it asks.
    pub done: i64,
    pub asked: i64,
    /// The next step, in words; or empty.
    pub note: String,
}

/// The programmes of a person, newest first, in words of a language. On the shelf.
pub struct FollowedProgrammes(
    pub fn(&View<'_>, PersonId, Lang) -> Result<Vec<FollowedProgramme>, StoreError>,
);

impl Default for FollowedProgrammes {
    fn default() -> Self {
        Self(|_, _, _| Ok(Vec::new()))
    }
}

pub(crate) fn followed(
    view: &View<'_>,
    cx: &Cx,
    person: PersonId,
) -> Result<Vec<FollowedProgramme>, StoreError> {
    (cx.shelf.get::<FollowedProgrammes>().0)(view, person, cx.lang())
}
