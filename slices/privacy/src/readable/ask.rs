//! Ask: one's own data, with places by their names.

use ground::{Ask, Cx, Fault, Granted, Oneself};
use lexicon::{PersonId, PlaceRef};
use people::SeeOwnData;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use store::View;

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
        let mut places = BTreeSet::new();
        named_places(&all, &mut places);
        let places: Vec<PlaceRef> = places.into_iter().collect();
        name_places(&network::place_titles(view, &places)?, &mut all);
        Ok(all)
    }
}

fn named_places(value: &Value, found: &mut BTreeSet<PlaceRef>) {
    match value {
        Value::Object(map) => {
            let places = map.get("place").and_then(Value::as_str);
            found.extend(places.map(|place| PlaceRef::from_stored(place.to_owned())));
            map.values().for_each(|one| named_places(one, found));
        }
        Value::Array(list) => list.iter().for_each(|one| named_places(one, found)),
        _ => {}
    }
}

fn name_places(titles: &BTreeMap<PlaceRef, String>, value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(place) if key == "place" => {
                        *place =
                            titles.get(&PlaceRef::from_stored(place.clone())).cloned().unwrap_or_default();
                    }
                    _ => name_places(titles, value),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|one| name_places(titles, one)),
        _ => {}
    }
}
