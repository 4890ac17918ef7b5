//! What the pages of institutions and of their courses have in common.

use crate::{Institution, say};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    House, Refusals, Visitor,
    components::{
        form::{FieldError, error_summary},
        page_header::{Crumb, breadcrumb},
    },
    paths,
};

/// What went wrong with a form, each line leading to its field: fields have their name as id.
pub fn wrong_summary(lang: Lang, refusals: &Refusals) -> Markup {
    let errors: Vec<FieldError<'_>> = refusals
        .all()
        .map(|(field, sentence)| FieldError { field: field.unwrap_or_default(), sentence })
        .collect();
    error_summary(&say(lang).msg_form_wrong(), &errors)
}

/// From all institutions, by this one, to the pages given, which are (address, words).
pub fn trail(lang: Lang, institution: Option<&Institution>, further: &[(String, String)]) -> Markup {
    let say = say(lang);
    let mut pages = vec![(paths::network::Institutions.to_string(), say.msg_institutions())];
    pages.extend(institution.map(|of| {
        let at = paths::network::Institution { institution: of.slug.clone() };
        (at.to_string(), of.name.clone())
    }));
    pages.extend(further.iter().cloned());
    let crumbs: Vec<Crumb<'_>> =
        pages.iter().map(|(href, label)| Crumb { href, label, ..Crumb::default() }).collect();
    html! { (breadcrumb(&say.msg_you_are_here(), &crumbs)) }
}

/// The zone in which this visitor reads dates: their own, or the house's.
pub fn zone_of<'v>(house: &'v House, visitor: &'v Visitor) -> &'v str {
    match visitor.zone.as_str() {
        "" => &house.settings.zone,
        zone => zone,
    }
}

/// What a form was given that this page does not say by itself, in the address it comes back to: `?done=…`.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    pub done: String,
}
