//! How everybody voted, and the words of clouds.

use crate::rights::ReadRun;
use courses::{Run, RunKey};
use ground::{Ask, Cx, Fault, Granted};
use lexicon::RunId;
use std::collections::BTreeMap;
use store::{StoreError, Tx, View, sql};

/// Block → question → answer → votes.
pub type VoteCounts = BTreeMap<String, BTreeMap<String, BTreeMap<String, i64>>>;
/// Block → words, those given most often first.
pub type WordCounts = BTreeMap<String, Vec<(String, i64)>>;

/// Most words read per run.
const WORDS: i64 = 5_000;

/// The votes and words of a whole run: two queries, whatever a page shows of them.
pub struct Tallies {
    pub run: RunKey,
}

impl Ask for Tallies {
    const NAME: &'static str = "learning.tallies";
    type Right = ReadRun;
    type Over = Run;
    type Outcome = (VoteCounts, WordCounts);

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<ReadRun, Run>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<(VoteCounts, WordCounts), Fault> {
        Ok((vote_counts(view, run.id)?, word_counts(view, run.id)?))
    }
}

/// All votes of a run.
pub fn vote_counts(view: &View<'_>, run: RunId) -> Result<VoteCounts, StoreError> {
    let mut counts = VoteCounts::new();
    view.each(
        sql!("select block, question, answer, votes from votes where run_id = ?1 and votes > 0"),
        &[&run],
        |row| {
            let questions = counts.entry(row.get(0)?).or_default();
            questions.entry(row.get(1)?).or_default().insert(row.get(2)?, row.get(3)?);
            Ok(true)
        },
    )?;
    Ok(counts)
}

/// The words of a run's clouds.
pub fn word_counts(view: &View<'_>, run: RunId) -> Result<WordCounts, StoreError> {
    let mut counts = WordCounts::new();
    view.each(
        sql!("select block, word, said from cloud_words where run_id = ?1 order by said desc, word limit ?2"),
        &[&run, &WORDS],
        |row| {
            let block: String = row.get(0)?;
            counts.entry(block).or_default().push((row.get(1)?, row.get(2)?));
            Ok(true)
        },
    )?;
    Ok(counts)
}

/// Adds `by` (1 or −1) votes to an answer.
pub(super) fn count_vote(
    tx: &Tx<'_>,
    run: RunId,
    block: &str,
    question: &str,
    answer: &str,
    by: i64,
) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into votes (run_id, block, question, answer, votes) values (?1, ?2, ?3, ?4, ?5)
             on conflict (run_id, block, question, answer) do update set votes = votes.votes + excluded.votes"
        ),
        &[&run, &block, &question, &answer, &by],
    )?;
    Ok(())
}

pub(super) fn count_word(tx: &Tx<'_>, run: RunId, block: &str, word: &str) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into cloud_words (run_id, block, word, said) values (?1, ?2, ?3, 1)
             on conflict (run_id, block, word) do update set said = cloud_words.said + 1"
        ),
        &[&run, &block, &word],
    )?;
    Ok(())
}

/// Takes words a person gave out of a cloud again; one nobody else gave leaves it.
pub(crate) fn uncount_words(
    tx: &Tx<'_>,
    run: RunId,
    block: &str,
    words: &[String],
) -> Result<(), StoreError> {
    for word in words {
        tx.run(
            sql!("update cloud_words set said = said - 1 where run_id = ?1 and block = ?2 and word = ?3"),
            &[&run, &block, word],
        )?;
        tx.run(
            sql!("delete from cloud_words where run_id = ?1 and block = ?2 and word = ?3 and said <= 0"),
            &[&run, &block, word],
        )?;
    }
    Ok(())
}

pub(crate) const CLEAR_VOTES: &str = sql!("delete from votes");
pub(crate) const CLEAR_WORDS: &str = sql!("delete from cloud_words");
