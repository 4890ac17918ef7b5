//! Writing a text: begun, saved, thrown away.

use super::{
    Given, Pairs,
    parts::{grants_table, institution_options, one, refused, way},
    step::Move,
};
use crate::{
    agreement::{ListAgreements, Listing, PartyName, Seen, TheAgreement},
    draft::{BeginDraft, DiscardDraft, Draft, SaveDraft, Written, may_be_named},
    look::{Names, kind_name},
    say, text,
};
use ::store::Blobs;
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::{
    Lang, Role,
    facts::agreements::{AgreementKind, GrantTerms},
};
use maud::{Markup, html};
use network::look::wrong_summary;
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, button_form, buttons, link_button},
        form::{
            ChoiceOption, Choices, Field, InputKind, SelectOption, Width, checkbox_fieldset, form,
            select_field, text_area, text_field, zone_field,
        },
        layout::{page, section},
        page_header::{PageHeader, page_header},
        toast::toast,
    },
    paths::agreements as at,
};

fn written(given: &Given) -> Written {
    let text = |name: &str| given.get(name).to_owned();
    Written {
        kind: text("kind"),
        parent: text("parent"),
        title: text("title"),
        language: text("language"),
        parties: given.all("party"),
        articles: text("articles"),
        from: text("from"),
        until: text("until"),
        zone: text("zone"),
    }
}

fn may_write(mine: &[Role]) -> Result<(), Fault> {
    const WRITERS: [Role; 2] = [Role::Lead, Role::Registrar];
    if WRITERS.iter().any(|role| mine.contains(role)) {
        return Ok(());
    }
    // The same sentence the act would give.
    Err(Fault::Forbidden(Refusal::new("agreements.write-agreement", |lang| {
        words::base::forbidden(lang, &WRITERS)
    })))
}

/// `GET /institutions/{institution}/agreements/new`
pub async fn begin(
    path: at::NewAgreement,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    show_new(&house, &visitor, &path, None, &Refusals::none()).await
}

/// `POST /institutions/{institution}/agreements/new`
pub async fn begun(
    path: at::NewAgreement,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let written = written(&Given(pairs));
    let act = BeginDraft { institution: path.institution.clone(), written: written.clone() };
    match house.site.act(&visitor.who, act).await {
        Ok(id) if visitor.wants == Wants::Json => Ok(Json(serde_json::json!({ "id": id })).into_response()),
        Ok(id) => {
            let draft = at::Draft { institution: path.institution, agreement: id.to_string() };
            Ok(Redirect::to(&format!("{draft}?done=saved")).into_response())
        }
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show_new(&house, &visitor, &path, Some(written), &refusals).await
        }
    }
}

async fn show_new(
    house: &House,
    visitor: &Visitor,
    path: &at::NewAgreement,
    given: Option<Written>,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let listing = house.site.ask(&visitor.who, ListAgreements(path.institution.clone())).await?;
    may_write(&listing.mine)?;
    let lang = visitor.lang();
    let say = say(lang);
    let given = given.unwrap_or_else(|| Written {
        language: lang.tag().to_owned(),
        parties: vec![listing.institution.slug.clone()],
        zone: house.settings.zone.clone(),
        ..Written::default()
    });
    let title = say.msg_new_agreement();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &listing.institution.name, breadcrumb: way(lang, &listing.institution, &[]),
            ..PageHeader::default()
        }))
        (page(html! {
            (wrong_summary(lang, refusals))
            (head_form(lang, &path.to_string(), &given, (&listing, &[]), refusals))
        }))
    };
    let title = format!("{title} · {}", listing.institution.name);
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

/// `GET …/draft`
pub async fn write(
    path: at::Draft,
    State(house): State<House>,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Response, Wrong> {
    let done = Given(query).get("done") == "saved";
    show_draft(&house, &visitor, &path, None, &Refusals::none(), done).await
}

/// `POST …/draft`
pub async fn save(
    path: at::Draft,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let written = written(&Given(pairs));
    let party = PartyName::of(&path.institution, &path.agreement);
    match house.site.act(&visitor.who, SaveDraft { party, written: written.clone() }).await {
        Ok(()) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "id": path.agreement })).into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("{path}?done=saved")).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show_draft(&house, &visitor, &path, Some(written), &refusals, false).await
        }
    }
}

