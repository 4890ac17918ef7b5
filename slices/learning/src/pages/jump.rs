//! To where one left, and to a block by its name.

use super::{
    room::Room,
    tree::Tree,
    turned::Turned,
    unit::{address_of, back_to},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use web::{House, Visitor, paths};

/// To the unit where I left, or the first one that is open.
pub(super) async fn resume(
    paths::learning::Resume { run }: paths::learning::Resume,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let room = Room::enter(&house, &visitor, &run).await?;
    let last = room.desk.last_unit.as_ref().and_then(|unit| room.desk.content.find(unit));
    let tree = Tree::of(&room, None);
    let is_open = |id| tree.open_units().any(|unit| unit.id == id);
    let id = last.filter(|id| is_open(*id)).or(tree.open_units().next().map(|unit| unit.id));
    Ok(match id {
        Some(id) => Redirect::to(&address_of(&room, id)).into_response(),
        None => Redirect::to(&paths::learning::Outline { run }.to_string()).into_response(),
    })
}

/// To the unit that holds a block.
pub(super) async fn jump(
    paths::learning::JumpTo { run, id }: paths::learning::JumpTo,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let room = Room::enter(&house, &visitor, &run).await?;
    let content = &room.desk.content;
    let found = content.find_by_id(&id).or_else(|| content.find(&id)).ok_or(Fault::NotFound)?;
    // A chapter or a subsection is where its first unit is.
    let inside = || content.below(found).find(|(_, node)| node.is_unit).map(|(id, _)| id);
    let there = content.unit_of(found).map(|_| found).or_else(inside).unwrap_or(found);
    Ok(back_to(&room, there).into_response())
}

/// To a block, where a form of it was sent from.
pub(super) async fn block(
    paths::learning::Block { run, block }: paths::learning::Block,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let room = Room::enter(&house, &visitor, &run).await?;
    let found = room.desk.content.find(&block).ok_or(Fault::NotFound)?;
    Ok(back_to(&room, found).into_response())
}
