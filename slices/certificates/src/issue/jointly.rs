//! Who awards a certificate together with the institution it is of: whoever a grant in force says, on the day of issue.
//!
//! Of a run: those to whom its institution, or one that institution is inside of, grants it. Of a programme: those it names
//! (partners, schools of its modules, whose courses it has) with whom the institution that leads it has agreed it about
//! everything, whichever of the two gives it: a grant about one course is not one about a programme.

use ::store::{StoreError, View};
use agreements::{Answer, GrantInForce, Known, Question, Wanted, use_of};
use courses::Run;
use lexicon::{
    Instant, InstitutionId, PlaceRef,
    facts::{
        agreements::{GrantRight, GrantUsed},
        programmes::ProgrammeDefinition,
    },
};
use network::institution;
use programmes::Programme;
use std::collections::BTreeSet;

/// Most that award together with an institution: a badge has at most eight proofs.
const MOST: usize = 7;

/// One that awards it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awarder {
    pub institution: InstitutionId,
    pub name: String,
    /// Its word in addresses.
    pub slug: String,
}

/// Those who award it too, by name; and the uses of their grants, to be said when it is issued.
#[derive(Clone, Debug, Default)]
pub struct Jointly {
    pub awarders: Vec<Awarder>,
    pub uses: Vec<GrantUsed>,
}

impl Jointly {
    pub fn ids(&self) -> Vec<InstitutionId> {
        self.awarders.iter().map(|one| one.institution).collect()
    }

    pub fn names(&self) -> Vec<&str> {
        self.awarders.iter().map(|one| one.name.as_str()).collect()
    }

    fn add(&mut self, view: &View<'_>, with: InstitutionId, used: GrantUsed) -> Result<(), StoreError> {
        if let Some(one) = institution::by_id(view, with)? {
            self.awarders.push(Awarder { institution: one.id, name: one.name, slug: one.slug });
            self.uses.push(used);
        }
        Ok(())
    }

    /// By name, so that it is the same each time.
    fn sorted(mut self) -> Self {
        let mut both: Vec<(Awarder, GrantUsed)> = self.awarders.drain(..).zip(self.uses.drain(..)).collect();
        both.sort_by(|(one, _), (other, _)| {
            (&one.name, one.institution).cmp(&(&other.name, other.institution))
        });
        both.truncate(MOST);
        let (awarders, uses) = both.into_iter().unzip();
        Self { awarders, uses }
    }
}

/// Of a run.
pub fn of_run(view: &View<'_>, run: &Run, at: Instant) -> Result<Jointly, StoreError> {
    let mut jointly = Jointly::default();
    let mut seen: BTreeSet<InstitutionId> = BTreeSet::from([run.institution]);
    seen.extend(&run.above);
    for giver in std::iter::once(run.institution).chain(run.above.iter().copied()) {
        let known = Known::of(view, giver)?;
        let wanted = Wanted { giver: Some(giver), receiver: None, right: Some(GrantRight::AwardJointly) };
        let receivers: BTreeSet<InstitutionId> =
            known.grants_in_force(at, &wanted).into_iter().flat_map(|one| one.receivers).collect();
        for receiver in receivers {
            let question = Question {
                giver,
                receiver,
                right: GrantRight::AwardJointly,
                course: Some(run.course),
                run: Some(run.id),
                version: Some(run.version.clone()),
            };
            // The nearest institution decides: whoever was found below is not asked again above.
            let Answer::Yes { grant, .. } = known.may(at, &question) else { continue };
            if seen.insert(receiver) {
                jointly.add(view, receiver, use_of(&grant, receiver, PlaceRef::run(run.id), 0))?;
            }
        }
    }
    Ok(jointly.sorted())
}

/// Of a programme, on the version somebody follows.
pub fn of_programme(
    view: &View<'_>,
    programme: &Programme,
    definition: &ProgrammeDefinition,
    at: Instant,
) -> Result<Jointly, StoreError> {
    let lead = programme.institution.id;
    let mut named: BTreeSet<InstitutionId> = definition.partners.iter().copied().collect();
    for module in &definition.modules {
        named.extend(module.school);
        named.extend(module.courses.iter().map(|course| course.institution));
    }
    named.remove(&lead);
    let known = Known::of(view, lead)?;
    let wanted = Wanted { giver: None, receiver: None, right: Some(GrantRight::AwardJointly) };
    let grants = known.grants_in_force(at, &wanted);
    let mut jointly = Jointly::default();
    for with in named {
        let between = |one: &&GrantInForce| {
            let (from, to) = (one.grant.from, &one.receivers);
            one.grant.subject.is_none()
                && ((from == lead && to.contains(&with)) || (from == with && to.contains(&lead)))
        };
        if let Some(grant) = grants.iter().find(between) {
            jointly.add(view, with, use_of(grant, with, PlaceRef::programme(programme.id), 0))?;
        }
    }
    Ok(jointly.sorted())
}
