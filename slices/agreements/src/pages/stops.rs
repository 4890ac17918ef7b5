//! What stops by a step, and what becomes of those inside: said on the page before it is taken.

use super::{made::named, parts::grants_table, step::Move};
use crate::{
    agreement::{Seen, store},
    effects::{self, Told},
    look::Names,
    say,
    steps::Stopping,
    why::GrantInForce,
};
use ::store::{StoreError, View};
use ground::Fault;
use lexicon::{GrantId, Instant, InstitutionId, Lang, facts::agreements::AgreementTerms};
use maud::{Markup, html};
use std::collections::BTreeSet;
use web::{House, components::layout::section};

pub struct Stops {
    terms: AgreementTerms,
    /// The annexes that end along, each with what stops of it.
    annexes: Vec<AgreementTerms>,
    told: Vec<Told>,
}

pub async fn stopping(house: &House, step: Move, seen: &Seen, now: Instant) -> Result<Option<Stops>, Fault> {
    let Some(agreement) = seen.agreement.as_ref().filter(|_| matches!(step, Move::Leave | Move::Suspend))
    else {
        return Ok(None);
    };
    let stopping = Stopping::of(agreement, seen.institution.id, step == Move::Leave, now);
    let mut grants = stopping.in_force(agreement, &seen.uses, now);
    // Annexes hold while their framework does.
    let annexes = if stopping == Stopping::Whole { seen.annexes.as_slice() } else { &[] };
    for annex in annexes {
        grants.extend(Stopping::Whole.in_force(annex, &[], now));
    }
    let told = house.site.look(move |view| what_becomes(view, &grants, now)).await?;
    let annexes = annexes.iter().map(|annex| Stopping::Whole.terms(annex, now)).collect();
    Ok(Some(Stops { terms: stopping.terms(agreement, now), annexes, told }))
}

/// Of courses and people, as slices above know it; and of the places taken with programmes.
fn what_becomes(view: &View<'_>, grants: &[GrantInForce], at: Instant) -> Result<Vec<Told>, StoreError> {
    let mut told = effects::ending(view, grants, at)?;
    let mut places = 0;
    for agreement in grants.iter().map(|one| one.agreement).collect::<BTreeSet<_>>() {
        let ends = |grant: &GrantId, by: &InstitutionId| {
            grants.iter().any(|one| one.grant.grant == *grant && one.receivers.contains(by))
        };
        let taken = store::with_programmes(view, agreement)?.into_iter();
        places +=
            taken.filter(|(grant, by, _)| ends(grant, by)).map(|(.., amount)| amount.max(0)).sum::<i64>();
    }
    if places > 0 {
        told.push(Told::new(move |lang| say(lang).msg_programme_places(places)));
    }
    Ok(told)
}

impl Stops {
    pub fn part(&self, lang: Lang, seen: &Seen, names: &Names<'_>) -> Markup {
        let say = say(lang);
        let others =
            seen.agreement.as_ref().map_or(0, |one| one.terms().grants.len()) > self.terms.grants.len();
        section(
            &say.msg_stops(),
            None,
            html! {
                @if self.terms.grants.is_empty() { p { (say.msg_stops_none()) } } @else { (grants_table(lang, &self.terms, names, None, None)) }
                @if others { p { (say.msg_stops_not()) } }
                @if !self.annexes.is_empty() { p { (say.msg_follows_annexes()) } }
                @for annex in &self.annexes {
                    h3 { bdi { (annex.title) } }
                    (grants_table(lang, annex, names, None, None))
                }
                @if !self.told.is_empty() {
                    h3 { (say.msg_then()) }
                    ul { @for one in &self.told { li { (one.sentence(lang)) (named(lang, &one.names)) } } }
                }
            },
        )
    }
}
