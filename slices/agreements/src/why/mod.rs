//! May an institution do something with what another has? One pure function over their agreements, with its reasons.

mod ask;
mod broadly;
mod choices;
mod facade;
mod hindrance;
mod rule;
#[cfg(test)]
mod tests;

pub use ask::{AskWhy, PairName, WhyAnswer, WhyAnswered, WhyTheyMay};
pub use broadly::{Broadly, broadly};
pub use choices::{WhatToAsk, WhomToAsk};
pub use facade::{Known, grants_in_force, may, use_of};
pub use hindrance::Hindrance;
pub use rule::{Answer, Between, GrantInForce, Question, Standing, Wanted, Wins, answer, in_force, standing};
