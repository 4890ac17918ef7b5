//! Act: a learner gives words to a cloud, once.

use super::Workable;
use crate::{refusals, rights::FollowRun, state};
use courses::{Run, RunKey};
use ground::{Act, Cx, Decision, Fault, Granted};
use olx::blocks::WordCloud;
use serde_json::json;
use ::store::Tx;
use web::{House, Visitor};

/// The name of the fields of a cloud's form, one per word.
pub const WORD_FIELD: &str = "word";
/// Longest word, in characters.
pub const MAX_WORD: usize = 60;

/// Gives words to a cloud.
pub struct SayWords {
    pub run: RunKey,
    pub block: String,
    pub words: Vec<String>,
}

/// Gives words to a cloud: the values of the fields named [`WORD_FIELD`].
pub async fn say_words(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    form: &[(String, String)],
) -> Result<(), Fault> {
    let words = form.iter().filter(|(name, _)| name == WORD_FIELD).map(|(_, word)| word.clone());
    let act = SayWords { run: RunKey(run.to_owned()), block: block.to_owned(), words: words.collect() };
    house.site.act(&visitor.who, act).await
}

impl Act for SayWords {
    const NAME: &'static str = "learning.say-words";
    type Right = FollowRun;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<FollowRun, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        let work = Workable::find(tx, &run, run.person()?, &self.block, cx)?;
        let cloud = WordCloud::from_block(work.block()).ok_or(Fault::NotFound)?;
        let before = state::state_of(tx, run.id, work.person, &self.block)?;
        if before.is_some_and(|state| state.done) {
            return Err(refusals::words_given_already().into());
        }
        let mut words = plain(&self.words);
        if words.is_empty() {
            return Err(refusals::words_missing().at(WORD_FIELD).into());
        }
        if words.iter().any(|word| word.chars().count() > MAX_WORD) {
            return Err(refusals::word_too_long(MAX_WORD).at(WORD_FIELD).into());
        }
        words.truncate(cloud.inputs as usize);
        Ok(Decision::of(()).fact(work.fact(&run, json!({ "words": words }), 1)))
    }
}

/// Words as the cloud counts them: small letters, no space around, each once.
fn plain(words: &[String]) -> Vec<String> {
    let mut plain: Vec<String> = Vec::new();
    for word in words.iter().take(200) {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if !word.is_empty() && !plain.contains(&word) {
            plain.push(word);
        }
    }
    plain
}
