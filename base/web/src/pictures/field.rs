//! The fields of a form by which a picture is given, replaced or removed.

use super::{Kinds, LARGEST, LARGEST_SIDE};
use crate::{
    components::form::{Field, checkbox, file_input},
    say,
};
use lexicon::Lang;
use maud::{Markup, html};

/// What the fields say.
pub struct PictureField<'a> {
    pub kinds: Kinds,
    /// The address of the one there is, and the words that stand for it.
    pub now: Option<(&'a str, &'a str)>,
    /// Whether it was asked to be removed.
    pub without: bool,
    /// The sentence of a refusal, or empty.
    pub error: &'a str,
}

/// The picture there is with a box to remove it, and a field for another: `logo` and `without_logo`.
pub fn picture_field(lang: Lang, field: &PictureField<'_>) -> Markup {
    let say = say(lang);
    let size = words::numbers::bytes(lang, LARGEST as u64);
    let hint = say.msg_picture_hint(listed(lang, field.kinds), size, i64::from(LARGEST_SIDE));
    html! {
        @if let Some((address, words)) = field.now {
            p { img class="logo-plate" src=(address) alt=(words); }
            (checkbox("without_logo", "without_logo", &say.msg_picture_none(), "", field.without, ""))
        }
        (file_input(field.kinds.accept(), false, &Field {
            id: "logo", name: "logo", label: &say.msg_picture_logo(), hint: &hint, optional: &say.msg_picture_optional(),
            error: field.error, ..Field::default()
        }))
    }
}

/// The kinds that are taken, in one phrase.
pub(super) fn listed(lang: Lang, kinds: Kinds) -> String {
    let names: Vec<String> =
        kinds.names().iter().filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect();
    words::base::one_of(lang, &names)
}
