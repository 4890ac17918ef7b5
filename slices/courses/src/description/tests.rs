//! What a description may say.

use super::{store::as_words, *};

#[test]
fn words_of_the_lists_are_one_each() {
    let subjects: std::collections::BTreeSet<&str> = Subject::ALL.iter().map(|one| one.word()).collect();
    assert_eq!(subjects.len(), Subject::ALL.len());
    for one in Subject::ALL {
        assert_eq!(Subject::of_word(one.word()), Some(*one));
        let field: u8 = one.broad_field().parse().expect("two figures");
        assert!(field <= 10, "{one:?}");
        let names = Lang::ALL.map(|lang| one.name(lang));
        assert!(names.iter().all(|name| !name.is_empty()) && names[2] != names[0], "{names:?}");
    }
    assert_eq!(
        Licence::ByNcSa.address().as_deref(),
        Some("https://creativecommons.org/licenses/by-nc-sa/4.0/")
    );
    assert_eq!(Licence::Reserved.address(), None);
}

#[test]
fn a_text_is_read_in_ones_own_language_or_in_another() {
    let texts = [String::new(), "Make things".to_owned(), "اصنع".to_owned()];
    assert_eq!(text_for(&texts, Lang::Ar), Some((Lang::Ar, "اصنع")));
    assert_eq!(text_for(&texts, Lang::Fr), Some((Lang::En, "Make things")));
    assert_eq!(text_for(&Default::default(), Lang::Fr), None);
    assert_eq!(as_words(&Description::default()), None);
    let described = Description { short: texts, ..Description::default() };
    assert_eq!(as_words(&described).as_deref(), Some(r#"{"short":{"ar":"اصنع","en":"Make things"}}"#));
}
