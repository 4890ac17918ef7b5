//! The programmes of an institution; beginning one.

use super::{
    Given, Pairs,
    parts::{address, holds, name_of, refused},
};
use crate::{
    api,
    look::{kind_name, tongue},
    programme::{BeginProgramme, Begun, OfInstitution, ProgrammesOf},
    rights::BeginProgrammes,
    say,
};
use axum::{
    Form, Json,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use ground::Fault;
use lexicon::{Lang, facts::programmes::ProgrammeKind};
use maud::{Markup, html};
use network::{
    InstitutionName, InstitutionTab, institution_tabs,
    look::{trail, wrong_summary},
};
use web::{
    House, Page, Refusals, Visitor, Wants, Wrong,
    components::{
        button::{Look, button, link_button},
        card::{Card, card, card_grid},
        empty_state::{EmptyState, empty_state},
        form::{Field, InputKind, SelectOption, Width, form, select_field, text_field},
        layout::{narrow_page, page},
        page_header::{PageHeader, page_header},
        pictograms::Machine,
        pill::pill,
        tone::Tone,
    },
    paths::programmes as at,
};

/// `GET /institutions/{institution}/programmes`
pub async fn show(
    path: at::Programmes,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    let seen = house.site.ask(&visitor.who, ProgrammesOf(InstitutionName::Slug(path.institution))).await?;
    let lang = visitor.lang();
    if visitor.wants == Wants::Json {
        return Ok(Json(api::list(&seen)).into_response());
    }
    let say = say(lang);
    let new = at::NewProgramme { institution: seen.institution.slug.clone() }.to_string();
    let begin = html! {
        @if holds::<BeginProgrammes>(&seen.mine) { (link_button(Look::Primary, &new, html! { (say.msg_new_programme()) })) }
    };
    let title = say.msg_programmes();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.institution.name, lead: &say.msg_programmes_lead(),
            breadcrumb: trail(lang, Some(&seen.institution), &[]), actions: begin.clone(), ..PageHeader::default()
        }))
        (page(html! {
            (institution_tabs(lang, &seen.institution, &seen.mine, InstitutionTab::Programmes))
            @if seen.programmes.is_empty() {
                (empty_state(&EmptyState {
                    id: "comb-empty", machine: Machine::Bench, title: &say.msg_programmes_none(),
                    text: &say.msg_programmes_none_text(), action: begin,
                }))
            } @else { (card_grid(&cards(lang, &seen))) }
        }))
    };
    let title = format!("{title} · {}", seen.institution.name);
    Ok(Page::new(&title).description(&title).body(body).render(&house, &visitor))
}

fn cards(lang: Lang, seen: &OfInstitution) -> Vec<Markup> {
    let say = say(lang);
    let card_of = |(of, definition): &(
        crate::Programme,
        Option<lexicon::facts::programmes::ProgrammeDefinition>,
    )| {
        let (text_lang, title) = name_of(of, definition.as_ref(), lang);
        let (tag, dir) = tongue(lang, text_lang);
        let kind = definition.as_ref().map(|one| kind_name(lang, one.kind)).unwrap_or_default();
        let courses: i64 =
            definition.iter().flat_map(|one| &one.modules).map(|one| one.courses.len() as i64).sum();
        let href = match definition {
            Some(_) => address(of),
            None => at::ProgrammeTeam { programme: of.slug.clone() }.to_string(),
        };
        card(
            2,
            &Card {
                href: &href,
                title,
                lang: tag,
                dir,
                over: &kind,
                foot: html! {
                    @if !of.is_shown_to_all() { (pill(Tone::Plain, &say.msg_not_shown())) }
                    @if courses > 0 { span lang=(lang.tag()) dir=(lang.dir()) { (say.msg_courses_count(courses)) } }
                },
                ..Card::default()
            },
        )
    };
    seen.programmes.iter().map(card_of).collect()
}

/// `GET /institutions/{institution}/programmes/new`
pub async fn begin(
    path: at::NewProgramme,
    State(house): State<House>,
    visitor: Visitor,
) -> Result<Response, Wrong> {
    show_new(&house, &visitor, &path, &Given::default(), &Refusals::none()).await
}

