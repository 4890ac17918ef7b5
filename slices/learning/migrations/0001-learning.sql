-- Who follows which run. Rebuilt from the journal.
create table enrolments (
    run_id text not null,
    person_id text not null,
    -- online, hybrid
    mode text not null,
    enrolled_at bigint not null,
    left_at bigint,
    primary key (run_id, person_id)
);
create index enrolments_by_person on enrolments (person_id, enrolled_at);

-- What each learner left in each block. Rebuilt from the journal.
create table block_states (
    person_id text not null,
    run_id text not null,
    -- kind@id
    block text not null,
    -- the subsection it counts in, when it can earn points
    subsection text,
    detail jsontext not null,
    -- graded submissions
    attempts bigint not null,
    -- weighted points
    earned double precision,
    possible double precision,
    -- whether these points count in the grade of the run
    graded boolean not null,
    done boolean not null,
    submitted_at bigint,
    updated_at bigint not null,
    primary key (person_id, run_id, block)
);
create index block_states_by_subsection on block_states (person_id, run_id, subsection);

-- Which children a branching block gave to a learner. Rebuilt from the journal.
create table branches (
    person_id text not null,
    run_id text not null,
    block text not null,
    children jsontext not null,
    primary key (person_id, run_id, block)
);

-- When a learner first opened a unit. Rebuilt from the journal.
create table units_opened (
    person_id text not null,
    run_id text not null,
    unit text not null,
    opened_at bigint not null,
    primary key (person_id, run_id, unit)
);

-- The unit a learner was in last, to resume. Not history.
create table last_units (
    person_id text not null,
    run_id text not null,
    unit text not null,
    at bigint not null,
    primary key (person_id, run_id)
);

-- How many voted for each answer of a poll or survey. Rebuilt from the journal.
create table votes (
    run_id text not null,
    block text not null,
    question text not null,
    answer text not null,
    votes bigint not null,
    primary key (run_id, block, question, answer)
);

-- How often each word of a cloud was given. Rebuilt from the journal.
create table cloud_words (
    run_id text not null,
    block text not null,
    word text not null,
    said bigint not null,
    primary key (run_id, block, word)
);

-- Work handed in for staff to grade; texts, files and comments are blobs. Rebuilt from the journal.
create table hand_ins (
    id text primary key,
    run_id text not null,
    person_id text not null,
    block text not null,
    subsection text not null,
    text_blob text,
    file jsontext,
    handed_at bigint not null,
    possible double precision not null,
    counts boolean not null,
    -- another hand-in of the same learner took its place
    replaced boolean not null,
    graded_at bigint,
    graded_by text,
    choices jsontext not null,
    comment_blob text,
    earned double precision
);
create index hand_ins_by_run on hand_ins (run_id, handed_at, id);
create index hand_ins_by_person on hand_ins (person_id, run_id, block);

-- The grade of each learner in each run. Rebuilt from the journal.
create table grades (
    run_id text not null,
    person_id text not null,
    -- hundredths of a percent
    percent bigint not null,
    letter text,
    passed boolean not null,
    -- subsection -> earned, possible, and what staff set instead
    subsections jsontext not null,
    updated_at bigint not null,
    primary key (run_id, person_id)
);
create index grades_by_person on grades (person_id);

-- Grades set by staff, with the reason. Rebuilt from the journal.
create table grade_overrides (
    -- number of its journal line
    line bigint primary key,
    run_id text not null,
    person_id text not null,
    subsection text not null,
    earned double precision,
    possible double precision not null,
    reason text not null,
    by_person text,
    at bigint not null
);
create index grade_overrides_by_person on grade_overrides (run_id, person_id, line);
