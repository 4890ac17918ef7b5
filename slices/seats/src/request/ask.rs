//! Act: a student asks their school for a seat in a run of another institution.

use crate::{
    letters::{self, Letter},
    open::{OpenRun, SeeSeat},
    say,
    weigh::{Around, Wish, refusals, weigh},
};
use ::store::Tx;
use agreements::Known;
use certificates::document::Links;
use courses::RunKey;
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site, Who};
use lexicon::{SeatRequestId, facts::seats::SeatAsked};
use network::Institution;

/// Longest word to the school, in characters.
pub const LONGEST_WORD: usize = 1_000;

/// A request. Everything in the way is said at once; that all seats are taken is not: the request then waits.
pub struct AskSeat {
    pub run: RunKey,
    /// Which school, by its word, for whoever studies at several; empty for the only one.
    pub home: String,
    pub sender: Links,
    /// Hash of the blob of what the student wrote.
    words: Option<String>,
    too_long: bool,
}

impl AskSeat {
    pub fn new(run: RunKey, home: String, sender: Links) -> Self {
        Self { run, home, sender, words: None, too_long: false }
    }
}

/// Asks for a seat, with a word to the school or without.
pub async fn ask_seat(site: &Site, who: &Who, word: &str, ask: AskSeat) -> Result<SeatRequestId, Fault> {
    let word = word.trim();
    let too_long = word.chars().count() > LONGEST_WORD;
    let kept = (!word.is_empty() && !too_long).then_some(word);
    site.act_with_words(who, kept, |words| AskSeat { words, too_long, ..ask }).await
}

impl Act for AskSeat {
    const NAME: &'static str = "seats.ask-seat";
    type Right = SeeSeat;
    type Over = OpenRun;
    type Outcome = SeatRequestId;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        open: Granted<SeeSeat, OpenRun>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<SeatRequestId>, Fault> {
        let (run, person) = (&open.0, open.person()?);
        let home = home_of(tx, cx, &self.home, run)?;
        let known = Known::of(tx, home.id)?;
        let wish = Wish { run, home: &home, person, decided: false };
        let weighed = weigh(tx, &known, wish, cx.now)?;
        let mut wrong = match weighed.obstacles.is_empty() {
            true => Vec::new(),
            false => refusals(weighed.obstacles, &Around::of(tx, run, &home)?),
        };
        if self.too_long {
            wrong.push(Refusal::new("seats.word-too-long", |lang| say(lang).msg_word_too_long()).at("word"));
        }
        if !wrong.is_empty() {
            return Err(Fault::Refused(wrong));
        }
        let request = cx.id();
        let about = Letter::Asked { run: &run.terms.title, host: &run.institution_name, home: &home.name };
        letters::send(tx, cx, person, &self.sender, &about)?;
        let (home, host, words) = (home.id, run.institution, self.words.clone());
        let (course, run) = (run.course, run.id);
        Ok(Decision::of(request).fact(SeatAsked { request, person, home, host, course, run, words }))
    }
}

/// The school a request is for: the only one the person studies at, or the one they chose.
fn home_of(tx: &Tx<'_>, cx: &Cx, chosen: &str, run: &courses::Run) -> Result<Institution, Fault> {
    let person = cx.who.person.ok_or(Fault::SignIn)?;
    let mut schools = network::students::schools_of(tx, person, cx.now)?;
    if let Some(at) = schools.iter().position(|one| one.slug == chosen) {
        return Ok(schools.swap_remove(at));
    }
    // Of several, those the run is not of: nobody needs a seat at home.
    schools.retain(|one| schools_left(one, run));
    match (schools.len(), chosen.is_empty()) {
        (1, true) => Ok(schools.remove(0)),
        (0, _) => Err(Refusal::new("seats.not-a-student", |lang| say(lang).msg_no_school()).into()),
        _ => Err(Refusal::new("seats.which-school", |lang| say(lang).msg_which_school()).at("home").into()),
    }
}

fn schools_left(school: &Institution, run: &courses::Run) -> bool {
    school.id != run.institution
}
