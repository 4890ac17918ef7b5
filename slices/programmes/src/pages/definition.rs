//! `GET /programmes/{programme}/team/definition`: the next version while it is written. One form for each thing, without
//! JavaScript; what comes back wrong comes back at its own form.

use super::{
    Given, Pairs,
    parts::{TeamTab, in_languages, refused, team_head, texts_in_languages},
};
use crate::{
    ProgrammeName, api,
    definition::{Change, DraftSeen, EditDefinition, TheDraft, WrittenCourse, WrittenHead, WrittenModule},
    look::{kind_name, titled},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{
    Lang, Role,
    facts::programmes::{ProgrammeCourse, ProgrammeDefinition, ProgrammeKind, ProgrammeModule},
};
use maud::{Markup, html};
use network::{Institution, look::wrong_summary};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, buttons},
        form::{
            ChoiceOption, Choices, Field, InputKind, SelectOption, Width, checkbox, checkbox_fieldset,
            fieldset, form, hidden, select_field, text_field,
        },
        layout::{page, panel, section},
        notice::notice,
        toast::toast,
        tone::Tone,
    },
    paths::programmes as at,
};

pub async fn show(
    path: at::Definition,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let saved = Given(query).get("done") == "saved";
    shown(&house, &visitor, &path, None, &Refusals::none(), saved).await
}

/// `POST`: `what` is the form (`head`, `add-module`, `module`, `add-course`, `course`), `do` what to do with it (`save`,
/// `up`, `down`, `remove`).
pub async fn post(
    path: at::Definition,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let change = change(&given).ok_or(Fault::NotFound)?;
    let act = EditDefinition { programme: ProgrammeName(path.programme.clone()), change };
    match house.site.act(&visitor.who, act).await {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "saved": true })).into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("{path}?done=saved")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            shown(&house, &visitor, &path, Some(&given), &refusals, false).await
        }
    }
}

fn change(given: &Given) -> Option<Change> {
    let what = given.get("do");
    Some(match given.get("what") {
        "head" => Change::Head(WrittenHead {
            titles: given.in_languages("title"),
            texts: given.in_languages("text"),
            kind: given.text("kind"),
            language: given.text("language"),
            partners: given.all("partner"),
            optional: given.text("optional"),
            credits: given.text("credits"),
            average: given.text("average"),
            floor: given.text("floor"),
        }),
        "add-module" => Change::AddModule(module_of(given)),
        "module" => {
            let number = given.get("number").parse().ok()?;
            match what {
                "up" => Change::MoveModule { number, up: true },
                "down" => Change::MoveModule { number, up: false },
                "remove" => Change::RemoveModule { number },
                _ => Change::Module { number, written: module_of(given) },
            }
        }
        "add-course" => {
            Change::AddCourse { number: given.get("number").parse().ok()?, written: course_of(given) }
        }
        "course" => {
            let course = given.get("course").parse().ok()?;
            match what {
                "up" => Change::MoveCourse { course, up: true },
                "down" => Change::MoveCourse { course, up: false },
                "remove" => Change::RemoveCourse { course },
                _ => Change::Course { course, written: course_of(given) },
            }
        }
        _ => return None,
    })
}

fn module_of(given: &Given) -> WrittenModule {
    WrittenModule {
        titles: given.in_languages("title"),
        school: given.text("school"),
        credits: given.text("credits"),
        hours: given.text("hours"),
    }
}

fn course_of(given: &Given) -> WrittenCourse {
    WrittenCourse {
        key: given.text("key"),
        mandatory: given.get("mandatory") == "yes",
        credits: given.text("credits"),
        minimum: given.text("minimum"),
    }
}

/// What a form holds: what was typed in it when it came back, else what is there.
struct Held<'h> {
    lang: Lang,
    path: &'h at::Definition,
    typed: Option<&'h Given>,
    refusals: &'h Refusals,
    /// Before the ids of its fields, which are unique in the page.
    before: String,
}

impl<'h> Held<'h> {
    fn value(&self, name: &str, known: String) -> String {
        self.typed.map_or(known, |given| given.text(name))
    }

    fn error(&self, name: &str) -> &'h str {
        match self.typed {
            Some(_) => self.refusals.at(name).unwrap_or_default(),
            None => "",
        }
    }

    fn field(&self, name: &str, label: &str, hint: &str, known: String, width: Width) -> Markup {
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

    fn titles(&self, known: &[String; 3]) -> Markup {
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

fn figure(tenths: i64) -> String {
    match tenths {
        0 => String::new(),
        whole if whole % 10 == 0 => (whole / 10).to_string(),
        other => format!("{}.{}", other / 10, other % 10),
    }
}

fn share(hundredths: Option<i64>) -> String {
    hundredths.map(|one| (one as f64 / 100.0).to_string()).unwrap_or_default()
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: &at::Definition,
    typed: Option<&Given>,
    refusals: &Refusals,
    saved: bool,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, TheDraft(ProgrammeName(path.programme.clone()))).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::draft(&seen)).into_response());
    }
    let say = say(lang);
    let title = say.msg_tab_definition();
    let held = |what: &str, key: &str, before: String| {
        let is_it = |given: &&Given| {
            given.get("what") == what
                && (key.is_empty() || given.get("number") == key || given.get("course") == key)
        };
        Held { lang, path, typed: typed.filter(is_it), refusals, before }
    };
    let modules = &seen.definition.modules;
    let last = modules.len();
    let body = html! {
        @if saved { (toast(&say.msg_done_saved(), html! {})) }
        (team_head(lang, &seen.programme, Some(&seen.definition), &[Role::Lead], &title, TeamTab::Definition))
        (page(html! {
            (wrong_summary(lang, refusals))
            (publish(lang, &seen))
            (section(&say.msg_head_title(), None, head_form(&held("head", "", String::new()), &seen)))
            (section(&say.msg_modules(), None, html! {
                p { (say.msg_modules_text()) }
                @for (index, module) in modules.iter().enumerate() {
                    (panel(module_part(lang, &seen, module, index, last, &held)))
                }
                details open[typed.is_some_and(|given| given.get("what") == "add-module") || modules.is_empty()] {
                    summary { (say.msg_add_module()) }
                    @let of = held("add-module", "", "new-".to_owned());
                    (module_form(&of, None, &seen.institutions, "add-module"))
                }
            }))
            datalist id="courses" { @for course in &seen.courses { option value=(course.key) { (course.title) } } }
        }))
    };
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

