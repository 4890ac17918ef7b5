//! Pictures that are kept.

use serde::{Deserialize, Serialize};

/// The blob of a picture, and what sort of picture it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPicture {
    /// Of a blob that is its own (`Blobs::put_own`).
    pub hash: String,
    /// Its media type: `image/png`.
    pub mime: String,
}
