//! The SQL of portals.

use super::{Block, Colours, Portal, Texts, What};
use ::store::{Row, StoreError, Tx, View, sql};
use lexicon::{Instant, InstitutionId, KeptPicture, Lang, PersonId, PortalId};
use web::{LegalPage, components::theme::Rgb};

/// Portals with their names, as [`read`] reads them; then what the caller wants.
macro_rules! portal_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select p.id, p.institution_id, p.slug, p.accent, p.second, p.languages, p.blocks, p.contact, p.indexed,
                    p.own_accounts, p.logo, p.logo_type, fr.text, en.text, ar.text
             from portals p
             left join portal_texts fr on fr.portal_id = p.id and fr.what = 'name' and fr.lang = 'fr'
             left join portal_texts en on en.portal_id = p.id and en.what = 'name' and en.lang = 'en'
             left join portal_texts ar on ar.portal_id = p.id and ar.what = 'name' and ar.lang = 'ar' ",
            $rest
        ))
    };
}

pub fn by_slug(view: &View<'_>, slug: &str) -> Result<Option<Portal>, StoreError> {
    view.first(portal_sql!("where p.slug = ?1"), &[&slug], read)
}

pub fn by_id(view: &View<'_>, id: PortalId) -> Result<Option<Portal>, StoreError> {
    view.first(portal_sql!("where p.id = ?1"), &[&id], read)
}

/// The portals of an institution, by their words.
/// The portals of an institution, by their words.
pub fn of_institution(view: &View<'_>, id: InstitutionId) -> Result<Vec<Portal>, StoreError> {
    view.rows(portal_sql!("where p.institution_id = ?1 order by p.slug"), &[&id], read)
}

/// All portals of the installation, by their words.
pub fn all(view: &View<'_>) -> Result<Vec<Portal>, StoreError> {
    view.rows(portal_sql!("order by p.slug"), &[], read)
}

fn read(row: &Row<'_>) -> Result<Portal, StoreError> {
    let colour = |text: String| Rgb::from_hex(&text).unwrap_or(Rgb(0, 0, 0));
    let words = |text: String| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (logo, mime): (Option<String>, Option<String>) = (row.get(10)?, row.get(11)?);
    let name = |index| Ok::<_, StoreError>(row.get::<Option<String>>(index)?.unwrap_or_default());
    let languages: Vec<Lang> = words(row.get(5)?)
        .iter()
        .filter_map(|tag| Lang::ALL.into_iter().find(|one| one.tag() == tag))
        .collect();
    Ok(Portal {
        id: row.get(0)?,
        institution: row.get(1)?,
        slug: row.get(2)?,
        colours: Colours { accent: colour(row.get(3)?), second: colour(row.get(4)?) },
        languages: if languages.is_empty() { vec![Lang::default()] } else { languages },
        blocks: words(row.get(6)?).iter().filter_map(|word| Block::of_word(word)).collect(),
        contact: row.get(7)?,
        indexed: row.get(8)?,
        own_accounts: row.get(9)?,
        logo: logo.zip(mime).map(|(hash, mime)| KeptPicture { hash, mime }),
        names: Texts([name(12)?, name(13)?, name(14)?]),
    })
}

pub(crate) fn insert(tx: &Tx<'_>, portal: &Portal, at: Instant) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "insert into portals (id, institution_id, slug, accent, second, languages, blocks, contact, indexed,
                                  own_accounts, opened_at, changed_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)"
        ),
        &[
            &portal.id,
            &portal.institution,
            &portal.slug,
            &portal.colours.accent.to_hex(),
            &portal.colours.second.to_hex(),
            &tags(&portal.languages),
            &block_words(&portal.blocks),
            &portal.contact,
            &portal.indexed,
            &portal.own_accounts,
            &at,
        ],
    )?;
    set_texts(tx, portal.id, What::Name, &portal.names)
}

/// Writes what the settings page changes.
pub(crate) fn set_settings(tx: &Tx<'_>, portal: &Portal) -> Result<(), StoreError> {
    tx.run(
        sql!(
            "update portals set languages = ?2, blocks = ?3, contact = ?4, indexed = ?5, own_accounts = ?6
             where id = ?1"
        ),
        &[
            &portal.id,
            &tags(&portal.languages),
            &block_words(&portal.blocks),
            &portal.contact,
            &portal.indexed,
            &portal.own_accounts,
        ],
    )?;
    set_texts(tx, portal.id, What::Name, &portal.names)
}

pub(crate) fn set_looks(tx: &Tx<'_>, id: PortalId, colours: Colours) -> Result<(), StoreError> {
    tx.run(
        sql!("update portals set accent = ?2, second = ?3 where id = ?1"),
        &[&id, &colours.accent.to_hex(), &colours.second.to_hex()],
    )?;
    Ok(())
}

pub(crate) fn set_logo(tx: &Tx<'_>, id: PortalId, logo: Option<&KeptPicture>) -> Result<(), StoreError> {
    let (hash, mime) = (logo.map(|logo| logo.hash.as_str()), logo.map(|logo| logo.mime.as_str()));
    tx.run(sql!("update portals set logo = ?2, logo_type = ?3 where id = ?1"), &[&id, &hash, &mime])?;
    Ok(())
}

fn tags(languages: &[Lang]) -> String {
    languages.iter().map(|lang| lang.tag()).collect::<Vec<_>>().join(" ")
}

fn block_words(blocks: &[Block]) -> String {
    blocks.iter().map(|block| block.word()).collect::<Vec<_>>().join(" ")
}

