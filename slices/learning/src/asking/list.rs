//! Ask: requests that wait for the team's answer.

use super::{Request, store};
use crate::{
    enrolment::{Room, room},
    rights::KeepEnrolments,
};
use ::store::View;
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};

/// Requests on a page; the oldest come first, so answering them brings the others.
const PAGE: i64 = 100;

pub struct RequestsOfRun {
    pub run: RunKey,
}

/// Who asks, the oldest request first.
pub struct AskedFor {
    pub room: Room,
    /// With the person's name.
    pub requests: Vec<(Request, String)>,
    pub more: bool,
}

impl Ask for RequestsOfRun {
    const NAME: &'static str = "learning.requests";
    type Right = KeepEnrolments;
    type Over = Run;
    type Outcome = AskedFor;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<KeepEnrolments, Run>, view: &View<'_>, _: &Cx) -> Result<AskedFor, Fault> {
        let mut requests = store::open_named(view, run.id, PAGE + 1)?;
        let more = requests.len() as i64 > PAGE;
        requests.truncate(PAGE as usize);
        Ok(AskedFor { room: room(view, &run)?, requests, more })
    }
}
