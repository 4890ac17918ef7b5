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
