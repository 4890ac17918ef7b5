//! An institution for those to whom it answers whatever it shows of itself.

use super::{Institution, InstitutionName};
use ::store::{StoreError, View};
use ground::Place;
use lexicon::PlaceRef;
use std::ops::Deref;

/// The same institution, which the public may always know of: its keys verify certificates that people hold, also when
/// it is listed nowhere. Whoever shows it says nothing before there are any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFace(pub Institution);

impl Deref for PublicFace {
    type Target = Institution;
    fn deref(&self) -> &Institution {
        &self.0
    }
}

impl Place for PublicFace {
    type Id = InstitutionName;

    fn find(view: &View<'_>, name: &InstitutionName) -> Result<Option<Self>, StoreError> {
        Ok(Institution::find(view, name)?.map(Self))
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.0.path()
    }

    fn is_public(&self) -> bool {
        true
    }
}
