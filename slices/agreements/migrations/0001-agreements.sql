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
