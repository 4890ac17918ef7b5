//! Slots free for all parties of an agreement.

pub(crate) mod pages;

use crate::{
    entries::{Calendar, SeeCalendar, store},
    rules::{self, Span},
};
use ::store::View;
use agreements::agreement::{Party, PartyName, State};
use ground::{Ask, Cx, Fault, Granted};
use jiff::civil::Date;
use lexicon::time::Millis;
use network::{Institution, institution::by_id};
use std::collections::BTreeSet;

/// Shorter spans are no lesson.
const SHORTEST: Millis = Millis::minutes(30);

/// The slots free for all chosen parties of an agreement.
pub struct CommonSlots {
    pub party: PartyName,
    /// Words of institutions in addresses; all parties when there is none.
    pub schools: BTreeSet<String>,
    pub days: (Date, Date),
    /// Of institutions that have no zone of their own.
    pub house_zone: String,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    pub institution: Institution,
    pub title: String,
    /// Nothing crosses from one institution to another without an agreement in force.
    pub in_force: bool,
    pub parties: Vec<Institution>,
    /// The calendars that were looked at.
    pub chosen: Vec<Calendar>,
    /// The zone of the one that asks.
    pub zone: String,
    pub free: Vec<Span>,
}

impl Ask for CommonSlots {
    const NAME: &'static str = "calendars.common-slots";
    type Right = SeeCalendar;
    type Over = Party;
    type Outcome = Found;

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn answer(&self, party: Granted<SeeCalendar, Party>, view: &View<'_>, cx: &Cx) -> Result<Found, Fault> {
        let Party { agreement, institution, .. } = party.into_place();
        // A draft is nobody else's business yet.
        let agreement = agreement.ok_or(Fault::NotFound)?;
        let in_force = agreement.state(cx.now) == State::InForce;
        let mut parties = Vec::new();
        for party in &agreement.terms().parties {
            parties.extend(by_id(view, *party)?);
        }
        let is_chosen = |one: &&Institution| self.schools.is_empty() || self.schools.contains(&one.slug);
        let mut chosen = Vec::new();
        for school in parties.iter().filter(is_chosen).filter(|_| in_force) {
            chosen.push(store::of(view, school.clone())?);
        }
        let zone = network::institution::profile(view, institution.id)?.zone;
        let zone = if zone.is_empty() { self.house_zone.clone() } else { zone };
        let schools: Vec<rules::School> = chosen.iter().map(|one| one.school(&self.house_zone)).collect();
        let free = rules::free_for_all(&schools, self.days.0, self.days.1, &zone, SHORTEST.0);
        let title = agreement.terms().title.clone();
        Ok(Found { institution, title, in_force, parties, chosen, zone, free })
    }
}
