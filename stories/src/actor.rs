//! Somebody at a browser without JavaScript.

use crate::{
    Answer, Stage,
    encoded::{MULTIPART, multipart, urlencoded},
    forms::{self, Change, ControlAt, Part, Sending},
    markup,
    stage::Visit,
};
use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Method, Request, header},
};
use ground::Who;
use lexicon::{Lang, PersonId};
use std::{
    cell::OnceCell,
    collections::BTreeMap,
    net::{Ipv4Addr, SocketAddr},
    rc::Rc,
};
use tower::ServiceExt;

/// No page or file of a story is larger.
const LARGEST: usize = 256 << 20;

/// Browsers give up after as many.
const REDIRECTS: usize = 10;

/// A person with a browser: its cookies, the page in front of them, what they typed so far.
pub struct Actor {
    pub name: String,
    id: Option<PersonId>,
    stage: Rc<Stage>,
    lang: Lang,
    /// Where they are: `http://mun.test`.
    origin: String,
    cookies: BTreeMap<String, String>,
    /// Those of the hosts they were on before.
    elsewhere: BTreeMap<String, BTreeMap<String, String>>,
    page: Option<Answer>,
    changes: BTreeMap<ControlAt, Change>,
    scope: Option<String>,
    follows_redirects: bool,
    /// Where a page lies that makes their browser send forms; their own without.
    sent_from: Option<String>,
}

impl Actor {
    pub(crate) fn new(stage: Rc<Stage>, name: &str, lang: Lang) -> Self {
        Self {
            name: name.to_owned(),
            id: None,
            origin: stage.public_url.clone(),
            stage,
            lang,
            cookies: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
            page: None,
            changes: BTreeMap::new(),
            scope: None,
            follows_redirects: true,
            sent_from: None,
        }
    }

    // What they are.

