//! What was drawn once is not drawn again: clean HTML by the hash of its source, read blocks by version and place.

use super::{
    clean::{Cleaned, Place, clean},
    video::VideoModel,
};
use courses::{Content, NodeId};
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    sync::{Arc, Mutex, PoisonError},
};

/// Bytes of clean HTML in each of two generations.
const GENERATION: usize = 24 << 20;
/// Blocks read, in each generation.
const MODELS: usize = 2_000;

/// The drawn parts of blocks. On the shelf.
pub struct Rendered {
    /// Two keys that nobody outside knows: 128 bits together, so that no two sources meet.
    keys: (RandomState, RandomState),
    texts: Mutex<Kept<(u64, u64), Arc<Cleaned>>>,
    videos: Mutex<Kept<(String, NodeId), Arc<VideoModel>>>,
}

impl Default for Rendered {
    fn default() -> Self {
        Self {
            keys: (RandomState::new(), RandomState::new()),
            texts: Mutex::new(Kept::new(GENERATION)),
            videos: Mutex::new(Kept::new(MODELS)),
        }
    }
}

impl Rendered {
    /// Clean HTML for a source of this run. `rewrite` makes its links ours, and is called at most once.
    pub(super) fn clean(
        &self,
        run: &str,
        source: &str,
        place: Place,
        rewrite: impl FnOnce(&str) -> String,
    ) -> Arc<Cleaned> {
        let all = (run, place, source);
        let key = (self.keys.0.hash_one(all), self.keys.1.hash_one(all));
        kept(&self.texts, key, |cleaned| cleaned.html.len() + 64, || Arc::new(clean(&rewrite(source), place)))
    }

    pub(super) fn video(
        &self,
        content: &Content,
        id: NodeId,
        read: impl FnOnce() -> VideoModel,
    ) -> Arc<VideoModel> {
        kept(&self.videos, (content.version.clone(), id), |_| 1, || Arc::new(read()))
    }
}

/// Two generations: what is used moves to the young one, and the old one is forgotten when the young is full.
struct Kept<K, V> {
    young: HashMap<K, V>,
    old: HashMap<K, V>,
    weight: usize,
    most: usize,
}

impl<K: Hash + Eq + Clone, V: Clone> Kept<K, V> {
    fn new(most: usize) -> Self {
        Self { young: HashMap::new(), old: HashMap::new(), weight: 0, most }
    }

    fn get(&mut self, key: &K, weigh: impl Fn(&V) -> usize) -> Option<V> {
        if let Some(value) = self.young.get(key) {
            return Some(value.clone());
        }
        let value = self.old.remove(key)?;
        self.put(key.clone(), value.clone(), weigh(&value));
        Some(value)
    }

    fn put(&mut self, key: K, value: V, weight: usize) {
        if self.weight + weight > self.most {
            self.old = std::mem::take(&mut self.young);
            self.weight = 0;
        }
        self.weight += weight;
        self.young.insert(key, value);
    }
}

/// From what is kept, or made outside the lock: two who come at once both make it, and nobody waits.
fn kept<K: Hash + Eq + Clone, V: Clone>(
    shelf: &Mutex<Kept<K, V>>,
    key: K,
    weigh: impl Fn(&V) -> usize,
    make: impl FnOnce() -> V,
) -> V {
    let lock = || shelf.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(value) = lock().get(&key, &weigh) {
        return value;
    }
    let value = make();
    let weight = weigh(&value);
    lock().put(key, value.clone(), weight);
    value
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn what_is_used_stays_and_what_is_not_goes() {
        let mut kept = Kept::new(2);
        kept.put('a', 1, 1);
        kept.put('b', 2, 1);
        kept.put('c', 3, 1);
        assert_eq!(kept.get(&'a', |_| 1), Some(1));
        kept.put('d', 4, 1);
        kept.put('e', 5, 1);
        assert_eq!(
            (kept.get(&'b', |_| 1), kept.get(&'a', |_| 1), kept.get(&'e', |_| 1)),
            (None, Some(1), Some(5))
        );
    }
}
