//! The certificates of a run, for its team: what is asked, who has one, and everybody else's in one go.

mod list;
mod rule_form;

use crate::{
    Issuer, Whom,
    certificate::{OfRun, TeamList},
    document::Links,
    issue::{IssueToAll, Outcome, issue},
    rule::{SetRule, TypedRule},
    say,
};
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use lexicon::PersonId;
use maud::html;
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wrong,
    components::{
        button::{Look, button_form},
        form::{FieldError, error_summary},
        layout::{page as page_box, section},
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        toast::toast,
    },
    paths,
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    before: String,
    /// What has just happened: `rule`, `issuing`, `issued`.
    done: String,
}

pub async fn page(
    path: paths::certificates::RunCertificates,
    State(house): State<House>,
    visitor: Visitor,
    Query(seen): Query<Seen>,
) -> Result<Response, Wrong> {
    let list = list(&house, &visitor, &path.run, &seen).await?;
    let typed = TypedRule::of(&list.rule, visitor.lang());
    Ok(shown(&house, &visitor, &list, &seen, &typed, &Refusals::none()))
}

pub async fn set_rule(
    path: paths::certificates::RunCertificates,
    State(house): State<House>,
    visitor: Visitor,
    Form(typed): Form<TypedRule>,
) -> Result<Response, Wrong> {
    let set = SetRule { run: RunKey(path.run.clone()), typed: typed.clone() };
    match house.site.act(&visitor.who, set).await {
        Ok(()) => Ok(back(&path.run, "rule")),
        Err(fault) => refused(&house, &visitor, &path.run, fault, Some(typed)).await,
    }
}

pub async fn issue_to_all(
    path: paths::certificates::IssueToAll,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let public_url = house.settings.public_url.clone();
    house.site.act(&visitor.who, IssueToAll { run: RunKey(path.run.clone()), public_url }).await?;
    Ok(back(&path.run, "issuing"))
}

pub async fn issue_to(
    path: paths::certificates::IssueTo,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person: PersonId = path.person.parse().map_err(|_| Fault::NotFound)?;
    let issuer =
        Issuer { site: house.site.clone(), who: visitor.who.clone(), links: Links::of(&house.settings) };
    match issue(&issuer, &RunKey(path.run.clone()), Whom::Learner { person, again: true }).await {
        Ok(Outcome::Issued(_) | Outcome::Already(_) | Outcome::Stale) => Ok(back(&path.run, "issued")),
        Err(fault) => refused(&house, &visitor, &path.run, fault, None).await,
    }
}

fn back(run: &str, done: &str) -> Response {
    let page = paths::certificates::RunCertificates { run: run.to_owned() };
    Redirect::to(&format!("{page}?done={done}")).into_response()
}

async fn list(house: &House, visitor: &Visitor, run: &str, seen: &Seen) -> Result<TeamList, Fault> {
    let before = seen.before.parse().ok();
    house.site.ask(&visitor.who, OfRun { run: RunKey(run.to_owned()), before }).await
}

/// The page again, with what was refused and what was typed.
async fn refused(
    house: &House,
    visitor: &Visitor,
    run: &str,
    fault: Fault,
    typed: Option<TypedRule>,
) -> Result<Response, Wrong> {
    let refusals = Refusals::or_wrong(fault, visitor.lang())?;
    let seen = Seen::default();
    let list = list(house, visitor, run, &seen).await?;
    let typed = typed.unwrap_or_else(|| TypedRule::of(&list.rule, visitor.lang()));
    let page = shown(house, visitor, &list, &seen, &typed, &refusals);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn shown(
    house: &House,
    visitor: &Visitor,
    list: &TeamList,
    seen: &Seen,
    typed: &TypedRule,
    refusals: &Refusals,
) -> Response {
    let (lang, run) = (visitor.lang(), &list.run);
    let say = say(lang);
    let title = say.msg_team_title();
    let team = paths::team::Team { run: run.key.clone() }.to_string();
    let crumbs = [Crumb { href: &team, label: &run.terms.title, lang: &run.terms.language }];
    let errors: Vec<FieldError<'_>> = refusals
        .all()
        .map(|(field, sentence)| FieldError { field: field.unwrap_or_default(), sentence })
        .collect();
    let done = match seen.done.as_str() {
        "rule" => say.msg_team_rule_set(),
        "issuing" => say.msg_team_issuing(),
        "issued" => say.msg_team_issued(),
        _ => String::new(),
    };
    let everyone = paths::certificates::IssueToAll { run: run.key.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &run.institution_name, lead: &say.msg_team_lead(),
            breadcrumb: breadcrumb(&say.msg_where(), &crumbs), ..PageHeader::default()
        }))
        (page_box(html! {
            @if !done.is_empty() { (toast(&done, html! {})) }
            (error_summary(&say.msg_form_wrong(), &errors))
            (section(&say.msg_team_list_title(), None, html! {
                (list::table(lang, list))
                @if list.may_award {
                    p { (say.msg_team_issue_all_text()) }
                    (button_form(Look::Primary, &everyone, html! { (say.msg_team_issue_all()) }, html! {}))
                }
            }))
            (section(&say.msg_team_rule_title(), None, rule_form::rule(lang, list, typed, refusals)))
        }))
    };
    Page::new(&title).body(body).render(house, visitor)
}
