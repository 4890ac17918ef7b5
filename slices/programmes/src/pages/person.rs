//! `GET /programmes/{programme}/team/people/{person}`: where somebody stands; what is recognised; their version.

use super::{
    Given, Pairs,
    parts::{TeamTab, holds, refused, state_pill, team_head},
};
use crate::{
    ProgrammeName, api,
    enrolment::MoveToVersion,
    look::{percent, titled},
    progress::{PersonSeen, ThePerson},
    recognition::{Recognise, Recognition, RevokeRecognition},
    rights::DecideInProgramme,
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Lang, PersonId};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, SelectOption, Width, form, hidden, select_field, text_area, text_field},
        layout::{page, section},
        table::{Column, Row, Table, table},
        toast::toast,
    },
    paths::programmes as at,
};
use words::{dates, numbers};

fn person(path: &at::ProgrammePerson) -> Result<PersonId, Wrong> {
    path.person.parse().map_err(|_| Fault::NotFound.into())
}

pub async fn show(
    path: at::ProgrammePerson,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let saved = Given(query).get("done") == "saved";
    shown(&house, &visitor, &path, &Given::default(), &Refusals::none(), saved).await
}

/// `POST`: `do` is `recognise`, `revoke` or `move`.
pub async fn post(
    path: at::ProgrammePerson,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let (site, who, id) = (&house.site, &visitor.who, person(&path)?);
    let programme = ProgrammeName(path.programme.clone());
    let words = |name: &str| {
        let text = given.get(name).trim().to_owned();
        let length = text.chars().count();
        ((3..=4_000).contains(&length).then_some(text), length)
    };
    let done = match given.get("do") {
        "move" => {
            let version = given.get("version").parse().unwrap_or(0);
            site.act(who, MoveToVersion { programme, person: id, version }).await
        }
        "revoke" => {
            let (text, length) = words("why");
            let recognition = given.get("recognition").parse().map_err(|_| Fault::NotFound)?;
            let act = move |words| RevokeRecognition { programme, person: id, recognition, words, length };
            site.act_with_words(who, text.as_deref(), act).await
        }
        _ => {
            let (text, length) = words("reason");
            let (course, mark) = (given.get("course").parse().ok(), given.text("mark"));
            let act = move |words| Recognise { programme, person: id, course, mark, words, length };
            site.act_with_words(who, text.as_deref(), act).await
        }
    };
    match done {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "done": true })).into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("{path}?done=saved")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            shown(&house, &visitor, &path, &given, &refusals, false).await
        }
    }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: &at::ProgrammePerson,
    given: &Given,
    refusals: &Refusals,
    saved: bool,
) -> Result<Response, Wrong> {
    let ask = ThePerson { programme: ProgrammeName(path.programme.clone()), person: person(path)? };
    let seen = house.site.ask(&visitor.who, ask).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::person(&seen)).into_response());
    }
    let say = say(lang);
    let title = if seen.name.is_empty() { say.msg_erased() } else { seen.name.clone() };
    let zone = network::look::zone_of(house, visitor);
    let decides = holds::<DecideInProgramme>(&seen.mine);
    let body = html! {
        @if saved { (toast(&say.msg_done_saved(), html! {})) }
        (team_head(lang, &seen.programme, Some(&seen.standing.definition), &seen.mine, &title, TeamTab::People))
        (page(html! {
            (wrong_summary(lang, refusals))
            (courses(lang, zone, &seen))
            (section(&say.msg_recognised_title(), None, html! {
                @if seen.recognitions.is_empty() { p { (say.msg_recognised_none()) } }
                @for one in &seen.recognitions { (recognition(lang, zone, path, &seen, one, decides)) }
                @if decides { (recognise_form(lang, path, &seen, given, refusals)) }
            }))
            @if decides && seen.versions.len() > 1 { (section(&say.msg_column_version(), None, move_form(lang, path, &seen, given, refusals))) }
        }))
    };
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

