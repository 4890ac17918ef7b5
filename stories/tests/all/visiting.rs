//! Somebody comes by.

use lexicon::Lang;
use stories::{World, story};

story! {
    a_wrong_address_is_explained_in_the_visitors_language,
}

fn a_wrong_address_is_explained_in_the_visitors_language(w: &mut World) {
    let mut reader = w.visitor().reading(Lang::En);
    reader.opens("/no-such-page").expect(404).finds("html[lang=en]").finds("h1");
    reader.opens("/no-such-page?lang=ar").expect(404).finds("html[lang=ar][dir=rtl]");
    // The choice is remembered.
    reader.opens("/no-such-page").expect(404).finds("html[lang=ar]");
    let policy = reader.page().header("content-security-policy").unwrap_or_default().to_owned();
    assert!(policy.contains("default-src 'self'"), "{policy}");
}