/// What keeps it from being published, or the button that does it.
fn publish(lang: Lang, seen: &DraftSeen) -> Markup {
    let say = say(lang);
    let to = at::ProgrammeTeam { programme: seen.programme.slug.clone() }.to_string();
    if !seen.is_draft {
        return notice(Tone::Info, "", html! { p { (say.msg_no_draft_text(seen.programme.version)) } });
    }
    html! {
        @if seen.missing.is_empty() {
            (notice(Tone::Info, &say.msg_draft_title(), html! { p { (say.msg_publish_text(seen.programme.version + 1)) } }))
        } @else {
            (notice(Tone::Warn, &say.msg_missing_title(), html! {
                ul { @for one in &seen.missing { li { (one.sentence(lang)) } } }
            }))
        }
        (buttons(html! {
            @if seen.missing.is_empty() { (button_form(Look::Primary, &to, html! { (say.msg_publish()) }, hidden("do", "publish"))) }
            @if seen.programme.version > 0 { (button_form(Look::Quiet, &to, html! { (say.msg_discard()) }, hidden("do", "discard"))) }
        }))
    }
}

fn head_form(held: &Held<'_>, seen: &DraftSeen) -> Markup {
    let say = say(held.lang);
    let ProgrammeDefinition { titles, kind, language, partners, rule, .. } = &seen.definition;
    let chosen = match held.typed {
        Some(given) => given.all("partner"),
        None => seen
            .institutions
            .iter()
            .filter(|one| partners.contains(&one.id))
            .map(|one| one.slug.clone())
            .collect(),
    };
    let kinds: Vec<(&str, String)> =
        ProgrammeKind::ALL.iter().map(|kind| (kind.name(), kind_name(held.lang, *kind))).collect();
    let kinds: Vec<SelectOption<'_>> =
        kinds.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let options: Vec<ChoiceOption<'_>> = seen
        .institutions
        .iter()
        .filter(|one| one.id != seen.programme.institution.id)
        .map(|one| ChoiceOption {
            value: &one.slug,
            label: &one.name,
            chosen: chosen.contains(&one.slug),
            ..ChoiceOption::default()
        })
        .collect();
    let titles = held.typed.map_or_else(|| titles.clone(), |given| given.in_languages("title"));
    let texts = held.typed.map_or_else(|| seen.texts.clone(), |given| given.in_languages("text"));
    let asks = rule.compensation;
    form(
        &held.path.to_string(),
        "",
        hidden("what", "head"),
        html! {
            (in_languages(held.lang, "title", |of| say.msg_title_in(of), &titles, held.error("title-fr")))
            (texts_in_languages(held.lang, "text", |of| say.msg_text_in(of), &say.msg_text_hint(), &texts, held.error("text-fr")))
            (select_field(&Field { id: "kind", name: "kind", label: &say.msg_kind(), value: &held.value("kind", kind.name().to_owned()), error: held.error("kind"), ..Field::default() }, "", &kinds))
            (text_field(InputKind::Text, &Field {
                id: "language", name: "language", label: &say.msg_language(), hint: &say.msg_language_hint(),
                value: &held.value("language", language.clone()), error: held.error("language"), width: Width::Tiny, ..Field::default()
            }))
            details open[!held.error("partner").is_empty()] {
                summary { (say.msg_fact_partners()) }
                (checkbox_fieldset(&Choices { id: "partner", name: "partner", legend: &say.msg_fact_partners(), hint: &say.msg_partners_hint(), error: held.error("partner"), options: &options }))
            }
            (fieldset(&say.msg_rule(), html! {
                p { (say.msg_rule_text()) }
                (held.field("optional", &say.msg_rule_optional_label(), &say.msg_rule_optional_hint(), if rule.optional > 0 { rule.optional.to_string() } else { String::new() }, Width::Tiny))
                (held.field("credits", &say.msg_rule_credits_label(), "", rule.credits.map(figure).unwrap_or_default(), Width::Tiny))
                (held.field("average", &say.msg_rule_average_label(), &say.msg_rule_average_hint(), share(asks.map(|one| one.average)), Width::Tiny))
                (held.field("floor", &say.msg_rule_floor_label(), &say.msg_rule_floor_hint(), share(asks.map(|one| one.floor)), Width::Tiny))
            }))
            (button(Look::Primary, "do", "save", html! { (say.msg_save()) }))
        },
    )
}

fn module_part<'h>(
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

fn module_form(
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
