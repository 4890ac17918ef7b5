//! `GET`, `POST /portals/{portal}`: name, languages, front page, contact, robots, accounts.

use super::{
    Given, Pairs,
    frame::{self, Frame, On, lines},
};
use crate::{
    api,
    arrival::acting,
    portal::{Block, Change, ChangeSettings, GivenSettings, PortalName, PortalSeen, ThePortal},
    say,
};
use axum::{
    Form, Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use lexicon::Lang;
use maud::{Markup, html};
use network::look::{Done, zone_of};
use web::{
    House, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        form::{
            ChoiceOption, Choices, Field, InputKind, SelectOption, checkbox, checkbox_fieldset, fieldset,
            form, select_field, text_field,
        },
        layout::{narrow_page, section},
        notice::notice,
        tone::Tone,
    },
    paths::portals as at,
};

pub async fn show(
    path: at::Portal,
    State(house): State<House>,
    Query(Done { done }): Query<Done>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = seen(&house, &visitor, &path.portal).await?;
    if visitor.wants == Wants::Json {
        return Ok(Json(api::seen(&seen)).into_response());
    }
    Ok(shown(&house, &visitor, &seen, &stands(&seen), &Refusals::none(), &done))
}

pub async fn change(
    path: at::Portal,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let typed = Given(pairs);
    let given = GivenSettings {
        names: typed.texts("name"),
        promise: typed.texts("promise"),
        first: typed.get("first").to_owned(),
        languages: typed.all("languages"),
        blocks: typed.all("block"),
        contact: typed.get("contact").to_owned(),
        indexed: typed.has("indexed"),
        own_accounts: typed.has("own_accounts"),
    };
    let portal = PortalName::new(&path.portal, house.site.now());
    match acting(&house.site, &visitor.who, ChangeSettings { portal, given: given.clone() }).await {
        Ok(()) => Ok(frame::saved(&visitor, path)),
        Err(fault) => {
            let refusals = frame::refusals(&visitor, fault)?;
            let seen = seen(&house, &visitor, &path.portal).await?;
            Ok(shown(&house, &visitor, &seen, &given, &refusals, ""))
        }
    }
}

async fn seen(house: &House, visitor: &Visitor, slug: &str) -> Result<PortalSeen, Wrong> {
    let portal = PortalName::new(slug, house.site.now());
    Ok(house.site.ask(&visitor.who, ThePortal { portal, what: None }).await?)
}

fn stands(seen: &PortalSeen) -> GivenSettings {
    let portal = &seen.portal;
    GivenSettings {
        names: portal.names.clone(),
        promise: seen.promise.clone(),
        first: portal.languages.first().map(|lang| lang.tag().to_owned()).unwrap_or_default(),
        languages: portal.languages.iter().map(|lang| lang.tag().to_owned()).collect(),
        blocks: portal.blocks.iter().map(|block| block.word().to_owned()).collect(),
        contact: portal.contact.clone(),
        indexed: portal.indexed,
        own_accounts: portal.own_accounts,
    }
}

fn shown(
    house: &House,
    visitor: &Visitor,
    seen: &PortalSeen,
    given: &GivenSettings,
    refusals: &Refusals,
    done: &str,
) -> Response {
    let lang = visitor.lang();
    let say = say(lang);
    let PortalSeen { portal, institution, .. } = seen;
    let frame = Frame { portal, institution, on: On::Settings, refusals, done, head: html! {} };
    let content = narrow_page(html! {
        @if let Some(title) = &seen.operated_by {
            (notice(Tone::Info, "", html! { p { (say.msg_you_operate(&institution.name, title)) } }))
        }
        (settings_form(lang, seen, given, refusals))
        @if !seen.changes.is_empty() {
            (section(&say.msg_changes(), None, html! {
                ul { @for one in &seen.changes { li { (change_line(lang, zone_of(house, visitor), one)) } } }
            }))
        }
        @if seen.may_close {
            (section(&say.msg_close_title(), None, html! {
                p { (say.msg_close_about()) }
                p { (link_button(Look::Plain, &at::Close { portal: portal.slug.clone() }.to_string(), html! { (say.msg_close_link()) })) }
            }))
        }
    });
    frame.render(house, visitor, content)
}

