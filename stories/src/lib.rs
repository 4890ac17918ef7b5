//! What people do, told on both engines, through the real router.
//!
//! - [`World`]: a site of its own for each story, with a clock that is set by hand;
//! - [`Actor`]: somebody at a browser without JavaScript: opens, fills in, presses, sees;
//! - [`story!`]: one function, one test per engine;
//! - [`ending`]: what must hold when a story ends (no errand left, the journal gives the same tables again);
//! - [`doors`]: every route, tried by everybody;
//! - [`browser`]: a real browser, for the pages that matter most;
//! - [`oracles`]: other people's readers of what we write;
//! - [`two`]: two installations, of which one calls the other;
//! - [`archives`]: courses in archives, also hostile and real ones;
//! - [`crash`]: the program killed at random, and what it had acknowledged.

mod actor;
mod answer;
pub mod api;
pub mod archives;
pub mod browser;
pub mod calendar;
pub mod courses;
pub mod crash;
mod database;
pub mod doors;
pub mod dump;
mod encoded;
pub mod ending;
pub mod environment;
pub mod forms;
pub mod issuer;
mod markup;
pub mod oracles;
pub mod people;
pub mod stage;
pub mod statements;
pub mod two;
mod world;

pub use actor::Actor;
pub use answer::Answer;
pub use database::Engine;
pub use stage::Stage;
pub use world::{Letter, World};

/// Tells each function on SQLite and on PostgreSQL: `story! { a_visitor_reads, a_learner_answers }`.
///
/// A function is `fn name(w: &mut World)`. One that is not named in any list is unused, and the compiler says so.
#[macro_export]
macro_rules! story {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[test]
            fn on_sqlite() {
                $crate::World::tell($crate::Engine::Sqlite, super::$name);
            }

            #[test]
            fn on_postgres() {
                $crate::World::tell($crate::Engine::Postgres, super::$name);
            }
        }
    )+};
}
