//! Asks: the certificates of a run for its team; where a learner stands for theirs.

use super::{Certificate, Listed, listed, of_learner};
use crate::{
    issue::{self, ClaimCertificate, Jointly},
    rule::{self, Rule, Standing},
};
use ::store::View;
use courses::{Contents, Run, RunKey, content};
use ground::{Ask, Cx, Fault, Granted, Holders};
use lexicon::{CertificateId, Role};

ground::right!(
    /// Sees the certificates of a run, with names and grades, and what it asks for them: who sees its learners.
    SeeCertificates = "certificates.see-certificates",
    Holders::Roles(&[Role::Tutor, Role::Instructor, Role::Registrar, Role::Lead, Role::ElearningHead, Role::LocalLead, Role::Coordinator, Role::Administrator])
);

/// Certificates on one page of the list.
pub const A_PAGE: i64 = 100;

/// The certificates of a run, newest first.
pub struct OfRun {
    pub run: RunKey,
    /// Those issued before this one (keyset paging).
    pub before: Option<CertificateId>,
}

/// What the team sees.
pub struct TeamList {
    pub run: Run,
    pub rule: Rule,
    /// The course's own, in hundredths of a percent.
    pub pass_mark: i64,
    pub certificates: Vec<Listed>,
    /// There are more after these.
    pub more: bool,
    /// May set the rule and give certificates.
    pub may_award: bool,
    pub may_revoke: bool,
}

impl Ask for OfRun {
    const NAME: &'static str = "certificates.of-run";
    type Right = SeeCertificates;
    type Over = Run;
    type Outcome = TeamList;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<SeeCertificates, Run>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<TeamList, Fault> {
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let mut certificates = listed(view, run.id, self.before, A_PAGE + 1)?;
        let more = certificates.len() as i64 > A_PAGE;
        certificates.truncate(A_PAGE as usize);
        let holds = |wanted: &[Role]| run.roles().iter().any(|role| wanted.contains(role));
        Ok(TeamList {
            rule: rule::of_run(view, &run)?,
            pass_mark: rule::pass_mark(&content),
            certificates,
            more,
            may_award: holds(&[Role::Instructor, Role::Lead, Role::Administrator]),
            may_revoke: holds(&[Role::Lead, Role::Administrator]),
            run: run.into_place(),
        })
    }
}

/// Where the person who asks stands for their certificate.
pub struct MyStanding {
    pub run: RunKey,
}

/// Its answer.
pub struct Stands {
    pub run: Run,
    /// The name as it would be printed.
    pub name: String,
    pub rule: Rule,
    pub standing: Standing,
    /// The grade to show, in hundredths of a percent: without results that the team keeps back.
    pub grade_told: i64,
    pub certificate: Option<Certificate>,
    /// Who would award it too.
    pub jointly: Jointly,
}

impl Ask for MyStanding {
    const NAME: &'static str = "certificates.my-standing";
    type Right = ClaimCertificate;
    type Over = Run;
    type Outcome = Stands;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(&self, run: Granted<ClaimCertificate, Run>, view: &View<'_>, cx: &Cx) -> Result<Stands, Fault> {
        let person = run.person()?;
        let content = content::of_version(view, &cx.shelf.get::<Contents>(), &run.version)?;
        let rule = rule::of_run(view, &run)?;
        Ok(Stands {
            name: people::name(view, person)?.ok_or(Fault::NotFound)?,
            standing: rule::standing(view, &content, &run, &rule, person)?,
            grade_told: learning::grades::percent_told(view, cx, &content, &run, person)?,
            certificate: of_learner(view, &run, person)?,
            jointly: issue::jointly_of_run(view, &run, cx.now)?,
            rule,
            run: run.into_place(),
        })
    }
}
