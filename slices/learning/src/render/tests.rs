//! A course with a block of every kind, drawn for a learner, for somebody who is not enrolled, and for the team.

use super::*;
use crate::{
    answers::Problems,
    state::{BlockState, Detail, HandInState, ProblemState, States},
};
use ::problem::{Answers, Context};
use courses::{Content, Run};
use lexicon::{
    CourseId, HandInId, Instant, InstitutionId, Lang, PersonId, RunId, facts::courses::RunTerms, ids::Id,
};
use olx::{Kind, Package};
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};
use store::Blobs;

const COURSE: &str = r#"<course url_name="2026" org="IMT" course="F" display_name="Fabriquer" start="2026-01-05T00:00:00Z">
 <chapter url_name="c" display_name="Un"><sequential url_name="s" display_name="Partie" graded="true" format="Quiz" due="2026-02-01T00:00:00Z">
  <vertical url_name="v" display_name="Unité">
   <html url_name="text"><![CDATA[<h1>Plan</h1><script>alert(1)</script><p onclick="x()">See <a href="/static/plan é.pdf">the plan</a>, <a href="/jump_to_id/q">the question</a>,
     <a href="/course/progress">progress</a>, %%USER_FULLNAME%% <img src="/static/a.png"> \(x^2\)</p>]]></html>
   <problem url_name="q" display_name="Question" max_attempts="3"><multiplechoiceresponse><label>Which?</label>
     <choicegroup><choice correct="true">red <b>one</b><choicehint>Yes indeed.</choicehint></choice><choice correct="false">blue</choice></choicegroup></multiplechoiceresponse>
     <solution><p>Because red.</p></solution><demandhint><hint>Warm.</hint><hint>Very warm.</hint></demandhint></problem>
   <problem url_name="n"><p>How long?</p><numericalresponse answer="3"><textline trailing_text="mm"/></numericalresponse></problem>
   <problem url_name="img"><imageresponse><imageinput src="/static/a.png" width="40" height="30" rectangle="(1,1)-(5,5)"/></imageresponse></problem>
   <problem url_name="hand"><customresponse cfn="check"><textline/></customresponse></problem>
   <video url_name="file" display_name="Film" html5_sources='["/static/film.mp4","/static/film.webm"]' transcripts='{"fr": "film.srt"}' download_video="true"/>
   <video url_name="tube" display_name="Ailleurs" youtube_id_1_0="AbCdEfGhIjK"/>
   <discussion url_name="d" discussion_id="x" discussion_category="Semaine" discussion_target="Sujet"/>
   <poll url_name="p" xblock-family="xblock.v1" question="Tea?" answers='[["R", {"label": "Red"}], ["B", {"label": "Blue"}]]'/>
   <survey url_name="sv" xblock-family="xblock.v1" questions='[["q1", {"label": "Good?"}], ["q2", {"label": "Long?"}]]' answers='[["Y", "Yes"], ["N", "No"]]'/>
   <word_cloud url_name="w" display_name="Mots" num_inputs="2"/>
   <done url_name="dn" xblock-family="xblock.v1"/>
   <drag-and-drop-v2 url_name="dd" xblock-family="xblock.v1" data='{"zones": [{"uid": "top", "title": "Top", "description": "top"}, {"uid": "low", "title": "Low", "description": "Under the bench"}], "items": [{"id": 0, "displayName": "A", "zones": ["top"], "feedback": {"correct": "Well put"}}]}'/>
   <conditional url_name="cd" sources="i4x://IMT/F/problem/q" correct="True" message="First {link}."><html url_name="then">Hidden treasure</html></conditional>
   <library_content url_name="lb" max_count="1"><html url_name="l1">First of the library</html><html url_name="l2">Second of the library</html></library_content>
   <openassessment url_name="oa" display_name="Dossier"><assessments><assessment name="peer-assessment"/></assessments><prompts><prompt><description>Tell &lt;us&gt;.</description></prompt></prompts>
     <rubric><criterion><name>Ideas</name><prompt>?</prompt><option points="0"><name>Few</name></option><option points="4"><name>Many</name></option></criterion></rubric></openassessment>
   <edx_sga url_name="0d3f6c1e8a5b4c2d9e7f1a2b3c4d5e6f" xblock-family="xblock.v1" points="3"/>
   <staffgradedxblock url_name="st" xblock-family="xblock.v1" display_name="Oral" weight="5"/>
   <openassessment url_name="either" text_response="optional" file_upload_response="optional"><prompts/><rubric><criterion><name>I</name><prompt>?</prompt><option points="1"><name>A</name></option></criterion></rubric></openassessment>
   <openassessment url_name="photo" text_response="required" file_upload_response="optional"><prompts/><rubric><criterion><name>I</name><prompt>?</prompt><option points="1"><name>A</name></option></criterion></rubric></openassessment>
   <practice url_name="both"><evidence kind="photo">Une photo.</evidence><evidence kind="text">Vos réglages.</evidence></practice>
   <edx_sga url_name="sg" xblock-family="xblock.v1" display_name="Rendu" points="10"/>
   <practice url_name="pr" display_name="Atelier" machine_classes="decoupe-laser" hours="3"><instructions><p>Measure.</p></instructions><evidence kind="photo" count="2">Two photos.</evidence></practice>
   <lti_consumer url_name="lt" xblock-family="xblock.v1" display_name="Outil" launch_url="https://tool.example/launch"/>
   <annotatable url_name="an" display_name="Poème"><instructions>Read.</instructions><p>O <annotation title="Sea" body="Large water">mer</annotation>.</p></annotatable>
   <pdf url_name="pdf" xblock-family="xblock.v1" display_name="Fiche" url="/static/fiche.pdf"/>
   <customtag url_name="ct" impl="book" page="7"/>
   <scorm url_name="sc" display_name="Jeu"/>
   <html url_name="staff" visible_to_staff_only="true">Only for staff</html>
  </vertical></sequential></chapter></course>"#;

