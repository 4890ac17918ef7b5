//! Which portal a request comes by: the layer that looks at its host.

mod closed;
mod known;

pub use known::Hosts;
pub(crate) use known::logo;
pub use known::origin;

use crate::portal::without_port;
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ground::{Act, Fault, Site, Who};
use known::{Found, Reached};
use lexicon::Lang;
use std::sync::Arc;
use web::{House, Visitor};

/// Fills in the portal of the host a request names. A host of no portal is answered as the installation's own: what it
/// says of itself gets into no link.
pub async fn by_host(State(house): State<House>, mut request: Request, next: Next) -> Response {
    let named = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    let host = named.or(request.uri().host()).map(normal).unwrap_or_default();
    let found = match house.site.shelf().get::<Hosts>().find(&house, &host).await {
        Ok(found) => found,
        Err(error) => {
            // Not as the installation's own host, which shows more than a portal may.
            tracing::error!(%error, "portals could not be read");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let reached = match found {
        None => return next.run(request).await,
        // Its page wears the house's own looks.
        Some(Found::Closed(_)) if request.uri().path().starts_with("/assets/") => {
            return next.run(request).await;
        }
        Some(Found::Closed(host)) => return closed::page(&house, &request, &host),
        Some(Found::Portal(reached)) => reached,
    };
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut visitor = request.extensions().get::<Visitor>().cloned().unwrap_or_default();
    come_by(&mut visitor, &reached, accepted.unwrap_or_default());
    request.extensions_mut().insert(visitor);
    let mut response = next.run(request).await;
    if !reached.brand.indexed {
        let name = HeaderName::from_static("x-robots-tag");
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static("noindex"));
    }
    response
}

fn come_by(visitor: &mut Visitor, reached: &Arc<Reached>, accepted: &str) {
    let brand = &reached.brand;
    visitor.who.portal = Some(brand.portal);
    visitor.who.realm = reached.own_accounts.then_some(brand.portal);
    visitor.lang_chosen &= brand.offers(visitor.lang());
    if !visitor.lang_chosen {
        let wished = Lang::accepted_of(accepted, &brand.languages);
        visitor.who.lang = wished.or(brand.languages.first().copied()).unwrap_or_default();
    }
    visitor.brand = Some(brand.clone());
}

/// Small letters, neither port nor the dot of the root.
fn normal(host: &str) -> String {
    without_port(host.trim()).trim_end_matches('.').to_ascii_lowercase()
}

/// Does something to portals, and lets the next request of this program know of it.
pub(crate) async fn acting<A: Act>(site: &Site, who: &Who, act: A) -> Result<A::Outcome, Fault> {
    let done = site.act(who, act).await;
    site.shelf().get::<Hosts>().forget();
    done
}
