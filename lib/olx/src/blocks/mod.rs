//! What the blocks say that this crate has a model for. Each file reads one kind; a parser never fails, for what it does not find has a
//! default, and a block it can make nothing of gives `None`.

mod conditional;
mod customtag;
mod discussion;
mod done;
mod drag_and_drop;
mod library_content;
mod lti;
mod openassessment;
mod poll;
mod sga;
mod split_test;
mod word_cloud;

#[cfg(test)]
pub(crate) mod tests;

pub use conditional::{Conditional, Wanted};
pub use customtag::expand;
pub use discussion::Discussion;
pub use done::Done;
pub use drag_and_drop::{DragAndDrop, Item, Zone};
pub use library_content::{Pick, RandomPick};
pub use lti::{Lti, LtiVersion};
pub use openassessment::{Assessment, Criterion, OpenAssessment, RubricOption, TrainingExample};
pub use poll::{Poll, PollAnswer, PollQuestion};
pub use sga::StaffGraded;
pub use split_test::SplitTest;
pub use word_cloud::WordCloud;

use crate::{Block, value};

/// Reading attributes as types, in the way of olx.md §1.3.
pub(crate) trait Fields {
    fn text(&self, name: &str) -> Option<String>;
    fn flag(&self, name: &str, default: bool) -> bool;
    fn whole(&self, name: &str) -> Option<i64>;
    fn number(&self, name: &str) -> Option<f64>;
}

impl Fields for Block {
    fn text(&self, name: &str) -> Option<String> {
        self.attribute(name).and_then(value::text)
    }

    fn flag(&self, name: &str, default: bool) -> bool {
        self.attribute(name).map_or(default, value::is_true)
    }

    fn whole(&self, name: &str) -> Option<i64> {
        self.attribute(name).and_then(value::integer)
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.attribute(name).and_then(value::number)
    }
}

/// A field of a pure XBlock that may be an attribute or an `<option:…>` child (olx.md §1.6).
pub(crate) fn field(block: &Block, name: &str) -> Option<String> {
    if let Some(written) = block.attribute(name) {
        return Some(written.to_owned());
    }
    let document = crate::xml::parse(block.source()?).ok()?;
    let child = document.root_element().children().find(|child| {
        child.is_element()
            && child.tag_name().name() == name
            && child.tag_name().namespace() == Some("http://code.edx.org/xblock/option")
    })?;
    (child.attribute("none") != Some("true")).then(|| crate::xml::inner_text(child))
}

/// The names of the blocks in a list of usage keys separated by `;` or `,`.
pub(crate) fn names_of(keys: &str) -> Vec<String> {
    let names = keys.split([';', ',']).filter_map(|key| key.trim().rsplit(['@', '/']).next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
