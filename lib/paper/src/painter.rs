//! Drawing on the surface of a PDF page with our own nouns.

use std::collections::HashMap;
use std::ops::Range;

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::Font;

use crate::geometry::Area;
use crate::glyphs::InkRun;
use crate::qr::{Modules, QUIET_ZONE};
use crate::stack::Block;
use crate::typeset::Paragraph;
use crate::{PaperError, Rgb};

pub struct Painter<'a, 'b> {
    surface: &'a mut Surface<'b>,
    /// The faces already read, by the number the typesetter gave their data.
    fonts: HashMap<u64, Font>,
}

impl<'a, 'b> Painter<'a, 'b> {
    pub fn new(surface: &'a mut Surface<'b>) -> Self {
        Self { surface, fonts: HashMap::new() }
    }

    /// Draws what is there for the eye only: screen readers pass over it.
    pub fn ornament(&mut self, draw: impl FnOnce(&mut Self)) {
        let decoration = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(decoration));
        draw(self);
        self.surface.end_tagged();
    }

    /// Draws a figure that the tag tree will name.
    pub fn figure(&mut self, draw: impl FnOnce(&mut Self)) -> Identifier {
        let identifier = self.surface.start_tagged(ContentTag::Other);
        draw(self);
        self.surface.end_tagged();
        identifier
    }

    /// Draws a text; each line comes back as one piece for the tag tree.
    pub fn text(&mut self, block: &Block) -> Result<Vec<Identifier>, PaperError> {
        let mut identifiers = Vec::new();
        for line in block.paragraph.lines().filter(|line| !line.is_empty()) {
            identifiers.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
            let drawn = line.iter().try_for_each(|run| self.run(run, block));
            self.surface.end_tagged();
            drawn?;
        }
        Ok(identifiers)
    }

    /// Draws some lines of a text whose whole would begin at `at`; each comes back as one piece for the tag tree.
    pub fn some_lines(
        &mut self,
        paragraph: &Paragraph,
        lines: Range<usize>,
        at: (f32, f32),
        color: Rgb,
    ) -> Result<Vec<Identifier>, PaperError> {
        let mut identifiers = Vec::new();
        let wanted = paragraph.lines().skip(lines.start).take(lines.len());
        for line in wanted.filter(|line| !line.is_empty()) {
            identifiers.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
            let drawn = line.iter().try_for_each(|run| self.run_at(run, &paragraph.text, at, color));
            self.surface.end_tagged();
            drawn?;
        }
        Ok(identifiers)
    }

    /// The same inside an ornament, which has no pieces.
    pub fn plain_lines(
        &mut self,
        paragraph: &Paragraph,
        lines: Range<usize>,
        at: (f32, f32),
        color: Rgb,
    ) -> Result<(), PaperError> {
        let mut wanted = paragraph.lines().skip(lines.start).take(lines.len()).flatten();
        wanted.try_for_each(|run| self.run_at(&run, &paragraph.text, at, color))
    }

    pub fn bar(&mut self, area: Area, color: Rgb) {
        if let Some(rect) = Rect::from_xywh(area.x, area.y, area.width, area.height) {
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            self.fill(path, color);
        }
    }

    pub fn polygon(&mut self, corners: &[(f32, f32)], color: Rgb) {
        self.fill(outline(corners), color);
    }

    pub fn polygon_line(&mut self, corners: &[(f32, f32)], color: Rgb, width: f32) {
        self.stroke(outline(corners), color, width);
    }

    /// Draws only inside a polygon.
    pub fn within(&mut self, corners: &[(f32, f32)], draw: impl FnOnce(&mut Self)) {
        if let Some(path) = outline(corners).finish() {
            self.surface.push_clip_path(&path, &FillRule::NonZero);
            draw(self);
            self.surface.pop();
        }
    }

    /// A picture that fills the area.
    pub fn picture(&mut self, image: &Image, area: Area) {
        if let Some(size) = Size::from_wh(area.width, area.height) {
            self.surface.push_transform(&Transform::from_translate(area.x, area.y));
            self.surface.draw_image(image.clone(), size);
            self.surface.pop();
        }
    }

    pub fn stroke(&mut self, path: PathBuilder, color: Rgb, width: f32) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { paint: paint(color), width, ..Stroke::default() }));
        self.draw(path.finish());
        self.surface.set_stroke(None);
    }

    pub fn qr(&mut self, modules: &Modules, area: Area, dark: Rgb) {
        let unit = area.width / (modules.side() + 2 * QUIET_ZONE) as f32;
        let mut path = PathBuilder::new();
        for (column, row, length) in modules.stretches() {
            let x = area.x + (column + QUIET_ZONE) as f32 * unit;
            let y = area.y + (row + QUIET_ZONE) as f32 * unit;
            if let Some(rect) = Rect::from_xywh(x, y, length as f32 * unit, unit) {
                path.push_rect(rect);
            }
        }
        self.fill(path, dark);
    }

    fn run(&mut self, run: &InkRun, block: &Block) -> Result<(), PaperError> {
        self.run_at(run, &block.paragraph.text, (block.area.x, block.area.y), block.color)
    }

    fn run_at(&mut self, run: &InkRun, text: &str, at: (f32, f32), color: Rgb) -> Result<(), PaperError> {
        let font = self.font(run)?;
        let start = Point::from_xy(at.0 + run.x, at.1 + run.y);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(filling(color)));
        self.surface.draw_glyphs(start, &run.glyphs, font, text, run.size, false);
        Ok(())
    }

    fn font(&mut self, run: &InkRun) -> Result<Font, PaperError> {
        let (data, number) = run.font.data.clone().into_raw_parts();
        if let Some(font) = self.fonts.get(&number) {
            return Ok(font.clone());
        }
        let font = Font::new(data.into(), run.font.index)
            .ok_or(PaperError::Fonts("a face carried by the program is damaged"))?;
        self.fonts.insert(number, font.clone());
        Ok(font)
    }

    fn fill(&mut self, path: PathBuilder, color: Rgb) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(filling(color)));
        self.draw(path.finish());
    }

    fn draw(&mut self, path: Option<Path>) {
        if let Some(path) = path {
            self.surface.draw_path(&path);
        }
    }
}

fn outline(corners: &[(f32, f32)]) -> PathBuilder {
    let mut path = PathBuilder::new();
    for (at, &(x, y)) in corners.iter().enumerate() {
        match at {
            0 => path.move_to(x, y),
            _ => path.line_to(x, y),
        }
    }
    path.close();
    path
}

fn filling(color: Rgb) -> Fill {
    Fill { paint: paint(color), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn paint(color: Rgb) -> krilla::paint::Paint {
    rgb::Color::new(color.red, color.green, color.blue).into()
}
