//! Page: offering roles by mail, and the offers that wait.

use super::{Invitations, InvitePerson, Pending, PendingInvitations, Sender, WithdrawInvitation};
use crate::{
    InstitutionName, InstitutionTab, api, institution_tabs,
    look::{Done, trail, wrong_summary},
    roles::{
        Days, days,
        forms::{days_fields, role_fields},
        last_day, zone_of,
    },
    say,
};
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{ChoiceOption, Choices, Field, InputKind, form, hidden, radio_fieldset, text_field},
        layout::{page, section},
        page_header::{PageHeader, page_header},
        pill::pill,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths::network as at,
};
use words::dates;

/// `GET /institutions/{institution}/people/invitations`
pub async fn list(
    at: at::Invitations,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    let seen = seen(&house, &visitor, &at.institution).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::invitations(&seen));
    }
    Ok(show(&house, &visitor, &seen, &InviteForm::default(), &Refusals::none(), &done))
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    email: String,
    /// A language's tag; the visitor's without.
    #[serde(default)]
    language: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
}

/// `POST /institutions/{institution}/people/invitations`
pub async fn invite(
    at: at::Invitations,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<InviteForm>,
) -> Result<Response, Wrong> {
    let institution = || InstitutionName::Slug(at.institution.clone());
    let act = InvitePerson {
        institution: institution(),
        email: given.email.clone(),
        lang: Lang::of_tag(&given.language).unwrap_or(visitor.lang()),
        role: given.role.parse().ok(),
        place: if given.place.is_empty() { at.institution.clone() } else { given.place.clone() },
        days: Days { from: given.from.clone(), until: given.until.clone() },
        zone: house.settings.zone.clone(),
        sender: Sender::of(&house, &visitor),
    };
    match house.site.act(&visitor.who, act).await {
        Ok(()) if visitor.wants == Wants::Json => Ok(StatusCode::ACCEPTED.into_response()),
        Ok(()) => Ok(Redirect::to(&format!("{at}?done=invited")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let seen = seen(&house, &visitor, &at.institution).await?;
            Ok(show(&house, &visitor, &seen, &given, &refusals, ""))
        }
    }
}

/// `POST /institutions/{institution}/people/invitations/{invitation}/withdraw`
pub async fn withdraw(
    at: at::WithdrawInvitation,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let at::WithdrawInvitation { institution, invitation } = at;
    let name = InstitutionName::Slug(institution.clone());
    let was_there =
        house.site.act(&visitor.who, WithdrawInvitation { institution: name, invitation }).await?;
    if visitor.wants == Wants::Json {
        return Ok(if was_there { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND }.into_response());
    }
    let done = if was_there { "withdrawn" } else { "gone" };
    Ok(Redirect::to(&format!("{}?done={done}", at::Invitations { institution })).into_response())
}

async fn seen(house: &House, visitor: &Visitor, slug: &str) -> Result<Invitations, Wrong> {
    Ok(house.site.ask(&visitor.who, PendingInvitations(InstitutionName::Slug(slug.to_owned()))).await?)
}

fn show(
    house: &House,
    visitor: &Visitor,
    seen: &Invitations,
    given: &InviteForm,
    refusals: &Refusals,
    done: &str,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let (title, slug) = (say.msg_invite_title(), || seen.institution.slug.clone());
    let zone = zone_of(&seen.profile, &house.settings.zone);
    let toasted = match done {
        "invited" => say.msg_invited(),
        "withdrawn" => say.msg_withdrawn(),
        "gone" => say.msg_invitation_gone(),
        _ => String::new(),
    };
    let many = at::PeopleLists { institution: slug() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &say.msg_invite_lead(),
            breadcrumb: trail(lang, Some(&seen.institution), &[]), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &seen.institution, &seen.mine, InstitutionTab::Invite))
            @if !toasted.is_empty() { (toast(&toasted, html! {})) }
            (wrong_summary(lang, refusals))
            (invite_form(lang, zone, seen, given, refusals))
            (section(&say.msg_list_title(), None, html! {
                p { (say.msg_list_lead()) }
                (link_button(Look::Plain, &many, html! { (say.msg_list_bring()) }))
            }))
            (section(&say.msg_pending_title(), None, pending(lang, zone, seen)))
        }))
    };
    let title = format!("{title} · {}", seen.institution.name);
    let mut response = Page::new(&title).wide().body(body).render(house, visitor);
    if !refusals.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

