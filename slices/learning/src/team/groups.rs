//! Page: the groups the content of a run is for. The team puts learners in them here.

use super::{
    hub::{SeenRun, TeamRun},
    look::{Done, Frame, Saying, TeamTab, name_of},
};
use crate::{
    groups::{GroupList, GroupsOfRun, LearnersByAddress, MAX_LINES, Member, PutInGroup},
    rights::KeepGroups,
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use lexicon::PersonId;
use maud::{Markup, html};
use olx::{Group, Partition};
use serde::Deserialize;
use serde_json::json;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form},
        empty_state::{EmptyState, empty_state},
        form::{Field, SelectOption, form, hidden, select_field, text_area},
        layout::{section, stack},
        pictograms::Machine,
        table::{Column, Row, Table, table},
    },
    paths::team as at,
};

/// `GET /runs/{run}/team/groups`
pub async fn page(
    at: at::Groups,
    State(house): State<House>,
    visitor: Visitor,
    Query(done): Query<Done>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.run, &done, &GroupForm::default(), &Refusals::none()).await
}

/// Who goes where.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct GroupForm {
    /// `partition:group`; `partition:` takes out.
    #[serde(default)]
    group: String,
    /// Addresses, line by line.
    #[serde(default)]
    emails: String,
    /// One learner instead, by the button beside their name.
    #[serde(default)]
    person: String,
}

impl GroupForm {
    /// The partition, and the group if there is one.
    fn chosen(&self) -> Option<(i64, Option<i64>)> {
        let (partition, group) = self.group.split_once(':')?;
        let group = if group.is_empty() { None } else { Some(group.parse().ok()?) };
        Some((partition.parse().ok()?, group))
    }
}

/// `POST /runs/{run}/team/groups`
pub async fn put(
    at: at::Groups,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<GroupForm>,
) -> Result<Response, Wrong> {
    let done = put_in(&house, &visitor, &at.run, &given).await;
    match done {
        Ok(moved) if visitor.wants == Wants::Json => {
            Ok(Json(json!({ "run": at.run, "moved": moved })).into_response())
        }
        Ok(_) => {
            let taken_out = given.chosen().is_some_and(|(_, group)| group.is_none());
            let done = if taken_out { "taken-out" } else { "put" };
            Ok(Redirect::to(&format!("{at}?done={done}")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at.run, &Done::default(), &given, &refusals).await
        }
    }
}

async fn put_in(house: &House, visitor: &Visitor, run: &str, given: &GroupForm) -> Result<usize, Fault> {
    let run = RunKey(run.to_owned());
    let people = match given.person.is_empty() {
        true => {
            let ask = LearnersByAddress { run: run.clone(), lines: given.emails.clone() };
            house.site.ask(&visitor.who, ask).await?
        }
        false => vec![given.person.parse::<PersonId>().map_err(|_| Fault::NotFound)?],
    };
    let (partition, group) = given.chosen().ok_or_else(|| crate::refusals::group_unknown().at("group"))?;
    house.site.act(&visitor.who, PutInGroup { run, partition, group, people }).await
}

async fn show(
    house: &House,
    visitor: &Visitor,
    run: &str,
    done: &Done,
    given: &GroupForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let key = RunKey(run.to_owned());
    let list = house.site.ask(&visitor.who, GroupsOfRun { run: key.clone() }).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(run, &list));
    }
    let SeenRun { run, roles } = house.site.ask(&visitor.who, TeamRun { run: key }).await?;
    let frame = Frame { house, visitor, run: &run, roles: &roles, tab: TeamTab::Groups };
    let say = say(frame.lang());
    let toast = match done.done.as_str() {
        "put" => say.msg_group_is_put(),
        "taken-out" => say.msg_group_is_taken_out(),
        _ => String::new(),
    };
    let (title, lead) = (say.msg_group_title(), say.msg_group_lead());
    let saying =
        Saying { title: &title, lead: &lead, toast: &toast, refusals: Some(refusals), ..Saying::default() };
    let content = stack(match list.partitions.is_empty() {
        true => no_groups(&frame),
        false => html! {
            @if frame.may::<KeepGroups>() { (put_form(&frame, &list, given, refusals)) }
            @for partition in &list.partitions { (one_partition(&frame, &list, partition)) }
            @if list.more { p { (say.msg_group_more(list.members.len())) } }
        },
    });
    Ok(frame.render(saying, content))
}

