//! Courses with something wrong in them.

use pretty_assertions::assert_eq;

use super::{block, codes, inside, package, studio, unit};
use crate::reading::work::{MOST_AGAIN, MOST_BLOCKS, MOST_COPIED};
use crate::{Body, Code, Refused, inspect, read};

#[test]
fn what_cannot_be_found_or_read_is_kept_in_its_place() {
    let reading = unit(
        "<problem url_name='gone'/><html url_name='bad'/><problem url_name='torn'/><html filename='nowhere' url_name='n'/><problem url_name='redirect'/><html url_name='alone'/>words",
        &[
            ("html/bad.xml", b"<html filename='b'"),
            ("problem/torn.xml", b"<problem><p></problem>"),
            ("problem/redirect.xml", b"<problem filename='elsewhere' display_name='R'/>"),
            ("html/alone.html", b"<p>Alone"),
        ],
    );
    assert_eq!(
        inside(&reading),
        "problem:gone! html:bad! problem:torn! html:n! problem:redirect! html:alone"
    );
    let torn = block(&reading, "problem/torn");
    let Body::Broken { bytes, path, .. } = &torn.body else { panic!("it should be broken") };
    assert_eq!(
        (bytes.as_slice(), path.as_deref()),
        (&b"<problem><p></problem>"[..], Some("problem/torn.xml"))
    );
    let mut kinds: Vec<&str> = reading.facts.unreadable.iter().map(|one| one.kind).collect();
    kinds.sort();
    assert_eq!(
        kinds,
        ["invalid-xml", "invalid-xml", "missing-definition", "missing-definition", "missing-definition"]
    );
    assert!(
        reading.losses.iter().any(|loss| loss.code == Code::XmlInvalid && loss.detail.ends_with("words"))
    );
}

#[test]
fn names_met_twice() {
    let reading = unit(
        "<problem url_name='p'/><problem url_name='p'/><html url_name='h'>one</html><html url_name='h'>two</html><html url_name='h'>one</html>",
        &[("problem/p.xml", b"<problem>1</problem>")],
    );
    let unit = &reading.course.root.children[0].children[0].children[0];
    let told: Vec<(&str, u32, Option<&str>)> = unit
        .children
        .iter()
        .map(|block| (block.kind.as_str(), block.occurrence, block.renamed_from.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("problem", 0, None),
            ("problem", 1, None),
            ("html", 0, None),
            ("html", 1, Some("h")),
            ("html", 2, None)
        ]
    );
    assert_ne!(unit.children[2].id, unit.children[3].id);
    assert_eq!(reading.losses.iter().filter(|loss| loss.code == Code::NameDuplicate).count(), 3);
}

#[test]
fn encodings_and_small_faults_are_mended_and_told() {
    let reading = unit(
        "<problem url_name='latin'/><problem url_name='bom'/><problem url_name='nbsp'/>",
        &[
            (
                "problem/latin.xml",
                b"<?xml version='1.0' encoding='iso-8859-1'?><problem display_name='\xC9t\xE9'/>",
            ),
            ("problem/bom.xml", b"\xEF\xBB\xBF<problem display_name='BOM'/>"),
            ("problem/nbsp.xml", b"<problem display_name='N'>a&nbsp;b</problem>"),
        ],
    );
    assert_eq!(block(&reading, "problem/latin").display_name(), Some("\u{C9}t\u{E9}"));
    assert_eq!(block(&reading, "problem/bom").display_name(), Some("BOM"));
    assert_eq!(
        block(&reading, "problem/nbsp").source(),
        Some("<problem display_name='N'>a\u{A0}b</problem>")
    );
    assert_eq!(codes(&reading), [("OLX-XML-INVALID", "problem/nbsp.xml")]);
}

#[test]
fn files_that_lead_to_each_other_end() {
    let circle = unit(
        "<vertical url_name='a'/>",
        &[
            ("vertical/a.xml", b"<vertical><vertical url_name='b'/></vertical>"),
            ("vertical/b.xml", b"<vertical><vertical url_name='a'/></vertical>"),
        ],
    );
    assert_eq!(inside(&circle), "vertical:a(vertical:b(vertical:a!))");
    let deep = unit(&format!("{}{}", "<vertical>".repeat(10_000), "</vertical>".repeat(10_000)), &[]);
    assert!(deep.course.root.is_broken());
    let chain: Vec<(String, String)> = (0..400)
        .map(|n| {
            (format!("vertical/n{n}.xml"), format!("<vertical><vertical url_name='n{}'/></vertical>", n + 1))
        })
        .collect();
    let files: Vec<(&str, &[u8])> =
        chain.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let chained = unit("<vertical url_name='n0'/>", &files);
    assert!(chained.losses.iter().any(|loss| loss.detail.contains("was not read")));
}

