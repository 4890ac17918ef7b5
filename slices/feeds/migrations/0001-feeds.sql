-- What each portal told of its catalogue last, so that a course that ceases to be shown is told of as gone, also when a
-- grant merely ended with time. Not history: written whenever the catalogue is found to be another than before.
create table feed_shown (
    -- The portal's id; empty for the installation's own host.
    portal text not null,
    -- Courses are spread over a few parts by the end of their id, so that one that changed does not write all again.
    part bigint not null,
    -- A list of courses: id, key, sets, digest of what is told, when it was told first, changed or was found gone
    -- (seconds), whether it is gone, key of each run and since when it is told (seconds).
    lines jsontext not null,
    primary key (portal, part)
);
