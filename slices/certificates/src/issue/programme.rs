//! The certificate of a programme: read, made and signed, recorded; as for a run.

use super::{
    Issuer, Outcome,
    draft::{self, Draft, Drawn},
    jointly::{self, Jointly},
    prepare::{TRIES, forget, printable},
    record,
    signers::Signers,
};
use crate::{
    Certificate, certificate,
    document::{CourseSaid, Document, Links, ProgrammeSaid, Recognised, Statement, badge},
};
use ::store::{Blobs, Tx, View};
use ground::{Act, Ask, Cx, Decision, Fault, Granted};
use lexicon::Lang;
use people::Person;
use programmes::{
    FollowProgramme, Programme, ProgrammeName, Standing,
    progress::{CourseState, How},
    standing_of, title_of,
};
use std::collections::BTreeMap;

/// Longest description in a badge.
const LONGEST_DESCRIPTION: usize = 600;

/// Where the person who asks stands for the certificate of a programme.
pub struct MyProgrammeStanding(pub ProgrammeName);

/// Its answer.
pub struct ProgrammeStands {
    pub programme: Programme,
    pub standing: Standing,
    /// The name as it would be printed.
    pub name: String,
    pub certificate: Option<Certificate>,
    /// Who would award it too.
    pub jointly: Jointly,
}

impl Ask for MyProgrammeStanding {
    const NAME: &'static str = "certificates.my-programme-standing";
    type Right = FollowProgramme;
    type Over = Programme;
    type Outcome = ProgrammeStands;

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<FollowProgramme, Programme>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<ProgrammeStands, Fault> {
        let person = of.person()?;
        let standing = standing_of(view, &of, person)?.ok_or(Fault::NotFound)?;
        Ok(ProgrammeStands {
            jointly: jointly::of_programme(view, &of, &standing.definition, cx.now)?,
            standing,
            name: people::name(view, person)?.ok_or(Fault::NotFound)?,
            certificate: certificate::of_programme(view, of.id, person)?,
            programme: of.into_place(),
        })
    }
}

/// What a certificate of a programme is made of.
struct ForProgramme(ProgrammeName);

struct Material {
    programme: Programme,
    person: Person,
    standing: Standing,
    description: String,
    /// Names of the institutions its courses are of.
    schools: BTreeMap<lexicon::InstitutionId, String>,
    zone: String,
    issued_before: i64,
    jointly: Jointly,
    before: Option<Certificate>,
}

impl Ask for ForProgramme {
    const NAME: &'static str = "certificates.material-for-programme";
    type Right = FollowProgramme;
    type Over = Programme;
    type Outcome = Material;

    fn over(&self) -> ProgrammeName {
        self.0.clone()
    }

    fn answer(
        &self,
        of: Granted<FollowProgramme, Programme>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Material, Fault> {
        let person = people::person(view, of.person()?)?.ok_or(Fault::NotFound)?;
        let standing = standing_of(view, &of, person.id)?.ok_or(Fault::NotFound)?;
        let title = title_of(&standing.definition, language(&standing)).to_owned();
        let said = programmes::programme::texts(view, of.id)?;
        let all = network::institution::all(view)?;
        let zone = network::institution::profile(view, of.institution.id)?.zone;
        Ok(Material {
            description: first_words(&said, language(&standing)).unwrap_or(title),
            schools: all.into_iter().map(|one| (one.id, one.name)).collect(),
            zone: if zone.is_empty() { "UTC".to_owned() } else { zone },
            issued_before: certificate::in_institution(view, of.institution.id)?,
            jointly: jointly::of_programme(view, &of, &standing.definition, cx.now)?,
            before: certificate::of_programme(view, of.id, person.id)?,
            programme: of.into_place(),
            person,
            standing,
        })
    }
}

fn language(standing: &Standing) -> Lang {
    Lang::of_tag(&standing.definition.language).unwrap_or_default()
}

/// The first paragraph of what a programme says of itself, in one line.
fn first_words(texts: &[String; 3], lang: Lang) -> Option<String> {
    let (_, text) = programmes::titled(texts, lang);
    let first = text.split("\n\n").map(str::trim).find(|part| !part.is_empty() && !part.starts_with('#'))?;
    let line = first.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(line.chars().filter(|c| !matches!(c, '*' | '_' | '`')).take(LONGEST_DESCRIPTION).collect())
}

/// Takes the certificate that was made for the person who asks. Taking it twice gives the same one.
pub struct ClaimProgramme {
    pub programme: ProgrammeName,
    pub draft: Draft,
}

impl Act for ClaimProgramme {
    const NAME: &'static str = "certificates.claim-programme";
    type Right = FollowProgramme;
    type Over = Programme;
    type Outcome = Outcome;

    fn over(&self) -> ProgrammeName {
        self.programme.clone()
    }

