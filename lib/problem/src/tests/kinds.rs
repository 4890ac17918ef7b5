//! Each kind of response, by the golden table.

use pretty_assertions::assert_eq;
use serde_json::json;

use super::{message, table};
use crate::*;

fn checkboxes(credit: &str, correct: &[bool]) -> String {
    let choices: String =
        correct.iter().map(|correct| format!("<choice correct=\"{correct}\">x</choice>")).collect();
    format!("<choiceresponse{credit}><checkboxgroup>{choices}</checkboxgroup></choiceresponse>")
}

#[test]
fn checkboxes_and_their_credit() {
    let plain = checkboxes("", &[true, false, true, false]);
    let none = checkboxes("", &[false, false]);
    let edc = checkboxes(" partial_credit=\"EDC\"", &[true, false, true, false]);
    let edc3 = checkboxes(" partial_credit=\"edc\"", &[true, false, true]);
    let halves2 = checkboxes(" partial_credit=\"halves\"", &[true, false]);
    let halves3 = checkboxes(" partial_credit=\"halves\"", &[true, false, true]);
    let halves5 = checkboxes(" partial_credit=\"Halves\"", &[true, false, true, false, true]);
    let odd = checkboxes(" partial_credit=\"generous\"", &[true, false]);
    let two = checkboxes(" partial_credit=\"EDC,halves\"", &[true, false]);
    table(&[
        (&plain, json!(["choice_0", "choice_2"]), "correct 1"),
        (&plain, json!(["choice_2", "choice_0"]), "correct 1"),
        (&plain, json!(["choice_0"]), "incorrect 0"),
        (&plain, json!([]), "incorrect 0"),
        (&plain, json!(["choice_0", "choice_1", "choice_2", "choice_3"]), "incorrect 0"),
        (&none, json!([]), "incorrect 0"),
        (&edc, json!([]), "incorrect 0"),
        (&edc, json!(["choice_0"]), "partially-correct 0.75"),
        (&edc, json!(["choice_0", "choice_1", "choice_2", "choice_3"]), "partially-correct 0.5"),
        (&edc, json!(["choice_1", "choice_3"]), "incorrect 0"),
        (&edc, json!(["choice_0", "choice_2"]), "correct 1"),
        (&edc3, json!(["choice_0"]), "partially-correct 0.67"),
        (&halves2, json!(["choice_0", "choice_1"]), "incorrect 0"),
        (&halves3, json!(["choice_0"]), "partially-correct 0.5"),
        (&halves3, json!(["choice_0", "choice_1"]), "incorrect 0"),
        (&halves5, json!(["choice_0"]), "partially-correct 0.25"),
        (&halves5, json!(["choice_1"]), "incorrect 0"),
        (&odd, json!(["choice_0", "choice_1"]), "incorrect 0"),
        (&two, json!(["choice_0"]), "correct 1"),
    ]);
    let problem = parse(&format!("<problem>{odd}{two}</problem>")).unwrap();
    assert_eq!(
        problem.notes.iter().map(|note| note.code).collect::<Vec<_>>(),
        ["OLX-PARTIAL-INVALID", "OLX-PARTIAL-INVALID"]
    );
}

#[test]
fn one_choice_among_several() {
    let named = r#"<multiplechoiceresponse><choicegroup>
        <choice correct="false" name="red">a</choice><choice correct="true">b</choice><choice correct="TRUE" name="blue">c</choice><choice correct="false">d</choice>
        </choicegroup></multiplechoiceresponse>"#;
    let partial = r#"<multiplechoiceresponse partial_credit="points"><choicegroup>
        <choice correct="partial" point_value="0.75">a</choice><choice correct="Partial">b</choice><choice correct="true">c</choice></choicegroup></multiplechoiceresponse>"#;
    let no_scheme = partial.replace(" partial_credit=\"points\"", "");
    let truefalse = r#"<truefalseresponse><choicegroup><choice correct="true">a</choice><choice correct="true">b</choice><choice correct="false">c</choice></choicegroup></truefalseresponse>"#;
    table(&[
        (named, json!("choice_0"), "correct 1"),
        (named, json!("choice_blue"), "correct 1"),
        (named, json!("choice_red"), "incorrect 0"),
        (named, json!("choice_1"), "incorrect 0"),
        (named, json!(null), "incorrect 0"),
        (named, json!(["choice_0"]), "correct 1"),
        (partial, json!("choice_0"), "partially-correct 0.75"),
        (partial, json!("choice_1"), "partially-correct 0.5"),
        (partial, json!("choice_2"), "correct 1"),
        (&no_scheme, json!("choice_0"), "incorrect 0"),
        (truefalse, json!(["choice_1", "choice_0"]), "correct 1"),
        (truefalse, json!(["choice_1"]), "incorrect 0"),
    ]);
}

