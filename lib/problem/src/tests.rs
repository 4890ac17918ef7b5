//! The golden table: one problem per line, what is sent, what the original engine gives.

use pretty_assertions::assert_eq;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn graded(xml: &str, answers: Value) -> Value {
    let problem = parse(xml).unwrap_or_else(|fault| panic!("{xml}: {fault}"));
    let answers = Answers::by_number(&problem, answers.as_object().expect("an object"));
    let mut share = 0.0;
    let mut dice = move || {
        share = (share + 0.618_034) % 1.0;
        share
    };
    match problem.grade(1, &answers, &mut dice) {
        Ok(graded) => report(&graded),
        Err(errors) => report_errors(&errors),
    }
}

/// Word and points of the first input, or the complaint.
fn first(xml: &str, answer: Value) -> String {
    let result = graded(xml, json!({ "1": answer }));
    match result["errors"]["1"].as_str() {
        Some(complaint) => complaint.to_owned(),
        None => format!(
            "{} {}",
            result["inputs"]["1"]["correct"].as_str().unwrap_or("?"),
            result["inputs"]["1"]["points"]
        ),
    }
}

fn message(xml: &str, answer: Value) -> String {
    graded(xml, json!({ "1": answer }))["inputs"]["1"]["message"]
        .as_str()
        .unwrap_or("")
        .to_owned()
}

fn table(rows: &[(&str, Value, &str)]) {
    for (xml, answer, expected) in rows {
        assert_eq!(
            first(&format!("<problem>{xml}</problem>"), answer.clone()),
            *expected,
            "{xml} given {answer}"
        );
    }
}

fn checkboxes(credit: &str, correct: &[bool]) -> String {
    let choices: String = correct
        .iter()
        .map(|correct| format!("<choice correct=\"{correct}\">x</choice>"))
        .collect();
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
    let halves5 = checkboxes(
        " partial_credit=\"Halves\"",
        &[true, false, true, false, true],
    );
    let odd = checkboxes(" partial_credit=\"generous\"", &[true, false]);
    let two = checkboxes(" partial_credit=\"EDC,halves\"", &[true, false]);
    table(&[
        (&plain, json!(["choice_0", "choice_2"]), "correct 1"),
        (&plain, json!(["choice_2", "choice_0"]), "correct 1"),
        (&plain, json!(["choice_0"]), "incorrect 0"),
        (&plain, json!([]), "incorrect 0"),
        (
            &plain,
            json!(["choice_0", "choice_1", "choice_2", "choice_3"]),
            "incorrect 0",
        ),
        (&none, json!([]), "incorrect 0"),
        (&edc, json!([]), "incorrect 0"),
        (&edc, json!(["choice_0"]), "partially-correct 0.75"),
        (
            &edc,
            json!(["choice_0", "choice_1", "choice_2", "choice_3"]),
            "partially-correct 0.5",
        ),
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
        problem
            .notes
            .iter()
            .map(|note| note.code)
            .collect::<Vec<_>>(),
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
    assert_eq!(
        message(&format!("<problem>{new}</problem>"), json!("two")),
        "Correct: Yes"
    );
}

fn number(attributes: &str, inside: &str) -> String {
    format!("<numericalresponse {attributes}>{inside}<formulaequationinput/></numericalresponse>")
}

#[test]
fn numbers_and_their_tolerances() {
    let tolerance =
        |width: &str| format!("<responseparam type=\"tolerance\" default=\"{width}\"/>");
    let plain = number("answer=\"9.8\"", "");
    let percent = number("answer=\"100\"", &tolerance("5%"));
    let expression = number("answer=\"sqrt(-4)\"", &tolerance("0.1*2"));
    let range = number("answer=\"[3,7)\"", "");
    let close = number("answer=\"10\" partial_credit=\"close\"", &tolerance("1"));
    let list = number(
        "answer=\"10\" partial_credit=\"list\"",
        "<responseparam partial_answers=\"20, 30\"/>",
    );
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
        (
            &plain,
            json!("nine"),
            "Invalid Input: nine not permitted in answer as a variable",
        ),
        (&plain, json!("9,8"), "Invalid math syntax: '9,8'"),
        (
            &plain,
            json!("1/0"),
            "Could not interpret '1/0' as a number.",
        ),
        (
            &plain,
            json!("fact(-1)"),
            "Factorial function evaluated outside its domain:'fact(-1)'",
        ),
        (
            &plain,
            json!("(9.8"),
            "Invalid Input: Parentheses are unmatched. 1 parentheses were opened but never closed.",
        ),
        (
            &plain,
            json!("9.8<b>"),
            "Invalid math syntax: '9.8&lt;b&gt;'",
        ),
        (&percent, json!("105"), "correct 1"),
        (&percent, json!("105.001"), "incorrect 0"),
        (&expression, json!("2.15*i"), "correct 1"),
        (&expression, json!("2.21*i"), "incorrect 0"),
        (&expression, json!("2"), "incorrect 0"),
        (&range, json!("3"), "correct 1"),
        (&range, json!("7"), "incorrect 0"),
        (&range, json!("6.999"), "correct 1"),
        (&range, json!("2.999"), "incorrect 0"),
        (
            &range,
            json!("i"),
            "You may not use complex numbers in range tolerance problems",
        ),
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
    let plain = words(
        "answer=\" Michigan \"",
        "<additional_answer>Ohio</additional_answer>",
    );
    let folded = words("answer=\"Michigan\" type=\"ci\"", "");
    let pattern = words(
        "answer=\"cat\" type=\"ci regexp\"",
        "<additional_answer answer=\"dog\"/>",
    );
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
        parse(&format!("<problem>{broken}</problem>"))
            .unwrap()
            .notes[0]
            .code,
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
        (
            plain,
            json!("x+z"),
            "Invalid Input: z not permitted in answer as a variable",
        ),
        (
            plain,
            json!("2x"),
            "Invalid input: Could not parse '2x' as a formula",
        ),
        (
            plain,
            json!("fact(x)"),
            "Factorial function not permitted in answer for this problem. Provided answer was: fact(x)",
        ),
        (
            cased,
            json!("r"),
            "Invalid Input: r not permitted in answer as a variable (did you mean R?)",
        ),
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
        (
            image,
            json!("[1.5,2]"),
            "error grading the image input (input=[1.5,2])",
        ),
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
        (
            group,
            json!({"choice_0": "", "choice_0_0": "5.6"}),
            "incorrect 0",
        ),
        (
            group,
            json!({"choiceinput_1bc": "", "choiceinput_1_numtolerance_input_0": "3"}),
            "incorrect 0",
        ),
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
        (
            annotation,
            json!("{\"options\":[2],\"comment\":\"c\"}"),
            "correct 2",
        ),
        (annotation, json!({"options": "1"}), "partially-correct 1"),
        (annotation, json!("{\"options\":[0,2]}"), "incorrect 0"),
        (annotation, json!("not json"), "incorrect 0"),
    ]);
    assert_eq!(
        parse(&format!("<problem>{annotation}</problem>"))
            .unwrap()
            .max_points(),
        2.0
    );
}

