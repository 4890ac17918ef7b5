//! Ask: one's own data, with places by their names.

use ground::{Ask, Cx, Fault, Granted, Oneself};
use lexicon::{PersonId, PlaceRef};
use people::SeeOwnData;
use serde_json::Value;
use store::{StoreError, View};

pub struct ReadMyData {
    pub person: PersonId,
}

impl Ask for ReadMyData {
    const NAME: &'static str = "privacy.read-my-data";
    type Right = SeeOwnData;
    type Over = Oneself;
    type Outcome = Value;

    fn over(&self) -> PersonId {
        self.person
    }

    fn answer(&self, _: Granted<SeeOwnData, Oneself>, view: &View<'_>, cx: &Cx) -> Result<Value, Fault> {
        let mut all = people::known_of(view, self.person, cx.now)?.ok_or(Fault::NotFound)?;
        name_places(view, &mut all)?;
        Ok(all)
    }
}

fn name_places(view: &View<'_>, value: &mut Value) -> Result<(), StoreError> {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(place) if key == "place" => {
                        let named = network::place_title(view, &PlaceRef::from_stored(place.clone()))?;
                        *place = named.unwrap_or_default();
                    }
                    _ => name_places(view, value)?,
                }
            }
            Ok(())
        }
        Value::Array(list) => list.iter_mut().try_for_each(|one| name_places(view, one)),
        _ => Ok(()),
    }
}
