//! Checking one page: pure.

use super::Item;
use crate::{Course, Problem, feed::FeedAddress};
use announce::exchange::{self, Taken, Unreadable};
use credential::PublicKey;
use serde_json::Value;

/// The identifier of whoever says they signed, and the address of its document: on the feed's own host, or nowhere.
pub(super) fn signer<'v>(page: &'v Value, at: &FeedAddress) -> Result<Signer<'v>, Problem> {
    // What is no feed at all is told as such, and not as one without a signature.
    if page["type"] != "CatalogueFeed" {
        return Err(Problem::NotAFeed);
    }
    let method = page["proof"]["verificationMethod"].as_str().ok_or(Problem::Signature)?;
    let (did, _) = method.split_once('#').ok_or(Problem::ForeignKey)?;
    let (authority, path) = credential::did_web_document(did).ok_or(Problem::ForeignKey)?;
    if authority != at.authority {
        return Err(Problem::ForeignKey);
    }
    Ok(Signer { method, did, document: format!("{}{path}", at.origin) })
}

pub(super) struct Signer<'v> {
    pub method: &'v str,
    pub did: &'v str,
    pub document: String,
}

/// A page that was signed by that key, is of that feed, answers what was `asked`, and leads nowhere else.
pub(super) fn opened(
    page: &Value,
    (method, key): (&str, PublicKey),
    at: &FeedAddress,
    asked: &str,
) -> Result<Taken, Problem> {
    let opened = credential::open(page, &|name| (name == method).then_some(key));
    let taken = exchange::read(&opened.map_err(|_| Problem::Signature)?.document);
    let taken = taken.map_err(|why| match why {
        Unreadable::Version(_) => Problem::Version,
        _ => Problem::NotAFeed,
    })?;
    if taken.source != at.url {
        return Err(Problem::OtherFeed);
    }
    // Whoever stands between can't give changes for the whole, nor a page for another.
    if taken.address != asked {
        return Err(Problem::OtherQuestion);
    }
    let is_next = |next: &String| next.strip_prefix(&at.url).is_some_and(|rest| rest.starts_with('?'));
    if !taken.next.iter().all(is_next) {
        return Err(Problem::NotAFeed);
    }
    if !taken.items.iter().all(|item| at.has(&item.id)) {
        return Err(Problem::ForeignLinks);
    }
    Ok(taken)
}

/// What is kept of its items.
pub(super) fn items(taken: Vec<exchange::TakenItem>) -> Result<Vec<Item>, Problem> {
    let one = |item: exchange::TakenItem| {
        let course = match item.course {
            Some(course) => Some(Course::of(item.id.clone(), course).ok_or(Problem::NotAFeed)?),
            None => None,
        };
        Ok(Item { url: item.id, course })
    };
    taken.into_iter().map(one).collect()
}
