//! Told of the network: roles given and ended, invitations taken up.

use super::{Telling, Told, told_by};
use crate::kind::What;
use ground::{Heard, Hearing};
use lexicon::facts::network::{RoleEnded, RoleGiven};
use serde_json::json;
use store::{StoreError, View};

pub(super) fn told(hearing: Hearing) -> Hearing {
    told_by::<RoleEnded>(told_by::<RoleGiven>(hearing))
}

impl Told for RoleGiven {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let RoleGiven { person, role, place, by, .. } = heard.fact;
        let detail = json!({ "role": role });
        // Who took it up by themselves knows; who offered it does not.
        let telling = match by {
            Some(by) => Telling::person(What::InvitationTaken, *by, place.clone()).speaking_of(*person),
            None => Telling::person(What::RoleGiven, *person, place.clone()),
        };
        Ok(vec![telling.detail(detail)])
    }
}

impl Told for RoleEnded {
    fn tellings(heard: &Heard<'_, Self>, _: &View<'_>) -> Result<Vec<Telling>, StoreError> {
        let RoleEnded { person, role, place, .. } = heard.fact;
        let ended = Telling::person(What::RoleEnded, *person, place.clone());
        Ok(vec![ended.detail(json!({ "role": role }))])
    }
}
