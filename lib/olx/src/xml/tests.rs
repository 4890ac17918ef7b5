use pretty_assertions::assert_eq;

use super::*;

fn text_of(bytes: &[u8]) -> (Option<String>, usize) {
    let source = Source::of(bytes);
    let text = source.document(DEPTH).ok().map(|document| inner_text(document.root_element()));
    (text, source.repairs.len())
}

#[test]
fn files_are_read_in_the_encoding_they_have() {
    let cases: [(&[u8], &str, usize); 8] = [
        (b"<a>caf\xC3\xA9</a>", "café", 0),
        (b"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<a>caf\xC3\xA9</a>", "café", 0),
        (b"<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9</a>", "café", 0),
        (b"<a>caf\xE9 \x93quoted\x94</a>", "café \u{201C}quoted\u{201D}", 1),
        (b"\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", "é", 0),
        (b"  \n<?xml version=\"1.0\"?><a>x</a>", "x", 0),
        (
            b"<a>one&nbsp;two & three &eacute; &unknown; &#233; &amp;</a>",
            "one\u{A0}two & three é &unknown; é &",
            1,
        ),
        (b"<!DOCTYPE a SYSTEM \"a.dtd\"><a>x</a>", "x", 0),
    ];
    for (bytes, text, repairs) in cases {
        assert_eq!(text_of(bytes), (Some(text.to_owned()), repairs), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn entities_of_a_document_type_are_never_expanded() {
    let laughs = b"<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]><a>&lol2;</a>";
    assert_eq!(text_of(laughs), (Some("&lol2;".to_owned()), 2));
}

#[test]
fn comments_and_cdata_are_not_repaired() {
    let source = Source::of(b"<a><!-- R&D --><![CDATA[a & b]]> &copy; </a>");
    let document = source.document(DEPTH).unwrap();
    assert_eq!(element_source(document.root_element()), "<a><!-- R&D --><![CDATA[a & b]]> \u{A9} </a>");
}

#[test]
fn deep_nesting_is_refused_and_does_not_overflow() {
    let deep = format!("{}{}", "<p>".repeat(10_000), "</p>".repeat(10_000));
    let source = Source::of(deep.as_bytes());
    assert_eq!(source.document(DEPTH).unwrap_err(), "its elements are nested more than 200 deep");
    let shallow = format!("{}{}", "<p>".repeat(50), "</p>".repeat(50));
    assert!(Source::of(shallow.as_bytes()).document(DEPTH).is_ok());
}

#[test]
fn undeclared_prefixes_are_declared_and_an_inner_element_stands_alone() {
    let source = Source::of(b"<vertical xmlns:o='urn:x'><done><o:field>1</o:field><q:w/></done></vertical>");
    assert!(source.repairs.is_empty());
    let document = source.document(DEPTH).unwrap();
    let done = document.root_element().first_element_child().unwrap();
    let alone = element_source(done);
    assert_eq!(
        alone,
        "<done xmlns:o=\"urn:x\" xmlns:q=\"urn:undeclared:q\"><o:field>1</o:field><q:w/></done>"
    );
    assert!(parse(&alone).is_ok());
}

#[test]
fn what_is_not_xml_stays_unread() {
    for bytes in [&b"<a><b></a>"[..], b"<a x='1' x='2'/>", b"", b"plain", b"<a", b"\x00\x01\x02"] {
        assert!(Source::of(bytes).document(DEPTH).is_err(), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn an_attribute_of_a_megabyte_is_read() {
    let long = format!("<a x=\"{}\"/>", "y".repeat(1 << 20));
    let source = Source::of(long.as_bytes());
    assert_eq!(source.document(DEPTH).unwrap().root_element().attribute("x").map(str::len), Some(1 << 20));
}
