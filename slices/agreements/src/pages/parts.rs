//! What several pages show: the trail, the table of grants, its cells.

use super::made::MadePossible;
use crate::{
    look::{Names, grant_texts, is_stated_only, joined, right_name},
    say,
};
use axum::{http::StatusCode, response::Response};
use lexicon::{
    Lang,
    facts::agreements::{AgreementTerms, GrantRight, GrantTerms},
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
            cells.extend(made.map(|made| made.cell(lang, grant)));
            cells.extend(last.map(|(_, cell)| cell(grant)));
            Row { cells }
        })
        .collect();
    html! {
        (table(&Table { caption: &say.msg_grants(), caption_hidden: true, columns: &columns, rows: &rows }))
        // Where each grant tells what it makes possible, it stands there.
        @if made.is_none() { (stated_only(lang, terms)) }
    }
}

/// Which of the rights of a text are words so far: nothing here goes by them.
fn stated_only(lang: Lang, terms: &AgreementTerms) -> Markup {
    let stated = GrantRight::ALL.iter().filter(|right| is_stated_only(**right));
    let there = |right: &&GrantRight| terms.grants.iter().any(|grant| grant.right == **right);
    let names: Vec<String> = stated.filter(there).map(|right| right_name(lang, *right)).collect();
    html! { @if !names.is_empty() { p class="small" { (say(lang).msg_stated_only(joined(lang, names))) } } }
}

pub fn right_options(lang: Lang) -> Vec<(&'static str, String)> {
    GrantRight::ALL.iter().map(|right| (right.name(), right_name(lang, *right))).collect()
}

pub fn institution_options(all: &[Institution]) -> Vec<SelectOption<'_>> {
    all.iter().map(|one| SelectOption { value: &one.slug, label: &one.name }).collect()
}
