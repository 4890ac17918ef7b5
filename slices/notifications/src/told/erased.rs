//! When a person is erased, what they were told goes, what others were told to decide about them, and everything they chose.

use ::store::{StoreError, Tx, sql};
use ground::Heard;
use lexicon::facts::people::PersonErased;

pub(super) fn apply(tx: &Tx<'_>, heard: &Heard<'_, PersonErased>) -> Result<(), StoreError> {
    let person = heard.fact.person;
    tx.run(sql!("delete from notices where reader = ?1"), &[&person])?;
    // What they asked for is withdrawn by the same act: nobody has to decide about it any more.
    tx.run(sql!("delete from notices where other_id = ?1 and kind = 'request'"), &[&person])?;
    tx.run(sql!("delete from notice_exceptions where person_id = ?1"), &[&person])?;
    tx.run(sql!("delete from notices_read where person_id = ?1"), &[&person])?;
    tx.run(sql!("delete from notice_mutes where person_id = ?1"), &[&person])?;
    tx.run(sql!("delete from notice_choices where person_id = ?1"), &[&person])?;
    tx.run(sql!("delete from notice_readers where person_id = ?1"), &[&person])?;
    Ok(())
}
