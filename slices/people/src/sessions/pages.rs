//! Page: where I am signed in.

use super::{EndOtherSessions, EndSession, SessionCache, ended_cookie, store};
use crate::{say, shown};
use ::store::View;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use ground::{Ask, Cx, Fault, Granted, Oneself};
use lexicon::{PersonId, SessionId};
use maud::{Markup, html};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form},
        layout::page as page_box,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        pill::pill,
        table::{Column, Row, Table, table},
        tone::Tone,
    },
    paths::people as at,
};

/// The sessions of a person, for that person.
pub struct MySessions {
    pub person: PersonId,
}

impl Ask for MySessions {
    const NAME: &'static str = "people.my-sessions";
    type Right = super::end::EndOwnSessions;
    type Over = Oneself;
    type Outcome = Vec<store::Session>;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(
        &self,
        _: Granted<super::end::EndOwnSessions, Oneself>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Vec<store::Session>, Fault> {
        Ok(store::of_person(view, self.person, cx.now)?)
    }
}

/// `GET /account/sessions`
pub(crate) async fn page(
    _: at::Sessions,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let sessions = house.site.ask(&visitor.who, MySessions { person }).await?;
    let say = say(visitor.lang());
    let (title, account) = (say.msg_sessions_title(), at::Account.to_string());
    let label = say.msg_account_title();
    let header = PageHeader {
        title: &title,
        lead: &say.msg_sessions_lead(),
        breadcrumb: breadcrumb(
            &say.msg_you_are_here(),
            &[Crumb { href: &account, label: &label, ..Crumb::default() }],
        ),
        ..PageHeader::default()
    };
    let rows: Vec<Row> = sessions.iter().map(|session| row(&visitor, session)).collect();
    let (browser, since, seen) =
        (say.msg_sessions_browser(), say.msg_sessions_since(), say.msg_sessions_seen());
    let column = |name| Column { name, name_hidden: false, numeric: false };
    let action = Column { name: &say.msg_column_action(), name_hidden: true, numeric: false };
    let columns = [column(browser.as_str()), column(&since), column(&seen), action];
    let body = html! {
        (page_header(&header))
        (page_box(html! {
            (table(&Table { caption: &title, caption_hidden: true, columns: &columns, rows: &rows }))
            @if sessions.len() > 1 {
                (button_form(Look::Plain, &at::Sessions.to_string(), html! { (say.msg_sessions_end_others()) }, html! {}))
            }
        }))
    };
    Ok(shown::not_kept(Page::new(&title).body(body).render(&house, &visitor)))
}

fn row(visitor: &Visitor, session: &store::Session) -> Row {
    let lang = visitor.lang();
    let say = say(lang);
    let here = visitor.who.session == Some(session.id);
    let label = if session.label == "?" { say.msg_sessions_unknown() } else { session.label.clone() };
    let date = |at| -> Markup {
        html! { time datetime=(words::dates::machine(at)) { (words::dates::moment_in_zone(lang, at, &visitor.zone)) } }
    };
    let end = at::SessionEnd { session: session.id.to_string() }.to_string();
    let action = html! {
        @if here { (pill(Tone::Info, &say.msg_sessions_this())) }
        @else { (button_form(Look::Plain, &end, html! { (say.msg_sessions_end()) span.visually-hidden { " " (label) } }, html! {})) }
    };
    Row { cells: vec![html! { (label) }, date(session.created_at), date(session.seen_at), action] }
}

/// `POST /account/sessions/{session}/end`
pub(crate) async fn end(
    path: at::SessionEnd,
    State(house): State<House>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let session: SessionId = path.session.parse().map_err(|_| Fault::NotFound)?;
    let ended = house.site.act(&visitor.who, EndSession { person, session }).await?;
    house.site.shelf().get::<SessionCache>().forget(person);
    if !ended {
        return Err(Fault::NotFound.into());
    }
    let here = visitor.who.session == Some(session);
    let jar = if here { jar.add(ended_cookie(&house)) } else { jar };
    Ok((jar, back(&visitor, here)).into_response())
}

/// `POST /account/sessions`: ends all others.
pub(crate) async fn end_others(
    _: at::Sessions,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let person = visitor.who.person.ok_or(Fault::SignIn)?;
    let act = EndOtherSessions { person, kept: visitor.who.session };
    house.site.act(&visitor.who, act).await?;
    house.site.shelf().get::<SessionCache>().forget(person);
    Ok(back(&visitor, false))
}

fn back(visitor: &Visitor, home: bool) -> Response {
    match (visitor.wants, home) {
        (Wants::Json, _) => axum::http::StatusCode::NO_CONTENT.into_response(),
        (_, true) => Redirect::to(&web::paths::Home.to_string()).into_response(),
        (_, false) => Redirect::to(&at::Sessions.to_string()).into_response(),
    }
}
