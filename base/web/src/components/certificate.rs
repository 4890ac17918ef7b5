//! What is awarded, and the page that proves it.

use maud::{Markup, PreEscaped, html};

use super::card::heading;
use super::facts::{Fact, facts};
use super::honeycomb::honeycomb;
use super::icons::icon;
use super::layout::filled;
use super::tone::Tone;

/// A certificate as it is shown and printed. One per page.
pub struct CertificateCard<'a> {
    pub lang: &'a str,
    pub dir: &'a str,
    /// "Certificate of achievement".
    pub kind: &'a str,
    /// Who awards it, as a letterhead.
    pub issuer: &'a str,
    /// Their logos: address, and whose it is.
    pub logos: &'a [(String, &'a str)],
    /// "is awarded to".
    pub preamble: &'a str,
    pub holder: &'a str,
    /// "has completed the course".
    pub sentence: &'a str,
    pub course: &'a str,
    pub facts: &'a [Fact<'a>],
    /// A QR code as SVG, dark on light; or empty.
    pub qr: Markup,
    /// How to verify it: the code, the address.
    pub verify: Markup,
}

pub fn certificate_card(certificate: &CertificateCard<'_>) -> Markup {
    html! {
        article class="certificate" lang=[filled(certificate.lang)] dir=[filled(certificate.dir)] {
            (honeycomb("comb-certificate"))
            (seal())
            @if !certificate.logos.is_empty() {
                p class="certificate-logos" {
                    @for (address, name) in certificate.logos { img class="logo-plate" src=(address) alt=(name); }
                }
            }
            p class="certificate-issuer" { bdi { (certificate.issuer) } }
            h2 class="certificate-kind" { (certificate.kind) }
            p { (certificate.preamble) }
            p class="certificate-holder" { bdi { (certificate.holder) } }
            p { (certificate.sentence) }
            p class="certificate-course" { (certificate.course) }
            (facts(certificate.facts))
            div class="certificate-foot" {
                p { (certificate.verify) }
                @if !certificate.qr.0.is_empty() { div class="certificate-qr" { (certificate.qr) } }
            }
        }
    }
}

fn seal() -> Markup {
    html! {
        svg class="certificate-seal" viewBox="0 0 92 104" width="83" height="94" aria-hidden="true" focusable="false" {
            (PreEscaped(r#"<path class="logo-cell" d="M46 0l45 26v52l-45 26L1 78V26z"/><path class="logo-cell-2" d="M46 10l36 21v42L46 94 10 73V31z"/><path d="M30 52l12 12 21-24" fill="none" stroke="var(--accent-ink)" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>"#))
        }
    }
}

/// The answer to "is it true?": one sentence, then what was checked. `Tone::Good` valid, `Tone::Bad` revoked or
/// false, `Tone::Warn` could not be checked fully (offline).
pub struct Verification<'a> {
    pub tone: Tone,
    /// Level of its heading: 1 on the verification page, else 2.
    pub level: u8,
    pub title: &'a str,
    pub sentence: &'a str,
    pub facts: &'a [Fact<'a>],
    pub more: Markup,
}

pub fn verification_panel(verification: &Verification<'_>) -> Markup {
    html! {
        section class={ "verification " (verification.tone.class()) } {
            div class="verification-head" {
                (icon(verification.tone.icon()))
                div { (heading(verification.level, "flush", html! { (verification.title) })) p { (verification.sentence) } }
            }
            div class="verification-body" { (facts(verification.facts)) (verification.more) }
        }
    }
}
