//! Act: the host says what it asks and gives. Ask: who has a seat in a run, and what is said of it.

use super::store::{self, SeatTerms};
use crate::{
    request::{SeatRequest, store as requests},
    results::{self, Record},
    say,
};
use ::store::{Json, StoreError, Tx, View, sql};
use agreements::{Wanted, grants_in_force};
use courses::{Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Holders, Place, Refusal, Right, rights::held};
use lexicon::{
    AgreementId, CourseId, Instant, InstitutionId, PlaceRef, Role,
    facts::{agreements::GrantRight, courses::RunTerms, seats::SeatTermsSet},
};
use network::Institution;

ground::right!(
    /// Sees who has a seat in a run, says what the host asks of students of other schools and gives them, and sends their
    /// results to the schools.
    KeepTerms = "seats.keep-run-seats",
    Holders::Roles(&[Role::Instructor, Role::Lead, Role::Registrar, Role::ElearningHead, Role::Administrator])
);

/// As many prerequisites as anybody reads.
const MOST_NEEDS: usize = 10;
/// A master's degree has 120; hundredths.
const MOST_CREDITS: i64 = 12_000;

/// For what it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermsScope {
    Run,
    Course,
}

/// Says it, as it was typed.
pub struct SetTerms {
    pub run: RunKey,
    pub scope: TermsScope,
    /// Keys of courses, one a line or with commas.
    pub needs: String,
    /// `2.5`, `2,5`, or empty.
    pub credits: String,
}

impl Act for SetTerms {
    const NAME: &'static str = "seats.set-terms";
    type Right = KeepTerms;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepTerms, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let mut wrong = Vec::new();
        let before = store::of_run(tx, &run)?;
        let of_run = self.scope == TermsScope::Run;
        if !of_run && !keeps_course(&run, tx, cx)? {
            wrong.push(Refusal::new("seats.scope", |lang| say(lang).msg_scope_wrong()).at("scope"));
        }
        let needs = needs(tx, &self.needs, &run, &before.needs).map_err(|why| match why {
            Fault::Refused(why) => wrong.extend(why),
            other => wrong.push(Refusal::new("seats.broken", move |_| other.to_string())),
        });
        let credits = credits(&self.credits);
        if credits.is_err() {
            wrong.push(Refusal::new("seats.credits", |lang| say(lang).msg_credits_wrong()).at("credits"));
        }
        let (Ok(needs), Ok(credits), true) = (needs, credits, wrong.is_empty()) else {
            return Err(Fault::Refused(wrong));
        };
        if before == (SeatTerms { needs: needs.clone(), credits, of_run }) {
            return Ok(Decision::of(()));
        }
        let (course, run) = (run.course, of_run.then_some(run.id));
        Ok(Decision::of(()).fact(SeatTermsSet { course, run, needs, credits }))
    }
}

