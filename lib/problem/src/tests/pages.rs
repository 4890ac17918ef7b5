//! Scores, orders, pages, scripts.

use pretty_assertions::assert_eq;
use serde_json::json;

use super::graded;
use crate::*;

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
        problem.inputs().map(|input| input.id.as_str()).collect::<Vec<_>>(),
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
                Control::Choices { choices, .. } => {
                    Some(choices.into_iter().map(|choice| choice.html).collect::<String>())
                }
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
                    if fixed.contains(text) { " fixed=\"true\"" } else { "" }
                )
            })
            .collect();
        format!(
            "<multiplechoiceresponse><choicegroup {attributes}>{choices}</choicegroup></multiplechoiceresponse>"
        )
    };
    let of = |xml: &str, seed| shown_choices(&parse(&format!("<problem>{xml}</problem>")).unwrap(), seed);
    assert_eq!(of(&group("shuffle=\"true\"", &[]), 0), ["BACD"]);
    assert_eq!(of(&group("shuffle=\"true\"", &["A", "C"]), 0), ["ABDC"]);
    assert_eq!(of(&group("", &["A"]), 0), ["ABCD"]);
    let pooled = of(&group("answer-pool=\"3\"", &[]), 4);
    assert!(pooled[0].len() == 3 && pooled[0].contains('A'), "{pooled:?}");
    let both =
        parse(&format!("<problem>{}</problem>", group("shuffle=\"true\" answer-pool=\"2\"", &[]))).unwrap();
    assert!(both.needs_staff());
    let twice = format!("{}{}", group("shuffle=\"true\"", &[]), group("shuffle=\"true\"", &[]));
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
        .view(3, &Shown { solutions: true, ..Shown::default() })
        .into_iter()
        .map(|piece| match piece {
            Piece::Html(html) => html,
            Piece::Question { number, label, descriptions, .. } => {
                format!("Q{number} {label} {descriptions:?}")
            }
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
        (&["x".to_owned()][..], ScriptClass::VariablesOnly { randomised: true })
    );
    assert!(problem.needs_staff());
    assert!(matches!(problem.responses[0].kind, Kind::ByHand { code: "OLX-SCRIPT-VARIABLES", .. }));
    let frozen = substitute(variables, &std::collections::BTreeMap::from([("x".to_owned(), "4".to_owned())]));
    assert_eq!(graded(&frozen, json!({"1": "8", "2": "a"}))["score"], 2);
    let grader = parse("<problem><script>def f(e, a): return True</script><customresponse cfn=\"f\"><textline/></customresponse></problem>").unwrap();
    assert_eq!(grader.script.unwrap().class, ScriptClass::Grader);
    assert_eq!(grader.notes[0].code, "OLX-RESPONSE-PYTHON");
}
