//! Acts: the draft becomes the next version; or is thrown away.

use super::{check::check, store};
use crate::{
    KeepProgramme, Programme, ProgrammeName,
    opened::{Taking, opened},
    refusals,
};
use ::store::Tx;
use ground::{Act, Cx, Decision, Fault, Granted};
use lexicon::facts::programmes::ProgrammeVersionPublished;

/// Publishes the draft for those who come from now on. Who is in the programme stays on the version they have.
pub struct PublishVersion(pub ProgrammeName);

impl Act for PublishVersion {
    const NAME: &'static str = "programmes.publish-version";
    type Right = KeepProgramme;
    type Over = Programme;
    type Outcome = i64;

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn decide(
        &self,
        of: Granted<KeepProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<i64>, Fault> {
        let Some(definition) = store::draft(tx, of.id)? else {
            return Err(refusals::of("programmes.no-draft", |say| say.msg_refused_no_draft()).into());
        };
        let wrong = check(tx, &of, &definition, cx.now)?;
        if !wrong.is_empty() {
            return Err(Fault::Refused(wrong));
        }
        let uses = opened(tx, &of, &definition, Taking::Courses, cx.now)?.uses;
        store::discard(tx, of.id)?;
        let version = of.version + 1;
        let fact = ProgrammeVersionPublished { programme: of.id, version, definition };
        Ok(Decision::of(version).fact(fact).facts(uses))
    }
}

/// Throws the draft away. The first one stays: without it there would be nothing.
pub struct DiscardDraft(pub ProgrammeName);

impl Act for DiscardDraft {
    const NAME: &'static str = "programmes.discard-draft";
    type Right = KeepProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn decide(
        &self,
        of: Granted<KeepProgramme, Programme>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        if of.version > 0 {
            store::discard(tx, of.id)?;
        }
        Ok(Decision::of(()))
    }
}
