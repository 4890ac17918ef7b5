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
