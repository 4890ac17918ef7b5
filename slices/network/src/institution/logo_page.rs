//! `POST /institutions/{institution}/settings/logo`, and the picture itself.

use super::{Institution, InstitutionName, keep_logo, logo::TheLogo, settings_page::scene};
use crate::say;
use axum::{
    extract::{Multipart, State, multipart::MultipartRejection},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::form,
    },
    paths::network as at,
    pictures::{self, Kinds, PictureField, picture_field, picture_form},
};

/// Another logo, or none.
pub async fn change(
    path: at::InstitutionLogoSettings,
    State(house): State<House>,
    visitor: Visitor,
    parts: Result<Multipart, MultipartRejection>,
) -> Result<Response, Wrong> {
    // Whoever may not change it hands nothing in.
    let scene = scene(&house, &visitor, &path.institution).await?;
    let given = picture_form(parts).await;
    let name = InstitutionName::Slug(path.institution.clone());
    let outcome = match given.picture.is_none() && !given.without() {
        true => Err(nothing_chosen().into()),
        false => keep_logo(&house.site, &visitor.who, name, given.picture).await,
    };
    match outcome {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => {
            let settings = at::InstitutionSettings { institution: path.institution };
            Ok(Redirect::to(&format!("{settings}?done=saved")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(scene.show(&house, &visitor, &scene.stands(), &scene.parent(), &refusals, ""))
        }
    }
}

fn nothing_chosen() -> Refusal {
    Refusal::new("network.no-logo", |lang| say(lang).msg_logo_missing()).at("logo")
}

/// `GET /institutions/{institution}/logo/{hash}`: the logo it has now, where it may be shown.
pub async fn show(
    path: at::InstitutionLogo,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let ask = TheLogo(InstitutionName::Slug(path.institution));
    let (logo, is_public) = house.site.ask(&visitor.who, ask).await?;
    if logo.hash != path.hash {
        return Err(Fault::NotFound.into());
    }
    pictures::serve(&house, logo, is_public).await
}

/// The form of the settings page: the logo there is, and another.
pub(super) fn logo_form(lang: Lang, institution: &Institution, refusals: &Refusals) -> Markup {
    let action = at::InstitutionLogoSettings { institution: institution.slug.clone() }.to_string();
    let now = institution.logo_address();
    form(
        &action,
        "multipart/form-data",
        html! {},
        html! {
            p { (say(lang).msg_logo_lead()) }
            (picture_field(lang, &PictureField {
                kinds: Kinds::Printed, now: now.as_deref().map(|address| (address, institution.name.as_str())),
                without: false, error: refusals.at("logo").unwrap_or_default(),
            }))
            (button(Look::Plain, "", "", html! { (say(lang).msg_logo_button()) }))
        },
    )
}