    /// The language their browser asks for.
    pub fn reading(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    pub fn called(mut self, name: &str) -> Self {
        self.name = name.to_owned();
        self
    }

    /// Goes on at another host of the installation: `mun.test`. Browsers keep the cookies of each host apart.
    pub fn comes_by(&mut self, host: &str) -> &mut Self {
        let (scheme, _) = self.stage.public_url.split_once("://").unwrap_or(("http", ""));
        let before = std::mem::replace(&mut self.origin, format!("{scheme}://{host}"));
        let cookies = self.elsewhere.remove(&self.origin).unwrap_or_default();
        self.elsewhere.insert(before, std::mem::replace(&mut self.cookies, cookies));
        self.page = None;
        self
    }

    /// From now on a page of another origin makes an old browser of theirs (which says `Origin` alone) send forms.
    pub fn is_lured_by(&mut self, origin: &str) -> &mut Self {
        self.sent_from = Some(origin.to_owned());
        self
    }

    /// Stops at redirects, to look at them.
    pub fn staying_where_they_are_sent_from(mut self) -> Self {
        self.follows_redirects = false;
        self
    }

    pub(crate) fn who_is(mut self, id: PersonId) -> Self {
        self.id = Some(id);
        self
    }

    /// # Panics
    /// If they have no account.
    pub fn id(&self) -> PersonId {
        self.id.unwrap_or_else(|| panic!("{} has no account", self.name))
    }

    /// Them at the inner doors.
    pub fn who(&self) -> Who {
        self.id.map_or_else(|| Who::nobody(self.lang), |id| Who::person(id, self.lang))
    }

    pub fn keeps_cookie(&mut self, name: &str, value: &str) -> &mut Self {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    pub fn cookies(&self) -> &BTreeMap<String, String> {
        &self.cookies
    }

    // What they do.

    pub fn opens(&mut self, path: impl ToString) -> &mut Self {
        self.sends(Method::GET, &path.to_string(), "", Vec::new())
    }

    /// Opens an address as a program does, which wants JSON.
    pub fn reads_json(&mut self, path: impl ToString) -> &mut Self {
        self.sends(Method::GET, &path.to_string(), "application/json", Vec::new())
    }

    /// Opens an address that sends them on, perhaps to another site; and stays where they were.
    pub fn looks_where_it_is_sent(&mut self, path: &str) -> Answer {
        self.exchanges(Method::GET, path, "", Vec::new())
    }

    /// Posts fields without having seen a form.
    pub fn posts(&mut self, path: impl ToString, fields: &[(&str, &str)]) -> &mut Self {
        let text = |(name, value): &(&str, &str)| ((*name).to_owned(), Part::Text((*value).to_owned()));
        let body = urlencoded(&fields.iter().map(text).collect::<Vec<_>>());
        self.sends(Method::POST, &path.to_string(), "application/x-www-form-urlencoded", body.into_bytes())
    }

    /// Posts fields and files without having seen a form.
    pub fn posts_parts(&mut self, path: impl ToString, parts: &[(String, Part)]) -> &mut Self {
        self.sends(Method::POST, &path.to_string(), MULTIPART, multipart(parts))
    }

    /// Posts JSON, as a program or a page's script does.
    pub fn posts_json(&mut self, path: impl ToString, body: &serde_json::Value) -> &mut Self {
        self.sends(Method::POST, &path.to_string(), "application/json", body.to_string().into_bytes())
    }

    /// Follows the link of that name on the page.
    pub fn follows(&mut self, link: &str) -> &mut Self {
        let links = markup::links(self.page().document());
        let wanted = markup::plain(link);
        let found = links.iter().find(|(name, _)| *name == wanted);
        let found = found.or_else(|| links.iter().find(|(name, _)| name.contains(&wanted)));
        let Some((_, href)) = found else {
            panic!("{} finds no link {link:?} among {links:?}\n{}", self.name, self.page().describe())
        };
        let to = markup::resolve(&self.page().path, &self.origin, href);
        self.opens(to)
    }

    /// Looks only at that part of the page, until the next page.
    pub fn within(&mut self, selector: &str) -> &mut Self {
        let there = self.page().document().select(&markup::css(selector)).next().is_some();
        assert!(there, "{} finds nothing by {selector:?}\n{}", self.name, self.page().describe());
        self.scope = Some(selector.to_owned());
        self
    }

    /// Types into the field of that label or name.
    pub fn fills(&mut self, field: &str, value: &str) -> &mut Self {
        self.changes_control(field, Change::Typed(value.to_owned()))
    }

    /// Ticks or unticks the box of that label or name.
    pub fn ticks(&mut self, field: &str, ticked: bool) -> &mut Self {
        self.changes_control(field, Change::Ticked(ticked))
    }

    /// Attaches a file to the field of that label or name.
    pub fn attaches(&mut self, field: &str, filename: &str, mime: &str, bytes: &[u8]) -> &mut Self {
        let (filename, mime, bytes) = (filename.to_owned(), mime.to_owned(), bytes.to_vec());
        self.changes_control(field, Change::Attached { filename, mime, bytes })
    }

    /// Chooses one of several: the field by its legend, label or name, the option by its label or value.
    pub fn chooses(&mut self, field: &str, option: &str) -> &mut Self {
        let found = forms::choice(self.page().document(), self.scope.as_deref(), field, option);
        let Some((at, change)) = found else {
            panic!("{} can't choose {option:?} for {field:?}\n{}", self.name, self.page().describe())
        };
        self.changes.insert(at, change);
        self
    }

    /// Presses the button of that name, which sends its form.
    pub fn presses(&mut self, button: &str) -> &mut Self {
        let sending = forms::press(self.page().document(), self.scope.as_deref(), button, &self.changes);
        let Some(sending) = sending else {
            panic!("{} finds no button {button:?}\n{}", self.name, self.page().describe())
        };
        self.sends_form(sending)
    }

    // What they see.

    /// The page in front of them.
    pub fn page(&self) -> &Answer {
        self.page.as_ref().unwrap_or_else(|| panic!("{} has not opened any page yet", self.name))
    }

    pub fn expect(&mut self, status: u16) -> &mut Self {
        let page = self.page();
        assert_eq!(page.status.as_u16(), status, "{}: {}", self.name, page.describe());
        self
    }

    /// That text is on the page (any space counts as one).
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let page = self.page();
        let there = page.text().contains(&markup::plain(text));
        assert!(there, "{} does not see {text:?}\n{}", self.name, page.describe());
        self
    }

    /// That text is not on the page.
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        let page = self.page();
        let there = page.text().contains(&markup::plain(text));
        assert!(!there, "{} sees {text:?}\n{}", self.name, page.describe());
        self
    }

    /// Something on the page matches.
    pub fn finds(&mut self, selector: &str) -> &mut Self {
        let there = self.page().document().select(&markup::css(selector)).next().is_some();
        assert!(there, "{} finds nothing by {selector:?} in\n{}", self.name, self.page().source());
        self
    }

