//! Acts: a grant is added to a text, or taken out of it.

use super::{KeepAgreements, acts::draft_or_latest, check::one_line, programmes, store};
use crate::{
    agreement::{Party, PartyName},
    days, say,
};
use ::store::{StoreError, Tx, View};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::{
    GrantId, InstitutionId,
    facts::agreements::{GrantRight, GrantSubject, GrantTerms, Price, ResultDetail},
};
use network::Institution;

/// Grants of one agreement, at most.
const MOST: usize = 300;
/// Seats or places, at most.
const MOST_SEATS: i64 = 1_000_000;

/// A grant as a form gives it; all as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WrittenGrant {
    pub right: String,
    /// Slug of who gives.
    pub from: String,
    /// Slugs of who receives; all other parties when there is none.
    pub to: Vec<String>,
    /// Key of a course, a run, or a version (`KEY@digest`); empty for everything.
    pub subject: String,
    pub first_day: String,
    pub last_day: String,
    pub quota: String,
    /// `12,50` or `12.50`
    pub price: String,
    pub currency: String,
    pub detail: String,
    pub named: String,
}

/// Adds a grant.
pub struct AddGrant {
    pub party: PartyName,
    pub grant: WrittenGrant,
}

impl Act for AddGrant {
    const NAME: &'static str = "agreements.add-grant";
    type Right = KeepAgreements;
    type Over = Party;
    type Outcome = GrantId;

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<KeepAgreements, Party>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<GrantId>, Fault> {
        let mut draft = draft_or_latest(&party, tx, cx)?.ok_or(Fault::NotFound)?;
        let institutions = network::institution::all(tx)?;
        let among =
            Among { mine: party.institution.id, parties: &draft.parties, institutions: &institutions };
        let grant = checked(tx, cx.id(), &self.grant, &among)?.map_err(Fault::Refused)?;
        if draft.grants.len() >= MOST {
            return Err(Refusal::new("agreements.too-many-grants", |lang| say(lang).msg_grants_many()).into());
        }
        let same = |one: &GrantTerms| GrantTerms { grant: grant.grant, ..one.clone() } == grant;
        if draft.grants.iter().any(same) {
            return Err(Refusal::new("agreements.same-grant", |lang| say(lang).msg_grant_twice()).into());
        }
        let id = grant.grant;
        draft.grants.push(grant);
        store::save(tx, party.id, party.institution.id, &draft, cx.now)?;
        Ok(Decision::of(id))
    }
}

/// Takes a grant out.
pub struct RemoveGrant {
    pub party: PartyName,
    /// As addresses write it.
    pub grant: String,
}

impl Act for RemoveGrant {
    const NAME: &'static str = "agreements.remove-grant";
    type Right = KeepAgreements;
    type Over = Party;
    type Outcome = ();

    fn over(&self) -> PartyName {
        self.party.clone()
    }

    fn decide(
        &self,
        party: Granted<KeepAgreements, Party>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let mut draft = draft_or_latest(&party, tx, cx)?.ok_or(Fault::NotFound)?;
        let before = draft.grants.len();
        draft.grants.retain(|one| one.grant.to_string() != self.grant);
        if draft.grants.len() == before {
            return Err(Fault::NotFound);
        }
        store::save(tx, party.id, party.institution.id, &draft, cx.now)?;
        Ok(Decision::of(()))
    }
}

/// Whether a grant of this right may be about a course. What the form asks for goes by right.
pub(crate) fn takes_subject(right: GrantRight) -> bool {
    !matches!(right, GrantRight::ShareLab | GrantRight::OperatePortal)
}

fn takes_quota(right: GrantRight) -> bool {
    matches!(right, GrantRight::OpenSeats | GrantRight::FundPlaces)
}

/// Awarding jointly may be about one programme: by its name, or the word in its address.
fn takes_name(right: GrantRight) -> bool {
    matches!(
        right,
        GrantRight::ShareLab | GrantRight::OperatePortal | GrantRight::FundPlaces | GrantRight::AwardJointly
    )
}

/// Who writes the text, its parties, and everybody.
struct Among<'a> {
    mine: InstitutionId,
    parties: &'a [InstitutionId],
    institutions: &'a [Institution],
}

