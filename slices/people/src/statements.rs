//! Pages: what is done with personal data, and how accessible the pages are. True, and short enough to be read.

use crate::say;
use axum::{extract::State, response::Response};
use maud::{Markup, html};
use web::{
    House, Page, Visitor,
    components::{
        layout::{narrow_page, prose},
        page_header::{PageHeader, page_header},
    },
    paths,
};

/// `GET /privacy`
pub(crate) async fn privacy(_: paths::Privacy, State(house): State<House>, visitor: Visitor) -> Response {
    let say = say(visitor.lang());
    let content = html! {
        (part(&say.msg_privacy_what_title(), &[
            say.msg_privacy_what_account(), say.msg_privacy_what_learning(), say.msg_privacy_what_security(),
        ]))
        (part(&say.msg_privacy_not_title(), &[say.msg_privacy_not_others(), say.msg_privacy_not_cookies()]))
        (part(&say.msg_privacy_who_title(), &[
            say.msg_privacy_who_team(), say.msg_privacy_who_help(), say.msg_privacy_who_certificates(),
        ]))
        (part(&say.msg_privacy_long_title(), &[
            say.msg_privacy_long_sessions(), say.msg_privacy_long_account(), say.msg_privacy_long_results(),
        ]))
        h2 { (say.msg_privacy_rights_title()) }
        p { (say.msg_privacy_rights()) }
        ul {
            li { a href=(paths::people::Account) { (say.msg_account_title()) } }
            li { a href=(paths::people::MyData) { (say.msg_data_link()) } }
            li { a href=(paths::people::Erase) { (say.msg_erase_title()) } }
        }
        p { (say.msg_privacy_authority()) }
    };
    shown(&house, &visitor, &say.msg_privacy_title(), &say.msg_privacy_lead(&house.settings.name), content)
}

/// `GET /accessibility`
pub(crate) async fn accessibility(
    _: paths::Accessibility,
    State(house): State<House>,
    visitor: Visitor,
) -> Response {
    let say = say(visitor.lang());
    let content = html! {
        (part(&say.msg_access_how_title(), &[
            say.msg_access_how_keyboard(), say.msg_access_how_script(), say.msg_access_how_languages(), say.msg_access_how_video(),
        ]))
        (part(&say.msg_access_limits_title(), &[say.msg_access_limits_audit(), say.msg_access_limits_content()]))
        h2 { (say.msg_access_tell_title()) }
        p { (say.msg_access_tell()) }
    };
    shown(&house, &visitor, &say.msg_access_title(), &say.msg_access_lead(), content)
}

fn part(title: &str, points: &[String]) -> Markup {
    html! { h2 { (title) } ul { @for point in points { li { (point) } } } }
}

fn shown(house: &House, visitor: &Visitor, title: &str, lead: &str, content: Markup) -> Response {
    let header = PageHeader { title, lead, ..PageHeader::default() };
    let body = html! { (page_header(&header)) (narrow_page(prose("", "", content))) };
    Page::new(title).body(body).render(house, visitor)
}
