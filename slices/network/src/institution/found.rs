//! Act: an institution is founded.

use super::rules::{self, kept};
use crate::{Institution, say};
use ::store::{StoreError, Tx};
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Holders, Refusal};
use lexicon::{InstitutionId, Role, facts::network::InstitutionFounded};

ground::right!(
    /// Founds institutions.
    FoundInstitutions = "network.found-institution",
    Holders::Roles(&[Role::Administrator])
);

/// Founds an institution. Its people come afterwards.
pub struct FoundInstitution {
    pub slug: String,
    pub name: String,
    pub kind: String,
    /// The slug of the institution it is a part of.
    pub parent: Option<String>,
}

impl Act for FoundInstitution {
    const NAME: &'static str = "network.found-institution";
    type Right = FoundInstitutions;
    type Over = Everything;
    type Outcome = Institution;

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<FoundInstitutions, Everything>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Institution>, Fault> {
        let mut refusals = Vec::new();
        let slug = kept(rules::slug(&self.slug), &mut refusals);
        let name = kept(rules::name(&self.name), &mut refusals);
        let kind = kept(rules::kind(&self.kind), &mut refusals);
        if let Some(slug) = &slug
            && super::by_slug(tx, slug)?.is_some()
        {
            refusals.push(Refusal::new("network.slug-taken", |lang| say(lang).msg_slug_taken()).at("slug"));
        }
        let parent = kept(self.parent(tx)?, &mut refusals);
        let (Some(slug), Some(name), Some(kind), Some(parent)) = (slug, name, kind, parent) else {
            return Err(Fault::Refused(refusals));
        };
        if !refusals.is_empty() {
            return Err(Fault::Refused(refusals));
        }
        let institution = Institution { id: cx.id(), slug, name, kind, parent };
        let Institution { id, slug, name, kind, parent } = institution.clone();
        Ok(Decision::of(institution).fact(InstitutionFounded { institution: id, slug, name, kind, parent }))
    }
}

impl FoundInstitution {
    /// A part of a part is refused: rights reach down one level only, and nobody should have to guess which.
    fn parent(&self, tx: &Tx<'_>) -> Result<Result<Option<InstitutionId>, Refusal>, StoreError> {
        let Some(slug) = self.parent.as_deref().filter(|slug| !slug.is_empty()) else { return Ok(Ok(None)) };
        Ok(match super::by_slug(tx, slug)? {
            Some(Institution { id, parent: None, .. }) => Ok(Some(id)),
            _ => Err(Refusal::new("network.parent", |lang| say(lang).msg_parent_wrong()).at("parent")),
        })
    }
}
