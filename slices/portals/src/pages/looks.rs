//! `GET`, `POST /portals/{portal}/looks`: colours and logo. A preview is this very page in the colours that were typed.

use super::frame::{self, Frame, On};
use crate::{
    arrival::{acting, logo as logo_at},
    portal::{ChangeLooks, Colours, PortalName, PortalSeen, ThePortal},
    say,
};
use axum::{
    extract::{Multipart, Query, State, multipart::MultipartRejection},
    response::Response,
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use network::look::Done;
use web::{
    House, Refusals, Visitor, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{Field, InputKind, Width, form, text_field},
        layout::{narrow_page, panel, section},
        notice::notice,
        pill::pill,
        theme::{Rgb, Used, used_accent, used_second},
        tone::Tone,
    },
    paths::portals as at,
    pictures::{self, Kinds, PictureField, picture_field, picture_form},
};

/// What the form gives.
#[derive(Clone, Debug, Default)]
struct Typed {
    accent: String,
    second: String,
    without_logo: bool,
    preview: bool,
}

pub async fn show(
    path: at::Looks,
    State(house): State<House>,
    Query(Done { done }): Query<Done>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = seen(&house, &visitor, &path.portal).await?;
    let typed = stands(&seen);
    Ok(shown(&house, &visitor, &seen, &typed, &Refusals::none(), &done))
}

pub async fn change(
    path: at::Looks,
    State(house): State<House>,
    visitor: Visitor,
    parts: Result<Multipart, MultipartRejection>,
) -> Result<Response, Wrong> {
    // Whoever may not change it hands nothing in.
    let seen = seen(&house, &visitor, &path.portal).await?;
    let form = picture_form(parts).await;
    let typed = Typed {
        accent: form.text("accent").to_owned(),
        second: form.text("second").to_owned(),
        without_logo: form.without(),
        preview: form.text("do") == "preview",
    };
    let logo = form.picture;
    let outcome = match Colours::read(&typed.accent, &typed.second) {
        Err(wrong) => Err(Fault::Refused(wrong)),
        Ok(_) if typed.preview => {
            return Ok(shown(&house, &visitor, &seen, &typed, &Refusals::none(), "preview"));
        }
        Ok(_) => keep(&house, &visitor, &path.portal, &typed, logo).await,
    };
    match outcome {
        Ok(()) => Ok(frame::saved(&visitor, path)),
        Err(fault) => {
            let refusals = frame::refusals(&visitor, fault)?;
            Ok(shown(&house, &visitor, &seen, &typed, &refusals, ""))
        }
    }
}

async fn seen(house: &House, visitor: &Visitor, slug: &str) -> Result<PortalSeen, Wrong> {
    let portal = PortalName::new(slug, house.site.now());
    Ok(house.site.ask(&visitor.who, ThePortal { portal, what: None }).await?)
}

fn stands(seen: &PortalSeen) -> Typed {
    let Colours { accent, second } = seen.portal.colours;
    Typed { accent: accent.to_hex(), second: second.to_hex(), ..Typed::default() }
}

async fn keep(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    typed: &Typed,
    logo: Option<Vec<u8>>,
) -> Result<(), Fault> {
    let logo = match logo {
        Some(bytes) => {
            Some(pictures::keep(&house.site, &visitor.who, Kinds::WithDrawings, bytes, |_| Ok(())).await?)
        }
        None => None,
    };
    let act = ChangeLooks {
        portal: PortalName::new(slug, house.site.now()),
        accent: typed.accent.clone(),
        second: typed.second.clone(),
        logo: logo.clone(),
        without_logo: typed.without_logo,
    };
    let done = acting(&house.site, &visitor.who, act).await;
    if done.is_err() {
        pictures::drop_kept(&house.site, logo.as_ref());
    }
    done
}

fn shown(
    house: &House,
    visitor: &Visitor,
    seen: &PortalSeen,
    typed: &Typed,
    refusals: &Refusals,
    done: &str,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let PortalSeen { portal, institution, .. } = seen;
    // Also where nothing is typed: on the installation's own host this page wears the portal's colours.
    let colours = Colours::read(&typed.accent, &typed.second).unwrap_or(portal.colours);
    let head = html! { link rel="stylesheet" href=(colours.style()); };
    let at = |field: &str| refusals.at(field).unwrap_or_default();
    let action = at::Looks { portal: portal.slug.clone() }.to_string();
    let now = logo_at(portal);
    let frame = Frame { portal, institution, on: On::Looks, refusals, done, head };
    let content = narrow_page(html! {
        @if done == "preview" {
            (notice(Tone::Info, &say.msg_preview_title(), html! { p { (say.msg_preview_text()) } }))
        }
        (form(&action, "multipart/form-data", html! {}, html! {
            (text_field(InputKind::Text, &Field {
                id: "accent", name: "accent", label: &say.msg_accent(), hint: &say.msg_accent_hint(), value: &typed.accent,
                error: at("accent"), width: Width::Short, autocomplete: "off", ..Field::default()
            }))
            (used_notes(lang, colours.accent, used_accent(colours.accent), 4.5))
            (text_field(InputKind::Text, &Field {
                id: "second", name: "second", label: &say.msg_second(), hint: &say.msg_second_hint(), value: &typed.second,
                error: at("second"), width: Width::Short, autocomplete: "off", ..Field::default()
            }))
            (used_notes(lang, colours.second, used_second(colours.second), 3.0))
            (picture_field(lang, &PictureField {
                kinds: Kinds::WithDrawings, now: now.as_deref().map(|address| (address, portal.name(lang))),
                without: typed.without_logo, error: at("logo"),
            }))
            (buttons(html! {
                (button(Look::Primary, "", "", html! { (say.msg_save()) }))
                (button(Look::Plain, "do", "preview", html! { (say.msg_preview()) }))
            }))
        }))
        (section(&say.msg_sample(), None, sample(lang)))
    });
    frame.render(house, visitor, content)
}

/// What a chosen colour became, in the light and in the dark: only what differs needs a word.
fn used_notes(lang: Lang, chosen: Rgb, used: Used, ratio: f64) -> Markup {
    let say = say(lang);
    let ratio = words::numbers::number(lang, ratio, usize::from(ratio.fract() > 0.0));
    let hex = |colour: Rgb| format!("\u{2066}{}\u{2069}", colour.to_hex());
    html! {
        ul class="field-hint" {
            li {
                @if used.light == chosen { (say.msg_colour_light_kept(hex(chosen))) }
                @else { (say.msg_colour_light(hex(chosen), &ratio, hex(used.light))) }
            }
            li {
                @if used.dark == chosen { (say.msg_colour_dark_kept(hex(chosen))) }
                @else { (say.msg_colour_dark(hex(used.dark), &ratio)) }
            }
        }
    }
}

/// What wears the colours.
fn sample(lang: Lang) -> Markup {
    let say = say(lang);
    panel(html! {
        p { (say.msg_sample_text()) " " a href="#accent" { (say.msg_sample_link()) } " " mark { (say.msg_sample_mark()) } }
        p { (pill(Tone::Plain, &say.msg_sample_mark())) }
        (buttons(html! { (link_button(Look::Primary, "#accent", html! { (say.msg_sample_button()) })) (link_button(Look::Plain, "#accent", html! { (say.msg_sample_button()) })) }))
    })
}
