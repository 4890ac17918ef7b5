//! Acts, asks and pages of courses on a real store.

mod archives;
mod begin;
mod files;
mod forgetting;
mod imports;
mod real_courses;
mod runs;
mod world;
