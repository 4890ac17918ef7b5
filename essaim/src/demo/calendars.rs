//! Calendars of the demo: when the six schools of IMT Grand Est could teach together. Examples, and named so: their real
//! timetables are theirs. Days are those of a term that is always around the present.

use super::agreements::{GRAND_EST, leader};
use ::calendars::entries::{KeepEntries, typed_slot};
use ground::{Fault, Site};
use lexicon::{
    Instant,
    facts::calendars::{ClosedTerms, SlotTerms},
    time::Millis,
};
use network::InstitutionName;
use words::dates;

/// Weekday, from, to: of each school in the order of the list.
const SLOTS: [&[(i64, &str, &str)]; 6] = [
    &[(2, "13:30", "17:30"), (4, "08:00", "12:00")],
    &[(2, "14:00", "18:00"), (4, "08:30", "12:30")],
    &[(2, "13:00", "17:00"), (3, "08:00", "12:00")],
    &[(2, "14:00", "17:00"), (4, "10:00", "12:00")],
    &[(2, "13:30", "18:00"), (5, "08:00", "12:00")],
    &[(2, "08:00", "12:00"), (2, "14:00", "18:00")],
];

const ZONE: &str = "Europe/Paris";

/// Each school keeps its own, as by its page.
pub(super) async fn keep(site: &Site) -> Result<(), Fault> {
    let now = site.now();
    let on = |weeks: i64| dates::wall_day(now.plus(Millis::days(7 * weeks)), ZONE);
    for (slug, slots) in GRAND_EST.iter().zip(SLOTS) {
        let who = leader(site, slug).await?;
        let slots = slots.iter().filter_map(|(weekday, starts, ends)| {
            typed_slot(&weekday.to_string(), (starts, ends), (&on(0), &on(26))).ok()
        });
        let slots: Vec<SlotTerms> = slots.collect();
        let closed = vec![week(now.plus(Millis::days(7 * 10)))];
        let institution = InstitutionName::Slug((*slug).to_owned());
        site.act(&who, KeepEntries { institution, slots, closed }).await?;
    }
    Ok(())
}

/// A week without lessons from that day on.
fn week(from: Instant) -> ClosedTerms {
    ClosedTerms {
        name: "Semaine d’interruption (exemple)".to_owned(),
        first_day: dates::wall_day(from, ZONE),
        last_day: dates::wall_day(from.plus(Millis::days(6)), ZONE),
    }
}
