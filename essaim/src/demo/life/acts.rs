//! How each thing of the script is done: as by the pages of the site.

use super::{RUN, script::Did};
use certificates::{Issuer, Whom, document::Links};
use courses::RunKey;
use ground::{Fault, Who};
use learning::{
    answers::{self, Given},
    blocks,
    branches::assign_if_needed,
    desk::SitDown,
    enrolment::{Enrol, Leave},
    hand_ins::{self, Work, WorkFile},
    units::note_opening,
};
use lexicon::HandInId;
use std::collections::HashMap;
use web::{House, Visitor};

/// How long the film of the course is.
const FILM_SECONDS: f64 = 60.0;

/// The people, and what they handed in.
pub(super) struct Stage {
    house: House,
    instructor: Who,
    people: HashMap<&'static str, Who>,
    handed: HashMap<&'static str, HandInId>,
}

impl Stage {
    pub fn of(house: &House, instructor: Who) -> Self {
        Self { house: house.clone(), instructor, people: HashMap::new(), handed: HashMap::new() }
    }

    pub fn knows(&mut self, key: &'static str, who: Who) {
        self.people.insert(key, who);
    }

    /// One thing that somebody did.
    pub async fn plays(&mut self, key: &'static str, did: &'static Did) -> Result<(), Fault> {
        let who = self.people.get(key).cloned().ok_or(Fault::NotFound)?;
        let (house, visitor) = (&self.house, self.visitor(who.clone()));
        let run = || RunKey(RUN.to_owned());
        match did {
            Did::Enrols => house.site.act(&who, Enrol { run: run() }).await.map(drop),
            Did::Leaves => house.site.act(&who, Leave { run: run() }).await,
            Did::Opens(units) => self.opens(&visitor, units).await,
            Did::Answers(problem, fields) => {
                let given = Given::form(&owned(fields));
                answers::submit(house, &visitor, RUN, problem, given).await.map(drop)
            }
            Did::Ticks(block) => blocks::mark_done(house, &visitor, RUN, block, true).await,
            Did::Says(cloud, words) => {
                let fields: Vec<(&str, &str)> = words.iter().map(|word| ("word", *word)).collect();
                blocks::say_words(house, &visitor, RUN, cloud, &owned(&fields)).await
            }
            Did::HandsIn { block, text, drawing } => {
                let file = WorkFile { name: "dessin.svg".to_owned(), bytes: drawing.as_bytes().to_vec() };
                let work = Work { text: (*text).to_owned(), files: vec![file] };
                let id = hand_ins::hand_in(house, &visitor, RUN, block, work).await?;
                self.handed.insert(key, id);
                Ok(())
            }
            Did::IsGraded(fields) => {
                let id = self.handed.get(key).copied().ok_or(Fault::NotFound)?;
                let instructor = self.visitor(self.instructor.clone());
                hand_ins::grade_hand_in(house, &instructor, RUN, id, &owned(fields)).await
            }
            Did::Claims => {
                let links = Links::of(&house.settings);
                let issuer = Issuer { site: house.site.clone(), who, links };
                certificates::issue(&issuer, &run(), Whom::Myself).await.map(drop)
            }
        }
    }

    /// Units are read, and the videos in them watched to the end.
    async fn opens(&self, visitor: &Visitor, units: &[&str]) -> Result<(), Fault> {
        for unit in units {
            let run = RunKey(RUN.to_owned());
            let mut desk = self.house.site.ask(&visitor.who, SitDown { run }).await?;
            assign_if_needed(&self.house, visitor, &mut desk, unit).await?;
            note_opening(&self.house, visitor, &desk, unit).await?;
            let id = desk.content.find(unit).ok_or(Fault::NotFound)?;
            let videos = desk.content.below(id).filter(|(_, node)| node.block.kind == "video");
            for (_, video) in videos {
                blocks::watch(&self.house, visitor, RUN, &video.key, FILM_SECONDS, true).await?;
            }
        }
        Ok(())
    }

    fn visitor(&self, who: Who) -> Visitor {
        Visitor { who, zone: self.house.settings.zone.clone(), ..Visitor::default() }
    }
}

fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
