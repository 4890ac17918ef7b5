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

-- ground/0002-dates-of-roles

-- A role may begin later than it was given (0: at once), and end by itself: it is held from `from_at` on, and from `until_at`
-- on no longer.
alter table roles add column from_at bigint not null default 0;
alter table roles add column until_at bigint;

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
    body text not null,
    -- The address that stops such letters.
    unsubscribe text
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

-- people/0002-back

-- Where whoever asked for a link to sign in wanted to go: a page of ours, or null.
alter table tokens add column next text;

-- people/0003-algorithms

-- Which algorithm a passkey signs with, by COSE's number: -7 ES256, -8 EdDSA, -257 RS256. Its public key is then an
-- uncompressed point of P-256 (65 bytes), a point of Ed25519 (32 bytes), or a modulus and four bytes of exponent.
alter table passkeys add column algorithm bigint not null default -7;

-- network/0001-network

-- Institutions. Rebuilt from the journal.
create table institutions (
    id text primary key,
    slug text not null unique,
    name text not null,
    kind text not null,
    parent_id text references institutions (id),
    founded_at bigint not null,
    -- Hash of the blob of its logo, and its media type.
    logo text,
    logo_type text
);

-- Where roles can be held: institutions, and the courses and runs inside them, as far as their facts tell.
-- Rebuilt from the journal.
create table places (
    -- As roles name it: institution:…, course:…, run:…
    place text primary key,
    institution_id text not null,
    -- The word people know it by: imt, IMT+FAB101, IMT+FAB101+2026.
    key text not null,
    title text not null
);
create index places_by_institution on places (institution_id, key);

-- A published contract: slices above may join it to say what a place is called.
create view place_names as select place, institution_id, key, title from places;

-- Who held which role, from when to when, given and ended by whom, and why. Rebuilt from the journal.
create table role_spells (
    id text primary key,
    person_id text not null,
    role text not null,
    place text not null,
    given_at bigint not null,
    given_by text,
    ended_at bigint,
    ended_by text,
    reason text
);
create index role_spells_by_place on role_spells (place, ended_at);
create index role_spells_by_person on role_spells (person_id);

-- Who looked up whom: a person can ask. Rebuilt from the journal.
create table look_ups (
    -- The line of the journal.
    seq bigint not null,
    person_id text not null,
    at bigint not null,
    actor text,
    institution_id text not null,
    primary key (seq, person_id)
);
create index look_ups_by_person on look_ups (person_id);

-- network/0002-reasons

-- Hash of the blob of the reason a role ended, so that it is found when the person is erased.
alter table role_spells add column words text;

-- network/0003-tree

-- The institutions this one is inside of, nearest first: ids with a space between. Kept beside `parent_id` because rights that
-- come from above are asked for with every page. Until now the tree had two levels.
alter table institutions add column above text not null default '';
-- Whether anybody may know of it.
alter table institutions add column is_public boolean not null default true;
update institutions set above = parent_id where parent_id is not null;

-- What an institution says of itself. Rebuilt from the journal.
create table institution_profiles (
    institution_id text primary key,
    -- Markdown, in the languages of the pages; empty where there is none.
    text_fr text not null,
    text_en text not null,
    text_ar text not null,
    website text not null,
    city text not null,
    country text not null,
    -- IANA name, or empty: the house's.
    zone text not null
);

-- network/0004-dates-and-invitations

-- Roles begin (0: as they were given) and end on a date, if one was set.
alter table role_spells add column from_at bigint not null default 0;
alter table role_spells add column until_at bigint;

-- Roles offered by mail. No history: gone once taken up or withdrawn, some weeks after they expired, and with the person.
create table invitations (
    id text primary key,
    -- The link itself is only in the letter.
    token_hash text not null,
    institution_id text not null,
    place text not null,
    role text not null,
    -- In lower case.
    email text not null,
    -- How the person is called, if whoever invited them said so; or empty.
    name text not null,
    lang text not null,
    from_at bigint,
    until_at bigint,
    invited_by text,
    -- Whose address it was when the letter was written, if anybody's.
    person_id text,
    invited_at bigint not null,
    expires_at bigint not null
);
create unique index invitations_by_token on invitations (token_hash);
create unique index invitations_by_offer on invitations (institution_id, email, role, place);
create index invitations_by_person on invitations (person_id);
create index invitations_by_end on invitations (expires_at);

-- Lists of people that somebody brought and has not decided about. Gone with the decision, or after a day.
create table people_lists (
    id text primary key,
    institution_id text not null,
    brought_by text not null,
    brought_at bigint not null,
    file_name text not null,
    -- As it was read: UTF-8.
    content text not null
);
create index people_lists_by_time on people_lists (brought_at);

-- network/0005-students

-- Who studies where, from when to when: what slices above join. Whoever reads it gives the moment.
create view students as
select s.person_id, p.institution_id, s.from_at, s.until_at
from role_spells s join places p on p.place = s.place
where s.role = 'student' and s.ended_at is null;

create index role_spells_students on role_spells (place, person_id) where role = 'student' and ended_at is null;

-- openid/0001-openid

-- Providers of an institution: who says who its people are. Settings, changed by acts.
create table openid_providers (
    id text primary key,
    institution_id text not null,
    -- Exactly as it names itself: https://idp.example/realms/school
    issuer text not null,
    client_id text not null,
    -- Encrypted with keys/master; null for a client without secret.
    secret bytea,
    -- Separated by spaces.
    scopes text not null,
    label_fr text not null,
    label_en text not null,
    label_ar text not null,
    -- The claim that holds the institution's own reference of a person, or empty.
    reference_claim text not null,
    -- How long a role is held after a sign-in that said so.
    role_days bigint not null,
    -- The `prompt` asked for, or empty.
    prompt text not null,
    is_enabled boolean not null,
    created_at bigint not null
);
create index openid_providers_by_institution on openid_providers (institution_id, created_at);

