//! What learners do in blocks: each act is one of the core's, and answers in the four ways of [`replies`](super::replies).

use super::{
    replies::{Typed, reply},
    room::Room,
    sent::Sent,
    turned::Turned,
};
use crate::{
    answers, blocks, branches,
    hand_ins::{self, Work, WorkFile},
};
use axum::{
    extract::{Multipart, State},
    response::Response,
};
use ground::Refusal;
use web::{House, Visitor, paths::learning as at};

type Reply = Result<Response, Turned>;

pub(super) async fn answer(
    at::Answer { run, block }: at::Answer,
    State(house): State<House>,
    visitor: Visitor,
    sent: Sent,
) -> Reply {
    let given = sent.given();
    let typed = Typed { given: Some(given.clone()), ..Typed::default() };
    let done = answers::submit(&house, &visitor, &run, &block, given).await.map(drop);
    reply(house, visitor, (run, block), done, typed).await
}

pub(super) async fn save(
    at::Save { run, block }: at::Save,
    State(house): State<House>,
    visitor: Visitor,
    sent: Sent,
) -> Reply {
    let given = sent.given();
    let typed = Typed { given: Some(given.clone()), ..Typed::default() };
    let done = answers::save(&house, &visitor, &run, &block, given).await.map(drop);
    reply(house, visitor, (run, block), done, typed).await
}

pub(super) async fn reset(
    at::Reset { run, block }: at::Reset,
    State(house): State<House>,
    visitor: Visitor,
) -> Reply {
    let done = answers::reset(&house, &visitor, &run, &block).await.map(drop);
    reply(house, visitor, (run, block), done, Typed::default()).await
}

pub(super) async fn draw_again(
    at::DrawAgain { run, block }: at::DrawAgain,
    State(house): State<House>,
    visitor: Visitor,
) -> Reply {
    let done = branches::draw_again(&house, &visitor, &run, &block).await;
    reply(house, visitor, (run, block), done, Typed::default()).await
}

pub(super) async fn hint(
    at::Hint { run, block }: at::Hint,
    State(house): State<House>,
    visitor: Visitor,
) -> Reply {
    let done = answers::hint(&house, &visitor, &run, &block).await.map(drop);
    reply(house, visitor, (run, block), done, Typed::default()).await
}

pub(super) async fn done(
    at::Done { run, block }: at::Done,
    State(house): State<House>,
    visitor: Visitor,
    sent: Sent,
) -> Reply {
    let is_done = sent.get("done").is_none_or(|done| !matches!(done.as_str(), "no" | "false"));
    let done = blocks::mark_done(&house, &visitor, &run, &block, is_done).await;
    reply(house, visitor, (run, block), done, Typed::default()).await
}

pub(super) async fn vote(
    at::Vote { run, block }: at::Vote,
    State(house): State<House>,
    visitor: Visitor,
    sent: Sent,
) -> Reply {
    let done = blocks::vote(&house, &visitor, &run, &block, &sent.pairs()).await;
    reply(house, visitor, (run, block), done, Typed::default()).await
}

pub(super) async fn say_words(
    at::SayWords { run, block }: at::SayWords,
    State(house): State<House>,
    visitor: Visitor,
    sent: Sent,
) -> Reply {
    let done = blocks::say_words(&house, &visitor, &run, &block, &sent.pairs()).await;
    reply(house, visitor, (run, block), done, Typed::default()).await
}

pub(super) async fn place(
    at::PlaceItems { run, block }: at::PlaceItems,
    State(house): State<House>,
    visitor: Visitor,
    sent: Sent,
) -> Reply {
    let done = blocks::place(&house, &visitor, &run, &block, &sent.pairs()).await;
    reply(house, visitor, (run, block), done, Typed::default()).await
}

pub(super) async fn hand_in(
    at::HandIn { run, block }: at::HandIn,
    State(house): State<House>,
    visitor: Visitor,
    parts: Multipart,
) -> Reply {
    // Nothing of a file is read for somebody who is not of this run.
    Room::enter(&house, &visitor, &run).await?;
    let (work, done) = match read(parts).await {
        Ok(work) => (work.clone(), hand_ins::hand_in(&house, &visitor, &run, &block, work).await.map(drop)),
        Err(refusal) => (Work::default(), Err(refusal.into())),
    };
    reply(house, visitor, (run, block), done, Typed { text: work.text, ..Typed::default() }).await
}

/// The text and the files of the form. More than anything taken is not read to its end.
async fn read(mut parts: Multipart) -> Result<Work, Refusal> {
    let mut work = Work::default();
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        match part.name() {
            Some("text") => work.text = part.text().await.map_err(unreadable)?,
            Some("file") => {
                let name = part.file_name().unwrap_or_default().to_owned();
                let bytes = part.bytes().await.map_err(unreadable)?.to_vec();
                let is_chosen = !name.is_empty() || !bytes.is_empty();
                work.files.extend(is_chosen.then_some(WorkFile { name, bytes }));
            }
            _ => {}
        }
    }
    Ok(work)
}

fn unreadable(_: axum::extract::multipart::MultipartError) -> Refusal {
    Refusal::new("learning.upload-unreadable", |lang| crate::say(lang).msg_upload_unreadable()).at("file")
}
