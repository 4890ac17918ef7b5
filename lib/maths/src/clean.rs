//! The last gate: only MathML leaves, whatever went before.
//!
//! The converter is trusted to convert, not to be safe. Its output is read again tag by tag: an
//! element outside [`ELEMENTS`] ends the conversion, an attribute outside [`ATTRIBUTES`] is dropped,
//! and the few `style` declarations it makes become classes of [`crate::STYLE`].

use crate::Unreadable;
use crate::escape::push_escaped;

/// Presentation MathML, without links, actions, embedded content or foreign markup.
const ELEMENTS: &[&str] = &[
    "math",
    "mrow",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mmultiscripts",
    "mprescripts",
    "none",
    "mtable",
    "mtr",
    "mtd",
    "mpadded",
    "mphantom",
    "mstyle",
    "menclose",
];

/// Wrappers the converter puts around words: the words stay, the wrapper goes.
const UNWRAPPED: &[&str] = &["span", "code", "i", "b", "a", "em", "strong"];

/// Attributes kept when their value is [`plain`].
const ATTRIBUTES: &[&str] = &[
    "display",
    "displaystyle",
    "scriptlevel",
    "stretchy",
    "symmetric",
    "largeop",
    "movablelimits",
    "accent",
    "accentunder",
    "form",
    "fence",
    "separator",
    "lspace",
    "rspace",
    "minsize",
    "maxsize",
    "width",
    "height",
    "depth",
    "voffset",
    "linethickness",
    "mathvariant",
    "mathcolor",
    "notation",
    "columnspan",
    "rowspan",
];

/// Rewrites `mathml` (one `<math>` element) with the formula's `source` beside it as an annotation.
pub(crate) fn annotated(mathml: &str, encoding: &str, source: &str) -> Result<String, Unreadable> {
    let body = cleaned(mathml)?;
    let open = body.find('>').map_or(0, |at| at + 1);
    let inside = body[open..].strip_suffix("</math>").ok_or_else(|| unsafe_output("an unclosed element"))?;
    let mut out = String::with_capacity(body.len() + source.len() + 96);
    out.push_str(&body[..open]);
    out.push_str("<semantics><mrow>");
    out.push_str(inside);
    out.push_str("</mrow><annotation encoding=\"");
    out.push_str(encoding);
    out.push_str("\">");
    push_escaped(&mut out, source);
    out.push_str("</annotation></semantics></math>");
    Ok(out)
}

fn cleaned(mathml: &str) -> Result<String, Unreadable> {
    let mut out = String::with_capacity(mathml.len());
    let mut open: Vec<&str> = Vec::new();
    let mut rest = mathml;
    while let Some(at) = rest.find('<') {
        push_text(&mut out, &rest[..at]);
        let end = rest[at..].find('>').ok_or_else(|| unsafe_output("an unfinished tag"))? + at;
        tag(&rest[at + 1..end], &mut open, &mut out)?;
        rest = &rest[end + 1..];
    }
    push_text(&mut out, rest);
    if open.is_empty() { Ok(out) } else { Err(unsafe_output("an unclosed element")) }
}

/// One tag, between its angle brackets.
fn tag<'a>(tag: &'a str, open: &mut Vec<&'a str>, out: &mut String) -> Result<(), Unreadable> {
    if let Some(name) = tag.strip_prefix('/') {
        return if UNWRAPPED.contains(&name) {
            Ok(())
        } else if open.pop() == Some(name) {
            *out += &format!("</{name}>");
            Ok(())
        } else {
            Err(unsafe_output(name))
        };
    }
    let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
    let name_end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(name_end);
    if UNWRAPPED.contains(&name) {
        return Ok(());
    }
    // One element `math`, and it is the outermost.
    if !ELEMENTS.contains(&name) || (name == "math") != (open.is_empty() && out.is_empty()) {
        return Err(unsafe_output(name));
    }
    out.push('<');
    out.push_str(name);
    push_attributes(name, attributes, out)?;
    out.push('>');
    if empty {
        *out += &format!("</{name}>");
    } else {
        open.push(name);
    }
    Ok(())
}

