//! What blocks are drawn for: a run and its content, a reader, a moment.

use super::{
    Rendered,
    clean::{Place, host, picture_link},
    links,
};
use crate::{
    answers::Problems,
    blocks::{VoteCounts, WordCounts},
    clock::{Access, Calendar, OwnDates, access},
    say,
    state::{BlockState, States},
};
use courses::{Content, Node, NodeId, Run, RunState};
use lexicon::{Instant, Lang, PersonId};
use maud::{Markup, PreEscaped, html};
use std::collections::BTreeMap;
use store::Blobs;
use web::{
    Refusals,
    components::{notice::notice, tone::Tone},
};
use words::dates;

/// Who looks.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    pub person: Option<PersonId>,
    pub name: Option<String>,
    /// Enrolled: what they do is kept.
    pub enrolled: bool,
    /// Since when, which some dates depend on.
    pub own: OwnDates,
    /// Of the course team: sees what learners will not, and why.
    pub team: bool,
    pub save_data: bool,
    /// The rendition of a video asked for in the address.
    pub rendition: Option<String>,
}

/// When a block's work is due for this reader, and whether that is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deadline {
    pub due: Option<Instant>,
    /// Due date and grace are over, or the run has ended: nothing counts any more.
    pub is_over: bool,
}

/// What was said of the last act, where the page is shown again because of it.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Key of the block.
    pub block: String,
    pub refusals: Refusals,
    /// What was typed, so that nothing is lost.
    pub answers: Option<problem::Answers>,
    pub text: String,
}

/// The votes and words of all learners of the run.
pub type Tallies = (VoteCounts, WordCounts);

pub struct Scene<'s> {
    pub run: &'s Run,
    pub content: &'s Content,
    pub shelf: &'s Rendered,
    pub problems: &'s Problems,
    pub blobs: &'s Blobs,
    pub lang: Lang,
    /// The reader's zone.
    pub zone: &'s str,
    pub now: Instant,
    pub reader: &'s Reader,
    pub states: &'s States,
    pub tallies: &'s Tallies,
    /// Texts handed in and comments given, by the hash of their blob.
    pub texts: &'s BTreeMap<String, String>,
    pub said: Option<&'s Said>,
}

