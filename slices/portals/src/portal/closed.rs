//! What is left of a portal that was closed: the sentence at its hosts.

use super::Texts;
use ::store::{StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{Instant, PortalId, facts::portals::PortalClosed};

/// A host of a portal there is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedHost {
    pub host: String,
    pub names: Texts,
    pub closed_at: Instant,
}

/// Those that no other portal has taken since.
pub(crate) fn hosts(view: &View<'_>) -> Result<Vec<ClosedHost>, StoreError> {
    view.rows(
        sql!(
            "select c.host, c.name_fr, c.name_en, c.name_ar, c.closed_at from portal_closed_hosts c
             where not exists (select 1 from portal_hosts h where h.host = c.host)"
        ),
        &[],
        |row| {
            let names = Texts([row.get(1)?, row.get(2)?, row.get(3)?]);
            Ok(ClosedHost { host: row.get(0)?, names, closed_at: row.get(4)? })
        },
    )
}

pub(crate) const CLEAR: &str = sql!("delete from portal_closed_hosts");

pub(crate) fn closed(tx: &Tx<'_>, heard: &Heard<'_, PortalClosed>) -> Result<(), StoreError> {
    let PortalClosed { portal, names, hosts, .. } = heard.fact;
    for host in hosts {
        tx.run(
            sql!(
                "insert into portal_closed_hosts (host, portal_id, name_fr, name_en, name_ar, closed_at)
                 values (?1, ?2, ?3, ?4, ?5, ?6)
                 on conflict (host) do update set portal_id = excluded.portal_id, name_fr = excluded.name_fr,
                 name_en = excluded.name_en, name_ar = excluded.name_ar, closed_at = excluded.closed_at"
            ),
            &[host, portal, &names[0], &names[1], &names[2], &heard.at],
        )?;
    }
    Ok(())
}

/// Its settings go, with all that hangs on them.
pub(super) fn remove(tx: &Tx<'_>, id: PortalId) -> Result<(), StoreError> {
    tx.run(sql!("delete from portal_changes where portal_id = ?1"), &[&id])?;
    tx.run(sql!("delete from portal_courses where portal_id = ?1"), &[&id])?;
    tx.run(sql!("delete from portal_texts where portal_id = ?1"), &[&id])?;
    tx.run(sql!("delete from portal_hosts where portal_id = ?1"), &[&id])?;
    tx.run(sql!("delete from portals where id = ?1"), &[&id])?;
    Ok(())
}