/// What a portal says of something, in each language.
pub fn text(view: &View<'_>, id: PortalId, what: What) -> Result<Texts, StoreError> {
    let rows: Vec<(String, String)> = view.rows(
        sql!("select lang, text from portal_texts where portal_id = ?1 and what = ?2"),
        &[&id, &what.word()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut texts = Texts::default();
    for (tag, text) in rows {
        if let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == tag) {
            texts.0[lang.index()] = text;
        }
    }
    Ok(texts)
}

/// All portals by their hosts, with the legal pages each has words for: what every request needs, in one statement.
pub(crate) fn reached(view: &View<'_>) -> Result<Vec<(String, Portal, Vec<LegalPage>)>, StoreError> {
    view.rows(
        sql!(
            "select p.id, p.institution_id, p.slug, p.accent, p.second, p.languages, p.blocks, p.contact, p.indexed,
                    p.own_accounts, p.logo, p.logo_type, fr.text, en.text, ar.text, h.host,
                    exists (select 1 from portal_texts t where t.portal_id = p.id and t.what = 'notice'),
                    exists (select 1 from portal_texts t where t.portal_id = p.id and t.what = 'privacy'),
                    exists (select 1 from portal_texts t where t.portal_id = p.id and t.what = 'terms'),
                    exists (select 1 from portal_texts t where t.portal_id = p.id and t.what = 'accessibility')
             from portal_hosts h join portals p on p.id = h.portal_id
             left join portal_texts fr on fr.portal_id = p.id and fr.what = 'name' and fr.lang = 'fr'
             left join portal_texts en on en.portal_id = p.id and en.what = 'name' and en.lang = 'en'
             left join portal_texts ar on ar.portal_id = p.id and ar.what = 'name' and ar.lang = 'ar'
             order by h.host"
        ),
        &[],
        |row| {
            let mut legal = Vec::new();
            for (page, column) in LegalPage::ALL.into_iter().zip(16..) {
                if row.get::<bool>(column)? {
                    legal.push(page);
                }
            }
            Ok((row.get(15)?, read(row)?, legal))
        },
    )
}

pub(crate) fn set_texts(tx: &Tx<'_>, id: PortalId, what: What, texts: &Texts) -> Result<(), StoreError> {
    tx.run(sql!("delete from portal_texts where portal_id = ?1 and what = ?2"), &[&id, &what.word()])?;
    for lang in Lang::ALL.into_iter().filter(|lang| !texts.of(*lang).is_empty()) {
        tx.run(
            sql!("insert into portal_texts (portal_id, what, lang, text) values (?1, ?2, ?3, ?4)"),
            &[&id, &what.word(), &lang.tag(), &texts.of(lang)],
        )?;
    }
    Ok(())
}

/// The hosts of a portal; the first is the one links name.
pub fn hosts_of(view: &View<'_>, id: PortalId) -> Result<Vec<String>, StoreError> {
    view.rows(
        sql!("select host from portal_hosts where portal_id = ?1 order by position, host"),
        &[&id],
        |row| row.get(0),
    )
}

/// All hosts of the installation, each with its portal, in their order.
pub fn all_hosts(view: &View<'_>) -> Result<Vec<(String, PortalId)>, StoreError> {
    view.rows(sql!("select host, portal_id from portal_hosts order by position, host"), &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Gives a host to a portal, unless it is somebody's already: whether it was free.
pub(crate) fn take_host(tx: &Tx<'_>, id: PortalId, host: &str) -> Result<bool, StoreError> {
    let taken = tx.run(
        sql!(
            "insert into portal_hosts (host, portal_id, position)
             select ?1, ?2, coalesce(max(position) + 1, 0) from portal_hosts where portal_id = ?2
             on conflict (host) do nothing"
        ),
        &[&host, &id],
    )?;
    Ok(taken == 1)
}

pub(crate) fn remove_host(tx: &Tx<'_>, id: PortalId, host: &str) -> Result<bool, StoreError> {
    let gone = tx.run(sql!("delete from portal_hosts where host = ?1 and portal_id = ?2"), &[&host, &id])?;
    Ok(gone == 1)
}

/// Remembers who changed what; the last fifty of each portal are kept.
pub fn note(
    tx: &Tx<'_>,
    id: PortalId,
    person: Option<PersonId>,
    what: &str,
    at: Instant,
) -> Result<(), StoreError> {
    tx.run(sql!("update portals set changed_at = ?2, changed_by = ?3 where id = ?1"), &[&id, &at, &person])?;
    tx.run(
        sql!("insert into portal_changes (portal_id, at, person_id, what) values (?1, ?2, ?3, ?4)"),
        &[&id, &at, &person, &what],
    )?;
    tx.run(
        sql!(
            "delete from portal_changes where portal_id = ?1 and at < (
                 select min(c.at) from (select at from portal_changes where portal_id = ?1
                                        order by at desc limit 50) c)"
        ),
        &[&id],
    )?;
    Ok(())
}

/// The last changes, the newest first: when, by whom, what.
pub(crate) fn changes(view: &View<'_>, id: PortalId) -> Result<Vec<(Instant, String, String)>, StoreError> {
    view.rows(
        sql!(
            "select c.at, n.name, c.what from portal_changes c left join people_names n on n.id = c.person_id
             where c.portal_id = ?1 order by c.at desc limit 10"
        ),
        &[&id],
        |row| Ok((row.get(0)?, row.get::<Option<String>>(1)?.unwrap_or_default(), row.get(2)?)),
    )
}
