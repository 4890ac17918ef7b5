//! `GET /agreements/why`: asked by the address, so that an answer can be kept and shown.

use super::{
    Given, Pairs,
    parts::{grants_table, institution_options, refused, right_options},
};
use crate::{
    api,
    draft::takes_subject,
    look::{Names, grant_texts, hindrance, shown_key},
    say,
    why::{
        Answer, Broadly, GrantInForce, Hindrance, PairName, WhatToAsk, WhomToAsk, WhyAnswer, WhyAnswered,
        WhyTheyMay, Wins,
    },
};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use ground::{Fault, Refusal};
use lexicon::{Lang, facts::agreements::AgreementTerms};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, OptionGroup, SelectOption, select_field, select_in_groups, text_field},
        layout::{page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        pill::pill,
        tone::Tone,
    },
    paths::agreements as at,
};
use words::numbers;

pub async fn show(
    _: at::Why,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    if !visitor.is_signed_in() {
        return Err(Fault::SignIn.into());
    }
    let given = Given(query);
    let lang = visitor.lang();
    let asked = !given.get("giver").is_empty() && !given.get("receiver").is_empty();
    let mut refusals = Refusals::none();
    let mut told = None;
    if asked {
        let text = |name: &str| given.get(name).to_owned();
        let pair = PairName { giver: text("giver"), receiver: text("receiver") };
        let ask = WhyTheyMay { pair, right: text("right"), subject: text("subject") };
        match house.site.ask(&visitor.who, ask).await.map_err(who_may_ask) {
            Ok(answered) => told = Some(answered),
            Err(fault) if visitor.wants == Wants::Json => return Err(fault.into()),
            Err(fault) => refusals = Refusals::or_wrong(fault, lang)?,
        }
    }
    if let Some(told) = told.as_ref().filter(|_| visitor.wants == Wants::Json) {
        return Ok(Json(api::why(told, &reasons(lang, told))).into_response());
    }
    let giver = given.get("giver").to_owned();
    let whom = house.site.ask(&visitor.who, WhomToAsk { giver }).await?;
    let say = say(lang);
    let title = say.msg_why_title();
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_why_lead(), ..PageHeader::default() }))
        (page(html! {
            @if whom.mine.is_empty() {
                (notice(Tone::Info, &say.msg_why_nobody(), html! { p { (say.msg_why_nobody_text()) } }))
            } @else {
                (wrong_summary(lang, &refusals))
                (question(lang, &given, &whom, &refusals))
                @if let Some(told) = &told { (section(&say.msg_why_answer(), None, answered(lang, told, given.get("subject"), &whom))) }
            }
        }))
    };
    let refused_to = if whom.mine.is_empty() { Refusals::none() } else { refusals };
    Ok(refused(Page::new(&title).wide().body(body).render(&house, &visitor), &refused_to))
}

/// A pair in which one has no part is no place one may know of: whether it is there is not told, who may ask is.
fn who_may_ask(fault: Fault) -> Fault {
    match fault {
        Fault::NotFound | Fault::Forbidden(_) => {
            Refusal::new("agreements.not-yours", |lang| say(lang).msg_why_not_yours()).at("giver").into()
        }
        other => other,
    }
}

fn question(lang: Lang, given: &Given, whom: &WhatToAsk, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let (mine, others) = (say.msg_why_mine(), say.msg_why_group_others());
    let (giver, receiving, right) = (say.msg_why_giver(), say.msg_why_receiver(), say.msg_right());
    let (subject, hint, optional) = (say.msg_why_subject(), say.msg_why_subject_hint(), say.msg_optional());
    let groups = [
        OptionGroup { label: &mine, options: institution_options(&whom.mine) },
        OptionGroup { label: &others, options: institution_options(&whom.others) },
    ];
    let groups: Vec<OptionGroup<'_>> = groups.into_iter().filter(|one| !one.options.is_empty()).collect();
    // Two different ones to begin with.
    let other = whom.others.first().or(whom.mine.get(1)).map_or("", |one| one.slug.as_str());
    let receiver = Some(given.get("receiver")).filter(|slug| !slug.is_empty()).unwrap_or(other);
    let rights = right_options(lang);
    let rights: Vec<SelectOption<'_>> =
        rights.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let giver = field("giver", &giver, given.get("giver"), at("giver"));
    let receiver = field("receiver", &receiving, receiver, at("receiver"));
    let right = field("right", &right, given.get("right"), at("right"));
    let subject = Field {
        optional: &optional,
        hint: &hint,
        proposed: "offered",
        ..field("subject", &subject, given.get("subject"), "")
    };
    html! {
        form class="form" method="get" action=(at::Why) novalidate {
            (select_in_groups(&giver, &groups))
            (select_in_groups(&receiver, &groups))
            (select_field(&right, "", &rights))
            (text_field(InputKind::Text, &subject))
            datalist id="offered" { @for one in &whom.offered { option value=(one.key) { (one.title) } } }
            (button(Look::Primary, "", "", html! { (say.msg_why_button()) }))
        }
    }
}

