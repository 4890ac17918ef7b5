use proptest::prelude::*;

use super::*;

fn real(formula: &str) -> f64 {
    let value = value(formula).unwrap_or_else(|fault| panic!("{formula}: {fault}"));
    assert_eq!(value.to_complex().im, 0.0, "{formula}");
    value.to_complex().re
}

#[test]
fn the_grammar_holds_its_golden_table() {
    for (formula, expected) in [
        ("2*-3", -6.0),
        ("-5^2", -25.0),
        ("2^3^2", 512.0),
        ("2^-3", 0.125),
        ("2^-3^2", 512.0),
        ("5||4", 20.0 / 9.0),
        ("10%", 0.1),
        ("5 %", 0.05),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("1 E -3", 0.001),
        ("--5", 5.0),
        ("5--3", 8.0),
        ("  1 + 2\t* 3 ", 7.0),
        ("7/2", 3.5),
        ("i^2", -1.0),
        ("PI", std::f64::consts::PI),
        ("SQRT(16)", 4.0),
        ("fact(5)", 120.0),
        ("factorial(3)/2", 3.0),
        ("log10(1000)", 3.0),
        ("ln(e)", 1.0),
        ("arccot(-1)", -std::f64::consts::FRAC_PI_4),
        ("abs(-3)", 3.0),
        ("abs(3+4*i)", 5.0),
        ("1/sin(0)", f64::INFINITY),
        ("(1+2)*(3)", 9.0),
    ] {
        assert!(
            (real(formula) - expected).abs() < 1e-12 || real(formula) == expected,
            "{formula} = {}",
            real(formula)
        );
    }
    assert!(real("0||4").is_nan());
    assert!(real(" ").is_nan());
    assert!(real("arccosh(0.5)").is_nan());
    let root = value("sqrt(-4)").unwrap().to_complex();
    assert!((root.re.abs() < 1e-12) && (root.im - 2.0).abs() < 1e-12);
    assert!(value("(-8)^(1/3)").unwrap().is_complex());
}

#[test]
fn faults_say_what_is_wrong() {
    let said = |formula: &str| value(formula).unwrap_err().to_string();
    assert_eq!(said("x+y"), "Invalid Input: x, y not permitted in answer as a variable");
    assert_eq!(said("f(2)"), "Invalid Input: f not permitted in answer as a function");
    assert_eq!(
        said("e(2)"),
        "Invalid Input: e not permitted in answer as a function (did you forget to use * for multiplication?)"
    );
    assert_eq!(
        said("(1+2"),
        "Invalid Input: Parentheses are unmatched. 1 parentheses were opened but never closed."
    );
    assert_eq!(
        said("1+2)"),
        "Invalid Input: A closing parenthesis was found after segment 1+2, but there is no matching opening parenthesis before it."
    );
    for formula in ["2x", "2 3", "1,5", "2*-x", "5+", "=5", "()", "2e", "3$"] {
        assert_eq!(value(formula).unwrap_err(), Fault::Syntax, "{formula}");
    }
    assert_eq!(value("1/0").unwrap_err(), Fault::DivisionByZero);
    assert_eq!(value("factorial(10^9)").unwrap_err(), Fault::TooLarge);
    assert_eq!(value("9^9^9^9").unwrap_err(), Fault::TooLarge);
    assert_eq!(value("fact(-1)").unwrap_err(), Fault::Factorial);
    assert_eq!(value(&format!("{}1{}", "(".repeat(500), ")".repeat(500))).unwrap_err(), Fault::TooLong);
}

#[test]
fn case_matters_only_when_asked() {
    let variables = BTreeMap::from([("R".to_owned(), Number::real(2.0))]);
    assert_eq!(evaluate("r*2", &variables, false).unwrap().to_complex().re, 4.0);
    assert_eq!(
        evaluate("r*2", &variables, true).unwrap_err().to_string(),
        "Invalid Input: r not permitted in answer as a variable (did you mean R?)"
    );
    assert_eq!(
        evaluate("x_{ab}^{12}'", &BTreeMap::from([("x_{ab}^{12}'".into(), Number::Whole(7))]), true),
        Ok(Number::Whole(7))
    );
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[0-9a-z+*/^|(). %_{}'\\-]{0,40}|.{0,40}") {
        let _ = value(&text);
    }
}
