//! The world of one story.

use crate::{
    Actor, Engine,
    calendar::instant,
    database::Database,
    ending,
    stage::{Stage, Visit},
};
use errands::Sent;
use ground::{Act, Ask, Fault, Site, Who};
use lexicon::{Lang, time::Millis};
use std::rc::Rc;

/// A site of its own, its clock, and the people of one story.
pub struct World {
    stage: Rc<Stage>,
}

impl World {
    /// Tells a story, and looks at what it leaves behind.
    pub fn tell(engine: Engine, story: fn(&mut World)) {
        let Some(mut world) = World::on(engine) else {
            eprintln!("left out on purpose: {engine:?}");
            return;
        };
        story(&mut world);
        ending::holds(&world);
    }

    /// A world on a fresh database; `None` if this engine is left out on purpose.
    pub fn on(engine: Engine) -> Option<Self> {
        Self::reached_by(engine, "http://essaim.test")
    }

    /// The same, reached by browsers at `public_url`.
    pub fn reached_by(engine: Engine, public_url: &str) -> Option<Self> {
        let database = Database::fresh(engine)?;
        Some(Self { stage: Rc::new(Stage::set(database, public_url)) })
    }

    pub fn stage(&self) -> &Rc<Stage> {
        &self.stage
    }

    pub fn site(&self) -> &Site {
        &self.stage.essaim.house.site
    }

    /// Sets the clock: `w.at("3 April 2026, 09:02")`.
    pub fn at(&mut self, time: &str) -> &mut Self {
        self.stage.clock.set(instant(time));
        self
    }

    /// Moves the clock on.
    pub fn later(&mut self, span: Millis) -> &mut Self {
        self.stage.clock.set(self.stage.now().plus(span));
        self
    }

    /// Somebody who comes to the site for the first time, reading French.
    pub fn visitor(&self) -> Actor {
        Actor::new(self.stage.clone(), "a visitor", Lang::Fr)
    }

    /// Does something by the inner door, which must succeed: what a story takes for granted.
    pub fn act<A: Act>(&self, who: &Who, act: A) -> A::Outcome {
        self.try_act(who, act).unwrap_or_else(|fault| panic!("{}: {fault:?}", A::NAME))
    }

    pub fn try_act<A: Act>(&self, who: &Who, act: A) -> Result<A::Outcome, Fault> {
        self.stage.wait(self.site().act(who, act))
    }

    /// Reads something by the inner door, which must succeed.
    pub fn ask<A: Ask>(&self, who: &Who, ask: A) -> A::Outcome {
        let answer = self.stage.wait(self.site().ask(who, ask));
        answer.unwrap_or_else(|fault| panic!("{}: {fault:?}", A::NAME))
    }

    /// Waits for anything else the site does.
    pub fn wait<F: Future>(&self, work: F) -> F::Output {
        self.stage.wait(work)
    }

    /// Does all errands that are due, also those they cause; how many were done.
    pub fn errands_are_done(&self) -> usize {
        let mut all = 0;
        loop {
            let done = self.stage.wait(self.stage.essaim.errands.run_due(self.site()));
            all += done;
            if done == 0 {
                return all;
            }
        }
    }

    /// The letters sent so far (errands that are due are done first), the newest first.
    pub fn letters(&self) -> Vec<Sent> {
        self.errands_are_done();
        let letters = self.stage.wait(self.site().look(|view| errands::latest_sent(view, 1_000)));
        letters.expect("the outbox is read")
    }

    /// The newest letter to that address.
    pub fn letter_to(&self, address: &str) -> Letter {
        let letters = self.letters();
        let found = letters.iter().find(|letter| letter.to.contains(address)).cloned();
        let sent = found.unwrap_or_else(|| {
            let to: Vec<_> = letters.iter().map(|letter| (&letter.to, &letter.subject)).collect();
            panic!("no letter to {address}; letters: {to:?}")
        });
        Letter { sent, public_url: self.stage.public_url.clone() }
    }

    /// The journal, oldest line first.
    pub fn journal(&self) -> Vec<ground::journal::Line> {
        self.stage.wait(self.site().look(ground::journal::all)).expect("the journal is read")
    }

    /// The names of the facts in the journal, in order.
    pub fn facts(&self) -> Vec<String> {
        self.journal().into_iter().map(|line| line.name).collect()
    }

    /// All pages that were opened, and how many statements each ran.
    pub fn visits(&self) -> Vec<Visit> {
        self.stage.visits.borrow().clone()
    }
}

/// A letter somebody got.
#[derive(Clone, Debug)]
pub struct Letter {
    pub sent: Sent,
    public_url: String,
}

impl Letter {
    /// The path of the first link to this site.
    pub fn link(&self) -> String {
        let words = self.sent.body.split_whitespace();
        let link =
            words.filter_map(|word| word.strip_prefix(&self.public_url)).find(|path| path.starts_with('/'));
        let link = link.unwrap_or_else(|| panic!("no link to {} in: {}", self.public_url, self.sent.body));
        link.trim_end_matches(['.', ',', '>', ')']).to_owned()
    }

    pub fn sees(&self, text: &str) -> &Self {
        let whole = format!("{}\n{}", self.sent.subject, self.sent.body);
        assert!(whole.contains(text), "{text:?} is not in the letter:\n{whole}");
        self
    }
}
