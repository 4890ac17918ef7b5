//! Pictures that others drew, and that the page carries: logos.

use std::fmt;

use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{Size, Transform};
use krilla::image::Image;
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::PaperError;
use crate::check::{at_most, needed};
use crate::sheet::Logo;

/// Pixels on a side, at most: every one of them is unpacked each time a page is made.
pub const LARGEST_SIDE: u32 = 2_000;
/// Bytes of a picture, at most.
const MOST_BYTES: usize = 1 << 20;
/// Logos on one page, at most.
const MOST_LOGOS: usize = 8;

/// A logo whose picture was recognised.
#[derive(Clone)]
pub struct Picture {
    pub image: Image,
    /// Whose logo it is: what a screen reader says.
    pub name: String,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Picture").field("name", &self.name).field("size", &self.image.size()).finish()
    }
}

impl Picture {
    /// Width over height, no stranger than ten to one: a thin line must not take the whole page.
    pub fn ratio(&self) -> f32 {
        let (width, height) = self.image.size();
        (width as f32 / height.max(1) as f32).clamp(0.1, 10.0)
    }
}

pub fn all(logos: &[Logo<'_>]) -> Result<Vec<Picture>, PaperError> {
    at_most("logos", logos.len(), MOST_LOGOS)?;
    logos
        .iter()
        .map(|logo| {
            Ok(Picture { image: image(logo.bytes)?, name: needed("name of a logo", logo.name, 160)? })
        })
        .collect()
}

/// Whether a certificate can carry this PNG, JPEG or WebP picture: it is unpacked to the end. Ask when a logo is given, not
/// when it is printed.
///
/// # Errors
/// [`PaperError::Picture`] when it is none of them, too large, damaged, or in colours that archives don't take (CMYK
/// without a profile, ISO 19005-3, 6.2.4).
pub fn check_picture(bytes: &[u8]) -> Result<(), PaperError> {
    let image = image(bytes)?;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_B)
        .finish()
        .map_err(|error| PaperError::Pdf(format!("{error:?}")))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let no_size = || PaperError::Pdf("the page has no size".to_owned());
    let (page, square) = (
        PageSettings::from_wh(100.0, 100.0).ok_or_else(no_size)?,
        Size::from_wh(100.0, 100.0).ok_or_else(no_size)?,
    );
    let mut page = document.start_page_with(page);
    let mut surface = page.surface();
    surface.push_transform(&Transform::identity());
    surface.draw_image(image, square);
    surface.pop();
    surface.finish();
    page.finish();
    match document.finish() {
        // A validator also misses what only whole documents have: a title, a date.
        Err(error) if crate::document::is_about_picture(&error) => Err(refused(error)),
        _ => Ok(()),
    }
}

fn image(bytes: &[u8]) -> Result<Image, PaperError> {
    let wrong = |reason: &str| PaperError::Picture { reason: reason.to_owned() };
    if bytes.len() > MOST_BYTES {
        return Err(wrong("it is larger than 1 MiB"));
    }
    let data = || krilla::Data::from(bytes.to_vec());
    let read = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Image::from_png(data(), false)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Image::from_jpeg(data(), false)
    } else if bytes.starts_with(b"RIFF") {
        Image::from_webp(data(), false)
    } else {
        return Err(wrong("it is neither PNG, JPEG nor WebP"));
    };
    let image = read.map_err(|reason| PaperError::Picture { reason })?;
    let (width, height) = image.size();
    let fits = (1..=LARGEST_SIDE).contains(&width) && (1..=LARGEST_SIDE).contains(&height);
    if fits { Ok(image) } else { Err(wrong("it has too many pixels")) }
}

pub fn refused(error: krilla::error::KrillaError) -> PaperError {
    PaperError::Picture { reason: error.to_string() }
}