fn checked(
    view: &View<'_>,
    grant: GrantId,
    written: &WrittenGrant,
    among: &Among<'_>,
) -> Result<Result<GrantTerms, Vec<Refusal>>, StoreError> {
    let Among { mine, parties, institutions } = *among;
    let mut wrong = Vec::new();
    let party = |slug: &String| {
        institutions.iter().find(|one| one.slug == *slug).filter(|one| parties.contains(&one.id))
    };
    let right = GrantRight::of_name(&written.right);
    if right.is_none() {
        wrong.push(Refusal::new("agreements.right", |lang| say(lang).msg_right_wrong()).at("right"));
    }
    let from = party(&written.from);
    if from.is_none() {
        wrong.push(Refusal::new("agreements.giver", |lang| say(lang).msg_giver_wrong()).at("from"));
    }
    let to: Vec<InstitutionId> = written.to.iter().filter_map(party).map(|one| one.id).collect();
    if to.len() < written.to.len() || from.is_some_and(|from| to.contains(&from.id)) {
        wrong.push(Refusal::new("agreements.receiver", |lang| say(lang).msg_receiver_wrong()).at("to"));
    }
    let (first_day, last_day) = term(written, &mut wrong);
    let (Some(right), Some(from)) = (right, from) else { return Ok(Err(wrong)) };
    let subject = match takes_subject(right) {
        true => subject(view, right, from, one_line(&written.subject), institutions, &mut wrong)?,
        false => None,
    };
    let quota = if takes_quota(right) { quota(&written.quota, &mut wrong) } else { None };
    let price = if takes_quota(right) { price(&written.price, &written.currency, &mut wrong) } else { None };
    // About a course, it is not about a programme.
    let is_named = takes_name(right) && (right != GrantRight::AwardJointly || subject.is_none());
    let mut named = if is_named { named(right, &written.named, &mut wrong) } else { String::new() };
    let mut programme = None;
    if right == GrantRight::AwardJointly {
        match programmes::meant(view, &named, mine, parties)? {
            Ok(Some((id, title))) => (programme, named) = (Some(id), title),
            Ok(None) => {}
            Err(several) => wrong.push(several),
        }
    }
    let detail = ResultDetail::of_name(&written.detail).filter(|_| right == GrantRight::ReadResults);
    if right == GrantRight::ReadResults && detail.is_none() {
        wrong.push(Refusal::new("agreements.detail", |lang| say(lang).msg_detail_wrong()).at("detail"));
    }
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    let from = from.id;
    Ok(Ok(GrantTerms {
        grant,
        right,
        from,
        to,
        subject,
        first_day,
        last_day,
        quota,
        price,
        detail,
        named,
        programme,
    }))
}

fn term(written: &WrittenGrant, wrong: &mut Vec<Refusal>) -> (Option<String>, Option<String>) {
    let (first, last) = (written.first_day.trim(), written.last_day.trim());
    for (field, day) in [("first_day", first), ("last_day", last)] {
        if !day.is_empty() && !days::is_day(day) {
            wrong.push(Refusal::new("agreements.term", |lang| say(lang).msg_until_wrong()).at(field));
        }
    }
    if !first.is_empty() && !last.is_empty() && last < first {
        wrong
            .push(Refusal::new("agreements.term-crosses", |lang| say(lang).msg_dates_cross()).at("last_day"));
    }
    let day = |text: &str| Some(text.to_owned()).filter(|day| !day.is_empty());
    (day(first), day(last))
}

/// A course or run of the giver, or of a part of it. A key that is somebody else's is answered as one that nobody has.
fn subject(
    view: &View<'_>,
    right: GrantRight,
    from: &Institution,
    key: String,
    institutions: &[Institution],
    wrong: &mut Vec<Refusal>,
) -> Result<Option<GrantSubject>, StoreError> {
    if key.is_empty() {
        return Ok(None);
    }
    let found = store::subject(view, &key)?.filter(|(owner, _)| {
        let whole = institutions.iter().find(|one| one.id == *owner).and_then(|one| one.parent);
        *owner == from.id || whole == Some(from.id)
    });
    let fits = found.map(|(_, subject)| subject).filter(|subject| match right {
        GrantRight::DeliverCourse => subject.run.is_none(),
        _ => subject.version.is_none(),
    });
    if fits.is_none() {
        let name = from.name.clone();
        let say = move |lang| say(lang).msg_subject_wrong(&name);
        wrong.push(Refusal::new("agreements.subject", say).at("subject"));
    }
    Ok(fits)
}

fn quota(text: &str, wrong: &mut Vec<Refusal>) -> Option<i64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok().filter(|number| (1..=MOST_SEATS).contains(number));
    if number.is_none() {
        wrong.push(Refusal::new("agreements.quota", |lang| say(lang).msg_quota_wrong()).at("quota"));
    }
    number
}

fn price(amount: &str, currency: &str, wrong: &mut Vec<Refusal>) -> Option<Price> {
    let text: String = amount.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".");
    if text.is_empty() {
        return None;
    }
    let currency = currency.trim().to_ascii_uppercase();
    let sound = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase());
    match cents(&text).filter(|_| sound) {
        Some(0) => None,
        Some(cents) => Some(Price { cents, currency }),
        None => {
            wrong.push(Refusal::new("agreements.price", |lang| say(lang).msg_price_wrong()).at("price"));
            None
        }
    }
}

/// `12`, `12.5` or `12.50`, up to ten million.
fn cents(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 8 || fraction.len() > 2 || !digits(whole) || !digits(fraction) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{fraction:0<2}").parse::<i64>().ok()?)
}

/// The lab, portal, scheme or programme.
fn named(right: GrantRight, text: &str, wrong: &mut Vec<Refusal>) -> String {
    let name = one_line(text);
    let needed = !matches!(right, GrantRight::OperatePortal | GrantRight::AwardJointly);
    if (needed && name.is_empty()) || name.chars().count() > 160 || name.chars().any(char::is_control) {
        wrong.push(Refusal::new("agreements.named", |lang| say(lang).msg_named_wrong()).at("named"));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn money_is_read_to_the_cent() {
        let cases = [
            ("12", Some(1200)),
            ("12.5", Some(1250)),
            ("0.05", Some(5)),
            ("1.234", None),
            ("-1", None),
            ("a", None),
            (".5", None),
        ];
        for (text, expected) in cases {
            assert_eq!(cents(text), expected, "{text}");
        }
    }
}
