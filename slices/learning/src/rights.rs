//! Who may do what in a run.

use ground::Holders;
use lexicon::Role;

ground::right!(
    /// Enrols in a run that takes enrolments.
    Enrolling = "learning.enrol",
    Holders::SignedIn
);

ground::right!(
    /// Follows a run as a learner: answers, votes, hands in.
    FollowRun = "learning.follow-run",
    Holders::Roles(&[Role::Learner])
);

ground::right!(
    /// Reads the units of a run: its learners, and its team as a preview.
    ReadRun = "learning.read-run",
    Holders::Roles(&[Role::Learner, Role::Tutor, Role::Instructor, Role::Author, Role::Viewer, Role::Registrar, Role::Lead, Role::ElearningHead, Role::LocalLead, Role::Coordinator, Role::Administrator])
);

ground::right!(
    /// Sees a run as its team does.
    SeeRun = "learning.see-run",
    Holders::Roles(&[Role::Tutor, Role::Instructor, Role::Author, Role::Viewer, Role::Registrar, Role::Lead, Role::ElearningHead, Role::LocalLead, Role::Coordinator, Role::Administrator])
);

ground::right!(
    /// Sees the learners of a run and their grades.
    SeeLearners = "learning.see-learners",
    Holders::Roles(&[Role::Tutor, Role::Instructor, Role::Registrar, Role::Lead, Role::ElearningHead, Role::LocalLead, Role::Coordinator, Role::Administrator])
);

ground::right!(
    /// Enrols others in a run, and ends their enrolment.
    KeepEnrolments = "learning.keep-enrolments",
    Holders::Roles(&[Role::Instructor, Role::Registrar, Role::Lead, Role::LocalLead, Role::Administrator])
);

ground::right!(
    /// Puts learners of a run in the groups its content is for, and takes them out.
    KeepGroups = "learning.keep-groups",
    Holders::Roles(&[Role::Instructor, Role::Lead, Role::Administrator])
);

ground::right!(
    /// Gives learners or groups of a run more time, and takes it back.
    GiveMoreTime = "learning.give-more-time",
    Holders::Roles(&[Role::Instructor, Role::Lead, Role::Administrator])
);

ground::right!(
    /// Grades work handed in.
    GradeWork = "learning.grade-work",
    Holders::Roles(&[Role::Tutor, Role::Instructor, Role::Lead, Role::Administrator])
);

ground::right!(
    /// Sets the grade of a subsection, with a reason.
    OverrideGrade = "learning.override-grade",
    Holders::Roles(&[Role::Instructor, Role::Lead, Role::Administrator])
);
