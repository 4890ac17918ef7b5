//! Ask: a file of a run, for this visitor.

use super::picture_of;
use crate::{
    Content, Contents, Run, RunKey,
    content::{FileEntry, of_version},
    say,
};
use ground::{Ask, Cx, Fault, Granted, Holders, Refusal};
use store::{BlobHash, View};

ground::right!(
    /// Gets the files of a run that they may know of; locked ones need a role in it.
    SeeRunFiles = "courses.see-run-files",
    Holders::Anyone
);

/// What is wanted of the run's course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// By the name after `/static/`.
    File(String),
    Picture,
}

/// Finds a file. An unlisted run has files for people with a role in it only; a locked file, of a listed run too.
pub struct OpenFile {
    pub run: RunKey,
    pub wanted: Wanted,
}

/// A file that may be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// In the package, such as `static/plan.svg`.
    pub path: String,
    pub blob: BlobHash,
    pub bytes: u64,
    /// Whether anybody may have it, so that caches between us may keep it.
    pub public: bool,
}

impl Ask for OpenFile {
    const NAME: &'static str = "courses.open-file";
    type Right = SeeRunFiles;
    type Over = Run;
    type Outcome = Opened;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<SeeRunFiles, Run>, view: &View<'_>, cx: &Cx) -> Result<Opened, Fault> {
        let content = of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let (found, locked) = match &self.wanted {
            Wanted::Picture => (picture_of(&content), false),
            Wanted::File(name) => {
                let found = content.asset(name);
                (found, found.is_some_and(|(path, _)| is_locked(&content, path)))
            }
        };
        let is_team = run.roles().iter().any(|role| role.is_of_team());
        if self.wanted != Wanted::Picture && !is_team && run.is_closed_to_learners(cx.now) {
            return Err(Fault::Forbidden(Refusal::new("courses.run-closed", |lang| {
                say(lang).msg_run_is_closed()
            })));
        }
        let (path, FileEntry { blob, bytes }) = found.ok_or(Fault::NotFound)?;
        if locked && run.roles().is_empty() {
            return Err(match run.who().person {
                None => Fault::SignIn,
                Some(_) => {
                    Fault::Forbidden(Refusal::new("courses.locked-file", |lang| say(lang).msg_file_locked()))
                }
            });
        }
        let blob = BlobHash::from_stored(blob).ok_or_else(|| Fault::bug(format!("{blob} is no hash")))?;
        Ok(Opened {
            path: path.to_owned(),
            blob,
            bytes: *bytes,
            public: run.terms.listed && !locked && !run.terms.closed_after_end,
        })
    }
}

fn is_locked(content: &Content, path: &str) -> bool {
    // The assets of a course are sorted by path.
    let assets = &content.course.assets;
    let found = assets.binary_search_by(|asset| asset.path.as_str().cmp(path));
    found.is_ok_and(|index| assets[index].locked)
}