#[test]
fn dropdowns_compare_to_the_letter() {
    let old = r#"<optionresponse><optioninput options="('red, dark','blue','it\'s')" correct="red, dark"/></optionresponse>"#;
    let new = r#"<optionresponse><optioninput><option correct="False">one</option><option correct="True"> two <optionhint>Yes</optionhint></option></optioninput></optionresponse>"#;
    let two_right = r#"<optionresponse><optioninput><option correct="True">one</option><option correct="True">two</option></optioninput></optionresponse>"#;
    table(&[
        (old, json!("red, dark"), "correct 1"),
        (old, json!("Red, dark"), "incorrect 0"),
        (old, json!("it's"), "incorrect 0"),
        (new, json!("two"), "correct 1"),
        (new, json!(" two "), "incorrect 0"),
        (new, json!(null), "incorrect 0"),
        (two_right, json!("one"), "ungraded 0"),
    ]);
    assert_eq!(message(&format!("<problem>{new}</problem>"), json!("two")), "Correct: Yes");
}

fn number(attributes: &str, inside: &str) -> String {
    format!("<numericalresponse {attributes}>{inside}<formulaequationinput/></numericalresponse>")
}

#[test]
fn numbers_and_their_tolerances() {
    let tolerance = |width: &str| format!("<responseparam type=\"tolerance\" default=\"{width}\"/>");
    let plain = number("answer=\"9.8\"", "");
    let percent = number("answer=\"100\"", &tolerance("5%"));
    let expression = number("answer=\"sqrt(-4)\"", &tolerance("0.1*2"));
    let range = number("answer=\"[3,7)\"", "");
    let close = number("answer=\"10\" partial_credit=\"close\"", &tolerance("1"));
    let list = number("answer=\"10\" partial_credit=\"list\"", "<responseparam partial_answers=\"20, 30\"/>");
    let both = number(
        "answer=\"10\" partial_credit=\"list,close\"",
        "<responseparam type=\"tolerance\" default=\"1\" partial_answers=\"20\" partial_range=\"3\"/>",
    );
    let range_close = number("answer=\"(0,1)\" partial_credit=\"close\"", "");
    let additional = number("answer=\"5\"", "<additional_answer answer=\"7\"/>");
    let list_alone = number("answer=\"10\" partial_credit=\"list\"", "");
    table(&[
        (&plain, json!("9.8"), "correct 1"),
        (&plain, json!(" 49/5 "), "correct 1"),
        (&plain, json!("9.8001"), "incorrect 0"),
        (&plain, json!("9.80009"), "correct 1"),
        (&plain, json!(9.8), "correct 1"),
        (&plain, json!(""), "incorrect 0"),
        (&plain, json!(null), "incorrect 0"),
        (&plain, json!("nine"), "Invalid Input: nine not permitted in answer as a variable"),
        (&plain, json!("9,8"), "Invalid math syntax: '9,8'"),
        (&plain, json!("1/0"), "Could not interpret '1/0' as a number."),
        (&plain, json!("fact(-1)"), "Factorial function evaluated outside its domain:'fact(-1)'"),
        (
            &plain,
            json!("(9.8"),
            "Invalid Input: Parentheses are unmatched. 1 parentheses were opened but never closed.",
        ),
        (&plain, json!("9.8<b>"), "Invalid math syntax: '9.8&lt;b&gt;'"),
        (&percent, json!("105"), "correct 1"),
        (&percent, json!("105.001"), "incorrect 0"),
        (&expression, json!("2.15*i"), "correct 1"),
        (&expression, json!("2.21*i"), "incorrect 0"),
        (&expression, json!("2"), "incorrect 0"),
        (&range, json!("3"), "correct 1"),
        (&range, json!("7"), "incorrect 0"),
        (&range, json!("6.999"), "correct 1"),
        (&range, json!("2.999"), "incorrect 0"),
        (&range, json!("i"), "You may not use complex numbers in range tolerance problems"),
        (&range, json!(""), "incorrect 0"),
        (&close, json!("12"), "partially-correct 0.5"),
        (&close, json!("12.1"), "incorrect 0"),
        (&list, json!("30"), "partially-correct 0.5"),
        (&list, json!("25"), "incorrect 0"),
        (&list_alone, json!("25"), "incorrect 0"),
        (&both, json!("13"), "partially-correct 0.5"),
        (&both, json!("20.5"), "partially-correct 0.5"),
        (&both, json!("23"), "partially-correct 0.25"),
        (&range_close, json!("-1.5"), "partially-correct 0.5"),
        (&range_close, json!("3"), "incorrect 0"),
        (&additional, json!("7"), "correct 1"),
        (&additional, json!("7.000000001"), "incorrect 0"),
    ]);
}

fn words(attributes: &str, inside: &str) -> String {
    format!("<stringresponse {attributes}>{inside}<textline/></stringresponse>")
}

