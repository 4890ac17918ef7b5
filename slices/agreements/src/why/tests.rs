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

fn question(course: u8) -> Question {
    Question {
        giver: id::<InstitutionId>(FUN),
        above: Vec::new(),
        receiver: id(MUN),
        right: GrantRight::ListCourse,
        course: id::<CourseId>(course),
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
        assert_eq!(code(answer(&question(7), &[listing(7)], &[], at(day))), expected, "{day}");
    }
}

#[test]
fn each_thing_in_the_way_is_told() {
    let now = at("2017-01-01");
    let changed = |change: &dyn Fn(&mut Agreement)| {
        let mut one = listing(7);
        change(&mut one);
        code(answer(&question(7), &[one], &[], now))
    };
    assert_eq!(code(answer(&question(7), &[], &[], now)), "no-agreement");
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
    assert_eq!(code(answer(&question(8), &[listing(7)], &[], now)), "other-subject");
}

#[test]
fn of_grants_that_overlap_the_more_precise_wins() {
    let now = at("2017-01-01");
    let everything = agreement(1, vec![grant(1, FUN, GrantRight::ListCourse, None)]);
    let course = agreement(2, vec![grant(2, FUN, GrantRight::ListCourse, Some(7))]);
    let winner = |all: &[Agreement]| match answer(&question(7), all, &[], now) {
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
    let asked = Question { right: GrantRight::OpenSeats, run: Some(id::<RunId>(1)), ..question(7) };
    let used = |amount| {
        let one = Use { grant: id::<GrantId>(5), institution: id(MUN), amount, times: 1, last: now };
        answer(&asked, &[agreement(2, vec![seats.clone()]), wide.clone()], &[one], now)
    };
    assert_eq!([1, 2, 3].map(|amount| code(used(amount))), ["more-precise", "quota-used", "quota-used"]);
    // It is told that the wider one does not step in.
    let Answer::No(why) = used(2) else { panic!("nothing is left") };
    let Hindrance::QuotaUsed { title, beside, .. } = &why[0] else { panic!("{why:?}") };
    assert_eq!((title.as_str(), beside.as_deref()), ("Convention 2", Some("Convention 1")));
}

/// What it answers, and the grants it names: those it is true for, then the narrower ones.
fn said(broadly: Broadly) -> (&'static str, Vec<GrantId>, Vec<&'static str>) {
    let ids = |all: &[GrantInForce]| all.iter().map(|one| one.grant.grant).collect::<Vec<_>>();
    let codes = |all: &[Hindrance]| all.iter().map(Hindrance::code).collect();
    match broadly {
        Broadly::ForAll { grant, others, narrower, .. } => {
            let all = [vec![grant.grant.grant], ids(&others), ids(&narrower)].concat();
            ("for-all", all, Vec::new())
        }
        Broadly::OnlyFor { grants, rest } => ("only-for", ids(&grants), codes(&rest)),
        Broadly::No(why) => ("no", Vec::new(), codes(&why)),
    }
}

#[test]
fn without_a_course_it_is_told_of_what_the_answer_is_true() {
    let now = at("2017-01-01");
    let between = Between { right: GrantRight::OpenSeats, ..question(7).between() };
    let seats = |number, course, quota| {
        let grant = GrantTerms { quota, ..grant(number, FUN, GrantRight::OpenSeats, course) };
        agreement(number, vec![grant])
    };
    let used =
        |grant| Use { grant: id::<GrantId>(grant), institution: id(MUN), amount: 2, times: 1, last: now };
    let (wide, narrow) = (seats(1, None, Some(2)), seats(2, Some(7), Some(2)));
    let asked = |agreements: &[Agreement], uses: &[Use]| said(broadly(between, agreements, uses, now));
    let both = [wide.clone(), narrow.clone()];
    assert_eq!(asked(&[], &[]), ("no", vec![], vec!["no-agreement"]));
    assert_eq!(asked(&[wide], &[]), ("for-all", vec![id(1)], vec![]));
    // A grant about one course is no yes for all.
    assert_eq!(asked(std::slice::from_ref(&narrow), &[]), ("only-for", vec![id(2)], vec![]));
    assert_eq!(asked(&[narrow], &[used(2)]), ("no", vec![], vec!["quota-used"]));
    assert_eq!(asked(&both, &[]), ("for-all", vec![id(1), id(2)], vec![]));
    // One that is used up hides nothing of the other.
    assert_eq!(asked(&both, &[used(2)]), ("for-all", vec![id(1), id(2)], vec![]));
    assert_eq!(asked(&both, &[used(1)]), ("only-for", vec![id(2)], vec!["quota-used"]));
    assert_eq!(asked(&both, &[used(1), used(2)]), ("no", vec![], vec!["quota-used", "quota-used"]));
    assert_eq!(asked(&[listing(7)], &[]), ("no", vec![], vec!["other-right"]));
}

#[test]
fn who_is_above_gives_what_its_parts_have() {
    let now = at("2017-01-01");
    let school = 40;
    let asked = |above: &[u8]| Question {
        giver: id(school),
        above: above.iter().map(|one| id(*one)).collect(),
        ..question(7)
    };
    let all = agreement(1, vec![grant(1, FUN, GrantRight::ListCourse, None)]);
    assert_eq!(code(answer(&asked(&[FUN]), &[all.clone(), listing(8)], &[], now)), "alone");
    assert_eq!(code(answer(&asked(&[]), &[all], &[], now)), "no-agreement");
    // Why not is told of whoever might have given it.
    let Answer::No(why) = answer(&asked(&[FUN]), &[listing(8)], &[], now) else {
        panic!("nothing allows it")
    };
    assert_eq!(why.iter().map(Hindrance::code).collect::<Vec<_>>(), ["other-subject"]);
}

#[test]
fn a_grant_to_award_one_programme_is_about_no_course() {
    let now = at("2017-01-01");
    let named = GrantTerms { named: "Mastère".to_owned(), ..grant(1, FUN, GrantRight::AwardJointly, None) };
    let all = [agreement(1, vec![named])];
    let asked = Question { right: GrantRight::AwardJointly, ..question(7) };
    assert_eq!(code(answer(&asked, &all, &[], now)), "other-subject");
    assert_eq!(said(broadly(asked.between(), &all, &[], now)).0, "only-for");
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
    assert_eq!(code(answer(&question(7), &[one.clone()], &[], now)), "alone");
    let theirs = Question { receiver: id(IMT), ..question(7) };
    assert_eq!(code(answer(&theirs, &[one.clone()], &[], now)), "suspended");
    one.parties[2].left_at = Some(now);
    assert_eq!(code(answer(&theirs, &[one.clone()], &[], now)), "left");
    let wanted = Wanted { receiver: Some(id(IMT)), ..Wanted::default() };
    assert!(in_force(&[one], &[], &wanted, now).is_empty());
}

#[test]
fn a_grant_stands_as_its_agreement_its_term_and_its_parties_do() {
    let now = at("2017-01-01");
    let of = |change: &dyn Fn(&mut Agreement)| {
        let mut one = listing(7);
        change(&mut one);
        let grant = one.terms().grants[0].clone();
        standing(&one, &grant, now)
    };
    let term = |one: &mut Agreement, first: Option<&str>, last: Option<&str>| {
        let grants = one.in_force.iter_mut().flat_map(|version| &mut version.terms.grants);
        grants.for_each(|grant| {
            (grant.first_day, grant.last_day) = (first.map(str::to_owned), last.map(str::to_owned))
        });
    };
    let framework = |state| {
        let mut framework = agreement(9, Vec::new());
        framework.in_force = None;
        framework.latest.state = state;
        Some(Box::new(framework))
    };
    assert_eq!(of(&|_| {}), Standing::Holds);
    assert_eq!(of(&|one| one.in_force = None), Standing::NotYet);
    assert_eq!(of(&|one| term(one, Some("2017-06-01"), None)), Standing::NotYet);
    assert_eq!(of(&|one| one.framework = framework(VersionState::Proposed)), Standing::NotYet);
    assert_eq!(of(&|one| one.parties[0].suspended_at = Some(now)), Standing::Suspended);
    assert_eq!(of(&|one| one.parties[1].left_at = Some(now)), Standing::Over);
    assert_eq!(of(&|one| term(one, None, Some("2016-12-31"))), Standing::Over);
    assert_eq!(of(&|one| one.framework = framework(VersionState::Declined)), Standing::Over);
}

#[test]
fn of_three_only_what_the_one_that_leaves_gives_and_receives_stops() {
    use crate::steps::Stopping;
    let now = at("2017-01-01");
    let grants = vec![
        grant(1, FUN, GrantRight::ListCourse, None),
        grant(2, MUN, GrantRight::OpenSeats, None),
        GrantTerms { to: vec![id(MUN)], ..grant(3, FUN, GrantRight::OpenSeats, None) },
    ];
    let mut three = agreement(1, grants);
    let two = three.clone();
    three.parties.push(PartyState { institution: id(IMT), ..three.parties[0].clone() });
    three.in_force.iter_mut().for_each(|version| version.terms.parties.push(id(IMT)));
    let stops = |of: &Agreement, party: u8| -> Vec<(GrantId, Vec<InstitutionId>)> {
        let stopping = Stopping::of(of, id(party), true, now);
        let told = stopping.terms(of, now).grants.into_iter().map(|one| (one.grant, one.to)).collect();
        let in_force = stopping.in_force(of, &[], now);
        let of_terms: Vec<GrantId> = stopping.terms(of, now).grants.iter().map(|one| one.grant).collect();
        assert_eq!(in_force.iter().map(|one| one.grant.grant).collect::<Vec<_>>(), of_terms);
        told
    };
    // IMT gives nothing, and receives two things; FUN and MUN go on with each other.
    assert_eq!(stops(&three, IMT), [(id(1), vec![id(IMT)]), (id(2), vec![id(IMT)])]);
    assert_eq!(
        stops(&three, FUN),
        [(id(1), vec![id(MUN), id(IMT)]), (id(2), vec![id(FUN)]), (id(3), vec![id(MUN)])]
    );
    // Of two, one that leaves ends the whole.
    assert_eq!(stops(&two, FUN), [(id(1), vec![]), (id(2), vec![]), (id(3), vec![id(MUN)])]);
    assert_eq!(Stopping::of(&two, id(MUN), false, now), Stopping::Whole);
}
