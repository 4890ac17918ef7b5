//! Ask: everything a person follows, waits for, or asked for.

use crate::{
    FollowedProgramme,
    answers::Problems,
    asking, awards,
    clock::{Calendar, OwnDates},
    enrolment::{MyEnrolments, MyRun},
    grades::{self, Shape, Shapes},
    more_time, programmes,
    reached::Reached,
    rights::Enrolling,
    state::{States, store as states},
    units, waiting,
};
use ::store::{StoreError, View};
use courses::{Content, Contents, Run, content};
use ground::{Ask, Cx, Everything, Fault, Granted};
use lexicon::{Instant, PersonId};
use std::{collections::BTreeMap, sync::Arc};
use web::paths;

/// The runs I follow, with their contents; and the programmes.
pub struct MyLearning;

/// What I follow, and where I wait.
pub struct Learning {
    pub followed: Vec<Followed>,
    /// Runs in which I wait for a place or for an answer: with my turn, from 1, or my request.
    pub hoped: Vec<Hoped>,
    pub programmes: Vec<FollowedProgramme>,
}

/// A run I would follow.
pub struct Hoped {
    pub run: Run,
    pub turn: Option<i64>,
}

/// A run I follow, and its course.
pub struct Followed {
    pub mine: MyRun,
    pub content: Arc<Content>,
    shape: Arc<Shape>,
    states: States,
    opened: BTreeMap<String, Instant>,
    pub(super) own: OwnDates,
    /// A certificate of this run was awarded to them.
    pub has_certificate: bool,
    /// The percent to show, in hundredths: without results that are kept back.
    pub(super) percent: Option<i64>,
}

impl Ask for MyLearning {
    const NAME: &'static str = "learning.my-learning";
    type Right = Enrolling;
    type Over = Everything;
    type Outcome = Learning;

    fn over(&self) {}

    fn answer(
        &self,
        me: Granted<Enrolling, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Learning, Fault> {
        let (contents, problems) = (cx.shelf.get::<Contents>(), cx.shelf.get::<Problems>());
        let person = me.person()?;
        let mut states = states::states_of_person(view, person)?;
        let mut opened = units::opened_of_person(view, person)?;
        let mut more = more_time::of_person(view, person)?;
        let held = awards::held(view, cx, person)?;
        let programmes = programmes::followed(view, cx, person)?;
        let mine = MyEnrolments.answer(me, view, cx)?;
        let with_content = mine.into_iter().map(|mine| {
            let content = content::of_version(view, &contents, &mine.run.version)?;
            let shape = cx.shelf.get::<Shapes>().of(&content, &problems);
            let states = states.remove(&mine.run.id).unwrap_or_default();
            let given = more.remove(&mine.run.id).unwrap_or_default();
            let own = OwnDates { enrolled_at: Some(mine.enrolment.enrolled_at), more: given };
            Ok(Followed {
                percent: percent_told(&content, &shape, &states, &mine, &own, cx.now),
                shape,
                states,
                opened: opened.remove(&mine.run.id).unwrap_or_default(),
                has_certificate: held.contains(&mine.run.id),
                own,
                content,
                mine,
            })
        });
        let followed = with_content.collect::<Result<Vec<_>, Fault>>()?;
        let hoped = hoped(view, person, &followed)?;
        Ok(Learning { followed, hoped, programmes })
    }
}

/// Where a person waits, or asked and has no answer yet. They are few: each is looked up.
fn hoped(view: &View<'_>, person: PersonId, followed: &[Followed]) -> Result<Vec<Hoped>, StoreError> {
    let mut hoped = Vec::new();
    for turn in waiting::of_person(view, person)? {
        let Some(run) = courses::run::by_id(view, turn.run)? else { continue };
        hoped.push(Hoped { run, turn: waiting::place_of(view, turn.run, person)? });
    }
    for request in asking::store::of_person(view, person)?.into_iter().filter(|request| request.is_open()) {
        let is_in = followed.iter().any(|one| one.mine.run.id == request.run);
        let Some(run) = courses::run::by_id(view, request.run)?.filter(|_| !is_in) else { continue };
        hoped.push(Hoped { run, turn: None });
    }
    Ok(hoped)
}

fn percent_told(
    content: &Content,
    shape: &Shape,
    states: &States,
    mine: &MyRun,
    own: &OwnDates,
    now: Instant,
) -> Option<i64> {
    let grade = mine.grade.as_ref()?;
    let calendar = Calendar::of(&mine.run, content).with(own);
    let withheld = grades::withheld(content, &calendar, states, now);
    match withheld.is_empty() {
        true => Some(grade.percent),
        false => Some(grades::told(content, shape, states, &withheld, grade).percent),
    }
}

impl Followed {
    pub fn reached(&self) -> Reached<'_> {
        Reached {
            content: &self.content,
            shape: &self.shape,
            states: &self.states,
            opened: &self.opened,
            grade: self.mine.grade.as_ref(),
        }
    }

    pub fn has_passed(&self) -> bool {
        self.mine.grade.as_ref().is_some_and(|grade| grade.passed)
    }

    pub fn resume(&self) -> String {
        paths::learning::Resume { run: self.mine.run.key.clone() }.to_string()
    }

    pub fn last_title(&self) -> Option<String> {
        let id = self.content.find(self.mine.last_unit.as_ref()?)?;
        Some(self.content.node(id).title()).filter(|title| !title.trim().is_empty())
    }
}