-- Which value of which claim gives which role.
create table openid_rules (
    provider_id text not null references openid_providers (id),
    position bigint not null,
    claim text not null,
    value text not null,
    role text not null,
    primary key (provider_id, position)
);

-- Domains of e-mail that are an institution's, once somebody who reads the postmaster's mail said so.
create table openid_domains (
    institution_id text not null,
    domain text not null,
    -- Of the link in the letter; null once used.
    token_hash text,
    asked_at bigint not null,
    proven_at bigint,
    primary key (institution_id, domain)
);
create unique index openid_domains_by_token on openid_domains (token_hash);

-- Ways to a provider that somebody began, until they come back: ten minutes.
create table openid_attempts (
    state_hash text primary key,
    -- Hash of the cookie of the browser that began.
    binding text not null,
    provider_id text not null references openid_providers (id),
    nonce text not null,
    verifier text not null,
    redirect_uri text not null,
    next text not null,
    -- The person must have proved who they are to the provider within so many seconds; null: whenever.
    max_age bigint,
    expires_at bigint not null
);
create index openid_attempts_by_end on openid_attempts (expires_at);

-- Identities that a person can sign in by. Their key is issuer and subject: never an address.
create table openid_identities (
    id text primary key,
    issuer text not null,
    subject text not null,
    person_id text not null,
    linked_at bigint not null
);
create unique index openid_identities_by_subject on openid_identities (issuer, subject);
create index openid_identities_by_person on openid_identities (person_id);

-- What a provider said at the last sign-in by it, as far as it was taken.
create table openid_known (
    identity_id text not null references openid_identities (id),
    provider_id text not null references openid_providers (id),
    reference text not null,
    taken jsontext not null,
    seen_at bigint not null,
    primary key (identity_id, provider_id)
);
create index openid_known_by_provider on openid_known (provider_id);

-- Roles held because a provider said so, and until when.
create table openid_attested (
    identity_id text not null references openid_identities (id),
    provider_id text not null references openid_providers (id),
    role text not null,
    until_at bigint not null,
    primary key (identity_id, provider_id, role)
);

-- Identities that wait for the person of an account to say that they are theirs: an hour.
create table openid_pending (
    -- Hash of the cookie of the browser.
    binding text primary key,
    -- Of the link in the letter, if one was sent.
    token_hash text,
    provider_id text not null references openid_providers (id),
    person_id text not null,
    issuer text not null,
    subject text not null,
    taken jsontext not null,
    next text not null,
    expires_at bigint not null
);
create unique index openid_pending_by_token on openid_pending (token_hash);
create index openid_pending_by_person on openid_pending (person_id);
create index openid_pending_by_end on openid_pending (expires_at);

-- What happened to providers, domains and links. Rebuilt from the journal.
create table openid_events (
    -- The line of the journal.
    seq bigint primary key,
    at bigint not null,
    actor text,
    institution_id text not null,
    -- provider-on, provider-off, domain-proven, domain-dropped, linked, unlinked
    what text not null,
    -- The issuer or the domain; empty for links.
    about text not null,
    person_id text
);
create index openid_events_by_institution on openid_events (institution_id, seq);
create index openid_events_by_person on openid_events (person_id);

-- agreements/0001-agreements

-- Agreements that were proposed at least once. Rebuilt from the journal.
create table agreements (
    id text primary key,
    -- The version proposed last, and the one that all its parties signed last.
    latest bigint not null,
    in_force bigint,
    proposed_at bigint not null
);

-- What each version says: never changed. Rebuilt from the journal.
create table agreement_versions (
    agreement_id text not null references agreements (id),
    version bigint not null,
    -- proposed, declined, superseded, signed
    state text not null,
    terms jsontext not null,
    -- SHA-256 of the terms: what is signed.
    digest text not null,
    proposed_by text not null,
    proposed_at bigint not null,
    -- Hash of the blob of the sealed PDF.
    document text,
    primary key (agreement_id, version)
);
create index agreement_versions_by_document on agreement_versions (document);

-- The institutions of all versions. Rebuilt from the journal.
create table agreement_parties (
    agreement_id text not null references agreements (id),
    institution_id text not null,
    suspended_at bigint,
    -- When they left or will leave; last_day is what they wrote, in the zone of the agreement.
    left_at bigint,
    last_day text,
    -- Whether this party shows the agreement to everybody.
    public boolean not null,
    primary key (agreement_id, institution_id)
);
create index agreement_parties_by_institution on agreement_parties (institution_id);

-- Rebuilt from the journal.
create table agreement_signatures (
    agreement_id text not null references agreements (id),
    version bigint not null,
    institution_id text not null,
    person_id text not null,
    role text not null,
    digest text not null,
    at bigint not null,
    primary key (agreement_id, version, institution_id)
);

-- What happened to an agreement, in order. Rebuilt from the journal.
create table agreement_steps (
    -- The line of the journal.
    seq bigint primary key,
    agreement_id text not null references agreements (id),
    at bigint not null,
    what text not null,
    version bigint,
    institution_id text,
    person_id text,
    last_day text,
    reason text,
    -- Hash of the blob of the reason, so that it is found when the person is erased.
    words text
);
create index agreement_steps_by_agreement on agreement_steps (agreement_id, seq);
create index agreement_steps_by_person on agreement_steps (person_id);

-- What each grant made possible. Rebuilt from the journal.
create table grant_uses (
    seq bigint primary key,
    agreement_id text not null,
    grant_id text not null,
    institution_id text not null,
    place text not null,
    amount bigint not null,
    at bigint not null
);
create index grant_uses_by_agreement on grant_uses (agreement_id, grant_id);

