//! Courses as they come: written by hand, exported by Studio, with drafts.

use pretty_assertions::assert_eq;

use super::{block, codes, package, studio, tree};
use crate::{Body, Reading, inspect, read};

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
        (
            "problem/H1P1.xml",
            "<problem><multiplechoiceresponse><choicegroup><choice correct=\"true\">a</choice></choicegroup></multiplechoiceresponse></problem>",
        ),
        ("custom_tags/slides", "Slide ${tag}"),
        (
            "policies/2012_Fall.json",
            r#"{"chapter/Week_1": {"display_name": "First week"}, "video/Welcome": {"youtube": "1.0:c"}, "video/none": {}}"#,
        ),
        ("grading_policy.json", r#"{"GRADER": [{"type": "Homework", "weight": 1}]}"#),
    ]));
    let course = &reading.course;
    assert_eq!(
        (course.org.as_str(), course.course.as_str(), course.run.as_str()),
        ("MITx", "6.002x", "2012_Fall")
    );
    assert_eq!(
        (course.display_name.as_deref(), course.start.as_deref()),
        (Some("Circuits 2012"), Some("2012-09-05T12:00:00Z"))
    );
    assert_eq!(
        tree(&course.root).replace(&tree_hash(&reading), "HASH"),
        "course:2012_Fall(chapter:Week_1(videosequence:S1V1(video:Welcome html:text1 customtag:slide) sequential:Homework(problem:Two)) \
         chapter:Week_2(html:HASH html:HASH_2 randomize:r(html:x)))"
    );
    assert_eq!(block(&reading, "chapter/Week_1").title(), "First week");
    assert_eq!(block(&reading, "video/Welcome").attribute("youtube"), Some("1.0:c"));
    assert_eq!(block(&reading, "html/text1").body, Body::Html("<p>Hello <b>you</b> &amp; me</p>".to_owned()));
    let problem = block(&reading, "problem/Two");
    assert_eq!(
        (problem.path.as_deref(), problem.display_name(), problem.effective.graded),
        (Some("problem/H1P1.xml"), Some("Two"), true)
    );
    assert_eq!(
        (problem.effective.graceperiod, problem.effective.showanswer.as_str()),
        (Some(129_600), "attempted")
    );
    assert_eq!(
        crate::blocks::expand(block(&reading, "customtag/slide"), &course.custom_tags).as_deref(),
        Some("Slide S1")
    );
    assert_eq!(
        codes(&reading),
        [
            ("OLX-POLICY-OVERRIDE", "chapter/Week_1"),
            ("OLX-POLICY-OVERRIDE", "video/Welcome"),
            ("OLX-GRADER-UNMATCHED", "grading_policy.json")
        ]
    );
}

/// The name made for the first nameless html block.
fn tree_hash(reading: &Reading) -> String {
    reading.course.root.children[1].children[0].id.clone()
}

#[test]
fn a_studio_export() {
    let package = package(&studio());
    let reading = read(&package);
    let course = &reading.course;
    assert_eq!(
        tree(&course.root),
        "course:R1(chapter:ch(sequential:s:1(vertical:v(html:h problem:p video:vid done:d done:bare))))"
    );
    assert_eq!(
        (course.display_name.as_deref(), course.language.as_deref(), course.wiki_slug.as_deref()),
        (Some("New name"), Some("fr"), Some("W"))
    );
    assert_eq!(course.settings["cert_html_view_enabled"], serde_json::json!(true));
    assert_eq!(course.grading.cutoffs, [("A".to_owned(), 0.9), ("B".to_owned(), 0.5)]);
    assert_eq!(
        (course.about["overview"].as_str(), course.updates[0].content.as_str()),
        ("<p>About this run</p>", "Hi")
    );
    assert_eq!(
        (course.static_tabs[0].name.as_deref(), course.partitions[0].groups[0].name.as_str()),
        (Some("Page"), "G")
    );
    assert_eq!(
        (course.assets[0].name.as_str(), course.assets[0].locked, course.assets[0].mime),
        ("a_b.png", true, "image/png")
    );
    assert_eq!(block(&reading, "sequential/s:1").title(), "");
    assert_eq!(block(&reading, "vertical/v").title(), "v");
    let problem = block(&reading, "problem/p");
    assert!(problem.source().unwrap().contains("\n<!-- why -->"));
    assert_eq!(
        (problem.effective.format.as_deref(), problem.effective.visible_to_staff_only),
        (Some("Lab"), true)
    );
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
    assert_eq!(
        inspection["counts"]["by_type"],
        serde_json::json!({"chapter": 1, "course": 1, "done": 2, "html": 1, "problem": 1, "sequential": 1, "vertical": 1, "video": 1})
    );
    assert_eq!(
        inspection["problems"],
        serde_json::json!({"max_points": 2, "max_points_graded": 2, "problems": 1, "problems_graded": 1, "problems_graded_with_response": 1,
            "problems_python": 1, "problems_with_response": 1, "staff_only_blocks": 1, "videos_with_transcripts": 1})
    );
    assert_eq!(
        (&inspection["static"]["missing_list"], &inspection["static"]["unreferenced_files"]),
        (&serde_json::json!(["none.png"]), &serde_json::json!(0))
    );
    assert_eq!(
        inspection["links"],
        serde_json::json!({"jump_to_id": 2, "jump_to_id_unresolved": 1, "jump_to_id_unresolved_list": ["gone"]})
    );
    assert_eq!(inspection["unreached_definition_files"], serde_json::json!({"problem": 1}));
    assert_eq!(
        inspection["outline"][0]["sequentials"][0]["verticals"][0]["blocks"],
        serde_json::json!(["html", "problem", "video", "done", "done"])
    );
    assert_eq!(inspection["losses"][0]["code"], "OLX-POLICY-OVERRIDE");
    assert_eq!(inspection["drafts"], serde_json::json!({}));
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
    let told: Vec<(String, Option<&str>, Option<usize>, bool)> = reading
        .course
        .drafts
        .iter()
        .map(|draft| (tree(&draft.block), draft.parent.as_deref(), draft.index, draft.published_twin))
        .collect();
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
