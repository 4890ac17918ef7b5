-- What each portal told of its catalogue last, so that a course that ceases to be shown is told of as gone, also when a
-- grant merely ended with time. Not history: written whenever the catalogue is found to be another than before.
create table feed_shown (
    -- The portal's id; empty for the installation's own host.
    portal text not null,
    course_id text not null,
    -- ORG+NUMBER.
    key text not null,
    -- Parts of the catalogue it is in (institution:imt language:fr), with spaces.
    sets text not null,
    -- SHA-256 of what is told of it: another one is another datestamp.
    digest text not null,
    -- When it was first told, changed, or found gone: seconds, not milliseconds, as the feeds write them.
    changed_at bigint not null,
    -- Whether it is shown no longer.
    gone boolean not null,
    -- Key of each run that is told, and since when: seconds.
    runs jsontext not null,
    primary key (portal, course_id)
);
create index feed_shown_by_time on feed_shown (portal, changed_at, key);