#[test]
fn words_and_patterns() {
    let plain = words("answer=\" Michigan \"", "<additional_answer>Ohio</additional_answer>");
    let folded = words("answer=\"Michigan\" type=\"ci\"", "");
    let pattern = words("answer=\"cat\" type=\"ci regexp\"", "<additional_answer answer=\"dog\"/>");
    let or = words("answer=\"cat _or_ dog\" type=\"regexp\"", "");
    let broken = words("answer=\"(cat\" type=\"regexp\"", "");
    table(&[
        (&plain, json!(" Michigan "), "correct 1"),
        (&plain, json!("michigan"), "incorrect 0"),
        (&plain, json!("Ohio"), "correct 1"),
        (&plain, json!("   "), "incorrect 0"),
        (&folded, json!("MICHIGAN"), "correct 1"),
        (&pattern, json!("Catfish"), "correct 1"),
        (&pattern, json!("hot dog"), "correct 1"),
        (&pattern, json!("a cat"), "incorrect 0"),
        (&or, json!("dog"), "correct 1"),
        (&or, json!("dogs"), "incorrect 0"),
        (&broken, json!("cat"), "ungraded 0"),
    ]);
    assert_eq!(
        parse(&format!("<problem>{broken}</problem>")).unwrap().notes[0].code,
        "OLX-REGEX-UNSUPPORTED"
    );
}

#[test]
fn formulas_agree_on_samples() {
    let plain = r#"<formularesponse answer="x^2+2*x*y" samples="x,y@1,2:5,6#10" type="ci"><textline/></formularesponse>"#;
    let cased = r#"<formularesponse answer="R" samples="R@1:2#3" type="cs"><formulaequationinput/></formularesponse>"#;
    table(&[
        (plain, json!("x*(x+2*y)"), "correct 1"),
        (plain, json!("X*(x+2*Y)"), "correct 1"),
        (plain, json!("x*x"), "incorrect 0"),
        (plain, json!(""), "incorrect 0"),
        (plain, json!("x+z"), "Invalid Input: z not permitted in answer as a variable"),
        (plain, json!("2x"), "Invalid input: Could not parse '2x' as a formula"),
        (
            plain,
            json!("fact(x)"),
            "Factorial function not permitted in answer for this problem. Provided answer was: fact(x)",
        ),
        (cased, json!("r"), "Invalid Input: r not permitted in answer as a variable (did you mean R?)"),
        (cased, json!("R*1"), "correct 1"),
    ]);
}

#[test]
fn points_on_an_image() {
    let image = r#"<imageresponse><imageinput src="/static/a.png" width="100" height="100" rectangle="(10,10)-(20,30);(50,50)-(60,60)" regions="[[70,70],[90,70],[90,90],[70,90],[80,80]]"/></imageresponse>"#;
    table(&[
        (image, json!("[10,10]"), "correct 1"),
        (image, json!("[20, 30]"), "correct 1"),
        (image, json!("[21,30]"), "incorrect 0"),
        (image, json!("[55,60]"), "correct 1"),
        (image, json!("[80,80]"), "correct 1"),
        (image, json!("[75,88]"), "correct 1"),
        (image, json!("[70,80]"), "incorrect 0"),
        (image, json!("[90,90]"), "incorrect 0"),
        (image, json!(""), "incorrect 0"),
        (image, json!("[1.5,2]"), "error grading the image input (input=[1.5,2])"),
    ]);
}

#[test]
fn choices_with_numbers_and_annotations() {
    let group = r#"<choicetextresponse><radiotextgroup><choice correct="true">The mean is <numtolerance_input answer="5" tolerance="10%"/></choice><choice correct="false">No, <decoy_input/></choice></radiotextgroup></choicetextresponse>"#;
    let annotation = r#"<annotationresponse><annotationinput><title>T</title><options><option choice="incorrect">a</option><option choice="partially-correct">b</option><option choice="correct">c</option></options></annotationinput></annotationresponse>"#;
    table(&[
        (
            group,
            json!({"1_2_1_choiceinput_0bc": "on", "1_2_1_choiceinput_0_numtolerance_input_0": "5.5"}),
            "correct 1",
        ),
        (group, json!({"choice_0": "", "choice_0_0": "5.6"}), "incorrect 0"),
        (group, json!({"choiceinput_1bc": "", "choiceinput_1_numtolerance_input_0": "3"}), "incorrect 0"),
        (
            group,
            json!({"choiceinput_1bc": "", "choiceinput_1_numtolerance_input_0": "three"}),
            "Could not interpret 'three' as a number.",
        ),
        (
            group,
            json!({"choiceinput_0bc": "", "choiceinput_0_numtolerance_input_0": "5", "choiceinput_1_numtolerance_input_0": "x"}),
            "correct 1",
        ),
        (annotation, json!("{\"options\":[2],\"comment\":\"c\"}"), "correct 2"),
        (annotation, json!({"options": "1"}), "partially-correct 1"),
        (annotation, json!("{\"options\":[0,2]}"), "incorrect 0"),
        (annotation, json!("not json"), "incorrect 0"),
    ]);
    assert_eq!(parse(&format!("<problem>{annotation}</problem>")).unwrap().max_points(), 2.0);
}
