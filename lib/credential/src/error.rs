//! What can be wrong, in sentences.

/// Why a credential could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("{field} must be an https address, and {value:?} is not one.")]
    NotHttps { field: &'static str, value: String },
    #[error("{field} must be a did:web identifier or an https address, and {value:?} is neither.")]
    NotAnIssuer { field: &'static str, value: String },
    #[error("{field} is missing.")]
    Missing { field: &'static str },
    #[error("{field} must be an instant such as 2026-03-01T09:00:00Z, and {value:?} is not one.")]
    NotAnInstant { field: &'static str, value: String },
    #[error("The key {method:?} does not belong to the issuer {issuer:?}.")]
    NotTheIssuersKey { method: String, issuer: String },
    #[error("The keys of a joint badge belong to its issuer and to at most {0} others, each once.")]
    NotSigners(usize),
    #[error("The credential would not be valid: {0}")]
    WouldBeInvalid(#[from] Invalid),
    #[error("A status list holds between 131,072 and 1,048,576 entries in whole bytes, not {0}.")]
    StatusListSize(usize),
    #[error("The status list has no entry {0}.")]
    NoSuchStatus(usize),
    #[error("The key is not an Ed25519 key in the Multikey form (z6Mk…).")]
    NotAKey,
    #[error("The image is not a PNG file: {0}.")]
    NotPng(&'static str),
}

/// Why a credential must not be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    #[error("The credential is larger than {limit} bytes.")]
    TooLarge { limit: usize },
    #[error("The credential nests too deeply.")]
    TooDeep,
    #[error("The credential holds too many objects.")]
    TooManyObjects,
    #[error("The credential repeats indistinguishable objects, which would make checking it endless.")]
    TooAlike,
    #[error("The credential is not a JSON object.")]
    NotAnObject,
    #[error("The credential uses a context that is not known here: {0:?}.")]
    UnknownContext(String),
    #[error("The credential uses a term that nothing defines: {0}.")]
    UnknownTerm(String),
    #[error("The credential holds a value that would not be signed: {0}.")]
    Unsigned(String),
    #[error("{0} is missing, or is not of the expected form.")]
    Missing(&'static str),
    #[error("The credential describes {0:?} in two places.")]
    DescribedTwice(String),
    #[error("The credential could not be read as linked data: {0}")]
    NotLinkedData(String),
    #[error("The proof is not of a kind this checks (DataIntegrityProof, eddsa-rdfc-2022, assertionMethod).")]
    UnknownProof,
    #[error("The key {method:?} does not belong to the issuer {issuer:?}.")]
    NotTheIssuersKey { method: String, issuer: String },
    #[error("The key {0:?} is not known.")]
    UnknownKey(String),
    #[error("The signature does not match: the credential was changed, or signed by someone else.")]
    BadSignature,
    #[error("The status list cannot be read: {0}.")]
    StatusList(&'static str),
}
