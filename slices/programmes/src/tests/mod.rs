//! Programmes on a real store: applied for, followed, left; and rebuilt from the journal.

mod applying;
mod following;
mod moving;
mod seats;
mod world;
