//! Act: an institution is founded.

use super::{
    rules::{self, kept},
    tree,
};
use crate::{Institution, say};
use ::store::Tx;
use ground::{Act, Cx, Decision, Everything, Fault, Granted, Holders, Refusal};
use lexicon::{Role, facts::network::InstitutionFounded};

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
        let parent = tree::parent(tx, self.parent.as_deref().unwrap_or_default().trim())?;
        let parent = parent.and_then(|parent| {
            parent.as_ref().map_or(Ok(()), |parent| tree::fits(parent, 1))?;
            Ok(parent)
        });
        let parent = kept(parent, &mut refusals);
        let (Some(slug), Some(name), Some(kind), Some(parent)) = (slug, name, kind, parent) else {
            return Err(Fault::Refused(refusals));
        };
        if !refusals.is_empty() {
            return Err(Fault::Refused(refusals));
        }
        let above: Vec<_> =
            parent.iter().flat_map(|of| std::iter::once(of.id).chain(of.above.clone())).collect();
        let parent = above.first().copied();
        let institution =
            Institution { id: cx.id(), slug, name, kind, parent, above, is_public: true, logo: None };
        let Institution { id, slug, name, kind, .. } = institution.clone();
        Ok(Decision::of(institution).fact(InstitutionFounded { institution: id, slug, name, kind, parent }))
    }
}
