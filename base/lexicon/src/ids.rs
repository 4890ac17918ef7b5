//! Opaque names. Each is a UUIDv7 made by [`new`](PersonId::new) from an instant and chance that
//! the caller passes in, so that ids sort by age and tests can foresee them.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// What every id has: a way from and to text, and a maker.
pub trait Id: Copy + fmt::Display + FromStr + Send + Sync + 'static {
    fn new(at: crate::Instant, chance: [u8; 10]) -> Self;
    /// The end of it: bits of the chance it was made with.
    fn chance(&self) -> u64;
    /// When it was made.
    fn made_at(&self) -> crate::Instant;
    /// As [`Display`](fmt::Display) writes it, all ASCII.
    fn text(&self) -> [u8; 36];
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl Id for $name {
            fn new(at: crate::Instant, chance: [u8; 10]) -> Self {
                let millis = at.as_millis().max(0) as u64;
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid())
            }

            fn chance(&self) -> u64 {
                self.0.as_u64_pair().1
            }

            fn made_at(&self) -> crate::Instant {
                // UUIDv7 begins with 48 bits of milliseconds (RFC 9562 §5.7).
                crate::Instant::from_millis((self.0.as_u64_pair().0 >> 16) as i64)
            }

            fn text(&self) -> [u8; 36] {
                let mut text = [0; 36];
                self.0.hyphenated().encode_lower(&mut text);
                text
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A person, whoever they are: the journal knows people by this alone.
    PersonId,
    /// A signed-in browser.
    SessionId,
    /// An organisation of any kind.
    InstitutionId,
    /// A course as a work.
    CourseId,
    /// One session of a course.
    RunId,
    /// A role given to a person somewhere.
    RoleId,
    /// A certificate awarded.
    CertificateId,
    /// A piece of work handed in (text or file) that staff grades.
    HandInId,
    /// A thing to do later.
    ErrandId,
    /// An archive analysed and waiting for somebody to commit it.
    ImportId,
    /// A passkey of a person.
    PasskeyId,
    /// A document between institutions.
    AgreementId,
    /// One thing an agreement allows.
    GrantId,
    /// What people may agree to.
    ConsentTextId,
    /// A site with its own name, host and catalogue.
    PortalId,
    /// Courses composed with a rule of completion.
    ProgrammeId,
    /// One intake of a programme: a promotion.
    IntakeId,
    /// A person's request for a place in an intake.
    ApplicationId,
    /// A course counted as passed because of what was done elsewhere.
    RecognitionId,
    /// A student's request for a seat in a run of another institution.
    SeatRequestId,
    /// A result that went back to a student's school.
    SeatRecordId,
    /// Another site's catalogue that a portal follows.
    FollowedFeedId,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Instant;

    #[test]
    fn ids_sort_by_age_and_read_back() {
        let any = RunId::new(Instant::from_millis(7), [9; 10]);
        assert_eq!(any.text(), any.to_string().as_bytes());
        let older = PersonId::new(Instant::from_millis(1_000), [255; 10]);
        let newer = PersonId::new(Instant::from_millis(2_000), [0; 10]);
        assert!(older < newer);
        assert_eq!(older.to_string().parse::<PersonId>(), Ok(older));
    }
}
