//! The tree of institutions: what is inside of what. Whoever holds a role in the whole holds it in its parts, as deep as
//! they go, so the tree stays shallow enough to be read at a glance.

use super::{Institution, Listed, OnPortal, store};
use crate::say;
use ::store::{StoreError, View};
use ground::Refusal;
use lexicon::{InstitutionId, PlaceRef, Role};

/// Levels, the outermost included.
pub const DEEPEST: usize = 4;

/// An institution with what is inside of it.
#[derive(Clone, Debug)]
pub struct Branch<'a> {
    pub listed: &'a Listed,
    pub inside: Vec<Branch<'a>>,
}

/// Lists as a tree, in the order they have. What is inside of something that is not among them stands by itself.
pub fn grown(listed: &[Listed]) -> Vec<Branch<'_>> {
    let is_there = |id: InstitutionId| listed.iter().any(|one| one.institution.id == id);
    let roots = listed.iter().filter(|one| !one.institution.above.iter().any(|id| is_there(*id)));
    roots.map(|root| branch(listed, root, DEEPEST)).collect()
}

fn branch<'a>(listed: &'a [Listed], of: &'a Listed, levels: usize) -> Branch<'a> {
    let nearest = |one: &Listed| {
        let mut above = one.institution.above.iter();
        above.find(|id| listed.iter().any(|other| other.institution.id == **id)).copied()
    };
    let inside = match levels {
        0 => Vec::new(),
        _ => listed
            .iter()
            .filter(|one| nearest(one) == Some(of.institution.id))
            .map(|one| branch(listed, one, levels - 1))
            .collect(),
    };
    Branch { listed: of, inside }
}

/// Whether somebody with these roles may know of an institution, where they came by.
pub(crate) fn knows(of: &Institution, here: Option<&OnPortal>, held: &[(Role, PlaceRef)]) -> bool {
    let mut places = std::iter::once(of.id).chain(of.above.iter().copied()).map(PlaceRef::institution);
    (of.is_public && here.is_none_or(|here| here.shows(of)))
        || held.iter().any(|(role, _)| *role == Role::Administrator)
        || places.any(|place| held.iter().any(|(_, at)| *at == place))
}

/// The parent by its word; none for an empty one.
pub(super) fn parent(
    view: &View<'_>,
    slug: &str,
) -> Result<Result<Option<Institution>, Refusal>, StoreError> {
    if slug.is_empty() {
        return Ok(Ok(None));
    }
    let unknown = || Refusal::new("network.parent", |lang| say(lang).msg_parent_wrong()).at("parent");
    Ok(store::by_slug(view, slug)?.map(Some).ok_or_else(unknown))
}

/// Whether what is `height` levels high fits into `parent`.
pub(super) fn fits(parent: &Institution, height: usize) -> Result<(), Refusal> {
    let deep = |lang| say(lang).msg_parent_deep(DEEPEST as i64);
    match parent.above.len() + 1 + height <= DEEPEST {
        true => Ok(()),
        false => Err(Refusal::new("network.parent-deep", deep).at("parent")),
    }
}

/// How many levels an institution is with all that is inside of it.
pub(super) fn height(view: &View<'_>, of: &Institution) -> Result<usize, StoreError> {
    let mut deepest = 0;
    let mut waiting: Vec<(InstitutionId, usize)> = vec![(of.id, 1)];
    while let Some((id, level)) = waiting.pop() {
        deepest = deepest.max(level);
        if level <= DEEPEST {
            waiting.extend(store::inside(view, id)?.into_iter().map(|child| (child.id, level + 1)));
        }
    }
    Ok(deepest)
}
