-- How each came in, and by which seat of an agreement.
-- open, approved, seat, invitation, team, transfer
alter table enrolments add column way text not null default 'open';
alter table enrolments add column seat_agreement text;
alter table enrolments add column seat_grant text;
-- the home school
alter table enrolments add column seat_institution text;
-- the list they were enrolled with, as long as nobody enrolled them again
alter table enrolments add column list text;
create index enrolments_now on enrolments (run_id, left_at);
create index enrolments_by_seat on enrolments (seat_institution);
create index enrolments_by_list on enrolments (list);

-- Who waits for a place in a run that is full. Rebuilt from the journal.
create table waiting (
    run_id text not null,
    person_id text not null,
    -- the first has the smallest: number of the journal line they joined with, or of whom they changed turns with
    turn bigint not null,
    -- as they will be enrolled
    mode text not null,
    way text not null,
    seat_agreement text,
    seat_grant text,
    seat_institution text,
    list text,
    joined_at bigint not null,
    primary key (run_id, person_id)
);
create index waiting_by_turn on waiting (run_id, turn);
create index waiting_by_person on waiting (person_id);

-- Requests for a place where the team decides: the latest of each person. Rebuilt from the journal.
create table place_requests (
    run_id text not null,
    person_id text not null,
    -- asked, accepted, refused, withdrawn
    state text not null,
    -- what they wrote; nothing once the person was erased
    words text,
    asked_at bigint not null,
    answered_at bigint,
    answered_by text,
    -- the team's reason; nothing once the person was erased
    answer text,
    primary key (run_id, person_id)
);
create index place_requests_by_run on place_requests (run_id, state, asked_at);
create index place_requests_by_person on place_requests (person_id);

-- Lists of people who were enrolled at once, and what undoing them did. Rebuilt from the journal.
create table enrolment_lists (
    id text primary key,
    run_id text not null,
    people bigint not null,
    by_person text,
    at bigint not null,
    undone_at bigint,
    ended bigint,
    kept bigint
);
create index enrolment_lists_by_run on enrolment_lists (run_id, at);

-- Learners who went on in another run of the same course. Rebuilt from the journal.
create table transfers (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    person_id text not null,
    from_run text not null,
    -- how many blocks came along
    blocks bigint not null,
    -- nothing once the person was erased
    reason text,
    by_person text,
    at bigint not null
);
create index transfers_by_run on transfers (run_id, line);
create index transfers_by_origin on transfers (from_run, line);
create index transfers_by_person on transfers (person_id);

-- More time for one learner or one group, as it holds now. Rebuilt from the journal.
create table more_time (
    run_id text not null,
    -- person:ID, group:PARTITION:GROUP or school:ID
    whom text not null,
    -- key of a subsection; empty for everything in the run
    subsection text not null,
    person_id text,
    -- as `branches` names the group
    group_block text,
    group_children jsontext,
    -- who have a seat of this institution
    school_id text,
    -- one of the two
    days bigint,
    until_at bigint,
    primary key (run_id, whom, subsection)
);

-- What was given and taken back. Rebuilt from the journal.
create table more_time_said (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    whom text not null,
    subsection text not null,
    person_id text,
    -- both empty when it was taken back
    days bigint,
    until_at bigint,
    -- nothing once the person was erased
    reason text,
    by_person text,
    at bigint not null
);
create index more_time_said_by_run on more_time_said (run_id, line);

-- Lists brought and not confirmed yet. Not history: forgotten after a day.
create table list_drafts (
    id text primary key,
    run_id text not null,
    person_id text not null,
    at bigint not null,
    -- for lines that say none
    mode text not null,
    content text not null
);

-- Letters that invite to a run. Not history: forgotten once used or over.
create table run_invitations (
    -- names it in the list; the link is another secret
    id text primary key,
    token_hash text not null unique,
    run_id text not null,
    email text not null,
    lang text not null,
    -- as they will be enrolled
    mode text not null,
    -- the list it was sent by
    list text,
    invited_by text,
    -- who had confirmed the address
    person_id text,
    invited_at bigint not null,
    expires_at bigint not null,
    unique (run_id, email)
);
