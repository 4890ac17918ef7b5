//! `GET`, `POST /portals/{portal}/texts/{text}`: the front page and the legal pages, in each language.

use super::{
    Given, Pairs,
    frame::{self, Frame, On, areas, what_name},
};
use crate::{
    api,
    arrival::acting,
    portal::{ChangeTexts, PortalName, PortalSeen, Texts, ThePortal, What},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use ground::Fault;
use maud::html;
use network::look::Done;
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::form,
        layout::narrow_page,
        tabs::{Tab, tabs},
    },
    paths::portals as at,
};

pub async fn show(
    path: at::Text,
    State(house): State<House>,
    Query(Done { done }): Query<Done>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    shown(&house, &visitor, &path, None, &Refusals::none(), &done).await
}

pub async fn change(
    path: at::Text,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let what = What::of_word(&path.text).ok_or(Fault::NotFound)?;
    let texts = Given(pairs).texts("text");
    let portal = PortalName::new(&path.portal, house.site.now());
    match acting(&house.site, &visitor.who, ChangeTexts { portal, what, texts: texts.clone() }).await {
        Ok(()) => Ok(frame::saved(&visitor, path)),
        Err(fault) => {
            let refusals = frame::refusals(&visitor, fault)?;
            shown(&house, &visitor, &path, Some(&texts), &refusals, "").await
        }
    }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: &at::Text,
    typed: Option<&Texts>,
    refusals: &Refusals,
    done: &str,
) -> Result<Response, Wrong> {
    let portal = PortalName::new(&path.portal, house.site.now());
    // A word of no text is answered to who may write texts alone as not found; to the others, as everything here.
    let what = What::of_word(&path.text);
    let seen = house.site.ask(&visitor.who, ThePortal { portal, what }).await?;
    let what = what.ok_or(Fault::NotFound)?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::texts(&seen.texts)).into_response());
    }
    let lang = visitor.lang();
    let say = say(lang);
    let PortalSeen { portal, institution, texts, .. } = &seen;
    let all = What::WRITTEN.map(|one| {
        let at = at::Text { portal: portal.slug.clone(), text: one.word().to_owned() };
        (one, at.to_string(), what_name(lang, one))
    });
    let list: Vec<Tab<'_>> =
        all.iter().map(|(one, href, label)| Tab { href, label, count: "", current: *one == what }).collect();
    let hint = match what {
        What::Legal(_) => say.msg_text_legal_hint(),
        _ => say.msg_text_hint(),
    };
    let frame = Frame { portal, institution, on: On::Texts, refusals, done, head: html! {} };
    let content = narrow_page(html! {
        (tabs(&say.msg_texts(), &list))
        h2 { (what_name(lang, what)) }
        (form(&path.to_string(), "", html! {}, html! {
            (areas(lang, &hint, typed.unwrap_or(texts), refusals))
            (button(Look::Primary, "", "", html! { (say.msg_save()) }))
        }))
    });
    Ok(frame.render(house, visitor, content))
}
