//! Acts: a programme begins in an institution; it is shown to everybody, or not any more.

use super::{Programme, ProgrammeName, store};
use crate::{KeepProgramme, definition, refusals, rights::BeginProgrammes};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::{
    ProgrammeId,
    facts::programmes::{ProgrammeCreated, ProgrammeKind, ProgrammeShown},
};
use network::{Institution, InstitutionName};

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    pub slug: String,
    /// In the language of whoever begins it.
    pub title: String,
    pub kind: String,
    pub language: String,
}

/// Begins a programme, with an empty draft.
pub struct BeginProgramme {
    pub institution: String,
    pub begun: Begun,
}

impl Act for BeginProgramme {
    const NAME: &'static str = "programmes.begin";
    type Right = BeginProgrammes;
    type Over = Institution;
    type Outcome = ProgrammeId;

    fn over(&self) -> InstitutionName {
        InstitutionName::Slug(self.institution.clone())
    }

    fn decide(
        &self,
        institution: Granted<BeginProgrammes, Institution>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<ProgrammeId>, Fault> {
        let mut wrong = Vec::new();
        let slug = self.begun.slug.trim().to_owned();
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !(2..=60).contains(&slug.len()) || !slug.chars().all(letters) || slug.starts_with('-') {
            wrong.push(refusals::at("programmes.slug", "slug", |say| say.msg_wrong_slug()));
        } else if store::is_taken(tx, &slug)? {
            wrong.push(refusals::at("programmes.slug-taken", "slug", |say| say.msg_wrong_slug_taken()));
        }
        let mut titles = <[String; 3]>::default();
        titles[cx.lang().index()] = self.begun.title.trim().to_owned();
        if self.begun.title.trim().is_empty() || self.begun.title.chars().count() > 160 {
            wrong.push(refusals::at("programmes.title", "title", |say| say.msg_wrong_title()));
        }
        let kind = ProgrammeKind::of_name(&self.begun.kind);
        if kind.is_none() {
            wrong.push(refusals::at("programmes.kind", "kind", |say| say.msg_wrong_choice()));
        }
        let language = definition::language(&self.begun.language, &mut wrong);
        let Some(kind) = kind.filter(|_| wrong.is_empty()) else { return Err(Fault::Refused(wrong)) };
        let programme = cx.id();
        definition::store::keep(tx, programme, &definition::empty(titles.clone(), kind, language), cx.now)?;
        let institution = institution.id;
        Ok(Decision::of(programme).fact(ProgrammeCreated { programme, institution, slug, titles }))
    }
}

/// Shows a programme to everybody, or to its team and learners only.
pub struct ShowProgramme {
    pub programme: ProgrammeName,
    pub public: bool,
}

impl Act for ShowProgramme {
    const NAME: &'static str = "programmes.show";
    type Right = KeepProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<KeepProgramme, Programme>,
        _: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        if self.public && of.version == 0 {
            return Err(refusals::of("programmes.no-version", |say| say.msg_refused_no_version()).into());
        }
        let fact = ProgrammeShown { programme: of.id, public: self.public };
        Ok(Decision::of(()).facts((of.public != self.public).then_some(fact)))
    }
}
