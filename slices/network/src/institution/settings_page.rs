//! Page: the settings of an institution. What it says of itself is one form; what it is a part of, another, for whoever
//! may move it.

use super::{
    Given, Institution, InstitutionName, ListInstitutions, Listed, MoveInstitution, Profile, keep_settings,
    logo_page::logo_form, pages::name_and_kind,
};
use crate::{
    InstitutionTab, institution_tabs,
    look::{Done, trail, wrong_summary},
    roles::TeamOf,
    say,
};
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::{Lang, Role};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{
            Field, InputKind, SelectOption, checkbox, fieldset, form, select_field, text_area, text_field,
            zone_field,
        },
        layout::{narrow_page, page, section},
        page_header::{PageHeader, page_header},
        toast::toast,
    },
    paths::network as at,
};

/// `GET /institutions/{institution}/settings`
pub async fn settings(
    at: at::InstitutionSettings,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let scene = scene(&house, &visitor, &at.institution).await?;
    Ok(scene.show(&house, &visitor, &scene.stands(), &scene.parent(), &Refusals::none(), &done))
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct SettingsForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default, rename = "text-fr")]
    text_fr: String,
    #[serde(default, rename = "text-en")]
    text_en: String,
    #[serde(default, rename = "text-ar")]
    text_ar: String,
    #[serde(default)]
    website: String,
    #[serde(default)]
    city: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    zone: String,
    /// `yes`, or nothing.
    #[serde(default)]
    public: String,
}

impl SettingsForm {
    fn given(self) -> Given {
        let Self { name, kind, text_fr, text_en, text_ar, website, city, country, zone, public } = self;
        let mut texts = <[String; 3]>::default();
        for (lang, text) in [(Lang::Fr, text_fr), (Lang::En, text_en), (Lang::Ar, text_ar)] {
            texts[lang.index()] = text;
        }
        let profile = Profile { texts, website, city, country, zone };
        Given { name, kind, profile, is_public: public == "yes" }
    }
}

