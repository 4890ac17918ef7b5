//! Page: ask for a seat in a run; or everything that is in the way.

use crate::{
    api,
    look::{credits, price, refused, run_days, seats_left, state_pill, term},
    open::{SeatOf, SeatSeen},
    request::{AskSeat, ask_seat, settle},
    say,
    weigh::Seats,
};
use ::store::View;
use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, html};
use network::look::wrong_summary;
use serde::Deserialize;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        facts::{Fact, facts},
        form::{Field, SelectOption, form, hidden, select_field, text_area},
        icons::Icon,
        layout::narrow_page,
        notice::notice,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
        tone::Tone,
    },
    paths::{courses::Run, seats as at},
};
use words::numbers;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct AskForm {
    /// The word of a school, for whoever studies at several.
    #[serde(default)]
    home: String,
    #[serde(default)]
    word: String,
}

/// `GET /seats/runs/{run}`
pub async fn form_page(
    at: at::AskSeat,
    State(house): State<House>,
    visitor: Visitor,
    Query(given): Query<AskForm>,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &at.run, &given, &Refusals::none()).await
}

/// `POST /seats/runs/{run}`
pub async fn ask(
    at: at::AskSeat,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<AskForm>,
) -> Result<Response, Wrong> {
    settle(&house, &visitor).await?;
    let sender = crate::letters::sender(&house);
    let ask = AskSeat::new(RunKey(at.run.clone()), given.home.clone(), sender);
    match ask_seat(&house.site, &visitor.who, &given.word, ask).await {
        Ok(request) if visitor.wants == Wants::Json => {
            Ok(axum::Json(serde_json::json!({ "request": request })).into_response())
        }
        Ok(_) => Ok(Redirect::to(&format!("{}?done=asked", at::Seats)).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &at.run, &given, &refusals).await
        }
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    run: &str,
    given: &AskForm,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let ask = SeatOf { run: RunKey(run.to_owned()), home: given.home.clone() };
    let lang = visitor.lang();
    let seen = match house.site.ask(&visitor.who, ask).await {
        Err(Fault::NotFound) if visitor.wants != Wants::Json && has_no_school(house, visitor).await? => {
            return Ok(no_school(house, visitor));
        }
        seen => seen?,
    };
    if visitor.wants == Wants::Json {
        return Ok(api::seat(&seen, lang));
    }
    let say = say(lang);
    let title = say.msg_ask_title(&seen.run.terms.title);
    let (list, list_word) = (at::Seats.to_string(), say.msg_seats_title());
    let trail = [Crumb { href: &list, label: &list_word, ..Crumb::default() }];
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.run.institution_name, breadcrumb: breadcrumb(&say.msg_you_are_here(), &trail),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (told(lang, &seen))
            (next_step(lang, &seen, given, refusals))
        }))
    };
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

/// Whether somebody is signed in who studies at no school here.
async fn has_no_school(house: &House, visitor: &Visitor) -> Result<bool, Fault> {
    let (Some(person), now) = (visitor.who.person, house.site.now()) else { return Ok(false) };
    let schools = move |view: &View<'_>| network::students::schools_of(view, person, now);
    Ok(house.site.look(schools).await?.is_empty())
}

/// That seats come by one's school: the same whether there is such a run or not.
fn no_school(house: &House, visitor: &Visitor) -> Response {
    let say = say(visitor.lang());
    let title = say.msg_no_school_title();
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_seats_by_school(), ..PageHeader::default() }))
        (narrow_page(html! { p { (say.msg_no_school()) } }))
    };
    (StatusCode::NOT_FOUND, Page::new(&title).body(body).render(house, visitor)).into_response()
}

