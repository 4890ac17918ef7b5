//! A block of code. Always left to right; it scrolls in itself, so the keyboard can reach it.

use maud::{Markup, html};

/// `label` names the block (a file, "Program"); `language` is a plain name such as `cpp`, or empty.
pub fn code_block(label: &str, language: &str, text: &str) -> Markup {
    html! {
        figure class="code-block" {
            figcaption { (label) }
            pre class="code" dir="ltr" tabindex="0" role="region" aria-label=(label) {
                code class=[(!language.is_empty()).then(|| format!("language-{language}"))] { (text) }
            }
        }
    }
}
