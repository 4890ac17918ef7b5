//! A course with a block of every kind, and who looks at it.

pub(super) use crate::render::*;
pub(super) use crate::{
    answers::Problems,
    state::{BlockState, Detail, HandInState, ProblemState, States},
};
pub(super) use ::problem::{Answers, Context};
pub(super) use courses::{Content, Run};
pub(super) use lexicon::{
    CourseId, HandInId, Instant, InstitutionId, Lang, PersonId, RawJson, RunId, facts::courses::RunTerms,
    ids::Id,
};
pub(super) use olx::{Kind, Package};
pub(super) use serde_json::json;
pub(super) use std::{collections::BTreeMap, sync::Arc};
pub(super) use store::Blobs;

pub(super) const COURSE: &str = r#"<course url_name="2026" org="IMT" course="F" display_name="Fabriquer" start="2026-01-05T00:00:00Z">
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

pub(super) struct Bench {
    pub(super) content: Content,
    pub(super) run: Run,
    pub(super) blobs: Blobs,
    _folder: tempfile::TempDir,
}

impl Bench {
    pub(super) fn new() -> Self {
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

    pub(super) fn id(&self, name: &str) -> NodeId {
        self.content.find_by_id(name).unwrap_or_else(|| panic!("{name} is in the course"))
    }

    pub(super) fn key(&self, name: &str) -> String {
        self.content.node(self.id(name)).key.clone()
    }

    /// A block, drawn for this reader with these states.
    pub(super) fn draw(
        &self,
        name: &str,
        lang: Lang,
        reader: &Reader,
        states: &States,
        said: Option<&Said>,
    ) -> String {
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

    pub(super) fn learner(&self, name: &str, states: &States) -> String {
        self.draw(name, Lang::En, &learner(), states, None)
    }
}

pub(super) fn learner() -> Reader {
    Reader {
        person: Some(PersonId::new(Instant::from_millis(1), [1; 10])),
        name: Some("Awa <b>".to_owned()),
        enrolled: true,
        ..Reader::default()
    }
}

pub(super) fn team() -> Reader {
    Reader { enrolled: false, team: true, ..learner() }
}

pub(super) fn tallies() -> Tallies {
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

pub(super) fn run() -> Run {
    let at = Instant::from_millis(0);
    Run {
        id: RunId::new(at, [1; 10]),
        key: "IMT+F+2026".to_owned(),
        course: CourseId::new(at, [2; 10]),
        institution: InstitutionId::new(at, [3; 10]),
        above: Vec::new(),
        institution_name: "IMT".to_owned(),
        institution_slug: "imt".to_owned(),
        version: "v1".to_owned(),
        author: None,
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
            ..RunTerms::default()
        },
    }
}

/// Every element that is opened is closed, in order.
pub(super) fn assert_balanced(html: &str) {
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

pub(super) fn has(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is missing in\n{html}");
    }
}

pub(super) fn has_not(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(!html.contains(part), "{part} should not be in\n{html}");
    }
}

pub(super) fn with(key: String, state: BlockState) -> States {
    States::from([(key, state)])
}
