//! Whose account is erased leaves every programme that is not over, and takes back what they applied for.

use super::{leave::leaving, store};
use crate::{
    application,
    intake::{self, IntakeState},
    programme,
};
use ::store::Tx;
use ground::{Cx, Decision, Fault};
use lexicon::{PersonId, facts::programmes::ApplicationWithdrawn};

/// How [`people`] lets go of a place whose account is erased: this slice stands above it.
#[allow(unsafe_code)]
#[ground::linkme::distributed_slice(people::ENDINGS)]
#[linkme(crate = ground::linkme)]
static WITH_THE_ACCOUNT: people::Ending = leave_all;

fn leave_all(tx: &Tx<'_>, cx: &Cx, person: PersonId, mut done: Decision<()>) -> Result<Decision<()>, Fault> {
    for (_, _, mine, _) in store::of_person(tx, person)? {
        let Some(of) = programme::store::by_id(tx, mine.programme)? else { continue };
        let intake = intake::store::of(tx, of.id, mine.intake)?;
        // Who was in an intake that is over stays counted in it.
        if intake.as_ref().is_none_or(|intake| intake.state(cx.now) != IntakeState::Over) {
            done = leaving((tx, cx), &of, &mine, intake.as_ref(), Some(person), done)?;
        }
    }
    // What was only drafted goes with the account: it is no history.
    let sent = application::store::of_person(tx, person)?;
    let to_decide = sent.into_iter().filter(|one| one.state(cx.now).is_to_decide());
    Ok(done
        .facts(to_decide.map(|one| ApplicationWithdrawn { application: one.id, programme: one.programme })))
}
