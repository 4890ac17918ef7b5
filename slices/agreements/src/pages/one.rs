//! `GET /institutions/{institution}/agreements/{agreement}` and its sealed document.

use super::{
    Given, Pairs,
    made::{MadePossible, effects_of},
    parts::{grants_table, one, way},
    step::{Move, moves},
};
use crate::{
    agreement::{Agreement, PartyName, Seen, Step, TheAgreement},
    api,
    draft::store as drafts,
    look::{Names, joined, kind_name, period, state_pill},
    say,
    sealed::TheDocument,
    text,
};
use ::store::{BlobHash, Blobs};
use axum::{
    Json,
    extract::{Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use ground::Fault;
use lexicon::{Instant, Lang, Role, facts::agreements::AgreementTerms};
use maud::{Markup, html};
use network::look::zone_of;
use web::{
    House, Page, Visitor, Wants, Wrong,
    components::{
        button::{Look, buttons, link_button},
        layout::{page, prose, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        pill::pill,
        toast::toast,
        tone::Tone,
    },
    paths::{agreements as at, calendars::CommonSlots},
};
use words::dates;

pub async fn show(
    path: at::Agreement,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let name = PartyName::of(&path.institution, &path.agreement);
    let seen = house.site.ask(&visitor.who, TheAgreement(name)).await?;
    let articles = match &seen.agreement {
        Some(agreement) => read_articles(&house, agreement.terms()).await?,
        None => seen.draft.as_ref().map(|draft| draft.articles.clone()).unwrap_or_default(),
    };
    let now = house.site.now();
    let (id, lang, zone) = (seen.id, visitor.lang(), zone_of(&house, &visitor));
    let (known, uses) = (seen.agreement.clone(), seen.uses.clone());
    let (runs, effects) = house
        .site
        .look(move |view| {
            let effects = known.map(|one| effects_of(view, &one, &uses, now)).transpose()?;
            Ok((drafts::runs_of_parties(view, id)?, effects.unwrap_or_default()))
        })
        .await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::seen(&seen, &articles, &effects, lang, now)).into_response());
    }
    let Some(agreement) = &seen.agreement else {
        return Ok(drafted(&house, &visitor, &seen, &articles));
    };
    let say = say(lang);
    let (terms, names) = (agreement.terms(), Names(&seen.institutions));
    let made = MadePossible {
        agreement,
        uses: &seen.uses,
        runs: &runs,
        effects: &effects,
        names: &names,
        zone,
        at: now,
    };
    let done = done_words(lang, Given(query).get("done"), agreement);
    let slots = CommonSlots { institution: seen.institution.slug.clone(), agreement: seen.id.to_string() }
        .to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &terms.title, lang: terms.language.tag(), dir: terms.language.dir(), over: &kind_name(lang, terms.kind),
            breadcrumb: way(lang, &seen.institution, &[]), actions: html! {
                (state_pill(lang, agreement, now)) span { (period(lang, terms)) }
                (link_button(Look::Quiet, &slots, html! { (say.msg_common_slots()) }))
            }, ..PageHeader::default()
        }))
        (page(html! {
            @if !done.is_empty() { (toast(&done, html! {})) }
            (waiting(lang, &seen, agreement, &names))
            (what_now(lang, &seen, agreement, now))
            (section(&say.msg_grants(), None, grants_table(lang, terms, &names, Some(&made), None)))
            (section(&say.msg_parties(), None, parties(lang, agreement, &names, now)))
            (document_part(lang, &seen, agreement))
            (related(lang, &seen, agreement, now))
            (section(&say.msg_articles(), None, articles_of(lang, terms, &articles)))
            (section(&say.msg_history(), None, history(lang, &terms.zone, &seen.steps, &names)))
        }))
    };
    let title = format!("{} · {}", terms.title, seen.institution.name);
    Ok(Page::new(&title).wide().body(body).render(&house, &visitor))
}

/// The articles of a text: the disk is waited for off the async threads.
pub async fn read_articles(house: &House, terms: &AgreementTerms) -> Result<String, Fault> {
    let (blobs, hash) = (house.site.shelf().get::<Blobs>(), terms.articles.clone());
    let read = tokio::task::spawn_blocking(move || text::articles(&blobs, &hash)).await;
    Ok(read.map_err(Fault::broken)??)
}

pub fn articles_of(lang: Lang, terms: &AgreementTerms, articles: &str) -> Markup {
    match articles.is_empty() {
        true => html! { p { (say(lang).msg_articles_erased()) } },
        false => prose(terms.language.tag(), terms.language.dir(), text::shown(&text::pieces(articles))),
    }
}