fn courses(lang: Lang, zone: &str, seen: &PersonSeen) -> Markup {
    let say = say(lang);
    let names = [say.msg_column_course(), say.msg_column_state(), say.msg_column_mark()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let modules = seen.standing.definition.modules.iter().zip(&seen.standing.progress.modules);
    html! {
        @for (module, stands) in modules {
            @let (_, title) = titled(&module.titles, lang);
            @let title = if title.is_empty() { say.msg_fact_courses() } else { title.to_owned() };
            @let rows: Vec<Row> = module.courses.iter().zip(&stands.courses).map(|(course, at)| Row { cells: vec![
                html! { bdi { (course.title) } @if !course.mandatory { " " small { (say.msg_optional_course()) } } },
                html! {
                    (state_pill(lang, at.state))
                    @if let crate::progress::CourseState::Done { at, .. } = at.state { " " small { (dates::short_day(lang, at, zone)) } }
                },
                html! { @match at.mark { Some(mark) => (percent(lang, mark)), None => "–" } },
            ] }).collect();
            (section(&title, None, html! {
                (table(&Table { caption: &title, caption_hidden: true, columns: &columns, rows: &rows }))
                @if let Some(average) = stands.average { p class="small" { (say.msg_average(percent(lang, average))) } }
            }))
        }
    }
}

fn course_title<'s>(seen: &'s PersonSeen, one: &Recognition) -> &'s str {
    let mut courses = seen.standing.definition.modules.iter().flat_map(|module| &module.courses);
    courses.find(|course| course.course == one.course).map_or("–", |course| course.title.as_str())
}

fn recognition(
    lang: Lang,
    zone: &str,
    path: &at::ProgrammePerson,
    seen: &PersonSeen,
    one: &Recognition,
    decides: bool,
) -> Markup {
    let say = say(lang);
    let by = if one.by.is_empty() { say.msg_erased() } else { one.by.clone() };
    let id = format!("why-{}", one.id);
    html! {
        h3 { bdi { (course_title(seen, one)) } }
        p { (say.msg_recognised_by(dates::day(lang, one.at, zone), &by)) @if let Some(mark) = one.mark { " " (percent(lang, mark)) } }
        @if !one.words.is_empty() { p class="said" dir="auto" { (one.words) } }
        @match &one.revoked {
            Some((at, why)) => { p { (say.msg_recognition_revoked(dates::day(lang, *at, zone))) " " bdi { (why) } } }
            None if decides => {
                details { summary { (say.msg_revoke_recognition()) span class="visually-hidden" { " – " (course_title(seen, one)) } }
                    (form(&path.to_string(), "", html! { (hidden("do", "revoke")) (hidden("recognition", &one.id.to_string())) }, html! {
                        (text_field(InputKind::Text, &Field { id: &id, name: "why", label: &say.msg_reason(), ..Field::default() }))
                        (button(Look::Danger, "", "", html! { (say.msg_revoke_recognition()) }))
                    }))
                }
            }
            None => {}
        }
    }
}

fn recognise_form(
    lang: Lang,
    path: &at::ProgrammePerson,
    seen: &PersonSeen,
    given: &Given,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let at = |name: &str| refusals.at(name).unwrap_or_default();
    let courses: Vec<(String, &str)> = seen
        .standing
        .definition
        .modules
        .iter()
        .flat_map(|module| &module.courses)
        .map(|course| (course.course.to_string(), course.title.as_str()))
        .collect();
    let options: Vec<SelectOption<'_>> =
        courses.iter().map(|(value, label)| SelectOption { value, label }).collect();
    html! {
        h3 { (say.msg_recognise_title()) }
        (form(&path.to_string(), "", hidden("do", "recognise"), html! {
            (select_field(&Field { id: "course", name: "course", label: &say.msg_column_course(), value: given.get("course"), error: at("course"), ..Field::default() }, &say.msg_choose_course(), &options))
            (text_area(3, &Field { id: "reason", name: "reason", label: &say.msg_recognise_reason(), hint: &say.msg_recognise_reason_hint(), value: given.get("reason"), error: at("reason"), ..Field::default() }))
            (text_field(InputKind::Decimal, &Field {
                id: "mark", name: "mark", label: &say.msg_recognise_mark(), optional: &say.msg_optional(), value: given.get("mark"), error: at("mark"), width: Width::Tiny, ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_recognise()) }))
        }))
    }
}

fn move_form(
    lang: Lang,
    path: &at::ProgrammePerson,
    seen: &PersonSeen,
    given: &Given,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let versions: Vec<(String, String)> =
        seen.versions.iter().map(|one| (one.to_string(), numbers::count(lang, *one))).collect();
    let options: Vec<SelectOption<'_>> =
        versions.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let current = seen.standing.enrolment.version.to_string();
    let chosen = if given.get("do") == "move" { given.get("version") } else { &current };
    let error = refusals.at("version").unwrap_or_default();
    html! {
        p { (say.msg_move_text()) }
        (form(&path.to_string(), "", hidden("do", "move"), html! {
            (select_field(&Field { id: "version", name: "version", label: &say.msg_column_version(), value: chosen, error, ..Field::default() }, "", &options))
            (button(Look::Plain, "", "", html! { (say.msg_move()) }))
        }))
    }
}
