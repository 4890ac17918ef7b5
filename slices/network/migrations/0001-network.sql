-- Institutions. Rebuilt from the journal.
create table institutions (
    id text primary key,
    slug text not null unique,
    name text not null,
    kind text not null,
    parent_id text references institutions (id),
    founded_at bigint not null
);
