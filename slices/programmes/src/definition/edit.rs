//! Act: one step of writing. Ask: the draft as it stands.

use super::{Change, change::Found, change::apply, check, store};
use crate::{
    KeepProgramme, Programme, ProgrammeName,
    opened::{grant, is_own},
    programme, refusals,
};
use ::store::{Tx, View};
use courses::{Course, CourseKey};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Place, Refusal};
use lexicon::{
    CourseId, InstitutionId,
    facts::programmes::{ProgrammeDefinition, ProgrammeDescribed},
};
use network::{Institution, institution};

/// Changes the draft; where there is none, one begins from the version there is.
pub struct EditDefinition {
    pub programme: ProgrammeName,
    pub change: Change,
}

impl Act for EditDefinition {
    const NAME: &'static str = "programmes.edit-definition";
    type Right = KeepProgramme;
    type Over = Programme;
    type Outcome = ();

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<KeepProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let mut definition = draft_or_version(tx, &of)?.ok_or(Fault::NotFound)?;
        let found = look_up(tx, &of, &self.change, cx)?;
        apply(&mut definition, &self.change, found).map_err(Fault::Refused)?;
        store::keep(tx, of.id, &definition, cx.now)?;
        let mut decision = Decision::of(());
        if let Change::Head(head) = &self.change
            && head.texts != programme::store::texts(tx, of.id)?
        {
            programme::store::put_texts(tx, of.id, &head.texts)?;
            decision = decision.fact(ProgrammeDescribed { programme: of.id });
        }
        Ok(decision)
    }
}

pub(super) fn draft_or_version(
    view: &View<'_>,
    of: &Programme,
) -> Result<Option<ProgrammeDefinition>, Fault> {
    match store::draft(view, of.id)? {
        Some(draft) => Ok(Some(draft)),
        None => Ok(programme::definition(view, of.id, of.version)?),
    }
}

fn look_up(view: &View<'_>, of: &Programme, change: &Change, cx: &Cx) -> Result<Found, Fault> {
    let mut found = Found::default();
    match change {
        Change::Head(written) => {
            for slug in written.partners.iter().take(30).filter(|slug| **slug != of.institution.slug) {
                found.partners.push(named(view, slug, "partner", cx)?);
            }
            found.partners.sort();
            found.partners.dedup();
        }
        Change::AddModule(written) | Change::Module { written, .. } if !written.school.is_empty() => {
            found.school = Some(named(view, &written.school, "school", cx)?);
        }
        Change::AddCourse { written, .. } => found.course = course(view, of, &written.key, cx)?,
        _ => {}
    }
    Ok(found)
}

/// An institution by its word, if this person may know of it.
fn named(view: &View<'_>, slug: &str, field: &'static str, cx: &Cx) -> Result<InstitutionId, Fault> {
    let known = match institution::by_slug(view, slug)? {
        Some(one) if institution::is_known_to(view, &one, &cx.who, cx.now)? => Some(one.id),
        _ => None,
    };
    Ok(known
        .ok_or_else(|| refusals::at("programmes.institution", field, |say| say.msg_wrong_institution()))?)
}

/// A course that may enter: of the programme's institution, or opened by a grant in force. Any other is not told from
/// one that is not there, unless the two have agreed something: then the sentence says what is missing.
fn course(
    view: &View<'_>,
    of: &Programme,
    key: &str,
    cx: &Cx,
) -> Result<Option<(CourseId, String, InstitutionId)>, Fault> {
    let Some(course) = Course::find(view, &CourseKey(key.trim().to_owned()))? else { return Ok(None) };
    let mine = (course.id, course.title.clone(), course.institution);
    if is_own(view, &of.institution, course.institution)?
        || grant(view, &of.institution, course.institution, course.id, cx.now)?.is_some()
    {
        return Ok(Some(mine));
    }
    let owner = institution::by_id(view, course.institution)?;
    let known = match &owner {
        Some(owner) => institution::is_known_to(view, owner, &cx.who, cx.now)?,
        None => false,
    };
    let Some(owner) = owner.filter(|_| known) else { return Ok(None) };
    let sentence = move |lang| crate::say(lang).msg_refused_no_grant(&owner.name);
    Err(Refusal::new("programmes.no-grant", sentence).at("key").into())
}

/// The draft, or the version it would begin from.
pub struct TheDraft(pub ProgrammeName);

pub struct DraftSeen {
    pub programme: Programme,
    pub definition: ProgrammeDefinition,
    pub texts: [String; 3],
    /// There is a draft that differs from the version there is.
    pub is_draft: bool,
    /// What keeps it from being published.
    pub missing: Vec<Refusal>,
    /// Institutions one may name, and courses of one's own.
    pub institutions: Vec<Institution>,
    pub courses: Vec<Course>,
}

impl Ask for TheDraft {
    const NAME: &'static str = "programmes.draft";
    type Right = KeepProgramme;
    type Over = Programme;
    type Outcome = DraftSeen;

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<KeepProgramme, Programme>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<DraftSeen, Fault> {
        let definition = draft_or_version(view, &of)?.ok_or(Fault::NotFound)?;
        let mut institutions = institution::all(view)?;
        institutions.retain(|one| one.is_public || one.id == of.institution.id);
        Ok(DraftSeen {
            texts: programme::store::texts(view, of.id)?,
            is_draft: store::draft(view, of.id)?.is_some(),
            missing: check::check(view, &of, &definition, cx.now)?,
            courses: courses::course::of_institution(view, of.institution.id)?,
            institutions,
            programme: of.into_place(),
            definition,
        })
    }
}
