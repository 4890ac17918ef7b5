//! `lti` and `lti_consumer`: a tool of another site.

use super::Fields;
use crate::{Block, value};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LtiVersion {
    V1_1,
    V1_3,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Lti {
    pub version: LtiVersion,
    /// Which of the course's passports (key and secret) is used.
    pub passport: Option<String>,
    pub launch_url: Option<String>,
    /// For 1.3: where login begins, and the keys of the tool.
    pub oidc_url: Option<String>,
    pub keyset_url: Option<String>,
    pub public_key: Option<String>,
    pub redirect_uris: Vec<String>,
    /// `name=value` pairs.
    pub custom_parameters: Vec<(String, String)>,
    pub opens_new_page: bool,
    pub has_score: bool,
    /// The worth of the score.
    pub weight: f64,
    pub hides_launch: bool,
    pub asks_to_send_username: bool,
    pub asks_to_send_email: bool,
    pub accepts_grades_past_due: bool,
    pub description: Option<String>,
    pub button_text: Option<String>,
    /// Pixels, when shown inside the page.
    pub inline_height: Option<i64>,
}

impl Lti {
    pub fn from_block(block: &Block) -> Option<Lti> {
        if !matches!(block.kind.as_str(), "lti" | "lti_consumer") || block.is_broken() {
            return None;
        }
        let version = if block.text("lti_version").as_deref() == Some("lti_1p3") {
            LtiVersion::V1_3
        } else {
            LtiVersion::V1_1
        };
        let parameters = block.attribute("custom_parameters").map(value::list).unwrap_or_default();
        let launch_url = block
            .text("launch_url")
            .filter(|_| version == LtiVersion::V1_1)
            .or_else(|| block.text("lti_1p3_launch_url"))
            .or_else(|| block.text("launch_url"));
        let new_page = match block.text("launch_target").as_deref() {
            Some(target) => target != "iframe" && target != "modal",
            None => block.flag("open_in_a_new_page", true),
        };
        Some(Lti {
            version,
            passport: block.text("lti_id"),
            launch_url,
            oidc_url: block.text("lti_1p3_oidc_url"),
            keyset_url: block.text("lti_1p3_tool_keyset_url"),
            public_key: block.text("lti_1p3_tool_public_key"),
            redirect_uris: block.attribute("lti_1p3_redirect_uris").map(value::list).unwrap_or_default(),
            custom_parameters: parameters
                .iter()
                .filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                .collect(),
            opens_new_page: new_page,
            has_score: block.flag("has_score", false),
            weight: block.number("weight").unwrap_or(1.0),
            hides_launch: block.flag("hide_launch", false),
            asks_to_send_username: block.flag("ask_to_send_username", false),
            asks_to_send_email: block.flag("ask_to_send_email", false),
            accepts_grades_past_due: block.flag("accept_grades_past_due", true),
            description: block.text("description"),
            button_text: block.text("button_text"),
            inline_height: block.whole("inline_height"),
        })
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn a_tool_of_each_version() {
        let old = Lti::from_block(&block(r#"<lti url_name="l" display_name="L" lti_id="p" launch_url="https://t.org/l" custom_parameters="[&quot;a=1&quot;]" weight="2.0" has_score="true"/>"#)).unwrap();
        assert_eq!(
            (old.version, old.passport.as_deref(), old.weight, old.has_score, old.opens_new_page),
            (LtiVersion::V1_1, Some("p"), 2.0, true, true)
        );
        assert_eq!(old.custom_parameters, [("a".to_owned(), "1".to_owned())]);
        let new = Lti::from_block(&block(
            r#"<lti_consumer url_name="l" xblock-family="xblock.v1" lti_version="lti_1p3" lti_1p3_launch_url="https://t.org/3" launch_target="iframe"/>"#,
        ))
        .unwrap();
        assert_eq!(
            (new.version, new.launch_url.as_deref(), new.opens_new_page),
            (LtiVersion::V1_3, Some("https://t.org/3"), false)
        );
    }
}