/// `POST …/draft/discard`
pub async fn discard(
    path: at::DiscardDraft,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let party = PartyName::of(&path.institution, &path.agreement);
    house.site.act(&visitor.who, DiscardDraft(party)).await?;
    Ok(Redirect::to(&at::Agreements { institution: path.institution }.to_string()).into_response())
}

/// The text being written; where there is none, the one proposed last.
pub async fn draft_of(house: &House, seen: &Seen) -> Result<Draft, Fault> {
    if let Some(draft) = &seen.draft {
        return Ok(draft.clone());
    }
    let latest = seen.agreement.as_ref().ok_or(Fault::NotFound)?.latest.terms.clone();
    let (blobs, hash) = (house.site.shelf().get::<Blobs>(), latest.articles.clone());
    let read = tokio::task::spawn_blocking(move || text::articles(&blobs, &hash)).await;
    Ok(Draft::of(latest, read.map_err(Fault::broken)??))
}

async fn show_draft(
    house: &House,
    visitor: &Visitor,
    path: &at::Draft,
    given: Option<Written>,
    refusals: &Refusals,
    done: bool,
) -> Result<Response, Wrong> {
    let party = PartyName::of(&path.institution, &path.agreement);
    let seen = house.site.ask(&visitor.who, TheAgreement(party)).await?;
    may_write(&seen.mine)?;
    let draft = draft_of(house, &seen).await?;
    let listing = house.site.ask(&visitor.who, ListAgreements(path.institution.clone())).await?;
    let lang = visitor.lang();
    let say = say(lang);
    let names = Names(&seen.institutions);
    let given = given.unwrap_or_else(|| kept(&draft, &names));
    let title = say.msg_edit_title();
    let terms = draft.clone().terms(String::new());
    let (grants, propose) = (
        at::DraftGrants { institution: path.institution.clone(), agreement: path.agreement.clone() }
            .to_string(),
        Move::Propose.path(&path.institution, &path.agreement).to_string(),
    );
    let throw = at::DiscardDraft { institution: path.institution.clone(), agreement: path.agreement.clone() };
    let take_out = |grant: &GrantTerms| remove_form(lang, path, grant);
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &draft.title,
            breadcrumb: way(lang, &seen.institution, &[(one(&seen.institution, seen.id).to_string(), draft.title.clone())]),
            ..PageHeader::default()
        }))
        (page(html! {
            @if done { (toast(&say.msg_saved(), html! {})) }
            (wrong_summary(lang, refusals))
            (section(&say.msg_grants_in_draft(), None, html! {
                (grants_table(lang, &terms, &names, None, Some((&say.msg_column_remove(), &take_out))))
                (buttons(html! {
                    (link_button(Look::Plain, &grants, html! { (say.msg_add_grant()) }))
                    @if seen.mine.contains(&Role::Lead) { (link_button(Look::Primary, &propose, html! { (say.msg_propose_button()) })) }
                }))
            }))
            (section(&say.msg_articles(), None, head_form(lang, &path.to_string(), &given, (&listing, &draft.parties), refusals)))
            (button_form(Look::Quiet, &throw.to_string(), html! { (say.msg_discard()) }, html! {}))
        }))
    };
    let title = format!("{title} · {}", draft.title);
    Ok(refused(Page::new(&title).wide().body(body).render(house, visitor), refusals))
}

fn remove_form(lang: Lang, path: &at::Draft, grant: &GrantTerms) -> Markup {
    let to = at::RemoveGrant {
        institution: path.institution.clone(),
        agreement: path.agreement.clone(),
        grant: grant.grant.to_string(),
    };
    button_form(Look::Quiet, &to.to_string(), html! { (say(lang).msg_remove()) }, html! {})
}