impl Scene<'_> {
    pub(super) fn node(&self, id: NodeId) -> &Node {
        self.content.node(id)
    }

    pub(super) fn state(&self, id: NodeId) -> BlockState {
        self.states.get(&self.node(id).key).cloned().unwrap_or_default()
    }

    /// Whether the block is open to this reader.
    pub(super) fn sees(&self, id: NodeId) -> bool {
        self.reader.team || access(self.content, &self.calendar(), id, self.states, self.now) == Access::Open
    }

    pub(super) fn deadline(&self, id: NodeId) -> Deadline {
        let calendar = self.calendar();
        Deadline { due: calendar.due(id), is_over: calendar.is_past_due(id, self.now) }
    }

    /// The dates of the run for this reader.
    pub(super) fn calendar(&self) -> Calendar<'_> {
        Calendar::of(self.run, self.content).with(&self.reader.own)
    }

    /// What was said of the last act on this block.
    pub(super) fn said_of(&self, id: NodeId) -> Option<&Said> {
        self.said.filter(|said| said.block == self.node(id).key)
    }

    /// Whether this reader may still do something in the block.
    pub(super) fn may_act(&self, id: NodeId) -> bool {
        self.reader.enrolled && !self.deadline(id).is_over && self.run.state(self.now) == RunState::Running
    }

    /// Before the questions of who takes part: why nothing may be answered any more, or yet. Else nothing.
    pub(super) fn why_closed(&self, id: NodeId) -> Markup {
        if !self.reader.enrolled {
            return Markup::default();
        }
        let (say, deadline) = (say(self.lang), self.deadline(id));
        let why = match (self.run.state(self.now), deadline.due) {
            (RunState::Archived, _) => say.msg_run_is_over(),
            (RunState::Upcoming, _) => say.msg_run_not_begun(),
            (RunState::Running, _) if !deadline.is_over => return Markup::default(),
            (RunState::Running, Some(due)) => {
                say.msg_was_due(dates::moment_in_zone(self.lang, due, self.zone))
            }
            (RunState::Running, None) => say.msg_run_is_over(),
        };
        notice(Tone::Plain, "", html! { p { (why) } })
    }

    /// Author HTML, safe: from the shelf, or cleaned now.
    pub(super) fn author(&self, source: &str, first_heading: u8) -> Markup {
        self.cleaned(source, Place { first_heading, lang: self.lang, backticks_are_maths: false })
    }

    /// Author HTML of a problem, where backticks hold formulas.
    pub(super) fn author_of_problem(&self, source: &str) -> Markup {
        self.cleaned(source, Place { first_heading: 3, lang: self.lang, backticks_are_maths: true })
    }

    /// A text of a problem in its own language and direction.
    pub(super) fn problem_text(&self, source: &str) -> Markup {
        let (lang, dir) = self.tongue_of_content();
        html! { div class="prose" lang=[lang] dir=[dir] { (self.author_of_problem(source)) } }
    }

    /// A few words of a problem (a choice, a question's name) in their own language and direction.
    pub(super) fn problem_words(&self, source: &str) -> Markup {
        let words = self.author_of_problem(source);
        match self.tongue_of_content() {
            (Some(lang), dir) => html! { span lang=(lang) dir=[dir] { (words) } },
            _ => words,
        }
    }

    fn cleaned(&self, source: &str, place: Place) -> Markup {
        let cleaned = self.shelf.clean(&self.run.key, source, place, |source| links::rewrite(self, source));
        PreEscaped(links::fill_keywords(self, &cleaned.html).into_owned())
    }

    /// The language and direction of the content where they are not the page's; else empty.
    pub fn tongue(&self) -> (&str, &'static str) {
        tongue_of(self.lang, &self.run.terms.language)
    }

    /// Author content in its own language and direction.
    pub(super) fn prose(&self, content: Markup) -> Markup {
        let (lang, dir) = self.tongue();
        web::components::layout::prose(lang, dir, content)
    }

    /// A text of the course that is no block: news, handouts, a page of the team's own.
    pub fn page_text(&self, source: &str, first_heading: u8) -> Markup {
        self.prose(self.author(source, first_heading))
    }

    /// As [`tongue`](Self::tongue), for attributes that are left out when they say nothing.
    pub fn tongue_of_content(&self) -> (Option<&str>, Option<&'static str>) {
        let (lang, dir) = self.tongue();
        ((!lang.is_empty()).then_some(lang), (!dir.is_empty()).then_some(dir))
    }

    /// A title of the course.
    pub fn in_its_tongue(&self, text: &str) -> Markup {
        self.words(text)
    }

    /// A few words of the author inside our own sentence.
    pub(super) fn words(&self, text: &str) -> Markup {
        let (lang, dir) = self.tongue();
        if lang.is_empty() {
            return html! { (text) };
        }
        html! { span lang=(lang) dir=(dir) { (text) } }
    }

    /// A link of a field that holds one address, such as `/static/a.png`.
    pub(super) fn address(&self, written: &str) -> String {
        links::address(self, written)
    }

    /// A picture of a field that holds its address: itself when the course has it, a link when it is elsewhere.
    pub(super) fn picture(&self, written: &str, alt: &str) -> Markup {
        match self.own_picture(written) {
            Some(address) => html! { img src=(address) alt=(alt) loading="lazy" decoding="async"; },
            None => PreEscaped(picture_link(&self.address(written), alt, self.lang)),
        }
    }

    /// The address of a picture, unless another site would be asked for it.
    pub(super) fn own_picture(&self, written: &str) -> Option<String> {
        let address = self.address(written);
        host(&address).is_none().then_some(address)
    }
}

/// The `id` of a block in its page.
pub fn anchor(key: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    format!("b-{}", key.chars().map(plain).collect::<String>())
}

/// The tag and direction of a course's language where it is not the page's; else empty.
pub fn tongue_of(page: Lang, tag: &str) -> (&str, &'static str) {
    if tag.is_empty() || Lang::of_tag(tag) == Some(page) { ("", "") } else { (tag, dir_of(tag)) }
}

/// `rtl` for the languages that are written so.
pub fn dir_of(tag: &str) -> &'static str {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let right_to_left = ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"];
    if right_to_left.contains(&primary.to_ascii_lowercase().as_str()) { "rtl" } else { "ltr" }
}

/// Text without tags, references read, spaces gathered.
pub fn plain_text(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut in_tag = false;
    let mut rest = source.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '<' if rest
                .peek()
                .is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!')) =>
            {
                in_tag = true
            }
            '>' if in_tag => {
                in_tag = false;
                out.push(' ');
            }
            _ if in_tag => {}
            _ => out.push(c),
        }
    }
    let read = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    let read = read.replace("&nbsp;", " ").replace("&amp;", "&");
    read.split_whitespace().collect::<Vec<_>>().join(" ")
}
