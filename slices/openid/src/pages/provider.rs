//! Page: a provider is set up, tried, switched on and off.

use super::{provider_form, settings::done};
use crate::{
    api,
    described::{Described, Providers},
    look,
    provider::{
        Given, KeepProvider, MOST_RULES, Provider, ProvidersOf, RuleGiven, SeenProviders, SwitchProvider,
    },
    say,
};
use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Response},
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use network::{InstitutionName, InstitutionTab, institution_tabs, look::trail};
use outside::OutsideProblem;
use serde::Deserialize;
use std::sync::Arc;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        layout::{narrow_page, page as whole},
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::openid as at,
};

/// The name of one that is not there yet.
const NEW: &str = "new";

/// `GET /institutions/{institution}/sign-in/providers/{provider}`
pub async fn form_page(
    at: at::Provider,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let scene = scene(&house, &visitor, &at.institution, &at.provider).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::provider(scene.provider.as_ref().ok_or(Fault::NotFound)?));
    }
    let given = scene.provider.as_ref().map_or_else(Given::fresh, Given::of);
    Ok(scene.show(&house, &visitor, &given, &Refusals::none(), html! {}))
}

/// The fields of the form, several of them by number.
fn given(fields: &[(String, String)]) -> Given {
    let at = |name: &str| {
        let found = fields.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let rule = |position: usize| RuleGiven {
        claim: at(&format!("claim-{position}")),
        value: at(&format!("value-{position}")),
        role: at(&format!("role-{position}")),
    };
    Given {
        issuer: at("issuer"),
        client_id: at("client_id"),
        secret: at("secret"),
        scopes: at("scopes"),
        labels: Lang::ALL.map(|lang| at(&format!("label-{}", lang.tag()))),
        reference_claim: at("reference_claim"),
        role_days: at("role_days"),
        prompt: at("prompt"),
        rules: (0..MOST_RULES).map(rule).collect(),
    }
}

/// `POST /institutions/{institution}/sign-in/providers/{provider}`
pub async fn keep(
    at: at::Provider,
    State(house): State<House>,
    visitor: Visitor,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(at.institution.clone());
    let (given, provider) = (given(&fields), (at.provider != NEW).then(|| at.provider.clone()));
    match house.site.act(&visitor.who, KeepProvider { institution, provider, given: given.clone() }).await {
        Ok(id) if visitor.wants == Wants::Json => {
            Ok(axum::Json(serde_json::json!({ "provider": id })).into_response())
        }
        Ok(_) => Ok(done(&visitor, at.institution, "kept")),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let scene = scene(&house, &visitor, &at.institution, &at.provider).await?;
            Ok(look::refused(scene.show(&house, &visitor, &given, &refusals, html! {})))
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct SwitchForm {
    /// `on` or `off`.
    #[serde(default)]
    to: String,
}

/// `POST /institutions/{institution}/sign-in/providers/{provider}/switch`
pub async fn switch(
    at: at::SwitchProvider,
    State(house): State<House>,
    visitor: Visitor,
    Form(SwitchForm { to }): Form<SwitchForm>,
) -> Result<Response, Wrong> {
    let (institution, on) = (InstitutionName::Slug(at.institution.clone()), to == "on");
    house.site.act(&visitor.who, SwitchProvider { institution, provider: at.provider, on }).await?;
    Ok(done(&visitor, at.institution, if on { "on" } else { "off" }))
}

/// `POST /institutions/{institution}/sign-in/providers/{provider}/test`: asked now, and what it says shown.
pub async fn test(
    at: at::TestProvider,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let scene = scene(&house, &visitor, &at.institution, &at.provider).await?;
    let provider = scene.provider.clone().ok_or(Fault::NotFound)?;
    let providers = house.site.shelf().get::<Providers>();
    let described = providers.described_anew(&provider.issuer, house.site.now()).await;
    if visitor.wants == Wants::Json {
        return Ok(api::tested(&described));
    }
    let told = told(visitor.lang(), &provider, described);
    Ok(scene.show(&house, &visitor, &Given::of(&provider), &Refusals::none(), told))
}

fn told(lang: Lang, provider: &Provider, described: Result<Arc<Described>, OutsideProblem>) -> Markup {
    let say = say(lang);
    let found = match described {
        Ok(found) => found,
        Err(why) => {
            // The exact words are those of programs: who sets this up needs them.
            let body = html! { p { (say.msg_test_failed()) } p class="break-anywhere" lang="en" dir="ltr" { code { (why) } } };
            return notice(Tone::Bad, &say.msg_test_title(), body);
        }
    };
    let discovery = &found.discovery;
    let list = |all: &[String]| if all.is_empty() { "–".to_owned() } else { all.join(", ") };
    let unknown: Vec<&str> = provider
        .rules
        .iter()
        .map(|rule| rule.claim.as_str())
        .chain(std::iter::once(provider.reference_claim.as_str()))
        .filter(|claim| !claim.is_empty() && !discovery.claims_supported.iter().any(|one| one == claim))
        .collect();
    let lines = [
        (say.msg_test_sign_in(), discovery.authorization_endpoint.clone()),
        (say.msg_test_token(), discovery.token_endpoint.clone()),
        (say.msg_test_keys(), format!("{} ({})", discovery.jwks_uri, found.keys.len())),
        (say.msg_test_signs(), list(&discovery.id_token_signing_alg_values_supported)),
        (say.msg_test_pkce(), list(&discovery.code_challenge_methods_supported)),
        (say.msg_test_scopes(), list(&discovery.scopes_supported)),
        (say.msg_test_claims(), list(&discovery.claims_supported)),
    ];
    let body = html! {
        p { (say.msg_test_well()) }
        ul class="break-anywhere" { @for (label, value) in &lines { li { (label) " – " bdi { code { (value) } } } } }
        @if !unknown.is_empty() && !discovery.claims_supported.is_empty() { p { (say.msg_test_unknown(unknown.join(", "))) } }
    };
    notice(Tone::Good, &say.msg_test_title(), body)
}

/// What the page is made of.
struct Scene {
    seen: SeenProviders,
    /// None: a new one.
    provider: Option<Provider>,
}

async fn scene(house: &House, visitor: &Visitor, slug: &str, id: &str) -> Result<Scene, Wrong> {
    let seen = house.site.ask(&visitor.who, ProvidersOf(InstitutionName::Slug(slug.to_owned()))).await?;
    let provider = seen.providers.iter().find(|one| one.id == id).cloned();
    if provider.is_none() && id != NEW {
        return Err(Fault::NotFound.into());
    }
    Ok(Scene { seen, provider })
}

impl Scene {
    fn show(
        &self,
        house: &House,
        visitor: &Visitor,
        given: &Given,
        refusals: &Refusals,
        told: Markup,
    ) -> Response {
        let lang = visitor.lang();
        let (say, of) = (say(lang), &self.seen.institution);
        let title = match &self.provider {
            Some(one) => one.label(lang, &of.name).to_owned(),
            None => say.msg_provider_new(),
        };
        let settings = at::SignInSettings { institution: of.slug.clone() }.to_string();
        let id = self.provider.as_ref().map_or(NEW, |one| &one.id).to_owned();
        let action = at::Provider { institution: of.slug.clone(), provider: id }.to_string();
        let back = visitor.absolute(house, at::Return);
        let has_secret = self.provider.as_ref().is_some_and(|one| one.secret.is_some());
        let body = html! {
            (page_header(&PageHeader {
                title: &title, over: &of.name, lead: &say.msg_provider_lead(),
                breadcrumb: trail(lang, Some(of), &[(settings, say.msg_settings_title())]), ..PageHeader::default()
            }))
            (whole(institution_tabs(lang, of, &self.seen.mine, InstitutionTab::SignIn)))
            (narrow_page(html! {
                (told)
                (look::wrong_summary(lang, refusals))
                p { (say.msg_provider_return()) " " bdi { code { (back) } } }
                (provider_form::form_of(lang, &action, given, has_secret, refusals))
            }))
        };
        look::not_kept(Page::new(&format!("{title} · {}", of.name)).body(body).render(house, visitor))
    }
}
