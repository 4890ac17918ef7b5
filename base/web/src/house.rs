//! What every handler is given.

use ground::Site;
use std::sync::Arc;

/// Settings pages need.
#[derive(Clone, Debug)]
pub struct HouseSettings {
    /// Name of the site, shown in the header: a portal brings its own later.
    pub name: String,
    /// `https://essaim.example`, without a slash at the end: for links in mail and documents.
    pub public_url: String,
    /// Demo mode: one-click sign-ins, and an outbox page instead of mail.
    pub demo: bool,
    /// Zone for dates of people who have not said theirs.
    pub zone: String,
}

impl HouseSettings {
    /// Whether browsers reach the site by HTTPS: then cookies are `__Host-` and `Secure`.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// An absolute address for a path of the site.
    pub fn absolute(&self, path: impl std::fmt::Display) -> String {
        format!("{}{path}", self.public_url)
    }
}

/// The site and its settings; the state of every router. Cheap to clone.
#[derive(Clone)]
pub struct House {
    pub site: Site,
    pub settings: Arc<HouseSettings>,
}

impl House {
    pub fn new(site: Site, settings: HouseSettings) -> Self {
        Self { site, settings: Arc::new(settings) }
    }
}