/// Host, dates, seats, price, credits, what it asks for.
fn told(lang: Lang, seen: &SeatSeen) -> Markup {
    let say = say(lang);
    let names = [
        say.msg_column_dates(),
        say.msg_column_seats(),
        say.msg_column_price(),
        say.msg_fact_credits(),
        say.msg_column_needs(),
        say.msg_column_run(),
    ];
    let seats = seen.weighed.as_ref().map_or(&Seats::None, |one| &one.seats);
    let note = term(lang, seats, &seen.run.terms.zone);
    let of_run = Run { run: seen.run.key.clone() };
    let page = html! { @if seen.run.terms.listed { a href=(of_run) { (say.msg_see_run()) } } @else { code dir="ltr" { (seen.run.key) } } };
    let mut list = vec![
        Fact {
            icon: Icon::Calendar,
            name: &names[0],
            value: html! { (run_days(lang, &seen.run.terms)) },
            note: "",
        },
        Fact { icon: Icon::Gauge, name: &names[1], value: html! { (seats_left(lang, seats)) }, note: &note },
        Fact { icon: Icon::Info, name: &names[2], value: html! { (price(lang, seats)) }, note: "" },
    ];
    if let Some(all) = seen.terms.credits {
        let value = html! { (credits(lang, all)) };
        list.push(Fact { icon: Icon::Certificate, name: &names[3], value, note: "" });
    }
    if !seen.needs.is_empty() {
        let comma = if lang == Lang::Ar { "، " } else { ", " };
        let value = html! { bdi { (seen.needs.join(comma)) } };
        list.push(Fact { icon: Icon::CheckCircle, name: &names[4], value, note: "" });
    }
    list.push(Fact { icon: Icon::Info, name: &names[5], value: page, note: "" });
    facts(&list)
}

fn next_step(lang: Lang, seen: &SeatSeen, given: &AskForm, refusals: &Refusals) -> Markup {
    let say = say(lang);
    if let Some(mine) = &seen.mine {
        return notice(
            Tone::Info,
            &say.msg_asked_already(),
            html! { p { (state_pill(lang, mine.state)) " " a href=(at::Seats) { (say.msg_my_requests()) } } },
        );
    }
    let (Some(home), Some(weighed), Some(around)) = (&seen.home, &seen.weighed, &seen.around) else {
        return notice(Tone::Warn, &say.msg_in_the_way(), html! { p { (say.msg_no_school()) } });
    };
    html! {
        @if !weighed.obstacles.is_empty() {
            (notice(Tone::Warn, &say.msg_in_the_way(), html! {
                ul { @for one in &weighed.obstacles { li { (one.sentence(lang, around)) } } }
            }))
            @if seen.schools.len() > 1 { (other_school(lang, seen)) }
        } @else {
            @if matches!(weighed.seats, Seats::Used(_)) {
                (notice(Tone::Warn, &say.msg_no_seat_now(), html! { p { (say.msg_wait_text(seen.waiting, numbers::count(lang, seen.waiting))) } }))
            }
            (ask_form(lang, seen, &home.slug, given, refusals))
        }
    }
}

/// For another school they study at, an agreement may say more.
fn other_school(lang: Lang, seen: &SeatSeen) -> Markup {
    html! {
        ul { @for school in seen.schools.iter().filter(|one| seen.home.as_ref().is_some_and(|home| home.id != one.id)) {
            li { a href={ (at::AskSeat { run: seen.run.key.clone() }) "?home=" (school.slug) } { (say(lang).msg_ask_for_school(&school.name)) } }
        } }
    }
}

fn ask_form(lang: Lang, seen: &SeatSeen, home: &str, given: &AskForm, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let action = at::AskSeat { run: seen.run.key.clone() }.to_string();
    let schools: Vec<SelectOption<'_>> =
        seen.schools.iter().map(|one| SelectOption { value: &one.slug, label: &one.name }).collect();
    let several = schools.len() > 1;
    let one = html! { @if !several { (hidden("home", home)) } };
    form(
        &action,
        "",
        one,
        html! {
            @if several {
                (select_field(&Field {
                    id: "home", name: "home", label: &say.msg_which(), value: home,
                    error: refusals.at("home").unwrap_or_default(), ..Field::default()
                }, "", &schools))
            }
            (text_area(4, &Field {
                id: "word", name: "word", label: &say.msg_word(), optional: &say.msg_optional(), hint: &say.msg_word_hint(),
                value: &given.word, error: refusals.at("word").unwrap_or_default(), ..Field::default()
            }))
            p class="small" { (say.msg_back_rule()) }
            (button(Look::Primary, "", "", html! { (say.msg_ask_button()) }))
        },
    )
}
