//! The students of an institution: its own people, who have no say in what it has. They are many, so they have a page of
//! their own beside the team's.

mod end;
mod list;
pub(crate) mod pages;
mod store;

pub use end::{EndStudies, KeepStudents};
pub use list::{A_PAGE, SeeStudents, Sought, StudentList, Students};
pub use store::{Student, are_students, count, is_student, schools_of};
