//! One-click sign-in and the outbox: pages of the demo only. Elsewhere they do not exist.

use super::{PEOPLE, agreements::is_lead, email, joint::is_they, seats::is_one};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::Fault;
use maud::html;
use store::StoreError;
use web::{House, Page, Visitor, Wrong, components::layout::narrow_page, paths};

/// `GET /demo/sign-in/{who}`
pub async fn sign_in(
    path: paths::DemoSignIn,
    State(house): State<House>,
    jar: CookieJar,
) -> Result<Response, Wrong> {
    let known = PEOPLE.iter().any(|person| person.key == path.who)
        || is_lead(&path.who)
        || is_one(&path.who)
        || is_they(&path.who);
    if !known || !house.settings.demo {
        return Err(Wrong(Fault::NotFound));
    }
    let address = email(&path.who);
    let found = house.site.look(move |view| people::by_email(view, &address)).await?;
    let id = found.ok_or(Fault::NotFound)?.id;
    let cookie = people::sign_in_as(&house, id, "démonstration").await?;
    Ok((jar.add(cookie), Redirect::to(&paths::My.to_string())).into_response())
}

/// A session cookie of a person of the demo, as a browser sends it back.
pub async fn cookie(house: &House, who: &str) -> Result<String, StoreError> {
    let address = email(who);
    let found = house.site.look(move |view| people::by_email(view, &address)).await?;
    let Some(person) = found else { return Ok(String::new()) };
    let cookie = people::sign_in_as(house, person.id, "gallery").await?;
    Ok(format!("{}={}", cookie.name(), cookie.value()))
}

/// `GET /outbox`
pub async fn outbox(
    _: paths::Outbox,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    if !house.settings.demo {
        return Err(Wrong(Fault::NotFound));
    }
    let letters = house.site.look(|view| errands::latest_sent(view, 50)).await?;
    let say = crate::say(visitor.lang());
    let title = say.msg_outbox_title();
    let body = html! {
        h1 { (title) }
        p { (say.msg_outbox_says()) }
        @if letters.is_empty() { p { (say.msg_outbox_empty()) } }
        div.letters {
            @for letter in &letters {
                article.card {
                    h2.flush { (letter.subject) }
                    p { bdi { (letter.to) } }
                    @for paragraph in letter.body.split("\n\n") { p.letter { (linked(paragraph)) } }
                }
            }
        }
    };
    Ok(Page::new(&title).body(narrow_page(body)).render(&house, &visitor))
}

/// The addresses in a letter, made links: the letters are our own.
fn linked(paragraph: &str) -> maud::Markup {
    html! {
        @for (index, word) in paragraph.split_whitespace().enumerate() {
            @if index > 0 { " " }
            @if word.starts_with("http://") || word.starts_with("https://") { a href=(word) { (word) } }
            @else { (word) }
        }
    }
}
