//! Why an archive is not read at all, for the person who brought it.

use crate::say;
use ground::Refusal;
use olx::Refused;

/// The refusal, at the field `archive`.
pub fn refusal(refused: Refused) -> Refusal {
    Refusal::new("courses.archive-refused", move |lang| {
        let say = say(lang);
        let size = |bytes: u64| words::numbers::bytes(lang, bytes);
        let count = |many: usize| words::numbers::count(lang, i64::try_from(many).unwrap_or(i64::MAX));
        match &refused {
            Refused::NotACourse => say.msg_refused_not_a_course(),
            Refused::AbsolutePath(path) => say.msg_refused_absolute_path(path),
            Refused::ParentPath(path) => say.msg_refused_parent_path(path),
            Refused::Link(path) => say.msg_refused_link(path),
            Refused::Device(path) => say.msg_refused_device(path),
            Refused::TooManyFiles { limit } => say.msg_refused_too_many(count(*limit)),
            Refused::TooLarge { what, limit } if what == "the archive" => {
                say.msg_refused_archive_large(size(*limit))
            }
            Refused::TooLarge { what, limit } => say.msg_refused_too_large(what, size(*limit)),
            Refused::Bomb { ratio } => say.msg_refused_bomb(i64::try_from(*ratio).unwrap_or(i64::MAX)),
            Refused::TooManyBlocks { limit } => say.msg_refused_blocks(count(*limit)),
            Refused::TooOften { limit } => say.msg_refused_too_often(count(*limit)),
            Refused::TooMuchAgain { limit } => say.msg_refused_too_much_again(size(*limit)),
            Refused::Unreadable(_) => say.msg_refused_unreadable(),
        }
    })
    .at("archive")
}

/// No file came with the form.
pub(super) fn no_file() -> Refusal {
    Refusal::new("courses.no-archive", |lang| say(lang).msg_refused_no_file()).at("archive")
}
