//! The structure of a document for screen readers, in the order of its texts.

use super::WritingSheet;
use super::flow::{Flow, Is};
use crate::document::visible;
use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, Placement, TableHeaderScope, Tag, TagGroup, TagTree,
};
use std::num::NonZeroU16;

pub fn tags(
    sheet: &WritingSheet<'_>,
    flow: &Flow,
    drawn: Vec<Vec<Identifier>>,
    figure: Option<Identifier>,
    url: &str,
) -> TagTree {
    let tree = TagTree::new().with_lang(Some(sheet.language.to_owned()));
    let mut growing = Growing { tree, open: Open::Nothing };
    for (text, lines) in flow.texts.iter().zip(drawn) {
        let leaves = lines.into_iter().map(Node::Leaf).collect();
        growing.hears(text.is, &text.paragraph.text, leaves);
    }
    growing.closes();
    if let Some(figure) = figure {
        let area = flow.code;
        let rect = Rect::from_xywh(area.x, area.y, area.width, area.height);
        let place = rect.map(|rect| BBox::new(flow.pages - 1, rect));
        let spoken = format!("QR: {} {url}", visible(sheet.verify_words));
        let tag = Tag::Figure(Some(spoken)).with_bbox(place).with_placement(Some(Placement::Block));
        growing.tree.push(TagGroup::with_children(tag, vec![Node::Leaf(figure)]));
    }
    growing.tree
}

/// What several texts make together, while they come in.
enum Open {
    Nothing,
    List(TagGroup),
    /// Which table, and its cells by row and column.
    Table(usize, Vec<Vec<Vec<Node>>>),
}

struct Growing {
    tree: TagTree,
    open: Open,
}

impl Growing {
    fn hears(&mut self, is: Is, text: &str, leaves: Vec<Node>) {
        match is {
            Is::Ornament => {}
            Is::Heading(level) => {
                self.closes();
                let level = NonZeroU16::new(level.into()).unwrap_or(NonZeroU16::MIN);
                self.tree.push(TagGroup::with_children(Tag::Hn(level, Some(visible(text))), leaves));
            }
            Is::Paragraph => {
                self.closes();
                self.tree.push(TagGroup::with_children(Tag::P, leaves));
            }
            Is::Mark => {
                let mark = Node::from(TagGroup::with_children(Tag::Lbl, leaves));
                self.item(|list| list.push(TagGroup::with_children(Tag::LI, vec![mark])));
            }
            Is::Item => {
                let body = Node::from(TagGroup::with_children(Tag::LBody, leaves));
                self.item(|list| match list.children.last_mut() {
                    Some(Node::Group(item)) => item.push(body),
                    _ => list.push(TagGroup::with_children(Tag::LI, vec![body])),
                });
            }
            Is::Cell(number, row, column) => {
                if !matches!(self.open, Open::Table(open, _) if open == number) {
                    self.closes();
                    self.open = Open::Table(number, Vec::new());
                }
                if let Open::Table(_, rows) = &mut self.open {
                    *cell(rows, row, column) = leaves;
                }
            }
        }
    }

    /// Adds to the list that is open, or opens one.
    fn item(&mut self, add: impl FnOnce(&mut TagGroup)) {
        if !matches!(self.open, Open::List(_)) {
            self.closes();
            self.open = Open::List(TagGroup::new(Tag::L(ListNumbering::None)));
        }
        if let Open::List(list) = &mut self.open {
            add(list);
        }
    }

    fn closes(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::List(list) => self.tree.push(list),
            Open::Table(_, rows) => self.tree.push(table(rows)),
        }
    }
}

/// The place of a cell; those before it that have no text are there too, or columns would shift.
fn cell(rows: &mut Vec<Vec<Vec<Node>>>, row: usize, column: usize) -> &mut Vec<Node> {
    if rows.len() <= row {
        rows.resize_with(row + 1, Vec::new);
    }
    if rows[row].len() <= column {
        rows[row].resize_with(column + 1, Vec::new);
    }
    &mut rows[row][column]
}

fn table(rows: Vec<Vec<Vec<Node>>>) -> TagGroup {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut table = TagGroup::new(Tag::Table);
    for (index, mut row) in rows.into_iter().enumerate() {
        row.resize_with(columns, Vec::new);
        let cells = row.into_iter().map(|leaves| {
            let inside = vec![Node::from(TagGroup::with_children(Tag::P, leaves))];
            match index {
                0 => Node::from(TagGroup::with_children(Tag::TH(TableHeaderScope::Column), inside)),
                _ => Node::from(TagGroup::with_children(Tag::TD, inside)),
            }
        });
        table.push(TagGroup::with_children(Tag::TR, cells.collect()));
    }
    table
}