/// `POST /institutions/{institution}/programmes/new`
pub async fn begun(
    path: at::NewProgramme,
    State(house): State<House>,
    visitor: Visitor,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Wrong> {
    let given = Given(pairs);
    let begun = Begun {
        slug: given.text("slug"),
        title: given.text("title"),
        kind: given.text("kind"),
        language: given.text("language"),
    };
    let slug = begun.slug.trim().to_owned();
    let act = BeginProgramme { institution: path.institution.clone(), begun };
    match house.site.act(&visitor.who, act).await {
        Ok(id) if visitor.wants == Wants::Json => {
            Ok(Json(serde_json::json!({ "id": id, "programme": slug })).into_response())
        }
        Ok(_) => Ok(Redirect::to(&at::Definition { programme: slug }.to_string()).into_response()),
        Err(fault) if visitor.wants == Wants::Json => Err(fault.into()),
        Err(fault) => {
            let refusals = Refusals::or_wrong(fault, visitor.lang())?;
            show_new(&house, &visitor, &path, &given, &refusals).await
        }
    }
}

async fn show_new(
    house: &House,
    visitor: &Visitor,
    path: &at::NewProgramme,
    given: &Given,
    refusals: &Refusals,
) -> Result<Response, Wrong> {
    let name = InstitutionName::Slug(path.institution.clone());
    let seen = house.site.ask(&visitor.who, MayBegin(name)).await?;
    let lang = visitor.lang();
    let say = say(lang);
    let title = say.msg_new_programme();
    let kinds: Vec<(&str, String)> =
        ProgrammeKind::ALL.iter().map(|kind| (kind.name(), kind_name(lang, *kind))).collect();
    let kinds: Vec<SelectOption<'_>> =
        kinds.iter().map(|(value, label)| SelectOption { value, label }).collect();
    let language = if given.0.is_empty() { lang.tag() } else { given.get("language") };
    let error = |name: &str| refusals.at(name).unwrap_or_default();
    let list = at::Programmes { institution: seen.slug.clone() }.to_string();
    let body = html! {
        (page_header(&PageHeader {
            title: &title, over: &seen.name, breadcrumb: trail(lang, Some(&seen), &[(list, say.msg_programmes())]),
            ..PageHeader::default()
        }))
        (narrow_page(html! {
            (wrong_summary(lang, refusals))
            (form(&path.to_string(), "", html! {}, html! {
                (text_field(InputKind::Text, &Field { id: "title", name: "title", label: &say.msg_title(), value: given.get("title"), error: error("title"), ..Field::default() }))
                (text_field(InputKind::Text, &Field {
                    id: "slug", name: "slug", label: &say.msg_slug(), hint: &say.msg_slug_hint(), value: given.get("slug"), error: error("slug"), ..Field::default()
                }))
                (select_field(&Field { id: "kind", name: "kind", label: &say.msg_kind(), value: given.get("kind"), error: error("kind"), ..Field::default() }, "", &kinds))
                (text_field(InputKind::Text, &Field {
                    id: "language", name: "language", label: &say.msg_language(), hint: &say.msg_language_hint(), value: language,
                    error: error("language"), width: Width::Tiny, ..Field::default()
                }))
                (button(Look::Primary, "", "", html! { (say.msg_begin()) }))
            }))
        }))
    };
    Ok(refused(Page::new(&title).body(body).render(house, visitor), refusals))
}

/// The institution, for whoever may begin a programme there.
struct MayBegin(InstitutionName);

impl ground::Ask for MayBegin {
    const NAME: &'static str = "programmes.may-begin";
    type Right = BeginProgrammes;
    type Over = network::Institution;
    type Outcome = network::Institution;

    fn over(&self) -> InstitutionName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: ground::Granted<BeginProgrammes, network::Institution>,
        _: &store::View<'_>,
        _: &ground::Cx,
    ) -> Result<network::Institution, Fault> {
        Ok(of.into_place())
    }
}
