//! Page: a school brings a group of its students to a run that an agreement opens to it.

use crate::{
    api,
    look::{person_name, refused, run_days, seats_left},
    request::{Approved, Bring, Chosen, GroupSeen, SeeGroup, settle},
    say,
};
use axum::{
    Form,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::{Fault, Refusal};
use lexicon::{InstitutionId, Lang, PersonId};
use maud::{Markup, html};
use network::{
    InstitutionName, InstitutionTab, institution_tabs,
    look::{trail, wrong_summary},
    students::{Sought, StudentList, Students},
};
use serde::Deserialize;
use store::View;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, SelectOption, form, hidden, select_field, text_field},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        table::{Column, Row, Table, table},
    },
    paths::{in_query, seats as at},
};

/// As many as are brought at once.
const MOST: usize = 200;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    run: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
}

/// `GET /institutions/{institution}/seats/group`
pub async fn show(
    at: at::Group,
    State(house): State<House>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Wrong> {
    draw(&house, &visitor, &at.institution, &asked, &Chosen::default(), &Refusals::none()).await
}

/// `POST /institutions/{institution}/seats/group`: `student` once for each.
pub async fn bring(
    at: at::Group,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let run = pairs.iter().find(|(name, _)| name == "run").map(|(_, key)| key.trim().to_owned());
    let people = pairs.iter().filter(|(name, _)| name == "student").filter_map(|(_, id)| id.parse().ok());
    let chosen = Chosen { run: run.unwrap_or_default(), people: people.take(MOST).collect() };
    settle(&house, &visitor).await?;
    let institution = InstitutionName::Slug(at.institution.clone());
    let see = SeeGroup { institution: institution.clone(), run: chosen.run.clone() };
    let seen = house.site.ask(&visitor.who, see).await?;
    let mut wrong = Vec::new();
    if seen.run.is_none() {
        wrong.push(Refusal::new("seats.run", |lang| say(lang).msg_run_unknown()).at("run"));
    }
    if chosen.people.is_empty() {
        wrong.push(Refusal::new("seats.nobody", |lang| say(lang).msg_nothing_checked()).at("student"));
    }
    let (mut enrolled, mut for_place, mut for_seat) = (0, 0, 0);
    for person in chosen.people.iter().filter(|_| wrong.is_empty()).copied().collect::<Vec<_>>() {
        let (run, sender) = (RunKey(chosen.run.clone()), crate::letters::sender(&house));
        let bring = Bring { institution: institution.clone(), run, person, sender };
        match house.site.act(&visitor.who, bring).await {
            Ok(Approved::Enrolled) => enrolled += 1,
            Ok(Approved::WaitsForPlace) => for_place += 1,
            Ok(Approved::WaitsForSeat(_)) => for_seat += 1,
            Err(Fault::Refused(why)) => wrong.extend(named(&house, seen.institution.id, person, why).await?),
            Err(other) => return Err(other.into()),
        }
    }
    if !wrong.is_empty() {
        let fault = Fault::Refused(wrong);
        if visitor.wants == Wants::Json {
            return Err(fault.into());
        }
        let refusals = Refusals::or_wrong(fault, visitor.lang())?;
        let asked = Asked { run: chosen.run.clone(), ..Asked::default() };
        return draw(&house, &visitor, &at.institution, &asked, &chosen, &refusals).await;
    }
    if visitor.wants == Wants::Json {
        let shape = serde_json::json!({ "enrolled": enrolled, "wait_for_place": for_place, "wait_for_seat": for_seat });
        return Ok(axum::Json(shape).into_response());
    }
    let page = at::Requests { institution: at.institution };
    Ok(Redirect::to(&format!("{page}?state=all&done=brought-{enrolled}-{for_place}-{for_seat}"))
        .into_response())
}

/// Each reason with the name of whom it concerns, where that is one of the school's students: it learns nobody else's.
async fn named(
    house: &House,
    home: InstitutionId,
    person: PersonId,
    why: Vec<Refusal>,
) -> Result<Vec<Refusal>, Fault> {
    let now = house.site.now();
    let known = move |view: &View<'_>| match network::students::is_student(view, home, person, now)? {
        true => people::name(view, person),
        false => Ok(None),
    };
    let Some(name) = house.site.look(known).await? else {
        return Ok(vec![
            Refusal::new("seats.not-a-student", |lang| say(lang).msg_not_our_student()).at("student"),
        ]);
    };
    let each = |one: Refusal| {
        let name = name.clone();
        Refusal::new(one.code, move |lang| {
            say(lang).msg_of_somebody(person_name(lang, &name), one.sentence(lang))
        })
    };
    Ok(why.into_iter().map(each).collect())
}

