-- What is told, to a person or to everybody who holds a role in a place: one row, however many they are. Those with a
-- line are rebuilt from the journal; the others are reminders, which nobody did.
create table notices (
    -- `line.nth` for what a fact tells; a digest of what it is about for a reminder.
    id text primary key,
    line bigint,
    at bigint not null,
    what text not null,
    -- What people choose by, and how it reaches those who chose nothing: now, digest, here.
    kind text not null,
    way text not null,
    -- One person, or else who holds the role in the place; `jury` for whoever decides about applications there.
    reader text,
    place text,
    role text,
    -- Only those who began in this span; whoever began before the floor counts from it.
    began_from bigint,
    began_before bigint,
    began_floor bigint,
    -- Who did it: they know.
    actor text,
    -- The place, the run, the institution that acted, the person and the thing it is about.
    about text not null,
    run_id text,
    party text,
    other_id text,
    subject text,
    detail jsontext not null
);
create index notices_by_reader on notices (reader, at);
create index notices_by_place on notices (place, role, at);
create index notices_by_time on notices (at);
create index notices_by_subject on notices (subject);
create index notices_by_other on notices (other_id) where other_id is not null;

-- Who of those is not told a reminder: it has another date for them. As the reminders, no history.
create table notice_exceptions (
    notice_id text not null,
    person_id text not null,
    primary key (notice_id, person_id)
);

-- Who is told what: joined with the roles people hold when it is read. Who came later is not told what was before. (The second
-- half does not ask that there is no reader: a row with a place has none, and asking would lead the planner astray.)
create view told as
    select n.reader as reader, cast(null as bigint) as held_until, cast(null as bigint) as began, n.id, n.at, n.what, n.kind,
           n.way, n.about, n.run_id, n.party, n.other_id, n.detail
    from notices n where n.reader is not null
    union all
    select r.person_id as reader, r.until_at as held_until,
           case when r.given_at < n.began_floor then n.began_floor else r.given_at end as began, n.id, n.at, n.what, n.kind,
           n.way, n.about, n.run_id, n.party, n.other_id, n.detail
    from notices n join roles r on r.place = n.place and r.role = n.role
    where r.ended_at is null and r.given_at <= n.at and r.from_at <= n.at
      and (n.actor is null or n.actor <> r.person_id)
      and not exists (select 1 from notice_exceptions x where x.notice_id = n.id and x.person_id = r.person_id)
      and (n.began_from is null
           or (case when r.given_at < n.began_floor then n.began_floor else r.given_at end >= n.began_from
               and case when r.given_at < n.began_floor then n.began_floor else r.given_at end < n.began_before))
    union all
    -- Who decides about applications may hold several of these roles: the one held longest tells it.
    select r.person_id as reader, r.until_at as held_until, cast(null as bigint) as began, n.id, n.at, n.what, n.kind,
           n.way, n.about, n.run_id, n.party, n.other_id, n.detail
    from roles r join notices n on n.place = r.place and n.role = 'jury'
    where r.role in ('coordinator', 'lead', 'registrar')
      and r.ended_at is null and r.given_at <= n.at and r.from_at <= n.at
      and (n.actor is null or n.actor <> r.person_id)
      and not exists (
          select 1 from roles s where s.person_id = r.person_id and s.place = r.place
          and s.role in ('coordinator', 'lead', 'registrar') and s.role <> r.role
          and s.ended_at is null and s.given_at <= n.at and s.from_at <= n.at
          and (coalesce(s.until_at, 9223372036854775807) > coalesce(r.until_at, 9223372036854775807)
               or (coalesce(s.until_at, 9223372036854775807) = coalesce(r.until_at, 9223372036854775807)
                   and s.role < r.role)));

-- Titles and parties of agreements, as far as their facts tell. Rebuilt from the journal.
create table told_agreements (
    agreement_id text primary key,
    title text not null,
    parties jsontext not null
);

-- Requests for seats, as far as their facts tell. Rebuilt from the journal.
create table told_seats (
    request_id text primary key,
    person_id text not null,
    run_id text not null,
    home_id text not null
);

-- Programmes and applications for them, as far as their facts tell. Rebuilt from the journal.
create table told_programmes (
    -- `programme:ID`
    place text primary key,
    institution_id text not null,
    slug text not null,
    -- By language: fr, en, ar.
    titles jsontext not null
);
create table told_applications (
    application_id text primary key,
    person_id text not null,
    intake_id text not null
);

-- The version each run is at, to tell what is new in the next. Rebuilt from the journal.
create table told_versions (
    run_id text primary key,
    version text not null
);

-- How far somebody read, and how they want to be written to. Not history.
create table notice_readers (
    person_id text primary key,
    -- Everything until then is read.
    read_until bigint not null default 0,
    -- daily, weekly, never
    digest text not null default 'daily',
    -- What was told until then was in a digest.
    digest_until bigint not null default 0,
    -- What stands in letters to stop them without signing in. It is good for nothing else.
    token text unique
);

-- What somebody chose for a kind: now, digest, here.
create table notice_choices (
    person_id text not null,
    kind text not null,
    way text not null,
    primary key (person_id, kind)
);

-- Courses somebody wants no letters of.
create table notice_mutes (
    person_id text not null,
    run_id text not null,
    primary key (person_id, run_id)
);

-- Read one by one, after `read_until`.
create table notices_read (
    person_id text not null,
    notice_id text not null,
    primary key (person_id, notice_id)
);

-- What was written of at once, and to whom it got so far. Kept for some days.
create table notice_posts (
    notice_id text primary key,
    at bigint not null,
    -- The last person it was written to, while there are more.
    reached text,
    done boolean not null
);

-- Until when the digests of a zone are written.
create table digest_rounds (
    zone text primary key,
    done_until bigint not null
);

-- When the dates of a run are looked at next, for reminders.
create table reminder_plans (
    run_id text primary key,
    look_at bigint not null
);
