//! The presentation of an institution, as its page shows it.

use super::Profile;
use crate::say;
use lexicon::Lang;
use maud::{Markup, html};
use web::markdown;

/// Text, place and site; nothing where an institution said nothing of itself.
pub fn presentation(lang: Lang, profile: &Profile) -> Markup {
    let say = say(lang);
    let place: Vec<&str> = [profile.city.as_str(), profile.country.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    html! {
        @if let Some((tongue, text)) = profile.text(lang) {
            @if tongue == lang {
                div class="prose" { (markdown::html(text)) }
            } @else {
                div class="prose" lang=(tongue.tag()) dir=(tongue.dir()) { (markdown::html(text)) }
            }
        }
        @if !place.is_empty() || !profile.website.is_empty() {
            p {
                @if !place.is_empty() { bdi { (place.join(comma)) } }
                @if !place.is_empty() && !profile.website.is_empty() { " · " }
                @if !profile.website.is_empty() {
                    a href=(profile.website) rel="noopener" { span class="visually-hidden" { (say.msg_website()) " – " } bdi { (host(&profile.website)) } }
                }
            }
        }
    }
}

/// `https://www.imt.fr/en/` → `www.imt.fr/en`
fn host(website: &str) -> &str {
    website.strip_prefix("https://").unwrap_or(website).trim_end_matches('/')
}
