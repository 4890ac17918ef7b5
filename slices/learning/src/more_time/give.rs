//! Act: a learner, a group or the students of a school have more time.

use super::store;
use crate::{enrolment, grades::reason, groups::partitions, refusals, rights::GiveMoreTime};
use ::store::Tx;
use courses::{Content, Contents, Run, RunKey, content};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::{
    facts::learning::{MoreTime, TimeGiven, Whom},
    time::Millis,
};
use web::{House, Visitor};

/// Most days given at once.
pub const LONGEST_DAYS: i64 = 366;

/// Gives more time for a subsection, or for everything. Given again, it takes the place of what was given.
#[derive(Clone, Debug)]
pub struct GiveTime {
    pub run: RunKey,
    pub whom: Whom,
    /// Key of a subsection; everything without one.
    pub subsection: Option<String>,
    pub time: MoreTime,
    pub reason: String,
    /// Hash of the blob of the reason, once it is on disk.
    pub(crate) words: Option<String>,
}

impl GiveTime {
    pub fn new(run: RunKey, whom: Whom, subsection: Option<String>, time: MoreTime, reason: String) -> Self {
        Self { run, whom, subsection, time, reason, words: None }
    }
}

/// Gives more time.
pub async fn give_time(house: &House, visitor: &Visitor, act: GiveTime) -> Result<(), Fault> {
    let words = reason(&act.reason).map(str::to_owned).ok();
    house.site.act_with_words(&visitor.who, words.as_deref(), |words| GiveTime { words, ..act }).await
}

impl Act for GiveTime {
    const NAME: &'static str = "learning.give-time";
    type Right = GiveMoreTime;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<GiveMoreTime, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let content = content::of_version(tx, &cx.shelf.get::<Contents>(), &run.version)?;
        let mut refused: Vec<Refusal> = reason(&self.reason).err().into_iter().collect();
        refused.extend(self.wrong_time(cx));
        if self.subsection.as_deref().is_some_and(|key| !is_subsection(&content, key)) {
            refused.push(refusals::subsection_unknown().at("subsection"));
        }
        match self.whom {
            Whom::Person(person) if enrolment::current(tx, run.id, person)?.is_none() => {
                return Err(Fault::NotFound);
            }
            Whom::Group { partition, group } if !is_group(&content, partition, group) => {
                refused.push(refusals::group_unknown().at("whom"));
            }
            Whom::School(school) if store::schools(tx, run.id)?.iter().all(|known| known.0 != school) => {
                refused.push(refusals::school_unknown().at("whom"));
            }
            Whom::Person(_) | Whom::Group { .. } | Whom::School(_) => {}
        }
        if !refused.is_empty() {
            return Err(Fault::Refused(refused));
        }
        if store::held(tx, run.id, self.whom, self.subsection.as_deref())? == Some(self.time) {
            return Ok(Decision::of(()));
        }
        let (whom, subsection, time) = (self.whom, self.subsection.clone(), self.time);
        Ok(Decision::of(()).fact(TimeGiven {
            run: run.id,
            whom,
            subsection,
            time,
            words: self.words.clone(),
        }))
    }
}

impl GiveTime {
    fn wrong_time(&self, cx: &Cx) -> Option<Refusal> {
        match self.time {
            MoreTime::Days(days) if !(1..=LONGEST_DAYS).contains(&days) => {
                Some(refusals::days_wrong(LONGEST_DAYS).at("days"))
            }
            MoreTime::Until(until) if until <= cx.now => Some(refusals::until_wrong().at("until")),
            MoreTime::Until(until) if until > cx.now.plus(Millis::days(LONGEST_DAYS * 5)) => {
                Some(refusals::until_wrong().at("until"))
            }
            MoreTime::Days(_) | MoreTime::Until(_) => None,
        }
    }
}

fn is_subsection(content: &Content, key: &str) -> bool {
    content.find(key).is_some_and(|id| content.node(id).block.kind == "sequential")
}

fn is_group(content: &Content, partition: i64, group: i64) -> bool {
    let found = partitions(&content.course).find(|one| one.id == partition);
    found.is_some_and(|one| one.groups.iter().any(|known| known.id == group))
}
