//! A step, asked with what follows from it, and taken.

use super::{
    Given, Pairs,
    one::{articles_of, read_articles},
    parts::{grants_table, one, refused, way},
    stops::stopping,
};
use crate::{
    agreement::{Agreement, PartyName, Seen, TheAgreement},
    look::{Names, joined},
    say, steps,
};
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::{Instant, InstitutionId, Lang, Role, facts::agreements::AgreementTerms};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{Field, InputKind, Width, checkbox, form, hidden, text_field},
        layout::{page, section},
        notice::notice,
        page_header::{PageHeader, page_header},
        tone::Tone,
    },
    paths::agreements as at,
};

/// A step of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Propose,
    Sign,
    Decline,
    Suspend,
    Resume,
    Renew,
    Leave,
    Show,
    Hide,
}

impl Move {
    const ALL: [Move; 9] = [
        Move::Propose,
        Move::Sign,
        Move::Decline,
        Move::Suspend,
        Move::Resume,
        Move::Renew,
        Move::Leave,
        Move::Show,
        Move::Hide,
    ];

    fn name(self) -> &'static str {
        match self {
            Move::Propose => "propose",
            Move::Sign => "sign",
            Move::Decline => "decline",
            Move::Suspend => "suspend",
            Move::Resume => "resume",
            Move::Renew => "renew",
            Move::Leave => "leave",
            Move::Show => "show",
            Move::Hide => "hide",
        }
    }

    fn of_name(name: &str) -> Result<Self, Fault> {
        Self::ALL.into_iter().find(|one| one.name() == name).ok_or(Fault::NotFound)
    }

    pub fn path(self, institution: &str, agreement: &str) -> at::Step {
        let (institution, agreement) = (institution.to_owned(), agreement.to_owned());
        at::Step { institution, agreement, step: self.name().to_owned() }
    }

    /// The words of its button; leaving one of two ends it.
    pub fn words(self, lang: Lang, agreement: &Agreement) -> String {
        let say = say(lang);
        match self {
            Move::Propose => say.msg_do_propose(),
            Move::Sign => say.msg_do_sign(),
            Move::Decline => say.msg_do_decline(),
            Move::Suspend => say.msg_do_suspend(),
            Move::Resume => say.msg_do_resume(),
            Move::Renew => say.msg_do_renew(),
            Move::Leave if ends(agreement) => say.msg_do_end(),
            Move::Leave => say.msg_do_leave(),
            Move::Show => say.msg_do_show(),
            Move::Hide => say.msg_do_hide(),
        }
    }

    /// What keeps it from being taken, as the act would say.
    fn hindered(self, agreement: &Agreement, by: InstitutionId, at: Instant) -> Result<(), Refusal> {
        let shows = agreement.party(by).is_some_and(|party| party.public);
        let nothing = || Err(Refusal::new("agreements.not-in-force", |lang| say(lang).msg_not_in_force()));
        match self {
            Move::Propose => Ok(()),
            Move::Sign => steps::may_sign(agreement, by),
            Move::Decline
                if agreement.missing().is_empty() || !agreement.latest.terms.parties.contains(&by) =>
            {
                Err(Refusal::new("agreements.nothing-to-sign", |lang| say(lang).msg_nothing_to_sign()))
            }
            Move::Decline => Ok(()),
            Move::Suspend => steps::may_suspend(agreement, by, at),
            Move::Resume => steps::may_resume(agreement, by, at),
            Move::Renew => steps::may_renew(agreement, by, at),
            Move::Leave => steps::may_leave(agreement, by, at),
            Move::Show if agreement.in_force.is_none() || shows => nothing(),
            Move::Hide if !shows => nothing(),
            Move::Show | Move::Hide => Ok(()),
        }
    }
}

/// Whether one party that leaves leaves only one behind.
fn ends(agreement: &Agreement) -> bool {
    let staying = |party: &&InstitutionId| agreement.party(**party).is_some_and(|one| one.left_at.is_none());
    agreement.terms().parties.iter().filter(staying).count() <= 2
}

