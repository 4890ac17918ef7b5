//! Asks: by which providers people sign in, as everybody sees it and as the institution does.

use super::{ChangeProviders, Provider, store};
use crate::{
    domain::{self, Domain},
    flow::SignInByInstitution,
    history::{self, Event},
};
use ::store::View;
use ground::{Ask, Cx, Everything, Fault, Granted};
use lexicon::Role;
use network::{Institution, InstitutionName, institution::on_portal};

/// The public institutions whose people can sign in by them, by name.
pub struct ListInstitutions;

impl Ask for ListInstitutions {
    const NAME: &'static str = "openid.institutions";
    type Right = SignInByInstitution;
    type Over = Everything;
    type Outcome = Vec<Institution>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<SignInByInstitution, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Self::Outcome, Fault> {
        let able = store::institutions(view)?;
        let here = on_portal(view, cx.who.portal, cx.now)?;
        let mut found = network::institution::all(view)?;
        found.retain(|one| {
            one.is_public && able.contains(&one.id) && here.as_ref().is_none_or(|here| here.shows(one))
        });
        Ok(found)
    }
}

/// The ways to sign in by one institution.
#[derive(Clone, Debug)]
pub struct WaysIn {
    pub institution: Institution,
    /// Those switched on.
    pub providers: Vec<Provider>,
}

pub struct WaysOf(pub InstitutionName);

impl Ask for WaysOf {
    const NAME: &'static str = "openid.ways-of";
    type Right = SignInByInstitution;
    type Over = Institution;
    type Outcome = WaysIn;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<SignInByInstitution, Institution>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<WaysIn, Fault> {
        let mut providers = store::of_institution(view, institution.id)?;
        providers.retain(|one| one.is_enabled);
        Ok(WaysIn { institution: (*institution).clone(), providers })
    }
}

/// How an institution's people sign in, for who sets it up.
#[derive(Clone, Debug)]
pub struct SeenProviders {
    pub institution: Institution,
    /// Of whoever asks, there.
    pub mine: Vec<Role>,
    pub providers: Vec<Provider>,
    pub domains: Vec<Domain>,
    pub events: Vec<Event>,
}

pub struct ProvidersOf(pub InstitutionName);

impl Ask for ProvidersOf {
    const NAME: &'static str = "openid.providers-of";
    type Right = ChangeProviders;
    type Over = Institution;
    type Outcome = SeenProviders;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        institution: Granted<ChangeProviders, Institution>,
        view: &View<'_>,
        _: &Cx,
    ) -> Result<SeenProviders, Fault> {
        Ok(SeenProviders {
            mine: institution.roles().to_vec(),
            providers: store::of_institution(view, institution.id)?,
            domains: domain::store::of_institution(view, institution.id)?,
            events: history::latest(view, institution.id)?,
            institution: (*institution).clone(),
        })
    }
}