-- The same, added up: what a question about a quota reads, however often a grant was used. Rebuilt from the journal.
create table grant_totals (
    grant_id text not null,
    institution_id text not null,
    agreement_id text not null,
    amount bigint not null,
    times bigint not null,
    last_at bigint not null,
    primary key (grant_id, institution_id)
);
create index grant_totals_by_agreement on grant_totals (agreement_id);

-- Courses, versions and runs that a grant may be about, as far as their facts tell. Rebuilt from the journal.
create table grant_subjects (
    -- ORG+NUMBER, ORG+NUMBER+RUN, or ORG+NUMBER@digest for a version.
    key text primary key,
    institution_id text not null,
    course_id text not null,
    run_id text,
    version text,
    title text not null,
    -- Of a run: whether anybody finds it.
    listed boolean not null
);
create index grant_subjects_by_institution on grant_subjects (institution_id, key);
create index grant_subjects_by_course on grant_subjects (course_id);

-- Programmes that a grant may be about, as far as their facts tell. Rebuilt from the journal.
create table grant_programmes (
    programme_id text primary key,
    institution_id text not null,
    -- The word in addresses.
    slug text not null,
    -- By language: fr, en, ar.
    titles jsontext not null,
    public boolean not null
);

-- Texts that are being written. Not history: each institution has its own, and nobody else sees it.
create table agreement_drafts (
    agreement_id text not null,
    institution_id text not null,
    terms jsontext not null,
    changed_at bigint not null,
    primary key (agreement_id, institution_id)
);

-- privacy/0001-privacy

-- What institutions ask people to agree to: a text for a purpose. Rebuilt from the journal.
create table consent_texts (
    id text primary key,
    institution_id text not null,
    -- The version shown now; 0 once nobody is asked any more.
    version bigint not null,
    published_at bigint not null
);
create index consent_texts_by_institution on consent_texts (institution_id, published_at);

-- Every version, as it was shown. Rebuilt from the journal.
create table consent_versions (
    text_id text not null references consent_texts (id),
    version bigint not null,
    -- Title and text by language.
    words jsontext not null,
    published_at bigint not null,
    published_by text,
    primary key (text_id, version)
);

-- What each person answered, one line an answer. Rebuilt from the journal.
create table consent_answers (
    -- The line of the journal.
    seq bigint primary key,
    text_id text not null references consent_texts (id),
    person_id text not null,
    version bigint not null,
    -- Whether they agreed; no: they did not, or took it back.
    agreed boolean not null,
    at bigint not null
);
create index consent_answers_by_person on consent_answers (person_id, text_id, seq);
create index consent_answers_by_text on consent_answers (text_id, seq);

-- portals/0001-portals

-- Portals are settings, not history: their acts write these tables directly, and the last hand is remembered. That one was
-- closed is history.

-- A site of an institution, with its own name, host and looks.
create table portals (
    id text primary key,
    institution_id text not null,
    -- The word in addresses of its settings and on the command line.
    slug text not null unique,
    -- The two colours as they were chosen, #rrggbb: what pages use is derived from them.
    accent text not null,
    second text not null,
    -- Tags of the languages it offers, with spaces; the first is what it speaks when the browser asks for none of them.
    languages text not null,
    -- Blocks of its front page in their order, with spaces.
    blocks text not null,
    -- A mail address that the footer shows, or empty.
    contact text not null,
    -- Whether search engines may list it.
    indexed boolean not null,
    -- Whether only accounts made here may sign in here, and nowhere else.
    own_accounts boolean not null,
    -- Hash of the blob of its logo, and its media type.
    logo text,
    logo_type text,
    opened_at bigint not null,
    changed_at bigint not null,
    changed_by text
);
create index portals_by_institution on portals (institution_id, slug);

-- Names of hosts, small letters, without a port. A host belongs to one portal of the installation.
create table portal_hosts (
    host text primary key,
    portal_id text not null references portals (id),
    -- From 0: the first is the one links name.
    position bigint not null
);
create index portal_hosts_by_portal on portal_hosts (portal_id, position);

-- What a portal says, in each language: its name, its promise, its front page, its legal pages (Markdown).
create table portal_texts (
    portal_id text not null references portals (id),
    what text not null,
    lang text not null,
    text text not null,
    primary key (portal_id, what, lang)
);

-- What a portal's team decided about the courses it shows; those without a line come after the others, by title.
create table portal_courses (
    portal_id text not null references portals (id),
    course_id text not null,
    position bigint,
    highlighted boolean not null,
    hidden boolean not null,
    primary key (portal_id, course_id)
);

-- Who changed what, and when: the last ones, for the team to see.
create table portal_changes (
    portal_id text not null references portals (id),
    at bigint not null,
    person_id text,
    -- settings, looks, texts, hosts, courses, elsewhere
    what text not null
);
create index portal_changes_by_portal on portal_changes (portal_id, at);
create index portal_changes_by_person on portal_changes (person_id);