fn field<'a>(name: &'static str, label: &'a str, value: &'a str, error: &'a str) -> Field<'a> {
    Field { id: name, name, label, value, error, ..Field::default() }
}

fn answered(lang: Lang, told: &WhyAnswered, key: &str, whom: &WhatToAsk) -> Markup {
    match &told.answer {
        WhyAnswer::About(_, answer) => about(lang, told, answer, &asked_of(lang, told, key, whom)),
        WhyAnswer::Broadly(Broadly::ForAll { grant, wins, others, narrower }) => {
            for_all(lang, told, grant, *wins, others, narrower)
        }
        WhyAnswer::Broadly(Broadly::OnlyFor { grants, rest }) => only_for(lang, told, grants, rest),
        WhyAnswer::Broadly(Broadly::No(why)) => no(lang, told, &say(lang).msg_why_no(), why),
    }
}

/// What was asked of: the title of what one may know of, or the key as it was written.
fn asked_of(lang: Lang, told: &WhyAnswered, key: &str, whom: &WhatToAsk) -> Asked {
    let key = key.trim();
    let course = key.split_once('@').map_or(key, |(course, _)| course);
    let is_mine = whom.mine.iter().any(|one| one.id == told.giver.id);
    let known = whom.offered.iter().find(|one| one.key == course).map(|one| one.title.clone());
    let own = match &told.answer {
        WhyAnswer::About(Some(subject), _) if is_mine => Some(subject.title.clone()),
        _ => None,
    };
    let shown = shown_key(key);
    match known.or(own) {
        Some(title) => {
            Asked { what: format!("\u{2068}{title}\u{2069} (\u{2066}{shown}\u{2069})"), note: String::new() }
        }
        None => Asked {
            what: format!("\u{2066}{shown}\u{2069}"),
            note: say(lang).msg_why_unknown_subject(&told.giver.name),
        },
    }
}

/// A course as the answer names it; and that one does not know it, if so.
struct Asked {
    what: String,
    note: String,
}

fn about(lang: Lang, told: &WhyAnswered, answer: &Answer, asked: &Asked) -> Markup {
    let say = say(lang);
    html! {
        @if !asked.note.is_empty() { p { (asked.note) } }
        @match answer {
            Answer::Yes { grant, wins, others } => {
                (notice(Tone::Good, &say.msg_why_yes_for(&asked.what), html! {
                    p { (say.msg_why_by(&grant.title)) " " (wins_words(lang, *wins)) }
                }))
                (granted(lang, told, std::slice::from_ref(grant.as_ref())))
                (those(lang, told, &say.msg_why_others(), others))
            }
            Answer::No(why) => { (no(lang, told, &say.msg_why_no_for(&asked.what), why)) }
        }
    }
}

fn for_all(
    lang: Lang,
    told: &WhyAnswered,
    grant: &GrantInForce,
    wins: Wins,
    others: &[GrantInForce],
    narrower: &[GrantInForce],
) -> Markup {
    let say = say(lang);
    // A lab or a portal is no course: each grant is about its own.
    let is_of_courses = takes_subject(told.right);
    let wins = Some(wins).filter(|wins| is_of_courses && (narrower.is_empty() || *wins != Wins::Alone));
    let title = if is_of_courses { say.msg_why_yes_all() } else { say.msg_why_yes() };
    html! {
        (notice(Tone::Good, &title, html! {
            p { (say.msg_why_by(&grant.title)) " " @if let Some(wins) = wins { (wins_words(lang, wins)) } }
        }))
        (granted(lang, told, std::slice::from_ref(grant)))
        (those(lang, told, &say.msg_why_narrower(), narrower))
        (those(lang, told, &say.msg_why_others(), others))
    }
}

