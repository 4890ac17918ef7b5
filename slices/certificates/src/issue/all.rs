//! Everybody who meets the rule gets their certificate: asked for by the team, done later as an errand.

use super::{AwardCertificates, Issuer, Outcome, Whom, issue, material};
use crate::{certificate, document::Links, rule};
use ::store::{Tx, View};
use courses::{Run, RunKey};
use errands::{Done, Errand};
use ground::{Act, Ask, Cx, Decision, Fault, Granted, Site, Who};
use learning::gradebook::GradebookPage;
use lexicon::{Lang, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Learners read at once.
const A_PAGE: i64 = 1_000;

/// The errand: it acts in the name of who asked, and does only what they may do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IssueEveryone {
    pub run: String,
    pub by: PersonId,
    pub lang: Lang,
    /// How addresses began where it was asked for.
    pub public_url: String,
}

impl Errand for IssueEveryone {
    const KIND: &'static str = "certificates.issue-to-everyone";
}

/// Asks for certificates for everybody who meets the rule and has had none.
pub struct IssueToAll {
    pub run: RunKey,
    pub public_url: String,
}

impl Act for IssueToAll {
    const NAME: &'static str = "certificates.issue-to-all";
    type Right = AwardCertificates;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(
        &self,
        run: Granted<AwardCertificates, Run>,
        tx: &Tx<'_>,
        cx: &Cx,
    ) -> Result<Decision<()>, Fault> {
        let errand = IssueEveryone {
            run: run.key.clone(),
            by: run.person()?,
            lang: cx.lang(),
            public_url: self.public_url.clone(),
        };
        errands::soon(tx, cx, &errand)?;
        Ok(Decision::of(()))
    }
}

/// Of these learners with their grades (hundredths of a percent), who meets the rule and has had no certificate.
struct Eligible {
    run: RunKey,
    graded: Vec<(PersonId, i64)>,
}

impl Ask for Eligible {
    const NAME: &'static str = "certificates.eligible";
    type Right = AwardCertificates;
    type Over = Run;
    type Outcome = Vec<PersonId>;

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn answer(
        &self,
        run: Granted<AwardCertificates, Run>,
        view: &View<'_>,
        cx: &Cx,
    ) -> Result<Vec<PersonId>, Fault> {
        let content = material::of_run(view, cx, &run)?;
        let rule = rule::of_run(view, &run)?;
        let minimum = rule.minimum_grade.unwrap_or_else(|| rule::pass_mark(&content));
        let held: HashSet<PersonId> = certificate::held(view, run.id)?.into_iter().collect();
        let mut eligible = Vec::new();
        for (person, grade) in &self.graded {
            if *grade < minimum || held.contains(person) {
                continue;
            }
            // Units are looked at one learner at a time, and only where the rule asks for them.
            let asked = rule.units_percent.is_some();
            if !asked || rule::standing(view, &content, &run, &rule, *person)?.meets() {
                eligible.push(*person);
            }
        }
        Ok(eligible)
    }
}

/// Everybody to give a certificate to, read a page of learners at a time.
async fn eligible(issuer: &Issuer, run: &RunKey) -> Result<Vec<PersonId>, Fault> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = GradebookPage { run: run.clone(), after, limit: A_PAGE };
        let book = issuer.site.ask(&issuer.who, page).await?;
        let graded = book
            .rows
            .iter()
            .map(|row| (row.enrolment.person, row.grade.as_ref().map_or(0, |grade| grade.percent)));
        let ask = Eligible { run: run.clone(), graded: graded.collect() };
        all.extend(issuer.site.ask(&issuer.who, ask).await?);
        match book.next {
            Some(next) => after = Some(next),
            None => return Ok(all),
        }
    }
}

/// Does the errand. One learner whose certificate cannot be made does not keep the others from theirs.
pub async fn issue_to_everyone(site: Site, errand: IssueEveryone) -> Done {
    let run = RunKey(errand.run);
    let issuer =
        Issuer { site, who: Who::person(errand.by, errand.lang), links: Links::new(&errand.public_url) };
    let eligible = match eligible(&issuer, &run).await {
        Ok(eligible) => eligible,
        // Whoever asked may no longer: nothing is left to do.
        Err(Fault::Forbidden(_) | Fault::NotFound | Fault::SignIn) => return Ok(()),
        Err(fault) => return Err(fault.to_string().into()),
    };
    let mut failed = 0;
    for person in eligible {
        match issue(&issuer, &run, Whom::Learner { person, again: false }).await {
            Ok(Outcome::Issued(_) | Outcome::Already(_) | Outcome::Stale) => {}
            Err(Fault::Broken(error)) => {
                tracing::error!(run = run.0, %person, %error, "a certificate could not be issued");
                failed += 1;
            }
            // A refusal concerns that learner alone: a name that cannot be printed, an erased account.
            Err(fault) => tracing::warn!(run = run.0, %person, %fault, "a certificate was not issued"),
        }
    }
    if failed == 0 { Ok(()) } else { Err(format!("{failed} certificates could not be issued").into()) }
}
