//! Reading a feed by the one way out, page after page, each checked before the next is asked for.

use super::{Failed, MOST_COURSES, TakenUp, Took, page};
use crate::{
    Problem, course,
    feed::{FeedAddress, FeedKey},
};
use announce::{Second, exchange};
use credential::PublicKey;
use lexicon::Instant;
use outside::{Answer, Outside, Question};
use serde_json::Value;
use std::{sync::Arc, time::Duration};

/// For all pages together: other feeds wait meanwhile.
const PATIENCE: Duration = Duration::from_secs(20);
/// Pages of one take-up, and bytes of all of them.
const MOST_PAGES: usize = 2 * MOST_COURSES / exchange::PAGE;
const LARGEST: usize = 16 << 20;
/// How far the clocks of two sites, and the copies that proxies keep for a minute, may be apart (seconds).
const APART: i64 = 300;
/// How old the whole may be (seconds): some sites sign theirs once a night. What is kept back longer, by whoever stands
/// between, is no news.
const OLDEST: i64 = 2 * 86_400;

/// What is asked of a feed.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub address: FeedAddress,
    /// The key it has to be signed with; none the first time.
    pub pinned: Option<String>,
    /// Changes since then; everything without.
    pub since: Option<Second>,
    /// The tag of what is known already, or empty.
    pub tag: String,
    /// The moment of the last one taken up: an older one is refused.
    pub last: Option<Second>,
    pub now: Instant,
}

/// All of it.
///
/// # Errors
/// [`Failed`] says why nothing of it may be taken up.
pub async fn fetch(outside: &Outside, wanted: &Wanted) -> Result<Took, Failed> {
    let reading = tokio::time::timeout(PATIENCE, Reading::new(outside, wanted).all());
    reading.await.unwrap_or_else(|_| Err(Problem::Unreachable.into()))
}

/// The first page alone: who publishes it, and the key.
///
/// # Errors
/// As [`fetch`].
pub async fn first_page(outside: &Outside, address: &FeedAddress, now: Instant) -> Result<TakenUp, Failed> {
    let wanted =
        Wanted { address: address.clone(), pinned: None, since: None, tag: String::new(), last: None, now };
    let mut reading = Reading::new(outside, &wanted);
    let found = reading.page(&wanted.first(), "").await?;
    found.map(|(found, _)| found).ok_or_else(|| Problem::NotAFeed.into())
}

impl Wanted {
    fn first(&self) -> String {
        match self.since {
            None => self.address.url.clone(),
            Some(since) => format!("{}?updated_since={since}", self.address.url),
        }
    }
}

/// A feed that is being read.
struct Reading<'r> {
    outside: &'r Outside,
    wanted: &'r Wanted,
    /// The key, once the first page named it and its host listed it.
    key: Option<(String, PublicKey)>,
    /// The moment of the first page.
    of: Option<Second>,
    bytes: usize,
}

impl<'r> Reading<'r> {
    fn new(outside: &'r Outside, wanted: &'r Wanted) -> Self {
        Self { outside, wanted, key: None, of: None, bytes: 0 }
    }

    async fn all(mut self) -> Result<Took, Failed> {
        let wanted = self.wanted;
        let Some((mut all, mut next)) = self.page(&wanted.first(), &wanted.tag).await? else {
            return Ok(Took::Unchanged);
        };
        let mut pages = 1;
        while let Some(url) = next {
            if pages >= MOST_PAGES {
                return Err(Problem::TooMany.into());
            }
            let Some((more, after)) = self.page(&url, "").await? else {
                return Err(Problem::NotAFeed.into());
            };
            all.items.extend(more.items);
            next = after;
            pages += 1;
        }
        Ok(Took::Feed(all))
    }

    /// A page, and the address of the next; `None` when what is known of it still holds.
    async fn page(&mut self, url: &str, tag: &str) -> Result<Option<(TakenUp, Option<String>)>, Failed> {
        let question = Question {
            known: (!tag.is_empty()).then(|| tag.to_owned()),
            largest: exchange::LARGEST.min(LARGEST - self.bytes),
            ..Question::default()
        };
        let (bytes, tag) = match self.outside.ask(url, question).await.map_err(Problem::from)? {
            Answer::Unchanged => return Ok(None),
            Answer::Found { bytes, tag } => (bytes, tag.unwrap_or_default()),
        };
        self.bytes += bytes.len();
        let page = aside(move || serde_json::from_slice::<Value>(&bytes)).await?;
        let page = Arc::new(page.map_err(|_| Problem::NotAFeed)?);
        let (method, key) = self.key_of(&page, url).await?;
        let (at, name, asked) = (self.wanted.address.clone(), method.clone(), url.to_owned());
        let taken = aside(move || page::opened(&page, (&name, key), &at, &asked)).await??;
        self.is_of_time(taken.at)?;
        let found = TakenUp {
            publisher: course::publisher(&taken.publisher, &self.wanted.address.authority),
            key: FeedKey { multikey: key.to_multikey(), name: method },
            of: taken.at,
            tag,
            items: page::items(taken.items)?,
        };
        Ok(Some((found, taken.next)))
    }

    /// The key of a page: that of the first one, which its host has to list, and which has to be the one that was kept.
    async fn key_of(&mut self, page: &Value, url: &str) -> Result<(String, PublicKey), Failed> {
        let signer = page::signer(page, &self.wanted.address)?;
        if let Some((method, key)) = &self.key {
            return match method == signer.method {
                true => Ok((method.clone(), *key)),
                false => Err(Problem::Signature.into()),
            };
        }
        let told = self.outside.read(&signer.document).await.map_err(|_| Problem::KeyDocument)?;
        let told: Value = serde_json::from_slice(&told).map_err(|_| Problem::KeyDocument)?;
        let key = credential::listed_key(&told, signer.did, signer.method).ok_or(Problem::KeyDocument)?;
        let found = FeedKey { multikey: key.to_multikey(), name: signer.method.to_owned() };
        if self.wanted.pinned.as_ref().is_some_and(|pinned| *pinned != found.multikey) {
            // Only a key that signed this very feed is worth a person's look.
            page::opened(page, (signer.method, key), &self.wanted.address, url)?;
            return Err(Failed { problem: Problem::KeyChanged, offered: Some(found) });
        }
        self.key = Some((signer.method.to_owned(), key));
        Ok((signer.method.to_owned(), key))
    }

    /// Neither older than the last one taken up, nor kept back, nor of a time to come, nor put together of pages of other times.
    fn is_of_time(&mut self, of: Second) -> Result<(), Problem> {
        if self.wanted.last.is_some_and(|last| of < last) {
            return Err(Problem::Older);
        }
        let now = Second::of_millis(self.wanted.now.as_millis()).0;
        if of.0 > now + APART {
            return Err(Problem::Ahead);
        }
        if self.wanted.since.is_none() && of.0 < now - OLDEST {
            return Err(Problem::Stale);
        }
        let first = *self.of.get_or_insert(of);
        if (of.0 - first.0).abs() > APART { Err(Problem::Mixed) } else { Ok(()) }
    }
}

/// Work that takes milliseconds, beside the threads that answer.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    // It only fails when the program ends.
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::Unreachable)
}
