//! What learners and those who help them did in a run.

mod coming;
mod groups;
mod judged;
mod more_time;
mod work;

pub use coming::{
    AskingEnd, AskingEnded, Enrolled, ListEnrolled, ListUndone, PlaceAsked, Seat, Transferred, Unenrolled,
    WaitingJoined, WaitingLeft, WaitingMoved, Way,
};
pub use groups::{GroupJoined, GroupLeft};
pub use judged::{GradeOverridden, HandInGraded, HandedFile, HandedIn, LearnerLookedAt};
pub use more_time::{MoreTime, TimeGiven, TimeTaken, Whom};
pub use work::{
    Answered, AnswersSaved, BlockDone, BranchAssigned, HintTaken, ProblemReset, UnitOpened, VideoWatched,
};