fn only_for(lang: Lang, told: &WhyAnswered, grants: &[GrantInForce], rest: &[Hindrance]) -> Markup {
    let say = say(lang);
    let names = Names(&told.institutions);
    html! {
        (notice(Tone::Good, &say.msg_why_yes_only(), html! {
            ul { @for one in grants { li { (grant_texts(lang, &around(lang, one), &one.grant, &names).about) " – " (say.msg_why_by(&one.title)) } } }
            p { (say.msg_why_yes_only_text()) }
        }))
        @if !rest.is_empty() { (section(&say.msg_why_rest(), None, told_of(lang, told, rest))) }
        (section(&say.msg_why_grants(), None, granted(lang, told, grants)))
    }
}

fn no(lang: Lang, told: &WhyAnswered, title: &str, why: &[Hindrance]) -> Markup {
    html! {
        (notice(Tone::Warn, title, html! { p { (say(lang).msg_why_reasons()) } }))
        (told_of(lang, told, why))
    }
}

fn told_of(lang: Lang, told: &WhyAnswered, why: &[Hindrance]) -> Markup {
    html! {
        ul {
            @for (reason, sentence) in why.iter().zip(sentences(lang, told, why)) {
                li { (sentence) " " @if let Some(id) = reason.agreement() { (open(lang, told, id)) } }
            }
        }
    }
}

fn those(lang: Lang, told: &WhyAnswered, title: &str, grants: &[GrantInForce]) -> Markup {
    html! { @if !grants.is_empty() { (section(title, None, granted(lang, told, grants))) } }
}

fn open(lang: Lang, told: &WhyAnswered, id: lexicon::AgreementId) -> Markup {
    let to = at::Agreement { institution: told.side.clone(), agreement: id.to_string() };
    html! { a href=(to) { (say(lang).msg_open_agreement()) } }
}

/// Grants of several agreements, each under the title of its own.
fn granted(lang: Lang, told: &WhyAnswered, grants: &[GrantInForce]) -> Markup {
    let names = Names(&told.institutions);
    html! {
        @for one in grants {
            p { strong { bdi { (one.title) } } " " (left_of(lang, one)) " " (open(lang, told, one.agreement)) }
            (grants_table(lang, &around(lang, one), &names, None, None))
        }
    }
}

fn left_of(lang: Lang, one: &GrantInForce) -> Markup {
    html! {
        @match one.left() {
            Some(0) => { (pill(Tone::Warn, &say(lang).msg_used_up())) }
            Some(left) => { (pill(Tone::Plain, &say(lang).msg_left_of_quota(numbers::count(lang, left)))) }
            None => {}
        }
    }
}

/// The terms around a grant, as far as its row reads of them.
fn around(lang: Lang, one: &GrantInForce) -> AgreementTerms {
    AgreementTerms {
        kind: lexicon::facts::agreements::AgreementKind::Protocol,
        parent: None,
        title: one.title.clone(),
        language: lang,
        parties: one.receivers.clone(),
        articles: String::new(),
        from: one.grant.first_day.clone().unwrap_or_default(),
        until: None,
        zone: "UTC".to_owned(),
        grants: vec![one.grant.clone()],
    }
}

fn wins_words(lang: Lang, wins: Wins) -> String {
    let say = say(lang);
    match wins {
        Wins::Alone => say.msg_wins_alone(),
        Wins::MorePrecise => say.msg_wins_more_precise(),
        Wins::Narrower => say.msg_wins_narrower(),
        Wins::Younger => say.msg_wins_younger(),
    }
}

/// A sentence for each thing in the way.
fn sentences(lang: Lang, told: &WhyAnswered, why: &[Hindrance]) -> Vec<String> {
    let names = Names(&told.institutions);
    why.iter().map(|reason| hindrance(lang, reason, &names)).collect()
}

/// What is in the way, or keeps it from being all, each with its sentence.
fn reasons(lang: Lang, told: &WhyAnswered) -> Vec<(&Hindrance, String)> {
    let why: &[Hindrance] = match &told.answer {
        WhyAnswer::About(_, Answer::No(why)) | WhyAnswer::Broadly(Broadly::No(why)) => why,
        WhyAnswer::Broadly(Broadly::OnlyFor { rest, .. }) => rest,
        _ => &[],
    };
    why.iter().zip(sentences(lang, told, why)).collect()
}
