//! Ask: why can (or can't) they?

use super::{Answer, Between, Broadly, Known, Question};
use crate::{draft::store as drafts, say};
use ::store::{StoreError, View};
use ground::{Ask, Cx, Fault, Granted, Holders, Place, Refusal};
use lexicon::{
    CourseId, PlaceRef, Role,
    facts::agreements::{GrantRight, GrantSubject},
};
use network::{Institution, institution::by_slug};

ground::right!(
    /// Asks why an institution of two may, or may not, do something: the team of either.
    AskWhy = "agreements.ask-why",
    Holders::Roles(ASKING)
);

/// Who may ask for an institution.
pub(super) const ASKING: &[Role] = &[
    Role::Lead,
    Role::Registrar,
    Role::Author,
    Role::Instructor,
    Role::Tutor,
    Role::Viewer,
    Role::Administrator,
];

/// Two institutions, as a place: whoever is of the team of either is inside.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub giver: Institution,
    pub receiver: Institution,
}

/// By their words in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairName {
    pub giver: String,
    pub receiver: String,
}

impl Place for Pair {
    type Id = PairName;

    fn find(view: &View<'_>, name: &PairName) -> Result<Option<Self>, StoreError> {
        let (giver, receiver) = (by_slug(view, &name.giver)?, by_slug(view, &name.receiver)?);
        Ok(giver.zip(receiver).map(|(giver, receiver)| Pair { giver, receiver }))
    }

    fn path(&self) -> Vec<PlaceRef> {
        let mut path = vec![PlaceRef::institution(self.giver.id), PlaceRef::institution(self.receiver.id)];
        path.extend(
            [self.giver.parent, self.receiver.parent].into_iter().flatten().map(PlaceRef::institution),
        );
        path.push(PlaceRef::site());
        path
    }
}

pub struct WhyTheyMay {
    pub pair: PairName,
    /// As facts write it.
    pub right: String,
    /// Key of a course, a run or a version; or empty.
    pub subject: String,
}

/// What was asked decides what is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyAnswer {
    /// About one course, run or version of the giver; nothing where the giver has none of that key, which no grant names then.
    About(Option<GrantSubject>, Answer),
    /// About nothing in particular.
    Broadly(Broadly),
}

/// The answer, and the two it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyAnswered {
    pub giver: Institution,
    pub receiver: Institution,
    pub right: GrantRight,
    pub answer: WhyAnswer,
    /// Every institution, for the names of parties.
    pub institutions: Vec<Institution>,
    /// The side whose agreements the person may open: the giver's or the receiver's word.
    pub side: String,
}

impl Ask for WhyTheyMay {
    const NAME: &'static str = "agreements.why";
    type Right = AskWhy;
    type Over = Pair;
    type Outcome = WhyAnswered;

    fn over(&self) -> PairName {
        self.pair.clone()
    }

    fn answer(&self, pair: Granted<AskWhy, Pair>, view: &View<'_>, cx: &Cx) -> Result<WhyAnswered, Fault> {
        for one in [&pair.giver, &pair.receiver] {
            if !network::institution::is_known_to(view, one, &cx.who, cx.now)? {
                return Err(Fault::NotFound);
            }
        }
        let right = GrantRight::of_name(&self.right);
        let same = pair.giver.id == pair.receiver.id;
        let mut wrong = Vec::new();
        if right.is_none() {
            wrong.push(Refusal::new("agreements.right", |lang| say(lang).msg_right_wrong()).at("right"));
        }
        if same {
            wrong.push(
                Refusal::new("agreements.same-institution", |lang| say(lang).msg_why_same()).at("receiver"),
            );
        }
        let (Some(right), false) = (right, same) else { return Err(Fault::Refused(wrong)) };
        let (key, between) = (self.subject.trim(), of(&pair, right));
        let known = Known::of(view, pair.receiver.id)?;
        let answer = match key.is_empty() {
            true => WhyAnswer::Broadly(known.broadly(cx.now, between)),
            false => {
                let subject = subject(view, &pair, key)?;
                // A course that nobody has, or not the giver: answered as one that no grant names.
                let course = subject.as_ref().map_or_else(|| cx.id::<CourseId>(), |one| one.course);
                let (run, version) = subject.clone().map_or((None, None), |one| (one.run, one.version));
                let Between { giver, receiver, right } = between;
                let above = pair.giver.above.clone();
                let question = Question { giver, above, receiver, right, course, run, version };
                WhyAnswer::About(subject, known.may(cx.now, &question))
            }
        };
        let institutions = network::institution::all(view)?;
        let giving = match cx.who.person {
            Some(person) => {
                let path = [PlaceRef::institution(pair.giver.id)];
                !ground::rights::held::over(view, person, &path, cx.now)?.roles.is_empty()
            }
            None => false,
        };
        let Pair { giver, receiver } = pair.into_place();
        let side = if giving { giver.slug.clone() } else { receiver.slug.clone() };
        Ok(WhyAnswered { giver, receiver, right, answer, institutions, side })
    }
}

fn of(pair: &Pair, right: GrantRight) -> Between {
    Between { giver: pair.giver.id, receiver: pair.receiver.id, right }
}

/// What the giver has of that key, or what is inside of it.
fn subject(view: &View<'_>, pair: &Pair, key: &str) -> Result<Option<GrantSubject>, StoreError> {
    let Some((owner, subject)) = drafts::subject(view, key)? else { return Ok(None) };
    let owner = network::institution::by_id(view, owner)?;
    let theirs = owner.is_some_and(|one| one.id == pair.giver.id || one.parent == Some(pair.giver.id));
    Ok(theirs.then_some(subject))
}