#[test]
fn hints_stand_in_order() {
    let boxes = r#"<problem><choiceresponse><checkboxgroup>
        <choice correct="true">a<choicehint selected="TRUE">good a</choicehint><choicehint selected="false">tick a</choicehint></choice>
        <choice correct="false">b<choicehint selected="true" label="Careful">bad b</choicehint></choice>
        <choice correct="true">c</choice>
        <compoundhint value="b C" label="Pair">both b and c</compoundhint>
        </checkboxgroup></choiceresponse></problem>"#;
    assert_eq!(
        message(boxes, json!(["choice_0", "choice_2"])),
        "Correct: good a"
    );
    assert_eq!(
        message(boxes, json!(["choice_0", "choice_1"])),
        "Careful <div>good a</div><div>bad b</div>"
    );
    assert_eq!(
        message(boxes, json!(["choice_1", "choice_2"])),
        "Pair both b and c"
    );
    assert_eq!(message(boxes, json!([])), "Incorrect: tick a");

    let choices = r#"<problem><multiplechoiceresponse><choicegroup><choice correct="true">a<choicehint label="">plain</choicehint></choice><choice correct="false">b<choicehint>no</choicehint></choice></choicegroup></multiplechoiceresponse></problem>"#;
    assert_eq!(message(choices, json!("choice_0")), "plain");
    assert_eq!(message(choices, json!("choice_1")), "Incorrect: no");

    let numeric = r#"<problem><numericalresponse answer="5"><textline/><correcthint label="Bravo">five</correcthint><additional_answer answer="6"><correcthint>six</correcthint></additional_answer></numericalresponse></problem>"#;
    assert_eq!(message(numeric, json!("5")), "Bravo five");
    assert_eq!(message(numeric, json!("6")), "Correct: six");
    assert_eq!(message(numeric, json!("7")), "");

    let text = r#"<problem><stringresponse answer="A" type="ci"><correcthint>main</correcthint><additional_answer answer="B"><correcthint>also</correcthint></additional_answer><stringequalhint answer="C">equal</stringequalhint><regexphint answer="FG+">pattern</regexphint><textline/></stringresponse></problem>"#;
    for (given, expected) in [
        ("a", "Correct: main"),
        ("b", "Correct: also"),
        ("c", "Incorrect: equal"),
        ("fggg", "Incorrect: pattern"),
        ("z", ""),
    ] {
        assert_eq!(message(text, json!(given)), expected, "{given}");
    }

    let legacy = r#"<problem><stringresponse answer="Michigan" type="ci"><textline/><correcthint>never seen</correcthint><hintgroup><stringhint answer="wisconsin" type="cs" name="w"/><stringhint answer="Minnesota" name="m"/><hintpart on="w"><text>Madison</text></hintpart><hintpart on="m"><startouttext/>St Paul<endouttext/></hintpart></hintgroup></stringresponse></problem>"#;
    assert_eq!(message(legacy, json!("Wisconsin")), "Madison");
    assert_eq!(message(legacy, json!("minnesota")), "St Paul");
    assert_eq!(message(legacy, json!("Michigan")), "");

    let formula = r#"<problem><formularesponse answer="x" samples="x@1:5#4"><textline/><hintgroup><formulahint answer="-x" samples="x@1:5#4" name="sign"/><hintpart on="sign"><text>The sign</text></hintpart></hintgroup></formularesponse></problem>"#;
    assert_eq!(message(formula, json!("0-x")), "The sign");
    let python = parse(r#"<problem><stringresponse answer="a"><textline/><hintgroup hintfn="f"/></stringresponse></problem>"#).unwrap();
    assert_eq!(python.notes[0].code, "OLX-HINT-PYTHON");
}

const TARGETED: &str = r#"<problem><p>Which?</p><multiplechoiceresponse targeted-feedback="alwaysShowCorrectChoiceExplanation"><choicegroup>
    <choice correct="false" explanation-id="one">1</choice><choice correct="true" explanation-id="two">2</choice></choicegroup></multiplechoiceresponse>
    <targetedfeedbackset><targetedfeedback explanation-id="one">One is low</targetedfeedback></targetedfeedbackset>
    <solutionset><solution explanation-id="two">Two it is</solution></solutionset></problem>"#;

#[test]
fn targeted_feedback_follows_the_choice() {
    let problem = parse(TARGETED).unwrap();
    let answers = Answers::by_number(&problem, json!({"1": "choice_0"}).as_object().unwrap());
    let graded = problem.grade(1, &answers, &mut || 0.0).unwrap();
    assert_eq!(
        graded
            .feedback
            .iter()
            .map(|feedback| feedback.html.as_str())
            .collect::<Vec<_>>(),
        ["One is low", "Two it is"]
    );
    assert_eq!(graded.word(), "incorrect");
    let pieces = problem.view(
        1,
        &Shown {
            graded: Some(graded),
            answers,
            ..Shown::default()
        },
    );
    assert!(
        pieces.contains(&Piece::Feedback {
            html: "One is low".into(),
            right: false
        }),
        "{pieces:?}"
    );
    assert!(!format!("{:?}", problem.view(1, &Shown::default())).contains("One is low"));
}

#[test]
fn scores_add_up_over_questions() {
    let xml = r#"<problem weight="10"><optionresponse><optioninput options="('a','b')" correct="a"/><optioninput options="('a','b')" correct="b" points="3"/></optionresponse>
        <numericalresponse answer="2"><textline/></numericalresponse><customresponse cfn="check"><textline/><textbox/></customresponse></problem>"#;
    assert_eq!(
        graded(xml, json!({"1": "a", "2": "a", "input_x_3_1": "2"})),
        json!({"score": 2, "max": 7, "inputs": {
            "1": {"correct": "correct", "points": 1, "message": ""},
            "2": {"correct": "incorrect", "points": 0, "message": ""},
            "3": {"correct": "correct", "points": 1, "message": ""},
            "4": {"correct": "ungraded", "points": 0, "message": ""},
            "5": {"correct": "ungraded", "points": 0, "message": ""}}})
    );
    let problem = parse(xml).unwrap();
    assert_eq!(
        problem
            .inputs()
            .map(|input| input.id.as_str())
            .collect::<Vec<_>>(),
        ["2_1", "2_2", "3_1", "4_1", "4_2"]
    );
    assert!(problem.needs_staff() && !problem.is_gradable());
    assert_eq!(problem.settings.weight, Some(10.0));
}

fn shown_choices(problem: &Problem, seed: u64) -> Vec<String> {
    problem
        .view(seed, &Shown::default())
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Input(input) => match input.control {
                Control::Choices { choices, .. } => Some(
                    choices
                        .into_iter()
                        .map(|choice| choice.html)
                        .collect::<String>(),
                ),
                _ => None,
            },
            _ => None,
        })
        .collect()
}

