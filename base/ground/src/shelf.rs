//! Things of the slices that live as long as the site: caches of immutable content, blobs, keys.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::Arc,
};

/// One thing of each type, put there when the site is wired.
#[derive(Default)]
pub struct Shelf {
    things: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl Shelf {
    #[must_use]
    pub fn with<T: Any + Send + Sync>(mut self, thing: T) -> Self {
        self.things.insert(TypeId::of::<T>(), Arc::new(thing));
        self
    }

    /// The thing of that type.
    ///
    /// # Panics
    /// If the site was wired without it, which its first start shows.
    pub fn get<T: Any + Send + Sync>(&self) -> Arc<T> {
        let thing = self.things.get(&TypeId::of::<T>()).cloned();
        let found = thing.and_then(|thing| thing.downcast().ok());
        found.unwrap_or_else(|| panic!("the site was wired without {}", std::any::type_name::<T>()))
    }
}
