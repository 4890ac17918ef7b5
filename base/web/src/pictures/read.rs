//! What a picture is, told by what it holds.

use super::svg::still_svg;
use ground::Refusal;
use lexicon::Lang;

/// The largest file of a logo.
pub const LARGEST: usize = 256_000;
/// Pixels on a side, at most: a small file can hold a picture that fills a phone's memory.
pub const LARGEST_SIDE: u32 = 2_000;

/// Which pictures are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// PNG, JPEG and WebP: what also stands on paper.
    Printed,
    /// These, and SVG.
    WithDrawings,
}

impl Kinds {
    /// As HTML says it.
    pub fn accept(self) -> &'static str {
        match self {
            Kinds::Printed => "image/png,image/jpeg,image/webp",
            Kinds::WithDrawings => "image/png,image/jpeg,image/webp,image/svg+xml",
        }
    }

    /// As people call them.
    pub(super) fn names(self) -> [&'static str; 4] {
        ["PNG", "JPEG", "WebP", if self == Kinds::WithDrawings { "SVG" } else { "" }]
    }
}

/// A picture that was read, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub mime: &'static str,
    pub bytes: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureRefused {
    TooLarge,
    /// None of the kinds that are taken, or not a whole one.
    Unknown(Kinds),
    TooManyPixels,
    /// A drawing that would run something, or load something from elsewhere.
    Active,
    /// It can't be printed: damaged further on, or in colours for a press.
    Unprintable,
}

impl PictureRefused {
    fn sentence(self, lang: Lang) -> String {
        let say = crate::say(lang);
        match self {
            PictureRefused::TooLarge => say.msg_picture_large(words::numbers::bytes(lang, LARGEST as u64)),
            PictureRefused::Unknown(kinds) => say.msg_picture_unknown(super::field::listed(lang, kinds)),
            PictureRefused::TooManyPixels => say.msg_picture_pixels(i64::from(LARGEST_SIDE)),
            PictureRefused::Active => say.msg_picture_active(),
            PictureRefused::Unprintable => say.msg_picture_unprintable(),
        }
    }
}

impl From<PictureRefused> for Refusal {
    fn from(why: PictureRefused) -> Self {
        Refusal::new("web.picture", move |lang| why.sentence(lang)).at("logo")
    }
}

/// Reads a picture by what it holds, whatever it is called. Bounded by [`LARGEST`] and [`LARGEST_SIDE`].
pub fn read(kinds: Kinds, bytes: Vec<u8>) -> Result<Picture, PictureRefused> {
    if bytes.len() > LARGEST {
        return Err(PictureRefused::TooLarge);
    }
    if let Some((mime, width, height)) = raster(&bytes) {
        let fits = (1..=LARGEST_SIDE).contains(&width) && (1..=LARGEST_SIDE).contains(&height);
        return if fits { Ok(Picture { mime, bytes }) } else { Err(PictureRefused::TooManyPixels) };
    }
    let unknown = PictureRefused::Unknown(kinds);
    let text = std::str::from_utf8(&bytes).ok().filter(|_| kinds == Kinds::WithDrawings).ok_or(unknown)?;
    still_svg(text.trim_start_matches('\u{feff}'))?;
    Ok(Picture { mime: "image/svg+xml", bytes })
}

/// The kind and size of a PNG (its IHDR chunk comes first), WebP or JPEG file.
fn raster(bytes: &[u8]) -> Option<(&'static str, u32, u32)> {
    let at = |from: usize, count: usize| bytes.get(from..from + count);
    let big = |slice: &[u8]| slice.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
    let little = |slice: &[u8]| slice.iter().rev().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && at(12, 4)? == b"IHDR" {
        return Some(("image/png", big(at(16, 4)?), big(at(20, 4)?)));
    }
    if bytes.starts_with(b"RIFF") && at(8, 4)? == b"WEBP" {
        let (width, height) = match at(12, 4)? {
            b"VP8 " => (little(at(26, 2)?) & 0x3fff, little(at(28, 2)?) & 0x3fff),
            b"VP8L" => {
                let both = little(at(21, 4)?);
                ((both & 0x3fff) + 1, ((both >> 14) & 0x3fff) + 1)
            }
            b"VP8X" => (little(at(24, 3)?) + 1, little(at(27, 3)?) + 1),
            _ => return None,
        };
        return Some(("image/webp", width, height));
    }
    bytes.starts_with(b"\xff\xd8\xff").then(|| jpeg_size(bytes)).flatten().map(|(w, h)| ("image/jpeg", w, h))
}

/// Walks the segments to the frame header (ITU-T T.81, B.2.2).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    while let Some([0xff, marker, high, low]) =
        bytes.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok())
    {
        let length = usize::from(high) << 8 | usize::from(low);
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let size = bytes.get(at + 5..at + 9)?;
            let pair = |index: usize| u32::from(size[index]) << 8 | u32::from(size[index + 1]);
            return Some((pair(2), pair(0)));
        }
        at += 2 + length.max(2);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    fn read(bytes: &[u8]) -> Result<&'static str, PictureRefused> {
        super::read(Kinds::WithDrawings, bytes.to_vec()).map(|one| one.mime)
    }

    #[test]
    fn pictures_are_known_by_what_they_hold() {
        assert_eq!(read(&png(64, 64)), Ok("image/png"));
        let jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x40\x00\x30\x01";
        assert_eq!(read(jpeg), Ok("image/jpeg"));
        let webp = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\x3f\0\0";
        assert_eq!(read(webp), Ok("image/webp"));
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a{fill:url(#g)}</style><path class=\"a\" d=\"M0 0h9\"/></svg>";
        assert_eq!(read(svg.as_bytes()), Ok("image/svg+xml"));
    }

    #[test]
    fn what_is_large_cut_or_no_picture_is_refused() {
        let cases: [(Vec<u8>, PictureRefused); 7] = [
            (vec![0; 5 << 20], PictureRefused::TooLarge),
            (png(100_000, 10), PictureRefused::TooManyPixels),
            (png(0, 10), PictureRefused::TooManyPixels),
            (b"\x89PNG\r\n".to_vec(), PictureRefused::Unknown(Kinds::WithDrawings)),
            (b"\xff\xd8\xff\xe0".to_vec(), PictureRefused::Unknown(Kinds::WithDrawings)),
            (b"GIF89a".to_vec(), PictureRefused::Unknown(Kinds::WithDrawings)),
            (b"<html></html>".to_vec(), PictureRefused::Unknown(Kinds::WithDrawings)),
        ];
        for (bytes, expected) in cases {
            assert_eq!(read(&bytes), Err(expected));
        }
    }

    #[test]
    fn a_drawing_is_taken_only_where_drawings_are() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        let printed = super::read(Kinds::Printed, svg.as_bytes().to_vec());
        assert_eq!(printed, Err(PictureRefused::Unknown(Kinds::Printed)));
    }
}
