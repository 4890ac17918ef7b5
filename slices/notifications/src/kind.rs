//! What is told, by which kinds people choose, and how it reaches them.

/// Words of a closed list, as tables, forms and the API write them.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$of])* $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            pub fn of_name(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == text)
            }
        }
    };
}

words! {
    /// How something reaches its reader. It always stands in the house.
    Way {
        /// By a letter of its own.
        Now = "now",
        /// In the next digest.
        Digest = "digest",
        /// In the house only.
        Here = "here",
    }
}

words! {
    /// How often a digest is written, if there is something for it.
    Rhythm { Daily = "daily", Weekly = "weekly", Never = "never" }
}

words! {
    /// What people choose by.
    Kind {
        /// News of a course.
        Update = "update",
        /// Work and grades.
        Work = "work",
        Deadline = "deadline",
        /// A run that begins.
        Begins = "begins",
        /// Enrolled or not by the team.
        Enrolment = "enrolment",
        Certificate = "certificate",
        Role = "role",
        /// An invitation was taken up.
        Invitation = "invitation",
        Agreement = "agreement",
        /// Somebody asks for something that one decides about.
        Request = "request",
    }
}

impl Kind {
    /// How it reaches those who chose nothing: what is personal at once.
    pub fn way(self) -> Way {
        match self {
            Kind::Work | Kind::Enrolment | Kind::Certificate => Way::Now,
            Kind::Update
            | Kind::Deadline
            | Kind::Begins
            | Kind::Role
            | Kind::Invitation
            | Kind::Agreement
            | Kind::Request => Way::Digest,
        }
    }
}

words! {
    /// What happened: each has a sentence (`notice/sentence.rs`).
    What {
        CourseUpdated = "course-updated",
        WorkGraded = "work-graded",
        GradeChanged = "grade-changed",
        Due = "due",
        RunBegins = "run-begins",
        Enrolled = "enrolled",
        Unenrolled = "unenrolled",
        /// They waited or asked for a place, were on a list, or go on in another run: they have it.
        PlaceGiven = "place-given",
        PlaceRefused = "place-refused",
        /// The team took them off the waiting list.
        WaitingEnded = "waiting-ended",
        TimeGiven = "time-given",
        TimeTaken = "time-taken",
        CertificateIssued = "certificate-issued",
        CertificateRevoked = "certificate-revoked",
        RoleGiven = "role-given",
        RoleEnded = "role-ended",
        InvitationTaken = "invitation-taken",
        AgreementProposed = "agreement-proposed",
        AgreementSigned = "agreement-signed",
        AgreementDeclined = "agreement-declined",
        AgreementSuspended = "agreement-suspended",
        AgreementResumed = "agreement-resumed",
        AgreementLeft = "agreement-left",
        /// A student asks their school for a seat.
        SeatAsked = "seat-asked",
        SeatTaken = "seat-taken",
        /// The school agreed; the run is full.
        SeatTakenWaits = "seat-taken-waits",
        /// No seat is left: they wait for one.
        SeatAwaited = "seat-awaited",
        SeatRefused = "seat-refused",
        ResultReturned = "result-returned",
        /// Somebody applies for a programme.
        Applied = "applied",
        ApplicationToComplete = "application-to-complete",
        ApplicationAdmitted = "application-admitted",
        ApplicationWaiting = "application-waiting",
        ApplicationRefused = "application-refused",
    }
}

impl What {
    pub fn kind(self) -> Kind {
        match self {
            What::CourseUpdated => Kind::Update,
            What::WorkGraded | What::GradeChanged => Kind::Work,
            What::Due | What::TimeGiven | What::TimeTaken => Kind::Deadline,
            What::RunBegins => Kind::Begins,
            What::SeatAsked | What::Applied => Kind::Request,
            What::SeatTaken
            | What::SeatTakenWaits
            | What::SeatAwaited
            | What::SeatRefused
            | What::ResultReturned
            | What::ApplicationToComplete
            | What::ApplicationAdmitted
            | What::ApplicationWaiting
            | What::ApplicationRefused
            | What::Enrolled
            | What::Unenrolled
            | What::PlaceGiven
            | What::PlaceRefused
            | What::WaitingEnded => Kind::Enrolment,
            What::CertificateIssued | What::CertificateRevoked => Kind::Certificate,
            What::RoleGiven | What::RoleEnded => Kind::Role,
            What::InvitationTaken => Kind::Invitation,
            What::AgreementProposed
            | What::AgreementSigned
            | What::AgreementDeclined
            | What::AgreementSuspended
            | What::AgreementResumed
            | What::AgreementLeft => Kind::Agreement,
        }
    }

    /// The act that causes it sends a letter of its own, which says more: none is written here.
    pub fn has_its_own_letter(self) -> bool {
        matches!(
            self,
            What::CertificateIssued
                | What::CertificateRevoked
                | What::PlaceGiven
                | What::PlaceRefused
                | What::WaitingEnded
                | What::SeatTaken
                | What::SeatTakenWaits
                | What::SeatAwaited
                | What::SeatRefused
                | What::ResultReturned
                | What::ApplicationToComplete
                | What::ApplicationAdmitted
                | What::ApplicationWaiting
                | What::ApplicationRefused
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for what in What::ALL {
            assert_eq!(What::of_name(what.name()), Some(*what));
        }
        assert_eq!(Kind::of_name("nothing"), None);
        let now: Vec<&str> =
            Kind::ALL.iter().filter(|kind| kind.way() == Way::Now).map(|kind| kind.name()).collect();
        assert_eq!(now, ["work", "enrolment", "certificate"]);
    }
}