fn invite_form(
    lang: Lang,
    zone: &str,
    seen: &Invitations,
    given: &InviteForm,
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let chosen = Lang::of_tag(&given.language).unwrap_or(lang);
    let languages = Lang::ALL.map(|one| ChoiceOption {
        value: one.tag(),
        label: one.own_name(),
        chosen: one == chosen,
        ..ChoiceOption::default()
    });
    let typed = Days { from: given.from.clone(), until: given.until.clone() };
    let action = at::Invitations { institution: seen.institution.slug.clone() }.to_string();
    form(
        &action,
        "",
        html! {},
        html! {
            (text_field(InputKind::Email, &Field {
                id: "email", name: "email", label: &say.msg_email(), hint: &say.msg_invite_email_hint(), value: &given.email,
                error: refusals.at("email").unwrap_or_default(), autocomplete: "off", ..Field::default()
            }))
            (radio_fieldset(&Choices {
                id: "language", name: "language", legend: &say.msg_letter_language(), hint: &say.msg_letter_language_hint(),
                options: &languages, ..Choices::default()
            }))
            (role_fields(lang, &given.role, &given.place, &seen.places, refusals))
            (days_fields(lang, &typed, zone, refusals))
            (button(Look::Primary, "", "", html! { (say.msg_invite_button()) }))
        },
    )
}

fn pending(lang: Lang, zone: &str, seen: &Invitations) -> Markup {
    let say = say(lang);
    if seen.pending.is_empty() {
        return html! { p { (say.msg_pending_none()) } };
    }
    let names = [
        say.msg_email(),
        say.msg_column_role(),
        say.msg_column_place(),
        say.msg_column_invited(),
        say.msg_column_expires(),
        say.msg_column_actions(),
    ];
    let columns: Vec<Column<'_>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| Column { name, name_hidden: index == 5, ..Column::default() })
        .collect();
    let rows: Vec<Row> = seen.pending.iter().map(|one| row(lang, zone, seen, one)).collect();
    table(&Table { caption: &say.msg_pending_title(), caption_hidden: true, columns: &columns, rows: &rows })
}

fn row(lang: Lang, zone: &str, seen: &Invitations, one: &Pending) -> Row {
    let say = say(lang);
    let invitation = &one.invitation;
    let short = |at: Instant| dates::short_day(lang, at, zone);
    let day =
        |at: Instant| html! { time datetime=(dates::machine(at)) { (dates::short_day(lang, at, zone)) } };
    Row {
        cells: vec![
            html! { bdi { (invitation.email) } @if !invitation.name.is_empty() { " " small { bdi { (invitation.name) } } } },
            html! {
                (words::base::role(lang, invitation.role))
                @if let Some(from) = invitation.period.from { " " small { (say.msg_since_day(short(from))) } }
                @if let Some(until) = invitation.period.until { " " small { (say.msg_until_day(short(last_day(until)))) } }
            },
            html! { bdi { (one.title) } " " small { bdi { (one.key) } } },
            html! { (day(invitation.invited_at)) @if let Some(by) = &one.by { " " small { (say.msg_by(by)) } } },
            html! {
                @if invitation.expires_at <= seen.now { (pill(Tone::Warn, &say.msg_expired())) } @else { (day(invitation.expires_at)) }
            },
            actions(lang, zone, seen, one),
        ],
    }
}

/// Again, or not any more.
fn actions(lang: Lang, zone: &str, seen: &Invitations, one: &Pending) -> Markup {
    let say = say(lang);
    let (institution, invitation) = (|| seen.institution.slug.clone(), &one.invitation);
    let to = html! { span class="visually-hidden" { " – " (invitation.email) } };
    let gone = at::WithdrawInvitation { institution: institution(), invitation: invitation.id.clone() };
    let typed = days(invitation.period, zone);
    html! {
        (form(&at::Invitations { institution: institution() }.to_string(), "", html! {
            (hidden("email", &invitation.email)) (hidden("language", invitation.lang.tag()))
            (hidden("role", invitation.role.name())) (hidden("place", &one.key))
            (hidden("from", &typed.from)) (hidden("until", &typed.until))
        }, button(Look::Plain, "", "", html! { (say.msg_invite_again()) (to) })))
        (form(&gone.to_string(), "", html! {}, button(Look::Quiet, "", "", html! { (say.msg_withdraw()) (to) })))
    }
}
