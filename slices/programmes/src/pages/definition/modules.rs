//! The forms of modules and of their courses.

use super::held::{Held, figure, share};
use crate::{definition::DraftSeen, look::titled, say};
use lexicon::{
    Lang,
    facts::programmes::{ProgrammeCourse, ProgrammeModule},
};
use maud::{Markup, html};
use network::Institution;
use web::{
    components::{
        button::{Look, button, buttons},
        form::{Field, InputKind, SelectOption, Width, checkbox, form, hidden, select_field, text_field},
    },
    paths::programmes as at,
};

pub(super) fn module_part<'h>(
    lang: Lang,
    seen: &DraftSeen,
    module: &ProgrammeModule,
    index: usize,
    last: usize,
    held: &dyn Fn(&str, &str, String) -> Held<'h>,
) -> Markup {
    let say = say(lang);
    let number = module.number.to_string();
    let of = held("module", &number, format!("m{number}-"));
    let adding = held("add-course", &number, format!("m{number}-new-"));
    let (_, title) = titled(&module.titles, lang);
    let name = if title.is_empty() { say.msg_module_number(module.number) } else { title.to_owned() };
    let is_open = of.typed.is_some();
    let adds = adding.typed.is_some();
    let buttons_of = movers(
        lang,
        of.path,
        html! { (hidden("what", "module")) (hidden("number", &number)) },
        &name,
        (index > 0, index + 1 < last),
    );
    html! {
        h3 { bdi { (name) } }
        (buttons_of)
        details open[is_open] {
            summary { (say.msg_change_module(&name)) }
            (module_form(&of, Some(module), &seen.institutions, "module"))
        }
        @for (place, course) in module.courses.iter().enumerate() {
            @let key = course.course.to_string();
            @let of = held("course", &key, format!("c{key}-"));
            @let edge = (index > 0 || place > 0, index + 1 < last || place + 1 < module.courses.len());
            (course_part(lang, &of, course, edge))
        }
        details open[adds] {
            summary { (say.msg_add_course(&name)) }
            (course_form(&adding, None, html! { (hidden("what", "add-course")) (hidden("number", &number)) }))
        }
    }
}

/// Up, down, remove: what can be done with a thing without filling anything in.
fn movers(
    lang: Lang,
    path: &at::Definition,
    hidden_fields: Markup,
    name: &str,
    (up, down): (bool, bool),
) -> Markup {
    let say = say(lang);
    let one = |what: &'static str, label: String| {
        html! { (button(Look::Quiet, "do", what, html! { (label) span class="visually-hidden" { " – " (name) } })) }
    };
    form(
        &path.to_string(),
        "",
        hidden_fields,
        buttons(html! {
            @if up { (one("up", say.msg_up())) }
            @if down { (one("down", say.msg_down())) }
            (one("remove", say.msg_remove()))
        }),
    )
}

pub(super) fn module_form(
    held: &Held<'_>,
    known: Option<&ProgrammeModule>,
    institutions: &[Institution],
    what: &str,
) -> Markup {
    let say = say(held.lang);
    let school = known.and_then(|module| module.school);
    let school = institutions.iter().find(|one| Some(one.id) == school).map(|one| one.slug.clone());
    let schools: Vec<SelectOption<'_>> =
        institutions.iter().map(|one| SelectOption { value: &one.slug, label: &one.name }).collect();
    let id = format!("{}school", held.before);
    let number = known.map(|module| module.number.to_string()).unwrap_or_default();
    let empty = <[String; 3]>::default();
    form(
        &held.path.to_string(),
        "",
        html! { (hidden("what", what)) (hidden("number", &number)) },
        html! {
            (held.titles(known.map_or(&empty, |module| &module.titles)))
            (select_field(&Field {
                id: &id, name: "school", label: &say.msg_school(), optional: &say.msg_optional(), value: &held.value("school", school.unwrap_or_default()),
                error: held.error("school"), ..Field::default()
            }, &say.msg_no_school(), &schools))
            (held.field("credits", &say.msg_module_credits(), &say.msg_module_credits_hint(), figure(known.map_or(0, |module| module.credits)), Width::Tiny))
            (held.field("hours", &say.msg_module_hours(), "", known.and_then(|module| module.hours).map(|hours| hours.to_string()).unwrap_or_default(), Width::Tiny))
            (button(Look::Plain, "do", "save", html! { @if known.is_some() { (say.msg_save()) } @else { (say.msg_add()) } }))
        },
    )
}

fn course_part(lang: Lang, held: &Held<'_>, course: &ProgrammeCourse, edge: (bool, bool)) -> Markup {
    let say = say(lang);
    let id = course.course.to_string();
    let about = || html! { (hidden("what", "course")) (hidden("course", &id)) };
    html! {
        h4 { bdi { (course.title) } " " small { code dir="ltr" { (course.key) } } }
        (movers(lang, held.path, about(), &course.title, edge))
        details open[held.typed.is_some()] {
            summary { (say.msg_change_course(&course.title)) }
            (course_form(held, Some(course), about()))
        }
    }
}

fn course_form(held: &Held<'_>, known: Option<&ProgrammeCourse>, hidden_fields: Markup) -> Markup {
    let say = say(held.lang);
    let (id, tick) = (format!("{}key", held.before), format!("{}mandatory", held.before));
    let mandatory = match held.typed {
        Some(given) => given.get("mandatory") == "yes",
        None => known.is_none_or(|course| course.mandatory),
    };
    form(
        &held.path.to_string(),
        "",
        hidden_fields,
        html! {
            @if known.is_none() {
                (text_field(InputKind::Text, &Field {
                    id: &id, name: "key", label: &say.msg_course_key(), hint: &say.msg_course_key_hint(), value: &held.value("key", String::new()),
                    error: held.error("key"), ..Field::default()
                }))
            }
            (checkbox(&tick, "mandatory", &say.msg_mandatory(), &say.msg_mandatory_note(), mandatory, ""))
            (held.field("credits", &say.msg_course_credits(), "", figure(known.map_or(0, |course| course.credits)), Width::Tiny))
            (held.field("minimum", &say.msg_course_minimum(), &say.msg_course_minimum_hint(), share(known.and_then(|course| course.minimum)), Width::Tiny))
            (button(Look::Plain, "do", "save", html! { @if known.is_some() { (say.msg_save()) } @else { (say.msg_add()) } }))
        },
    )
}
