//! Forms, filled in and sent as a browser without JavaScript does.

use crate::markup::{accessible_name, css, plain, visible_text};
use scraper::{ElementRef, Html};
use std::collections::BTreeMap;

/// Which control of the page, counted from its top.
pub type ControlAt = usize;

/// What was done to a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Typed(String),
    Ticked(bool),
    Attached { filename: String, mime: String, bytes: Vec<u8> },
}

/// A value on its way to the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Text(String),
    File { filename: String, mime: String, bytes: Vec<u8> },
}

/// A form as it would be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    pub method: String,
    pub action: String,
    pub multipart: bool,
    pub parts: Vec<(String, Part)>,
}

/// The part of the page to look in: a selector, or all of it.
pub type Scope<'s> = Option<&'s str>;

/// The control called `field`: by its label, its `aria-label` or its name.
pub fn control(page: &Html, scope: Scope<'_>, field: &str) -> Option<ControlAt> {
    let all = controls(page);
    let inside = |element: &ElementRef<'_>| is_inside(page, scope, *element);
    let fillable = |element: &ElementRef<'_>| element.value().attr("type") != Some("hidden");
    let by = |is: &dyn Fn(ElementRef<'_>) -> bool| {
        all.iter().position(|element| inside(element) && fillable(element) && is(*element))
    };
    by(&|element| element.value().attr("name") == Some(field))
        .or_else(|| by(&|element| label_of(page, element) == plain(field)))
        .or_else(|| by(&|element| label_of(page, element).starts_with(&plain(field))))
}

/// The control among several of one name (radio buttons, boxes, options) by the value it sends or its label.
pub fn choice(page: &Html, scope: Scope<'_>, field: &str, option: &str) -> Option<(ControlAt, Change)> {
    let option = plain(option);
    for (at, element) in controls(page).into_iter().enumerate() {
        if !is_inside(page, scope, element) {
            continue;
        }
        let named = element.value().attr("name") == Some(field) || legend_of(element) == plain(field);
        match kind(element) {
            "radio" | "checkbox" if named => {
                let value = element.value().attr("value").unwrap_or("on");
                if value == option || label_of(page, element) == option {
                    return Some((at, Change::Ticked(true)));
                }
            }
            "select" if named || label_of(page, element).starts_with(&plain(field)) => {
                if let Some(value) = option_value(element, &option) {
                    return Some((at, Change::Typed(value)));
                }
            }
            _ => {}
        }
    }
    None
}

/// The form that a button of that name sends, with what was changed.
pub fn press(
    page: &Html,
    scope: Scope<'_>,
    button: &str,
    changes: &BTreeMap<ControlAt, Change>,
) -> Option<Sending> {
    let wanted = plain(button);
    let buttons: Vec<_> = page
        .select(&css("button, input[type=submit], input[type=image]"))
        .filter(|element| is_inside(page, scope, *element))
        .filter(|element| !matches!(element.value().attr("type"), Some("button" | "reset")))
        .filter(|element| element.value().attr("disabled").is_none())
        .collect();
    let is_called = |element: &&ElementRef<'_>| accessible_name(**element) == wanted;
    // If two forms have a button of that name, the one that was filled in is meant.
    let all = controls(page);
    let touched = |element: &&ElementRef<'_>| {
        let form = form_of(page, **element).map(|form| form.id());
        let filled = |at: &ControlAt| all.get(*at).and_then(|one| form_of(page, *one)).map(|form| form.id());
        !changes.is_empty() && changes.keys().any(|at| filled(at) == form)
    };
    let found = buttons.iter().filter(is_called).find(touched).or_else(|| buttons.iter().find(is_called));
    let button = *found?;
    let form = form_of(page, button)?;
    let mut parts = filled_parts(page, form, changes);
    if let Some(name) = button.value().attr("name") {
        parts
            .push((name.to_owned(), Part::Text(button.value().attr("value").unwrap_or_default().to_owned())));
    }
    let said =
        |own: &str, of_form: &str| button.value().attr(own).or(form.value().attr(of_form)).map(str::to_owned);
    Some(Sending {
        method: said("formmethod", "method").unwrap_or_default().to_ascii_lowercase(),
        action: said("formaction", "action").unwrap_or_default(),
        multipart: said("formenctype", "enctype").as_deref() == Some("multipart/form-data"),
        parts,
    })
}

