//! What is said about an answer.

use pretty_assertions::assert_eq;
use serde_json::json;

use super::message;
use crate::*;

#[test]
fn hints_stand_in_order() {
    let boxes = r#"<problem><choiceresponse><checkboxgroup>
        <choice correct="true">a<choicehint selected="TRUE">good a</choicehint><choicehint selected="false">tick a</choicehint></choice>
        <choice correct="false">b<choicehint selected="true" label="Careful">bad b</choicehint></choice>
        <choice correct="true">c</choice>
        <compoundhint value="b C" label="Pair">both b and c</compoundhint>
        </checkboxgroup></choiceresponse></problem>"#;
    assert_eq!(message(boxes, json!(["choice_0", "choice_2"])), "Correct: good a");
    assert_eq!(message(boxes, json!(["choice_0", "choice_1"])), "Careful <div>good a</div><div>bad b</div>");
    assert_eq!(message(boxes, json!(["choice_1", "choice_2"])), "Pair both b and c");
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
        graded.feedback.iter().map(|feedback| feedback.html.as_str()).collect::<Vec<_>>(),
        ["One is low", "Two it is"]
    );
    assert_eq!(graded.word(), "incorrect");
    let pieces = problem.view(1, &Shown { graded: Some(graded), answers, ..Shown::default() });
    assert!(pieces.contains(&Piece::Feedback { html: "One is low".into(), right: false }), "{pieces:?}");
    assert!(!format!("{:?}", problem.view(1, &Shown::default())).contains("One is low"));
}
