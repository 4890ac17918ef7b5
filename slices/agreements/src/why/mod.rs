//! May an institution do something with what another has? One pure function over their agreements, with its reasons.

mod ask;
mod facade;
mod rule;
#[cfg(test)]
mod tests;

pub use ask::{AskWhy, PairName, WhyAnswered, WhyTheyMay};
pub use facade::{Known, grants_in_force, may, use_of};
pub use rule::{Answer, GrantInForce, Hindrance, Question, Wanted, Wins, answer, in_force};
