//! Buttons change something; links go somewhere. They look alike when the next step is one of them.

use maud::{Markup, html};

use super::icons::{Icon, icon};
use super::layout::filled;

/// How much a button asks for attention. One primary per page or panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    Primary,
    #[default]
    Plain,
    /// For what cannot be taken back.
    Danger,
    /// For the way out: cancel, later, not now.
    Quiet,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Primary => "button button-primary",
            Look::Plain => "button",
            Look::Danger => "button button-danger",
            Look::Quiet => "button button-quiet",
        }
    }
}

/// A submit button. With a `name`, the form carries `name=value` when this button was the one pressed.
pub fn button(look: Look, name: &str, value: &str, label: Markup) -> Markup {
    html! { button class=(look.class()) type="submit" name=[filled(name)] value=[(!name.is_empty()).then_some(value)] { (label) } }
}

/// A submit button that sends its form elsewhere: keep instead of submit, ask for a hint, start again.
pub fn button_to(look: Look, action: &str, label: Markup) -> Markup {
    html! { button class=(look.class()) type="submit" formaction=(action) { (label) } }
}

/// A submit button that cannot be pressed now. Say why beside it: a dead button alone explains nothing.
pub fn disabled_button(look: Look, label: Markup) -> Markup {
    html! { button class=(look.class()) type="submit" disabled { (label) } }
}

/// A link that is the next step.
pub fn link_button(look: Look, href: &str, label: Markup) -> Markup {
    html! { a class=(look.class()) href=(href) { (label) } }
}

/// A whole form for one button (sign out, withdraw, enrol in one click). `hidden` is its hidden fields.
pub fn button_form(look: Look, action: &str, label: Markup, hidden: Markup) -> Markup {
    html! { form method="post" action=(action) { (hidden) (button(look, "", "", label)) } }
}

/// A button of `js/passkey.js`: hidden until the browser says it can. Give another way to sign in beside it.
pub struct PasskeyButton<'a> {
    /// Unique in the page; failures are written in a line named after it.
    pub id: &'a str,
    /// Registers a new passkey, or else signs in with one.
    pub registers: bool,
    /// Addresses that give the challenge and take the answer, both JSON by POST.
    pub begin: &'a str,
    pub finish: &'a str,
    pub csrf: &'a str,
    pub label: &'a str,
    /// What is said when the person closed the device's question, and when it did not work.
    pub cancelled: &'a str,
    pub failure: &'a str,
}

pub fn passkey_button(look: Look, passkey: &PasskeyButton<'_>) -> Markup {
    html! {
        button class=(look.class()) type="button" id=(passkey.id) hidden
            data-passkey=(if passkey.registers { "register" } else { "sign-in" }) data-begin=(passkey.begin) data-finish=(passkey.finish)
            data-csrf=[filled(passkey.csrf)] data-cancelled=(passkey.cancelled) data-failure=(passkey.failure) data-message-id={ (passkey.id) "-message" } {
            (icon(Icon::Key)) (passkey.label)
        }
        p class="field-error" id={ (passkey.id) "-message" } {}
    }
}

/// Buttons in one line that wraps.
pub fn buttons(content: Markup) -> Markup {
    html! { div class="cluster" { (content) } }
}
