-- What the host asks of and gives to students of other schools, for a course or one run of it. Rebuilt from the journal.
create table seat_terms (
    -- course:… or run:…
    place text primary key,
    -- ids of courses that have to be passed before
    needs jsontext not null,
    -- ECTS credits in hundredths
    credits bigint
);

-- Requests of students for seats in runs of other institutions. Rebuilt from the journal.
create table seat_requests (
    id text primary key,
    person_id text not null,
    -- the school they study at, and the one that gives the run
    home_id text not null,
    host_id text not null,
    course_id text not null,
    run_id text not null,
    -- the run the host's team moved them from, with their seat
    moved_from text,
    -- asked, waiting (agreed, no seat left), approved, refused, withdrawn, ended (left), completed
    state text not null,
    -- number of the journal line: the order in which they came
    asked_seq bigint not null,
    asked_at bigint not null,
    -- what the student wrote, while it is there, and the hash of its blob
    said text,
    said_blob text,
    decided_at bigint,
    decided_by text,
    -- why it was refused
    reason text,
    reason_blob text,
    -- number of the journal line that made it wait: its turn
    turn bigint,
    agreement_id text,
    grant_id text,
    -- has a seat, and the run was full
    waits_for_place boolean not null,
    ended_at bigint,
    -- the seat was left before the run began, and is not given back yet
    owed boolean not null
);
create index seat_requests_by_home on seat_requests (home_id, asked_seq);
create index seat_requests_by_person on seat_requests (person_id, run_id);
create index seat_requests_by_run on seat_requests (run_id, state);
create index seat_requests_waiting on seat_requests (grant_id, turn) where state = 'waiting';
create index seat_requests_moved on seat_requests (moved_from) where moved_from is not null;
create index seat_requests_owed on seat_requests (id) where owed;

-- Results that went back to the schools. Rebuilt from the journal.
create table seat_records (
    id text primary key,
    request_id text not null,
    person_id text not null,
    home_id text not null,
    host_id text not null,
    run_id text not null,
    -- ten characters of Crockford's base 32
    code text not null unique,
    -- hundredths of a percent; null when nothing graded was done
    grade bigint,
    passed boolean not null,
    -- ECTS credits in hundredths
    credits bigint,
    -- hash of the blob of the signed document
    document text not null,
    seq bigint not null,
    returned_at bigint not null,
    -- a corrected one took its place
    replaced boolean not null,
    -- the person was forgotten, and the document with their name erased
    forgotten_at bigint
);
create index seat_records_by_home on seat_records (home_id, seq);
create index seat_records_by_request on seat_records (request_id);
create index seat_records_by_person on seat_records (person_id);
