//! Act: a learner hands in work.

use super::{Assignment, MAX_FILE, MAX_FILES_TOGETHER, MAX_TEXT, Need, Piece, piece};
use crate::{
    answers::{Problems, subsection_key},
    blocks::Workable,
    refusals,
    rights::FollowRun,
    state,
};
use ::store::{Tx, View};
use courses::{Content, NodeId, Run, RunKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Reach, Refusal};
use lexicon::{
    HandInId, Instant,
    facts::learning::{HandedFile, HandedIn},
};
use web::{House, Visitor};

/// What is handed in, as it comes from a form.
#[derive(Clone, Debug, Default)]
pub struct Work {
    pub text: String,
    pub files: Vec<WorkFile>,
}

/// A file as it comes from a browser. Its name is looked at for its ending alone and not kept: it may say a lot
/// about a person.
#[derive(Clone, Debug)]
pub struct WorkFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Hands in work whose content is on disk. It takes the place of what was handed in before, until staff have graded.
pub struct HandIn {
    run: RunKey,
    block: String,
    piece: Piece,
}

/// Hands in a text, files, or both.
pub async fn hand_in(
    house: &House,
    visitor: &Visitor,
    run: &str,
    block: &str,
    work: Work,
) -> Result<HandInId, Fault> {
    let run = RunKey(run.to_owned());
    let desk = HandInDesk { run: run.clone(), block: block.to_owned() };
    let assignment = house.site.ask(&visitor.who, desk).await?;
    let endings = check(&assignment, &work)?;
    let text = work.text.trim();
    let text = match text.is_empty() {
        true => None,
        false => Some(piece::keep(house, text.as_bytes().to_vec()).await?),
    };
    let mut files = Vec::new();
    for (file, ending) in work.files.into_iter().zip(endings) {
        let bytes = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
        let blob = piece::keep(house, file.bytes).await?;
        files.push(HandedFile { blob, mime: mime_of(&ending).to_owned(), bytes });
    }
    let kept: Vec<String> = text.iter().chain(files.iter().map(|file| &file.blob)).cloned().collect();
    let act = HandIn { run, block: block.to_owned(), piece: Piece { text, files } };
    piece::unless_refused(house, house.site.act(&visitor.who, act).await, kept)
}

/// Everything in the way of handing this in; the ending of each file.
fn check(assignment: &Assignment, work: &Work) -> Result<Vec<String>, Fault> {
    let mut refused: Vec<Refusal> = missing(assignment, work);
    if work.text.trim().len() > MAX_TEXT {
        refused.push(refusals::text_too_long(MAX_TEXT).at("text"));
    }
    if let Some(refusal) = too_much(assignment, &work.files) {
        refused.push(refusal.at("file"));
    }
    let mut endings = Vec::new();
    for file in work.files.iter().take(assignment.most_files) {
        match check_file(assignment, file) {
            Ok(ending) => endings.push(ending),
            Err(refusal) => {
                // The first file in the way speaks for all: their names are not repeated.
                refused.push(refusal.at("file"));
                break;
            }
        }
    }
    if refused.is_empty() { Ok(endings) } else { Err(Fault::Refused(refused)) }
}

/// More files than are taken, or more bytes together.
fn too_much(assignment: &Assignment, files: &[WorkFile]) -> Option<Refusal> {
    if files.len() > assignment.most_files && assignment.file != Need::No {
        return Some(refusals::too_many_files(assignment.most_files));
    }
    let together: usize = files.iter().map(|file| file.bytes.len()).sum();
    (files.len() > 1 && together > MAX_FILES_TOGETHER).then(|| refusals::files_too_large(MAX_FILES_TOGETHER))
}

