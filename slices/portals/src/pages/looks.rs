//! `GET`, `POST /portals/{portal}/looks`: colours and logo. A preview is this very page in the colours that were typed.

use super::frame::{self, Frame, On};
use crate::{
    arrival::{acting, logo as logo_at},
    portal::{ChangeLooks, Colours, KeptLogo, Logo, PortalName, PortalSeen, ThePortal, read_logo},
    say,
};
use ::store::Blobs;
use axum::{
    extract::{Multipart, Query, State, multipart::MultipartRejection},
    response::Response,
};
use ground::{Fault, Refusal};
use lexicon::Lang;
use maud::{Markup, html};
use network::look::Done;
use web::{
    House, Refusals, Visitor, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{Field, InputKind, Width, checkbox, file_input, form, text_field},
        layout::{narrow_page, panel, section},
        notice::notice,
        pill::pill,
        theme::{Rgb, Used, used_accent, used_second},
        tone::Tone,
    },
    paths::portals as at,
};

/// Larger files are refused at their field; what is larger still is not read.
pub const LARGEST_FORM: usize = 8 << 20;

/// What the form gives.
#[derive(Clone, Debug, Default)]
struct Typed {
    accent: String,
    second: String,
    without_logo: bool,
    preview: bool,
    logo: Option<Vec<u8>>,
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
    let mut typed = read(parts).await;
    let logo = typed.logo.take();
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

/// What is cut short is read as far as it came.
async fn read(parts: Result<Multipart, MultipartRejection>) -> Typed {
    let mut typed = Typed::default();
    let Ok(mut parts) = parts else { return typed };
    while let Ok(Some(field)) = parts.next_field().await {
        let name = field.name().unwrap_or_default().to_owned();
        let Ok(bytes) = field.bytes().await else {
            // Larger than a form may be: refused as too large, not taken for nothing.
            typed.logo = Some(vec![0; LARGEST_FORM]).filter(|_| name == "logo").or(typed.logo);
            break;
        };
        let text = || String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).into_owned();
        match name.as_str() {
            "accent" => typed.accent = text(),
            "second" => typed.second = text(),
            "without_logo" => typed.without_logo = !bytes.is_empty(),
            "do" => typed.preview = text() == "preview",
            "logo" if !bytes.is_empty() => typed.logo = Some(bytes.to_vec()),
            _ => {}
        }
    }
    typed
}

async fn keep(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    typed: &Typed,
    logo: Option<Vec<u8>>,
) -> Result<(), Fault> {
    let logo = match logo {
        Some(bytes) => Some(kept(house, bytes).await?),
        None => None,
    };
    let act = ChangeLooks {
        portal: PortalName::new(slug, house.site.now()),
        accent: typed.accent.clone(),
        second: typed.second.clone(),
        logo,
        without_logo: typed.without_logo,
    };
    acting(&house.site, &visitor.who, act).await
}

/// The picture on disk, if it is one. The same picture is kept once, whoever hands it in.
async fn kept(house: &House, bytes: Vec<u8>) -> Result<KeptLogo, Fault> {
    let blobs = house.site.shelf().get::<Blobs>();
    let work = move || {
        let Logo { mime, bytes } = read_logo(bytes).map_err(|why| Fault::from(Refusal::from(why)))?;
        let hash = blobs.put(&bytes).map_err(Fault::broken)?;
        Ok(KeptLogo { hash: hash.as_str().to_owned(), mime: mime.to_owned() })
    };
    tokio::task::spawn_blocking(work).await.map_err(Fault::broken)?
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
            @if let Some(address) = logo_at(portal) {
                p { img class="portal-logo" src=(address) alt=(say.msg_logo_now()); }
                (checkbox("without_logo", "without_logo", &say.msg_logo_none(), "", typed.without_logo, ""))
            }
            (file_input("image/png,image/jpeg,image/webp,image/svg+xml", false, &Field {
                id: "logo", name: "logo", label: &say.msg_logo(), hint: &say.msg_logo_hint(), optional: &say.msg_optional(),
                error: at("logo"), ..Field::default()
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
