//! Ask: the institution, its keys, how many certificates.

use crate::{
    certificate,
    document::{Links, issuer},
    keys::{self, Listed},
};
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Holders, Place};
use lexicon::Role;
use network::{Institution, InstitutionName, PublicFace};
use serde_json::{Value, json};
use web::paths;

ground::right!(
    /// Sees who issues certificates, with which keys, and which were revoked.
    SeeIssuer = "certificates.see-issuer",
    Holders::Anyone
);

/// What is public of an institution that issues.
pub struct IssuerDocuments {
    pub institution: InstitutionName,
}

/// Its answer.
pub struct Documents {
    pub institution: Institution,
    /// Oldest first; empty before the first certificate.
    pub keys: Vec<Listed>,
    pub issued: i64,
    /// Whether the person who asks may make a new key.
    pub may_rotate: bool,
}

impl Ask for IssuerDocuments {
    const NAME: &'static str = "certificates.issuer";
    type Right = SeeIssuer;
    type Over = PublicFace;
    type Outcome = Documents;

    fn over(&self) -> InstitutionName {
        self.institution.clone()
    }

    fn answer(
        &self,
        institution: Granted<SeeIssuer, PublicFace>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Documents, Fault> {
        let keys = keys::listed(view, institution.id)?;
        // What verifies nothing yet is known to those alone who know the institution.
        let is_of_it = institution.roles().iter().any(|role| *role != Role::Student);
        if keys.is_empty() && !is_of_it && !institution.0.is_shown(view, &cx.who, cx.now)? {
            return Err(Fault::NotFound);
        }
        Ok(Documents {
            keys,
            issued: certificate::in_institution(view, institution.id)?,
            may_rotate: institution
                .roles()
                .iter()
                .any(|role| matches!(role, Role::Lead | Role::Administrator)),
            institution: institution.into_place().0,
        })
    }
}

impl Documents {
    /// The DID document; `None` before there is a key to list.
    pub fn did(&self, links: &Links) -> Option<Value> {
        let keys: Vec<_> = self.keys.iter().map(|key| (key.name.clone(), key.public)).collect();
        (!keys.is_empty()).then(|| credential::did_document(&links.did(&self.institution.slug), &keys))
    }

    /// The profile, in the words of Open Badges 3.0.
    pub fn profile(&self, links: &Links) -> Value {
        let issuer = issuer(links, &self.institution.name, &self.institution.slug);
        let slug = &self.institution.slug;
        let image = self.institution.logo_address().filter(|_| self.institution.is_public);
        let mut profile = json!({
            "@context": [credential::CREDENTIALS_V2, credential::OPEN_BADGES],
            "id": issuer.id, "type": ["Profile"], "name": issuer.name, "url": issuer.url,
            "otherIdentifier": [{
                "type": "IdentifierEntry", "identifierType": "ext:did-document",
                "identifier": links.secure(paths::certificates::Did { institution: slug.clone() }),
            }],
        });
        if let Some(address) = image {
            profile["image"] = json!({ "id": links.secure(address), "type": "Image" });
        }
        profile
    }
}
