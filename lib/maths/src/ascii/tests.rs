use crate::{Unreadable, asciimath};

fn body(src: &str) -> String {
    let mathml = asciimath(src).unwrap_or_else(|error| panic!("{src}: {error}"));
    let inside = mathml.strip_prefix("<math><semantics><mrow>").unwrap();
    inside.split("</mrow><annotation").next().unwrap().to_owned()
}

#[test]
fn the_examples_people_learn_from() {
    for (src, expected) in [
        ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
        ("x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
        ("a/b", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
        ("(a+b)/2", "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>"),
        ("3.14", "<mn>3.14</mn>"),
        ("2.", "<mn>2</mn><mo>.</mo>"),
        ("sqrt(x)", "<msqrt><mi>x</mi></msqrt>"),
        ("root(3)(x)", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
        ("frac(1)(2)", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
        (
            "sum_(i=1)^n i",
            "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>",
        ),
        ("lim_(x->0)", "<munder><mo>lim</mo><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder>"),
        ("alpha <= oo", "<mi>α</mi><mo>≤</mo><mi>∞</mi>"),
        ("hat x", "<mover accent=\"true\"><mi>x</mi><mo>^</mo></mover>"),
        ("sin x", "<mi>sin</mi><mi>x</mi>"),
        ("|x|", "<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>"),
        ("abs(x)", "<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>"),
        ("text(si )x", "<mtext>si </mtext><mi>x</mi>"),
        ("\"a<b\"", "<mtext>a&lt;b</mtext>"),
        ("bbb R", "<mi>ℝ</mi>"),
        ("bb x", "<mi>𝐱</mi>"),
        ("[0,1)", "<mrow><mo>[</mo><mn>0</mn><mo>,</mo><mn>1</mn><mo>)</mo></mrow>"),
        (
            "[[a,b],[c,d]]",
            "<mrow><mo>[</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo>]</mo></mrow>",
        ),
        ("cancel(x)", "<menclose notation=\"updiagonalstrike\"><mi>x</mi></menclose>"),
        ("x != y", "<mi>x</mi><mo>≠</mo><mi>y</mi>"),
    ] {
        assert_eq!(body(src), expected, "{src}");
    }
}

#[test]
fn unfinished_formulas_are_still_drawn() {
    for src in [
        "x^",
        "_",
        "/",
        "(",
        ")",
        "a)",
        "|",
        "|x",
        "{x | x > 0}",
        "sqrt",
        "frac(1)",
        "text(",
        "\"",
        "[[",
        "]]",
        ":}",
        "color(red)",
        "a//b",
        "é'",
        "(:",
        "^^^^",
        "|(|)",
    ] {
        body(src);
    }
    assert_eq!(asciimath(" "), Err(Unreadable::Empty));
}

#[test]
fn deep_formulas_are_refused() {
    for src in
        ["(".repeat(4_000), "sqrt".repeat(1_000), "|(".repeat(2_000), "x^(".repeat(1_000), "hat".repeat(900)]
    {
        assert_eq!(asciimath(&src), Err(Unreadable::TooDeep), "{}", &src[..8]);
    }
    assert!(asciimath(&"a/b+".repeat(1_000)).is_ok());
}

#[test]
fn nothing_but_mathml_comes_out() {
    for src in [
        "text(<script>)",
        "\"<img src=x onerror=y>\"",
        "class(a\" onclick=\"x)(y)",
        "color(url(x))(y)",
        "id(top)(x)",
        "<script>",
        "href",
    ] {
        let mathml = asciimath(src).unwrap();
        for tag in mathml.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap();
            assert!(
                ["m", "/m", "semantics", "/semantics", "annotation", "/annotation"]
                    .iter()
                    .any(|t| tag.starts_with(t)),
                "{src}: <{tag}>"
            );
            assert!(!tag.contains("on") || tag.contains("annotation"), "{src}: <{tag}>");
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_gets_an_answer(src in r#"([a-z0-9 +<>&^_/|(){}\[\]:,"]|sqrt|frac|sum|text|hat|bb|é){0,60}"#) {
        if let Ok(mathml) = asciimath(&src) {
            assert!(mathml.starts_with("<math>") && mathml.ends_with("</math>"));
        }
    }
}