fn kept(draft: &Draft, names: &Names<'_>) -> Written {
    Written {
        kind: draft.kind.name().to_owned(),
        parent: draft.parent.map(|parent| parent.to_string()).unwrap_or_default(),
        title: draft.title.clone(),
        language: draft.language.tag().to_owned(),
        parties: draft.parties.iter().map(|party| names.slug(*party)).collect(),
        articles: draft.articles.clone(),
        from: draft.from.clone(),
        until: draft.until.clone().unwrap_or_default(),
        zone: draft.zone.clone(),
    }
}

/// Title, kind, parties, days and articles.
fn head_form(
    lang: Lang,
    action: &str,
    given: &Written,
    (listing, already): (&Listing, &[lexicon::InstitutionId]),
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let at = |field| refusals.at(field).unwrap_or_default();
    let kinds: Vec<(&str, String)> =
        AgreementKind::ALL.iter().map(|kind| (kind.name(), kind_name(lang, *kind))).collect();
    let kinds: Vec<SelectOption<'_>> =
        kinds.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let frameworks: Vec<(String, &str)> = listing
        .agreements
        .iter()
        .filter(|one| one.terms().kind == AgreementKind::Framework)
        .map(|one| (one.id.to_string(), one.terms().title.as_str()))
        .collect();
    let frameworks: Vec<SelectOption<'_>> =
        frameworks.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let languages: Vec<SelectOption<'_>> =
        Lang::ALL.iter().map(|lang| SelectOption { value: lang.tag(), label: lang.own_name() }).collect();
    let mut known = listing.institutions.clone();
    known.retain(|one| may_be_named(one, &listing.institution, already));
    let named = institution_options(&known);
    let parties: Vec<ChoiceOption<'_>> = named
        .iter()
        .map(|one| ChoiceOption {
            value: one.value,
            label: one.label,
            chosen: given.parties.iter().any(|party| party == one.value),
            ..ChoiceOption::default()
        })
        .collect();
    form(
        action,
        "",
        html! {},
        html! {
            (text_field(InputKind::Text, &Field {
                id: "title", name: "title", label: &say.msg_agreement_title(), value: &given.title, error: at("title"), ..Field::default()
            }))
            (select_field(&Field {
                id: "kind", name: "kind", label: &say.msg_kind(), value: &given.kind, error: at("kind"), ..Field::default()
            }, "", &kinds))
            (select_field(&Field {
                id: "parent", name: "parent", label: &say.msg_parent(), optional: &say.msg_optional(), value: &given.parent,
                error: at("parent"), ..Field::default()
            }, &say.msg_parent_none(), &frameworks))
            (checkbox_fieldset(&Choices {
                id: "party", name: "party", legend: &say.msg_party(), hint: &say.msg_party_hint(), error: at("party"), options: &parties,
            }))
            (text_field(InputKind::Date, &Field {
                id: "from", name: "from", label: &say.msg_from(), value: &given.from, error: at("from"), width: Width::Short, ..Field::default()
            }))
            (text_field(InputKind::Date, &Field {
                id: "until", name: "until", label: &say.msg_until(), optional: &say.msg_optional(), hint: &say.msg_until_hint(),
                value: &given.until, error: at("until"), width: Width::Short, ..Field::default()
            }))
            (zone_field(lang, &Field {
                id: "zone", name: "zone", label: &say.msg_zone(), value: &given.zone, error: at("zone"), ..Field::default()
            }))
            (select_field(&Field {
                id: "language", name: "language", label: &say.msg_language(), value: &given.language, ..Field::default()
            }, "", &languages))
            (text_area(16, &Field {
                id: "articles", name: "articles", label: &say.msg_articles(), hint: &say.msg_articles_hint(), value: &given.articles,
                error: at("articles"), ..Field::default()
            }))
            (button(Look::Primary, "", "", html! { (say.msg_save()) }))
        },
    )
}
