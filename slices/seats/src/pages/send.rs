//! `/runs/{run}/team/seats/results`: the host's team says whose results go to the schools now.

use crate::{
    api,
    look::{credits, institution_name, percent, person_name, refused},
    results::{Reached, Ready, ReadyResults, ReadyToSend, SendResults},
    say,
};
use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use courses::RunKey;
use lexicon::{Lang, SeatRequestId};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{ChoiceOption, Choices, checkbox_fieldset, form},
        layout::narrow_page,
        page_header::{Crumb, PageHeader, breadcrumb, page_header},
    },
    paths::{seats as at, team::Team},
};

/// `GET /runs/{run}/team/seats/results`
pub async fn choose(
    at: at::SendResults,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, ReadyResults(RunKey(at.run))).await?;
    if visitor.wants == Wants::Json {
        return Ok(api::ready(&seen));
    }
    let due: Vec<String> =
        seen.seats.iter().filter(|one| one.is_due()).map(|one| one.seat.id.to_string()).collect();
    Ok(page(&house, &visitor, &seen, &due, &Refusals::none()))
}

/// `POST /runs/{run}/team/seats/results`, with a `seat` for each that goes.
pub async fn send(
    at: at::SendResults,
    State(house): State<House>,
    visitor: Visitor,
    Form(given): Form<Vec<(String, String)>>,
) -> Result<Response, Wrong> {
    let sender = crate::letters::sender(&house);
    let chosen: Vec<String> =
        given.into_iter().filter(|(name, _)| name == "seat").map(|(_, id)| id).collect();
    // One that is no id is of nobody, and refused with the others.
    let only: Option<Vec<SeatRequestId>> = chosen.iter().map(|id| id.parse().ok()).collect();
    let run = RunKey(at.run.clone());
    let act = SendResults { run: run.clone(), only: only.unwrap_or_default(), sender };
    match house.site.act(&visitor.who, act).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=sent", at::RunSeats { run: at.run })).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            let seen = house.site.ask(&visitor.who, ReadyResults(run)).await?;
            Ok(page(&house, &visitor, &seen, &chosen, &refusals))
        }
    }
}

fn page(
    house: &House,
    visitor: &Visitor,
    seen: &ReadyToSend,
    chosen: &[String],
    refusals: &Refusals,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_send_title();
    let (team, seats) = (Team { run: seen.run.key.clone() }, at::RunSeats { run: seen.run.key.clone() });
    let (team, seats, of_seats) = (team.to_string(), seats.to_string(), say.msg_run_seats_title());
    let trail = [
        Crumb { href: &team, label: &seen.run.terms.title, lang: &seen.run.terms.language },
        Crumb { href: &seats, label: &of_seats, ..Crumb::default() },
    ];
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.run.terms.title, lead: &say.msg_send_lead(),
            breadcrumb: breadcrumb(&say.msg_you_are_here(), &trail), ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            @if seen.seats.is_empty() { p { (say.msg_nobody_seated()) } } @else { (who(lang, seen, chosen, refusals)) }
        }))
    };
    let title = format!("{title} · {}", seen.run.terms.title);
    refused(Page::new(&title).body(body).render(house, visitor), refusals)
}

fn who(lang: Lang, seen: &ReadyToSend, chosen: &[String], refusals: &Refusals) -> Markup {
    let say = say(lang);
    let texts: Vec<(String, String, String)> = seen
        .seats
        .iter()
        .map(|one| {
            let name = person_name(lang, &one.seat.name);
            let home = institution_name(&seen.institutions, one.seat.home);
            (
                one.seat.id.to_string(),
                format!("\u{2068}{name}\u{2069} – \u{2068}{home}\u{2069}"),
                note(lang, one),
            )
        })
        .collect();
    let options: Vec<ChoiceOption<'_>> = seen
        .seats
        .iter()
        .zip(&texts)
        .map(|(one, (id, label, note))| ChoiceOption {
            value: id,
            label,
            note,
            chosen: chosen.contains(id),
            disabled: one.is_sent(),
        })
        .collect();
    let action = at::SendResults { run: seen.run.key.clone() }.to_string();
    let fields = html! {
        (checkbox_fieldset(&Choices {
            id: "seat", name: "seat", legend: &say.msg_send_legend(), error: refusals.at("seat").unwrap_or_default(),
            options: &options, ..Choices::default()
        }))
        (button(Look::Primary, "", "", html! { (say.msg_send_button()) }))
    };
    form(&action, "", html! {}, fields)
}

/// What would be said of them, and what their school has.
fn note(lang: Lang, one: &Ready) -> String {
    let say = say(lang);
    let said = match one.reached {
        Some(reached) => in_words(lang, reached),
        None => say.msg_send_nothing(),
    };
    if one.is_sent() {
        return format!("{said} · {}", say.msg_send_has());
    }
    match &one.sent {
        None => said,
        Some(sent) => {
            let before = Reached { grade: sent.grade, passed: sent.passed, credits: sent.credits };
            format!("{said} · {}", say.msg_send_before(in_words(lang, before)))
        }
    }
}

fn in_words(lang: Lang, of: Reached) -> String {
    let outcome = if of.passed { say(lang).msg_passed() } else { say(lang).msg_not_passed() };
    let mut said = vec![percent(lang, of.grade), outcome];
    said.extend(of.credits.map(|all| credits(lang, all)));
    said.join(" · ")
}
