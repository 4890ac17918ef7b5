//! Page: the students of an institution, found by name; the last day of studies of those that are checked.

use super::{EndStudies, KeepStudents, Sought, Student, StudentList, Students};
use crate::{
    InstitutionName, InstitutionTab, api, institution_tabs,
    look::{trail, wrong_summary},
    roles::{last_day, zone_of},
    say,
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Holders, Right};
use lexicon::{Lang, PersonId};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        empty_state::{EmptyState, empty_state},
        form::{Field, InputKind, SelectOption, Width, form, select_field, text_field},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
        table::{Column, Row, Table, table},
        toast::toast,
    },
    paths::{in_query, network::PeopleLists, seats as at},
};
use words::{dates, numbers};

const SHOWS: [&str; 3] = ["now", "later", "all"];

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    done: String,
}

impl Asked {
    fn show(&self) -> &str {
        SHOWS.into_iter().find(|show| *show == self.show).unwrap_or("now")
    }

    fn address(&self, slug: &str, after: Option<PersonId>) -> String {
        let page = at::Students { institution: slug.to_owned() };
        let after = after.map(|person| format!("&after={person}")).unwrap_or_default();
        format!("{page}?show={}&q={}{after}", self.show(), in_query(&self.q))
    }
}

/// `GET /institutions/{institution}/students`
pub async fn list(
    at: at::Students,
    State(house): State<House>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.institution, &asked, "", &Refusals::none()).await
}

/// `POST /institutions/{institution}/students/end`: `student` once for each who is checked.
pub async fn end(
    at: at::EndStudies,
    State(house): State<House>,
    visitor: Visitor,
    axum::Form(pairs): axum::Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let people = pairs.iter().filter(|(name, _)| name == "student");
    let people: Vec<PersonId> = people.filter_map(|(_, id)| id.parse().ok()).collect();
    let until =
        pairs.iter().find(|(name, _)| name == "until").map(|(_, day)| day.clone()).unwrap_or_default();
    let institution = InstitutionName::Slug(at.institution.clone());
    let zone = house.settings.zone.clone();
    let act = EndStudies { institution, people, until: until.clone(), zone };
    match house.site.act(&visitor.who, act).await {
        Ok(dated) => {
            let page = at::Students { institution: at.institution };
            Ok(Redirect::to(&format!("{page}?done={dated}")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at.institution, &Asked::default(), &until, &refusals).await
        }
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    slug: &str,
    asked: &Asked,
    until: &str,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let sought =
        Sought { name: asked.q.clone(), show: asked.show().to_owned(), after: asked.after.parse().ok() };
    let ask = Students { institution: InstitutionName::Slug(slug.to_owned()), sought };
    let list = house.site.ask(&visitor.who, ask).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::students(&list, list.next.map(|next| asked.address(slug, Some(next)))));
    }
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_students_title();
    let told = asked.done.parse::<i64>().ok().map(|dated| say.msg_students_dated(dated));
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &list.institution.name,
            lead: &say.msg_students_lead(list.count, numbers::count(lang, list.count)),
            breadcrumb: trail(lang, Some(&list.institution), &[]), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &list.institution, &list.mine, InstitutionTab::Students))
            @if let Some(told) = &told { (toast(told, html! {})) }
            (wrong_summary(lang, refusals))
            (search(lang, slug, asked))
            (found(lang, house, slug, asked, until, &list, refusals))
            (pages(lang, slug, asked, &list))
            (section(&say.msg_students_come(), None, come(lang, slug)))
        }))
    };
    let title = format!("{title} · {}", list.institution.name);
    let mut response = Page::new(&title).wide().body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// A form by GET, so that a list can be kept as a bookmark.
