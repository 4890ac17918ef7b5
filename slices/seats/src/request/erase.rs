//! Whose account is erased takes their requests back: nobody decides about somebody who is gone, and their seat in a run that
//! has not begun goes to whoever waits.

use super::{State, give_back, store};
use ::store::Tx;
use ground::{Cx, Decision, Fault};
use lexicon::PersonId;

/// How [`people`] lets go of what was asked for: this slice stands above it.
#[allow(unsafe_code)]
#[ground::linkme::distributed_slice(people::ENDINGS)]
#[linkme(crate = ground::linkme)]
static WITH_THE_ACCOUNT: people::Ending = withdraw_all;

fn withdraw_all(
    tx: &Tx<'_>,
    cx: &Cx,
    person: PersonId,
    mut done: Decision<()>,
) -> Result<Decision<()>, Fault> {
    for request in store::to_withdraw(tx, person)? {
        let begins = match courses::run::by_id(tx, request.run)? {
            Some(run) => run.terms.start.is_some_and(|start| cx.now < start),
            None => false,
        };
        // A seat in a run that has begun stays counted, as for whoever leaves.
        if request.state != State::Approved || begins {
            done = give_back::withdrawn(tx, cx, &request, Some(person), done)?;
        }
    }
    Ok(done)
}
