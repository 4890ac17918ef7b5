//! What crosses under which grant, from either side.

use super::*;
use agreements::agreement::{Agreement, PartyState, Use, Version, VersionState};
use lexicon::{
    AgreementId, GrantId, Instant, InstitutionId, Lang,
    facts::agreements::{AgreementKind, AgreementTerms, GrantRight, GrantTerms, ResultDetail},
    ids::Id,
};
use pretty_assertions::assert_eq;

const AT: Instant = Instant::from_millis(1_800_000_000_000);

fn institution(n: u8) -> InstitutionId {
    InstitutionId::new(AT, [n; 10])
}

fn grant(n: u8, right: GrantRight, detail: Option<ResultDetail>) -> GrantTerms {
    GrantTerms {
        grant: GrantId::new(AT, [n; 10]),
        right,
        from: institution(1),
        to: Vec::new(),
        subject: None,
        first_day: None,
        last_day: None,
        quota: None,
        price: None,
        detail,
        named: String::new(),
        programme: None,
    }
}

fn agreement(grants: Vec<GrantTerms>, until: Option<&str>, signed: bool) -> Agreement {
    let terms = AgreementTerms {
        kind: AgreementKind::Convention,
        parent: None,
        title: "Convention".to_owned(),
        language: Lang::Fr,
        parties: vec![institution(1), institution(2)],
        articles: String::new(),
        from: "2026-09-01".to_owned(),
        until: until.map(str::to_owned),
        zone: "Europe/Paris".to_owned(),
        grants,
    };
    let version = Version {
        version: 1,
        state: if signed { VersionState::Signed } else { VersionState::Proposed },
        terms,
        digest: String::new(),
        proposed_by: institution(1),
        proposed_at: AT,
        document: None,
    };
    let party = |n| PartyState {
        institution: institution(n),
        suspended_at: None,
        left_at: None,
        last_day: None,
        public: false,
    };
    Agreement {
        id: AgreementId::new(AT, [9; 10]),
        in_force: signed.then(|| version.clone()),
        latest: version,
        parties: vec![party(1), party(2)],
        signatures: Vec::new(),
        framework: None,
    }
}

/// The lines an agreement adds, as (what, part, state).
fn lines(of: u8, agreement: &Agreement) -> Vec<(What, Part, State)> {
    let all = activities(institution(of), std::slice::from_ref(agreement), &[], AT);
    all.into_iter().skip(6).map(|one| (one.what, one.part, one.state)).collect()
}

#[test]
fn each_side_of_a_grant_has_its_part() {
    use GrantRight as R;
    let named = Some(ResultDetail::Named);
    type Case = (R, Option<ResultDetail>, Option<(What, Part, Part)>);
    let cases: [Case; 9] = [
        (R::ListCourse, None, None),
        (R::DeliverCourse, None, None),
        (R::OpenSeats, None, Some((What::Seats, Part::Jointly, Part::Jointly))),
        (R::ReadResults, named, Some((What::Results, Part::Gives, Part::Receives))),
        (R::ReadResults, Some(ResultDetail::Aggregated), None),
        (R::FundPlaces, None, Some((What::Funding, Part::Receives, Part::Gives))),
        (R::AwardJointly, None, Some((What::JointAwards, Part::Jointly, Part::Jointly))),
        (R::ShareLab, None, Some((What::Labs, Part::Receives, Part::Gives))),
        (R::OperatePortal, None, Some((What::Portal, Part::Processor, Part::HasProcessor))),
    ];
    for (right, detail, expected) in cases {
        let agreement = agreement(vec![grant(1, right, detail)], None, true);
        let giver = expected.map(|(what, giver, _)| (what, giver, State::Now));
        let receiver = expected.map(|(what, _, receiver)| (what, receiver, State::Now));
        assert_eq!(lines(1, &agreement), Vec::from_iter(giver), "{right:?} from its giver");
        assert_eq!(lines(2, &agreement), Vec::from_iter(receiver), "{right:?} from its receiver");
        assert_eq!(lines(3, &agreement), Vec::new(), "{right:?} from somebody else");
    }
}

#[test]
fn what_is_over_stays_in_the_register_and_what_nobody_signed_never_is() {
    let seats = || vec![grant(1, GrantRight::OpenSeats, None)];
    let over = agreement(seats(), Some("2026-12-31"), true);
    assert_eq!(lines(1, &over), [(What::Seats, Part::Jointly, State::Over)]);
    assert_eq!(lines(1, &agreement(seats(), None, false)), []);
    let mut left = agreement(seats(), None, true);
    left.parties[1].left_at = Some(AT);
    assert_eq!(lines(1, &left), [(What::Seats, Part::Jointly, State::Over)]);
}

#[test]
fn uses_are_told_of_their_own_grant() {
    let agreement = agreement(
        vec![grant(1, GrantRight::OpenSeats, None), grant(2, GrantRight::AwardJointly, None)],
        None,
        true,
    );
    let used =
        Use { grant: GrantId::new(AT, [1; 10]), institution: institution(2), amount: 30, times: 2, last: AT };
    let all = activities(institution(1), &[agreement], &[used], AT);
    let told: Vec<_> = all.iter().skip(6).map(|one| (one.what, one.times, one.last)).collect();
    assert_eq!(told, [(What::Seats, 2, Some(AT)), (What::JointAwards, 0, None)]);
}

#[test]
fn what_goes_both_ways_is_one_line() {
    let there = grant(1, GrantRight::AwardJointly, None);
    let back = GrantTerms { from: institution(2), ..grant(2, GrantRight::AwardJointly, None) };
    let both = agreement(vec![there, back], None, true);
    assert_eq!(lines(1, &both), [(What::JointAwards, Part::Jointly, State::Now)]);
}
