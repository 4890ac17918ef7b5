//! The logos of the demo's institutions: their initials, drawn here. None is the one they really have.

use super::drawn::{Shape, sign};
use ground::{Fault, Site, Who};
use network::{InstitutionName, institution::keep_logo};

const SIGNS: &[(&str, &str, Shape, [u8; 3])] = &[
    ("imt", "IMT", Shape::Cell, [0x1f, 0x5f, 0x8b]),
    ("imt-atlantique", "IA", Shape::Cell, [0x2b, 0x7a, 0x78]),
    ("mines-saint-etienne", "MSE", Shape::Tile, [0x6b, 0x4c, 0x8a]),
    ("esp-dakar", "ESP", Shape::Disc, [0x8a, 0x4b, 0x0f]),
    ("fun", "FUN", Shape::Tile, [0x2c, 0x4f, 0xa3]),
    ("mun", "MUN", Shape::Tile, [0x0b, 0x6e, 0x4f]),
    ("imt-grand-est", "GE", Shape::Cell, [0x00, 0x59, 0x7b]),
    ("mines-nancy", "MN", Shape::Disc, [0x3d, 0x5a, 0x80]),
    ("telecom-nancy", "TN", Shape::Disc, [0x7a, 0x3e, 0x5c]),
    ("insic", "IN", Shape::Disc, [0x4f, 0x6d, 0x2f]),
];

pub(super) async fn give(site: &Site, who: &Who) -> Result<(), Fault> {
    for (slug, letters, shape, colour) in SIGNS {
        let drawn = sign(letters, *shape, *colour).map_err(Fault::broken)?;
        keep_logo(site, who, InstitutionName::Slug((*slug).to_owned()), Some(drawn)).await?;
    }
    Ok(())
}
