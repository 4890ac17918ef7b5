//! Who may do what with a programme.

use ground::{Holders, Right};
use lexicon::Role;

/// Whether one of these roles gives a right.
pub(crate) fn holds<R: Right>(mine: &[Role]) -> bool {
    matches!(R::HOLDERS, Holders::Roles(roles) if mine.iter().any(|role| roles.contains(role)))
}

ground::right!(
    /// Sees the page of a programme.
    SeeProgramme = "programmes.see-programme",
    Holders::Anyone
);

ground::right!(
    /// Sees the programmes of an institution.
    SeeProgrammes = "programmes.see-programmes",
    Holders::Anyone
);

ground::right!(
    /// Enrols in an intake of a programme, or applies for it.
    ApplyForProgramme = "programmes.apply",
    Holders::SignedIn
);

ground::right!(
    /// Follows a programme: sees what remains, leaves it, takes its certificate.
    FollowProgramme = "programmes.follow-programme",
    Holders::Roles(&[Role::Learner])
);

ground::right!(
    /// Begins a programme in an institution.
    BeginProgrammes = "programmes.begin-programme",
    Holders::Roles(&[Role::Lead, Role::ElearningHead, Role::Coordinator, Role::Administrator])
);

ground::right!(
    /// Writes and publishes what a programme is made of, and its intakes.
    KeepProgramme = "programmes.keep-programme",
    Holders::Roles(&[Role::Lead, Role::ElearningHead, Role::Coordinator, Role::Administrator])
);

ground::right!(
    /// Sees the team's page of a programme.
    SeeProgrammeTeam = "programmes.see-team",
    Holders::Roles(&[Role::Lead, Role::ElearningHead, Role::Registrar, Role::Coordinator, Role::Viewer, Role::Administrator])
);

ground::right!(
    /// Sees who follows a programme, with their marks, and who applies.
    SeeProgrammePeople = "programmes.see-people",
    Holders::Roles(&[Role::Lead, Role::ElearningHead, Role::Registrar, Role::Coordinator, Role::Administrator])
);

ground::right!(
    /// Decides about applications, recognises courses, moves people to another version.
    DecideInProgramme = "programmes.decide",
    Holders::Roles(&[Role::Lead, Role::Registrar, Role::Coordinator, Role::Administrator])
);