/// The steps that whoever holds these roles may take now.
pub fn moves(agreement: &Agreement, by: InstitutionId, mine: &[Role], at: Instant) -> Vec<Move> {
    if !mine.contains(&Role::Lead) {
        return Vec::new();
    }
    let all = Move::ALL.into_iter().filter(|step| *step != Move::Propose);
    all.filter(|step| step.hindered(agreement, by, at).is_ok()).collect()
}

/// `GET …/steps/{step}`
pub async fn ask(path: at::Step, State(house): State<House>, visitor: Visitor) -> Result<Response, Wrong> {
    show(&house, &visitor, &path, &Given::default(), &Refusals::none()).await
}

/// `POST …/steps/{step}`
pub async fn take(
    path: at::Step,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let done = taken(&house, &visitor, &path, &given).await;
    match done {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "done": path.step })).into_response())
        }
        Ok(()) => {
            let at::Step { institution, agreement, step } = path;
            let back = at::Agreement { institution, agreement };
            Ok(Redirect::to(&format!("{back}?done={step}")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &path, &given, &refusals).await
        }
    }
}

async fn taken(house: &House, visitor: &Visitor, path: &at::Step, given: &Given) -> Result<(), Fault> {
    let (site, who) = (&house.site, &visitor.who);
    let party = PartyName::of(&path.institution, &path.agreement);
    let text = |name: &str| given.get(name).to_owned();
    match Move::of_name(&path.step)? {
        Move::Propose => steps::propose(site, who, party).await.map(drop),
        Move::Sign => {
            let (digest, public_url) = (text("digest"), house.settings.public_url.clone());
            let confirmed = given.has("confirm");
            site.act(who, steps::SignAgreement { party, digest, public_url, confirmed }).await.map(drop)
        }
        Move::Decline => steps::decline(site, who, party, text("reason")).await,
        Move::Suspend => steps::suspend(site, who, party, text("reason")).await,
        Move::Resume => site.act(who, steps::ResumeAgreement(party)).await,
        Move::Renew => site.act(who, steps::RenewAgreement { party, until: text("until") }).await.map(drop),
        Move::Leave => steps::leave(site, who, party, text("last_day"), text("reason")).await,
        Move::Show => site.act(who, steps::ShowAgreement { party, public: true }).await,
        Move::Hide => site.act(who, steps::ShowAgreement { party, public: false }).await,
    }
}

async fn show(
    house: &House,
    visitor: &Visitor,
    path: &at::Step,
    given: &Given,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let step = Move::of_name(&path.step)?;
    let name = PartyName::of(&path.institution, &path.agreement);
    let seen = house.site.ask(&visitor.who, TheAgreement(name)).await?;
    if !seen.mine.contains(&Role::Lead) {
        // The same sentence the act would give.
        return Err(Fault::Forbidden(Refusal::new("agreements.commit-institution", |lang| {
            words::base::forbidden(lang, &[Role::Lead])
        }))
        .into());
    }
    let lang = visitor.lang();
    let say = say(lang);
    let terms = terms_of(step, &seen)?;
    // Nobody signs what they could not read.
    let articles = match step {
        Move::Sign | Move::Decline => Some(read_articles(house, &terms).await?),
        _ => None,
    };
    let now = house.site.now();
    let hindered = match &seen.agreement {
        Some(agreement) => step.hindered(agreement, seen.institution.id, now).err(),
        None => None,
    };
    let title = match &seen.agreement {
        Some(agreement) => step.words(lang, agreement),
        None => say.msg_do_propose(),
    };
    let back = one(&seen.institution, seen.id);
    let names = Names(&seen.institutions);
    let stopping = stopping(house, step, &seen, now).await?;
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &terms.title,
            breadcrumb: way(lang, &seen.institution, &[(back.to_string(), terms.title.clone())]), ..PageHeader::default()
        }))
        (page(html! {
            (wrong_summary(lang, refusals))
            @match hindered {
                Some(why) if refusals.is_empty() => {
                    (notice(Tone::Warn, "", html! { p { (why.sentence(lang)) } }))
                    (link_button(Look::Plain, &back.to_string(), html! { (say.msg_back()) }))
                }
                _ => {
                    (section(&say.msg_what_follows(), None, follows(lang, step, &seen, &terms, &names)))
                    @if let Some(stopping) = &stopping { (stopping.part(lang, &seen, &names)) }
                    @if let Some(articles) = &articles { (section(&say.msg_articles(), None, articles_of(lang, &terms, articles))) }
                    (step_form(lang, step, &seen, path, given, refusals, &title))
                }
            }
        }))
    };
    let title = format!("{title} · {}", terms.title);
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

