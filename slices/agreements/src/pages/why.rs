//! `GET /agreements/why`: asked by the address, so that an answer can be kept and shown.

use super::{
    Given, Pairs,
    parts::{grants_table, institution_options, refused, right_options},
};
use crate::{
    api,
    look::{Names, hindrance},
    say,
    why::{Answer, GrantInForce, PairName, WhyAnswered, WhyTheyMay, Wins},
};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use ground::Fault;
use lexicon::{Lang, facts::agreements::AgreementTerms};
use maud::{Markup, html};
use network::{Institution, institution::ListInstitutions, look::wrong_summary};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button},
        form::{Field, InputKind, SelectOption, select_field, text_field},
        layout::{page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
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
        match house.site.ask(&visitor.who, ask).await {
            Ok(answered) => told = Some(answered),
            Err(fault) if visitor.wants == Wants::Json => return Err(fault.into()),
            Err(fault) => refusals = Refusals::or_wrong(fault, lang)?,
        }
    }
    if let Some(told) = told.as_ref().filter(|_| visitor.wants == Wants::Json) {
        return Ok(Json(api::why(told, &sentences(lang, told))).into_response());
    }
    let (listed, _) = house.site.ask(&visitor.who, ListInstitutions).await?;
    let institutions: Vec<Institution> = listed.into_iter().map(|one| one.institution).collect();
    let say = say(lang);
    let title = say.msg_why_title();
    let body = html! {
        (page_header(&PageHeader { title: &title, lead: &say.msg_why_lead(), ..PageHeader::default() }))
        (page(html! {
            (wrong_summary(lang, &refusals))
            (question(lang, &given, &institutions, &refusals))
            @if let Some(told) = &told { (section(&say.msg_why_answer(), None, answered(lang, told))) }
        }))
    };
    Ok(refused(Page::new(&title).wide().body(body).render(&house, &visitor), &refusals))
}

fn question(lang: Lang, given: &Given, institutions: &[Institution], refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let named = institution_options(institutions);
    let rights = right_options(lang);
    let rights: Vec<SelectOption<'_>> =
        rights.iter().map(|(value, label)| SelectOption { value, label }).collect();
    html! {
        form class="form" method="get" action=(at::Why) novalidate {
            (select_field(&Field { id: "giver", name: "giver", label: &say.msg_why_giver(), value: given.get("giver"), ..Field::default() }, "", &named))
            (select_field(&Field { id: "receiver", name: "receiver", label: &say.msg_why_receiver(), value: given.get("receiver"), error: at("receiver"), ..Field::default() }, "", &named))
            (select_field(&Field { id: "right", name: "right", label: &say.msg_right(), value: given.get("right"), error: at("right"), ..Field::default() }, "", &rights))
            (text_field(InputKind::Text, &Field { id: "subject", name: "subject", label: &say.msg_why_subject(), optional: &say.msg_optional(), value: given.get("subject"), ..Field::default() }))
            (button(Look::Primary, "", "", html! { (say.msg_why_button()) }))
        }
    }
}

fn answered(lang: Lang, told: &WhyAnswered) -> Markup {
    let say = say(lang);
    match &told.answer {
        Answer::Yes { grant, wins, others } => html! {
            (notice(Tone::Good, &say.msg_why_yes(), html! {
                p { (say.msg_why_by(&grant.title)) " " (wins_words(lang, *wins)) }
                @if let Some(left) = grant.left() { p { (say.msg_left_of_quota(numbers::count(lang, left))) } }
            }))
            (granted(lang, told, std::slice::from_ref(grant.as_ref())))
            @if !others.is_empty() { (section(&say.msg_why_others(), None, granted(lang, told, others))) }
        },
        Answer::No(reasons) => html! {
            (notice(Tone::Warn, &say.msg_why_no(), html! { p { (say.msg_why_reasons()) } }))
            ul {
                @for (reason, sentence) in reasons.iter().zip(sentences(lang, told)) {
                    li { (sentence) " " @if let Some(id) = reason.agreement() { (open(lang, told, id)) } }
                }
            }
        },
    }
}

fn open(lang: Lang, told: &WhyAnswered, id: lexicon::AgreementId) -> Markup {
    let to = at::Agreement { institution: told.side.clone(), agreement: id.to_string() };
    html! { a href=(to) { (say(lang).msg_open_agreement()) } }
}

/// Grants of several agreements in one table: only what is in a row is read of the terms around it.
fn granted(lang: Lang, told: &WhyAnswered, grants: &[GrantInForce]) -> Markup {
    let names = Names(&told.institutions);
    let around = |one: &GrantInForce| AgreementTerms {
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
    };
    html! {
        @for one in grants {
            p { strong { bdi { (one.title) } } " " (open(lang, told, one.agreement)) }
            (grants_table(lang, &around(one), &names, None, None))
        }
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
fn sentences(lang: Lang, told: &WhyAnswered) -> Vec<String> {
    let Answer::No(reasons) = &told.answer else { return Vec::new() };
    let names = Names(&told.institutions);
    reasons.iter().map(|reason| hindrance(lang, reason, &names)).collect()
}
