//! The SQL of finding people, and of who was found by whom.

use super::Found;
use ::store::{Row, StoreError, Tx, View, sql};
use ground::Heard;
use lexicon::{Instant, InstitutionId, PersonId, Role, facts::network::PeopleLookedUp};
use serde_json::{Value, json};

/// Whoever looks for more must say more of the name.
pub(crate) const MOST: usize = 20;

/// Who confirmed this address, whatever they do here.
pub(crate) fn by_email(
    view: &View<'_>,
    institution: InstitutionId,
    email: &str,
    now: Instant,
) -> Result<Vec<Found>, StoreError> {
    let rows = view.rows(
        sql!(
            "select n.id, n.name, n.email, s.role, s.key, s.title,
             (select count(*) from roles r join places h on h.place = r.place where r.person_id = n.id
              and r.role = 'learner' and r.ended_at is null and h.institution_id = ?1)
             from people_names n
             left join (select w.person_id, w.role, w.given_at, p.key, p.title
                        from role_spells w join places p on p.place = w.place
                        where w.ended_at is null and w.from_at <= ?3 and (w.until_at is null or w.until_at > ?3)
                        and p.institution_id = ?1) s on s.person_id = n.id
             where n.email = ?2 order by n.name, n.id, s.given_at"
        ),
        &[&institution, &email.to_lowercase(), &now],
        read,
    )?;
    Ok(together(rows))
}

/// People of this institution (or everybody), a word of whose name begins so; one more than [`MOST`] at most.
pub(crate) fn by_name(
    view: &View<'_>,
    institution: InstitutionId,
    name: &str,
    everybody: bool,
    now: Instant,
) -> Result<Vec<Found>, StoreError> {
    // SQLite folds the case of ASCII only, so a name with accents is compared as typed and as names are written, too.
    let (typed, lowered, titled) = (pattern(name), pattern(&name.to_lowercase()), pattern(&titled(name)));
    let rows = view.rows(
        sql!(
            "select n.id, n.name, n.email, s.role, s.key, s.title,
             (select count(*) from roles r join places h on h.place = r.place where r.person_id = n.id
              and r.role = 'learner' and r.ended_at is null and h.institution_id = ?1)
             from (select id, name, email from people_names
                   where (' ' || lower(name) like ?2 escape '!' or ' ' || name like ?3 escape '!'
                          or ' ' || name like ?5 escape '!')
                   and (?4 or exists (select 1 from roles r join places h on h.place = r.place
                        where r.person_id = people_names.id and h.institution_id = ?1))
                   order by name, id limit 21) n
             left join (select w.person_id, w.role, w.given_at, p.key, p.title
                        from role_spells w join places p on p.place = w.place
                        where w.ended_at is null and w.from_at <= ?6 and (w.until_at is null or w.until_at > ?6)
                        and p.institution_id = ?1) s on s.person_id = n.id
             order by n.name, n.id, s.given_at"
        ),
        &[&institution, &lowered, &typed, &everybody, &titled, &now],
        read,
    )?;
    Ok(together(rows))
}

/// "élise DIOP" → "Élise Diop"
fn titled(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        first + &letters.as_str().to_lowercase()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// `% name%`, with what `like` would take for a wildcard taken literally.
fn pattern(name: &str) -> String {
    let mut pattern = String::from("% ");
    for c in name.chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

fn read(row: &Row<'_>) -> Result<Found, StoreError> {
    let role: Option<Role> = row.get(3)?;
    let roles = match role {
        Some(role) => vec![(role, row.get(4)?, row.get(5)?)],
        None => Vec::new(),
    };
    Ok(Found { person: row.get(0)?, name: row.get(1)?, email: row.get(2)?, roles, enrolments: row.get(6)? })
}

/// One row a role becomes one person with their roles.
fn together(rows: Vec<Found>) -> Vec<Found> {
    let mut people: Vec<Found> = Vec::new();
    for row in rows {
        match people.last_mut().filter(|last| last.person == row.person) {
            Some(last) => last.roles.extend(row.roles),
            None => people.push(row),
        }
    }
    people
}

pub(crate) const CLEAR_LOOK_UPS: &str = sql!("delete from look_ups");

pub(crate) fn looked_up(tx: &Tx<'_>, heard: &Heard<'_, PeopleLookedUp>) -> Result<(), StoreError> {
    let PeopleLookedUp { institution, people, .. } = heard.fact;
    for person in people {
        tx.run(
            sql!(
                "insert into look_ups (seq, person_id, at, actor, institution_id) values (?1, ?2, ?3, ?4, ?5)
                 on conflict (seq, person_id) do nothing"
            ),
            &[&heard.seq, person, &heard.at, &heard.actor, institution],
        )?;
    }
    Ok(())
}

/// When, and in the name of which institution, somebody looked this person up.
pub(crate) fn about(view: &View<'_>, person: PersonId) -> Result<Value, StoreError> {
    let rows = view.rows(
        sql!(
            "select l.at, i.name from look_ups l join institutions i on i.id = l.institution_id
             where l.person_id = ?1 order by l.seq"
        ),
        &[&person],
        |row| Ok((row.get::<Instant>(0)?, row.get::<String>(1)?)),
    )?;
    let all: Vec<Value> = rows
        .into_iter()
        .map(|(at, institution)| json!({ "at": words::dates::machine(at), "institution": institution }))
        .collect();
    let invited = crate::invitations::store::to_person(view, person)?;
    let invited: Vec<Value> = invited
        .iter()
        .map(|one| &one.invitation)
        .map(|one| json!({ "role": one.role, "place": one.place, "until": words::dates::machine(one.expires_at) }))
        .collect();
    Ok(json!({ "looked_up_by": all, "invitations": invited }))
}

people::data_part!("network", about);
