//! Stopping letters without signing in: an address that stands in each of them. Programs open the links of letters, so
//! opening it changes nothing; a press does, or the POST of a mail reader (RFC 8058).

use crate::{
    kind::{Kind, Rhythm, Way},
    notice::pages::kind_name,
    say,
    settings::store,
};
use ::store::{Tx, View};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use ground::{Act, Ask, Cx, Decision, Everything, Fault, Granted, Holders};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form},
        layout::narrow_page,
        page_header::{PageHeader, page_header},
    },
    paths::notifications as at,
};

ground::right!(
    /// Stops letters by the address that stands in them: whoever has one.
    StopLetters = "notifications.stop-letters",
    Holders::Anyone
);

/// The word for the digest, where others name a kind.
pub(super) const DIGEST: &str = "digest";
/// Tokens are 43 characters; nothing longer is looked for.
const LONGEST_TOKEN: usize = 64;

/// Which letters an address stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letters {
    Digest,
    Of(Kind),
}

impl Letters {
    fn of_word(word: &str) -> Option<Self> {
        if word == DIGEST { Some(Letters::Digest) } else { Kind::of_name(word).map(Letters::Of) }
    }

    fn called(self, lang: Lang) -> String {
        match self {
            Letters::Digest => say(lang).msg_the_digest(),
            Letters::Of(kind) => say(lang).msg_letters_of(kind_name(lang, kind)),
        }
    }
}

/// Ask: whether an address stops anything.
struct LookAtLetters {
    token: String,
}

impl Ask for LookAtLetters {
    const NAME: &'static str = "notifications.letters-of-address";
    type Right = StopLetters;
    type Over = Everything;
    type Outcome = ();

    fn over(&self) {}

    fn answer(&self, _: Granted<StopLetters, Everything>, view: &View<'_>, _: &Cx) -> Result<(), Fault> {
        match known(&self.token).map(|token| store::by_token(view, token)).transpose()?.flatten() {
            Some(_) => Ok(()),
            None => Err(Fault::NotFound),
        }
    }
}

fn known(token: &str) -> Option<&str> {
    (!token.is_empty() && token.len() <= LONGEST_TOKEN).then_some(token)
}

/// Stops letters of a kind, or the digest. Doing it again changes nothing.
struct StopSuchLetters {
    token: String,
    letters: Letters,
}

impl Act for StopSuchLetters {
    const NAME: &'static str = "notifications.stop-letters";
    type Right = StopLetters;
    type Over = Everything;
    type Outcome = ();

    fn over(&self) {}

    fn decide(
        &self,
        _: Granted<StopLetters, Everything>,
        tx: &Tx<'_>,
        _: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let person = known(&self.token).map(|token| store::by_token(tx, token)).transpose()?.flatten();
        let person = person.ok_or(Fault::NotFound)?;
        match self.letters {
            Letters::Digest => store::set_rhythm(tx, person, Rhythm::Never)?,
            Letters::Of(kind) => store::choose(tx, person, kind, Way::Here)?,
        }
        Ok(Decision::of(()))
    }
}

/// `GET /unsubscribe/{token}/{letters}`
pub(crate) async fn ask(
    at: at::Unsubscribe,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let letters = Letters::of_word(&at.letters).ok_or(Fault::NotFound)?;
    house.site.ask(&visitor.who, LookAtLetters { token: at.token.clone() }).await?;
    let (say, lang) = (say(visitor.lang()), visitor.lang());
    let body = html! {
        p { (say.msg_stop_asks(letters.called(lang))) }
        (button_form(Look::Primary, &at.to_string(), html! { (say.msg_stop_button()) }, html! {}))
    };
    Ok(shown(&house, &visitor, &say.msg_stop_title(), body))
}

/// `POST /unsubscribe/{token}/{letters}`: what is posted does not matter, nor who posts it.
pub(crate) async fn stop(
    at: at::Unsubscribe,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let letters = Letters::of_word(&at.letters).ok_or(Fault::NotFound)?;
    house.site.act(&visitor.who, StopSuchLetters { token: at.token, letters }).await?;
    if visitor.wants == Wants::Json {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let (say, lang) = (say(visitor.lang()), visitor.lang());
    let body = html! {
        p { (say.msg_stopped(letters.called(lang))) }
        p { a href=(at::Settings) { (say.msg_settings_title()) } }
    };
    Ok(shown(&house, &visitor, &say.msg_stopped_title(), body))
}

/// The address is a secret: no other site learns it, and no cache keeps the page.
fn shown(house: &House, visitor: &Visitor, title: &str, body: Markup) -> Response {
    let header = PageHeader { title, ..PageHeader::default() };
    let page = Page::new(title).body(html! { (page_header(&header)) (narrow_page(body)) });
    let mut response = page.render(house, visitor);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
