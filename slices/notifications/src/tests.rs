//! Every sentence, in every language.

use crate::{
    kind::What,
    notice::{Notice, link, sentence},
};
use lexicon::{Instant, Lang, PlaceRef};
use serde_json::json;

fn notice(what: What) -> Notice {
    Notice {
        id: "7.0".to_owned(),
        at: Instant::from_millis(1_790_000_000_000),
        what,
        about: PlaceRef::from_stored("institution:0192".to_owned()),
        key: "KEY".to_owned(),
        title: "TITLE".to_owned(),
        run: None,
        version: None,
        party: "PARTY".to_owned(),
        party_key: "party".to_owned(),
        titles: None,
        other: "OTHER".to_owned(),
        detail: json!({
            "role": "tutor", "title": "AGREEMENT", "agreement": "0192", "block": "problem@b", "subsection": "sequential@s",
            "due": 1_790_000_000_000_i64, "start": 1_790_000_000_000_i64, "code": "7K3QX9TB4M", "intake": "0192",
        }),
        began: None,
        unread: true,
        part: "PART".to_owned(),
    }
}

#[test]
fn everything_is_said_in_every_language_and_leads_somewhere() {
    for what in What::ALL {
        let notice = notice(*what);
        let said = Lang::ALL.map(|lang| sentence(lang, "Africa/Dakar", &notice));
        for text in &said {
            assert!(["TITLE", "AGREEMENT"].iter().any(|name| text.contains(name)), "{what:?}: {text}");
            assert!(!text.contains('{') && !text.contains('_'), "{what:?}: {text}");
        }
        assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
        assert!(link(&notice).starts_with('/'), "{what:?}");
    }
}

#[test]
fn a_deadline_of_ones_own_counts_from_ones_beginning() {
    let mut own = notice(What::Due);
    own.detail = json!({ "weeks": 2 });
    assert_eq!(own.due(), None);
    own.began = Some(Instant::from_millis(1_000));
    assert_eq!(own.due(), Some(Instant::from_millis(1_000 + 14 * 86_400_000)));
    own.other.clear();
    own.what = What::InvitationTaken;
    assert!(
        sentence(Lang::En, "UTC", &own).starts_with("Somebody whose account is erased"),
        "the name is gone"
    );
}
