//! The typefaces, carried in the binary: no font of the machine is ever looked at, so that a
//! certificate looks the same wherever it is made.

use std::sync::Arc;

use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};

use crate::PaperError;

const FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
];

pub const SERIF: &str = "Noto Serif";
pub const SANS: &str = "Noto Sans";
pub const NASKH: &str = "Noto Naskh Arabic";

/// A collection that holds our faces and nothing else.
pub fn context() -> Result<FontContext, PaperError> {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
    for file in FILES {
        if collection.register_fonts(Blob::new(Arc::new(file)), None).is_empty() {
            return Err(PaperError::Fonts("a face carried by the program is damaged"));
        }
    }
    Ok(FontContext { collection, source_cache: SourceCache::default() })
}
