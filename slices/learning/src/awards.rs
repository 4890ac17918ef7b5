//! Certificates, as far as pages of this slice lead to them. They are awarded by a slice above this one, which puts
//! on the shelf how to ask it; a site without that slice has none.

use crate::say;
use ground::Cx;
use lexicon::{Lang, PersonId, RunId};
use std::collections::BTreeSet;
use store::{StoreError, View};

/// The runs of which a person was awarded a certificate, revoked or not. On the shelf.
pub struct Awards(pub fn(&View<'_>, PersonId) -> Result<BTreeSet<RunId>, StoreError>);

impl Default for Awards {
    fn default() -> Self {
        Self(|_, _| Ok(BTreeSet::new()))
    }
}

pub(crate) fn held(view: &View<'_>, cx: &Cx, person: PersonId) -> Result<BTreeSet<RunId>, StoreError> {
    (cx.shelf.get::<Awards>().0)(view, person)
}

/// What the link to one's certificate says.
pub(crate) fn link_words(lang: Lang, is_held: bool) -> String {
    let say = say(lang);
    if is_held { say.msg_see_certificate() } else { say.msg_get_certificate() }
}
