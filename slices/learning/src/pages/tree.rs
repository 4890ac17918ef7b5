//! The outline of a run for one reader: what is open, begun, done, locked, and due when.

use super::room::Room;
use crate::{
    clock::{Access, access},
    named::title_of,
    reached::{UnitReach, Work, is_named},
    say,
};
use courses::{Content, NodeId};
use lexicon::Instant;
use web::{
    components::outline::{OutlineChapter, OutlineSection, OutlineUnit, OutlineWords, UnitState},
    paths,
};
use words::dates;

/// Chapters, subsections and units that this reader may know of, in order.
pub(super) struct Tree {
    pub chapters: Vec<Chapter>,
    pub done: usize,
    pub units: usize,
}

pub(super) struct Chapter {
    pub id: NodeId,
    pub title: String,
    pub sections: Vec<Section>,
}

pub(super) struct Section {
    pub title: String,
    pub units: Vec<Leaf>,
}

pub(super) struct Leaf {
    pub id: NodeId,
    pub title: String,
    pub href: String,
    pub state: UnitState,
    pub due: String,
}

impl Tree {
    pub fn of(room: &Room, current: Option<NodeId>) -> Self {
        let content = &room.desk.content;
        let chapters = content.children(content.root()).filter(|(id, _)| room.names(*id));
        let chapters: Vec<Chapter> = chapters
            .map(|(id, node)| Chapter {
                id,
                title: title_of(room.lang, node),
                sections: sections(room, id, current),
            })
            .filter(|chapter| !chapter.sections.is_empty())
            .collect();
        let all = || chapters.iter().flat_map(|chapter| &chapter.sections).flat_map(|section| &section.units);
        let is_done = |unit: &Leaf| room.progress_in(unit.id) == UnitState::Done;
        Self { done: all().filter(|unit| is_done(unit)).count(), units: all().count(), chapters }
    }

    /// As the component wants it; the chapter of `open` is unfolded, or all of them.
    pub fn shown(&self, open: Option<NodeId>) -> Vec<OutlineChapter<'_>> {
        let shown = |one| shown_chapter(one, open);
        self.chapters.iter().map(shown).collect()
    }

    /// All units that can be opened, in order.
    pub fn open_units(&self) -> impl Iterator<Item = &Leaf> {
        let all =
            self.chapters.iter().flat_map(|chapter| &chapter.sections).flat_map(|section| &section.units);
        all.filter(|unit| unit.state != UnitState::Locked)
    }
}

fn shown_chapter(chapter: &Chapter, open: Option<NodeId>) -> OutlineChapter<'_> {
    OutlineChapter {
        title: &chapter.title,
        open: open.is_none_or(|open| open == chapter.id),
        sections: chapter.sections.iter().map(shown_section).collect(),
    }
}

fn shown_section(section: &Section) -> OutlineSection<'_> {
    OutlineSection { title: &section.title, units: section.units.iter().map(shown_unit).collect() }
}

fn shown_unit(leaf: &Leaf) -> OutlineUnit<'_> {
    OutlineUnit { href: &leaf.href, title: &leaf.title, state: leaf.state, size: "", due: &leaf.due }
}

/// What is below a chapter: its subsections, and units that stand in it without one.
fn sections(room: &Room, chapter: NodeId, current: Option<NodeId>) -> Vec<Section> {
    let content = &room.desk.content;
    let mut sections: Vec<Section> = Vec::new();
    if content.node(chapter).is_unit {
        return vec![Section { title: String::new(), units: vec![room.leaf(chapter, current)] }];
    }
    for (id, node) in content.children(chapter).filter(|(id, _)| room.names(*id)) {
        if node.is_unit {
            sections.push(Section { title: String::new(), units: vec![room.leaf(id, current)] });
            continue;
        }
        let units: Vec<Leaf> =
            units_below(content, id).filter(|id| room.names(*id)).map(|id| room.leaf(id, current)).collect();
        if !units.is_empty() {
            sections.push(Section { title: title_of(room.lang, node), units });
        }
    }
    sections
}

fn units_below(content: &Content, id: NodeId) -> impl Iterator<Item = NodeId> {
    content.below(id).filter(|(_, node)| node.is_unit).map(|(id, _)| id)
}

impl Room {
    /// Whether the outline names a block to this reader.
    fn names(&self, id: NodeId) -> bool {
        let content = &self.desk.content;
        if self.desk.is_team {
            return true;
        }
        is_named(content, id, &self.desk.states)
    }

    fn leaf(&self, id: NodeId, current: Option<NodeId>) -> Leaf {
        let node = self.desk.content.node(id);
        let (run, unit) = (self.desk.run.key.clone(), node.key.clone());
        let opens = self.opens_later(id);
        let state = match (current == Some(id), opens) {
            (true, _) => UnitState::Current,
            (_, Some(_)) => UnitState::Locked,
            _ => self.progress_in(id),
        };
        Leaf {
            id,
            title: title_of(self.lang, node),
            href: paths::learning::Unit { run, unit }.to_string(),
            state,
            due: self.date_of(id, opens),
        }
    }

    /// When a unit opens, if that is later than now.
    pub fn opens_later(&self, id: NodeId) -> Option<Instant> {
        if self.desk.is_team {
            return None;
        }
        match access(&self.desk.content, &self.desk.calendar(), id, &self.desk.states, self.desk.now) {
            Access::NotYet(opens) => Some(opens),
            _ => None,
        }
    }

    /// "opens 3 April", "due 12 April"; nothing when there is no date or it is long over.
    fn date_of(&self, id: NodeId, opens: Option<Instant>) -> String {
        let say = say(self.lang);
        if let Some(opens) = opens {
            return say.msg_opens_on(dates::short_day(self.lang, opens, &self.zone));
        }
        let effective = &self.desk.content.node(id).block.effective;
        if !effective.graded {
            return String::new();
        }
        match self.desk.calendar().due(id) {
            Some(due) if due >= self.desk.now && self.is_to_do(id) => {
                say.msg_due_on(dates::short_day(self.lang, due, &self.zone))
            }
            _ => String::new(),
        }
    }

    /// Whether the work of a unit still waits for this reader; the team is shown every date.
    fn is_to_do(&self, id: NodeId) -> bool {
        self.desk.is_preview || self.desk.reached().work_in_unit(id) == Work::ToDo
    }

    /// How far this reader is in a unit.
    pub fn progress_in(&self, id: NodeId) -> UnitState {
        match self.desk.reached().unit(id) {
            UnitReach::ToDo => UnitState::ToDo,
            UnitReach::Started => UnitState::Started,
            UnitReach::Done => UnitState::Done,
        }
    }
}

/// What a screen reader hears for each state.
pub(super) struct Spoken {
    to_do: String,
    started: String,
    done: String,
    current: String,
    locked: String,
}

impl Spoken {
    pub fn of(lang: lexicon::Lang) -> Self {
        let say = say(lang);
        Self {
            to_do: say.msg_state_to_do(),
            started: say.msg_state_started(),
            done: say.msg_state_done(),
            current: say.msg_state_current(),
            locked: say.msg_state_locked(),
        }
    }

    /// With the language and direction of the titles, where they are not the page's.
    pub fn words<'w>(&'w self, (titles_lang, titles_dir): (&'w str, &'w str)) -> OutlineWords<'w> {
        OutlineWords {
            to_do: &self.to_do,
            started: &self.started,
            done: &self.done,
            current: &self.current,
            locked: &self.locked,
            titles_lang,
            titles_dir,
        }
    }
}
