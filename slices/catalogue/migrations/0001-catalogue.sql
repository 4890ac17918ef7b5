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
