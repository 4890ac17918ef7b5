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