fn search(lang: Lang, slug: &str, asked: &Asked) -> Markup {
    let say = say(lang);
    let names = [say.msg_students_now(), say.msg_students_later(), say.msg_students_all()];
    let options: Vec<SelectOption<'_>> =
        SHOWS.iter().zip(&names).map(|(value, label)| SelectOption { value, label }).collect();
    html! {
        form class="form filters" method="get" action=(at::Students { institution: slug.to_owned() }) role="search" {
            (text_field(InputKind::Search, &Field {
                id: "q", name: "q", label: &say.msg_students_find(), optional: &say.msg_optional(), value: &asked.q,
                autocomplete: "off", ..Field::default()
            }))
            (select_field(&Field { id: "show", name: "show", label: &say.msg_students_which(), value: asked.show(), ..Field::default() }, "", &options))
            (button(Look::Plain, "", "", html! { (say.msg_students_search()) }))
        }
    }
}

fn found(
    lang: Lang,
    house: &House,
    slug: &str,
    asked: &Asked,
    until: &str,
    list: &StudentList,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    if list.students.is_empty() {
        let all = at::Students { institution: slug.to_owned() }.to_string();
        let narrowed = !asked.q.is_empty() || asked.show() != "now";
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Bench,
            title: &say.msg_students_none(),
            text: &if narrowed { say.msg_students_none_found() } else { say.msg_students_none_yet() },
            action: html! { @if narrowed { (link_button(Look::Plain, &all, html! { (say.msg_students_title()) })) } },
        });
    }
    let zone = zone_of(&list.profile, &house.settings.zone);
    let may_end = matches!(KeepStudents::HOLDERS, Holders::Roles(wanted) if wanted.iter().any(|role| list.mine.contains(role)));
    let names = [say.msg_students_column_name(), say.msg_column_since(), say.msg_column_until()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = list.students.iter().map(|one| row(lang, zone, one, may_end)).collect();
    let caption = say.msg_students_title();
    let listed = table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows });
    if !may_end {
        return listed;
    }
    let action = at::EndStudies { institution: slug.to_owned() }.to_string();
    form(
        &action,
        "",
        html! {},
        html! {
            div id="student" { (listed) }
            @if let Some(error) = refusals.at("student") { p class="field-error" { (error) } }
            (text_field(InputKind::Date, &Field {
                id: "until", name: "until", label: &say.msg_students_last_day(), hint: &say.msg_students_last_day_hint(dates::city(lang, zone)),
                value: until, error: refusals.at("until").unwrap_or_default(), width: Width::Short, ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_students_end()) }))
        },
    )
}

fn row(lang: Lang, zone: &str, one: &Student, may_end: bool) -> Row {
    let say = say(lang);
    let name = if one.name.is_empty() { say.msg_erased() } else { one.name.clone() };
    let day = |at| dates::short_day(lang, at, zone);
    Row {
        cells: vec![
            html! {
                @if may_end { label class="check" { input type="checkbox" name="student" value=(one.person); " " bdi { (name) } } }
                @else { bdi { (name) } }
            },
            html! { @match one.from { Some(from) => (day(from)), None => "–" } },
            html! { @match one.until { Some(until) => (day(last_day(until))), None => (say.msg_no_end()) } },
        ],
    }
}

fn pages(lang: Lang, slug: &str, asked: &Asked, list: &StudentList) -> Markup {
    let say = say(lang);
    let start = asked.address(slug, None);
    let next = list.next.map(|next| asked.address(slug, Some(next)));
    let (to_start, to_next) = (say.msg_students_to_start(), say.msg_students_next());
    pagination(&Pagination {
        label: &say.msg_students_pages(),
        previous: (!asked.after.is_empty()).then_some((start.as_str(), to_start.as_str())),
        next: next.as_deref().map(|next| (next, to_next.as_str())),
        shown: "",
    })
}

/// How students come to be here.
fn come(lang: Lang, slug: &str) -> Markup {
    let say = say(lang);
    html! {
        p { (say.msg_students_come_text()) " " a href=(PeopleLists { institution: slug.to_owned() }) { (say.msg_students_list()) } }
    }
}
