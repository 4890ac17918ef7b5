//! A piece of work whose content is already on disk.

use crate::answers::ReadyProblem;
use ground::{Cx, Fault, Who, erase_words};
use lexicon::{
    HandInId,
    facts::learning::{Answered, HandedFile, HandedIn},
};
use problem::{Answer, Answers};
use store::{Blobs, StoreError};
use web::House;

/// What was handed in: hashes of blobs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Piece {
    pub text: Option<String>,
    /// In the order handed in.
    pub files: Vec<HandedFile>,
}

impl Piece {
    /// The answers of a problem that a person grades, as a text: one line per input.
    pub async fn of_answers(house: &House, problem: &ReadyProblem, answers: &Answers) -> Result<Self, Fault> {
        let inputs = problem.prepared.problem.inputs();
        let lines = inputs.map(|input| format!("{}. {}", input.number, said(answers.get(&input.id))));
        let text = lines.collect::<Vec<_>>().join("\n");
        let text = keep(house, text.into_bytes()).await?;
        Ok(Self { text: Some(text), files: Vec::new() })
    }

    /// The fact beside an answer.
    pub fn handed_in(&self, id: HandInId, answered: &Answered) -> HandedIn {
        HandedIn {
            id,
            run: answered.run,
            person: answered.person,
            block: answered.block.clone(),
            subsection: answered.subsection.clone(),
            text: self.text.clone(),
            file: self.files.first().cloned(),
            more: self.files.iter().skip(1).cloned().collect(),
            possible: answered.possible,
            graded: answered.graded,
        }
    }
}

/// Puts content on disk, off the async threads; its hash. It is the person's own: whoever else hands in the very same
/// bytes, before or after, has content of their own, and erasing the one takes nothing from the other.
pub(super) async fn keep(house: &House, bytes: Vec<u8>) -> Result<String, Fault> {
    let (blobs, chance) = (house.site.shelf().get::<Blobs>(), house.site.cx(&Who::default()).bytes());
    let kept = tokio::task::spawn_blocking(move || blobs.put_own(&bytes, chance));
    Ok(kept.await.map_err(Fault::broken)?.map_err(StoreError::from)?.as_str().to_owned())
}

/// Whatever an act came to: content that it did not take is on the disk of nobody, and goes.
pub(super) fn unless_refused<T>(
    house: &House,
    done: Result<T, Fault>,
    kept: impl IntoIterator<Item = String>,
) -> Result<T, Fault> {
    // Nobody knows whether a broken commit was written: the content stays.
    if matches!(done, Err(Fault::Broken(_)) | Ok(_)) {
        return done;
    }
    for hash in kept {
        erase_words(house.site.shelf(), &hash)?;
    }
    done
}

fn said(answer: Option<&Answer>) -> String {
    match answer {
        None => String::new(),
        Some(Answer::One(text)) => text.clone(),
        Some(Answer::Many(list)) => list.join(", "),
        Some(Answer::Named(parts)) => {
            parts.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(", ")
        }
    }
}

/// A fresh id for a hand-in.
pub(super) fn fresh(cx: &Cx) -> HandInId {
    cx.id()
}