-- Hosts of portals that were closed: who comes there is told so, as long as no other portal has the host. Rebuilt from the
-- journal.
create table portal_closed_hosts (
    host text primary key,
    portal_id text not null,
    -- What it was called; empty where it had no name in that language.
    name_fr text not null,
    name_en text not null,
    name_ar text not null,
    closed_at bigint not null
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
    -- Whose run it is, and whose the course is where that is another institution.
    institution_id text not null,
    author_id text,
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

-- What the team of a course says of it for whoever looks for one. `said` is the fact without its texts, `texts` what its
-- blob holds: what → language → text. Rebuilt from the journal.
create table course_descriptions (
    course_id text primary key references courses (id),
    said jsontext not null,
    texts jsontext not null
);

-- courses/0007-published

-- What slices above join: runs, first as courses::run reads them, then by their titles.
create view course_runs as
    select r.id, r.key, r.course_id, r.institution_id, i.above, i.name as institution_name, i.slug as institution_slug,
        r.version, r.terms, r.author_id, w.name as author_name, r.title, r.start_at, c.key as course_key, c.title as course_title
    from runs r join institutions i on i.id = r.institution_id join courses c on c.id = r.course_id
        left join institutions w on w.id = r.author_id;

create index runs_by_institution on runs (institution_id, opened_at);

-- learning/0001-learning

-- Who follows which run. Rebuilt from the journal.
create table enrolments (
    run_id text not null,
    person_id text not null,
    -- online, hybrid
    mode text not null,
    enrolled_at bigint not null,
    left_at bigint,
    primary key (run_id, person_id)
);
create index enrolments_by_person on enrolments (person_id, enrolled_at);

-- What each learner left in each block. Rebuilt from the journal.
create table block_states (
    person_id text not null,
    run_id text not null,
    -- kind@id
    block text not null,
    -- the subsection it counts in, when it can earn points
    subsection text,
    detail jsontext not null,
    -- graded submissions
    attempts bigint not null,
    -- weighted points
    earned double precision,
    possible double precision,
    -- whether these points count in the grade of the run
    graded boolean not null,
    done boolean not null,
    submitted_at bigint,
    updated_at bigint not null,
    primary key (person_id, run_id, block)
);
create index block_states_by_subsection on block_states (person_id, run_id, subsection);

-- Which children a branching block gave to a learner. Rebuilt from the journal.
create table branches (
    person_id text not null,
    run_id text not null,
    block text not null,
    children jsontext not null,
    primary key (person_id, run_id, block)
);

-- When a learner first opened a unit. Rebuilt from the journal.
create table units_opened (
    person_id text not null,
    run_id text not null,
    unit text not null,
    opened_at bigint not null,
    primary key (person_id, run_id, unit)
);

-- The unit a learner was in last, to resume. Not history.
create table last_units (
    person_id text not null,
    run_id text not null,
    unit text not null,
    at bigint not null,
    primary key (person_id, run_id)
);

-- How many voted for each answer of a poll or survey. Rebuilt from the journal.
create table votes (
    run_id text not null,
    block text not null,
    question text not null,
    answer text not null,
    votes bigint not null,
    primary key (run_id, block, question, answer)
);

-- How often each word of a cloud was given. Rebuilt from the journal.
create table cloud_words (
    run_id text not null,
    block text not null,
    word text not null,
    said bigint not null,
    primary key (run_id, block, word)
);

-- Work handed in for staff to grade; texts, files and comments are blobs. Rebuilt from the journal.
create table hand_ins (
    id text primary key,
    run_id text not null,
    person_id text not null,
    block text not null,
    subsection text not null,
    text_blob text,
    file jsontext,
    handed_at bigint not null,
    possible double precision not null,
    counts boolean not null,
    -- another hand-in of the same learner took its place
    replaced boolean not null,
    graded_at bigint,
    graded_by text,
    choices jsontext not null,
    comment_blob text,
    earned double precision
);
create index hand_ins_by_run on hand_ins (run_id, handed_at, id);
create index hand_ins_by_person on hand_ins (person_id, run_id, block);

-- The grade of each learner in each run. Rebuilt from the journal.
create table grades (
    run_id text not null,
    person_id text not null,
    -- hundredths of a percent
    percent bigint not null,
    letter text,
    passed boolean not null,
    -- subsection -> earned, possible, and what staff set instead
    subsections jsontext not null,
    updated_at bigint not null,
    primary key (run_id, person_id)
);
create index grades_by_person on grades (person_id);

-- Grades set by staff, with the reason. Rebuilt from the journal.
create table grade_overrides (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    person_id text not null,
    subsection text not null,
    earned double precision,
    possible double precision not null,
    reason text not null,
    by_person text,
    at bigint not null
);
create index grade_overrides_by_person on grade_overrides (run_id, person_id, line);

-- learning/0002-looks

-- When one of the team opened a learner's progress: shown to the learner in their data. Rebuilt from the journal.
create table learner_looks (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    -- the learner
    person_id text not null,
    by_person text,
    at bigint not null
);
create index learner_looks_by_person on learner_looks (person_id, run_id, at);

-- learning/0003-words

-- Whose words, or whom they are about, which blob holds: free answers, words of clouds, reasons given for grades. So
-- they are found when the person is erased. Rebuilt from the journal.
create table own_words (
    blob text not null,
    person_id text not null,
    primary key (blob, person_id)
);
create index own_words_by_person on own_words (person_id);

-- learning/0004-groups

-- What was given to learners says which parts of a course they see; the group the team put them in does too. Its rows
-- have `partition@id` for the block and the id of the group for the child. This finds the members of a run's groups.
create index branches_by_block on branches (run_id, block, person_id);

-- learning/0005-files

-- Files handed in beyond the first, where several are taken: a list; nothing in old rows.
alter table hand_ins add column more jsontext;

-- learning/0006-enrolling

-- How each came in, and by which seat of an agreement.
-- open, approved, seat, invitation, team, transfer
alter table enrolments add column way text not null default 'open';
alter table enrolments add column seat_agreement text;
alter table enrolments add column seat_grant text;
-- the home school
alter table enrolments add column seat_institution text;
-- the list they were enrolled with, as long as nobody enrolled them again
alter table enrolments add column list text;
create index enrolments_now on enrolments (run_id, left_at);
create index enrolments_by_seat on enrolments (seat_institution);
create index enrolments_by_list on enrolments (list);

-- Who waits for a place in a run that is full. Rebuilt from the journal.
create table waiting (
    run_id text not null,
    person_id text not null,
    -- the first has the smallest: number of the journal line they joined with, or of whom they changed turns with
    turn bigint not null,
    -- as they will be enrolled
    mode text not null,
    way text not null,
    seat_agreement text,
    seat_grant text,
    seat_institution text,
    list text,
    joined_at bigint not null,
    primary key (run_id, person_id)
);
create index waiting_by_turn on waiting (run_id, turn);
create index waiting_by_person on waiting (person_id);

-- Requests for a place where the team decides: the latest of each person. Rebuilt from the journal.
create table place_requests (
    run_id text not null,
    person_id text not null,
    -- asked, accepted, refused, withdrawn
    state text not null,
    -- what they wrote; nothing once the person was erased
    words text,
    asked_at bigint not null,
    answered_at bigint,
    answered_by text,
    -- the team's reason; nothing once the person was erased
    answer text,
    primary key (run_id, person_id)
);
create index place_requests_by_run on place_requests (run_id, state, asked_at);
create index place_requests_by_person on place_requests (person_id);

-- Lists of people who were enrolled at once, and what undoing them did. Rebuilt from the journal.
create table enrolment_lists (
    id text primary key,
    run_id text not null,
    people bigint not null,
    by_person text,
    at bigint not null,
    undone_at bigint,
    ended bigint,
    kept bigint
);
create index enrolment_lists_by_run on enrolment_lists (run_id, at);

-- Learners who went on in another run of the same course. Rebuilt from the journal.
create table transfers (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    person_id text not null,
    from_run text not null,
    -- how many blocks came along
    blocks bigint not null,
    -- nothing once the person was erased
    reason text,
    by_person text,
    at bigint not null
);
create index transfers_by_run on transfers (run_id, line);
create index transfers_by_origin on transfers (from_run, line);
create index transfers_by_person on transfers (person_id);

-- More time for one learner or one group, as it holds now. Rebuilt from the journal.
create table more_time (
    run_id text not null,
    -- person:ID, group:PARTITION:GROUP or school:ID
    whom text not null,
    -- key of a subsection; empty for everything in the run
    subsection text not null,
    person_id text,
    -- as `branches` names the group
    group_block text,
    group_children jsontext,
    -- who have a seat of this institution
    school_id text,
    -- one of the two
    days bigint,
    until_at bigint,
    primary key (run_id, whom, subsection)
);

-- What was given and taken back. Rebuilt from the journal.
create table more_time_said (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    whom text not null,
    subsection text not null,
    person_id text,
    -- both empty when it was taken back
    days bigint,
    until_at bigint,
    -- nothing once the person was erased
    reason text,
    by_person text,
    at bigint not null
);
create index more_time_said_by_run on more_time_said (run_id, line);

-- Lists brought and not confirmed yet. Not history: forgotten after a day.
create table list_drafts (
    id text primary key,
    run_id text not null,
    person_id text not null,
    at bigint not null,
    -- for lines that say none
    mode text not null,
    content text not null
);

-- Letters that invite to a run. Not history: forgotten once used or over.
create table run_invitations (
    -- names it in the list; the link is another secret
    id text primary key,
    token_hash text not null unique,
    run_id text not null,
    email text not null,
    lang text not null,
    -- as they will be enrolled
    mode text not null,
    -- the list it was sent by
    list text,
    invited_by text,
    -- who had confirmed the address
    person_id text,
    invited_at bigint not null,
    expires_at bigint not null,
    unique (run_id, email)
);

-- learning/0007-results

-- How each learner of a run does: what slices above join.
create view learner_results as
select e.run_id, e.person_id, e.enrolled_at, e.left_at, g.percent, g.letter, coalesce(g.passed, false) as passed,
       g.updated_at as graded_at, l.at as opened_at,
       (select count(*) from units_opened u where u.run_id = e.run_id and u.person_id = e.person_id) as units
from enrolments e
left join grades g on g.run_id = e.run_id and g.person_id = e.person_id
left join last_units l on l.run_id = e.run_id and l.person_id = e.person_id;

-- programmes/0001-programmes

-- Programmes. Rebuilt from the journal.
create table programmes (
    id text primary key,
    -- The word in addresses.
    slug text not null unique,
    institution_id text not null,
    public boolean not null,
    -- The version for those who come now; 0 before the first is published.
    version bigint not null,
    changed_at bigint not null
);
create index programmes_by_institution on programmes (institution_id);

-- What a programme is made of. A version never changes. Rebuilt from the journal.
create table programme_versions (
    programme_id text not null references programmes (id),
    version bigint not null,
    definition jsontext not null,
    published_at bigint not null,
    primary key (programme_id, version)
);

-- The courses of each version. Rebuilt from the journal.
create table programme_courses (
    programme_id text not null references programmes (id),
    version bigint not null,
    course_id text not null,
    primary key (programme_id, version, course_id)
);

-- What is said of a programme (Markdown). Not history.
create table programme_texts (
    programme_id text primary key,
    fr text not null,
    en text not null,
    ar text not null
);

-- The next version as it is written. Not history: gone once published or thrown away.
create table programme_drafts (
    programme_id text primary key,
    definition jsontext not null,
    changed_at bigint not null
);

-- Intakes. Rebuilt from the journal.
create table programme_intakes (
    id text primary key,
    programme_id text not null references programmes (id),
    terms jsontext not null,
    -- In the terms too; here to be sorted by.
    start_at bigint
);
create index programme_intakes_by_programme on programme_intakes (programme_id);

-- Who asked for a place. Rebuilt from the journal.
create table programme_applications (
    id text primary key,
    programme_id text not null references programmes (id),
    intake_id text not null references programme_intakes (id),
    person_id text not null,
    -- submitted, to-complete, admitted, waiting, refused, withdrawn, enrolled
    state text not null,
    -- The motivation and the jury's reason, and the hashes of their blobs; gone when the person is forgotten.
    motivation text,
    words text,
    reason text,
    reason_words text,
    -- What goes with it (hash of the blob, media type, bytes), and what went with what was sent before.
    files jsontext not null,
    earlier_files jsontext not null,
    confirm_before bigint,
    submitted_at bigint not null,
    decided_at bigint,
    unique (intake_id, person_id)
);
create index programme_applications_by_person on programme_applications (person_id);
create index programme_applications_by_programme on programme_applications (programme_id, id);

-- Motivations that were not sent yet. Not history.
create table programme_application_drafts (
    intake_id text not null,
    person_id text not null,
    words text not null,
    files jsontext not null,
    changed_at bigint not null,
    primary key (intake_id, person_id)
);

-- Who follows a programme, or did. Rebuilt from the journal.
create table programme_people (
    programme_id text not null references programmes (id),
    person_id text not null,
    intake_id text not null,
    version bigint not null,
    -- Courses that were not open to them when they came.
    without jsontext not null,
    -- The seats of grants they have; kept by whoever leaves after the intake began.
    seats jsontext not null,
    enrolled_at bigint not null,
    left_at bigint,
    primary key (programme_id, person_id)
);
create index programme_people_by_person on programme_people (person_id);

-- Courses recognised. Rebuilt from the journal.
create table programme_recognitions (
    id text primary key,
    programme_id text not null references programmes (id),
    person_id text not null,
    course_id text not null,
    -- Hundredths of a percent.
    mark bigint,
    -- The reason with its evidence, and why it was taken back; with the hashes of their blobs.
    reason text,
    words text,
    at bigint not null,
    by_person text,
    revoked_at bigint,
    revoked_reason text,
    revoked_words text
);
create index programme_recognitions_by_person on programme_recognitions (programme_id, person_id);

-- elsewhere/0001-elsewhere

-- What portals take up of other sites is no history: it can be taken up again. Acts and errands write these tables directly.

-- The signed catalogue of another site, which a portal follows.
create table elsewhere_feeds (
    id text primary key,
    portal_id text not null,
    -- Where it begins: https://fun.example/feeds/catalogue.json
    address text not null,
    -- Who publishes it, as the feed says.
    publisher text not null,
    -- The public key it is signed with (Multikey), kept since the first time, and the name it has among those of its host.
    key_pinned text not null,
    key_name text not null,
    -- Another key it was signed with since, which nobody accepted so far: nothing is taken up meanwhile.
    key_offered text,
    key_offered_name text,
    -- Nothing is taken up, and what was taken up is not shown.
    paused boolean not null,
    -- The moment that the last one taken up says it is of (seconds): none older is taken up.
    taken_of bigint,
    -- Changes since then are asked for (seconds); everything without.
    since bigint,
    -- The ETag of what was asked for last, or empty.
    tag text not null,
    -- When everything was read last, and when anything was, also to find that nothing changed.
    whole_at bigint,
    read_at bigint,
    due_at bigint not null,
    -- How often in a row it could not be taken up, since when, and why the last time (a word).
    failures bigint not null,
    failed_since bigint,
    problem text not null,
    followed_at bigint not null,
    unique (portal_id, address)
);
create index elsewhere_feeds_by_due on elsewhere_feeds (due_at);

-- The courses of a feed, as texts without markup.
create table elsewhere_courses (
    feed_id text not null references elsewhere_feeds (id),
    -- The address of its page at the other site, which names it.
    url text not null,
    title text not null,
    text text not null,
    -- BCP 47, or empty.
    language text not null,
    provider text not null,
    -- Names, as the other site writes them.
    subjects jsontext not null,
    primary key (feed_id, url)
);

-- How often what a portal shows of other sites changed: read at every search, so that every program on this database notices.
create table elsewhere_changes (
    portal_id text primary key,
    number bigint not null
);

-- catalogue/0001-catalogue

-- How often anything changed that the catalogue shows: one line, read at every search, so that every program on this
-- database notices what another one did. Counted from the journal.
create table catalogue_changes (
    id bigint primary key,
    number bigint not null
);

-- What changed last when, by place (course, run, programme, institution): what is read again. Counted from the journal.
create table catalogue_marks (
    place text primary key,
    number bigint not null,
    at bigint not null
);
create index catalogue_marks_by_number on catalogue_marks (number);

-- What a version says of itself, so that a course need not be read whole to be found. Versions never change: this is a
-- copy, made when it is first wanted.
create table catalogue_summaries (
    version text primary key,
    summary jsontext not null
);

-- certificates/0001-certificates

-- Certificates awarded; never deleted. Rebuilt from the journal.
create table certificates (
    id text primary key,
    person_id text not null,
    -- What it is of: one of the two.
    run_id text,
    programme_id text,
    institution_id text not null,
    -- Ten characters of Crockford's base 32, drawn at random: what the QR code leads to.
    code text not null unique,
    -- List number × 131,072 + the place in that list.
    status_index bigint not null,
    -- Hundredths of a percent.
    grade bigint not null,
    -- Hash of the blob that holds the signed document; the blob goes when the holder is forgotten.
    document text not null,
    -- The institutions that award it too, by their ids; they signed it.
    jointly jsontext not null,
    issued_at bigint not null,
    revoked_at bigint,
    reason text,
    forgotten_at bigint
);
-- Somebody holds one valid certificate of a run; the revoked ones before it stay.
create unique index certificates_held on certificates (run_id, person_id) where revoked_at is null;
create unique index certificates_held_of_programme on certificates (programme_id, person_id)
    where revoked_at is null;
create unique index certificates_by_status on certificates (institution_id, status_index);
create index certificates_by_person on certificates (person_id);
create index certificates_by_run on certificates (run_id, id);

-- The keys institutions sign with. Not history: a key is made when it is first needed, and old ones stay listed so
-- that what they signed can still be checked.
create table institution_keys (
    institution_id text not null,
    -- The fragment of the key's address in the DID document: key-1, key-2…
    name text not null,
    -- Ed25519, 32 bytes.
    public_key bytea not null,
    -- The secret, encrypted (XChaCha20-Poly1305) with a key that is not in the database: nonce, then text and tag.
    sealed bytea not null,
    created_at bigint not null,
    retired_at bigint,
    primary key (institution_id, name)
);

-- What a run asks for its certificate. Not history: without a row, what the course says.
create table certificate_rules (
    run_id text primary key,
    -- Hundredths of a percent; null: the course's own pass mark.
    minimum_grade bigint,
    -- Percent of the units that must be done; null: not asked.
    units_percent bigint,
    -- Hours of work written on the certificate.
    hours bigint,
    signatory_name text not null,
    signatory_title text not null,
    language text not null,
    changed_at bigint not null
);

-- certificates/0002-reasons

-- Hash of the blob of the reason of a revocation, so that it is found when the holder is forgotten.
alter table certificates add column words text;

-- seats/0001-seats

-- What the host asks of and gives to students of other schools, for a course or one run of it. Rebuilt from the journal.
create table seat_terms (
    -- course:… or run:…
    place text primary key,
    -- ids of courses that have to be passed before
    needs jsontext not null,
    -- ECTS credits in hundredths
    credits bigint
);

-- Requests of students for seats in runs of other institutions. Rebuilt from the journal.
create table seat_requests (
    id text primary key,
    person_id text not null,
    -- the school they study at, and the one that gives the run
    home_id text not null,
    host_id text not null,
    course_id text not null,
    run_id text not null,
    -- the run the host's team moved them from, with their seat
    moved_from text,
    -- asked, waiting (agreed, no seat left), approved, refused, withdrawn, ended (left), completed
    state text not null,
    -- number of the journal line: the order in which they came
    asked_seq bigint not null,
    asked_at bigint not null,
    -- what the student wrote, while it is there, and the hash of its blob
    said text,
    said_blob text,
    decided_at bigint,
    decided_by text,
    -- why it was refused
    reason text,
    reason_blob text,
    -- number of the journal line that made it wait: its turn
    turn bigint,
    agreement_id text,
    grant_id text,
    -- has a seat, and the run was full
    waits_for_place boolean not null,
    ended_at bigint,
    -- the seat was left before the run began, and is not given back yet
    owed boolean not null
);
create index seat_requests_by_home on seat_requests (home_id, asked_seq);
create index seat_requests_by_person on seat_requests (person_id, run_id);
create index seat_requests_by_run on seat_requests (run_id, state);
create index seat_requests_waiting on seat_requests (grant_id, turn) where state = 'waiting';
create index seat_requests_moved on seat_requests (moved_from) where moved_from is not null;
create index seat_requests_owed on seat_requests (id) where owed;

-- Results that went back to the schools. Rebuilt from the journal.
create table seat_records (
    id text primary key,
    request_id text not null,
    person_id text not null,
    home_id text not null,
    host_id text not null,
    run_id text not null,
    -- ten characters of Crockford's base 32
    code text not null unique,
    -- hundredths of a percent; null when nothing graded was done
    grade bigint,
    passed boolean not null,
    -- ECTS credits in hundredths
    credits bigint,
    -- hash of the blob of the signed document
    document text not null,
    seq bigint not null,
    returned_at bigint not null,
    -- a corrected one took its place
    replaced boolean not null,
    -- the person was forgotten, and the document with their name erased
    forgotten_at bigint
);
create index seat_records_by_home on seat_records (home_id, seq);
create index seat_records_by_request on seat_records (request_id);
create index seat_records_by_person on seat_records (person_id);

-- feeds/0001-feeds

-- What each portal told of its catalogue last, so that a course that ceases to be shown is told of as gone, also when a
-- grant merely ended with time. Not history: written whenever the catalogue is found to be another than before.
create table feed_shown (
    -- The portal's id; empty for the installation's own host.
    portal text not null,
    -- Courses are spread over a few parts by the end of their id, so that one that changed does not write all again.
    part bigint not null,
    -- A list of courses: id, key, sets, digest of what is told, when it was told first, changed or was found gone
    -- (seconds), whether it is gone, key of each run and since when it is told (seconds).
    lines jsontext not null,
    primary key (portal, part)
);

-- calendars/0001-calendars

-- When an institution teaches: slots of a week that can be used for shared courses. Rebuilt from the journal.
create table calendar_slots (
    -- line-nth of the fact that brought it
    id text primary key,
    institution_id text not null,
    -- 1 is Monday
    weekday bigint not null,
    -- on the clocks of its zone: 08:00
    starts text not null,
    ends text not null,
    first_day text not null,
    last_day text not null
);
create index calendar_slots_by_institution on calendar_slots (institution_id, weekday, starts);

-- Days on which an institution is closed. Rebuilt from the journal.
create table calendar_closed (
    id text primary key,
    institution_id text not null,
    name text not null,
    first_day text not null,
    last_day text not null
);
create index calendar_closed_by_institution on calendar_closed (institution_id, first_day);

-- The private address of each person's calendar, for programs that can't sign in. Not history.
create table calendar_feeds (
    person_id text primary key,
    token text not null unique
);

-- notifications/0001-notifications

-- What is told, to a person or to everybody who holds a role in a place: one row, however many they are. Those with a
-- line are rebuilt from the journal; the others are reminders, which nobody did.
create table notices (
    -- `line.nth` for what a fact tells; a digest of what it is about for a reminder.
    id text primary key,
    line bigint,
    at bigint not null,
    what text not null,
    -- What people choose by, and how it reaches those who chose nothing: now, digest, here.
    kind text not null,
    way text not null,
    -- One person, or else who holds the role in the place; `jury` for whoever decides about applications there.
    reader text,
    place text,
    role text,
    -- Only those who began in this span; whoever began before the floor counts from it.
    began_from bigint,
    began_before bigint,
    began_floor bigint,
    -- Who did it: they know.
    actor text,
    -- The place, the run, the institution that acted, the person and the thing it is about.
    about text not null,
    run_id text,
    party text,
    other_id text,
    subject text,
    detail jsontext not null
);
create index notices_by_reader on notices (reader, at);
create index notices_by_place on notices (place, role, at);
create index notices_by_time on notices (at);
create index notices_by_subject on notices (subject);
create index notices_by_other on notices (other_id) where other_id is not null;

-- Who of those is not told a reminder: it has another date for them. As the reminders, no history.
create table notice_exceptions (
    notice_id text not null,
    person_id text not null,
    primary key (notice_id, person_id)
);

-- Who is told what: joined with the roles people hold when it is read. Who came later is not told what was before. (The second
-- half does not ask that there is no reader: a row with a place has none, and asking would lead the planner astray.)
create view told as
    select n.reader as reader, cast(null as bigint) as held_until, cast(null as bigint) as began, n.id, n.at, n.what, n.kind,
           n.way, n.about, n.run_id, n.party, n.other_id, n.detail
    from notices n where n.reader is not null
    union all
    select r.person_id as reader, r.until_at as held_until,
           case when r.given_at < n.began_floor then n.began_floor else r.given_at end as began, n.id, n.at, n.what, n.kind,
           n.way, n.about, n.run_id, n.party, n.other_id, n.detail
    from notices n join roles r on r.place = n.place and r.role = n.role
    where r.ended_at is null and r.given_at <= n.at and r.from_at <= n.at
      and (n.actor is null or n.actor <> r.person_id)
      and not exists (select 1 from notice_exceptions x where x.notice_id = n.id and x.person_id = r.person_id)
      and (n.began_from is null
           or (case when r.given_at < n.began_floor then n.began_floor else r.given_at end >= n.began_from
               and case when r.given_at < n.began_floor then n.began_floor else r.given_at end < n.began_before))
    union all
    -- Who decides about applications may hold several of these roles: the one held longest tells it.
    select r.person_id as reader, r.until_at as held_until, cast(null as bigint) as began, n.id, n.at, n.what, n.kind,
           n.way, n.about, n.run_id, n.party, n.other_id, n.detail
    from roles r join notices n on n.place = r.place and n.role = 'jury'
    where r.role in ('coordinator', 'lead', 'registrar')
      and r.ended_at is null and r.given_at <= n.at and r.from_at <= n.at
      and (n.actor is null or n.actor <> r.person_id)
      and not exists (
          select 1 from roles s where s.person_id = r.person_id and s.place = r.place
          and s.role in ('coordinator', 'lead', 'registrar') and s.role <> r.role
          and s.ended_at is null and s.given_at <= n.at and s.from_at <= n.at
          and (coalesce(s.until_at, 9223372036854775807) > coalesce(r.until_at, 9223372036854775807)
               or (coalesce(s.until_at, 9223372036854775807) = coalesce(r.until_at, 9223372036854775807)
                   and s.role < r.role)));

-- Titles and parties of agreements, as far as their facts tell. Rebuilt from the journal.
create table told_agreements (
    agreement_id text primary key,
    title text not null,
    parties jsontext not null
);

-- Requests for seats, as far as their facts tell. Rebuilt from the journal.
create table told_seats (
    request_id text primary key,
    person_id text not null,
    run_id text not null,
    home_id text not null
);

-- Programmes and applications for them, as far as their facts tell. Rebuilt from the journal.
create table told_programmes (
    -- `programme:ID`
    place text primary key,
    institution_id text not null,
    slug text not null,
    -- By language: fr, en, ar.
    titles jsontext not null
);
create table told_applications (
    application_id text primary key,
    person_id text not null,
    intake_id text not null
);

-- The version each run is at, to tell what is new in the next. Rebuilt from the journal.
create table told_versions (
    run_id text primary key,
    version text not null
);

-- How far somebody read, and how they want to be written to. Not history.
create table notice_readers (
    person_id text primary key,
    -- Everything until then is read.
    read_until bigint not null default 0,
    -- daily, weekly, never
    digest text not null default 'daily',
    -- What was told until then was in a digest.
    digest_until bigint not null default 0,
    -- What stands in letters to stop them without signing in. It is good for nothing else.
    token text unique
);

-- What somebody chose for a kind: now, digest, here.
create table notice_choices (
    person_id text not null,
    kind text not null,
    way text not null,
    primary key (person_id, kind)
);

-- Courses somebody wants no letters of.
create table notice_mutes (
    person_id text not null,
    run_id text not null,
    primary key (person_id, run_id)
);

-- Read one by one, after `read_until`.
create table notices_read (
    person_id text not null,
    notice_id text not null,
    primary key (person_id, notice_id)
);

-- What was written of at once, and to whom it got so far. Kept for some days.
create table notice_posts (
    notice_id text primary key,
    at bigint not null,
    -- The last person it was written to, while there are more.
    reached text,
    done boolean not null
);

-- Until when the digests of a zone are written.
create table digest_rounds (
    zone text primary key,
    done_until bigint not null
);

-- When the dates of a run were looked at, and are next, for reminders.
create table reminder_plans (
    run_id text primary key,
    looked_at bigint not null,
    look_at bigint not null
);