fn filled_parts(
    page: &Html,
    form: ElementRef<'_>,
    changes: &BTreeMap<ControlAt, Change>,
) -> Vec<(String, Part)> {
    let mut parts = Vec::new();
    // Ticking one radio button unticks the others of its name.
    let chosen: Vec<(ControlAt, String)> = controls(page)
        .into_iter()
        .enumerate()
        .filter(|(at, element)| kind(*element) == "radio" && changes.contains_key(at))
        .map(|(at, element)| (at, element.value().attr("name").unwrap_or_default().to_owned()))
        .collect();
    for (at, element) in controls(page).into_iter().enumerate() {
        let ours = form_of(page, element).is_some_and(|owner| owner.id() == form.id());
        let Some(name) = element.value().attr("name").filter(|name| ours && !name.is_empty()) else {
            continue;
        };
        if is_disabled(element) {
            continue;
        }
        let elsewhere = chosen.iter().any(|(other, of)| *other != at && of == name);
        for value in values(element, changes.get(&at), elsewhere) {
            parts.push((name.to_owned(), value));
        }
    }
    parts
}

fn values(element: ElementRef<'_>, change: Option<&Change>, chosen_elsewhere: bool) -> Vec<Part> {
    let text = |text: &str| vec![Part::Text(text.to_owned())];
    let attr = |name: &str| element.value().attr(name);
    match (kind(element), change) {
        ("submit" | "button" | "image" | "reset", _) => Vec::new(),
        ("checkbox" | "radio", change) => {
            let ticked = match change {
                Some(Change::Ticked(ticked)) => *ticked,
                _ => attr("checked").is_some() && !(kind(element) == "radio" && chosen_elsewhere),
            };
            if ticked { text(attr("value").unwrap_or("on")) } else { Vec::new() }
        }
        ("file", Some(Change::Attached { filename, mime, bytes })) => {
            vec![Part::File { filename: filename.clone(), mime: mime.clone(), bytes: bytes.clone() }]
        }
        ("file", _) => {
            let mime = "application/octet-stream".to_owned();
            vec![Part::File { filename: String::new(), mime, bytes: Vec::new() }]
        }
        ("textarea", Some(Change::Typed(typed))) => text(&typed.replace("\r\n", "\n").replace('\n', "\r\n")),
        (_, Some(Change::Typed(typed))) => text(typed),
        ("textarea", _) => {
            let inside: String = element.text().collect();
            let inside = inside.strip_prefix('\n').unwrap_or(&inside);
            text(&inside.replace("\r\n", "\n").replace('\n', "\r\n"))
        }
        ("select", _) => selected(element).into_iter().map(Part::Text).collect(),
        _ => text(attr("value").unwrap_or_default()),
    }
}

fn selected(select: ElementRef<'_>) -> Vec<String> {
    let options: Vec<_> = select.select(&css("option")).collect();
    let chosen: Vec<_> = options.iter().filter(|one| one.value().attr("selected").is_some()).collect();
    if select.value().attr("multiple").is_some() {
        return chosen.into_iter().map(|one| value_of_option(*one)).collect();
    }
    let shown = chosen.last().copied().or(options.first());
    shown.into_iter().map(|one| value_of_option(*one)).collect()
}

fn option_value(select: ElementRef<'_>, wanted: &str) -> Option<String> {
    let found = select
        .select(&css("option"))
        .find(|one| value_of_option(*one) == wanted || visible_text(*one) == wanted);
    found.map(value_of_option)
}

fn value_of_option(option: ElementRef<'_>) -> String {
    option.value().attr("value").map_or_else(|| visible_text(option), str::to_owned)
}

/// All controls of the page, in order.
fn controls(page: &Html) -> Vec<ElementRef<'_>> {
    page.select(&css("input, select, textarea")).collect()
}

