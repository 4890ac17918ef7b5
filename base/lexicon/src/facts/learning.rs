//! What learners and those who help them did in a run.

use super::fact;
use crate::{AgreementId, GrantId, HandInId, Instant, InstitutionId, PersonId, PlaceRef, RawJson, RunId};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Enrolled {
    pub run: RunId,
    pub person: PersonId,
    /// `online` or `hybrid`.
    pub mode: String,
    /// How they came in. Old lines don't say: most enrolled by themselves.
    #[serde(default)]
    pub way: Way,
    /// The seat that gave them the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// They had waited for a place.
    #[serde(default, skip_serializing_if = "is_false")]
    pub waited: bool,
    /// The list they were on, where many were enrolled at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
}
fact!("learning.enrolled", Enrolled, |it| PlaceRef::run(it.run));

fn is_false(value: &bool) -> bool {
    !value
}

/// How one comes into a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// By oneself, where anybody may.
    #[default]
    Open,
    /// One asked, and the team accepted.
    Approved,
    /// By a seat of an agreement.
    Seat,
    /// By a letter of the team.
    Invitation,
    /// The team did it.
    Team,
    /// From another run of the same course.
    Transfer,
}

impl Way {
    pub const ALL: &'static [Way] =
        &[Way::Open, Way::Approved, Way::Seat, Way::Invitation, Way::Team, Way::Transfer];

    pub fn name(self) -> &'static str {
        match self {
            Way::Open => "open",
            Way::Approved => "approved",
            Way::Seat => "seat",
            Way::Invitation => "invitation",
            Way::Team => "team",
            Way::Transfer => "transfer",
        }
    }

    /// A word of the tables; what is not known came in by itself.
    pub fn of_name(text: &str) -> Self {
        Self::ALL.iter().copied().find(|way| way.name() == text).unwrap_or_default()
    }
}

/// A seat that an agreement opens to the people of an institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Seat {
    pub agreement: AgreementId,
    pub grant: GrantId,
    /// The home school.
    pub institution: InstitutionId,
}

/// Somebody waits for a place in a run that is full; said again, how they will come in is another one, and their turn stays.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WaitingJoined {
    pub run: RunId,
    pub person: PersonId,
    /// As in [`Enrolled`], for when their turn comes.
    pub mode: String,
    pub way: Way,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
}
fact!("learning.waiting-joined", WaitingJoined, |it| PlaceRef::run(it.run));

/// Somebody waits no longer, and has no place.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WaitingLeft {
    pub run: RunId,
    pub person: PersonId,
    /// Hash of the blob of the team's reason; none when they left by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.waiting-left", WaitingLeft, |it| PlaceRef::run(it.run));

/// Two who wait changed turns: the team moved one up past the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WaitingMoved {
    pub run: RunId,
    /// Who moved up.
    pub person: PersonId,
    /// Who stood before.
    pub past: PersonId,
}
fact!("learning.waiting-moved", WaitingMoved, |it| PlaceRef::run(it.run));

/// Somebody asks for a place in a run whose team decides.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlaceAsked {
    pub run: RunId,
    pub person: PersonId,
    /// Hash of the blob of what they wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.place-asked", PlaceAsked, |it| PlaceRef::run(it.run));

/// What became of it. An accepted one has a place, or waits for one: another fact says which.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AskingEnded {
    pub run: RunId,
    pub person: PersonId,
    pub how: AskingEnd,
    /// Hash of the blob of the team's reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.asking-ended", AskingEnded, |it| PlaceRef::run(it.run));

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskingEnd {
    Accepted,
    Refused,
    Withdrawn,
}

impl AskingEnd {
    pub fn name(self) -> &'static str {
        match self {
            AskingEnd::Accepted => "accepted",
            AskingEnd::Refused => "refused",
            AskingEnd::Withdrawn => "withdrawn",
        }
    }
}

/// Many were enrolled at once; each has a fact of their own that names the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ListEnrolled {
    pub run: RunId,
    pub list: String,
    /// How many lines changed something.
    pub people: i64,
}
fact!("learning.list-enrolled", ListEnrolled, |it| PlaceRef::run(it.run));

/// A list was undone: who is unchanged since has left.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ListUndone {
    pub run: RunId,
    pub list: String,
    pub ended: i64,
    /// How many were left alone.
    pub kept: i64,
}
fact!("learning.list-undone", ListUndone, |it| PlaceRef::run(it.run));

/// A learner went on in another run of the same course.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Transferred {
    /// The run they are in now.
    pub run: RunId,
    pub person: PersonId,
    pub from: RunId,
    /// Keys of the blocks whose state came along.
    pub blocks: Vec<String>,
    /// Hash of the blob of the team's reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.transferred", Transferred, |it| PlaceRef::run(it.run));

/// A learner, or a group, has more time. Said again for the same whom and what, it takes the place of what was given.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TimeGiven {
    pub run: RunId,
    pub whom: Whom,
    /// Key of a subsection, `sequential@id`; everything in the run without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsection: Option<String>,
    pub time: MoreTime,
    /// Hash of the blob of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.time-given", TimeGiven, |it| PlaceRef::run(it.run));

/// It was taken back: the dates are those of everybody again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TimeTaken {
    pub run: RunId,
    pub whom: Whom,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsection: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
fact!("learning.time-taken", TimeTaken, |it| PlaceRef::run(it.run));

/// One learner, or a group of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    Person(PersonId),
    /// Ids written in the course.
    Group {
        partition: i64,
        group: i64,
    },
}

/// How much more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoreTime {
    /// Days after each due date, at the same hour of the wall clock.
    Days(i64),
    /// Until then, where it is later than the due date.
    Until(Instant),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Unenrolled {
    pub run: RunId,
    pub person: PersonId,
    /// They go on in another run.
    #[serde(default, skip_serializing_if = "is_false")]
    pub moved: bool,
}
fact!("learning.unenrolled", Unenrolled, |it| PlaceRef::run(it.run));

