//! The SQL of providers.

use super::{Provider, Rule};
use ::store::{Row, StoreError, Tx, View, sql};
use lexicon::{InstitutionId, Lang};

macro_rules! provider_sql {
    ($rest:literal) => {
        sql!(concat!(
            "select id, institution_id, issuer, client_id, secret, scopes, label_fr, label_en, label_ar,
             reference_claim, role_days, prompt, is_enabled, created_at from openid_providers ",
            $rest
        ))
    };
}

fn read(row: &Row<'_>) -> Result<Provider, StoreError> {
    let mut labels = <[String; 3]>::default();
    for (lang, column) in [(Lang::Fr, 6), (Lang::En, 7), (Lang::Ar, 8)] {
        labels[lang.index()] = row.get(column)?;
    }
    Ok(Provider {
        id: row.get(0)?,
        institution: row.get(1)?,
        issuer: row.get(2)?,
        client_id: row.get(3)?,
        secret: row.get(4)?,
        scopes: row.get(5)?,
        labels,
        reference_claim: row.get(9)?,
        role_days: row.get(10)?,
        prompt: row.get(11)?,
        is_enabled: row.get(12)?,
        created_at: row.get(13)?,
        rules: Vec::new(),
    })
}

fn rule(row: &Row<'_>) -> Result<(String, Rule), StoreError> {
    Ok((row.get(0)?, Rule { claim: row.get(1)?, value: row.get(2)?, role: row.get(3)? }))
}

/// Those of an institution, the oldest first.
pub(crate) fn of_institution(view: &View<'_>, id: InstitutionId) -> Result<Vec<Provider>, StoreError> {
    let mut found = view.rows(
        provider_sql!("where institution_id = ?1 order by created_at, id limit 100"),
        &[&id],
        read,
    )?;
    let rules: Vec<(String, Rule)> = view.rows(
        sql!(
            "select r.provider_id, r.claim, r.value, r.role from openid_rules r
             join openid_providers p on p.id = r.provider_id where p.institution_id = ?1
             order by r.provider_id, r.position"
        ),
        &[&id],
        rule,
    )?;
    for (provider, rule) in rules {
        if let Some(found) = found.iter_mut().find(|one| one.id == provider) {
            found.rules.push(rule);
        }
    }
    Ok(found)
}

pub(crate) fn by_id(view: &View<'_>, id: &str) -> Result<Option<Provider>, StoreError> {
    let Some(mut found) = view.first(provider_sql!("where id = ?1"), &[&id], read)? else { return Ok(None) };
    let rules: Vec<(String, Rule)> = view.rows(
        sql!("select provider_id, claim, value, role from openid_rules where provider_id = ?1 order by position"),
        &[&id],
        rule,
    )?;
    found.rules = rules.into_iter().map(|(_, rule)| rule).collect();
    Ok(Some(found))
}

/// Where somebody can sign in by a provider.
pub(super) fn institutions(view: &View<'_>) -> Result<Vec<InstitutionId>, StoreError> {
    view.rows(sql!("select distinct institution_id from openid_providers where is_enabled"), &[], |row| {
        row.get(0)
    })
}

pub(super) fn keep(tx: &Tx<'_>, provider: &Provider) -> Result<(), StoreError> {
    let Provider { id, institution, issuer, client_id, secret, scopes, labels, .. } = provider;
    let Provider { reference_claim, role_days, prompt, is_enabled, created_at, rules, .. } = provider;
    let [fr, en, ar] = [Lang::Fr, Lang::En, Lang::Ar].map(|lang| &labels[lang.index()]);
    let secret = secret.as_deref();
    tx.run(
        sql!(
            "insert into openid_providers (id, institution_id, issuer, client_id, secret, scopes, label_fr, label_en,
             label_ar, reference_claim, role_days, prompt, is_enabled, created_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             on conflict (id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
             secret = excluded.secret, scopes = excluded.scopes, label_fr = excluded.label_fr,
             label_en = excluded.label_en, label_ar = excluded.label_ar,
             reference_claim = excluded.reference_claim, role_days = excluded.role_days,
             prompt = excluded.prompt, is_enabled = excluded.is_enabled"
        ),
        &[
            id, institution, issuer, client_id, &secret, scopes, fr, en, ar, reference_claim, role_days, prompt,
            is_enabled, created_at,
        ],
    )?;
    tx.run(sql!("delete from openid_rules where provider_id = ?1"), &[id])?;
    for (position, rule) in (0_i64..).zip(rules) {
        tx.run(
            sql!("insert into openid_rules (provider_id, position, claim, value, role) values (?1, ?2, ?3, ?4, ?5)"),
            &[id, &position, &rule.claim, &rule.value, &rule.role],
        )?;
    }
    Ok(())
}

pub(super) fn switch(tx: &Tx<'_>, id: &str, on: bool) -> Result<(), StoreError> {
    tx.run(sql!("update openid_providers set is_enabled = ?2 where id = ?1"), &[&id, &on])?;
    Ok(())
}