/// `POST /institutions/{institution}/settings`
pub async fn change(
    at: at::InstitutionSettings,
    State(house): State<House>,
    visitor: Visitor,
    Form(form): Form<SettingsForm>,
) -> Result<Response, Wrong> {
    let (given, name) = (form.given(), InstitutionName::Slug(at.institution.clone()));
    match keep_settings(&house.site, &visitor.who, name, given.clone()).await {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => Ok(Redirect::to(&format!("{at}?done=saved")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let scene = scene(&house, &visitor, &at.institution).await?;
            Ok(scene.show(&house, &visitor, &given, &scene.parent(), &refusals, ""))
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct ParentForm {
    #[serde(default)]
    parent: String,
}

/// `POST /institutions/{institution}/settings/parent`
pub async fn move_it(
    at: at::InstitutionParent,
    State(house): State<House>,
    visitor: Visitor,
    Form(ParentForm { parent }): Form<ParentForm>,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(at.institution.clone());
    match house.site.act(&visitor.who, MoveInstitution { institution, parent: parent.clone() }).await {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => {
            let settings = at::InstitutionSettings { institution: at.institution };
            Ok(Redirect::to(&format!("{settings}?done=saved")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let scene = scene(&house, &visitor, &at.institution).await?;
            Ok(scene.show(&house, &visitor, &scene.stands(), &parent, &refusals, ""))
        }
    }
}

/// What the page is made of.
pub(super) struct Scene {
    institution: Institution,
    profile: Profile,
    mine: Vec<Role>,
    others: Vec<Listed>,
}

/// The form is for those who may change something; the acts ask for the right again.
pub(super) async fn scene(house: &House, visitor: &Visitor, slug: &str) -> Result<Scene, Wrong> {
    let team = house.site.ask(&visitor.who, TeamOf(InstitutionName::Slug(slug.to_owned()))).await?;
    if !team.may_give() {
        // The same sentence the act would give.
        let why = |lang| words::base::forbidden(lang, &[Role::Lead, Role::Administrator]);
        return Err(Fault::Forbidden(Refusal::new("network.change-institution", why)).into());
    }
    let others = match team.mine.contains(&Role::Administrator) {
        true => house.site.ask(&visitor.who, ListInstitutions).await?.0,
        false => Vec::new(),
    };
    Ok(Scene { institution: team.institution, profile: team.profile, mine: team.mine, others })
}

impl Scene {
    pub(super) fn stands(&self) -> Given {
        let Institution { name, kind, is_public, .. } = self.institution.clone();
        Given { name, kind, profile: self.profile.clone(), is_public }
    }

    /// The word of what it is a part of.
    pub(super) fn parent(&self) -> String {
        let mut others = self.others.iter().map(|one| &one.institution);
        let found = others.find(|of| Some(of.id) == self.institution.parent);
        found.map(|of| of.slug.clone()).unwrap_or_default()
    }

    pub(super) fn show(
        &self,
        house: &House,
        visitor: &Visitor,
        given: &Given,
        parent: &str,
        refusals: &Refusals,
        done: &str,
    ) -> Response {
        let lang = visitor.lang();
        let say = say(lang);
        let title = say.msg_settings_title();
        let institution = &self.institution;
        let body = html! {
            (page_header(&PageHeader {
                title: &title, over: &institution.name, breadcrumb: trail(lang, Some(institution), &[]),
                ..PageHeader::default()
            }))
            (page(institution_tabs(lang, institution, &self.mine, InstitutionTab::Settings)))
            (narrow_page(html! {
                @if done == "saved" { (toast(&say.msg_saved(), html! {})) }
                (wrong_summary(lang, refusals))
                (self.about(house, lang, given, refusals))
                (section(&say.msg_logo_title(), None, logo_form(lang, institution, refusals)))
                @if self.mine.contains(&Role::Administrator) {
                    (section(&say.msg_parent_title(), None, self.parent_form(lang, parent, refusals)))
                }
            }))
        };
        let mut response =
            Page::new(&format!("{title} · {}", institution.name)).body(body).render(house, visitor);
        if !refusals.is_empty() {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        response
    }

    fn about(&self, house: &House, lang: Lang, given: &Given, refusals: &Refusals) -> Markup {
        let say = say(lang);
        let at = |field: &str| refusals.at(field).unwrap_or_default();
        let action = at::InstitutionSettings { institution: self.institution.slug.clone() }.to_string();
        let Profile { website, city, country, zone, .. } = &given.profile;
        let optional = say.msg_optional();
        let zone = if zone.is_empty() { &house.settings.zone } else { zone };
        form(
            &action,
            "",
            html! {},
            html! {
                (name_and_kind(lang, &given.name, &given.kind, refusals))
                p class="field-hint" { (say.msg_slug_stays(&self.institution.slug)) }
                (fieldset(&say.msg_texts(), html! {
                    p class="field-hint" { (say.msg_texts_hint()) }
                    @for tongue in Lang::ALL { (text(tongue, &optional, given, refusals)) }
                }))
                (text_field(InputKind::Url, &Field {
                    id: "website", name: "website", label: &say.msg_website(), hint: &say.msg_website_hint(), value: website,
                    optional: &optional, error: at("website"), autocomplete: "url", ..Field::default()
                }))
                (text_field(InputKind::Text, &Field {
                    id: "city", name: "city", label: &say.msg_city(), value: city, optional: &optional, error: at("city"),
                    ..Field::default()
                }))
                (text_field(InputKind::Text, &Field {
                    id: "country", name: "country", label: &say.msg_country(), value: country, optional: &optional,
                    error: at("country"), autocomplete: "country-name", ..Field::default()
                }))
                (zone_field(lang, &Field {
                    id: "zone", name: "zone", label: &say.msg_zone(), hint: &say.msg_zone_hint(), value: zone, error: at("zone"),
                    ..Field::default()
                }))
                (checkbox("public", "public", &say.msg_public(), &say.msg_public_note(), given.is_public, at("public")))
                (button(Look::Primary, "", "", html! { (say.msg_save()) }))
            },
        )
    }

    fn parent_form(&self, lang: Lang, parent: &str, refusals: &Refusals) -> Markup {
        let say = say(lang);
        let others: Vec<SelectOption<'_>> = self
            .others
            .iter()
            .map(|one| &one.institution)
            .filter(|of| of.id != self.institution.id)
            .map(|of| SelectOption { value: &of.slug, label: &of.name })
            .collect();
        let action = at::InstitutionParent { institution: self.institution.slug.clone() }.to_string();
        form(
            &action,
            "",
            html! {},
            html! {
                (select_field(&Field {
                    id: "parent", name: "parent", label: &say.msg_parent(), optional: &say.msg_optional(),
                    hint: &say.msg_parent_hint(), value: parent, error: refusals.at("parent").unwrap_or_default(),
                    ..Field::default()
                }, &say.msg_parent_none(), &others))
                (button(Look::Plain, "", "", html! { (say.msg_parent_button()) }))
            },
        )
    }
}

/// The presentation in one language.
fn text(tongue: Lang, optional: &str, given: &Given, refusals: &Refusals) -> Markup {
    let id = format!("text-{}", tongue.tag());
    let (label, value) = (tongue.own_name(), given.profile.in_lang(tongue));
    let error = refusals.at(&id).unwrap_or_default();
    text_area(5, &Field { id: &id, name: &id, label, optional, value, error, ..Field::default() })
}
