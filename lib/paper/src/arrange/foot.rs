use super::{COLUMN_WIDTH, COLUMN_X, Part, Setting};
use crate::geometry::Area;
use crate::stack::{Line, Role, Stack};
use crate::style::{self, INK, MUTED, OAK};

/// The side of the QR code with its quiet zone: 34 mm, large enough for any phone.
const QR: f32 = 96.0;
const QR_GAP: f32 = 16.0;
const SIGNING_WIDTH: f32 = 262.0;
const BETWEEN: f32 = 30.0;
/// Room left for a hand to sign.
const SIGNING_ROOM: f32 = 34.0;

pub struct Foot {
    pub part: Part,
    pub qr: Area,
    pub overflows: bool,
}

impl Setting<'_> {
    /// Where, when and by whom on the side where the page begins; how to check on the other.
    pub(super) fn foot(&mut self) -> Foot {
        let (signing, line_at) = self.signing();
        let check = self.checking();
        let height = signing.height.max(check.height).max(QR);
        let qr = Area::new(COLUMN_X + COLUMN_WIDTH - QR, height - QR, QR, QR);
        let overflows = signing
            .blocks
            .iter()
            .chain(&check.blocks)
            .any(|block| block.paragraph.width() > block.area.width + 0.5);

        let signing_top = height - signing.height;
        let bars = line_at
            .map(|y| (Area::new(COLUMN_X, signing_top + y, SIGNING_WIDTH * 0.8, 0.8), OAK))
            .into_iter()
            .collect();
        // The words about checking stand at mid-height of the code they speak of.
        let check_top = qr.y + ((QR - check.height) / 2.0).min(height - check.height - qr.y);
        let blocks = signing.at(signing_top).chain(check.at(check_top.max(0.0))).collect();
        Foot { part: Part { blocks, bars, height }, qr, overflows }
    }

    /// Place, date and signature, and the height of the line to sign on.
    fn signing(&mut self) -> (Stack, Option<f32>) {
        let (texts, scale) = (self.texts, self.scale);
        let mut stack = Stack::new(COLUMN_X, SIGNING_WIDTH);
        let line = |role, text, style, color, gap| Line { role, text, style, color, gap, scale };
        let (name, title) = (&texts.signatory, &texts.signatory_title);
        stack.add(self.setter, line(Role::Issued, &texts.issued_on, &style::ISSUED, INK, 0.0));
        if texts.signatory.is_empty() {
            return (stack, None);
        }
        stack.gap(SIGNING_ROOM);
        let line_at = stack.height;
        stack.add(self.setter, line(Role::Signatory, name, &style::SIGNATORY, INK, 4.0));
        stack.add(self.setter, line(Role::SignatoryTitle, title, &style::SIGNATORY_TITLE, MUTED, 0.0));
        (stack, Some(line_at))
    }

    /// How to check, in a column no wider than its words, so that they stand beside the QR code.
    fn checking(&mut self) -> Stack {
        let widest = COLUMN_WIDTH - SIGNING_WIDTH - BETWEEN - QR - QR_GAP;
        let wide = self.check_column(widest);
        let needed = wide.blocks.iter().map(|block| block.paragraph.width()).fold(0.0, f32::max);
        self.check_column(widest.min(needed.ceil() + 1.0))
    }

    fn check_column(&mut self, width: f32) -> Stack {
        let (texts, scale) = (self.texts, self.scale);
        let mut stack = Stack::new(COLUMN_X + COLUMN_WIDTH - QR - QR_GAP - width, width);
        for (role, text, style, color, gap) in [
            (Role::VerifyWords, &texts.verify_words, &style::VERIFY_WORDS, MUTED, 0.0),
            (Role::VerifyUrl, &texts.verify_url, &style::VERIFY_URL, self.accent, 3.0),
            (Role::Code, &texts.code, &style::CODE, INK, 5.0),
        ] {
            stack.add(self.setter, Line { role, text, style, color, gap, scale });
        }
        stack
    }
}
