//! Page: what a list would do, line by line, and the button that does it.

use super::{ConfirmList, Confirmed, DropList, Plan, PlanOf, Step, What};
use crate::{
    InstitutionName, InstitutionTab, api, institution_tabs,
    invitations::Sender,
    look::{trail, wrong_summary},
    roles::last_day,
    say,
};
use axum::{
    Form, Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, buttons},
        form::hidden,
        layout::page,
        notice::notice,
        page_header::{PageHeader, page_header},
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::network as at,
};
use words::dates;

/// `GET /institutions/{institution}/people/lists/{people_list}`
pub async fn preview(
    at: at::PeopleList,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let plan = plan(&house, &visitor, &at).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::plan(&plan, visitor.lang()));
    }
    Ok(show(&house, &visitor, &at, &plan, &Refusals::none()))
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct ConfirmForm {
    #[serde(default)]
    shown: String,
}

/// `POST /institutions/{institution}/people/lists/{people_list}`
pub async fn confirm(
    at: at::PeopleList,
    State(house): State<House>,
    visitor: Visitor,
    Form(ConfirmForm { shown }): Form<ConfirmForm>,
) -> Result<Response, Wrong> {
    let act = ConfirmList {
        institution: InstitutionName::Slug(at.institution.clone()),
        list: at.people_list.clone(),
        shown,
        zone: house.settings.zone.clone(),
        sender: Sender::of(&house, &visitor),
    };
    match house.site.act(&visitor.who, act).await {
        Ok(Confirmed { invited, given, dated, left }) if visitor.wants == Wants::Json => {
            let shape =
                serde_json::json!({ "invited": invited, "given": given, "dated": dated, "left": left });
            Ok(Json(shape).into_response())
        }
        Ok(done) => {
            let team = at::InstitutionTeam { institution: at.institution };
            let Confirmed { invited, given, dated, .. } = done;
            Ok(Redirect::to(&format!("{team}?done=list-{invited}-{given}-{dated}")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let plan = plan(&house, &visitor, &at).await?;
            Ok(show(&house, &visitor, &at, &plan, &refusals))
        }
    }
}

/// `POST /institutions/{institution}/people/lists/{people_list}/drop`
pub async fn drop_it(
    at: at::DropPeopleList,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let at::DropPeopleList { institution, people_list } = at;
    let name = InstitutionName::Slug(institution.clone());
    house.site.act(&visitor.who, DropList { institution: name, list: people_list }).await?;
    Ok(match visitor.wants {
        Wants::Json => StatusCode::NO_CONTENT.into_response(),
        _ => Redirect::to(&at::PeopleLists { institution }.to_string()).into_response(),
    })
}

async fn plan(house: &House, visitor: &Visitor, at: &at::PeopleList) -> Result<Plan, Wrong> {
    let institution = InstitutionName::Slug(at.institution.clone());
    let (list, zone) = (at.people_list.clone(), house.settings.zone.clone());
    Ok(house.site.ask(&visitor.who, PlanOf { institution, list, zone }).await?)
}

fn show(house: &House, visitor: &Visitor, at: &at::PeopleList, plan: &Plan, refusals: &Refusals) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_plan_title();
    let slug = || plan.institution.slug.clone();
    let further = [(at::PeopleLists { institution: slug() }.to_string(), say.msg_list_title())];
    let (wrong, changes) = (plan.wrong(), plan.changes());
    let dropping =
        at::DropPeopleList { institution: slug(), people_list: at.people_list.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &plan.institution.name, lead: &say.msg_plan_lead(&plan.draft.file_name),
            breadcrumb: trail(lang, Some(&plan.institution), &further), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &plan.institution, &plan.mine, InstitutionTab::Invite))
            (wrong_summary(lang, refusals))
            @if !plan.ignored.is_empty() {
                (notice(Tone::Warn, "", html! { p { (say.msg_plan_ignored(plan.ignored.join(", "))) } }))
            }
            @if wrong > 0 {
                (notice(Tone::Bad, "", html! { p { (say.msg_plan_wrong(wrong as i64)) } }))
            } @else if changes == 0 {
                (notice(Tone::Good, "", html! { p { (say.msg_plan_nothing()) } }))
            } @else {
                p { (say.msg_plan_changes(changes as i64)) }
            }
            (buttons(html! {
                @if wrong == 0 && changes > 0 {
                    (button_form(Look::Primary, &at.to_string(), html! { (say.msg_plan_button()) }, hidden("shown", &plan.digest())))
                }
                (button_form(Look::Quiet, &dropping, html! { (say.msg_plan_drop()) }, html! {}))
            }))
            (steps(lang, plan))
        }))
    };
    let title = format!("{title} · {}", plan.institution.name);
    let mut response = Page::new(&title).wide().body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn steps(lang: Lang, plan: &Plan) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_line(),
        say.msg_email(),
        say.msg_column_role(),
        say.msg_column_place(),
        say.msg_column_dates(),
        say.msg_column_what(),
    ];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    // What is wrong stands first: that is what has to be done.
    let (wrong, fine): (Vec<&Step>, Vec<&Step>) =
        plan.steps.iter().partition(|step| matches!(step.what, What::Wrong(_)));
    let rows: Vec<Row> = wrong.into_iter().chain(fine).map(|step| row(lang, plan, step)).collect();
    let caption = say.msg_plan_title();
    table(&Table { caption: &caption, caption_hidden: true, columns: &columns, rows: &rows })
}

fn row(lang: Lang, plan: &Plan, step: &Step) -> Row {
    let say = say(lang);
    let day = |at: Instant| dates::short_day(lang, at, &plan.zone);
    Row {
        cells: vec![
            html! { (words::numbers::count(lang, step.line.number as i64)) },
            html! { bdi { (step.line.email) } @if !step.line.name.is_empty() { " " small { bdi { (step.line.name) } } } },
            html! { @if let Some(role) = step.line.role { (words::base::role(lang, role)) } @else { "–" } },
            html! { @if let Some(place) = &step.place { bdi { (place.title) } } @else { bdi { (step.line.place) } } },
            html! {
                @if let Some(from) = step.period.from { (say.msg_since_day(day(from))) " " }
                @if let Some(until) = step.period.until { (say.msg_until_day(day(last_day(until)))) }
                @if step.period == Default::default() { "–" }
            },
            what(lang, &step.what),
        ],
    }
}

fn what(lang: Lang, what: &What) -> Markup {
    let say = say(lang);
    match what {
        What::Invite => pill(Tone::Info, &say.msg_what_invite()),
        What::InviteAgain => pill(Tone::Info, &say.msg_what_invite_again()),
        What::Give(_) => pill(Tone::Good, &say.msg_what_give()),
        What::Date(_) => pill(Tone::Info, &say.msg_what_date()),
        What::Nothing => pill(Tone::Plain, &say.msg_what_nothing()),
        What::Wrong(why) => html! {
            (pill(Tone::Bad, &say.msg_what_wrong()))
            @for sentence in ground::sentences(why, lang) { p { (sentence) } }
        },
    }
}