/// The text a step is about: the one being written, the one to sign, or the one in force.
fn terms_of(step: Move, seen: &Seen) -> Result<AgreementTerms, Fault> {
    let agreement = seen.agreement.as_ref();
    match step {
        Move::Propose => {
            let draft = seen.draft.clone().map(|draft| draft.terms(String::new()));
            draft.or_else(|| agreement.map(|one| one.latest.terms.clone())).ok_or(Fault::NotFound)
        }
        Move::Sign | Move::Decline => Ok(agreement.ok_or(Fault::NotFound)?.latest.terms.clone()),
        _ => Ok(agreement.ok_or(Fault::NotFound)?.terms().clone()),
    }
}

fn follows(lang: Lang, step: Move, seen: &Seen, terms: &AgreementTerms, names: &Names<'_>) -> Markup {
    let say = say(lang);
    let ours = seen.institution.id;
    let agreement = seen.agreement.as_ref();
    let sentence = match step {
        Move::Propose => say.msg_follows_propose(),
        Move::Sign if agreement.is_some_and(|one| one.missing() == [ours]) => say.msg_follows_sign_last(),
        Move::Sign => say.msg_follows_sign_more(),
        Move::Decline => say.msg_follows_decline(),
        Move::Suspend => say.msg_follows_suspend(),
        Move::Resume => say.msg_follows_resume(),
        Move::Renew => say.msg_follows_renew(),
        Move::Leave if agreement.is_some_and(ends) => say.msg_follows_end(),
        Move::Leave => say.msg_follows_leave(),
        Move::Show => say.msg_follows_show(),
        Move::Hide => say.msg_follows_hide(),
    };
    html! {
        p { (sentence) }
        @if matches!(step, Move::Sign | Move::Propose) {
            p { (joined(lang, terms.parties.iter().map(|party| names.of(*party)))) }
            (grants_table(lang, terms, names, None, None))
        }
    }
}

fn step_form(
    lang: Lang,
    step: Move,
    seen: &Seen,
    path: &at::Step,
    given: &Given,
    refusals: &Refusals,
    title: &str,
) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let back = one(&seen.institution, seen.id).to_string();
    let digest = seen.agreement.as_ref().map(|one| one.latest.digest.clone()).unwrap_or_default();
    let reason = || {
        text_field(
            InputKind::Text,
            &Field {
                id: "reason",
                name: "reason",
                label: &say.msg_reason(),
                hint: &say.msg_reason_hint(),
                value: given.get("reason"),
                error: at("reason"),
                ..Field::default()
            },
        )
    };
    let day = |name: &'static str, label: &str, hint: &str, optional: &str| {
        text_field(
            InputKind::Date,
            &Field {
                id: name,
                name,
                label,
                hint,
                optional,
                value: given.get(name),
                error: at(name),
                width: Width::Short,
                ..Field::default()
            },
        )
    };
    let look = match step {
        Move::Leave | Move::Decline | Move::Suspend => Look::Danger,
        _ => Look::Primary,
    };
    form(
        &path.to_string(),
        "",
        html! { @if step == Move::Sign { (hidden("digest", &digest)) } },
        html! {
            @match step {
                Move::Sign => {
                    p class="small break-anywhere" { (say.msg_digest(format!("\u{2066}{digest}\u{2069}"))) }
                    (checkbox("confirm", "confirm", &say.msg_confirm(), &say.msg_confirm_note(), false, at("confirm")))
                }
                Move::Decline | Move::Suspend => { (reason()) }
                Move::Leave => {
                    (day("last_day", &say.msg_last_day_leave(), &say.msg_last_day_leave_hint(), &say.msg_optional()))
                    (reason())
                }
                Move::Renew => { (day("until", &say.msg_until(), "", "")) }
                Move::Propose | Move::Resume | Move::Show | Move::Hide => {}
            }
            (buttons(html! {
                (button(look, "", "", html! { (title) }))
                (link_button(Look::Quiet, &back, html! { (say.msg_back()) }))
            }))
        },
    )
}
