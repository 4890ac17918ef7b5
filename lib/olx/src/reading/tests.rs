use std::sync::Arc;

use pretty_assertions::assert_eq;

use crate::{Block, Body, Code, Kind, Package, Reading, inspect, read};

fn package(files: &[(&str, &str)]) -> Package {
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    package_of(&bytes)
}

fn package_of(files: &[(&str, &[u8])]) -> Package {
    let has = |name: &str| files.iter().any(|(path, _)| *path == name);
    let kind = if has("course.xml") {
        Kind::Course
    } else if has("library.xml") {
        Kind::LibraryV1
    } else {
        Kind::LibraryV2
    };
    let files = files.iter().map(|(path, bytes)| ((*path).to_owned(), Arc::from(*bytes))).collect();
    Package { kind, folder: "folder".to_owned(), files }
}

/// The tree as text: kind, name, and what became of it.
fn tree(block: &Block) -> String {
    let children: Vec<String> = block.children.iter().map(tree).collect();
    let mark = if block.is_broken() { "!" } else { "" };
    let inside = if children.is_empty() { String::new() } else { format!("({})", children.join(" ")) };
    format!("{}:{}{mark}{inside}", block.kind, block.id)
}

fn codes(reading: &Reading) -> Vec<(&'static str, &str)> {
    reading.losses.iter().map(|loss| (loss.code.as_str(), loss.at.as_str())).collect()
}

fn block<'r>(reading: &'r Reading, key: &str) -> &'r Block {
    reading.course.root.walk().find(|block| block.key() == key).unwrap_or_else(|| panic!("no {key}"))
}

