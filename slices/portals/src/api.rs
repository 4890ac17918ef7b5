//! What programs are told: shapes that only grow.

use crate::{
    curation::CurationSeen,
    portal::{Ceasing, Portal, PortalSeen, PortalsListed, Texts},
};
use lexicon::Lang;
use serde_json::{Value, json};
use web::paths::portals as at;
use words::dates::machine;

pub(crate) fn portal(of: &Portal) -> Value {
    json!({
        "id": of.id, "slug": of.slug, "names": texts(&of.names),
        "languages": of.languages.iter().map(|lang| lang.tag()).collect::<Vec<_>>(),
        "accent": of.colours.accent.to_hex(), "second": of.colours.second.to_hex(),
        "blocks": of.blocks.iter().map(|block| block.word()).collect::<Vec<_>>(),
        "contact": of.contact, "indexed": of.indexed, "own_accounts": of.own_accounts,
        "logo": crate::arrival::logo(of),
        "url": at::Portal { portal: of.slug.clone() }.to_string(),
    })
}

/// Text by language, as far as there is any.
pub(crate) fn texts(of: &Texts) -> Value {
    let said = Lang::ALL.into_iter().filter(|lang| !of.of(*lang).is_empty());
    said.map(|lang| (lang.tag().to_owned(), json!(of.of(lang)))).collect()
}

pub(crate) fn portals(listed: &PortalsListed) -> Value {
    let own = listed.portals.iter().map(|(one, hosts)| {
        let mut shape = portal(one);
        shape["hosts"] = json!(hosts);
        shape
    });
    let operates = listed.operates.iter().map(|(receiver, grant, theirs)| {
        json!({
            "institution": receiver.slug, "agreement": grant.agreement, "grant": grant.grant.grant,
            "portals": theirs.iter().map(|one| &one.slug).collect::<Vec<_>>(),
        })
    });
    json!({
        "institution": listed.institution.slug, "portals": own.collect::<Vec<_>>(),
        "operates": operates.collect::<Vec<_>>(),
        "operated_by": listed.operators.iter().map(|one| &one.slug).collect::<Vec<_>>(),
    })
}

pub(crate) fn seen(seen: &PortalSeen) -> Value {
    let mut shape = portal(&seen.portal);
    shape["institution"] = json!(seen.institution.slug);
    shape["hosts"] = json!(seen.hosts);
    shape["promise"] = texts(&seen.promise);
    let changes = seen.changes.iter();
    shape["changes"] =
        changes.map(|one| json!({ "at": machine(one.at), "by": one.by, "what": one.what })).collect();
    shape
}

pub(crate) fn ceasing(of: &Ceasing) -> Value {
    json!({
        "portal": of.portal.slug, "institution": of.institution.slug, "hosts": of.hosts, "courses": of.courses,
        "own_accounts": of.accounts,
    })
}

pub(crate) fn curation(seen: &CurationSeen) -> Value {
    let courses = seen.courses.iter().map(|one| {
        json!({
            "course": one.course, "key": one.key, "title": one.title, "institution": one.of,
            "position": one.curated.position, "listed": one.is_listed, "highlighted": one.curated.highlighted, "hidden": one.curated.hidden,
            "by": one.by.as_ref().map(|by| json!({ "agreement": by.agreement, "title": by.title, "until": by.last_day })),
        })
    });
    json!({ "portal": seen.portal.slug, "courses": courses.collect::<Vec<_>>() })
}
