//! Where a feed is.

use crate::Problem;
use outside::Reach;
use web::paths;

/// The address of a feed, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedAddress {
    /// `https://fun.example/feeds/catalogue.json`
    pub url: String,
    /// How its pages begin: `https://fun.example`.
    pub origin: String,
    /// `fun.example`, with the port where it is another than usual.
    pub authority: String,
}

impl FeedAddress {
    /// Of what somebody typed: a site is enough, its feed is where every Essaim has it.
    pub fn read(typed: &str, reach: Reach) -> Result<Self, Problem> {
        let typed = typed.trim();
        let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
        let target = reach.target(&whole).filter(|target| !target.path.contains('?'));
        let target = target.ok_or(Problem::Address)?;
        let path = match target.path.trim_end_matches('/') {
            "" | "/feeds" => paths::feeds::Catalogue.to_string(),
            path => path.to_owned(),
        };
        let origin = target.origin();
        Ok(Self { url: format!("{origin}{path}"), origin, authority: target.authority() })
    }

    /// Of what [`read`](Self::read) made.
    pub(crate) fn of_stored(url: &str) -> Self {
        let (scheme, rest) = url.split_once("://").unwrap_or(("https", url));
        let authority = rest.split('/').next().unwrap_or_default();
        Self {
            url: url.to_owned(),
            origin: format!("{scheme}://{authority}"),
            authority: authority.to_owned(),
        }
    }

    /// Its name among hosts, without a port.
    pub fn host(&self) -> &str {
        match self.authority.starts_with('[') {
            true => &self.authority,
            false => self.authority.split(':').next().unwrap_or_default(),
        }
    }

    /// Whether an address is a page of the feed's own host.
    pub(crate) fn has(&self, url: &str) -> bool {
        url.strip_prefix(&self.origin).is_some_and(|rest| rest.starts_with('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_enough() {
        let feed = "https://fun.example/feeds/catalogue.json";
        for (typed, expected) in [
            ("fun.example", Ok(feed)),
            (" https://FUN.example/ ", Ok(feed)),
            ("https://fun.example:443/feeds", Ok(feed)),
            (feed, Ok(feed)),
            ("https://fun.example/own/feed.json", Ok("https://fun.example/own/feed.json")),
            ("https://fun.example/feeds/catalogue.json?after=x", Err(Problem::Address)),
            ("http://fun.example", Err(Problem::Address)),
            ("https://10.0.0.1/", Err(Problem::Address)),
            ("https://[::1]/", Err(Problem::Address)),
            ("https://fun.example@10.0.0.1", Err(Problem::Address)),
            ("file:///etc/passwd", Err(Problem::Address)),
            ("", Err(Problem::Address)),
        ] {
            let read = FeedAddress::read(typed, Reach::Public);
            assert_eq!(read.as_ref().map(|it| it.url.as_str()), expected.as_ref().copied(), "{typed}");
            if let Ok(read) = read {
                assert_eq!(FeedAddress::of_stored(&read.url), read);
            }
        }
    }

    #[test]
    fn only_pages_of_the_very_host_are_its_own() {
        let feed = FeedAddress::of_stored("https://fun.example/feeds/catalogue.json");
        for (url, expected) in [
            ("https://fun.example/courses/A", true),
            ("https://fun.example.evil.example/courses/A", false),
            ("https://fun.example@evil.example/", false),
            ("https://fun.example:8443/courses/A", false),
            ("http://fun.example/courses/A", false),
            ("javascript:alert(1)", false),
            ("/courses/A", false),
        ] {
            assert_eq!(feed.has(url), expected, "{url}");
        }
        assert_eq!(FeedAddress::of_stored("http://[::1]:80/x").host(), "[::1]:80");
        assert_eq!(FeedAddress::of_stored("http://localhost:80/x").host(), "localhost");
    }
}
