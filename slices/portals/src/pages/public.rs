//! What anybody may read: legal pages, logo, colours, `robots.txt`.

use crate::{
    front::{LegalText, TheLegalPage},
    portal::{self, Colours},
};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use ground::Fault;
use maud::html;
use web::{
    House, LegalPage, Page, Visitor, Wants, Wrong,
    components::{
        layout::{narrow_page, prose},
        page_header::{PageHeader, page_header},
    },
    legal_name, markdown,
    paths::{self, portals as at},
};

/// What never changes at its address.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `GET /legal/{page}`
pub async fn legal(path: at::Legal, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    let page = LegalPage::of_word(&path.page).ok_or(Fault::NotFound)?;
    let LegalText { portal, texts } = house.site.ask(&visitor.who, TheLegalPage(page)).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(crate::api::texts(&texts)).into_response());
    }
    let lang = visitor.lang();
    let title = legal_name(lang, page);
    let (tongue, text) = texts.nearest(lang).unwrap_or((lang, ""));
    let (tag, dir) = if tongue == lang { ("", "") } else { (tongue.tag(), tongue.dir()) };
    let body = html! {
        (page_header(&PageHeader { title: &title, over: portal.name(lang), ..PageHeader::default() }))
        (narrow_page(prose(tag, dir, markdown::html(text))))
    };
    Ok(Page::new(&title).body(body).render(&house, &visitor))
}

/// `GET /portals/{portal}/logo/{hash}`: the logo a portal has now, by its hash.
pub async fn logo(path: at::Logo, State(house): State<House>) -> Result<Response, Wrong> {
    let slug = path.portal;
    let found = house.site.look(move |view| portal::by_slug(view, &slug)).await?;
    let logo = found.and_then(|portal| portal.logo).filter(|logo| logo.hash == path.hash);
    web::pictures::serve(&house, logo.ok_or(Fault::NotFound)?, true).await
}

/// `GET /looks/{colours}/{hash}`
pub async fn style(path: at::Style) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, FOR_EVER)];
    match Colours::sheet(&path.colours, &path.hash) {
        Some(css) => (headers, css).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `GET /robots.txt`: what is somebody's own is nobody's to list; a portal that says so is not listed at all.
pub async fn robots(_: at::Robots, State(house): State<House>, visitor: Visitor) -> Response {
    let rules = match visitor.brand.as_ref().is_some_and(|brand| !brand.indexed) {
        true => "Disallow: /\n".to_owned(),
        false => {
            let map = visitor.absolute(&house, paths::feeds::Sitemap);
            format!("Disallow: /account\nDisallow: /my\nDisallow: /demo/\nSitemap: {map}\n")
        }
    };
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, format!("User-agent: *\n{rules}")).into_response()
}
