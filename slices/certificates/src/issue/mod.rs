//! Issuing: what is needed is read, the document is made and signed outside any transaction, then one act checks
//! and records.
//!
//! [`issue`] is the whole way; [`Claim`] is the learner's door, [`Award`] the team's, [`IssueToAll`] asks for
//! everybody at once.

mod all;
mod award;
mod claim;
mod draft;
mod jointly;
mod letter;
mod material;
mod prepare;
mod programme;
mod record;
mod signers;

pub use all::{IssueEveryone, IssueToAll, issue_to_everyone};
pub use award::{Award, AwardCertificates};
pub use claim::{Claim, ClaimCertificate};
pub use draft::Draft;
pub use jointly::{Awarder, Jointly};
pub use prepare::{Issuer, Whom, issue};
pub use programme::{ClaimProgramme, MyProgrammeStanding, ProgrammeStands, issue_programme};
pub use record::Outcome;

pub(crate) use jointly::of_run as jointly_of_run;
pub(crate) use letter::{Letter, send};
