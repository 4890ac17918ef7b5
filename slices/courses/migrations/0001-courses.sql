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
