//! The certificate itself, as it is shown and printed.

use super::super::proof::Proof;
use crate::{
    document::{self, Links, Statement},
    say,
};
use ground::Fault;
use lexicon::Lang;
use maud::{Markup, PreEscaped, html};
use web::{
    components::{
        certificate::{CertificateCard, certificate_card},
        facts::Fact,
        icons::Icon,
    },
    paths,
};

pub fn certificate(lang: Lang, links: &Links, proof: &Proof) -> Result<Markup, Fault> {
    let Some(document) = &proof.document else { return Ok(html! {}) };
    let (say, statement) = (say(lang), &document.statement);
    let code = &proof.seen.certificate.code;
    let address = links.page(code);
    let qr = paper::qr::svg(&address, &say.msg_qr_label()).map_err(Fault::broken)?;
    let values = Values::of(lang, statement);
    let facts: Vec<Fact<'_>> = values
        .0
        .iter()
        .map(|(icon, name, value)| Fact { icon: *icon, name, value: html! { bdi { (value) } }, note: "" })
        .collect();
    let awarders = document::names(lang, &statement.awarders());
    let at = |hash: &str| paths::certificates::Logo { code: code.to_string(), hash: hash.to_owned() };
    let logos: Vec<(String, &str)> =
        statement.logos().into_iter().map(|(name, logo)| (at(&logo.hash).to_string(), name)).collect();
    let card = certificate_card(&CertificateCard {
        lang: "",
        dir: "",
        issuer: &awarders,
        logos: &logos,
        kind: &say.msg_paper_heading(),
        preamble: &say.msg_paper_presented_to(),
        holder: &statement.holder,
        sentence: &if statement.programme.is_some() {
            say.msg_paper_for_programme()
        } else {
            say.msg_paper_for()
        },
        course: &statement.course,
        facts: &facts,
        qr: PreEscaped(qr),
        verify: html! { (say.msg_paper_verify()) " " b class="nowrap" { bdi dir="ltr" { (code.grouped()) } } " · " bdi dir="ltr" { (address) } },
    });
    Ok(html! { (card) (achieved(lang, statement)) })
}

/// When it was awarded, result, hours, dates, who signs: those that are known.
struct Values(Vec<(Icon, String, String)>);

impl Values {
    fn of(lang: Lang, statement: &Statement) -> Self {
        let say = say(lang);
        let short = |at| words::dates::short_day(lang, at, &statement.zone);
        let result = words::numbers::percent(lang, statement.grade as f64 / 10_000.0);
        let day = words::dates::day(lang, statement.issued_at, &statement.zone);
        let mut values = vec![(Icon::Certificate, say.msg_fact_issued(), day)];
        match &statement.programme {
            None => values.push((Icon::Gauge, say.msg_fact_result(), result)),
            Some(said) => {
                values.push((
                    Icon::Book,
                    say.msg_fact_courses(),
                    words::numbers::count(lang, said.courses.len() as i64),
                ));
                if said.credits > 0 {
                    values.push((
                        Icon::Gauge,
                        say.msg_fact_credits(),
                        say.msg_ects(document::credits(lang, said.credits)),
                    ));
                }
            }
        }
        values.extend(statement.hours.map(|hours| (Icon::Clock, say.msg_fact_hours(), say.msg_hours(hours))));
        let dates = statement.dates.map(|(start, end)| say.msg_from_to(short(start), short(end)));
        values.extend(dates.map(|dates| (Icon::Calendar, say.msg_fact_dates(), dates)));
        values.extend(statement.signatory.as_ref().map(|one| {
            let who = if one.title.is_empty() {
                one.name.clone()
            } else {
                format!("{} · {}", one.name, one.title)
            };
            (Icon::Signature, say.msg_fact_signatory(), who)
        }));
        Values(values)
    }
}

/// What had to be done, and what one can do now.
fn achieved(lang: Lang, statement: &Statement) -> Markup {
    let say = say(lang);
    let dir = Lang::of_tag(&statement.course_language).unwrap_or(lang).dir();
    html! {
        h2 { (say.msg_achieved_title()) }
        p lang=(statement.course_language) dir=(dir) { (statement.description) }
        @match &statement.programme {
            None => { p { (document::criteria(statement, lang)) } }
            Some(said) => { ul { @for course in &said.courses {
                li {
                    bdi { (course.title) } " – " bdi { (course.school) }
                    @if course.credits > 0 { " · " (say.msg_ects(document::credits(lang, course.credits))) }
                    @if course.recognised { " · " (say.msg_recognised()) }
                }
            } } }
        }
        @if !statement.skills.is_empty() {
            h3 { (say.msg_achieved_skills()) }
            ul lang=(statement.course_language) dir=(dir) { @for skill in &statement.skills { li { (skill) } } }
        }
    }
}
