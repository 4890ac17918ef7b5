//! Why an archive is not read at all.

/// A refusal, as a sentence for the person who brought the archive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("this is not a course: no course.xml, library.xml or package.toml was found in it, at any depth")]
    NotACourse,
    #[error("the archive names an absolute path ({0}); an Open edX export never does, so it is not opened")]
    AbsolutePath(String),
    #[error(
        "the archive names a path that leaves its folder ({0}); an Open edX export never does, so it is not opened"
    )]
    ParentPath(String),
    #[error("the archive holds a link ({0}); put the file itself in its place and pack it again")]
    Link(String),
    #[error("the archive holds a device or a pipe ({0}); only files and folders belong in a course")]
    Device(String),
    #[error("the archive holds more than {limit} files")]
    TooManyFiles { limit: usize },
    #[error("{what} is larger than the {limit} bytes allowed")]
    TooLarge { what: String, limit: u64 },
    #[error("the course has more than {limit} blocks, which no real course has")]
    TooManyBlocks { limit: usize },
    #[error(
        "its files point at each other so that they would be read again more than {limit} times, which no real course does"
    )]
    TooOften { limit: usize },
    #[error(
        "its files point at each other so that more than {limit} bytes would be read again, which no real course does"
    )]
    TooMuchAgain { limit: u64 },
    #[error("the archive unpacks to more than {ratio} times its size, which no real course does")]
    Bomb { ratio: u64 },
    #[error(
        "the archive cannot be read: {0}. It may be cut short; export the course again, as .tar.gz or .zip"
    )]
    Unreadable(String),
}
