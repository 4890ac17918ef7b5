//! What a version of a course can give, subsection by subsection; computed once and kept in memory.

use super::{Grade, policy::Scored, worth::possible_of};
use crate::{
    answers::Problems,
    branches::{self, Branches, is_drawn},
    state::States,
};
use courses::{Content, NodeId};
use olx::blocks::{Pick, RandomPick};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

/// Versions whose shape is kept.
const KEPT: usize = 64;

/// The points of a version.
pub struct Shape {
    /// In the order of the course.
    pub subsections: Vec<SubsectionShape>,
    by_key: HashMap<String, usize>,
}

/// The points of a subsection.
pub struct SubsectionShape {
    pub id: NodeId,
    pub key: String,
    pub title: String,
    /// Its assignment type.
    pub format: String,
    pub graded: bool,
    pub pieces: Vec<Piece>,
    /// Some of it is shown to some learners only.
    pub branches: bool,
    /// Graded points, when there is no branch.
    pub possible: f64,
}

/// A part of a subsection that can give points.
pub enum Piece {
    Block {
        id: NodeId,
        key: String,
        possible: f64,
        graded: bool,
    },
    /// Given to some: each child with its parts. `expected` is how many children are given.
    Branch {
        key: String,
        expected: usize,
        children: Vec<(String, Vec<Piece>)>,
    },
    /// For learners of some groups.
    Gated {
        groups: Vec<(i64, Vec<i64>)>,
        pieces: Vec<Piece>,
    },
}

/// A block's points for a learner.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockScore {
    pub id: NodeId,
    pub key: String,
    /// `None` before the first submission.
    pub earned: Option<f64>,
    pub possible: f64,
    pub graded: bool,
}

impl Shape {
    pub fn of(content: &Content, problems: &Problems) -> Self {
        let is_subsection = |id: &NodeId| content.subsection_of(*id) == Some(*id);
        let ids = content.nodes().map(|(id, _)| id).filter(is_subsection);
        let subsections: Vec<SubsectionShape> = ids.map(|id| subsection(content, problems, id)).collect();
        let by_key = subsections.iter().enumerate().map(|(at, one)| (one.key.clone(), at)).collect();
        Shape { subsections, by_key }
    }

    pub fn subsection(&self, key: &str) -> Option<&SubsectionShape> {
        self.by_key.get(key).map(|at| &self.subsections[*at])
    }

    pub fn graded(&self) -> impl Iterator<Item = &SubsectionShape> {
        self.subsections.iter().filter(|one| one.graded)
    }

    /// The graded subsections with a learner's points, as the policy reads them. One in which nothing was done can
    /// give what `fresh` says, by default what it gives without branches.
    pub fn scored(&self, content: &Content, grade: Option<&Grade>, branches: &Branches) -> Vec<Scored> {
        let of = |one: &SubsectionShape| {
            let kept = grade.and_then(|grade| grade.subsections.get(&one.key));
            let (earned, possible) = match kept {
                Some(kept) => kept.counting(),
                None => (0.0, one.possible(content, branches)),
            };
            let (key, title, format) = (one.key.clone(), one.title.clone(), one.format.clone());
            Scored { key, title, format, earned, possible }
        };
        self.graded().map(of).collect()
    }
}

impl SubsectionShape {
    /// Graded points a learner with these branches can earn.
    pub fn possible(&self, content: &Content, branches: &Branches) -> f64 {
        if !self.branches {
            return self.possible;
        }
        let mut sum = 0.0;
        visit(content, &self.pieces, branches, &mut |_, _, possible, graded| {
            sum += if graded { possible } else { 0.0 };
        });
        sum
    }

    /// Earned and possible graded points; `earned` tells what each block gave.
    pub fn total(
        &self,
        content: &Content,
        branches: &Branches,
        earned: &BTreeMap<String, f64>,
    ) -> (f64, f64) {
        let mut total = (0.0, 0.0);
        visit(content, &self.pieces, branches, &mut |_, key, possible, graded| {
            if graded {
                total.0 += earned.get(key).copied().unwrap_or(0.0);
                total.1 += possible;
            }
        });
        total
    }

    /// The blocks a learner is shown here, with their points.
    pub fn scores(&self, content: &Content, states: &States) -> Vec<BlockScore> {
        let mut scores = Vec::new();
        let given = branches::of_states(states);
        visit(content, &self.pieces, &given, &mut |id, key, possible, graded| {
            let earned = states.get(key).and_then(|state| state.earned);
            scores.push(BlockScore { id, key: key.to_owned(), earned, possible, graded });
        });
        scores
    }
}

