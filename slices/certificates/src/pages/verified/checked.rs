//! The answer to "is it true?", and how to find out without us.

use super::super::{proof::Proof, told::status};
use crate::{
    certificate::Of,
    document::{self, Links, Statement, Status, status_list},
    say,
};
use lexicon::Lang;
use maud::{Markup, html};
use web::{
    components::{
        certificate::{Verification, verification_panel},
        facts::Fact,
        icons::Icon,
        tone::Tone,
    },
    paths,
};

/// The verdict, in words.
pub struct Said {
    pub tone: Tone,
    pub title: String,
    pub sentence: String,
}

impl Said {
    pub fn of(lang: Lang, proof: &Proof) -> Self {
        let say = say(lang);
        let certificate = &proof.seen.certificate;
        let day = |at| words::dates::day(lang, at, &certificate.about.zone);
        let institution = &certificate.about.institution_name;
        let course = &certificate.about.title;
        match (status(proof), &proof.document, &certificate.revoked) {
            ("valid", Some(document), _) => Said {
                tone: Tone::Good,
                title: say.msg_said_valid_title(),
                sentence: valid(lang, &document.statement, certificate.about.of),
            },
            ("revoked", _, Some(revoked)) => Said {
                tone: Tone::Bad,
                title: say.msg_said_revoked_title(),
                sentence: say.msg_said_revoked(institution, day(revoked.at)),
            },
            ("forgotten", ..) => Said {
                tone: Tone::Warn,
                title: say.msg_said_forgotten_title(),
                sentence: match certificate.about.of {
                    Of::Run => say.msg_said_forgotten(institution, course, day(certificate.issued_at)),
                    Of::Programme => {
                        say.msg_said_forgotten_programme(institution, course, day(certificate.issued_at))
                    }
                },
            },
            _ => Said {
                tone: Tone::Bad,
                title: say.msg_said_altered_title(),
                sentence: say.msg_said_altered(institution),
            },
        }
    }
}

fn valid(lang: Lang, statement: &Statement, of: Of) -> String {
    let (say, holder, course) = (say(lang), &statement.holder, &statement.course);
    let institution = &statement.institution;
    match (statement.jointly.is_empty(), of) {
        (true, Of::Run) => say.msg_said_valid(institution, holder, course),
        (true, Of::Programme) => say.msg_said_valid_programme(institution, holder, course),
        (false, _) => {
            say.msg_said_valid_jointly(document::names(lang, &statement.awarders()), holder, course)
        }
    }
}

pub fn panel(lang: Lang, proof: &Proof) -> Markup {
    let say = say(lang);
    let certificate = &proof.seen.certificate;
    let said = Said::of(lang, proof);
    let statement = proof.document.as_ref().map(|document| &document.statement);
    let institution = statement.map_or(&certificate.about.institution_name, |said| &said.institution);
    let issuer = paths::network::Institution { institution: certificate.about.institution_slug.clone() };
    let course = statement.map_or(&certificate.about.title, |said| &said.course);
    let run = certificate.about.address();
    let (holder, achieved, by, on, code) = (
        say.msg_fact_holder(),
        match certificate.about.of {
            Of::Run => say.msg_fact_course(),
            Of::Programme => say.msg_fact_programme(),
        },
        say.msg_fact_issuer(),
        say.msg_fact_issued(),
        say.msg_fact_code(),
    );
    let written_by = say.msg_fact_author();
    let issued = words::dates::day(lang, certificate.issued_at, &certificate.about.zone);
    let mut facts = Vec::new();
    if let Some(said) = statement {
        facts.push(Fact {
            icon: Icon::People,
            name: &holder,
            value: html! { bdi { (said.holder) } },
            note: "",
        });
    }
    facts.push(Fact {
        icon: Icon::Book,
        name: &achieved,
        value: html! { a href=(run) { bdi { (course) } } },
        note: "",
    });
    facts.push(Fact {
        icon: Icon::School,
        name: &by,
        value: html! {
            a href=(issuer) { bdi { (institution) } }
            @for one in statement.map_or(&[][..], |said| &said.jointly) {
                br;
                a href=(paths::network::Institution { institution: one.slug.clone() }) { bdi { (one.name) } }
            }
        },
        note: "",
    });
    if let Some(author) = statement.and_then(|said| said.author.as_ref()) {
        facts.push(Fact {
            icon: Icon::Pencil,
            name: &written_by,
            value: html! { bdi { (author) } },
            note: "",
        });
    }
    facts.push(Fact {
        icon: Icon::Calendar,
        name: &on,
        value: html! { time datetime=(words::dates::machine(certificate.issued_at)) { (issued) } },
        note: "",
    });
    facts.push(Fact {
        icon: Icon::Key,
        name: &code,
        value: html! { bdi dir="ltr" { (certificate.code.grouped()) } },
        note: "",
    });
    verification_panel(&Verification {
        tone: said.tone,
        level: 1,
        title: &said.title,
        sentence: &said.sentence,
        facts: &facts,
        more: more(lang, proof),
    })
}

/// The reason of a revocation; what was checked just now.
fn more(lang: Lang, proof: &Proof) -> Markup {
    let say = say(lang);
    html! {
        @if let Some(revoked) = proof.seen.certificate.revoked.as_ref().filter(|one| !one.reason.is_empty()) { p { strong { (say.msg_said_reason()) } " " bdi { (revoked.reason) } } }
        @if proof.is_genuine { p class="small" { (checked_just_now(lang, proof)) } }
    }
}

fn checked_just_now(lang: Lang, proof: &Proof) -> String {
    let say = say(lang);
    match proof.document.as_ref().map(|document| &document.statement) {
        Some(said) if !said.jointly.is_empty() => {
            say.msg_said_signature_jointly(document::names(lang, &said.awarders()))
        }
        _ => say.msg_said_signature(),
    }
}

/// How anybody checks the badge with other programs, or without a network.
pub fn without_us(lang: Lang, links: &Links, proof: &Proof) -> Markup {
    let say = say(lang);
    let certificate = &proof.seen.certificate;
    let slug = &certificate.about.institution_slug;
    let issuer = paths::certificates::Issuer { institution: slug.clone() };
    let list = status_list(links, slug, Status(certificate.status_index).list());
    html! {
        h2 { (say.msg_offline_title()) }
        p { (say.msg_offline_badge()) }
        p { (say.msg_offline_keys()) " " a href=(issuer) { (say.msg_offline_issuer()) } }
        @for (other, _) in &proof.seen.jointly {
            p { (say.msg_offline_keys_too()) " " a href=(paths::certificates::Issuer { institution: other.slug.clone() }) { bdi { (other.name) } } }
        }
        p { (say.msg_offline_list()) " " a href=(list.replacen("https://", scheme(links), 1)) { (say.msg_offline_list_link()) } }
    }
}

/// Links of the page go where the browser is; those inside the credential are always https.
fn scheme(links: &Links) -> &'static str {
    if links.public_url().starts_with("http://") { "http://" } else { "https://" }
}
