//! How much of a foreign archive is looked at before it is refused.

/// Bounds on an archive and on the work it may cause. All sizes are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The archive as it came.
    pub archive_bytes: u64,
    /// How many files it may hold.
    pub files: usize,
    /// All files together, unpacked.
    pub total_bytes: u64,
    /// One file, unpacked.
    pub file_bytes: u64,
    /// How deep elements may be nested in one XML file, and blocks in a course.
    pub depth: usize,
    /// How many times larger than the archive its content may be. Small archives (less than [`Limits::FREE_BYTES`] unpacked) are never
    /// judged by it: a course of empty files compresses very well.
    pub ratio: u64,
}

impl Limits {
    /// Content up to this size is accepted whatever the compression ratio.
    pub const FREE_BYTES: u64 = 32 << 20;
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            archive_bytes: 2 << 30,
            files: 50_000,
            total_bytes: 4 << 30,
            file_bytes: 1 << 30,
            depth: 200,
            ratio: 100,
        }
    }
}
