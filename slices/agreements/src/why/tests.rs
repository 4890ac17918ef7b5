use super::*;
use crate::agreement::{Agreement, PartyState, Use, Version, VersionState};
use lexicon::{
    AgreementId, CourseId, GrantId, Instant, InstitutionId, Lang, RunId,
    facts::agreements::{AgreementKind, AgreementTerms, GrantRight, GrantSubject, GrantTerms},
    ids::Id,
};
use words::dates;

fn id<I: Id>(number: u8) -> I {
    I::new(Instant::from_millis(i64::from(number)), [number; 10])
}

fn at(day: &str) -> Instant {
    dates::parse(&format!("{day}T12:00")).expect("a day")
}

const FUN: u8 = 1;
const MUN: u8 = 2;
const IMT: u8 = 3;

fn grant(number: u8, from: u8, right: GrantRight, course: Option<u8>) -> GrantTerms {
    let subject = course.map(|course| GrantSubject {
        course: id(course),
        run: None,
        version: None,
        key: "A+B".to_owned(),
        title: "AB".to_owned(),
    });
    GrantTerms {
        grant: id(number),
        right,
        from: id(from),
        to: Vec::new(),
        subject,
        first_day: None,
        last_day: None,
        quota: None,
        price: None,
        detail: None,
        named: String::new(),
        programme: None,
    }
}

/// An agreement of FUN and MUN, in force from 15 July 2016 to the end of 2018.
fn agreement(number: u8, grants: Vec<GrantTerms>) -> Agreement {
    let terms = AgreementTerms {
        kind: AgreementKind::Convention,
        parent: None,
        title: format!("Convention {number}"),
        language: Lang::Fr,
        parties: vec![id(FUN), id(MUN)],
        articles: String::new(),
        from: "2016-07-15".to_owned(),
        until: Some("2018-12-31".to_owned()),
        zone: "Africa/Casablanca".to_owned(),
        grants,
    };
    let version = Version {
        version: 1,
        state: VersionState::Signed,
        terms,
        digest: String::new(),
        proposed_by: id(FUN),
        proposed_at: Instant::from_millis(i64::from(number)),
        document: None,
    };
    let party = |institution: u8| PartyState {
        institution: id(institution),
        suspended_at: None,
        left_at: None,
        last_day: None,
        public: false,
    };
    Agreement {
        id: id::<AgreementId>(number),
        latest: version.clone(),
        in_force: Some(version),
        parties: vec![party(FUN), party(MUN)],
        signatures: Vec::new(),
        framework: None,
    }
}

fn question(course: Option<u8>) -> Question {
    Question {
        giver: id::<InstitutionId>(FUN),
        receiver: id(MUN),
        right: GrantRight::ListCourse,
        course: course.map(id::<CourseId>),
        run: None,
        version: None,
    }
}

fn code(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes { wins, .. } => wins.name(),
        Answer::No(reasons) => reasons[0].code(),
    }
}

fn listing(course: u8) -> Agreement {
    agreement(1, vec![grant(1, FUN, GrantRight::ListCourse, Some(course))])
}

#[test]
fn a_grant_holds_from_its_first_day_to_its_last() {
    let cases = [
        ("2016-07-14", "not-yet"),
        ("2016-07-15", "alone"),
        ("2018-12-31", "alone"),
        ("2019-01-01", "ended"),
    ];
    for (day, expected) in cases {
        assert_eq!(code(answer(&question(Some(7)), &[listing(7)], &[], at(day))), expected, "{day}");
    }
}

