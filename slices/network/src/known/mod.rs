//! What each institution knows of a person, for that person.

mod more;
mod page;
mod store;

pub use more::{KNOWN_PARTS, KnownFact, KnownPart};
pub(crate) use page::page;
pub use store::institutions_of;

use crate::roles::Spell;
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders, Oneself};
use lexicon::{Instant, PersonId, Role};

ground::right!(
    /// Sees what each institution knows of oneself.
    SeeWhoKnows = "network.see-who-knows-me",
    Holders::Oneself
);

/// One institution, and what it knows of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownHere {
    pub slug: String,
    pub name: String,
    /// Roles held, or to come; and those that are over, the last first.
    pub held: Vec<Spell>,
    pub ended: Vec<Spell>,
    /// Runs followed: key, title, since when. Their team sees the work and the results.
    pub following: Vec<(String, String, Instant)>,
    /// When somebody there looked this person up, the last first.
    pub looked_up: Vec<Instant>,
    /// Roles offered by mail that wait, and until when.
    pub invited: Vec<(Role, Instant)>,
    /// What slices above keep for this institution.
    pub more: Vec<KnownFact>,
}

pub struct WhoKnowsMe {
    pub person: PersonId,
}

impl Ask for WhoKnowsMe {
    const NAME: &'static str = "network.who-knows-me";
    type Right = SeeWhoKnows;
    type Over = Oneself;
    /// By name.
    type Outcome = Vec<KnownHere>;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(
        &self,
        _: Granted<SeeWhoKnows, Oneself>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        Ok(store::of_person(view, self.person, cx.now)?)
    }
}