fn as_json(run: &str, list: &GroupList) -> Response {
    let member = |one: &Member| {
        let url = at::Learner { run: run.to_owned(), person: one.person.to_string() }.to_string();
        json!({ "person": one.person, "name": one.name, "url": url })
    };
    let group = |partition: &Partition, group: &Group| {
        let members = members(list, partition.id, group.id).map(member);
        json!({ "id": group.id, "name": group.name, "members": members.collect::<Vec<_>>() })
    };
    let partitions = list.partitions.iter().map(|one| {
        let groups = one.groups.iter().map(|each| group(one, each));
        json!({ "id": one.id, "name": one.name, "groups": groups.collect::<Vec<_>>() })
    });
    Json(json!({ "run": run, "partitions": partitions.collect::<Vec<_>>(), "more": list.more }))
        .into_response()
}

fn members(list: &GroupList, partition: i64, group: i64) -> impl Iterator<Item = &Member> {
    list.members.iter().filter(move |one| (one.partition, one.group) == (partition, group))
}

fn no_groups(frame: &Frame<'_>) -> Markup {
    let say = say(frame.lang());
    empty_state(&EmptyState {
        id: "comb-empty",
        machine: Machine::Bench,
        title: &say.msg_group_none(),
        text: &say.msg_group_none_text(),
        action: html! {},
    })
}

fn one_partition(frame: &Frame<'_>, list: &GroupList, partition: &Partition) -> Markup {
    section(
        &partition.name,
        None,
        html! {
            @if !partition.description.trim().is_empty() { p { (partition.description) } }
            @for group in &partition.groups { (one_group(frame, list, partition, group)) }
        },
    )
}

fn one_group(frame: &Frame<'_>, list: &GroupList, partition: &Partition, group: &Group) -> Markup {
    let say = say(frame.lang());
    let rows: Vec<Row> =
        members(list, partition.id, group.id).map(|member| member_row(frame, partition, member)).collect();
    let caption = say.msg_group_with_count(rows.len(), &group.name);
    if rows.is_empty() {
        return html! { h3 { (caption) } p { (say.msg_group_empty()) } };
    }
    let names = [say.msg_team_column_learner(), say.msg_group_column_out()];
    let columns = [
        Column { name: &names[0], ..Column::default() },
        Column { name: &names[1], name_hidden: true, ..Column::default() },
    ];
    let shown = if frame.may::<KeepGroups>() { 2 } else { 1 };
    table(&Table { caption: &caption, caption_hidden: false, columns: &columns[..shown], rows: &rows })
}

fn member_row(frame: &Frame<'_>, partition: &Partition, member: &Member) -> Row {
    let say = say(frame.lang());
    let href = at::Learner { run: frame.key(), person: member.person.to_string() };
    let name = name_of(frame.lang(), &member.name);
    let mut cells = vec![html! { a href=(href) { bdi { (name) } } }];
    if frame.may::<KeepGroups>() {
        let action = at::Groups { run: frame.key() }.to_string();
        let fields = html! {
            (hidden("group", &format!("{}:", partition.id))) (hidden("person", &member.person.to_string()))
        };
        let label = html! { (say.msg_group_take_out()) span class="visually-hidden" { " " bdi { (name) } } };
        cells.push(button_form(Look::Plain, &action, label, fields));
    }
    Row { cells }
}

fn put_form(frame: &Frame<'_>, list: &GroupList, given: &GroupForm, refusals: &Refusals) -> Markup {
    let say = say(frame.lang());
    let several = list.partitions.len() > 1;
    let of = |partition: &Partition, name: &str| match several {
        true => format!("{} – {name}", partition.name),
        false => name.to_owned(),
    };
    let mut choices: Vec<(String, String)> = Vec::new();
    for partition in &list.partitions {
        let groups = partition.groups.iter();
        choices.extend(groups.map(|one| (format!("{}:{}", partition.id, one.id), of(partition, &one.name))));
        choices.push((format!("{}:", partition.id), of(partition, &say.msg_group_no_group())));
    }
    let options: Vec<SelectOption<'_>> =
        choices.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let action = at::Groups { run: frame.key() }.to_string();
    let put = html! {
        (select_field(&Field {
            id: "group", name: "group", label: &say.msg_group_which(), value: &given.group,
            error: refusals.at("group").unwrap_or_default(), ..Field::default()
        }, "", &options))
        (text_area(6, &Field {
            id: "emails", name: "emails", label: &say.msg_group_emails(), hint: &say.msg_group_emails_hint(MAX_LINES),
            value: &given.emails, error: refusals.at("emails").unwrap_or_default(), ..Field::default()
        }))
        (button(Look::Primary, "", "", html! { (say.msg_group_put()) }))
    };
    section(&say.msg_group_put_title(), None, form(&action, "", html! {}, put))
}
