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
