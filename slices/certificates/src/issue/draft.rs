//! A certificate made and signed, not yet issued.

use super::{
    jointly::{Awarder, Jointly},
    material::Material,
    signers::Signers,
};
use crate::{
    Code,
    document::{AwarderSaid, Document, LIST_SIZE, Links, Recognised, Statement, Status, badge},
};
use ::store::Blobs;
use ground::{Cx, Fault};
use lexicon::{CertificateId, Instant, InstitutionId, PersonId, ProgrammeId, RunId};

/// A list is closed half full, so that a free place is found in a try or two.
const FILLED: i64 = LIST_SIZE / 2;

/// What the act records.
#[derive(Clone, Debug)]
pub struct Draft {
    pub certificate: CertificateId,
    pub person: PersonId,
    /// What it is of: one of the two.
    pub run: Option<RunId>,
    pub programme: Option<ProgrammeId>,
    pub institution: InstitutionId,
    pub code: Code,
    pub status: Status,
    pub grade: i64,
    /// Hash of the blob of the signed document.
    pub document: String,
    /// Who awards it too, and signed it.
    pub jointly: Vec<InstitutionId>,
}

/// What chance gives to a draft, drawn before it is made.
pub struct Drawn {
    pub(super) certificate: CertificateId,
    pub(super) code: Code,
    pub(super) status: Status,
    pub(super) salt: String,
    pub(super) at: Instant,
}

impl Drawn {
    pub fn new(cx: &Cx, issued_before: i64) -> Self {
        let place = i64::try_from(cx.below(LIST_SIZE.unsigned_abs())).unwrap_or_default();
        let salt: [u8; 16] = cx.bytes();
        Self {
            certificate: cx.id(),
            code: Code::draw(cx.bytes()),
            status: Status(issued_before / FILLED * LIST_SIZE + place),
            salt: salt.iter().map(|byte| format!("{byte:02x}")).collect(),
            // Whole seconds: some readers of badges know no others.
            at: Instant::from_millis(cx.now.as_millis() / 1_000 * 1_000),
        }
    }
}

impl Draft {
    /// Makes the statement, signs its badge and keeps both as a blob. Some milliseconds: not on an async thread.
    pub fn make(
        material: &Material,
        drawn: &Drawn,
        signers: &Signers,
        links: &Links,
        blobs: &Blobs,
    ) -> Result<Self, Fault> {
        let run = &material.run;
        let statement = statement(material, drawn);
        let person = &material.person;
        let email = person.email.as_deref().filter(|_| person.is_confirmed());
        let whom = Recognised {
            certificate: drawn.certificate,
            email: email.map(|email| (email, drawn.salt.as_str())),
        };
        let badge = badge(&statement, links, &drawn.code, drawn.status, &whom);
        let badge = signers.sign(&badge, links, drawn.at)?;
        let document = Document { statement, badge };
        let kept = blobs.put(&document.to_bytes()).map_err(Fault::broken)?;
        Ok(Self {
            certificate: drawn.certificate,
            person: person.id,
            run: Some(run.id),
            programme: None,
            institution: run.institution,
            code: drawn.code.clone(),
            status: drawn.status,
            grade: material.standing.grade,
            document: kept.as_str().to_owned(),
            jointly: material.jointly.ids(),
        })
    }
}

fn statement(material: &Material, drawn: &Drawn) -> Statement {
    let Material { run, person, rule, standing, description, skills, jointly, .. } = material;
    let terms = &run.terms;
    Statement {
        holder: person.name.clone(),
        course: terms.title.clone(),
        course_language: language_tag(&terms.language).unwrap_or(rule.language.tag()).to_owned(),
        run: run.key.clone(),
        programme: None,
        listed: terms.listed,
        description: description.clone(),
        skills: skills.clone(),
        institution: run.institution_name.clone(),
        institution_slug: run.institution_slug.clone(),
        logo: material.logo.clone(),
        author: run.author.as_ref().map(|author| author.name.clone()),
        jointly: said(jointly),
        grade: standing.grade,
        minimum: standing.minimum,
        units_percent: rule.units_percent,
        hours: rule.hours,
        dates: terms.start.zip(terms.end).filter(|_| !terms.self_paced),
        issued_at: drawn.at,
        zone: terms.zone.clone(),
        language: rule.language,
        signatory: rule.signatory.clone(),
        code: drawn.code.to_string(),
    }
}

/// Who awards it too, as the document says it.
pub(super) fn said(jointly: &Jointly) -> Vec<AwarderSaid> {
    let said = |one: &Awarder| {
        let Awarder { name, slug, logo, .. } = one.clone();
        AwarderSaid { name, slug, logo }
    };
    jointly.awarders.iter().map(said).collect()
}

/// A tag as BCP 47 writes them; archives hold all sorts of things there.
fn language_tag(tag: &str) -> Option<&str> {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let sound = (2..=35).contains(&tag.len()) && tag.split('-').all(part);
    sound.then_some(tag)
}