/// What only this institution writes so far.
fn drafted(house: &House, visitor: &Visitor, seen: &Seen, articles: &str) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let Some(draft) = &seen.draft else { return Wrong(Fault::NotFound).into_response() };
    let terms = draft.clone().terms(String::new());
    let names = Names(&seen.institutions);
    let parties = joined(lang, terms.parties.iter().map(|party| names.of(*party)));
    let body = html! {
        (page_header(&PageHeader {
            title: &terms.title, lang: terms.language.tag(), dir: terms.language.dir(), over: &kind_name(lang, terms.kind),
            breadcrumb: way(lang, &seen.institution, &[]), actions: html! {
                (pill(Tone::Plain, &say.msg_state_draft())) span { (period(lang, &terms)) }
            }, ..PageHeader::default()
        }))
        (page(html! {
            p { (parties) }
            p { (say.msg_drafts_text()) }
            (writing_buttons(lang, seen))
            (section(&say.msg_grants(), None, grants_table(lang, &terms, &names, None, None)))
            (section(&say.msg_articles(), None, articles_of(lang, &terms, articles)))
        }))
    };
    Page::new(&format!("{} · {}", terms.title, seen.institution.name))
        .wide()
        .body(body)
        .render(house, visitor)
}

fn writing_buttons(lang: Lang, seen: &Seen) -> Markup {
    let say = say(lang);
    let writes = [Role::Lead, Role::Registrar].iter().any(|role| seen.mine.contains(role));
    let draft =
        at::Draft { institution: seen.institution.slug.clone(), agreement: seen.id.to_string() }.to_string();
    let propose = Move::Propose.path(&seen.institution.slug, &seen.id.to_string()).to_string();
    html! {
        @if writes {
            (buttons(html! {
                (link_button(Look::Primary, &draft, html! { (say.msg_go_on_writing()) }))
                @if seen.mine.contains(&Role::Lead) {
                    (link_button(Look::Plain, &propose, html! { (say.msg_propose_button()) }))
                }
            }))
        }
    }
}

fn waiting(lang: Lang, seen: &Seen, agreement: &Agreement, names: &Names<'_>) -> Markup {
    let say = say(lang);
    let missing = agreement.missing();
    html! {
        @if !missing.is_empty() {
            @let missing = joined(lang, missing.iter().map(|party| names.of(*party)));
            (notice(Tone::Info, &say.msg_pending_title(), html! { p { (say.msg_pending_text(&missing)) } }))
        }
        @if seen.draft.is_some() {
            (notice(Tone::Info, &say.msg_your_draft(), html! {
                p { (say.msg_your_draft_text()) }
                (writing_buttons(lang, seen))
            }))
        }
    }
}

/// The steps this person may take, each behind a page of its own.
fn what_now(lang: Lang, seen: &Seen, agreement: &Agreement, now: Instant) -> Markup {
    let say = say(lang);
    let id = seen.id.to_string();
    let may = moves(agreement, seen.institution.id, &seen.mine, now);
    let writes =
        seen.draft.is_none() && [Role::Lead, Role::Registrar].iter().any(|role| seen.mine.contains(role));
    if may.is_empty() && !writes {
        return html! {};
    }
    let draft = at::Draft { institution: seen.institution.slug.clone(), agreement: id.clone() }.to_string();
    section(
        &say.msg_what_now(),
        None,
        buttons(html! {
            @for step in may {
                @let look = if step == Move::Sign { Look::Primary } else { Look::Plain };
                (link_button(look, &step.path(&seen.institution.slug, &id).to_string(), html! { (step.words(lang, agreement)) }))
            }
            @if writes { (link_button(Look::Quiet, &draft, html! { (say.msg_change_text()) })) }
        }),
    )
}

fn parties(lang: Lang, agreement: &Agreement, names: &Names<'_>, now: Instant) -> Markup {
    let say = say(lang);
    let version = if agreement.missing().is_empty() { agreement.in_force.as_ref() } else { None };
    let version = version.unwrap_or(&agreement.latest);
    let zone = &version.terms.zone;
    html! {
        ul class="agreement-parties" {
            @for party in &agreement.parties {
                @let signed = agreement.signed(version.version).find(|one| one.institution == party.institution);
                li {
                    strong { bdi { (names.of(party.institution)) } } " – "
                    @match signed {
                        Some(one) => {
                            time datetime=(dates::machine(one.at)) { (say.msg_signed_on(dates::moment_in_zone(lang, one.at, zone))) } " "
                            @if one.name.is_empty() { (say.msg_erased()) } @else { (say.msg_by_name(&one.name)) }
                            " (" (words::base::role(lang, one.role)) ")"
                        }
                        None => { (say.msg_not_signed()) }
                    }
                    @if party.suspended_at.is_some() { " " (pill(Tone::Warn, &say.msg_party_suspended())) }
                    @if let Some(left) = party.left_at {
                        @let day = dates::short_day(lang, left.plus(lexicon::time::Millis(-1)), zone);
                        " " (pill(Tone::Plain, &if left <= now { say.msg_party_left(&day) } else { say.msg_party_leaves(&day) }))
                    }
                    @if party.public { " " (pill(Tone::Plain, &say.msg_party_shows())) }
                }
            }
        }
    }
}

