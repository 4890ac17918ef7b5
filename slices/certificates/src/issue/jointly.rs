//! Who awards a certificate together with the institution it is of: whoever a grant in force says, on the day of issue.
//!
//! Of a run: those to whom its institution, or one that institution is inside of, grants it; and whoever wrote the course and
//! lets it be given, where they grant it to that institution. Of a programme: those it names
//! (partners, schools of its modules, whose courses it has) with whom the institution that leads it has agreed it about
//! that programme or about everything, whichever of the two gives it. A grant about a course is not about programmes, and
//! one about a programme not about courses.

use ::store::{StoreError, View};
use agreements::{GrantInForce, Wanted, grants_in_force, use_of};
use courses::Run;
use lexicon::{
    Instant, InstitutionId, KeptPicture, PlaceRef,
    facts::{
        agreements::{GrantRight, GrantSubject, GrantTerms, GrantUsed},
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
    pub logo: Option<KeptPicture>,
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
            self.awarders.push(Awarder {
                institution: one.id,
                name: one.name,
                slug: one.slug,
                logo: one.logo,
            });
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
        let wanted = Wanted { giver: Some(giver), receiver: None, right: Some(GrantRight::AwardJointly) };
        for grant in grants_in_force(view, at, &wanted)?.iter().filter(|one| is_about_run(&one.grant, run)) {
            for receiver in &grant.receivers {
                if seen.insert(*receiver) {
                    jointly.add(view, *receiver, use_of(grant, *receiver, PlaceRef::run(run.id), 0))?;
                }
            }
        }
    }
    if let Some(author) = run.author.as_ref().filter(|author| !seen.contains(&author.id)) {
        let right = Some(GrantRight::AwardJointly);
        let wanted = Wanted { giver: Some(author.id), receiver: Some(run.institution), right };
        let grants = grants_in_force(view, at, &wanted)?;
        if let Some(grant) = grants.iter().find(|one| is_about_run(&one.grant, run)) {
            jointly.add(view, author.id, use_of(grant, run.institution, PlaceRef::run(run.id), 0))?;
        }
    }
    Ok(jointly.sorted())
}

/// About everything, or about this course, this version or this run. One that names a programme is about that alone.
fn is_about_run(grant: &GrantTerms, run: &Run) -> bool {
    let covers = |subject: &GrantSubject| {
        subject.course == run.course
            && subject.run.is_none_or(|only| only == run.id)
            && subject.version.as_ref().is_none_or(|only| *only == run.version)
    };
    grant.programme.is_none() && grant.named.is_empty() && grant.subject.as_ref().is_none_or(covers)
}

/// About everything, or about this programme, whatever it is called by now. One that names a programme which was not here when
/// it was agreed is about none.
fn is_about_programme(grant: &GrantTerms, programme: &Programme) -> bool {
    let is_it = match grant.programme {
        Some(only) => only == programme.id,
        None => grant.named.is_empty(),
    };
    grant.subject.is_none() && is_it
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
    let right = Some(GrantRight::AwardJointly);
    let mut grants = grants_in_force(view, at, &Wanted { giver: Some(lead), receiver: None, right })?;
    grants.extend(grants_in_force(view, at, &Wanted { giver: None, receiver: Some(lead), right })?);
    grants.retain(|one| is_about_programme(&one.grant, programme));
    let mut jointly = Jointly::default();
    for with in named {
        let between = |one: &&GrantInForce| {
            let (from, to) = (one.grant.from, &one.receivers);
            (from == lead && to.contains(&with)) || (from == with && to.contains(&lead))
        };
        if let Some(grant) = grants.iter().find(between) {
            jointly.add(view, with, use_of(grant, with, PlaceRef::programme(programme.id), 0))?;
        }
    }
    Ok(jointly.sorted())
}
