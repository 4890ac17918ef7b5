//! Page: by which institutions I sign in.

use crate::{
    api,
    identity::{Linked, MyIdentities, UnlinkIdentity},
    look, say,
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use maud::{Markup, html};
use network::look::{Done, zone_of};
use people::SessionCache;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        layout::section,
        toast::toast,
    },
    paths::{openid as at, people as sign},
};
use words::dates;

/// `GET /account/identities`
pub async fn page(
    _: at::Identities,
    State(house): State<House>,
    visitor: Visitor,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &done, &Refusals::none()).await
}

async fn show(house: &House, visitor: &Visitor, done: &str, refusals: &Refusals) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let linked = house.site.ask(&visitor.who, MyIdentities { person }).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::identities(&linked));
    }
    let say = say(visitor.lang());
    let recent = people::is_recent(house, visitor);
    let toasted = match done {
        "linked" => say.msg_identity_linked(),
        "unlinked" => say.msg_identity_unlinked(),
        _ => String::new(),
    };
    let body = html! {
        @if !toasted.is_empty() { (toast(&toasted, html! {})) }
        (look::wrong_summary(visitor.lang(), refusals))
        @if linked.is_empty() { p { (say.msg_identities_none()) } }
        @for one in &linked { (identity(house, visitor, one, recent)) }
        @if !linked.is_empty() && !recent {
            p { (say.msg_identities_prove()) " " a href=(format!("{}?next={}", sign::Prove, web::paths::in_query(&at::Identities.to_string()))) { (say.msg_connect_prove_button()) } }
        }
        p { (link_button(Look::Plain, &format!("{}?next={}", at::ChooseInstitution, web::paths::in_query(&at::Identities.to_string())), html! { (say.msg_identities_add()) })) }
    };
    Ok(look::of_account(house, visitor, (&say.msg_identities_title(), &say.msg_identities_lead()), body))
}

fn identity(house: &House, visitor: &Visitor, one: &Linked, recent: bool) -> Markup {
    let (lang, zone) = (visitor.lang(), zone_of(house, visitor));
    let say = say(lang);
    let title = one.seen.first().map_or(one.identity.issuer.as_str(), |seen| seen.institution.name.as_str());
    let unlink = at::Unlink { identity: one.identity.id.clone() }.to_string();
    section(
        title,
        None,
        html! {
            p { (say.msg_identity_since(dates::short_day(lang, one.identity.linked_at, zone))) " " small class="break-anywhere" { bdi { (one.identity.issuer) } } }
            @for seen in &one.seen {
                @if one.seen.len() > 1 { h3 { bdi { (seen.institution.name) } } }
                ul {
                    li { (say.msg_identity_used(dates::moment(lang, seen.at, zone))) }
                    @if !seen.taken.name.is_empty() { li { (say.msg_known_name()) " – " bdi { (seen.taken.name) } } }
                    @if let Some(email) = &seen.taken.email { li { (say.msg_known_email()) " – " bdi { (email) } } }
                    @if !seen.taken.reference.is_empty() { li { (say.msg_known_reference()) " – " bdi { (seen.taken.reference) } } }
                    @for (claim, values) in &seen.taken.claims { li { (say.msg_known_claim(claim)) " – " bdi { (values.join(", ")) } } }
                    @for role in &seen.taken.roles { li { (say.msg_identity_role(words::base::role(lang, *role))) } }
                }
            }
            @if recent { (button_form(Look::Quiet, &unlink, html! { (say.msg_identity_unlink(title)) }, html! {})) }
        },
    )
}

/// `POST /account/identities/{identity}/unlink`
pub async fn unlink(at: at::Unlink, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    match house.site.act(&visitor.who, UnlinkIdentity { person, identity: at.identity }).await {
        Ok(()) => {
            house.site.shelf().get::<SessionCache>().forget(person);
            Ok(match visitor.wants {
                Wants::Json => StatusCode::NO_CONTENT.into_response(),
                _ => Redirect::to(&format!("{}?done=unlinked", at::Identities)).into_response(),
            })
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            Ok(look::refused(show(&house, &visitor, "", &refusals).await?))
        }
    }
}
