use super::*;
use crate::{Answers, Correctness, parse};

const SOURCE: &str = "\
>>What is red?||Look closely<<

(x) Apple {{Well:: Yes, often}}
( ) Sky
(@) None of these

||Think of fruit||

[explanation]
Apples are red.
[explanation]
---
Tick the fruit.

[x] Pear {{ selected: A fruit. }, { unselected: It is one. }}
[ ] Stone
{{ ((A B)) Not both. }}
---
[[
  blue {{No}}
  (green)
]]
---
= 5 +- 2%
or= 7
---
= [3,7)
---
s= 42 {{The answer}}
or= forty-two
not= 41 {{Nearly}}
---
= |colou?r
";

fn word(source: &str, answers: serde_json::Value) -> Vec<(Correctness, String)> {
    let problem = parse(&to_xml(source)).unwrap();
    let answers = Answers::by_number(&problem, answers.as_object().unwrap());
    let graded = problem.grade(1, &answers, &mut || 0.5).unwrap();
    let mut results: Vec<_> = graded.inputs.into_values().collect();
    results.sort_by_key(|result| result.number);
    results
        .into_iter()
        .map(|result| {
            (
                result.correctness,
                result.message.first().map_or_else(String::new, |feedback| feedback.html.clone()),
            )
        })
        .collect()
}

#[test]
fn every_form_is_read_and_grades() {
    let right = word(
        SOURCE,
        serde_json::json!({"1": "choice_0", "2": ["choice_0"], "3": "green", "4": "5.1", "5": "3", "6": "Forty-Two", "7": "COLOR"}),
    );
    assert!(
        right.iter().all(|(correctness, _)| *correctness == Correctness::Correct),
        "{right:?}\n{}",
        to_xml(SOURCE)
    );
    assert_eq!(right[0].1, "Yes, often");
    assert_eq!(right[1].1, "A fruit.");
    let wrong = word(
        SOURCE,
        serde_json::json!({"1": "choice_1", "2": ["choice_0", "choice_1"], "3": "blue", "4": "5.2", "5": "7", "6": "41", "7": "colr"}),
    );
    assert!(wrong.iter().all(|(correctness, _)| *correctness == Correctness::Incorrect), "{wrong:?}");
    assert_eq!(
        (wrong[1].1.as_str(), wrong[2].1.as_str(), wrong[5].1.as_str()),
        ("Not both.", "No", "Nearly")
    );
}

#[test]
fn a_problem_is_written_back_as_it_reads() {
    let problem = parse(&to_xml(SOURCE)).unwrap();
    let written = from_xml(&problem).expect("everything here can be said");
    let again = parse(&to_xml(&written)).unwrap();
    assert_eq!(format!("{:?}", again.responses), format!("{:?}", problem.responses), "{written}");
    assert_eq!(again.demand_hints, ["Think of fruit"]);
}

#[test]
fn what_cannot_be_said_is_not_written() {
    for xml in [
        "<problem><p>text only</p></problem>",
        r#"<problem><choiceresponse partial_credit="EDC"><checkboxgroup><choice correct="true">a</choice></checkboxgroup></choiceresponse></problem>"#,
        r#"<problem><stringresponse answer="a"><textline/></stringresponse></problem>"#,
        r#"<problem><customresponse cfn="f"><textline/></customresponse></problem>"#,
    ] {
        assert_eq!(from_xml(&parse(xml).unwrap()), None, "{xml}");
    }
}

#[test]
fn one_line_dropdowns_and_headings() {
    let xml = to_xml("Title\n=====\nPick [one] & go\n[[a b, (it's), c]]\n[code]\nx < 1\n[/code]\n");
    assert!(xml.contains("<h3 class=\"hd hd-2 problem-header\">Title</h3>"), "{xml}");
    assert!(xml.contains("<p>Pick [one] &amp; go</p>") || xml.contains("<p>Pick [one] & go</p>"), "{xml}");
    let graded = word("Pick\n[[a b, (it's), c]]\n", serde_json::json!({"1": "it's"}));
    assert_eq!(graded[0].0, Correctness::Correct);
}

proptest::proptest! {
    #[test]
    fn no_source_makes_it_panic(source in "[-=x()\\[\\]{}|<>!@ a-c\n]{0,80}") {
        if let Ok(problem) = parse(&to_xml(&source)) {
            let _ = from_xml(&problem);
        }
    }
}
