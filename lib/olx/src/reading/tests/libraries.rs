//! Content libraries of both kinds.

use pretty_assertions::assert_eq;

use super::{block, codes, package, tree};
use crate::{Body, inspect, read};

#[test]
fn a_library_of_the_first_kind() {
    let reading = read(&package(&[
        (
            "library.xml",
            r#"<library url_name="library" org="O" library="L" display_name="Bank" xblock-family="xblock.v1"><problem url_name="p"/></library>"#,
        ),
        ("problem/p.xml", "<problem/>"),
    ]));
    assert_eq!(
        (reading.course.org.as_str(), reading.course.course.as_str(), reading.course.display_name.as_deref()),
        ("O", "L", Some("Bank"))
    );
    assert_eq!(tree(&reading.course.root), "library:library(problem:p)");
}

#[test]
fn a_library_of_the_second_kind() {
    let entity = |key: &str, title: &str| {
        format!(
            "[entity]\nkey = \"{key}\"\n[entity.draft]\nversion_num = 2\n[entity.published]\nversion_num = 1\n[[version]]\ntitle = \"Draft\"\nversion_num = 2\n[[version]]\ntitle = \"{title}\"\nversion_num = 1\n"
        )
    };
    let files = [
        ("package.toml".to_owned(), "[meta]\nformat_version = 1\n[learning_package]\ntitle = \"Lib\"\nkey = \"lib:O:L\"\n".to_owned()),
        ("entities/unit-x.toml".to_owned(), "[entity]\nkey = \"unit-x\"\n[entity.container.unit]\n[entity.published]\nversion_num = 1\n[[version]]\ntitle = \"Unit\"\nversion_num = 1\n[version.container]\nchildren = [\"xblock.v1:html:h1\", \"xblock.v1:html:gone\"]\n".to_owned()),
        ("entities/xblock.v1/html/h1.toml".to_owned(), entity("xblock.v1:html:h1", "Text")),
        ("entities/xblock.v1/html/h1/component_versions/v1/block.xml".to_owned(), "<html><![CDATA[<p>Hi <img src=\"/static/a.png\"></p>]]></html>".to_owned()),
        ("entities/xblock.v1/html/h1/component_versions/v1/static/a.png".to_owned(), "png".to_owned()),
        ("entities/xblock.v1/problem/p1.toml".to_owned(), entity("xblock.v1:problem:p1", "Question")),
    ];
    let borrowed: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let package = package(&borrowed);
    let reading = read(&package);
    assert_eq!(
        (reading.course.org.as_str(), reading.course.course.as_str(), reading.course.display_name.as_deref()),
        ("O", "L", Some("Lib"))
    );
    assert_eq!(tree(&reading.course.root), "library:library(vertical:unit-x(html:h1) problem:p1!)");
    assert_eq!(block(&reading, "html/h1").title(), "Text");
    assert_eq!(
        block(&reading, "html/h1").body,
        Body::Html("<p>Hi <img src=\"/static/a.png\"></p>".to_owned())
    );
    assert_eq!(
        codes(&reading),
        [("OLX-LINK-DANGLING", "xblock.v1:problem:p1"), ("OLX-LINK-DANGLING", "unit-x")]
            .map(|(code, at)| (code, at))
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
    );
    assert_eq!(inspect(&package, &reading).static_files.missing, 0);
}
