-- When an institution teaches: slots of a week that can be used for shared courses. Rebuilt from the journal.
create table calendar_slots (
    -- line-nth of the fact that brought it
    id text primary key,
    institution_id text not null,
    -- 1 is Monday
    weekday bigint not null,
    -- on the clocks of its zone: 08:00
    starts text not null,
    ends text not null,
    first_day text not null,
    last_day text not null
);
create index calendar_slots_by_institution on calendar_slots (institution_id, weekday, starts);

-- Days on which an institution is closed. Rebuilt from the journal.
create table calendar_closed (
    id text primary key,
    institution_id text not null,
    name text not null,
    first_day text not null,
    last_day text not null
);
create index calendar_closed_by_institution on calendar_closed (institution_id, first_day);

-- The private address of each person's calendar, for programs that can't sign in. Not history.
create table calendar_feeds (
    person_id text primary key,
    token text not null unique
);
