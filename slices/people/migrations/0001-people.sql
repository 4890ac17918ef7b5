-- People. An account without a confirmed address may learn; only a confirmed address identifies anybody, so
-- several unconfirmed accounts may claim the same one until somebody proves it is theirs.
create table people (
    id text primary key,
    name text not null,
    -- In lower case; null once erased, or when somebody else proved that it is theirs.
    email text,
    email_confirmed_at bigint,
    lang text not null,
    zone text not null,
    created_at bigint not null,
    -- The portal on which the account was made, and the one it opens alone; empty: all that share accounts.
    portal_id text,
    realm text not null default '',
    -- The id stays for what happened; everything personal is gone.
    erased_at bigint
);
create unique index people_by_confirmed_email on people (email, realm) where email_confirmed_at is not null;
create index people_by_email on people (email);
create index people_by_portal on people (portal_id);

-- A published contract: slices above may join it in their own SQL to show lists of people in one query.
-- The name of an erased person is empty; an address that nobody confirmed is not shown.
create view people_names as
    select id, name, case when email_confirmed_at is null then null else email end as email, lang, zone
    from people;

-- A published contract: on which portal the account of somebody was made.
create view people_of_portals as
    select id, portal_id from people where portal_id is not null and erased_at is null;

-- Argon2id, in the PHC string format.
create table passwords (
    person_id text primary key references people (id),
    hash text not null,
    changed_at bigint not null
);

-- Browsers that are signed in. The token itself is only in the browser.
create table sessions (
    id text primary key,
    person_id text not null references people (id),
    token_hash text not null,
    created_at bigint not null,
    seen_at bigint not null,
    -- When the person last proved who they are, for acts that want it to be recent.
    proved_at bigint not null,
    -- "Firefox · Linux": for the person to tell their browsers apart.
    label text not null,
    expires_at bigint not null
);
create unique index sessions_by_token on sessions (token_hash);
create index sessions_by_person on sessions (person_id);
create index sessions_by_end on sessions (expires_at);

-- What was sent by mail or handed to a device, to come back once: hashes only.
create table tokens (
    hash text primary key,
    -- confirm, link, reset, challenge
    kind text not null,
    person_id text references people (id),
    email text,
    -- Hash of the cookie of the browser that asked; only there does a sign-in link work.
    binding text,
    -- Hash of the digits that may be typed instead of opening the link, and how often that was tried.
    code text,
    tries bigint not null,
    expires_at bigint not null
);
create index tokens_by_binding on tokens (binding);
create index tokens_by_person on tokens (person_id);
create index tokens_by_end on tokens (expires_at);

-- How often something was tried, by hashed subject (an account, an address).
create table throttles (
    subject text primary key,
    count bigint not null,
    last_at bigint not null,
    until bigint not null
);
create index throttles_by_end on throttles (until);

-- Public keys of devices.
create table passkeys (
    id text primary key,
    person_id text not null references people (id),
    credential_id bytea not null,
    -- An uncompressed point of P-256: 65 bytes.
    public_key bytea not null,
    counter bigint not null,
    label text not null,
    created_at bigint not null,
    used_at bigint
);
create unique index passkeys_by_credential on passkeys (credential_id);
create index passkeys_by_person on passkeys (person_id);