/// The orders were drawn by `random2.Random(seed)`, which shuffles as Python 2 did.
#[test]
fn the_seed_gives_the_original_order() {
    let group = |attributes: &str, fixed: &[&str]| {
        let choices: String = ["A", "B", "C", "D"]
            .iter()
            .map(|text| {
                format!(
                    "<choice correct=\"{}\"{}>{text}</choice>",
                    *text == "A",
                    if fixed.contains(text) {
                        " fixed=\"true\""
                    } else {
                        ""
                    }
                )
            })
            .collect();
        format!(
            "<multiplechoiceresponse><choicegroup {attributes}>{choices}</choicegroup></multiplechoiceresponse>"
        )
    };
    let of = |xml: &str, seed| {
        shown_choices(&parse(&format!("<problem>{xml}</problem>")).unwrap(), seed)
    };
    assert_eq!(of(&group("shuffle=\"true\"", &[]), 0), ["BACD"]);
    assert_eq!(of(&group("shuffle=\"true\"", &["A", "C"]), 0), ["ABDC"]);
    assert_eq!(of(&group("", &["A"]), 0), ["ABCD"]);
    let pooled = of(&group("answer-pool=\"3\"", &[]), 4);
    assert!(
        pooled[0].len() == 3 && pooled[0].contains('A'),
        "{pooled:?}"
    );
    let both = parse(&format!(
        "<problem>{}</problem>",
        group("shuffle=\"true\" answer-pool=\"2\"", &[])
    ))
    .unwrap();
    assert!(both.needs_staff());
    let twice = format!(
        "{}{}",
        group("shuffle=\"true\"", &[]),
        group("shuffle=\"true\"", &[])
    );
    assert_ne!(of(&twice, 0)[0], of(&twice, 0)[1]);
}

