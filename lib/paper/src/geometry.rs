/// A rectangle on the page. Lengths are in points (1/72 inch) from the top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// A4 landscape, 297 × 210 mm.
pub const PAGE: Area = Area::new(0.0, 0.0, 841.89, 595.28);

impl Area {
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The same area seen in a mirror standing in the middle of the page: what begins at the left
    /// in French begins at the right in Arabic.
    pub fn mirrored(self) -> Self {
        Self { x: PAGE.width - self.right(), ..self }
    }

    pub fn grown(self, by: f32) -> Self {
        Self::new(self.x - by, self.y - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }
}

/// Turns areas and abscissas written for a left-to-right page into those of the sheet.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    pub rtl: bool,
}

impl Reading {
    pub fn place(self, area: Area) -> Area {
        if self.rtl { area.mirrored() } else { area }
    }

    pub fn x(self, x: f32) -> f32 {
        if self.rtl { PAGE.width - x } else { x }
    }
}
