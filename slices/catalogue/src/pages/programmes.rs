//! Page: all programmes that are shown here.

use crate::{
    api,
    find::{Asked, FindCourses, PAGE},
    look::programme_card,
    memory::Catalogue,
    programme::Programmes,
    say,
};
use ::store::View;
use axum::{
    extract::{Query, State},
    response::Response,
};
use courses::Contents;
use ground::{Ask, Cx, Everything, Fault, Granted};
use lexicon::Lang;
use maud::{Markup, html};
use portals::Showing;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, link_button},
        card::card_grid,
        empty_state::{EmptyState, empty_state},
        hero::{SearchForm, search_form},
        layout::page as box_of,
        page_header::{PageHeader, page_header},
        pagination::{Pagination, pagination},
        pictograms::Machine,
    },
    paths,
};
use words::numbers;

/// The programmes that match a search, page by page.
pub struct FindingProgrammes(pub Asked);

impl Ask for FindingProgrammes {
    const NAME: &'static str = "catalogue.programmes";
    type Right = FindCourses;
    type Over = Everything;
    type Outcome = Programmes;

    fn over(&self) {}

    fn answer(
        &self,
        _: Granted<FindCourses, Everything>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Programmes, Fault> {
        let made = cx.shelf.get::<Catalogue>().fresh(view, &cx.shelf.get::<Contents>())?;
        let showing = Showing::of(view, cx.who.portal, cx.now)?;
        let page = (self.0.page * PAGE, PAGE);
        Ok(made.programmes.find(&showing, &self.0, cx.now, page).programmes)
    }
}

/// `GET /programmes`
pub async fn page(
    _: paths::programmes::AllProgrammes,
    State(house): State<House>,
    Query(pairs): Query<Vec<(String, String)>>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let asked = Asked::of(&pairs);
    let found = house.site.ask(&visitor.who, FindingProgrammes(asked.clone())).await?;
    super::keep_summaries(&house).await;
    let (lang, now) = (visitor.lang(), house.site.now());
    if visitor.wants == Wants::Json {
        return Ok(api::programmes_page(&asked, &found, now));
    }
    let say = say(lang);
    let all = paths::programmes::AllProgrammes.to_string();
    let search = search_form(&SearchForm {
        action: &all,
        label: &say.msg_programmes_search(),
        placeholder: &say.msg_search_placeholder(),
        button: &say.msg_search(),
        value: &asked.words,
    });
    let title = say.msg_programmes();
    let cards: Vec<Markup> =
        found.shown.iter().map(|one| programme_card(lang, now, 2, one, "comb")).collect();
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_programmes_lead(), actions: search, ..PageHeader::default() }))
        (box_of(html! {
            div role="status" { @if asked.is_narrowed() { p { (headline(lang, &asked, &found)) } } }
            @if found.total == 0 { (nothing(lang, &asked, &all)) }
            @else if cards.is_empty() { p { a href=(asked.at_page(0).address_at(&all)) { (say.msg_first_page()) } } }
            @else {
                (card_grid(&cards))
                (pages(lang, &asked, &found, &all))
            }
        }))
    };
    // Every search is an address: search engines need the programmes, not all their selections.
    let head = html! { @if asked != Asked::default() { meta name="robots" content="noindex, follow"; } };
    let items: Vec<(String, String)> = found
        .shown
        .iter()
        .map(|one| {
            let at = paths::programmes::Programme { programme: one.programme.slug.clone() };
            (visitor.absolute(&house, at), one.title(lang).1.to_owned())
        })
        .collect();
    let told = announce::schema_org::list(&title, &items, found.total);
    let lead = say.msg_programmes_lead();
    let page = Page::new(&title).description(&lead).head(head).tells(told);
    Ok(page.body(body).render(&house, &visitor))
}

fn headline(lang: Lang, asked: &Asked, found: &Programmes) -> String {
    let (say, total) = (say(lang), found.total as i64);
    match asked.words.as_str() {
        "" => say.msg_programmes_count(total),
        words => say.msg_programmes_found(total, words),
    }
}

fn nothing(lang: Lang, asked: &Asked, all: &str) -> Markup {
    let say = say(lang);
    let (title, text, action) = match asked.is_narrowed() {
        true => (
            say.msg_programmes_nothing(),
            say.msg_programmes_nothing_text(),
            link_button(Look::Plain, all, html! { (say.msg_programmes_all()) }),
        ),
        false => (say.msg_programmes_none(), say.msg_programmes_none_text(), html! {}),
    };
    empty_state(&EmptyState { id: "comb-empty", machine: Machine::Bench, title: &title, text: &text, action })
}

fn pages(lang: Lang, asked: &Asked, found: &Programmes, all: &str) -> Markup {
    let say = say(lang);
    let first = asked.page * PAGE;
    let last = first + found.shown.len();
    let (before, after) = (say.msg_previous(), say.msg_next());
    let previous = (asked.page > 0).then(|| asked.at_page(asked.page - 1).address_at(all));
    let next = (last < found.total).then(|| asked.at_page(asked.page + 1).address_at(all));
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
