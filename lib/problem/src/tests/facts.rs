//! More of what the original engine answers, by kind: given, then the verdict.

use pretty_assertions::assert_eq;
use serde_json::json;

use super::{first, graded, table};
use crate::*;

fn number(answer: &str, attributes: &str, tolerance: &str) -> String {
    format!(
        "<numericalresponse answer=\"{answer}\" {attributes}><responseparam type=\"tolerance\" default=\"{tolerance}\" \
         partial_answers=\"2,8,-4\" partial_range=\"3\"/><textline/></numericalresponse>"
    )
}

/// Verdicts by first letter: correct, partially correct, incorrect.
fn verdicts(xml: &str, given: &[&str]) -> String {
    let letter = |answer: &&str| {
        first(&format!("<problem>{xml}</problem>"), json!(answer)).chars().next().unwrap_or('?')
    };
    given.iter().map(letter).collect()
}

#[test]
fn numbers() {
    for (answer, attributes, tolerance, given, expected) in [
        (
            "[1.6e-5, 1.9e24)",
            "",
            "",
            vec!["0.000016", "1.6*10^-5", "1.59e24", "1.59e-5", "1.9e24", "1.9*10^24"],
            "ccciii",
        ),
        ("[0, 1.6e-5]", "", "", vec!["1.6*10^-5", "2"], "ci"),
        ("(1.6e-5, 10]", "", "", vec!["2", "1.6*10^-5"], "ci"),
        ("4", "", "", vec!["4.0", "4.00004", "4.00005", ""], "ccii"),
        ("1.9e24", "", "", vec!["1.9*10^24", "1.9001*10^24"], "ci"),
        ("3141592653589793238.", "", "", vec!["3141592653589793115."], "c"),
        ("0.1234567", "", "", vec!["0.123456", "0.1234561", "0.123451"], "cci"),
        ("1e-5", "", "", vec!["1.0e-5", "-1e-5", "2*1e-5"], "cii"),
        ("4.00%", "", "", vec!["4%", "0.04", ""], "cci"),
        ("1+1j", "", "1e-3", vec!["1+j"], "c"),
        ("-4", "", "10% ", vec!["-4.39", "-3.61", "-4.41", "-3.59"], "ccii"),
        ("1", "", "200%", vec!["2.99", "3.01", "-1.01"], "cii"),
        ("4", "partial_credit=\"close\"", "0.2", vec!["4.1", "4.5", "3.5", "3", "5"], "cppii"),
        (
            "4",
            "partial_credit=\"close,list\"",
            "0.2",
            vec!["4", "2", "2.1", "1.5", "7.5", "-4.15", "-3.5", "4.5", "1", "3", "0"],
            "cpppppppiii",
        ),
        ("clearly bad syntax )[+1e", "", "1e-3", vec!["1+j"], "T"),
        ("(1, ]", "", "", vec!["3"], "T"),
        ("[1j, 5]", "", "", vec!["3"], "T"),
    ] {
        assert_eq!(
            verdicts(&number(answer, attributes, tolerance), &given),
            expected,
            "{answer} {attributes}: {given:?}"
        );
    }
}

#[test]
fn patterns() {
    let xml = |answer: &str, mode: &str| {
        format!("<stringresponse answer=\"{answer}\" type=\"{mode}\"><textline/></stringresponse>")
    };
    for (answer, mode, given, expected) in [
        ("sec", "ci regexp", vec!["Second"], "i"),
        ("sec.*", "ci regexp", vec!["Second"], "c"),
        ("sec.*", "regexp", vec!["Second"], "i"),
        ("^Sec(ond)?$", "ci regexp", vec!["Second", "Sec"], "cc"),
        ("tre+", "ci regexp", vec!["There is a tree"], "i"),
        (".*tre+", "regexp", vec!["There is a tree"], "c"),
        (
            r"\w*\.?.*Luther King\s*.*",
            "regexp",
            vec!["Dr. Martin Luther King Jr.", "Martin Luther King"],
            "cc",
        ),
        (r"^(-\|){2,5}$", "ci regexp", vec!["-|-|-|", "-|", "-|-|-|-|-|-|"], "cii"),
        (r"5\\æ", "ci regexp", vec![r"5\æ"], "c"),
        ("\\", "ci regexp", vec!["\\"], "i"),
        ("Second_or_Third", "ci", vec!["second", "THIRD", "Second_or_Third"], "cci"),
    ] {
        assert_eq!(verdicts(&xml(answer, mode), &given), expected, "{answer}: {given:?}");
    }
    let several = r#"<stringresponse answer="just_sample" type="ci regexp"><additional_answer answer="^One$"/><additional_answer answer="two"/><additional_answer answer="^thre+"/><additional_answer answer="^4|Four$"/><textline/></stringresponse>"#;
    assert_eq!(
        verdicts(several, &["One", "two", "!!two!!", "threeeee", "4", "Four", "Five", "|"]),
        "ccccccii"
    );
}

#[test]
fn quotes_infinities_and_blanks() {
    let dropdown = r#"<optionresponse><optioninput options="('hasnot','hasn\'t','has\'nt')" correct="hasn't"/></optionresponse>"#;
    let formula = r#"<formularesponse answer="x" samples="x@1:2#10"><responseparam type="tolerance" default="1%"/><textline/></formularesponse>"#;
    table(&[
        (dropdown, json!("hasn't"), "correct 1"),
        (dropdown, json!("has'nt"), "incorrect 0"),
        (formula, json!("x*1e999"), "incorrect 0"),
        (formula, json!("x + 0*1e999"), "incorrect 0"),
        (formula, json!("1/0"), "Invalid input: Could not parse '1/0' as a formula"),
    ]);
}

/// The order of a drawn pool, and that two questions share one generator.
#[test]
fn pools() {
    let group = |pool: usize| {
        let choices: String = [false, false, true, false, false, true]
            .iter()
            .map(|right| format!("<choice correct=\"{right}\">x</choice>"))
            .collect();
        format!(
            "<multiplechoiceresponse><choicegroup answer-pool=\"{pool}\">{choices}</choicegroup></multiplechoiceresponse>"
        )
    };
    let order = |xml: &str, seed| -> Vec<String> {
        let problem = parse(&format!("<problem>{xml}</problem>")).unwrap();
        let names = |choices: Vec<&Choice>| {
            choices.iter().map(|choice| choice.name.trim_start_matches("choice_").to_owned()).collect()
        };
        problem.arrangement(seed).into_iter().map(names).collect()
    };
    assert_eq!(order(&group(4), 723), ["3514"]);
    assert_eq!(order(&group(4), 9), ["0432"]);
    assert_eq!(order(&group(5), 723), ["50134"]);
    assert_eq!(
        order(&format!("{}{}", group(4), group(3)), 723),
        ["3514", "105"].map(|expected| expected.to_owned())
    );
    assert_eq!(graded(&format!("<problem>{}</problem>", group(4)), json!({"1": "choice_2"}))["score"], 1);
}
