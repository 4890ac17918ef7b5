//! Logos of those who award it.

use super::measure::holds;
use super::{arranged, awa, layla};
use crate::geometry::Area;
use crate::stack::Role;
use crate::{CertificateSheet, Logo, PaperError, certificate, check_picture};

const WIDE: &[u8] = include_bytes!("logos/wide.png");
const SQUARE: &[u8] = include_bytes!("logos/square.jpg");
const HIGH: &[u8] = include_bytes!("logos/high.webp");
const PRESS: &[u8] = include_bytes!("logos/press.jpg");

const ONE: [Logo<'_>; 1] = [Logo { bytes: WIDE, name: "Villette Makerz" }];
const BOTH: [Logo<'_>; 2] =
    [Logo { bytes: WIDE, name: "Villette Makerz" }, Logo { bytes: SQUARE, name: "جامعة المنار" }];
const MANY: [Logo<'_>; 4] = [
    Logo { bytes: WIDE, name: "A" },
    Logo { bytes: SQUARE, name: "B" },
    Logo { bytes: HIGH, name: "C" },
    Logo { bytes: WIDE, name: "D" },
];

fn overlap(a: &Area, b: &Area) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

#[test]
fn every_logo_stands_on_the_page_clear_of_words_and_is_said() {
    for sheet in [awa(), layla()] {
        for logos in [&ONE[..], &BOTH, &MANY] {
            let sheet = CertificateSheet { logos, ..sheet.clone() };
            let page = arranged(&sheet).unwrap();
            assert_eq!((page.logos.len(), page.mark), (logos.len(), None));
            for (index, area) in page.logos.iter().enumerate() {
                assert!(holds(&crate::geometry::PAGE, area) && area.height <= 40.5, "{area:?}");
                assert!(page.blocks.iter().all(|block| !overlap(area, &block.area)), "{index}");
                assert!(page.logos[..index].iter().all(|other| !overlap(area, other)));
            }
            let pdf = certificate(&sheet).unwrap();
            let raw = String::from_utf8_lossy(&pdf);
            assert_eq!(raw.matches("/S/Figure").count(), logos.len() + 1);
            assert!(raw.matches("/Subtype/Image").count() >= logos.len().min(3));
        }
    }
}

#[test]
fn without_a_logo_the_cells_stand_before_the_name() {
    let page = arranged(&awa()).unwrap();
    let name = page.blocks.iter().find(|block| block.role == Role::Institution).unwrap();
    assert!(page.logos.is_empty() && page.mark.is_some_and(|mark| mark.right() < name.area.x));
}

#[test]
fn a_logo_keeps_its_proportions_and_the_arabic_page_mirrors_it() {
    let [left, right] = [awa(), layla()].map(|sheet| {
        let page = arranged(&CertificateSheet { logos: &ONE, ..sheet }).unwrap();
        page.logos[0]
    });
    assert!((left.width / left.height - 2.5).abs() < 0.01, "{left:?}");
    assert_eq!(left.x, crate::geometry::PAGE.width - right.right());
    assert!((right.width / right.height - 2.5).abs() < 0.01, "{right:?}");
}

#[test]
fn what_a_page_cannot_carry_is_refused_beforehand() {
    for sound in [WIDE, SQUARE, HIGH] {
        assert_eq!(check_picture(sound), Ok(()));
    }
    let cut = &WIDE[..WIDE.len() - 30];
    for wrong in [PRESS, cut, b"GIF89a".as_slice(), b"<svg/>".as_slice(), b"RIFF\0\0\0\0WEBPVP8X".as_slice()]
    {
        assert!(matches!(check_picture(wrong), Err(PaperError::Picture { .. })), "{} bytes", wrong.len());
        let logos = [Logo { bytes: wrong, name: "X" }];
        let made = certificate(&CertificateSheet { logos: &logos, ..awa() });
        assert!(matches!(made, Err(PaperError::Picture { .. })), "{} bytes", wrong.len());
    }
    let mut large = WIDE.to_vec();
    large[16..20].copy_from_slice(&9_000_u32.to_be_bytes());
    assert!(matches!(check_picture(&large), Err(PaperError::Picture { .. })));
}