#[test]
fn each_thing_in_the_way_is_told() {
    let now = at("2017-01-01");
    let changed = |change: &dyn Fn(&mut Agreement)| {
        let mut one = listing(7);
        change(&mut one);
        code(answer(&question(Some(7)), &[one], &[], now))
    };
    assert_eq!(code(answer(&question(Some(7)), &[], &[], now)), "no-agreement");
    assert_eq!(changed(&|_| {}), "alone");
    assert_eq!(changed(&|one| one.parties[0].suspended_at = Some(now)), "suspended");
    assert_eq!(changed(&|one| one.parties[1].left_at = Some(now)), "ended");
    assert_eq!(changed(&|one| one.parties[1].left_at = Some(at("2017-02-01"))), "alone");
    assert_eq!(
        changed(&|one| {
            one.in_force = None;
            one.latest.state = VersionState::Proposed;
        }),
        "unsigned"
    );
    assert_eq!(
        changed(&|one| {
            one.in_force = None;
            one.latest.state = VersionState::Declined;
        }),
        "declined"
    );
    let framework = |day: &str| {
        let mut framework = agreement(9, Vec::new());
        if let Some(version) = &mut framework.in_force {
            version.terms.until = Some(day.to_owned());
        }
        Some(Box::new(framework))
    };
    assert_eq!(changed(&|one| one.framework = framework("2016-12-31")), "framework-not-in-force");
    assert_eq!(changed(&|one| one.framework = framework("2017-12-31")), "alone");
    let terms = |one: &mut Agreement, change: &dyn Fn(&mut GrantTerms)| {
        one.in_force.iter_mut().for_each(|version| version.terms.grants.iter_mut().for_each(change));
    };
    assert_eq!(
        changed(&|one| terms(one, &|grant| grant.first_day = Some("2017-06-01".to_owned()))),
        "term-not-yet"
    );
    assert_eq!(
        changed(&|one| terms(one, &|grant| grant.last_day = Some("2016-12-31".to_owned()))),
        "term-over"
    );
    assert_eq!(changed(&|one| terms(one, &|grant| grant.right = GrantRight::OpenSeats)), "other-right");
    assert_eq!(changed(&|one| terms(one, &|grant| grant.from = id(MUN))), "other-direction");
    assert_eq!(code(answer(&question(Some(8)), &[listing(7)], &[], now)), "other-subject");
    assert_eq!(code(answer(&question(None), &[listing(7)], &[], now)), "alone");
}

#[test]
fn of_grants_that_overlap_the_more_precise_wins() {
    let now = at("2017-01-01");
    let everything = agreement(1, vec![grant(1, FUN, GrantRight::ListCourse, None)]);
    let course = agreement(2, vec![grant(2, FUN, GrantRight::ListCourse, Some(7))]);
    let winner = |all: &[Agreement]| match answer(&question(Some(7)), all, &[], now) {
        Answer::Yes { grant, wins, others } => (grant.grant.grant, wins, others.len()),
        no => panic!("{no:?}"),
    };
    assert_eq!(winner(&[everything.clone(), course.clone()]), (id(2), Wins::MorePrecise, 1));
    assert_eq!(winner(&[course.clone(), everything.clone()]), (id(2), Wins::MorePrecise, 1));
    let younger = agreement(3, vec![grant(3, FUN, GrantRight::ListCourse, Some(7))]);
    assert_eq!(winner(&[course.clone(), younger]), (id(3), Wins::Younger, 1));
    let mut term = grant(4, FUN, GrantRight::ListCourse, Some(7));
    term.last_day = Some("2017-06-30".to_owned());
    assert_eq!(winner(&[agreement(1, vec![term]), course]), (id(4), Wins::Narrower, 1));
}

#[test]
fn a_quota_is_used_up_and_no_wider_grant_steps_in() {
    let now = at("2017-01-01");
    let mut seats = grant(5, FUN, GrantRight::OpenSeats, Some(7));
    seats.quota = Some(2);
    let wide = agreement(1, vec![grant(6, FUN, GrantRight::OpenSeats, None)]);
    let asked = Question { right: GrantRight::OpenSeats, run: Some(id::<RunId>(1)), ..question(Some(7)) };
    let used = |amount| {
        let one = Use { grant: id::<GrantId>(5), institution: id(MUN), amount, times: 1, last: now };
        code(answer(&asked, &[agreement(2, vec![seats.clone()]), wide.clone()], &[one], now))
    };
    assert_eq!((used(1), used(2), used(3)), ("more-precise", "quota-used", "quota-used"));
}

#[test]
fn one_of_three_that_suspends_or_leaves_takes_only_its_own_grants_along() {
    let now = at("2017-01-01");
    let mut one = listing(7);
    let imt = PartyState {
        institution: id(IMT),
        suspended_at: Some(now),
        left_at: None,
        last_day: None,
        public: false,
    };
    one.parties.push(imt);
    one.in_force.iter_mut().for_each(|version| version.terms.parties.push(id(IMT)));
    assert_eq!(code(answer(&question(Some(7)), &[one.clone()], &[], now)), "alone");
    let theirs = Question { receiver: id(IMT), ..question(Some(7)) };
    assert_eq!(code(answer(&theirs, &[one.clone()], &[], now)), "suspended");
    one.parties[2].left_at = Some(now);
    assert_eq!(code(answer(&theirs, &[one.clone()], &[], now)), "left");
    let wanted = Wanted { receiver: Some(id(IMT)), ..Wanted::default() };
    assert!(in_force(&[one], &[], &wanted, now).is_empty());
}
