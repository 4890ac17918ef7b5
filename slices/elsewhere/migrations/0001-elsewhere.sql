-- What portals take up of other sites is no history: it can be taken up again. Acts and errands write these tables directly.

-- The signed catalogue of another site, which a portal follows.
create table elsewhere_feeds (
    id text primary key,
    portal_id text not null,
    -- Where it begins: https://fun.example/feeds/catalogue.json
    address text not null,
    -- Who publishes it, as the feed says.
    publisher text not null,
    -- The public key it is signed with (Multikey), kept since the first time, and the name it has among those of its host.
    key_pinned text not null,
    key_name text not null,
    -- Another key it was signed with since, which nobody accepted so far: nothing is taken up meanwhile.
    key_offered text,
    key_offered_name text,
    -- Nothing is taken up, and what was taken up is not shown.
    paused boolean not null,
    -- The moment that the last one taken up says it is of (seconds): none older is taken up.
    taken_of bigint,
    -- Changes since then are asked for (seconds); everything without.
    since bigint,
    -- The ETag of what was asked for last, or empty.
    tag text not null,
    -- When everything was read last, and when anything was, also to find that nothing changed.
    whole_at bigint,
    read_at bigint,
    due_at bigint not null,
    -- How often in a row it could not be taken up, since when, and why the last time (a word).
    failures bigint not null,
    failed_since bigint,
    problem text not null,
    followed_at bigint not null,
    unique (portal_id, address)
);
create index elsewhere_feeds_by_due on elsewhere_feeds (due_at);

-- The courses of a feed, as texts without markup.
create table elsewhere_courses (
    feed_id text not null references elsewhere_feeds (id),
    -- The address of its page at the other site, which names it.
    url text not null,
    title text not null,
    text text not null,
    -- BCP 47, or empty.
    language text not null,
    provider text not null,
    -- Names, as the other site writes them.
    subjects jsontext not null,
    primary key (feed_id, url)
);

-- How often what a portal shows of other sites changed: read at every search, so that every program on this database notices.
create table elsewhere_changes (
    portal_id text primary key,
    number bigint not null
);
