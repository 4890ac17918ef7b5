//! Asks: in which runs of others our students are; how they do in one.

use super::store::{self, Figures, OneResult, RunCount};
use ::store::View;
use agreements::{Answer, Hindrance, Known, Question};
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted, Holders, Place};
use lexicon::{
    PersonId, Role,
    facts::agreements::{GrantRight, ResultDetail},
};
use network::{Institution, InstitutionName};

ground::right!(
    /// Sees how an institution's students do in runs of others, as far as a grant says.
    SeeOwnPeople = "seats.see-own-people-elsewhere",
    Holders::Roles(&[Role::Registrar, Role::Lead, Role::ElearningHead, Role::Coordinator, Role::Administrator])
);

/// Fewer would be known by name all the same.
pub const FEWEST: i64 = 5;
/// People on a page.
const PAGE: i64 = 50;

pub struct WhereTheyAre {
    pub institution: InstitutionName,
}

/// A run, and what we may know of ours in it: what a grant lets us, or that they are there by our seats.
#[derive(Clone, Debug)]
pub struct RunElsewhere {
    pub run: RunCount,
    pub detail: Option<ResultDetail>,
}

impl RunElsewhere {
    /// A run where neither a grant nor a seat of ours brings us is none of our business.
    fn of(run: RunCount, detail: Option<ResultDetail>) -> Option<Self> {
        (detail.is_some() || run.seated > 0).then_some(RunElsewhere { run, detail })
    }

    /// How many we may know of: all of ours by a grant; without one, who has a seat of ours.
    pub fn counted(&self) -> i64 {
        if self.detail.is_some() { self.run.students } else { self.run.seated }
    }
}

#[derive(Clone, Debug)]
pub struct ElsewhereSeen {
    pub institution: Institution,
    pub mine: Vec<Role>,
    pub runs: Vec<RunElsewhere>,
    pub institutions: Vec<Institution>,
}

impl Ask for WhereTheyAre {
    const NAME: &'static str = "seats.elsewhere";
    type Right = SeeOwnPeople;
    type Over = Institution;
    type Outcome = ElsewhereSeen;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        home: Granted<SeeOwnPeople, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<ElsewhereSeen, Fault> {
        let counts = store::runs(view, home.id, cx.now)?;
        let known = Known::of(view, home.id)?;
        let institutions = network::institution::all(view)?;
        let above = |host| {
            let host = institutions.iter().find(|one| one.id == host);
            host.map(|host| host.above.clone()).unwrap_or_default()
        };
        let detail = |count: &RunCount| {
            let question = Question {
                giver: count.host,
                above: above(count.host),
                receiver: home.id,
                right: GrantRight::ReadResults,
                course: count.course,
                run: Some(count.run),
                version: Some(count.version.clone()),
            };
            match known.may(cx.now, &question) {
                Answer::Yes { grant, .. } => Some(grant.grant.detail.unwrap_or(ResultDetail::Aggregated)),
                Answer::No(_) => None,
            }
        };
        let runs = counts.into_iter().filter_map(|run| RunElsewhere::of(run.clone(), detail(&run)));
        Ok(ElsewhereSeen {
            runs: runs.collect(),
            institutions,
            mine: home.roles().to_vec(),
            institution: home.into_place(),
        })
    }
}

/// How our students do in a run of others.
pub struct ElsewhereOf {
    pub institution: InstitutionName,
    pub run: RunKey,
    pub after: Option<PersonId>,
    /// All at once, for a sheet.
    pub whole: bool,
}

/// As far as the grant goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Named {
        people: Vec<OneResult>,
        next: Option<PersonId>,
    },
    Aggregated(Figures),
    /// Aggregated, and fewer than would keep them apart.
    TooFew,
    /// No grant, and some are there by our seats: why no more is told.
    Nothing(Vec<Hindrance>),
}

#[derive(Clone, Debug)]
pub struct InRun {
    pub institution: Institution,
    pub mine: Vec<Role>,
    pub run: Run,
    /// All of ours by a grant; without one, who has a seat of ours.
    pub students: i64,
    pub told: Told,
    /// The agreement that says so.
    pub by: Option<String>,
    pub institutions: Vec<Institution>,
}

impl Ask for ElsewhereOf {
    const NAME: &'static str = "seats.results-elsewhere";
    type Right = SeeOwnPeople;
    type Over = Institution;
    type Outcome = InRun;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        home: Granted<SeeOwnPeople, Institution>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<InRun, Fault> {
        let run = <Run as Place>::find(view, &self.run)?.ok_or(Fault::NotFound)?;
        let figures = store::figures(view, home.id, run.id, cx.now)?;
        // Where none of ours is, the run is none of our business.
        if figures.students == 0 || run.institution == home.id {
            return Err(Fault::NotFound);
        }
        let known = Known::of(view, home.id)?;
        let question = Question {
            giver: run.institution,
            above: run.above.clone(),
            receiver: home.id,
            right: GrantRight::ReadResults,
            course: run.course,
            run: Some(run.id),
            version: Some(run.version.clone()),
        };
        let mut students = figures.students;
        let (told, by) = match known.may(cx.now, &question) {
            Answer::No(why) => {
                students = store::seated(view, home.id, run.id, cx.now)?;
                if students == 0 {
                    return Err(Fault::NotFound);
                }
                (Told::Nothing(why), None)
            }
            Answer::Yes { grant, .. } => {
                let told = match grant.grant.detail {
                    Some(ResultDetail::Named) => self.named(view, &home, &run, cx)?,
                    // A grant that does not say how much is read as the least.
                    _ if students < FEWEST => Told::TooFew,
                    _ => Told::Aggregated(figures),
                };
                (told, Some(grant.title))
            }
        };
        let institutions = network::institution::all(view)?;
        let mine = home.roles().to_vec();
        Ok(InRun { run, students, told, by, institutions, mine, institution: home.into_place() })
    }
}

impl ElsewhereOf {
    fn named(&self, view: &View<'_>, home: &Institution, run: &Run, cx: &Cx) -> Result<Told, Fault> {
        let page = if self.whole { 20_000 } else { PAGE };
        let mut people = store::people(view, home.id, run.id, cx.now, self.after, page + 1)?;
        let more = people.len() as i64 > page;
        people.truncate(page as usize);
        let next = people.last().filter(|_| more).map(|last| last.person);
        Ok(Told::Named { people, next })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::{Instant, ids::Id};

    #[test]
    fn a_run_is_told_by_a_grant_or_by_seats_of_the_school() {
        fn id<I: Id>() -> I {
            I::new(Instant::from_millis(1), [1; 10])
        }
        let run = |students, seated| RunCount {
            run: id(),
            key: "TN+A+1".to_owned(),
            title: "A".to_owned(),
            host: id(),
            course: id(),
            version: String::new(),
            students,
            seated,
        };
        let (named, figures) = (Some(ResultDetail::Named), Some(ResultDetail::Aggregated));
        // Students, those with a seat, what a grant says; how many are told.
        let cases =
            [(3, 0, None, None), (3, 2, None, Some(2)), (3, 0, named, Some(3)), (3, 2, figures, Some(3))];
        for (students, seated, detail, told) in cases {
            let found = RunElsewhere::of(run(students, seated), detail);
            assert_eq!(found.map(|one| one.counted()), told, "{students} {seated} {detail:?}");
        }
    }
}