async fn draw(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    asked: &Asked,
    chosen: &Chosen,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let institution = InstitutionName::Slug(slug.to_owned());
    let seen = house
        .site
        .ask(&visitor.who, SeeGroup { institution: institution.clone(), run: asked.run.clone() })
        .await?;
    if visitor.wants == Wants::Json {
        return Ok(api::group(&seen));
    }
    let sought = Sought { name: asked.q.clone(), show: "now".to_owned(), after: asked.after.parse().ok() };
    let students = house.site.ask(&visitor.who, Students { institution, sought }).await?;
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_group_title();
    let above = [(at::Requests { institution: slug.to_owned() }.to_string(), say.msg_requests_title())];
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &say.msg_group_lead(),
            breadcrumb: trail(lang, Some(&seen.institution), &above), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &seen.institution, &seen.mine, InstitutionTab::Seats))
            (wrong_summary(lang, refusals))
            (which(lang, slug, asked, &seen, refusals))
            @if let Some((run, seats)) = &seen.run {
                (section(&say.msg_group_who(), None, html! {
                    p { bdi { strong { (run.terms.title) } } " · " bdi { (run.institution_name) } " · " (run_days(lang, &run.terms)) " · " (seats_left(lang, seats)) }
                    (who(lang, slug, &run.key, &students, chosen, refusals))
                    (pages(lang, slug, asked, &students))
                }))
            }
        }))
    };
    let title = format!("{title} · {}", seen.institution.name);
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

fn which(lang: Lang, slug: &str, asked: &Asked, seen: &GroupSeen, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let labels: Vec<String> = seen
        .open
        .iter()
        .map(|run| format!("{} – {} ({})", run.terms.title, run.institution_name, run.key))
        .collect();
    let options: Vec<SelectOption<'_>> =
        seen.open.iter().zip(&labels).map(|(run, label)| SelectOption { value: &run.key, label }).collect();
    html! {
        @if options.is_empty() { p { (say.msg_nothing_open_text()) } }
        @else {
            form class="form filters" method="get" action=(at::Group { institution: slug.to_owned() }) {
                (select_field(&Field {
                    id: "run", name: "run", label: &say.msg_column_run(), value: &asked.run,
                    error: refusals.at("run").unwrap_or_default(), ..Field::default()
                }, &say.msg_choose_run(), &options))
                (text_field(InputKind::Search, &Field {
                    id: "q", name: "q", label: &say.msg_find_student(), optional: &say.msg_optional(), value: &asked.q, autocomplete: "off", ..Field::default()
                }))
                (button(Look::Plain, "", "", html! { (say.msg_show_students()) }))
            }
        }
    }
}

fn who(
    lang: Lang,
    slug: &str,
    run: &str,
    students: &StudentList,
    chosen: &Chosen,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    if students.students.is_empty() {
        return html! { p { (say.msg_no_students()) } };
    }
    let name = say.msg_column_student();
    let columns = [Column { name: &name, ..Column::default() }];
    let rows: Vec<Row> = students
        .students
        .iter()
        .map(|one| {
            let checked = chosen.people.contains(&one.person);
            let cell = html! { label class="check" { input type="checkbox" name="student" value=(one.person) checked[checked]; " " bdi { (person_name(lang, &one.name)) } } };
            Row { cells: vec![cell] }
        })
        .collect();
    let action = at::Group { institution: slug.to_owned() }.to_string();
    form(
        &action,
        "",
        hidden("run", run),
        html! {
            div id="student" { (table(&Table { caption: &say.msg_group_who(), caption_hidden: true, columns: &columns, rows: &rows })) }
            @if let Some(error) = refusals.at("student") { p class="field-error" { (error) } }
            (button(Look::Primary, "", "", html! { (say.msg_bring()) }))
        },
    )
}

fn pages(lang: Lang, slug: &str, asked: &Asked, students: &StudentList) -> Markup {
    let say = say(lang);
    let page = at::Group { institution: slug.to_owned() };
    let start = format!("{page}?run={}&q={}", in_query(&asked.run), in_query(&asked.q));
    let next = students.next.map(|next| format!("{start}&after={next}"));
    let (to_start, to_next) = (say.msg_to_start(), say.msg_next_page());
    pagination(&Pagination {
        label: &say.msg_pages(),
        previous: (!asked.after.is_empty()).then_some((start.as_str(), to_start.as_str())),
        next: next.as_deref().map(|next| (next, to_next.as_str())),
        shown: "",
    })
}