struct Bench {
    content: Content,
    run: Run,
    blobs: Blobs,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let files: [(&str, &[u8]); 7] = [
            ("course.xml", COURSE.as_bytes()),
            ("static/a.png", b"png"),
            ("static/film.mp4", &[0; 2_000_000]),
            ("static/film.webm", &[0; 400_000]),
            ("static/film.srt", "1\n00:00:01,000 --> 00:00:03,000\nBonjour & bienvenue\n".as_bytes()),
            ("static/fiche.pdf", b"pdf"),
            ("custom_tags/book", b"<a href=\"/static/book.pdf#page=$page\">page $page</a>"),
        ];
        let files: BTreeMap<String, Arc<[u8]>> =
            files.iter().map(|(path, bytes)| ((*path).to_owned(), Arc::from(*bytes))).collect();
        let package = Package { kind: Kind::Course, folder: "course".to_owned(), files };
        let folder = tempfile::tempdir().expect("a folder");
        let blobs = Blobs::in_folder(folder.path()).expect("blobs");
        courses::content::Manifest::keep(&package, &blobs).expect("kept");
        Self { content: Content::of(&package, "v1"), run: run(), blobs, _folder: folder }
    }

    fn id(&self, name: &str) -> NodeId {
        self.content.find_by_id(name).unwrap_or_else(|| panic!("{name} is in the course"))
    }

    fn key(&self, name: &str) -> String {
        self.content.node(self.id(name)).key.clone()
    }

    /// A block, drawn for this reader with these states.
    fn draw(&self, name: &str, lang: Lang, reader: &Reader, states: &States, said: Option<&Said>) -> String {
        let (shelf, problems, tallies) = (Rendered::default(), Problems::default(), tallies());
        let texts = BTreeMap::from([("hash".to_owned(), "My words\nand more".to_owned())]);
        let scene = Scene {
            run: &self.run,
            content: &self.content,
            shelf: &shelf,
            problems: &problems,
            blobs: &self.blobs,
            lang,
            zone: "Africa/Dakar",
            now: words::dates::parse("2026-01-20T12:00:00Z").expect("a moment"),
            reader,
            states,
            tallies: &tallies,
            texts: &texts,
            said,
        };
        let html = block(&scene, self.id(name)).into_string();
        assert_balanced(&html);
        html
    }

    fn learner(&self, name: &str, states: &States) -> String {
        self.draw(name, Lang::En, &learner(), states, None)
    }
}

fn learner() -> Reader {
    Reader {
        person: Some(PersonId::new(Instant::from_millis(1), [1; 10])),
        name: Some("Awa <b>".to_owned()),
        enrolled: true,
        ..Reader::default()
    }
}

