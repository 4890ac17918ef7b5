//! `GET /programmes/{programme}/team`: versions, who waits, what is shown.

use super::{
    Given, Pairs,
    parts::{TeamTab, address, holds, intake_pill, refused, team_head},
};
use crate::{
    ProgrammeName, api,
    definition::{DiscardDraft, PublishVersion},
    programme::{ForTeam, ShowProgramme, TeamSeen},
    rights::{KeepProgramme, SeeProgrammePeople},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use lexicon::{Instant, Lang};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button_form, link_button},
        form::hidden,
        layout::{page, section},
        notice::notice,
        table::{Column, Row, Table, table},
        toast::toast,
        tone::Tone,
    },
    paths::programmes as at,
};
use words::dates;

pub async fn show(
    path: at::ProgrammeTeam,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let done = Given(query).text("done");
    shown(&house, &visitor, &path, &Refusals::none(), &done).await
}

/// `POST`: `do` is `show`, `hide`, `publish` or `discard`.
pub async fn post(
    path: at::ProgrammeTeam,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let programme = ProgrammeName(path.programme.clone());
    let (site, who, what) = (&house.site, &visitor.who, given.get("do"));
    let done = match what {
        "publish" => site.act(who, PublishVersion(programme)).await.map(drop),
        "discard" => site.act(who, DiscardDraft(programme)).await,
        what => site.act(who, ShowProgramme { programme, public: what == "show" }).await,
    };
    match done {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "done": true })).into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!(
            "{path}?done={}",
            if what == "publish" { "published" } else { "saved" }
        ))
        .into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            shown(&house, &visitor, &path, &refusals, "").await
        }
    }
}

async fn shown(
    house: &House,
    visitor: &Visitor,
    path: &at::ProgrammeTeam,
    refusals: &Refusals,
    done: &str,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, ForTeam(ProgrammeName(path.programme.clone()))).await?;
    let (lang, now) = (visitor.lang(), house.site.now());
    if visitor.wants == Wants::Json {
        return Ok(Json(api::team(&seen, now)).into_response());
    }
    let say = say(lang);
    let title = say.msg_tab_overview();
    let keeps = holds::<KeepProgramme>(&seen.mine);
    let button = |what: &'static str, look: Look, label: String| {
        button_form(look, &path.to_string(), html! { (label) }, hidden("do", what))
    };
    let body = html! {
        @match done {
            "published" => { (toast(&say.msg_done_published(), html! {})) }
            "saved" => { (toast(&say.msg_done_saved(), html! {})) }
            _ => {}
        }
        (team_head(lang, &seen.programme, seen.definition.as_ref(), &seen.mine, &title, TeamTab::Overview))
        (page(html! {
            (wrong_summary(lang, refusals))
            @if seen.is_draft && keeps {
                (notice(Tone::Info, &say.msg_draft_title(), html! {
                    p { (say.msg_draft_text()) }
                    p { (link_button(Look::Primary, &at::Definition { programme: seen.programme.slug.clone() }.to_string(), html! { (say.msg_to_definition()) })) }
                }))
            }
            @if seen.waiting > 0 && holds::<SeeProgrammePeople>(&seen.mine) {
                (notice(Tone::Warn, "", html! { p { a href=(at::Applications { programme: seen.programme.slug.clone() }) { (say.msg_waiting_for_jury(seen.waiting)) } } }))
            }
            (section(&say.msg_visibility(), None, html! {
                @if seen.programme.version == 0 { p { (say.msg_refused_no_version()) } }
                @else if seen.programme.public {
                    p { (say.msg_shown_text()) " " a href=(address(&seen.programme)) { (say.msg_see_page()) } }
                    @if keeps { (button("hide", Look::Plain, say.msg_hide())) }
                } @else {
                    p { (say.msg_not_shown_text()) }
                    @if keeps { (button("show", Look::Primary, say.msg_show())) }
                }
            }))
            (section(&say.msg_versions(), None, versions(lang, house, visitor, &seen)))
            (section(&say.msg_intakes(), None, intakes(lang, now, &seen)))
        }))
    };
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

fn versions(lang: Lang, house: &House, visitor: &Visitor, seen: &TeamSeen) -> Markup {
    let say = say(lang);
    if seen.versions.is_empty() {
        return html! { p { (say.msg_versions_none()) } };
    }
    let zone = network::look::zone_of(house, visitor);
    let names = [say.msg_column_version(), say.msg_column_published(), say.msg_column_people()];
    let columns: Vec<Column<'_>> = names.iter().map(|name| Column { name, ..Column::default() }).collect();
    let rows: Vec<Row> = seen
        .versions
        .iter()
        .map(|(version, at, people)| Row {
            cells: vec![
                html! { (words::numbers::count(lang, *version)) },
                html! { (dates::day(lang, *at, zone)) },
                html! { (words::numbers::count(lang, *people)) },
            ],
        })
        .collect();
    html! {
        p { (say.msg_versions_text()) }
        (table(&Table { caption: &say.msg_versions(), caption_hidden: true, columns: &columns, rows: &rows }))
    }
}

fn intakes(lang: Lang, now: Instant, seen: &TeamSeen) -> Markup {
    let say = say(lang);
    html! {
        @if seen.intakes.is_empty() { p { (say.msg_intakes_none()) } }
        ul { @for (intake, people) in &seen.intakes {
            li {
                a href=(at::Intake { programme: seen.programme.slug.clone(), intake: intake.id.to_string() }) { bdi { (intake.terms.name) } }
                " " (intake_pill(lang, intake, now)) " " small { (say.msg_people_count(*people)) }
            }
        } }
    }
}
