//! Portals. What they are like is no history; that one was closed is.

use super::fact;
use crate::{InstitutionId, PlaceRef, PortalId};
use serde::{Deserialize, Serialize};

/// A portal is no more: its hosts are free again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PortalClosed {
    pub portal: PortalId,
    pub institution: InstitutionId,
    /// The word it had in addresses.
    pub slug: String,
    /// What it was called, in the order of [`Lang::ALL`](crate::Lang::ALL); empty where there was none.
    pub names: [String; 3],
    /// Where it was reached.
    pub hosts: Vec<String>,
}
fact!("portals.closed", PortalClosed, |it| PlaceRef::institution(it.institution));
