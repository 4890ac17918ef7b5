-- The whole schema, in the order its steps run. Made by `cargo xtask docs`.
-- {sequence} is a column that numbers its rows; jsontext is jsonb on PostgreSQL.

-- ground/0001-ground

-- The journal: what happened, in order. `link` chains a line to the one before it.
create table journal (
    seq {sequence},
    at bigint not null,
    actor text,
    name text not null,
    place text not null,
    body text not null,
    link text
);

-- Roles held, dated. Rebuilt from the journal.
create table roles (
    person_id text not null,
    role text not null,
    place text not null,
    given_at bigint not null,
    ended_at bigint,
    primary key (person_id, place, role)
);
create index roles_by_place on roles (place, role);

-- errands/0001-errands

-- Things to do later. A row goes away when it is done, and with it what it knew of people.
create table errands (
    id text primary key,
    kind text not null,
    body jsontext not null,
    due_at bigint not null,
    tries bigint not null,
    last_error text
);
create index errands_due on errands (due_at);

-- Mail of a demo or a test, shown on a page instead of being sent.
create table outbox (
    seq {sequence},
    at bigint not null,
    recipient text not null,
    subject text not null,
    body text not null
);

-- people/0001-people

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
    -- The id stays for what happened; everything personal is gone.
    erased_at bigint
);
create unique index people_by_confirmed_email on people (email) where email_confirmed_at is not null;
create index people_by_email on people (email);

-- A published contract: slices above may join it in their own SQL to show lists of people in one query.
-- The name of an erased person is empty; an address that nobody confirmed is not shown.
create view people_names as
    select id, name, case when email_confirmed_at is null then null else email end as email, lang, zone
    from people;

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

-- network/0001-network

-- Institutions. Rebuilt from the journal.
create table institutions (
    id text primary key,
    slug text not null unique,
    name text not null,
    kind text not null,
    parent_id text references institutions (id),
    founded_at bigint not null
);

-- courses/0001-courses

-- Courses as works. Rebuilt from the journal.
create table courses (
    id text primary key,
    institution_id text not null,
    key text not null unique,
    title text not null,
    created_at bigint not null
);
create index courses_by_institution on courses (institution_id, title);

-- Versions: immutable content, named by the digest of its files. `manifest` is a blob that lists them.
-- Rebuilt from the journal.
create table versions (
    course_id text not null references courses (id),
    version text not null,
    manifest text not null,
    title text not null,
    committed_at bigint not null,
    committed_by text,
    primary key (course_id, version)
);
create index versions_by_version on versions (version);

-- Runs: sessions of a course, each pinned to a version. Rebuilt from the journal.
create table runs (
    id text primary key,
    key text not null unique,
    course_id text not null references courses (id),
    institution_id text not null,
    version text not null,
    title text not null,
    listed boolean not null,
    start_at bigint,
    terms jsontext not null,
    opened_at bigint not null
);
create index runs_by_course on runs (course_id);
create index runs_listed on runs (listed, start_at);

-- Archives analysed and waiting for somebody to commit them. Not history: forgotten when committed or cancelled.
create table imports (
    id text primary key,
    institution_id text not null,
    person_id text not null,
    at bigint not null,
    name text not null,
    prepared jsontext not null,
    report jsontext not null
);
