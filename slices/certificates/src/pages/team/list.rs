//! Who has a certificate.

use crate::{
    certificate::{Listed, TeamList},
    say,
};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    components::{
        button::{Look, button_form},
        pagination::{Pagination, pagination},
        pill::pill,
        table::{self, Column, Row},
        tone::Tone,
    },
    paths,
};

pub fn table(lang: Lang, list: &TeamList) -> Markup {
    let say = say(lang);
    if list.certificates.is_empty() {
        return html! { p { (say.msg_team_none()) } };
    }
    let (name, grade, day, state, code, acts) = (
        say.msg_fact_holder(),
        say.msg_fact_result(),
        say.msg_fact_issued(),
        say.msg_team_state(),
        say.msg_fact_code(),
        say.msg_team_acts(),
    );
    let columns = [
        Column { name: &name, ..Column::default() },
        Column { name: &grade, numeric: true, ..Column::default() },
        Column { name: &day, ..Column::default() },
        Column { name: &state, ..Column::default() },
        Column { name: &code, ..Column::default() },
        Column { name: &acts, name_hidden: true, ..Column::default() },
    ];
    let rows: Vec<Row> = list.certificates.iter().map(|one| row(lang, list, one)).collect();
    html! {
        (table::table(&table::Table { caption: &say.msg_team_list_title(), caption_hidden: true, columns: &columns, rows: &rows }))
        (more(lang, list))
    }
}

fn row(lang: Lang, list: &TeamList, one: &Listed) -> Row {
    let say = say(lang);
    let page = paths::certificates::Verified { code: one.code.to_string() };
    Row {
        cells: vec![
            match &one.name {
                Some(name) => html! { bdi { (name) } },
                None => html! { em { (say.msg_team_forgotten()) } },
            },
            html! { (words::numbers::percent(lang, one.grade as f64 / 10_000.0)) },
            html! { time datetime=(words::dates::machine(one.issued_at)) { (words::dates::short_day(lang, one.issued_at, &list.run.terms.zone)) } },
            match one.revoked_at {
                None => pill(Tone::Good, &say.msg_team_valid()),
                Some(_) => pill(Tone::Bad, &say.msg_team_revoked()),
            },
            html! { a href=(page) { bdi dir="ltr" { (one.code.grouped()) } } },
            acts(lang, list, one),
        ],
    }
}

fn acts(lang: Lang, list: &TeamList, one: &Listed) -> Markup {
    let say = say(lang);
    let again = paths::certificates::IssueTo { run: list.run.key.clone(), person: one.person.to_string() };
    html! {
        @match one.revoked_at {
            None if list.may_revoke => { a href=(paths::certificates::Revoke { code: one.code.to_string() }) { (say.msg_revoke_link()) } }
            Some(_) if list.may_award && one.name.is_some() && !has_valid(list, one) => {
                (button_form(Look::Quiet, &again.to_string(), html! { (say.msg_team_again()) }, html! {}))
            }
            _ => {}
        }
    }
}

/// Whether the list shows a valid certificate of the same person: then there is nothing to give again.
fn has_valid(list: &TeamList, one: &Listed) -> bool {
    list.certificates.iter().any(|other| other.person == one.person && other.revoked_at.is_none())
}

fn more(lang: Lang, list: &TeamList) -> Markup {
    let say = say(lang);
    let here = paths::certificates::RunCertificates { run: list.run.key.clone() };
    let last = list.certificates.last().filter(|_| list.more);
    let older = last.map(|last| format!("{here}?before={}", last.id));
    let label = say.msg_team_older();
    pagination(&Pagination {
        label: &say.msg_team_list_title(),
        previous: None,
        next: older.as_deref().map(|href| (href, label.as_str())),
        shown: "",
    })
}