    fn decide(
        &self,
        of: Granted<FollowProgramme, Programme>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<Outcome>, Fault> {
        let (person, draft) = (of.person()?, &self.draft);
        if let Some(before) = certificate::of_programme(tx, of.id, person)? {
            match before.revoked {
                None => return Ok(Decision::of(Outcome::Already(before.code))),
                Some(_) => return Err(record::was_revoked().into()),
            }
        }
        let institution = of.institution.id;
        let same =
            draft.person == person && draft.programme == Some(of.id) && draft.institution == institution;
        let standing = standing_of(tx, &of, person)?.ok_or(Fault::NotFound)?;
        if standing.progress.complete.is_none() {
            return Err(record::not_met().into());
        }
        // The agreement may have ended since the draft was made: who signs is who has agreed to it now.
        let jointly = jointly::of_programme(tx, &of, &standing.definition, cx.now)?;
        let is_free = certificate::is_free(tx, &draft.code, institution, draft.status.0)?;
        if !same || !is_free || jointly.ids() != draft.jointly {
            return Ok(Decision::of(Outcome::Stale));
        }
        Ok(record::decided(Outcome::Issued(draft.code.clone()), draft, jointly.uses))
    }
}

/// Issues the certificate of a programme to the person who acts, or finds the one that is there.
pub async fn issue_programme(issuer: &Issuer, programme: &ProgrammeName) -> Result<Outcome, Fault> {
    for _ in 0..TRIES {
        let material = issuer.site.ask(&issuer.who, ForProgramme(programme.clone())).await?;
        match &material.before {
            Some(before) if before.revoked.is_none() => return Ok(Outcome::Already(before.code.clone())),
            Some(_) => return Err(record::was_revoked().into()),
            None if material.standing.progress.complete.is_none() => return Err(record::not_met().into()),
            None => {}
        }
        let draft = make(issuer, material).await?;
        let act = ClaimProgramme { programme: programme.clone(), draft: draft.clone() };
        let outcome = issuer.site.act(&issuer.who, act).await;
        if !matches!(outcome, Ok(Outcome::Issued(_))) {
            forget(issuer, &draft);
        }
        match outcome? {
            Outcome::Stale => {}
            settled => return Ok(settled),
        }
    }
    Err(Fault::bug(format!("no certificate of {} could be drawn in {TRIES} tries", programme.0)))
}

async fn make(issuer: &Issuer, material: Material) -> Result<Draft, Fault> {
    let institution = &material.programme.institution;
    let signers = Signers::of(issuer, institution.id, &institution.slug, &material.jointly.awarders).await?;
    let drawn = Drawn::new(&issuer.site.cx(&issuer.who), material.issued_before);
    let (links, blobs) = (issuer.links.clone(), issuer.site.shelf().get::<Blobs>());
    let made = tokio::task::spawn_blocking(move || {
        printable(&material.person.name)?;
        signed(&material, &drawn, &signers, &links, &blobs)
    });
    made.await.map_err(Fault::broken)?
}

fn signed(
    material: &Material,
    drawn: &Drawn,
    signers: &Signers,
    links: &Links,
    blobs: &Blobs,
) -> Result<Draft, Fault> {
    let statement = statement(material, drawn);
    let (person, institution) = (&material.person, &material.programme.institution);
    let email = person.email.as_deref().filter(|_| person.is_confirmed());
    let whom =
        Recognised { certificate: drawn.certificate, email: email.map(|email| (email, drawn.salt.as_str())) };
    let badge = badge(&statement, links, &drawn.code, drawn.status, &whom);
    let badge = signers.sign(&badge, links, drawn.at)?;
    let document = Document { statement, badge };
    let kept = blobs.put(&document.to_bytes()).map_err(Fault::broken)?;
    Ok(Draft {
        certificate: drawn.certificate,
        person: person.id,
        run: None,
        programme: Some(material.programme.id),
        institution: institution.id,
        code: drawn.code.clone(),
        status: drawn.status,
        grade: 0,
        document: kept.as_str().to_owned(),
        jointly: material.jointly.ids(),
    })
}

fn statement(material: &Material, drawn: &Drawn) -> Statement {
    let Material { programme, person, standing, description, zone, .. } = material;
    let language = language(standing);
    Statement {
        holder: person.name.clone(),
        course: title_of(&standing.definition, language).to_owned(),
        course_language: language.tag().to_owned(),
        run: String::new(),
        listed: programme.is_shown_to_all(),
        description: description.clone(),
        skills: Vec::new(),
        institution: programme.institution.name.clone(),
        institution_slug: programme.institution.slug.clone(),
        logo: programme.institution.logo.clone(),
        author: None,
        jointly: draft::said(&material.jointly),
        grade: 0,
        minimum: 0,
        units_percent: None,
        hours: Some(standing.definition.modules.iter().filter_map(|module| module.hours).sum())
            .filter(|hours| *hours > 0),
        dates: None,
        issued_at: drawn.at,
        zone: zone.clone(),
        language,
        signatory: None,
        code: drawn.code.to_string(),
        programme: Some(said(material)),
    }
}

/// The courses that counted, with who teaches each: the school of its module, or else whose it is.
fn said(material: &Material) -> ProgrammeSaid {
    let Material { programme, standing, schools, .. } = material;
    let modules = standing.definition.modules.iter().zip(&standing.progress.modules);
    let mut courses = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for (module, stands) in modules {
        for (course, at) in module.courses.iter().zip(&stands.courses) {
            let CourseState::Done { how, .. } = at.state else { continue };
            let school = module.school.unwrap_or(course.institution);
            let name = schools.get(&school).cloned().unwrap_or_default();
            if school != programme.institution.id && !names.contains(&name) {
                names.push(name.clone());
            }
            let title = course.title.clone();
            courses.push(CourseSaid {
                title,
                school: name,
                credits: course.credits,
                recognised: how == How::Recognised,
            });
        }
    }
    ProgrammeSaid {
        slug: programme.slug.clone(),
        credits: standing.progress.credits,
        courses,
        schools: names,
    }
}