#[test]
fn a_page_shows_everything_in_order() {
    let xml = r#"<problem display_name="D"><script type="loncapa/python"></script><p>Intro <text>seed $seed</text><clarification>what</clarification></p>
        <div class="x"><p>Before</p><label>How many?</label><numericalresponse answer="1"><description>Count</description><p>inside</p><textline trailing_text="kg" size="9"/><p>after</p></numericalresponse><table><tr><td>cell</td></tr></table></div>
        <p>Colour?</p><optionresponse><optioninput label="Colour?" options="('a')" correct="a"/></optionresponse>
        <solution><p>Because</p></solution><demandhint><hint>h1</hint><hint>h2</hint></demandhint></problem>"#;
    let problem = parse(xml).unwrap();
    let pieces: Vec<String> = problem
        .view(
            3,
            &Shown {
                solutions: true,
                ..Shown::default()
            },
        )
        .into_iter()
        .map(|piece| match piece {
            Piece::Html(html) => html,
            Piece::Question {
                number,
                label,
                descriptions,
                ..
            } => format!("Q{number} {label} {descriptions:?}"),
            Piece::Input(input) => format!("I{} {}", input.number, input.id),
            Piece::Solution(html) => format!("S {html}"),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(
        pieces,
        [
            "<p>Intro <span>seed 3</span><span class=\"clarification\" role=\"note\">what</span></p>\n        <div class=\"x\"><p>Before</p></div>",
            "Q1 How many? [\"Count\"]",
            "<div class=\"x\"><p>inside</p></div>",
            "I1 2_1",
            "<div class=\"x\"><p>after</p></div>",
            "<div class=\"x\"><table><tr><td>cell</td></tr></table></div>",
            "Q2 Colour? []",
            "I2 3_1",
            "S <p>Because</p>",
        ]
    );
    assert_eq!(problem.demand_hint(2), Some(("h1", 1, 2)));
    assert_eq!(
        problem.correct_answers(1),
        [
            ("2_1".to_owned(), ShownAnswer::Text(vec!["1".into()])),
            ("3_1".to_owned(), ShownAnswer::Text(vec!["a".into()]))
        ]
    );
}

#[test]
fn scripts_are_never_run() {
    let variables = r#"<problem><script type="loncapa/python">import random
x = random.randint(1, 5)</script><p>Twice $x?</p><numericalresponse answer="$x*2"><textline/></numericalresponse><stringresponse answer="a"><textline/></stringresponse></problem>"#;
    let problem = parse(variables).unwrap();
    let script = problem.script.as_ref().unwrap();
    assert_eq!(
        (script.variables_used.as_slice(), script.class),
        (
            &["x".to_owned()][..],
            ScriptClass::VariablesOnly { randomised: true }
        )
    );
    assert!(problem.needs_staff());
    assert!(matches!(
        problem.responses[0].kind,
        Kind::ByHand {
            code: "OLX-SCRIPT-VARIABLES",
            ..
        }
    ));
    let frozen = substitute(
        variables,
        &std::collections::BTreeMap::from([("x".to_owned(), "4".to_owned())]),
    );
    assert_eq!(graded(&frozen, json!({"1": "8", "2": "a"}))["score"], 2);
    let grader = parse("<problem><script>def f(e, a): return True</script><customresponse cfn=\"f\"><textline/></customresponse></problem>").unwrap();
    assert_eq!(grader.script.unwrap().class, ScriptClass::Grader);
    assert_eq!(grader.notes[0].code, "OLX-RESPONSE-PYTHON");
}

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