/// Whether somebody keeps the terms of the whole course too, and not of this run of it alone.
fn keeps_course(run: &Granted<KeepTerms, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<bool, Fault> {
    if run.author.is_some() {
        return Ok(false);
    }
    let mut path = run.path();
    path.retain(|place| *place != PlaceRef::run(run.id));
    let roles = held::over(tx, run.person()?, &path, cx.now)?.roles;
    Ok(
        matches!(KeepTerms::HOLDERS, Holders::Roles(holders) if roles.iter().any(|role| holders.contains(role))),
    )
}

fn needs(view: &View<'_>, typed: &str, run: &Run, before: &[CourseId]) -> Result<Vec<CourseId>, Fault> {
    let keys: Vec<&str> =
        typed.split([',', ';', '\n', '،']).map(str::trim).filter(|key| !key.is_empty()).collect();
    let mut found = Vec::new();
    for key in keys.iter().take(MOST_NEEDS + 1) {
        let known = by_key(view, key, run, before)?;
        match known.filter(|course| *course != run.course) {
            Some(course) if !found.contains(&course) => found.push(course),
            Some(_) => {}
            None => {
                let key: String = key.chars().take(80).collect();
                let unknown = Refusal::new("seats.course", move |lang| say(lang).msg_course_unknown(&key));
                return Err(unknown.at("needs").into());
            }
        }
    }
    if found.len() > MOST_NEEDS {
        let many = Refusal::new("seats.needs", |lang| say(lang).msg_needs_many(MOST_NEEDS as i64));
        return Err(many.at("needs").into());
    }
    Ok(found)
}

/// A course that the host may know of: its own, one that is listed, or one it asked for already.
fn by_key(
    view: &View<'_>,
    key: &str,
    run: &Run,
    before: &[CourseId],
) -> Result<Option<CourseId>, StoreError> {
    let runs: Vec<(CourseId, InstitutionId, Json<RunTerms>)> = view.rows(
        sql!("select course_id, institution_id, terms from course_runs where course_key = ?1 order by id limit 500"),
        &[&key],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let is_known = |(course, of, terms): &(CourseId, InstitutionId, Json<RunTerms>)| {
        terms.0.listed || *of == run.institution || run.above.contains(of) || before.contains(course)
    };
    Ok(runs.into_iter().find(is_known).map(|(course, ..)| course))
}

/// In hundredths.
fn credits(typed: &str) -> Result<Option<i64>, ()> {
    let typed = typed.trim().replace(',', ".");
    if typed.is_empty() {
        return Ok(None);
    }
    let number: f64 = typed.parse().map_err(|_| ())?;
    let hundredths = (number * 100.0).round();
    let is_sound = number.is_finite() && hundredths >= 0.0 && hundredths <= MOST_CREDITS as f64;
    if is_sound { Ok(Some(hundredths as i64)) } else { Err(()) }
}

/// What a run asks and gives, and who has a seat in it.
pub struct RunSeats {
    pub run: RunKey,
}

#[derive(Clone, Debug)]
pub struct RunSeatsSeen {
    pub run: Run,
    pub terms: SeatTerms,
    /// Keys and titles of the courses asked for.
    pub needs: Vec<(String, String)>,
    pub seated: Vec<SeatRequest>,
    /// The results sent so far.
    pub records: Vec<Record>,
    pub institutions: Vec<Institution>,
    /// Agreements by which seats in it are open: whose schools look for hours that suit all.
    pub alliances: Vec<(AgreementId, String)>,
    pub mine: Vec<Role>,
    pub now: Instant,
}

impl Ask for RunSeats {
    const NAME: &'static str = "seats.run-seats";
    type Right = KeepTerms;
    type Over = Run;
    type Outcome = RunSeatsSeen;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<KeepTerms, Run>, view: &View<'_>, cx: &Cx) -> Result<RunSeatsSeen, Fault> {
        let terms = store::of_run(view, &run)?;
        let needs: Result<Vec<_>, StoreError> =
            terms.needs.iter().map(|course| store::title(view, *course)).collect();
        let mut alliances: Vec<(AgreementId, String)> = Vec::new();
        for giver in std::iter::once(run.institution).chain(run.above.iter().copied()) {
            let opening = Wanted { giver: Some(giver), receiver: None, right: Some(GrantRight::OpenSeats) };
            for grant in grants_in_force(view, cx.now, &opening)? {
                if !alliances.iter().any(|(known, _)| *known == grant.agreement) {
                    alliances.push((grant.agreement, grant.title));
                }
            }
        }
        Ok(RunSeatsSeen {
            alliances,
            mine: run.roles().to_vec(),
            needs: needs?,
            terms,
            seated: requests::seated(view, run.id)?,
            records: results::of_run(view, run.id)?,
            institutions: network::institution::all(view)?,
            now: cx.now,
            run: run.into_place(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::credits;

    #[test]
    fn credits_are_read_as_people_type_them() {
        let cases = [
            ("", Ok(None)),
            (" 3 ", Ok(Some(300))),
            ("2,5", Ok(Some(250))),
            ("2.25", Ok(Some(225))),
            ("0", Ok(Some(0))),
            ("121", Err(())),
            ("-1", Err(())),
            ("NaN", Err(())),
            ("three", Err(())),
        ];
        for (typed, expected) in cases {
            assert_eq!(credits(typed), expected, "{typed:?}");
        }
    }
}
