//! What a form holds, and how its fields show it.

use super::super::Given;
use crate::say;
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    Refusals,
    components::form::{Field, InputKind, Width, text_field},
    paths::programmes as at,
};

/// What a form holds: what was typed in it when it came back, else what is there.
pub(super) struct Held<'h> {
    pub lang: Lang,
    pub path: &'h at::Definition,
    pub typed: Option<&'h Given>,
    pub refusals: &'h Refusals,
    /// Before the ids of its fields, which are unique in the page.
    pub before: String,
}

impl<'h> Held<'h> {
    pub fn value(&self, name: &str, known: String) -> String {
        self.typed.map_or(known, |given| given.text(name))
    }

    pub fn error(&self, name: &str) -> &'h str {
        match self.typed {
            Some(_) => self.refusals.at(name).unwrap_or_default(),
            None => "",
        }
    }

    pub fn field(&self, name: &str, label: &str, hint: &str, known: String, width: Width) -> Markup {
        let (id, value) = (format!("{}{name}", self.before), self.value(name, known));
        let optional = say(self.lang).msg_optional();
        text_field(
            InputKind::Decimal,
            &Field {
                id: &id,
                name,
                label,
                hint,
                optional: &optional,
                value: &value,
                error: self.error(name),
                width,
                ..Field::default()
            },
        )
    }

    pub fn titles(&self, known: &[String; 3]) -> Markup {
        let values = self.typed.map_or_else(|| known.clone(), |given| given.in_languages("title"));
        let optional = say(self.lang).msg_optional();
        html! {
            @for (index, of) in Lang::ALL.into_iter().enumerate() {
                @let name = format!("title-{}", of.tag());
                @let id = format!("{}{name}", self.before);
                (text_field(InputKind::Text, &Field {
                    id: &id, name: &name, label: &say(self.lang).msg_title_in(of.own_name()), value: &values[index],
                    optional: &optional, error: self.error(&name), ..Field::default()
                }))
            }
        }
    }
}

/// Tenths as a field shows them.
pub(super) fn figure(tenths: i64) -> String {
    match tenths {
        0 => String::new(),
        whole if whole % 10 == 0 => (whole / 10).to_string(),
        other => format!("{}.{}", other / 10, other % 10),
    }
}

/// Hundredths of a percent as a field shows them.
pub(super) fn share(hundredths: Option<i64>) -> String {
    hundredths.map(|one| (one as f64 / 100.0).to_string()).unwrap_or_default()
}
