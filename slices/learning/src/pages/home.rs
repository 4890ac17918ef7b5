//! Page: home. What can I learn: one search field, the runs anybody may find.

use super::{
    run::{has_picture, pill_of},
    turned::Turned,
};
use crate::say;
use ::store::View;
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use courses::{Content, Contents, Run, content, run};
use ground::{Ask, Cx, Everything, Fault, Granted, Holders};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use web::{
    House, Page, Visitor, Wants,
    components::{
        button::{Look, link_button},
        card::{Card, Cover, card, card_grid},
        empty_state::{EmptyState, empty_state},
        hero::{SearchForm, hero, search_form},
        honeycomb::lab_hive,
        layout::{page as box_of, section},
        pictograms::Machine,
    },
    paths,
};
use words::dates;

ground::right!(
    /// Finds the runs that are listed.
    FindRuns = "learning.find-runs",
    Holders::Anyone
);

/// The listed runs whose title holds the words asked for.
pub struct ListedRuns {
    pub words: String,
}

/// A listed run, and its course.
pub struct Listed {
    pub run: Run,
    pub content: Arc<Content>,
}

impl Ask for ListedRuns {
    const NAME: &'static str = "learning.listed-runs";
    type Right = FindRuns;
    type Over = Everything;
    type Outcome = Vec<Listed>;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<FindRuns, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Vec<Listed>, Fault> {
        let contents = cx.shelf.get::<Contents>();
        let wanted: Vec<String> = folded(&self.words).split_whitespace().map(str::to_owned).collect();
        let named = |run: &Run| {
            let title = folded(&format!("{} {} {}", run.terms.title, run.institution_name, run.key));
            wanted.iter().all(|word| title.contains(word))
        };
        let runs = run::listed(view, cx.who.portal, cx.now)?.into_iter().filter(named);
        let with_content = runs.map(|run| {
            let content = content::of_version(view, &contents, &run.version)?;
            Ok(Listed { run, content })
        });
        with_content.collect()
    }
}

/// As people type: small letters, without accents.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        'أ' | 'إ' | 'آ' => 'ا',
        '’' => '\'',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Search {
    #[serde(default)]
    q: String,
}

pub(super) async fn page(
    _: paths::Home,
    State(house): State<House>,
    Query(Search { q }): Query<Search>,
    visitor: Visitor,
) -> Result<Response, Turned> {
    let words = q.trim().chars().take(100).collect::<String>();
    let listed = house.site.ask(&visitor.who, ListedRuns { words: words.clone() }).await?;
    if visitor.wants == Wants::Json {
        return Ok(as_json(&listed));
    }
    let (lang, now) = (visitor.lang(), house.site.now());
    let say = say(lang);
    let search = search_form(&SearchForm {
        action: &paths::Home.to_string(),
        label: &say.msg_search_label(),
        placeholder: &say.msg_search_placeholder(),
        button: &say.msg_search(),
        value: &words,
    });
    let title = if words.is_empty() { say.msg_home_title() } else { say.msg_found(listed.len(), &words) };
    let body = html! {
        (hero(&say.msg_home_promise(), &say.msg_home_lead(), search, lab_hive()))
        (box_of(section(&title, None, runs(lang, now, &words, &listed))))
    };
    Ok(Page::new(&say.msg_home_page()).description(&say.msg_home_lead()).body(body).render(&house, &visitor))
}

fn runs(lang: Lang, now: Instant, words: &str, listed: &[Listed]) -> Markup {
    let say = say(lang);
    if listed.is_empty() && words.is_empty() {
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::Printer3d,
            title: &say.msg_no_runs(),
            text: &say.msg_no_runs_text(),
            action: html! {},
        });
    }
    if listed.is_empty() {
        let home = paths::Home.to_string();
        let action = link_button(Look::Plain, &home, html! { (say.msg_all_runs()) });
        return empty_state(&EmptyState {
            id: "comb-empty",
            machine: Machine::LaserCutter,
            title: &say.msg_nothing_found(),
            text: &say.msg_nothing_found_text(),
            action,
        });
    }
    let cards: Vec<Markup> = listed.iter().map(|one| run_card(lang, now, one)).collect();
    card_grid(&cards)
}

fn run_card(lang: Lang, now: Instant, one: &Listed) -> Markup {
    let (run, terms) = (&one.run, &one.run.terms);
    let href = paths::courses::Run { run: run.key.clone() }.to_string();
    let picture = paths::courses::Picture { run: run.key.clone() }.to_string();
    let comb = format!("comb-{}", run.id);
    let cover = match has_picture(&one.content) {
        true => Cover::Picture { src: &picture },
        false => Cover::Machine { id: &comb, machine: Machine::Bench },
    };
    let text = one
        .content
        .course
        .about
        .get("short_description")
        .map(|html| crate::render::plain_text(html))
        .unwrap_or_default();
    let (tag, dir) = crate::render::tongue_of(lang, &terms.language);
    let over = match terms.start {
        // The date is in the reader's language, the name perhaps not: each keeps its own direction.
        Some(start) => format!(
            "\u{2068}{}\u{2069} · \u{2068}{}\u{2069}",
            run.institution_name,
            dates::short_day(lang, start, &terms.zone)
        ),
        None => run.institution_name.clone(),
    };
    let foot = pill_of(lang, run, now);
    card(3, &Card { href: &href, title: &terms.title, lang: tag, dir, over: &over, text: &text, cover, foot })
}

fn as_json(listed: &[Listed]) -> Response {
    let runs: Vec<serde_json::Value> = listed
        .iter()
        .map(|one| {
            let terms = &one.run.terms;
            json!({
                "key": one.run.key, "title": terms.title, "institution": one.run.institution_slug, "language": terms.language,
                "start": terms.start.map(dates::machine), "end": terms.end.map(dates::machine),
            })
        })
        .collect();
    Json(json!({ "runs": runs })).into_response()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn people_type_without_accents() {
        assert_eq!(folded("S’initier à la FABRICATION numérique"), "s'initier a la fabrication numerique");
        assert_eq!(folded("أردوينو"), "اردوينو");
    }
}