fn document_part(lang: Lang, seen: &Seen, agreement: &Agreement) -> Markup {
    let say = say(lang);
    let Some(version) = &agreement.in_force else { return html! {} };
    let shows = |party| agreement.party(party).is_some_and(|one| one.public);
    let is_public = version.terms.parties.iter().all(|party| shows(*party));
    let path = at::Document { institution: seen.institution.slug.clone(), agreement: seen.id.to_string() }
        .to_string();
    let public = at::PublicAgreement { agreement: seen.id.to_string() };
    html! {
        @if version.document.is_none() { p { (say.msg_document_soon()) } }
        (buttons(html! {
            @if version.document.is_some() {
                (link_button(Look::Plain, &path, html! { (say.msg_document()) }))
                (link_button(Look::Quiet, &format!("{}?digest={}", at::VerifyDocument, version.digest), html! { (say.msg_verify_title()) }))
            }
            @if is_public {
                (link_button(Look::Quiet, &public.to_string(), html! { (say.msg_public_page()) }))
            }
        }))
        p class="small break-anywhere" { (say.msg_digest(format!("\u{2066}{}\u{2069}", version.digest))) }
    }
}

/// The framework of an annex, or the annexes of a framework.
fn related(lang: Lang, seen: &Seen, agreement: &Agreement, now: Instant) -> Markup {
    let say = say(lang);
    html! {
        @if let Some(framework) = &agreement.framework {
            (section(&say.msg_framework(), None, html! {
                p {
                    @if framework.party(seen.institution.id).is_some() {
                        a href=(one(&seen.institution, framework.id)) { bdi { (framework.terms().title) } }
                    } @else { bdi { (framework.terms().title) } }
                    " " (state_pill(lang, framework, now))
                }
            }))
        }
        @if !seen.annexes.is_empty() {
            (section(&say.msg_annexes(), None, html! {
                ul { @for annex in &seen.annexes {
                    li { a href=(one(&seen.institution, annex.id)) { bdi { (annex.terms().title) } } " " (state_pill(lang, annex, now)) }
                } }
            }))
        }
    }
}

fn history(lang: Lang, zone: &str, steps: &[Step], names: &Names<'_>) -> Markup {
    let say = say(lang);
    html! {
        ol class="agreement-history" {
            @for step in steps {
                li {
                    time datetime=(dates::machine(step.at)) { (dates::moment_in_zone(lang, step.at, zone)) } " – "
                    strong { bdi { (step.institution.map(|id| names.of(id)).unwrap_or_default()) } } " "
                    (step_words(lang, step)) " "
                    @if !step.name.is_empty() { (say.msg_by_name(&step.name)) }
                    @if let Some(reason) = &step.reason { p class="small" { bdi { (reason) } } }
                }
            }
        }
    }
}

fn step_words(lang: Lang, step: &Step) -> String {
    let say = say(lang);
    let version = step.version.unwrap_or(1);
    match step.what.as_str() {
        "proposed" => say.msg_step_proposed(version),
        "signed" => say.msg_step_signed(version),
        "declined" => say.msg_step_declined(version),
        "suspended" => say.msg_step_suspended(),
        "resumed" => say.msg_step_resumed(),
        "left" => say.msg_step_left(),
        "shown" => say.msg_step_shown(),
        _ => say.msg_step_hidden(),
    }
}

fn done_words(lang: Lang, done: &str, agreement: &Agreement) -> String {
    let say = say(lang);
    match done {
        "propose" => say.msg_done_proposed(),
        "sign" if agreement.missing().is_empty() => say.msg_done_in_force(),
        "sign" => say.msg_done_signed(),
        "decline" => say.msg_done_declined(),
        "suspend" => say.msg_done_suspended(),
        "resume" => say.msg_done_resumed(),
        "renew" => say.msg_done_renewed(),
        "leave" => say.msg_done_left(),
        "show" => say.msg_done_shown(),
        "hide" => say.msg_done_hidden(),
        _ => String::new(),
    }
}

/// `GET …/document.pdf`
pub async fn document(
    path: at::Document,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let name = PartyName::of(&path.institution, &path.agreement);
    let hash = house.site.ask(&visitor.who, TheDocument(name)).await?;
    let hash = hash.as_deref().and_then(BlobHash::from_stored).ok_or(Fault::NotFound)?;
    let blobs = house.site.shelf().get::<Blobs>();
    let read = tokio::task::spawn_blocking(move || blobs.get(&hash)).await.map_err(Fault::broken)?;
    let pdf = read.map_err(Fault::broken)?.ok_or(Fault::NotFound)?;
    let named = format!("attachment; filename=\"agreement-{}.pdf\"", path.agreement);
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, named),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, pdf).into_response())
}