/// What is asked for and not there. Where either would do, one sentence asks for one of them.
fn missing(assignment: &Assignment, work: &Work) -> Vec<Refusal> {
    let (no_text, no_file) = (work.text.trim().is_empty(), work.files.is_empty());
    let nothing = no_text && no_file;
    let mut missing = Vec::new();
    match (assignment.text, assignment.file) {
        (Need::May, Need::May) if nothing => missing.push(refusals::text_or_file_missing().at("text")),
        (Need::May, Need::No) if nothing => missing.push(refusals::text_missing().at("text")),
        (Need::No, Need::May) if nothing => missing.push(refusals::file_missing().at("file")),
        (text, file) => {
            if text == Need::Must && no_text {
                missing.push(refusals::text_missing().at("text"));
            }
            if file == Need::Must && no_file {
                missing.push(refusals::file_missing().at("file"));
            }
        }
    }
    missing
}

fn check_file(assignment: &Assignment, file: &WorkFile) -> Result<String, Refusal> {
    if file.bytes.is_empty() || file.bytes.len() > MAX_FILE {
        return Err(refusals::file_too_large(MAX_FILE));
    }
    let ending = file.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match assignment.file != Need::No && assignment.endings.contains(&ending) {
        true => Ok(ending),
        false => Err(refusals::file_kind(assignment.endings.join(", "))),
    }
}

fn mime_of(ending: &str) -> &'static str {
    match ending {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        "txt" | "md" | "csv" | "ino" | "py" | "gcode" => "text/plain; charset=utf-8",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mov" => "video/quicktime",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" => "audio/ogg",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Asks what a block wants, so that content is checked before it is kept.
struct HandInDesk {
    run: RunKey,
    block: String,
}

impl Ask for HandInDesk {
    const NAME: &'static str = "learning.assignment";
    type Right = FollowRun;
    type Over = Run;
    type Outcome = Assignment;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<FollowRun, Run>, view: &View<'_>, cx: &Cx) -> Result<Assignment, Fault> {
        let work = Workable::find(view, &run, run.person()?, &self.block, cx)?;
        assignment(&work.content, work.id, &run, cx)
    }
}

/// The assignment of a block that takes hand-ins now. A problem is handed in by answering it.
fn assignment(content: &Content, id: NodeId, run: &Run, cx: &Cx) -> Result<Assignment, Fault> {
    let block = &content.node(id).block;
    let assignment = Assignment::of(content, &cx.shelf.get::<Problems>(), id);
    let assignment = assignment.filter(|one| one.takes_anything() && block.kind != "problem");
    let assignment = assignment.ok_or(Fault::NotFound)?;
    let own_due = assignment.due.as_deref().and_then(words::dates::parse);
    let shifted = own_due.map(|due| run.date(due, content.written_start()));
    let is_late = |due: Instant| !run.terms.self_paced && cx.now > due;
    match shifted.is_some_and(is_late) {
        true => Err(refusals::closed().into()),
        false => Ok(assignment),
    }
}

impl Act for HandIn {
    const NAME: &'static str = "learning.hand-in";
    const REACH: Reach = Reach::Oneself;
    type Right = FollowRun;
    type Over = Run;
    type Outcome = HandInId;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<FollowRun, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<HandInId>, Fault> {
        let work = Workable::find(tx, &run, run.person()?, &self.block, cx)?;
        work.before_it_closes(&run, cx)?;
        let assignment = assignment(&work.content, work.id, &run, cx)?;
        let before = state::state_of(tx, run.id, work.person, &self.block)?;
        if before.as_ref().and_then(|state| state.hand_in()).is_some_and(|hand_in| hand_in.graded) {
            return Err(refusals::graded_already().into());
        }
        let id = piece::fresh(cx);
        Ok(Decision::of(id).fact(HandedIn {
            id,
            run: run.id,
            person: work.person,
            block: self.block.clone(),
            subsection: subsection_key(&work.content, work.id),
            text: self.piece.text.clone(),
            file: self.piece.files.first().cloned(),
            more: self.piece.files.iter().skip(1).cloned().collect(),
            possible: assignment.possible,
            graded: work.block().effective.graded,
        }))
    }
}
