//! Ask: what would go to the schools if the host's team sent it now.

use super::store::{self, Record, Standing};
use crate::{
    request::{SeatRequest, store as requests},
    terms::{self, KeepTerms, SeatTerms},
};
use ::store::View;
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::Role;
use network::Institution;

/// What would be sent of each who has a seat in a run.
pub struct ResultsToSend {
    pub run: RunKey,
}

#[derive(Clone, Debug)]
pub struct ToSend {
    pub run: Run,
    pub terms: SeatTerms,
    pub people: Vec<Sendable>,
    pub institutions: Vec<Institution>,
    pub mine: Vec<Role>,
}

/// Somebody who has a seat, and what would be said of them.
#[derive(Clone, Debug)]
pub struct Sendable {
    pub request: SeatRequest,
    pub standing: Standing,
    /// What was sent last.
    pub before: Option<Record>,
}

impl Sendable {
    /// Whether the school has just that already.
    pub fn is_sent(&self, terms: &SeatTerms) -> bool {
        self.before.as_ref().is_some_and(|before| before.says(&self.standing, terms))
    }
}

impl Ask for ResultsToSend {
    const NAME: &'static str = "seats.results-to-send";
    type Right = KeepTerms;
    type Over = Run;
    type Outcome = ToSend;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<KeepTerms, Run>, view: &View<'_>, _: &Cx) -> Result<ToSend, Fault> {
        let (records, mut standings) = (store::of_run(view, run.id)?, store::standings(view, run.id)?);
        let sendable = |request: SeatRequest| {
            let standing = standings.remove(&request.id).filter(|standing| !standing.waits)?;
            let before = records.iter().find(|one| one.request == request.id && !one.replaced).cloned();
            Some(Sendable { request, standing, before })
        };
        Ok(ToSend {
            terms: terms::of_run(view, &run)?,
            people: requests::seated(view, run.id)?.into_iter().filter_map(sendable).collect(),
            institutions: network::institution::all(view)?,
            mine: run.roles().to_vec(),
            run: run.into_place(),
        })
    }
}