fn push_attributes(element: &str, mut text: &str, out: &mut String) -> Result<(), Unreadable> {
    let mut classes = Vec::new();
    while let Some(equals) = text.find("=\"") {
        let name = text[..equals].trim();
        let value_and_rest = &text[equals + 2..];
        let end = value_and_rest.find('"').ok_or_else(|| unsafe_output("an unfinished attribute"))?;
        let value = &value_and_rest[..end];
        text = &value_and_rest[end + 1..];
        if name == "style" {
            push_style(element, value, &mut classes, out);
        } else if ATTRIBUTES.contains(&name) && plain(value) {
            *out += &format!(" {name}=\"{value}\"");
        }
    }
    if !classes.is_empty() {
        *out += &format!(" class=\"{}\"", classes.join(" "));
    }
    Ok(())
}

/// Turns the declarations we know into attributes or classes; the others are dropped.
fn push_style(element: &str, style: &str, classes: &mut Vec<&'static str>, out: &mut String) {
    for declaration in style.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim();
        match (property.trim(), value) {
            ("color", colour) if plain(colour) => *out += &format!(" mathcolor=\"{colour}\""),
            ("margin-left", space) if element == "mspace" && plain(space) => {
                *out += &format!(" width=\"{space}\"")
            }
            ("text-align", "left") => classes.push("maths-left"),
            ("text-align", "right") => classes.push("maths-right"),
            ("padding-left", "0") => classes.push("maths-tight-left"),
            ("padding-right", "0") => classes.push("maths-tight-right"),
            ("padding-left", "1em") => classes.push("maths-gap-left"),
            ("border-top", _) => classes.push("maths-rule-above"),
            ("border-bottom", _) => classes.push("maths-rule-below"),
            ("border-left", _) => classes.push("maths-rule-left"),
            ("border-right", _) => classes.push("maths-rule-right"),
            _ => {}
        }
    }
}

/// Lengths, numbers, words and colours; nothing that could begin a function, a link or a quote.
fn plain(value: &str) -> bool {
    value.len() <= 64 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b".+-#% ".contains(&b))
}

/// Text that came out of the converter: escaped once, whether or not it was escaped before.
fn push_text(out: &mut String, text: &str) {
    push_escaped(out, &crate::escape::decode_references(text));
}

fn unsafe_output(what: &str) -> Unreadable {
    Unreadable::Unsafe { what: what.chars().take(40).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_mathml_leaves() {
        for (given, expected) in [
            ("<math><mi>x</mi></math>", Ok("<math><mi>x</mi></math>")),
            (
                "<math><mi onclick=\"x()\" href=\"javascript:x\" id=\"top\">x</mi></math>",
                Ok("<math><mi>x</mi></math>"),
            ),
            ("<math><mo lspace=\"url(x)\">+</mo></math>", Ok("<math><mo>+</mo></math>")),
            (
                "<math><mtext><span class=\"c\">a &lt; b</span></mtext></math>",
                Ok("<math><mtext>a &lt; b</mtext></math>"),
            ),
            (
                "<math><mtext>a & b \"c\"</mtext></math>",
                Ok("<math><mtext>a &amp; b &quot;c&quot;</mtext></math>"),
            ),
            (
                "<math><mtd style=\"text-align: right;x:y\"/></math>",
                Ok("<math><mtd class=\"maths-right\"></mtd></math>"),
            ),
            (
                "<math><mrow style=\"color:#FF0000;\"></mrow></math>",
                Ok("<math><mrow mathcolor=\"#FF0000\"></mrow></math>"),
            ),
            ("<math><script>x</script></math>", Err("script")),
            ("<math><annotation-xml></annotation-xml></math>", Err("annotation")),
            ("<math><maction></maction></math>", Err("maction")),
            ("<math></math><math></math>", Err("math")),
            ("<math><mi></math>", Err("math")),
            ("<math><mi", Err("an unfinished tag")),
            ("<mi></mi>", Err("mi")),
        ] {
            let expected = expected.map(str::to_owned).map_err(unsafe_output);
            assert_eq!(cleaned(given), expected, "{given}");
        }
    }
}