/// A unit was opened for the first time by this learner.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UnitOpened {
    pub run: RunId,
    pub person: PersonId,
    /// `vertical@id`.
    pub unit: String,
}
fact!("learning.unit-opened", UnitOpened, |it| PlaceRef::run(it.run));

/// A problem was answered and graded (or saved, for a survey without attempts).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answered {
    pub run: RunId,
    pub person: PersonId,
    /// `problem@id`.
    pub block: String,
    /// The block of kind `sequential` it counts in, `sequential@id`.
    pub subsection: String,
    /// 1 for the first graded submission; unchanged when nothing was graded.
    pub attempt: i64,
    pub seed: i64,
    /// Input id → text or list, as submitted: choices, figures, short texts.
    pub answers: RawJson,
    /// Hash of the blob of the answers in free words; JSON as `answers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// As graded: score, and per input correctness, points and feedback, so that a page can show it again. Null
    /// when nothing was graded.
    pub results: RawJson,
    /// Weighted points earned and possible after this submission, by the problem's grading method.
    pub earned: f64,
    pub possible: f64,
    /// Whether those points count in the grade of the run.
    pub graded: bool,
    /// The version of the course it was answered in.
    #[serde(default)]
    pub version: String,
    /// How many hints had been shown.
    #[serde(default)]
    pub hints: i64,
    /// Raw points of the graded submissions so far that the grading method looks back to.
    #[serde(default)]
    pub scores: Vec<f64>,
    /// Whether the points are other ones than before. A second wrong answer moves no grade.
    #[serde(default = "yes")]
    pub moved: bool,
}

fn yes() -> bool {
    true
}
fact!("learning.answered", Answered, |it| PlaceRef::run(it.run));

/// Answers kept without grading ("save").
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnswersSaved {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub answers: RawJson,
    /// Hash of the blob of the answers in free words; JSON as `answers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    pub seed: i64,
    /// Whether keeping them is all there is to do: the problem is a survey.
    #[serde(default)]
    pub done: bool,
}
fact!("learning.answers-saved", AnswersSaved, |it| PlaceRef::run(it.run));

/// A problem was reset: answers cleared, score to zero, a new seed; attempts stay.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProblemReset {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    pub seed: i64,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.problem-reset", ProblemReset, |it| PlaceRef::run(it.run));

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HintTaken {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    /// How many hints have been shown, from 1.
    pub shown: i64,
    /// The variant it was taken in.
    #[serde(default)]
    pub seed: i64,
}
fact!("learning.hint-taken", HintTaken, |it| PlaceRef::run(it.run));

/// A block that is not a problem was done: `done` ticked, poll or survey voted, words given, items placed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BlockDone {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    /// What was given: `{"done":true}`, `{"vote":"a"}`, `{"placed":{"item":"zone"}}`; `{"words":[]}` for a cloud.
    /// Old lines have a cloud's words here.
    pub given: Value,
    /// Hash of the blob of the words given to a cloud: a JSON list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    pub attempt: i64,
    pub earned: f64,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.block-done", BlockDone, |it| PlaceRef::run(it.run));

/// A video was watched up to a second (written seldom: at pauses and every half minute).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VideoWatched {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub second: f64,
    pub ended: bool,
}
fact!("learning.video-watched", VideoWatched, |it| PlaceRef::run(it.run));

/// Which child a branching block gave to a learner, kept for ever.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BranchAssigned {
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    /// The children shown, in order.
    pub children: Vec<String>,
}
fact!("learning.branch-assigned", BranchAssigned, |it| PlaceRef::run(it.run));

/// The team put a learner in a group of the course, whose content they see from now on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupJoined {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    /// Ids written in the course.
    pub partition: i64,
    pub group: i64,
}
fact!("learning.group-joined", GroupJoined, |it| PlaceRef::run(it.run));

/// The team took a learner out of the group they had in a partition.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupLeft {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    pub partition: i64,
}
fact!("learning.group-left", GroupLeft, |it| PlaceRef::run(it.run));

/// Work handed in for staff to grade; the words or the file are a blob.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandedIn {
    pub id: HandInId,
    pub run: RunId,
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    /// Hash of the text's blob, if there is text.
    pub text: Option<String>,
    pub file: Option<HandedFile>,
    /// Further files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<HandedFile>,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.handed-in", HandedIn, |it| PlaceRef::run(it.run));

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedFile {
    pub blob: String,
    pub mime: String,
    pub bytes: i64,
}

/// Staff graded a hand-in: options chosen per criterion, and a comment (a blob).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandInGraded {
    pub id: HandInId,
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    pub block: String,
    pub subsection: String,
    /// Criterion → option.
    pub choices: Value,
    pub comment: Option<String>,
    pub earned: f64,
    pub possible: f64,
    pub graded: bool,
}
fact!("learning.hand-in-graded", HandInGraded, |it| PlaceRef::run(it.run));

/// The grade of a subsection was set by staff, with a reason; `earned: None` takes it back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GradeOverridden {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
    pub subsection: String,
    pub earned: Option<f64>,
    pub possible: f64,
    /// Hash of the blob of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The reason itself, in old lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    pub at: Instant,
}
fact!("learning.grade-overridden", GradeOverridden, |it| PlaceRef::run(it.run));

/// One of the team opened a learner's progress, to help them; the learner sees that in their data.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LearnerLookedAt {
    pub run: RunId,
    /// The learner.
    pub person: PersonId,
}
fact!("learning.learner-looked-at", LearnerLookedAt, |it| PlaceRef::run(it.run));