    /// They are at this path now (without the query).
    pub fn is_at(&mut self, path: impl ToString) -> &mut Self {
        let here = self.page().path.split('?').next().unwrap_or_default();
        assert_eq!(here, path.to_string(), "{}: {}", self.name, self.page().describe());
        self
    }

    // How it is done.

    fn changes_control(&mut self, field: &str, change: Change) -> &mut Self {
        let found = forms::control(self.page().document(), self.scope.as_deref(), field);
        let Some(at) = found else {
            panic!("{} finds no field {field:?}\n{}", self.name, self.page().describe())
        };
        self.changes.insert(at, change);
        self
    }

    fn sends_form(&mut self, sending: Sending) -> &mut Self {
        let to = markup::resolve(&self.page().path, &self.origin, &sending.action);
        match (sending.method.as_str(), sending.multipart) {
            ("post", true) => self.posts_parts(to, &sending.parts),
            ("post", false) => {
                let body = urlencoded(&sending.parts).into_bytes();
                self.sends(Method::POST, &to, "application/x-www-form-urlencoded", body)
            }
            _ => {
                let path = to.split('?').next().unwrap_or_default();
                self.opens(format!("{path}?{}", urlencoded(&sending.parts)))
            }
        }
    }

    fn sends(&mut self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> &mut Self {
        let before = self.stage.essaim.house.site.store().queries();
        let mut answer = self.exchanges(method, path, kind, body);
        if self.follows_redirects {
            for _ in 0..REDIRECTS {
                let Some(to) = answer.header("location").filter(|_| answer.status.is_redirection()) else {
                    break;
                };
                let to = markup::resolve(&answer.path, &self.origin, to);
                assert!(to.starts_with('/'), "{} is sent to another site: {to}", self.name);
                answer = self.exchanges(Method::GET, &to, "", Vec::new());
            }
            let lost = answer.status.is_redirection() && answer.header("location").is_some();
            assert!(!lost, "{} is sent round and round: {}", self.name, answer.describe());
        }
        answer.queries = self.stage.essaim.house.site.store().queries() - before;
        self.page = Some(answer);
        self.changes.clear();
        self.scope = None;
        self
    }

    fn exchanges(&mut self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = self.request(&method, path, kind, body);
        let store = self.stage.essaim.house.site.store().clone();
        let before = store.queries();
        let router = self.stage.router.clone();
        let (parts, body) = self.stage.wait(async move {
            let Ok(response) = router.oneshot(request).await;
            let (parts, body) = response.into_parts();
            (parts, to_bytes(body, LARGEST).await.expect("the body is read").to_vec())
        });
        let queries = store.queries() - before;
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.takes_cookie(cookie.to_str().expect("a cookie is text"));
        }
        let (status, path) = (parts.status, path.to_owned());
        let visit =
            Visit { method: method.to_string(), path: path.clone(), status: status.as_u16(), queries };
        self.stage.visits.borrow_mut().push(visit);
        Answer { status, headers: parts.headers, body, path, queries, document: OnceCell::new() }
    }

    fn request(&self, method: &Method, path: &str, kind: &str, body: Vec<u8>) -> Request<Body> {
        let host = self.origin.split("://").nth(1).unwrap_or_default();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, host)
            .header(
                header::ACCEPT,
                if kind == "application/json" { "application/json" } else { "text/html,*/*;q=0.8" },
            )
            .header(header::ACCEPT_LANGUAGE, self.lang.tag())
            .extension(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 40_000))));
        if self.sent_from.is_none() {
            request = request.header("sec-fetch-site", "same-origin");
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        if *method == Method::POST {
            request = request
                .header(header::ORIGIN, self.sent_from.as_ref().unwrap_or(&self.origin))
                .header(header::CONTENT_LENGTH, body.len());
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, pairs.join("; "));
        }
        request.body(Body::from(body)).unwrap_or_else(|why| panic!("{path:?} is no address: {why}"))
    }

    fn takes_cookie(&mut self, line: &str) {
        let mut fields = line.split(';').map(str::trim);
        let Some((name, value)) = fields.next().and_then(|pair| pair.split_once('=')) else { return };
        let gone = fields.any(|field| field.eq_ignore_ascii_case("max-age=0")) || value.is_empty();
        if gone {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
