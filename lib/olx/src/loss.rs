//! What a reader must tell: everything that did not come through exactly as it was.

use serde::{Serialize, Serializer};

/// One thing a person should know about an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Loss {
    pub code: Code,
    /// A file of the package, or `type/id` of a block.
    #[serde(rename = "where")]
    pub at: String,
    /// A sentence or a name, in English, for the report.
    pub detail: String,
    pub severity: Severity,
}

impl Loss {
    pub(crate) fn new(
        code: Code,
        severity: Severity,
        at: impl Into<String>,
        detail: impl Into<String>,
    ) -> Loss {
        Loss { code, at: at.into(), detail: detail.into(), severity }
    }
}

/// What became of the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Its bytes are kept and go out again; only its use is affected.
    Kept,
    /// It was read in another form than it was written.
    Changed,
    /// It is not in what was read.
    Lost,
}

macro_rules! codes {
    ($($name:ident = $text:literal, $meaning:literal;)*) => {
        /// The stable codes of a report (olx.md §12.3).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $meaning] $name,)* }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The code as reports write it, such as `OLX-ORPHAN`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }
        }
    };
}

codes! {
    XmlInvalid = "OLX-XML-INVALID", "A file that is not what its name promises, repaired or kept as it is.";
    BlockUnsupported = "OLX-BLOCK-UNSUPPORTED", "A block that is kept but cannot be used here.";
    ResponsePython = "OLX-RESPONSE-PYTHON", "A question graded by Python code of its author.";
    ResponseExternal = "OLX-RESPONSE-EXTERNAL", "A question graded by a service outside the course.";
    ScriptVariables = "OLX-SCRIPT-VARIABLES", "A problem whose values are computed by a script.";
    HintPython = "OLX-HINT-PYTHON", "Hints chosen by Python code of their author.";
    RegexUnsupported = "OLX-REGEX-UNSUPPORTED", "An expected answer whose pattern cannot be evaluated.";
    StaticMissing = "OLX-STATIC-MISSING", "A course file that content refers to and the archive does not hold.";
    AssetCollision = "OLX-ASSET-COLLISION", "Two files that Open edX would take for one.";
    TranscriptMissing = "OLX-TRANSCRIPT-MISSING", "A transcript a video names and the archive does not hold.";
    LinkDangling = "OLX-LINK-DANGLING", "A pointer or link to something that is not there.";
    GraderUnmatched = "OLX-GRADER-UNMATCHED", "An assignment type without a grader, or the reverse.";
    NameDuplicate = "OLX-NAME-DUPLICATE", "Two blocks of one type with one name.";
    Orphan = "OLX-ORPHAN", "A block file that nothing points to.";
    Draft = "OLX-DRAFT", "An unpublished change.";
    PolicyOverride = "OLX-POLICY-OVERRIDE", "A value of the policy that replaces the one written on the block.";
    AttrUnknown = "OLX-ATTR-UNKNOWN", "An attribute that is kept without being understood.";
    Secret = "OLX-SECRET", "A key or password.";
    PartialInvalid = "OLX-PARTIAL-INVALID", "A partial credit scheme that does not exist.";
    ShowanswerUnknown = "OLX-SHOWANSWER-UNKNOWN", "A value of showanswer that does not exist; Open edX never shows the answer then.";
    NotUsed = "OLX-NOT-USED", "Something of the course that is kept and has no effect.";
    NotInArchive = "OLX-NOT-IN-ARCHIVE", "Something Open edX keeps elsewhere and never exports.";
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
