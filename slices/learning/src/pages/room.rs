//! Everything a page of a run is drawn from, gathered before anything is drawn.

use super::turned::{Turned, to_the_door};
use crate::{
    answers::Problems,
    blocks::Tallies,
    desk::{Desk, SitDown},
    hand_ins::handed_text,
    render::{self, Reader, Rendered, Said, Scene},
    state::Detail,
};
use courses::{NodeId, RunKey};
use ground::Fault;
use lexicon::Lang;
use std::{collections::BTreeMap, sync::Arc};
use store::Blobs;
use web::{House, Visitor};

/// A run in front of a reader.
pub(super) struct Room {
    pub desk: Desk,
    pub lang: Lang,
    pub zone: String,
    pub reader: Reader,
    tallies: render::Tallies,
    texts: BTreeMap<String, String>,
    rendered: Arc<Rendered>,
    problems: Arc<Problems>,
    blobs: Arc<Blobs>,
}

impl Room {
    /// Enters a run as a learner, or as its team in preview.
    pub async fn enter(house: &House, visitor: &Visitor, run: &str) -> Result<Self, Turned> {
        let sitting = house.site.ask(&visitor.who, SitDown { run: RunKey(run.to_owned()) }).await;
        let desk = sitting.map_err(|fault| to_the_door(fault, visitor, run))?;
        Ok(Self::of(house, visitor, desk))
    }

    pub fn of(house: &House, visitor: &Visitor, desk: Desk) -> Self {
        let shelf = house.site.shelf();
        let reader = Reader {
            person: Some(desk.person),
            name: visitor.name.clone(),
            enrolled: !desk.is_preview,
            own: desk.own.clone(),
            team: desk.is_team,
            save_data: visitor.save_data,
            rendition: None,
        };
        Self {
            lang: visitor.lang(),
            zone: zone(house, visitor),
            reader,
            tallies: render::Tallies::default(),
            texts: BTreeMap::new(),
            rendered: shelf.get(),
            problems: shelf.get(),
            blobs: shelf.get(),
            desk,
        }
    }

    /// Reads what the blocks below `id` show of others, and what was handed in.
    pub async fn look_round(&mut self, house: &House, visitor: &Visitor, id: NodeId) -> Result<(), Fault> {
        let counts = |kind: &str| matches!(kind, "poll" | "poll_question" | "survey" | "word_cloud");
        if self.all_below(id).any(|id| counts(&self.desk.content.node(id).block.kind)) {
            let ask = Tallies { run: RunKey(self.desk.run.key.clone()) };
            self.tallies = house.site.ask(&visitor.who, ask).await?;
        }
        let hashes: Vec<String> = self.all_below(id).flat_map(|id| self.texts_of(id)).collect();
        for hash in hashes {
            if let Some(text) = handed_text(&self.blobs, Some(&hash))? {
                self.texts.insert(hash, text);
            }
        }
        Ok(())
    }

    fn all_below(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::once(id).chain(self.desk.content.below(id).map(|(id, _)| id))
    }

    fn texts_of(&self, id: NodeId) -> Vec<String> {
        let state = self.desk.states.get(&self.desk.content.node(id).key);
        match state.map(|state| &state.detail) {
            Some(Detail::HandIn(work)) => work.text.iter().chain(&work.comment).cloned().collect(),
            _ => Vec::new(),
        }
    }

    /// What blocks are drawn for.
    pub fn scene<'s>(&'s self, said: Option<&'s Said>) -> Scene<'s> {
        Scene {
            run: &self.desk.run,
            content: &self.desk.content,
            shelf: &self.rendered,
            problems: &self.problems,
            blobs: &self.blobs,
            lang: self.lang,
            zone: &self.zone,
            now: self.desk.now,
            reader: &self.reader,
            states: &self.desk.states,
            tallies: &self.tallies,
            texts: &self.texts,
            said,
        }
    }
}

/// The zone in which this visitor reads dates: their own, or the house's.
pub(super) fn zone(house: &House, visitor: &Visitor) -> String {
    if visitor.zone.is_empty() { house.settings.zone.clone() } else { visitor.zone.clone() }
}
