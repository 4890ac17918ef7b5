//! Adding a grant to a text, and taking one out.

use super::{
    Given, Pairs,
    edit::draft_of,
    parts::{one, refused, right_options, way},
};
use crate::{
    agreement::{PartyName, TheAgreement},
    draft::{AddGrant, RemoveGrant, WrittenGrant},
    look::right_note,
    say,
};
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use ground::{Fault, Refusal};
use lexicon::{Lang, Role, facts::agreements::GrantRight};
use maud::{Markup, html};
use network::{Institution, look::wrong_summary};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, buttons, link_button},
        form::{
            ChoiceOption, Choices, Field, InputKind, SelectOption, Width, checkbox_fieldset, fieldset, form,
            radio_fieldset, select_field, text_field,
        },
        layout::narrow_page,
        page_header::{PageHeader, page_header},
    },
    paths::agreements as at,
};

/// `GET …/draft/grants`
pub async fn form_page(
    path: at::DraftGrants,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    show(&house, &visitor, &path, &Given::default(), &Refusals::none()).await
}

/// `POST …/draft/grants`
pub async fn add(
    path: at::DraftGrants,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let text = |name: &str| given.get(name).to_owned();
    let grant = WrittenGrant {
        right: text("right"),
        from: text("from"),
        to: given.all("to"),
        subject: text("subject"),
        first_day: text("first_day"),
        last_day: text("last_day"),
        quota: text("quota"),
        price: text("price"),
        currency: text("currency"),
        detail: text("detail"),
        named: text("named"),
    };
    let party = PartyName::of(&path.institution, &path.agreement);
    match house.site.act(&visitor.who, AddGrant { party, grant }).await {
        Ok(id) if visitor.wants == Wants::Json => Ok(Json(serde_json::json!({ "id": id })).into_response()),
        Ok(_) => Ok(back(path.institution, path.agreement)),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show(&house, &visitor, &path, &given, &refusals).await
        }
    }
}

/// `POST …/draft/grants/{grant}/remove`
pub async fn remove(
    path: at::RemoveGrant,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let party = PartyName::of(&path.institution, &path.agreement);
    house.site.act(&visitor.who, RemoveGrant { party, grant: path.grant }).await?;
    Ok(back(path.institution, path.agreement))
}

fn back(institution: String, agreement: String) -> Response {
    Redirect::to(&format!("{}?done=saved", at::Draft { institution, agreement })).into_response()
}

async fn show(
    house: &House,
    visitor: &Visitor,
    path: &at::DraftGrants,
    given: &Given,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let party = PartyName::of(&path.institution, &path.agreement);
    let seen = house.site.ask(&visitor.who, TheAgreement(party)).await?;
    if ![Role::Lead, Role::Registrar].iter().any(|role| seen.mine.contains(role)) {
        return Err(Fault::Forbidden(Refusal::new("agreements.write-agreement", |lang| {
            words::base::forbidden(lang, &[Role::Lead, Role::Registrar])
        }))
        .into());
    }
    let draft = draft_of(house, &seen).await?;
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_grant_title();
    let parties: Vec<&Institution> =
        seen.institutions.iter().filter(|one| draft.parties.contains(&one.id)).collect();
    let above = at::Draft { institution: path.institution.clone(), agreement: path.agreement.clone() };
    let further = [
        (one(&seen.institution, seen.id).to_string(), draft.title.clone()),
        (above.to_string(), say.msg_edit_title()),
    ];
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &draft.title, breadcrumb: way(lang, &seen.institution, &further),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (grant_form(lang, path, &above.to_string(), given, &parties, refusals))
        }))
    };
    let title = format!("{title} · {}", draft.title);
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

fn grant_form(
    lang: Lang,
    path: &at::DraftGrants,
    above: &str,
    given: &Given,
    parties: &[&Institution],
    refusals: &Refusals,
) -> Markup {
    let say = say(lang);
    let optional = say.msg_optional();
    let field = |name: &'static str, label: &str, hint: &str, kind: InputKind, width: Width| {
        text_field(
            kind,
            &Field {
                id: name,
                name,
                label,
                hint,
                optional: &optional,
                value: given.get(name),
                width,
                error: refusals.at(name).unwrap_or_default(),
                ..Field::default()
            },
        )
    };
    let rights: Vec<(&str, String, String)> = GrantRight::ALL
        .iter()
        .zip(right_options(lang))
        .map(|(right, (value, label))| (value, label, right_note(lang, *right)))
        .collect();
    let rights: Vec<ChoiceOption<'_>> = rights
        .iter()
        .map(|(value, label, note)| ChoiceOption {
            value,
            label,
            note,
            chosen: *value == given.get("right"),
            disabled: false,
        })
        .collect();
    let givers: Vec<SelectOption<'_>> =
        parties.iter().map(|one| SelectOption { value: &one.slug, label: &one.name }).collect();
    let to = given.all("to");
    let receivers: Vec<ChoiceOption<'_>> = parties
        .iter()
        .map(|one| ChoiceOption {
            value: &one.slug,
            label: &one.name,
            chosen: to.contains(&one.slug),
            ..ChoiceOption::default()
        })
        .collect();
    let details = [("named", say.msg_detail_named()), ("aggregated", say.msg_detail_aggregated())];
    let details: Vec<ChoiceOption<'_>> = details
        .iter()
        .map(|(value, label)| ChoiceOption {
            value,
            label,
            chosen: *value == given.get("detail"),
            ..ChoiceOption::default()
        })
        .collect();
    let at = |name| refusals.at(name).unwrap_or_default();
    form(
        &path.to_string(),
        "",
        html! {},
        html! {
            (radio_fieldset(&Choices { id: "right", name: "right", legend: &say.msg_right(), error: at("right"), options: &rights, ..Choices::default() }))
            (select_field(&Field { id: "from", name: "from", label: &say.msg_giver(), value: given.get("from"), error: at("from"), ..Field::default() }, "", &givers))
            (checkbox_fieldset(&Choices { id: "to", name: "to", legend: &say.msg_receiver(), hint: &say.msg_receiver_hint(), error: at("to"), options: &receivers }))
            (field("subject", &say.msg_subject(), &say.msg_subject_hint(), InputKind::Text, Width::Full))
            (field("named", &say.msg_named(), &say.msg_named_hint(), InputKind::Text, Width::Full))
            (fieldset(&say.msg_term(), html! {
                (field("first_day", &say.msg_first_day(), "", InputKind::Date, Width::Short))
                (field("last_day", &say.msg_last_day(), "", InputKind::Date, Width::Short))
            }))
            (field("quota", &say.msg_quota(), &say.msg_quota_hint(), InputKind::Digits, Width::Short))
            (field("price", &say.msg_price(), &say.msg_price_hint(), InputKind::Decimal, Width::Short))
            (field("currency", &say.msg_currency(), "", InputKind::Text, Width::Tiny))
            (radio_fieldset(&Choices { id: "detail", name: "detail", legend: &say.msg_detail(), hint: &say.msg_detail_hint(), error: at("detail"), options: &details }))
            (buttons(html! {
                (button(Look::Primary, "", "", html! { (say.msg_add()) }))
                (link_button(Look::Quiet, above, html! { (say.msg_back()) }))
            }))
        },
    )
}
