//! Ask: what a host's catalogue shows, and what it told before.

use super::{Found, ProgrammePage, Told, store};
use crate::{catalogue, here::Here};
use ::store::View;
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};

ground::right!(
    /// Reads the feeds of a host: what its catalogue shows anyway.
    ReadFeeds = "feeds.read-feeds",
    Holders::Anyone
);

pub(crate) struct Published {
    pub here: Here,
}

impl Ask for Published {
    const NAME: &'static str = "feeds.published";
    type Right = ReadFeeds;
    type Over = Everything;
    type Outcome = (Vec<Found>, Vec<Told>, Vec<ProgrammePage>);

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<ReadFeeds, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let told = store::told(view, &store::name_of(self.here.portal))?;
        Ok((catalogue::found(view, cx, &self.here)?, told, catalogue::programmes(view, cx, &self.here)?))
    }
}
