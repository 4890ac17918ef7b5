//! `openassessment`: an answer assessed by peers, oneself or staff against a rubric (olx.md §7.1).

use roxmltree::Node;

use super::Fields;
use crate::xml::{elements, inner_text, parse};
use crate::{Block, value};

#[derive(Debug, Clone, PartialEq)]
pub struct OpenAssessment {
    pub title: Option<String>,
    /// HTML when `prompts_are_html`, otherwise plain text.
    pub prompts: Vec<String>,
    pub prompts_are_html: bool,
    pub assessments: Vec<Assessment>,
    pub criteria: Vec<Criterion>,
    pub feedback_prompt: Option<String>,
    pub feedback_default_text: Option<String>,
    /// `required`, `optional`, or empty for none.
    pub text_response: String,
    pub file_response: String,
    /// `image`, `pdf-and-image` or `custom`.
    pub file_kind: Option<String>,
    /// Endings allowed with `custom`, without the dot.
    pub allowed_endings: Vec<String>,
    pub allows_several_files: bool,
    pub allows_latex: bool,
    /// How many of the best answers are shown; 0 for none.
    pub leaderboard: u32,
    pub is_for_teams: bool,
    pub submission_start: Option<String>,
    pub submission_due: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Assessment {
    /// Learners practise on answers whose right assessment is known.
    StudentTraining {
        examples: Vec<TrainingExample>,
    },
    Peer {
        must_grade: u32,
        must_be_graded_by: u32,
        start: Option<String>,
        due: Option<String>,
        by_mean: bool,
        flexible: bool,
    },
    SelfAssessment {
        start: Option<String>,
        due: Option<String>,
    },
    Staff {
        required: bool,
    },
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingExample {
    pub answer: Vec<String>,
    /// Criterion → option.
    pub selected: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    pub name: String,
    pub label: String,
    pub prompt: String,
    /// `disabled`, `optional` or `required`.
    pub feedback: String,
    pub options: Vec<RubricOption>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RubricOption {
    pub name: String,
    pub label: String,
    pub explanation: String,
    pub points: f64,
}

impl OpenAssessment {
    pub fn from_block(block: &Block) -> Option<OpenAssessment> {
        if block.kind != "openassessment" {
            return None;
        }
        let document = parse(block.source()?).ok()?;
        let root = document.root_element();
        let rubric = child(root, "rubric");
        let several =
            child(root, "prompts").into_iter().flat_map(elements).filter(|node| node.has_tag_name("prompt"));
        let alone = rubric.and_then(|rubric| child(rubric, "prompt"));
        let prompts = several
            .map(|prompt| child(prompt, "description").map_or_else(|| said(prompt), said))
            .chain(alone.map(said));
        let endings = block.text("white_listed_file_types").unwrap_or_default();
        Some(OpenAssessment {
            title: child(root, "title").map(said).filter(|title| !title.is_empty()),
            prompts: prompts.filter(|prompt| !prompt.is_empty()).collect(),
            prompts_are_html: block.text("prompts_type").as_deref() == Some("html"),
            assessments: child(root, "assessments").into_iter().flat_map(elements).map(assessment).collect(),
            criteria: rubric
                .into_iter()
                .flat_map(elements)
                .filter(|node| node.has_tag_name("criterion"))
                .map(criterion)
                .collect(),
            feedback_prompt: rubric.and_then(|rubric| child(rubric, "feedbackprompt")).map(said),
            feedback_default_text: rubric.and_then(|rubric| child(rubric, "feedback_default_text")).map(said),
            text_response: block.text("text_response").unwrap_or_else(|| {
                if block.attribute("text_response").is_some() { String::new() } else { "required".to_owned() }
            }),
            file_response: block.text("file_upload_response").unwrap_or_default(),
            file_kind: block.text("file_upload_type"),
            allowed_endings: endings
                .split(',')
                .map(|ending| ending.trim().trim_start_matches('.').to_owned())
                .filter(|ending| !ending.is_empty())
                .collect(),
            allows_several_files: block.flag("allow_multiple_files", true),
            allows_latex: block.flag("allow_latex", false),
            leaderboard: block
                .whole("leaderboard_show")
                .and_then(|count| u32::try_from(count).ok())
                .unwrap_or(0),
            is_for_teams: block.flag("teams_enabled", false),
            submission_start: date(block.attribute("submission_start")),
            submission_due: date(block.attribute("submission_due")),
        })
    }
}

fn child<'a, 'd>(node: Node<'a, 'd>, name: &'static str) -> Option<Node<'a, 'd>> {
    node.children().find(|child| child.has_tag_name(name))
}

fn said(node: Node) -> String {
    inner_text(node).trim().to_owned()
}

fn date(written: Option<&str>) -> Option<String> {
    written.and_then(|written| value::instant(written).or_else(|| value::text(written)))
}

fn assessment(node: Node) -> Assessment {
    let count = |name: &str, default: u32| {
        node.attribute(name).and_then(|text| text.trim().parse().ok()).unwrap_or(default)
    };
    let flag = |name: &str| node.attribute(name).is_some_and(value::is_true);
    let (start, due) = (date(node.attribute("start")), date(node.attribute("due")));
    match node.attribute("name").unwrap_or_default() {
        "student-training" => Assessment::StudentTraining {
            examples: elements(node).filter(|child| child.has_tag_name("example")).map(example).collect(),
        },
        "peer-assessment" => Assessment::Peer {
            must_grade: count("must_grade", 5),
            must_be_graded_by: count("must_be_graded_by", 3),
            start,
            due,
            by_mean: node.attribute("grading_strategy") == Some("mean"),
            flexible: flag("enable_flexible_grading"),
        },
        "self-assessment" => Assessment::SelfAssessment { start, due },
        "staff-assessment" => Assessment::Staff { required: flag("required") },
        other => Assessment::Other(other.to_owned()),
    }
}

fn example(node: Node) -> TrainingExample {
    let answer = child(node, "answer");
    let parts: Vec<String> =
        answer.into_iter().flat_map(elements).filter(|part| part.has_tag_name("part")).map(said).collect();
    let selects = elements(node).filter(|child| child.has_tag_name("select"));
    TrainingExample {
        answer: if parts.is_empty() { answer.map(said).into_iter().collect() } else { parts },
        selected: selects
            .map(|select| (attribute(select, "criterion"), attribute(select, "option")))
            .collect(),
    }
}

fn attribute(node: Node, name: &str) -> String {
    node.attribute(name).unwrap_or_default().to_owned()
}

fn criterion(node: Node) -> Criterion {
    let part = |name| child(node, name).map(said).unwrap_or_default();
    let name = part("name");
    Criterion {
        label: Some(part("label")).filter(|label| !label.is_empty()).unwrap_or_else(|| name.clone()),
        name,
        prompt: part("prompt"),
        feedback: node.attribute("feedback").unwrap_or("disabled").to_owned(),
        options: elements(node).filter(|child| child.has_tag_name("option")).map(option).collect(),
    }
}

fn option(node: Node) -> RubricOption {
    let part = |name| child(node, name).map(said).unwrap_or_default();
    let name = part("name");
    RubricOption {
        label: Some(part("label")).filter(|label| !label.is_empty()).unwrap_or_else(|| name.clone()),
        name,
        explanation: part("explanation"),
        points: node.attribute("points").and_then(value::number).unwrap_or(0.0),
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::blocks::tests::block;

    #[test]
    fn a_rubric_and_its_assessments() {
        let read = OpenAssessment::from_block(&block(
            r#"<openassessment url_name="o" submission_due="2026-02-05T05:00:00+00:00" white_listed_file_types=".pdf, png"><title>Essay</title>
                <assessments><assessment name="student-training"><example><answer><part>Mine</part></answer><select criterion="Ideas" option="Good"/></example></assessment>
                <assessment name="peer-assessment" must_grade="4" must_be_graded_by="2" due="2026-03-01T00:00"/><assessment name="staff-assessment" required="True"/></assessments>
                <prompts><prompt><description>Write.</description></prompt><prompt><description>More.</description></prompt></prompts>
                <rubric><criterion feedback="optional"><name>Ideas</name><prompt>How good?</prompt><option points="3"><name>Good</name><label>Fine</label><explanation>E</explanation></option></criterion>
                <feedbackprompt>Say more</feedbackprompt></rubric></openassessment>"#,
        ))
        .unwrap();
        assert_eq!(
            (read.title.as_deref(), read.prompts.len(), read.allowed_endings),
            (Some("Essay"), 2, vec!["pdf".to_owned(), "png".to_owned()])
        );
        assert_eq!(read.submission_due.as_deref(), Some("2026-02-05T05:00:00Z"));
        assert_eq!(
            (
                read.criteria[0].label.as_str(),
                read.criteria[0].options[0].label.as_str(),
                read.criteria[0].options[0].points
            ),
            ("Ideas", "Fine", 3.0)
        );
        assert_eq!(
            read.assessments,
            [
                Assessment::StudentTraining {
                    examples: vec![TrainingExample {
                        answer: vec!["Mine".to_owned()],
                        selected: vec![("Ideas".to_owned(), "Good".to_owned())]
                    }]
                },
                Assessment::Peer {
                    must_grade: 4,
                    must_be_graded_by: 2,
                    start: None,
                    due: Some("2026-03-01T00:00:00Z".to_owned()),
                    by_mean: false,
                    flexible: false
                },
                Assessment::Staff { required: true },
            ]
        );
        assert_eq!(
            (read.text_response.as_str(), read.feedback_prompt.as_deref()),
            ("required", Some("Say more"))
        );
    }
}
