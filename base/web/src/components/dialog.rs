//! A dialog: one question before something that cannot be taken back.
//!
//! Without JavaScript the opener is a link to the dialog's own address (`#id`), and the style sheet shows the
//! dialog that is aimed at; the way out is a link back. `js/dialog.js` makes it modal. Never put in a dialog what
//! a page of its own would say better.

use maud::{Markup, html};

use super::button::{Look, link_button};

/// The link that opens the dialog of that id.
pub fn dialog_opener(look: Look, id: &str, label: Markup) -> Markup {
    html! { span data-opens-dialog=(id) { (link_button(look, &format!("#{id}"), label)) } }
}

pub struct Dialog<'a> {
    /// Unique in the page.
    pub id: &'a str,
    pub title: &'a str,
    pub body: Markup,
    /// The form or buttons that answer yes.
    pub actions: Markup,
    /// The word of the way out, and where it leads without JavaScript (the id of what opened it, or of `main`).
    pub close: &'a str,
    pub back_to: &'a str,
}

pub fn dialog(dialog: &Dialog<'_>) -> Markup {
    let title_id = format!("{}-title", dialog.id);
    html! {
        dialog class="dialog" id=(dialog.id) aria-labelledby=(title_id) {
            div class="dialog-body" {
                h2 id=(title_id) { (dialog.title) }
                (dialog.body)
                div class="cluster" {
                    a class="button button-quiet" href={ "#" (dialog.back_to) } data-closes-dialog { (dialog.close) }
                    (dialog.actions)
                }
            }
        }
    }
}
