use std::borrow::Cow;

use crate::{asciimath, latex, render_in_html};

#[test]
fn every_delimiter_is_found() {
    let x2 = latex("x^2", false).unwrap();
    let shown = latex("x^2", true).unwrap();
    for (html, expected) in [
        (r"<p>a \(x^2\) b</p>", format!("<p>a {x2} b</p>")),
        (r"\[x^2\]", shown.clone()),
        ("$$x^2$$", shown.clone()),
        ("[mathjaxinline]x^2[/mathjaxinline]", x2.clone()),
        ("[mathjax]x^2[/mathjax]", shown.clone()),
        (r"\(x^2\)\(x^2\) and \[x^2\]", format!("{x2}{x2} and {shown}")),
        (r"<b>\(</b>x^2<b>\)</b> \(x^2\)", format!(r"<b>\(</b>x^2<b>\)</b> {x2}")),
        (r"é\(x^2\)é", format!("é{x2}é")),
    ] {
        assert_eq!(render_in_html(html, false), expected, "{html}");
    }
}

#[test]
fn backticks_are_asciimath_only_when_asked() {
    let html = "<p>`x/2` and <code>`x`</code></p>";
    assert_eq!(render_in_html(html, false), html);
    let expected = format!("<p>{} and <code>`x`</code></p>", asciimath("x/2").unwrap());
    assert_eq!(render_in_html(html, true), expected);
}

#[test]
fn markup_and_code_are_left_alone() {
    for html in [
        r#"<a title="\(x\)" href='\[y\]'>z</a>"#,
        r"<code>\(x\)</code>",
        r"<pre><code>\(x\)</code> \(y\)</pre>",
        r"<pre>\(a\)<pre>b</pre>\(c\)</pre>",
        r"<script>if (a < b) '\(x\)' </script>",
        r"<style>a::after { content: '\[x\]' }</style>",
        r"<textarea>\(x\)</textarea>",
        r"<!-- \(x\) -->",
        r"<math><mi>\(x\)</mi></math>",
        r"<SCRIPT>\(x\)</SCRIPT>",
        r"<code>\(x\)",
        r"<p title='\(x\)",
        r"a \\(x\\) b",
        r"\(\)",
        r"\( unclosed",
        r"x \) y \( z",
        "cost: $$ 5",
        r"\",
    ] {
        assert_eq!(render_in_html(html, true), html, "{html}");
    }
}

#[test]
fn text_after_code_is_read_again() {
    let expected = format!("<code>\\(a\\)</code> {} <!-- -->", latex("x", false).unwrap());
    assert_eq!(render_in_html(r"<code>\(a\)</code> \(x\) <!-- -->", false), expected);
}

#[test]
fn references_and_line_breaks_are_decoded() {
    for (html, source) in [
        (r"\(i &lt; 1\)", "i < 1"),
        (r"\(a < b\)", "a < b"),
        (r"\(a<br/>+b\)", "a\n+b"),
        (r"\(a&nbsp;&amp;lt;\)", "a &lt;"),
    ] {
        let rendered = render_in_html(html, false);
        match latex(source, false) {
            Ok(mathml) => assert_eq!(rendered, mathml, "{html}"),
            Err(_) => assert_eq!(rendered, "<code class=\"formula\">a &amp;lt;</code>", "{html}"),
        }
    }
}

#[test]
fn nested_delimiters_close_outside_braces() {
    // Mathematics inside words is read when the converter reads it, and shown whole when not.
    let rendered = render_in_html(r"\(\text{when \(x\) grows}\) then", false);
    assert!(rendered.contains(r"\text{when \(x\) grows}<"), "{rendered}");
    assert!(rendered.ends_with("> then"), "{rendered}");
}

#[test]
fn an_unreadable_formula_stays_readable() {
    let html = r"<p>\(\unknown{&lt;b&gt;}\) after</p>";
    let expected = r#"<p><code class="formula">\unknown{&lt;b&gt;}</code> after</p>"#;
    assert_eq!(render_in_html(html, false), expected);
}

#[test]
fn rendering_twice_changes_nothing() {
    let once = render_in_html(r"<p>\(x\) \(\unknown\) $$y$$</p>", true).into_owned();
    assert_eq!(render_in_html(&once, true), once);
}

#[test]
fn a_page_without_formulas_is_not_copied() {
    let page = "<p>Prices: $5, [1], a\\b, C:\\dir</p>".repeat(1_000);
    assert!(matches!(render_in_html(&page, false), Cow::Borrowed(same) if same == page));
}

#[test]
fn work_stays_in_proportion_to_the_page() {
    for (name, unit) in [
        ("openings", r"\("),
        ("braces", r"\({"),
        ("brackets", r"\["),
        ("dollars", "$$"),
        ("backticks", "`"),
        ("tags", r"\(<b>"),
        ("lesser", r"\(<"),
        ("mixed", r"\({\) \["),
    ] {
        let page = unit.repeat(400_000 / unit.len());
        let rendered = render_in_html(&page, true);
        assert!(rendered.len() < 60 * page.len(), "{name}");
    }
}

proptest::proptest! {
    /// Outside formulas nothing changes, and no text makes it panic.
    #[test]
    fn any_fragment_gets_an_answer(html in r#"([a-z <>/"'=&;é]|\\\(|\\\)|\\\[|\\\]|\$\$|`|<code>|</code>|<br>|\[mathjax\]|\[/mathjax\]|\{|\}){0,40}"#) {
        render_in_html(&html, true);
    }
}