/// Walks the blocks shown to a learner, in the order of the course. Where nothing was drawn yet, the first children
/// stand for those to come.
fn visit(
    content: &Content,
    pieces: &[Piece],
    branches: &Branches,
    each: &mut dyn FnMut(NodeId, &str, f64, bool),
) {
    for piece in pieces {
        match piece {
            Piece::Block { id, key, possible, graded } => each(*id, key, *possible, *graded),
            Piece::Branch { key, expected, children } => match branches.get(key) {
                Some(given) => {
                    for (_, pieces) in children.iter().filter(|(child, _)| given.contains(child)) {
                        visit(content, pieces, branches, each);
                    }
                }
                None => {
                    for (_, pieces) in children.iter().take(*expected) {
                        visit(content, pieces, branches, each);
                    }
                }
            },
            Piece::Gated { groups, pieces } => {
                let is_in = |(partition, allowed): &(i64, Vec<i64>)| {
                    branches::group_of(content, *partition, branches)
                        .is_some_and(|group| allowed.contains(&group))
                };
                if groups.iter().all(is_in) {
                    visit(content, pieces, branches, each);
                }
            }
        }
    }
}

fn subsection(content: &Content, problems: &Problems, id: NodeId) -> SubsectionShape {
    let node = content.node(id);
    let mut pieces = Vec::new();
    let mut branches = false;
    for child in &node.children {
        pieces.extend(piece(content, problems, *child, &mut branches));
    }
    // A block that stands where a subsection would is one by itself.
    if node.children.is_empty() {
        pieces.extend(block(content, problems, id));
    }
    let effective = &node.block.effective;
    let mut shape = SubsectionShape {
        id,
        key: node.key.clone(),
        title: node.title(),
        format: effective.format.clone().unwrap_or_default(),
        graded: effective.graded && effective.format.is_some(),
        pieces,
        branches,
        possible: 0.0,
    };
    let (_, possible) = shape.total(content, &Branches::new(), &BTreeMap::new());
    shape.possible = possible;
    shape
}

/// What a block and all below it can give; nothing for what learners never see.
fn piece(content: &Content, problems: &Problems, id: NodeId, has_branches: &mut bool) -> Vec<Piece> {
    let node = content.node(id);
    if node.block.effective.visible_to_staff_only {
        return Vec::new();
    }
    if is_drawn(&node.block) {
        let expected = match RandomPick::from_block(&node.block).map(|pick| pick.pick) {
            Some(Pick::All) => node.children.len(),
            Some(Pick::Some(count)) => count as usize,
            None => 1,
        };
        let children = node
            .children
            .iter()
            .map(|child| (content.node(*child).key.clone(), piece(content, problems, *child, has_branches)));
        let children: Vec<(String, Vec<Piece>)> = children.collect();
        if children.iter().all(|(_, pieces)| pieces.is_empty()) {
            return Vec::new();
        }
        *has_branches = true;
        return vec![Piece::Branch { key: node.key.clone(), expected, children }];
    }
    let mut pieces: Vec<Piece> = block(content, problems, id).into_iter().collect();
    for child in &node.children {
        pieces.extend(piece(content, problems, *child, has_branches));
    }
    let groups = branches::groups_asked(&node.block);
    if groups.is_empty() || pieces.is_empty() {
        return pieces;
    }
    *has_branches = true;
    vec![Piece::Gated { groups, pieces }]
}

/// Blocks that give nothing don't count (olx.md §11).
fn block(content: &Content, problems: &Problems, id: NodeId) -> Option<Piece> {
    let node = content.node(id);
    let possible = possible_of(content, problems, id).filter(|possible| *possible > 0.0)?;
    let graded = node.block.effective.graded;
    Some(Piece::Block { id, key: node.key.clone(), possible, graded })
}

/// The shapes in memory. On the shelf.
#[derive(Default)]
pub struct Shapes {
    kept: Mutex<HashMap<String, Arc<Shape>>>,
}

impl Shapes {
    pub fn of(&self, content: &Content, problems: &Problems) -> Arc<Shape> {
        let known = {
            let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.get(&content.version).cloned()
        };
        known.unwrap_or_else(|| {
            let shape = Arc::new(Shape::of(content, problems));
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(content.version.clone(), shape.clone());
            shape
        })
    }
}