fn team() -> Reader {
    Reader { enrolled: false, team: true, ..learner() }
}

fn tallies() -> Tallies {
    let answers = |pairs: &[(&str, i64)]| {
        pairs.iter().map(|(answer, n)| ((*answer).to_owned(), *n)).collect::<BTreeMap<_, _>>()
    };
    let votes = BTreeMap::from([(
        "poll@p".to_owned(),
        BTreeMap::from([("p".to_owned(), answers(&[("R", 3), ("B", 1)]))]),
    )]);
    (
        votes,
        BTreeMap::from([("word_cloud@w".to_owned(), vec![("bois".to_owned(), 4), ("laser".to_owned(), 1)])]),
    )
}

fn run() -> Run {
    let at = Instant::from_millis(0);
    Run {
        id: RunId::new(at, [1; 10]),
        key: "IMT+F+2026".to_owned(),
        course: CourseId::new(at, [2; 10]),
        institution: InstitutionId::new(at, [3; 10]),
        above: None,
        institution_name: "IMT".to_owned(),
        institution_slug: "imt".to_owned(),
        version: "v1".to_owned(),
        terms: RunTerms {
            title: "Fabriquer".to_owned(),
            language: "fr".to_owned(),
            zone: "Europe/Paris".to_owned(),
            start: words::dates::parse("2026-01-05T00:00:00Z"),
            end: None,
            enrolment_start: None,
            enrolment_end: None,
            self_paced: false,
            listed: true,
        },
    }
}

/// Every element that is opened is closed, in order.
fn assert_balanced(html: &str) {
    let void = ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
    let mut open: Vec<String> = Vec::new();
    for (name, is_end) in clean::tag_names(html) {
        match is_end {
            _ if void.contains(&name.as_str()) => {}
            true => assert_eq!(open.pop().as_deref(), Some(name.as_str()), "closing {name} in {html}"),
            false => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?} stay open in {html}");
}

fn has(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is missing in\n{html}");
    }
}

fn has_not(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(!html.contains(part), "{part} should not be in\n{html}");
    }
}

fn with(key: String, state: BlockState) -> States {
    States::from([(key, state)])
}

#[test]
fn a_text_is_safe_and_its_links_are_ours() {
    let bench = Bench::new();
    let html = bench.learner("text", &States::new());
    has(
        &html,
        &[
            "id=\"b-html-text\"",
            "lang=\"fr\" dir=\"ltr\"",
            "<h2>Plan</h2>",
            "/runs/IMT+F+2026/static/",
            "/runs/IMT+F+2026/jump/q",
            "/runs/IMT+F+2026/progress",
            "Awa &lt;b&gt;",
            "loading=\"lazy\"",
            "<math",
        ],
    );
    has_not(&html, &["<script", "onclick", "alert(1)", "/static/plan é.pdf\"", "%%USER"]);
    let french = bench.draw("text", Lang::Fr, &learner(), &States::new(), None);
    has_not(&french, &["lang=\"fr\""]);
}

#[test]
fn a_question_is_asked_and_answered_in_place() {
    let bench = Bench::new();
    let fresh = bench.learner("q", &States::new());
    has(
        &fresh,
        &[
            "id=\"b-problem-q\" data-fragment",
            "action=\"/runs/IMT+F+2026/blocks/problem@q/answer\"",
            "data-enhance=\"answer\"",
            "<legend><span lang=\"fr\" dir=\"ltr\">Which?</span></legend>",
            "name=\"input_2_1\"",
            "red <b>one</b>",
            "3 attempts of 3 left",
            "formaction=\"/runs/IMT+F+2026/blocks/problem@q/hint\"",
            "1 point",
        ],
    );
    has_not(&fresh, &["Because red", "Yes indeed", "verdict", "disabled"]);
    let right =
        bench.learner("q", &with(bench.key("q"), answered(&bench, "q", json!({"2_1": "choice_0"}), 1.0)));
    has(
        &right,
        &[
            "verdict tone-good",
            "Correct",
            "Yes indeed.",
            "checked",
            "1 out of 1 point",
            "Because red",
            "data-feedback",
        ],
    );
    let wrong =
        bench.learner("q", &with(bench.key("q"), answered(&bench, "q", json!({"2_1": "choice_1"}), 0.0)));
    has(&wrong, &["verdict tone-bad", "choice tone-bad", "2 attempts of 3 left"]);
    has_not(&wrong, &["Because red"]);
}

