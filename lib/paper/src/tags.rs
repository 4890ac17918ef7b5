//! The tag tree: what a screen reader reads, in reading order (ISO 14289-1, 7).

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, Placement, Tag, TagGroup, TagKind, TagTree};

use crate::geometry::Area;
use crate::stack::Role;

/// Grows as the blocks are drawn, in reading order.
pub struct Tags {
    tree: TagTree,
    /// The list of details while its entries come in.
    details: Option<TagGroup>,
}

impl Tags {
    pub fn new(language: &str) -> Self {
        Self { tree: TagTree::new().with_lang(Some(language.to_owned())), details: None }
    }

    /// Adds a text under the tag of its role. `link` is the annotation that makes it clickable.
    pub fn text(&mut self, role: Role, text: &str, lines: Vec<Identifier>, link: Option<Identifier>) {
        let nodes: Vec<Node> = lines.into_iter().chain(link).map(Node::Leaf).collect();
        match role {
            Role::DetailLabel => self.detail(Tag::Lbl.into(), nodes, true),
            Role::DetailValue => self.detail(Tag::LBody.into(), nodes, false),
            Role::Heading => self.push(heading(1, text), nodes),
            Role::Course => self.push(heading(2, text), nodes),
            Role::Name => self.nested(Tag::Strong.into(), nodes),
            Role::Revoked => self.nested(Tag::Strong.into(), nodes),
            Role::VerifyUrl => self.nested(Tag::Link.into(), nodes),
            _ => self.push(Tag::P.into(), nodes),
        }
    }

    /// Adds a figure with the words that stand for it and the place it takes on the page.
    pub fn figure(&mut self, alternative: String, area: Area, drawn: Identifier) {
        let rect = Rect::from_xywh(area.x, area.y, area.width, area.height);
        let place = rect.map(|rect| BBox::new(0, rect));
        let tag = Tag::Figure(Some(alternative)).with_bbox(place);
        self.push(tag.with_placement(Some(Placement::Block)).into(), vec![Node::Leaf(drawn)]);
    }

    pub fn finish(mut self) -> TagTree {
        self.close_details();
        self.tree
    }

    fn push(&mut self, tag: TagKind, children: Vec<Node>) {
        self.close_details();
        self.tree.push(TagGroup::with_children(tag, children));
    }

    /// A paragraph that holds one thing.
    fn nested(&mut self, tag: TagKind, children: Vec<Node>) {
        self.push(Tag::P.into(), vec![TagGroup::with_children(tag, children).into()]);
    }

    /// A label opens an entry of the list, a value ends it. A value may come without a label.
    fn detail(&mut self, tag: TagKind, children: Vec<Node>, opens: bool) {
        let list = self.details.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None)));
        let node = Node::from(TagGroup::with_children(tag, children));
        match list.children.last_mut() {
            Some(Node::Group(entry)) if !opens && entry.children.len() == 1 && is_label(entry) => {
                entry.push(node);
            }
            _ => list.push(TagGroup::with_children(Tag::LI, vec![node])),
        }
    }

    fn close_details(&mut self) {
        if let Some(list) = self.details.take() {
            self.tree.push(list);
        }
    }
}

fn is_label(entry: &TagGroup) -> bool {
    matches!(entry.children.first(), Some(Node::Group(TagGroup { tag: TagKind::Lbl(_), .. })))
}

fn heading(level: u16, text: &str) -> TagKind {
    let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    Tag::Hn(level, Some(text.to_owned())).into()
}
