//! Ask: the agreements of an institution.

use super::{Agreement, SeeAgreement, store};
use crate::draft;
use ::store::View;
use ground::{Ask, Cx, Fault, Granted, Place};
use lexicon::{AgreementId, PlaceRef, Role};
use network::{Institution, InstitutionName};

/// An agreement in a list.
pub type Listed = Agreement;

/// A text that is being written here.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedDraft {
    pub agreement: AgreementId,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    pub institution: Institution,
    pub agreements: Vec<Listed>,
    pub drafts: Vec<ListedDraft>,
    pub institutions: Vec<Institution>,
    pub mine: Vec<Role>,
}

/// The institution as a place only its team knows the inside of.
#[derive(Clone, Debug, PartialEq)]
pub struct Inside(pub Institution);

impl Place for Inside {
    type Id = InstitutionName;

    fn find(view: &View<'_>, name: &InstitutionName) -> Result<Option<Self>, ::store::StoreError> {
        Ok(Institution::find(view, name)?.map(Inside))
    }

    fn path(&self) -> Vec<PlaceRef> {
        self.0.path()
    }
}

/// By the word of the institution in addresses.
pub struct ListAgreements(pub String);

impl Ask for ListAgreements {
    const NAME: &'static str = "agreements.agreements";
    type Right = SeeAgreement;
    type Over = Inside;
    type Outcome = Listing;

    fn over(&self) -> InstitutionName {
        InstitutionName::Slug(self.0.clone())
    }

    fn answer(
        &self,
        inside: Granted<SeeAgreement, Inside>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<Listing, Fault> {
        let mine = inside.roles().to_vec();
        let institution = inside.into_place().0;
        let agreements = store::of_institution(view, institution.id)?;
        let drafts = draft::store::of_institution(view, institution.id)?;
        let drafts =
            drafts.into_iter().map(|(agreement, draft)| ListedDraft { agreement, title: draft.title });
        let drafts = drafts.collect();
        Ok(Listing { agreements, drafts, institutions: network::institution::all(view)?, institution, mine })
    }
}
