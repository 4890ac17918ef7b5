//! `GET /feeds/runs.atom`, and the same of one institution: runs, the newest first.

use super::sent;
use crate::{
    here::Here,
    say,
    shown::{Entry, Snapshot, snapshot},
};
use announce::{
    Course, Organisation, Run, Second,
    atom::{self, Feed},
    course::shortened,
};
use axum::{extract::State, http::HeaderMap, response::Response};
use network::InstitutionName;
use web::{House, Visitor, Wrong, paths};

/// Runs a feed tells of at most: a reader that comes once a month misses none of them.
const MOST: usize = 100;
const LONGEST_SUMMARY: usize = 600;

pub(crate) async fn of_portal(
    at: paths::feeds::Runs,
    State(house): State<House>,
    visitor: Visitor,
    asked: HeaderMap,
) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let snapshot = snapshot(&house, &here).await?;
    let title = say(here.lang).msg_runs_of(&here.name);
    let feed = feed(&here, &snapshot, (here.absolute(at), here.absolute("/")), title, None, house.site.now());
    Ok(sent::document(&asked, atom::MEDIA_TYPE, atom::write(&feed)))
}

pub(crate) async fn of_institution(
    at: paths::feeds::InstitutionRuns,
    State(house): State<House>,
    visitor: Visitor,
    asked: HeaderMap,
) -> Result<Response, Wrong> {
    let here = Here::of(&house, &visitor);
    let known = crate::catalogue::KnownInstitution { name: InstitutionName::Slug(at.institution.clone()) };
    let institution = house.site.ask(&visitor.who, known).await?;
    let snapshot = snapshot(&house, &here).await?;
    let page = paths::network::Institution { institution: at.institution.clone() };
    let title = say(here.lang).msg_runs_of(&institution);
    let addresses = (here.absolute(&at), here.absolute(page));
    let feed = feed(&here, &snapshot, addresses, title, Some(&at.institution), house.site.now());
    Ok(sent::document(&asked, atom::MEDIA_TYPE, atom::write(&feed)))
}

fn feed(
    here: &Here,
    snapshot: &Snapshot,
    (url, page): (String, String),
    title: String,
    institution: Option<&str>,
    now: lexicon::Instant,
) -> Feed {
    let of = |run: &Run, course: &Course| institution.is_none_or(|slug| giver(run, course).slug == slug);
    let all = snapshot.courses();
    let all = all.flat_map(|(entry, course)| course.runs.iter().map(move |run| (run, entry, course)));
    let mut runs: Vec<(&Run, &Entry, &Course)> = all.filter(|(run, _, course)| of(run, course)).collect();
    runs.sort_by(|(one, ..), (other, ..)| (other.announced, &other.key).cmp(&(one.announced, &one.key)));
    runs.truncate(MOST);
    let entries: Vec<atom::Entry> =
        runs.into_iter().map(|(run, entry, course)| one(run, entry, course)).collect();
    // An empty feed is as old as this start of the day, so that it is not another one each second.
    let today = Second(Second::of_millis(now.as_millis()).0.div_euclid(86_400) * 86_400);
    Feed {
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or(today),
        subtitle: say(here.lang).msg_runs_subtitle(),
        language: here.lang.tag().to_owned(),
        author: here.name.clone(),
        url,
        page,
        title,
        entries,
    }
}

/// Who gives a run: the provider of its course, unless that lets another.
fn giver<'c>(run: &'c Run, course: &'c Course) -> &'c Organisation {
    run.organizer.as_ref().unwrap_or(&course.provider)
}

fn one(run: &Run, entry: &Entry, course: &Course) -> atom::Entry {
    let summary = shortened(&course.description, LONGEST_SUMMARY);
    atom::Entry {
        url: run.url.clone(),
        title: run.title.clone(),
        language: run.language.clone(),
        author: giver(run, course).name.clone(),
        summary: if summary.is_empty() { run.title.clone() } else { summary },
        published: run.announced,
        updated: entry.changed.max(run.announced),
        categories: course.subjects.clone(),
    }
}
