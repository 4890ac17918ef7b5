//! Act: how far a video was watched. Written seldom: players tell it at pauses and every half minute.

use super::Workable;
use crate::{
    refusals,
    rights::FollowRun,
    state::{self, Detail},
};
use ::store::Tx;
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted, Reach};
use lexicon::facts::learning::VideoWatched;
use web::{House, Visitor};

/// Moves smaller than this are not written, in seconds.
const NEWS: f64 = 5.0;
/// No video is longer, in seconds.
const LONGEST: f64 = 24.0 * 3600.0;

/// Tells how far a video was watched.
pub struct Watch {
    pub run: RunKey,
    pub block: String,
    pub second: f64,
    pub ended: bool,
}

/// Tells how far a video was watched.
pub async fn watch(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    second: f64,
    ended: bool,
) -> Result<(), Fault> {
    let act = Watch { run: RunKey(run.to_owned()), block: block.to_owned(), second, ended };
    house.site.act(&visitor.who, act).await
}

impl Act for Watch {
    const NAME: &'static str = "learning.watch-video";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        if !(0.0..=LONGEST).contains(&self.second) {
            return Err(refusals::second_unreadable().at("second").into());
        }
        let work = Workable::find(tx, &run, run.person()?, &self.block, cx)?;
        if olx::family(&work.block().kind) != olx::Family::Video {
            return Err(Fault::NotFound);
        }
        let before = state::state_of(tx, run.id, work.person, &self.block)?.unwrap_or_default();
        let (last, had_ended) = match before.detail {
            Detail::Video { second, ended } => (second, ended),
            _ => (f64::NEG_INFINITY, false),
        };
        let is_news = (self.second - last).abs() >= NEWS || (self.ended && !had_ended);
        let fact = VideoWatched {
            run: run.id,
            person: work.person,
            block: self.block.clone(),
            second: self.second,
            // A video once seen to its end stays seen.
            ended: self.ended || had_ended,
        };
        Ok(Decision::of(()).facts(is_news.then_some(fact)))
    }
}
