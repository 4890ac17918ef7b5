//! What results are narrowed by.

use crate::entry::Shown;
use courses::Availability;
use portals::Showing;

/// A question with a few answers; a course may give several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// A course, or a kind of programme.
    Kind,
    When,
    Subject,
    Level,
    Language,
    Format,
    Place,
    Pace,
    Institution,
    Certificate,
}

impl Facet {
    /// In the order in which they are asked.
    pub const ALL: [Facet; 10] = [
        Facet::Kind,
        Facet::When,
        Facet::Subject,
        Facet::Level,
        Facet::Language,
        Facet::Format,
        Facet::Place,
        Facet::Pace,
        Facet::Institution,
        Facet::Certificate,
    ];

    /// Its parameter in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Facet::Kind => "type",
            Facet::When => "when",
            Facet::Subject => "subject",
            Facet::Level => "level",
            Facet::Language => "language",
            Facet::Format => "format",
            Facet::Place => "place",
            Facet::Pace => "pace",
            Facet::Institution => "institution",
            Facet::Certificate => "certificate",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Hands each answer of a course to `take`; some perhaps twice.
    pub(super) fn answers(self, shown: &Shown, showing: &Showing, take: &mut dyn FnMut(&str)) {
        let entry = &shown.entry;
        match self {
            Facet::Kind => take(COURSE),
            Facet::When => shown
                .runs()
                .for_each(|(_, availability)| moments(availability).iter().for_each(|one| take(one))),
            Facet::Subject => entry.description.subjects.iter().for_each(|one| take(one.word())),
            Facet::Level => entry.description.level.iter().for_each(|one| take(one.word())),
            Facet::Language => shown.runs().for_each(|(run, _)| take(primary(&run.terms.language))),
            Facet::Format => take(if shown.is_hybrid() { HYBRID } else { ONLINE }),
            Facet::Place => shown.places().for_each(|(place, _)| take(&place.name())),
            Facet::Pace => {
                shown.runs().for_each(|(run, _)| take(if run.terms.self_paced { OWN_PACE } else { DATES }))
            }
            Facet::Institution => shown.institutions(showing).for_each(|one| take(&one.slug)),
            Facet::Certificate => {
                if shown.has_certificate() {
                    take(YES)
                }
            }
        }
    }
}

pub(crate) const COURSE: &str = "course";
pub(crate) const HYBRID: &str = "hybrid";
pub(crate) const ONLINE: &str = "online";
pub(crate) const OWN_PACE: &str = "self";
pub(crate) const DATES: &str = "dates";
pub(crate) const YES: &str = "yes";
pub(crate) const OPEN: &str = "open";
pub(crate) const SOON: &str = "soon";
pub(crate) const RUNNING: &str = "running";
pub(crate) const OVER: &str = "over";

/// What people ask of a date: can I enrol, does it begin soon, does it run, is it over.
fn moments(availability: Availability) -> &'static [&'static str] {
    match availability {
        Availability::OngoingOpen => &[OPEN, RUNNING],
        Availability::FutureOpen => &[OPEN, SOON],
        Availability::ArchivedOpen => &[OPEN, OVER],
        Availability::FutureNotYetOpen | Availability::FutureClosed | Availability::ToBeScheduled => &[SOON],
        Availability::OngoingClosed => &[RUNNING],
        Availability::ArchivedClosed => &[OVER],
    }
}

/// `fr` of `fr-SN`.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}
