//! Page: the courses that match a search. A plain form: each answer is a box to tick.

use super::keep_summaries;
use crate::{
    api,
    find::{Asked, Counted, Facet, Finding, Order, PAGE, Results},
    look::{answer, course_card, others, programmes_part, question},
    say,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        card::card_grid,
        empty_state::{EmptyState, empty_state},
        icons::{Icon, icon},
        layout::page as box_of,
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
    },
    paths,
};
use words::numbers;

/// The form that every box belongs to, wherever it stands.
const FORM: &str = "find";
/// Answers of a facet that are shown at once.
const MOST_ANSWERS: usize = 30;

/// `GET /courses`
pub async fn page(
    _: paths::courses::Courses,
    State(house): State<House>,
    Query(pairs): Query<Vec<(String, String)>>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let asked = Asked::of(&pairs);
    let found = house.site.ask(&visitor.who, Finding(asked.clone())).await?;
    keep_summaries(&house).await;
    let (lang, now) = (visitor.lang(), house.site.now());
    if visitor.wants == Wants::Json {
        return Ok(api::results(&asked, &found, now));
    }
    let say = say(lang);
    let title = match asked.words.as_str() {
        "" => say.msg_courses_title(),
        words => say.msg_courses_for(words),
    };
    let body = html! {
        (page_header(&PageHeader { title: &say.msg_courses_title(), actions: search(lang, &asked), ..PageHeader::default() }))
        (box_of(html! {
            div class="finder" {
                (facets(lang, &asked, &found))
                div class="finder-results" { (results(lang, now, &asked, &found, !visitor.save_data)) }
            }
        }))
    };
    // Every choice is an address: search engines need the courses, not all their selections.
    let head = html! { @if asked != Asked::default() { meta name="robots" content="noindex, follow"; } };
    let lead = say.msg_home_lead();
    let told = told(&house, &visitor, &title, &found);
    let page = Page::new(&title).description(&lead).wide().head(head).tells(told);
    Ok(page.body(body).render(&house, &visitor))
}

/// The courses of this page, in their order.
fn told(house: &House, visitor: &Visitor, title: &str, found: &Results) -> serde_json::Value {
    let items = found.shown.iter().map(|one| {
        let at = paths::courses::Course { course: one.entry.key.clone() };
        (visitor.absolute(house, at), one.title().to_owned())
    });
    announce::schema_org::list(title, &items.collect::<Vec<_>>(), found.total)
}

fn search(lang: Lang, asked: &Asked) -> Markup {
    let say = say(lang);
    html! {
        form id=(FORM) class="search" role="search" action=(paths::courses::Courses) {
            input class="input" type="search" name="q" value=(asked.words) maxlength="100" dir="auto"
                aria-label=(say.msg_search_label()) placeholder=(say.msg_search_placeholder()) enterkeyhint="search";
            (button(Look::Primary, "", "", html! { (icon(Icon::Search)) (say.msg_search()) }))
        }
    }
}

fn facets(lang: Lang, asked: &Asked, found: &Results) -> Markup {
    let say = say(lang);
    let chosen: usize = asked.chosen.values().map(Vec::len).sum();
    let label = match chosen {
        0 => say.msg_narrow(),
        chosen => say.msg_narrow_by(chosen as i64),
    };
    html! {
        details class="finder-facets" {
            summary { (icon(Icon::Menu)) (label) }
            section class="facets" aria-label=(say.msg_narrow()) {
                @for (facet, counted) in &found.counts {
                    @if worth_asking(*facet, counted, asked) { (one_facet(lang, asked, *facet, counted)) }
                }
                p { button class="button" type="submit" form=(FORM) { (say.msg_apply()) } }
            }
        }
    }
}

/// A question with one answer that all give narrows nothing.
fn worth_asking(facet: Facet, counted: &[Counted], asked: &Asked) -> bool {
    counted.len() > 1
        || asked.chosen.contains_key(&facet)
        || (facet == Facet::Certificate && !counted.is_empty())
}

fn one_facet(lang: Lang, asked: &Asked, facet: Facet, counted: &[Counted]) -> Markup {
    let mut answers: Vec<Counted> = counted.to_vec();
    // What was chosen stays in sight, also when nothing gives it any more.
    for chosen in asked.chosen.get(&facet).into_iter().flatten() {
        if answers.iter().all(|one| one.answer != *chosen) {
            answers.push(Counted { answer: chosen.clone(), name: None, count: 0 });
        }
    }
    answers.sort_by_key(|one| !asked.has(facet, &one.answer));
    answers.truncate(MOST_ANSWERS.max(asked.chosen.get(&facet).map_or(0, Vec::len)));
    html! {
        details class="facet" open[asked.chosen.contains_key(&facet) || matches!(facet, Facet::Kind | Facet::When | Facet::Subject | Facet::Format)] {
            summary { (question(lang, facet)) }
            fieldset {
                legend class="visually-hidden" { (question(lang, facet)) }
                @for (position, one) in answers.iter().enumerate() {
                    @let id = format!("{}-{position}", facet.word());
                    div class="option" {
                        input type="checkbox" form=(FORM) id=(id) name=(facet.word()) value=(one.answer) checked[asked.has(facet, &one.answer)];
                        label for=(id) { bdi { (answer(lang, facet, &one.answer, one.name.as_deref())) } " " span class="facet-count" { (numbers::count(lang, one.count as i64)) } }
                    }
                }
            }
        }
    }
}

