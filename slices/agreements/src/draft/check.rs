//! What a text must be before it can be kept: every mistake is said at once, at its field.

use super::{Draft, Written};
use crate::{agreement::store, days, say};
use ::store::{StoreError, View};
use ground::Refusal;
use lexicon::{
    AgreementId, InstitutionId, Lang,
    facts::agreements::{AgreementKind, GrantTerms},
};
use network::Institution;
use std::collections::HashSet;

/// Characters of the articles, at most.
const LONGEST: usize = 60_000;
/// Parties, at most.
const MOST_PARTIES: usize = 60;

/// The head of a draft, checked; `grants` stay.
pub(crate) fn check(
    view: &View<'_>,
    id: Option<AgreementId>,
    mine: &Institution,
    written: &Written,
    grants: Vec<GrantTerms>,
) -> Result<Result<Draft, Vec<Refusal>>, StoreError> {
    let mut wrong = Vec::new();
    let institutions = network::institution::all(view)?;
    let named = already_named(view, id, mine)?;
    let known: Vec<Institution> =
        institutions.iter().filter(|one| may_be_named(one, mine, &named)).cloned().collect();
    let parties = parties(&known, mine, &written.parties, &mut wrong);
    let kind = AgreementKind::of_name(&written.kind);
    if kind.is_none() {
        wrong.push(Refusal::new("agreements.kind", |lang| say(lang).msg_kind_wrong()).at("kind"));
    }
    let parent = parent(view, id, kind, &written.parent, &parties, &institutions, &mut wrong)?;
    let title = one_line(&written.title);
    if !(3..=200).contains(&title.chars().count()) || title.chars().any(char::is_control) {
        wrong.push(Refusal::new("agreements.title", |lang| say(lang).msg_title_wrong()).at("title"));
    }
    let articles = written.articles.replace("\r\n", "\n").trim().to_owned();
    if articles.is_empty() || articles.chars().count() > LONGEST {
        wrong.push(Refusal::new("agreements.articles", |lang| say(lang).msg_articles_wrong()).at("articles"));
    }
    let (from, until) = (written.from.trim().to_owned(), written.until.trim().to_owned());
    dates(&from, &until, &mut wrong);
    if words::zones::find(&written.zone).is_none() {
        wrong.push(Refusal::new("agreements.zone", |lang| say(lang).msg_zone_wrong()).at("zone"));
    }
    let strangers = grants.iter().any(|grant| {
        !parties.contains(&grant.from) || grant.to.iter().any(|receiver| !parties.contains(receiver))
    });
    if strangers && wrong.is_empty() {
        wrong.push(
            Refusal::new("agreements.party-has-grants", |lang| say(lang).msg_party_has_grants()).at("party"),
        );
    }
    let Some(kind) = kind.filter(|_| wrong.is_empty()) else { return Ok(Err(wrong)) };
    let language = Lang::of_tag(&written.language).unwrap_or_default();
    let until = Some(until).filter(|day| !day.is_empty());
    let zone = written.zone.clone();
    Ok(Ok(Draft { kind, parent, title, language, parties, articles, from, until, zone, grants }))
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an institution that is kept from the public may be written into an agreement by this one: it is a part of the
/// other, or it is in there already.
pub(crate) fn may_be_named(one: &Institution, mine: &Institution, already: &[InstitutionId]) -> bool {
    let related = one.id == mine.id || one.above.contains(&mine.id) || mine.above.contains(&one.id);
    one.is_public || related || already.contains(&one.id)
}

/// The parties of an agreement so far, as this institution has them before itself.
fn already_named(
    view: &View<'_>,
    id: Option<AgreementId>,
    mine: &Institution,
) -> Result<Vec<InstitutionId>, StoreError> {
    let Some(id) = id else { return Ok(Vec::new()) };
    let draft = crate::draft::store::load(view, id, mine.id)?.map(|draft| draft.parties);
    let agreed = store::load(view, id)?.map(|one| one.terms().parties.clone());
    Ok(draft.into_iter().chain(agreed).flatten().collect())
}

fn parties(
    all: &[Institution],
    mine: &Institution,
    slugs: &[String],
    wrong: &mut Vec<Refusal>,
) -> Vec<InstitutionId> {
    let at = |refusal: Refusal| refusal.at("party");
    let known: Vec<InstitutionId> =
        slugs.iter().filter_map(|slug| all.iter().find(|one| one.slug == *slug)).map(|one| one.id).collect();
    if known.len() < slugs.len() {
        wrong.push(at(Refusal::new("agreements.unknown-party", |lang| say(lang).msg_party_unknown())));
    }
    let different: HashSet<&InstitutionId> = known.iter().collect();
    if different.len() < known.len() {
        wrong.push(at(Refusal::new("agreements.party-twice", |lang| say(lang).msg_party_twice())));
    }
    if !known.contains(&mine.id) {
        let name = mine.name.clone();
        wrong.push(at(Refusal::new("agreements.not-us", move |lang| say(lang).msg_party_not_us(&name))));
    }
    if !(2..=MOST_PARTIES).contains(&different.len()) {
        wrong.push(at(Refusal::new("agreements.too-few-parties", |lang| say(lang).msg_parties_wrong())));
    }
    known
}

/// An annex belongs to a framework of the same institutions, or of those its parties are a part of.
fn parent(
    view: &View<'_>,
    id: Option<AgreementId>,
    kind: Option<AgreementKind>,
    parent: &str,
    parties: &[InstitutionId],
    institutions: &[Institution],
    wrong: &mut Vec<Refusal>,
) -> Result<Option<AgreementId>, StoreError> {
    if kind != Some(AgreementKind::Annex) {
        return Ok(None);
    }
    let found = match parent.parse() {
        Ok(parent) => store::load(view, parent)?,
        Err(_) => None,
    };
    let is_of = |party: &InstitutionId, framework: &[InstitutionId]| {
        let whole = institutions.iter().find(|one| one.id == *party).and_then(|one| one.parent);
        framework.contains(party) || whole.is_some_and(|whole| framework.contains(&whole))
    };
    let fits = found.as_ref().filter(|one| {
        let terms = one.terms();
        terms.kind == AgreementKind::Framework
            && Some(one.id) != id
            && parties.iter().all(|party| is_of(party, &terms.parties))
    });
    if fits.is_none() {
        wrong.push(Refusal::new("agreements.parent", |lang| say(lang).msg_parent_wrong()).at("parent"));
    }
    Ok(fits.map(|one| one.id))
}

fn dates(from: &str, until: &str, wrong: &mut Vec<Refusal>) {
    if !days::is_day(from) {
        wrong.push(Refusal::new("agreements.from", |lang| say(lang).msg_from_wrong()).at("from"));
    }
    if !until.is_empty() && !days::is_day(until) {
        wrong.push(Refusal::new("agreements.until", |lang| say(lang).msg_until_wrong()).at("until"));
    } else if !until.is_empty() && until < from {
        wrong.push(Refusal::new("agreements.dates-cross", |lang| say(lang).msg_dates_cross()).at("until"));
    }
}
