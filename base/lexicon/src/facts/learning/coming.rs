//! How people come into a run, wait for a place in it, and leave it.

use crate::{AgreementId, GrantId, InstitutionId, PersonId, PlaceRef, RunId, facts::fact};
use serde::{Deserialize, Serialize};

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

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Unenrolled {
    pub run: RunId,
    pub person: PersonId,
    /// They go on in another run.
    #[serde(default, skip_serializing_if = "is_false")]
    pub moved: bool,
}
fact!("learning.unenrolled", Unenrolled, |it| PlaceRef::run(it.run));
