//! Act: a portal gets other colours, another logo, or none. What a logo may be: a small picture that does nothing.

use super::{Colours, KeptLogo, ManagePortals, PortalName, PortalOf, store};
use crate::say;
use ::store::{BlobHash, Tx};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal};
use lexicon::Lang;

/// The largest file of a logo.
pub(crate) const LARGEST: usize = 256 << 10;
/// Pixels on a side, at most: a small file can hold a picture that fills a phone's memory.
const LARGEST_SIDE: u32 = 4_096;
/// Elements of an SVG picture, at most.
const MOST_ELEMENTS: usize = 5_000;

/// A logo that was read, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub mime: &'static str,
    pub bytes: Vec<u8>,
}

/// Why a file can't be a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureRefused {
    TooLarge,
    /// No PNG, JPEG, WebP or SVG, or not a whole one.
    Unknown,
    TooManyPixels,
    /// An SVG picture that would run something, or load something from elsewhere.
    Active,
}

impl PictureRefused {
    fn sentence(self, lang: Lang) -> String {
        let say = say(lang);
        match self {
            PictureRefused::TooLarge => say.msg_logo_large(words::numbers::bytes(lang, LARGEST as u64)),
            PictureRefused::Unknown => say.msg_logo_unknown(),
            PictureRefused::TooManyPixels => say.msg_logo_pixels(i64::from(LARGEST_SIDE)),
            PictureRefused::Active => say.msg_logo_active(),
        }
    }
}

impl From<PictureRefused> for Refusal {
    fn from(why: PictureRefused) -> Self {
        Refusal::new("portals.logo", move |lang| why.sentence(lang)).at("logo")
    }
}

/// Reads a logo by what it holds, whatever it is called. Bounded by [`LARGEST`].
pub fn read_logo(bytes: Vec<u8>) -> Result<Logo, PictureRefused> {
    if bytes.len() > LARGEST {
        return Err(PictureRefused::TooLarge);
    }
    if let Some((mime, width, height)) = raster(&bytes) {
        let fits = (1..=LARGEST_SIDE).contains(&width) && (1..=LARGEST_SIDE).contains(&height);
        return if fits { Ok(Logo { mime, bytes }) } else { Err(PictureRefused::TooManyPixels) };
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| PictureRefused::Unknown)?;
    still_svg(text.trim_start_matches('\u{feff}'))?;
    Ok(Logo { mime: "image/svg+xml", bytes })
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

/// What an SVG picture may be made of; nothing of it runs, nothing loads, nothing leads elsewhere.
const STILL: &[&str] = &[
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feBlend",
    "feColorMatrix",
    "feComposite",
    "feFlood",
    "feMerge",
    "feMergeNode",
    "style",
    "switch",
    "view",
];

fn still_svg(text: &str) -> Result<(), PictureRefused> {
    // Entities and their expansion are not read at all.
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
        return Err(PictureRefused::Active);
    }
    let document = roxmltree::Document::parse(text).map_err(|_| PictureRefused::Unknown)?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some("http://www.w3.org/2000/svg") {
        return Err(PictureRefused::Unknown);
    }
    let mut elements = document.descendants().filter(roxmltree::Node::is_element);
    if document.descendants().any(|node| node.is_pi()) || elements.clone().count() > MOST_ELEMENTS {
        return Err(PictureRefused::Active);
    }
    if elements.all(|element| is_still(&element)) { Ok(()) } else { Err(PictureRefused::Active) }
}

fn is_still(element: &roxmltree::Node<'_, '_>) -> bool {
    let name = element.tag_name();
    // What drawing programs note of themselves (metadata, layers) is in namespaces of their own and draws nothing.
    let ours = matches!(name.namespace(), None | Some("http://www.w3.org/2000/svg"));
    if ours && !STILL.contains(&name.name()) || name.namespace() == Some("http://www.w3.org/1999/xhtml") {
        return false;
    }
    let css = |text: &str| {
        let text = text.to_ascii_lowercase();
        let inner = text.replace("url(#", "").replace("url('#", "").replace("url(\"#", "");
        !["url(", "@import", "javascript:", "expression(", "\\"].iter().any(|bad| inner.contains(bad))
    };
    let attributes = element.attributes().all(|attribute| {
        let (key, value) = (attribute.name().to_ascii_lowercase(), attribute.value().trim());
        match key.as_str() {
            "href" | "src" => value.starts_with('#'),
            _ => !key.starts_with("on") && css(value),
        }
    });
    attributes && (name.name() != "style" || element.text().is_none_or(css))
}

/// Changes colours and logo.
pub struct ChangeLooks {
    pub portal: PortalName,
    /// As typed: `#rrggbb`.
    pub accent: String,
    pub second: String,
    /// The blob of another logo, which is on disk already; nothing keeps the one there is.
    pub logo: Option<KeptLogo>,
    pub without_logo: bool,
}

impl Act for ChangeLooks {
    const NAME: &'static str = "portals.change-looks";
    type Right = ManagePortals;
    type Over = PortalOf;
    type Outcome = ();

    fn over(&self) -> PortalName {
        self.portal.clone()
    }

    fn decide(
        &self,
        of: Granted<ManagePortals, PortalOf>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let colours = Colours::read(&self.accent, &self.second).map_err(Fault::Refused)?;
        store::set_looks(tx, of.portal.id, colours)?;
        let sound = |logo: &KeptLogo| BlobHash::from_stored(&logo.hash).is_some();
        match self.logo.as_ref().filter(|logo| sound(logo)) {
            Some(logo) => store::set_logo(tx, of.portal.id, Some(logo))?,
            None if self.without_logo => store::set_logo(tx, of.portal.id, None)?,
            None => {}
        }
        store::note(tx, of.portal.id, of.who().person, "looks", cx.now)?;
        Ok(Decision::of(()))
    }
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
        read_logo(bytes.to_vec()).map(|logo| logo.mime)
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
            (b"\x89PNG\r\n".to_vec(), PictureRefused::Unknown),
            (b"\xff\xd8\xff\xe0".to_vec(), PictureRefused::Unknown),
            (b"GIF89a".to_vec(), PictureRefused::Unknown),
            (b"<html></html>".to_vec(), PictureRefused::Unknown),
        ];
        for (bytes, expected) in cases {
            assert_eq!(read_logo(bytes), Err(expected));
        }
    }

    #[test]
    fn a_drawing_that_would_do_something_is_refused() {
        let inside = |what: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{what}</svg>"
            )
        };
        for what in [
            "<script>alert(1)</script>",
            "<path d=\"M0 0\" onload=\"alert(1)\"/>",
            "<a href=\"https://evil.example\"><path d=\"M0 0\"/></a>",
            "<use xlink:href=\"https://evil.example/a.svg#x\"/>",
            "<image href=\"https://evil.example/pixel.png\"/>",
            "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
            "<style>@import url(https://evil.example/a.css);</style>",
            "<rect style=\"fill:url(https://evil.example/a)\"/>",
            "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
        ] {
            assert_eq!(read(inside(what).as_bytes()), Err(PictureRefused::Active), "{what}");
        }
        let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>";
        assert_eq!(read(bomb.as_bytes()), Err(PictureRefused::Active));
    }
}
