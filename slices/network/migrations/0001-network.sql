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