fn kind<'e>(element: ElementRef<'e>) -> &'e str {
    match element.value().name() {
        "input" => element.value().attr("type").unwrap_or("text"),
        "textarea" => "textarea",
        _ => "select",
    }
}

fn ancestors<'e>(element: ElementRef<'e>) -> impl Iterator<Item = ElementRef<'e>> {
    element.ancestors().filter_map(ElementRef::wrap)
}

fn is_inside(page: &Html, scope: Scope<'_>, element: ElementRef<'_>) -> bool {
    let Some(scope) = scope else { return true };
    let rooms: Vec<_> = page.select(&css(scope)).map(|room| room.id()).collect();
    rooms.contains(&element.id()) || ancestors(element).any(|above| rooms.contains(&above.id()))
}

fn is_disabled(element: ElementRef<'_>) -> bool {
    element.value().attr("disabled").is_some()
        || ancestors(element).any(|a| a.value().name() == "fieldset" && a.value().attr("disabled").is_some())
}

fn form_of<'p>(page: &'p Html, element: ElementRef<'p>) -> Option<ElementRef<'p>> {
    match element.value().attr("form") {
        Some(id) => page.select(&css("form")).find(|form| form.value().attr("id") == Some(id)),
        None => ancestors(element).find(|above| above.value().name() == "form"),
    }
}

fn legend_of(element: ElementRef<'_>) -> String {
    let fieldset = ancestors(element).find(|above| above.value().name() == "fieldset");
    let legend = fieldset.and_then(|fieldset| fieldset.select(&css("legend")).next());
    legend.map(visible_text).unwrap_or_default()
}

fn label_of(page: &Html, element: ElementRef<'_>) -> String {
    if let Some(label) = element.value().attr("aria-label") {
        return plain(label);
    }
    let by_id = element
        .value()
        .attr("id")
        .and_then(|id| page.select(&css("label")).find(|label| label.value().attr("for") == Some(id)));
    let around = || ancestors(element).find(|above| above.value().name() == "label");
    by_id.or_else(around).map(visible_text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"
        <form method="post" action="/a"><input type="hidden" name="h" value="1">
          <label for="m">Mail <small>once</small></label><input id="m" name="mail" value="x">
          <fieldset><legend>Colour</legend>
            <label><input type="radio" name="c" value="r" checked> Red</label>
            <label><input type="radio" name="c" value="g"> Green</label></fieldset>
          <select name="s"><option value="1">One</option><option value="2" selected>Two</option></select>
          <textarea name="t">
a
b</textarea><input type="checkbox" name="k"><input name="gone" disabled>
          <button name="go" value="yes">Send</button></form>
        <form action="/b"><button formaction="/c">Send it</button></form>"#;

    fn text(name: &str, value: &str) -> (String, Part) {
        (name.to_owned(), Part::Text(value.to_owned()))
    }

    #[test]
    fn a_form_is_sent_as_it_stands_with_what_was_changed() {
        let page = Html::parse_document(PAGE);
        let mut changes = BTreeMap::new();
        let mail = control(&page, None, "Mail").expect("a field by its label");
        changes.insert(mail, Change::Typed("a@b.c".to_owned()));
        let (at, green) = choice(&page, None, "Colour", "Green").expect("a choice by its legend");
        changes.insert(at, green);
        let sending = press(&page, None, "Send", &changes).expect("a button");
        let expected = vec![
            text("h", "1"),
            text("mail", "a@b.c"),
            text("c", "g"),
            text("s", "2"),
            text("t", "a\r\nb"),
            text("go", "yes"),
        ];
        assert_eq!((sending.method.as_str(), sending.action.as_str()), ("post", "/a"));
        assert_eq!(sending.parts, expected);
    }

    #[test]
    fn a_button_may_say_where_its_form_goes() {
        let page = Html::parse_document(PAGE);
        let sending = press(&page, None, "Send it", &BTreeMap::new()).expect("a button");
        assert_eq!((sending.method.as_str(), sending.action.as_str()), ("", "/c"));
        assert_eq!(press(&page, Some("fieldset"), "Send", &BTreeMap::new()), None);
    }
}