/// A state as the core leaves it after a graded submission.
fn answered(bench: &Bench, name: &str, answers: serde_json::Value, earned: f64) -> BlockState {
    let problems = Problems::default();
    let prepared = problems.of(&bench.content, bench.id(name)).expect("a problem");
    let given: Answers = serde_json::from_value(answers.clone()).expect("answers");
    let graded = prepared.problem.grade_for(&Context::new(1), &given, &mut || 0.5).expect("gradable");
    let results = serde_json::to_value(graded).expect("json");
    BlockState {
        detail: Detail::Problem(ProblemState {
            seed: 1,
            answers,
            results,
            hints: 1,
            saved: false,
            scores: vec![earned],
            ..ProblemState::default()
        }),
        attempts: 1,
        earned: Some(earned),
        possible: Some(1.0),
        done: true,
        submitted_at: Some(Instant::from_millis(1)),
    }
}

#[test]
fn what_cannot_be_taken_is_said_at_its_field() {
    let bench = Bench::new();
    let refusal = ground::Refusal::new("x", |_| "Write a number.".to_owned()).at("input_2_1");
    let answers = serde_json::from_value(json!({"2_1": "trois"})).ok();
    let said = Said {
        block: bench.key("n"),
        refusals: web::Refusals::of(&[refusal], Lang::En),
        answers,
        text: String::new(),
    };
    let html = bench.draw("n", Lang::En, &learner(), &States::new(), Some(&said));
    has(
        &html,
        &[
            "error-summary",
            "href=\"#b-problem-n-2_1-error\"",
            "id=\"b-problem-n-2_1-error\"",
            "Write a number.",
            "value=\"trois\"",
            "mm",
        ],
    );
}

#[test]
fn problems_of_other_shapes_have_their_controls() {
    let bench = Bench::new();
    has(
        &bench.learner("img", &States::new()),
        &[
            "data-image-answer",
            "name=\"input_2_1.x\"",
            "name=\"input_2_1.y\"",
            "From the left, 0 to 40",
            "type=\"number\"",
        ],
    );
    has(&bench.learner("hand", &States::new()), &["graded by somebody of the team", "name=\"input_2_1\""]);
}

#[test]
fn who_is_not_enrolled_reads_and_knows_why() {
    let bench = Bench::new();
    let visitor = Reader { enrolled: false, ..learner() };
    let html = bench.draw("q", Lang::En, &visitor, &States::new(), None);
    has(&html, &["disabled", "Enrol in the course to answer"]);
    has_not(&html, &["formaction", "type=\"submit\""]);
}

#[test]
fn after_the_deadline_nothing_can_be_sent() {
    let mut bench = Bench::new();
    bench.run.terms.start = words::dates::parse("2025-12-05T00:00:00Z");
    let html = bench.learner("q", &States::new());
    has(&html, &["disabled", "This was due"]);
    has_not(&html, &["type=\"submit\""]);
    assert!(html.find("It was due") < html.find("Which?"), "the reason comes first: {html}");
}

#[test]
fn a_video_has_files_sizes_captions_and_a_transcript() {
    let bench = Bench::new();
    let html = bench.learner("file", &States::new());
    has(
        &html,
        &[
            "preload=\"none\"",
            "static/film.mp4",
            "2 MB",
            "400 KB",
            "data-light",
            "blocks/video@file/captions/fr",
            "Bonjour &amp; bienvenue",
            "data-seek=\"1.000\"",
            "data-progress-url=\"/runs/IMT+F+2026/blocks/video@file/watched\"",
            "rendition=light",
        ],
    );
    has_not(&html, &["autoplay", "data-resume"]);
    let watched =
        BlockState { detail: Detail::Video { second: 42.7, ended: false }, ..BlockState::default() };
    has(&bench.learner("file", &with(bench.key("file"), watched)), &["data-resume=\"42\""]);
    let saving = Reader { save_data: true, ..learner() };
    has(
        &bench.draw("file", Lang::En, &saving, &States::new(), None),
        &["src=\"/runs/IMT+F+2026/static/film.webm\""],
    );
}