fn results(lang: Lang, now: Instant, asked: &Asked, found: &Results, pictures: bool) -> Markup {
    let say = say(lang);
    let composed = found.programmes.total as i64;
    let headline = match (found.total, asked.words.is_empty()) {
        // What is found is programmes alone.
        (0, true) if composed > 0 => say.msg_programmes_count(composed),
        (0, false) if composed > 0 => say.msg_programmes_found(composed, &asked.words),
        (total, true) => say.msg_courses_count(total as i64),
        (total, false) => say.msg_found(total as i64, &asked.words),
    };
    html! {
        div class="finder-head" {
            div role="status" { h2 { (headline) } }
            @if found.total > 1 { (order(lang, asked)) }
        }
        (chosen(lang, asked, found))
        (meant(lang, asked, found))
        @if found.total == 0 && composed > 0 {}
        @else if found.total == 0 { (nothing(lang, asked, found)) }
        @else if found.shown.is_empty() { p { a href=(asked.at_page(0).address()) { (say.msg_first_page()) } } }
        @else {
            (card_grid(&found.shown.iter().map(|one| course_card(lang, now, one, pictures, "comb")).collect::<Vec<_>>()))
            (pages(lang, asked, found))
        }
        (programmes_part(lang, now, &found.programmes, &asked.at_page(0).address_at(&paths::programmes::AllProgrammes.to_string())))
        (others(lang, &found.others, None))
    }
}

fn order(lang: Lang, asked: &Asked) -> Markup {
    let say = say(lang);
    let name = |order: Order| match order {
        Order::Best => say.msg_order_best(),
        Order::Start => say.msg_order_start(),
        Order::Newest => say.msg_order_newest(),
        Order::Title => say.msg_order_title(),
    };
    html! {
        div class="finder-order" {
            label for="sort" { (say.msg_order()) }
            select class="input input-short" id="sort" name="sort" form=(FORM) {
                @for order in Order::ALL { option value=(order.word()) selected[order == asked.order] { (name(order)) } }
            }
            button class="button button-quiet" type="submit" form=(FORM) { (say.msg_order_button()) }
        }
    }
}

/// What was chosen, each to take away.
fn chosen(lang: Lang, asked: &Asked, found: &Results) -> Markup {
    let say = say(lang);
    let name = |facet: Facet, wanted: &str| {
        let counted = found.counts.get(&facet).and_then(|all| all.iter().find(|one| one.answer == wanted));
        answer(lang, facet, wanted, counted.and_then(|one| one.name.as_deref()))
    };
    html! {
        @if !asked.chosen.is_empty() {
            ul class="chosen" aria-label=(say.msg_chosen()) {
                @for (facet, answers) in &asked.chosen {
                    @for one in answers {
                        li { a class="chosen-one" href=(asked.without(*facet, one).address()) { bdi { (name(*facet, one)) } span class="visually-hidden" { " – " (say.msg_take_away()) } (icon(Icon::Cross)) } }
                    }
                }
                li { a href=(asked.words_alone().address()) { (say.msg_take_all_away()) } }
            }
        }
    }
}

/// What was made of words that no course has.
fn meant(lang: Lang, asked: &Asked, found: &Results) -> Markup {
    let (say, matched) = (say(lang), &found.matched);
    if found.without_facets == 0 {
        return Markup::default();
    }
    html! {
        @for (typed, taken) in &matched.meant {
            p class="finder-note" { (say.msg_meant(typed, taken)) }
        }
        @if matched.is_partial && !matched.unknown.is_empty() {
            p class="finder-note" { (say.msg_without_words(matched.unknown.join(" "))) }
        } @else if matched.is_partial {
            p class="finder-note" { (say.msg_some_words(&asked.words)) }
        }
    }
}

/// Nothing: why, and the way on.
fn nothing(lang: Lang, asked: &Asked, found: &Results) -> Markup {
    let say = say(lang);
    let all = paths::courses::Courses.to_string();
    let (title, text, action) = if found.without_facets > 0 && !asked.chosen.is_empty() {
        let words = asked.words_alone().address();
        let label = say.msg_without_facets(found.without_facets as i64);
        (
            say.msg_nothing_with_facets(),
            say.msg_nothing_with_facets_text(),
            link_button(Look::Primary, &words, html! { (label) }),
        )
    } else if asked.is_narrowed() {
        let label = html! { (say.msg_all_courses()) };
        (say.msg_nothing_found(), say.msg_nothing_found_text(), link_button(Look::Plain, &all, label))
    } else {
        (say.msg_no_courses(), say.msg_no_courses_text(), html! {})
    };
    let (id, machine) = ("comb-empty", Machine::LaserCutter);
    empty_state(&EmptyState { id, machine, title: &title, text: &text, action })
}

fn pages(lang: Lang, asked: &Asked, found: &Results) -> Markup {
    let say = say(lang);
    let first = asked.page * PAGE;
    let last = first + found.shown.len();
    let (before, after) = (say.msg_previous(), say.msg_next());
    let previous = (asked.page > 0).then(|| asked.at_page(asked.page - 1).address());
    let next = (last < found.total).then(|| asked.at_page(asked.page + 1).address());
    let figure = |value: usize| numbers::count(lang, value as i64);
    let shown = match previous.is_none() && next.is_none() {
        true => String::new(),
        false => say.msg_shown(figure(first + 1), figure(last), figure(found.total)),
    };
    pagination(&Pagination {
        label: &say.msg_pages(),
        previous: previous.as_deref().map(|href| (href, before.as_str())),
        next: next.as_deref().map(|href| (href, after.as_str())),
        shown: &shown,
    })
}
