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