fn settings_form(lang: Lang, seen: &PortalSeen, given: &GivenSettings, refusals: &Refusals) -> Markup {
    let say = say(lang);
    let at = |field: &str| refusals.at(field).unwrap_or_default();
    let first = Lang::ALL.into_iter().find(|one| one.tag() == given.first).unwrap_or_default();
    let tags = Lang::ALL.map(|one| SelectOption { value: one.tag(), label: one.own_name() });
    let offered = Lang::ALL.map(|one| ChoiceOption {
        value: one.tag(),
        label: one.own_name(),
        chosen: given.languages.iter().any(|tag| tag == one.tag()),
        ..ChoiceOption::default()
    });
    let accounts_note =
        if seen.has_accounts { say.msg_own_accounts_fixed() } else { say.msg_own_accounts_note() };
    form(
        &at::Portal { portal: seen.portal.slug.clone() }.to_string(),
        "",
        html! {},
        html! {
            (fieldset(&say.msg_name(), lines(lang, ("name", &say.msg_name()), &given.names, Some(first), refusals)))
            (fieldset(&say.msg_languages(), html! {
                (select_field(&Field {
                    id: "first", name: "first", label: &say.msg_first_language(), hint: &say.msg_first_language_hint(),
                    value: first.tag(), ..Field::default()
                }, "", &tags))
                (checkbox_fieldset(&Choices {
                    id: "languages", name: "languages", legend: &say.msg_languages_offered(), hint: "", error: at("languages"),
                    options: &offered,
                }))
            }))
            (fieldset(&say.msg_front(), html! {
                (lines(lang, ("promise", &say.msg_promise()), &given.promise, None, refusals))
                p class="field-hint" { (say.msg_blocks_hint()) }
                (blocks(lang, &given.blocks))
            }))
            (text_field(InputKind::Email, &Field {
                id: "contact", name: "contact", label: &say.msg_contact(), hint: &say.msg_contact_hint(), value: &given.contact,
                optional: &say.msg_optional(), error: at("contact"), autocomplete: "off", ..Field::default()
            }))
            (checkbox("indexed", "indexed", &say.msg_indexed(), &say.msg_indexed_note(), given.indexed, ""))
            (checkbox("own_accounts", "own_accounts", &say.msg_own_accounts(), &accounts_note, given.own_accounts, at("own_accounts")))
            (button(Look::Primary, "", "", html! { (say.msg_save()) }))
        },
    )
}

/// As many choices as there are blocks: the first is what comes first.
fn blocks(lang: Lang, chosen: &[String]) -> Markup {
    let say = say(lang);
    let names = Block::ALL.map(|block| (block.word(), block_name(lang, block)));
    let options: Vec<SelectOption<'_>> =
        names.iter().map(|(value, label)| SelectOption { value, label }).collect();
    html! {
        @for position in 0..Block::ALL.len() {
            @let id = format!("block-{}", position + 1);
            (select_field(&Field {
                id: &id, name: "block", label: &say.msg_block_at((position + 1) as i64), optional: &say.msg_optional(),
                value: chosen.get(position).map_or("", String::as_str), ..Field::default()
            }, &say.msg_block_none(), &options))
        }
    }
}

fn block_name(lang: Lang, block: Block) -> String {
    let say = say(lang);
    match block {
        Block::Text => say.msg_block_text(),
        Block::Highlights => say.msg_block_highlights(),
        Block::Figures => say.msg_block_figures(),
        Block::Partners => say.msg_block_partners(),
    }
}

fn change_line(lang: Lang, zone: &str, change: &Change) -> String {
    let say = say(lang);
    let what = match change.what.as_str() {
        "opened" => say.msg_changed_opened(),
        "looks" => say.msg_looks(),
        "texts" => say.msg_texts(),
        "hosts" => say.msg_hosts(),
        "courses" => say.msg_courses(),
        "elsewhere" => say.msg_elsewhere(),
        _ => say.msg_settings(),
    };
    let at = words::dates::moment_in_zone(lang, change.at, zone);
    match change.by.as_str() {
        "" => say.msg_changed(&what, &at),
        by => say.msg_changed_by(&what, &at, by),
    }
}
