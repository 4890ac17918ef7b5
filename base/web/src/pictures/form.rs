//! What a form with a picture gives.

use axum::extract::{Multipart, multipart::MultipartRejection};
use std::collections::HashMap;

/// Larger pictures are refused at their field; what is larger still is not read.
pub const LARGEST_FORM: usize = 8 << 20;
/// Fields of such a form, at most.
const MOST_FIELDS: usize = 20;

/// A form that was sent as `multipart/form-data`.
#[derive(Clone, Debug, Default)]
pub struct PictureForm {
    /// The bytes of the field `logo`, if a file was chosen.
    pub picture: Option<Vec<u8>>,
    texts: HashMap<String, String>,
}

impl PictureForm {
    /// The first letters of a field, or nothing.
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// Whether the picture there is shall go.
    pub fn without(&self) -> bool {
        !self.text("without_logo").is_empty()
    }
}

/// What is cut short is read as far as it came.
pub async fn picture_form(parts: Result<Multipart, MultipartRejection>) -> PictureForm {
    let mut read = PictureForm::default();
    let Ok(mut parts) = parts else { return read };
    while read.texts.len() < MOST_FIELDS
        && let Ok(Some(field)) = parts.next_field().await
    {
        let name: String = field.name().unwrap_or_default().chars().take(64).collect();
        let Ok(bytes) = field.bytes().await else {
            // Larger than a form may be: refused as too large, not taken for nothing.
            read.picture = Some(vec![0; LARGEST_FORM]).filter(|_| name == "logo").or(read.picture);
            break;
        };
        if name != "logo" {
            let text = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).into_owned();
            read.texts.insert(name, text);
        } else if !bytes.is_empty() {
            read.picture = Some(bytes.to_vec());
        }
    }
    read
}
