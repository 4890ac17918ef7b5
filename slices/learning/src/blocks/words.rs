//! Act: a learner gives words to a cloud, once.

use super::Workable;
use crate::{refusals, rights::FollowRun, state};
use ::store::{Tx, View};
use courses::{Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Refusal};
use lexicon::facts::learning::BlockDone;
use olx::blocks::WordCloud;
use serde_json::json;
use web::{House, Visitor};

/// The name of the fields of a cloud's form, one per word.
pub const WORD_FIELD: &str = "word";
/// Longest word, in characters.
pub const MAX_WORD: usize = 60;

/// Gives words to a cloud. They are on disk; the journal has their hash.
pub struct SayWords {
    run: RunKey,
    block: String,
    words: Vec<String>,
    blob: Option<String>,
}

/// Gives words to a cloud: the values of the fields named [`WORD_FIELD`].
pub async fn say_words(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    form: &[(String, String)],
) -> Result<(), Fault> {
    let run = RunKey(run.to_owned());
    let inputs =
        house.site.ask(&visitor.who, CloudDesk { run: run.clone(), block: block.to_owned() }).await?;
    let given = form.iter().filter(|(name, _)| name == WORD_FIELD).map(|(_, word)| word.as_str());
    let mut words = plain(given);
    words.truncate(inputs);
    check(&words)?;
    let text = serde_json::to_string(&words).map_err(Fault::broken)?;
    let act = |blob| SayWords { run, block: block.to_owned(), words, blob };
    house.site.act_with_words(&visitor.who, Some(&text), act).await
}

fn check(words: &[String]) -> Result<(), Refusal> {
    if words.is_empty() {
        return Err(refusals::words_missing().at(WORD_FIELD));
    }
    match words.iter().any(|word| word.chars().count() > MAX_WORD) {
        true => Err(refusals::word_too_long(MAX_WORD).at(WORD_FIELD)),
        false => Ok(()),
    }
}

/// Asks how many words a cloud takes, so that no more are kept.
struct CloudDesk {
    run: RunKey,
    block: String,
}

impl Ask for CloudDesk {
    const NAME: &'static str = "learning.cloud";
    type Right = FollowRun;
    type Over = Run;
    type Outcome = usize;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<FollowRun, Run>, view: &View<'_>, cx: &Cx) -> Result<usize, Fault> {
        let work = Workable::find(view, &run, run.person()?, &self.block, cx)?;
        let cloud = WordCloud::from_block(work.block()).ok_or(Fault::NotFound)?;
        Ok(cloud.inputs as usize)
    }
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
        // The cloud may have become smaller meanwhile.
        if self.words.len() > cloud.inputs as usize {
            return Err(refusals::content_changed().into());
        }
        let fact = work.fact(&run, json!({ "words": [] }), 1);
        Ok(Decision::of(()).fact(BlockDone { words: self.blob.clone(), ..fact }))
    }
}

/// Words as the cloud counts them: small letters, no space around, each once.
fn plain<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut plain: Vec<String> = Vec::new();
    for word in words.take(200) {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if !word.is_empty() && !plain.contains(&word) {
            plain.push(word);
        }
    }
    plain
}
