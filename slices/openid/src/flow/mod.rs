//! From the button to the provider and back: authorization code with PKCE, state and nonce, bound to the browser.
//!
//! 1. [`BeginSignIn`] keeps what was asked, and the browser goes to the provider;
//! 2. it comes back with a code; [`TakeAttempt`] finds what was asked, once;
//! 3. [`prove`] exchanges the code, outside any transaction, and checks all that was said;
//! 4. [`Arrive`] signs in, makes an account, or asks the person of an account whether it is theirs ([`pending`]).

mod arrive;
mod attempt;
pub mod pending;
mod problem;
mod prove;
pub(crate) mod store;
mod taken;

pub use arrive::{Arrive, Arrived};
pub use attempt::{Attempt, BeginSignIn, Begun, CountAttempt, TakeAttempt};
pub use problem::Problem;
pub use prove::{Answered, Proof, prove};
pub use taken::Taken;

use ground::Holders;

ground::right!(
    /// Signs in by an institution.
    SignInByInstitution = "openid.sign-in",
    Holders::Anyone
);