#[test]
fn a_hand_written_course_of_2012_all_in_one_file() {
    let reading = read(&package(&[
        (
            "course.xml",
            r#"<course name="Circuits 2012" org="MITx" course="6.002x" slug="2012_Fall" graceperiod="1 day 12 hours" start="2012-09-05T12:00" showanswer="attempted">
                <chapter name="Week 1"><videosequence slug="S1V1" name="Overview"><video youtube="0.75:a,1.0:b" name="Welcome"/>
                <html slug="text1"><p>Hello <b>you</b> &amp; me</p></html><customtag tag="S1" slug="slide"><impl>slides</impl></customtag></videosequence>
                <sequential name="Homework" format="Homework" graded="true" due="2012-10-01T00:00"><problem filename="H1P1" name="Two"/></sequential></chapter>
                <chapter name="Week 2"><html>same</html><html>same</html><randomize url_name="r"><html url_name="x">1</html></randomize></chapter></course>"#,
        ),
        ("problem/H1P1.xml", "<problem><multiplechoiceresponse><choicegroup><choice correct=\"true\">a</choice></choicegroup></multiplechoiceresponse></problem>"),
        ("custom_tags/slides", "Slide ${tag}"),
        ("policies/2012_Fall.json", r#"{"chapter/Week_1": {"display_name": "First week"}, "video/Welcome": {"youtube": "1.0:c"}, "video/none": {}}"#),
        ("grading_policy.json", r#"{"GRADER": [{"type": "Homework", "weight": 1}]}"#),
    ]));
    let course = &reading.course;
    assert_eq!((course.org.as_str(), course.course.as_str(), course.run.as_str()), ("MITx", "6.002x", "2012_Fall"));
    assert_eq!((course.display_name.as_deref(), course.start.as_deref()), (Some("Circuits 2012"), Some("2012-09-05T12:00:00Z")));
    assert_eq!(
        tree(&course.root).replace(&tree_hash(&reading), "HASH"),
        "course:2012_Fall(chapter:Week_1(videosequence:S1V1(video:Welcome html:text1 customtag:slide) sequential:Homework(problem:Two)) \
         chapter:Week_2(html:HASH html:HASH_2 randomize:r(html:x)))"
    );
    assert_eq!(block(&reading, "chapter/Week_1").title(), "First week");
    assert_eq!(block(&reading, "video/Welcome").attribute("youtube"), Some("1.0:c"));
    assert_eq!(block(&reading, "html/text1").body, Body::Html("<p>Hello <b>you</b> &amp; me</p>".to_owned()));
    let problem = block(&reading, "problem/Two");
    assert_eq!((problem.path.as_deref(), problem.display_name(), problem.effective.graded), (Some("problem/H1P1.xml"), Some("Two"), true));
    assert_eq!((problem.effective.graceperiod, problem.effective.showanswer.as_str()), (Some(129_600), "attempted"));
    assert_eq!(crate::blocks::expand(block(&reading, "customtag/slide"), &course.custom_tags).as_deref(), Some("Slide S1"));
    assert_eq!(
        codes(&reading),
        [("OLX-POLICY-OVERRIDE", "chapter/Week_1"), ("OLX-POLICY-OVERRIDE", "video/Welcome"), ("OLX-GRADER-UNMATCHED", "grading_policy.json")]
    );
}

/// The name made for the first nameless html block.
fn tree_hash(reading: &Reading) -> String {
    reading.course.root.children[1].children[0].id.clone()
}

/// A Studio export: a file per block.
fn studio() -> Vec<(&'static str, &'static str)> {
    vec![
        ("course.xml", r#"<course url_name="R1" org="Org" course="C1"/>"#),
        ("course/R1.xml", r#"<course display_name="Old name" cert_html_view_enabled="true"><chapter url_name="ch"/><wiki slug="W"/></course>"#),
        ("chapter/ch.xml", r#"<chapter display_name="Chapter" visible_to_staff_only="true"><sequential url_name="s:1"/></chapter>"#),
        ("sequential/s/1.xml", r#"<sequential display_name="" format="Lab" graded="true"><vertical url_name="v"/></sequential>"#),
        (
            "vertical/v.xml",
            r#"<vertical><html url_name="h"/><problem url_name="p"/><video url_name="vid"/><done url_name="d" xblock-family="xblock.v1" align="right"/><done url_name="bare"/></vertical>"#,
        ),
        ("html/h.xml", r#"<html filename="h" display_name="Text" editor="raw"/>"#),
        ("html/h.html", "<p>Never <br> closed <img src=\"/static/a b.png\"> <a href=\"/jump_to_id/p\"> <a href='/jump_to_id/gone'> <img src='/static/none.png'>"),
        (
            "problem/p.xml",
            "<problem display_name=\"P\" markdown=\"null\" max_attempts=\"null\" custom=\"x\">\n<!-- why --><customresponse cfn=\"f\"><textline points=\"2\"/></customresponse><script type=\"loncapa/python\">f=1</script></problem>",
        ),
        ("video/vid.xml", r#"<video url_name="vid" sub="abc" youtube="1.00:abc"/>"#),
        ("about/overview.html", "<p>About</p>"),
        ("about/R1/overview.html", "<p>About this run</p>"),
        ("info/updates.items.json", r#"[{"id": 1, "date": "May 1", "content": "Hi", "status": "visible"}]"#),
        ("info/handouts.html", "<ol/>"),
        ("tabs/page.html", "<p>Page</p>"),
        ("policies/R1/policy.json", r#"{"course/R1": {"display_name": "New name", "start": "2026-01-01T00:00:00Z", "language": "fr", "lti_passports": ["a:b:c"], "tabs": [{"type": "static_tab", "name": "Page", "url_slug": "page"}], "user_partitions": [{"id": 100, "name": "P", "scheme": "cohort", "version": 3, "groups": [{"id": 1, "name": "G", "version": 1}]}]}}"#),
        ("policies/R1/grading_policy.json", r#"{"GRADER": [{"type": "Lab", "short_label": "L", "min_count": 1, "drop_count": 0, "weight": 1.0}], "GRADE_CUTOFFS": {"B": 0.5, "A": 0.9}}"#),
        ("policies/assets.json", r#"{"a_b.png": {"locked": true}}"#),
        ("static/a b.png", "png"),
        ("problem/lost.xml", "<problem/>"),
    ]
}

#[test]
fn a_studio_export() {
    let package = package(&studio());
    let reading = read(&package);
    let course = &reading.course;
    assert_eq!(tree(&course.root), "course:R1(chapter:ch(sequential:s:1(vertical:v(html:h problem:p video:vid done:d done:bare))))");
    assert_eq!((course.display_name.as_deref(), course.language.as_deref(), course.wiki_slug.as_deref()), (Some("New name"), Some("fr"), Some("W")));
    assert_eq!(course.settings["cert_html_view_enabled"], serde_json::json!(true));
    assert_eq!(course.grading.cutoffs, [("A".to_owned(), 0.9), ("B".to_owned(), 0.5)]);
    assert_eq!((course.about["overview"].as_str(), course.updates[0].content.as_str()), ("<p>About this run</p>", "Hi"));
    assert_eq!((course.static_tabs[0].name.as_deref(), course.partitions[0].groups[0].name.as_str()), (Some("Page"), "G"));
    assert_eq!((course.assets[0].name.as_str(), course.assets[0].locked, course.assets[0].mime), ("a_b.png", true, "image/png"));
    assert_eq!(block(&reading, "sequential/s:1").title(), "");
    assert_eq!(block(&reading, "vertical/v").title(), "v");
    let problem = block(&reading, "problem/p");
    assert!(problem.source().unwrap().contains("\n<!-- why -->"));
    assert_eq!((problem.effective.format.as_deref(), problem.effective.visible_to_staff_only), (Some("Lab"), true));
    assert_eq!(
        codes(&reading),
        [
            ("OLX-POLICY-OVERRIDE", "course/R1"),
            ("OLX-SECRET", "course/R1"),
            ("OLX-NOT-IN-ARCHIVE", "course/R1"),
            ("OLX-RESPONSE-PYTHON", "problem/p"),
            ("OLX-TRANSCRIPT-MISSING", "video/vid"),
            ("OLX-STATIC-MISSING", "html/h.html"),
            ("OLX-LINK-DANGLING", "html/h.html"),
            ("OLX-ORPHAN", "problem/lost.xml"),
            ("OLX-ATTR-UNKNOWN", "problem"),
        ]
    );
    assert!(reading.losses.iter().all(|loss| !loss.detail.contains("a:b:c")), "a secret is in the report");
}

#[test]
fn an_inspection_counts_it() {
    let package = package(&studio());
    let inspection = serde_json::to_value(inspect(&package, &read(&package))).unwrap();
    assert_eq!(inspection["counts"]["by_type"], serde_json::json!({"chapter": 1, "course": 1, "done": 2, "html": 1, "problem": 1, "sequential": 1, "vertical": 1, "video": 1}));
    assert_eq!(
        inspection["problems"],
        serde_json::json!({"max_points": 2, "max_points_graded": 2, "problems": 1, "problems_graded": 1, "problems_graded_with_response": 1,
            "problems_python": 1, "problems_with_response": 1, "staff_only_blocks": 1, "videos_with_transcripts": 1})
    );
    assert_eq!((&inspection["static"]["missing_list"], &inspection["static"]["unreferenced_files"]), (&serde_json::json!(["none.png"]), &serde_json::json!(0)));
    assert_eq!(inspection["links"], serde_json::json!({"jump_to_id": 2, "jump_to_id_unresolved": 1, "jump_to_id_unresolved_list": ["gone"]}));
    assert_eq!(inspection["unreached_definition_files"], serde_json::json!({"problem": 1}));
    assert_eq!(inspection["outline"][0]["sequentials"][0]["verticals"][0]["blocks"], serde_json::json!(["html", "problem", "video", "done", "done"]));
    assert_eq!(inspection["losses"][0]["code"], "OLX-POLICY-OVERRIDE");
    assert_eq!(inspection["drafts"], serde_json::json!({}));
}

/// A course whose only unit holds what is given.
fn unit(inside: &str, more: &[(&str, &[u8])]) -> Reading {
    let course = format!("<course url_name='r' org='o' course='c'><chapter url_name='ch'><sequential url_name='s'><vertical url_name='v'>{inside}</vertical></sequential></chapter></course>");
    let mut files: Vec<(&str, &[u8])> = vec![("course.xml", course.as_bytes())];
    files.extend(more);
    read(&package_of(&files))
}

fn inside(reading: &Reading) -> String {
    let unit = &reading.course.root.children[0].children[0].children[0];
    unit.children.iter().map(tree).collect::<Vec<_>>().join(" ")
}

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
    assert_eq!(inside(&reading), "problem:gone! html:bad! problem:torn! html:n! problem:redirect! html:alone");
    let torn = block(&reading, "problem/torn");
    let Body::Broken { bytes, path, .. } = &torn.body else { panic!("it should be broken") };
    assert_eq!((bytes.as_slice(), path.as_deref()), (&b"<problem><p></problem>"[..], Some("problem/torn.xml")));
    let mut kinds: Vec<&str> = reading.facts.unreadable.iter().map(|one| one.kind).collect();
    kinds.sort();
    assert_eq!(kinds, ["invalid-xml", "invalid-xml", "missing-definition", "missing-definition", "missing-definition"]);
    assert!(reading.losses.iter().any(|loss| loss.code == Code::XmlInvalid && loss.detail.ends_with("words")));
}

#[test]
fn names_met_twice() {
    let reading = unit(
        "<problem url_name='p'/><problem url_name='p'/><html url_name='h'>one</html><html url_name='h'>two</html><html url_name='h'>one</html>",
        &[("problem/p.xml", b"<problem>1</problem>")],
    );
    let unit = &reading.course.root.children[0].children[0].children[0];
    let told: Vec<(&str, u32, Option<&str>)> = unit.children.iter().map(|block| (block.kind.as_str(), block.occurrence, block.renamed_from.as_deref())).collect();
    assert_eq!(told, [("problem", 0, None), ("problem", 1, None), ("html", 0, None), ("html", 1, Some("h")), ("html", 2, None)]);
    assert_ne!(unit.children[2].id, unit.children[3].id);
    assert_eq!(reading.losses.iter().filter(|loss| loss.code == Code::NameDuplicate).count(), 3);
}

#[test]
fn encodings_and_small_faults_are_mended_and_told() {
    let reading = unit(
        "<problem url_name='latin'/><problem url_name='bom'/><problem url_name='nbsp'/>",
        &[
            ("problem/latin.xml", b"<?xml version='1.0' encoding='iso-8859-1'?><problem display_name='\xC9t\xE9'/>"),
            ("problem/bom.xml", b"\xEF\xBB\xBF<problem display_name='BOM'/>"),
            ("problem/nbsp.xml", b"<problem display_name='N'>a&nbsp;b</problem>"),
        ],
    );
    assert_eq!(block(&reading, "problem/latin").display_name(), Some("\u{C9}t\u{E9}"));
    assert_eq!(block(&reading, "problem/bom").display_name(), Some("BOM"));
    assert_eq!(block(&reading, "problem/nbsp").source(), Some("<problem display_name='N'>a\u{A0}b</problem>"));
    assert_eq!(codes(&reading), [("OLX-XML-INVALID", "problem/nbsp.xml")]);
}

#[test]
fn files_that_lead_to_each_other_end() {
    let circle = unit("<vertical url_name='a'/>", &[("vertical/a.xml", b"<vertical><vertical url_name='b'/></vertical>"), ("vertical/b.xml", b"<vertical><vertical url_name='a'/></vertical>")]);
    assert_eq!(inside(&circle), "vertical:a(vertical:b(vertical:a!))");
    let deep = unit(&format!("{}{}", "<vertical>".repeat(10_000), "</vertical>".repeat(10_000)), &[]);
    assert!(deep.course.root.is_broken());
    let chain: Vec<(String, String)> = (0..400).map(|n| (format!("vertical/n{n}.xml"), format!("<vertical><vertical url_name='n{}'/></vertical>", n + 1))).collect();
    let files: Vec<(&str, &[u8])> = chain.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let chained = unit("<vertical url_name='n0'/>", &files);
    assert!(chained.losses.iter().any(|loss| loss.detail.contains("was not read")));
}

#[test]
fn drafts_are_found_with_their_place() {
    let mut files = studio();
    files.extend([
        ("drafts/vertical/v.xml", r#"<vertical display_name="V" parent_url="block-v1:Org+C1+R1+type@sequential+block@s:1" index_in_children_list="0"><html url_name="h"/><html url_name="new"/></vertical>"#),
        ("drafts/vertical/w.xml", r#"<vertical parent_url="i4x://Org/C1/sequential/s:1" index_in_children_list="1"/>"#),
        ("drafts/html/h.xml", r#"<html filename="h" display_name="Edited"/>"#),
        ("drafts/html/h.html", "edited"),
        ("drafts/html/new.xml", r#"<html display_name="New">inline</html>"#),
        ("drafts/html/loose.xml", r#"<html display_name="Loose">inline</html>"#),
    ]);
    let package = package(&files);
    let reading = read(&package);
    let told: Vec<(String, Option<&str>, Option<usize>, bool)> =
        reading.course.drafts.iter().map(|draft| (tree(&draft.block), draft.parent.as_deref(), draft.index, draft.published_twin)).collect();
    assert_eq!(
        told,
        [
            ("vertical:v(html:h html:new)".to_owned(), Some("s:1"), Some(0), true),
            ("vertical:w".to_owned(), Some("s:1"), Some(1), false),
            ("html:loose".to_owned(), None, None, false),
        ]
    );
    assert_eq!(reading.course.drafts[0].block.children[0].body, Body::Html("edited".to_owned()));
    assert!(matches!(&block(&reading, "html/h").body, Body::Html(html) if html.starts_with("<p>Never")));
    let drafts = serde_json::to_value(inspect(&package, &reading)).unwrap()["drafts"].clone();
    assert_eq!(drafts["files_by_type"], serde_json::json!({"vertical": 2, "html": 3}));
    assert_eq!(drafts["verticals"][0]["children"], serde_json::json!(["html", "html"]));
}

#[test]
fn a_library_of_the_first_kind() {
    let reading = read(&package(&[
        ("library.xml", r#"<library url_name="library" org="O" library="L" display_name="Bank" xblock-family="xblock.v1"><problem url_name="p"/></library>"#),
        ("problem/p.xml", "<problem/>"),
    ]));
    assert_eq!((reading.course.org.as_str(), reading.course.course.as_str(), reading.course.display_name.as_deref()), ("O", "L", Some("Bank")));
    assert_eq!(tree(&reading.course.root), "library:library(problem:p)");
}

#[test]
fn a_library_of_the_second_kind() {
    let entity = |key: &str, title: &str| format!("[entity]\nkey = \"{key}\"\n[entity.draft]\nversion_num = 2\n[entity.published]\nversion_num = 1\n[[version]]\ntitle = \"Draft\"\nversion_num = 2\n[[version]]\ntitle = \"{title}\"\nversion_num = 1\n");
    let files = [
        ("package.toml".to_owned(), "[meta]\nformat_version = 1\n[learning_package]\ntitle = \"Lib\"\nkey = \"lib:O:L\"\n".to_owned()),
        ("entities/unit-x.toml".to_owned(), "[entity]\nkey = \"unit-x\"\n[entity.container.unit]\n[entity.published]\nversion_num = 1\n[[version]]\ntitle = \"Unit\"\nversion_num = 1\n[version.container]\nchildren = [\"xblock.v1:html:h1\", \"xblock.v1:html:gone\"]\n".to_owned()),
        ("entities/xblock.v1/html/h1.toml".to_owned(), entity("xblock.v1:html:h1", "Text")),
        ("entities/xblock.v1/html/h1/component_versions/v1/block.xml".to_owned(), "<html><![CDATA[<p>Hi <img src=\"/static/a.png\"></p>]]></html>".to_owned()),
        ("entities/xblock.v1/html/h1/component_versions/v1/static/a.png".to_owned(), "png".to_owned()),
        ("entities/xblock.v1/problem/p1.toml".to_owned(), entity("xblock.v1:problem:p1", "Question")),
    ];
    let borrowed: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let package = package(&borrowed);
    let reading = read(&package);
    assert_eq!((reading.course.org.as_str(), reading.course.course.as_str(), reading.course.display_name.as_deref()), ("O", "L", Some("Lib")));
    assert_eq!(tree(&reading.course.root), "library:library(vertical:unit-x(html:h1) problem:p1!)");
    assert_eq!(block(&reading, "html/h1").title(), "Text");
    assert_eq!(block(&reading, "html/h1").body, Body::Html("<p>Hi <img src=\"/static/a.png\"></p>".to_owned()));
    assert_eq!(codes(&reading), [("OLX-LINK-DANGLING", "xblock.v1:problem:p1"), ("OLX-LINK-DANGLING", "unit-x")].map(|(code, at)| (code, at)).into_iter().rev().collect::<Vec<_>>());
    assert_eq!(inspect(&package, &reading).static_files.missing, 0);
}

#[test]
fn an_unreadable_course_file_is_still_a_course() {
    let reading = read(&package(&[("course.xml", "<course"), ("static/a.txt", "x")]));
    assert!(reading.course.root.is_broken());
    assert_eq!((reading.course.org.as_str(), reading.course.course.as_str(), reading.course.assets.len()), ("edx", "folder", 1));
    let dangling = read(&package(&[("course.xml", "<course url_name='r' org='o' course='c'/>")]));
    assert!(dangling.course.root.is_broken());
}
