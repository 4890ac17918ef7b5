//! Blocks of text set one under another.

use crate::Rgb;
use crate::geometry::Area;
use crate::style::Style;
use crate::typeset::{Paragraph, Typesetter};

/// What a block says; it decides its place in the tag tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Institution,
    Partners,
    Revoked,
    Heading,
    Lead,
    Name,
    Course,
    DetailLabel,
    DetailValue,
    Issued,
    Signatory,
    SignatoryTitle,
    VerifyWords,
    VerifyUrl,
    Code,
}

impl Role {
    /// The name of the text in a sentence of error, the same as when the sheet is checked.
    pub fn spoken(self) -> &'static str {
        match self {
            Role::Institution => "institution",
            Role::Partners => "name of a partner",
            Role::Revoked => "notice of revocation",
            Role::Heading => "heading",
            Role::Lead => "words before the name or the course",
            Role::Name => "name",
            Role::Course => "course",
            Role::DetailLabel => "label of a detail",
            Role::DetailValue => "detail",
            Role::Issued => "place and date of issue",
            Role::Signatory => "signatory",
            Role::SignatoryTitle => "title of the signatory",
            Role::VerifyWords => "words about verification",
            Role::VerifyUrl => "address to verify",
            Role::Code => "code",
        }
    }
}

/// A text at its place on the page.
pub struct Block {
    pub role: Role,
    pub paragraph: Paragraph,
    pub color: Rgb,
    pub area: Area,
}

/// A column being filled from the top; its blocks are placed from a height of zero.
pub struct Stack {
    pub x: f32,
    pub width: f32,
    pub height: f32,
    pub blocks: Vec<Block>,
}

impl Stack {
    pub fn new(x: f32, width: f32) -> Self {
        Self { x, width, height: 0.0, blocks: Vec::new() }
    }

    pub fn gap(&mut self, height: f32) {
        self.height += height;
    }

    /// Adds a text under what is there. An empty text adds nothing, not even a gap.
    pub fn add(&mut self, setter: &mut Typesetter, line: Line<'_>) {
        if line.text.is_empty() {
            return;
        }
        let paragraph = setter.fitted(line.text, line.style, line.scale, self.width);
        self.height += line.gap;
        let area = Area::new(self.x, self.height, self.width, paragraph.height());
        self.height += area.height;
        self.blocks.push(Block { role: line.role, paragraph, color: line.color, area });
    }

    /// The blocks, moved down the page.
    pub fn at(self, y: f32) -> impl Iterator<Item = Block> {
        self.blocks.into_iter().map(move |mut block| {
            block.area.y += y;
            block
        })
    }
}

/// A text to add to a stack.
pub struct Line<'a> {
    pub role: Role,
    pub text: &'a str,
    pub style: &'a Style,
    pub color: Rgb,
    /// Points to leave above.
    pub gap: f32,
    pub scale: f32,
}