#[test]
fn a_video_of_another_site_is_never_loaded() {
    let html = Bench::new().learner("tube", &States::new());
    has(
        &html,
        &["href=\"https://www.youtube.com/watch?v=AbCdEfGhIjK\"", "Nothing is loaded from youtube.com"],
    );
    has_not(&html, &["<iframe", "<video", "src=\"https"]);
}

#[test]
fn polls_surveys_and_words_are_given_then_shown() {
    let bench = Bench::new();
    has(
        &bench.learner("p", &States::new()),
        &["action=\"/runs/IMT+F+2026/blocks/poll@p/vote\"", "name=\"vote_p\" value=\"R\"", "Tea?"],
    );
    has_not(&bench.learner("p", &States::new()), &["poll-fill"]);
    let voted = BlockState {
        detail: Detail::Given { given: json!({"vote": "R"}) },
        attempts: 1,
        done: true,
        ..BlockState::default()
    };
    has(&bench.learner("p", &with(bench.key("p"), voted)), &["poll-fill", "75% (3)", "your answer"]);
    has(&bench.learner("sv", &States::new()), &["name=\"vote_q1\"", "name=\"vote_q2\"", "Good?", "Long?"]);
    has(&bench.learner("w", &States::new()), &["name=\"word\"", "Word 2"]);
    let said = BlockState {
        detail: Detail::Given { given: json!({"words": ["bois"]}) },
        attempts: 1,
        done: true,
        ..BlockState::default()
    };
    has(&bench.learner("w", &with(bench.key("w"), said)), &["bois", "laser", "80%", "your word"]);
}

#[test]
fn things_are_ticked_and_placed() {
    let bench = Bench::new();
    has(&bench.learner("dn", &States::new()), &["name=\"done\" value=\"yes\""]);
    let done = BlockState { done: true, ..BlockState::default() };
    has(&bench.learner("dn", &with(bench.key("dn"), done)), &["name=\"done\" value=\"no\"", "Done"]);
    has(
        &bench.learner("dd", &States::new()),
        &[
            "data-placing",
            "name=\"item_0\"",
            "<option value=\"top\">Top</option>",
            "Not placed yet",
            "<small>Under the bench</small>",
        ],
    );
    has_not(&bench.learner("dd", &States::new()), &["<small>top</small>"]);
    let placed = BlockState {
        detail: Detail::Given { given: json!({"placed": {"0": "top"}}) },
        attempts: 1,
        earned: Some(1.0),
        possible: Some(1.0),
        done: true,
        submitted_at: Some(Instant::from_millis(1)),
    };
    has(
        &bench.learner("dd", &with(bench.key("dd"), placed)),
        &["Everything is in its place", "Well put", "selected"],
    );
}

#[test]
fn conditions_and_draws_decide_what_is_shown() {
    let bench = Bench::new();
    let closed = bench.learner("cd", &States::new());
    has(&closed, &["First ", "href=\"/runs/IMT+F+2026/jump/q\"", "Question"]);
    has_not(&closed, &["Hidden treasure"]);
    let right = answered(&bench, "q", json!({"2_1": "choice_0"}), 1.0);
    has(&bench.learner("cd", &with(bench.key("q"), right)), &["Hidden treasure"]);
    let given =
        BlockState { detail: Detail::Branch { children: vec![bench.key("l2")] }, ..BlockState::default() };
    let drawn = bench.learner("lb", &with(bench.key("lb"), given));
    has(&drawn, &["Second of the library"]);
    has_not(&drawn, &["First of the library"]);
    has(
        &bench.draw("lb", Lang::En, &team(), &States::new(), None),
        &["First of the library", "Second of the library"],
    );
}

