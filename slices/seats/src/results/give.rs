//! Results go back: when the run has ended, or when the host's team says so. An errand reads, makes and signs each document
//! outside any transaction, then says the fact.

use super::{
    statement::{Document, Recognised, Statement, Words, badge},
    store::{self, Record, Standing},
};
use crate::{
    letters::{self, Letter},
    request::{SeatRequest, store as requests},
    say,
    terms::{self, KeepTerms, SeatTerms},
};
use ::store::{Blobs, StoreError, Tx};
use certificates::{
    Code,
    document::{Links, proof_method},
    keys::{self, SigningKey},
};
use courses::{Run, RunKey};
use errands::{Done, Errand};
use ground::{Act, Cx, Decision, Fault, Granted, Refusal, Site, Who};
use lexicon::{
    Instant, Lang, RunId, SeatRecordId, SeatRequestId, facts::seats::SeatResultReturned, time::Millis,
};
use network::Institution;
use people::Person;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A run without an end is looked at again after so long.
const LOOK_AGAIN: Millis = Millis::days(30);
const SOON: Millis = Millis::days(1);

/// The results of a run go to the schools.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReturnResults {
    pub run: RunId,
    /// The host's team said so: also before the end, and those that changed since once more.
    pub now: bool,
    /// Whose they said; everybody's at the end.
    #[serde(default)]
    pub only: Vec<SeatRequestId>,
    /// How addresses began where it was asked for.
    pub public_url: String,
}

impl Errand for ReturnResults {
    const KIND: &'static str = "seats.return-results";
}

/// With the first seat of a run, remembers to send its results at its end.
pub fn remember(tx: &Tx<'_>, cx: &Cx, run: &Run, sender: &Links) -> Result<(), StoreError> {
    if requests::has_seats(tx, run.id)? {
        return Ok(());
    }
    let public_url = sender.public_url().to_owned();
    let errand = ReturnResults { run: run.id, now: false, only: Vec::new(), public_url };
    errands::at(tx, cx, due(run, cx.now), &errand)
}

fn due(run: &Run, now: Instant) -> Instant {
    run.terms.end.filter(|end| *end > now).unwrap_or(now.plus(LOOK_AGAIN))
}

/// The host's team sends the results of some now.
pub struct SendResults {
    pub run: RunKey,
    /// Whose: requests by which they have their seats. Others are left out.
    pub whose: Vec<SeatRequestId>,
    pub sender: Links,
}

impl Act for SendResults {
    const NAME: &'static str = "seats.send-results";
    type Right = KeepTerms;
    type Over = Run;
    type Outcome = ();

    fn over(&self) -> RunKey {
        self.run.clone()
    }

    fn decide(&self, run: Granted<KeepTerms, Run>, tx: &Tx<'_>, cx: &Cx) -> Result<Decision<()>, Fault> {
        if !requests::has_seats(tx, run.id)? {
            return Err(Refusal::new("seats.nobody-seated", |lang| say(lang).msg_nobody_seated()).into());
        }
        let standings = store::standings(tx, run.id)?;
        let is_chosen = |id: &SeatRequestId| standings.get(id).is_some_and(|one| !one.waits);
        let mut only: Vec<_> = self.whose.iter().copied().filter(is_chosen).collect();
        only.sort();
        only.dedup();
        if only.is_empty() {
            let nobody = Refusal::new("seats.nobody-ticked", |lang| say(lang).msg_nothing_checked());
            return Err(nobody.at("request").into());
        }
        let public_url = self.sender.public_url().to_owned();
        errands::soon(tx, cx, &ReturnResults { run: run.id, now: true, only, public_url })?;
        Ok(Decision::of(()))
    }
}

/// What one document is made of.
struct Material {
    request: SeatRequest,
    person: Person,
    home: Institution,
    standing: Standing,
    before: Option<Record>,
}

/// The errand. Doing it twice sends nothing twice: only what is missing or has changed.
pub async fn give_back_results(site: Site, errand: ReturnResults) -> Done {
    done(&site, errand).await.map_err(|fault| fault.to_string().into())
}

async fn done(site: &Site, errand: ReturnResults) -> Result<(), Fault> {
    let (run, now) = (errand.run, site.now());
    let Some(run) = site.look(move |view| courses::run::by_id(view, run)).await? else { return Ok(()) };
    if !errand.now && run.terms.end.is_none_or(|end| end > now) {
        return later(site, &run, errand).await;
    }
    if !errand.now {
        look_at_others(site, &run, &errand).await?;
    }
    let read = run.clone();
    let only: Option<HashSet<_>> = errand.now.then(|| errand.only.iter().copied().collect());
    let (terms, materials) = site
        .look(move |view| Ok((terms::of_run(view, &read)?, materials(view, &read, only.as_ref())?)))
        .await?;
    if materials.is_empty() {
        return Ok(());
    }
    let who = Who::nobody(Lang::default());
    let links = Links::new(&errand.public_url);
    let key = std::sync::Arc::new(keys::signing(site, &who, run.institution).await?);
    let mut sent = 0;
    for material in materials {
        sent += i64::from(send(site, &who, &run, &terms, &key, &links, material).await?);
    }
    tracing::info!(run = run.key, sent, "results went to the schools");
    Ok(())
}

async fn later(site: &Site, run: &Run, errand: ReturnResults) -> Result<(), Fault> {
    let (cx, due) = (site.cx(&Who::nobody(Lang::default())), due(run, site.now()));
    Ok(site.upkeep_unseen(move |tx| errands::at(tx, &cx, due, &errand)).await?)
}

