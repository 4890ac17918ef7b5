//! The vocabularies a credential may use, embedded: nothing is ever fetched.

use std::sync::LazyLock;

use serde_json::{Map, Value};

/// The first context of every credential.
pub const CREDENTIALS_V2: &str = "https://www.w3.org/ns/credentials/v2";

/// The second context of every badge.
pub const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

const OPEN_BADGES_EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

const EMBEDDED: [(&str, &str); 3] = [
    (CREDENTIALS_V2, include_str!("../contexts/credentials-v2.json")),
    (OPEN_BADGES, include_str!("../contexts/openbadges-3.0.3.json")),
    (OPEN_BADGES_EXTENSIONS, include_str!("../contexts/openbadges-extensions.json")),
];

/// The text of a context, if it is embedded.
pub(crate) fn embedded(url: &str) -> Option<&'static str> {
    EMBEDDED.iter().find(|(known, _)| *known == url).map(|(_, text)| *text)
}

/// The terms a context defines.
pub(crate) fn terms(url: &str) -> Option<&'static Map<String, Value>> {
    static PARSED: LazyLock<Vec<(&str, Value)>> = LazyLock::new(|| {
        EMBEDDED.iter().filter_map(|(url, text)| Some((*url, serde_json::from_str(text).ok()?))).collect()
    });
    PARSED.iter().find(|(known, _)| *known == url)?.1.get("@context")?.as_object()
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_w3c_context_is_the_published_one() {
        let digest = hex::encode(Sha256::digest(embedded(CREDENTIALS_V2).unwrap()));
        assert_eq!(digest, "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734");
    }

    #[test]
    fn every_context_is_readable() {
        for (url, _) in EMBEDDED {
            assert!(terms(url).is_some_and(|terms| terms.contains_key("type")), "{url}");
        }
    }
}
