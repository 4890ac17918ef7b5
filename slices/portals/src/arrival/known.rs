//! The hosts of all portals, in memory for seconds.

use crate::portal::{self, ClosedHost, Portal};
use ::store::{StoreError, View};
use ground::rights::NOTICED_AFTER;
use lexicon::{Instant, time::Millis};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use web::{Brand, House, LegalPage, paths::portals as at};

/// A portal, as it is reached by one of its hosts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reached {
    pub brand: Arc<Brand>,
    pub own_accounts: bool,
}

/// What is at a host.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    Portal(Arc<Reached>),
    /// A portal was there, and is no more.
    Closed(Arc<ClosedHost>),
}

type ByHost = HashMap<String, Found>;

/// On the shelf. A change made by this program is seen at once, one made by another after
/// [`NOTICED_AFTER`](ground::rights::NOTICED_AFTER).
#[derive(Default)]
pub struct Hosts(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    read: Option<(Instant, Arc<ByHost>)>,
    /// Goes up when something changed: what was read before that is not kept.
    changes: u64,
}

impl Hosts {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// To be called once a change is committed.
    pub fn forget(&self) {
        let mut kept = self.kept();
        kept.changes += 1;
        kept.read = None;
    }

    pub(super) async fn find(&self, house: &House, host: &str) -> Result<Option<Found>, StoreError> {
        Ok(self.all(house).await?.get(host).cloned())
    }

    async fn all(&self, house: &House) -> Result<Arc<ByHost>, StoreError> {
        let now = house.site.now();
        let changes = {
            let kept = self.kept();
            if let Some((at, all)) = &kept.read
                && (Millis(0)..NOTICED_AFTER).contains(&now.since(*at))
            {
                return Ok(all.clone());
            }
            kept.changes
        };
        let public_url = house.settings.public_url.clone();
        let read = |view: &View<'_>| Ok((portal::store::reached(view)?, portal::closed::hosts(view)?));
        let (open, closed) = house.site.look(read).await?;
        let closed = closed.into_iter().map(|one| (one.host.clone(), Found::Closed(Arc::new(one))));
        let open = open.into_iter().map(|(host, portal, legal)| {
            let reached = reached(&public_url, &host, &portal, &legal);
            (host, Found::Portal(Arc::new(reached)))
        });
        let all: ByHost = closed.chain(open).collect();
        let all = Arc::new(all);
        let mut kept = self.kept();
        if kept.changes == changes {
            kept.read = Some((now, all.clone()));
        }
        Ok(all)
    }
}

fn reached(public_url: &str, host: &str, portal: &Portal, legal: &[LegalPage]) -> Reached {
    let brand = Brand {
        portal: portal.id,
        names: portal.names.0.clone(),
        languages: portal.languages.clone(),
        origin: origin(public_url, host),
        logo: logo(portal),
        style: portal.colours.style(),
        contact: portal.contact.clone(),
        legal: legal.to_vec(),
        indexed: portal.indexed,
    };
    Reached { brand: Arc::new(brand), own_accounts: portal.own_accounts }
}

/// The address of a portal's logo.
pub(crate) fn logo(portal: &Portal) -> Option<String> {
    let logo = portal.logo.as_ref()?;
    Some(at::Logo { portal: portal.slug.clone(), hash: logo.hash.clone() }.to_string())
}

/// Where a host is reached: by the scheme and the port of the installation's own address.
pub fn origin(public_url: &str, host: &str) -> String {
    let (scheme, rest) = public_url.split_once("://").unwrap_or(("http", public_url));
    let authority = rest.split('/').next().unwrap_or_default();
    let own = portal::without_port(authority);
    format!("{scheme}://{host}{}", &authority[own.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portal_is_reached_as_the_installation_is() {
        for (public_url, expected) in [
            ("https://essaim.example", "https://mun.example"),
            ("http://localhost:9100", "http://mun.example:9100"),
            ("http://[::1]:9100", "http://mun.example:9100"),
        ] {
            assert_eq!(origin(public_url, "mun.example"), expected);
        }
    }
}