/// Whoever was moved to another run took their seat there, and nobody remembers yet to send what comes of it.
async fn look_at_others(site: &Site, run: &Run, errand: &ReturnResults) -> Result<(), Fault> {
    let from = run.id;
    for other in site.look(move |view| requests::moved_to(view, from)).await? {
        let Some(run) = site.look(move |view| courses::run::by_id(view, other)).await? else { continue };
        let cx = site.cx(&Who::nobody(Lang::default()));
        // One that ended before is looked at soon, and never in a circle without end.
        let due = run.terms.end.unwrap_or(cx.now.plus(LOOK_AGAIN)).max(cx.now.plus(SOON));
        let errand = ReturnResults { run: other, ..errand.clone() };
        site.upkeep_unseen(move |tx| errands::at(tx, &cx, due, &errand)).await?;
    }
    Ok(())
}

/// Those who have a seat, or those chosen of them; not those who still wait for a place in the run.
fn materials(
    view: &::store::View<'_>,
    run: &Run,
    only: Option<&HashSet<SeatRequestId>>,
) -> Result<Vec<Material>, StoreError> {
    let (records, mut standings) = (store::of_run(view, run.id)?, store::standings(view, run.id)?);
    let mut all = Vec::new();
    for request in requests::seated(view, run.id)? {
        let standing = standings.remove(&request.id).unwrap_or_default();
        if standing.waits || only.is_some_and(|only| !only.contains(&request.id)) {
            continue;
        }
        let (Some(person), Some(home)) =
            (people::person(view, request.person)?, network::institution::by_id(view, request.home)?)
        else {
            continue;
        };
        let before = records.iter().find(|one| one.request == request.id && !one.replaced).cloned();
        all.push(Material { request, person, home, standing, before });
    }
    Ok(all)
}

/// Sends one, unless it was sent just like that; whether it was.
async fn send(
    site: &Site,
    who: &Who,
    run: &Run,
    terms: &SeatTerms,
    key: &std::sync::Arc<SigningKey>,
    links: &Links,
    material: Material,
) -> Result<bool, Fault> {
    let (grade, passed) = (material.standing.grade, material.standing.passed);
    let credits = terms.credits.filter(|_| passed);
    if material.before.as_ref().is_some_and(|before| before.says(&material.standing, terms)) {
        return Ok(false);
    }
    let cx = site.cx(who);
    let (code, record): (Code, SeatRecordId) = (Code::draw(cx.bytes()), cx.id());
    let salt: [u8; 16] = cx.bytes();
    let statement = statement(run, &material, &code, credits, cx.now);
    let email = material.person.email.clone().filter(|_| material.person.is_confirmed());
    let email = email.map(|email| (email, salt.iter().map(|byte| format!("{byte:02x}")).collect()));
    let (blobs, signed_by, links_too) = (site.shelf().get::<Blobs>(), key.clone(), links.clone());
    let drawn = code.clone();
    let make = move || -> Result<String, Fault> {
        let whom = Recognised { record, email };
        let words = words_of(&statement);
        let badge = badge(&statement, &links_too, &drawn, &words, &whom);
        let method = proof_method(&links_too, &statement.host_slug, &signed_by.name);
        let created = words::dates::machine(statement.issued_at);
        let credential =
            credential::issue(&badge, &signed_by.key, &method, &created).map_err(Fault::broken)?;
        let kept = blobs.put(&Document { statement, credential }.to_bytes()).map_err(Fault::broken)?;
        Ok(kept.as_str().to_owned())
    };
    let document = tokio::task::spawn_blocking(make).await.map_err(Fault::broken)??;
    let SeatRequest { id: request, home, person, .. } = material.request;
    let code = code.to_string();
    let fact = SeatResultReturned { record, request, home, code, grade, passed, credits, document };
    // No person does this: it follows from the end of the run, or from what the team asked for.
    site.say_as_operator(fact).await?;
    let (cx, links) = (site.cx(who), links.clone());
    let (title, host) = (run.terms.title.clone(), run.institution_name.clone());
    let home = material.home.name;
    site.upkeep_unseen(move |tx| {
        letters::send(tx, &cx, person, &links, &Letter::Result { run: &title, host: &host, home: &home })
    })
    .await?;
    Ok(true)
}

fn statement(run: &Run, material: &Material, code: &Code, credits: Option<i64>, now: Instant) -> Statement {
    let terms = &run.terms;
    let known = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let language = Some(terms.language.as_str()).filter(|tag| tag.len() >= 2 && tag.split('-').all(known));
    Statement {
        student: material.person.name.clone(),
        home: material.home.name.clone(),
        host: run.institution_name.clone(),
        host_slug: run.institution_slug.clone(),
        course: terms.title.clone(),
        course_language: language.unwrap_or("fr").to_owned(),
        run: run.key.clone(),
        grade: material.standing.grade,
        letter: material.standing.letter.clone(),
        passed: material.standing.passed,
        credits,
        start: terms.start,
        end: terms.end,
        // Whole seconds: some readers of credentials know no others.
        issued_at: Instant::from_millis(now.as_millis() / 1_000 * 1_000),
        zone: terms.zone.clone(),
        language: Lang::of_tag(&terms.language).unwrap_or_default(),
        code: code.to_string(),
    }
}

fn words_of(statement: &Statement) -> Words {
    let say = say(statement.language);
    Words {
        result: say.msg_fact_grade(),
        status: say.msg_fact_outcome(),
        credits: say.msg_fact_credits(),
        criteria: say.msg_record_criteria(&statement.course, &statement.host, &statement.home),
    }
}
