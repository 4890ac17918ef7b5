//! What a certificate looks like to others: the signed document, the badge, the paper, the picture.

mod badge;
mod links;
mod logos;
mod names;
mod paper;
mod picture;
mod statement;

pub use badge::{LIST_SIZE, Recognised, Status, badge, credits, criteria, issuer, proof_method, status_list};
pub use links::Links;
pub use logos::{Logo, logos};
pub use names::names;
pub use paper::{pdf, unprintable};
pub use picture::picture;
pub use statement::{AwarderSaid, CourseSaid, Document, ProgrammeSaid, Statement};
