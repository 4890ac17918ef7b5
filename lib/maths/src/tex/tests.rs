use crate::{DEEPEST_NESTING, Unreadable, latex};

/// The MathML of a formula, without the frame that every formula has.
fn body(src: &str) -> String {
    let mathml = latex(src, false).unwrap_or_else(|error| panic!("{src}: {error}"));
    let inside = mathml.strip_prefix("<math><semantics><mrow>").unwrap();
    inside.split("</mrow><annotation").next().unwrap().to_owned()
}

#[test]
fn everyday_formulas_become_mathml() {
    for (src, expected) in [
        (r"x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
        (r"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
        (r"a \lt b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
        (r"a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
        (r"\text{si } x", "<mtext>si\u{a0}</mtext><mi>x</mi>"),
        (r"{a \over b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
        (r"\textcolor{red}{x}", "<mrow mathcolor=\"#FF0000\"><mi>x</mi></mrow>"),
    ] {
        assert_eq!(body(src), expected, "{src}");
    }
}

#[test]
fn the_source_stays_beside_the_formula() {
    let displayed = latex(r" a < b ", true).unwrap();
    assert!(displayed.starts_with("<math display=\"block\"><semantics>"), "{displayed}");
    assert!(
        displayed
            .ends_with("<annotation encoding=\"application/x-tex\">a &lt; b</annotation></semantics></math>")
    );
}

#[test]
fn habits_of_authors_are_read() {
    for src in [
        r"\displaystyle \huge{ \int }_0^\pi",
        r"\displaystyle e^x = \large{\sum}_{n=0}^{\infty} ",
        r"\LaTeX",
        r"\begin{eqnarray} a &=& b \nonumber \\ c &=& d \label{eq:x} \end{eqnarray}",
        r"\begin{eqnarray*} a &=& b \end{eqnarray*}",
        r"\begin{equation} a = b \label{eq:1} \end{equation}",
        r"\begin{align} a &= b \tag{3} \\ c &= d \end{align}",
        r"\begin{split} a &= b \\ &= d \end{split}",
        r"\frac{W}{L} \gt 58.3\\ ",
        r"\mbox{hello world} \widetilde{abc} \boxed{x} \require{ams} y",
        r"\sum_{\substack{i<n \\ j<m}} a_{ij}",
        r"\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}",
        r"\mathcal{T}: \mathbb{R}^2 \rightarrow \mathbb{R}^2",
        r"\exp \left( i \theta \begin{bmatrix}0 & 1 \\ 1 & 0\end{bmatrix} \right)",
        r"\left[ \frac { \rho \omega^2}{E} \left( \frac {L^2x}{2} \right)\right]_0^L",
        r"c = 4.18~ kJ/kg K",
        r"n^{\rm th}",
        r"\begin{cases} \displaystyle \frac12 & x > 0 \\ \color{red} 1 & \text{else} \end{cases}",
        r"]0, 1[ \cup [2, 3[",
    ] {
        body(src);
    }
}

#[test]
fn numbers_labels_and_sizes_leave_no_trace() {
    assert_eq!(
        body(r"\begin{equation} a \label{eq:1} \end{equation}"),
        body(r"\begin{equation*} a  \end{equation*}")
    );
    assert_eq!(body(r"\Large x"), body("x"));
    assert!(body(r"x \tag{3}").contains("(3)"));
}

#[test]
fn what_cannot_be_read_is_said() {
    for src in [
        r"\frac{a",
        r"\unknowncommand x",
        r"\begin{align} a",
        r"a & b",
        r"\left( a",
        "}",
        r"\begin{",
        r"\end",
    ] {
        match latex(src, false) {
            Err(Unreadable::Wrong { why, .. }) => assert!(!why.is_empty(), "{src}"),
            other => panic!("{src}: {other:?}"),
        }
    }
    assert_eq!(latex("  ", false), Err(Unreadable::Empty));
    assert_eq!(latex(&"x".repeat(9_000), false), Err(Unreadable::TooLong));
}

#[test]
fn nothing_but_mathml_comes_out() {
    for src in [
        r"\href{javascript:alert(1)}{x}",
        r"\url{javascript:alert(1)}",
        r#"\class{a" onclick="x}{x}"#,
        r"\style{background:url(//evil)}{x}",
        r"\cssId{top}{x}",
        r"\htmlData{a=b}{x}",
        r"\htmlClass{a}{x}",
        r"\unicode{x3c}script\unicode{x3e}",
        r"\includegraphics{//evil/x.png}",
        r"\text{<script>alert(1)</script>}",
        r#"\text{" onload="x}"#,
        r"<script>alert(1)</script>",
        r"\mathrm{<img src=x onerror=alert(1)>}",
        r"\operatorname{<b>}",
        r"\color{red;background:url(x)}{x}",
        r#"\color{"><script>}x"#,
        r"\begin{array}{c<script>} a \end{array}",
        r#"\begin{align} a \label{"><script>x</script>} \end{align}"#,
        r"\tag{<script>} x",
        r"\begin{<script>}x\end{<script>}",
        "\u{0}\u{202e}x",
        r"\textrm{</annotation><script>}",
    ] {
        if let Ok(mathml) = latex(src, true) {
            let (drawn, annotated) =
                mathml.split_once("<annotation encoding=\"application/x-tex\">").unwrap();
            let source = annotated.strip_suffix("</annotation></semantics></math>").unwrap();
            assert!(!source.contains('<'), "{src}: {mathml}");
            for tag in drawn.split('<').skip(1) {
                let tag = tag.split('>').next().unwrap();
                assert!(
                    tag.starts_with('m') || tag.starts_with("/m") || tag == "semantics",
                    "{src}: <{tag}>"
                );
                for never in ["href", "onclick", "onload", "onerror", " style=", " id=", "url("] {
                    assert!(!tag.contains(never), "{src}: <{tag}>");
                }
            }
        }
    }
}

#[test]
fn deep_formulas_are_refused_before_they_are_read() {
    let deep = DEEPEST_NESTING + 1;
    for (name, src) in [
        ("braces", "{".repeat(deep) + "x" + &"}".repeat(deep)),
        ("roots", r"\sqrt".repeat(deep) + " x"),
        ("fractions", r"\frac1".repeat(deep) + "x"),
        ("hats", r"\hat".repeat(1_900) + " x"),
        ("brackets", r"\left(".repeat(deep) + &r"\right)".repeat(deep)),
        ("matrices", r"\begin{matrix}".repeat(deep) + &r"\end{matrix}".repeat(deep)),
        ("powers", "x^{".repeat(deep) + &"}".repeat(deep)),
        ("switches", r"\displaystyle x".repeat(deep)),
        ("colours", r"\color{red} x".repeat(deep)),
        ("coloured words", r"\textcolor{red}{".repeat(400) + &"}".repeat(400)),
        ("root options", r"\sqrt[".repeat(deep) + &"]{x}".repeat(deep)),
        ("text", r"\text{$".repeat(deep) + &"$}".repeat(deep)),
    ] {
        assert_eq!(latex(&src, false), Err(Unreadable::TooDeep), "{name}");
    }
}

#[test]
fn long_formulas_are_not_deep() {
    for src in [
        "a+".repeat(2_000) + "b",
        r"\frac{1}{2}+".repeat(300) + "1",
        r"x_{i}^{2}".repeat(300),
        r"\alpha + \beta \, ".repeat(200),
        format!(r"\begin{{align*}} {} \end{{align*}}", r"a &= \displaystyle\sqrt{b} \\ ".repeat(200)),
        "[0, 1[ ".repeat(300),
    ] {
        assert!(latex(&src, true).is_ok(), "{}", &src[..30]);
    }
}

#[test]
fn macros_cannot_explode() {
    let bomb = r"\def\a{xx}\def\b{\a\a}\def\c{\b\b}\def\d{\c\c}\d";
    assert!(matches!(latex(bomb, false), Err(Unreadable::Wrong { .. })));
    let many = r"\mbox{a} ".repeat(800);
    assert!(latex(&many, false).unwrap().len() < 12 * many.len());
}

proptest::proptest! {
    /// Whatever comes, the answer is MathML or a sentence, never a panic.
    #[test]
    fn any_text_gets_an_answer(src in r"([a-z0-9 +<>&^_{}\[\]]|\\(frac|sqrt|left|right|text|begin|end|hat|color|over|tag)|\\[^a-z]|\(|\)|é){0,60}") {
        if let Ok(mathml) = latex(&src, false) {
            assert!(mathml.starts_with("<math>") && mathml.ends_with("</math>"));
        }
    }
}
