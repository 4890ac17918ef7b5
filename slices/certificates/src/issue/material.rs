//! Everything a certificate is made of, as it stands when it is asked for.

use super::jointly::{self, Jointly};
use crate::{
    certificate,
    rule::{self, Rule, Standing},
};
use ::store::{StoreError, View};
use courses::{Content, Contents, Run, content};
use ground::{Cx, Fault};
use lexicon::{KeptPicture, PersonId};
use network::institution;
use people::Person;

/// Longest description and skill in a badge.
const LONGEST_DESCRIPTION: usize = 600;
const LONGEST_SKILL: usize = 200;
const MOST_SKILLS: usize = 20;

/// What is known before anything is made.
#[derive(Clone, Debug)]
pub struct Material {
    pub run: Run,
    pub person: Person,
    pub rule: Rule,
    pub standing: Standing,
    pub description: String,
    pub skills: Vec<String>,
    /// How many certificates the institution has issued: which status list is being filled.
    pub issued_before: i64,
    pub jointly: Jointly,
    /// Of the institution.
    pub logo: Option<KeptPicture>,
}

impl Material {
    pub fn read(view: &View<'_>, cx: &Cx, run: &Run, person: PersonId) -> Result<Self, Fault> {
        needs_enrolment(view, run, person)?;
        let person = people::person(view, person)?.ok_or(Fault::NotFound)?;
        let content = of_run(view, cx, run)?;
        let rule = rule::of_run(view, run)?;
        let standing = rule::standing(view, &content, run, &rule, person.id)?;
        Ok(Self {
            description: description(&content, run),
            skills: skills(&content),
            issued_before: certificate::in_institution(view, run.institution)?,
            jointly: jointly::of_run(view, run, cx.now)?,
            logo: institution::by_id(view, run.institution)?.and_then(|of| of.logo),
            run: run.clone(),
            person,
            rule,
            standing,
        })
    }
}

/// A certificate is of somebody who follows the run, or did: nobody else is there for it.
pub(super) fn needs_enrolment(view: &View<'_>, run: &Run, person: PersonId) -> Result<(), Fault> {
    learning::enrolment::of(view, run.id, person)?.map(drop).ok_or(Fault::NotFound)
}

/// The content of the version a run is pinned to.
pub(super) fn of_run(view: &View<'_>, cx: &Cx, run: &Run) -> Result<std::sync::Arc<Content>, StoreError> {
    content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)
}

/// What the course says it is about, in plain words; its title if it says nothing.
fn description(content: &Content, run: &Run) -> String {
    let about = |field: &str| content.course.about.get(field).map(|html| plain(html, LONGEST_DESCRIPTION));
    let said = about("short_description").filter(|text| !text.is_empty());
    let said = said.or_else(|| about("overview").filter(|text| !text.is_empty()));
    said.unwrap_or_else(|| run.terms.title.clone())
}

/// What one learns, as the course lists it (`learning_info` of its settings, olx.md §2.2).
fn skills(content: &Content) -> Vec<String> {
    let listed = content.course.settings.get("learning_info").and_then(|value| value.as_array());
    let texts = listed.into_iter().flatten().filter_map(|one| one.as_str());
    texts.map(|one| plain(one, LONGEST_SKILL)).filter(|one| !one.is_empty()).take(MOST_SKILLS).collect()
}

/// The text of a piece of HTML, in one line, at most so many letters.
fn plain(html: &str, most: usize) -> String {
    // Texts of many pages are cut first: only their beginning is wanted.
    let beginning: String = html.chars().take(most * 20).collect();
    // Words of two paragraphs must not grow together when their tags go.
    let spaced = beginning.replace('<', " <");
    let text = ammonia::Builder::empty().clean(&spaced).to_string();
    let text = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, letter)| text.replace(entity, letter));
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let mut cut: String = line.chars().take(most - 1).collect();
    cut.truncate(cut.rfind(' ').unwrap_or(cut.len()));
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn html_becomes_a_line() {
        let cases = [
            ("<p>Imprimer &amp; découper</p><p>en 3D</p>", 80, "Imprimer & découper en 3D"),
            ("<script>alert(1)</script>Bonjour <b>le</b> lab", 80, "Bonjour le lab"),
            ("un deux trois quatre", 12, "un deux…"),
            ("<img src=x>", 80, ""),
        ];
        for (html, most, expected) in cases {
            assert_eq!(plain(html, most), expected);
        }
    }
}
