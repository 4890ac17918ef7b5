use super::{COLUMN_WIDTH, COLUMN_X, Part, Setting};
use crate::geometry::Area;
use crate::stack::{Line, Role, Stack};
use crate::style::{self, ALARM, INK, MUTED, OAK};
use crate::words;

const MARK: f32 = 27.0;
const MARK_GAP: f32 = 11.0;

pub struct Head {
    pub part: Part,
    pub mark: Area,
    pub banner: Option<Area>,
}

impl Setting<'_> {
    /// The institution and its partners, a rule, and the notice of revocation if there is one.
    pub(super) fn head(&mut self) -> Head {
        let scale = self.scale;
        let indent = MARK + MARK_GAP;
        let mut names = Stack::new(COLUMN_X + indent, COLUMN_WIDTH - indent);
        let line = |role, text, style, color, gap| Line { role, text, style, color, gap, scale };
        let institution = &self.texts.institution;
        names.add(self.setter, line(Role::Institution, institution, &style::INSTITUTION, INK, 0.0));
        let mark = Area::new(COLUMN_X, (names.height.min(MARK * 1.2) - MARK) / 2.0, MARK, MARK);
        let partners = words::joined(&self.texts.partners);
        names.add(self.setter, line(Role::Partners, &partners, &style::PARTNERS, MUTED, 1.0));

        let rule = names.height + 10.0;
        let bars = vec![
            (Area::new(COLUMN_X, rule, COLUMN_WIDTH, 0.8), OAK),
            (Area::new(COLUMN_X, rule - 0.8, 64.0, 2.4), self.accent),
        ];
        let mut part = Part { blocks: names.blocks, bars, height: rule + 2.4 };
        let banner = self.banner(&mut part);
        Head { part, mark, banner }
    }

    fn banner(&mut self, part: &mut Part) -> Option<Area> {
        let mut notice = Stack::new(COLUMN_X + 14.0, COLUMN_WIDTH - 28.0);
        let (text, style, scale) = (&self.texts.revoked, &style::REVOKED, self.scale);
        notice.add(self.setter, Line { role: Role::Revoked, text, style, color: ALARM, gap: 0.0, scale });
        if notice.blocks.is_empty() {
            return None;
        }
        let area = Area::new(COLUMN_X, part.height + 9.0, COLUMN_WIDTH, notice.height + 10.0);
        part.blocks.extend(notice.at(area.y + 5.0));
        part.bars.push((Area::new(COLUMN_X, area.y, 4.0, area.height), ALARM));
        part.height = area.bottom();
        Some(area)
    }
}
