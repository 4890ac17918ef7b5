//! Asks: what I am asked; the texts of an institution; one text with its answers.

use super::{Answer, AnswerConsents, ConsentText, Published, Text, TextName, store};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders, Oneself};
use lexicon::{ConsentTextId, Instant, PersonId, Role};
use network::{Institution, InstitutionName, institution};
use std::collections::BTreeMap;

ground::right!(
    /// Sees what an institution asks people to agree to, and who answered what.
    SeeConsentTexts = "privacy.see-consent-texts",
    Holders::Roles(&[Role::Lead, Role::Registrar, Role::Administrator])
);

/// A text I am asked, who asks, and what I said last.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub institution: Institution,
    pub text: Text,
    pub said: Option<Answer>,
}

impl Asked {
    /// Whether what I said is about what is shown now.
    pub fn is_answered(&self) -> bool {
        self.said.is_some_and(|said| !said.agreed || said.version == self.text.version)
    }

    pub fn agrees(&self) -> bool {
        self.said.is_some_and(|said| said.agreed && said.version == self.text.version)
    }
}

/// What the institutions that know me ask, and what I ever answered.
pub struct MyConsents {
    pub person: PersonId,
}

impl Ask for MyConsents {
    const NAME: &'static str = "privacy.my-consents";
    type Right = AnswerConsents;
    type Over = Oneself;
    type Outcome = Vec<Asked>;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(
        &self,
        me: Granted<AnswerConsents, Oneself>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Vec<Asked>, Fault> {
        Ok(asked(view, me.person()?, cx.now)?)
    }
}

/// Texts asked now by those who know the person, and those they answered before: by institution.
pub(crate) fn asked(
    view: &View<'_>,
    person: PersonId,
    now: Instant,
) -> Result<Vec<Asked>, ::store::StoreError> {
    let mut said: BTreeMap<ConsentTextId, Answer> = BTreeMap::new();
    for (text, answer) in store::answers_of(view, person)? {
        said.entry(text).or_insert(answer);
    }
    let mut texts: Vec<Text> = Vec::new();
    for institution in network::known::institutions_of(view, person, now)? {
        texts.extend(store::texts_of(view, institution)?.into_iter().filter(|text| !text.retired));
    }
    for id in said.keys() {
        if !texts.iter().any(|text| text.id == *id) {
            texts.extend(store::text(view, *id)?);
        }
    }
    let mut all = Vec::new();
    for text in texts {
        if let Some(institution) = institution::by_id(view, text.institution)? {
            let said = said.get(&text.id).copied();
            all.push(Asked { institution, text, said });
        }
    }
    all.sort_by(|a, b| (&a.institution.name, a.text.id).cmp(&(&b.institution.name, b.text.id)));
    Ok(all)
}

/// The texts of an institution, and how many agree now to what is shown now.
pub struct TextsOf(pub String);

#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    pub institution: Institution,
    pub texts: Vec<(Text, i64)>,
    pub mine: Vec<Role>,
}

impl Ask for TextsOf {
    const NAME: &'static str = "privacy.texts";
    type Right = SeeConsentTexts;
    type Over = Institution;
    type Outcome = Texts;

    fn over(&self) -> InstitutionName {
        InstitutionName::Slug(self.0.clone())
    }

    fn answer(
        &self,
        institution: Granted<SeeConsentTexts, Institution>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Texts, Fault> {
        let mut texts = Vec::new();
        for text in store::texts_of(view, institution.id)? {
            let agree =
                store::tally(view, text.id)?.into_iter().find(|(version, _)| *version == text.version);
            texts.push((text, agree.map_or(0, |(_, count)| count)));
        }
        let mine = institution.roles().to_vec();
        Ok(Texts { institution: institution.into_place(), texts, mine })
    }
}

/// One text, its versions, and who answered, the last first.
pub struct TextOf {
    pub name: TextName,
    /// The line of the journal after which the page begins; `None` for the first page.
    pub before: Option<i64>,
}

/// Answers on a page.
pub const PAGE: usize = 50;

#[derive(Clone, Debug, PartialEq)]
pub struct TextSeen {
    pub institution: Institution,
    pub text: Text,
    pub versions: Vec<Published>,
    pub tally: Vec<(i64, i64)>,
    /// Name, answer; an account that was erased is in none.
    pub answers: Vec<(String, Answer)>,
    /// Where the next page begins.
    pub next: Option<i64>,
    pub mine: Vec<Role>,
}

impl Ask for TextOf {
    const NAME: &'static str = "privacy.text";
    type Right = SeeConsentTexts;
    type Over = ConsentText;
    type Outcome = TextSeen;

    fn over(&self) -> TextName {
        self.name.clone()
    }

    fn answer(
        &self,
        of: Granted<SeeConsentTexts, ConsentText>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<TextSeen, Fault> {
        let id = of.text.id;
        let rows = store::page_of_answers(view, id, self.before.unwrap_or(i64::MAX), PAGE as i64 + 1)?;
        let next = rows.get(PAGE).and(rows.get(PAGE - 1)).map(|(seq, ..)| *seq);
        let answers = rows.into_iter().take(PAGE).map(|(_, name, answer)| (name, answer)).collect();
        let (versions, tally) = (store::versions(view, id)?, store::tally(view, id)?);
        let mine = of.roles().to_vec();
        let ConsentText { text, institution } = of.into_place();
        Ok(TextSeen { institution, text, versions, tally, answers, next, mine })
    }
}
