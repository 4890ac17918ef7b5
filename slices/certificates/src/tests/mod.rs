//! Certificates on a real store, through the real router.

mod badges;
mod joint;
mod logos;
mod papers;
mod stories;
mod world;
