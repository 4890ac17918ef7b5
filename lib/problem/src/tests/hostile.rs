//! Foreign bytes.

use proptest::prelude::*;
use serde_json::json;

use super::{first, graded};
use crate::*;

#[test]
fn hostile_text_is_refused_with_a_line() {
    let said = |xml: &str| parse(xml).unwrap_err().to_string();
    assert_eq!(
        said("<problem>\n<p></problem>"),
        "line 2: </problem> closes <p>, which was opened on line 2."
    );
    assert!(said(&"<a>".repeat(10_000)).contains("inside one another"));
    assert!(said("").contains("no element"));
    assert!(said("<problem a='1' a='2'/>").contains("twice"));
    assert!(said("<!DOCTYPE p [<!ENTITY a \"aaaa\">]><p>&a;</p>").contains("&a;"));
    assert!(said(&format!("<p>{}</p>", " ".repeat(MAX_BYTES))).contains("longer"));
    assert!(parse(&format!("<problem a=\"{}\"/>", "x".repeat(1 << 20))).is_ok());
    assert_eq!(
        first(
            "<problem><stringresponse answer=\"(a+)+\\1b\" type=\"regexp\"><textline/></stringresponse></problem>",
            json!("a".repeat(60))
        ),
        "incorrect 0"
    );
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "(<|>|/|\"|=|&|;|problem|choice| |a|\n|!--|\\[|optionresponse|optioninput|options|correct){0,40}|.{0,60}") {
        if let Ok(problem) = parse(&text) {
            let _ = problem.view(1, &Shown::default());
        }
    }

    #[test]
    fn no_answer_makes_grading_panic(kind in 0usize..8, answer in "\\PC{0,30}|\\[[0-9]{0,30},[0-9]{0,5}\\]|[0-9e+*^().%-]{0,20}") {
        let xml = [
            "<numericalresponse answer=\"[1,5)\"><textline/></numericalresponse>",
            "<formularesponse answer=\"x\" samples=\"x@1:2#3\"><textline/></formularesponse>",
            "<stringresponse answer=\"(a|b)+\" type=\"ci regexp\"><textline/></stringresponse>",
            "<imageresponse><imageinput rectangle=\"(1,2)-(3,4)\" regions=\"[[1,1],[5,5],[1,5]]\"/></imageresponse>",
            "<choicetextresponse><radiotextgroup><choice correct=\"true\"><numtolerance_input answer=\"5\"/></choice></radiotextgroup></choicetextresponse>",
            "<annotationresponse><annotationinput/></annotationresponse>",
            "<choiceresponse partial_credit=\"EDC\"><checkboxgroup/></choiceresponse>",
            "<numericalresponse answer=\"5\" partial_credit=\"close\"><textline/></numericalresponse>",
        ][kind];
        graded(&format!("<problem>{xml}</problem>"), json!({"1": answer}));
        graded(&format!("<problem>{xml}</problem>"), json!({"1": {"choiceinput_0bc": "", "choiceinput_0_numtolerance_input_0": answer, "options": answer}}));
        let lists = graded(&format!("<problem>{xml}</problem>"), json!({"1": [answer, "choice_0"]}));
        prop_assert!(lists.is_object());
    }
}
