//! Any data as HTML: pairs, tables, and lists of them.

use super::{labels::label, values::value};
use crate::say;
use lexicon::{Lang, Role};
use maud::{Markup, html};
use serde_json::{Map, Value};
use words::{dates, numbers};

pub struct Drawing<'z> {
    pub lang: Lang,
    pub zone: &'z str,
    /// Everything unfolded, for a file that is read without a browser's help.
    pub unfolded: bool,
}

impl Drawing<'_> {
    /// Every part under its heading. What there is nothing of is left out.
    pub fn whole(&self, all: &Value) -> Markup {
        let Value::Object(parts) = all else { return html! {} };
        html! {
            @for (key, value) in parts {
                @if !is_nothing(value) { section { h2 { (label(self.lang, key)) } (self.value(key, value, 3)) } }
            }
        }
    }

    fn value(&self, key: &str, value: &Value, level: u8) -> Markup {
        match value {
            Value::Object(map) => self.pairs(map, level),
            Value::Array(list) if list.iter().all(is_flat) => self.table(key, list),
            Value::Array(list) => html! {
                @for one in list { details open[self.unfolded] { summary { (self.headline(one)) } (self.value(key, one, level + 1)) } }
            },
            plain => html! { p { (self.plain(key, plain)) } },
        }
    }

    fn pairs(&self, map: &Map<String, Value>, level: u8) -> Markup {
        let (plain, deep): (Vec<_>, Vec<_>) =
            map.iter().filter(|(_, value)| !is_nothing(value)).partition(|(_, value)| is_plain(value));
        html! {
            dl class="pairs" { @for (key, value) in plain { div { dt { (label(self.lang, key)) } dd { (self.plain(key, value)) } } } }
            @for (key, value) in deep {
                @if level <= 3 { h3 { (label(self.lang, key)) } } @else { h4 { (label(self.lang, key)) } }
                (self.value(key, value, level + 1))
            }
        }
    }

    /// Things of one kind, a row each; the columns are all that any of them has.
    fn table(&self, key: &str, list: &[Value]) -> Markup {
        let mut columns: Vec<&String> = Vec::new();
        for map in list.iter().filter_map(Value::as_object) {
            for (key, value) in map {
                if !is_nothing(value) && !columns.contains(&key) {
                    columns.push(key);
                }
            }
        }
        if columns.is_empty() {
            let all: Vec<Markup> = list.iter().map(|one| self.plain(key, one)).collect();
            return html! { ul { @for one in &all { li { (one) } } } };
        }
        html! {
            div class="table-box" tabindex="0" role="region" aria-label=(label(self.lang, key)) {
                table class="table table-plain" {
                    caption class="visually-hidden" { (label(self.lang, key)) }
                    thead { tr { @for column in &columns { th scope="col" { (label(self.lang, column)) } } } }
                    tbody {
                        @for one in list { tr {
                            @for column in &columns { td { @if let Some(value) = one.get(column.as_str()) { (self.plain(column, value)) } } }
                        } }
                    }
                }
            }
        }
    }

    /// What tells one thing from the others: its first words.
    fn headline(&self, one: &Value) -> Markup {
        let named = ["course", "title", "name", "run", "block"];
        let found = named.iter().find_map(|key| one.get(key).and_then(Value::as_str));
        html! { bdi { (found.unwrap_or("·")) } }
    }

    fn plain(&self, key: &str, value: &Value) -> Markup {
        let say = say(self.lang);
        match value {
            Value::Null => html! {},
            Value::Bool(true) => html! { (say.msg_yes()) },
            Value::Bool(false) => html! { (say.msg_no()) },
            Value::Number(number) => {
                html! { (numbers::number(self.lang, number.as_f64().unwrap_or_default(), 2)) }
            }
            Value::String(text) => self.text(key, text),
            Value::Array(list) => {
                html! { @for (index, one) in list.iter().enumerate() { @if index > 0 { " · " } (self.plain(key, one)) } }
            }
            Value::Object(_) => html! { code dir="ltr" { (value.to_string()) } },
        }
    }

    fn text(&self, key: &str, text: &str) -> Markup {
        if let Some(at) = dates::parse(text).filter(|_| text.len() > 10 && text.ends_with('Z')) {
            return html! { time datetime=(text) { (dates::moment(self.lang, at, self.zone)) } };
        }
        if let Some(said) = value(self.lang, key, text) {
            return html! { (said) };
        }
        match key {
            "role" => match text.parse::<Role>() {
                Ok(role) => html! { (words::base::role(self.lang, role)) },
                Err(_) => html! { (text) },
            },
            "address" if text.starts_with('/') => html! { a href=(text) { bdi { (text) } } },
            _ => html! { bdi { (text) } },
        }
    }
}

fn is_plain(value: &Value) -> bool {
    !value.is_object() && !value.is_array()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.iter().all(is_nothing),
        Value::Object(map) => map.values().all(is_nothing),
        _ => false,
    }
}

/// Fits in a row: a word, or an object of words and short lists.
fn is_flat(value: &Value) -> bool {
    let short = |value: &Value| match value {
        Value::Array(list) => list.len() <= 3 && list.iter().all(is_plain),
        Value::Object(_) => false,
        _ => true,
    };
    value.as_object().map_or_else(|| is_plain(value), |map| map.len() <= 8 && map.values().all(short))
}