#[test]
fn work_is_handed_in_and_graded() {
    let bench = Bench::new();
    let html = bench.learner("oa", &States::new());
    has(
        &html,
        &[
            "Tell &lt;us&gt;.",
            "enctype=\"multipart/form-data\"",
            "blocks/openassessment@oa/hand-in",
            "name=\"text\"",
            "Ideas",
            "(4 points)",
        ],
    );
    has(&bench.learner("sg", &States::new()), &["name=\"file\"", "type=\"file\""]);
    has(
        &bench.learner("pr", &States::new()),
        &["In a lab", "3 hours", "laser cutter", "Two photos.", "(× 2)", "Measure."],
    );
    let work = HandInState {
        more: Vec::new(),
        id: HandInId::new(Instant::from_millis(1), [9; 10]),
        text: Some("hash".to_owned()),
        file: None,
        choices: json!({"Ideas": "Many"}),
        comment: Some("hash".to_owned()),
        graded: true,
    };
    let graded = BlockState {
        detail: Detail::HandIn(work),
        attempts: 1,
        earned: Some(4.0),
        possible: Some(4.0),
        done: true,
        submitted_at: Some(Instant::from_millis(1)),
    };
    let html = bench.learner("oa", &with(bench.key("oa"), graded));
    has(&html, &["Graded", "4 out of 4 points", "My words", "and more", "pill tone-good"]);
    has_not(&html, &["name=\"text\""]);
}

#[test]
fn what_is_asked_for_is_what_the_form_says() {
    let bench = Bench::new();
    let nothing = States::new();
    has_not(&bench.learner("both", &nothing), &["(optional)", "A text, a file"]);
    let either = bench.learner("either", &nothing);
    has(&either, &["A text, a file, or both.", "name=\"text\"", "name=\"file\""]);
    has_not(&either, &["(optional)"]);
    let photo = bench.learner("photo", &nothing);
    assert_eq!(photo.matches("(optional)").count(), 1, "{photo}");
    assert!(photo.find("name=\"text\"") < photo.find("(optional)"), "the file is optional: {photo}");
}

#[test]
fn where_the_team_gives_points_nothing_is_asked() {
    let bench = Bench::new();
    let html = bench.learner("st", &States::new());
    has(&html, &["Oral", "5 points", "The team gives these points; you have nothing to hand in."]);
    has_not(&html, &["<form", "name=\"text\"", "type=\"file\"", "disabled"]);
}

#[test]
fn a_block_without_a_name_is_called_by_its_kind() {
    let bench = Bench::new();
    let html = bench.learner("0d3f6c1e8a5b4c2d9e7f1a2b3c4d5e6f", &States::new());
    has(&html, &[">Work to hand in</"]);
    has_not(&html, &[">0d3f6c1e"]);
}

#[test]
fn nothing_is_an_empty_hole() {
    let bench = Bench::new();
    has(&bench.learner("d", &States::new()), &["Sujet", "no forum here"]);
    has(&bench.learner("lt", &States::new()), &["Outil", "not connected"]);
    has(&bench.learner("an", &States::new()), &["<mark>mer</mark>", "Large water", "Read."]);
    has(&bench.learner("pdf", &States::new()), &["static/fiche.pdf", "Fiche", "3 B"]);
    has(&bench.learner("ct", &States::new()), &["page 7", "/runs/IMT+F+2026/static/book.pdf#page=7"]);
    let learner = bench.learner("sc", &States::new());
    has(&learner, &["“Jeu”", "cannot be shown here"]);
    has_not(&learner, &["OLX-"]);
    has(&bench.draw("sc", Lang::En, &team(), &States::new(), None), &["OLX-BLOCK-UNSUPPORTED", "scorm"]);
    assert_eq!(bench.learner("staff", &States::new()), "");
    has(&bench.draw("staff", Lang::En, &team(), &States::new(), None), &["Only for staff"]);
}

#[test]
fn a_whole_unit_is_drawn_in_every_language() {
    let bench = Bench::new();
    for lang in Lang::ALL {
        for reader in [learner(), team(), Reader::default()] {
            let html = bench.draw("v", lang, &reader, &States::new(), None);
            let ids: Vec<&str> =
                html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
            has_not(&html, &["<h1", " style=", "<script"]);
        }
    }
}

#[test]
fn the_team_is_told_what_changes() {
    let bench = Bench::new();
    let all = notices(&bench.content);
    let told: Vec<(&str, &str)> =
        all.iter().map(|notice| (bench.content.node(notice.block).block.id.as_str(), notice.code)).collect();
    assert_eq!(
        told,
        [("text", "HTML-CHANGED"), ("lt", "OLX-BLOCK-UNSUPPORTED"), ("sc", "OLX-BLOCK-UNSUPPORTED")]
    );
}
