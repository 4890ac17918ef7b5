//! What several pages show: the trail, the table of grants, its cells.

use crate::{
    look::{Names, grant_texts, right_name},
    say,
};
use axum::{http::StatusCode, response::Response};
use lexicon::{
    Lang,
    facts::agreements::{AgreementTerms, GrantRight, GrantSubject, GrantTerms},
};
use maud::{Markup, html};
use network::{Institution, look::trail};
use web::{
    Refusals,
    components::{
        form::SelectOption,
        table::{Column, Row, Table, table},
    },
    paths::agreements as at,
};
use words::{dates, numbers};

/// From all institutions by this one to its agreements, and further.
pub fn way(lang: Lang, institution: &Institution, further: &[(String, String)]) -> Markup {
    let list = at::Agreements { institution: institution.slug.clone() }.to_string();
    let mut pages = vec![(list, say(lang).msg_agreements())];
    pages.extend(further.iter().cloned());
    trail(lang, Some(institution), &pages)
}

pub fn one(institution: &Institution, agreement: impl ToString) -> at::Agreement {
    at::Agreement { institution: institution.slug.clone(), agreement: agreement.to_string() }
}

/// The status of a page whose form was refused.
pub fn refused(mut response: Response, refusals: &Refusals) -> Response {
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// What each grant made possible, if that is to be shown.
pub struct MadePossible<'m> {
    pub uses: &'m [crate::agreement::Use],
    /// The runs of the parties' courses.
    pub runs: &'m [GrantSubject],
    pub zone: &'m str,
}

/// The name of a column, and its cell for each grant.
pub type LastCell<'c> = (&'c str, &'c dyn Fn(&GrantTerms) -> Markup);

/// The grants of a text as a table; `last` gives one more cell to each, under the name of its column.
pub fn grants_table(
    lang: Lang,
    terms: &AgreementTerms,
    names: &Names<'_>,
    made: Option<&MadePossible<'_>>,
    last: Option<LastCell<'_>>,
) -> Markup {
    let say = say(lang);
    if terms.grants.is_empty() {
        return html! { p { (say.msg_grants_none()) } };
    }
    let mut titles = vec![
        say.msg_column_right(),
        say.msg_column_about(),
        say.msg_column_from_to(),
        say.msg_column_conditions(),
    ];
    titles.extend(made.map(|_| say.msg_column_made_possible()));
    let mut columns: Vec<Column<'_>> =
        titles.iter().map(|name| Column { name, ..Column::default() }).collect();
    columns.extend(last.map(|(name, _)| Column { name, name_hidden: true, ..Column::default() }));
    let rows: Vec<Row> = terms
        .grants
        .iter()
        .map(|grant| {
            let told = grant_texts(lang, terms, grant, names);
            let mut cells = vec![
                html! { (told.right) },
                html! { bdi { (told.about) } },
                html! { (told.from_to) },
                html! { @if told.conditions.is_empty() { "–" } @else { (told.conditions) } },
            ];
            cells.extend(made.map(|made| made_possible(lang, grant, made)));
            cells.extend(last.map(|(_, cell)| cell(grant)));
            Row { cells }
        })
        .collect();
    table(&Table { caption: &say.msg_grants(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn made_possible(lang: Lang, grant: &GrantTerms, made: &MadePossible<'_>) -> Markup {
    let say = say(lang);
    let used: Vec<_> = made.uses.iter().filter(|one| one.grant == grant.grant).collect();
    let amount: i64 = used.iter().map(|one| one.amount).sum();
    let times: i64 = used.iter().map(|one| one.times).sum();
    let last = used.iter().map(|one| one.last).max();
    let runs = grant.subject.as_ref().filter(|subject| subject.run.is_none() && subject.version.is_none());
    let runs: Vec<&GrantSubject> = runs.map_or_else(Vec::new, |subject| {
        made.runs.iter().filter(|run| run.course == subject.course).collect()
    });
    let left = grant.quota.map(|quota| say.msg_left_of_quota(numbers::count(lang, (quota - amount).max(0))));
    html! {
        @match last {
            Some(last) => {
                (say.msg_used_times(times, numbers::count(lang, amount))) ", "
                (say.msg_last_used(dates::short_day(lang, last, made.zone)))
            }
            None => { (say.msg_not_used()) }
        }
        @if let Some(left) = left { " · " (left) }
        @if !runs.is_empty() {
            details {
                summary { (say.msg_runs_covered(runs.len() as i64)) }
                ul { @for run in runs { li { bdi { (run.title) } " " small { code dir="ltr" { (run.key) } } } } }
            }
        }
    }
}

pub fn right_options(lang: Lang) -> Vec<(&'static str, String)> {
    GrantRight::ALL.iter().map(|right| (right.name(), right_name(lang, *right))).collect()
}

pub fn institution_options(all: &[Institution]) -> Vec<SelectOption<'_>> {
    all.iter().map(|one| SelectOption { value: &one.slug, label: &one.name }).collect()
}