#[test]
fn an_unreadable_course_file_is_still_a_course() {
    let reading = read(&package(&[("course.xml", "<course"), ("static/a.txt", "x")]));
    assert!(reading.course.root.is_broken());
    assert_eq!(
        (reading.course.org.as_str(), reading.course.course.as_str(), reading.course.assets.len()),
        ("edx", "folder", 1)
    );
    let dangling = read(&package(&[("course.xml", "<course url_name='r' org='o' course='c'/>")]));
    assert!(dangling.course.root.is_broken());
}

#[test]
fn damaged_files_never_stop_the_reading() {
    for (path, text) in studio() {
        let cuts = (0..text.len()).step_by(7).filter(|at| text.is_char_boundary(*at));
        for at in cuts {
            let torn = text[..at].to_owned();
            let twisted = text[..at].to_owned() + "&<\"\u{0}" + &text[at..];
            for damaged in [torn, twisted] {
                let files: Vec<(&str, &str)> = studio()
                    .into_iter()
                    .map(|(other, text)| (other, if other == path { damaged.as_str() } else { text }))
                    .collect();
                let package = package(&files);
                let reading = read(&package);
                let inspection = inspect(&package, &reading);
                assert_eq!(
                    inspection.counts.blocks,
                    reading.course.root.walk().filter(|block| !block.is_broken()).count()
                );
                assert!(package.without_secrets().0.files.len() == package.files.len());
            }
        }
    }
}

#[test]
fn files_that_multiply_are_refused_before_they_cost_much() {
    // Ten files, each pointing ten times at the next one: ten thousand million blocks.
    let mut chain: Vec<(String, String)> = (0..10)
        .map(|n| {
            let next = format!("<vertical url_name='n{}'/>", n + 1).repeat(10);
            (format!("vertical/n{n}.xml"), format!("<vertical>{next}</vertical>"))
        })
        .collect();
    chain.push(("vertical/n10.xml".to_owned(), "<vertical display_name='Leaf'/>".to_owned()));
    let files: Vec<(&str, &[u8])> =
        chain.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let again = unit("<vertical url_name='n0'/>", &files);
    assert_eq!(again.refused, Some(Refused::TooOften { limit: MOST_AGAIN }));
    assert!(again.losses.len() < 3 * MOST_AGAIN, "{}", again.losses.len());

    // A body of a megabyte, shown three hundred times.
    let body = vec![b'a'; 1 << 20];
    let many = "<html url_name='h'/>".repeat(300);
    let large = unit(&many, &[("html/h.html", &body)]);
    assert_eq!(large.refused, Some(Refused::TooMuchAgain { limit: MOST_COPIED }));

    // A setting of a megabyte, handed down to a thousand blocks.
    let due = "9".repeat(1 << 20);
    let many = format!("<vertical due='{due}'>{}</vertical>", "<html>a</html>".repeat(1_000));
    assert_eq!(unit(&many, &[]).refused, Some(Refused::TooMuchAgain { limit: MOST_COPIED }));

    // More blocks than any course has, all of them without a name: each gets its own without looking for long.
    let many = unit(&"<html>a</html>".repeat(MOST_BLOCKS + 1), &[]);
    assert_eq!(many.refused, Some(Refused::TooManyBlocks { limit: MOST_BLOCKS }));
}

#[test]
fn a_file_used_again_now_and_then_is_no_reason_to_refuse() {
    let many = "<problem url_name='p'/>".repeat(1_000);
    let reading = unit(&many, &[("problem/p.xml", b"<problem>1</problem>")]);
    assert_eq!(reading.refused, None);
    let unit = &reading.course.root.children[0].children[0].children[0];
    assert_eq!(unit.children.last().map(|block| block.occurrence), Some(999));
}
