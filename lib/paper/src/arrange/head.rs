use super::{COLUMN_WIDTH, COLUMN_X, Part, Setting};
use crate::geometry::Area;
use crate::picture::Picture;
use crate::stack::{Line, Role, Stack};
use crate::style::{self, ALARM, INK, MUTED, OAK};
use crate::words;

const MARK: f32 = 27.0;
const MARK_GAP: f32 = 11.0;
/// A logo is so high, unless it would be wider than this.
const LOGO_HEIGHT: f32 = 40.0;
const LOGO_WIDTH: f32 = 116.0;
const LOGO_GAP: f32 = 16.0;
/// Logos that take more of the line stand above the names.
const BESIDE: f32 = 0.4 * COLUMN_WIDTH;

pub struct Head {
    pub part: Part,
    pub mark: Option<Area>,
    pub logos: Vec<Area>,
    pub banner: Option<Area>,
}

impl Setting<'_> {
    /// The logos or the house's mark, the institution and its partners, a rule, and the notice of revocation if there is one.
    pub(super) fn head(&mut self) -> Head {
        let scale = self.scale;
        let mut logos = self.logos();
        let row = logos.last().map_or(0.0, |last| last.right() - COLUMN_X);
        let beside = row <= BESIDE;
        let indent = match beside {
            true if logos.is_empty() => MARK + MARK_GAP,
            true => row + LOGO_GAP,
            false => 0.0,
        };
        let mut names = Stack::new(COLUMN_X + indent, COLUMN_WIDTH - indent);
        let line = |role, text, style, color, gap| Line { role, text, style, color, gap, scale };
        let institution = &self.texts.institution;
        names.add(self.setter, line(Role::Institution, institution, &style::INSTITUTION, INK, 0.0));
        let partners = words::joined(&self.texts.partners);
        names.add(self.setter, line(Role::Partners, &partners, &style::PARTNERS, MUTED, 1.0));

        let mark = Area::new(COLUMN_X, (names.height.min(MARK * 1.2) - MARK) / 2.0, MARK, MARK);
        let mark = logos.is_empty().then_some(mark);
        let (down, height) = self.beside_or_below(&mut logos, names.height, beside);
        let rule = height + 10.0;
        let bars = vec![
            (Area::new(COLUMN_X, rule, COLUMN_WIDTH, 0.8), OAK),
            (Area::new(COLUMN_X, rule - 0.8, 64.0, 2.4), self.accent),
        ];
        let mut part = Part { blocks: names.at(down).collect(), bars, height: rule + 2.4 };
        let banner = self.banner(&mut part);
        Head { part, mark, logos, banner }
    }

    /// The logos in one row from a height of zero, each in the middle of its line.
    fn logos(&self) -> Vec<Area> {
        let (height, widest) = (LOGO_HEIGHT * self.scale, LOGO_WIDTH * self.scale);
        let mut x = COLUMN_X;
        let place = |logo: &Picture| {
            let width = (height * logo.ratio()).min(widest);
            let own = width / logo.ratio();
            let area = Area::new(x, (height - own) / 2.0, width, own);
            x = area.right() + LOGO_GAP * self.scale;
            area
        };
        self.texts.logos.iter().map(place).collect()
    }

    /// How far the names go down, and how high both are; beside the names, what is lower stands in the middle.
    fn beside_or_below(&self, logos: &mut [Area], names: f32, beside: bool) -> (f32, f32) {
        if logos.is_empty() {
            return (0.0, names);
        }
        let row = LOGO_HEIGHT * self.scale;
        if !beside {
            return (row + 7.0 * self.scale, row + 7.0 * self.scale + names);
        }
        let height = row.max(names);
        logos.iter_mut().for_each(|area| area.y += (height - row) / 2.0);
        ((height - names) / 2.0, height)
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
